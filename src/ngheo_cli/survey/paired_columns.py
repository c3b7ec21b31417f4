"""Which columns tell one thing together: Có and Không, Nam and Nữ, family and given name, Thôn and Tổ?

Two columns side by side under the same group, or three (Họ, Đệm, Tên; Ngày, Tháng, Năm). Of Có and Không the
title is that of the group; a year of birth under Nam or Nữ tells birth and sex; a family name is read only
with the given name beside it; a village with the smaller unit within it.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from ngheo_cli.survey.text import key, loose
from ngheo_cli.survey.titles import bare, is_family_alone, is_family_name, is_middle_name, match

if TYPE_CHECKING:
    from ngheo_cli.survey.header import Heading

Join = Literal["", "names", "dates", "answers", "births", "sexes", "sex_of_birth", "places"]
THROUGH: frozenset[Join] = frozenset({"names", "dates"})
"""Joins of all columns from the first to the last one."""
_GIVEN = re.compile(r"(?:(?:(?:ten|chu) )?(?:dem|lot) va )?ten(?: goi)?(?: (?:cua )?chu ho)?")
_YES = frozenset({"co", "yes", "thieu hut", "bi thieu hut"})
_NO = frozenset({"khong", "ko", "khong co", "no", "khong thieu hut", "khong bi thieu hut"})
_LACKING = frozenset({"thieu hut", "bi thieu hut"})
_OF_A_DAY = re.compile(r"\b(?:ngay|sinh)\b")
_BY_SEX: Mapping[str, Join] = {"head_birth": "births", "head_sex": "sexes"}

_SMALLER = {"xóm": 2, "tổ": 3, "tổ dân cư": 3, "điểm dân cư": 3}
"""Units within a village, and how small they are: a Tổ may be one of a Xóm too."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two columns: the one whose title counts (of Có, of men, of family names), and the other; between those
    of family and given names one of middle names may stand."""

    join: Join
    column: int
    other: int

    @property
    def rest(self) -> tuple[int, ...]:
        """The columns besides the first one, from left to right."""
        return rest_of(self.join, self.column, self.other)


@dataclass(frozen=True, slots=True)
class Paired:
    """The headings of a sheet, those of pairs with the title of both, and the pairs by first column."""

    headings: "tuple[Heading, ...]"
    pairs: Mapping[int, Pair]

    @property
    def others(self) -> Mapping[int, int]:
        """The other columns of pairs with their first ones."""
        return {other: column for column, pair in self.pairs.items() for other in pair.rest}


def rest_of(join: Join, column: int, other: int) -> tuple[int, ...]:
    """Return the columns that are read together with the first one of a pair, from left to right."""
    return tuple(range(column + 1, other + 1)) if join in THROUGH else (other,)


def paired(headings: "Sequence[Heading]") -> Paired:
    """Return the headings with those of pairs replaced by the title that both stand under."""
    pairs: dict[int, Pair] = {}
    titles: dict[int, Heading] = {}
    taken: set[int] = set()
    for i, (left, right) in enumerate(pairwise(headings)):
        if not _adjacent(left, right) or left.column in taken:
            continue
        found = _answers(left, right) or _by_sex(left, right) or _places(left, right)
        found = found or _dates(left, *headings[i + 1 : i + 3])
        if found := found or _names(left, right, *headings[i + 2 : i + 3]):
            pair, heading = found
            pairs[pair.column] = pair
            titles[pair.column] = heading
            taken |= {pair.column, *pair.rest}
    return Paired(tuple(titles.get(h.column, h) for h in headings), pairs)


def _adjacent(left: "Heading", right: "Heading") -> bool:
    """Whether two columns stand side by side under the same groups."""
    return right.column == left.column + 1 and left.groups == right.groups


def _leaf(heading: "Heading") -> str:
    return loose(bare(heading.leaf)) if len(heading.own) == 1 else ""


def _titled(heading: "Heading", title: str) -> "Heading":
    return replace(heading, own=(title,), groups=heading.groups[:-1])


def _answers(left: "Heading", right: "Heading") -> "tuple[Pair, Heading] | None":
    """Return a pair of Có and Không in either order; its title is that of its group."""
    for yes, no in ((left, right), (right, left)):
        if _leaf(yes) in _YES and _leaf(no) in _NO and yes.groups:
            group = yes.groups[-1]
            lacking = _leaf(yes) in _LACKING and "thieu hut" not in loose(group)
            title = f"{yes.leaf} {group}" if lacking else group
            return Pair("answers", yes.column, no.column), _titled(yes, title)
    return None


def _by_sex(left: "Heading", right: "Heading") -> "tuple[Pair, Heading] | None":
    """Return a pair of Nam and Nữ under a title of births, or of the sex."""
    for men, women in ((left, right), (right, left)):
        if (_leaf(men), _leaf(women)) == ("nam", "nu") and men.groups:
            hit = match(men.groups[-1])
            join = _BY_SEX.get(hit[0]) if hit else None
            return (Pair(join, men.column, women.column), _titled(men, men.groups[-1])) if join else None
    return None


def _names(left: "Heading", right: "Heading", last: "Heading | None" = None) -> "tuple[Pair, Heading] | None":
    """Return a pair of family name and given name, also with the middle name between them."""
    family = is_family_name(left.leaf)
    if not left.own or not (family or is_family_alone(left.leaf)):
        return None
    if last and is_middle_name(right.leaf) and _adjacent(right, last):
        right = last
    if not right.own or not _GIVEN.fullmatch(loose(bare(right.leaf))):
        return None
    pair = Pair("names", left.column, right.column)
    hit = match(left.groups[-1]) if left.groups else None
    if hit and hit[0] == "head_name":
        return pair, _titled(left, left.groups[-1])
    of_head = any("chu ho" in loose(one.leaf) for one in (left, right))
    return pair, left if family else replace(left, own=("Họ và tên chủ hộ" if of_head else "Họ và tên",))


def _dates(*parts: "Heading") -> "tuple[Pair, Heading] | None":
    """Return the columns of day, month and year; their title is that of their group, or Ngày sinh."""
    words = [_leaf(part).removesuffix(" sinh") for part in parts]
    if words != ["ngay", "thang", "nam"] or not all(map(_adjacent, parts, parts[1:])):
        return None
    pair = Pair("dates", parts[0].column, parts[-1].column)
    if parts[0].groups and _OF_A_DAY.search(loose(parts[0].groups[-1])):
        return pair, _titled(parts[0], parts[0].groups[-1])
    born = all(_leaf(part).endswith(" sinh") for part in parts)
    return (pair, replace(parts[0], own=("Ngày sinh",))) if born else None


def _places(left: "Heading", right: "Heading") -> "tuple[Pair, Heading] | None":
    """Return a pair of a village and of the smaller units within it, in either order."""
    for village, smaller in ((left, right), (right, left)):
        if 0 < _level(village) < _level(smaller):
            return Pair("places", village.column, smaller.column), village
    return None


def _level(heading: "Heading") -> int:
    """Return how small the units of a column are, 1 for villages; 0 where there are none or it is unsure."""
    hit = match(heading.leaf) if len(heading.own) == 1 else None
    if hit is None or hit[0] != "village":
        return 0
    word = bare(heading.leaf).removeprefix("tên ")
    if word in _SMALLER:
        return _SMALLER[word]
    return 0 if {"tổ", "tdp"} & set(word.split()) else 1


def lone_names(headings: "Sequence[Heading]", pairs: Mapping[int, Pair]) -> frozenset[int]:
    """Return the columns of family names that have no column of given names beside them, and those of given
    names below a group in which the family names stand elsewhere."""
    paired_ones = {column for pair in pairs.values() for column in (pair.column, *pair.rest)}
    lone = [h for h in headings if h.column not in paired_ones and h.own]
    family = {h.column for h in lone if all(is_family_name(own) or not key(own) for own in h.own)}
    parted = {h.groups for h in lone if h.groups and (is_family_name(h.leaf) or is_family_alone(h.leaf))}
    return frozenset(family | {h.column for h in lone if _leaf(h) == "ten" and h.groups in parted})
