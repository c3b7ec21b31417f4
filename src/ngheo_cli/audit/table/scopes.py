"""Which tables are about the same places, where several places have units of one name?

The tables of several districts may be checked together: each has a “Tổng cộng”, and two may have a commune of
one name. What stands above a table, its sheet, file and folder then tell which tables belong together.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from ngheo_cli.audit.table.about import words_of
from ngheo_cli.audit.table.model import Table
from ngheo_cli.audit.table.roles import PART
from ngheo_cli.audit.table.totals import is_total
from ngheo_cli.survey.text import key, loose

_ALIKE = (2, 3)
"""Tables of the same places print at least so many of their figures alike (2 of 3), mistakes aside."""


class Scopes:
    """Tables of which some may be about other places than others."""

    def __init__(self, *several: Sequence[Table]) -> None:
        """Look for rivals among the tables of each review: of one kind, with units of one name, and with
        other figures for them."""
        self._rivals: dict[Table, list[Table]] = {}
        for tables in several:
            for one in tables:
                self._rivals[one] = [other for other in tables if other is not one and _rivals(one, other)]
        self._words = {table: words_of(table, file=True) for table in self._rivals}
        self._own = {table: words_of(table, file=False) for table in self._rivals}
        self._shared: dict[tuple[Table, Table], int] = {}
        self._fits: dict[tuple[Table, Table], int] = {}

    def fits(self, one: Table, other: Table) -> int:
        """Return 1 where two tables may be about the same places, -1 where a rival of one of them fits the
        other better, and 0 where nothing tells which does."""
        if (one, other) not in self._fits:
            self._fits[one, other] = self._fit(one, other)
        return self._fits[one, other]

    def shared(self, one: Table, other: Table) -> int:
        """Return how many units two tables share."""
        if (one, other) not in self._shared:
            self._shared[one, other] = len(same_units(one, other))
        return self._shared[one, other]

    def _fit(self, one: Table, other: Table) -> int:
        least = 1
        for here, there in ((one, other), (other, one)):
            for rival in self._rivals[there]:
                least = min(least, self._better(here, there, rival))
                if least < 0:
                    return least
        return least

    def _better(self, one: Table, other: Table, rival: Table) -> int:
        """Return 1, -1 or 0 as a table, its rival or neither of them is nearer to another table: by the words
        that only one of the two shares with it, else by the units."""
        of_file = self._own if other.file == rival.file else self._words
        words = (self._own if one.file == other.file == rival.file else self._words)[one]
        mine, its = of_file[other], of_file[rival]
        units = self.shared(one, rival)
        if not units:
            return 1
        more = len(words & (mine - its)) - len(words & (its - mine)) or self.shared(one, other) - units
        return (more > 0) - (more < 0)


def same_units(one: Table, other: Table) -> list[tuple[int, int]]:
    """Return the units that both tables name, as positions: by name and unit above, else by a name that both
    have once; totals (“Tổng cộng”) only where they are of the same units."""
    full, other_full = _named(one, upper=True), _named(other, upper=True)
    alone, other_alone = _named(one, upper=False), _named(other, upper=False)
    found = []
    for i, unit in enumerate(one.units):
        j = other_full.get(_key(unit.name, unit.upper, unit.year))
        if j is None and _key(unit.name, "", unit.year) in alone:
            j = other_alone.get(_key(unit.name, "", unit.year))
        if j is None or _key(unit.name, unit.upper, unit.year) not in full:
            continue
        if not is_total(unit.name) or _of_the_same(one, i, other, j):
            found.append((i, j))
    return found


def _named(table: Table, *, upper: bool) -> dict[tuple[str, ...], int]:
    """Return the units by key, without those of which two have one key."""
    found: dict[tuple[str, ...], list[int]] = {}
    for i, unit in enumerate(table.units):
        found.setdefault(_key(unit.name, unit.upper if upper else "", unit.year), []).append(i)
    return {name: places[0] for name, places in found.items() if len(places) == 1}


def _key(*names: str) -> tuple[str, ...]:
    return tuple(key(name) for name in names)


def _of_the_same(one: Table, i: int, other: Table, j: int) -> bool:
    """Whether most of the units that two totals are of have the same names, or one is of none."""
    mine, its = _parts(one, i), _parts(other, j)
    most = any(2 * (a & b).total() > max(a.total(), b.total()) for a in mine for b in its)
    return most or not all(mine) or not all(its)


def _parts(table: Table, total: int) -> tuple[Counter[str], Counter[str]]:
    """Return the names of the units right below a total, and of the lowest; of a total that no units are
    known to be below, those of all others."""
    below = {group.upper: group.lower for group in table.groups}
    level = list(below.get(total, ())) or [i for i in range(len(table.units)) if i != total]
    lowest, open_ = set[int](), list(level)
    while open_:
        i = open_.pop()
        open_ += below.get(i, ())
        lowest |= set() if i in below else {i}
    names = [loose(unit.name) for unit in table.units]
    return Counter(names[i] for i in level), Counter(names[i] for i in lowest)


def _rivals(one: Table, other: Table) -> bool:
    if (one.kind, one.subject) != (other.kind, other.subject):
        return False
    pairs = list(_figures_alike(one, other))
    same, enough = sum(pairs), _ALIKE
    return bool(pairs) and same * enough[1] < len(pairs) * enough[0]


def _figures_alike(one: Table, other: Table) -> Iterator[bool]:
    """Yield of each figure that two tables print of one unit whether it is the same; not of zeros."""
    rows = {(row.unit, row.line): row.figures for row in other.rows}
    units = dict(same_units(one, other))
    for row in one.rows:
        there = rows.get((units.get(row.unit, -1), row.line), {})
        for role, figure in row.figures.items():
            if role in there and not role.startswith(PART) and (figure.value or there[role].value):
                yield figure.value == there[role].value
