"""Reviews made from CSV texts, read and decided as a user's files would be."""

from pathlib import Path

import numpy as np
import pandas as pd

from ngheo_cli.classify.decide import decide
from ngheo_cli.classify.model import UNDETERMINED
from ngheo_cli.criteria.load import get
from ngheo_cli.numbers import BLANK, UNKNOWN
from ngheo_cli.review.households import Households, Source, households_of
from ngheo_cli.survey.read import ReadOptions, read_survey


def households(
    folder: Path,
    csv: str,
    criteria: str = "2021-2025",
    source: Source = "computed",
    name: str = "khao-sat.csv",
) -> Households:
    path = folder / name
    path.write_text(csv, encoding="utf-8")
    standard = get(criteria)
    survey = read_survey([path], ReadOptions({}, {}, {}, "no"), lambda *_: (standard,))
    return households_of([(survey, decide(survey, standard))], source)


def listed(rows: list[dict[str, object]]) -> Households:
    """Households by the record, as the reader would type them; None and a missing key are blank."""
    texts = (
        *("province", "district", "commune", "village", "household_id", "head_name", "head_birth"),
        *("head_sex", "head_national_id", "movement", "recorded_class", "previous_class"),
    )
    frame = pd.DataFrame(index=pd.RangeIndex(len(rows)))
    for name in texts:
        if any(row.get(name) for row in rows):
            frame[name] = pd.Series([row.get(name) or "" for row in rows], dtype=object)
    frame["size"] = np.array([row.get("size", UNKNOWN) for row in rows], dtype=np.int64)
    frame["file"] = pd.Series(["danh-sach.csv"] * len(rows), dtype=object)
    frame["problem"] = pd.Series([""] * len(rows), dtype=object)
    classes = ("poor", "near_poor", "average", "not_poor")
    class_ = np.array(
        [
            classes.index(str(row["recorded_class"])) if row.get("recorded_class") else UNDETERMINED
            for row in rows
        ],
        dtype=np.int8,
    )
    n = len(rows)
    return Households(
        frame=frame,
        rejected=frame.iloc[:0],
        criteria=get("2021-2025"),
        source="recorded",
        classes=classes,
        class_=class_,
        possible=np.where(class_ < 0, 15, 1 << np.maximum(class_, 0)).astype(np.uint16),
        branches=(),
        branch=np.full(n, -1, dtype=np.int8),
        possible_branches=np.ones(n, dtype=np.uint16),
        answers=np.full((n, 12), BLANK, dtype=np.int8),
        certified=np.full(n, BLANK, dtype=np.int8),
        surveys=(),
        differs=0,
    )
