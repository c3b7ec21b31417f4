"""What does a result say of how it was made, besides answers: which cells could not be read, and by which
settings of a standard it was decided?

A result without such cells or settings lacks the columns. They are read back so that a result decides as its
survey did: what could not be read stays unknown, and neither an option nor a list of members fills it.
"""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.survey.column import Column
from ngheo_cli.survey.columns import SETTINGS, UNREADABLE
from ngheo_cli.survey.frame import SheetTable
from ngheo_cli.survey.header import Header
from ngheo_cli.survey.header_text import text_of
from ngheo_cli.survey.mapping import SheetMap
from ngheo_cli.survey.sheet import Cell
from ngheo_cli.survey.sheet_view import SheetValues, SheetView
from ngheo_cli.survey.text import key

BETWEEN = ";"
Flags = NDArray[np.bool_]


def run_column(header: Header, mapped: SheetMap, name: str) -> int | None:
    """Return the position of a column that a run of ngheo wrote into a result; None for another sheet."""
    if mapped.standard is None:
        return None
    found = (h.column for h in header.headings if h.column in mapped.run and name in map(key, h.own))
    return next(found, None)


def settings_told(rows: Sequence[Sequence[Cell]], header: Header, mapped: SheetMap) -> list[str]:
    """Return each text of settings with which rows of a result were decided, "" for none; [] for another
    sheet. `rows` are those below the header."""
    if mapped.standard is None:
        return []
    column, standard = run_column(header, mapped, SETTINGS), mapped.standard
    made = [row for row in rows if standard < len(row) and row[standard]]
    texts = ("" if column is None or column >= len(row) else text_of(row[column]) for row in made)
    return list(dict.fromkeys(texts))


def hold_again(view: SheetView, header: Header, values: SheetValues, columns: Mapping[str, Column]) -> None:
    """Make cells not blank, though unknown, that the survey of a result had so."""
    position = run_column(header, view.mapped, UNREADABLE)
    if position is None:
        return
    for i, cell in enumerate(view.cells(position)):
        for name in text_of(cell).split(BETWEEN) if cell else ():
            if name in columns:
                values.held.setdefault(name, np.zeros(len(view.rows), dtype=np.bool_))[i] = True


def held_cells(tables: Sequence[SheetTable]) -> dict[str, Flags]:
    """Return, by canonical column, the rows of all sheets whose cell is not blank though its value is
    unknown; columns without such a row are left out."""
    names = dict.fromkeys(name for t in tables for name, held in t.values.held.items() if held.any())
    return {
        name: np.concatenate(
            [t.values.held.get(name, np.zeros(len(t.view.rows), dtype=np.bool_)) for t in tables]
        )
        for name in names
    }
