import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from makers import raw_xlsx

from md_tables import column, found, kinds, read, read_csv, read_paths

HEAD = "| STT | Mã hộ | Họ và tên chủ hộ | Số nhân khẩu | Điểm B1 | Điểm B2 | Ghi chú |"
ONE = "| #1 | 001 | Lò Văn Mẫu | #4 | #130 | #30 | |"
TWO = "| #2 | 002 | Lò Thị Mẫu | #4 | #130 | #30 | |"

TOTALS = [
    "| Tổng cộng | 25 hộ | | #100 | | | |",
    "| Tổng cộng | #25 | | #100 | | | |",
    "| #3 | | Tổng cộng | #100 | | | |",
    "| #3 | #25 | Tổng cộng | #100 | #260 | #60 | |",
    "| | | Cộng (I) | #4 | | | |",
    "| | | Cộng: I + II | #4 | | | |",
    "| II | | Tổng cộng toàn xã (A+B) | #4 | | | |",
    "| | | Cộng thôn 1: 1 hộ, trong đó: nghèo 1 | #4 | | | |",
    "| | | Tổng số hộ nghèo: 5 | #4 | | | |",
    "| | | TỔNG CỘNG THÔN NÀ MẪU | #4 | | | |",
    "| | | TONG CONG | #4 | #130 | #30 | |",
    "| | | Cong thon 1 | #4 | | | |",
    "| | | Tổng cộng: | 4 khẩu | | | |",
    "| | | Tổng cộng | #4 | 130 điểm | 30 điểm | |",
    "| | | Trung bình | #4 | #130 | #30 | |",
    "| | | Tỷ lệ (%) | #4 | #130 | #30 | |",
    "| | | Lũy kế | #4 | | | |",
    "| | | Mang sang | #4 | | | |",
    "| | | Chuyển trang | #4 | | | |",
    "| | | Cộng trang | #4 | | | |",
    "| | | Trong đó: nữ | #4 | | | |",
    "| | | Trong đó: nữ chủ hộ | #4 | | | |",
    "| | | Hộ nghèo: 5 hộ | | | | |",
    "| | | Nà Pán: 2 hộ | #6 | | | |",
    "| | | Danh sách này có 02 hộ./. | | | | |",
    "| Tổng danh sách có: 02 hộ, 8 khẩu | | | | | | |",
]


@pytest.mark.parametrize("row", TOTALS)
def test_totals_and_averages_are_never_households(row: str) -> None:
    survey = read(f"{HEAD}\n{ONE}\n{row}\n{TWO}")
    assert column(survey, "household_id") == ["001", "002"]
    assert kinds(survey) == {"total": 1}


TITLES = [
    "| Trang 1/3 | | | | | | |",
    "| | | | | | | Trang 2 |",
    "| (Tiếp theo) | | | | | | |",
    "| DANH SÁCH HỘ NGHÈO NĂM 2024 | | | | | | |",
    "| | | DANH SÁCH HỘ NGHÈO | | | | |",
    "| ỦY BAN NHÂN DÂN XÃ MẪU | | | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM | | |",
    "| | | Độc lập - Tự do - Hạnh phúc | | | | |",
    "| Hộ nghèo | | | | | | |",
    "| B | Hộ cận nghèo | | | | | |",
    "| I | | Hộ nghèo | #8 | | | |",
    "| I. HỘ NGHÈO (2 HỘ) | < | < | < | < | < | < |",
]


@pytest.mark.parametrize("row", TITLES)
def test_titles_of_lists_and_pages_are_neither_households_nor_villages(row: str) -> None:
    survey = read(f"{HEAD}\n{ONE}\n{row}\n| #2 | | Mẫu Hai | #4 | #1 | | |\n| #3 | | Mẫu Hai | #4 | #1 | | |")
    assert column(survey, "head_name") == ["Lò Văn Mẫu", "Mẫu Hai", "Mẫu Hai"]
    assert column(survey, "problem") == ["", "", ""]
    assert kinds(survey) == {"list_title": 1}
    assert not survey.has("village")


@pytest.mark.parametrize(
    ("row", "village"),
    [
        ("| | | Thon 1 | | | | |", "Thon 1"),
        ("| | | THON 2 | #25 | | | |", "THON 2"),
        ("| | | Tiểu khu 2 | | | | |", "Tiểu khu 2"),
        ("| | | Liên gia 3 | | | | |", "Liên gia 3"),
        ("| | | PLEI MẪU (25 hộ) | | | | |", "PLEI MẪU"),
        ("| | | Bản Mẫu | | | | |", "Bản Mẫu"),
        ("| I | | Bản Mẫu | #25 | | | |", "Bản Mẫu"),
        ("| IV | Buôn Mẫu | | | | | |", "Buôn Mẫu"),
    ],
)
def test_villages_are_told_with_and_without_accents(row: str, village: str) -> None:
    survey = read(f"{HEAD}\n{row}\n{ONE}")
    assert column(survey, "village") == [village]
    assert kinds(survey) == {"unit_title": 1}


