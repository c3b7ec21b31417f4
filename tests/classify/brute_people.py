"""Everything that one member can be, tried naively, and a member rule on a person of whom all is known."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import product
from typing import Any, NamedTuple

from ngheo_cli.criteria import facts as f
from ngheo_cli.criteria.load import fact_book

Known = dict[str, Any]
Settings = tuple[tuple[str, Any], ...]


class When(NamedTuple):
    """What all members share: the day at which ages are counted, and the year in which the school year began;
    None is unknown."""

    day: date | None
    school: int | None
    some_day: bool
    """The day stands for any day of a year: who was born in that year is 0 years old."""


def birthday(born: date, year: int) -> date:
    try:
        return born.replace(year=year)
    except ValueError:
        return date(year, 3, 1)


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
    if when.school is None:
        return tuple({(age_at(b, day), b.year, s) for b in births for s in range(-1, 40)})
    return tuple({(age_at(b, day), b.year, when.school - b.year) for b in births})


def births_of(birth: str, day: date) -> list[date]:
    if len(birth) == 10:
        born = date.fromisoformat(birth)
        return [born]
    years = (
        [int(birth)] if birth else [*range(day.year - 39, day.year - 28), *range(day.year - 20, day.year + 1)]
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
