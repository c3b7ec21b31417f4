"""What only shows across files: a household in two of them, and tables that do not add up?

National IDs are compared and never told: a finding names file, sheet and row.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import pandas as pd

from ngheo_cli.batch.dataset import SURVEY, read_decisions
from ngheo_cli.batch.merge import Merged
from ngheo_cli.batch.places import KEY, unit_value
from ngheo_cli.batch.units import COMMUNE
from ngheo_cli.messages import Finding, Place
from ngheo_cli.messages import batch as say
from ngheo_cli.review.twice import given_twice
from ngheo_cli.survey.national_ids import telling_id
from ngheo_cli.survey.text import key

_HEAD = "head_national_id"
_WHERE = [SURVEY, "sheet", "row", "criteria", "problem"]
_SHOWN = 3
"""So many other places of one ID are named."""
_SAME = [
    "province",
    "district",
    "commune",
    "village",
    "household_id",
    "head_name",
    "head_birth",
    "head_sex",
    _HEAD,
]


def same_ids(out: Path, files: Sequence[str]) -> list[Finding]:
    """Find households of different surveys whose heads have one national ID."""
    table = _households(out, files, [_HEAD])
    codes, typed = pd.factorize(table[_HEAD])
    digits = pd.Series([telling_id(text) for text in typed], dtype=object).reindex(codes)
    table = table.assign(digits=digits.to_numpy()).loc[lambda all_: all_["digits"] != ""]
    surveys = table.groupby("digits", sort=False)[SURVEY].transform("nunique")
    found = table[surveys > 1].sort_values([SURVEY, "sheet", "row"], kind="stable")
    findings = []
    for _, one in found.groupby("digits", sort=False):
        first, *others = [_place(row) for row in one.itertuples(index=False)]
        also = "; ".join(_shown(place) for place in [first, *others[:-1]][:_SHOWN])
        findings.append(say.ID_IN_FILES.at(others[-1], also=also))
    return sorted(
        findings, key=lambda finding: (finding.place.file, finding.place.sheet, finding.place.row or 0)
    )


def counted_twice(out: Path, files: Sequence[str]) -> list[Finding]:
    """Find households (unit, code and head) of communes that several surveys hold, in two of them."""
    by_unit: dict[str, list[str]] = defaultdict(list)
    for file in files:
        by_unit[key(file.rpartition("/")[0])].append(file)
    shared = [file for several in by_unit.values() if len(several) > 1 for file in several]
    if not shared:
        return []
    table = _households(out, shared, _SAME)
    table["survey_name"] = table[SURVEY]
    table[SURVEY] = pd.factorize(table[SURVEY])[0]
    twice = Counter(table["survey_name"][given_twice(table)].tolist())
    return [say.COUNTED_TWICE.at(Place(file=name), count=twice[name]) for name in sorted(twice)]


def _households(out: Path, files: Sequence[str], columns: Sequence[str]) -> pd.DataFrame:
    """Return the households of the dataset, once each whatever the standards, in the order of surveys."""
    table = read_decisions(out, files, [*_WHERE, *columns]).to_pandas()
    table = table[table["problem"].isna()].drop_duplicates([SURVEY, "sheet", "row"])
    table = table.sort_values([SURVEY, "sheet", "row"], kind="stable").reset_index(drop=True)
    filled: pd.DataFrame = table.assign(
        **{name: table[name].astype(object).where(table[name].notna(), "") for name in columns}
    )
    return filled


def _place(row: Any) -> Place:
    return Place(file=getattr(row, SURVEY), sheet=row.sheet or "", row=int(row.row))


def _shown(place: Place) -> str:
    return ", ".join(part for part in (place.file, place.sheet, str(place.row)) if part)


def differing_sums(out: Path, files: Sequence[str], tables: Iterable[Merged]) -> list[Finding]:
    """Find units of which the table and the dataset count other households: the whole, and each commune.

    Both are counted from the households on their own, so that a table that holds is the sum of its communes.
    """
    decided = read_decisions(out, files, ["criteria", "class", "problem"]).to_pandas()
    decided = decided[decided["problem"].isna()]
    where = [decided["criteria"], decided[KEY].map(key), decided["class"]]
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for (criteria, unit, class_), n in decided.groupby(where).size().items():
        counts[criteria, unit][class_] += int(n)
        counts[criteria, ""][class_] += int(n)
    findings = []
    for table in tables:
        summed: dict[str, Counter[str]] = defaultdict(Counter)
        paths = {"": table.tally.units[0].path}
        for unit in (one for one in table.tally.units if one.level == COMMUNE):
            paths[key(unit_value(unit.path))] = unit.path
            summed[key(unit_value(unit.path))] += Counter(table.tally.of(unit))
        summed[""] = Counter(table.tally.of(table.tally.units[0]))
        for unit_key, path in paths.items():
            both = (summed[unit_key], counts[table.criteria, unit_key])
            findings += _differences(path or table.criteria, table.classes, both)
    return findings


def _differences(unit: str, classes: Sequence[str], both: tuple[Counter[str], Counter[str]]) -> list[Finding]:
    table, decided = both
    return [
        say.SUM_DIFFERS.at(Place(), unit=unit, class_=code, table=table[code], dataset=decided[code])
        for code in (*classes, "undetermined")
        if table[code] != decided[code]
    ]
