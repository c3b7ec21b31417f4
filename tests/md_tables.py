"""Workbooks written as Markdown tables inside the test.

A line `## Name` begins a sheet. Cells are texts; `#12` is the number 12, `#N/A` an error, `@2023-10-15` a
real date, `<` continues the cell to its left and `^` the one above (merged). A table's first line is row 1.
"""

import re
import tempfile
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

import xlsxwriter

from ngheo_cli.criteria.load import get
from ngheo_cli.criteria.model import Criteria
from ngheo_cli.messages import Finding
from ngheo_cli.survey.model import ReadColumn, Survey
from ngheo_cli.survey.options import ReadOptions
from ngheo_cli.survey.read import read_survey

Grid = list[list[str]]


def grids(text: str) -> dict[str, Grid]:
    found: dict[str, Grid] = {}
    name = "Danh sách"
    for line in text.strip().splitlines():
        stripped = line.strip()
        if stripped.startswith("## "):
            name = stripped[3:]
            found[name] = []
        elif stripped.startswith("|"):
            cells = re.split(r"(?<!\\)\|", stripped.strip("|"))
            found.setdefault(name, []).append([c.strip().replace("\\n", "\n") for c in cells])
        else:
            found.setdefault(name, []).append([])
    return found


def write(path: Path, text: str) -> Path:
    with xlsxwriter.Workbook(str(path)) as book:
        for name, grid in grids(text).items():
            _fill(book, book.add_worksheet(name), grid)
    return path


def _fill(book: Any, sheet: Any, grid: Grid) -> None:
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    for r, row in enumerate(grid):
        for c, cell in enumerate(row):
            if cell in {"", "<", "^"}:
                continue
            right, down = c, r
            while right + 1 < len(row) and row[right + 1] == "<":
                right += 1
            while down + 1 < len(grid) and c < len(grid[down + 1]) and grid[down + 1][c] == "^":
                down += 1
            if (right, down) != (c, r):
                sheet.merge_range(r, c, down, right, cell)
            elif cell == "#N/A":
                sheet.write_formula(r, c, "=NA()", None, "#N/A")
            elif cell.startswith("#"):
                sheet.write_number(r, c, float(cell[1:]))
            elif cell.startswith("@"):
                sheet.write_datetime(r, c, datetime.fromisoformat(cell[1:]), day)
            else:
                sheet.write_string(r, c, cell)


def read(text: str, *, criteria: str = "2021-2025", **options: Any) -> Survey:
    with tempfile.TemporaryDirectory() as folder:
        return read_paths([write(Path(folder) / "ra-soat.xlsx", text)], criteria=criteria, **options)


def read_csv(text: str, **options: Any) -> Survey:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ra-soat.csv"
        path.write_text(text, encoding="utf-8")
        return read_paths([path], **options)


def read_paths(
    paths: list[Path],
    *,
    criteria: str = "2021-2025",
    mapping: Mapping[str, str] | None = None,
    set_values: Mapping[str, str] | None = None,
    units: Mapping[str, str] | None = None,
    marks_blank: Literal["no", "unknown"] = "no",
    members: Sequence[Path] = (),
    encodings: Mapping[str, str] | None = None,
    sheets: Sequence[str] = (),
) -> Survey:
    options = ReadOptions(
        mapping or {}, set_values or {}, units or {}, marks_blank, encodings or {}, tuple(sheets)
    )
    standards: tuple[Criteria, ...] = tuple(get(one) for one in criteria.split(","))
    return read_survey(paths, options, lambda *_: standards, members=members)


def column(survey: Survey, name: str) -> list[Any]:
    values: list[Any] = survey.frame[name].tolist()
    return values


def found(survey: Survey, code: str) -> list[Finding]:
    return [finding for finding in survey.findings if finding.code == code]


def cells(survey: Survey, code: str) -> list[str]:
    return [finding.place.cell for finding in found(survey, code)]


def how(survey: Survey, letter: str) -> ReadColumn:
    return next(c for c in survey.columns if c.letter == letter)


def kinds(survey: Survey) -> Counter[str]:
    return Counter(dict(survey.counts.not_households))
