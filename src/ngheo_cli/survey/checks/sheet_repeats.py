"""Does a sheet list households that other sheets of its file list too: a sheet that sums them up, or a copy?

Rows are the same if all answers are that both sheets have; codes and places may differ, for a sheet that sums
up numbers its households anew. Rows that were set aside are not looked at.
"""

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence

import pandas as pd

from ngheo_cli.messages import Finding, Place
from ngheo_cli.messages import sheet_repeats as say
from ngheo_cli.survey.beside import real_name
from ngheo_cli.survey.checks.data import CheckData
from ngheo_cli.survey.checks.sheet_years import years_in
from ngheo_cli.survey.columns import KEY_NAMES
from ngheo_cli.survey.sheet_choice import option_of

_LEAST_ROWS = 2
_LEAST_ANSWERS = 3
"""Columns, the head's name among them, that two sheets must share: a name alone is no household."""
Rows = Mapping[str, Counter[Hashable]]


def check_sheet_repeats(data: CheckData) -> list[Finding]:
    """Tell of one sheet a file whose households all stand in its other sheets, and how to read each once."""
    findings = []
    for file, sheet, options, count in repeats_in(data):
        findings.append(say.SHEET_REPEATS.at(Place(file, sheet), count=count, options=options))
    return findings


def repeats_in(data: CheckData) -> list[tuple[str, str, str, int]]:
    """Return file, sheet, the options that read each household once, and the number of households that are
    counted twice; files with sheets of several years are told of by their years."""
    files: dict[str, list[str]] = {}
    for table in data.tables:
        sheets = files.setdefault(table.view.sheet.file, [])
        name = real_name(table.view.sheet.name)
        sheets += [name] if name not in sheets else []
    years = years_in(data)
    found = []
    for file, sheets in files.items():
        if len(sheets) > 1 and file not in years and (rows := _rows(data, file, sheets)):
            found += [(file, *told) for told in [_repeated(rows)] if told]
    return found


def _repeated(rows: Rows) -> tuple[str, str, int] | None:
    """Return the sheet that lists again what others list, the options to read each once, and the number.

    A sheet with all that the others list is told before one of which the others list all.
    """
    every: Counter[Hashable] = Counter()
    for counts in rows.values():
        every.update(counts)
    for sheet, own in sorted(rows.items(), key=lambda item: -item[1].total()):
        rest = every.total() - own.total()
        if _LEAST_ROWS <= rest <= own.total() and all(n <= 2 * own[row] for row, n in every.items()):
            return sheet, option_of([sheet]), rest
        if own.total() >= _LEAST_ROWS and all(2 * n <= every[row] for row, n in own.items()):
            return sheet, option_of([name for name in rows if name != sheet]), own.total()
    return None


def _rows(data: CheckData, file: str, sheets: Sequence[str]) -> dict[str, Counter[Hashable]]:
    """Return, by sheet, its households as the answers that all sheets have; nothing where these are too few
    to tell households apart."""
    frame = data.survey.frame
    tables = [t.values.arrays.keys() for t in data.tables if t.view.sheet.file == file and t.view.rows]
    shared = [name for name in frame.columns if all(name in table for table in tables)]
    names = [name for name in shared if name not in KEY_NAMES and name != "head_name"]
    if "head_name" not in shared or len(names) + 1 < _LEAST_ANSWERS:
        return {}
    kept = frame[data.kept() & (frame["file"] == file).to_numpy()]
    kept_sheets = kept["sheet"].map(real_name)
    if not _may_repeat(kept["head_name"], kept_sheets):
        return {}
    counts: dict[str, Counter[Hashable]] = {sheet: Counter() for sheet in sheets}
    rows = zip(*(kept[name].tolist() for name in ("head_name", *names)), strict=True)
    for sheet, row in zip(kept_sheets.tolist(), rows, strict=True):
        counts[sheet][row] += 1
    return {sheet: found for sheet, found in counts.items() if found}


def _may_repeat(heads: pd.Series, sheets: pd.Series) -> bool:
    """Whether all heads of some sheet stand in other sheets too: what repeats must pass, cheap to see."""
    elsewhere = sheets.groupby(heads.to_numpy()).transform("nunique") > 1
    return bool(elsewhere.groupby(sheets.to_numpy()).all().any())
