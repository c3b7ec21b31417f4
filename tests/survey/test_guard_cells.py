from pathlib import Path

import pytest
import xlsxwriter
from makers import raw_ods, raw_xlsx
from openpyxl import Workbook as OpenpyxlWorkbook
from openpyxl.comments import Comment

from ngheo_cli.survey.guard import zip as guard_zip
from ngheo_cli.survey.guard.cells import SheetScan
from ngheo_cli.survey.guard.facts import SheetFacts, cell_name
from ngheo_cli.survey.guard.findings import ranges
from ngheo_cli.survey.guard.styles import Styles
from ngheo_cli.survey.letters import letter_of
from ngheo_cli.survey.workbook import open_workbook

SHEET = (
    '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>12</v></c></row>'
    '<row r="2" hidden="1"><c r="A2" t="e"><v>#N/A</v></c><c r="B2"><f>A1</f></c></row>'
    '<row r="5" spans="1:3" hidden="true"><c r="AB5" t="inlineStr"><is><t>x</t></is></c></row>'
    '<row r="7"><c r="C7" s="2" t="str"><f>""</f><v></v></c><c r="D7" s="2"><v>1</v></c></row></sheetData>'
    '<mergeCells count="2"><mergeCell ref="A1:B2"/><mergeCell ref="C7:D9"/></mergeCells></worksheet>'
)
WIDTHS = {1: 3, 2: 12}


def scan(text: str, size: int | None = None) -> SheetFacts:
    data = text.encode()
    size = size or len(data)
    scan = SheetScan("Hộ", Styles(WIDTHS))
    assert scan.feed(data[i : i + size] for i in range(0, len(data), size))
    return scan.facts


def formulas(*cells: str) -> list[str]:
    rows = "".join(f'<row r="{i}"><c r="A{i}" {cell}</c></row>' for i, cell in enumerate(cells, 1))
    facts = scan(f"<worksheet><sheetData>{rows}</sheetData></worksheet>")
    return [cell_name(at) for at in facts.formulas_without_value]


def test_one_pass_sees_everything() -> None:
    facts = scan(SHEET)
    assert (facts.cells, facts.far_row, facts.far_column) == (7, (6, 2), (4, 27))
    assert facts.hidden_rows == {1, 4}
    assert facts.errors == [(1, 0)]
    assert facts.formulas_without_value == [(1, 1)]
    assert facts.zero_padded == {(0, 1): 3, (6, 3): 12}
    assert facts.merged == [(0, 0, 1, 1), (6, 2, 8, 3)]


@pytest.mark.parametrize(
    ("attributes", "unseen"),
    [
        ('ht="0" customHeight="1"', True),
        ("ht='0'", True),
        ('ht="0.1"', True),
        ('ht="1"', True),
        ('ht="10"', False),
        ('ht="15.75" customHeight="1"', False),
        ('customHeight="0"', False),
        ('hidden="0"', False),
    ],
)
@pytest.mark.parametrize("closely", [False, True])
def test_a_row_too_low_to_be_seen_is_hidden(attributes: str, unseen: bool, closely: bool) -> None:
    told = SheetScan("Hộ", Styles(WIDTHS), closely)
    row = f'<row r="2" {attributes}><c r="A2"><v>1</v></c></row>'
    assert told.feed([f"<worksheet><sheetData>{row}</sheetData></worksheet>".encode()])
    assert told.facts.hidden_rows == ({1} if unseen else set())


@pytest.mark.parametrize(
    ("attributes", "unseen"),
    [
        ('width="0"', True),
        ('width="0.42"', True),
        ('width="1.5"', False),
        ('width="10" customWidth="0"', False),
    ],
)
def test_a_column_too_narrow_to_be_seen_is_hidden(attributes: str, unseen: bool) -> None:
    columns = f'<cols><col min="2" max="3" {attributes}/></cols>'
    facts = scan(f"<worksheet>{columns}<sheetData/></worksheet>")
    assert facts.hidden_columns == ({1, 2} if unseen else set())


@pytest.mark.parametrize("size", [1, 7, 40, 64, 101, 333])
def test_it_does_not_matter_where_the_pieces_are_cut(size: int) -> None:
    assert scan(SHEET, size) == scan(SHEET)


def test_prefixes_and_other_quotes_say_the_same() -> None:
    names = ("worksheet", "sheetData", "row", "c", "v", "f", "is", "t", "mergeCells", "mergeCell")
    prefixed = SHEET
    for name in names:
        for end in (">", " ", "/"):
            prefixed = prefixed.replace(f"<{name}{end}", f"<x:{name}{end}")
        prefixed = prefixed.replace(f"</{name}>", f"</x:{name}>")
    assert scan(prefixed) == scan(SHEET)
    assert scan(SHEET.replace('r="', "r='").replace('"', "'")) == scan(SHEET)
    assert scan(SHEET.replace("<c r=", "<c\n  r=")) == scan(SHEET)


def test_rows_and_cells_without_positions_are_counted() -> None:
    facts = scan(
        "<worksheet><sheetData><row><c><v>1</v></c><c/><c t='e'><v>#REF!</v></c></row><row/>"
        "<row hidden='1'><c r='C3'><v>1</v></c><c><f>A1</f></c></row></sheetData></worksheet>"
    )
    assert (facts.cells, facts.far_row, facts.far_column) == (4, (2, 2), (2, 3))
    assert facts.errors == [(0, 2)]
    assert facts.hidden_rows == {2}
    assert facts.formulas_without_value == [(2, 3)]


