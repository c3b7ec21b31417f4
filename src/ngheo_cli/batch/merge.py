"""What do many surveys count together? The same as if they had been read as one review.

Counts are added unit by unit; a group that one survey does not ask about is unknown there, as it would be in
one table of all.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from ngheo_cli.batch.part import ELSE, FIXED, VILLAGE_GROUPS, Json
from ngheo_cli.messages import Place
from ngheo_cli.review.counting import EVERY_AREA, Tally
from ngheo_cli.review.groups import ALL
from ngheo_cli.review.order import natural
from ngheo_cli.review.units import LEVELS, Names, Unit, in_order, unit_key, whole_unit
from ngheo_cli.survey.side_table import SideRow
from ngheo_cli.survey.text import key
from ngheo_cli.survey.totals import UnitTotal

_NOBODY = ("", "", "", "")
_Id = tuple[str, Names]


@dataclass(slots=True)
class Merged:
    """The counts of all surveys under one standard."""

    criteria: str
    classes: tuple[str, ...]
    branches: tuple[str, ...]
    tally: Tally
    day: str
    """The latest review date, `YYYY-MM-DD` or `YYYY`; "" if none."""


@dataclass(slots=True)
class _Sums:
    """What is added up while the surveys come by."""

    classes: tuple[str, ...] = ()
    branches: tuple[str, ...] = ()
    days: set[str] = field(default_factory=set)
    fixed: set[str] = field(default_factory=set)
    ethnic: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    """Ethnic group as compared to its spellings."""
    names: dict[tuple[int, str], Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    """Level and name as compared to its spellings."""
    units: set[_Id] = field(default_factory=set)
    cells: dict[tuple[_Id, str, str], Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    other: dict[tuple[_Id, str], list[tuple[frozenset[str], Json]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    """Unit and area to what surveys count of ethnic groups that they do not name, with those they name."""


class Adding:
    """The counts of surveys, or of pieces of one, while they come by."""

    def __init__(self) -> None:
        self._sums: dict[str, _Sums] = defaultdict(_Sums)

    def add(self, standards: Iterable[Json]) -> None:
        """Add the counts of one survey under each standard."""
        for one in standards:
            _add(self._sums[one["criteria"]], one)

    def tables(self) -> list[Merged]:
        """Return the counts added up, a table a standard, in the order of their ids."""
        return [_merged(name, self._sums[name]) for name in sorted(self._sums)]


def merged(parts: Iterable[Json]) -> list[Merged]:
    """Return the counts of surveys added up, a table a standard, in the order of their ids."""
    adding = Adding()
    for part in parts:
        adding.add(part["standards"])
    return adding.tables()


def totals_of(parts: Iterable[Json], criteria: str) -> list[UnitTotal]:
    """Return the totals that stand beside the surveys under a standard."""
    under = [part for part in parts if any(one["criteria"] == criteria for one in part["standards"])]
    return [_total(one) for part in under for one in part["totals"]]


def _add(sums: _Sums, one: Json) -> None:
    sums.classes, sums.branches = tuple(one["classes"]), tuple(one["branches"])
    sums.days.add(one["day"])
    ethnic = {name: key(name) for name in one["groups"] if name not in {ALL, *FIXED}}
    sums.fixed |= set(one["groups"]) & set(FIXED)
    ids: list[_Id] = []
    for unit in one["units"]:
        id_ = (unit["level"], unit_key(unit["names"]))
        ids.append(id_)
        sums.units.add(id_)
        depth = LEVELS.index(unit["level"]) if unit["level"] in LEVELS else 0
        if unit["names"][depth]:
            sums.names[depth, key(unit["names"][depth])][unit["names"][depth]] += unit["rows"]
    named = frozenset(ethnic.values())
    for number, area, group, counts in one["cells"]:
        places = [ids[number]] if number else [ids[0], _WHOLE]
        for place in dict.fromkeys(places):
            if group == ELSE:
                sums.other[place, area].append((named, counts))
            else:
                sums.cells[place, area, ethnic.get(group, group)].update(counts)
            if group in ethnic and area == EVERY_AREA and number == 0:
                sums.ethnic[ethnic[group]][group] += counts.get("reviewed", 0)


_WHOLE: _Id = ("", _NOBODY)
"""All households of all surveys."""


def _merged(name: str, sums: _Sums) -> Merged:
    """Return the sums as counts by unit, with a unit above them all where no single one holds everybody."""
    shown = {where: _most(spelled) for where, spelled in sums.names.items()}
    units = {id_: _unit(id_, shown) for id_ in sums.units if any(id_[1])}
    top = _top(sums, units)
    units[_WHOLE] = top
    ordered = in_order(list(dict.fromkeys(units.values())))
    ethnic = {one: _most(spelled) for one, spelled in sums.ethnic.items()}
    in_turn = sorted(ethnic, key=lambda one: natural(ethnic[one]))
    groups = [ALL, *(group for group in FIXED if group in sums.fixed), *in_turn]
    counts = {
        (units[id_], area, ethnic.get(group, group)): _count(sums, (id_, area, group), group in ethnic)
        for id_, area in [(i, a) for i, a, group in sums.cells if group == ALL and i in units]
        for group in groups
        if id_[0] != LEVELS[-1] or group in VILLAGE_GROUPS
    }
    tally = Tally(ordered, tuple(ethnic.get(group, group) for group in groups), counts)
    day = max(sums.days, key=lambda day: (day[:4], day))
    return Merged(name, sums.classes, sums.branches, tally, day)


def _count(sums: _Sums, where: tuple[_Id, str, str], ethnic: bool) -> Counter[str]:
    """Return what a cell counts; of an ethnic group also what surveys that do not name it leave unknown."""
    id_, area, group = where
    found = Counter(sums.cells.get(where, {}))
    for named, other in sums.other[id_, area] if ethnic else ():
        if group not in named:
            found.update(other)
    return found


def _most(spelled: Counter[str]) -> str:
    return min(spelled, key=lambda text: (-spelled[text], text))


def _unit(id_: _Id, shown: dict[tuple[int, str], str]) -> Unit:
    level, keys = id_
    first, second, third, fourth = (shown.get((i, one), one) for i, one in enumerate(keys))
    return Unit(level, (first, second, third, fourth), keys)


def _top(sums: _Sums, units: dict[_Id, Unit]) -> Unit:
    """Return the unit that holds every household, or one without a name above them all."""
    highest = min((unit.depth for unit in units.values()), default=len(LEVELS))
    top = [id_ for id_, unit in units.items() if unit.depth == highest]
    every = sums.cells[_WHOLE, EVERY_AREA, ALL]
    if len(top) == 1 and sums.cells[top[0], EVERY_AREA, ALL] == every:
        return units[top[0]]
    return whole_unit(highest - 1)


def _total(told: dict[str, Any]) -> UnitTotal:
    households, persons, dtts_households, dtts_persons = told["counts"]
    first, second, third, fourth = told["names"]
    row = SideRow({}, Place(**told["place"]), told["letters"], told["titles"])
    return UnitTotal(
        (first, second, third, fourth),
        told["area"],
        households,
        persons,
        dtts_households,
        dtts_persons,
        told["none_reviewed"],
        row,
    )
