"""Which rows of a table are no units, or part of no total though others are, so that nobody takes them for
checked?

Rows that compare the whole with something, a rate or another year, are no units.
"""

import re
from collections.abc import Iterator, Sequence

from ngheo_cli.audit.table.classes import breakdowns
from ngheo_cli.audit.table.model import Row, Table, Unit
from ngheo_cli.audit.table.roles import is_rate
from ngheo_cli.audit.table.totals import is_total
from ngheo_cli.messages import Finding, Place
from ngheo_cli.messages import audit_rows as say
from ngheo_cli.survey.text import clean, key

_MOST = 5
"""Names that are told."""
_LONGEST = 40
_BEFORE = r"\W*(?:(?:số|mức|tỷ lệ|tỉ lệ|kết quả|số liệu|tổng số) )?(?:hộ (?:cận )?(?:nghèo )?)?"
_COMPARES = re.compile(
    r"\W*(?:tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|cơ cấu)\b.*"
    rf"|{_BEFORE}(?:tăng|giảm)(?:\W*$|\W*(?:tăng|giảm|so|hoặc|và|thêm|\(?[+-]|trong|năm|\d).*)"
    rf"|{_BEFORE}(?:so (?:với|sánh)|chênh lệch|biến động|kế hoạch|mục tiêu|chỉ tiêu (?:giao|kế hoạch))\b.*"
    r"|\W*(?:rates?|shares?|per ?cent\w*|changes?|difference|compared|target|plan(?:ned)?)\b.*"
)
"""Names of rows that are no units wherever they stand."""
_OTHER_TIME = re.compile(
    rf"{_BEFORE}(?:(?:cuối|đầu) )?(?:(?:năm|kỳ) (?:trước|\d{{4}}).*|cùng kỳ.*)"
    r"|(?:previous|last) (?:year|review)\b.*"
)
"""Names that are so below a total only: years may be what the rows of a table are about."""


def comparisons(units: Sequence[Unit]) -> list[int]:
    """Return the units, by position, that only compare the whole: “Tỷ lệ (%)”, “Tăng (+), giảm (-)”, and
    below a total “Năm 2022”; none where all rows are so."""
    first = next((i for i, unit in enumerate(units) if is_total(unit.name)), len(units))
    found = [
        i
        for i, name in enumerate(key(unit.name) for unit in units)
        if name and (_COMPARES.fullmatch(name) or (i > first and _OTHER_TIME.fullmatch(name)))
    ]
    return found if len(found) < len(units) else []


def without(left: Sequence[int], units: Sequence[Unit], rows: Sequence[Row]) -> tuple[list[Unit], list[Row]]:
    """Return the units and their rows without those at some positions."""
    kept = [i for i in range(len(units)) if i not in set(left)]
    place = {i: n for n, i in enumerate(kept)}
    return [units[i] for i in kept], [
        Row(place[row.unit], row.line, row.figures) for row in rows if row.unit in place
    ]


def rows_left_out(table: Table) -> Iterator[Finding]:
    """Yield a note of the named rows with counts that are neither a total nor part of one: those below the
    total, and those that only break another down; of classes the parts of one."""
    if table.kind == "classes":
        parts = breakdowns(table.units, range(len(table.units)))
        if parts:
            names = _told([table.units[i].name for i in parts])
            yield say.PARTS_OF_CLASSES.at(Place(table.file, table.sheet), count=len(parts), names=names)
        return
    grouped = {i for group in table.groups for i in (group.upper, *group.lower)}
    first = {row.unit: min(row.figures.values(), key=lambda one: one.place.row or 0).place
             for row in reversed(table.rows)
             if any(not is_rate(table.kind, role) for role in row.figures)}  # fmt: skip
    left = [i for i, unit in enumerate(table.units) if unit.name and i in first and i not in grouped]
    if grouped and left:
        place = Place(table.file, table.sheet, row=first[left[0]].row)
        yield say.ROWS_LEFT_OUT.at(place, count=len(left), names=_told([table.units[i].name for i in left]))


def rows_unread(places: Sequence[Place]) -> Iterator[Finding]:
    """Yield a warning of rows with figures and no name, of which each place is the first figure."""
    if places:
        rows = ", ".join(str(place.row) for place in places[: 2 * _MOST])
        yield say.ROWS_UNREAD.at(
            places[0], count=len(places), rows=rows + (" …" if len(places) > 2 * _MOST else "")
        )


def rows_apart(rows: Sequence[Row], names: Sequence[str]) -> Iterator[Finding]:
    """Yield a note of rows that are no units, with their names."""
    place = next(iter(rows[0].figures.values())).place
    of_row = Place(place.file, place.sheet, row=place.row)
    yield say.ROWS_APART.at(of_row, count=len(names), names=_told(names))


def _told(names: Sequence[str]) -> str:
    told = ", ".join(clean(name)[:_LONGEST] for name in names[:_MOST])
    return told + (" …" if len(names) > _MOST else "")
