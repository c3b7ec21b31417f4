"""Which codes of members are a household's but for leading zeros: `1` on one sheet, `001` on the other?

Only where a whole side has no leading zeros (its codes were numbers once), and only a code that each side
spells in one way: where both 1 and 001 are households, they are two.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ngheo_cli.messages import Finding
from ngheo_cli.messages import survey_codes as say
from ngheo_cli.survey.members.join import Sides
from ngheo_cli.survey.model import Members
from ngheo_cli.survey.text import key

_CODE = "household_id"


def with_alike_codes(sides: Sides) -> tuple[Sides, NDArray[np.bool_]]:
    """Return the sides with the codes of members spelled as those of the households, and the members' rows
    where a code was spelled otherwise."""
    none = np.zeros(len(sides.members), dtype=np.bool_)
    if _CODE not in sides.members.columns or _CODE not in sides.households.columns:
        return sides, none
    theirs = sides.members[_CODE].tolist()
    ours = _spellings(sides.households[_CODE][sides.kept])
    if any(map(_has_zeros, ours.values())) and any(map(_has_zeros, theirs)):
        return sides, none
    spelled = {
        text: ours[bare] for bare, text in _spellings(theirs).items() if bare in ours and ours[bare] != text
    }
    if not spelled:
        return sides, none
    rows = np.array([key(text) in spelled for text in theirs], dtype=np.bool_)
    codes = pd.Series([spelled.get(key(text), text) for text in theirs], dtype=object)
    return replace(sides, members=sides.members.assign(**{_CODE: codes})), rows


def _has_zeros(code: str) -> bool:
    return code.startswith("0") and code.isdecimal()


def _spellings(texts: Iterable[str]) -> Mapping[str, str]:
    """Return the numbers that codes are without leading zeros, with their one spelling."""
    found: dict[str, set[str]] = {}
    for text in dict.fromkeys(texts):
        word = key(text)
        if word.isdecimal():
            found.setdefault(word.lstrip("0"), set()).add(word)
    return {bare: spelled.pop() for bare, spelled in found.items() if bare and len(spelled) == 1}


def zeros_told(members: Members, rows: NDArray[np.bool_]) -> list[Finding]:
    """Return the note that members were joined by codes without their leading zeros; none where nobody
    was."""
    joined = np.flatnonzero(rows & (members.frame["household"].to_numpy() >= 0))
    if not len(joined):
        return []
    return [say.MEMBER_ZEROS.at(members.place(int(joined[0]), _CODE), count=len(joined))]
