"""What does a rule of deprivation ask, once every setting has its value?

A rule of the criteria language becomes a formula: tests joined by "at least so many of" and "not". Each test
stands on an axis, which is what it asks about; tests on different axes never depend on each other. Bounds on
settings without a value are left out, and so is a rule of which nothing is left.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from ngheo_cli.criteria import facts as f
from ngheo_cli.criteria.base import Strict
from ngheo_cli.criteria.factbook import FactBook
from ngheo_cli.criteria.model import Criteria

TIME = "<time>"
"""The axis of ages and years of birth of one member, which are known or unknown together."""
REST = "<rest>"
"""The axis of amounts and of counts of members, which the number of members ties together."""
SIZE = "size"
"""The amount that is the number of members."""
ANSWERS = ("no", "yes")
"""The answers of a yes/no fact."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A fact has one of these answers."""

    fact: str
    codes: frozenset[str]


@dataclass(frozen=True, slots=True)
class Between:
    """`low` ≤ an age, a year of birth, or an age counted by school years, < `high`; None is open."""

    what: Literal["age", "born", "school"]
    low: int | None
    high: int | None


@dataclass(frozen=True, slots=True)
class Below:
    """An amount, per member where `per_size`, is below a bound (strict)."""

    amount: str
    per_size: bool
    bound: Fraction


@dataclass(frozen=True, slots=True)
class Members:
    """How many members the formula is true of: any, none, more than a part of them, or at least so many."""

    kind: Literal["any", "no", "share", "least"]
    formula: "Formula"
    more_than: Fraction = Fraction(0)
    """The part, or for `least` the number."""


Test = Answer | Between | Below | Members


@dataclass(frozen=True, slots=True)
class AtLeast:
    """At least `count` of the parts are true: all of them is "and", one is "or"."""

    count: int
    parts: tuple["Formula", ...]


@dataclass(frozen=True, slots=True)
class Negation:
    """The part is not true."""

    part: "Formula"


Formula = AtLeast | Negation | Answer | Between | Below | Members


def formula_of(rule: Strict, criteria: Criteria, book: FactBook) -> Formula | None:
    """Return the formula of a rule; None where all of it hangs on settings without a value."""
    match rule:
        case f.All() | f.MemberAll():
            return _joined(rule.all_, True, criteria, book)
        case f.AnyOf() | f.MemberAny():
            return _joined(rule.any_, False, criteria, book)
        case f.Not() | f.MemberNot():
            inner = formula_of(rule.not_, criteria, book)
            return None if inner is None else Negation(inner)
        case f.AnyMember() | f.NoMember() | f.MemberShare() | f.MemberCount():
            return _members(rule, criteria, book)
        case f.Age() | f.SchoolYearAge() | f.Born():
            return _between(rule, criteria)
    return _answers(rule, book)


def tests_of(formula: Formula) -> Iterator[Test]:
    """Yield the tests of a formula, those inside `Members` not."""
    match formula:
        case AtLeast():
            for part in formula.parts:
                yield from tests_of(part)
        case Negation():
            yield from tests_of(formula.part)
        case _:
            yield formula


def every_test(formula: Formula) -> Iterator[Test]:
    """Yield the tests of a formula and those of its members."""
    for test in tests_of(formula):
        yield test
        if isinstance(test, Members):
            yield from every_test(test.formula)


def axis_of(test: Test) -> str:
    """Return the axis of a test."""
    match test:
        case Answer():
            return test.fact
        case Between():
            return TIME
    return REST


def _joined(parts: tuple[Strict, ...], every: bool, criteria: Criteria, book: FactBook) -> Formula | None:
    found = tuple(one for part in parts if (one := formula_of(part, criteria, book)) is not None)
    if len(found) < 2:
        return found[0] if found else None
    return AtLeast(len(found) if every else 1, found)


def _band(low: Formula | None, high: Formula | None) -> Formula:
    """Return both bounds, or the one that is there."""
    parts = tuple(part for part in (low, high) if part is not None)
    return parts[0] if len(parts) == 1 else AtLeast(2, parts)


def _members(
    rule: f.AnyMember | f.NoMember | f.MemberShare | f.MemberCount, criteria: Criteria, book: FactBook
) -> Formula | None:
    match rule:
        case f.AnyMember():
            inner = formula_of(rule.any_member, criteria, book)
            return None if inner is None else Members("any", inner)
        case f.NoMember():
            inner = formula_of(rule.no_member, criteria, book)
            return None if inner is None else Members("no", inner)
        case f.MemberShare():
            inner = formula_of(rule.member_share, criteria, book)
            return None if inner is None else Members("share", inner, rule.more_than)
        case f.MemberCount():
            inner = formula_of(rule.member_count, criteria, book)
    if inner is None:
        return None
    low, high = (
        None if bound is None else Members("least", inner, Fraction(bound))
        for bound in (rule.at_least, rule.below)
    )
    return _band(low, None if high is None else Negation(high))


def _between(rule: f.Age | f.SchoolYearAge | f.Born, criteria: Criteria) -> Between | None:
    if isinstance(rule, f.Born):
        return Between("born", rule.born.from_, None)
    ages = rule.age if isinstance(rule, f.Age) else rule.school_year_age
    bounds = (criteria.setting(b) if isinstance(b, str) else b for b in (ages.at_least, ages.below))
    low, high = (int(b) if b is not None else None for b in bounds)
    if low is None and high is None:
        return None
    return Between("age" if isinstance(rule, f.Age) else "school", low, high)


def _answers(rule: Strict, book: FactBook) -> Formula:
    match rule:
        case f.Is():
            return Answer(rule.fact, frozenset([ANSWERS[rule.is_]]))
        case f.In():
            return Answer(rule.fact, frozenset(rule.in_))
        case f.NotIn():
            return Answer(rule.fact, frozenset(book.facts[rule.fact].choices).difference(rule.not_in))
        case f.NoneOf():
            return AtLeast(len(rule.none_of), tuple(Answer(n, frozenset(["no"])) for n in rule.none_of))
        case f.CountOf():
            return AtLeast(rule.at_least, tuple(Answer(n, frozenset(rule.in_)) for n in rule.count_of))
        case f.Quantity():
            low, high = (
                None if bound is None else Below(rule.quantity, rule.per is not None, bound)
                for bound in (rule.at_least, rule.high)
            )
            return _band(None if low is None else Negation(low), high)
    raise TypeError(type(rule).__name__)
