"""Which columns of a table are those of movements, and whose are they?"""

import re
from collections.abc import Mapping, Sequence

from ngheo_cli.audit.table.header import Header
from ngheo_cli.audit.table.model import Subject
from ngheo_cli.audit.table.roles import ESCAPED, MOVES, RATE_WORDS, SHARE_WORDS, canonical, plain_title
from ngheo_cli.audit.table.rules import moves_absent
from ngheo_cli.survey.text import loose

_NEAR = re.compile(r"can ngheo|near[ _-]?poor")
_POOR = re.compile(r"\bngheo\b|\bpoor\b|_poor")
_START, _END = re.compile(r"\bdau (?:ky|nam)\b|at the start"), re.compile(r"\bcuoi (?:ky|nam)\b|at the end")
_WORDS = (
    ("c1", _START),
    ("c9", _END),
    ("c6", re.compile(r"\btai (?:can )?ngheo|relapse")),
    ("c7", re.compile(r"phat sinh|\bnew\b")),
    ("c4", re.compile(r"khac giam|giam khac|other decrease")),
    ("c8", re.compile(r"khac tang|tang khac|other increase")),
)  # fmt: skip
_TURNS = {
    "poor": (
        ("c3", re.compile(r"vuot|above")),
        (
            "c5",
            re.compile(
                r"can ngheo (?:tro |roi |chuyen )*(?:thanh|xuong|sang)\b|tu (?:ho )?can ngheo|"
                r"near[ -]poor that became poor|from near"
            ),
        ),
        ("c2", re.compile(r"can ngheo|near")),
        (ESCAPED, re.compile(r"\bthoat (?:ho )?ngheo\b|escaped")),
    ),
    "near_poor": (
        ("c2", re.compile(r"vuot|above")),
        ("c5", re.compile(r"ngheo tro thanh (?:ho )?can|tu (?:ho )?ngheo|poor that became near|from poor")),
        ("c3", re.compile(r"(?:thanh|xuong) (?:ho )?ngheo|became poor")),
        ("c2", re.compile(r"\bthoat (?:ho )?can ngheo\b|escaped near")),
    ),
}
_CHANGE = re.compile(
    r"\b(?:giam|tang|thoat|tai (?:can )?ngheo|phat sinh|chuyen|roi|vuot|moi|escaped|relapsed?|new|became|"
    r"decreases?|increases?)\b"
)


def movements_of(
    header: Header, where: str, labels: Mapping[str, int]
) -> tuple[Subject, dict[str, int]] | None:
    """Return whose movements a table holds, and the columns of c1 to c9; None for another table.

    `where` is what stands above the table and names it; `labels` are the columns that name a row.
    """
    named = {c: canonical(titles[-1]) for c, titles in enumerate(header.titles) if titles}
    columns = {role: c for c, role in named.items() if role in MOVES}
    texts = {c: loose(" ".join(titles)).replace("_", " ") for c, titles in enumerate(header.titles)}
    if len(columns) < 3:
        if not any(map(_START.search, texts.values())) or not any(map(_END.search, texts.values())):
            return None
        columns = _numbered(header) or {}
    subject = _movement_subject(texts, loose(where))
    if not columns:
        for c, text in texts.items():
            inner = plain_title(header.titles[c][-1]) if header.titles[c] else ""
            options = (*_WORDS, *_TURNS[subject or "poor"])
            role = next((role for role, words in options if words.search(inner) or
                         (role in {"c1", "c9"} and words.search(text))), "")  # fmt: skip
            if role and c not in labels.values():
                columns.setdefault(role, c)
        if {"c2", "c3"} & set(columns):
            columns.pop(ESCAPED, None)  # it may be either of them, or both once more
    return (subject, columns) if "c1" in columns and "c9" in columns else None


def moves_among(header: Header, columns: Mapping[str, int], unread: Sequence[int]) -> list[int]:
    """Return the columns not known that may be movements; none where all movements are there."""
    if not unread or not moves_absent(columns):
        return []
    known = [c for role, c in columns.items() if role in MOVES]
    span = range(min(known), max(known))
    found = []
    for c in unread:
        text = loose(" ".join(header.titles[c]))
        rate = RATE_WORDS.search(text) or SHARE_WORDS.search(text)
        found += [c] if not rate and (c in span or _CHANGE.search(text)) else []
    return found


def _numbered(header: Header) -> dict[str, int]:
    """Return the columns of movements by their printed numbers 1 to 9."""
    found: dict[str, int] = {}
    for c, text in enumerate(header.numbers):
        number = text.strip("() ").partition("=")[0].strip()
        if number.isdigit() and 1 <= int(number) <= 9:
            found.setdefault(f"c{number}", c)
    return found if {"c1", "c9"} <= set(found) else {}


def _movement_subject(texts: Mapping[int, str], where: str) -> Subject:
    every = " | ".join(texts.values())
    ends = [text for text in texts.values() if _START.search(text) or _END.search(text)]
    if told := _told(ends):
        return told
    if re.search(r"to near poor|from near poor|can ngheo tro thanh ho ngheo", every):
        return "poor"
    if re.search(r"to poor|from poor|(?<!can )ngheo tro thanh (?:ho )?can ngheo", every):
        return "near_poor"
    return _told([where])


def _told(texts: Sequence[str]) -> Subject:
    for text in texts:
        if _NEAR.search(text):
            return "near_poor"
        if _POOR.search(text):
            return "poor"
    return ""
