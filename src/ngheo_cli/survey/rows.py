"""What is each row below the header: a household, or something that only looks like one?

Blank rows are not rows. A row with a household's content is never dropped: when in doubt it is a
household, or it is rejected with a finding.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from ngheo_cli.survey.header import Header
from ngheo_cli.survey.mapping import SheetMap
from ngheo_cli.survey.row_kinds import Kind, Look, is_plainly_household, kind_of_row, title_text
from ngheo_cli.survey.row_words import is_blank, totalled
from ngheo_cli.survey.sheet import Sheet
from ngheo_cli.survey.text import key

_LABEL_COLUMNS = 5
"""Columns among which the title of a group of rows stands."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row that is not blank: its index in the sheet, its kind, and the village title above it, if any."""

    index: int
    kind: Kind
    unit: str = ""


def classify_rows(sheet: Sheet, header: Header, mapped: SheetMap) -> list[Row]:
    """Return every row below the header that is not blank, with its kind."""
    look = _look(sheet, header, mapped)
    found: list[Row] = []
    unit = ""
    for index in range(header.below, len(sheet.rows)):
        if is_plainly_household(sheet.rows[index], look):
            found.append(Row(index, "household", unit))
            look.signed = False
            continue
        cells = {c: v for c, v in enumerate(sheet.rows[index]) if v != "" and not is_blank(v)}
        if not cells:
            continue
        kind = kind_of_row(index, cells, look)
        if look.standard in cells:
            look.first_standard = look.first_standard or cells[look.standard]
            kind = kind if cells[look.standard] == look.first_standard else "other_standard"
        if kind == "unit_title":
            unit = title_text(cells)
        elif kind == "signature":
            look.signed = True
        elif kind in {"household", "header"}:
            look.signed = False
        found.append(Row(index, kind, unit))
    return found


def _look(sheet: Sheet, header: Header, mapped: SheetMap) -> Look:
    merged = {
        r0: c1 - c0 + 1 for r0, c0, r1, c1 in sheet.merged if r0 == r1 and c1 > c0 and r0 >= header.below
    }
    village = mapped.column_of("village")
    villages: frozenset[str] = frozenset()
    if village is not None:
        cells = {row[village] for row in sheet.rows[header.below :] if len(row) > village}
        villages = frozenset(key(cell) for cell in cells if isinstance(cell, str) and cell.strip())
    return Look(
        uses={use.column: use.name for use in mapped.uses},
        running=mapped.running,
        id=mapped.column_of("household_id"),
        name=mapped.column_of("head_name"),
        headings={h.column: frozenset(key(t) for t in (*h.own, *h.groups)) for h in header.headings},
        merged_rows=merged,
        villages=villages,
        alone=_titles_totalled(sheet, header),
        standard=mapped.standard,
    )


def _titles_totalled(sheet: Sheet, header: Header) -> frozenset[str]:
    alone: set[str] = set()
    totals: set[str] = set()
    for row in sheet.rows[header.below :]:
        texts = [cell for cell in row[:_LABEL_COLUMNS] if isinstance(cell, str) and cell]
        if texts and len(texts) == 1 and len(row) - row.count("") == 1:
            alone.add(key(texts[0]))
        elif texts and texts[0][0] in "CcTt" and (of := totalled(texts[0])):
            totals.add(of)
    return frozenset(alone & totals)


def households(rows: Sequence[Row]) -> list[Row]:
    """Return the rows that are household rows, rejected ones too."""
    return [row for row in rows if row.kind in {"household", "no_key"}]
