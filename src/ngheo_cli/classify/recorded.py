"""What does a class on record say, and which households have one that the computed decision rules out?"""

from typing import Any, Protocol

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ngheo_cli.criteria.model import Certified, Criteria
from ngheo_cli.numbers import BLANK, NO
from ngheo_cli.survey.model import Survey


class Classed(Protocol):
    """A standard with its classes, as a compiled standard and decisions have them."""

    @property
    def criteria(self) -> Criteria:
        """The standard."""

    @property
    def classes(self) -> tuple[str, ...]:
        """Its class codes, most deprived first."""


def recorded_apart(survey: Survey, under: Classed, possible: NDArray[np.uint16]) -> NDArray[np.bool_]:
    """Return where the recorded class is none of the possible ones, shape (n,).

    `possible` has bit i for under.classes[i], 0 for a row that was not classified. An undetermined household
    differs only where its recorded class is impossible whatever the missing answers are, and so does one of
    which it is not known whether its class is certified.
    """
    if not survey.has("recorded_class"):
        return np.zeros(len(possible), dtype=np.bool_)
    recorded = survey.frame["recorded_class"].to_numpy()
    meant = recorded_classes(recorded, under, survey.frame, at_most=True)
    result: NDArray[np.bool_] = (recorded != "") & (possible != 0) & ((meant & possible) == 0)
    return result


def recorded_classes(
    recorded: NDArray[Any], under: Classed, frame: pd.DataFrame, *, at_most: bool = False
) -> NDArray[np.uint16]:
    """Return the classes of a standard that each recorded class stands for, bit i for under.classes[i]; shape
    (n,). `frame` has the answers of the same rows.

    A record that never tells the average living standard apart counts those households among the not poor;
    under a standard without that class the record of it is "not poor". Where only households with a flag are
    certified in that class (`certified`), "not poor" is also the record of one that has a "no" there;
    `at_most`: of one with a blank too, for it may have a "no". A provincial class is that of the
    same name under a provincial standard; under a national one it is above the poor and near-poor, for who is
    poor or near-poor by the national standard is recorded as such. A blank stands for none.
    """
    classes = under.classes
    above: list[str] = [code for code in ("average", "not_poor") if code in classes]
    meant = {code: [code] for code in classes}
    meant.setdefault("average", above)
    for code, own in (("provincial_poor", "poor"), ("provincial_near_poor", "near_poor")):
        meant.setdefault(code, above if under.criteria.national is None else [own])
    if not bool((recorded == "average").any()):
        meant["not_poor"] = above
    bits = np.zeros(len(recorded), dtype=np.uint16)
    for code, stands_for in meant.items():
        bits[recorded == code] = sum(1 << classes.index(one) for one in stands_for)
    certified = under.criteria.certified
    if certified is not None and certified.class_ in classes:
        outside = _outside(frame, certified, at_most=at_most)
        bits[(recorded == "not_poor") & outside] |= np.uint16(1 << classes.index(certified.class_))
    return bits


def _outside(frame: pd.DataFrame, certified: Certified, *, at_most: bool) -> NDArray[np.bool_]:
    """Return which rows the procedure of a class does not certify, by the flag alone; a blank `at_most`."""
    if certified.flag not in frame.columns:
        return np.full(len(frame), at_most)
    flag = frame[certified.flag].to_numpy(dtype=np.int8)
    return np.isin(flag, (NO, BLANK) if at_most else (NO,))
