"""Which rows around a header belong to it: groups above, sub-headings and labels below?"""

import re

from ngheo_cli.survey.sheet import Cell, Sheet
from ngheo_cli.survey.text import clean, key
from ngheo_cli.survey.titles import match

_SPACES = re.compile(r"\s+")
_TITLE = re.compile(
    r"^(?:danh sách|biểu|mẫu|phụ lục|bảng|uỷ ban|ubnd|cộng hoà|độc lập|đơn vị tính|đvt|tỉnh|huyện|xã|"
    r"phường|thôn|kèm theo|"
    r"tổng hợp|báo cáo|kết quả rà soát hộ|ban chỉ đạo)\b"
)


def text_of(cell: Cell) -> str:
    """Return a heading's text with single spaces; numbers without a needless .0."""
    if isinstance(cell, str):
        return _SPACES.sub(" ", clean(cell)).strip()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)


def blank(cell: Cell) -> bool:
    """Whether a cell is empty or only spaces."""
    return isinstance(cell, str) and not clean(cell)


def _row(sheet: Sheet, r: int) -> list[Cell]:
    return sheet.rows[r] if 0 <= r < len(sheet.rows) else []


def _at(sheet: Sheet, r: int, c: int) -> str:
    row = _row(sheet, r)
    return text_of(row[c]) if c < len(row) else ""


def merged_spans(sheet: Sheet, first: int, below: int) -> dict[tuple[int, int], tuple[int, int]]:
    """Return merged ranges of several columns that begin in the rows, by top left; values are last row and
    column."""
    return {
        (r0, c0): (r1, c1)
        for r0, c0, r1, c1 in sheet.merged
        if first <= r0 < below and c1 > c0 and _at(sheet, r0, c0)
    }


def spans_of(sheet: Sheet, first: int, below: int) -> dict[tuple[int, int], tuple[int, int]]:
    """Return the texts that span several columns of a header block, by top left.

    Where nothing is merged, a text spans the empty cells to its right that have a text below.
    """
    spans = merged_spans(sheet, first, below)
    if spans or any(first <= m[0] < below for m in sheet.merged):
        return spans
    for r in range(first, below - 1):
        width = max(len(_row(sheet, q)) for q in range(first, below))
        for c in range(width):
            if not _at(sheet, r, c) or not _at(sheet, r + 1, c):
                continue
            last = c
            while (
                last + 1 < width
                and not any(_at(sheet, q, last + 1) for q in range(first, r + 1))
                and _at(sheet, r + 1, last + 1)
            ):
                last += 1
            if last > c:
                spans[(r, c)] = (r, last)
    return spans


def is_group_row(sheet: Sheet, r: int, below: int) -> bool:
    """Whether row `r` holds groups over the header row `below`: not a title of the whole sheet."""
    texts = {c: text for c in range(len(_row(sheet, r))) if (text := _at(sheet, r, c))}
    if not texts or any(_TITLE.match(key(text)) and not match(text) for text in texts.values()):
        return False
    filled = [c for c in range(len(_row(sheet, below))) if _at(sheet, below, c)]
    if not filled:
        return False
    spans = merged_spans(sheet, r, r + 1)
    if spans:
        return all(not (c0 <= filled[0] and c1 >= filled[-1]) for (_, c0), (_, c1) in spans.items())
    if any(m[0] <= r <= m[2] and m[2] >= below for m in sheet.merged):
        return True
    above_data = [c for c in texts if c in filled]
    return len(texts) >= 2 and len(above_data) == len(texts) and not any(t.isdigit() for t in texts.values())
