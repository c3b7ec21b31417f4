"""What is known of a sheet when one of its rows is looked at, and what do single cells say of the row?"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from ngheo_cli.survey.choices import code_of
from ngheo_cli.survey.columns import PLACE_NAMES, by_name
from ngheo_cli.survey.rows.labels import is_index, label_words
from ngheo_cli.survey.rows.sums import Above
from ngheo_cli.survey.rows.words import is_figure, whole_number
from ngheo_cli.survey.samples import SAMPLE_WORDS
from ngheo_cli.survey.sheet import Cell
from ngheo_cli.survey.text import clean, key

Cells = dict[int, Cell]
"""The cells of a row that are not blank, by column, from left to right."""
PREFILLED = frozenset({*PLACE_NAMES, "area", "review_date"})
"""What is typed into every row beforehand."""
_KEYS = frozenset({"household_id", "head_name"})
_COUNTS = frozenset({"size"})
_PLAIN_CELLS, _PLAIN_LETTERS = 4, 6
_FIRST_WORDS = label_words() | SAMPLE_WORDS


@dataclass(slots=True)
class Look:
    """What the rows of one table are looked at with."""

    uses: dict[int, str]
    running: int | None
    id: int | None
    name: int | None
    headings: dict[int, frozenset[str]]
    merged_rows: dict[int, int]
    villages: frozenset[str]
    alone: frozenset[str]
    """Texts alone in their rows that a later row totals, as `text.key` writes them."""
    roman_titles: frozenset[int]
    """Rows of a Roman numeral and a bare name, where such rows are villages."""
    standard: int | None
    figures: tuple[int, ...]
    """Columns of the running number, the code, size, scores and incomes: a household has some of them."""
    bare_titles: frozenset[int] = frozenset()
    """Rows that name a village without a word for it: they count its households (`Nà Pán: 2 hộ`), or the
    numbers of households begin again below them."""
    boards: frozenset[int] = frozenset()
    """Rows that list those who reviewed, with their offices."""
    above: Above = field(default_factory=Above)
    first_standard: Cell = ""
    signed: bool = False
    started: bool = False
    """Whether a household was met since the header."""
    noted: bool = False
    """Whether the row above is a legend or a remark."""
    dashes: frozenset[str] = frozenset()
    """Signs before the names of heads that have data beside them (`- Lò Văn Mẫu`)."""
    titled: bool = False
    """Whether the title of a unit was met: other rows may then be such titles too."""

    @property
    def last_key(self) -> int:
        """The column of the code or of the head, whichever is further right."""
        return max(-1 if self.id is None else self.id, -1 if self.name is None else self.name)


def is_plainly_household(row: Sequence[Cell], look: Look) -> bool:
    """Whether a row is surely a household: most are, and need no closer look.

    It has a name that begins like no label and, besides, a running number, a code or a figure that is asked.
    """
    if look.name is None or look.standard is not None:
        return False
    if len(row) <= look.last_key or len(row) - row.count("") < _PLAIN_CELLS:
        return False
    name = row[look.name]
    if not isinstance(name, str) or len(name) < _PLAIN_LETTERS or not name[0].isalpha():
        return False
    if not any(c < len(row) and _ends_in_a_digit(row[c]) for c in look.figures):
        return False
    words = key(name)
    return words.split(" ", 1)[0] not in _FIRST_WORDS and words not in look.headings.get(look.name, ())


def _ends_in_a_digit(cell: Cell) -> bool:
    return cell[-1:].isdigit() and " " not in cell if isinstance(cell, str) else True


def numbered(cells: Cells, look: Look) -> bool:
    """Whether a row has its running number."""
    return look.running in cells and whole_number(cells[look.running])


def code_in(cells: Cells, look: Look) -> str:
    """Return the code of a row as a text; "" for none, and for a count that stands in its place (`25 hộ`)."""
    code: Cell = cells.get(look.id, "") if look.id is not None else ""
    counted = isinstance(code, str) and is_figure(code) and any(map(str.isalpha, code))
    return "" if counted else str(code)


def is_no_count(code: str) -> bool:
    """Whether a code has digits and is written as no count is: `H01`, `007`; a whole number may be either."""
    plain = code.strip().removesuffix(".0")
    return any(map(str.isdigit, plain)) and (not plain.isdigit() or (plain[0] == "0" and len(plain) > 1))


def where_labels_stand(column: int, look: Look) -> bool:
    """Whether a label may stand in a column: of keys and places, or an unused one left of them."""
    use = look.uses.get(column)
    if use is None:
        return column == look.running or column <= look.last_key
    return use in {*_KEYS, *PLACE_NAMES}


def texts_of(cells: Cells) -> list[int]:
    """Return the columns of texts that are neither numbers nor Roman numerals."""
    return [
        c
        for c, cell in cells.items()
        if isinstance(cell, str) and not whole_number(cell) and not is_index(cell)
    ]


def answers(cells: Cells, look: Look, *, counts: bool = True) -> bool:
    """Whether a row answers anything that is asked of a household; `counts`: its size too."""
    passed = {*_KEYS, *PREFILLED} if counts else {*_KEYS, *PREFILLED, *_COUNTS}
    return any(look.uses.get(c, "village") not in passed for c in cells)


def is_data(cell: Cell, use: str | None) -> bool:
    """Whether a cell holds an answer rather than words: a number, a date, a mark, a choice of its column."""
    if not isinstance(cell, str):
        return True
    return _is_answer(cell, use)


@lru_cache(1 << 12)
def _is_answer(text: str, use: str | None) -> bool:
    word = clean(text)
    if len(word) <= 2 or not any(letter.isalpha() for letter in word):
        return True
    if key(word) in {"không", "yes", "true", "false", "nam"}:
        return True
    column = by_name().get(use or "")
    return bool(column and column.choices and code_of(column.choices, word))


def is_name_like(cell: Cell) -> bool:
    """Whether a cell may be the name of a person who signs: two words or more, of letters."""
    return isinstance(cell, str) and len(cell.split()) >= 2 and not any(map(str.isdigit, cell))
