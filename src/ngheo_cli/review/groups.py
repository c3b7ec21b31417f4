"""Into which groups are households counted: ethnic minority, by ethnic group, circumstances, the head's sex?

Groups overlap. Membership has three values; a household of which it is unknown is counted apart, never as a
member.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, get_args

import numpy as np
import pandas as pd

from ngheo_cli.criteria.model import Flag
from ngheo_cli.numbers import BLANK, NO, RURAL, URBAN, YES
from ngheo_cli.review.households import Households
from ngheo_cli.review.order import natural
from ngheo_cli.survey.ethnicity import KINH as KINH_NAME
from ngheo_cli.survey.ethnicity import ethnic_group, of_minority

if TYPE_CHECKING:
    from numpy.typing import NDArray

ALL, DTTS, KINH = "all", "dtts", "kinh"
AREA_CODES: Mapping[str, int] = {"rural": RURAL, "urban": URBAN}
AREA_SIGN = ", "
"""What stands between the names of a group and of an area."""
DEFAULT_RULE = "flag"
RULES: Mapping[str, tuple[str, str]] = {
    "flag": (
        "cột hộ dân tộc thiểu số, nếu trống thì theo dân tộc của chủ hộ",
        "the column of ethnic minority households, else the ethnicity of the head",
    ),
    "head": ("dân tộc của chủ hộ", "the ethnicity of the head"),
}
"""How a household is told to be of an ethnic minority: the rule is unknown in law, so it is a setting."""


@dataclass(frozen=True, slots=True)
class Ethnicities:
    """The ethnic groups of heads by their official names, in order; for each household its place there, -1
    where it is unknown, and whether the head is of a minority (YES, NO, BLANK), which may be known without
    the group."""

    names: Sequence[str]
    codes: "NDArray[np.int64]"
    minority: "NDArray[np.int8]"


def group_of_name(name: str) -> str:
    """Return what a group is called among `memberships` that a user names: an ethnic group in any of its
    spellings; any other name as it stands."""
    group = ethnic_group(name)
    return KINH if group == KINH_NAME else group or name


def memberships(households: Households, rule: str = DEFAULT_RULE) -> "dict[str, NDArray[np.int8]]":
    """Return group to membership (YES, NO, BLANK) of every household, shape (n,).

    First `all`, `dtts` and `kinh`, then the flags that the survey has, `head_male` and `head_female`, and
    the ethnic groups present by their official names. A head whose ethnicity names no group is of none for
    certain.
    """
    n = len(households)
    found = {ALL: np.full(n, YES, dtype=np.int8)}
    ethnic = _ethnicities(households)
    minority = _minority(households, ethnic, rule)
    if minority is not None:
        found[DTTS] = minority
        found[KINH] = np.where(minority == BLANK, np.int8(BLANK), np.int8(1) - minority).astype(np.int8)
    for flag in get_args(Flag):
        if flag != DTTS and households.has(flag):
            found[flag] = households.frame[flag].to_numpy(dtype=np.int8)
    if households.has("head_sex"):
        sex = households.frame["head_sex"].to_numpy()
        for code in ("male", "female"):
            found[f"head_{code}"] = _told(sex == code, sex == "")
    if ethnic is not None:
        for number, name in enumerate(ethnic.names):
            if name != KINH_NAME:
                found[name] = _told(ethnic.codes == number, ethnic.codes < 0)
    return found


def in_areas(
    groups: "Mapping[str, NDArray[np.int8]]", households: Households, areas: Sequence[str]
) -> "dict[str, NDArray[np.int8]]":
    """Return groups within areas (`rural`, `urban`) of a survey that tells the area, named `rural` for all
    households there and `dtts, rural` for others."""
    area = households.frame["area"].to_numpy()
    found = {}
    for name in areas:
        lies = _told(area == AREA_CODES[name], area == BLANK)
        for group, member in groups.items():
            both = np.where((member == NO) | (lies == NO), np.int8(NO), np.minimum(member, lies))
            found[name if group == ALL else f"{group}{AREA_SIGN}{name}"] = both.astype(np.int8)
    return found


def _told(member: "NDArray[np.bool_]", unknown: "NDArray[np.bool_]") -> "NDArray[np.int8]":
    return np.where(unknown, np.int8(BLANK), np.where(member, np.int8(YES), np.int8(NO))).astype(np.int8)


def _ethnicities(households: Households) -> Ethnicities | None:
    """Return the ethnic groups of the heads; None where no survey tells them."""
    if not households.has("head_ethnicity"):
        return None
    codes, typed = pd.factorize(households.frame["head_ethnicity"].to_numpy(dtype=object))
    named = [ethnic_group(name) for name in typed]
    names = sorted({name for name in named if name}, key=natural)
    number = np.array([*(names.index(name) if name else -1 for name in named), -1], dtype=np.int64)
    told = [{None: BLANK, True: YES, False: NO}[of_minority(name)] for name in typed]
    return Ethnicities(names, number[codes], np.array([*told, BLANK], dtype=np.int8)[codes])


def _minority(households: Households, ethnic: Ethnicities | None, rule: str) -> "NDArray[np.int8] | None":
    """Return who is of an ethnic minority (DTTS); None where the survey has neither flag nor ethnicity."""
    by_head = None if ethnic is None else ethnic.minority
    if rule == "head" or not households.has(DTTS):
        return by_head
    flag = households.frame[DTTS].to_numpy(dtype=np.int8)
    return flag if by_head is None else np.where(flag == BLANK, by_head, flag).astype(np.int8)
