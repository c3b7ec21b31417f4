"""Are provinces and communes called as they are today?

Old names are accepted: nothing is said of rows with a district, and without a review date since the change
only of names that differ from one of today in their accents.
"""

from collections.abc import Iterator
from difflib import get_close_matches

from ngheo_cli.criteria.choose import show_day
from ngheo_cli.criteria.unit_change import two_levels_since
from ngheo_cli.messages import Finding, Message
from ngheo_cli.messages import check_values as say
from ngheo_cli.survey.checks.data import CheckData
from ngheo_cli.survey.official_units import Names, communes, provinces
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
    """Yield what there is to say of a province and a commune in it."""
    known = bool(province) and today.known("province", province)
    if province and not known and (near := today.spelled("province", province)):
        yield "province", say.UNIT_NEAR, near
    if not commune:
        return
    if not (known or dated):
        return
    names = communes(province if known else "")
    if names.known("commune", commune):
        return
    near = names.spelled("commune", commune) or (_like(names, commune) if dated and known else ())
    level = parts_of("commune", commune)[0]
    other_level = level and all(parts_of("commune", name)[0] != level for name in near)
    if near and (dated or not other_level):
        yield "commune", say.UNIT_NEAR, near
    elif dated and known:
        yield "commune", say.UNIT_UNKNOWN, ()


def _like(names: Names, text: str) -> tuple[str, ...]:
    hits = get_close_matches(parts_of("commune", text)[1], names.by_loose, n=_SHOWN, cutoff=_NEAR)
    return tuple(name for hit in hits for name in names.by_loose[hit])
