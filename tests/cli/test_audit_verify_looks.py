"""What was drawn over a result, cut from its print or painted out is told, also after it was saved again."""

import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import Font, PatternFill

from .commandline import Ngheo, a_csv
from .test_audit_verify import DATA, edited, found, result_of

SUMMARY, POOR = "Tổng hợp", "Hộ nghèo"
DRAWING, CHART = "xl/drawings/drawing1.xml", "xl/charts/chart1.xml"
OFFICE = shutil.which("soffice")
BOX = (
    "<xdr:twoCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>3</xdr:row>"
    "<xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff>"
    "<xdr:row>12</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:sp><xdr:nvSpPr>"
    '<xdr:cNvPr id="99" name="T"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr><xdr:spPr/><xdr:txBody><a:bodyPr/>'
    "<a:p><a:r><a:t>Hộ nghèo 99</a:t></a:r></a:p></xdr:txBody></xdr:sp><xdr:clientData/></xdr:twoCellAnchor>"
)


@pytest.fixture
def survey(tmp_path: Path) -> Path:
    return a_csv(tmp_path / "khao-sat.csv")


def rewritten(result: Path, part: str, change: Callable[[str], str]) -> None:
    """Change the text of one part of a result; the change must change something."""
    with zipfile.ZipFile(result) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    text = parts[part].decode("utf-8")
    parts[part] = change(text).encode("utf-8")
    assert parts[part] != text.encode("utf-8")
    with zipfile.ZipFile(result, "w") as book:
        for name, data in parts.items():
            book.writestr(name, data)


def printed(area: str) -> Callable[[str], str]:
    named = f'<definedName name="_xlnm.Print_Area" localSheetId="0">\'{SUMMARY}\'!{area}</definedName>'
    return lambda text: text.replace("</definedNames>", f"{named}</definedNames>")


@pytest.mark.parametrize(
    ("part", "change", "code"),
    [
        (DRAWING, lambda text: text.replace("</xdr:wsDr>", f"{BOX}</xdr:wsDr>"), "verify_shapes"),
        (CHART, lambda text: re.sub("<a:t>[^<]*", "<a:t>Hộ nghèo giảm 50 %", text), "verify_charts"),
        (CHART, lambda text: re.sub(r"\$B\$\d+", "$C$4", text), "verify_charts"),
        (CHART, lambda text: re.sub(r"<c:v>\d+</c:v>", "<c:v>9999</c:v>", text), "verify_charts"),
        (DRAWING, lambda text: re.sub('r:id="rId2"', 'r:id="rId1"', text), "verify_charts"),
        ("xl/workbook.xml", printed("$A$1:$D$10"), "verify_print_area"),
        ("xl/workbook.xml", printed("$A$1:$A$2,$1:$5"), "verify_print_area"),
        ("xl/workbook.xml", printed("$A$1:$XFD$1048576"), ""),
    ],
)  # fmt: skip
def test_what_is_drawn_or_not_printed_is_told_on_its_sheet(
    ngheo: Ngheo, survey: Path, part: str, change: Callable[[str], str], code: str
) -> None:
    result = result_of(ngheo, survey)
    rewritten(result, part, change)
    status, rows = found(ngheo, result)
    told = [(row["code"], row["sheet"]) for row in rows]
    assert (status, told) == ((1, [(code, SUMMARY)]) if code else (0, []))


def test_a_print_area_names_how_much_it_leaves_out(ngheo: Ngheo, survey: Path) -> None:
    result = result_of(ngheo, survey)
    last = openpyxl.load_workbook(result)[SUMMARY]
    filled = [cell for row in last.iter_rows() for cell in row if cell.value is not None]
    lost = [cell for cell in filled if cell.row > 10 or cell.column > 4]
    rewritten(result, "xl/workbook.xml", printed("$A$1:$D$10"))
    (row,) = found(ngheo, result)[1]
    assert row["cell"] == lost[0].coordinate
    assert f"A1:D10 bỏ {len(lost)} ô" in row["message"]


@pytest.mark.parametrize(
    ("font", "fill", "number_format"),
    [
        (Font(color="FFFFFFFF"), None, "General"),
        (Font(color="FFFBFBFB"), None, "General"),
        (Font(color="FF1F3864"), PatternFill("solid", fgColor="FF1F3864"), "General"),
        (Font(color="FF000000"), PatternFill("solid", fgColor="FF000000"), "General"),
        (None, None, ";;;"),
    ],
)
def test_a_cell_that_nobody_sees_is_told(
    ngheo: Ngheo, survey: Path, font: Font | None, fill: PatternFill | None, number_format: str
) -> None:
    result = result_of(ngheo, survey)

    def paint(book: openpyxl.Workbook) -> None:
        cell = book[POOR]["A1"]
        cell.font, cell.fill, cell.number_format = font or Font(), fill or PatternFill(), number_format
        book[POOR]["ZZ999"].font = Font(color="FFFFFFFF")

    edited(result, paint)
    status, rows = found(ngheo, result)
    assert (status, [(row["code"], row["sheet"], row["cell"]) for row in rows]) == (
        1,
        [("verify_faint", POOR, "A1")],
    )


def test_other_colours_are_no_finding(ngheo: Ngheo, survey: Path) -> None:
    result = result_of(ngheo, survey)

    def paint(book: openpyxl.Workbook) -> None:
        book[POOR]["A1"].font = Font(color="FFFF0000")
        book[DATA]["A4"].fill = PatternFill("solid", fgColor="FFFFFF00")
        book[SUMMARY]["A1"].font = Font(color="FFFFFFFF")
        book[SUMMARY]["A1"].fill = PatternFill("solid", fgColor="FF1F3864")

    edited(result, paint)
    assert found(ngheo, result) == (0, [])


def test_charts_of_a_changed_survey_are_not_told_apart_but_a_text_box_is(ngheo: Ngheo, survey: Path) -> None:
    result = result_of(ngheo, survey)
    survey.write_text(survey.read_text(encoding="utf-8").replace(",141,", ",140,"), encoding="utf-8")
    assert "verify_charts" not in {row["code"] for row in found(ngheo, result)[1]}
    rewritten(result, DRAWING, lambda text: text.replace("</xdr:wsDr>", f"{BOX}</xdr:wsDr>"))
    assert "verify_shapes" in {row["code"] for row in found(ngheo, result)[1]}


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_a_text_box_and_a_print_area_are_told_after_libreoffice_saved_them(
    ngheo: Ngheo, survey: Path, tmp_path: Path
) -> None:
    result = result_of(ngheo, survey)
    rewritten(result, DRAWING, lambda text: text.replace("</xdr:wsDr>", f"{BOX}</xdr:wsDr>"))
    rewritten(result, "xl/workbook.xml", printed("$A$1:$D$10"))
    rewritten(result, CHART, lambda text: re.sub("<a:t>[^<]*", "<a:t>Hộ nghèo giảm 50 %", text))
    saved = tmp_path / "luu"
    subprocess.run(
        [str(OFFICE), f"-env:UserInstallation={(tmp_path / 'ho-so').as_uri()}", "--headless",
         "--convert-to", "xlsx", "--outdir", str(saved), str(result)],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    rows = found(ngheo, saved / result.name, "--in", tmp_path)[1]
    assert {row["code"] for row in rows} == {"verify_shapes", "verify_charts", "verify_print_area"}
