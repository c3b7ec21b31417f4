"""The answer of a rule of deprivation by trying every completion of the unknown facts, written naively.

A household is a dict as in `households.py`. Ages are counted with `datetime.date`; a rule is evaluated on
people of whom everything is known.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction
from functools import cache
from itertools import product
from typing import Any, NamedTuple

from ngheo_cli.criteria import facts as f
from ngheo_cli.criteria.load import fact_book
from ngheo_cli.criteria.model import Criteria

Known = dict[str, Any]
Settings = tuple[tuple[str, Any], ...]
SIZES = (1, 2, 3, 4, 99)


class When(NamedTuple):
    """What all members share: the review day (None: unknown), and the year in which the school year began."""

    day: date | None
    school: int | None
    some_day: bool
    """The day stands for any day of a year: who was born in that year is 0 years old."""


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
    for day in review_days(review, home, month):
        years: list[int | None] = [None]
        if day is not None:
            years = [day.year, day.year - 1] if month is None else [day.year - (day.month < month)]
        yield from (When(day, year, len(review) == 4) for year in years)


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
    return sorted(day for day in days if day.year == year)


def birthday(born: date, year: int) -> date:
    try:
        return born.replace(year=year)
    except ValueError:
        return date(year, 3, 1)


def setting(criteria: Criteria, name: str) -> Any:
    return {s.id: s.value for s in criteria.settings}.get(name)


def fact_names(rule: Any, of: str) -> frozenset[str]:
    book = fact_book().facts
    return frozenset(n for n in texts(rule.model_dump()) if n in book and book[n].of == of)


def texts(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for inner in value.values():
            yield from texts(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from texts(inner)
    elif isinstance(value, str):
        yield value


def completions(known: Known, names: frozenset[str]) -> Iterator[Known]:
    book = fact_book().facts
    domains = []
    for name in sorted(names - {"size", "floor_area_m2"}):
        every = ["yes", "no"] if book[name].kind == "answer" else list(book[name].choices)
        domains.append([(name, v)] if (v := known.get(name)) is not None else [(name, w) for w in every])
    yield from (dict(chosen) for chosen in product(*domains))


def sizes(home: Known) -> tuple[int, ...]:
    members = home.get("members", ())
    if home.get("size") is not None:
        return (home["size"],)
    return (len(members),) if members else SIZES


def areas(home: Known) -> tuple[Fraction, ...]:
    if home.get("floor_area_m2") is not None:
        return (Fraction(home["floor_area_m2"]),)
    return tuple(Fraction(a) for a in (0, 3, 7, 8, 15, 20, 31, 60, 790, 900, 9999))


def people(rule: Any, home: Known, when: When, size: int, criteria: Criteria) -> set[Any]:
    """The numbers of members for whom the member rules can be true together: {(rule, count), …}."""
    inner = tuple(dict.fromkeys(member_rules(rule)))
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
        sums = {tuple(a + b for a, b in zip(s, v, strict=True)) for s in sums for v in vectors}
    return {tuple(zip(inner, s, strict=True)) for s in sums}


def member_rules(rule: Any) -> Iterator[Any]:
    match rule:
        case f.AnyMember():
            yield rule.any_member
        case f.NoMember():
            yield rule.no_member
        case f.MemberShare():
            yield rule.member_share
        case f.All():
            for part in rule.all_:
                yield from member_rules(part)
        case f.AnyOf():
            for part in rule.any_:
                yield from member_rules(part)
        case f.Not():
            yield from member_rules(rule.not_)


@cache
def person(
    rules: tuple[Any, ...],
    names: frozenset[str],
    member: tuple[tuple[str, Any], ...],
    when: When,
    settings: Settings,
) -> frozenset[tuple[int, ...]]:
    known = dict(member)
    found = set()
    for facts in completions(known, names):
        for age, born, school in lives(known.get("birth") or "", when):
            one = {**facts, "<age>": age, "<born>": born, "<school>": school}
            found.add(tuple(int(bool(true(rule, one, settings))) for rule in rules))
    return frozenset(found)


@cache
def lives(birth: str, when: When) -> tuple[tuple[int, int, int], ...]:
    """Age, year of birth and age by school years of every birth that is possible."""
    day = when.day
    if day is None:
        years = [int(birth[:4])] if birth else [1960, 1985, 1986, 2010]
        return tuple((a, y, a + s) for a in range(40) for y in years for s in (-1, 0, 1))
    births = [b for b in births_of(birth, day) if b <= day]
    if when.some_day and len(birth) == 10 and int(birth[:4]) == day.year:
        births = [day]
    if not births:
        births = [b for b in births_of("", day) if b <= day]
    assert when.school is not None
    return tuple({(age_at(b, day), b.year, when.school - b.year) for b in births})


def births_of(birth: str, day: date) -> list[date]:
    if len(birth) == 10:
        born = date.fromisoformat(birth)
        return [born]
    years = (
        [int(birth)] if birth else [*range(day.year - 38, day.year - 28), *range(day.year - 20, day.year + 1)]
    )
    days = [(1, 1), (day.month, day.day), (12, 31), (3, 1), (6, 30)]
    return [b for y in years for m, d in days if (b := whole(y, m, d))]


def whole(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def age_at(born: date, day: date) -> int:
    return day.year - born.year - (day < birthday(born, day.year))


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
        case f.AnyMember() | f.NoMember() | f.MemberShare():
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
            return bool(Fraction(known[rule.quantity]) < rule.less_than * (known["size"] if rule.per else 1))
    return fact(rule, known)


def counted(rule: Any, count: int, members: int) -> bool:
    match rule:
        case f.AnyMember():
            return count > 0
        case f.NoMember():
            return count == 0
    return bool(count > rule.more_than * members)


def fact(rule: Any, known: Known) -> bool:
    match rule:
        case f.Is():
            return bool(known[rule.fact] == ("yes" if rule.is_ else "no"))
        case f.In():
            return known[rule.fact] in rule.in_
        case f.NotIn():
            return known[rule.fact] not in rule.not_in
    raise TypeError(type(rule).__name__)


def true(rule: Any, one: Known, settings: Settings) -> bool | None:
    """A rule on a member of whom everything is known; None where it hangs on settings without a value."""
    match rule:
        case f.MemberAll():
            parts = [p for r in rule.all_ if (p := true(r, one, settings)) is not None]
            return all(parts) if parts else None
        case f.MemberAny():
            parts = [p for r in rule.any_ if (p := true(r, one, settings)) is not None]
            return any(parts) if parts else None
        case f.MemberNot():
            inner = true(rule.not_, one, settings)
            return None if inner is None else not inner
    return timed(rule, one, settings)


def timed(rule: Any, one: Known, settings: Settings) -> bool | None:
    match rule:
        case f.Age():
            return within(one["<age>"], rule.age, settings)
        case f.SchoolYearAge():
            return within(one["<school>"], rule.school_year_age, settings)
        case f.Born():
            return bool(one["<born>"] >= rule.born.from_)
    return fact(rule, one)


def within(value: int, ages: f.Ages, settings: Settings) -> bool | None:
    low, high = (dict(settings).get(b) if isinstance(b, str) else b for b in (ages.at_least, ages.below))
    if low is None and high is None:
        return None
    return (low is None or value >= low) and (high is None or value < high)
