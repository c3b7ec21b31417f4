"""What of some tables cannot be judged, so that nobody takes it for right?"""

from collections.abc import Iterator, Sequence

from ngheo_cli.audit.table.model import Figure, Table
from ngheo_cli.audit.table.relations import Where
from ngheo_cli.audit.table.roles import is_rate
from ngheo_cli.audit.table.within import sums_below
from ngheo_cli.messages import Finding, Place
from ngheo_cli.messages import audit_limits as say

_MOST = 5
"""Names and cells that are told."""
_MANY = 3
"""Units among which one may be the sum of the others."""


def not_judged(tables: Sequence[Table]) -> Iterator[Finding]:
    """Yield notes of what the tables do not let anybody check."""
    for table in (table for table in tables if not table.before):
        yield from _open_sums(table)
        yield from _no_sums(table)


def _no_sums(table: Table) -> Iterator[Finding]:
    """Yield that no row of a table of counts is the sum of others, if it has so many that one might be."""
    counts = any(not is_rate(table.kind, role) for row in table.rows for role in row.figures)
    named = [unit for unit in table.units if unit.name]
    if counts and not table.groups and table.kind != "classes" and len(named) >= _MANY:
        yield say.NO_TOTAL.at(Place(table.file, table.sheet), units=len(named))


def _open_sums(table: Table) -> Iterator[Finding]:
    """Yield the upper units of which a sum cannot be judged because a cell below is blank; not where the
    figures below reach the upper one without it."""
    found: dict[Where, list[Figure]] = {}
    for where, total, parts in sums_below(table):
        seen = [part.value for part in parts if part is not None]
        if 0 < len(seen) < len(parts) and sum(seen) < total.value:
            found.setdefault(where, []).append(total)
    for where, totals in found.items():
        cells = ", ".join(one.place.cell for one in totals[:_MOST]) + (" …" if len(totals) > _MOST else "")
        name = table.units[where.unit].name
        yield say.SUMS_OPEN.at(Place(table.file, table.sheet, totals[0].place.cell), unit=name, cells=cells)
