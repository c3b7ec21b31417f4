"""Which rows are all that lies in towns or in the country, above the units that they sum?"""

import re
from collections.abc import Sequence
from dataclasses import replace

from ngheo_cli.audit.table.model import Unit
from ngheo_cli.audit.table.totals import Counts, is_total, sums_up
from ngheo_cli.survey.text import loose

AREA = re.compile(r"(?:khu vuc |- ?)?(?:thanh thi|nong thon|urban|rural)")
_FEWEST = 2


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
