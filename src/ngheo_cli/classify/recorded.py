"""What does a class on record say, and which households have one that the computed decision rules out?"""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.survey.model import Survey


def recorded_apart(survey: Survey, classes: Sequence[str], possible: NDArray[np.uint16]) -> NDArray[np.bool_]:
    """Return where the recorded class is none of the possible ones, shape (n,).

    `possible` has bit i for classes[i], 0 for a row that was not classified. An undetermined household
    differs only where its recorded class is impossible whatever the missing answers are.
    """
    if not survey.has("recorded_class"):
        return np.zeros(len(possible), dtype=np.bool_)
    recorded = survey.frame["recorded_class"].to_numpy()
    result: NDArray[np.bool_] = (
        (recorded != "") & (possible != 0) & ((recorded_classes(recorded, classes) & possible) == 0)
    )
    return result


def recorded_classes(recorded: NDArray[Any], classes: Sequence[str]) -> NDArray[np.uint16]:
    """Return the classes of a standard that each recorded class stands for, bit i for classes[i]; shape (n,).

    A record that never tells the average living standard apart counts those households among the not poor;
    under a standard without that class the record of it is "not poor", and so is the record of a provincial
    class under a standard without it: who is poor or near-poor by the national standard is recorded as such.
    A blank stands for none.
    """
    above = [code for code in ("average", "not_poor") if code in classes]
    meant = {code: [code] for code in classes}
    for code in ("provincial_poor", "provincial_near_poor", "average"):
        meant.setdefault(code, above)
    if not bool((recorded == "average").any()):
        meant["not_poor"] = above
    bits = np.zeros(len(recorded), dtype=np.uint16)
    for code, stands_for in meant.items():
        bits[recorded == code] = sum(1 << classes.index(one) for one in stands_for)
    return bits
