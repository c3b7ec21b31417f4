"""What is each row below the header: a household, or something that only looks like one?

Blank rows are not rows; a row of formulas without a stored value is one. A row with a household's content is
never dropped: when in doubt it is a household, or it is rejected with a finding.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ngheo_cli.survey.columns import by_name
from ngheo_cli.survey.header import Header
from ngheo_cli.survey.mapping import SheetMap
from ngheo_cli.survey.place_titles import NO_UNITS, Units
from ngheo_cli.survey.rows.boards import board_rows
from ngheo_cli.survey.rows.indexes import roman_titles
from ngheo_cli.survey.rows.kinds import (
    is_lone_title,
    kind_of_row,
    only_words,
    signs_of,
    sure,
    title_text,
)
from ngheo_cli.survey.rows.labels import is_list_line, speaks_of_households
from ngheo_cli.survey.rows.look import Cells, Look, is_plainly_household
from ngheo_cli.survey.rows.members import with_members
from ngheo_cli.survey.rows.restarts import restarting_titles
from ngheo_cli.survey.rows.row import Doubt, Kind, Row
from ngheo_cli.survey.rows.titles import counted_titles, titles_totalled
from ngheo_cli.survey.rows.totals import doubtful
from ngheo_cli.survey.rows.words import is_blank, is_remark, signature
from ngheo_cli.survey.sheet import Sheet
from ngheo_cli.survey.text import key

_FIGURES = frozenset({"count", "score", "money"})
_ASKED = frozenset({"score", "money", "answer", "quantity"})


@dataclass(slots=True)
class _Found:
    """The rows found so far, the titles in force, and rows that are signers unless households follow."""

    rows: list[Row] = field(default_factory=list)
    unit: Units = NO_UNITS
    under: int = -1
    signers: dict[int, Kind] = field(default_factory=dict)


def classify_rows(
    sheet: Sheet,
    header: Header,
    mapped: SheetMap,
    unit: Units = NO_UNITS,
    repeats: frozenset[int] = frozenset(),
) -> list[Row]:
    """Return every row below the header that is not blank, with its kind.

    `unit` are the titles in force above the header, `repeats` are rows that repeat the header.
    """
    look = look_of(sheet, header, mapped)
    held = frozenset(r for r, _ in (*sheet.formulas_without_value, *sheet.error_cells))
    found = _Found(unit=unit)
    for index in range(header.below, max(len(sheet.rows), 1 + max(held, default=-1))):
        row = sheet.rows[index] if index < len(sheet.rows) else []
        titled = index in repeats or index in look.roman_titles or index in look.boards
        if not titled and is_plainly_household(row, look):
            _add(found, index, "household", {}, look)
            look.above.rows.append(row)
            continue
        cells = {c: v for c, v in enumerate(row) if v != "" and not is_blank(v)}
        if not cells and index not in held:
            continue
        kind = "header" if index in repeats else _kind(index, cells, index in held, look)
        _add(found, index, kind, cells, look)
        if kind == "household":
            look.above.rows.append(row)
        elif kind in {"total", "unit_title", "list_title"}:
            look.above.end_group()
    return with_members(found.rows, sheet, look)


def _kind(index: int, cells: Cells, held: bool, look: Look) -> Kind:
    """Tell a row's kind; each row of a standard in a result of ngheo is a household, whatever it looks
    like."""
    standard = cells.get(look.standard, "") if look.standard is not None else ""
    if standard == "" or key(str(standard)) == "criteria":
        return kind_of_row(index, cells, held, look)
    look.first_standard = look.first_standard or standard
    if standard != look.first_standard:
        return "other_standard"
    return "household" if look.id in cells or look.name in cells else "no_key"


def heading_rows(sheet: Sheet, header: Header) -> list[Row]:
    """Return the rows of a header within a sheet: they are no households, and counted."""
    filled = (r for r in range(header.first, header.below) if not all(map(is_blank, sheet.rows[r])))
    return [Row(index, "header") for index in filled]


def _add(found: _Found, index: int, kind: Kind, cells: Cells, look: Look) -> None:
    """Add a row, and note what it says of the rows around it."""
    doubt: Doubt = ""
    look.noted = kind == "legend"
    if kind == "unit_title":
        found.unit, look.titled = found.unit.under(title_text(cells)), True
        found.under = -1
    elif kind == "list_title" and is_lone_title(index, cells, look):
        known = is_list_line(title_text(cells)) or speaks_of_households(title_text(cells))
        if not known:
            found.unit, found.under = NO_UNITS, index
        doubt = "title" if not known and "village" not in look.uses.values() else ""
    elif kind == "signature":
        headed = look.name in cells and not signature(str(cells[look.name]))
        if headed or not signs_of(cells):
            found.signers[len(found.rows)] = "household" if look.name in cells else "no_key"
        look.signed = True
    elif kind == "header":
        look.signed = look.started = False
        found.signers.clear()
    elif kind == "household":
        look.signed, look.started = False, True
        if not cells or sure(cells, look):
            for position, was in found.signers.items():
                told: Doubt = "words" if was == "household" else ""
                found.rows[position] = replace(found.rows[position], kind=was, doubt=told)
        found.signers.clear()
        doubt = _doubt(cells, look)
    found.rows.append(Row(index, kind, found.unit, doubt, found.under))


def _doubt(cells: Cells, look: Look) -> Doubt:
    """Return why a household's row is worth a look; `cells` are empty where it is plainly one."""
    if not cells:
        return ""
    if only_words(cells, look):
        return "words"
    return "total" if doubtful(cells, look) else ""


