"""Does the package find in every sample what an independent reading of the law finds?"""

from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from ngheo_cli.classify.average import certified_average
from ngheo_cli.classify.decide import decide
from ngheo_cli.survey.read import read_survey

from ngheo_cli.classify.model import Decisions
from ngheo_cli.criteria.load import get
from ngheo_cli.messages import Stop
from ngheo_cli.survey.model import Survey
from ngheo_cli.survey.options import ReadOptions

SAMPLES = Path(__file__).parents[2] / "samples"
LETTERS = {"poor": "P", "near_poor": "N", "average": "A", "not_poor": "O", "undetermined": "?", "": "-"}
Expected = dict[str, Any]


@cache
def read(name: str, criteria: str, values: tuple[tuple[str, str], ...]) -> Survey:
    options = ReadOptions(set_values=dict(values))
    return read_survey([SAMPLES / name], options, lambda _: (get(criteria),))


def survey_of(name: str, expected: Expected) -> Survey:
    return read(name, expected["criteria"], tuple(expected["set"].items()))


@cache
def _decided(name: str, criteria: str, values: tuple[tuple[str, str], ...]) -> Decisions:
    return decide(read(name, criteria, values), get(criteria))


def decisions_of(name: str, expected: Expected) -> Decisions:
    return _decided(name, expected["criteria"], tuple(expected["set"].items()))


def test_every_row_of_a_sample_is_counted_once(survey_sample: str, expected: Expected) -> None:
    counts = survey_of(survey_sample, expected).counts
    names = ("rows_read", "households", "rejected", "duplicates", "superseded")
    found = {name: getattr(counts, name) for name in names}
    found["not_households"] = {kind: number for kind, number in counts.not_households.items() if number}
    assert found == {name: expected[name] for name in found}
    assert counts.balanced


def test_rows_set_aside_are_the_planted_ones(survey_sample: str, expected: Expected) -> None:
    problems = survey_of(survey_sample, expected).frame["problem"]
    assert [problem != "" for problem in problems] == [letter == "-" for letter in expected["by_row"]]


def test_every_household_gets_the_class_of_the_law(survey_sample: str, expected: Expected) -> None:
    decisions = decisions_of(survey_sample, expected)
    found = [decisions.class_name(row) for row in range(len(decisions.class_))]
    assert "".join(LETTERS[name] for name in found) == expected["by_row"]
    counts = Counter(name for name in found if name)
    assert counts == expected["classes"]


def test_branches_are_those_of_the_law(survey_sample: str, expected: Expected) -> None:
    decisions = decisions_of(survey_sample, expected)
    found = Counter(decisions.branches[code] for code in decisions.branch.tolist() if code >= 0)
    assert found == expected.get("branches", {})


def test_an_undetermined_household_names_what_would_settle_it(survey_sample: str, expected: Expected) -> None:
    decisions = decisions_of(survey_sample, expected)
    named = "".join("?" if columns else "." for columns in decisions.settle)
    assert named == "".join("?" if letter == "?" else "." for letter in expected["by_row"])


def test_farming_part_of_the_average_is_certified_alone(survey_sample: str, expected: Expected) -> None:
    survey, decisions = survey_of(survey_sample, expected), decisions_of(survey_sample, expected)
    assert int(certified_average(survey, decisions).sum()) == expected["certified_average"]


def test_recorded_classes_are_read(survey_sample: str, expected: Expected) -> None:
    survey = survey_of(survey_sample, expected)
    if "recorded" not in expected:
        assert not survey.has("recorded_class")
        return
    kept = survey.frame.loc[survey.frame["problem"] == "", "recorded_class"]
    assert Counter(name for name in kept if name) == expected["recorded"]


def test_a_report_form_is_not_taken_for_a_survey() -> None:
    with pytest.raises(Stop) as stopped:
        read("bieu-bao-cao.xlsx", "2021-2025", ())
    assert stopped.value.findings


def test_codes_shown_with_zeros_keep_them() -> None:
    survey = read("danh-sach-thon.xlsx", "2021-2025", (("area", "rural"),))
    assert list(survey.frame["household_id"][:12]) == [f"{number:03d}" for number in range(1, 13)]


def test_a_national_id_that_lost_its_zero_has_twelve_digits_again() -> None:
    survey = read("danh-sach-thon.xlsx", "2021-2025", (("area", "rural"),))
    ids = survey.frame["head_national_id"]
    assert {len(text) for text in ids} == {12}
    assert all(text.startswith("099") for text in ids)


def test_amounts_typed_in_four_ways_are_the_same_amounts() -> None:
    survey = read("nhieu-thon.xlsx", "2021-2025", (("area", "rural"),))
    assert survey.frame["income_per_person"].iloc[0] == 1_500_001
    second = survey.frame[survey.frame["sheet"] == "Thôn Nà Lúa"]
    assert list(second["income_per_person"].iloc[:3]) == [1_860_000, 1_200_000, 410_000]
