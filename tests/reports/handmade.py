"""Surveys built by hand, typed as the reader types them."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd
from openpyxl.workbook import Workbook as Opened

from ngheo_cli.criteria.load import get
from ngheo_cli.numbers import BLANK, UNKNOWN
from ngheo_cli.survey.model import Conservation, ReadColumn, Source, Survey

Write = Callable[..., Opened]
FILE = "ra-soat.xlsx"
NUMBERS = {
    "size",
    "income_per_person",
    "income_total",
    "income_12_months",
    "score_income",
    "score_deprivation",
}
TEXTS = {"province", "district", "commune", "village", "household_id", "head_name", "head_birth", "head_sex",
         "head_ethnicity", "recorded_class", "review_date", "quick_screen"}  # fmt: skip
CODES = {"yes": 1, "no": 0, None: BLANK, "rural": 0, "urban": 1}


def survey_of(rows: Sequence[Mapping[str, Any]], findings: Sequence[Any] = (), **changes: Any) -> Survey:
    """Build a survey: answers `yes`, `no`, None; numbers or None; texts; `problem` of a row set aside."""
    names = list(dict.fromkeys(name for row in rows for name in row if name != "problem"))
    data: dict[str, Any] = {}
    for name in names:
        values = [row.get(name) for row in rows]
        if name in NUMBERS:
            data[name] = np.array([UNKNOWN if v is None else v for v in values], dtype=np.int64)
        elif name in TEXTS:
            data[name] = pd.Series([v or "" for v in values], dtype=object)
        else:
            data[name] = np.array([CODES[v] for v in values], dtype=np.int8)
    data["file"] = pd.Series([FILE] * len(rows), dtype=object)
    data["sheet"] = pd.Series(["Sheet1"] * len(rows), dtype=object)
    data["row"] = np.arange(2, len(rows) + 2, dtype=np.int64)
    problems = [row.get("problem", "") for row in rows]
    data["problem"] = pd.Series(problems, dtype=object)
    letters = {name: chr(ord("A") + i) for i, name in enumerate(names)}
    parts: dict[str, Any] = {
        "frame": pd.DataFrame(data),
        "sources": (Source(FILE, "ab" * 32, 1234),),
        "columns": tuple(
            ReadColumn(
                FILE,
                "Sheet1",
                letters[name],
                f"Tên {name}",
                name,
                "title",
                ("x là thiếu hụt", "x is deprived"),
            )
            for name in names
        ),
        "findings": tuple(findings),
        "counts": Conservation(
            len(rows),
            problems.count(""),
            problems.count("no_key"),
            problems.count("duplicate_row"),
            problems.count("superseded"),
            {"total": 0},
        ),
        "set_by_user": {},
        "cells": {(FILE, "Sheet1", name): letter for name, letter in letters.items()},
        "titles": {(FILE, "Sheet1", name): f"Tên {name}" for name in names},
    }
    return Survey(**{**parts, **changes})


def household(number: int, **answers: Any) -> dict[str, Any]:
    """Return a household of one village with a code that has leading zeros."""
    return {
        "village": "Bản Mẫu",
        "household_id": f"{number:03d}",
        "head_name": f"Người Mẫu {number}",
        "size": 4,
        "area": "rural",
        **answers,
    }


INDICATORS = get("2021-2025").indicator_ids


def lacking(count: int, known: int = 12) -> dict[str, Any]:
    """Return answers in which the first `count` indicators are deprived and those after `known` are blank."""
    return {name: "yes" if i < count else "no" if i < known else None for i, name in enumerate(INDICATORS)}


def a_survey(**changes: Any) -> Survey:
    """One household a class of 2021-2025: poor, near-poor, average, not poor, undetermined; one set aside."""
    return survey_of(
        [
            household(1, income_per_person=1_500_000, farming="no", **lacking(3)),
            household(2, income_per_person=1_500_000, farming="no", **lacking(2)),
            household(3, income_per_person=2_000_000, farming="no", **lacking(0)),
            household(4, income_per_person=9_000_000, farming="no", **lacking(5)),
            household(5, income_per_person=None, farming=None, **lacking(3)),
            household(6, income_per_person=1_500_000, farming="no", **lacking(3), problem="duplicate_row"),
        ],
        **changes,
    )


def texts(sheet: Any) -> list[list[Any]]:
    return [[cell for cell in row if cell is not None] for row in sheet.iter_rows(values_only=True)]


def table(sheet: Any, first: str = "STT") -> list[dict[str, Any]]:
    """Return the rows of a list below its headings, by heading."""
    rows = list(sheet.iter_rows(values_only=True))
    top = next(i for i, row in enumerate(rows) if row[0] == first)
    found = []
    for row in rows[top + 1 :]:
        if row[0] is None:
            break
        found.append(dict(zip(rows[top], row, strict=True)))
    return found
