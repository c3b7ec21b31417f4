"""Which rates has each unit, area and group?

Poverty rate (tỷ lệ hộ nghèo) = poor households / all households living in the unit, from totals only. A
rate of a group needs the group's own total; `poor_share` is another figure, the part of the unit's poor that
is in the group. Rates are rounded half up at two decimals from exact counts, and an upper unit's from its
summed counts.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ngheo_cli.messages import Finding, Place
from ngheo_cli.messages import side_tables as say
from ngheo_cli.numbers import percent
from ngheo_cli.review.counting import (
    BRANCH_UNKNOWN,
    CERTIFIED_EVERY,
    CERTIFIED_UNKNOWN,
    EVERY_AREA,
    Counts,
    Tally,
)
from ngheo_cli.review.denominators import Denominators
from ngheo_cli.review.groups import ALL
from ngheo_cli.review.rate_findings import AREA, TOTALS, forbids
from ngheo_cli.review.units import Unit

RATED: tuple[str, ...] = ("poor", "near_poor", "multi", "average", "certified")
"""What rates are computed of, beside the other classes of the standard."""

_CERTIFIED = ("certified", "certified_rate", "certified_persons", "certified_persons_rate")


@dataclass(frozen=True, slots=True)
class RateRow:
    """The figures of one unit, area and group."""

    unit: Unit
    area: str
    group: str
    counts: Counts | None
    """None for a unit that has not submitted a survey."""
    households: int | None
    persons: int | None
    """All households and persons of the group in the unit; None where the totals do not tell."""
    usable: bool
    """Whether the total may be divided by."""
    persons_usable: bool
    partial: bool
    """Whether a unit below has not submitted."""
    whole: Counts | None
    """The counts of the group `all` in the same unit and area."""

    @property
    def deserted(self) -> bool:
        """Whether it is of an area of the unit in which nobody lives."""
        return self.area != EVERY_AREA and self.households == 0 and not self.count("reviewed")

    @property
    def open(self) -> bool:
        """Whether undetermined households, or such of unknown area or membership, may change its figures."""
        ends = (("poor", "poor_max"), ("near_poor", "near_poor_max"), ("multi_min", "multi_max"))
        return bool(self.count("undetermined")) or any(self.count(a) != self.count(b) for a, b in ends)

    def count(self, name: str) -> int | None:
        """Return a count; None where there is no survey."""
        return None if self.counts is None else self.counts.get(name, 0)

    @property
    def certified_blank(self) -> bool:
        """Whether nothing is known of the certified part: nobody told it, which is not zero."""
        unknown = self.count(CERTIFIED_UNKNOWN) or 0
        return bool(unknown) and not self.count("certified") and unknown == self.count(CERTIFIED_EVERY)

    def rate(self, name: str) -> str | None:
        """Return households of a class in percent of all, of those who may be in it (`<class>_max`) never
        more than all; None without a usable total."""
        return self._percent(name, self.households if self.usable else None)

    def persons_rate(self, name: str) -> str | None:
        """Return the persons of a class in percent of all persons."""
        total = self.persons if self.persons_usable else None
        unknown = self.counts is None or self.counts.get("sizes_unknown", 0)
        return None if unknown else self._percent(f"{name}_persons", total)

    def share(self, name: str) -> str | None:
        """Return the group's part of the unit's households of a class, in percent."""
        if self.whole is None:
            return None
        return self._percent(name, self.whole.get(name, 0))

    def _percent(self, name: str, total: int | None) -> str | None:
        count = self.count(name)
        if count is not None and total and name.endswith("_max"):
            count = min(count, total)
        return None if count is None or not total or count > total else percent(count, total)

    def as_dict(
        self, classes: Sequence[str], branches: Sequence[str], *, recorded: bool = False
    ) -> dict[str, object]:
        """Return the row as published (`ngheo.rates/1`): counts are integers, rates texts or None.

        By the record (`recorded`) no branch is known, and none is counted.
        """
        row = self.place() | {"households": self.households, "persons": self.persons}
        for name in RATED:
            if name in {"multi", "certified"} or name in classes:
                row |= {name: self.count(name), f"{name}_rate": self.rate(name)}
                row |= {f"{name}_persons": self.count(f"{name}_persons")}
                row |= {f"{name}_persons_rate": self.persons_rate(name)}
        row |= {name: self.count(name) for name in classes if name not in row}
        row |= {name: None if recorded else self.count(name) for name in branches}
        row |= {BRANCH_UNKNOWN: self.count(BRANCH_UNKNOWN)} if branches else {}
        row |= dict.fromkeys(_CERTIFIED) if self.certified_blank else {}
        row |= {"poor_share": self.share("poor"), "near_poor_share": self.share("near_poor")}
        row |= {name: self.count(name) for name in ("reviewed", "reviewed_persons")}
        row |= {name: self.count(name) for name in ("undetermined", "gone", "rejected")}
        for name in ("poor", "near_poor"):
            row |= {f"{name}_min": self.count(name), f"{name}_max": self.count(f"{name}_max")}
            row |= {f"{name}_rate_min": self.rate(name), f"{name}_rate_max": self.rate(f"{name}_max")}
        for name in ("multi_min", "multi_max"):
            row |= {name: self.count(name), name.replace("multi", "multi_rate"): self.rate(name)}
        row |= {
            n: self.count(n) for n in ("certified_unknown", "sizes_unknown", "area_unknown", "group_unknown")
        }
        return row | {"submitted": self.counts is not None, "partial": self.partial}

    def place(self) -> dict[str, object]:
        """Return the unit, area and group as published in every table."""
        return {
            "unit": self.unit.name or None,
            "path": self.unit.path or None,
            "level": self.unit.level,
            "area": self.area,
            "group": self.group,
        }

    def standing(self) -> dict[str, object]:
        """Return who of the unit, area and group is not in the figures, as published in every table."""
        return {
            "undetermined": self.count("undetermined"),
            "rejected": self.count("rejected"),
            "submitted": self.counts is not None,
            "partial": self.partial,
        }


def rate_rows(counted: Tally, totals: Denominators) -> tuple[list[RateRow], list[Finding]]:
    """Return the figures of all units, areas and groups in order, and what forbids a rate.

    Areas have rows where a household lies in them or the totals give them.
    """
    by_unit = {unit: _counts(unit, counted, totals) for unit in totals.units}
    refused: set[tuple[Unit, int, str]] = set()
    sure = replace(totals, refused=refused)
    for unit in reversed(totals.units):  # parts first: nothing is summed from what is refused
        for area in reversed(AREA):
            for row in _rows(unit, by_unit[unit], counted.groups, sure, [area]):
                refused |= _refused(row)
    found = [row for unit in totals.units for row in _rows(unit, by_unit[unit], counted.groups, sure)]
    findings = [finding for row in found for finding in forbids(row, sure)]
    missing = [row for row in found if (row.group, row.area) == (ALL, EVERY_AREA) and row.households is None]
    if missing:
        findings.append(say.NO_DENOMINATOR.at(Place(), count=len(missing)))
    return found, findings


def _rows(
    unit: Unit,
    counts: Mapping[tuple[str, str], Counts] | None,
    groups: Sequence[str],
    totals: Denominators,
    areas: Iterable[str] = AREA,
) -> Iterator[RateRow]:
    for area in areas:
        for group in groups:
            row = _row((unit, area, group), counts, totals)
            if row is not None:
                yield row


def _refused(row: RateRow) -> set[tuple[Unit, int, str]]:
    columns = TOTALS.get(row.group, ())
    usable = zip(columns, (row.households, row.persons), (row.usable, row.persons_usable), strict=False)
    seen = bool(row.count("reviewed"))
    return {
        (row.unit, AREA[row.area], column)
        for column, total, may in usable
        if not may and (total or (total == 0 and seen))
    }


def _counts(unit: Unit, counted: Tally, totals: Denominators) -> Mapping[tuple[str, str], Counts] | None:
    """Return the counts of a unit by area and group; None where it has not submitted."""
    if unit in totals.absent:
        return None
    own = totals.origin.get(unit)
    if own is not None:
        areas = [(area, group) for area in AREA for group in counted.groups]
        return {where: counts for where in areas if (counts := counted.of(own, *where))}
    summed: dict[tuple[str, str], dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for lower in totals.below.get(unit, ()):
        for where, counts in (_counts(lower, counted, totals) or {}).items():
            for name, count in counts.items():
                summed[where][name] += count
    return summed


def _row(
    where: tuple[Unit, str, str], counts: Mapping[tuple[str, str], Counts] | None, totals: Denominators
) -> RateRow | None:
    unit, area, group = where
    columns = TOTALS.get(group)
    known = [totals.of(unit, column, AREA[area]) if columns else None for column in columns or ("", "")]
    seen = (counts or {}).get((area, ALL), {}).get("reviewed")
    if area != EVERY_AREA and not seen and (group != ALL or known[0] is None):
        return None
    if counts is None and group not in TOTALS:
        return None
    above = [totals.of(unit, column, AREA[area]) for column in TOTALS[ALL]]
    own = None if counts is None else counts.get((area, group), {})
    whole = None if counts is None else counts.get((area, ALL), {})
    return RateRow(
        unit,
        area,
        group,
        own,
        known[0],
        known[1],
        usable=_usable(own, known[0], "") and not _more(known[0], above[0]),
        persons_usable=_usable(own, known[1], "_persons")
        and not (_more(known[1], above[1]) or (_more(*known) and not _more(known[0], above[0]))),
        partial=totals.has_parts(unit),
        whole=whole,
    )


def _usable(counts: Counts | None, total: int | None, of: str) -> bool:
    if not counts or not total:
        return total is not None and total > 0
    return counts.get(f"poor{of}", 0) + counts.get(f"near_poor{of}", 0) <= total


def _more(part: int | None, whole: int | None) -> bool:
    """Whether a total is more than the one that it is a part of."""
    return part is not None and whole is not None and part > whole
