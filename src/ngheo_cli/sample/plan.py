"""Which sample is asked for, and in which blocks is it drawn?

A block is some villages of one commune. Each draws from a stream of its own, so that no household depends on
how many others are drawn, in which order, or in which pieces they are written.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

import numpy as np
from numpy.random import PCG64, Generator, SeedSequence

from ngheo_cli.criteria.model import Criteria
from ngheo_cli.sample.columns import Chosen
from ngheo_cli.sample.names import FAMILY_OF, REGIONS

VILLAGE = 80
"""Households of a village, more or less."""
BLOCK = 100
"""Villages of a block."""
PROVINCE = 130
"""Communes of a province."""
_AFTER_OPENING = timedelta(days=14)
"""When the first households are visited after the review has begun."""


class Shape(StrEnum):
    """What a survey asks: the points B1 and B2, measured incomes, everything, or the facts behind it."""

    SCORES = "scores"
    INCOMES = "incomes"
    INDICATORS = "indicators"
    FACTS = "facts"


@dataclass(frozen=True, slots=True)
class Plan:
    """All that decides a sample, besides the format of its files."""

    criteria: Criteria
    seed: int
    households: int
    communes: int
    shape: Shape
    members: bool
    days: tuple[date, ...]
    """The first day of the review of each year, the oldest first."""
    defects: Mapping[str, int] = field(default_factory=dict)
    """Kind to how many in each file."""

    @property
    def asks_facts(self) -> bool:
        """Whether raw facts are asked; members are listed then."""
        return self.shape is Shape.FACTS

    @property
    def lists_members(self) -> bool:
        """Whether there is a table of members."""
        return self.members or self.asks_facts

    def stream(self, *numbers: int) -> Generator:
        """Return the random numbers of a part of the sample."""
        return Generator(PCG64(SeedSequence([self.seed, *numbers])))


@dataclass(frozen=True, slots=True)
class Block:
    """Some villages of one commune. `start` is how many households of the sample stand before the block."""

    commune: int
    number: int
    start: int
    villages: tuple[tuple[int, int], ...]
    """Number of each village in its commune, and its households."""

    @property
    def households(self) -> int:
        """Return how many households it has in the first year."""
        return sum(count for _, count in self.villages)


def blocks_of(plan: Plan, commune: int) -> Iterator[Block]:
    """Yield the blocks of a commune, in order."""
    count, start = _share(plan.households, plan.communes, commune)
    villages = max(1, -(-count // VILLAGE))
    for number, first in enumerate(range(0, villages, BLOCK)):
        here = range(first, min(first + BLOCK, villages))
        block = Block(commune, number, start, tuple((v, _share(count, villages, v)[0]) for v in here))
        yield block
        start += block.households


def _share(whole: int, parts: int, number: int) -> tuple[int, int]:
    """Return how many of a whole fall to a part, and how many to those before it."""
    each, more = divmod(whole, parts)
    return each + (number < more), each * number + min(number, more)


def review_days(criteria: Criteria, years: int, last: date | None) -> tuple[date, ...]:
    """Return the first day of the review of each year; by default of the last that makes a list of the
    standard."""
    if last is None:
        month, day = map(int, criteria.yearly_review.from_.split("-"))
        last = date(criteria.applies.to.year - 1, month, day) + _AFTER_OPENING
    return tuple(_years_before(last, ago) for ago in reversed(range(years)))


def _years_before(day: date, years: int) -> date:
    leap = (day.month, day.day) == (2, 29) and years
    return day.replace(year=day.year - years, day=28 if leap else day.day)


def is_urban(plan: Plan, commune: int) -> bool:
    """Whether a commune is a ward: about one in four, never the first."""
    return commune > 0 and bool(plan.stream(commune).random() < 0.25)


def ethnic_shares(plan: Plan, commune: int) -> Chosen:
    """Return the shares of the groups of `names.FAMILY_OF` in a commune: one group is the most."""
    draw = plan.stream(commune, 1)
    region = REGIONS[commune // PROVINCE % len(REGIONS)]
    few = draw.dirichlet(np.full(len(region), 0.5)) * 0.1
    few[0] += 0.15
    few[0 if draw.random() < 0.4 else int(draw.integers(1, len(region)))] += 0.75
    shares: Chosen = np.zeros(len(FAMILY_OF))
    shares[[list(FAMILY_OF).index(group) for group in region]] = few
    return shares
