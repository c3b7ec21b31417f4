"""Which unit is a row about where several columns name units, a commune beside its villages?"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ngheo_cli.audit.table.header import text_of
from ngheo_cli.audit.table.model import Unit
from ngheo_cli.audit.table.roles import label_of, plain_title
from ngheo_cli.audit.table.totals import is_total
from ngheo_cli.survey.sheet import Sheet

_NO_PLACE = re.compile(
    r"(?:ten )?(?:chi tieu|loai ho|phan loai|noi dung|nhom ho)|(?:name of )?(?:item|category|categories)s?"
)
"""Titles of rows that are no places: what stands below is part of the place beside it in another way."""


@dataclass(frozen=True, slots=True)
class _Named:
    """What a row says: the unit that it names, whether in the innermost column, its number, and the unit
    that stands beside it further out, with the row that names that one."""

    name: str
    inner: bool
    number: str
    upper: str
    of: int


def unit_columns(titles: Sequence[Sequence[str]]) -> list[int]:
    """Return the columns that name places, by the titles of each column, outermost first."""
    found = [c for c, of in enumerate(titles) if of and label_of(of[-1]) == "unit"]
    return [c for c in found if not _NO_PLACE.fullmatch(plain_title(titles[c][-1]))]


def in_halves(sheet: Sheet, titles: Sequence[Sequence[str]], rows: Sequence[int]) -> bool:
    """Whether one list is printed in halves side by side: titles of units repeat beyond other columns, and
    most rows name another unit there. Such a list is no table whose rows are units."""
    columns = unit_columns(titles)
    again = [(a, b) for a, b in pairwise(columns) if b - a > 1 and titles[a][-1] == titles[b][-1]]
    names = [(_name(sheet, r, a), _name(sheet, r, b)) for r in rows for a, b in again]
    differ = [one != other for one, other in names if one and other]
    return 2 * sum(differ) > len(differ)


def nested_units(
    sheet: Sheet, columns: Sequence[int], number: int | None, rows: Sequence[int]
) -> Mapping[int, Unit]:
    """Return the unit of each row, by row, where two or more columns name units; {} where one does.

    A unit is named in the innermost column that is filled; those further out reach down to the next. Rows
    that name nothing are not there. Each unit has the unit further out as `upper`, and a number that tells
    its level where the unit further out has a row of its own.
    """
    named = _named(sheet, columns, number, rows)
    if len(columns) < 2 or not any(one.inner and one.upper for one in named.values()):
        return {}
    heads = {one.of for one in named.values() if one.inner and not named[one.of].inner}
    every = all(one.number for one in named.values() if one.inner and not is_total(one.name))
    found: dict[int, Unit] = {}
    for r, one in named.items():
        name = one.name
        if one.inner and is_total(name) and is_total(both := f"{name} {one.upper}"):
            name = both
        found[r] = Unit(name, one.number if every or not one.inner else "", upper=one.upper)
    return found if every else _numbered(found, named, heads)


def _named(
    sheet: Sheet, columns: Sequence[int], number: int | None, rows: Sequence[int]
) -> dict[int, _Named]:
    found: dict[int, _Named] = {}
    beside: list[tuple[str, int]] = [("", -1)] * len(columns)
    for r in rows:
        cells = sheet.rows[r]
        texts = [_name(sheet, r, c) for c in columns]
        at = next((n for n in reversed(range(len(texts))) if texts[n]), None)
        if at is None:
            continue
        for n, text in enumerate(texts):
            if text and text != beside[n][0]:
                beside[n:] = [("" if is_total(text) else text, r), *[("", -1)] * (len(columns) - n - 1)]
        upper, of = next((one for one in reversed(beside[:at]) if one[0]), ("", -1))
        told = text_of(cells[number]).strip(" .)") if number is not None and number < len(cells) else ""
        found[r] = _Named(texts[at], at == len(columns) - 1, told, upper, of if of >= 0 else r)
    return found


def _name(sheet: Sheet, r: int, c: int) -> str:
    cells = sheet.rows[r]
    return " ".join(text_of(cells[c]).split()) if c < len(cells) else ""


def _numbered(found: Mapping[int, Unit], named: Mapping[int, _Named], heads: set[int]) -> dict[int, Unit]:
    """Number the units with a row of their own, and those below each of them; of two lines alike."""
    below: dict[int, int] = {}
    units = dict(found)
    last: tuple[str, int] = ("", -1)
    for r, one in named.items():
        if not heads:
            units[r] = replace(found[r], number="")
        elif one.inner and one.of in heads and not is_total(one.name):
            below[one.of] = below.get(one.of, 0) + ((one.name, one.of) != last)
            units[r] = replace(found[r], number=f"{1 + sorted(heads).index(one.of)}.{below[one.of]}")
        elif r in heads:
            units[r] = replace(found[r], number=f"{1 + sorted(heads).index(r)}")
        last = (one.name, one.of)
    return units
