"""Which units does a table list twice in one group, so that they may be counted twice in its total?"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from fractions import Fraction

from ngheo_cli.audit.table.model import Table
from ngheo_cli.messages import Finding, Place
from ngheo_cli.messages import audit_rows as say
from ngheo_cli.survey.text import clean, key

_MOST = 5
"""Names that are told."""
_LONGEST = 40
Values = dict[tuple[str, str], Fraction]


def units_twice(table: Table) -> Iterator[Finding]:
    """Yield a warning of units that stand twice in one group with the same figures, and a note of those with
    others, which may be two units of one name."""
    if table.kind == "classes":
        return
    values = _values(table)
    rows = _first_rows(table)
    same: list[int] = []
    other: list[int] = []
    for units in _listed(table):
        again = [(i, j) for n, j in enumerate(units) for i in units[:n]]
        alike = {j for i, j in again if values[i] == values[j] and any(values[j].values())}
        same += [j for j in units[1:] if j in alike]
        other += [j for j in units[1:] if j not in alike]
    for message, found in ((say.UNITS_TWICE, same), (say.UNITS_ALIKE, other)):
        if found:
            names = ", ".join(clean(table.units[i].name)[:_LONGEST] for i in found[:_MOST])
            place = Place(table.file, table.sheet, row=rows[found[0]])
            yield message.at(place, count=len(found), names=names + (" …" if len(found) > _MOST else ""))


def _listed(table: Table) -> Iterator[Sequence[int]]:
    """Yield the units of one name in one group, in their order; of a table without groups in all of it."""
    lists = [group.lower for group in table.groups] or [tuple(range(len(table.units)))]
    for lower in lists:
        by_name: dict[tuple[str, str, str], list[int]] = defaultdict(list)
        for i in lower:
            unit = table.units[i]
            if unit.name:
                by_name[key(unit.name), unit.year, key(unit.upper)].append(i)
        yield from (units for units in by_name.values() if len(units) > 1)


def _values(table: Table) -> dict[int, Values]:
    found: dict[int, Values] = defaultdict(dict)
    for row in table.rows:
        found[row.unit] |= {(row.line, role): figure.value for role, figure in row.figures.items()}
    return found


def _first_rows(table: Table) -> dict[int, int | None]:
    return {row.unit: next(iter(row.figures.values())).place.row for row in reversed(table.rows)}
