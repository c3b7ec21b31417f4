"""Is the head listed among the members of a household the head whom the household's own row names?

A listed head of another name and national ID, where the household's head is none of its members, is the head
of another family: its members came under this code by mistake, and are not joined.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import pandas as pd

from ngheo_cli.messages import Finding, Message
from ngheo_cli.messages import survey_members as say
from ngheo_cli.survey.members.join import Joined
from ngheo_cli.survey.model import Members, Survey
from ngheo_cli.survey.national_ids import whole_id
from ngheo_cli.survey.relations import is_head
from ngheo_cli.survey.text import key, loose, lost_diacritics

OTHER_HEAD = "other_head"
_REMARK = re.compile(r"\([^()]*\)")
_ADDRESS = re.compile(r"^(?:ông|bà|cụ|anh|chị|cô|chú|bác)\.? (?=\S)")
_NO_LETTER = re.compile(r"[\W\d_]+")


@dataclass(frozen=True, slots=True)
class Strangers:
    """By household, the member row of a listed head who is not its head: with the members not joined for it,
    or with none where the household's head is a member under another relation."""

    rows: Mapping[int, int]
    apart: Mapping[int, Sequence[int]]

    def findings(self, survey: Survey, members: Members) -> list[Finding]:
        """Return one finding a household, at the name of the listed head."""
        sheet_rows = survey.frame["row"].tolist()
        found = []
        for household, row in self.rows.items():
            rows = self.apart.get(household, ())
            message: Message = say.OTHER_HEAD if rows else say.HEAD_ELSEWHERE
            values = {"count": len(rows)} if rows else {}
            found.append(message.at(members.place(row, "member_name"), row=sheet_rows[household], **values))
        return found


def part_strangers(households: pd.DataFrame, members: pd.DataFrame, joined: Joined) -> Strangers:
    """Take the members of other heads out of what is joined, in place, and return whose they were."""
    needed = {"relation", "member_name"} <= set(members.columns) and "head_name" in households.columns
    if not needed:
        return Strangers({}, {})
    rows = np.flatnonzero(joined.household >= 0).tolist()
    relations, names = members["relation"].tolist(), members["member_name"].tolist()
    told = {relation: is_head(relation) for relation in set(relations)}
    ours = households["head_name"].tolist()
    theirs, ids = _ids(members, "national_id"), _ids(households, "head_national_id")
    where = joined.household.tolist()

    def same(row: int) -> bool:
        at = where[row]
        return bool(ids[at] and ids[at] == theirs[row]) or person(names[row]) == person(ours[at])

    heads: dict[int, list[int]] = {}
    for row in rows:
        if told[relations[row]] and person(ours[where[row]]):
            heads.setdefault(where[row], []).append(row)
    other = {
        at: listed[0]
        for at, listed in heads.items()
        if all(person(names[row]) and not same(row) for row in listed)
    }
    apart: dict[int, list[int]] = {at: [] for at in other}
    for row in rows if other else ():
        if where[row] in apart:
            apart[where[row]].append(row)
    apart = {at: listed for at, listed in apart.items() if not any(same(row) for row in listed)}
    for listed in apart.values():
        joined.household[listed], joined.problem[listed] = -1, OTHER_HEAD
    return Strangers(other, apart)


def _ids(frame: pd.DataFrame, name: str) -> list[str]:
    return [whole_id(text) for text in frame[name].tolist()] if name in frame.columns else [""] * len(frame)


@lru_cache(1 << 16)
def person(name: str) -> str:
    """Return a name as two sheets may differ in writing it: without accents, spaces, case, forms of address
    and remarks, with one letter for i and y; "" for one that lost letters, which its own finding tells."""
    if lost_diacritics(name):
        return ""
    word = _ADDRESS.sub("", _REMARK.sub(" ", key(name)).strip())
    return _NO_LETTER.sub("", loose(word)).replace("y", "i")
