"""The answer of a rule of deprivation by trying every completion of the unknown facts, written naively.

A household is a dict as in `households.py`. Ages are counted with `datetime.date`; a rule is evaluated on
people of whom everything is known.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction
from itertools import product
from typing import Any

from classify.brute_people import Known, When, birthday, completions, fact, fact_names, person, true
from ngheo_cli.criteria import facts as f
from ngheo_cli.criteria.model import Criteria

SIZES = (1, 2, 3, 4, 5, 6, 12, 99)
"""Sizes on both sides of every bound of the rules tried; an unknown size is at least that of the list."""


def answer(rule: Any, home: Known, criteria: Criteria) -> str | None:
    """yes, no or None for a rule of a household, over every completion."""
    found = set()
    anyone = {
        "<age>": 20,
        "<born>": 2000,
        "<school>": 20,
        **next(completions({}, fact_names(rule, "member"))),
    }
    settings = tuple((s.id, s.value) for s in criteria.settings)
    left = frozenset(r for r in member_rules(rule) if true(r, anyone, settings) is None)
    names = fact_names(rule, "household")
    facts = list(completions(home, names))
    rooms = areas(home) if "floor_area_m2" in names else (Fraction(0),)
    for size in sizes(home):
        vectors = {v for when in whens(home, criteria) for v in people(rule, home, when, size, criteria)}
        members = max(size, len(home.get("members", ())))
        for one, area, counts in product(facts, rooms, vectors):
            known = {**one, "size": size, "floor_area_m2": area, "<members>": members}
            found.add(household(rule, known, dict(counts), left))
    return None if len(found) > 1 or None in found else "yes" if found.pop() else "no"


def whens(home: Known, criteria: Criteria) -> Iterator[When]:
    review, month = home.get("review_date") or "", setting(criteria, "school_year_month")
    told = setting(criteria, "age_reference")
    fixed = date.fromisoformat(told) if told and told != "review_date" else None
    for day in review_days(review, home, month):
        years: list[int | None] = [None]
        if day is not None:
            years = [day.year, day.year - 1] if month is None else [day.year - (day.month < month)]
        some_day = len(review) == 4 and fixed is None
        yield from (When(fixed or day, year, some_day) for year in years)


def review_days(review: str, home: Known, month: Any) -> Sequence[date | None]:
    if not review:
        return [None]
    if len(review) == 10:
        return [date.fromisoformat(review)]
    year = int(review)
    days = {date(year, 1, 1), date(year, 12, 31)}
    for at in [month] if month else []:
        days |= {date(year, at, 1), date.fromordinal(date(year, at, 1).toordinal() - 1)}
    for member in home.get("members", ()):
        if len(member.get("birth") or "") == 10:
            day = birthday(date.fromisoformat(member["birth"]), year)
            days |= {day, date.fromordinal(day.toordinal() - 1)}
    births = [m["birth"] for m in home.get("members", ()) if len(m.get("birth") or "") == 10]
    born = [day for text in births if (day := date.fromisoformat(text)).year == year]
    return sorted(day for day in days if day.year == year and day >= max(born, default=day))


def setting(criteria: Criteria, name: str) -> Any:
    return {s.id: s.value for s in criteria.settings}.get(name)


def sizes(home: Known) -> tuple[int, ...]:
    if home.get("size") is not None:
        return (home["size"],)
    return tuple(size for size in SIZES if size >= len(home.get("members", ())))


def areas(home: Known) -> tuple[Fraction, ...]:
    if home.get("floor_area_m2") is not None:
        return (Fraction(home["floor_area_m2"]),)
    bounds = (Fraction(0), *(Fraction(b) for b in (2, 3, 4, 7, 8, 20)), Fraction(15, 2))
    return tuple(sorted({bound * size for bound in bounds for size in (1, *sizes(home))}))


def people(rule: Any, home: Known, when: When, size: int, criteria: Criteria) -> set[Any]:
    """The numbers of members for whom the member rules can be true together: {(rule, count), …}."""
    inner = tuple(dict.fromkeys(member_rules(rule)))
    caps = [most(rule, one) for one in inner]
    names = fact_names(rule, "member")
    members = list(home.get("members", ()))
    sums = {(0,) * len(inner)}
    for member in [*members, *[{}] * max(0, size - len(members))]:
        vectors = person(
            inner,
            names,
            tuple(sorted(member.items())),
            when,
            tuple((s.id, s.value) for s in criteria.settings),
        )
        sums = {
            tuple(min(a + b, cap) for a, b, cap in zip(s, v, caps, strict=True))
            for s in sums
            for v in vectors
        }
    return {tuple(zip(inner, s, strict=True)) for s in sums}


def most(rule: Any, inner: Any) -> int:
    """Up to which number of members the rule asks how many there are."""
    match rule:
        case f.MemberShare():
            return 99 if rule.member_share == inner else 1
        case f.MemberCount():
            return max(rule.at_least or 0, rule.below or 0) if rule.member_count == inner else 1
        case f.All() | f.AnyOf():
            return max(most(r, inner) for r in (rule.all_ if isinstance(rule, f.All) else rule.any_))
        case f.Not():
            return most(rule.not_, inner)
    return 1


def member_rules(rule: Any) -> Iterator[Any]:
    match rule:
        case f.AnyMember():
            yield rule.any_member
        case f.NoMember():
            yield rule.no_member
        case f.MemberShare():
            yield rule.member_share
        case f.MemberCount():
            yield rule.member_count
        case f.All():
            for part in rule.all_:
                yield from member_rules(part)
        case f.AnyOf():
            for part in rule.any_:
                yield from member_rules(part)
        case f.Not():
            yield from member_rules(rule.not_)


def household(rule: Any, known: Known, counts: dict[Any, int], left: frozenset[Any]) -> bool | None:
    """A rule on a household of which everything is known; None where it is one of those left out."""
    match rule:
        case f.All() | f.AnyOf():
            every = isinstance(rule, f.All)
            inner = [
                household(r, known, counts, left)
                for r in (rule.all_ if isinstance(rule, f.All) else rule.any_)
            ]
            parts = [p for p in inner if p is not None]
            return (all(parts) if every else any(parts)) if parts else None
        case f.Not():
            one = household(rule.not_, known, counts, left)
            return None if one is None else not one
        case f.AnyMember() | f.NoMember() | f.MemberShare() | f.MemberCount():
            [inner_rule] = member_rules(rule)
            return None if inner_rule in left else counted(rule, counts[inner_rule], known["<members>"])
    return several(rule, known)


def several(rule: Any, known: Known) -> bool:
    match rule:
        case f.NoneOf():
            return all(known[n] == "no" for n in rule.none_of)
        case f.CountOf():
            return sum(known[n] in rule.in_ for n in rule.count_of) >= rule.at_least
        case f.Quantity():
            value = Fraction(known[rule.quantity]) / (known["size"] if rule.per else 1)
            return within_band(
                value, rule.at_least, rule.less_than if rule.less_than is not None else rule.below
            )
    return fact(rule, known)


def counted(rule: Any, count: int, members: int) -> bool:
    match rule:
        case f.AnyMember():
            return count > 0
        case f.NoMember():
            return count == 0
        case f.MemberCount():
            return within_band(count, rule.at_least, rule.below)
    return bool(count > rule.more_than * members)


def within_band(value: Any, low: Any, high: Any) -> bool:
    return (low is None or value >= low) and (high is None or value < high)
