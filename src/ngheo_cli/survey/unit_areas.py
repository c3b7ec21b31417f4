"""Is a household whose area is blank rural or urban, by the table of units or of totals?

An area is filled only where its unit has one area; it is never taken from a name. It is filled before
anything is decided, and what was filled is said.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ngheo_cli.messages import Finding, Place
from ngheo_cli.messages import side_tables as say
from ngheo_cli.messages import survey_checks as check_says
from ngheo_cli.numbers import BLANK, RURAL, URBAN
from ngheo_cli.survey.columns_household import PLACE
from ngheo_cli.survey.model import ReadColumn, Survey
from ngheo_cli.survey.text import key
from ngheo_cli.survey.totals import UnitTotal
from ngheo_cli.survey.units_file import UnitRow

_LEVELS = tuple(column.name for column in PLACE)
_SAID = {"area_missing", "area_blank"}

Areas = Mapping[tuple[str, ...], int]
"""Names of units as compared to their only area; BLANK for a unit that has both, or may have."""


def areas_of(units: Sequence[UnitRow], totals: Sequence[UnitTotal]) -> Areas:
    """Return the area of every unit of which the tables tell one."""
    told: dict[tuple[str, ...], set[int]] = defaultdict(set)
    for row in units:
        if row.area != BLANK:
            told[tuple(map(key, row.names))].add(row.area)
    by_unit: dict[tuple[str, ...], list[UnitTotal]] = defaultdict(list)
    for total in totals:
        by_unit[tuple(map(key, total.names))].append(total)
    for names, rows in by_unit.items():
        told[names] |= _areas(rows)
    return {n: areas.pop() if len(areas) == 1 else BLANK for n, areas in told.items() if areas}


def _areas(rows: Sequence[UnitTotal]) -> set[int]:
    """Return the areas in which a unit of the totals has households; both where a part is not told."""
    counts = {row.area: row.households for row in rows}
    areas = {area for area in (RURAL, URBAN) if counts.get(area, 0) != 0}
    if not areas:
        return set()
    parts = [counts[area] for area in areas]
    whole = counts.get(BLANK)
    if whole is None or (None not in parts and whole == sum(part or 0 for part in parts)):
        return areas
    return {RURAL, URBAN}


def with_areas(survey: Survey, areas: Areas) -> Survey:
    """Return a survey with its blank areas filled, and a note that says of how many households."""
    frame, n = survey.frame, len(survey.frame)
    known = np.full(n, BLANK, dtype=np.int8)
    if survey.has("area"):
        known = frame["area"].to_numpy(dtype=np.int8)
    if not (known == BLANK).any():
        return survey
    filled = np.where(known == BLANK, _looked_up(frame, areas), known).astype(np.int8)
    counted = frame["problem"].to_numpy() == ""
    count = int(((filled != known) & counted).sum())
    if not count:
        return survey
    left = int(((filled == BLANK) & counted).sum())
    vi, en = say.AREA_READS
    return replace(
        survey,
        frame=_with_column(frame, filled),
        columns=(*survey.columns, ReadColumn("", "", "", "", "area", "set", (vi, en))),
        findings=(*_findings(survey, left), say.AREA_FROM_UNITS.at(Place(), count=count)),
    )


def _with_column(frame: pd.DataFrame, area: NDArray[np.int8]) -> pd.DataFrame:
    changed = frame.copy()
    if "area" in frame.columns:
        changed["area"] = area
    else:
        changed.insert(frame.columns.get_loc("file"), "area", area)  # type: ignore[arg-type]
    return changed


def _findings(survey: Survey, left: int) -> list[Finding]:
    """Return the findings of the survey; those on blank areas count what is still blank."""
    kept = [finding for finding in survey.findings if finding.code not in _SAID]
    first = next((f.place for f in survey.findings if f.code in _SAID), None)
    if left and first is not None:  # else those left have cells that cannot be read, each with its finding
        kept.append(check_says.AREA_BLANK.at(first, count=left))
    return kept


def _looked_up(frame: pd.DataFrame, areas: Areas) -> NDArray[np.int8]:
    """Return the area of the unit of every household, BLANK where the tables do not tell one."""
    texts = [frame[level].tolist() if level in frame.columns else [""] * len(frame) for level in _LEVELS]
    places = list(zip(*texts, strict=True))
    found = {place: _area(tuple(map(key, place)), areas) for place in set(places)}
    return np.array([found[place] for place in places], dtype=np.int8)


def _area(names: tuple[str, ...], areas: Areas) -> int:
    """Return the area of the lowest unit that a place lies in; a name not given is no difference above."""
    for depth in reversed(range(len(_LEVELS))):
        fitting = {area for unit, area in areas.items() if names[depth] and _lies(names, unit, depth)}
        if fitting:
            return fitting.pop() if len(fitting) == 1 else BLANK
    return BLANK


def _lies(names: tuple[str, ...], unit: tuple[str, ...], depth: int) -> bool:
    if any(unit[depth + 1 :]) or unit[depth] != names[depth]:
        return False
    return all(not a or not b or a == b for a, b in zip(names[:depth], unit[:depth], strict=True))
