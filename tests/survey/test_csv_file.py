import codecs
import unicodedata
from pathlib import Path

import pytest

from md_tables import column, found, read, read_csv
from ngheo_cli.limits import Limits
from ngheo_cli.messages import Stop
from ngheo_cli.numbers import UNKNOWN
from ngheo_cli.survey.csv_file import csv_rows
from ngheo_cli.survey.workbook import open_workbook

TEXT = "Mã hộ,Chủ hộ\nHO-1,Vừ Thị Mẫu\n"
ROWS = [["Mã hộ", "Chủ hộ"], ["HO-1", "Vừ Thị Mẫu"]]


def rows_of(data: bytes, limits: Limits | None = None) -> list[list[object]]:
    return [list(row) for row in csv_rows(data, "a.csv", limits or Limits()).rows]


def code_of(data: bytes, limits: Limits | None = None) -> str:
    with pytest.raises(Stop) as stop:
        csv_rows(data, "a.csv", limits or Limits())
    return stop.value.findings[0].code


def cp1258(text: str) -> bytes:
    """Encode as Vietnamese Windows does: tones are marks behind their letters."""
    data = b""
    for letter in text:
        try:
            data += letter.encode("cp1258")
        except UnicodeEncodeError:
            plain = unicodedata.normalize("NFD", letter)
            tones = [mark for mark in plain if mark in "\u0300\u0301\u0303\u0309\u0323"]
            base = unicodedata.normalize("NFC", "".join(mark for mark in plain if mark not in tones))
            data += (base + "".join(tones)).encode("cp1258")
    return data


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        TEXT.encode("utf-16"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        cp1258(TEXT),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
        TEXT.replace(",", ";").encode(),
        TEXT.replace(",", "\t").encode(),
        ("sep=;\r\n" + TEXT.replace(",", ";")).encode(),
        (codecs.BOM_UTF8 + b"SEP=|\n" + TEXT.replace(",", "|").encode()),
    ],
)
def test_every_usual_encoding_and_separator_gives_the_same_rows(data: bytes) -> None:
    assert rows_of(data) == ROWS


def test_windows_1258_tones_are_composed() -> None:
    assert rows_of(cp1258("Đường Hồ,Ế ẩm\n")) == [["Đường Hồ", "Ế ẩm"]]


@pytest.mark.parametrize("data", [b"\xef\xbb\xbf\xff\xfe,a", b"a,\x81\n"])
def test_text_in_no_known_encoding_is_refused(data: bytes) -> None:
    assert code_of(data) == "csv_encoding"


def test_bytes_that_may_be_of_an_old_font_are_read_as_such(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"H\xe9 ngh\xcco,\xb5\xb6\xb9\n")
    (sheet,) = open_workbook(path).sheets
    assert (sheet.raw, sheet.rows) == (True, [["H\u00e9 ngh\u00cco", "\u00b5\u00b6\u00b9"]])


def test_a_decimal_comma_does_not_win_over_the_semicolon() -> None:
    assert rows_of("Mã;Tiền\nA;1,5\nB;2,5\n".encode()) == [["Mã", "Tiền"], ["A", "1,5"], ["B", "2,5"]]


def test_separators_in_quotes_do_not_count() -> None:
    data = b'a;"x,y,z"\nb;"x,y,z"\n'
    assert rows_of(data) == [["a", "x,y,z"], ["b", "x,y,z"]]


def test_a_quoted_line_end_stays_in_its_record_and_empty_lines_are_rows() -> None:
    assert rows_of(b'a,b\n"x\ny",1\n\nz,2\n') == [["a", "b"], ["x\ny", "1"], [], ["z", "2"]]


def test_ragged_rows_stay_ragged_and_every_cell_is_text() -> None:
    assert rows_of(b"a,b\n1\n001,2,3\n") == [["a", "b"], ["1"], ["001", "2", "3"]]


def test_the_apostrophe_that_ngheo_writes_is_taken_away() -> None:
    data = b"a,'=1+1,'+84,'-x,'@y,'\tz,'abc,H'=\n"
    assert rows_of(data) == [["a", "=1+1", "+84", "-x", "@y", "\tz", "'abc", "H'="]]


def test_nul_bytes_are_refused() -> None:
    assert code_of(b"a,b\n1,\x002\n") == "csv_nul"
    assert code_of("a,b\n".encode("utf-16-le")) == "csv_nul"
    assert code_of("a,\0b\n".encode("utf-16")) == "csv_nul"


def test_one_endless_line_is_refused() -> None:
    assert code_of(b"x" * 200_001) == "csv_endless_line"
    assert code_of(b"x," * 20_000) == "csv_endless_line"


def test_a_quote_that_is_open_for_longer_than_a_field_may_be_is_told() -> None:
    found = csv_rows(b'a,b\n1,"' + b"y\n" * 100_000, "a.csv", Limits())
    assert found.rows[1] == ["1", "y"]
    assert found.open_quotes == (1,)


