"""Does what is told of the head's ethnicity agree: the household's, the head's own row, the flag?"""

import numpy as np

from ngheo_cli.messages import Finding
from ngheo_cli.messages import check_pairs as say
from ngheo_cli.messages import ethnicity as ethnic_says
from ngheo_cli.messages import survey_members as member_says
from ngheo_cli.numbers import BLANK, YES
from ngheo_cli.survey.checks.data import CheckData
from ngheo_cli.survey.ethnicity import ethnic_group, of_minority
from ngheo_cli.survey.members.sizes import counted, heads_of
from ngheo_cli.survey.text import loose, lost_diacritics


def check_ethnicities(data: CheckData) -> list[Finding]:
    """Find ethnicities of heads that name no group, and flags of minorities, and heads among the members,
    that the head's ethnicity contradicts; one that lost letters contradicts nothing."""
    if not data.survey.has("head_ethnicity"):
        return []
    return [*_unknown(data), *_flags(data), *_heads(data)]


def _unknown(data: CheckData) -> list[Finding]:
    return [
        ethnic_says.ETHNICITY_UNKNOWN.at(data.at(r, "head_ethnicity"))
        for r, (name, kept) in enumerate(zip(data.texts("head_ethnicity"), data.kept().tolist(), strict=True))
        if kept and _is_told(name) and of_minority(name) is None
    ]


def _flags(data: CheckData) -> list[Finding]:
    if not data.survey.has("dtts"):
        return []
    flags = data.survey.frame["dtts"].tolist()
    rows = zip(flags, data.texts("head_ethnicity"), data.kept().tolist(), strict=True)
    return [
        say.DTTS_DIFFERS.at(data.at(r, "dtts"))
        for r, (flag, name, kept) in enumerate(rows)
        if kept and flag != BLANK and of_minority(name) not in {None, flag == YES}
    ]


def _heads(data: CheckData) -> list[Finding]:
    survey, members = data.survey, data.survey.members
    if members is None or not members.has("ethnicity"):
        return []
    _, heads = counted(survey, members)
    joined = heads_of(members) & np.asarray(members.frame["problem"] == "", dtype=np.bool_)
    households, ours = members.frame["household"].tolist(), data.texts("head_ethnicity")
    theirs, rows = members.frame["ethnicity"].tolist(), survey.frame["row"].tolist()
    found = []
    for r in np.flatnonzero(joined).tolist():
        h = households[r]
        if heads[h] == 1 and _is_told(theirs[r]) and _is_told(ours[h]) and not _same(theirs[r], ours[h]):
            place = members.place(r, "ethnicity")
            found.append(member_says.HEAD_CONFLICT.at(place, what=say.ETHNICITY, row=int(rows[h])))
    return found


def _is_told(name: str) -> bool:
    return bool(name) and not lost_diacritics(name)


def _same(one: str, other: str) -> bool:
    groups = ethnic_group(one), ethnic_group(other)
    return loose(one) == loose(other) or "" in groups or groups[0] == groups[1]
