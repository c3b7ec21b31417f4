"""Does the package find in every sample what an independent reading of the law finds?"""

from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from ngheo_cli.classify.average import certified_average
from ngheo_cli.classify.decide import decide
from ngheo_cli.classify.model import Decisions
from ngheo_cli.criteria.load import get
from ngheo_cli.messages import Stop
from ngheo_cli.numbers import BLANK, NO, YES
from ngheo_cli.survey.model import Survey
from ngheo_cli.survey.options import ReadOptions
from ngheo_cli.survey.read import read_survey

SAMPLES = Path(__file__).parents[2] / "samples"
LETTERS = {"poor": "P", "near_poor": "N", "average": "A", "not_poor": "O", "undetermined": "?", "": "-"}
Expected = dict[str, Any]


@cache
def read(name: str, criteria: str, values: tuple[tuple[str, str], ...]) -> Survey:
    options = ReadOptions(set_values=dict(values))
    return read_survey([SAMPLES / name], options, lambda *_: (get(criteria),))


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
    assert int((certified_average(survey, decisions) == YES).sum()) == expected["certified_average"]


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


def test_every_national_id_that_lost_its_zero_is_shown_in_its_cell() -> None:
    survey = read("danh-sach-thon.xlsx", "2021-2025", (("area", "rural"),))
    sheet = load_workbook(SAMPLES / "danh-sach-thon.xlsx").worksheets[0]
    kept = set(survey.frame.loc[survey.frame["problem"] == "", "row"])
    typed = [cell for row in sheet.iter_rows(min_row=11, min_col=7, max_col=7) for cell in row]
    short = {cell.coordinate for cell in typed if isinstance(cell.value, int) and cell.row in kept}
    found = [finding for finding in survey.findings if finding.code == "id_lost_zero"]
    assert {finding.place.cell for finding in found} == short
    assert len(short) == 10
    assert {finding.place.column for finding in found} == {"Thông tin chủ hộ – Số CCCD"}


def test_every_answer_is_read_as_planted(survey_sample: str, expected: Expected) -> None:
    survey, decisions = survey_of(survey_sample, expected), decisions_of(survey_sample, expected)
    answers = decisions.answers[(survey.frame["problem"] == "").to_numpy()]
    found = {
        name: f"{(column == YES).sum()} yes, {(column == NO).sum()} no, {(column == BLANK).sum()} unknown"
        for name, column in zip(decisions.criteria.indicator_ids, answers.T, strict=True)
    }
    assert found == expected["answers"]


def test_only_columns_without_an_answer_are_left_unused(survey_sample: str, expected: Expected) -> None:
    unused = {column.title for column in survey_of(survey_sample, expected).columns if not column.canonical}
    of_a_form = {"start", "_id", "_uuid", "_index"} if survey_sample == "kobo.xlsx" else set()
    assert unused <= {"STT", "TT", "Ghi chú", "Người rà soát"} | of_a_form


def test_an_export_without_scores_says_what_to_do() -> None:
    values = (("commune", "Xã Đồi Mẫu"), ("area", "rural"))
    found = _decided("xuat-he-thong-trong.xlsx", "2021-2025", values).findings
    assert [finding.code for finding in found] == ["deciding_blank"]
    assert found[0].advice("vi")


def test_amounts_typed_in_four_ways_are_the_same_amounts() -> None:
    survey = read("nhieu-thon.xlsx", "2021-2025", (("area", "rural"),))
    assert survey.frame["income_per_person"].iloc[0] == 1_500_001
    second = survey.frame[survey.frame["sheet"] == "Thôn Nà Lúa"]
    assert list(second["income_per_person"].iloc[:3]) == [1_860_000, 1_200_000, 410_000]


def test_every_row_of_a_members_sheet_is_counted_once(survey_sample: str, expected: Expected) -> None:
    members = survey_of(survey_sample, expected).members
    if "members" not in expected:
        assert members is None
        return
    assert members is not None
    assert {name: getattr(members.counts, name) for name in expected["members"]} == expected["members"]
    assert members.counts.balanced
