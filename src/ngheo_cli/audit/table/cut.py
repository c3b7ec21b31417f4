"""Are the parts of a unit not all there, and does the table itself say so?

Numbers of units tell it: 4.1, 4.3 leaves out 4.2, and a last unit 3 with 3.1 alone stands at a torn edge.
Then nearly every sum falls short, and that is no mistake. Where the numbers tell nothing, sums that all fall
short are failures, of which a unit that was left out is the likely cause.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ngheo_cli.audit.table import rules
from ngheo_cli.audit.table.digits import Repair
from ngheo_cli.audit.table.model import Group, Table
from ngheo_cli.audit.table.relations import Equation, Relation, Where

_FEW = 3
_MOST_OF = 0.8


@dataclass(frozen=True, slots=True)
class Lacking:
    """Sums that fall short: `cut` of a table that says that it is cut, by upper unit (its first line);
    `parts` of any other."""

    cut: Mapping[Where, list[Equation]]
    parts: frozenset[Relation]


def lacking_parts(
    relations: Sequence[Relation],
    failing: Sequence[Relation],
    repaired: Mapping[Relation, tuple[Repair, ...]],
) -> Lacking:
    """Return the sums of last units that nearly all fall short, as if a part was missing."""
    sums: dict[Table, list[Equation]] = defaultdict(list)
    for one in relations:
        if isinstance(one, Equation) and one.code == rules.SUM:
            sums[one.where.table].append(one)
    bad = set(failing)
    cut: dict[Where, list[Equation]] = {}
    parts: set[Relation] = set()
    for table, every in sums.items():
        for group in (group for group in table.groups if group.last):
            here = [one for one in every if one.where.unit == group.upper]
            others = [one for one in every if one.where.unit != group.upper]
            short = [one for one in here if one in bad and one.over() > 0]
            sized = [one for one in here if one.total.value > 0]
            if not short or len(short) < _MOST_OF * len(sized):
                continue
            mended = bool(set(short) & set(repaired))
            sound = bool(others) and not bad.intersection(others) and not mended
            if says_cut(table, group) and (len(sized) >= _FEW or sound):
                cut[short[0].where] = short
            elif len(sized) >= _FEW and not mended and all(one.over() >= 0 for one in here):
                parts |= set(short)
    return Lacking(cut, frozenset(parts))


def says_cut(table: Table, group: Group) -> bool:
    """Whether the numbers of the last units say that some are missing: a gap, or one part where others have
    more."""
    last = [number for i in group.lower for number in _last_of(table.units[i].number)]
    if len(last) != len(group.lower):
        return False
    return last != list(range(1, len(last) + 1)) or (len(last) == 1 and len(table.groups) > 1)


def _last_of(number: str) -> Iterator[int]:
    """Yield the last part of a number with points: 2 of 4.2; nothing of other numbers."""
    part = number.rpartition(".")[2]
    if "." in number and part.isdecimal():
        yield int(part)
