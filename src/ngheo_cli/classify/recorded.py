"""Which households have a class on record that the computed decision rules out?"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.survey.model import Survey


def recorded_apart(survey: Survey, classes: Sequence[str], possible: NDArray[np.uint16]) -> NDArray[np.bool_]:
    """Return where the recorded class is none of the possible ones, shape (n,).

    `possible` has bit i for classes[i], 0 for a row that was not classified. An undetermined household
    differs only where its recorded class is impossible whatever the missing answers are. A record that never
    tells the average living standard apart counts those households among the not poor.
    """
    if not survey.has("recorded_class"):
        return np.zeros(len(possible), dtype=np.bool_)
    recorded = survey.frame["recorded_class"].to_numpy()
    tells_average = bool((recorded == "average").any())
    agrees = np.zeros(len(possible), dtype=np.bool_)
    for bit, code in enumerate(classes):
        said = code if code != "average" or tells_average else "not_poor"
        agrees |= (recorded == said) & ((possible >> bit & 1) == 1)
    result: NDArray[np.bool_] = (recorded != "") & (possible != 0) & ~agrees
    return result
