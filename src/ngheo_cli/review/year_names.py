"""Under which names do a yearly review and the decisions since stand, where units were merged in the year?"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ngheo_cli.messages import Finding, comparing
from ngheo_cli.review.crosswalk import Crosswalk, new_names, renamed, unused
from ngheo_cli.review.decisions_file import Decision
from ngheo_cli.review.heads import texts_of
from ngheo_cli.review.households import Households
from ngheo_cli.review.tying import frame_of
from ngheo_cli.review.units import LEVELS
from ngheo_cli.survey.text import key

Names = tuple[str, ...]


def under_new_names(
    walk: Crosswalk, start: Households, decisions: Sequence[Decision]
) -> tuple[Households, list[Decision]]:
    """Return the list of a review and decisions under the names that their units bear now.

    A decision stands under the old names or the new ones, as its day is; a list under either. So a unit that
    is none of the new ones tells that a name is an old one; and for a decision, that only its new name is one
    of the list.
    """
    if not walk:
        return start, list(decisions)
    now = {tuple(map(key, new_names(old, walk))) for old in walk}
    if any(_is_old(names, walk, now) for names in _units(start)):
        start = start.with_frame(renamed(start.frame, walk))
    units = {tuple(map(key, names)) for names in _units(start)}
    told = {names: names for names in (one.names for one in decisions)}
    for names in told:
        new = new_names(names, walk)
        if _is_old(names, walk, now) or (_meets(new, units) and not _meets(names, units)):
            told[names] = new
    return start, [replace(one, names=told[one.names]) for one in decisions]


def _units(households: Households) -> set[Names]:
    return set(zip(*(texts_of(households.frame, level).tolist() for level in LEVELS), strict=True))


def _is_old(names: Names, walk: Crosswalk, now: set[Names]) -> bool:
    """Whether a unit has a new name and is not one of the new units itself."""
    compared = tuple(map(key, names))
    return not _meets(names, now) and tuple(map(key, new_names(names, walk))) != compared


def _meets(names: Names, units: set[Names]) -> bool:
    """Whether a unit is one of some units, as compared, or lies in one that has no name at its level."""
    compared = tuple(map(key, names))
    return compared in units or any(
        all(not a or a == b for a, b in zip(one, compared, strict=True)) for one in units
    )


def still_unused(
    findings: Iterable[Finding], walk: Crosswalk, start: Households, decisions: Sequence[Decision]
) -> tuple[Finding, ...]:
    """Return findings without those on old units of a crosswalk in which the list or a decision has a
    household, as they stood before they got new names."""
    left = {one.values["unit"] for one in unused(walk, [start.frame, frame_of(decisions)])}
    return tuple(
        one for one in findings if one.message is not comparing.CROSSWALK_UNUSED or one.values["unit"] in left
    )
