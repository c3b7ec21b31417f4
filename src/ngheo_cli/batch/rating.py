"""Which rates follow from the sums of all surveys, in a table that stays small enough to open?

Units down to the communes in every group; villages as a whole and of ethnic minorities, for which totals
may be given.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ngheo_cli.batch.merge import Merged
from ngheo_cli.batch.part import VILLAGE_GROUPS
from ngheo_cli.messages import Finding
from ngheo_cli.review.counting import AREAS, EVERY_AREA
from ngheo_cli.review.denominators import denominators
from ngheo_cli.review.group_rows import group_rows
from ngheo_cli.review.groups import ALL
from ngheo_cli.review.rates import RateRow, rate_rows
from ngheo_cli.review.unit_groups import unit_groups
from ngheo_cli.review.units import LEVELS
from ngheo_cli.survey.totals import UnitTotal
from ngheo_cli.survey.units_file import UnitRow

_AREAS = (EVERY_AREA, *AREAS)


@dataclass(frozen=True, slots=True)
class Rated:
    """The rates of all units under one standard."""

    table: Merged
    rows: tuple[RateRow, ...]

    def dicts(self, rows: Sequence[RateRow] | None = None) -> list[dict[str, object]]:
        """Return rows, or all of them, as published (`ngheo.rates/1`), with their standard and source."""
        head = {"criteria": self.table.criteria, "source": "computed"}
        chosen = self.rows if rows is None else rows
        return [row.as_dict(self.table.classes, self.table.branches) | head for row in chosen]


@dataclass(frozen=True, slots=True)
class Beside:
    """The tables beside all surveys, and what is wrong with them: totals (None: those beside each survey
    count), and units with the groups that they are in."""

    totals: Sequence[UnitTotal] | None = None
    units: Sequence[UnitRow] = ()
    findings: Sequence[Finding] = ()


def rated(
    table: Merged, totals: Sequence[UnitTotal], units: Sequence[UnitRow] = ()
) -> tuple[Rated, list[Finding]]:
    """Return the rates of all units against totals, in the order of `ngheo rates`, those of groups of units
    behind them, and what forbids one."""
    aligned = denominators(table.tally.units, totals)
    everywhere = tuple(group for group in table.tally.groups if group in VILLAGE_GROUPS)
    others = (ALL, *(group for group in table.tally.groups if group not in VILLAGE_GROUPS))
    rows, forbids = rate_rows(replace(table.tally, groups=everywhere), aligned)
    upper = replace(aligned, units=tuple(unit for unit in aligned.units if unit.level != LEVELS[-1]))
    more, _ = rate_rows(replace(table.tally, groups=others), upper)
    rows += [row for row in more if row.group != ALL]
    place = {unit: i for i, unit in enumerate(aligned.units)}
    turn = {group: i for i, group in enumerate(table.tally.groups)}
    rows.sort(key=lambda row: (place[row.unit], _AREAS.index(row.area), turn[row.group]))
    groups = unit_groups(aligned.units, units, table.day)
    rows += group_rows(groups.members, rows)
    return Rated(table, tuple(rows)), [*aligned.findings, *forbids, *groups.findings]
