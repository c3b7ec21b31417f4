"""Does a household say no of what one of its members is?"""

import numpy as np

from ngheo_cli.messages import Finding
from ngheo_cli.messages import check_pairs as say
from ngheo_cli.numbers import NO, YES
from ngheo_cli.survey.checks.data import CheckData
from ngheo_cli.survey.columns_facts import member_columns

_PAIRS = {"disabled_member": "disabled", "elderly_member": "elderly"}
"""Flags of a household, and the fact of a member that makes each true."""


def check_flags(data: CheckData) -> list[Finding]:
    """Find flags that are no in households with a member of whom the fact is yes."""
    survey, members = data.survey, data.survey.members
    found: list[Finding] = []
    if members is None:
        return found
    frame = members.frame
    for flag, fact in _PAIRS.items():
        if not (survey.has(flag) and members.has(fact)):
            continue
        sure = np.asarray(frame["problem"] == "", dtype=np.bool_) & (frame[fact].to_numpy() == YES)
        counts = np.bincount(frame["household"].to_numpy()[sure], minlength=len(survey.frame))
        wrong = (counts > 0) & (survey.frame[flag].to_numpy() == NO) & data.kept()
        title = (member_columns()[fact].vi, member_columns()[fact].en)
        found += [
            say.FLAG_DIFFERS.at(data.at(r, flag), count=int(counts[r]), title=title)
            for r in np.flatnonzero(wrong).tolist()
        ]
    return found
