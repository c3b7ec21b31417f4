"""Do result tables that print the same units agree with one another?

Two prints of one table, or the table of a district and those of its communes, may come from different days.
Where it is sure that both are of one place and time every figure must be the same; where it is not, that they
differ is only told.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations, permutations
from pathlib import PurePath

from ngheo_cli.audit.table import rules
from ngheo_cli.audit.table.about import About, about, of_one_time
from ngheo_cli.audit.table.model import Figure, Line, Table
from ngheo_cli.audit.table.relations import Equation, Relation, Where
from ngheo_cli.audit.table.roles import PART, is_rate
from ngheo_cli.audit.table.scopes import same_units
from ngheo_cli.audit.table.totals import is_total
from ngheo_cli.messages import Finding, Place
from ngheo_cli.messages import audit_limits as say
from ngheo_cli.survey.text import clean, loose

_WHOLES = ("total_hh", "total_persons")
"""Figures that tell places apart: of one name, but hardly of one number of households."""
_MOST_ALIKE = Fraction(2, 3)
_ENOUGH = 3
"""Different figures alike that are no coincidence."""
_LONGEST = 40
_MOST = 5
"""Other tables that are told."""


@dataclass(frozen=True, slots=True)
class Both:
    """Two figures of one unit, role and line; that of the second table is `other`."""

    where: Where
    one: Figure
    other: Figure

    @property
    def alike(self) -> bool:
        """Whether both are the same."""
        return self.one.value == self.other.value


@dataclass(frozen=True, slots=True)
class Shared:
    """What two tables print of the same units; `sure` if they must agree."""

    one: Table
    other: Table
    figures: tuple[Both, ...]
    sure: bool


def shared_results(tables: Sequence[Table]) -> list[Shared]:
    """Return what pairs of result tables of this review share, where both may be of one time and place."""
    now = [table for table in tables if table.kind == "counts" and not table.before]
    abouts = {table: about(table) for table in now}
    found = [_same_list(one, other, abouts) for one, other in combinations(now, 2)]
    found += [_details(one, other, abouts) for one, other in permutations(now, 2)]
    return [shared for shared in found if shared is not None]


def equations(shared: Sequence[Shared]) -> Iterator[Relation]:
    """Yield that figures which must agree are the same."""
    for each in shared:
        for both in each.figures if each.sure else ():
            name = f"{both.one.role} = {each.other.file}!{each.other.sheet}"
            yield Equation(rules.SAME, both.where, both.one, ((1, both.other),), name)


def in_doubt(shared: Sequence[Shared]) -> Iterator[Finding]:
    """Yield a note of each table that differs from others which may be of other times or places."""
    differing: dict[Table, list[tuple[Both, Table]]] = {}
    for each in shared:
        differ = [both for both in each.figures if not both.alike]
        if differ and not each.sure:
            differing.setdefault(each.one, []).append((differ[0], each.other))
    for table, found in differing.items():
        names = [" ".join(filter(None, (other.file, other.sheet, both.other.place.cell)))
                 for both, other in found[:_MOST]]  # fmt: skip
        first = found[0][0]
        yield say.TABLES_DIFFER.at(
            Place(table.file, table.sheet, first.one.place.cell),
            unit=clean(table.units[first.where.unit].name)[:_LONGEST],
            others=", ".join(names) + (" …" if len(found) > _MOST else ""),
        )


def _same_list(one: Table, other: Table, abouts: Mapping[Table, About]) -> Shared | None:
    """Return what two tables share that list the same units."""
    mine, its = abouts[one], abouts[other]
    time = of_one_time(mine, its, one_file=one.file == other.file)
    figures = _both(one, other, same_units(one, other)) if time != "no" else ()
    if not figures:
        return None
    apart = mine.places != its.places or not _one_list(one, other)
    alike = _one_place(figures, surely=apart)
    if apart and not alike:
        return None
    return Shared(one, other, figures, alike and time == "yes" and mine.heading == its.heading)


def _one_list(one: Table, other: Table) -> bool:
    """Whether two tables list the same units mostly."""
    mine, its = (
        {loose(unit.name) for unit in table.units if not is_total(unit.name)} for table in (one, other)
    )
    return len(mine & its) >= _MOST_ALIKE * max(len(mine), len(its))


def _details(one: Table, other: Table, abouts: Mapping[Table, About]) -> Shared | None:
    """Return what the total of one table shares with the row of the other that the table is about."""
    mine = abouts[one]
    time = of_one_time(mine, abouts[other], one_file=one.file == other.file)
    total = _whole(one)
    unit = _named(one, other, mine.text) if time != "no" and total is not None else None
    if total is None or unit is None:
        return None
    figures = _both(one, other, [(total, unit)])
    wholes = [both for both in figures if both.one.role in _WHOLES]
    alike = any(both.alike for both in wholes) or (len(figures) >= _ENOUGH and _mostly(figures))
    name = loose(other.units[unit].name)
    by_name = name in {loose(one.sheet), loose(PurePath(one.file).stem)}
    if not figures or not (alike or by_name):
        return None
    return Shared(one, other, figures, alike and time == "yes")


def _whole(table: Table) -> int | None:
    """Return the total of all units of a table, if there is one."""
    below = {i for group in table.groups for i in group.lower}
    tops = [group.upper for group in table.groups if group.upper not in below]
    return tops[0] if len(tops) == 1 and is_total(table.units[tops[0]].name) else None


def _named(one: Table, other: Table, text: str) -> int | None:
    """Return the one unit of another table, a lowest one, that the words about a table name, and not its
    own rows."""
    own = {loose(unit.name) for unit in one.units}
    uppers = {group.upper for group in other.groups}
    found = {
        i: name
        for i, name in enumerate(loose(unit.name) for unit in other.units)
        if len(name) >= _ENOUGH and name not in own and not other.units[i].year
        and not is_total(other.units[i].name) and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text)
    }  # fmt: skip
    lowest = {i: name for i, name in found.items() if i not in uppers} or found
    inner = [
        i
        for i, name in lowest.items()
        if not any(name in longer for longer in lowest.values() if longer != name)
    ]
    return inner[0] if len(inner) == 1 else None


def _both(one: Table, other: Table, units: Sequence[tuple[int, int]]) -> tuple[Both, ...]:
    """Return the counts that two tables print of the same units; not those that are zero in both."""
    there = _figures(other)
    pairs = dict(units)
    found = []
    for (i, line, role), figure in _figures(one).items():
        second = there.get((pairs.get(i, -1), line, role))
        if second is not None and (figure.value or second.value):
            found.append(Both(Where(one, i, line), figure, second))
    return tuple(found)


def _figures(table: Table) -> dict[tuple[int, Line, str], Figure]:
    """Return the counts whose role says what they count, by unit, line and role."""
    return {
        (row.unit, row.line, role): figure
        for row in table.rows
        for role, figure in row.figures.items()
        if not is_rate(table.kind, role) and not role.startswith(PART) and role != "households"
    }


def _mostly(figures: Sequence[Both]) -> bool:
    return sum(both.alike for both in figures) >= _MOST_ALIKE * len(figures)


def _one_place(figures: Sequence[Both], *, surely: bool) -> bool:
    """Whether so many figures are alike, those of all households and persons if there are any, that both
    tables are of one place; `surely` if their names speak against it."""
    wholes = [both for both in figures if both.one.role in _WHOLES]
    if surely and len({both.one.value for both in wholes if both.alike}) < _ENOUGH:
        return False
    return _mostly(wholes or figures)
