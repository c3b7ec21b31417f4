"""Is a table cut at its end, so that the parts of its last unit are not all there?

Then nearly every sum falls short, and none is too large. Of few sums alone it is said only where the units
before are complete and no misprint explains it.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from ngheo_cli.audit.table import rules
from ngheo_cli.audit.table.digits import Repair
from ngheo_cli.audit.table.model import Table
from ngheo_cli.audit.table.relations import Equation, Relation, Where

_FEW = 3
_MOST_OF = 0.8


def cut_sums(
    relations: Sequence[Relation],
    failing: Sequence[Relation],
    repaired: Mapping[Relation, tuple[Repair, ...]],
) -> dict[Where, list[Equation]]:
    """Return the sums that fall short because a table is cut, by upper unit (its first line)."""
    sums: dict[Table, list[Equation]] = defaultdict(list)
    for one in relations:
        if isinstance(one, Equation) and one.code == rules.SUM:
            sums[one.where.table].append(one)
    bad = set(failing)
    found: dict[Where, list[Equation]] = {}
    for table, every in sums.items():
        for group in (group for group in table.groups if group.last):
            here = [one for one in every if one.where.unit == group.upper]
            others = [one for one in every if one.where.unit != group.upper]
            short = [one for one in here if one in bad]
            if not short or any(one.over() < 0 for one in short):
                continue
            sized = [one for one in here if one.total.value > 0]
            sound = bool(others) and not bad.intersection(others) and not set(short) & set(repaired)
            if len(short) >= _MOST_OF * len(sized) and (len(sized) >= _FEW or sound):
                found[short[0].where] = short
    return found
