"""Why has one household its class?"""

from collections.abc import Iterator

import numpy as np

from ngheo_cli.classify import explanation as out
from ngheo_cli.classify.compared import comparisons_of
from ngheo_cli.classify.deprivation import count_answers, deprivations
from ngheo_cli.classify.distance import deprivation_distances, distances, income_of
from ngheo_cli.classify.engine import EITHER, basis_of, cells, ladder_of
from ngheo_cli.classify.explain_facts import derived_readings
from ngheo_cli.classify.explain_points import point_score
from ngheo_cli.classify.explain_shared import Shared
from ngheo_cli.classify.explain_text import explanation_text
from ngheo_cli.classify.inputs import INCOME_COLUMNS, Inputs
from ngheo_cli.classify.ladder import Standard
from ngheo_cli.classify.model import INCOME, SCORE, Decisions
from ngheo_cli.classify.money import income_form
from ngheo_cli.criteria.base import Area, Cited, Text
from ngheo_cli.criteria.model import ClassRule, Criteria
from ngheo_cli.criteria.words import certified_sentence, class_sentence
from ngheo_cli.messages.points_scores import COMPUTED
from ngheo_cli.messages.survey_checks import AREA_BLANK, SIZE_MISSING
from ngheo_cli.numbers import BLANK, NO, RURAL, UNKNOWN, URBAN, YES
from ngheo_cli.survey.model import Survey

__all__ = ["explain", "explanation_text"]

COLUMNS = ("size", "area", *INCOME_COLUMNS, "score_income", "score_deprivation")
OF_THE_FILE = frozenset({AREA_BLANK.code, SIZE_MISSING.code, COMPUTED.code})
"""Findings on many households that stand at the first one; each household's readings say as much."""
_AREAS: dict[int, Area] = {RURAL: "rural", URBAN: "urban"}
_ANSWERS = {YES: "yes", NO: "no"}


def explain(survey: Survey, decisions: Decisions, row: int, shared: Shared | None = None) -> out.Explanation:
    """Explain the class of one household.

    Args:
        survey: as read.
        decisions: made on it under one standard.
        row: position in `survey.frame`, from 0.
        shared: of this survey and these decisions, where many households are explained.
    """
    shared = shared or Shared(survey, decisions)
    criteria, standard = decisions.criteria, shared.standard
    one = shared.inputs.take(np.array([row]))
    basis = int(basis_of(standard, one)[0])
    name = decisions.class_name(row)
    code = int(decisions.branch[row])
    return out.Explanation(
        household=_household(survey, row),
        criteria=_standard(criteria),
        class_=name or None,
        branch=decisions.branches[code] if code >= 0 else None,
        basis=("income", "score", "either")[basis],
        possible=decisions.possible_names(row),
        settle=decisions.settle[row],
        readings=tuple(_readings(survey, row)),
        points=point_score(decisions, shared.listing, row) if criteria.table else None,
        indicators=tuple(_indicators(shared, row)),
        deprivations=_deprivations(standard, one, decisions, basis, row),
        comparisons=tuple(comparisons_of(criteria, one, basis)),
        rules=tuple(_rules(standard, one, basis)) if name else (),
        certified=_certified(shared, row),
        next=tuple(_next(standard, one, basis)) if name not in ("", "undetermined") else (),
        findings=tuple(_findings(shared, row)),
        national=_national(decisions.national, row),
    )


def _national(decisions: Decisions | None, row: int) -> out.National | None:
    if decisions is None:
        return None
    name = decisions.class_name(row) or None
    criteria = decisions.criteria
    return out.National(criteria.id, both(criteria.title), name, decisions.possible_names(row))


def _household(survey: Survey, row: int) -> out.Household:
    place = survey.place(row)
    problem = str(survey.frame["problem"].iat[row]) or None
    village = str(survey.frame["village"].iat[row]) if survey.has("village") else ""
    return out.Household(place.household_id, village, place.file, place.sheet, place.row or 0, problem)


def _standard(criteria: Criteria) -> out.Standard:
    return out.Standard(
        id=criteria.id,
        title=both(criteria.title),
        revision=criteria.revision,
        digest=criteria.digest,
        incomplete=_maybe(criteria.incomplete),
        missing=tuple(both(text) for text in criteria.missing),
    )


def both(text: Text) -> out.Both:
    """Return a text as {"vi": …, "en": …}."""
    return {"vi": text.vi, "en": text.en}


def _maybe(text: Text | None) -> out.Both | None:
    return None if text is None else both(text)


def _readings(survey: Survey, row: int) -> Iterator[out.Reading]:
    """The answers that decide, with the place where each was read."""
    for column in COLUMNS:
        if survey.has(column):
            code = int(survey.frame[column].to_numpy()[row])
            value = _AREAS.get(code) if column == "area" else None if code == UNKNOWN else code
            place = survey.place(row, column)
            by_user = column in survey.set_by_user and not place.cell
            computed = column in survey.computed and bool(survey.computed[column][row])
            cell = None if computed else place.cell or None
            yield out.Reading(column, place.column, cell, value, by_user, computed)


