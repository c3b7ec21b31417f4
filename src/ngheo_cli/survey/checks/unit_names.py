"""Are provinces and communes called as they are today?

Old names are accepted: nothing is said of rows with a district or a province that is no more, and without a
review date since the change only of names that nearly are one of today.
"""

from collections.abc import Iterator
from difflib import get_close_matches

from ngheo_cli.criteria.choose import show_day
from ngheo_cli.criteria.unit_change import two_levels_since
from ngheo_cli.messages import Finding, Message
from ngheo_cli.messages import check_values as say
from ngheo_cli.survey.checks.data import CheckData
from ngheo_cli.survey.official_units import Names, communes, old_provinces, provinces
from ngheo_cli.survey.unit_names import parts_of

_NEAR = 0.85
_SHOWN = 3
Told = tuple[str, Message, tuple[str, ...]]
"""The column, what is said, and the names that are near."""


def check_unit_names(data: CheckData) -> list[Finding]:
    """Find names of provinces and communes that nearly are names of today, each at its first row."""
    survey = data.survey
    if not (survey.has("province") or survey.has("commune")) or (today := provinces()) is None:
        return []
    since = two_levels_since()
    names = ("province", "district", "commune", "review_date")
    columns = [data.texts(name) for name in names]
    rows: dict[tuple[str, ...], list[int]] = {}
    for r, (record, kept) in enumerate(zip(zip(*columns, strict=True), data.kept().tolist(), strict=True)):
        if kept and not record[1]:
            rows.setdefault((record[0], record[2], "new" if record[3] >= since else ""), []).append(r)
    by_place: dict[tuple[str, str], tuple[Told, list[int]]] = {}
    for (province, commune, dated), own in rows.items():
        for told in _told(today, province, commune, dated=bool(dated)):
            text = province if told[0] == "province" else f"{province}/{commune}"
            by_place.setdefault((told[0], text), (told, []))[1].extend(own)
    return [
        message.at(
            data.at(min(own), column), count=len(own), near="; ".join(near[:_SHOWN]), since=show_day(since)
        )
        for (column, message, near), own in by_place.values()
    ]


def _told(today: Names, province: str, commune: str, *, dated: bool) -> Iterator[Told]:
    """Yield what there is to say of a province and a commune in it; a province that is nearly one of today is
    taken for it."""
    known = province if province and today.known("province", province) else ""
    if province and not known and not old_provinces().known("province", province):
        near = today.spelled("province", province) or _like(today, "province", province, old_provinces())
        if near:
            yield "province", say.UNIT_NEAR, near
        known = near[0] if len(near) == 1 else ""
    if commune and (known or dated):
        yield from _commune(known, commune, dated=dated)


def _commune(province: str, commune: str, *, dated: bool) -> Iterator[Told]:
    """Yield what there is to say of a commune in a province of today, or in any ("")."""
    names = communes(province)
    if names.known("commune", commune):
        return
    sure = dated and bool(province)
    near = names.spelled("commune", commune) or (_like(names, "commune", commune) if sure else ())
    level = parts_of("commune", commune)[0]
    other_level = level and all(parts_of("commune", name)[0] != level for name in near)
    if near and (dated or not other_level):
        yield "commune", say.UNIT_NEAR, near
    elif sure:
        yield "commune", say.UNIT_UNKNOWN, ()


def _like(names: Names, column: str, text: str, others: Names | None = None) -> tuple[str, ...]:
    """Return the names that are spelled nearly so; none where one of the others is spelled more so."""
    also = others.by_loose if others else {}
    hits = get_close_matches(parts_of(column, text)[1], [*names.by_loose, *also], n=_SHOWN, cutoff=_NEAR)
    if hits and hits[0] in also:
        return ()
    return tuple(name for hit in hits for name in names.by_loose.get(hit, ()))
