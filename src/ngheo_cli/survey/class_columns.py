"""Which columns with an unknown title hold the classes of households all the same?

The list of classes is closed, so that the cells tell what the title does not: beside a column of the recorded
class, such a column may be the one that counts (`Kết quả xã duyệt`).
"""

from collections import Counter
from collections.abc import Mapping

from ngheo_cli.survey.candidates import Candidate
from ngheo_cli.survey.choices import code_of
from ngheo_cli.survey.header import Header
from ngheo_cli.survey.sheet import Sheet
from ngheo_cli.survey.values.columns import is_nothing

_ROWS = 2000
"""Rows below a header that are looked at."""
_OTHERS = 10
"""One cell of so many may hold something else (a signature, a word of doubt)."""


def class_columns(found: Mapping[int, Candidate], sheet: Sheet, header: Header) -> frozenset[int]:
    """Return the positions of unknown columns whose cells are classes; none where no column is read as the
    recorded class."""
    if not any(one.kind == "used" and one.name == "recorded_class" for one in found.values()):
        return frozenset()
    unknown = (column for column, one in found.items() if one.kind == "unknown")
    return frozenset(column for column in unknown if _holds_classes(sheet, header, column))


def _holds_classes(sheet: Sheet, header: Header, column: int) -> bool:
    rows = sheet.rows[header.below : header.below + _ROWS]
    cells = Counter(row[column] for row in rows if column < len(row) and not is_nothing(row[column]))
    classes = sum(n for cell, n in cells.items() if isinstance(cell, str) and code_of("class", cell))
    return classes > 0 and (cells.total() - classes) * _OTHERS <= cells.total()
