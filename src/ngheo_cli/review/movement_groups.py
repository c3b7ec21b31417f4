"""Which movement tables have groups of units (poor districts, khu vực III …)?

The rows of the units of a group are summed, so that a table of balanced rows balances. A household that moved
between two units of a group leaves the one (4) and enters the other (8), as in the units above them.
"""

from collections.abc import Mapping, Sequence

from ngheo_cli.review.entries import TABLES
from ngheo_cli.review.group_rows import group_unit
from ngheo_cli.review.movement_tables import COUNTS, TableRow
from ngheo_cli.review.movements import COLUMNS
from ngheo_cli.review.units import Unit


def group_tables(groups: Mapping[str, Sequence[Unit]], rows: Sequence[TableRow]) -> list[TableRow]:
    """Return the rows of groups of units, in the order of the groups; `rows` are those of all units."""
    by_unit = {(row.unit, row.table, row.count): row for row in rows}
    return [
        _sum(name, [by_unit[unit, table, count] for unit in units])
        for name, units in groups.items()
        if units
        for table in TABLES
        for count in COUNTS
    ]


def _sum(name: str, rows: Sequence[TableRow]) -> TableRow:
    return TableRow(
        group_unit(name),
        rows[0].table,
        rows[0].count,
        {number: sum(row.columns[number] for row in rows) for number in COLUMNS},
        sum(row.missing for row in rows),
        sum(row.undetermined for row in rows),
        sum(row.sizes_unknown for row in rows),
        sum(row.evenly for row in rows),
    )
