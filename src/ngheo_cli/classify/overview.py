"""Can this survey be decided under this standard at all, and what does it lack as a whole?"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.classify.derived import derivable
from ngheo_cli.classify.inputs import INCOME_COLUMNS, Inputs
from ngheo_cli.classify.ladder import Standard
from ngheo_cli.criteria.doubts import inherited_scores
from ngheo_cli.criteria.model import Criteria
from ngheo_cli.messages import Finding, Place
from ngheo_cli.messages.classify import (
    DECIDING_BLANK,
    DECIDING_UNREAD,
    INDICATORS_MISSING,
    NOTHING_DECIDES,
    POINTS_NOT_USED,
    SCORES_NOT_USED,
    STANDARD_INCOMPLETE,
)
from ngheo_cli.survey.columns import by_name
from ngheo_cli.survey.model import ReadColumn, Survey
from ngheo_cli.survey.title_rivals import speaks_of

Active = NDArray[np.bool_]

_NAMES = {
    "income_per_person": ("thu nhập bình quân đầu người", "income per person"),
    "income_total": ("tổng thu nhập của hộ", "income of the household"),
    "income_12_months": ("thu nhập 12 tháng", "income of 12 months"),
    "score_income": ("điểm B1", "B1"),
    "score_deprivation": ("điểm B2", "B2"),
}
_OR_SCORE = (" hay điểm B1", " or of the score B1")


def survey_findings(survey: Survey, standard: Standard, inputs: Inputs, active: Active) -> Iterator[Finding]:
    """Yield what holds for a whole survey under a standard."""
    criteria = standard.criteria
    place = Place(file=survey.sources[0].file if len(survey.sources) == 1 else "")
    if criteria.incomplete is not None:
        heading = (criteria.incomplete.vi, criteria.incomplete.en)
        yield STANDARD_INCOMPLETE.at(place, criteria=criteria.id, heading=heading)
    if inputs.score_income is not None and not criteria.score_classes:
        yield SCORES_NOT_USED.at(place, criteria=criteria.id)
    if inputs.score_income is not None:
        yield from (replace(one, place=place) for one in inherited_scores(criteria))
    counted = inputs.score_deprivation is not None and _counts_points(standard)
    if inputs.score_deprivation is not None and not counted:
        yield POINTS_NOT_USED.at(place, criteria=criteria.id)
    if not active.any():
        return
    yield from _deciding(survey, criteria, inputs, active, place)
    yield from _indicators(survey, criteria, place, _told(inputs, active) if counted else None)


def _counts_points(standard: Standard) -> bool:
    """Whether a B2 tells deprivations under a standard: by points for each, or by cuts of its own."""
    return standard.cuts.points_per is not None or bool(standard.cuts.points)


def _deciding(
    survey: Survey, criteria: Criteria, inputs: Inputs, active: Active, place: Place
) -> Iterator[Finding]:
    """Columns that tell poor from not poor: there are none, none could be read, or they are blank."""
    scored = bool(criteria.score_classes)
    names = [*INCOME_COLUMNS, *(["score_income"] if scored else [])]
    present = [name for name in names if getattr(inputs, name) is not None]
    titles = {by_name()[name].vi: name for name in names}
    meant = {c.letter: _fields(c, titles) for c in survey.columns if not c.canonical}
    unread = {letter: fields for letter, fields in meant.items() if fields}
    column = "score_income" if scored else "income_per_person"
    if not present and unread:
        yield DECIDING_UNREAD.at(place, columns=", ".join(unread), column=next(iter(unread.values()))[0])
    elif not present:
        yield NOTHING_DECIDES.at(place, or_score=_OR_SCORE if scored else "", column=column)
    elif not any(inputs.known(name)[active].any() for name in present):
        blank = [*present, *_blank_points(inputs, active)]
        yield DECIDING_BLANK.at(place, columns=_columns(blank), households=int(active.sum()))


def _fields(column: ReadColumn, titles: Mapping[str, str]) -> list[str]:
    """Return the fields that the hints of a column name; by a title only if the column's own speaks of that
    field (Chi tiêu is near Thu nhập, and no income)."""
    spoken = speaks_of(column.title)
    named = (titles[hint] if hint in titles and speaks_of(hint) == spoken else hint for hint in column.hints)
    return [name for name in named if name in titles.values()]


def _blank_points(inputs: Inputs, active: Active) -> list[str]:
    blank = inputs.score_deprivation is not None and not inputs.known("score_deprivation")[active].any()
    return ["score_deprivation"] if blank else []


def _columns(names: list[str]) -> tuple[str, str]:
    vi, en = (", ".join(_NAMES[name][i] for name in names) for i in (0, 1))
    return f"Cột {vi}", f"The columns {en} are" if len(names) > 1 else f"The column {en} is"


def _told(inputs: Inputs, active: Active) -> bool:
    """Whether every household has a B2."""
    return bool(inputs.known("score_deprivation")[active].all())


def _indicators(survey: Survey, criteria: Criteria, place: Place, b2: bool | None) -> Iterator[Finding]:
    """Indicators without a column or a raw fact. A B2 that counts (`b2`: whether every household has one)
    lacks none of them where they are not asked: known everywhere, it needs no raw facts besides either."""
    derived = derivable(survey, criteria)
    direct = [i.id for i in criteria.indicators if survey.has(i.id)]
    missing = [i for i in criteria.indicators if i.id not in {*direct, *derived}]
    unasked = not direct and (b2 or (b2 is not None and not derived))
    if not missing or unasked:
        return
    titles = tuple(", ".join(indicator.title.of(lang) for indicator in missing) for lang in ("vi", "en"))
    yield INDICATORS_MISSING.at(
        place, missing=len(missing), total=len(criteria.indicators), titles=titles, criteria=criteria.id
    )
