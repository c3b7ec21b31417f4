"""Which income score (B1) counts, the one typed or the one of a point table, and what is said of it?"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ngheo_cli.classify.facts_read import column_of
from ngheo_cli.classify.formula import SIZE, Below, Members, Test, every_test, formula_of
from ngheo_cli.classify.places import places
from ngheo_cli.classify.points import Scores, scores_of, table_of
from ngheo_cli.classify.points_regions import contradicted
from ngheo_cli.criteria.base import Strict
from ngheo_cli.criteria.model import Criteria
from ngheo_cli.criteria.points import book_of
from ngheo_cli.criteria.points_model import REGION, Item
from ngheo_cli.messages import Finding, Pair, Stop
from ngheo_cli.messages import points as stops
from ngheo_cli.messages import points_scores as say
from ngheo_cli.messages.terms import status_label
from ngheo_cli.numbers import BLANK, UNKNOWN
from ngheo_cli.survey.columns import columns_of
from ngheo_cli.survey.model import Survey

SCORE = "score_income"
Flags = NDArray[np.bool_]


def with_scores(survey: Survey, standards: Sequence[Criteria]) -> Survey:
    """Return a survey with the scores of the standards' point table where none is typed, and what is said of
    them. A score is known only if every completion of what is unknown gives the same one.

    Raises:
        Stop: if the standards would give a household different scores.
    """
    first = standards[0]
    if first.table is None:
        return survey
    scores = scores_of(survey, first)
    for other in standards[1:]:
        found = scores_of(survey, other).total
        if (found.least != scores.total.least).any() or (found.most != scores.total.most).any():
            ids = ", ".join(criteria.id for criteria in standards)
            raise Stop(stops.STANDARDS_DIFFER.at(id=first.table.id, standards=ids))
    typed = np.full(len(survey.frame), UNKNOWN, dtype=np.int64)
    if survey.has(SCORE):
        typed = survey.frame[SCORE].to_numpy(dtype=np.int64)
    active = np.asarray(survey.frame["problem"] == "", dtype=np.bool_)
    filled = active & (typed == UNKNOWN) & scores.total.known
    findings = (
        *_counted(survey, first, filled),
        *_differ(survey, first, scores, typed, active),
        *_open(survey, first, scores, active & (typed == UNKNOWN) & ~scores.total.known),
        *_elsewhere(survey, first, active),
    )
    frame = _with(survey, np.where(filled, scores.total.least, typed))
    return replace(
        survey,
        frame=frame,
        findings=(*survey.findings, *findings),
        computed={**survey.computed, SCORE: filled},
    )


def unknown_facts(survey: Survey, criteria: Criteria, item: Item) -> dict[str, Flags]:
    """Return by the name of a fact where it is unknown; what is asked of members is one, named "".

    Of members it is said where nobody is listed, or where no fact of the household is lacking.
    """
    names, members = facts_of(item, criteria)
    found = {name: _blank(survey, criteria, name) for name in names}
    if not members:
        return found
    listed = np.zeros(len(survey.frame), dtype=np.bool_)
    if survey.members is not None:
        households = survey.members.frame["household"].to_numpy()
        listed[households[households >= 0]] = True
    return {**found, "": ~listed | ~np.any(list(found.values()), axis=0)}


def facts_of(item: Item, criteria: Criteria) -> tuple[tuple[str, ...], bool]:
    """Return the facts of the household that an item asks, and whether it asks for members."""
    book, names, members = book_of(criteria), dict[str, None](), False
    for test in rule_tests(item, criteria):
        name = column_of(test)
        if isinstance(test, Members):
            members, name = True, SIZE
        names |= {} if name is None or name not in book.facts else {name: None}
        names |= {SIZE: None} if isinstance(test, Below) and test.per_size else {}
    if item.per is not None:
        names[item.per.quantity] = None
    return tuple(name for name in names if book.facts[name].of == "household"), members


def rule_tests(item: Item, criteria: Criteria, *, choices_only: bool = False) -> list[Test]:
    """Return the tests of all rules of an item, or of its choices only."""
    rules: list[Strict | None] = [*(choice.when for choice in item.choices or ())]
    rules += [] if choices_only else [item.not_scored_when]
    found = (formula_of(rule, criteria, book_of(criteria)) for rule in rules if rule is not None)
    return [test for formula in found if formula is not None for test in every_test(formula)]


def _blank(survey: Survey, criteria: Criteria, name: str) -> Flags:
    if not survey.has(name):
        return np.ones(len(survey.frame), dtype=np.bool_)
    values, kind = survey.frame[name].to_numpy(), columns_of((criteria,))[name].kind
    return np.asarray(values == (BLANK if kind == "answer" else "" if kind == "choice" else UNKNOWN))


def _counted(survey: Survey, criteria: Criteria, filled: Flags) -> Iterator[Finding]:
    if filled.any():
        table, place = table_of(criteria), survey.place(int(np.argmax(filled)), SCORE)
        title = (table.title.vi, table.title.en)
        status = (status_label(table.status, "vi"), status_label(table.status, "en"))
        yield say.COMPUTED.at(
            place, count=int(filled.sum()), title=title, id=table.id, revision=table.revision, status=status,
            row=place.row,
        )  # fmt: skip


def _differ(
    survey: Survey, criteria: Criteria, scores: Scores, typed: NDArray[np.int64], active: Flags
) -> Iterator[Finding]:
    least, most = scores.total.least, scores.total.most
    apart = active & (typed != UNKNOWN) & ((typed < least) | (typed > most))
    for row, place in places(survey, np.flatnonzero(apart), SCORE):
        counted = bounds_text(int(least[row]), int(most[row]))
        yield say.DIFFERS.at(
            place, typed=int(typed[row]), id=table_of(criteria).id, counted=counted, row=place.row
        )


def bounds_text(low: int, high: int) -> Pair:
    """Write points, or the least and the greatest where they are not known."""
    if low == high:
        return str(low), str(low)
    return say.BETWEEN[0].format(low=low, high=high), say.BETWEEN[1].format(low=low, high=high)


def _open(survey: Survey, criteria: Criteria, scores: Scores, rows: Flags) -> Iterator[Finding]:
    lacking = missing_facts(survey, criteria, scores, rows)
    for row, place in places(survey, np.flatnonzero(rows), ""):
        low, high = int(scores.total.least[row]), int(scores.total.most[row])
        yield say.OPEN.at(place, low=low, high=high, facts=lacking[row])


def _elsewhere(survey: Survey, criteria: Criteria, active: Flags) -> Iterator[Finding]:
    table = table_of(criteria)
    for _, place in places(survey, np.flatnonzero(active & contradicted(survey, table)), REGION):
        yield say.REGION_DIFFERS.at(place, id=table.id)


def missing_facts(survey: Survey, criteria: Criteria, scores: Scores, rows: Flags) -> dict[int, Pair]:
    """Return for some rows the names of the facts that are blank in the items that are open."""
    named: dict[int, dict[Pair, None]] = {row: {} for row in np.flatnonzero(rows).tolist()}
    several = scores.regions.sum(axis=1) > 1
    for row in np.flatnonzero(rows & several).tolist():
        named[row][say.REGION_NAME] = None
    book = book_of(criteria).facts
    for item, bounds in zip(table_of(criteria).items, scores.items, strict=True):
        open_ = rows & ((bounds.least != bounds.most) & scores.regions).any(axis=1)
        if not open_.any():
            continue
        for name, blank in unknown_facts(survey, criteria, item).items():
            title = (book[name].title.vi, book[name].title.en) if name else say.MEMBERS
            for row in np.flatnonzero(open_ & blank).tolist():
                named[row][title] = None
    return {
        row: (", ".join(vi for vi, _ in told), ", ".join(en for _, en in told)) for row, told in named.items()
    }


def _with(survey: Survey, scores: NDArray[np.int64]) -> pd.DataFrame:
    """Return the frame with these scores, in their place in the dictionary."""
    frame = survey.frame
    if survey.has(SCORE):
        return frame.assign(**{SCORE: scores})
    if not (scores != UNKNOWN).any():
        return frame
    order = list(columns_of(()))
    later = {*order[order.index(SCORE) + 1 :], "file"}
    at = next((i for i, name in enumerate(frame.columns) if name in later or name not in order), 0)
    filled = frame.copy()
    filled.insert(at, SCORE, scores)
    return filled
