"""Of which groups and areas is it unknown who belongs to them, so that their figures are ranges?"""

from collections.abc import Iterator, Sequence

from ngheo_cli.messages import Finding, Place
from ngheo_cli.messages import review as words
from ngheo_cli.messages import unknown_members as say
from ngheo_cli.review.counting import EVERY_AREA
from ngheo_cli.review.groups import ALL
from ngheo_cli.review.rates import RateRow

_ENDS = {
    "poor_min": "poor",
    "poor_max": "poor_max",
    "near_min": "near_poor",
    "near_max": "near_poor_max",
}


def unknown_members(rows: Sequence[RateRow], asked: Sequence[str] = ()) -> list[Finding]:
    """Return what is not known of the members of groups and of areas, counted in the highest unit.

    `rows` are those of all units, the highest one first. Told are groups and areas that have a total, and
    those asked for by name.
    """
    totalled = {(row.area, row.group) for row in rows if row.households}
    tops = {(row.area, row.group): row for row in rows if row.unit == rows[0].unit}
    whole = tops.get((EVERY_AREA, ALL))
    found: list[Finding] = []
    for (area, group), row in tops.items():
        if (area, group) in totalled or (area if group == ALL else group) in asked:
            found += _said(row, 0 if whole is None else whole.count("area_unknown") or 0)
    return found


def _said(row: RateRow, without_area: int) -> Iterator[Finding]:
    ends = {name: row.count(count) or 0 for name, count in _ENDS.items()}
    if row.area == EVERY_AREA and row.count("group_unknown") and row.open:
        group = words.GROUPS.get(row.group, (row.group, row.group))
        yield say.GROUP_UNKNOWN.at(Place(), count=row.count("group_unknown") or 0, group=group, **ends)
    if row.area != EVERY_AREA and row.group == ALL and without_area and row.open:
        yield say.AREA_UNKNOWN.at(Place(), count=without_area, area=words.AREAS[row.area], **ends)
