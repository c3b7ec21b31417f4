"""What does a class on record say, and which households have one that the computed decision rules out?"""

from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.criteria.model import Criteria
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
    differs only where its recorded class is impossible whatever the missing answers are.
    """
    if not survey.has("recorded_class"):
        return np.zeros(len(possible), dtype=np.bool_)
    recorded = survey.frame["recorded_class"].to_numpy()
    result: NDArray[np.bool_] = (
        (recorded != "") & (possible != 0) & ((recorded_classes(recorded, under) & possible) == 0)
    )
    return result


def recorded_classes(recorded: NDArray[Any], under: Classed) -> NDArray[np.uint16]:
    """Return the classes of a standard that each recorded class stands for, bit i for under.classes[i]; shape
    (n,).

    A record that never tells the average living standard apart counts those households among the not poor;
    under a standard without that class the record of it is "not poor". A provincial class is that of the
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
    return bits
