"""Which rows of a table are part of no total though others are, so that nobody takes them for checked?"""

from collections.abc import Iterator, Sequence

from ngheo_cli.audit.table.classes import breakdowns
from ngheo_cli.audit.table.model import Row, Table
from ngheo_cli.audit.table.roles import is_rate
from ngheo_cli.messages import Finding, Place
from ngheo_cli.messages import audit_rows as say
from ngheo_cli.survey.text import clean

_MOST = 5
"""Names that are told."""
_LONGEST = 40


def rows_left_out(table: Table) -> Iterator[Finding]:
    """Yield a note of the named rows with counts that are neither a total nor part of one: those below the
    total, and those that only break another down; of classes the parts of one."""
    if table.kind == "classes":
        parts = breakdowns(table.units, range(len(table.units)))
        if parts:
            names = _told([table.units[i].name for i in parts])
            yield say.PARTS_OF_CLASSES.at(Place(table.file, table.sheet), count=len(parts), names=names)
        return
    grouped = {i for group in table.groups for i in (group.upper, *group.lower)}
    first = {row.unit: min(row.figures.values(), key=lambda one: one.place.row or 0).place
             for row in reversed(table.rows)
             if any(not is_rate(table.kind, role) for role in row.figures)}  # fmt: skip
    left = [i for i, unit in enumerate(table.units) if unit.name and i in first and i not in grouped]
    if grouped and left:
        place = Place(table.file, table.sheet, row=first[left[0]].row)
        yield say.ROWS_LEFT_OUT.at(place, count=len(left), names=_told([table.units[i].name for i in left]))


def rows_unread(places: Sequence[Place]) -> Iterator[Finding]:
    """Yield a warning of rows with figures and no name, of which each place is the first figure."""
    if places:
        rows = ", ".join(str(place.row) for place in places[: 2 * _MOST])
        yield say.ROWS_UNREAD.at(
            places[0], count=len(places), rows=rows + (" …" if len(places) > 2 * _MOST else "")
        )


def rows_apart(rows: Sequence[Row], names: Sequence[str]) -> Iterator[Finding]:
    """Yield a note of rows that are no units, with their names."""
    place = next(iter(rows[0].figures.values())).place
    of_row = Place(place.file, place.sheet, row=place.row)
    yield say.ROWS_APART.at(of_row, count=len(names), names=_told(names))


def _told(names: Sequence[str]) -> str:
    told = ", ".join(clean(name)[:_LONGEST] for name in names[:_MOST])
    return told + (" …" if len(names) > _MOST else "")