def test_too_many_cells_are_refused() -> None:
    assert code_of(b"a,b\n" * 6, Limits(csv_cells=10)) == "file_too_large"
    assert len(rows_of(b"a,b\n" * 5, Limits(csv_cells=10))) == 5
    assert code_of(b"\n" * 6, Limits(csv_rows=5)) == "file_too_large"
    assert rows_of(b"\n" * 5, Limits(csv_rows=5)) == [[]] * 5


def test_a_csv_opens_as_one_sheet_called_like_the_file(tmp_path: Path) -> None:
    path = tmp_path / unicodedata.normalize("NFD", "xã Mẫu.csv")
    path.write_bytes(TEXT.encode())
    book = open_workbook(path)
    assert (book.file, book.sheets[0].name, book.sheets[0].rows) == ("xã Mẫu.csv", "xã Mẫu", ROWS)
    assert book.findings == ()


@pytest.mark.parametrize("suffix", [".txt", ".tsv"])
def test_text_tables_are_csv(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a{suffix}"
    path.write_bytes(b"a\tb\n1\t2\n")
    book = open_workbook(path)
    assert book.sheets[0].rows == [["a", "b"], ["1", "2"]]
    assert book.findings == ()


HEAD = "STT;Mã hộ;Họ và tên chủ hộ;Thôn;Số nhân khẩu;Điểm B1"
GOOD = [f"{n};00{n};Mẫu {n};Thôn 1;4;130" for n in range(3, 8)]


@pytest.mark.parametrize(
    "broken",
    [
        ['2;002;"Trần Thị Mẫu;Thôn 1;4;130'],
        ['2;002;"Trần Thị Mẫu;Thôn 1;4;130', *GOOD[:2], '8;008;"Lê; Văn Mẫu";Thôn 1;4;130'],
        ['2;002;"Trần Thị Mẫu;Thôn 1;4;130', *GOOD[:2], '8;008;Lê Văn "Tí" Mẫu;Thôn 1;4;130'],
        ['2;002;"Trần Thị Mẫu;Thôn 1;4;130', *GOOD[:2], '8;008;Lê Văn Mẫu";Thôn 1;4;130'],
    ],
)
def test_an_open_quote_swallows_no_household(broken: list[str]) -> None:
    text = "\n".join([HEAD, *broken, *GOOD]) + "\n"
    survey = read_csv(text)
    assert survey.counts.rows_read == len(broken) + len(GOOD)
    assert column(survey, "household_id")[-5:] == ["003", "004", "005", "006", "007"]
    assert column(survey, "head_name")[0] == "Trần Thị Mẫu"
    assert [finding.place.row for finding in found(survey, "quote_open")] == [2]


def test_an_open_quote_in_the_last_record_is_told() -> None:
    survey = read_csv("\n".join([HEAD, *GOOD, '8;008;"Lê Mẫu;Thôn 1;4;130']))
    assert column(survey, "score_income")[-1] == 130
    assert [finding.place.row for finding in found(survey, "quote_open")] == [7]


@pytest.mark.parametrize(
    "field",
    [
        '"Nguyễn\nVăn Mẫu"',
        '"Tổ 1; Khu 2\nPhường Mẫu; Tỉnh Mẫu"',
        '"Lê ""Tí"" Mẫu"',
        '"Tí" Mẫu',
        'Lê "Tí" Mẫu',
    ],
)
def test_quotes_that_close_are_no_open_quotes(field: str) -> None:
    survey = read_csv("\n".join([HEAD, f"2;002;{field};Thôn 1;4;130", *GOOD]))
    assert survey.counts.rows_read == 6
    assert not found(survey, "quote_open")
    assert column(survey, "score_income") == [130] * 6


def test_a_record_longer_than_its_header_is_an_error_at_its_row() -> None:
    survey = read_csv(
        "Mã hộ,Họ và tên chủ hộ,Thu nhập bình quân đầu người/tháng (đồng)\n"
        '001,Mẫu A,2,500,000\n002,Mẫu B,"3,500,000"\n003,Mẫu C,900000,,\n'
    )
    (finding,) = found(survey, "record_long")
    assert finding.place.row == 2
    assert finding.values == {"count": 5, "titles": 3}
    assert finding.severity.value == "error"


def test_cells_right_of_the_titles_of_a_sheet_are_a_note() -> None:
    survey = read("| Mã hộ | Chủ hộ | |\n| 001 | Mẫu A | ghi |\n| 002 | Mẫu B | |")
    (finding,) = found(survey, "cells_untitled")
    assert finding.values["count"] == 1


def test_what_a_record_longer_than_its_header_says_right_of_the_head_is_unknown() -> None:
    survey = read_csv(
        "Chủ hộ;Số khẩu;TNBQ/người/tháng (triệu đồng);B2;Ghi chú\n"
        "Lò A;3;1,2;30;x\nLò B; vợ C;4;1,2;30;x\nLò D;5;1,3;20;x\n"
    )
    assert column(survey, "head_name") == ["Lò A", "Lò B", "Lò D"]
    assert column(survey, "size") == [3, UNKNOWN, 5]
    assert column(survey, "income_per_person") == [1_200_000, UNKNOWN, 1_300_000]
    assert column(survey, "score_deprivation") == [30, UNKNOWN, 20]
