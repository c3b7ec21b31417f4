"""In which regions of a point table can each household live?

The survey's own column says it; else the table's mapping from area and province, as far as these are known;
else any region is possible.
"""

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.criteria.base import Area
from ngheo_cli.criteria.points_model import REGION, PointTable, RegionOf
from ngheo_cli.numbers import BLANK, RURAL, URBAN
from ngheo_cli.survey.model import Survey
from ngheo_cli.survey.text import key

Flags = NDArray[np.bool_]
_AREAS: dict[Area, int] = {"rural": RURAL, "urban": URBAN}


def possible_regions(survey: Survey, table: PointTable) -> Flags:
    """Return which regions each row may lie in, shape (n, regions), at least one each."""
    count, names = len(survey.frame), table.columns
    if not table.regions:
        return np.ones((count, 1), dtype=np.bool_)
    found = _mapped(survey, table, table.region_of) if table.region_of else np.ones((count, len(names)), bool)
    if survey.has(REGION):
        told = survey.frame[REGION].to_numpy()
        for i, name in enumerate(names):
            found[told == name] = np.eye(len(names), dtype=np.bool_)[i]
    return found


def contradicted(survey: Survey, table: PointTable) -> Flags:
    """Return the rows whose own region is none of those that the table gives their area and province."""
    if not table.regions or table.region_of is None or not survey.has(REGION):
        return np.zeros(len(survey.frame), dtype=np.bool_)
    may = _mapped(survey, table, table.region_of)
    told = survey.frame[REGION].to_numpy()[:, None] == np.array(table.columns, dtype=object)
    return np.asarray(told.any(axis=1) & ~(told & may).any(axis=1))


def _mapped(survey: Survey, table: PointTable, mapping: RegionOf) -> Flags:
    """Return the regions by area, else by province; both where the area is unknown."""
    count, names = len(survey.frame), table.columns
    blank = np.full(count, BLANK, dtype=np.int8)
    area = survey.frame["area"].to_numpy(dtype=np.int8) if survey.has("area") else blank
    elsewhere = _by_province(survey, table, mapping)
    found = np.zeros((count, len(names)), dtype=np.bool_)
    for name, code in _AREAS.items():
        here = (area == code) | (area == BLANK)
        region = mapping.area.get(name)
        of_area = elsewhere if region is None else np.tile([one == region for one in names], (count, 1))
        found |= here[:, None] & of_area
    return found


def _by_province(survey: Survey, table: PointTable, mapping: RegionOf) -> Flags:
    """Return the regions by province; where it is not told, those that no area alone tells."""
    count, names = len(survey.frame), table.columns
    others = [name not in mapping.area.values() or name in mapping.province.values() for name in names]
    open_ = others if any(others) else [True] * len(names)
    if not survey.has("province"):
        return np.tile(open_, (count, 1))
    known = {_name(province): region for province, region in mapping.province.items()}
    provinces = survey.frame["province"].tolist()
    told = {province: known.get(_name(province)) for province in set(provinces)}
    rows = {p: open_ if r is None else [name == r for name in names] for p, r in told.items()}
    return np.array([rows[p] for p in provinces], dtype=np.bool_).reshape(count, len(names))


def _name(province: str) -> str:
    """Return the name of a province without the word for one."""
    word = key(province)
    for lead in ("tỉnh ", "thành phố ", "tp. ", "tp "):
        word = word.removeprefix(lead)
    return word
