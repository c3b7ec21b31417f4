"""Into which groups are households counted: ethnic minority, by ethnic group, circumstances, the head's sex?

Groups overlap. Membership has three values; a household of which it is unknown is counted apart, never as a
member.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, get_args

import numpy as np
import pandas as pd

from ngheo_cli.criteria.model import Flag
from ngheo_cli.numbers import BLANK, NO, RURAL, URBAN, YES
from ngheo_cli.review.households import Households
from ngheo_cli.review.order import natural
from ngheo_cli.survey.ethnicity import is_kinh
from ngheo_cli.survey.text import clean, key

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


def memberships(households: Households, rule: str = DEFAULT_RULE) -> "dict[str, NDArray[np.int8]]":
    """Return group to membership (YES, NO, BLANK) of every household, shape (n,).

    First `all`, `dtts` and `kinh`, then the flags that the survey has, `head_male` and `head_female`, and
    the ethnic groups present by name.
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
    names, codes = ethnic
    for number in sorted(range(len(names)), key=lambda i: natural(names[i])):
        if not is_kinh(names[number]):
            found[names[number]] = _told(codes == number, codes < 0)
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


def _ethnicities(households: Households) -> "tuple[list[str], NDArray[np.int64]]":
    """Return the ethnic groups as most often typed, and that of every head; -1 for a blank."""
    if not households.has("head_ethnicity"):
        return [], np.full(len(households), -1, dtype=np.int64)
    codes, typed = pd.factorize(households.frame["head_ethnicity"].to_numpy(dtype=object))
    counts = np.bincount(codes[codes >= 0], minlength=len(typed)).tolist()
    distinct: dict[str, int] = {}
    place = [distinct.setdefault(key(name), len(distinct)) if key(name) else -1 for name in typed]
    shown = [""] * len(distinct)
    for _, name, code in sorted(zip([-n for n in counts], map(clean, typed), place, strict=True)):
        if code >= 0 and not shown[code]:
            shown[code] = name
    return shown, np.array([*place, -1], dtype=np.int64)[codes]


def _minority(
    households: Households, ethnic: "tuple[list[str], NDArray[np.int64]]", rule: str
) -> "NDArray[np.int8] | None":
    """Return who is of an ethnic minority (DTTS); None where the survey has neither flag nor ethnicity."""
    names, codes = ethnic
    by_head = None
    if names:
        kinh = np.array([is_kinh(name) for name in names] + [False])[codes]
        by_head = _told(~kinh, codes < 0)
    if rule == "head" or not households.has(DTTS):
        return by_head
    flag = households.frame[DTTS].to_numpy(dtype=np.int8)
    return flag if by_head is None else np.where(flag == BLANK, by_head, flag).astype(np.int8)
