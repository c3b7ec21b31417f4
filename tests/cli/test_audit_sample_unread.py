"""A form of a re-check that says nothing is told why: not filled, filled with no class, or masked."""

from pathlib import Path

import openpyxl
from openpyxl.cell import Cell, MergedCell

from .commandline import Ngheo, flat
from .test_audit_list import STANDARD
from .test_audit_sample import fill, form, many


def column_of_classes(path: Path) -> tuple[openpyxl.Workbook, list[Cell | MergedCell]]:
    """Open a form and return its cells of the class found again."""
    book = openpyxl.load_workbook(path)
    sheet = book["Phúc tra"]
    title = next(cell for row in sheet.rows for cell in row if cell.value == "Loại hộ phúc tra")
    mark = next(cell for cell in sheet[title.row] if cell.value == "Mã mẫu").column
    numbers = [n for n in range(title.row + 1, sheet.max_row + 1) if sheet.cell(n, mark).value]
    return book, [sheet.cell(n, title.column) for n in numbers]


def test_a_form_that_was_not_filled_stops(ngheo: Ngheo, tmp_path: Path) -> None:
    survey = many(tmp_path)
    done = ngheo("audit", "list", survey, *STANDARD, "--sample-results", form(ngheo, survey))
    assert (done.status, "audit_sample_unfilled" in done.err) == (2, True)


def test_words_that_are_no_class_are_told_at_their_cell_with_those_that_are_read(
    ngheo: Ngheo, tmp_path: Path
) -> None:
    survey = many(tmp_path)
    path = form(ngheo, survey)
    book, cells = column_of_classes(path)
    for number, cell in enumerate(cells):
        cell.value = "sai" if number % 9 == 0 else "đúng"
    book.save(path)
    done = ngheo("audit", "list", survey, *STANDARD, "--sample-results", path)
    told = flat(done.err)
    assert (done.status, "audit_sample_unread" in told) == (2, True)
    assert f"đã điền {len(cells)} ô, nhưng không ô nào là loại hộ; ô đầu tiên {cells[0].coordinate}" in told
    assert "Hộ nghèo, Hộ cận nghèo, Hộ không nghèo; “đúng”, “sai” chưa nói" in told
    cells[0].value = "Hộ cận nghèo"
    book.save(path)
    done = ngheo("audit", "list", survey, *STANDARD, "--sample-results", path)
    assert "audit_sample_class" in done.out
    assert cells[1].coordinate in done.out
    assert "1 hộ sai trong 1 hộ phúc tra" in flat(done.out)


def test_a_masked_form_says_that_it_is_read_back_masked(ngheo: Ngheo, tmp_path: Path) -> None:
    survey = many(tmp_path)
    path = tmp_path / "che.xlsx"
    form(ngheo, survey, "--mask", "--out", path)
    book, cells = column_of_classes(path)
    lines = [str(cell.value) for row in book["Phúc tra"].iter_rows(max_row=8) for cell in row]
    assert any(line.endswith("--sample-results TỆP-NÀY --mask") for line in lines)
    for cell in cells:
        cell.value = "Hộ cận nghèo"
    book.save(path)
    words = ("audit", "list", survey, *STANDARD, "--sample-results", path)
    done = ngheo(*words)
    told = flat(done.err)
    assert (done.status, "audit_sample_masked" in told) == (2, True)
    assert f"mã của {len(cells)} hộ đã được che" in told
    assert "--sample-results che.xlsx --mask" in told
    assert f"{len(cells)} hộ sai trong {len(cells)} hộ phúc tra" in flat(ngheo(*words, "--mask").out)


def test_a_plain_form_is_read_back_plain(ngheo: Ngheo, tmp_path: Path) -> None:
    survey = many(tmp_path)
    path = form(ngheo, survey)
    assert not any(
        "--mask" in str(cell.value) for row in column_of_classes(path)[0]["Phúc tra"] for cell in row
    )
    fill(path, wrong=0)
    done = ngheo("audit", "list", survey, *STANDARD, "--sample-results", path, "--mask")
    assert (done.status, "audit_sample_none_listed" in done.err) == (2, True)
