"""What is each row below the header: a household, or something that only looks like one?

Blank rows are not rows. A row with a household's content is never dropped: when in doubt it is a household,
or it is rejected with a finding.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from ngheo_cli.survey.header import Header
from ngheo_cli.survey.header_text import text_of
from ngheo_cli.survey.mapping import SheetMap
from ngheo_cli.survey.row_words import (
    is_blank,
    is_legend,
    is_numbering,
    is_total,
    names_unit,
    signature,
    whole_number,
)
from ngheo_cli.survey.sheet import Cell, Sheet
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


@dataclass(frozen=True, slots=True)
class Row:
    """A row that is not blank: its index in the sheet, its kind, and the village title above it, if any."""

    index: int
    kind: Kind
    unit: str = ""


@dataclass(slots=True)
class _Look:
    """What the rows of one sheet are looked at with."""

    uses: dict[int, str]
    running: int | None
    id: int | None
    name: int | None
    headings: dict[int, frozenset[str]]
    merged_rows: dict[int, int]
    villages: frozenset[str]
    standard: int | None
    first_standard: Cell = ""
    signed: bool = False


def classify_rows(sheet: Sheet, header: Header, mapped: SheetMap) -> list[Row]:
    """Return every row below the header that is not blank, with its kind."""
    look = _look(sheet, header, mapped)
    found: list[Row] = []
    unit = ""
    for index in range(header.below, len(sheet.rows)):
        if _is_plain(sheet.rows[index], look):
            found.append(Row(index, "household", unit))
            look.signed = False
            continue
        cells = {c: v for c, v in enumerate(sheet.rows[index]) if v != "" and not is_blank(v)}
        if not cells:
            continue
        kind = _kind(index, cells, look)
        if look.standard in cells:
            look.first_standard = look.first_standard or cells[look.standard]
            kind = kind if cells[look.standard] == look.first_standard else "other_standard"
        if kind == "unit_title":
            unit = _title_text(cells)
        elif kind == "signature":
            look.signed = True
        elif kind in {"household", "header"}:
            look.signed = False
        found.append(Row(index, kind, unit))
    return found


def _look(sheet: Sheet, header: Header, mapped: SheetMap) -> _Look:
    merged = {
        r0: c1 - c0 + 1 for r0, c0, r1, c1 in sheet.merged if r0 == r1 and c1 > c0 and r0 >= header.below
    }
    village = mapped.column_of("village")
    villages: frozenset[str] = frozenset()
    if village is not None:
        cells = {row[village] for row in sheet.rows[header.below :] if len(row) > village}
        villages = frozenset(key(cell) for cell in cells if isinstance(cell, str) and cell.strip())
    return _Look(
        uses={use.column: use.name for use in mapped.uses},
        running=mapped.running,
        id=mapped.column_of("household_id"),
        name=mapped.column_of("head_name"),
        headings={h.column: frozenset(key(t) for t in (*h.own, *h.groups)) for h in header.headings},
        merged_rows=merged,
        villages=villages,
        standard=mapped.standard,
    )


def _is_plain(row: Sequence[Cell], look: _Look) -> bool:
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


def _kind(index: int, cells: dict[int, Cell], look: _Look) -> Kind:
    """Decide a row; the order goes from the surest sign to the least sure."""
    whole = look.id in cells and look.name in cells and len(cells) >= 4
    if whole and not _is_title(cells, look):
        return "numbering" if is_numbering(list(cells.values())) else "household"
    signs: tuple[tuple[Kind, Callable[[], bool]], ...] = (
        ("header", lambda: _repeats_header(cells, look)),
        ("numbering", lambda: is_numbering(list(cells.values()))),
        ("legend", lambda: _is_legend(cells)),
        ("total", lambda: is_total(cells, look.running, look.id)),
        ("unit_title", lambda: _is_unit_title(index, cells, look)),
        ("signature", lambda: _is_signature(cells, look)),
        ("prenumbered", lambda: _is_prenumbered(cells, look)),
    )
    keyed = look.id in cells or look.name in cells
    return next((kind for kind, holds in signs if holds()), "household" if keyed else "no_key")


def _is_legend(cells: dict[int, Cell]) -> bool:
    """Whether a row explains codes, and says little else."""
    texts = sum(isinstance(cell, str) and len(cell) > 20 for cell in cells.values())
    return is_legend(cells.values()) and len(cells) <= 3 + texts


def _is_title(cells: dict[int, Cell], look: _Look) -> bool:
    """Whether the head's cell repeats its title: a quick look before the thorough one."""
    name = cells[look.name] if look.name is not None else ""
    return isinstance(name, str) and key(name) in look.headings.get(look.name or 0, ())


def _repeats_header(cells: dict[int, Cell], look: _Look) -> bool:
    texts = {c: key(text_of(cell)) for c, cell in cells.items() if isinstance(cell, str)}
    if len(texts) < 2 or len(texts) * 2 < len(cells):
        return False
    same = sum(text in look.headings.get(c, ()) for c, text in texts.items())
    return same >= 2 and same * 2 >= len(texts)


def _only_numbers_beside(cells: dict[int, Cell], label: int) -> bool:
    return all(c == label or not isinstance(cell, str) or whole_number(cell) for c, cell in cells.items())


def _is_unit_title(index: int, cells: dict[int, Cell], look: _Look) -> bool:
    texts = [c for c, cell in cells.items() if isinstance(cell, str) and not _is_index(cell)]
    if len(texts) != 1 or not _only_numbers_beside(
        {c: v for c, v in cells.items() if not _is_index(v)}, texts[0]
    ):
        return False
    label, text = texts[0], text_of(cells[texts[0]])
    if whole_number(text) or len(text) > 60 or signature(text):
        return False
    if names_unit(text) or key(text) in look.villages:
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


def _title_text(cells: dict[int, Cell]) -> str:
    return next(text_of(cell) for cell in cells.values() if isinstance(cell, str) and not _is_index(cell))


def _is_signature(cells: dict[int, Cell], look: _Look) -> bool:
    numbered = look.running in cells and whole_number(cells[look.running])
    if numbered or len(cells) > 5 or not all(isinstance(cell, str) for cell in cells.values()):
        return False
    if any(signature(str(cell)) for cell in cells.values()):
        return look.id not in cells or look.name not in cells or len(cells) <= 3
    code = str(cells.get(look.id, "")) if look.id is not None else ""
    coded = any(letter.isdigit() for letter in code)
    return look.signed and len(cells) <= 3 and not coded


def _is_prenumbered(cells: dict[int, Cell], look: _Look) -> bool:
    rest = [c for c in cells if look.uses.get(c) not in _PREFILLED]
    if look.running in cells:
        return whole_number(cells[look.running]) and all(c == look.running for c in rest)
    return look.running is None and rest == [0] and look.uses.get(0) != "head_name" and whole_number(cells[0])


def households(rows: Sequence[Row]) -> list[Row]:
    """Return the rows that are household rows, rejected ones too."""
    return [row for row in rows if row.kind in {"household", "no_key"}]
