"""What do the records of a piece say, typed as every survey is?

Each distinct cell of a column is typed once, by the reader of sheets: the distinct cells of a piece, below
the evidence of whole columns, are a small sheet of their own, and each record takes what its cells say. What
is read across several columns (a name in parts, marks of classes) is typed record by record.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest
from typing import TYPE_CHECKING

import numpy as np

from ngheo_cli.batch.table.layout import Layout
from ngheo_cli.batch.table.pieces import Piece
from ngheo_cli.batch.table.row_kinds import kinds_of
from ngheo_cli.messages import Finding, Place
from ngheo_cli.messages import survey as survey_says
from ngheo_cli.messages import survey_members as member_says
from ngheo_cli.numbers import BLANK
from ngheo_cli.survey.frame import SheetTable, build
from ngheo_cli.survey.letters import letter_of
from ngheo_cli.survey.mapping import Use
from ngheo_cli.survey.model import Conservation, Survey
from ngheo_cli.survey.result_columns import held_cells
from ngheo_cli.survey.rows.row import Row
from ngheo_cli.survey.sheet import Cell
from ngheo_cli.survey.sheet_values import read_sheet
from ngheo_cli.survey.sheet_view import SheetValues, SheetView

if TYPE_CHECKING:
    from numpy.typing import NDArray

_MANY = 4096
"""Columns of more distinct cells are typed apart from the others, which would be filled up with blanks."""


@dataclass(slots=True)
class TypedPiece:
    """The records of a piece that are households or rejected, as a survey; of the others how many there are
    of each kind; what is said of columns, and of cells: their number and the first place."""

    survey: Survey
    table: SheetTable
    others: Counter[str]
    findings: list[tuple[Finding, int]] = field(default_factory=list)


def typed(layout: Layout, piece: Piece, *, whole: bool = False) -> TypedPiece:
    """Return a piece as a survey without problems; `whole`: its table keeps the cells as they stand."""
    kept, others = kinds_of(layout, piece)
    if len(kept) < len(piece):
        piece = piece.take(kept)
    rows = [Row(number, "household") for number in piece.numbers.tolist()]
    body = piece.rows() if whole or _joined(layout.mapped.uses) else []
    values = SheetValues()
    found: list[tuple[Finding, int]] = []
    troubles: list[tuple[int, str, Finding, int]] = []
    for uses in _groups(layout, piece):
        read = _Group(layout, piece, uses, body)
        read.into(values)
        found += [(finding, 1) for finding in read.values.findings]
        troubles += read.troubles()
    view = SheetView(layout.sheet, layout.mapped, rows, layout.legends, body)
    table = SheetTable(view, layout.header, values)
    survey = _survey(layout, table)
    found += _only_yes(layout, values)
    found += [
        (replace(finding, place=survey.place(row, name)), count) for row, name, finding, count in troubles
    ]
    return TypedPiece(survey, table, others, found)


def _joined(uses: Sequence[Use]) -> list[Use]:
    """Return the columns that are read together with others."""
    return [use for use in uses if use.join or use.option]


def _groups(layout: Layout, piece: Piece) -> Iterator[list[Use]]:
    """Yield the columns that are typed together: those read across columns; those of few distinct cells, with
    all answers, which are settled together; and the others."""
    joined = _joined(layout.mapped.uses)
    answers = [u for u in layout.mapped.uses if layout.columns[u.name].kind == "answer"]
    if any(use in answers for use in joined):
        joined += [use for use in answers if use not in joined]
    single = [use for use in layout.mapped.uses if use not in joined]
    few = [u for u in single if len(piece.columns[u.column].cells) <= _MANY or u in answers]
    many = [[use] for use in single if use not in few]
    yield from (uses for uses in (joined, few, *many) if uses)


class _Group:
    """Some columns of a piece, typed on a sheet of distinct cells below the evidence."""

    def __init__(self, layout: Layout, piece: Piece, uses: list[Use], body: Sequence[Sequence[Cell]]) -> None:
        self._piece, self._uses, self._by_row = piece, uses, bool(_joined(uses))
        evidence = layout.evidence
        self._above = len(evidence)
        rows = body if self._by_row else _distinct(piece, uses)
        mapped = replace(layout.mapped, uses=tuple(uses))
        all_rows = [*evidence, *rows]
        numbered = [Row(index, "household") for index in range(len(all_rows))]
        view = SheetView(layout.sheet, mapped, numbered, layout.legends, all_rows)
        self.values = read_sheet(view, layout.columns, layout.options)

    def into(self, values: SheetValues) -> None:
        """Add the columns, record by record."""
        for name, array in self.values.arrays.items():
            values.arrays[name] = array[self._positions(name)]
        for name, held in self.values.held.items():
            values.held[name] = held[self._positions(name)]
        values.only_yes |= self.values.only_yes
        values.marked |= self.values.marked
        values.reads |= self.values.reads

    def troubles(self) -> list[tuple[int, str, Finding, int]]:
        """Return the first record, column, finding without place, and number of records of each trouble."""
        found = []
        held = {name: self._records(name) for name in {name for _, name, _ in self.values.troubles}}
        for row, name, trouble in self.values.troubles:
            if row in held[name]:
                first, count = held[name][row]
                found.append((first, name, trouble.message.at(Place(), **trouble.values), count))
        return sorted(found, key=lambda one: one[0])

    def _records(self, name: str) -> dict[int, tuple[int, int]]:
        """Return, by the row that was typed, the first record with its cell, and how many have it."""
        rows, first, counts = np.unique(self._positions(name), return_index=True, return_counts=True)
        return dict(zip(rows.tolist(), zip(first.tolist(), counts.tolist(), strict=True), strict=True))

    def _positions(self, name: str) -> "NDArray[np.int64]":
        """Return where each record's cell of a column stands among the rows that were typed."""
        if self._by_row:
            return self._above + np.arange(len(self._piece))
        use = next(use for use in self._uses if use.name == name)
        return self._above + self._piece.columns[use.column].codes


def _distinct(piece: Piece, uses: Sequence[Use]) -> list[tuple[Cell, ...]]:
    """Return the distinct cells of some columns as rows of a sheet; the other columns are blank."""
    used = {use.column for use in uses}
    columns = (one.cells if number in used else [] for number, one in enumerate(piece.columns))
    return list(zip_longest(*columns, fillvalue=""))


def _survey(layout: Layout, table: SheetTable) -> Survey:
    uses = list(reversed(layout.mapped.uses))
    file, sheet = layout.sheet.file, layout.sheet.name
    return Survey(
        frame=build([table], layout.columns, layout.options.set_values),
        sources=(layout.source,),
        columns=layout.mapped.columns,
        findings=(),
        counts=Conservation(0, 0, 0, 0, 0, {}),
        set_by_user=dict(layout.options.set_values),
        cells={(file, sheet, use.name): letter_of(use.column) for use in uses},
        titles={(file, sheet, use.name): use.heading.title for use in uses},
        unreadable=held_cells([table]),
    )


def _only_yes(layout: Layout, values: SheetValues) -> list[tuple[Finding, int]]:
    """Return the columns whose only answer is a yes, each with its blank cells in the piece."""
    found = []
    for name in values.only_yes:
        blanks = int((values.arrays[name] == BLANK).sum())
        if blanks:
            use = next(use for use in layout.mapped.uses if use.name == name)
            fact = layout.columns[name].group == "fact"
            message = member_says.FACT_ONLY_YES if fact else survey_says.ONLY_YES
            place = Place(layout.sheet.file, layout.sheet.name, letter_of(use.column), use.heading.title)
            found.append((message.at(place, count=blanks), blanks))
    return found