def look_of(sheet: Sheet, header: Header, mapped: SheetMap) -> Look:
    """Return what the rows below a header are looked at with."""
    merged = {
        r0: c1 - c0 + 1 for r0, c0, r1, c1 in sheet.merged if r0 == r1 and c1 > c0 and r0 >= header.below
    }
    village = mapped.column_of("village")
    villages: frozenset[str] = frozenset()
    if village is not None:
        cells = {row[village] for row in sheet.rows[header.below :] if len(row) > village}
        villages = frozenset(key(cell) for cell in cells if isinstance(cell, str) and cell.strip())
    look = Look(
        uses={use.column: use.name for use in mapped.uses},
        running=mapped.running,
        id=mapped.column_of("household_id"),
        name=mapped.column_of("head_name"),
        headings={h.column: frozenset(key(t) for t in (*h.own, *h.groups)) for h in header.headings},
        merged_rows=merged,
        villages=villages,
        alone=titles_totalled(sheet, header),
        roman_titles=roman_titles(sheet, header, mapped.running, _asked(mapped)),
        standard=mapped.standard,
        figures=_figures(mapped),
        dashes=_dashes(sheet, header, mapped.column_of("head_name")),
    )
    look.boards = board_rows(sheet, header, look)
    if village is None:
        look.bare_titles = counted_titles(sheet, header, look) or restarting_titles(sheet, header, look)
    return look


def _dashes(sheet: Sheet, header: Header, name: int | None) -> frozenset[str]:
    """Return the signs with which the names of heads begin in rows that hold something besides."""
    if name is None:
        return frozenset()
    rows = (row for row in sheet.rows[header.below :] if len(row) > name and len(row) - row.count("") > 1)
    names = (row[name] for row in rows)
    begun = {cell.lstrip()[:1] for cell in names if isinstance(cell, str) and is_remark(cell)}
    return frozenset(begun - {"("})


def _figures(mapped: SheetMap) -> tuple[int, ...]:
    kinds = by_name()
    asked = [u.column for u in mapped.uses if u.name in kinds and kinds[u.name].kind in _FIGURES]
    first = [c for c in (mapped.running, mapped.column_of("household_id")) if c is not None]
    return (*first, *asked)


def _asked(mapped: SheetMap) -> list[int]:
    """Return the columns of answers; an indicator is none of the columns of every standard."""
    kinds = by_name()
    return [u.column for u in mapped.uses if u.name not in kinds or kinds[u.name].kind in _ASKED]


def households(rows: Sequence[Row]) -> list[Row]:
    """Return the rows that are household rows, rejected ones too."""
    return [row for row in rows if row.kind in {"household", "no_key"}]
