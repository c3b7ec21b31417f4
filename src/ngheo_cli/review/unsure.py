"""What of two reviews and the history before them contradicts itself, or may be otherwise?

The same file given twice, the order of the reviews in time, marks of movement on households that are still
there, and households counted as new that an earlier list may have had.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from ngheo_cli.messages import Finding, Place
from ngheo_cli.messages import comparing as say
from ngheo_cli.messages.terms import class_label
from ngheo_cli.review.entries import TABLES, Mask, Rows, Table
from ngheo_cli.review.history import linked_rows, maybe_on, with_earlier
from ngheo_cli.review.households import GONE, Households
from ngheo_cli.review.link import Links, Proposal
from ngheo_cli.review.movements import (
    NEAR,
    NEITHER,
    OPEN,
    POOR,
    History,
    Movements,
    NearRelapse,
    marked,
    states,
)
from ngheo_cli.review.newly_escaped import is_after
from ngheo_cli.review.open_links import supposed
from ngheo_cli.review.unit_groups import review_day
from ngheo_cli.survey.choices import list_of

_CODES: Mapping[int, str] = {POOR: "poor", NEAR: "near_poor"}
_NEW = 7
"""The column of households that are new on a list."""


def out_of_order(before: Households | None, now: Households, earlier: Sequence[Households]) -> list[Finding]:
    """Find reviews that come later, by their review dates, than the one they are taken to come before."""
    day = review_day(now)
    told = [
        say.HISTORY_LATER.at(Place(file := one.first_file), file=file, day=review_day(one), now=day)
        for one in earlier
        if is_after(review_day(one), day)
    ]
    if before is not None and is_after(review_day(before), day):
        told.insert(
            0, say.REVERSED.at(Place(before.first_file), before=before.first_file, now=now.first_file)
        )
    return told


def same_files(now: Households, earlier: Sequence[Households]) -> list[Finding]:
    """Find files of earlier reviews that have the contents of a file of the review now."""
    held = {source.digest for survey in now.surveys for source in survey.sources}
    return [
        say.SAME_FILE.at(Place(source.file), file=source.file)
        for one in earlier
        for survey in one.surveys
        for source in survey.sources
        if source.digest in held
    ]


def contradicted_marks(before: Households, now: Households, links: Links) -> list[Finding]:
    """Find households that a mark of movement says to be gone and that are there with a class."""
    there, linked = states(now) != OPEN, links.now_of
    still = marked(before, GONE) & (linked >= 0)
    still[still] = there[linked[still]]
    told = [
        say.MARK_WITH_CLASS.at(now.place(row, "movement"), mark=_mark(now, row), class_=_class(now, row))
        for row in _with_class(now).tolist()
    ]
    return told + [
        say.MARK_CONTRADICTED.at(before.place(row, "movement"), mark=_mark(before, row))
        for row in np.flatnonzero(still).tolist()
    ]


def marks_counted(review: Households) -> list[Finding]:
    """Say how many households of a review by itself have a class beside a mark of being gone: they may have
    left after it."""
    rows = _with_class(review)
    return (
        [say.MARKS_COUNTED.at(review.place(int(rows[0]), "movement"), count=len(rows))] if len(rows) else []
    )


def _with_class(review: Households) -> Rows:
    return np.flatnonzero(marked(review, GONE) & (states(review) != OPEN))


def _mark(review: Households, row: int) -> tuple[str, str]:
    code = str(review.frame["movement"].to_numpy()[row])
    return list_of("movement")[code][0].lower(), code.replace("_", " ")


def _class(review: Households, row: int) -> tuple[str, str]:
    code = review.classes[int(review.class_[row])]
    return class_label(code, "vi").lower(), class_label(code, "en").lower()


@dataclass(frozen=True, slots=True)
class Unsure:
    """What may make a household relapsed that is counted as new: links that a person has to confirm, each
    with the earlier review that it is to, and what is said of them and of undetermined households."""

    proposals: tuple[tuple[Households, Proposal], ...]
    findings: tuple[Finding, ...]


def unsure_history(
    now: Households,
    earlier: Sequence[tuple[Households, Links]],
    found: Movements,
    near_relapse: NearRelapse = "near_poor_list",
    before: tuple[Households, Links] | None = None,
) -> Unsure:
    """Find households counted as new on a list that an earlier review, the oldest first, may have had on it:
    a person may find two rows to be one household, or a household was undetermined there.

    Each review comes with its links with now. `before` is the review before: a household of it that is on no
    list may once have been, by the reviews before it or its column `previous_class`. Its links wait for a
    person anyhow, so that they are not among the proposals returned.
    """
    new = _new(len(now), found)
    reviews, ties = [one for one, _ in earlier], [of for _, of in earlier]
    told = open_history(now, reviews, ties, found, near_relapse)
    if before is not None:
        reviews.append(before[0])
        ties.append(_off_the_lists(*before))
    proposals = [*_relapsing(now, reviews, ties, new, near_relapse)]
    told = [*(_may_be_one(now, reviews[i], one, state) for i, one, state in proposals), *told]
    return Unsure(tuple((reviews[i], one) for i, one, _ in proposals if i < len(earlier)), tuple(told))


def open_history(
    now: Households,
    earlier: Sequence[Households],
    links: Sequence[Links],
    found: Movements,
    near_relapse: NearRelapse,
) -> list[Finding]:
    """Find households counted as new on a list that were undetermined in an earlier review."""
    new = _new(len(now), found)
    return [
        finding
        for review, rows in zip(earlier, linked_rows(earlier, links), strict=True)
        for finding in _undetermined(now, review, rows, new, near_relapse)
    ]


def _relapses_from(state: int, near_relapse: NearRelapse) -> tuple[Table, ...]:
    """Return the lists that make a household on a list now a relapsed one."""
    if state == POOR:
        return ("poor",)
    return TABLES if near_relapse == "any_list" else ("near_poor",)


def _new(count: int, found: Movements) -> Mapping[int, Mask]:
    """Return who of the households now is counted as new on each list."""
    told: dict[int, Mask] = {}
    for state, code in _CODES.items():
        told[state] = np.zeros(count, dtype=np.bool_)
        for entry in found.entries:
            if (entry.table, entry.column) == (code, _NEW):
                told[state][entry.rows] = True
    return told


def _relapsing(
    now: Households,
    reviews: Sequence[Households],
    links: Sequence[Links],
    new: Mapping[int, Mask],
    near_relapse: NearRelapse,
) -> Iterator[tuple[int, Proposal, int]]:
    """Yield the open links by which a household counted as new would have relapsed: the number of the review,
    the link and the list."""
    if_so = supposed(now, links, np.logical_or.reduce([*new.values()]))
    if not if_so.proposals:
        return
    nobody = np.zeros(len(if_so.now), dtype=np.bool_)
    history = with_earlier(History(nobody, nobody, near_relapse), reviews, if_so.links, if_so.now)
    may = history.wider or history
    for row, (review, one) in enumerate(if_so.proposals):
        for state, rows in new.items():
            if rows[one.now] and may.once(state)[row]:
                yield review, one, state


def _off_the_lists(before: Households, links: Links) -> Links:
    """Return the links of the review before with the proposals of those only whom it has on no list: another
    does not relapse by being found again."""
    off = (states(before) == NEITHER) | before.gone
    return replace(links, proposals=tuple(one for one in links.proposals if off[one.before]))


def _may_be_one(now: Households, review: Households, one: Proposal, state: int) -> Finding:
    file, row = review.shown(one.before, "file"), review.shown(one.before, "row")
    values = {"file": file, "row": row, "reason": say.REASONS[one.reason]}
    return say.HISTORY_UNSURE.at(now.place(one.now), now=_label(state), **values)


def _undetermined(
    now: Households, review: Households, rows: Rows, new: Mapping[int, Mask], near_relapse: NearRelapse
) -> Iterator[Finding]:
    linked = rows >= 0
    for state, counted in new.items():
        may = np.logical_or.reduce([maybe_on(review, one) for one in _relapses_from(state, near_relapse)])
        told = counted & linked
        told[linked] &= may[rows[linked]]
        for row in np.flatnonzero(told).tolist():
            yield say.HISTORY_OPEN.at(now.place(row), now=_label(state), file=review.first_file)


def _label(state: int) -> tuple[str, str]:
    code = _CODES[state]
    return class_label(code, "vi").lower(), class_label(code, "en").lower()
