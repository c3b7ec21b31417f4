"""Which kind of table is it, and which column holds what?"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ngheo_cli.audit.table.header import Header, line_of
from ngheo_cli.audit.table.model import Kind, Subject
from ngheo_cli.audit.table.roles import (
    MOVES,
    PART,
    class_role,
    count_role,
    counts_some,
    indicator_role,
    is_deprivation_total,
    label_of,
    plain_title,
)
from ngheo_cli.survey.letters import letter_of
from ngheo_cli.survey.sheet import Cell, Sheet
from ngheo_cli.survey.text import loose

_NEAR = re.compile(r"can ngheo|near[ _-]?poor")
_POOR = re.compile(r"\bngheo\b|\bpoor\b|_poor")
_START, _END = re.compile(r"\bdau (?:ky|nam)\b|at the start"), re.compile(r"\bcuoi (?:ky|nam)\b|at the end")
_RATES = re.compile(r"\bt[yi] ?le\b|%|pct|\brates?\b|percent")
_PRELIMINARY = re.compile(r"\bso bo\b|\bpreliminary\b")
_ROWS_LOOKED_AT = 400
_PARTED = ("counts", "deprivation_counts")
"""Kinds of table whose other columns may count parts of a class."""
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
            re.compile(r"can ngheo tro thanh|tu (?:ho )?can ngheo|near[ -]poor that became poor|from near"),
        ),
        ("c2", re.compile(r"can ngheo|near")),
    ),
    "near_poor": (
        ("c2", re.compile(r"vuot|above")),
        ("c5", re.compile(r"ngheo tro thanh (?:ho )?can|tu (?:ho )?ngheo|poor that became near|from poor")),
        ("c3", re.compile(r"(?:thanh|xuong) (?:ho )?ngheo|became poor")),
    ),
}


@dataclass(frozen=True, slots=True)
class Plan:
    """What a table is: its kind, whom it is about, and the position of each role; `unread` are the titles of
    columns of numbers that no role was found for; `summed` are those of them of which sums are checked."""

    kind: Kind
    subject: Subject
    columns: Mapping[str, int]
    first: int
    end: int
    unread: tuple[str, ...] = ()
    summed: tuple[str, ...] = ()
    preliminary: bool = False


def plan_of(sheet: Sheet, header: Header) -> Plan | None:
    """Return what a table below a header is; None where it holds no figures that are known."""
    labels = _labels(sheet, header)
    for find in (_movements, _deprivations, _counts, _classes):
        kind_and_columns = find(sheet, header, labels)
        if kind_and_columns is not None:
            kind, subject, columns = kind_and_columns
            unread = _unread(sheet, header, set(columns.values()))
            parts = {} if kind not in _PARTED else {c: f"{PART}{letter_of(c)}" for c in unread
                                                   if counts_some(header.titles[c])}  # fmt: skip
            columns = columns | {role: c for c, role in parts.items()}
            summed = tuple(header.titles[c][-1] for c in parts)
            others = tuple(header.titles[c][-1] for c in unread if c not in parts)
            said = " ".join((header.above, sheet.name, *(titles[0] for titles in header.titles if titles)))
            first = bool(_PRELIMINARY.search(loose(said)))
            return Plan(kind, subject, columns, header.first, header.end, others, summed, first)
    return None


Found = tuple[Kind, Subject, dict[str, int]] | None


def _labels(sheet: Sheet, header: Header) -> dict[str, int]:
    """Return the columns that name a row; the line is told by what stands below its title."""
    found: dict[str, int] = {}
    for c, titles in enumerate(header.titles):
        below = [cell for cell in _column(sheet, header, c) if cell != ""][:50]
        if below and all(line_of(cell) for cell in below):
            found.setdefault("line", c)
        elif titles and (label := label_of(titles[-1]) or label_of(titles[0])) and label != "line":
            found.setdefault(label, c)
    beside = found.get("number", -2) + 1
    if "unit" not in found and 0 < beside < len(header.titles) and _named(_column(sheet, header, beside)):
        found["unit"] = beside
    return found


def _named(cells: Sequence[Cell]) -> bool:
    return any(isinstance(cell, str) and re.search(r"[^\W\d]", cell) for cell in cells)


def _column(sheet: Sheet, header: Header, c: int) -> list[Cell]:
    last = min(header.end, header.first + _ROWS_LOOKED_AT)
    return [row[c] if c < len(row) else "" for row in sheet.rows[header.first : last]]


def _movements(sheet: Sheet, header: Header, labels: Mapping[str, int]) -> Found:
    named = {c: count_role(titles) for c, titles in enumerate(header.titles) if titles}
    columns = {role: c for c, role in named.items() if role in MOVES}
    texts = {c: loose(" ".join(titles)).replace("_", " ") for c, titles in enumerate(header.titles)}
    if len(columns) < 3:
        if not any(map(_START.search, texts.values())) or not any(map(_END.search, texts.values())):
            return None
        columns = _numbered(header) or {}
    where = " ".join((header.above, sheet.name, sheet.file))
    subject = _movement_subject(texts, loose(where))
    if not columns:
        for c, text in texts.items():
            inner = plain_title(header.titles[c][-1]) if header.titles[c] else ""
            options = (*_WORDS, *_TURNS[subject or "poor"])
            role = next((role for role, words in options if words.search(inner) or
                         (role in {"c1", "c9"} and words.search(text))), "")  # fmt: skip
            if role and c not in labels.values():
                columns.setdefault(role, c)
    return ("movements", subject, {**labels, **columns}) if "c1" in columns and "c9" in columns else None


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


def _deprivations(sheet: Sheet, header: Header, labels: Mapping[str, int]) -> Found:
    columns: dict[str, int] = {}
    totals: dict[str, int] = {}
    for c, titles in enumerate(header.titles):
        if not titles or c in labels.values():
            continue
        if is_deprivation_total(titles[-1]):
            totals.setdefault("deprivations", c)
        elif role := indicator_role(titles[-1]):
            columns.setdefault(role, c)
        elif (role := count_role(titles)) in {"poor_hh", "near_poor_hh"}:
            totals.setdefault(role, c)
    if len(columns) < 3:
        return None
    subject: Subject = "near_poor" if "near_poor_hh" in totals and "poor_hh" not in totals else "poor"
    rates = "deprivations" not in totals and _are_rates(sheet, header, columns)
    kind: Kind = "deprivation_rates" if rates else "deprivation_counts"
    return kind, subject, {**labels, **totals, **columns}


def _are_rates(sheet: Sheet, header: Header, columns: Mapping[str, int]) -> bool:
    said = any(_RATES.search(loose(group)) for c in columns.values() for group in header.titles[c][:-1])
    values = [cell for c in columns.values() for cell in _column(sheet, header, c)]
    decimals = any(
        (isinstance(v, float) and not v.is_integer())
        or (isinstance(v, str) and re.fullmatch(r"\d+[.,]\d{1,2}%?", v.strip()))
        for v in values
    )
    return said or decimals


def _counts(_sheet: Sheet, header: Header, labels: Mapping[str, int]) -> Found:
    if "unit" not in labels and "year" not in labels:
        return None
    columns: dict[str, int] = {}
    before = ""
    for c, titles in enumerate(header.titles):
        if not titles or c in labels.values():
            continue
        role = count_role(titles, before)
        if role and role not in MOVES and role not in {"households", "pct"}:
            columns.setdefault(role, c)
            before = role
    return ("counts", "", {**labels, **columns}) if len(columns) > 1 else None


def _classes(_sheet: Sheet, header: Header, labels: Mapping[str, int]) -> Found:
    columns: dict[str, int] = {}
    for c, titles in enumerate(header.titles):
        if titles and c not in labels.values() and (role := class_role(titles, next(iter(columns), ""))):
            columns.setdefault(role, c)
    fits = "unit" in labels and "households" in columns and "pct" in columns
    return ("classes", "", {**labels, **columns}) if fits else None


def _unread(sheet: Sheet, header: Header, used: set[int]) -> list[int]:
    """Return the other columns that hold numbers mostly."""
    found = []
    for c, titles in enumerate(header.titles):
        cells = [cell for cell in _column(sheet, header, c) if cell != ""]
        if c not in used and titles and len(cells) > 1 and not label_of(titles[-1]):
            numbers = sum(_numeric(cell) for cell in cells)
            found += [c] if 2 * numbers > len(cells) else []
    return found


def _numeric(cell: Cell) -> bool:
    if isinstance(cell, str):
        return bool(re.fullmatch(r"[+-]?\d[\d.,\s]*%?", cell.strip()))
    return isinstance(cell, int | float) and not isinstance(cell, bool)
