"""Which cells of a column of classes hold something that could not be read?"""

import numpy as np

from ngheo_cli.messages import Finding, opening, survey_values
from ngheo_cli.review.households import Households
from ngheo_cli.survey.guard.facts import both
from ngheo_cli.survey.model import Survey

Spot = tuple[str, str, int]
"""File, sheet and row of the sheet."""
_NOT_READ = frozenset({survey_values.CHOICE_UNKNOWN.code, survey_values.TWO_CLASSES.code})
_NO_VALUE = frozenset({opening.FORMULA_WITHOUT_VALUE.code, opening.ERROR_CELLS.code})


def without_value(finding: Finding) -> bool:
    """Whether a finding tells of several cells of a sheet at once that hold no value."""
    return finding.code in _NO_VALUE and finding.values.get("count") != both(1)


def unread_cells(survey: Survey, column: str) -> dict[Spot, str]:
    """Return what is told of each cell of a column that was filled and not read: the text, or "" where it is
    not shown."""
    cells: dict[Spot, str] = {}
    for one in survey.findings:
        place = one.place
        if one.code in _NOT_READ | _NO_VALUE and place.row and not without_value(one):
            letter, _ = survey.column_at(place.file, place.sheet, place.row, column)
            if place.cell == f"{letter}{place.row}":
                value = one.values.get("value")
                cells[place.file, place.sheet, place.row] = value if isinstance(value, str) else ""
    # A result read again has no finding of a cell that its survey could not read.
    for row in np.flatnonzero(survey.unreadable.get(column, np.zeros(0, dtype=np.bool_))).tolist():
        place = survey.place(row)
        cells.setdefault((place.file, place.sheet, place.row or 0), "")
    return cells


def unread_rows(now: Households, column: str) -> dict[int, str]:
    """Return the households whose cell of a column was filled and not read, by row of `now.frame`, each with
    the text as in `unread_cells`."""
    cells = [unread_cells(survey, column) for survey in now.surveys]
    if not any(cells):
        return {}
    spots = zip(*(now.frame[name].tolist() for name in ("survey", "file", "sheet", "row")), strict=True)
    told = {row: cells[number].get((file, sheet, at)) for row, (number, file, sheet, at) in enumerate(spots)}
    return {row: text for row, text in told.items() if text is not None}
