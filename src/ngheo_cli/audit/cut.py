"""Is a table cut at its end, so that the parts of its last unit are not all there?

Then nearly every sum falls short, and none is too large. Of few sums alone it is said only where the units
before are complete and no misprint explains it.
"""

from collections.abc import Mapping, Sequence

from ngheo_cli.audit import rules
from ngheo_cli.audit.digits import Repair
from ngheo_cli.audit.relations import Equation, Relation, Where

_FEW = 3
_MOST_OF = 0.8


def cut_sums(
    relations: Sequence[Relation],
    failing: Sequence[Relation],
    repaired: Mapping[Relation, tuple[Repair, ...]],
) -> dict[Where, list[Equation]]:
    """Return the sums that fall short because a table is cut, by upper unit (its first line)."""
    sums = [one for one in relations if isinstance(one, Equation) and one.code == rules.SUM]
    bad = set(failing)
    found: dict[Where, list[Equation]] = {}
    for table in dict.fromkeys(one.where.table for one in sums):
        for group in table.groups:
            here = [one for one in sums if one.where.table is table and one.where.unit == group.upper]
            others = [one for one in sums if one.where.table is table and one.where.unit != group.upper]
            short = [one for one in here if one in bad]
            if not group.last or not short or any(one.over() < 0 for one in short):
                continue
            sized = [one for one in here if one.total.value > 0]
            few = len(sized) < _FEW
            told = others and not any(one in bad for one in others) and not any(o in repaired for o in short)
            if len(short) >= _MOST_OF * len(sized) and (not few or told):
                found[short[0].where] = short
    return found
