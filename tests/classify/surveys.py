"""Build a typed survey from dicts, as the reader would."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from ngheo_cli.numbers import BLANK, NO, RURAL, UNKNOWN, URBAN, YES
from ngheo_cli.survey.model import Conservation, Source, Survey

AMOUNTS = (
    "size", "income_per_person", "income_total", "income_12_months", "score_income", "score_deprivation",
)  # fmt: skip
TEXTS = ("household_id", "village", "recorded_class", "previous_class", "review_date")
CODES = {"rural": RURAL, "urban": URBAN, "yes": YES, "no": NO, None: BLANK}


def survey(rows: Sequence[Mapping[str, Any]], columns: Sequence[str] = ()) -> Survey:
    """A survey of one sheet, header in row 1; a column exists if a row has its key or `columns` names it.

    None is blank. Answers and area are words: yes, no, rural, urban.
    """
    names = list(dict.fromkeys([*columns, *(key for row in rows for key in row if key != "problem")]))
    frame = pd.DataFrame(index=pd.RangeIndex(len(rows)))
    for name in names:
        frame[name] = _typed(name, [row.get(name) for row in rows])
    frame["file"] = np.array(["mau.xlsx"] * len(rows), dtype=object)
    frame["sheet"] = np.array(["Thôn 1"] * len(rows), dtype=object)
    frame["row"] = np.arange(2, len(rows) + 2)
    frame["problem"] = np.array([row.get("problem", "") for row in rows], dtype=object)
    letters = {("mau.xlsx", "Thôn 1", name): _letter(i) for i, name in enumerate(names)}
    titles = {("mau.xlsx", "Thôn 1", name): f"Cột {name}" for name in names}
    count = Conservation(len(rows), len(rows), 0, 0, 0, {})
    return Survey(frame, (Source("mau.xlsx", "0" * 64, 1),), (), (), count, {}, letters, titles)


def _typed(name: str, values: list[Any]) -> np.ndarray[Any, Any]:
    if name in AMOUNTS:
        return np.array([UNKNOWN if v is None else v for v in values], dtype=np.int64)
    if name in TEXTS:
        return np.array(["" if v is None else v for v in values], dtype=object)
    return np.array([CODES[v] for v in values], dtype=np.int8)


def _letter(position: int) -> str:
    high, low = divmod(position, 26)
    return (chr(64 + high) if high else "") + chr(65 + low)
