import hashlib
import sys
import unicodedata
from pathlib import Path

import pytest
import xlsxwriter
import xlwt  # type: ignore[import-untyped]
from makers import Row, ods_of, raw_ods, raw_xlsx, xls_of, xlsb_of, xlsx_of, xlsx_parts, zip_of

from ngheo_cli.messages import Severity, Stop, opening
from ngheo_cli.survey.workbook import open_workbook

ROWS: list[Row] = [["Mã hộ", "Số khẩu"], ["HO-001", 4], ["HO-002", 5]]


def codes(path: Path) -> list[str]:
    return [finding.code for finding in open_workbook(path).findings]


def stop_code(path: Path) -> str:
    with pytest.raises(Stop) as stop:
        open_workbook(path)
    finding = stop.value.findings[0]
    assert finding.text("vi") != finding.text("en")
    assert finding.advice("vi") != finding.advice("en")
    return finding.code


def test_every_format_gives_the_same_rows(tmp_path: Path) -> None:
    files = [
        xlsx_of(tmp_path / "a.xlsx", {"Hộ": ROWS}),
        xls_of(tmp_path / "a.xls", {"Hộ": ROWS}),
        ods_of(tmp_path / "a.ods", {"Hộ": ROWS}),
        xlsb_of(tmp_path / "a.xlsb", list(enumerate(ROWS))),
    ]
    for path in files:
        book = open_workbook(path)
        assert [(sheet.name, sheet.rows) for sheet in book.sheets] == [("Hộ", ROWS)], path
        unseen = ["not_looked_for"] if path.suffix in {".ods", ".xlsb"} else []
        assert [finding.code for finding in book.findings] == unseen


def test_rows_and_columns_count_from_a1_in_every_format(tmp_path: Path) -> None:
    rows: list[Row] = [[], [], ["", "x"], [], ["", "", 7]]
    expected = [["", "", ""], ["", "", ""], ["", "x", ""], ["", "", ""], ["", "", 7]]
    xlsb = xlsb_of(tmp_path / "a.xlsb", [(2, [None, "x"]), (4, [None, None, 7])])
    empty = '<table:table-cell table:number-columns-repeated="2"/>'
    ods = raw_ods(
        tmp_path / "a.ods",
        f'<table:table-row table:number-rows-repeated="2">{empty}</table:table-row>'
        '<table:table-row><table:table-cell/><table:table-cell office:value-type="string"><text:p>x</text:p>'
        f"</table:table-cell></table:table-row><table:table-row>{empty}</table:table-row>"
        f'<table:table-row>{empty}<table:table-cell office:value-type="float" office:value="7">'
        "<text:p>7</text:p></table:table-cell></table:table-row>"
        '<table:table-row table:number-rows-repeated="1048571">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>',
    )
    for path in (
        xlsx_of(tmp_path / "a.xlsx", {"a": rows}),
        xls_of(tmp_path / "a.xls", {"a": rows}),
        xlsb,
        ods,
    ):
        assert open_workbook(path).sheets[0].rows == expected, path


def test_the_digest_and_size_are_those_of_the_bytes(tmp_path: Path) -> None:
    path = xlsx_of(tmp_path / unicodedata.normalize("NFD", "Bản Mẫu.xlsx"), {"Hộ": ROWS})
    data = path.read_bytes()
    book = open_workbook(path)
    assert (book.file, book.digest, book.size) == (
        "Bản Mẫu.xlsx",
        hashlib.sha256(data).hexdigest(),
        len(data),
    )
    assert path.read_bytes() == data


