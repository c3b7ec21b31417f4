"""Which units do marks in the column of numbers tell: parts (a, b, "-", 1-1), or notes below a table (*)?"""

import re
from collections.abc import Sequence
from dataclasses import replace

from ngheo_cli.audit.table.model import Unit
from ngheo_cli.audit.table.totals import Counts, is_total, sums_up
from ngheo_cli.survey.text import loose

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
