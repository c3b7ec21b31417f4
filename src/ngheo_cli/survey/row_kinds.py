"""What kind of row is this one: a household, or a total, title, legend, number or signature?"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from ngheo_cli.survey.header_text import text_of
from ngheo_cli.survey.row_words import (
    is_legend,
    is_numbering,
    is_total,
    names_unit,
    signature,
    totalled,
    whole_number,
)
from ngheo_cli.survey.sheet import Cell
from ngheo_cli.survey.text import key

Kind = Literal[
    "household",
    "no_key",
    "total",
    "unit_title",
    "legend",
    "numbering",
    "prenumbered",
    "signature",
    "header",
    "other_standard",
]
_PLAIN_CELLS, _PLAIN_LETTERS = 4, 6
_PREFILLED = frozenset(
    {"province", "district", "commune", "village", "area", "review_date", "recorded_class"}
)


@dataclass(slots=True)
class Look:
    """What the rows of one sheet are looked at with."""

    uses: dict[int, str]
    running: int | None
    id: int | None
    name: int | None
    headings: dict[int, frozenset[str]]
    merged_rows: dict[int, int]
    villages: frozenset[str]
    alone: frozenset[str]
    """Texts alone in their rows that a later row totals, as `text.key` writes them."""
    standard: int | None
    first_standard: Cell = ""
    signed: bool = False


def is_plainly_household(row: Sequence[Cell], look: Look) -> bool:
    """Whether a row is surely a household: most are, and need no closer look."""
    if look.id is None or look.name is None or look.standard is not None:
        return False
    if len(row) <= max(look.id, look.name) or len(row) - row.count("") < _PLAIN_CELLS:
        return False
    code, name = row[look.id], row[look.name]
    if not isinstance(name, str) or len(name) < _PLAIN_LETTERS or not name[0].isalpha() or "=" in name:
        return False
    if isinstance(code, str) and (not code or not code[0].isalnum()):
        return False
    return key(name) not in look.headings.get(look.name, ())


def kind_of_row(index: int, cells: dict[int, Cell], look: Look) -> Kind:
    """Decide a row; the order goes from the surest sign to the least sure."""
    whole = look.id in cells and look.name in cells and len(cells) >= 4
    if whole and not _is_title(cells, look):
        return "numbering" if is_numbering(list(cells.values())) else "household"
    signs: tuple[tuple[Kind, Callable[[], bool]], ...] = (
        ("header", lambda: _repeats_header(cells, look)),
        ("numbering", lambda: is_numbering(list(cells.values()))),
        ("legend", lambda: _is_legend(cells)),
        ("total", lambda: is_total(cells, look.running, look.id) or _totals_a_title(cells, look)),
        ("prenumbered", lambda: _is_prenumbered(cells, look)),
        ("unit_title", lambda: _is_unit_title(index, cells, look)),
        ("signature", lambda: _is_signature(cells, look)),
    )
    keyed = look.id in cells or look.name in cells
    return next((kind for kind, holds in signs if holds()), "household" if keyed else "no_key")


def _totals_a_title(cells: dict[int, Cell], look: Look) -> bool:
    """Whether a row totals the rows below a title that stands alone: `Nà Mẫu` … `Cộng Nà Mẫu`."""
    label = next((c for c, cell in cells.items() if isinstance(cell, str)), None)
    if label is None or look.running in cells or totalled(str(cells[label])) not in look.alone:
        return False
    return all(c == label or not isinstance(cell, str) or whole_number(cell) for c, cell in cells.items())


def _is_legend(cells: dict[int, Cell]) -> bool:
    """Whether a row explains codes, and says little else."""
    texts = sum(isinstance(cell, str) and len(cell) > 20 for cell in cells.values())
    return is_legend(cells.values()) and len(cells) <= 3 + texts


def _is_title(cells: dict[int, Cell], look: Look) -> bool:
    """Whether the head's cell repeats its title: a quick look before the thorough one."""
    name = cells[look.name] if look.name is not None else ""
    return isinstance(name, str) and key(name) in look.headings.get(look.name or 0, ())


def _repeats_header(cells: dict[int, Cell], look: Look) -> bool:
    texts = {c: key(text_of(cell)) for c, cell in cells.items() if isinstance(cell, str)}
    if len(texts) < 2 or len(texts) * 2 < len(cells):
        return False
    same = sum(text in look.headings.get(c, ()) for c, text in texts.items())
    return same >= 2 and same * 2 >= len(texts)


def _only_numbers_beside(cells: dict[int, Cell], label: int) -> bool:
    return all(c == label or not isinstance(cell, str) or whole_number(cell) for c, cell in cells.items())


def _is_unit_title(index: int, cells: dict[int, Cell], look: Look) -> bool:
    texts = [c for c, cell in cells.items() if isinstance(cell, str) and not _is_index(cell)]
    if len(texts) != 1 or not _only_numbers_beside(
        {c: v for c, v in cells.items() if not _is_index(v)}, texts[0]
    ):
        return False
    label, text = texts[0], text_of(cells[texts[0]])
    if whole_number(text) or len(text) > 60 or signature(text):
        return False
    if names_unit(text) or key(text) in look.villages or (len(cells) == 1 and key(text) in look.alone):
        return look.uses.get(label) in {None, "head_name", "household_id", "village", "commune"}
    alone = len(cells) == 1 and any(letter.isalpha() for letter in text) and not look.signed
    if alone and look.merged_rows.get(index, 1) >= 3:
        return True
    return alone and label == look.running and len(text) >= 2 and text[-1] not in ".:;"


def _is_index(cell: Cell) -> bool:
    """A Roman numeral or a single letter before a unit's name."""
    return isinstance(cell, str) and bool(cell.strip()) and cell.strip(" .)").upper() in _INDEXES


_INDEXES = frozenset(
    [
        "I",
        "II",
        "III",
        "IV",
        "V",
        "VI",
        "VII",
        "VIII",
        "IX",
        "X",
        "XI",
        "XII",
        "XIII",
        "XIV",
        "XV",
        "XVI",
        "XVII",
        "XVIII",
        "XIX",
        "XX",
        "A",
        "B",
        "C",
        "D",
        "E",
    ]
)


def title_text(cells: dict[int, Cell]) -> str:
    """Return the text of a title row: its first that is no Roman numeral."""
    return next(text_of(cell) for cell in cells.values() if isinstance(cell, str) and not _is_index(cell))


def _is_signature(cells: dict[int, Cell], look: Look) -> bool:
    numbered = look.running in cells and whole_number(cells[look.running])
    if numbered or len(cells) > 5 or not all(isinstance(cell, str) for cell in cells.values()):
        return False
    if any(signature(str(cell)) for cell in cells.values()):
        return look.id not in cells or look.name not in cells or len(cells) <= 3
    code = str(cells.get(look.id, "")) if look.id is not None else ""
    coded = any(letter.isdigit() for letter in code)
    return look.signed and len(cells) <= 3 and not coded


def _is_prenumbered(cells: dict[int, Cell], look: Look) -> bool:
    rest = [c for c in cells if look.uses.get(c) not in _PREFILLED]
    if look.running in cells:
        return whole_number(cells[look.running]) and all(c == look.running for c in rest)
    return look.running is None and rest == [0] and look.uses.get(0) != "head_name" and whole_number(cells[0])
