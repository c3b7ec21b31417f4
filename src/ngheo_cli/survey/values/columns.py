"""What do the cells of one column say, each distinct value parsed once?

A reader takes a cell and returns its value and what is wrong with it. A value that cannot be read counts as
unknown.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from ngheo_cli.messages import Message, Pair
from ngheo_cli.survey.sheet import Cell
from ngheo_cli.survey.text import clean, key

_NOTHING = frozenset(
    (
        "",
        "-",
        "--",
        "---",
        "----",
        ".",
        "..",
        "...",
        "…",
        "……",
        "–",
        "—",
        "_",
        "n/a",
        "na",
        "nan",
        "null",
        "none",
        "?",
        "không rõ",
        "không biết",
        "chưa rõ",
        "chưa có thông tin",
        "không có thông tin",
        "chưa xác định",
    )
)
_NOTHING_WHERE_WORDS = frozenset(word for word in _NOTHING if word not in {"na", "none", "nan", "null"})
_GUARDED = frozenset("=+-@\t\r")
_SHOWN = 20
HIDDEN = ("ghi trong ô", "in the cell")
"""What a message says in place of a value that may not be repeated."""
_MOST_DIGITS = 12
_PERSONAL_DIGITS = 9
_DATE = re.compile(
    r"(?<!\d)(?:\d{1,2}\s*[/.\-]\s*\d{1,2}\s*[/.\-]\s*\d{2,4}|(?:19|20)\d\d\s*[/.\-]\s*\d{1,2}\s*[/.\-]\s*\d{1,2}"
    r"|\d{1,2}\s*[/\-]\s*(?:19|20)\d\d|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d)(?!\d)"
)
_ROUND_AMOUNT = re.compile(r"-?[1-9]\d{0,2}(?:[., ]\d{3})*[., ]000(?:[.,]\d{1,2})?(?: ?(?:đ|đồng))?")


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why a value cannot be read as it stands, with the values of the message."""

    message: Message
    values: Mapping[str, object] = field(default_factory=dict)


Parsed = tuple[object, Trouble | None]
Reader = Callable[[Cell], Parsed]


@dataclass(slots=True)
class Column:
    """The values of a column, in row order, and the rows in trouble."""

    values: list[object]
    troubles: list[tuple[int, Trouble]]


def plain(cell: Cell) -> Cell:
    """Return a cell whose text is clean, without the apostrophe that guards a formula sign in csv.

    True and False become texts, since they equal 1 and 0 in Python.
    """
    if isinstance(cell, str):
        text = clean(cell)
        return text[1:] if len(text) > 1 and text[0] == "'" and text[1] in _GUARDED else text
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return cell


def is_nothing(cell: Cell, words: bool = False) -> bool:
    """Whether a cell says nothing: empty, spaces, `--`, `…`, `không rõ`. `words`: names may be `Na`."""
    if not isinstance(cell, str):
        return False
    return not cell or key(cell) in (_NOTHING_WHERE_WORDS if words else _NOTHING)


def read_cells(cells: Sequence[Cell], reader: Reader) -> Column:
    """Read a column; each distinct cell is parsed once."""
    if bool in set(map(type, cells)):
        cells = [plain(cell) if isinstance(cell, bool) else cell for cell in cells]
    parsed: dict[Cell, Parsed] = {cell: reader(plain(cell)) for cell in dict.fromkeys(cells)}
    values = [parsed[cell][0] for cell in cells]
    bad = {cell: trouble for cell, (_, trouble) in parsed.items() if trouble}
    troubles = [(i, bad[cell]) for i, cell in enumerate(cells) if cell in bad] if bad else []
    return Column(values, troubles)


def shown(cell: Cell) -> str | Pair:
    """Return a raw cell for a message: only if it is short and looks like a number, amount or mark.

    HIDDEN stands for all else: words, dates, and nine digits or more that are no round amount (they may be
    an identity or a telephone number).
    """
    if isinstance(cell, date | datetime):
        return HIDDEN
    text = str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)
    digits = sum(letter.isdigit() for letter in text)
    words = sum(letter.isalpha() for letter in text)
    if len(text) > _SHOWN or words > max(1, digits) or digits > _MOST_DIGITS or _DATE.search(text):
        return HIDDEN
    return HIDDEN if digits >= _PERSONAL_DIGITS and not _ROUND_AMOUNT.fullmatch(text) else text
