"""What does a scan learn of a workbook before it is opened, and when is a sheet too wide to open?"""

from dataclasses import dataclass, field

from ngheo_cli.limits import VARIABLES, Limits
from ngheo_cli.messages import Pair, Place, Stop, opening
from ngheo_cli.messages import limits as say
from ngheo_cli.numbers import number_text
from ngheo_cli.survey.letters import letter_of

Position = tuple[int, int]
"""Row and column from 0."""
_MANY_TIMES = 10


@dataclass(slots=True)
class SheetFacts:
    """What stands in one sheet; positions are 0-based (row, column)."""

    name: str = ""
    cells: int = 0
    """Filled cells; those with a format only too, unless it was looked closely."""
    blank: int = 0
    """Of those, the ones with a format only."""
    repeated: int = 0
    """Of the filled cells, those that the file does not hold but says to be repeated (ods)."""
    text: int = 0
    """Bytes of the text in the cells, about; a shared text counts for each cell that shows it."""
    far_row: Position = (-1, -1)
    """The filled cell of the last row."""
    far_column: Position = (-1, -1)
    """The filled cell of the last column."""
    hidden_rows: set[int] = field(default_factory=set)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    formulas_without_value: list[Position] = field(default_factory=list)
    errors: list[Position] = field(default_factory=list)
    zero_padded: dict[Position, int] = field(default_factory=dict)
    old_fonts: dict[Position, str] = field(default_factory=dict)
    """Cells in a font from before Unicode (`.VnTime`, `VNI-Times`)."""
    hidden_columns: set[int] = field(default_factory=set)
    notes: list[Position] = field(default_factory=list)
    """Cells with a comment."""
    formulas: list[Position] = field(default_factory=list)
    """The first cells with a formula (xlsx)."""

    @property
    def extent(self) -> int:
        """Rows times columns from A1 to the last filled cell."""
        return (self.far_row[0] + 1) * (self.far_column[1] + 1)

    def saw(self, row: int, column: int, count: int = 1) -> None:
        """Note a filled cell, or `count` of them of which this is the farthest."""
        self.cells += count
        if row > self.far_row[0]:
            self.far_row = (row, column)
        if column > self.far_column[1]:
            self.far_column = (row, column)


@dataclass(slots=True)
class BookFacts:
    """What stands in a workbook; `sheets` in workbook order, None where a sheet is no worksheet."""

    sheets: list[SheetFacts | None] = field(default_factory=list)
    texts: int = 0
    """Bytes of the texts that the sheets share."""
    macros: bool = False
    links: bool = False


def both(number: int) -> tuple[str, str]:
    """Write a number for both languages, as a message takes it."""
    return number_text(number, "vi"), number_text(number, "en")


def cell_name(position: Position) -> str:
    """Return the name of a cell: (16, 2) is C17."""
    return f"{letter_of(position[1])}{position[0] + 1}"


def misplaced(at: Position, why: Pair, sheet: str, file: str) -> Stop:
    """Make the Stop for a cell that a reader would lose, or take memory without end for."""
    return Stop(opening.DAMAGED.at(Place(file=file, sheet=sheet, cell=cell_name(at)), part=why))


def _sparse(facts: SheetFacts, limits: Limits) -> bool:
    return facts.extent > limits.sparse_cells and facts.cells * limits.sparse < facts.extent


def too_wide(facts: SheetFacts, limits: Limits) -> bool:
    """Whether opening the sheet would fill memory."""
    return facts.extent > limits.cells or _sparse(facts, limits)


def refuse_wide(facts: SheetFacts, limits: Limits, file: str) -> None:
    """Raise the Stop for a sheet that is too wide, saying where its stray far cell is."""
    place = Place(file=file, sheet=facts.name)
    if not _sparse(facts, limits):
        raise limits.too_large("cells", facts.extent, place)
    far = facts.far_row if facts.far_row[0] > 16 * facts.far_column[1] else facts.far_column
    raise Stop(
        opening.FAR_CELL.at(
            Place(file=file, sheet=facts.name, cell=cell_name(far)),
            cells=both(facts.cells),
            rows=both(facts.far_row[0] + 1),
            column=letter_of(facts.far_column[1]),
            cell=cell_name(far),
        )
    )


def refuse_many(sheets: int, limits: Limits, file: str) -> None:
    """Raise the Stop for a workbook of too many sheets."""
    if sheets > limits.sheets:
        raise limits.too_large("sheets", sheets, Place(file=file))


def refuse_blank(facts: SheetFacts, limits: Limits, file: str) -> None:
    """Raise the Stop for a sheet of formats: whole rows that somebody coloured."""
    filled = facts.cells - facts.blank
    if facts.blank > max(limits.blank_cells, _MANY_TIMES * filled):
        told = {"blank": both(facts.blank), "cells": both(filled)}
        setting = f"{VARIABLES['blank_cells'][0]}={facts.blank}"
        raise Stop(say.BLANK_CELLS.at(Place(file=file, sheet=facts.name), **told, setting=setting))


def check_total(book: BookFacts, limits: Limits, file: str) -> None:
    """Refuse a workbook whose sheets together would fill memory; raises Stop."""
    refuse_many(len(book.sheets), limits, file)
    total = sum(sheet.extent for sheet in book.sheets if sheet is not None)
    if total > limits.cells:
        raise limits.too_large("cells", total, Place(file=file))
    repeated = sum(sheet.repeated for sheet in book.sheets if sheet is not None)
    if repeated > limits.repeated_cells:
        raise limits.too_large("repeated_cells", repeated, Place(file=file))
    text = book.texts // 2 + sum(sheet.text for sheet in book.sheets if sheet is not None)
    if text > limits.cell_text_bytes:
        raise limits.too_large("cell_text_bytes", text, Place(file=file))
    merged = sum(len(sheet.merged) for sheet in book.sheets if sheet is not None)
    if merged > limits.merges:
        raise limits.too_large("merges", merged, Place(file=file))
