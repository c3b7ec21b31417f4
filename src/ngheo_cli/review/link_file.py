"""What did a person confirm of the proposed links?

A links file is the list of proposals as `ngheo compare --out` writes it, with yes or no in the column
`confirm`: a link, or two households that are no longer proposed as one.
Rows are named by file, sheet and row, and checked against the household codes beside them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ngheo_cli.messages import Finding, Place, links
from ngheo_cli.messages import compare as say
from ngheo_cli.numbers import NO, YES
from ngheo_cli.review.households import Households
from ngheo_cli.review.link import Proposal
from ngheo_cli.survey.column import Column
from ngheo_cli.survey.side_table import SideRow, read_side_table
from ngheo_cli.survey.text import key

_SIDES = ("before", "now")
_PLACES = ("file", "sheet", "row", "household_id")
_SHOWN = ("village", "head_name", "head_birth", "head_sex")
_MOST = 20_000_000
COLUMNS: tuple[Column, ...] = (
    *(
        Column(f"{side}_{name}", "count" if name == "row" else "code", f"{side}_{name}", f"{side}_{name}",
               low=1 if name == "row" else None, high=_MOST if name == "row" else None)
        for side in _SIDES
        for name in _PLACES
    ),
    Column("confirm", "answer", "Xác nhận", "Confirmed"),
)  # fmt: skip
PROPOSED: tuple[str, ...] = (
    "confirm", "reason", *(f"{side}_{name}" for side in _SIDES for name in (*_PLACES, *_SHOWN)),
)  # fmt: skip
"""The columns of a list of proposals."""


Pairs = tuple[tuple[int, int], ...]
"""Rows before and now."""


@dataclass(frozen=True, slots=True)
class Answers:
    """The pairs of rows that a person confirmed to be one household, and those that are none."""

    confirmed: Pairs = ()
    refused: Pairs = ()


@dataclass(frozen=True, slots=True)
class _Told:
    """An answer on two rows: of which earlier review, whether they are one household, and where it stands."""

    review: int
    pair: tuple[int, int]
    yes: bool
    place: Place


def read_links(
    path: Path, earlier: Sequence[Households], now: Households
) -> tuple[tuple[Answers, ...], tuple[Finding, ...]]:
    """Return the answers on pairs of each earlier review with now, and what is wrong with the file.

    A row belongs to the latest of the earlier reviews, given the oldest first, that has its place. Raises
    Stop where the file is no links file.
    """
    table = read_side_table(path, COLUMNS, ("before_row", "now_row", "confirm"), say.LINKS_FILE)
    old, new = [_by_place(one) for one in earlier], _by_place(now)
    told: list[_Told] = []
    findings = list(table.findings)
    for row in table.rows:
        answer = row.values.get("confirm")
        if answer not in (YES, NO):
            continue
        first, second = _place(row, "before"), new.get(_place(row, "now"))
        at = next((i for i in reversed(range(len(old))) if first in old[i]), None)
        if at is None or second is None:
            findings.append(say.LINK_NOT_FOUND.at(row.place))
        elif not (
            _same_code(row, "before", earlier[at], old[at][first]) and _same_code(row, "now", now, second)
        ):
            findings.append(say.LINK_STALE.at(row.place))
        else:
            told.append(_Told(at, (old[at][first], second), answer == YES, row.place))
    wrong, unusable = _contradictions(told)
    used = [one for i, one in enumerate(told) if i not in unusable]
    return tuple(_answers(used, at) for at in range(len(earlier))), (*findings, *wrong)


def _answers(told: Sequence[_Told], review: int) -> Answers:
    """Return the answers on an earlier review, each pair once."""
    yes, no = (
        tuple(dict.fromkeys(one.pair for one in told if (one.review, one.yes) == (review, answer)))
        for answer in (True, False)
    )
    return Answers(yes, no)


def _contradictions(told: Sequence[_Told]) -> tuple[list[Finding], set[int]]:
    """Return what is said of answers that contradict one another, and which of them those are."""
    seen: dict[tuple[object, ...], list[int]] = {}
    for i, one in enumerate(told):
        sides = [("before", one.pair[0]), ("now", one.pair[1])] if one.yes else []
        for part in (("pair", *one.pair), *sides):
            seen.setdefault((one.review, *part), []).append(i)
    findings: dict[int, Finding] = {}
    for (_, kind, *_), rows in seen.items():
        for i in rows:
            own = told[i]
            others = (told[j] for j in rows if (told[j].yes, told[j].pair) != (own.yes, own.pair))
            if (other := next(others, None)) is not None and i not in findings:
                message = links.LINK_CONTRADICTED if kind == "pair" else links.LINK_TWICE
                findings[i] = message.at(own.place, other=other.place.row)
    return [findings[i] for i in sorted(findings)], set(findings)


def proposal_rows(
    proposals: tuple[Proposal, ...], before: Households, now: Households
) -> list[dict[str, object]]:
    """Return proposals as the rows of a links file, `confirm` empty, with what lets a person decide."""
    rows: list[dict[str, object]] = []
    for one in proposals:
        row: dict[str, object] = {"confirm": None, "reason": one.reason}
        for side, review, at in (("before", before, one.before), ("now", now, one.now)):
            row |= {f"{side}_{name}": review.shown(at, name) for name in (*_PLACES, *_SHOWN)}
        rows.append(row)
    return rows


def _by_place(review: Households) -> dict[tuple[str, str, int], int]:
    columns = (review.frame[name].tolist() for name in ("file", "sheet", "row"))
    return {(key(f), key(s), int(r)): i for i, (f, s, r) in enumerate(zip(*columns, strict=True))}


def _place(row: SideRow, side: str) -> tuple[str, str, int]:
    return key(row.text(f"{side}_file")), key(row.text(f"{side}_sheet")), row.count(f"{side}_row") or 0


def _same_code(row: SideRow, side: str, review: Households, at: int) -> bool:
    told = key(row.text(f"{side}_household_id"))
    return not told or told == key(str(review.shown(at, "household_id") or ""))
