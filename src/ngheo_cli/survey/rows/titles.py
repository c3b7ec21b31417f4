"""Which rows are titles of villages, without a word for village, because of the rows around them?

Those numbered by Roman numerals or letters: see `row_indexes`.
"""

import re

from ngheo_cli.survey.choices import code_of
from ngheo_cli.survey.header import Header
from ngheo_cli.survey.rows.labels import (
    is_index,
    is_list_line,
    is_section_title,
    speaks_of_households,
    total_label,
)
from ngheo_cli.survey.rows.look import Look, is_plainly_household, texts_of, where_labels_stand
from ngheo_cli.survey.rows.words import is_blank, is_figure, signature, totalled
from ngheo_cli.survey.sheet import Cell, Sheet
from ngheo_cli.survey.text import key

_LABEL_COLUMNS = 5
"""Columns among which the title of a group of rows stands."""
_COUNTED = re.compile(
    r"^(?:(?:\d{1,2}|[ivx]+|[a-e])\s*[.)]\s*)?(?P<name>[^\W\d][^:;,()]{1,40}?)\s*(?P<mark>[:(–-])\s*\d+ ?hộ\b"
)
_GROUPS = re.compile(
    r"(?:dân tộc|dtts|nam|nữ|kinh|tày|thái|hoa|khmer|mường|nùng|h?[’']?mông|dao|gia rai|ê ?đê|ba na|chăm|"
    r"sán (?:chay|dìu)|trong đó|tôn giáo)\b"
)
"""What households are grouped or counted by beside villages."""


def titles_totalled(sheet: Sheet, header: Header) -> frozenset[str]:
    """Return the texts alone in their rows that a later row totals, as `text.key` writes them."""
    alone: set[str] = set()
    totals: set[str] = set()
    for row in sheet.rows[header.below :]:
        texts = [cell for cell in row[:_LABEL_COLUMNS] if isinstance(cell, str) and cell]
        if texts and len(texts) == 1 and len(row) - row.count("") == 1:
            alone.add(key(texts[0]))
        elif texts and texts[0][0] in "CcTt" and (of := totalled(texts[0])):
            totals.add(of)
    return frozenset(alone & totals)


def counted_titles(sheet: Sheet, header: Header, look: Look) -> frozenset[int]:
    """Return rows such as `Nà Pán: 2 hộ` where they title villages: several of one pattern stand above
    households, the first above all of them. Elsewhere such rows are totals."""
    found: dict[int, tuple[str, str]] = {}
    households: set[int] = set()
    for index in range(header.below, len(sheet.rows)):
        row = sheet.rows[index]
        if is_plainly_household(row, look):
            if not found:
                return frozenset()
            households.add(index)
        elif told := _counted(row, look):
            found[index] = told
    names = [name for name, _ in found.values()]
    if len({mark for _, mark in found.values()}) != 1 or len(set(names)) < len(names):
        return frozenset()
    starts = sorted(found)
    ends = [*starts[1:], len(sheet.rows)]
    titled = sum(any(start < r < end for r in households) for start, end in zip(starts, ends, strict=True))
    return frozenset(found) if titled >= 2 and titled * 2 > len(found) else frozenset()


def _counted(row: list[Cell], look: Look) -> tuple[str, str] | None:
    """Return the name and the mark of a row that counts the households of something that may be a village."""
    cells = {c: cell for c, cell in enumerate(row) if not is_blank(cell)}
    texts = [c for c in texts_of(cells) if not is_figure(cells[c])]
    if (
        len(texts) != 1
        or not where_labels_stand(texts[0], look)
        or (look.id in cells and look.id != texts[0])
    ):
        return None
    if not all(is_figure(cell) or is_index(str(cell)) for c, cell in cells.items() if c != texts[0]):
        return None
    told = _COUNTED.match(key(cells[texts[0]]))
    if not told:
        return None
    name = told.group("name")
    known = total_label(name) or is_section_title(name) or is_list_line(name) or signature(name)
    grouped = speaks_of_households(name) or code_of("class", name) or _GROUPS.match(name)
    return None if known or grouped else (name, told.group("mark"))
