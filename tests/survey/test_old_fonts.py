from pathlib import Path

import pytest

from md_tables import column, found, grids, read, read_paths
from ngheo_cli.messages import Stop
from ngheo_cli.numbers import NO, YES
from ngheo_cli.survey.model import Survey
from ngheo_cli.survey.old_fonts.columns import encodings_of
from old_writing import WRITERS, tcvn3, vni

TITLES = "| Mã hộ | Họ và tên chủ hộ | Giới tính | Số nhân khẩu | Thôn | Hộ thiếu hụt bảo hiểm y tế |"
HOUSEHOLDS = """
| 001 | Lò Văn Hặc | Nam | #4 | Nà Pán | Có |
| 002 | Quàng Thị Ủn | Nữ | #5 | Nà Pán | Không |
| 003 | Cà Thị Ẳng | Nữ | #3 | Bản Mé | Có |
"""
LATIN_ONLY = """
| Ma ho | Ho va ten chu ho | Thon |
| 001 | Hà | Bà Tô |
| 002 | Lò Ý | Nà Sùng |
| 003 | Sùng A Tú | Nà Sùng |
| 004 | Cà Hán | Tà Lò |
"""


def old(table: str, encoding: str) -> str:
    """Write the letters of a table in an old encoding."""
    return WRITERS[encoding](table)


def names(survey: Survey) -> list[str]:
    return [str(name) for name in column(survey, "head_name")]


@pytest.mark.parametrize("encoding", ["tcvn3", "vni"])
def test_a_whole_sheet_is_read_and_told_with_its_evidence(encoding: str) -> None:
    survey = read(old(TITLES + HOUSEHOLDS, encoding))
    plain = read(TITLES + HOUSEHOLDS)
    assert names(survey) == names(plain)
    assert column(survey, "village") == ["Nà Pán", "Nà Pán", "Bản Mé"]
    assert column(survey, "head_sex") == ["male", "female", "female"]
    (told,) = found(survey, "old_font")
    assert (told.values["encoding"], told.severity, told.place.cell) == (encoding.upper(), "note", "A1")
    for text in (told.text("vi"), told.advice("vi"), told.text("en")):
        assert not any(name in text for name in (*names(survey), old("Hặc", encoding), old("Ủn", encoding)))
    assert f"“{old('Mã hộ', encoding)}” là “Mã hộ”" in told.text("vi")
    assert "cột A–F (" in told.text("vi") or "cột A–C, E–F (" in told.text("vi")
    assert not found(survey, "old_font_unclear")


@pytest.mark.parametrize("encoding", ["tcvn3", "vni"])
def test_names_below_titles_in_unicode_are_read(encoding: str) -> None:
    survey = read(TITLES + old(HOUSEHOLDS, encoding))
    assert names(survey) == ["Lò Văn Hặc", "Quàng Thị Ủn", "Cà Thị Ẳng"]
    (told,) = found(survey, "old_font")
    assert "tiêu đề" in told.text("vi")
    assert not found(survey, "old_font_unclear")


@pytest.mark.parametrize("encoding", ["tcvn3", "vni"])
def test_one_old_column_among_unicode_is_read_alone(encoding: str) -> None:
    rows = [
        ("001", "Lò Văn Hặc", "Bản Mé"),
        ("002", "Quàng Thị Ủn", "Bản Ỏ"),
        ("003", "Cà Thị Ẳng", "Đồi Mẫu"),
    ]
    body = "".join(f"| {code} | {old(name, encoding)} | {village} |\n" for code, name, village in rows)
    survey = read("| Mã hộ | Họ và tên chủ hộ | Thôn |\n" + body)
    assert names(survey) == [name for _, name, _ in rows]
    assert column(survey, "village") == ["Bản Mé", "Bản Ỏ", "Đồi Mẫu"]
    (told,) = found(survey, "old_font")
    assert told.place.cell == "B2"


def test_one_old_sheet_among_unicode_is_read_alone() -> None:
    text = f"## Thôn 1\n{TITLES}{HOUSEHOLDS}## Thôn 2\n{tcvn3(TITLES)}{tcvn3(HOUSEHOLDS)}"
    survey = read(text)
    assert names(survey) == ["Lò Văn Hặc", "Quàng Thị Ủn", "Cà Thị Ẳng"] * 2
    assert [told.place.sheet for told in found(survey, "old_font")] == ["Thôn 2"]


