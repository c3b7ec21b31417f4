"""Where does a sheet repeat the titles of a table at the top of a printed page?"""

import re
from collections.abc import Iterator
from dataclasses import replace

from ngheo_cli.audit.table.header import Header, headers_of, text_of
from ngheo_cli.audit.table.roles import label_of
from ngheo_cli.audit.table.totals import is_total
from ngheo_cli.survey.sheet import Cell, Sheet
from ngheo_cli.survey.text import key, loose

_PAGE = re.compile(
    r"\W*(?:(?:trang|page|to)(?: so)? ?:? ?)?\d{1,3}(?: ?/ ?\d{1,3})?\W*"
    r"|\W*(?:tiep theo|con tiep|continued)\W*"
)
"""What a row between two pages says: Trang 2, (tiếp theo)."""


def without_repeats(sheet: Sheet) -> Sheet:
    """Return a sheet in which titles that only repeat those of the table above, and the captions between, are
    blank, so that the table goes on; rows keep their places.

    Titles begin another table if some other text stands above them, or a total right below.
    """
    blank: set[int] = set()
    headers = headers_of(sheet)
    first = headers[0] if headers else None
    for one in headers[1:]:
        if first is None:
            break
        if _titles(one) == _titles(first) and not _begins(sheet, first, one):
            between = _between(sheet, first, one)
            if between is not None:
                blank |= {*between, *range(one.top, one.first)}
                continue
        first = one
    if not blank:
        return sheet
    rows = list(sheet.rows)
    for r in blank:
        rows[r] = [""] * len(rows[r])
    merged = tuple(area for area in sheet.merged if area[0] not in blank)
    return replace(sheet, rows=rows, merged=merged)


def _titles(header: Header) -> list[tuple[str, ...]]:
    """Return the titles without blank columns at the end."""
    found = [tuple(map(key, titles)) for titles in header.titles]
    while found and not found[-1]:
        found.pop()
    return found


def _between(sheet: Sheet, first: Header, repeated: Header) -> list[int] | None:
    """Return the rows right above repeated titles that only hold captions of the table or of a page; None if
    any tells something else."""
    found: list[int] = []
    above = key(first.above)
    for r in range(repeated.top - 1, first.first - 1, -1):
        texts = [text_of(cell) for cell in sheet.rows[r] if text_of(cell)]
        figures = any(map(_is_number, sheet.rows[r]))
        of_page = len(texts) == 1 and _PAGE.fullmatch(loose(texts[0]))
        if not (of_page or (not figures and all(key(text) in above for text in texts))):
            return found if figures else None
        found.append(r)
    return found


def _begins(sheet: Sheet, first: Header, repeated: Header) -> bool:
    """Whether the rows below begin with the whole, as those of another table do: a total, or as those of the
    first table a unit without number above numbered ones."""
    named = _named(sheet, repeated)
    number, name = next(named, ("", ""))
    below = next(named, ("", ""))[0]
    before = next(_named(sheet, first), ("", ""))[0]
    return is_total(name) or bool(below and not number and not before)


def _named(sheet: Sheet, header: Header) -> Iterator[tuple[str, str]]:
    """Yield the number and name of each row with numbers."""
    labels = {label_of(titles[-1]) or label_of(titles[0]): c
              for c, titles in reversed(list(enumerate(header.titles))) if titles}  # fmt: skip
    for row in sheet.rows[header.first : header.end]:
        if any(map(_is_number, row)):
            number, name = (text_of(row[c]) if 0 <= (c := labels.get(of, -1)) < len(row) else ""
                            for of in ("number", "unit"))  # fmt: skip
            yield number, name


def _is_number(cell: Cell) -> bool:
    if isinstance(cell, str):
        return bool(re.fullmatch(r"\d[\d.,\s]*%?", cell.strip()))
    return not isinstance(cell, bool)
