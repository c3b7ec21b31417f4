"""Which class, branch and certified part has a household by the record?

A record tells the class alone: of a branch it tells no more than those of the class.
"""

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from ngheo_cli.classify.model import UNDETERMINED, Decisions
from ngheo_cli.criteria.model import Criteria
from ngheo_cli.numbers import BLANK, NO

if TYPE_CHECKING:
    from numpy.typing import NDArray


def recorded_classes(
    frame: pd.DataFrame, classes: tuple[str, ...]
) -> tuple["NDArray[np.int8]", "NDArray[np.uint16]"]:
    """Return class and possible classes by the record."""
    n, every = len(frame), np.uint16((1 << len(classes)) - 1)
    class_ = np.full(n, UNDETERMINED, dtype=np.int8)
    if "recorded_class" in frame.columns:
        recorded = frame["recorded_class"].to_numpy()
        for number, code in enumerate(classes):
            class_[recorded == code] = number
        if "average" not in classes:
            class_[recorded == "average"] = classes.index("not_poor")
    known = class_ >= 0
    bits = np.left_shift(np.uint16(1), np.where(known, class_, 0).astype(np.uint16))
    return class_, np.where(known, bits, every).astype(np.uint16)


def recorded_branches(
    decided: Decisions, class_: "NDArray[np.int8]"
) -> tuple["NDArray[np.int8]", "NDArray[np.uint16]"]:
    """Return that no branch is known, and which the recorded classes leave possible under a standard, as
    `Decisions` has them."""
    criteria, branches = decided.criteria, decided.branches
    none, table = len(branches), np.zeros(len(decided.classes) + 1, dtype=np.uint16)
    for rule in (*criteria.classes, *criteria.score_classes):
        bit = np.uint16(1 << (none if rule.branch is None else branches.index(rule.branch)))
        table[decided.classes.index(rule.id)] |= bit
        table[-1] |= bit
    return np.full(len(class_), -1, dtype=np.int8), table[class_]


def recorded_part(
    frame: pd.DataFrame, criteria: Criteria, class_: "NDArray[np.int8]", classes: tuple[str, ...]
) -> "NDArray[np.int8]":
    """Return the certified part by the record: the class as recorded, and the flag."""
    certified = criteria.certified
    if certified is None or certified.class_ not in classes:
        return np.full(len(frame), NO, dtype=np.int8)
    here = class_ == classes.index(certified.class_)
    unknown = class_ == UNDETERMINED
    flag = np.full(len(frame), BLANK, dtype=np.int8)
    if certified.flag in frame.columns:
        flag = frame[certified.flag].to_numpy(dtype=np.int8)
    told = np.where(here, flag, np.where(unknown & (flag != NO), np.int8(BLANK), np.int8(NO)))
    return told.astype(np.int8)
