"""How many households more would be poor in each unit and group under another standard, and at which rate?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from ngheo_cli.messages import Finding
from ngheo_cli.numbers import half_up
from ngheo_cli.review.counting import tally
from ngheo_cli.review.denominators import denominators
from ngheo_cli.review.group_rows import group_rows
from ngheo_cli.review.rates import RateRow, rate_rows
from ngheo_cli.review.unit_groups import review_day, unit_groups
from ngheo_cli.review.whatif import WhatIf
from ngheo_cli.survey.totals import UnitTotal
from ngheo_cli.survey.units_file import UnitRow

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class UnitChange:
    """The households of one class (`kind`) of one unit, area and group under both standards."""

    row: RateRow
    kind: str

    def _count(self, suffix: str) -> int:
        return self.row.count(self.kind + suffix) or 0

    @property
    def before(self) -> int:
        """Households that are so for certain under the first standard."""
        return self._count("_before")

    @property
    def after(self) -> int:
        """Households that are so for certain under the second."""
        return self._count("")

    @property
    def bounds(self) -> tuple[int, int]:
        """The least and the most by which the number may change, whatever the missing answers are."""
        return self._count("_least"), self._count("_most")

    def rate(self, count: int) -> Fraction | None:
        """Return households in percent of all; None without a usable total."""
        total = self.row.households
        return Fraction(100 * count, total) if self.row.usable and total and abs(count) <= total else None

    @property
    def printed_differs(self) -> bool:
        """Whether the change as printed is not the difference of the rates as printed."""
        levels = [self.rate(count) for count in (self.before, self.after, self.after - self.before)]
        old, new, points = (None if level is None else Fraction(half_up(level)) for level in levels)
        return old is not None and new is not None and points is not None and new - old != points

    def as_dict(self) -> dict[str, object]:
        """Return the row as published (`ngheo.what_if/1`)."""
        unit, (least, most) = self.row.unit, self.bounds
        rates = (self.rate(self.before), self.rate(self.after), self.rate(self.after - self.before))
        names = ("rate_before", "rate_after", "points")
        return {
            "table": "units",
            "unit": unit.name or None,
            "path": unit.path or None,
            "level": unit.level,
            "area": self.row.area,
            "group": self.row.group,
            "class": self.kind,
            "households": self.row.households,
            "reviewed": self.row.count("reviewed") or 0,
            "before": self.before,
            "after": self.after,
            "more": self.after - self.before,
            "more_min": least,
            "more_max": most,
            **{n: None if r is None else half_up(r) for n, r in zip(names, rates, strict=True)},
        }


def unit_changes(
    asked: WhatIf,
    groups: "Mapping[str, NDArray[np.int8]]",
    totals: Sequence[UnitTotal],
    grouping: Sequence[UnitRow] = (),
) -> tuple[list[UnitChange], tuple[Finding, ...]]:
    """Return the changes of all units, areas and groups in order, then those of the groups of units that a
    table of units makes, and what forbids a rate or a membership."""
    summed = tally(asked.before.of, groups, asked.counts())
    aligned = denominators(summed.units, totals)
    rows, forbids = rate_rows(summed, aligned)
    members = unit_groups(aligned.units, grouping, review_day(asked.before.of))
    found = [*rows, *group_rows(members.members, rows)]
    changes = [UnitChange(row, kind) for row in found if row.counts is not None for kind in asked.kinds]
    return changes, (*members.findings, *((*aligned.findings, *forbids) if totals else ()))
