import codecs
import unicodedata
from pathlib import Path

import pytest

from ngheo_cli.messages import Stop
from ngheo_cli.survey.csv_file import csv_rows
from ngheo_cli.survey.limits import Limits
from ngheo_cli.survey.workbook import open_workbook

TEXT = "Mã hộ,Chủ hộ\nHO-1,Vừ Thị Mẫu\n"
ROWS = [["Mã hộ", "Chủ hộ"], ["HO-1", "Vừ Thị Mẫu"]]


def rows_of(data: bytes, limits: Limits | None = None) -> list[list[object]]:
    return [list(row) for row in csv_rows(data, "a.csv", limits or Limits())]


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


@pytest.mark.parametrize("data", [b"H\xe9 ngh\xcco,\xb5\xb6\xb9\n", b"\xef\xbb\xbf\xff\xfe,a", b"a,\x81\n"])
def test_text_in_no_known_encoding_is_refused(data: bytes) -> None:
    assert code_of(data) == "csv_encoding"


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
    assert code_of(b'a,b\n1,"' + b"y\n" * 100_000) == "csv_endless_line"


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
