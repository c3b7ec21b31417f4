"""Where do the answers of many households stand? (As `Survey.place`, for many rows at once.)"""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.messages import Place
from ngheo_cli.survey.model import Survey


def places(survey: Survey, rows: NDArray[np.int64], column: str) -> Iterator[tuple[int, Place]]:
    """Yield (row, place) of a column's cells in some rows of the frame."""
    if not len(rows):
        return
    taken = survey.frame.take(rows)
    files, sheets, numbers = (taken[name].tolist() for name in ("file", "sheet", "row"))
    ids = taken["household_id"].tolist() if survey.has("household_id") else [""] * len(rows)
    for row, file, sheet, number, code in zip(rows.tolist(), files, sheets, numbers, ids, strict=True):
        letter, title = survey.column_at(str(file), str(sheet), int(number), column)
        yield (
            row,
            Place(
                file=str(file),
                sheet=str(sheet),
                cell=f"{letter}{number}" if letter else "",
                column=title,
                household_id=str(code),
                row=int(number),
            ),
        )
