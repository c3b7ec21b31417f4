"""Every household in the YAML files of this folder has the class that its sentence says."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from classify.surveys import survey
from ngheo_cli.classify.decide import decide
from ngheo_cli.classify.model import SCORE, Decisions
from ngheo_cli.criteria.load import get

FILES = sorted(Path(__file__).parent.glob("*.yaml"))
EXPECTED = {"class", "basis", "possible", "settle", "national"}
EXPECTED_BY_ALL = {"standard_incomplete"}


def households() -> Iterator[Any]:
    for file in FILES:
        law = yaml.safe_load(file.read_text(encoding="utf-8"))
        for case in law["cases"]:
            varied = [key for key in case if key not in {"case", "household", *EXPECTED}]
            expected = {key: case[key] for key in EXPECTED if key in case}
            versions = [(key, value) for key in varied for value in case[key].items()]
            for key, (answer, result) in versions or [("", (None, case["class"]))]:
                facts = {**case["household"], **({key: answer} if key else {})}
                name = f"{law['standard']}: {case['case']}" + (f" ({key} {answer})" if key else "")
                yield pytest.param(law["standard"], facts, {**expected, "class": result}, id=name)


def decided(standard: str, facts: dict[str, Any]) -> Decisions:
    own = Path(__file__).parent / standard
    criteria = get(str(own) if own.is_file() else standard)
    row = {key: value for key, value in facts.items() if key not in ("deprived", "not_answered")}
    if "deprived" in facts or "not_answered" in facts:
        yes, blank = facts.get("deprived", 0), facts.get("not_answered", 0)
        answers = ["yes"] * yes + [None] * blank + ["no"] * (len(criteria.indicators) - yes - blank)
        row |= dict(zip(criteria.indicator_ids, answers, strict=True))
    return decide(survey([row]), criteria)


@pytest.mark.parametrize(("standard", "facts", "expected"), list(households()))
def test_the_law(standard: str, facts: dict[str, Any], expected: dict[str, Any]) -> None:
    decisions = decided(standard, facts)
    result, *findings = expected["class"].split(" + ")
    name, _, branch = result.partition("/")
    assert decisions.class_name(0) == name
    assert (decisions.branches[decisions.branch[0]] if decisions.branch[0] >= 0 else "") == branch
    assert {f.code for f in decisions.findings if f.place.row} == set(findings)
    if "basis" in expected:
        assert ("score" if decisions.basis[0] == SCORE else "income") == expected["basis"]
    if "possible" in expected:
        assert list(decisions.possible_names(0)) == expected["possible"]
    if "settle" in expected:
        assert list(decisions.settle[0]) == expected["settle"]
    if "national" in expected:
        assert decisions.national is not None
        assert decisions.national.class_name(0) == expected["national"]
