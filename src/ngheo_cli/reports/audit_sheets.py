"""Which columns have the sheets of an audited list: differences, unchecked, borderline, by unit?"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import numpy as np

from ngheo_cli.audit.list.recheck import VERDICTS
from ngheo_cli.messages import audit_book as book_words
from ngheo_cli.messages import audit_causes as cause_texts
from ngheo_cli.messages import audit_list as words
from ngheo_cli.messages import national, titles
from ngheo_cli.messages import review as review_words
from ngheo_cli.messages.terms import class_label
from ngheo_cli.reports.audit_found import AuditFound, AuditRun
from ngheo_cli.reports.audit_reason import reason
from ngheo_cli.reports.audit_rows import reviewer_rows, unit_rows
from ngheo_cli.reports.audit_unread import recorded_text
from ngheo_cli.reports.grid import GridColumn, Kind
from ngheo_cli.review.units import LEVELS

_UNIT_WIDTH = 16
_NAMED = 5
"""How many indicators a row names."""


def difference_columns(found: AuditFound, run: AuditRun) -> list[GridColumn]:
    """Return the sheet of households whose record differs, with the reason in words."""
    listing, rows = found.listing, found.listing.different
    also = [[one.cause for one in listing.explained(row)[1:]] for row in rows]
    return [
        *who(found, run, rows),
        _texts(run, "recorded", 15, (class_label(listing.recorded(row), run.lang) for row in rows)),
        _texts(run, "class", 15, (_now(found, run, row) for row in rows)),
        *_national(found, run, rows),
        _texts(run, "verdict", 13, (run.say(words.SHORT_VERDICTS[listing.verdict[row]]) for row in rows)),
        _texts(
            run, "cause", 20, (run.say(cause_texts.CAUSES[listing.explained(row)[0].cause]) for row in rows)
        ),
        _texts(run, "reason", 52, (reason(listing, row, run.lang) for row in rows)),
        _texts(
            run,
            "also",
            18,
            (
                "; ".join(
                    dict.fromkeys(
                        run.say(cause_texts.CAUSES[one])
                        for one in causes
                        if one != listing.explained(row)[0].cause
                    )
                )
                for row, causes in zip(rows, also, strict=True)
            ),
        ),
        *where(found, run, rows),
    ]


def open_columns(found: AuditFound, run: AuditRun) -> list[GridColumn]:
    """Return the sheet of households that cannot be checked, with what is missing."""
    listing = found.listing
    rows = np.flatnonzero(listing.verdict == "cannot_check").tolist()
    missing = []
    for row in rows:
        of, position = listing.at(row)
        missing.append("; ".join(run.column(name) for name in of.missing(position)))
    return [
        *who(found, run, rows),
        _texts(
            run,
            "recorded",
            14,
            (recorded_text(listing, row, run.lang) for row in rows),
        ),
        _texts(run, "possible", 26, (_now(found, run, row) for row in rows)),
        *_national(found, run, rows),
        _texts(run, "missing", 46, missing),
        *where(found, run, rows),
    ]


def near_columns(found: AuditFound, run: AuditRun) -> list[GridColumn]:
    """Return the sheet of borderline households, one row for each quantity that a class hangs on."""
    listing, near = found.listing, found.listing.near
    rows = [one.row for one in near]
    hangs, steps = [], []
    for one in near:
        name = f"indicator_{one.direction}" if one.quantity == "indicator" else one.quantity
        hangs.append(run.say(book_words.QUANTITIES[name]).format(columns=_named(one.columns, run)))
        sign = {"up": "+", "down": "−"}.get(one.direction, "")
        steps.append(run.say(book_words.CHANGES[one.quantity]).format(sign=sign, by=run.number(one.by)))
    return [
        *who(found, run, rows),
        _texts(run, "recorded", 15, (_label(listing.recorded(row), run) for row in rows)),
        _texts(run, "class", 15, (_now(found, run, row) for row in rows)),
        *_national(found, run, rows),
        _texts(run, "hangs", 44, hangs),
        _texts(run, "by", 16, steps),
        _texts(run, "then", 16, (_or(one.possible, run) for one in near)),
        *where(found, run, rows),
    ]


def unit_columns(found: AuditFound, run: AuditRun) -> list[GridColumn]:
    """Return the sheet of verdicts by unit, lower units indented."""
    units = found.units.units
    top = min(unit.depth for unit in units)
    names = ["   " * (unit.depth - top) + (unit.name or run.say(review_words.WHOLE)) for unit in units]
    return [
        GridColumn(run.say(words.HEAD_UNIT), 40, "text", names),
        *_counted(run, unit_rows(found.listing, found.units)),
    ]


def reviewer_columns(found: AuditFound, run: AuditRun) -> list[GridColumn]:
    """Return the sheet of verdicts by reviewer."""
    rows = reviewer_rows(found.listing, found.reviewers or ())
    names = [str(row["reviewer"] or run.say(words.NOBODY)) for row in rows]
    return [GridColumn(run.say(words.HEAD_REVIEWER), 34, "text", names), *_counted(run, rows)]


def who(found: AuditFound, run: AuditRun, rows: Sequence[int]) -> list[GridColumn]:
    """Return number, units that the list names, code and head."""
    listing = found.listing
    columns = [GridColumn(run.say(book_words.COLUMNS["number"]), 5, "count", list(range(1, len(rows) + 1)))]
    for name in (*LEVELS, "household_id", "head_name"):
        if any(told := listing.column(name)):
            kind: Kind = "code" if name == "household_id" else "text"
            title = run.say(book_words.COLUMNS[name]) if name in book_words.COLUMNS else run.column(name)
            width = 9 if name == "household_id" else _UNIT_WIDTH
            columns.append(GridColumn(title, width, kind, [told[row] for row in rows]))
    return columns


def where(found: AuditFound, run: AuditRun, rows: Sequence[int]) -> list[GridColumn]:
    """Return file (of several), sheet and row."""
    sheet, row, file = (
        [found.listing.column(name)[one] for one in rows] for name in ("sheet", "row", "file")
    )
    columns = [
        GridColumn(run.say(book_words.COLUMNS["sheet"]), 12, "text", sheet),
        GridColumn(run.say(book_words.COLUMNS["row"]), 7, "count", row),
    ]
    if len(found.listing.rechecks) > 1:
        columns.insert(0, GridColumn(run.say(titles.FILE), 14, "text", file))
    return columns


def _counted(run: AuditRun, rows: Sequence[dict[str, object]]) -> list[GridColumn]:
    heads = {"households": words.HEAD_HOUSEHOLDS} | {str(name): words.VERDICTS[name] for name in VERDICTS}
    return [
        GridColumn(run.say(head), 14, "count", [row[name] for row in rows]) for name, head in heads.items()
    ]


def _texts(run: AuditRun, name: str, width: float, values: Iterable[Any]) -> GridColumn:
    return GridColumn(run.say(book_words.COLUMNS[name]), width, "text", list(values))


def _national(found: AuditFound, run: AuditRun, rows: Sequence[int]) -> list[GridColumn]:
    """Return the national class of the rows, where a standard is provincial."""
    if not found.listing.has_national:
        return []
    names = [_label(found.listing.national_name(row), run) for row in rows]
    return [GridColumn(run.say(national.COLUMN), 15, "text", names)]


def _named(columns: Sequence[str], run: AuditRun) -> str:
    """Name a few indicators, and count many."""
    if len(columns) > _NAMED:
        return run.say(book_words.ANY_OF).format(count=len(columns))
    titles_of = {one.id: one.title.of(run.lang) for one in run.criteria.indicators}
    return "; ".join(titles_of[name] for name in columns)


def _label(code: str, run: AuditRun) -> str:
    return class_label(code, run.lang) if code else ""


def _or(codes: Sequence[str], run: AuditRun) -> str:
    return run.say(cause_texts.OR).join(class_label(code, run.lang) for code in codes)


def _now(found: AuditFound, run: AuditRun, row: int) -> str:
    """Name the recomputed class, or those that remain possible."""
    of, position = found.listing.at(row)
    return _or(of.decisions.possible_names(position), run)


Columns = Callable[[AuditFound, AuditRun], list[GridColumn]]
SHEETS: dict[str, Columns] = {
    "differences": difference_columns,
    "units": unit_columns,
    "reviewers": reviewer_columns,
    "near": near_columns,
    "open": open_columns,
}
"""The sheets of one table each, in the order of the workbook."""
