"""Which members are listed twice?

A row is set aside only if it repeats another of the same household: equal in every column, or with the same
national ID and name. One number at two names is reported, and both stay.
"""

from collections.abc import Hashable, Sequence

from ngheo_cli.messages import Finding
from ngheo_cli.messages import survey_members as say
from ngheo_cli.survey.model import Members
from ngheo_cli.survey.national_ids import whole_id
from ngheo_cli.survey.text import key

_SHOWN = 8


def set_duplicates_aside(members: Members, fingerprints: Sequence[Hashable]) -> list[Finding]:
    """Mark joined rows that repeat a member, and return what is said of them."""
    frame = members.frame
    texts = {name: _texts(members, name) for name in ("member_name", "national_id")}
    names = [key(text) for text in texts["member_name"]]
    ids = [whole_id(text) for text in texts["national_id"]]
    households = frame["household"].tolist()
    open_ = (frame["problem"] == "").tolist()
    first: dict[Hashable, int] = {}
    aside: dict[int, int] = {}
    for r, print_ in enumerate(fingerprints):
        if not open_[r] or not (names[r] or ids[r]):
            continue
        marks: list[Hashable] = [(households[r], print_)]
        marks += [(households[r], ids[r], names[r])] if ids[r] else []
        original = next((first[mark] for mark in marks if mark in first), None)
        if original is not None:
            aside[r] = original
            continue
        first.update(dict.fromkeys(marks, r))
    if aside:
        frame.loc[list(aside), "problem"] = "duplicate_row"
        frame.loc[list(aside), "household"] = -1
    rows = frame["row"].tolist()
    found = [say.MEMBER_DUPLICATE.at(members.place(r, "member_name"), row=rows[o]) for r, o in aside.items()]
    return [*found, *_shared(members, ids, [o and r not in aside for r, o in enumerate(open_)])]


def _texts(members: Members, name: str) -> list[str]:
    frame = members.frame
    return frame[name].tolist() if name in frame.columns else [""] * len(frame)


def _shared(members: Members, ids: Sequence[str], kept: Sequence[bool]) -> list[Finding]:
    """Return a finding for each national ID that several members have."""
    holders: dict[str, list[int]] = {}
    for r, text in enumerate(ids):
        if text and kept[r]:
            holders.setdefault(text, []).append(r)
    return [
        say.MEMBER_ID_SHARED.at(
            members.place(rows[0], "national_id"), count=len(rows), rows=rows_text(members, rows)
        )
        for rows in holders.values()
        if len(rows) > 1
    ]


def rows_text(members: Members, rows: Sequence[int]) -> str:
    """Return sheet row numbers for a message, with sheet names where they differ."""
    frame = members.frame
    sheets = {frame["sheet"].iat[r] for r in rows}
    words = [
        f"{frame['sheet'].iat[r]}!{frame['row'].iat[r]}" if len(sheets) > 1 else str(frame["row"].iat[r])
        for r in rows[:_SHOWN]
    ]
    return ", ".join(words) + (" …" if len(rows) > _SHOWN else "")
