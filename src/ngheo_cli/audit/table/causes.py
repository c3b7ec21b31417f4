"""Why does a rule probably not hold?"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from math import floor

from ngheo_cli.audit.table import rules
from ngheo_cli.audit.table.bases import base_cause
from ngheo_cli.audit.table.digits import Repair, edit_of
from ngheo_cli.audit.table.means import Mean, mean_cause
from ngheo_cli.audit.table.model import Figure, Table
from ngheo_cli.audit.table.relations import (
    Alone,
    Base,
    Bound,
    Equation,
    Ratio,
    Relation,
    Where,
    fits,
    truncated,
)
from ngheo_cli.audit.table.result import Cause
from ngheo_cli.audit.table.rounding import Habit, cut_or_added
from ngheo_cli.messages import Severity
from ngheo_cli.messages import audit_rules as words
from ngheo_cli.numbers import half_up

_NEAR_COUNT = 3
_SMALL_STEP = 100
_PLACEHOLDERS = frozenset({0, 1, 10, 100, 1000})
_WARNING = Severity.WARNING


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of all failures: the repairs, the figures as mended, and the equations and bounds that
    fail, by code, name, table, line and unit; `lacking` are sums that a part seems to be missing of; `habits`
    how each table makes its rates."""

    repairs: Mapping[Relation, tuple[Repair, ...]]
    mended: Mapping[Figure, Fraction]
    failing: Mapping[tuple[object, ...], Relation]
    lacking: Collection[Relation] = frozenset()
    habits: Mapping[Table, Habit] = field(default_factory=dict)


def key_of(relation: Relation, unit: int | None = None) -> tuple[object, ...]:
    """Return the key of `Known.failing`, of another unit of the same table if one is given."""
    where = relation.where
    name = getattr(relation, "name", "") or getattr(relation, "whole", None)
    role = name.role if isinstance(name, Figure) else name
    return relation.code, role, where.table, where.line, where.unit if unit is None else unit


def cause_of(relation: Relation, known: Known) -> Cause:
    """Return the likely cause of a relation that does not hold."""
    if not isinstance(relation, Equation) and relation.holds(known.mended):
        return _mended(relation, known)
    found = Cause("unexplained")
    match relation:
        case Equation():
            found = _equation(relation, known)
        case Ratio():
            found = _ratio(relation, known)
        case Bound():
            found = _bound(relation, known)
        case Base():
            found = base_cause(relation, known.habits)
        case Mean():
            found = mean_cause(relation)
        case Alone():
            found = _alone(relation, known)
    return found


def _equation(equation: Equation, known: Known) -> Cause:
    expected, over = equation.expected(), equation.over()
    left = equation.over(known.mended)
    if equation in known.lacking:
        return Cause("parts_missing", expected)
    if left == 0:
        return _mended(equation, known, expected)
    if equation.absent:
        column = "8" if over > 0 else "4"
        columns, what = ", ".join(equation.absent), words.OTHER_MOVES[column]
        values = {"columns": columns, "column": column, "what": what, "count": abs(over)}
        return Cause("columns_absent", expected, values=values, severity=_WARNING)
    if found := known.repairs.get(equation, ()):
        return Cause("ambiguous" if len(found) > 1 else found[0].edit, expected, repairs=found)
    below = _below(equation, known, left)
    if below:
        return Cause("carried", expected, values={"units": ", ".join(below)})
    return _tables_differ(equation) if equation.code == rules.SAME else Cause("unexplained", expected)


def _tables_differ(equation: Equation) -> Cause:
    """Return that another table prints another figure; nothing tells which is right."""
    other = equation.terms[0][1]
    table = " ".join(filter(None, (other.place.file, other.place.sheet, other.place.cell)))
    return Cause("tables_differ", values={"table": table, "value": other.value})


def _mended(relation: Relation, known: Known, expected: Fraction | None = None) -> Cause:
    """Return the repair, made for other rules too, that mends a relation."""
    repairs = (r for many in known.repairs.values() for r in many if len(many) == 1)
    mine = next(r for r in repairs if r.figure in relation.figures)
    return Cause(mine.edit, expected, repairs=(mine,))


def _below(equation: Equation, known: Known, left: Fraction) -> list[str]:
    """Return the units below that make up the difference."""
    if equation.code == rules.SUM:
        return []
    table = equation.where.table
    total, names = Fraction(0), []
    for unit in _lower(equation.where):
        other = known.failing.get(key_of(equation, unit))
        if isinstance(other, Equation) and (over := other.over(known.mended)):
            total += over
            names.append(table.units[unit].name)
    return names if names and total == left else []


def _lower(where: Where) -> Sequence[int]:
    return next((g.lower for g in where.table.groups if g.upper == where.unit), ())


