"""Which numbers of levels (1, 1.1) do units have that no number tells: by marks, or by rows of areas above?

Marks stand in the column of numbers: parts (a, b, "-", 1-1), or notes below a table (*). Areas are all that
lies in towns or in the country, above the units that they sum.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from ngheo_cli.audit.table.model import Unit
from ngheo_cli.audit.table.totals import Counts, is_total, sums_up
from ngheo_cli.survey.text import loose

AREA = re.compile(r"(?:khu vuc |- ?)?(?:thanh thi|nong thon|urban|rural)")
_WHOLE = re.compile(r"\d{1,3}")
_HYPHENED = re.compile(r"\d{1,3}(?:-\d{1,3})+")
_PART = re.compile(r"[a-zđ]|[-–+]")
_NO_UNIT = re.compile(r"(?:ho|nguoi|khau|ngheo|can ngheo|trong do|dan toc|dtts|so|t[yi] le|ghi chu)\b")
_FEWEST = 2


def numbered_by_level(units: Sequence[Unit], counts: Sequence[Counts]) -> list[Unit]:
    """Return the units with numbers that tell their levels: 1.1 for 1-1, and for a letter or dash below 1.

    Letters and dashes count as parts of the number above only if their counts are nearly its sum. A mark
    without letter or digit is no number otherwise: (*), *, - of a note.
    """
    found = [replace(unit, number=_plain(unit.number)) for unit in units]
    upper: int | None = None
    below: list[int] = []
    for i, unit in enumerate([*found, Unit("")]):
        if upper is not None and i < len(found) and _PART.fullmatch(unit.number):
            below.append(i)
            continue
        if upper is not None and _make_up(found, upper, below, counts):
            for n, j in enumerate(below, 1):
                found[j] = replace(found[j], number=f"{found[upper].number}.{n}")
        upper, below = (i if _WHOLE.fullmatch(unit.number) and not is_total(unit.name) else None), []
    return [unit if any(map(str.isalnum, unit.number)) else replace(unit, number="") for unit in found]


def _plain(number: str) -> str:
    plain = number.strip(" ().")
    return plain.replace("-", ".") if _HYPHENED.fullmatch(plain) else plain


def _make_up(units: Sequence[Unit], upper: int, below: Sequence[int], counts: Sequence[Counts]) -> bool:
    if len(below) < _FEWEST or any(_NO_UNIT.match(loose(units[i].name)) for i in below):
        return False
    return bool(counts) and sums_up(upper, below, counts)


def numbered_by_area(units: Sequence[Unit], counts: Sequence[Counts]) -> list[Unit]:
    """Return the units with numbers of two levels where each area stands above units that it nearly sums, and
    every unit is in one; else as they are. Areas that have a number lose their name, which tells nothing
    more."""
    places = [i for i, unit in enumerate(units) if AREA.fullmatch(loose(unit.name))]
    if len(places) < _FEWEST or not counts or len({unit.year for unit in units}) > 1:
        return list(units)
    ends = [*places[1:], len(units)]
    below = [
        [i for i in range(place + 1, end) if not is_total(units[i].name)]
        for place, end in zip(places, ends, strict=True)
    ]
    if any(len(rows) < _FEWEST for rows in below) or places[0] > 1:
        return list(units)
    if not all(sums_up(place, rows, counts) for place, rows in zip(places, below, strict=True)):
        return list(units)
    found = [replace(unit, number="") if is_total(unit.name) else unit for unit in units]
    for n, (place, rows) in enumerate(zip(places, below, strict=True), 1):
        found[place] = replace(units[place], name="", number=f"{n}")
        for m, i in enumerate(rows, 1):
            found[i] = replace(units[i], number=f"{n}.{m}")
    return found
