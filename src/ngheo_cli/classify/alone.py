"""How is one household, with its members, a survey of its own?"""

from dataclasses import replace

import numpy as np

from ngheo_cli.survey.model import Survey


def alone(survey: Survey, row: int) -> Survey:
    """Return one row of a survey with its members."""
    one = replace(survey, frame=survey.frame.iloc[[row]].reset_index(drop=True))
    if survey.members is None:
        return one
    frame = survey.members.frame
    joined = (frame["household"] == row) & (frame["problem"] == "")
    theirs = frame.iloc[np.flatnonzero(joined.to_numpy())].reset_index(drop=True).assign(household=0)
    return replace(one, members=replace(survey.members, frame=theirs))
