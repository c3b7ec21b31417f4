"""One household explained: as data that keeps its schema, and in words."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from classify.surveys import survey
from ngheo_cli.classify.decide import decide
from ngheo_cli.classify.explain import explain
from ngheo_cli.classify.explain_text import explanation_text
from ngheo_cli.classify.explanation import Explanation
from ngheo_cli.criteria.load import get
from ngheo_cli.messages import Finding, Place
from ngheo_cli.messages.classify import RECORDED_DIFFERS
from ngheo_cli.messages.survey_checks import AREA_BLANK
from ngheo_cli.survey.model import ReadColumn

SCHEMA = json.loads(
    (Path(__file__).parents[2] / "docs" / "schemas" / "ngheo.decision-1.json").read_text(encoding="utf-8")
)


def explained(standard: str = "2021-2025", **row: Any) -> Explanation:
    criteria = get(standard)
    answers = dict.fromkeys(criteria.indicator_ids, "no") if row.pop("answered", True) else {}
    read = survey([{"household_id": "H1", "area": "rural", **answers, **row}])
    return explain(read, decide(read, criteria), 0)


HOUSEHOLDS: list[dict[str, Any]] = [
    {"size": 3, "income_total": 4_500_000},
    {"size": 3, "income_12_months": 54_000_001, "nutrition": "yes"},
    {"income_per_person": 1_500_000, "area": None, "nutrition": None, "employment": None, "dependents": None},
    {"score_income": 150, "score_deprivation": 35, "area": None},
    {"score_income": None, "income_per_person": None},
    {"score_income": 141, "income_per_person": 1_400_000, "score_deprivation": 30},
    {"size": None, "income_total": 9_000_000},
    {"answered": False},
    {"income_per_person": 1, "problem": "superseded"},
    {"standard": "2016-2020", "income_per_person": 800_000, "healthcare_access": "yes"},
    {"standard": "2026-2030", "income_per_person": 2_200_000},
    {"income_per_person": 2_000_000, "farming": None, "income_12_months": None, "village": "Bản Mẫu"},
]


@pytest.mark.parametrize("row", HOUSEHOLDS)
def test_documents_keep_the_published_schema(row: dict[str, Any]) -> None:
    document = explained(**row).document()
    jsonschema.validate(json.loads(json.dumps(document)), SCHEMA)


@pytest.mark.parametrize("row", HOUSEHOLDS)
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_household_can_be_put_into_words(row: dict[str, Any], lang: str) -> None:
    text = "\n".join(explanation_text(explained(**row), lang))
    assert "None" not in text
    assert "{" not in text
    assert "H1" in text


def test_lines_are_compared_for_all_persons_and_months() -> None:
    month, year = explained(size=3, income_total=4_500_000), explained(size=3, income_12_months=54_000_001)
    assert [(c.line, c.bound, c.result) for c in month.comparisons] == [
        ("poverty", 4_500_000, "at_most"),
        ("average", 6_750_000, "at_most"),
    ]
    assert [(c.line, c.bound, c.result) for c in year.comparisons] == [
        ("poverty", 54_000_000, "above"),
        ("average", 81_000_000, "at_most"),
    ]


def test_both_areas_are_compared_where_the_area_is_unknown() -> None:
    found = explained(area=None, income_per_person=1_800_000).comparisons
    assert [(c.area, c.amount, c.result) for c in found[:2]] == [
        ("rural", 1_500_000, "above"),
        ("urban", 2_000_000, "at_most"),
    ]


UP_TO_POOR = ("deprivations", "up", 3, ("poor",))


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ({"income_per_person": 1_500_000}, [("income", "up", 1, ("average",)), UP_TO_POOR]),
        (
            {"size": 7, "income_total": 10_500_001},
            [("income", "up", 750_000, ("not_poor",)), ("income", "down", 1, ("near_poor",))],
        ),
        ({"income_per_person": 2_250_001}, [("income", "down", 1, ("average",))]),
        ({"score_income": 140}, [("score_income", "up", 1, ("not_poor",)), UP_TO_POOR]),
        ({"score_income": 176, "area": "urban"}, [("score_income", "down", 1, ("near_poor",))]),
        ({"standard": "2016-2020", "income_per_person": 700_000}, [("income", "up", 1, ("near_poor",))]),
        ({"income_per_person": None}, []),
    ],
)
def test_the_distance_to_another_class_is_the_least_change(row: dict[str, Any], expected: list[Any]) -> None:
    assert [(n.quantity, n.direction, n.by, n.possible) for n in explained(**row).next] == expected


def test_the_rule_names_branch_article_document_and_status() -> None:
    [rule] = explained("2016-2020", income_per_person=700_000).rules
    assert (rule.class_, rule.branch, rule.status) == ("poor", "poor_income", "confirmed")
    assert [(c.number, c.article) for c in rule.citations] == [("59/2015/QĐ-TTg", "Điều 2.1")]
    assert "700.000" in rule.sentence["vi"]
    assert "900.000" not in rule.sentence["vi"]


def test_an_undetermined_household_lists_what_may_apply_and_what_settles_it() -> None:
    it = explained(score_income=150, area=None)
    assert (it.class_, it.basis, it.settle) == ("undetermined", "score", ("area",))
    assert [rule.class_ for rule in it.rules] == ["near_poor", "not_poor"]
    text = explanation_text(it, "vi")
    assert "Cần bổ sung để xác định: khu vực (nông thôn hay thành thị)." in text


def test_readings_name_the_cell_and_what_is_blank() -> None:
    it = explained(income_per_person=None, nutrition=None)
    [income] = [r for r in it.readings if r.column == "income_per_person"]
    assert (income.value, income.cell, income.title) == (None, "O2", "Cột income_per_person")
    [nutrition] = [i for i in it.indicators if i.id == "nutrition"]
    assert (nutrition.answer, nutrition.cell) == (None, "E2")


def test_deprivations_say_when_they_come_from_b2() -> None:
    by_points = explained(score_income=100, score_deprivation=30)
    assert (by_points.deprivations.min, by_points.deprivations.read_from) == (3, "score_deprivation")
    assert [f.code for f in by_points.findings] == ["points_differ"]
    by_answers = explained(score_income=100, score_deprivation=0)
    assert by_answers.deprivations.read_from == "answers"


def test_words_say_the_class_the_line_and_the_distance() -> None:
    text = explanation_text(explained(size=3, income_total=4_500_000), "vi")
    assert "Kết quả: Hộ cận nghèo." in text
    assert any(
        "hộ 3 người là 4.500.000 đồng một tháng. Hộ có 4.500.000 đồng: không vượt mức này." in x for x in text
    )
    assert "  - thu nhập thêm ít nhất 1 đồng/người/tháng thì là hộ có mức sống trung bình;" in text


def test_an_incomplete_standard_heads_every_explanation() -> None:
    text = explanation_text(explained("2026-2030", income_per_person=1), "vi")
    assert text[0].startswith("THỬ NGHIỆM")


def test_a_row_set_aside_is_not_classified_and_says_why() -> None:
    it = explained(income_per_person=1, problem="superseded")
    assert (it.class_, it.rules, it.next) == (None, (), ())
    assert any("lần rà soát sau" in line for line in explanation_text(it, "vi"))


def test_a_row_set_aside_is_not_compared_and_says_first_that_it_was_set_aside() -> None:
    text = explanation_text(explained(income_per_person=1, problem="duplicate_row"), "vi")
    assert text[2].startswith("Dòng này được để riêng, không phân loại: ")
    assert not any(line.startswith(("Cách xét", "So với mức chuẩn", "Quy định")) for line in text)
    assert "Thông tin đã đọc:" in text


def test_the_household_is_named_with_its_village_for_codes_start_again_in_each() -> None:
    it = explained(income_per_person=1, village="Thôn 3")
    assert it.household.village == "Thôn 3"
    assert explanation_text(it, "vi")[0].startswith("Hộ H1, Thôn 3, tệp ")


def test_an_incomplete_standard_says_what_is_missing_below_its_heading() -> None:
    text = explanation_text(explained("2026-2030", income_per_person=1), "vi")
    missing = [f"  - {part.vi}" for part in get("2026-2030").missing]
    assert text[1 : 1 + len(missing)] == missing
    assert len(missing) >= 4


def test_the_last_class_says_its_line_and_the_article_is_named_as_officials_do() -> None:
    text = "\n".join(explanation_text(explained(income_per_person=9_000_000), "vi"))
    assert "  - Hộ không nghèo: thu nhập trên 2.250.000 đồng/người/tháng." in text
    assert "Căn cứ: Điều 3 Nghị định số 07/2021/NĐ-CP – đã đối chiếu văn bản." in text
    assert "Mức thu nhập cao nhất của hộ có mức sống trung bình, nông thôn: 2.250.000" in text


def test_beside_a_score_less_income_is_no_way_to_be_not_poor() -> None:
    it = explained(score_income=150, income_per_person=2_000_000)
    assert (it.class_, it.basis) == ("average", "score")
    assert [(n.quantity, n.direction) for n in it.next] == [("income", "up"), ("score_income", "down")]


def with_columns(column: ReadColumn, finding: Finding | None = None, **row: Any) -> Explanation:
    answers = dict.fromkeys(get("2021-2025").indicator_ids, "no")
    read = survey([{"household_id": "H1", "area": "rural", "income_per_person": 1, **answers, **row}])
    read = replace(read, columns=(column,), findings=(finding,) if finding else ())
    return explain(read, decide(read, get("2021-2025")), 0)


def column_of_marks(name: str, title: str) -> ReadColumn:
    reads = ("x = thiếu hụt; ô trống = không", "x = deprived; blank = no")
    return ReadColumn("mau.xlsx", "Thôn 1", "E", title, name, "title", reads)


def test_an_unmarked_cell_says_that_blank_is_no() -> None:
    it = with_columns(column_of_marks("nutrition", "Dinh dưỡng"))
    assert {i.id for i in it.indicators if i.unmarked} == {"nutrition"}
    lines = [x for x in explanation_text(it, "vi") if "(ô trống = không)" in x]
    assert len(lines) == 1
    assert lines[0].startswith("  - Dinh dưỡng: không thiếu hụt (ô trống = không)")
    marked = with_columns(column_of_marks("nutrition", "Dinh dưỡng"), nutrition="yes")
    assert not any(i.unmarked for i in marked.indicators)


def test_a_title_below_a_group_is_shown_without_the_group() -> None:
    it = explained(income_per_person=1)
    long = replace(it.indicators[0], column_title="Thiếu hụt các dịch vụ xã hội cơ bản – Việc làm")
    text = "\n".join(explanation_text(replace(it, indicators=(long,)), "vi"))
    assert "cột “Việc làm”" in text
    assert "dịch vụ xã hội cơ bản –" not in text


def test_a_finding_on_many_households_is_not_said_of_the_first_one() -> None:
    place = Place(file="mau.xlsx", sheet="Thôn 1", cell="B2", row=2)
    many, own = AREA_BLANK.at(place, count=7), RECORDED_DIFFERS.at(place, recorded="a", computed="b")
    column = column_of_marks("nutrition", "Dinh dưỡng")
    assert with_columns(column, many).findings == ()
    assert [f.code for f in with_columns(column, own).findings] == ["recorded_differs"]


def test_an_average_household_says_whether_it_is_certified_and_what_is_missing() -> None:
    average: dict[str, Any] = {"size": 2, "income_per_person": 2_000_000, "farming": "yes"}
    unknown = explained(**average, income_12_months=None).certified
    assert unknown is not None
    assert (unknown.answer, unknown.missing) == (None, ("income_12_months",))
    proved = explained(**average, income_12_months=2 * 12 * 2_000_000)
    assert proved.certified is not None
    assert (proved.certified.answer, proved.certified.missing) == ("yes", ())
    text = "\n".join(explanation_text(explained(**average, income_12_months=None), "vi"))
    assert (
        "Thuộc phần được quy trình công nhận: chưa rõ, còn thiếu: thu nhập của cả hộ trong 12 tháng (đồng)."
        in text
    )
    assert "Căn cứ: Quyết định số 24/2021/QĐ-TTg – nguồn thứ cấp." in text
    assert explained(income_per_person=1).certified is None
