"""Which units make up which unit: by numbers (1, 1.1), by a total row, or by the words of their levels?"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from ngheo_cli.audit.table.classes import breakdowns, is_whole
from ngheo_cli.audit.table.levels import AREA, numbered_by_area, numbered_by_level
from ngheo_cli.audit.table.model import Group, Unit
from ngheo_cli.audit.table.totals import Counts, is_total, may_be_total, segments_of, stacked, sums_up
from ngheo_cli.survey.text import loose
from ngheo_cli.survey.unit_names import parts_of

_OFFICE = re.compile(r"(?:ubnd|uy ban nhan dan)\s+", re.IGNORECASE)
_OF_WHICH = re.compile(r"(?:-|\+|\*|trong do|of which|in which)")
_MOVE = re.compile(
    r"thoat|phat sinh|tai ngheo|chuyen thanh|tro thanh|chuyen sang|.*\bchuyen thanh\b|escap|new\b"
)
_ROMAN = re.compile(r"[IVX]{1,6}")
_DOTTED = re.compile(r"\d{1,3}(?:\.\d{1,3})*")
_LEVELS = ("province", "district", "commune", "village")
_CITY = re.compile(r"(?:thanh pho|tp)\b")
_TOP = 0
_FEWEST = 2


def groups_of(
    units: Sequence[Unit],
    bold: Sequence[bool] = (),
    counts: Sequence[Counts] = (),
    *,
    classes: bool,
    closed: bool,
) -> tuple[tuple[Unit, ...], list[Group]]:
    """Return the units, each with the name of the unit above, and the groups that must add up.

    `classes`: the rows are classes of one unit. `closed`: something stands below the last row, so that the
    table is not cut there. `bold`: which units are printed in bold, where that was looked at. `counts`: the
    counts of each unit by role, where a unit above may be known by its name and figures only.
    """
    groups: list[Group] = []
    printed, units = units, units if classes else numbered_by_area(numbered_by_level(units, counts), counts)
    for year in dict.fromkeys(unit.year for unit in units):
        members = [i for i, unit in enumerate(units) if unit.year == year]
        upper = _classes(units, members) if classes else _uppers(units, members, bold, counts)
        if not classes and counts and (top := _named_above(units, upper, counts)) is not None:
            upper |= {i: top for i, above in upper.items() if above is None and i != top}
        below: dict[int, list[int]] = defaultdict(list)
        for i in members:
            if (above_it := upper.get(i)) is not None:
                below[above_it].append(i)
        for top, parts in below.items():
            lower = tuple(parts)
            groups.append(Group(top, lower, not closed and max(lower) == len(units) - 1 and top < lower[0]))
    above = {i: group.upper for group in groups for i in group.lower}
    named = [
        replace(unit, upper=unit.upper or (printed[above[i]].name if i in above else ""))
        for i, unit in enumerate(printed)
    ]
    return tuple(named), groups


def _classes(units: Sequence[Unit], members: Sequence[int]) -> dict[int, int | None]:
    totals = [i for i in members if is_whole(units[i].name)]
    if len(totals) != 1:
        return {}
    left = {*totals, *breakdowns(units, members)}
    return {i: totals[0] for i in members if i not in left and not _MOVE.match(loose(units[i].name))}


def _uppers(
    units: Sequence[Unit], members: Sequence[int], bold: Sequence[bool], counts: Sequence[Counts]
) -> dict[int, int | None]:
    """Return the unit above each unit; a unit that only breaks another down has none."""
    segments = segments_of(units, members)
    if segments is None:
        return _ranked(units, members, bold)
    within: dict[int, int | None] = {}
    tops = list[tuple[list[int], int]]()
    for rows, total in segments:
        above = _ranked(units, rows, bold)
        within |= {i: upper for i, upper in above.items() if upper is not None}
        tops.append(([i for i, upper in above.items() if upper is None], total))
    return stacked(tops, counts) | within


def _ranked(units: Sequence[Unit], members: Sequence[int], bold: Sequence[bool]) -> dict[int, int | None]:
    """Return the unit above each unit by the ranks that numbers, words or bold letters give."""
    ranks = _ranks([units[i] for i in members])
    plain = {rank for rank in ranks if rank is not None and rank != _TOP}
    if bold and len(plain) == 1 and any(bold[i] != bold[members[-1]] for i in members):
        ranks = [rank and rank - bold[i] for i, rank in zip(members, ranks, strict=True)]
    found: dict[int, int | None] = {}
    open_: list[tuple[int, int]] = []
    for i, rank in zip(members, ranks, strict=True):
        if rank is None:
            continue
        while open_ and open_[-1][0] >= rank:
            open_.pop()
        above = open_[-1][1] if open_ else None
        found[i] = above if above is None or _belongs(units[above].number, units[i].number) else None
        open_.append((rank, i))
    last = next((i for i, rank in zip(members, ranks, strict=True) if rank == _TOP), None)
    if last is not None:
        least = min((rank for rank in ranks if rank), default=0)
        above_it = [i for i, rank in zip(members, ranks, strict=True) if rank == least and i < last]
        if len(above_it) >= _FEWEST:  # a total below its rows: what follows is no part of it
            found |= {i: None for i, upper in found.items() if upper == last}
            ranks = [rank if i < last else None for i, rank in zip(members, ranks, strict=True)]
        for i, rank in zip(members, ranks, strict=True):
            if rank == least and found[i] is None:
                found[i] = last
    return found


def _named_above(
    units: Sequence[Unit], upper: Mapping[int, int | None], counts: Sequence[Counts]
) -> int | None:
    """Return the unit above those that have none, if its figures are theirs together or nearly: the first or
    last of them that is of a higher level by its name (Phường Mẫu below Tổ 1 to 3) or may be a total by it
    (Tỉnh, Cộng Mẫu), or the row below them that alone has no number."""
    tops = [i for i, above in upper.items() if above is None]
    if len(tops) < _FEWEST or any(is_total(units[i].name) for i in tops):
        return None
    words = dict(zip(tops, _words([units[i] for i in tops]), strict=True))
    for i in (tops[0], tops[-1]):
        others = [j for j in tops if j != i]
        word = words[i]
        higher = word is not None and all((other := words[j]) is None or other > word for j in others)
        if (higher or may_be_total(units[i])) and len(others) >= _FEWEST and sums_up(i, others, counts):
            return i
    below = max(upper) + 1
    if below == len(units) - 1 and all(units[i].number for i in upper) and not units[below].number:
        told = _OF_WHICH.match(loose(units[below].name)) or AREA.fullmatch(loose(units[below].name))
        return below if not told and sums_up(below, tops, counts) else None
    return None


def _belongs(upper: str, lower: str) -> bool:
    """Whether a number stands below another: 1.2 below 1; a number without points below anything."""
    return "." not in lower or not _DOTTED.fullmatch(upper) or lower.startswith(f"{upper}.")


def _ranks(units: Sequence[Unit]) -> list[int | None]:
    numbered = any(unit.number for unit in units)
    totals = [i for i, unit in enumerate(units) if is_total(unit.name) and "." not in unit.number]
    words = _words(units)
    several = len({word for word in words if word is not None}) > 1 and not numbered
    first = next((i for i, unit in enumerate(units) if unit.number), len(units))
    found: list[int | None] = []
    for i, unit in enumerate(units):
        name = loose(unit.name)
        if _OF_WHICH.match(name) or AREA.fullmatch(name) or (i in totals and i != totals[0]):
            found.append(None)
        elif i in totals:
            found.append(_TOP)
        elif numbered:
            alone = i < first and first == 1 and not totals
            found.append(_number_rank(unit.number) if unit.number else _TOP if alone else None)
        else:
            word = words[i]
            found.append(5 if not several else None if word is None else word + 1)
    return found


def _number_rank(number: str) -> int:
    if _DOTTED.fullmatch(number):
        return 3 + number.count(".")
    return 2 if _ROMAN.fullmatch(number) else 1


def _words(units: Sequence[Unit]) -> list[int | None]:
    """Return the level that each name begins with. A city is a district where others are (huyện, thị xã),
    else a province where others are."""
    found = [_word(unit.name) for unit in units]
    cities = [bool(_CITY.match(loose(unit.name))) for unit in units]
    others = {word for word, city in zip(found, cities, strict=True) if not city}
    city_level = 0 if 0 in others and 1 not in others else 1
    return [city_level if city else word for word, city in zip(found, cities, strict=True)]


def _word(name: str) -> int | None:
    plain = _OFFICE.sub("", loose(name), count=1)
    return next((i for i, level in enumerate(_LEVELS) if parts_of(level, plain)[0]), None)
