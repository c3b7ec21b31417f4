"""Does a row right below a header belong to it, or is it the first row of the data?

A lower row of a header stands below groups, below nothing, or repeats the titles above it in other words
(machine keys and labels). A row that holds something else below a title that is known is data, also where
one of its notes happens to equal a title.
"""

import itertools
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from ngheo_cli.survey.columns import by_name
from ngheo_cli.survey.columns_raw import is_running
from ngheo_cli.survey.header_text import spans_of, text_of
from ngheo_cli.survey.income_titles import unit_of
from ngheo_cli.survey.sheet import Cell, Sheet
from ngheo_cli.survey.text import key
from ngheo_cli.survey.titles import is_name_part, match

KEYS = frozenset({"household_id", "head_name"})
_CLASSES = frozenset({"recorded_class", "previous_class"})
_NUMBER = re.compile(r"\(?\d{1,2}\)?$|(?:19|20)\d\d$")
_NOTE = re.compile(r"\(.*\)$", re.DOTALL)
_UNIT = re.compile(
    r"(?:đvt:? ?)?(?:người|khẩu|nhân khẩu|hộ|điểm|m2|m²|%|"
    r"(?:1[., ]?000(?:[., ]?000)? ?|nghìn |ngàn |triệu |tr\.? ?)?(?:đồng|đ|vnđ|vnd))"
    r"(?: ?/ ?(?:người|khẩu|hộ|tháng|năm))*$"
)
"""A unit that stands below a title without brackets."""
Given = frozenset[str]
Spans = dict[tuple[int, int], tuple[int, int]]


def name_of(text: str, given: Given = frozenset()) -> str:
    """Return the column that a title names, or that the user mapped it to; "" for none."""
    if key(text) in given:
        return f"map:{key(text)}"
    found = match(text)
    return found[0] if found else ""


@dataclass(frozen=True, slots=True)
class _Cell:
    """A cell of a row below a header: what it says, and the title or the group nearest above it."""

    column: int
    value: Cell
    text: str
    name: str
    above: str
    group: tuple[int, int] | None
    starts_group: bool


def is_heading_row(sheet: Sheet, first: int, r: int, given: Given = frozenset()) -> bool:
    """Whether row `r`, right below the header rows from `first` on, is one of them."""
    spans = spans_of(sheet, first, r + 1)
    cells = []
    for c, text in texts_in(sheet.rows[r]):
        group, above = _above(sheet, first, r, c, spans)
        starts = bool(_text(sheet, r, c + 1)) and not any(_text(sheet, q, c + 1) for q in range(first, r))
        cells.append(_Cell(c, sheet.rows[r][c], text, name_of(text, given), above, group, starts))
    stands = [_stands(cell, name_of(cell.above, given)) for cell in cells]
    if "answer" in stands:
        return False
    above_names = {name_of(text, given) for q in range(first, r) for _, text in texts_in(sheet.rows[q])}
    return _is_heading(cells, Counter(stands), bool(above_names & KEYS), given)


def _is_heading(cells: list[_Cell], stands: Counter[str], key_above: bool, given: Given) -> bool:
    """Whether cells, none of which is an answer, are together a row of headings."""
    numbers = [int(c.text.strip("()")) for c in cells if c.group and _NUMBER.match(c.text)]
    if any(b <= a for a, b in itertools.pairwise(numbers)):
        return False
    groups = {c.group for c in cells if c.group and name_of(c.above, given) in KEYS}
    if any(not any(c.name or is_name_part(c.text) for c in cells if c.group == group) for group in groups):
        return False
    names = [c.name for c in cells if c.name]
    count = len(cells) - stands["note"]
    if stands["unknown"]:
        brings_keys = bool(KEYS.intersection(names)) and not key_above
        told = len(names) >= 2 and (len(names) >= count or (brings_keys and len(names) * 2 >= count))
        return stands["same"] >= 2 or (stands["group"] > 0 and count >= 2) or told
    if not count:
        return stands["note"] > 0
    below = stands["group"] or stands["nothing"]
    return stands["same"] >= 2 or bool(below and (count >= 2 or names))


def _stands(cell: _Cell, known: str) -> str:
    """Return below what a cell stands: a group, nothing, the same title, an unknown title, as a note; or
    `answer`. `known` is the column that the title above names."""
    if cell.group:
        return "group" if _is_heading_text(cell) else "answer"
    words = isinstance(cell.value, str) and any(map(str.isalpha, cell.text))
    if not words or not cell.above:
        return "nothing" if words and _is_heading_text(cell) else "answer"
    if _same_title(cell, known):
        return "same"
    if _is_note(cell.text, known):
        return "note"
    if known:
        scored = known in _CLASSES and _holds_numbers(cell.name)  # B1 below Trước rà soát
        return "group" if cell.name and (cell.starts_group or scored) else "answer"
    return "answer" if is_running(cell.above) else "unknown"


def _same_title(cell: _Cell, known: str) -> bool:
    """Whether a text repeats the title above it in other words, or goes on from it: `Mã` over `hộ`, `S` over
    `TT`."""
    if (known and cell.name == known) or (is_running(cell.above) and is_running(cell.text)):
        return True
    whole = f"{cell.above} {cell.text}"
    return is_running(whole) or (not known and not cell.name and match(whole) is not None)


def _is_note(text: str, known: str) -> bool:
    """Whether a text below a title is its unit, or words in brackets where answers are numbers."""
    if _NOTE.match(text):
        return bool(unit_of(text)) or _holds_numbers(known)
    return _holds_numbers(known) and bool(_UNIT.match(key(text)))


def _holds_numbers(name: str) -> bool:
    """Whether the answers of a column are numbers: words in brackets are none then."""
    column = by_name().get(name)
    return column is not None and column.kind in {"count", "score", "money", "date"}


def _is_heading_text(cell: _Cell) -> bool:
    """Whether a cell below a group can be a sub-heading: a title, words, or a number that counts."""
    if isinstance(cell.value, bool) or not isinstance(cell.value, str | int | float):
        return False
    return bool(cell.name or _NUMBER.match(cell.text)) or sum(map(str.isalpha, cell.text)) >= 2


def _above(sheet: Sheet, first: int, r: int, c: int, spans: Spans) -> tuple[tuple[int, int] | None, str]:
    """Return the group and its text, or the title, that stands nearest above a cell."""
    for q in range(r - 1, first - 1, -1):
        for (sr, sc), (_, last) in spans.items():
            if sr == q and sc <= c <= last:
                return (sr, sc), _text(sheet, sr, sc)
        if text := _text(sheet, q, c):
            return None, text
    return None, ""


def _text(sheet: Sheet, r: int, c: int) -> str:
    row = sheet.rows[r]
    return text_of(row[c]) if c < len(row) else ""


def texts_in(row: list[Cell]) -> Iterator[tuple[int, str]]:
    """Return the texts of a row with their columns."""
    return ((c, text) for c, cell in enumerate(row) if (text := text_of(cell)))