def test_a_roman_numeral_and_a_bare_name_is_a_village_where_titles_are_villages() -> None:
    survey = read(f"{HEAD}\n| I | | Thôn Một | | | | |\n{ONE}\n| II | | Nà Lùng | | | | |\n{TWO}")
    assert column(survey, "village") == ["Thôn Một", "Nà Lùng"]


def test_roman_groups_of_households_are_no_villages() -> None:
    survey = read(f"{HEAD}\n| I | | Hộ nghèo | | | | |\n{ONE}\n| II | | Hộ cận nghèo | | | | |\n{TWO}")
    assert not survey.has("village")
    assert kinds(survey) == {"list_title": 2}


def test_an_unknown_title_ends_the_village_above_it() -> None:
    survey = read(f"{HEAD}\n| Thôn Một | | | | | | |\n{ONE}\n| Nà Lùng | | | | | | |\n{TWO}")
    assert column(survey, "village") == ["Thôn Một", ""]


HEADS = "Khu Thị Mẫu|Làng Văn Mẫu|Xóm Mẫu|Kế Toán|Thư Ký Mẫu|Cộng|Tổng Thị Cộng|Y|Xã"


@pytest.mark.parametrize("name", HEADS.split("|"))
def test_numbered_heads_are_households_whatever_their_names(name: str) -> None:
    survey = read(f"{HEAD}\n{ONE}\n| #2 | | {name} | #4 | | | |")
    assert column(survey, "head_name") == ["Lò Văn Mẫu", name]


@pytest.mark.parametrize("name", ["Tổ Văn Mẫu", "Bản Thị Mẫu", "Khu A Mẫu", "To Van Mau", "Ban Thi Mau"])
def test_heads_whose_surname_is_a_word_for_a_village_are_households(name: str) -> None:
    survey = read(f"{HEAD}\n{ONE}\n| | | {name} | #4 | | | |\n{TWO}")
    assert column(survey, "head_name")[1] == name
    assert not survey.has("village")


NO_CODE = "| STT | Họ và tên | Thôn | Số nhân khẩu | Kết quả rà soát | Ghi chú |"


@pytest.mark.parametrize(
    "row",
    [
        "| | Mẫu Hai | Thôn 1 | | Hộ nghèo | Đã ký |",
        "| | Mẫu Hai | Thôn 1 | | Hộ nghèo | Chuyển đi ngày 5 tháng 3 năm 2023 |",
        "| | Mẫu Hai | Thôn 1 | | | Ghi chú: đã xác minh |",
        "| #2 | Mẫu Hai | Thôn 1 | | | 1. Thiếu vốn; 2. Thiếu lao động |",
        "| #2 | Mẫu Hai | | #4 | | 1. Không có vốn; 2. Không có lao động |",
        "| | Mẫu Hai | | | | Xác nhận của UBND xã |",
    ],
)
def test_what_is_noted_of_a_household_never_drops_it(row: str) -> None:
    survey = read(f"{NO_CODE}\n| #1 | Mẫu Một | Thôn 1 | #4 | | |\n{row}\n| #3 | Mẫu Ba | Thôn 1 | #4 | | |")
    assert column(survey, "head_name") == ["Mẫu Một", "Mẫu Hai", "Mẫu Ba"]


def test_households_of_a_csv_without_codes_stay_whatever_their_notes() -> None:
    survey = read_csv(
        "Họ và tên,Số nhân khẩu,Điểm B1,Ghi chú\nMẫu A,4,130,\nMẫu B,4,130,Ghi chú: đã xác minh\n"
        'Mẫu C,4,130,"1. Thiếu vốn; 2. Thiếu lao động"\nMẫu D,4,130,Chết ngày 3 tháng 4 năm 2024\n'
    )
    assert column(survey, "head_name") == ["Mẫu A", "Mẫu B", "Mẫu C", "Mẫu D"]


def test_a_code_and_a_note_like_a_signature_are_a_household() -> None:
    survey = read("""
| Mã hộ | Họ và tên chủ hộ | Thôn | Kết quả rà soát | Ghi chú |
| H01 | Mẫu Một | Thôn 1 | Hộ nghèo | |
| H02 | | Thôn 1 | Hộ nghèo | Xác nhận của UBND xã |
""")
    assert column(survey, "household_id") == ["H01", "H02"]


def test_a_remark_in_the_list_makes_no_signers_of_the_households_below() -> None:
    survey = read(
        f"{HEAD}\n{ONE}\n| Ghi chú: hộ số 1 đã chuyển | | | | | | |\n| | | Mẫu Hai | | | | x |\n{TWO}"
    )
    assert column(survey, "head_name") == ["Lò Văn Mẫu", "Mẫu Hai", "Lò Thị Mẫu"]
    assert kinds(survey) == {"legend": 1}


def test_names_below_a_signature_are_households_where_the_list_goes_on() -> None:
    signed = f"{HEAD}\n{ONE}\n| | | | | Người duyệt | | |\n| | | Trần Văn Mẫu | | | | |"
    assert column(read(signed), "head_name") == ["Lò Văn Mẫu"]
    assert column(read(f"{signed}\n{TWO}"), "head_name") == ["Lò Văn Mẫu", "Trần Văn Mẫu", "Lò Thị Mẫu"]


