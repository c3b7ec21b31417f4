"""What is wrong with the totals by which rates are computed, and which totals are lacking?"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ngheo_cli.messages import Finding, Place, counted, untold
from ngheo_cli.messages import review as words
from ngheo_cli.messages import side_tables as say
from ngheo_cli.numbers import BLANK, RURAL, URBAN
from ngheo_cli.review.certified_told import certified_columns
from ngheo_cli.review.counting import BRANCH_UNKNOWN, CERTIFIED_UNKNOWN, EVERY_AREA
from ngheo_cli.review.denominators import Denominators
from ngheo_cli.review.groups import ALL, DTTS

if TYPE_CHECKING:
    from ngheo_cli.review.households import Households
    from ngheo_cli.review.rates import RateRow

AREA = {EVERY_AREA: BLANK, "rural": RURAL, "urban": URBAN}
"""The areas of rows, as totals have them."""
TOTALS = {ALL: ("households", "persons"), DTTS: ("dtts_households", "dtts_persons")}
"""The groups that have totals, and their columns."""


def forbids(row: "RateRow", totals: Denominators) -> Iterator[Finding]:
    """Yield why a total that is given cannot be divided by, and that it contradicts the survey."""
    if row.counts is None or row.group not in TOTALS:
        return
    yield from _none_reviewed(row, totals)
    for total, usable, of in (
        (row.households, row.usable, ""),
        (row.persons, row.persons_usable, "_persons"),
    ):
        given = totals.given.get((row.unit, AREA[row.area]))
        if total is None or given is None:
            continue
        reviewed = row.count(f"reviewed{of}") or 0
        if usable:
            if reviewed > total:
                place = given.place(TOTALS[row.group][bool(of)])
                yield say.REVIEWED_MORE.at(place, total=total, part=reviewed)
            continue
        part = (row.count(f"poor{of}") or 0) + (row.count(f"near_poor{of}") or 0)
        place = given.place(TOTALS[row.group][bool(of)])
        if total:
            if part > total:
                yield say.SMALL_DENOMINATOR.at(place, total=total, part=part, unit=row.unit.path)
        elif part or row.count(f"reviewed{of}"):
            yield say.ZERO_DENOMINATOR.at(place, unit=row.unit.path)


def _none_reviewed(row: "RateRow", totals: Denominators) -> Iterator[Finding]:
    """Yield that a unit is marked as having none to review, and has some."""
    given = totals.given.get((row.unit, AREA[row.area]))
    reviewed = row.count("reviewed") or 0
    if row.group == ALL and given is not None and given.none_reviewed and reviewed:
        yield counted.NONE_REVIEWED_WRONG.at(given.place("no_reviewed_households"), count=reviewed)


def lacking_totals(
    shown: "Sequence[RateRow]", rows: "Sequence[RateRow]", asked: Sequence[str]
) -> Iterator[Finding]:
    """Yield which groups and areas that were asked for by name have no rate for want of a total of their own.

    `shown` are the rows that are asked for, `rows` those of all units: of a unit (of an area, for a group in
    it) without any total only that is told.
    """
    given = {(row.unit, row.area, row.group) for row in rows if row.households is not None}
    lacking: Counter[tuple[str, str]] = Counter()
    for row in shown:
        above = row.area if row.group != ALL else EVERY_AREA
        named = {row.area, row.group} - {EVERY_AREA, ALL}
        wanted = named and named <= {*asked} and row.group in TOTALS and row.counts is not None
        if wanted and row.households is None and (row.unit, above, ALL) in given:
            lacking[row.area, row.group] += 1
    for (area, group), count in lacking.items():
        if group == ALL:
            yield counted.NO_AREA_TOTAL.at(Place(), count=count, area=words.AREAS[area])
        else:
            vi, en = (
                f"{name}, {of}" if of else name
                for name, of in zip(words.GROUPS[group], words.AREAS[area], strict=True)
            )
            yield counted.NO_GROUP_TOTAL.at(Place(), count=count, group=(vi, en), column=TOTALS[group][0])


def untold_counts(rows: "Sequence[RateRow]", of: "Households") -> Iterator[Finding]:
    """Yield of which counts of a review nobody tells something, by its rows, that of all households first."""
    whole = rows[0]
    count = whole.count(BRANCH_UNKNOWN) or 0
    if count and of.source == "recorded":
        yield untold.BRANCH_NOT_RECORDED.at()
    elif count:
        yield untold.BRANCH_UNKNOWN.at(Place(), count=count)
    certified = of.criteria.certified
    if certified is None:
        return
    said = {
        "count": whole.count(CERTIFIED_UNKNOWN) or 0,
        "title": (certified.title.vi, certified.title.en),
        "columns": ", ".join(certified_columns(of)),
    }
    untold_in = {row.unit for row in rows if row.certified_blank and row.count(certified.class_)}
    if whole.unit in untold_in and whole.certified_blank:
        yield untold.CERTIFIED_UNTOLD.at(Place(), **said)
    elif units := {unit for unit in untold_in if unit != whole.unit}:
        yield untold.CERTIFIED_PART.at(Place(), units=len(units), **said)
