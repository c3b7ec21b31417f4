"""What was drawn over a result workbook, cut from its print, or painted out, though every value holds?"""

import posixpath
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from ngheo_cli.audit.drawn import Chart, Drawn, drawn_in
from ngheo_cli.audit.faint import faint_cells, faint_styles
from ngheo_cli.limits import limits
from ngheo_cli.messages import Finding, Place
from ngheo_cli.messages import verify_looks as say
from ngheo_cli.survey.guard.facts import cell_name
from ngheo_cli.survey.guard.xlsx import workbook_folder
from ngheo_cli.survey.guard.zip import Parts
from ngheo_cli.survey.letters import column_of
from ngheo_cli.survey.sheet import Sheet, Workbook

_SHOWN = 10
_ZIP = b"PK\x03\x04"
_RANGE = re.compile(r"\$?([A-Z]{1,3})?\$?(\d+)?(?::\$?([A-Z]{1,3})?\$?(\d+)?)?")
_STYLES = "styles.xml"
_LAST = 1 << 20


def looks_of(found: Workbook, path: Path, anew: Path, *, changed: bool) -> Iterator[Finding]:
    """Yield the drawings, charts, print areas and painted out cells that a result made again does not have.

    Drawings that are gone take nothing away from the values. A program that saves a result again keeps what
    charts say and which area is printed, but writes both in its own way.

    Args:
        found: the result as it was read.
        path, anew: the result, and the one made again. Only xlsx files are looked at.
        changed: a file or a standard has changed, so that charts may differ though nobody edited them.
    """
    mine, expected = _parts(path), _parts(anew)
    if mine is None or expected is None:
        return
    right = drawn_in(expected)
    styles = [faint_styles(one, _styles(one)) for one in (mine, expected)]
    sheets = {sheet.name: sheet for sheet in found.sheets}
    for name, drawn in drawn_in(mine).items():
        if (other := right.get(name)) is None or (sheet := sheets.get(name)) is None:
            continue
        place = Place(file=found.file, sheet=name)
        if (count := drawn.shapes - other.shapes) > 0:
            yield say.SHAPES.at(place, count=count)
        if not changed and (odd := _odd_charts(drawn, other)):
            yield say.CHARTS.at(place, count=odd)
        yield from _cut(sheet, drawn.print_area, other.print_area, place)
        before = set(faint_cells(expected, other.part, styles[1]))
        if faint := [cell for cell in faint_cells(mine, drawn.part, styles[0]) if cell not in before]:
            told = ", ".join(faint[:_SHOWN]) + "…" * (len(faint) > _SHOWN)
            place = Place(found.file, name, faint[0])
            yield say.FAINT.at(place, count=len(faint), cells=told)


def _parts(path: Path) -> Parts | None:
    data = path.read_bytes()
    return Parts(data, path.name, limits()) if data.startswith(_ZIP) else None


def _styles(parts: Parts) -> str:
    return posixpath.join(workbook_folder(parts) or "xl", _STYLES)


def _odd_charts(drawn: Drawn, right: Drawn) -> int:
    """Return how many charts say something that none of the result made again says, or say it once more."""
    left = Counter((one.text, one.cells) for one in right.charts)
    values = {(one.text, one.cells): one.values for one in right.charts}
    odd = 0
    for one in drawn.charts:
        key = one.text, one.cells
        if left[key] and _values_hold(one, values[key]):
            left[key] -= 1
        else:
            odd += 1
    return odd


def _values_hold(chart: Chart, values: tuple[str, ...]) -> bool:
    return not chart.values or chart.values == values


def _cut(sheet: Sheet, area: str, right: str, place: Place) -> Iterator[Finding]:
    """Yield whether a print area leaves filled cells out that the whole sheet, or its own area, prints."""
    inside, before = _boxes(area), _boxes(right)
    if not inside or inside == before:
        return
    lost = [
        (r, c)
        for r, row in enumerate(sheet.rows)
        for c, cell in enumerate(row)
        if cell != "" and not _within(r, c, inside) and (not before or _within(r, c, before))
    ]
    if lost:
        shown = area.rpartition("!")[2].replace("$", "")[:20]
        first = Place(place.file, place.sheet, cell_name(lost[0]))
        yield say.PRINT_AREA.at(first, area=shown, count=len(lost))


Box = tuple[int, int, int, int]


def _boxes(area: str) -> list[Box]:
    """Return the ranges of a print area: first row, first column, last row, last column, from 0."""
    texts = [one.rpartition("!")[2] for one in re.split(r",(?=(?:[^']*'[^']*')*[^']*$)", area) if one]
    found = [_RANGE.fullmatch(text) for text in texts]
    return [_box(*one.groups()) for one in found if one]


def _box(left: str | None, top: str | None, right: str | None, bottom: str | None) -> Box:
    first = int(top or 1) - 1, column_of(left) or 0 if left else 0
    if right is None and bottom is None:
        right, bottom = left, top
    return *first, int(bottom or _LAST) - 1, (column_of(right) or 0) if right else _LAST


def _within(row: int, column: int, boxes: list[Box]) -> bool:
    return any(top <= row <= bottom and left <= column <= right for top, left, bottom, right in boxes)