WITH_VILLAGE = "| STT | Mã hộ | Họ và tên | Thôn | Số nhân khẩu | Điểm B1 | Kết quả rà soát |"


def test_a_village_and_answers_are_a_household_or_rejected_never_a_title() -> None:
    survey = read(f"""
{WITH_VILLAGE}
| #1 | #1 | Mẫu Một | Thôn 1 | #4 | #130 | |
| #2 | #2 | | Thôn 1 | #4 | #130 | |
| #4 | | | Thôn 1 | #4 | #130 | |
| #5 | | | Thôn 1 | | | Hộ cận nghèo |
| #6 | | | Thôn 1 | | | |
""")
    assert column(survey, "household_id") == ["1", "2", "", ""]
    assert column(survey, "problem") == ["", "", "no_key", "no_key"]
    assert kinds(survey) == {"prenumbered": 1}


@pytest.mark.parametrize("head", ["| Mã hộ | Họ và tên | Số khẩu |", "| Họ và tên | Mã hộ | Số khẩu |"])
def test_a_code_alone_is_a_household_in_whatever_column(head: str) -> None:
    rows = (
        "| #1 | Mẫu Một | #4 |\n| #2 | | |"
        if head.startswith("| Mã")
        else "| Mẫu Một | #1 | #4 |\n| | #2 | |"
    )
    assert column(read(f"{head}\n{rows}"), "household_id") == ["1", "2"]


def test_three_rising_numbers_of_a_household_are_no_column_numbers() -> None:
    survey = read("| STT | Mã hộ | Họ và tên | Số khẩu |\n| #1 | #2 | | #3 |\n| #2 | #3 | Mẫu Hai | #4 |")
    assert column(survey, "household_id") == ["2", "3"]


def _raw(*rows: str) -> str:
    return "".join(f'<row r="{i}">{row}</row>' for i, row in enumerate(rows, 1))


def _texts(row: int, *texts: str) -> str:
    cells = [f'<c r="{"ABC"[c]}{row}" t="inlineStr"><is><t>{t}</t></is></c>' for c, t in enumerate(texts)]
    return "".join(cells)


def test_rows_of_formulas_without_value_are_read_and_rejected(tmp_path) -> None:  # type: ignore[no-untyped-def]
    formulas = [f'<c r="A{n}"><f>Z{n}</f></c><c r="B{n}"><f>Y{n}</f></c>' for n in (3, 4)]
    head, one = _texts(1, "Mã hộ", "Họ và tên", "Số khẩu"), _texts(2, "001", "Mẫu Một", "4")
    survey = read_paths([raw_xlsx(tmp_path / "a.xlsx", _raw(head, one, *formulas))])
    assert column(survey, "row") == [2, 3, 4]
    assert column(survey, "problem") == ["", "no_key", "no_key"]
    assert survey.counts.rows_read == 3
    assert len(found(survey, "no_key")) == 2


KEPT = {
    "signer": "| | | Lò Văn {n} Mẫu | | | | x |",
    "noted": "| | | Mẫu {n} | #4 | | | Đã ký ngày 3 tháng 4 năm 2024 |",
    "caused": "| {n} | | Mẫu {n} | | | | 1. Thiếu vốn; 2. Thiếu lao động |",
    "surnamed": "| | | Bản Thị Mẫu | #4 | #130 | | lần {n} |",
    "coded": "| | H{n} | | | | | Xác nhận của thôn |",
}
DROPPED = {
    "total": "| {n} | #25 | Tổng cộng | #100 | #260 | | |",
    "average": "| | | Trung bình | #4 | #130 | #30 | |",
    "page": "| Trang {n} | | | | | | |",
    "group": "| I | | Hộ nghèo | #8 | | | |",
    "village": "| | | Thon {n} | #8 | | | |",
    "motto": "| | | | | Độc lập - Tự do - Hạnh phúc | | |",
    "signature": "| | | KT. CHỦ TỊCH | | | | |",
    "header": HEAD,
    "table": HEAD.replace("Điểm B1 | Điểm B2", "Điểm B2 | Điểm B1"),
    "remark": "| Ghi chú: xem phụ lục | | | | | | |",
}
ROWS = {**KEPT, **DROPPED, "unkeyed": "| {n} | | | | #130 | | |", "number": "| {n} | | | | | | |"}


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(sorted(ROWS)), max_size=20))
def test_rows_with_content_are_kept_and_counted_whatever_their_order(sorts: list[str]) -> None:
    body = "\n".join(ROWS[sort].format(n=n) for n, sort in enumerate(sorts, 1))
    survey = read(f"{HEAD}\n| 0 | H0 | Mẫu Đầu | #4 | | | |\n{body}")
    assert survey.counts.rows_read == 1 + len(sorts)
    assert survey.counts.households == 1 + sum(sort in KEPT for sort in sorts)
    assert survey.counts.rejected == sorts.count("unkeyed")
