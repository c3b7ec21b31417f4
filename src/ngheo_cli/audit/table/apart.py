"""Which rows compare the whole with something, a rate or another year, and are no units?"""

import re
from collections.abc import Sequence

from ngheo_cli.audit.table.model import Row, Unit
from ngheo_cli.audit.table.totals import is_total
from ngheo_cli.survey.text import key

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
