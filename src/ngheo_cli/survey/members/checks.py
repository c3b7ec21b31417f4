"""What does not agree between the households of a survey and the members listed?"""

from collections.abc import Collection, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.messages import Finding, Message
from ngheo_cli.messages import survey_members as say
from ngheo_cli.numbers import UNKNOWN
from ngheo_cli.survey.members.duplicates import rows_text
from ngheo_cli.survey.members.heads import person
from ngheo_cli.survey.members.join import LINK, UNITS
from ngheo_cli.survey.members.sizes import counted, heads_of
from ngheo_cli.survey.model import Members, Survey
from ngheo_cli.survey.national_ids import whole_id
from ngheo_cli.survey.text import lost_diacritics

_YEAR = 4
_AMBIGUOUS = {UNITS: say.MEMBER_UNITS, LINK: say.MEMBER_LINK}


def check_members(
    survey: Survey, members: Members, why: Sequence[str], strangers: Collection[int]
) -> list[Finding]:
    """Find members without a household, heads who are missing, double or told differently, and sizes that
    differ from the members counted.

    `why` says of each row what makes it ambiguous (`Joined.why`); `strangers` are households whose listed
    head is another person, of which nothing more is said.
    """
    return [
        *_keyless(members),
        *_apart(members, "orphan", why, {}, say.MEMBER_ORPHAN),
        *_apart(members, "ambiguous", why, _AMBIGUOUS, say.MEMBER_AMBIGUOUS),
        *_heads(survey, members),
        *_sizes(survey, members),
        *_conflicts(survey, members, strangers),
    ]


def _keyless(members: Members) -> list[Finding]:
    """One finding a row without a code; one for the sheet where it has no such column."""
    rows = np.flatnonzero(members.frame["problem"] == "no_key").tolist()
    places = [members.place(r, "household_id") for r in rows]
    found: list[Finding] = []
    uncoded: dict[tuple[str, str], list[int]] = {}
    for r, place in zip(rows, places, strict=True):
        if place.cell:
            found.append(say.MEMBER_NO_KEY.at(place))
        else:
            uncoded.setdefault((place.file, place.sheet), []).append(r)
    no_column = say.MEMBERS_NO_KEY_COLUMN
    return [*found, *(no_column.at(members.place(r[0]), count=len(r)) for r in uncoded.values())]


def _apart(
    members: Members, problem: str, why: Sequence[str], messages: Mapping[str, Message], message: Message
) -> list[Finding]:
    """One finding for each code whose members belong to no household, or to several."""
    codes = members.frame["household_id"].tolist() if members.has("household_id") else []
    groups: dict[tuple[str, str, str, str], list[int]] = {}
    for r in np.flatnonzero(members.frame["problem"] == problem).tolist():
        place = members.place(r)
        groups.setdefault((place.file, place.sheet, codes[r] if codes else "", why[r]), []).append(r)
    return [
        messages.get(reason, message).at(members.place(rows[0], "household_id"), count=len(rows))
        for (_, _, _, reason), rows in groups.items()
    ]


def _rows_of(members: Members, wanted: NDArray[np.bool_]) -> dict[int, list[int]]:
    """Return the joined member rows of some households."""
    households = members.frame["household"].tolist()
    rows: dict[int, list[int]] = {}
    for r, problem in enumerate(members.frame["problem"].tolist()):
        if not problem and wanted[households[r]]:
            rows.setdefault(households[r], []).append(r)
    return rows


def _heads(survey: Survey, members: Members) -> list[Finding]:
    if not members.has("relation"):
        return []
    everybody, heads = counted(survey, members)
    wrong = (everybody > 0) & (heads != 1)
    if not wrong.any():
        return []
    is_head, relations = heads_of(members), members.frame["relation"].tolist()
    found: list[Finding] = []
    for household, rows in _rows_of(members, wrong).items():
        if heads[household] == 0 and any(lost_diacritics(relations[r]) for r in rows):
            continue  # the head may be the one whose relation lost its letters: a finding of its own
        if heads[household] == 0:
            found.append(say.HEAD_MISSING.at(members.place(rows[0], "relation")))
        else:
            several = [r for r in rows if is_head[r]]
            place = members.place(several[1], "relation")
            found.append(say.HEAD_DOUBLE.at(place, count=len(several), rows=rows_text(members, several)))
    return found


def _sizes(survey: Survey, members: Members) -> list[Finding]:
    everybody, _ = counted(survey, members)
    found: list[Finding] = []
    if survey.has("size"):
        sizes = survey.frame["size"].to_numpy()
        differs = (everybody > 0) & (sizes != UNKNOWN) & (sizes != everybody)
        for r in np.flatnonzero(differs).tolist():
            place = survey.place(r, "size")
            found.append(say.SIZE_DIFFERS.at(place, size=int(sizes[r]), count=int(everybody[r])))
    kept = np.asarray(survey.frame["problem"] == "", dtype=np.bool_)
    if (nobody := kept & (everybody == 0)).any():
        place = survey.place(int(np.argmax(nobody)), "household_id")
        found.append(say.NO_MEMBERS.at(place, count=int(nobody.sum())))
    return found


def _conflicts(survey: Survey, members: Members, strangers: Collection[int]) -> list[Finding]:
    """Find heads whose own row tells another name, national ID, birth or sex than the household's."""
    names = [n for n in say.HEAD_FACTS if survey.has(_of_head(n)) and members.has(n)]
    if not names:
        return []
    _, heads = counted(survey, members)
    households, rows = members.frame["household"].to_numpy(), survey.frame["row"].to_numpy()
    is_head = heads_of(members) & np.asarray(members.frame["problem"] == "", dtype=np.bool_)
    sole = [r for r in np.flatnonzero(is_head).tolist() if heads[households[r]] == 1]
    sole = [r for r in sole if int(households[r]) not in strangers]
    found: list[Finding] = []
    for name in names:
        theirs = _comparable(name, members.frame[name].tolist())
        ours = _comparable(name, survey.frame[_of_head(name)].tolist())
        for r in sole:
            h = households[r]
            if not _agree(name, theirs[r], ours[h]):
                place = members.place(r, name)
                found.append(say.HEAD_CONFLICT.at(place, what=say.HEAD_FACTS[name], row=int(rows[h])))
    return found


def _of_head(name: str) -> str:
    """Return the household's column of what a member's column tells of its head."""
    return "head_name" if name == "member_name" else f"head_{name}"


def _comparable(name: str, texts: Sequence[str]) -> Sequence[str]:
    if name == "member_name":
        return [person(text) for text in texts]
    return [whole_id(text) for text in texts] if name == "national_id" else texts


def _agree(name: str, one: str, other: str) -> bool:
    """Whether two answers may be the same: a blank says nothing, and a year agrees with its days."""
    if not one or not other or one == other:
        return True
    return name == "birth" and _YEAR in {len(one), len(other)} and one[:_YEAR] == other[:_YEAR]
