"""When does a rule hold between figures? Exact arithmetic; a figure may be tried with another value."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import floor
from typing import Protocol

from ngheo_cli.audit.table.model import Figure, Line, Table
from ngheo_cli.numbers import half_up

Tried = Mapping[Figure, Fraction]
NONE: Tried = {}


@dataclass(frozen=True, slots=True)
class Where:
    """Of which table, unit (its position) and line a relation is."""

    table: Table
    unit: int
    line: Line


class Relation(Protocol):
    """A rule between some figures."""

    @property
    def code(self) -> str:
        """Its code in `rules.CODES`."""

    @property
    def where(self) -> Where:
        """The unit that it is reported at."""

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures that it reads, the one it is about first."""

    def holds(self, tried: Tried = NONE, /) -> bool:
        """Whether it holds, with other values tried."""


@dataclass(frozen=True, slots=True, eq=False)
class Equation:
    """`total` is the sum of `terms`. `absent` are columns that the rule has and the table has not; `name`
    tells equations of one code apart (the role that a sum is of)."""

    code: str
    where: Where
    total: Figure
    terms: tuple[tuple[int, Figure], ...]
    name: str = ""
    absent: tuple[str, ...] = ()

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The total and its terms."""
        return (self.total, *(figure for _, figure in self.terms))

    def expected(self, tried: Tried = NONE) -> Fraction:
        """Return the sum of the terms."""
        return sum((sign * tried.get(f, f.value) for sign, f in self.terms), Fraction(0))

    def over(self, tried: Tried = NONE) -> Fraction:
        """Return by how much the total is too large."""
        return tried.get(self.total, self.total.value) - self.expected(tried)

    def holds(self, tried: Tried = NONE) -> bool:
        """Whether the total is the sum."""
        return self.over(tried) == 0


@dataclass(frozen=True, slots=True, eq=False)
class Ratio:
    """`rate` is `parts` in percent of `whole`, which is above zero, half up at `decimals`."""

    code: str
    where: Where
    rate: Figure
    parts: tuple[Figure, ...]
    whole: Figure
    decimals: int
    beside: tuple[Figure, ...] = ()
    """The rates of the parts, if they are printed."""

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The rate, its parts and the whole."""
        return (self.rate, *self.parts, self.whole)

    def exact(self, tried: Tried = NONE) -> Fraction | None:
        """Return the unrounded rate; None of a whole that is zero."""
        whole = tried.get(self.whole, self.whole.value)
        part = sum((tried.get(f, f.value) for f in self.parts), Fraction(0))
        return 100 * part / whole if whole > 0 else None

    def holds(self, tried: Tried = NONE) -> bool:
        """Whether the rate is right when rounded half up."""
        exact = self.exact(tried)
        return exact is not None and fits(tried.get(self.rate, self.rate.value), exact, self.decimals)


@dataclass(frozen=True, slots=True, eq=False)
class Bound:
    """The parts together are not more than `times` the whole."""

    code: str
    where: Where
    parts: tuple[Figure, ...]
    whole: Figure
    times: int | Fraction = 1

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The whole, then the parts."""
        return (self.whole, *self.parts)

    def holds(self, tried: Tried = NONE) -> bool:
        """Whether the whole is large enough."""
        part = sum((tried.get(f, f.value) for f in self.parts), Fraction(0))
        return part <= self.times * tried.get(self.whole, self.whole.value)


@dataclass(frozen=True, slots=True, eq=False)
class Base:
    """Rates of one whole that is not printed: one number of households must explain every (count, rate)."""

    code: str
    where: Where
    pairs: tuple[tuple[Figure, Figure], ...]
    decimals: int

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The rates, then the counts."""
        return (*(rate for _, rate in self.pairs), *(count for count, _ in self.pairs))

    def holds(self, tried: Tried = NONE) -> bool:
        """Whether there is such a number."""
        values = [(tried.get(c, c.value), tried.get(r, r.value)) for c, r in self.pairs]
        return base_between(values, self.decimals) is not None


@dataclass(frozen=True, slots=True, eq=False)
class Possible:
    """`rate` is that of some whole number of the `whole` households."""

    code: str
    where: Where
    rate: Figure
    whole: Figure
    decimals: int

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The rate and the whole."""
        return self.rate, self.whole

    def holds(self, tried: Tried = NONE) -> bool:
        """Whether a count gives the rate."""
        rate, whole = (tried.get(f, f.value) for f in self.figures)
        near = floor(rate * whole / 100)
        return whole > 0 and any(
            fits(rate, Fraction(100 * count) / whole, self.decimals) for count in (near - 1, near, near + 1)
        )


@dataclass(frozen=True, slots=True, eq=False)
class Alone:
    """A figure that cannot be, whatever stands beside it: negative, a part of a household, over 100 %."""

    code: str
    where: Where
    figures: tuple[Figure, ...]

    def holds(self, _tried: Tried = NONE) -> bool:
        """It was made for figures that cannot be."""
        return not self.figures


def fits(rate: Fraction, exact: Fraction, decimals: int) -> bool:
    """Whether a printed rate is the exact one, rounded half up."""
    return rate == Fraction(half_up(exact, decimals))


def truncated(exact: Fraction, decimals: int) -> Fraction:
    """Return a rate cut off behind its decimals."""
    return Fraction(floor(exact * 10**decimals), 10**decimals)


def base_between(
    values: Sequence[tuple[Fraction, Fraction]], decimals: int, *, cut: bool = False
) -> tuple[Fraction, Fraction | None] | None:
    """Return the open lower and closed upper limit of a whole that explains (count, rate) pairs, or None.

    Rates are half up: rate − h ≤ 100 × count / whole < rate + h; or `cut` off: rate ≤ … < rate + 2h. A limit
    of None is none.
    """
    half = Fraction(1, 2 * 10**decimals)
    below, above = (Fraction(0), 2 * half) if cut else (half, half)
    low, high = Fraction(0), None
    for count, rate in values:
        low = max(low, 100 * count / (rate + above))
        if rate > below:
            upper = 100 * count / (rate - below)
            high = upper if high is None else min(high, upper)
    return (low, high) if high is None or floor(high) > low else None
