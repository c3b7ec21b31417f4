"""In which cell does the title of a column stand, so that a finding about a column can name it?"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from ngheo_cli.messages import Finding
from ngheo_cli.survey.header import Header
from ngheo_cli.survey.header_text import text_of
from ngheo_cli.survey.letters import column_of
from ngheo_cli.survey.model import ReadColumn
from ngheo_cli.survey.sheet import Sheet

_LETTER = re.compile(r"[A-Z]{1,3}")


def title_row(sheet: Sheet, header: Header, letter: str) -> int:
    """Return the sheet's row (from 1) of a column's own title; 0 where it has none."""
    position = column_of(letter)
    heading = next((h for h in header.headings if h.column == position), None)
    if heading is None or position is None:
        return 0
    for row in range(min(header.below, len(sheet.rows)) - 1, header.first - 1, -1):
        cells = sheet.rows[row]
        if position < len(cells) and heading.leaf and text_of(cells[position]) == heading.leaf:
            return row + 1
    return header.below


def with_title_cells(findings: Iterable[Finding], columns: Sequence[ReadColumn]) -> list[Finding]:
    """Return findings in which a bare letter (C) has become the cell of the title (C5)."""
    rows: dict[tuple[str, str, str, str], int] = {}
    for column in columns:
        rows.setdefault((column.file, column.sheet, column.letter, column.title), column.row)
    return [_told(finding, rows) for finding in findings]


def _told(finding: Finding, rows: dict[tuple[str, str, str, str], int]) -> Finding:
    place = finding.place
    if not _LETTER.fullmatch(place.cell):
        return finding
    row = rows.get((place.file, place.sheet, place.cell, place.column), 0)
    return replace(finding, place=replace(place, cell=f"{place.cell}{row}", row=row)) if row else finding
