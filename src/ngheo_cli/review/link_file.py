"""What did a person confirm of the proposed links?

A links file is the list of proposals as `ngheo compare --out` writes it, with yes or no in the column
`confirm`: a link, or two households that are no longer proposed as one.
Rows are named by file, sheet and row, and checked against the household codes and heads beside them. Files of
one base name are told apart by the folders that they lie in.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ngheo_cli.messages import Finding, Place, links
from ngheo_cli.messages import compare as say
from ngheo_cli.numbers import NO, YES
from ngheo_cli.review.file_names import ends_in, parts_of
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
    *(Column(f"{side}_head_name", "text", f"{side}_head_name", f"{side}_head_name") for side in _SIDES),
    Column("confirm", "answer", "Xác nhận", "Confirmed"),
)  # fmt: skip
PROPOSED: tuple[str, ...] = (
    "confirm", "reason", *(f"{side}_{name}" for side in _SIDES for name in (*_PLACES, *_SHOWN)),
)  # fmt: skip
"""The columns of a list of proposals."""


Pairs = tuple[tuple[int, int], ...]
"""Rows before and now."""
_Book = dict[tuple[str, int], list[tuple[str, int]]]
"""Sheet and row to the names of the files, and the households, that stand there."""


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


@dataclass(frozen=True, slots=True)
class _Spot:
    """A row that may be meant: which of some reviews, the name of its file, and the household."""

    review: int
    file: str
    row: int


def read_links(
    path: Path, earlier: Sequence[Households], now: Households
) -> tuple[tuple[Answers, ...], tuple[Finding, ...]]:
    """Return the answers on pairs of each earlier review with now, and what is wrong with the file.

    A row belongs to the latest of the earlier reviews, given the oldest first, that has its place; one whose
    file may be several, and one whose code or head is another, is a finding and not used. Raises Stop where
    the file is no links file.
    """
    table = read_side_table(path, COLUMNS, ("before_row", "now_row", "confirm"), say.LINKS_FILE)
    books = {"before": [_by_place(one) for one in earlier], "now": [_by_place(now)]}
    told: list[_Told] = []
    findings = list(table.findings)
    for row in table.rows:
        answer = row.values.get("confirm")
        if answer not in (YES, NO):
            continue
        spots = {side: _spots(row, side, books[side]) for side in _SIDES}
        wrong = next(_unusable(row, spots, {"before": earlier, "now": [now]}), None)
        if wrong is not None:
            findings.append(wrong)
        else:
            (*_, before), (*_, after) = spots["before"], spots["now"]
            told.append(_Told(before.review, (before.row, after.row), answer == YES, row.place))
    doubted, unusable = _contradictions(told)
    used = [one for i, one in enumerate(told) if i not in unusable]
    return tuple(_answers(used, at) for at in range(len(earlier))), (*findings, *doubted)


def _unusable(
    row: SideRow, spots: Mapping[str, Sequence[_Spot]], reviews: Mapping[str, Sequence[Households]]
) -> Iterator[Finding]:
    """Yield why an answer is not used: its rows are not there, may be several, or are others by now."""
    if not all(spots.values()):
        yield say.LINK_NOT_FOUND.at(row.place)
        return
    for side in _SIDES:
        if names := _several(spots[side]):
            yield links.LINK_AMBIGUOUS.at(row.at(f"{side}_file"), allowed=", ".join(names))
    for name, message in (("household_id", say.LINK_STALE), ("head_name", links.LINK_OTHER_HEAD)):
        for side in _SIDES:
            spot = spots[side][-1]
            if not _same(row, f"{side}_{name}", reviews[side][spot.review].shown(spot.row, name)):
                yield message.at(row.place)


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


def _by_place(review: Households) -> _Book:
    found: _Book = {}
    columns = (review.frame[name].tolist() for name in ("file", "sheet", "row"))
    for i, (file, sheet, row) in enumerate(zip(*columns, strict=True)):
        found.setdefault((key(sheet), int(row)), []).append((file, i))
    return found


def _spots(row: SideRow, side: str, books: Sequence[_Book]) -> list[_Spot]:
    """Return the rows of some reviews that a row of the file may mean, in their order: those of the file with
    just that name, else of those whose path ends in it or that it ends in."""
    file, place = row.text(f"{side}_file"), (key(row.text(f"{side}_sheet")), row.count(f"{side}_row") or 0)
    told = parts_of(file)
    every = [_Spot(i, name, at) for i, book in enumerate(books) for name, at in book.get(place, ())]
    alike = [
        spot
        for spot in every
        if told and (ends_in(parts := parts_of(spot.file), told) or ends_in(told, parts))
    ]
    return [spot for spot in alike if parts_of(spot.file) == told] or alike


def _several(spots: Sequence[_Spot]) -> list[str]:
    """Return the names of the files between which is to be chosen; none where all rows are of one file."""
    names = dict.fromkeys(spot.file for spot in spots)
    each = Counter(spot.review for spot in spots)
    return [*names] if len(names) > 1 or max(each.values()) > 1 else []


def _same(row: SideRow, name: str, shown: str | int | None) -> bool:
    """Whether a row of the file has what a household has, or does not tell it."""
    told = key(row.text(name))
    return not told or told == key(str("" if shown is None else shown))
