"""Which units of a survey may a row of totals speak of?

A name that one side does not give is no difference. Units are looked up by the names that both sides give, so
that a province of thousands of units and as many rows takes no longer than reading them.
"""

from collections import defaultdict
from collections.abc import Sequence

from ngheo_cli.review.units import LEVELS, Names, Unit, unit_key
from ngheo_cli.survey.totals import UnitTotal

_Given = tuple[int, ...]
"""Which of the four names are given, by position."""


def level_of(total: UnitTotal) -> str:
    """Return the level of the lowest unit that a row names; "" where it names none."""
    return next((LEVELS[i] for i in reversed(range(len(LEVELS))) if total.names[i]), "")


def contradicting(totals: Sequence[UnitTotal]) -> bool:
    """Whether rows that fit one unit speak of different ones: of a name that the unit does not give they give
    different ones."""
    columns = zip(*(unit_key(total.names) for total in totals), strict=True)
    return any(len({name for name in names if name}) > 1 for names in columns)


class Fitting:
    """The units of a survey, by the names that they give."""

    def __init__(self, surveyed: Sequence[Unit]) -> None:
        self._first = list(surveyed[:1])
        self._alike: dict[tuple[str, _Given], list[Unit]] = defaultdict(list)
        for unit in surveyed:
            self._alike[unit.level, _given(unit.key)].append(unit)
        self._by_names: dict[tuple[str, _Given, _Given], dict[Names, list[Unit]]] = {}

    def units(self, total: UnitTotal) -> list[Unit]:
        """Return the units that have every name of the row, else those of which some name is not given."""
        wanted, level = unit_key(total.names), level_of(total)
        if not level:
            return self._first
        asked = _given(wanted)
        named: list[Unit] = []
        fitting: list[Unit] = []
        for of, given in self._alike:
            if of == level:
                both = tuple(i for i in asked if i in given)
                found = self._index(level, given, both).get(_only(wanted, both), [])
                (named if both == asked else fitting).extend(found)
        return named or fitting

    def _index(self, level: str, given: _Given, both: _Given) -> dict[Names, list[Unit]]:
        """Return the units of one level that give the same names, by those in `both`."""
        index = self._by_names.get((level, given, both))
        if index is None:
            index = self._by_names[level, given, both] = {}
            for unit in self._alike[level, given]:
                index.setdefault(_only(unit.key, both), []).append(unit)
        return index


def _given(names: Names) -> _Given:
    return tuple(i for i, name in enumerate(names) if name)


def _only(names: Names, places: _Given) -> Names:
    """Return the names at some places, the others blank."""
    first, second, third, fourth = (name if i in places else "" for i, name in enumerate(names))
    return first, second, third, fourth
