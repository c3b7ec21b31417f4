"""Of which households is it unknown whether the procedure certifies them, and what is missing?"""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.classify.average import certified_average, columns_absent, columns_wanted, of_class
from ngheo_cli.classify.model import Decisions
from ngheo_cli.messages import Finding, Pair, Place
from ngheo_cli.messages.classify import CERTIFIED_NO_COLUMN, CERTIFIED_UNKNOWN
from ngheo_cli.numbers import BLANK, UNKNOWN
from ngheo_cli.survey.columns import columns_of
from ngheo_cli.survey.model import Survey

PLACES = 3
"""How many cells a finding names."""


def certified_unknown(survey: Survey, decisions: Decisions) -> NDArray[np.int64]:
    """Return the rows of the class of which the certified part is unknown."""
    blank = of_class(decisions) & (certified_average(survey, decisions) == BLANK)
    return np.flatnonzero(blank)


def blank_columns(survey: Survey, decisions: Decisions) -> dict[int, tuple[str, ...]]:
    """Return, for every row of which the certified part is unknown, the columns that leave it open.

    Absent columns count as blank ones; size and area are named where nothing else is missing.
    """
    rows = certified_unknown(survey, decisions)
    wanted = columns_wanted(decisions.criteria)
    blank = {name: _blank(survey, name, rows).tolist() for name in (*wanted, "size", "area")}
    found: dict[int, tuple[str, ...]] = {}
    for i, row in enumerate(rows.tolist()):
        names = tuple(name for name in wanted if blank[name][i])
        found[row] = names or tuple(name for name in ("size", "area") if blank[name][i])
    return found


def column_names(decisions: Decisions, columns: Sequence[str]) -> Pair:
    """Name columns in both languages: "“Làm nông, lâm, ngư, diêm nghiệp”, …"."""
    book = columns_of([decisions.criteria])
    vi, en = (", ".join(f"“{getattr(book[name], lang)}”" for name in columns) for lang in ("vi", "en"))
    return vi, en


def certified_findings(survey: Survey, decisions: Decisions) -> Iterator[Finding]:
    """Yield one finding at most: a note where a column is absent, a warning where answers are blank."""
    blank = blank_columns(survey, decisions)
    certified = decisions.criteria.certified
    if certified is None or not blank:
        return
    title = (certified.title.vi, certified.title.en)
    if absent := columns_absent(survey, decisions.criteria):
        vi, en = column_names(decisions, absent)
        place = Place(file=survey.sources[0].file if len(survey.sources) == 1 else "")
        yield CERTIFIED_NO_COLUMN.at(place, columns=(f"cột {vi}", f"column {en}"), title=title)
        return
    names = (*columns_wanted(decisions.criteria), "size", "area")
    columns = tuple(name for name in names if any(name in found for found in blank.values()))
    cells = [survey.place(row, found[0]) for row, found in list(blank.items())[:PLACES]]
    more = " …" if len(blank) > PLACES else ""
    yield CERTIFIED_UNKNOWN.at(
        Place(file=cells[0].file, sheet=cells[0].sheet, cell=cells[0].cell, column=cells[0].column),
        count=len(blank),
        title=title,
        columns=column_names(decisions, columns),
        places=(_list(cells, "dòng") + more, _list(cells, "row") + more),
    )


def _blank(survey: Survey, name: str, rows: NDArray[np.int64]) -> NDArray[np.bool_]:
    if not survey.has(name):
        return np.ones(len(rows), dtype=np.bool_)
    values = survey.frame[name].to_numpy()[rows]
    return np.asarray((values == BLANK) | (values == UNKNOWN))


def _list(places: Sequence[Place], word: str) -> str:
    return ", ".join(place.cell or f"{word} {place.row}" for place in places)
