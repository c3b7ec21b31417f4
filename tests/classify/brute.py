"""The law by enumeration: every completion of a household, one at a time, in plain fractions.

Written apart from the engine and slow on purpose: nothing here is shared with the modules under test.
"""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import combinations, product
from math import ceil
from typing import Any

from classify.thresholds import around, bounds, holds, income_lines, score_lines, whole_around
from ngheo_cli.criteria.model import Criteria

Row = Mapping[str, Any]
"""Canonical column to its value; None is blank, a missing key a column that the survey does not have."""

Facts = tuple[Any, ...]
FACTS = ("area", "income", "score_income", "deprivations", "weighted_deprivations", "score_deprivation")

TOTALS = ("income_total", "income_12_months")
INCOMES = ("income_per_person", "income_total", "income_12_months")
ORDER = ("size", "area", *INCOMES, "score_income", "score_deprivation")


def outcomes(row: Row, criteria: Criteria) -> set[tuple[str, str | None]]:
    """All (class, branch) that some completion of the household has."""
    return {
        _outcome(criteria, basis, facts)
        for basis in _bases(row, criteria)
        for facts in _completions(row, criteria, basis)
    }


def classes(row: Row, criteria: Criteria) -> set[str]:
    """All classes that some completion of the household has."""
    return {name for name, _ in outcomes(row, criteria)}


def smallest_set(row: Row, criteria: Criteria) -> tuple[str, ...]:
    """The smallest sufficient set, the first in column order among equals."""
    order = (*ORDER, *criteria.indicator_ids)
    asked = sorted(candidates(row, criteria), key=order.index)
    for size in range(len(asked) + 1):
        for columns in combinations(asked, size):
            if settles(row, criteria, columns):
                return columns
    raise AssertionError(row)


def settles(row: Row, criteria: Criteria, columns: tuple[str, ...]) -> bool:
    """Whether one class remains after every combination of answers to some columns."""
    choices = [_answers(name, row, criteria) for name in columns]
    for answers in product(*choices):
        filled = {**row, **dict(zip(columns, answers, strict=True))}
        if _consistent(row, filled, criteria) and len(classes(filled, criteria)) != 1:
            return False
    return True


_SEEN: dict[Any, tuple[str, str | None]] = {}
_ALIVE: dict[int, Criteria] = {}


def _outcome(criteria: Criteria, basis: str, facts: Facts) -> tuple[str, str | None]:
    """The first class that matches; remembered, for the same facts come up in most completions."""
    key = (id(criteria), basis, facts)
    if key not in _SEEN:
        _ALIVE[id(criteria)] = criteria
        rules = criteria.score_classes if basis == "score" else criteria.classes
        named = dict(zip(FACTS, facts, strict=True))
        rule = next(r for r in rules if r.when is None or holds(r.when, named, criteria))
        _SEEN[key] = (rule.id, rule.branch)
    return _SEEN[key]


def _bases(row: Row, criteria: Criteria) -> list[str]:
    if not criteria.score_classes or "score_income" not in row:
        return ["income"]
    if row["score_income"] is not None:
        return ["score"]
    if not any(name in row for name in INCOMES):
        return ["score"]
    return ["income"] if any(row.get(name) is not None for name in INCOMES) else ["income", "score"]


def _completions(row: Row, criteria: Criteria, basis: str) -> Iterator[Facts]:
    areas = [row["area"]] if row.get("area") else ["rural", "urban"]
    known = row.get("score_income")
    scores = [known] if known is not None else around(score_lines(criteria))
    money = list(_incomes(row, criteria, measured=basis == "score"))
    counts = set(_deprivations(row, criteria, basis))
    points = list(_typed_points(row, criteria))
    per = criteria.points_per_deprivation
    for area, income, score, (count, weight), typed in product(areas, money, scores, counts, points):
        yield area, income, score, count, weight, count * per.value if per else typed


def _incomes(row: Row, criteria: Criteria, measured: bool) -> Iterator[Fraction | None]:
    """Incomes per person a month; None is "not measured"."""
    size, person = row.get("size"), row.get("income_per_person")
    for name, months in (("income_total", 1), ("income_12_months", 12)):
        if (total := row.get(name)) is not None:
            for persons in [size] if size is not None else _sizes(row, criteria):
                yield Fraction(total) / months / persons
            return
    if person is not None:
        yield Fraction(person)
    elif measured:
        yield None
    else:
        yield from around(income_lines(criteria))