def _ratio(ratio: Ratio, known: Known) -> Cause:
    exact, rate, decimals = ratio.exact(), ratio.rate.value, ratio.decimals
    if exact is None:
        return Cause("unexplained")
    right = Fraction(half_up(exact, decimals))
    count = _count_behind(ratio)
    edit = edit_of(rate, right, decimals)
    if code := cut_or_added(ratio, known.habits):
        found = Cause(code, right, decimals, severity=_WARNING)
    elif _short(ratio, right):
        rounded = rate == Fraction(half_up(exact, ratio.rate.decimals))
        severity = Severity.NOTE if rounded else _WARNING
        found = Cause("fewer_decimals", right, decimals, severity=severity)
    elif whole := _other_whole(ratio):
        found = Cause("other_whole", right, decimals, {"whole": words.WHOLES[whole]})
    elif count is not None:
        part = int(sum(one.value for one in ratio.parts))
        found = Cause("count_off", right, decimals, {"count": count, "printed": part})
    elif abs(rate - right) <= Fraction(1, 10**decimals):
        found = Cause("last_digit", right, decimals, severity=_WARNING)
    elif edit:
        found = Cause(edit, right, decimals, repairs=(Repair(ratio.rate, right, edit, 1, decimals),))
    else:
        found = Cause("unexplained", right, decimals)
    return found


def _short(ratio: Ratio, right: Fraction) -> bool:
    """Whether the rate is the right one without its last decimals: 1778.3 of 1778.33."""
    fewer = ratio.rate.decimals
    cut = truncated(right, fewer)
    return 0 < fewer < ratio.decimals and ratio.rate.value in {cut, Fraction(half_up(right, fewer))}


def _other_whole(ratio: Ratio) -> str:
    """Return the role of another whole in the same row that the rate is of, or ""; of several the first."""
    part, rate = sum((one.value for one in ratio.parts), Fraction(0)), ratio.rate.value
    where = ratio.where
    row = next(
        (r for r in where.table.rows if (r.unit, r.line) == (where.unit, where.line) and rate > 0), None
    )
    for role in words.WHOLES:
        whole = row.figures.get(role) if row else None
        if whole and whole.value > part and fits(rate, 100 * part / whole.value, ratio.decimals):
            return role
    return ""


def _count_behind(ratio: Ratio) -> int | None:
    """Return the count near the printed one that gives the printed rate; None where none or several could."""
    part, whole = sum((one.value for one in ratio.parts), Fraction(0)), ratio.whole.value
    if whole >= _SMALL_STEP * 10**ratio.decimals:
        return None
    near = floor(ratio.rate.value * whole / 100)
    counts = (
        n for n in (near, near + 1) if fits(ratio.rate.value, Fraction(100 * n) / whole, ratio.decimals)
    )
    count = next(counts, None)
    return count if count is not None and abs(count - part) <= _NEAR_COUNT else None


def _bound(bound: Bound, known: Known) -> Cause:
    if bound.code == rules.DEPRIVATIONS_OF_CLASS:
        return _deprivations_of_class(bound)
    return Cause(*_whole_cause(bound, known))


def _deprivations_of_class(bound: Bound) -> Cause:
    under = bound.whole.role == "deprivations"
    households = (bound.parts[0] if under else bound.whole).value
    total = bound.whole.value if under else sum(part.value for part in bound.parts)
    each = int(1 / Fraction(bound.times) if under else bound.times)
    values = {"households": households, "each": each, "limit": each * households, "total": Fraction(total)}
    return Cause("under_fewest" if under else "over_most", values=values)


def _whole_cause(bound: Bound, known: Known) -> tuple[str, None, int, dict[str, object]]:
    whole = bound.whole.value
    if bound.code == rules.SUM:
        return "parts_over_upper", None, 0, {"total": int(sum(part.value for part in bound.parts))}
    if bound.code != "part_over_whole":
        return "unexplained", None, 0, {}
    if whole in _PLACEHOLDERS:
        return "placeholder", None, 0, {"total": int(whole)}
    if any(whole == part.value for part in bound.parts) and len(bound.parts) > 1:
        return "whole_of_part", None, 0, {"total": int(whole)}
    table = bound.where.table
    below = [u for u in _lower(bound.where) if key_of(bound, u) in known.failing]
    if below:
        return "carried", None, 0, {"units": ", ".join(table.units[u].name for u in below)}
    return "unexplained", None, 0, {}


def _alone(alone: Alone, known: Known) -> Cause:
    where = alone.where
    if alone.code not in {rules.RATE_OVER, rules.RATE_OF_NONE}:
        return Cause("impossible")
    if alone.code == rules.RATE_OF_NONE:
        return Cause("placeholder", values={"total": 0})
    for role in ("total_hh", "total_persons"):
        bound = known.failing.get(("part_over_whole", role, where.table, where.line, where.unit))
        if isinstance(bound, Bound):
            return Cause(*_whole_cause(bound, known))
    return Cause("impossible")
