"""How many households and persons live in a unit, and may a rate be computed from that?

A denominator comes from the table of totals only. An upper unit has one if its own total is given or every
unit below it has one (summed); nothing is ever taken from the rows of a survey.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace

from ngheo_cli.messages import Finding
from ngheo_cli.messages import places as name_says
from ngheo_cli.messages import side_tables as say
from ngheo_cli.numbers import BLANK, RURAL, URBAN
from ngheo_cli.review.total_rows import Fitting, contradicting, level_of
from ngheo_cli.review.units import COUNTRY, LEVELS, Names, Unit, four_names, unit_key, with_top
from ngheo_cli.survey.totals import UnitTotal

COUNTS: tuple[str, ...] = ("households", "persons", "dtts_households", "dtts_persons")
_NAMES: Mapping[str, tuple[str, str]] = {
    "households": ("tổng số hộ", "households"),
    "persons": ("tổng số nhân khẩu", "persons"),
    "dtts_households": ("số hộ dân tộc thiểu số", "ethnic minority households"),
    "dtts_persons": ("số nhân khẩu dân tộc thiểu số", "persons of ethnic minorities"),
}
_NEVER_MORE = (
    ("dtts_households", "households", "dtts_households"),
    ("households", "persons", "persons"),
    ("dtts_persons", "persons", "dtts_persons"),
    ("dtts_households", "dtts_persons", "dtts_persons"),
)
"""Totals of which the first is never more than the second, and which of them is not used where it is."""
WHOLE = BLANK
"""The area code of a whole unit."""


@dataclass(frozen=True, slots=True)
class Denominators:
    """The totals of units, aligned with those of a survey.

    `units` are all units in order, those without a survey too; `absent` those of the totals that have no
    household in the survey and are not marked as having none to review.
    """

    units: tuple[Unit, ...]
    absent: frozenset[Unit]
    findings: tuple[Finding, ...]
    given: Mapping[tuple[Unit, int], UnitTotal] = field(default_factory=dict)
    below: Mapping[Unit, tuple[Unit, ...]] = field(default_factory=dict)
    """The units right below each unit."""
    origin: Mapping[Unit, Unit] = field(default_factory=dict)
    """The units that the survey names, as they are called there."""
    refused: AbstractSet[tuple[Unit, int, str]] = frozenset()
    """Totals (unit, area, column) that cannot be true; no unit above is summed from them. It may grow by
    those of units above which nothing was asked yet."""
    _known: dict[tuple[Unit, int, str], int | None] = field(default_factory=dict, init=False, compare=False)
    _partial: dict[Unit, bool] = field(default_factory=dict, init=False, compare=False)

    def of(self, unit: Unit, column: str, area: int = WHOLE) -> int | None:
        """Return the total of a unit in an area (RURAL, URBAN or WHOLE); None where it is not known."""
        asked = (unit, area, column)
        if asked not in self._known:
            self._known[asked] = self._found(unit, column, area)
        return self._known[asked]

    def _found(self, unit: Unit, column: str, area: int) -> int | None:
        own = self._own(unit, column, area)
        if own is not None:
            return own
        parts = [
            None if (lower, area, column) in self.refused else self.of(lower, column, area)
            for lower in self.below.get(unit, ())
        ]
        known = [part for part in parts if part is not None]
        return sum(known) if parts and len(known) == len(parts) else None

    def _own(self, unit: Unit, column: str, area: int) -> int | None:
        row = self.given.get((unit, area))
        if row is not None and (count := getattr(row, column)) is not None:
            return int(count)
        parts = [self.given.get((unit, one)) for one in (RURAL, URBAN)]
        if all(part is None for part in parts) or (unit, WHOLE) in self.given:
            return None
        counts = [getattr(part, column) for part in parts if part is not None]
        if None in counts or any((unit, one, column) in self.refused for one in (RURAL, URBAN)):
            return None
        return sum(counts) if area == WHOLE else 0  # with rows of the other area only it lies wholly there

    def has_parts(self, unit: Unit) -> bool:
        """Whether a unit lacks a survey somewhere below, so that its figures are partial."""
        if unit not in self._partial:
            lower = self.below.get(unit, ())
            self._partial[unit] = any(one in self.absent or self.has_parts(one) for one in lower)
        return self._partial[unit]


def denominators(units: Sequence[Unit], totals: Sequence[UnitTotal]) -> Denominators:
    """Align totals with the units of a survey.

    A name that one side does not give is no difference: a survey of one commune need not name it. A row that
    fits several units, two rows that fit one and differ, and rows of several units that fit one without a
    name are findings and not used.
    """
    surveyed = list(units)
    rows: dict[tuple[Unit, int], list[UnitTotal]] = defaultdict(list)
    renamed: dict[Unit, Unit] = {}
    absent: dict[Unit, bool] = {}
    findings: list[Finding] = []
    of_names = Fitting(surveyed)
    for total in totals:
        fitting = of_names.units(total)
        if len(fitting) > 1:
            findings.append(say.TOTALS_AMBIGUOUS.at(total.place(), count=len(fitting)))
            continue
        unit = fitting[0] if fitting else _unit(total)
        if fitting:
            renamed.setdefault(unit, _named(unit, total.names))
        else:
            absent[unit] = absent.get(unit, False) or total.none_reviewed
        rows[unit, total.area].append(total)
    for unit in _unnamed(rows):
        found = [one for (of, _), several in rows.items() if of == unit for one in several]
        findings.append(
            name_says.TOTALS_UNNAMED.at(found[0].place(), count=len({one.names for one in found}))
        )
        renamed.pop(unit, None)
        rows = defaultdict(list, {where: several for where, several in rows.items() if where[0] != unit})
    _name_all(surveyed, renamed, absent)
    given: dict[tuple[Unit, int], UnitTotal] = {}
    for (unit, area), found in rows.items():
        if len({tuple(getattr(one, column) for column in COUNTS) for one in found}) > 1:
            findings += [say.TOTALS_TWICE.at(one.place()) for one in found[1:]]
            continue
        given[renamed.get(unit, unit), area] = found[0]
    named = [renamed.get(unit, unit) for unit in surveyed]
    absent |= _uppers(named, absent)
    every = with_top([*named, *absent])
    above = {(LEVELS[i - 1], four_names(unit.key[:i])) for unit in named for i in range(1, unit.depth)}
    missing = frozenset(one for one, none in absent.items() if not none and (one.level, one.key) not in above)
    findings += [say.TOTALS_UNKNOWN_UNIT.at(rows[u, a][0].place()) for u, a in rows if u in missing]
    origin = dict(zip(named, surveyed, strict=True))
    result = Denominators(every, missing, (), given, _below(every), origin)
    return replace(result, findings=(*findings, *_disagreements(result)))


def _unnamed(rows: Mapping[tuple[Unit, int], Sequence[UnitTotal]]) -> list[Unit]:
    """Return the units of a survey that rows of different units fit, because it does not name them."""
    by_unit: dict[Unit, list[UnitTotal]] = defaultdict(list)
    for (unit, _), several in rows.items():
        by_unit[unit] += several
    return [unit for unit, several in by_unit.items() if contradicting(several)]


def _unit(total: UnitTotal) -> Unit:
    return Unit(level_of(total), total.names, unit_key(total.names))


def _uppers(named: Sequence[Unit], absent: Mapping[Unit, bool]) -> dict[Unit, bool]:
    """Return the units above those without a survey that nothing else names, as without one too."""
    known = {(unit.level, unit.key) for unit in (*named, *absent)}
    found: dict[Unit, bool] = {}
    for unit, none in absent.items():
        for depth in range(1, unit.depth):
            if not unit.names[depth - 1]:
                continue
            blank = [""] * (len(LEVELS) - depth)
            first, second, third, fourth = (*unit.names[:depth], *blank)
            names = (first, second, third, fourth)
            upper = Unit(LEVELS[depth - 1], names, unit_key(names))
            if (upper.level, upper.key) not in known:
                found[upper] = found.get(upper, True) and none
    return found


def _named(unit: Unit, names: Sequence[str]) -> Unit:
    """Return a unit with names where it has none."""
    first, second, third, fourth = (a or b for a, b in zip(unit.names, names, strict=True))
    filled = (first, second, third, fourth)
    return Unit(unit.level, filled, unit_key(filled))


def _name_all(surveyed: Sequence[Unit], renamed: dict[Unit, Unit], absent: Iterable[Unit]) -> None:
    """Give the names that only the totals give the whole survey to every unit of it: those of its own row,
    else those that the rows of its units agree on, if no unit of it may lie elsewhere."""
    whole, lower = surveyed[0], surveyed[1:]
    above = {unit_key(unit.names[: whole.depth]): unit.names[: whole.depth] for unit in renamed.values()}
    told = {four_names(unit.key[: lower[0].depth]) for unit in renamed} if lower else set()
    nearest = (unit for unit in lower if unit.level == lower[0].level)
    elsewhere = {unit_key(unit.names[: whole.depth]) for unit in absent} - above.keys()
    if len(above) == 1 and (not elsewhere or all(unit.key in told for unit in nearest)):
        renamed.setdefault(whole, _named(whole, four_names(*above.values())))
    top = renamed.get(whole)
    if top is not None:
        for unit in lower:
            renamed[unit] = _named(renamed.get(unit, unit), top.names)


def _below(units: Sequence[Unit]) -> dict[Unit, tuple[Unit, ...]]:
    known = {(unit.level, unit.key): unit for unit in units}
    found: dict[Unit, list[Unit]] = defaultdict(list)
    for unit in units[1:]:
        found[_upper(unit, known) or units[0]].append(unit)
    return {unit: tuple(lower) for unit, lower in found.items()}


def _upper(unit: Unit, known: Mapping[tuple[str, Names], Unit]) -> Unit | None:
    """Return the nearest unit above; None for the top."""
    for depth in range(unit.depth - 1, 0, -1):
        first, second, third, fourth = (*unit.key[:depth], *[""] * (len(LEVELS) - depth))
        upper = known.get((LEVELS[depth - 1], (first, second, third, fourth)))
        if upper is not None and (unit.key[depth - 1] or not any(unit.key[:depth])):
            return upper
    return known.get((COUNTRY, ("", "", "", ""))) if unit.level != COUNTRY else None


def _disagreements(totals: Denominators) -> list[Finding]:
    """Find totals that differ from the sum of their areas or of the units below."""
    found: list[Finding] = []
    for (unit, area), row in totals.given.items():
        found += _impossible(row)
        if row.households is None:
            continue
        if area == WHOLE:
            areas = [totals.given.get((unit, one)) for one in (RURAL, URBAN)]
            counts = [one.households for one in areas if one is not None and one.households is not None]
            if len(counts) == 2 and sum(counts) != row.households:
                found.append(say.TOTALS_AREAS.at(row.place(), whole=row.households, parts=sum(counts)))
        lower = [totals.of(one, "households", area) for one in totals.below.get(unit, ())]
        known = [count for count in lower if count is not None]
        if lower and len(known) == len(lower) and sum(known) != row.households:
            found.append(say.TOTALS_PARTS.at(row.place(), whole=row.households, parts=sum(known)))
    return found


def _impossible(row: UnitTotal) -> list[Finding]:
    """Find counts of a row that contradict one another, at the cell of the one that is not used."""
    found: dict[str, Finding] = {}
    for more, less, cell in _NEVER_MORE:
        part, whole = getattr(row, more), getattr(row, less)
        if more not in found and part is not None and whole is not None and part > whole:
            values = {"what": _NAMES[more], "part": part, "beside": _NAMES[less], "whole": whole}
            found[cell] = say.TOTALS_IMPOSSIBLE.at(row.place(cell), **values)
    return list(found.values())
