"""In which unit above lies a household that leaves it blank, where others name theirs and the totals tell?

A survey that leaves out its province lies beside one that names it. Where a row of totals speaks of a unit of
that survey alone, its households lie in the units above that the row names: they count there too, so that a
unit is the sum of those below it. A level that no household names stays blank, for then the totals name the
whole (`denominators`).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ngheo_cli.review.total_rows import Fitting, contradicting, level_of
from ngheo_cli.review.units import LEVELS, Names, Unit, four_names, units_of
from ngheo_cli.survey.text import key
from ngheo_cli.survey.totals import UnitTotal

Rows = NDArray[np.bool_]


def unnamed(frame: pd.DataFrame) -> dict[str, Rows]:
    """Return which households leave each level above the village blank that others name, shape (n,); levels
    without any are left out."""
    found = {}
    for level in LEVELS[:-1]:
        if level in frame.columns:
            codes, names = pd.factorize(frame[level].to_numpy(dtype=object))
            blank = np.array([*(not key(str(name)) for name in names), True], dtype=np.bool_)[codes]
            if blank.any() and not blank.all():
                found[level] = blank
    return found


def leave_units_blank(frames: Iterable[pd.DataFrame]) -> bool:
    """Whether some households of surveys leave a level blank that others name."""
    levels = list(LEVELS[:-1])
    return bool(unnamed(pd.concat([frame.reindex(columns=levels, fill_value="") for frame in frames])))


def placed(frame: pd.DataFrame, totals: Sequence[UnitTotal]) -> tuple[pd.DataFrame, Mapping[str, Rows]]:
    """Return the households with the units above that totals tell, and by level which these are, shape (n,).

    Two rows of totals of different units that speak of one without a name tell nothing. What is told of one
    unit may leave a row of totals to a single other one: that is placed next.
    """
    first = unnamed(frame) if totals else {}
    while (blank := unnamed(frame) if first else {}) and (columns := _filled(frame, totals, blank)):
        frame = frame.assign(**columns)
    filled = {level: rows & ~blank.get(level, np.zeros_like(rows)) for level, rows in first.items()}
    return frame, {level: rows for level, rows in filled.items() if rows.any()}


def _filled(
    frame: pd.DataFrame, totals: Sequence[UnitTotal], blank: Mapping[str, Rows]
) -> "dict[str, pd.Series[str]]":
    """Return the columns of the levels of which totals tell more than the households do."""
    units = units_of(frame)
    told = _told(units.units, totals, [LEVELS.index(level) for level in blank])
    columns: dict[str, pd.Series[str]] = {}
    for level, lacking in blank.items():
        texts = frame[level].to_numpy(dtype=object, copy=True)
        names = np.array([*(_name(told.get(unit), level) for unit in units.units), ""], dtype=object)
        still = lacking.copy()
        for codes in units.members.values():
            rows = np.flatnonzero(still & (names[codes] != ""))
            texts[rows] = names[codes[rows]]
            still[rows] = False
        if (lacking & ~still).any():
            columns[level] = pd.Series(texts, index=frame.index, dtype=object)
    return columns


def _name(names: Names | None, level: str) -> str:
    return names[LEVELS.index(level)] if names else ""


def _told(units: Sequence[Unit], totals: Sequence[UnitTotal], levels: Sequence[int]) -> dict[Unit, Names]:
    """Return the names that totals give the units which leave blank one of the `levels` above them: rows that
    fit no other unit, as for denominators, else those that fit it and a unit with all names."""
    lacking = [unit for unit in units if any(not unit.key[i] for i in levels if i + 1 < unit.depth)]
    of_all, of_lacking, rest = Fitting(units), Fitting(lacking), _Beside(units, lacking)
    alone: dict[Unit, list[UnitTotal]] = defaultdict(list)
    beside: dict[Unit, list[UnitTotal]] = defaultdict(list)
    for total in totals:
        fitting = of_lacking.units(total) if level_of(total) else []
        if len(fitting) == 1 and of_all.units(total) == fitting:
            alone[fitting[0]].append(total)
        elif len(fitting) == 1 and rest.only(fitting[0], total):
            beside[fitting[0]].append(total)
    return {
        unit: four_names([max(names) for names in zip(*(one.names for one in several), strict=True)])
        for unit, several in (beside | alone).items()
        if not contradicting(several)
    }


class _Beside:
    """The units that leave no name blank, by level and own name."""

    def __init__(self, units: Sequence[Unit], lacking: Sequence[Unit]) -> None:
        self._alike: dict[tuple[str, str], list[Unit]] = defaultdict(list)
        left = set(lacking)
        for unit in units:
            if unit not in left and unit.depth:
                self._alike[unit.level, unit.key[unit.depth - 1]].append(unit)

    def only(self, unit: Unit, total: UnitTotal) -> bool:
        """Whether no unit but that of the totals may be the one that leaves names blank."""
        of_total = [key(name) for name in total.names]
        return all(
            _agree(of_total, one.key)
            for one in self._alike[unit.level, unit.key[unit.depth - 1]]
            if _agree(unit.key, one.key)
        )


def _agree(some: Sequence[str], others: Sequence[str]) -> bool:
    return all(one == other or not one or not other for one, other in zip(some, others, strict=True))
