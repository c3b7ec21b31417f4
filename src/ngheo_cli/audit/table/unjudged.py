"""What of some tables cannot be judged, so that nobody takes it for right?"""

from collections.abc import Iterator, Sequence

from ngheo_cli.audit.table.model import Figure, Table
from ngheo_cli.audit.table.relations import Where
from ngheo_cli.audit.table.within import sums_below
from ngheo_cli.messages import Finding, Place
from ngheo_cli.messages import audit_limits as say

_MOST = 5
"""Names and cells that are told."""


def not_judged(tables: Sequence[Table]) -> Iterator[Finding]:
    """Yield notes of what the tables do not let anybody check."""
    for table in (table for table in tables if not table.before):
        yield from _open_sums(table)


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