@pytest.mark.parametrize(
    "cell",
    [
        "><f>B1*2</f>",
        "><f>B1*2</f><v></v>",
        "><f>B1*2</f><v/>",
        '><f t="shared" si="0"/>',
        '><f t="shared" ref="A1:A9" si="0">B1*2</f><v></v>',
        't="str"><f>B1</f>',
        's="1">\n <f>B1&gt;2</f>\n',
    ],
)
def test_a_formula_without_stored_value_is_seen(cell: str) -> None:
    assert formulas("><v>1</v>", cell) == ["A2"]


@pytest.mark.parametrize(
    "cell",
    [
        "><f>B1*2</f><v>0</v>",
        't="str"><f>B1</f><v>x</v>',
        't="str"><f>""</f><v></v>',
        't="str"><f>""</f><v/>',
        't="str"><f>" "</f><v xml:space="preserve"> </v>',
        '><f t="shared" si="0"/><v>3</v>',
        't="e"><f>1/0</f><v>#DIV/0!</v>',
        't="inlineStr"><is><t>&lt;f&gt;</t></is>',
    ],
)
def test_a_stored_value_is_a_value_an_empty_text_too(cell: str) -> None:
    assert formulas(cell) == []


def test_a_workbook_by_openpyxl_has_formulas_without_value(tmp_path: Path) -> None:
    book = OpenpyxlWorkbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Thu nhập", "Khẩu", "Bình quân"])
    sheet.append([3_000_000, 2, "=A2/B2"])
    sheet.row_dimensions[1].hidden = True
    book.save(tmp_path / "a.xlsx")
    opened = open_workbook(tmp_path / "a.xlsx").sheets[0]
    assert opened.formulas_without_value == ((1, 2),)
    assert opened.hidden_rows == {0}
    assert opened.rows[1] == [3_000_000, 2, ""]


def test_many_rows_across_pieces_of_the_zip(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard_zip, "CHUNK", 1000)
    rows = "".join(
        f'<row r="{r}"><c r="A{r}"><v>{r}</v></c><c r="B{r}"><f>A{r}</f></c></row>' for r in range(1, 301)
    )
    sheet = open_workbook(raw_xlsx(tmp_path / "a.xlsx", rows)).sheets[0]
    assert [row[0] for row in sheet.rows] == list(range(1, 301))
    assert sheet.formulas_without_value == tuple((r, 1) for r in range(300))


def test_widths_come_from_the_formats_that_are_zeros_only(tmp_path: Path) -> None:
    styles = (
        '<numFmts><numFmt numFmtId="164" formatCode="000"/><numFmt numFmtId="165" formatCode="0.00"/>'
        '<numFmt numFmtId="166" formatCode="000000000000;@"/>'
        '<numFmt numFmtId="167" formatCode="00.0"/></numFmts>'
        '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/>'
        '<xf numFmtId="167"/></cellXfs>'
    )
    cells = "".join(f'<c r="{column}1" s="{i}"><v>7</v></c>' for i, column in enumerate("ABCDE"))
    sheet = open_workbook(raw_xlsx(tmp_path / "a.xlsx", f'<row r="1">{cells}</row>', styles=styles)).sheets[0]
    assert dict(sheet.zero_padded) == {(0, 1): 3, (0, 3): 12}


def test_repeated_rows_of_an_ods_count_as_rows(tmp_path: Path) -> None:
    cell = (
        '<table:table-cell office:value-type="float" office:value="7"><text:p>7</text:p></table:table-cell>'
    )
    table = (
        f'<table:table-row table:number-rows-repeated="3">{cell}</table:table-row>'
        '<table:table-row table:number-rows-repeated="4"><table:table-cell/></table:table-row>'
        '<table:table-row table:visibility="collapse"><table:table-cell table:number-columns-repeated="2"/>'
        f"{cell}</table:table-row>"
    )
    sheet = open_workbook(raw_ods(tmp_path / "a.ods", table)).sheets[0]
    assert sheet.rows == [[7, "", ""]] * 3 + [["", "", ""]] * 4 + [["", "", 7]]
    assert sheet.hidden_rows == {7}


def test_columns_and_rows_are_written_as_people_do() -> None:
    assert [letter_of(i) for i in (0, 25, 26, 701, 702, 16383)] == ["A", "Z", "AA", "ZZ", "AAA", "XFD"]
    assert cell_name((16, 2)) == "C17"
    assert ranges({3, 4, 6}) == "4–5, 7"
    assert ranges(range(0, 20, 2)) == "1, 3, 5, 7, 9…"


@pytest.mark.parametrize("writer", ["openpyxl", "xlsxwriter"])
def test_comments_are_seen_whatever_their_part_is_called(tmp_path: Path, writer: str) -> None:
    path = tmp_path / "a.xlsx"
    if writer == "openpyxl":  # it calls the part /xl/comments/comment1.xml
        book = OpenpyxlWorkbook()
        book.worksheets[0]["A1"], book.worksheets[0]["C5"] = "x", 1
        book.worksheets[0]["C5"].comment = Comment("xem lại", "cán bộ")
        book.save(path)
    else:
        with xlsxwriter.Workbook(str(path)) as made:
            sheet = made.add_worksheet()
            sheet.write("A1", "x")
            sheet.write("C5", 1)
            sheet.write_comment("C5", "xem lại")
    read = open_workbook(path)
    assert read.sheets[0].notes == ((4, 2),)
    assert [(f.code, f.place.cell) for f in read.findings] == [("cell_notes", "C5")]