def test_two_old_encodings_of_one_workbook_are_told_apart() -> None:
    text = f"## Thôn 1\n{vni(TITLES)}{vni(HOUSEHOLDS)}## Thôn 2\n{tcvn3(TITLES)}{tcvn3(HOUSEHOLDS)}"
    survey = read(text)
    assert names(survey) == ["Lò Văn Hặc", "Quàng Thị Ủn", "Cà Thị Ẳng"] * 2
    assert [told.values["encoding"] for told in found(survey, "old_font")] == ["VNI", "TCVN3"]


@pytest.mark.parametrize("table", [LATIN_ONLY, LATIN_ONLY.replace("Ma ho", "Mã hộ").replace("Thon", "Thôn")])
def test_unicode_of_latin_letters_alone_is_never_turned(table: str) -> None:
    survey = read(table)
    assert names(survey) == ["Hà", "Lò Ý", "Sùng A Tú", "Cà Hán"]
    assert column(survey, "village") == ["Bà Tô", "Nà Sùng", "Nà Sùng", "Tà Lò"]
    assert not found(survey, "old_font")
    assert not found(survey, "old_font_unclear")


@pytest.mark.parametrize("village", ["Tô", "Hà", "Lò", "Bà Tô", "Sùng"])
def test_unicode_of_latin_letters_beside_an_old_column_is_never_turned(village: str) -> None:
    rows = ["Lò Văn Hặc", "Quàng Thị Ủn", "Cà Thị Ẳng", "Đỗ Văn Mừng"]
    body = "".join(f"| {i} | {tcvn3(name)} | {village} | Đỗ |\n" for i, name in enumerate(rows))
    survey = read("| Mã hộ | Họ và tên chủ hộ | Thôn | Ghi chú |\n" + body)
    assert names(survey) == rows
    assert column(survey, "village") == [village] * 4


def test_an_old_row_among_unicode_is_left_with_a_warning() -> None:
    body = "".join(f"| {i} | Đỗ Văn Mừng |\n" for i in range(1, 6))
    survey = read(f"| Mã hộ | Họ và tên chủ hộ |\n{body}| 9 | {tcvn3('Nguyễn Văn Tuấn')} |\n{body}")
    assert names(survey)[5] == tcvn3("Nguyễn Văn Tuấn")
    assert not found(survey, "old_font")
    (doubt,) = found(survey, "old_font_unclear")
    assert (doubt.severity, doubt.place.cell) == ("warning", "B7")
    assert "--encoding B=tcvn3" in doubt.advice("vi")
    assert tcvn3("Nguyễn") not in doubt.text("vi") + doubt.advice("vi")


def test_the_user_forces_an_encoding_or_forbids_it() -> None:
    body = "".join(f"| {i} | Đỗ Văn Mừng |\n" for i in range(1, 6))
    table = f"| Mã hộ | Họ và tên chủ hộ |\n{body}| 9 | {tcvn3('Nguyễn Văn Tuấn')} |\n{body}"
    forced = read(table, encodings=encodings_of(["B=tcvn3"]))
    assert names(forced) == [*["Đỗ Văn Mừng"] * 5, "Nguyễn Văn Tuấn", *["Đỗ Văn Mừng"] * 5]
    assert "theo --encoding" in found(forced, "old_font")[0].text("vi")
    forbidden = read(TITLES + tcvn3(HOUSEHOLDS), encodings=encodings_of(["unicode"]))
    assert names(forbidden)[0] == tcvn3("Lò Văn Hặc")
    assert not found(forbidden, "old_font")


def test_a_forced_encoding_leaves_what_is_unicode_for_sure() -> None:
    survey = read(TITLES + HOUSEHOLDS, encodings=encodings_of(["tcvn3"]))
    assert names(survey) == ["Lò Văn Hặc", "Quàng Thị Ủn", "Cà Thị Ẳng"]


@pytest.mark.parametrize("value", ["utf8", "C=", "=tcvn3", "họ=vni", "C=latin", ""])
def test_an_encoding_that_is_none_is_refused_with_the_four(value: str) -> None:
    with pytest.raises(Stop) as caught:
        encodings_of([value])
    assert [finding.code for finding in caught.value.findings] == ["option_encoding_wrong"]
    assert "tcvn3" in caught.value.findings[0].text("vi")


def test_letters_of_columns_are_positions() -> None:
    assert encodings_of(["auto", "c=VNI", "AA=unicode"]) == {"": "auto", "2": "vni", "26": "unicode"}


