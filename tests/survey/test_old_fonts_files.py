"""Fonts as real writers store them, hidden columns and comments; the samples in old fonts decide alike."""

import unicodedata
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest
import xlsxwriter
import xlwt  # type: ignore[import-untyped]
from openpyxl import Workbook, load_workbook
from openpyxl.styles import Font

from md_tables import column, found, read_paths
from ngheo_cli.classify.decide import decide
from ngheo_cli.criteria.load import get
from ngheo_cli.survey.text import key
from ngheo_cli.survey.workbook import open_workbook
from old_writing import tcvn3, vni

SAMPLES = Path(__file__).parents[2] / "samples"
Grid = Sequence[Sequence[object]]
Fonts = Mapping[int, str]
"""Fonts by column position; those of other columns are Arial."""

LATIN = ["Hà", "Bà Tô", "Lò", "Sùng"]
"""Names in Unicode of which every letter is one of Latin-1."""
TITLES = ["Mã hộ", "Họ và tên chủ hộ", "Thôn"]


def xlsx_in(path: Path, sheets: Mapping[str, Grid], fonts: Fonts, header: str = "Arial") -> Path:
    with xlsxwriter.Workbook(str(path)) as book:
        looks = {name: book.add_format({"font_name": name}) for name in (*fonts.values(), header, "Arial")}
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for r, row in enumerate(rows):
                for c, value in enumerate(row):
                    sheet.write(r, c, value, looks[fonts.get(c, "Arial") if r else header])
    return path


def xls_in(path: Path, sheets: Mapping[str, Grid], fonts: Fonts, header: str = "Arial") -> Path:
    book = xlwt.Workbook()
    looks = {n: xlwt.easyxf(f"font: name {n}") for n in (*fonts.values(), header, "Arial")}
    for name, rows in sheets.items():
        sheet = book.add_sheet(name)
        for r, row in enumerate(rows):
            for c, value in enumerate(row):
                sheet.write(r, c, value, looks[fonts.get(c, "Arial") if r else header])
    book.save(str(path))
    return path


def nfd(text: str) -> str:
    """Write a text with its accents apart."""
    return unicodedata.normalize("NFD", text)


Writer = Callable[..., Path]
FORMATS: list[tuple[str, Writer]] = [("a.xlsx", xlsx_in), ("a.xls", xls_in)]
every_format = pytest.mark.parametrize(("file", "write"), FORMATS)


def rows_of(names: Sequence[str], villages: Sequence[str] | None = None) -> Grid:
    return [TITLES, *([f"{i}", name, (villages or LATIN)[i % 4]] for i, name in enumerate(names))]


@every_format
def test_the_font_of_a_column_tells_where_its_words_do_not(tmp_path: Path, file: str, write: Writer) -> None:
    rows = rows_of(["Cã", "Lô", "Tó"])
    survey = read_paths([write(tmp_path / file, {"a": rows}, {1: ".VnTime"})])
    assert column(survey, "head_name") == ["Có", "Lụ", "Tú"]
    assert column(survey, "village") == LATIN[:3]
    (told,) = found(survey, "old_font")
    assert "cột B (phông .VnTime)" in told.text("vi")
    plain = read_paths([write(tmp_path / file, {"a": rows}, {})])
    assert column(plain, "head_name") == ["Cã", "Lô", "Tó"]
    assert not found(plain, "old_font")


@every_format
def test_a_font_of_capitals_gives_them_back(tmp_path: Path, file: str, write: Writer) -> None:
    rows = rows_of([tcvn3("lò văn ánh"), tcvn3("QUÀNG THỊ ỦN"), "cao na"])
    survey = read_paths([write(tmp_path / file, {"a": rows}, {1: ".VnTimeH"})])
    assert column(survey, "head_name") == ["LÒ VĂN ÁNH", "QUÀNG THỊ ỦN", "CAO NA"]


@every_format
def test_unicode_in_a_font_that_cannot_draw_it_stays(tmp_path: Path, file: str, write: Writer) -> None:
    for names in (["Hà", "Đỗ Tô", "Bà Lò", "Nguyễn Tú"], ["Hà", "Bà Tô", "Quàng Sùng", "Nà Tà"]):
        survey = read_paths([write(tmp_path / file, {"a": rows_of(names)}, {1: ".VnTime"})])
        assert column(survey, "head_name") == names
        assert not found(survey, "old_font")


@every_format
def test_a_font_against_its_text_is_a_doubt(tmp_path: Path, file: str, write: Writer) -> None:
    names = [vni("Nguyễn Văn Hùng"), vni("Trần Thị Bưởi")]
    survey = read_paths([write(tmp_path / file, {"a": rows_of(names)}, {1: ".VnTime"})])
    assert column(survey, "head_name") == names
    (doubt,) = found(survey, "old_font_unclear")
    assert ".VnTime" in doubt.text("vi")


