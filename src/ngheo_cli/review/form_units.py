"""Which units stand on a form, in which order, and under which numbers (1, 1.1, 1.2, …)?

Numbers are texts: 3.10 is not 3.1. The unit above all comes first; over one level it bears the number 1, over
several it is the total and its lower units begin at 1.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ngheo_cli.review.denominators import Denominators
from ngheo_cli.review.units import LEVELS, Unit

_VILLAGE = LEVELS[-1]
_WITH_VILLAGES = LEVELS.index("commune") + 1
"""The depth of the unit whose form lists villages."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A unit of a form: its number, "" for a total, and the positions of the units right below it."""

    unit: Unit
    number: str
    depth: int
    """0 for the unit above all."""
    below: tuple[int, ...]


def listed_units(totals: Denominators, levels: Sequence[str] = ()) -> tuple[Listed, ...]:
    """Return the units of a form; `levels` are those shown below the top.

    Without them all are, but villages only in the form of a commune, or where nothing else lies below.
    """
    top = totals.units[0]
    shown = frozenset(levels or _usual(totals, top))
    tree = _Tree(totals, shown)
    tree.add(top, "", 0)
    several = any(one.depth > 1 for one in tree.listed)
    return tuple(_numbered(tree.listed, several))


def _usual(totals: Denominators, top: Unit) -> tuple[str, ...]:
    present = {unit.level for unit in totals.units if unit != top}
    if top.depth >= _WITH_VILLAGES or present <= {_VILLAGE}:
        return LEVELS
    return tuple(level for level in LEVELS if level != _VILLAGE)


class _Tree:
    def __init__(self, totals: Denominators, levels: frozenset[str]) -> None:
        self.totals, self.levels = totals, levels
        self.listed: list[Listed] = []

    def add(self, unit: Unit, number: str, depth: int) -> int:
        """Add a unit and those below it; return its position."""
        at = len(self.listed)
        self.listed.append(Listed(unit, number, depth, ()))
        below = []
        for k, lower in enumerate(self._shown_below(unit), 1):
            below.append(self.add(lower, f"{number}.{k}" if number else str(k), depth + 1))
        self.listed[at] = Listed(unit, number, depth, tuple(below))
        return at

    def _shown_below(self, unit: Unit) -> Iterator[Unit]:
        """Yield the nearest units below that are shown."""
        for lower in self.totals.below.get(unit, ()):
            if lower.level in self.levels:
                yield lower
            else:
                yield from self._shown_below(lower)


def _numbered(listed: Sequence[Listed], several: bool) -> Iterator[Listed]:
    """Number the unit above all itself, unless several levels lie below it."""
    for one in listed:
        number = one.number if several else f"1.{one.number}" if one.depth else "1"
        yield Listed(one.unit, number, one.depth, one.below)