def test_what_cells_hide_is_told_with_the_first_places(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("Hộ")
        for r in range(9):
            sheet.write_row(r, 0, [r, "x"])
        for r in (3, 4, 6):
            sheet.set_row(r, None, None, {"hidden": True})
        sheet.write(1, 2, 12, book.add_format({"num_format": "00000"}))
        sheet.write(1, 3, "12", book.add_format({"num_format": "00000"}))
        sheet.write_formula(2, 2, "=1/0", None, "#DIV/0!")
        sheet.merge_range(10, 0, 11, 1, "gộp")
        book.add_worksheet("Ẩn").hide()
        book.add_worksheet("Ẩn kỹ").very_hidden()
    opened = open_workbook(path)
    sheet = opened.sheets[0]
    assert sheet.hidden_rows == {3, 4, 6}
    assert dict(sheet.zero_padded) == {(1, 2): 5}
    assert sheet.merged == ((10, 0, 11, 1),)
    assert sheet.rows[2] == [2, "x", "", ""]
    assert [s.hidden for s in opened.sheets] == [False, True, True]
    told = {finding.code: finding for finding in opened.findings}
    assert [f.code for f in opened.findings] == ["hidden_rows", "error_cells", "hidden_sheet", "hidden_sheet"]
    assert told["hidden_rows"].values == {"count": ("3", "3"), "first": "4–5, 7"}
    assert told["error_cells"].place.cell == "C3"
    assert told["error_cells"].severity is Severity.WARNING


def test_xls_tells_hidden_rows_errors_widths_and_merges_too(tmp_path: Path) -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet("Hộ")
    for r in range(5):
        sheet.write(r, 0, f"x{r}")
    padded = xlwt.easyxf(num_format_str="000")
    sheet.write(1, 1, 12, padded)
    sheet.write(1, 2, 7, padded)
    sheet.row(2).hidden = True
    sheet.row(3).set_cell_error(3, 0x2A)
    sheet.write_merge(4, 4, 1, 2, "gộp")
    book.add_sheet("Ẩn").visibility = 1
    book.save(str(tmp_path / "a.xls"))
    opened = open_workbook(tmp_path / "a.xls")
    sheet = opened.sheets[0]
    assert sheet.hidden_rows == {2}
    assert dict(sheet.zero_padded) == {(1, 1): 3, (1, 2): 3}
    assert sheet.merged == ((4, 1, 4, 2),)
    assert sheet.rows[1] == ["x1", 12, 7, ""]
    assert [f.code for f in opened.findings] == ["hidden_rows", "error_cells", "hidden_sheet"]
    assert opened.findings[1].place.cell == "D4"


def test_xlsb_tells_hidden_rows_and_errors(tmp_path: Path) -> None:
    opened = open_workbook(xlsb_of(tmp_path / "a.xlsb", [(0, ["a"]), (3, [None, "#N/A", "z"])], hidden=[3]))
    assert opened.sheets[0].hidden_rows == {3}
    assert opened.sheets[0].rows[3] == ["", "", "z"]
    assert [(f.code, f.place.cell) for f in opened.findings] == [
        ("not_looked_for", ""),
        ("hidden_rows", "A4"),
        ("error_cells", "B4"),
    ]


def test_ods_tells_hidden_rows_errors_formulas_and_merges(tmp_path: Path) -> None:
    path = raw_ods(
        tmp_path / "a.ods",
        '<table:table-row table:visibility="filter" table:number-rows-repeated="2"><table:table-cell '
        'office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row><table:table-row>'
        '<table:table-cell table:number-columns-spanned="2" office:value-type="float" office:value="3"/>'
        '<table:covered-table-cell/><table:table-cell table:formula="of:=1/0" office:value-type="string" '
        'calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>'
        '<table:table-cell table:formula="of:=1"/></table:table-row>',
    )
    opened = open_workbook(path)
    sheet = opened.sheets[0]
    assert sheet.rows == [["x", "", ""], ["x", "", ""], [3, "", ""]]
    assert sheet.hidden_rows == {0, 1}
    assert sheet.merged == ((2, 0, 2, 1),)
    assert sheet.formulas_without_value == ((2, 3),)
    assert [(f.code, f.place.cell) for f in opened.findings] == [
        ("not_looked_for", ""),
        ("hidden_rows", "A1"),
        ("formula_without_value", "D3"),
        ("error_cells", "C3"),
    ]


def test_a_trailing_column_of_formulas_without_value_is_reported_though_the_reader_drops_it(
    tmp_path: Path,
) -> None:
    rows = "".join(
        f'<row r="{r}"><c r="A{r}"><v>1</v></c><c r="B{r}"><f>A{r}*2</f></c></row>' for r in range(1, 8)
    )
    opened = open_workbook(raw_xlsx(tmp_path / "a.xlsx", rows))
    assert opened.sheets[0].rows == [[1]] * 7
    assert opened.sheets[0].formulas_without_value == tuple((r, 1) for r in range(7))
    (finding,) = opened.findings
    assert finding.message is opening.FORMULA_WITHOUT_VALUE
    assert finding.values == {"count": ("7", "7"), "first": "B1, B2, B3, B4, B5…"}


def test_chart_sheets_are_no_sheets(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        charts = book.add_chartsheet("Biểu đồ")
        book.add_worksheet("Hộ").write_row(0, 0, [1, 2])
        chart = book.add_chart({"type": "line"})
        chart.add_series({"values": "=Hộ!$A$1:$B$1"})
        charts.set_chart(chart)
    assert [(s.name, s.rows) for s in open_workbook(path).sheets] == [("Hộ", [[1, 2]])]


def test_macros_and_links_are_named_and_left_alone(tmp_path: Path) -> None:
    parts = xlsx_parts("<row><c><v>1</v></c></row>")
    extra: dict[str, str | bytes] = {"xl/vbaProject.bin": b"x", "xl/externalLinks/externalLink1.xml": "<a/>"}
    assert codes(zip_of(tmp_path / "a.xlsm", {**parts, **extra})) == ["macros_ignored", "external_links"]


def test_content_decides_and_a_different_name_is_told(tmp_path: Path) -> None:
    xlsx_of(tmp_path / "a.xls", {"Hộ": ROWS})
    (tmp_path / "b.xls").write_text("a\tb\n1\t2\n", encoding="utf-8")
    xls_of(tmp_path / "c.csv", {"Hộ": ROWS})
    for name, right in (("a.xls", ".xlsx"), ("b.xls", ".csv"), ("c.csv", ".xls")):
        (finding,) = open_workbook(tmp_path / name).findings
        assert finding.code == "content_differs_from_name"
        assert finding.values["right"] == right
    assert open_workbook(tmp_path / "b.xls").sheets[0].rows == [["a", "b"], ["1", "2"]]


def test_missing_empty_and_folder_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / "rỗng.xlsx").write_bytes(b"")
    (tmp_path / "thư mục.xlsx").mkdir()
    assert stop_code(tmp_path / "không có.xlsx") == "file_not_found"
    assert stop_code(tmp_path / "rỗng.xlsx" / "b.xlsx") == "file_not_found"
    assert stop_code(tmp_path / "rỗng.xlsx") == "file_empty"
    assert stop_code(tmp_path / "thư mục.xlsx") == "file_is_folder"


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no devices of this kind here")
def test_a_device_is_not_read_for_ever() -> None:
    assert stop_code(Path("/dev/zero")) == "file_unreadable"


def test_a_file_that_may_not_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = xlsx_of(tmp_path / "a.xlsx", {"Hộ": ROWS})

    def refuse(_: Path) -> bytes:
        raise PermissionError

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert stop_code(path) == "file_unreadable"


@pytest.mark.parametrize("threads", [False, True])
def test_a_panic_of_the_reader_is_a_stop(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, threads: bool
) -> None:
    class PanicException(BaseException):
        pass

    class Reader:
        @staticmethod
        def from_filelike(_: object) -> None:
            raise PanicException

    monkeypatch.setattr("ngheo_cli.survey.workbook.CalamineWorkbook", Reader)
    path = (xls_of if threads else xlsx_of)(tmp_path / "a.xlsx", {"Hộ": ROWS})
    assert stop_code(path) == "file_damaged"
    print("còn nghe được", file=sys.stderr)
