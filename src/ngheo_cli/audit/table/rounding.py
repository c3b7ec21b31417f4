"""Was a rate cut off behind its decimals, or added up from rounded rates?

Often both explain one printed rate of poor and near-poor households together. Then the other rates of the
table decide: where they are rounded nobody cuts rates off, and where they are cut off nobody adds them up.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from ngheo_cli.audit.table.model import Figure, Table
from ngheo_cli.audit.table.relations import Base, Ratio, Relation, base_between, fits, truncated


@dataclass(slots=True)
class Habit:
    """How many rates of a table can only be explained as cut off, and how many only as rounded half up or
    added up from rounded ones."""

    cut: int = 0
    rounded: int = 0


def habits_of(relations: Iterable[Relation]) -> dict[Table, Habit]:
    """Return how the rates of each table were made, as far as they tell."""
    found: dict[Table, Habit] = {}
    for one in relations:
        if isinstance(one, Ratio):
            ways = _ways(one)
        elif isinstance(one, Base):
            ways = _ways_of_base(one)
        else:
            continue
        habit = found.setdefault(one.where.table, Habit())
        habit.cut += ways == {"cut"}
        habit.rounded += bool(ways) and "cut" not in ways
    return found


def cut_or_added(ratio: Ratio, habits: Mapping[Table, Habit]) -> str:
    """Return the code of the cause of a rate that does not hold: `truncated`, `added`, `added_or_cut` where
    both fit and the table does not decide, or "" for neither."""
    return _decided(_ways(ratio), habits.get(ratio.where.table, Habit()))


def base_cut_or_added(base: Base, odd: int, habits: Mapping[Table, Habit]) -> str:
    """Return the same of the odd one of rates whose whole is not printed: "" unless it was added perhaps."""
    ways = _ways_of_base(base)
    added = "added" in ways and odd == len(base.pairs) - 1
    return _decided(ways, habits.get(base.where.table, Habit())) if added else ""


def _decided(ways: set[str], habit: Habit) -> str:
    if ways != {"cut", "added"}:
        return {"cut": "truncated", "added": "added"}.get("".join(ways), "")
    if bool(habit.cut) == bool(habit.rounded):
        return "added_or_cut"
    return "truncated" if habit.cut else "added"


def _ways(ratio: Ratio) -> set[str]:
    """Return what explains a printed rate: rounded, cut, added; nothing of one that tells rounding from
    cutting off by no digit."""
    exact, rate, decimals = ratio.exact(), ratio.rate.value, ratio.decimals
    if exact is None:
        return set()
    rounded, cut = fits(rate, exact, decimals), rate == truncated(exact, decimals)
    if rounded:
        return set() if cut else {"rounded"}
    added = _summed(ratio.rate, ratio.beside)
    return {way for way, fit in (("cut", cut), ("added", added)) if fit}


def _ways_of_base(base: Base) -> set[str]:
    """Return the same of rates whose whole is not printed."""
    values = [(count.value, rate.value) for count, rate in base.pairs]
    rounded, cut = (base_between(values, base.decimals, cut=cut) is not None for cut in (False, True))
    if rounded:
        return set() if cut else {"rounded"}
    *parts, rate = (rate for _, rate in base.pairs)
    added = rate.role.startswith("multi") and _summed(rate, parts)
    return {way for way, fit in (("cut", cut), ("added", added)) if fit}


def _summed(rate: Figure, parts: Sequence[Figure]) -> bool:
    return len(parts) == 2 and rate.value == sum((one.value for one in parts), Fraction(0))
