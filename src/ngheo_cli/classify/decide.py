"""Which class has each household of a survey under a standard?"""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.classify.certified import certified_findings
from ngheo_cli.classify.derived import answered, derivable, derived_findings
from ngheo_cli.classify.engine import classify_codes
from ngheo_cli.classify.findings import findings_of
from ngheo_cli.classify.inputs import Inputs
from ngheo_cli.classify.ladder import Standard, compile_standard
from ngheo_cli.classify.model import NONE, UNDETERMINED, Decisions
from ngheo_cli.classify.settle import settling_sets
from ngheo_cli.classify.typed import inputs_of
from ngheo_cli.criteria.model import Criteria
from ngheo_cli.criteria.settings import national_of
from ngheo_cli.survey.model import Survey

POINTS = "score_deprivation"


def decide(survey: Survey, criteria: Criteria) -> Decisions:
    """Classify every household of a survey under a standard.

    Rows that were set aside or rejected keep their answers and bounds, but have no class. See
    `docs/architecture.md` for what decides where the law is silent.
    """
    standard = compile_standard(criteria)
    found = answered(survey, criteria)
    inputs = inputs_of(survey, criteria, found.answers)
    codes = classify_codes(standard, inputs)
    active = (survey.frame["problem"] == "").to_numpy(dtype=np.bool_)
    class_ = np.where(active, codes.class_, np.int8(NONE))
    decisions = Decisions(
        criteria=criteria,
        classes=standard.classes,
        branches=standard.branches,
        class_=class_,
        branch=np.where(active, codes.branch, np.int8(-1)),
        basis=codes.basis,
        possible=np.where(active, codes.possible, np.uint16(0)),
        possible_branches=np.where(active, codes.possible_branches, np.uint16(0)),
        deprivations_min=codes.deprivations_min,
        deprivations_max=codes.deprivations_max,
        answers=inputs.answers,
        derived=found.derived,
        settle=_settle(standard, inputs, criteria, survey, class_),
        findings=findings_of(survey, standard, inputs, codes, derived_findings(survey, criteria, found)),
    )
    told = tuple(certified_findings(survey, decisions))
    national = national_of(criteria)
    beside = None if national is None else decide(_of_national(survey, standard), national)
    return replace(decisions, findings=(*told, *decisions.findings), national=beside)


def _of_national(survey: Survey, standard: Standard) -> Survey:
    """Return a survey as its national standard reads it: points of a province's own indicators are not B2."""
    own = bool(standard.cuts.points) and survey.has(POINTS)
    return replace(survey, frame=survey.frame.drop(columns=POINTS)) if own else survey


def _settle(
    standard: Standard, inputs: Inputs, criteria: Criteria, survey: Survey, class_: NDArray[np.int8]
) -> tuple[tuple[str, ...], ...]:
    rows = np.flatnonzero(class_ == UNDETERMINED)
    settle: list[tuple[str, ...]] = [()] * len(class_)
    derived = derivable(survey, criteria)
    asked = all(survey.has(name) or name in derived for name in criteria.indicator_ids)
    found = settling_sets(standard, inputs.take(rows), criteria.indicator_ids, asked)
    for row, names in zip(rows.tolist(), found, strict=True):
        settle[row] = names
    return tuple(settle)
