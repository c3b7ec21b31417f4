"""Which rate is the wrong one where all must be of one number of households that is not printed?"""

from collections.abc import Mapping
from fractions import Fraction
from math import floor

from ngheo_cli.audit.table.digits import Repair, edit_of
from ngheo_cli.audit.table.model import Figure, Table
from ngheo_cli.audit.table.relations import Base, base_between
from ngheo_cli.audit.table.result import Cause
from ngheo_cli.audit.table.rounding import Habit, base_cut_or_added
from ngheo_cli.messages import Severity
from ngheo_cli.numbers import half_up


def odd_one(base: Base) -> int | None:
    """Return the only pair without which the others fit together; None where none or several could be it."""
    found = []
    for i in range(len(base.pairs)):
        rest = [pair for j, pair in enumerate(base.pairs) if j != i]
        if len(rest) > 1 and base_between(_values(rest), base.decimals) is not None:
            found.append(i)
    return found[0] if len(found) == 1 else None


def base_cause(base: Base, habits: Mapping[Table, Habit]) -> Cause:
    """Return the likely cause: the rate that does not fit the whole of the others, and what it would be."""
    odd = odd_one(base)
    if odd is None:
        return Cause("bases_differ")
    count, rate = base.pairs[odd]
    if code := base_cut_or_added(base, odd, habits):
        return Cause(code, severity=Severity.WARNING)
    between = base_between(_values([p for j, p in enumerate(base.pairs) if j != odd]), base.decimals)
    if between is None or between[1] is None:
        return Cause("bases_differ")
    low, high = floor(between[0]) + 1, floor(between[1])
    rights = {Fraction(half_up(100 * count.value / whole, base.decimals)) for whole in (low, high)}
    values = {"low": low, "high": high}
    if len(rights) > 1:
        return Cause("base_of_others", None, base.decimals, values)
    right = rights.pop()
    edit = edit_of(rate.value, right, base.decimals)
    if edit is None:
        return Cause("base_of_others", right, base.decimals, values)
    return Cause(edit, right, base.decimals, values, (Repair(rate, right, edit, 1, base.decimals),))


def _values(pairs: list[tuple[Figure, Figure]]) -> list[tuple[Fraction, Fraction]]:
    return [(count.value, rate.value) for count, rate in pairs]
