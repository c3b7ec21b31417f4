"""From which figures is a page made? All of them were counted elsewhere; a page computes none."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby

from ngheo_cli.audit.provenance import Provenance
from ngheo_cli.messages import Finding, Lang
from ngheo_cli.review.households import Households
from ngheo_cli.review.movement_tables import TableRow
from ngheo_cli.review.rate_changes import Change
from ngheo_cli.review.rate_details import DetailRow
from ngheo_cli.review.rates import RateRow
from ngheo_cli.review.targets import TargetRow
from ngheo_cli.review.unit_groups import review_day
from ngheo_cli.review.units import COUNTRY, LEVELS, Unit


@dataclass(frozen=True, slots=True)
class Moved:
    """The movements since the review before: the rows of `ngheo compare`, and how the links stand."""

    rows: Sequence[TableRow]
    files: tuple[str, ...]
    """The files of the review before; () where a column of the present one tells its classes."""
    proposals: int
    """How many links wait for a person."""
    changes: Mapping[Unit, Mapping[str, Change]] = field(default_factory=dict)
    """The changes of the rates of all households, by unit and measure."""
    borrowed: bool = False
    """Whether the rates of before are of the totals of now."""


@dataclass(frozen=True, slots=True)
class Planned:
    """The targets of a plan against what was reached."""

    title: str
    rows: Sequence[TargetRow]


@dataclass(frozen=True, slots=True)
class Ranked:
    """The units with a poverty rate above a limit (percent as typed), and those that may be above it."""

    above: str
    rows: Sequence[RateRow]
    straddling: Sequence[RateRow]


@dataclass(frozen=True, slots=True)
class Borderline:
    """How many households of each class hang on one answer or lie near a line; `each` by quantity and class,
    `any` by class, a household once."""

    income: int
    points: int
    decided: int
    """Of how many households the class can be computed."""
    each: Mapping[tuple[str, str], int]
    any: Mapping[str, int]


@dataclass(frozen=True)
class Facts:
    """Everything that a page shows of a review."""

    lang: Lang
    households: Households
    rows: Sequence[RateRow]
    """Those of all units, areas and groups, the highest unit first."""
    grouped: Sequence[RateRow]
    """Those of groups of units."""
    profile: Sequence[DetailRow]
    """The deprivations of the highest unit."""
    borderline: Borderline
    findings: Sequence[Finding]
    provenance: Provenance
    levels: tuple[str, ...] = ()
    """The levels of units asked for; () for as many as fit."""
    moved: Moved | None = None
    planned: Planned | None = None
    ranked: Ranked | None = None
    names: bool = False
    """Whether households are named, and no small count is hidden."""
    of_villages: frozenset[Unit] = frozenset()
    """The groups of units that some village belongs to by itself."""

    @cached_property
    def chain(self) -> list[RateRow]:
        """The highest unit, and below it each that holds all of its households alone, down to the commune."""
        uppers = [row for row in self._everybody if row.unit.level in _UPPERS]
        uppers.sort(key=lambda row: row.unit.depth)
        chain = [self.rows[0]]
        for _, same_level in groupby(uppers, key=lambda row: row.unit.depth):
            row, *others = same_level
            if others or (row.counts, row.partial) != (chain[0].counts, chain[0].partial):
                break
            chain += [row] if row.unit != chain[0].unit else []
        return chain

    @property
    def whole(self) -> RateRow:
        """The unit that the page is of: the commune where all is of one, else the district or province."""
        return self.chain[-1]

    @cached_property
    def doubled(self) -> frozenset[Unit]:
        """The units above the whole of which every figure is the whole's."""
        *uppers, whole = self.chain
        return frozenset(row.unit for row in uppers if _totals(row) == _totals(whole))

    @property
    def year(self) -> int | None:
        """The year of the review; None where no date tells it."""
        day = review_day(self.households)
        return int(day[:4]) if day else None

    @cached_property
    def units(self) -> list[RateRow]:
        """The rows of whole units, none twice under two names."""
        doubled = self.doubled
        return [row for row in self._everybody if row.unit not in doubled]

    @cached_property
    def _everybody(self) -> list[RateRow]:
        return [row for row in self.rows if (row.area, row.group) == ("all", "all")]

    @property
    def rated(self) -> bool:
        """Whether any unit has a rate."""
        return any(row.rate("poor") is not None for row in self.units)

    def withheld(self, unit: Unit) -> bool:
        """Whether figures of a unit are left out whole: below the commune on a page without names."""
        return not self.names and (unit.level == "village" or unit in self.of_villages)

    def changes_of(self, unit: Unit) -> Mapping[str, Change]:
        """Return the changes of the rates of all households of a unit, by measure."""
        return self.moved.changes.get(unit, {}) if self.moved else {}


_UPPERS = (COUNTRY, *LEVELS[:-1])


def _totals(row: RateRow) -> tuple[int | None, int | None, bool, bool]:
    return row.households, row.persons, row.usable, row.persons_usable