def _sizes(row: Row, criteria: Criteria) -> range:
    """Enough sizes to reach whatever some size from 1 to 99 reaches."""
    least = min((x for x in income_lines(criteria) if x > 0), default=Fraction(1))
    known = Fraction(row.get("income_total") or row.get("income_12_months") or 0)
    return range(1, min(ceil(known / least) + 1, 99) + 1)


def _deprivations(row: Row, criteria: Criteria, basis: str) -> Iterator[tuple[int, Fraction]]:
    """Possible (count, weighted sum) pairs."""
    weights = {i.id: i.weight for i in criteria.indicators}
    options = [_yes_no(row.get(name)) for name in weights]
    sums = {
        (sum(picked), sum((w for w, p in zip(weights.values(), picked, strict=True) if p), Fraction(0)))
        for picked in product(*options)
    }
    stated = _stated(row, criteria)
    if stated is None:
        yield from sums
    elif agreeing := [(c, w) for c, w in sums if c == stated]:
        yield from agreeing
    elif basis == "score":
        yield from ((stated, w) for _, w in sums)
    else:
        yield from sums


def _yes_no(answer: str | None) -> tuple[int, ...]:
    return {"yes": (1,), "no": (0,)}.get(answer or "", (0, 1))


def _stated(row: Row, criteria: Criteria) -> int | None:
    """Deprivations that B2 states, None where it states nothing."""
    per, typed = criteria.points_per_deprivation, row.get("score_deprivation")
    if (
        per is None
        or typed is None
        or typed % per.value
        or not 0 <= typed <= per.value * len(criteria.indicators)
    ):
        return None
    return int(typed) // per.value


def _typed_points(row: Row, criteria: Criteria) -> list[int | None]:
    if criteria.points_per_deprivation is not None:
        return [None]
    typed = row.get("score_deprivation")
    return (
        [typed] if typed is not None and typed >= 0 else whole_around(bounds(criteria, "score_deprivation"))
    )


def candidates(row: Row, criteria: Criteria) -> set[str]:
    """The columns that may be asked for."""
    found = {name for name in criteria.indicator_ids if row.get(name) is None}
    if not row.get("area"):
        found.add("area")
    known_income = any(row.get(name) is not None for name in INCOMES)
    if any(row.get(name) is not None for name in TOTALS) and row.get("size") is None:
        found.add("size")
    if "income" in _bases(row, criteria) and not known_income:
        present = [name for name in INCOMES if name in row]
        found.add(present[0] if present else "income_per_person")
        if present and "income_per_person" not in present and row.get("size") is None:
            found.add("size")
    if "score" in _bases(row, criteria) and row["score_income"] is None:
        found.add("score_income")
    shows_indicators = all(name in row for name in criteria.indicator_ids)
    if criteria.points_per_deprivation is None:
        if row.get("score_deprivation", -1) in (None, -1) and bounds(criteria, "score_deprivation"):
            found.add("score_deprivation")
    elif _stated(row, criteria) is None and ("score_deprivation" in row or not shows_indicators):
        found.add("score_deprivation")
    return found


def _answers(name: str, row: Row, criteria: Criteria) -> list[Any]:  # noqa: PLR0911 one return a column
    """Enough answers to a question to reach everything that any answer reaches."""
    if name == "area":
        return ["rural", "urban"]
    if name == "size":
        return list(_sizes(row, criteria))
    if name in INCOMES:
        months = 12 if name == "income_12_months" else 1
        persons = 1 if name == "income_per_person" else row.get("size") or 1
        return [y * months * persons for y in around(income_lines(criteria))]
    if name == "score_income":
        return around(score_lines(criteria))
    if name == "score_deprivation":
        per = criteria.points_per_deprivation
        if per is None:
            return whole_around(bounds(criteria, "score_deprivation"))
        return [n * per.value for n in range(len(criteria.indicators) + 1)]
    return ["yes", "no"]


def _consistent(before: Row, after: Row, criteria: Criteria) -> bool:
    """B2 is bounded by the answers, unless both were typed apart before."""
    stated = _stated(after, criteria)
    if stated is None:
        return True
    return _inside(after, criteria, stated) or (
        _stated(before, criteria) == stated and not _inside(before, criteria, stated)
    )


def _inside(row: Row, criteria: Criteria, stated: int) -> bool:
    options = [_yes_no(row.get(name)) for name in criteria.indicator_ids]
    return sum(map(min, options)) <= stated <= sum(map(max, options))