def _indicators(shared: Shared, row: int) -> Iterator[out.IndicatorReading]:
    survey, decisions, marks = shared.survey, shared.decisions, shared.marks
    derived = {} if decisions.derived is None else derived_readings(decisions, shared.listing, row)
    for i, indicator in enumerate(decisions.criteria.indicators):
        answer = int(decisions.answers[row, i])
        place = survey.place(row, indicator.id) if survey.has(indicator.id) else None
        yield out.IndicatorReading(
            id=indicator.id,
            title=both(indicator.title),
            answer=_ANSWERS.get(answer),
            cell=place.cell or None if place else None,
            column_title=place.column if place else None,
            source=indicator.source,
            threshold_status=indicator.threshold_status,
            direct=place is not None and int(survey.frame[indicator.id].to_numpy()[row]) != BLANK,
            derived=derived.get(indicator.id),
            unmarked=answer == NO and place is not None and (place.file, place.sheet, indicator.id) in marks,
        )


def _deprivations(
    standard: Standard, one: Inputs, decisions: Decisions, basis: int, row: int
) -> out.Deprivations:
    """Bounds, and what they were read from: the answers, where they alone give the same."""
    found = deprivations(standard.cuts, one, min(basis, SCORE))
    low, blank = count_answers(one.answers)
    stated = found.fixed is not None and bool(found.fixed[0]) and (found.low[0] != low[0] or bool(blank[0]))
    return out.Deprivations(
        int(decisions.deprivations_min[row]),
        int(decisions.deprivations_max[row]),
        standard.cuts.indicators,
        "score_deprivation" if stated else "answers",
    )


def _masks(standard: Standard, one: Inputs, basis: int) -> tuple[int, ...]:
    found = deprivations(standard.cuts, one, basis)
    return tuple(int(mask[0]) for mask in cells(standard, one, basis, found, every=True))


def _rules(standard: Standard, one: Inputs, basis: int) -> Iterator[out.Rule]:
    """The rules that the household fulfils, or may fulfil while answers are missing."""
    for side in (INCOME, SCORE) if basis == EITHER else (basis,):
        rules = standard.criteria.score_classes if side == SCORE else standard.criteria.classes
        for i in ladder_of(standard, side).rules_of(_masks(standard, one, side)):
            yield _rule(standard.criteria, rules[i], one)


def _rule(criteria: Criteria, rule: ClassRule, one: Inputs) -> out.Rule:
    area = _AREAS.get(int(one.area[0]))
    return out.Rule(
        class_=rule.id,
        branch=rule.branch,
        sentence={lang: class_sentence(rule, criteria, area, lang) for lang in ("vi", "en")},
        source=rule.source,
        status=rule.status,
        citations=_citations(criteria, rule),
        remark=_maybe(rule.remark),
    )


def _citations(criteria: Criteria, value: Cited) -> tuple[out.Citation, ...]:
    pairs = [(criteria.documents[key], article) for key, article in value.citations()]
    return tuple(out.Citation(d.number, both(d.title), article, d.status) for d, article in pairs)


def _certified(shared: Shared, row: int) -> out.Certified | None:
    survey, criteria = shared.survey, shared.decisions.criteria
    certified = criteria.certified
    if certified is None or not shared.of_class[row]:
        return None
    area = _AREAS.get(int(survey.frame["area"].to_numpy()[row])) if survey.has("area") else None
    return out.Certified(
        answer=_ANSWERS.get(int(shared.certified[row])),
        missing=shared.blank.get(row, ()),
        sentence={lang: certified_sentence(criteria, area, lang) for lang in ("vi", "en")},
        source=certified.source,
        status=certified.status,
        citations=_citations(criteria, certified),
        remark=_maybe(certified.remark),
    )


def _next(standard: Standard, one: Inputs, basis: int) -> Iterator[out.Next]:
    if basis == EITHER:
        return
    ladder, masks = ladder_of(standard, basis), _masks(standard, one, basis)
    form = int(income_form(one)[0])
    known = basis == SCORE and bool(one.known("score_income")[0])
    score = int(one.score_income[0]) if known and one.score_income is not None else None
    for change in distances(standard, ladder, masks, income_of(one, form), score):
        # Beside a score less income can make a household not poor, for the score stays: nobody would see why.
        if basis == INCOME or change.quantity != "income" or change.direction == "up":
            yield change
    found = deprivations(standard.cuts, one, basis)
    if found.low[0] == found.high[0]:
        yield from deprivation_distances(standard, ladder, masks, int(found.low[0]))


def _findings(shared: Shared, row: int) -> Iterator[out.Remark]:
    here = shared.survey.place(row)
    for finding in shared.findings.get((here.file, here.sheet, here.row), ()):
        if finding.code not in OF_THE_FILE:
            texts = {"vi": finding.text("vi"), "en": finding.text("en")}
            advice = {"vi": finding.advice("vi"), "en": finding.advice("en")}
            cell = finding.place.cell or None
            yield out.Remark(finding.code, finding.severity.value, cell, texts, advice)
