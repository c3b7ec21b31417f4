"""Which figures of a sheet are part of no table that is known, so that nobody takes them for checked?"""

from collections.abc import Iterator, Sequence

from ngheo_cli.audit.table.figures import number_of
from ngheo_cli.audit.table.header import headers_of, text_of
from ngheo_cli.audit.table.plan import Plan
from ngheo_cli.audit.table.roles import LABELS
from ngheo_cli.messages import Finding, Place
from ngheo_cli.messages import audit_rows as say
from ngheo_cli.survey.rows.words import is_numbering
from ngheo_cli.survey.sheet import Cell, Sheet

_FEWEST = 2
"""Rows that make a table, figures that make a row of one, and texts that may be titles."""


def tables_unread(sheet: Sheet, plans: Sequence[Plan]) -> Iterator[Finding]:
    """Yield a note of each run of rows of figures that belongs to none of the plans, which are those of the
    tables that were read; it is placed at the titles above, or at the first row where there are none."""
    tops = [header.top for header in headers_of(sheet)]
    taken = _taken(sheet, plans, tops)
    figures: list[int] = []
    titles = -1
    for r, row in enumerate(sheet.rows):
        texts = 0 if r in taken or _numbers_columns(row) else sum(bool(text_of(cell)) for cell in row)
        counts = texts >= _FEWEST and sum(_is_figure(row, c) for c in range(len(row))) >= _FEWEST
        if r in taken or r in tops or (figures and not counts and texts > _FEWEST):
            yield from _note(sheet, titles, figures)
            figures, titles = [], -1 if r in taken else r
        elif counts:
            figures.append(r)
        elif not figures and titles not in tops and texts >= _FEWEST:
            titles = r
    yield from _note(sheet, titles, figures)


def _taken(sheet: Sheet, plans: Sequence[Plan], tops: Sequence[int]) -> set[int]:
    """Return the rows of the tables that were read: from their titles down to their last figure."""
    found: set[int] = set()
    for plan in plans:
        columns = [c for role, c in plan.columns.items() if role not in LABELS]
        last = max(
            (r for r in range(plan.first, plan.end) if any(_is_figure(sheet.rows[r], c) for c in columns)),
            default=plan.first,
        )
        top = max((top for top in tops if top < plan.first), default=plan.first)
        found |= set(range(top, last + 1))
    return found


def _note(sheet: Sheet, titles: int, figures: Sequence[int]) -> Iterator[Finding]:
    if len(figures) >= _FEWEST:
        row = figures[0] if titles < 0 else titles
        yield say.TABLE_UNREAD.at(Place(sheet.file, sheet.name, row=row + 1))


def _numbers_columns(row: Sequence[Cell]) -> bool:
    return is_numbering([cell for cell in row if cell != ""])


def _is_figure(row: Sequence[Cell], c: int) -> bool:
    try:
        return c < len(row) and number_of(row[c], rate=False) is not None
    except ValueError:
        return False
