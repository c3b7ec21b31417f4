"""Where does a table begin on a sheet, and what are the titles of its columns?"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ngheo_cli.audit.table.roles import canonical, label_of
from ngheo_cli.survey.rows.words import is_numbering
from ngheo_cli.survey.sheet import Cell, Sheet
from ngheo_cli.survey.text import clean, key

_FIGURE = re.compile(r"[+-]?\d[\d.,\s]*%?")
_COLUMN_NUMBER = re.compile(r"[A-ZĐ]|\d+(?:\.\d+)*\)?(?: ?=.*)?")
_DEEPEST = 4
"""Rows of titles."""
_LINES = {"hộ": "households", "số hộ": "households", "households": "households", "hh": "households",
          "nhân khẩu": "persons", "khẩu": "persons", "số khẩu": "persons", "persons": "persons"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Header:
    """The titles of each column from the outermost in, the printed column numbers, the rows of figures
    (from `first`, below `end`), the text above the table, and the row of titles at the top."""

    titles: tuple[tuple[str, ...], ...]
    numbers: tuple[str, ...]
    first: int
    end: int
    above: str
    top: int


def text_of(cell: Cell) -> str:
    """Return the text of a cell; a whole number without its decimals."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return clean(str(cell))


def headers_of(sheet: Sheet) -> list[Header]:
    """Return the headers of the tables of a sheet, one below the other."""
    filled = _filled(sheet)
    tops = []
    r = 0
    while r < len(sheet.rows):
        if _names_rows(sheet.rows[r]) and (found := _header(sheet, filled, r)):
            tops.append((r, found))
            r = found.first
        else:
            r += 1
    ends = [*(top for top, _ in tops), len(sheet.rows)][1:]
    return [
        Header(one.titles, one.numbers, one.first, end, one.above, one.top)
        for (_, one), end in zip(tops, ends, strict=True)
    ]


def line_of(cell: Cell) -> str:
    """Return the line that a cell names: households, persons, or ""."""
    return _LINES.get(key(str(cell)), "") if isinstance(cell, str) else ""


def _names_rows(row: Sequence[Cell]) -> bool:
    """Whether a row holds the title of a column of units, or of years."""
    texts = [cell for cell in row if isinstance(cell, str) and cell.strip()]
    if sum(bool(_FIGURE.fullmatch(text.strip())) for text in texts) > 1 or len(texts) < len(row) - len(
        [cell for cell in row if cell == ""]
    ):
        return False
    labels = {label_of(text) for text in texts}
    return len(texts) > 1 and bool(
        labels & {"unit", "year"} or (labels - {""} and any(map(canonical, texts)))
    )


def _filled(sheet: Sheet) -> dict[tuple[int, int], Cell]:
    """Return the values of the cells that a merged range covers."""
    found: dict[tuple[int, int], Cell] = {}
    for top, left, bottom, right in sheet.merged:
        if top >= len(sheet.rows) or left >= len(sheet.rows[top]) or (bottom - top) * (right - left) > 10**5:
            continue
        for r in range(top, bottom + 1):
            for c in range(left, right + 1):
                found[r, c] = sheet.rows[top][left]
    return found


def _header(sheet: Sheet, filled: dict[tuple[int, int], Cell], top: int) -> Header | None:
    rows = sheet.rows
    width = max(len(row) for row in rows[top : top + _DEEPEST])
    labels = [c for c, cell in enumerate(rows[top]) if isinstance(cell, str) and label_of(cell)]
    start = top
    while start > 0 and top - start < 2 and _group_row(rows[start - 1], labels):
        start -= 1
    end = top + 1
    while end < len(rows) and end - top < _DEEPEST and _goes_on(rows[end], labels):
        end += 1
    numbers: tuple[str, ...] = ()
    if end < len(rows) and _numbered(rows[end]):
        numbers = tuple(text_of(cell) for cell in rows[end])
        end += 1
    last = end - bool(numbers)
    titles = [_stack(sheet, filled, (start, last), c) for c in range(width)]
    above = " ".join(
        str(c) for row in rows[max(0, start - 8) : start] for c in row if isinstance(c, str) and c
    )
    return Header(tuple(titles), numbers, end, len(rows), above, start) if any(titles) else None


def _group_row(row: Sequence[Cell], labels: Sequence[int]) -> bool:
    """Whether a row above the row of titles holds groups: several texts, none over the labels."""
    texts = [c for c, cell in enumerate(row) if isinstance(cell, str) and cell.strip()]
    return len(texts) > 1 and not any(c in texts for c in labels) and all(c > min(labels) for c in texts)


def _goes_on(row: Sequence[Cell], labels: Sequence[int]) -> bool:
    """Whether a row goes on with the titles above: texts only, and nothing below the labels."""
    cells = [(c, cell) for c, cell in enumerate(row) if not (isinstance(cell, str) and not cell.strip())]
    if not cells or any(c in labels for c, _ in cells):
        return False
    return all(isinstance(cell, str) and not _FIGURE.fullmatch(cell.strip(" ()")) for _, cell in cells)


def _numbered(row: Sequence[Cell]) -> bool:
    """Whether a row numbers the columns: A, B, 1, 2, or A, B, 1.1, 1.2, 2=1.1+1.2."""
    cells = [cell for cell in row if not (isinstance(cell, str) and not cell.strip())]
    texts = [text_of(cell).strip(" ()") for cell in cells]
    parts = len(texts) > 2 and texts[0] == "A" and all(map(_COLUMN_NUMBER.fullmatch, texts))
    return is_numbering(cells) or parts


def _stack(
    sheet: Sheet, filled: dict[tuple[int, int], Cell], span: tuple[int, int], c: int
) -> tuple[str, ...]:
    """Return the titles over a column; a group that is not merged reaches to the next title."""
    found: list[str] = []
    for r in range(*span):
        row = sheet.rows[r]
        cell = filled.get((r, c), row[c] if c < len(row) else "")
        text = text_of(cell)
        if not text and r < span[1] - 1 and not sheet.merged and _has_title(sheet, (r + 1, span[1]), c):
            text = next((text_of(one) for one in reversed(row[:c]) if text_of(one)), "")
        if text and (not found or found[-1] != text):
            found.append(text)
    return tuple(found)


def _has_title(sheet: Sheet, span: tuple[int, int], c: int) -> bool:
    return any(c < len(sheet.rows[r]) and text_of(sheet.rows[r][c]) for r in range(*span))