@pytest.mark.parametrize("encoding", ["tcvn3", "vni"])
@pytest.mark.parametrize("as_bytes", ["utf-8", "cp1252"])
def test_an_old_csv_is_read(tmp_path: Path, encoding: str, as_bytes: str) -> None:
    grid = grids(TITLES + HOUSEHOLDS)["Danh sách"]
    lines = [",".join(cell.removeprefix("#") for cell in row) for row in grid if row]
    path = tmp_path / "ra-soat.csv"
    path.write_bytes(old("\r\n".join(lines), encoding).encode(as_bytes))
    survey = read_paths([path])
    assert names(survey) == ["Lò Văn Hặc", "Quàng Thị Ủn", "Cà Thị Ẳng"]
    assert len(found(survey, "old_font")) == 1


def test_a_csv_in_another_code_page_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "ra-soat.csv"
    path.write_bytes("Mã hộ,Họ tên chủ hộ\n1,Müller Straße\n2,Żółć".encode("cp1250", "replace"))
    with pytest.raises(Stop) as caught:
        read_paths([path])
    assert [finding.code for finding in caught.value.findings] == ["csv_encoding"]


@pytest.mark.parametrize("title", ["Xã", "Tên xã"])
def test_a_column_of_unicode_below_a_title_that_could_be_either_is_in_no_doubt(title: str) -> None:
    heads = ["Nguyễn Văn Đức", "Trần Thị Hường", "Lò Văn Ủ", "Phạm Quốc Vượng"]
    rows = [f"| Xã Đồi Mẫu | {n:03d} | {tcvn3(head)} |" for n, head in enumerate(heads, start=1)]
    survey = read("\n".join([f"| {title} | Mã hộ | Họ và tên chủ hộ |", *rows]))
    assert names(survey) == heads
    assert column(survey, "commune") == ["Xã Đồi Mẫu"] * 4
    assert not found(survey, "old_font_unclear")


@pytest.mark.parametrize("encoding", ["tcvn3", "vni"])
def test_titles_of_latin_letters_alone_among_titles_in_unicode_stay(encoding: str) -> None:
    heads = ["Lò Văn Hặc", "Quàng Thị Ủn", "Cà Thị Ẳng", "Đỗ Văn Mừng"]
    rows = [(head, ("Có", "Không")[n % 2], ("Không", "Có")[n % 2]) for n, head in enumerate(heads)]
    titles = "| Mã hộ | Họ và tên chủ hộ | Có ti vi | Có máy tính xách tay | Có xe máy, có bò |"
    body = [old(f"| {n:03} | {a} | {b} | {c} | {b} |", encoding) for n, (a, b, c) in enumerate(rows)]
    survey = read("\n".join([titles, *body]))
    assert names(survey) == heads
    assert column(survey, "has_tv") == [YES, NO, YES, NO]
    assert column(survey, "has_laptop") == [NO, YES, NO, YES]
    unused = [c.title for c in survey.columns if c.how == "unused"]
    assert unused == ["Có xe máy, có bò"]
    assert not found(survey, "old_font_unclear")
    assert not found(survey, "answer_unreadable")


def test_old_words_strewn_among_unicode_of_latin_letters_are_left_with_a_warning() -> None:
    heads = ["Lò Văn Hặc", "Quàng Thị Ủn", "Cà Thị Ẳng", "Đỗ Văn Mừng"]
    remarks = ["Kh«ng bß", "Có bò", "Là hàng xóm", "Tô thuê"]
    body = [f"| {n} | {tcvn3(heads[n])} | {remarks[n]} |" for n in range(4)]
    survey = read("\n".join(["| Mã hộ | Họ và tên chủ hộ | Nhận xét |", *body]))
    assert names(survey) == heads
    (doubt,) = found(survey, "old_font_unclear")
    assert doubt.place.cell == "C2"
    assert "--encoding C=tcvn3" in doubt.advice("vi")


@pytest.mark.parametrize("encoding", ["tcvn3", "vni"])
def test_one_old_word_below_a_title_in_unicode_is_read_as_the_columns_beside_it(encoding: str) -> None:
    heads = ["Lò Văn Hặc", "Quàng Thị Ủn", "Cà Thị Ẳng", "Đỗ Văn Mừng"]
    body = [old(f"| {n} | {head} | Thôn {n} |", encoding) for n, head in enumerate(heads)]
    survey = read("\n".join(["| Mã hộ | Họ và tên chủ hộ | Thôn/tổ dân phố |", *body]))
    assert column(survey, "village") == [f"Thôn {n}" for n in range(4)]
    assert not found(survey, "old_font_unclear")