@every_format
def test_unicode_columns_beside_an_old_one_stay(tmp_path: Path, file: str, write: Writer) -> None:
    names = ["Lò Văn Hặc", "Quàng Thị Ủn", "Cà Thị Ẳng", "Đỗ Văn Mừng"]
    path = write(tmp_path / file, {"a": rows_of([vni(n) for n in names])}, {1: "VNI-Times"})
    survey = read_paths([path])
    assert column(survey, "head_name") == names
    assert column(survey, "village") == LATIN
    assert not found(survey, "old_font_unclear")


def test_a_default_font_of_the_workbook_is_seen_where_cells_name_no_style(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    options = {"default_format_properties": {"font_name": ".VnTime", "font_size": 12}}
    with xlsxwriter.Workbook(str(path), options) as book:
        sheet = book.add_worksheet("a")
        for r, row in enumerate([[tcvn3(t) for t in TITLES], ["1", "Cã", "Lô"]]):
            sheet.write_row(r, 0, row)
    (sheet_read,) = open_workbook(path).sheets
    assert set(sheet_read.old_fonts.values()) == {".VnTime"}
    assert column(read_paths([path]), "head_name") == ["Có"]


@every_format
def test_hidden_columns_that_hold_something_are_told(tmp_path: Path, file: str, write: Writer) -> None:
    path = tmp_path / file
    if file.endswith("xlsx"):
        with xlsxwriter.Workbook(str(path)) as book:
            sheet = book.add_worksheet("a")
            sheet.write_row(0, 0, ["x", "y", "z"])
            sheet.set_column(1, 1, None, None, {"hidden": True})
            sheet.set_column(8, 9, None, None, {"hidden": True})
            sheet.write_comment("C1", "Sửa số")
    else:
        old = xlwt.Workbook()
        page = old.add_sheet("a")
        for c in range(3):
            page.write(0, c, "x")
        page.col(1).hidden = True
        page.col(9).hidden = True
        old.save(str(path))
    book_read = open_workbook(path)
    (told,) = [f for f in book_read.findings if f.code == "hidden_columns"]
    assert (told.severity, told.values["columns"]) == ("note", "B")
    notes = [f.place.cell for f in book_read.findings if f.code == "cell_notes"]
    assert notes == (["C1"] if file.endswith("xlsx") else [])


def copied(sample: str, path: Path, encode: Callable[[str], str], font: str) -> Path:
    """Write a sample again with its texts encoded, in a font, as xlsx or xls by the name of `path`."""
    source = load_workbook(SAMPLES / sample)
    for sheet in source.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell.value, str):
                    cell.value = encode(cell.value)
                    cell.font = Font(name=font)
    if path.suffix == ".xls":
        _as_xls(source, font).save(str(path))
    else:
        source.save(path)
    return path


def _as_xls(source: Workbook, font: str) -> xlwt.Workbook:
    book = xlwt.Workbook()
    look, day = xlwt.easyxf(f"font: name {font}"), xlwt.easyxf(num_format_str="dd/mm/yyyy")
    for sheet in source.worksheets:
        page = book.add_sheet(sheet.title)
        merged = {(area.min_row, area.min_col): area for area in sheet.merged_cells.ranges}
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is None:
                    continue
                r, c = cell.row - 1, cell.column - 1
                style = (
                    look if isinstance(cell.value, str) else day if cell.is_date else xlwt.Style.default_style
                )
                area = merged.get((cell.row, cell.column))
                if area:
                    page.write_merge(r, area.max_row - 1, c, area.max_col - 1, cell.value, style)
                else:
                    page.write(r, c, cell.value, style)
    return book


def decided(path: Path) -> tuple[list[object], list[list[str]]]:
    """Return the decisions of a survey, and its typed answers with texts in small letters."""
    survey = read_paths([path], set_values={"area": "rural"})
    made = decide(survey, get("2021-2025"))
    rows = range(len(survey.frame))
    told: list[object] = [(made.class_name(i), made.possible_names(i), made.settle[i]) for i in rows]
    told += [made.answers.tolist(), made.deprivations_min.tolist(), made.deprivations_max.tolist()]
    frame = survey.frame.drop(columns=["file"])
    return told, [[key(str(value)) for value in row] for row in frame.to_numpy().tolist()]


@pytest.mark.parametrize("sample", ["xa-mau.xlsx", "danh-sach-thon.xlsx"])
@pytest.mark.parametrize(
    ("encode", "font"),
    [(tcvn3, ".VnTime"), (vni, "VNI-Times"), (tcvn3, "Arial"), (vni, "Arial"), (nfd, "Arial")],
)
@pytest.mark.parametrize("file", ["a.xlsx", "a.xls"])
def test_a_sample_in_old_writing_gives_the_same_decisions(
    tmp_path: Path, sample: str, encode: Callable[[str], str], font: str, file: str
) -> None:
    old = copied(sample, tmp_path / file, encode, font)
    assert decided(old) == decided(copied(sample, tmp_path / f"u-{file}", str, "Arial"))
    survey = read_paths([old], set_values={"area": "rural"})
    assert bool(found(survey, "old_font")) == (encode is not nfd)
    assert not found(survey, "old_font_unclear")
