"""What was achieved against the plan: level, points, percent of plan, and what is still lacking?

Change is in percentage points, from unrounded rates. Percent of plan is achieved drop / planned drop × 100,
none where the plan is no drop. Households still to leave = those now - floor(target rate × denominator).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

from ngheo_cli.messages import Finding, Place
from ngheo_cli.messages import target_ends as open_say
from ngheo_cli.messages import targets as say
from ngheo_cli.numbers import half_up
from ngheo_cli.review.group_rows import group_rows
from ngheo_cli.review.groups import ALL
from ngheo_cli.review.plan import PlanFile
from ngheo_cli.review.plan_model import Target
from ngheo_cli.review.plan_scope import Scope, plan_groups, scopes_of
from ngheo_cli.review.rates import RateRow
from ngheo_cli.review.target_figures import INSURED_SHARE, Figure, Index, figure, group_of
from ngheo_cli.review.unit_groups import UnitGroups


@dataclass(frozen=True, slots=True)
class TargetRow:
    """One target of one unit or group of units; levels in percent, points of change."""

    target: Target
    scope: Scope
    now: Figure
    baseline: Fraction | None
    computed: Fraction | None
    """The level that the survey gives, beside a typed one."""

    @property
    def planned(self) -> Fraction | None:
        """The planned change in the direction of the plan, over the whole period."""
        if self.target.operator != "to_level":
            years = self.target.years or 1
            return self.target.target * (years if self.target.per == "year" else 1)
        return None if self.baseline is None else self._forward(self.target.target - self.baseline)

    @property
    def planned_level(self) -> Fraction | None:
        """The level that the plan asks for."""
        if self.target.operator == "to_level":
            return self.target.target
        if self.baseline is None or self.planned is None:
            return None
        return self.baseline + self._forward(self.planned)

    @property
    def points(self) -> Fraction | None:
        """The change since the baseline, a drop below zero."""
        return self.points_at(self.now.level)

    @property
    def percent_of_plan(self) -> Fraction | None:
        """Achieved drop in percent of the planned drop; None where the plan is no drop."""
        return self.percent_at(self.now.level)

    def points_at(self, level: Fraction | None) -> Fraction | None:
        """Return the change since the baseline of one possible level."""
        return None if None in (level, self.baseline) else self._change(level)

    def percent_at(self, level: Fraction | None) -> Fraction | None:
        """Return the percent of plan of one possible level."""
        points = self.points_at(level)
        if self.target.rising or points is None or self.planned is None or self.planned <= 0:
            return None
        return -100 * points / self.planned

    @property
    def met(self) -> bool | None:
        """Whether the target is reached, whatever the missing answers are; None where they decide."""
        found = {self._reached(level) for level in (self.now.low, self.now.high)}
        return None if len(found) > 1 or self.now.partial else found.pop()

    @property
    def allowed(self) -> int | None:
        """How many households may be left (or persons have to be insured) at the planned level."""
        level, whole = self.planned_level, self.now.denominator
        if level is None or whole is None:
            return None
        count = level * whole / 100
        if self.target.rising:
            return ceil(count)
        return max(ceil(count) - 1 if self.target.operator == "more_than" else floor(count), 0)

    @property
    def lacking(self) -> int | None:
        """How many households have still to leave (or persons to be insured)."""
        return self.lacking_at(self.now.count)

    def lacking_at(self, count: int | None) -> int | None:
        """Return how many are lacking of one possible count."""
        if self.allowed is None or count is None:
            return None
        return max(int(self._forward(Fraction(self.allowed - count))), 0)

    @property
    def yearly(self) -> Fraction | None:
        """The average change a year over the yearly reviews since the baseline."""
        return self.points / self.target.years if self.points is not None and self.target.years else None

    def _forward(self, value: Fraction) -> Fraction:
        return value if self.target.rising else -value

    def _change(self, level: Fraction | None) -> Fraction:
        return (level or Fraction(0)) - (self.baseline or Fraction(0))

    def _reached(self, level: Fraction | None) -> bool | None:
        if level is None:
            return None
        if self.target.operator == "to_level":
            return self._forward(level - self.target.target) >= 0
        if self.baseline is None or self.planned is None:
            return None
        achieved = self._forward(self._change(level))
        return achieved > self.planned if self.target.operator == "more_than" else achieved >= self.planned

    def as_dict(self) -> dict[str, object]:
        """Return the row as published (`ngheo.targets/1`), without its ranges (`target_ends`): counts are
        integers, levels and points texts."""
        target, unit = self.target, self.scope.unit
        given = target.given
        return {
            "unit": unit.name or None,
            "path": unit.path or None,
            "level": unit.level,
            "measure": target.measure,
            "group": group_of(target),
            "against": target.against,
            "operator": target.operator,
            "target": half_up(target.target),
            "per": target.per,
            "baseline_year": target.baseline_year,
            "year": target.year,
            "baseline": _text(self.baseline),
            "baseline_count": target.baseline_count if not target.each else None,
            "planned_level": _text(self.planned_level),
            "planned_points": _text(None if self.planned is None else self._forward(self.planned)),
            "achieved": _text(self.now.level),
            "achieved_min": _text(self.now.low),
            "achieved_max": _text(self.now.high),
            "count": self.now.count,
            "denominator": self.now.denominator,
            "points": _text(self.points),
            "yearly_points": _text(self.yearly),
            "percent_of_plan": _text(self.percent_of_plan, 1),
            "met": self.met,
            "allowed": self.allowed,
            "lacking": self.lacking,
            "partial": self.now.partial,
            "given": given is not None and self.scope.own,
            "given_source": given.source if given and self.scope.own else None,
            "source": target.source,
        }


def _text(value: Fraction | None, places: int = 2) -> str | None:
    return None if value is None else half_up(value, places)


def target_rows(
    plan: PlanFile, rows: Sequence[RateRow], of_units: UnitGroups | None
) -> tuple[list[TargetRow], list[Finding]]:
    """Return every target of a plan against the figures of a review, in the order of the plan.

    `rows` are those of all units, the highest one first.
    """
    units = list(dict.fromkeys(row.unit for row in rows))
    groups, findings = plan_groups(plan.plan, units, of_units)
    every = [*rows, *group_rows({name: one.units for name, one in groups.items()}, rows)]
    index: Index = {(row.unit, row.group): row for row in every if row.area == ALL}
    found: list[TargetRow] = []
    for target, place in zip(plan.plan.targets, plan.places, strict=True):
        scopes, wrong = scopes_of(target, place, units, groups)
        findings += wrong
        for scope in scopes:
            row = _row(target, scope, index)
            found.append(row)
            findings += _said(row, place)
    return found, findings


def _row(target: Target, scope: Scope, index: Index) -> TargetRow:
    now = figure(target, scope.unit, index)
    computed = now.level
    if target.given is not None and scope.own:
        value, count = target.given.value, target.given.count
        now = Figure(value, value, value, count, now.denominator if count is not None else None)
    baseline = target.baseline if scope.own and target.baseline is not None else scope.baseline
    return TargetRow(target, scope, now, baseline, computed)


def _said(row: TargetRow, place: Place) -> Iterator[Finding]:
    unit = row.scope.unit.path
    if row.target.measure == INSURED_SHARE and row.now.open:
        yield open_say.INSURED_OPEN.at(place, unit=unit)
    elif row.now.level is None:
        yield say.TARGET_UNKNOWN.at(place, unit=unit)
    elif row.met is None and row.now.partial:
        yield say.TARGET_PARTIAL.at(place, unit=unit)
    elif row.met is None and not row.now.settled:
        yield say.TARGET_OPEN.at(place, unit=unit)
    if row.points is None and row.target.operator != "to_level":
        yield say.TARGET_NO_BASELINE.at(place, unit=unit)
    given = row.target.given
    if given and row.scope.own and row.computed is not None and half_up(row.computed) != half_up(given.value):
        yield say.TARGET_GIVEN_DIFFERS.at(
            place, unit=unit, given=half_up(given.value), computed=half_up(row.computed)
        )
