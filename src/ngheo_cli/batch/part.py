"""What of a survey is kept to add it up with others, without reading it again?

The counts of its units by area and group under each standard, and the totals that stand beside it: plain
numbers and names of units in one small JSON document (`ngheo.batch-part/1`). Counts of nought are left out.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import numpy as np
import pandas as pd

from ngheo_cli.batch.digests import file_digest
from ngheo_cli.batch.model import Output, Task
from ngheo_cli.batch.places import part_path
from ngheo_cli.batch.units import COMMUNE, anchored, filled, names_commune
from ngheo_cli.classify.model import Decisions
from ngheo_cli.criteria.model import Flag
from ngheo_cli.numbers import BLANK, NO
from ngheo_cli.reports.files import make_folder, placed
from ngheo_cli.review.counting import Tally, measures, tally
from ngheo_cli.review.groups import ALL, DTTS, KINH, memberships
from ngheo_cli.review.households import Households, households_of
from ngheo_cli.review.unit_groups import review_day
from ngheo_cli.review.units import LEVELS
from ngheo_cli.survey.ethnicity import ethnic_group
from ngheo_cli.survey.totals import UnitTotal

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ngheo_cli.survey.model import Survey

SCHEMA = "ngheo.batch-part/1"
ELSE = ""
"""The group of households of an ethnic group that the survey does not name: nobody, or unknown."""
VILLAGE_GROUPS = (ALL, DTTS)
"""The groups that villages are counted in."""
HEADS = ("head_male", "head_female")
Json = dict[str, Any]
_LIVING = ("", "no_key")
"""Rows that are counted somewhere: households, and rejected ones."""


def write_part(
    out: Path, task: Task, survey: "Survey", decisions: Sequence[Decisions], totals: Sequence[UnitTotal]
) -> Output:
    """Write the counts of a survey and return the file. Raises Stop where it cannot be written."""
    named = names_commune(pd.DataFrame(survey.frame[survey.frame["problem"].isin(_LIVING)]))
    standards = [_standard(survey, one, task.name, named=named) for one in decisions]
    own = _own(standards[0]["units"])
    document = {
        "schema": SCHEMA,
        "survey": task.name,
        "named": named,
        "standards": standards,
        "totals": [_total(one, own) for one in totals],
    }
    place = part_path(task.id)
    make_folder((out / place).parent)
    with placed(out / place, force=True) as beside:
        beside.write_text(json.dumps(document, ensure_ascii=False) + "\n", encoding="utf-8", newline="\n")
    return Output(place, file_digest(out / place))


def _own(units: Sequence[Json]) -> list[str]:
    """Return the names of the commune of a survey; of the highest unit, where it holds several."""
    communes = [unit["names"] for unit in units if unit["level"] == COMMUNE]
    names: list[str] = communes[0] if len(communes) == 1 else units[0]["names"]
    return names


def read_part(out: Path, path: str) -> Json:
    """Return the counts of a survey."""
    document: Json = json.loads((out / path).read_text(encoding="utf-8"))
    return document


def _standard(survey: "Survey", decisions: Decisions, name: str, *, named: bool) -> Json:
    households = households_of([(survey, decisions)])
    present = list(memberships(households))
    households = replace(
        households,
        frame=anchored(_with_groups(households), name, named=named),
        rejected=anchored(households.rejected, name, named=named),
    )
    groups = {**memberships(households), ELSE: _else(households)}
    counted = tally(households, groups, measures(households))
    return counts_of(households, present, counted)


def counts_of(households: Households, groups: Sequence[str], counted: Tally) -> Json:
    """Return the counts of households under one standard, as they are kept; `groups` are those named."""
    return {
        "criteria": households.criteria.id,
        "day": review_day(households),
        "classes": list(households.classes),
        "branches": list(households.branches),
        "groups": list(groups),
        "units": [_unit(counted, i) for i in range(len(counted.units))],
        "cells": _cells(counted),
    }


def _with_groups(households: Households) -> pd.DataFrame:
    """Return the answers of households with every circumstance as a column: a survey that does not ask it
    leaves it unknown, beside surveys that do."""
    frame = households.frame
    for flag in get_args(Flag):
        if not households.has(flag):
            frame = frame.assign(**{flag: np.full(len(frame), BLANK, dtype=np.int8)})
    if not households.has("head_sex"):
        frame = frame.assign(head_sex=pd.Series([""] * len(frame), dtype=object))
    return frame


def _else(households: Households) -> "NDArray[np.int8]":
    n = len(households)
    if not households.has("head_ethnicity"):
        return np.full(n, BLANK, dtype=np.int8)
    blank = [not ethnic_group(text) for text in households.frame["head_ethnicity"].tolist()]
    return np.where(blank, np.int8(BLANK), np.int8(NO)).astype(np.int8)


def _unit(counted: Tally, i: int) -> Json:
    unit = counted.units[i]
    counts = counted.of(unit)
    rows = sum(counts.get(name, 0) for name in ("reviewed", "gone", "rejected"))
    return {"level": unit.level, "names": list(unit.names), "rows": rows}


def _cells(counted: Tally) -> list[list[Any]]:
    number = {unit: i for i, unit in enumerate(counted.units)}
    return [
        [number[unit], area, group, {name: count for name, count in counts.items() if count}]
        for (unit, area, group), counts in counted.counts.items()
        if unit.level != LEVELS[-1] or group in VILLAGE_GROUPS
    ]


def _total(total: UnitTotal, own: Sequence[str]) -> Json:
    row = total.row
    return {
        "names": list(filled(total.names, own)),
        "area": total.area,
        "counts": [total.households, total.persons, total.dtts_households, total.dtts_persons],
        "none_reviewed": total.none_reviewed,
        "place": asdict(row.place),
        "letters": dict(row.letters),
        "titles": dict(row.titles),
    }


FIXED: tuple[str, ...] = (DTTS, KINH, *(flag for flag in get_args(Flag) if flag != DTTS), *HEADS)
"""The groups beside `all` that are no ethnic group, in the order of tables."""
