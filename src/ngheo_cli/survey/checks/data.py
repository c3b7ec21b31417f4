"""What does a check look at?"""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.criteria.model import Criteria
from ngheo_cli.messages import Place
from ngheo_cli.survey.frame import SheetTable
from ngheo_cli.survey.model import Survey
from ngheo_cli.survey.national_ids import telling_id


@dataclass(frozen=True, slots=True)
class CheckData:
    """A survey whose frame may still get a `problem`; what makes its rows equal; the sheets it came from; and
    the standards chosen for it."""

    survey: Survey
    fingerprints: Sequence[Hashable]
    tables: tuple[SheetTable, ...]
    standards: tuple[Criteria, ...] = ()

    def kept(self) -> NDArray[np.bool_]:
        """Return which rows are households so far: neither rejected nor set aside."""
        return np.asarray(self.survey.frame["problem"] == "", dtype=np.bool_)

    def texts(self, name: str) -> list[str]:
        """Return a text column, blanks where the survey has none."""
        frame = self.survey.frame
        return frame[name].tolist() if name in frame.columns else [""] * len(frame)

    def national_ids(self) -> list[str]:
        """Return the national IDs of heads that tell them from all others, "" for none."""
        return [telling_id(text) for text in self.texts("head_national_id")]

    def held(self, name: str) -> NDArray[np.bool_]:
        """Return the rows whose cell is not blank though its value is unknown: a finding tells of it."""
        none = (np.zeros(len(t.view.rows), dtype=np.bool_) for t in self.tables)
        parts = [t.values.held.get(name, nothing) for t, nothing in zip(self.tables, none, strict=True)]
        return np.concatenate([np.zeros(0, dtype=np.bool_), *parts])

    def also(self, rows: Sequence[int], *columns: str) -> list[Place]:
        """Return the cells besides the first that a finding is about: `also=` among its values."""
        return [self.at(row, *columns) for row in rows[1:]]

    def mark(self, rows: Sequence[int], problem: str) -> None:
        """Set the problem of rows."""
        self.survey.frame.loc[list(rows), "problem"] = problem

    def at(self, row: int, *columns: str) -> Place:
        """Return the cell of the first of some columns that the row's table has; else of a column that tells
        the household, else of any."""
        survey, frame = self.survey, self.survey.frame
        file, sheet = str(frame["file"].iat[row]), str(frame["sheet"].iat[row])
        number = int(frame["row"].to_numpy()[row])
        for name in (*columns, "household_id", "head_name", *frame.columns):
            if survey.column_at(file, sheet, number, name)[0]:
                return survey.place(row, name)
        return survey.place(row)

    def rows_text(self, rows: Sequence[int], beside: Sequence[int] = ()) -> str:
        """Return sheet row numbers for a message; with sheet or file names where they, or the rows that the
        message names `beside` them, differ."""
        file, sheet, number = (self.survey.frame[name] for name in ("file", "sheet", "row"))
        named = np.array([*rows, *beside], dtype=np.intp)
        files, sheets = (len(set(column.take(named))) for column in (file, sheet))
        shown = list(rows)[:8]
        words = []
        for r in shown:
            where = f"{sheet.iat[r]}!" if sheets > 1 else ""
            where = f"{file.iat[r]}!{where}" if files > 1 else where
            words.append(f"{where}{number.iat[r]}")
        return ", ".join(words) + (" …" if len(rows) > len(shown) else "")
