"""Which Alkire–Foster measures has each group and unit, and of how many households?

A household counts where every answer and, for the identification by class, its class is known; `n` counts
them and `unknown` the others, also those of unknown membership, who are left out and never imputed.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.messages import Stop
from ngheo_cli.messages.measures import NO_INDICATORS
from ngheo_cli.numbers import NO, UNKNOWN, YES, half_up
from ngheo_cli.review.households import Households
from ngheo_cli.review.measures import PLACES, Population, deprived, known_answers, measure
from ngheo_cli.review.units import units_of

Weight = Literal["households", "persons"]
IDENTIFIED = "poor"


@dataclass(frozen=True, slots=True)
class MeasureRow:
    """One measure of one group; `k` None means identification by the class poor."""

    group: str
    measure: str
    indicator: str | None
    k: Fraction | None
    value: Fraction | int

    def as_dict(self) -> dict[str, object]:
        """Return the row as published (`ngheo.measures/1`)."""
        counted = isinstance(self.value, int)
        return {
            "group": self.group,
            "measure": self.measure,
            "indicator": self.indicator,
            "k": None if self.k is None else str(self.k),
            "value": self.value if counted else half_up(Fraction(self.value), PLACES),
            "exact": None if counted else str(self.value),
        }


def measure_rows(
    households: Households,
    groups: Mapping[str, NDArray[np.int8]],
    cutoffs: Sequence[Fraction] = (),
    levels: Sequence[str] = (),
    weight: Weight = "households",
) -> list[MeasureRow]:
    """Return the measures of every group, and of every unit of some levels (named by its path).

    Without cut-offs households are identified by their class; with them by each cut-off on the weighted
    count of deprivations. Raises Stop under a standard whose indicators are not known.
    """
    if not households.criteria.indicators:
        raise Stop(NO_INDICATORS.at(id=households.criteria.id))
    size = households.frame["size"].to_numpy() if households.has("size") else None
    people = np.ones(len(households), dtype=np.int64)
    known, there = known_answers(households.answers), ~households.gone
    if weight == "persons":
        people = np.full(len(households), UNKNOWN) if size is None else size.astype(np.int64)
        known &= people != UNKNOWN
    units = dict(_units(households, levels))
    masks = {name: member == YES for name, member in groups.items()} | units
    perhaps = {name: there & (member != NO) for name, member in groups.items()}
    perhaps |= {name: there & inside for name, inside in units.items()}
    identifications: list[Fraction | None] = [*cutoffs] or [None]
    rows: list[MeasureRow] = []
    for name, member in masks.items():
        for k in identifications:
            counted = member & there & known & ((households.class_ >= 0) | (k is not None))
            rows += _rows(households, (name, k), np.flatnonzero(counted), people)
            rows.append(MeasureRow(name, "unknown", None, k, int((perhaps[name] & ~counted).sum())))
    return rows


def _units(households: Households, levels: Sequence[str]) -> Iterator[tuple[str, NDArray[np.bool_]]]:
    units = units_of(households.frame)
    for unit in units.units:
        if unit.level in levels:
            yield unit.path, units.of(unit)


def _rows(
    households: Households,
    what: tuple[str, Fraction | None],
    rows: NDArray[np.intp],
    people: NDArray[np.int64],
) -> Iterator[MeasureRow]:
    name, k = what
    weights = tuple(indicator.weight for indicator in households.criteria.indicators)
    population = Population(
        deprived(households.answers[rows]), weights, people[rows], households.is_(IDENTIFIED)[rows]
    )
    yield MeasureRow(name, "n", None, k, int(people[rows].sum()))
    for measured, indicator, value in measure(population, k).values(households.criteria.indicator_ids):
        yield MeasureRow(name, measured, indicator, k, value)
