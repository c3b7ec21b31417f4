"""A derived answer is explained by its facts, each with its cell, and without names or births."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from classify.households import with_members
from ngheo_cli.classify.alone import alone
from ngheo_cli.classify.decide import decide
from ngheo_cli.classify.explain import explain, explanation_text
from ngheo_cli.classify.explain_shared import Shared
from ngheo_cli.classify.explanation import Explanation
from ngheo_cli.criteria.load import get
from ngheo_cli.criteria.settings import with_settings

SCHEMA = json.loads(
    (Path(__file__).parents[2] / "docs" / "schemas" / "ngheo.decision-1.json").read_text(encoding="utf-8")
)
UNINSURED = {"birth": "2017-10-15", "has_health_insurance": "no"}


def explained(*members: dict[str, Any], settings: dict[str, str] | None = None, **facts: Any) -> Explanation:
    one = {
        "household_id": "H1",
        "area": "rural",
        "income_per_person": 1,
        "review_date": "2023-10-15",
        **facts,
    }
    survey = with_members([{"size": 1, "members": []}, {**one, "members": list(members)}])
    criteria = with_settings(get("2021-2025"), settings or {})
    return explain(survey, decide(survey, criteria), 1)


def lines(it: Explanation, lang: str = "vi") -> list[str]:
    return explanation_text(it, lang)


def test_a_member_who_makes_a_household_deprived_is_told_by_number_row_and_cell() -> None:
    text = lines(explained({"birth": "1990", "has_health_insurance": "yes"}, UNINSURED, size=2))
    assert "  - Bảo hiểm y tế: THIẾU HỤT (tính từ thông tin trên phiếu)" in text
    assert (
        "      Thành viên thứ 2 (trang Thành viên, dòng 3), thuộc trường hợp này: tuổi: 6 (ô B3); "
        "có bảo hiểm y tế: không (ô C3)." in text
    )
    assert not any("Thành viên thứ 1 " in line for line in text if "bảo hiểm" in line)


def test_births_are_told_as_ages_only() -> None:
    it = explained(UNINSURED, {"birth": "1990-03-07", "has_health_insurance": None}, size=2)
    told = "\n".join([*lines(it), *lines(it, "en"), json.dumps(it.document(), ensure_ascii=False)])
    for birth in ("2017-10-15", "15/10/2017", "1990", "2017"):
        assert birth not in told


def test_two_ages_of_a_year_of_birth_are_both_told() -> None:
    text = "\n".join(lines(explained({**UNINSURED, "birth": "2017"}, size=1)))
    assert "chưa rõ: tuổi: 5 hoặc 6 (ô B2)" in text


def test_a_missing_review_date_is_told_and_no_birth_asked_for() -> None:
    it = explained(UNINSURED, size=1, review_date="")
    derived = {i.id: i.derived for i in it.indicators}["health_insurance"]
    assert derived is not None
    assert [fact.fact for fact in derived.missing] == ["review_date"]


@pytest.mark.parametrize(("size", "said"), [(3, "      Còn 2 thành viên chưa kê khai."), (1, None)])
def test_members_whom_nobody_listed_are_counted(size: int, said: str | None) -> None:
    text = lines(explained({"birth": "1990", "has_health_insurance": "yes"}, size=size))
    assert (said in text) == (said is not None)


def test_what_would_settle_a_household_is_told_by_the_facts() -> None:
    answers: dict[str, Any] = dict.fromkeys(get("2021-2025").indicator_ids, "no") | {
        "nutrition": "yes",
        "telecom": "yes",
    }
    del answers["health_insurance"]
    it = explained({"birth": "1990", "has_health_insurance": None}, size=1, **answers)
    assert it.settle == ("health_insurance",)
    assert "Cần bổ sung để xác định: Bảo hiểm y tế – cần biết: có bảo hiểm y tế." in lines(it)


def test_a_direct_answer_beside_facts_says_which_one_counts() -> None:
    it = explained(UNINSURED, size=1, health_insurance="no")
    assert "      Theo thông tin trên phiếu: THIẾU HỤT. Câu trả lời trực tiếp được dùng." in lines(it)


def test_a_setting_of_the_user_is_told_with_the_rule() -> None:
    it = explained(
        {"birth": "1960", "monthly_social_allowance": "yes"}, size=1, settings={"elderly_age": "60"}
    )
    assert any("Tuổi của người cao tuổi từ: 60 (người dùng đặt)" in line for line in lines(it))


def test_amounts_and_choices_are_told_in_words() -> None:
    text = lines(explained(size=4, floor_area_m2="31.96", main_water_source="other"))
    assert any("diện tích nhà ở: 31,96 m² (ô Z" in line and "số nhân khẩu: 4 (ô Z" in line for line in text)
    assert any("nguồn nước sinh hoạt: nguồn khác" in line for line in text)


def test_the_document_is_valid_and_holds_facts_with_their_cells() -> None:
    document = explained(UNINSURED, size=2, floor_area_m2="9").document()
    jsonschema.Draft202012Validator(SCHEMA).validate(document)
    [derived] = [i["derived"] for i in document["indicators"] if i["id"] == "health_insurance"]
    assert (derived["answer"], derived["unlisted"]) == ("yes", 1)
    member = derived["from"][1]
    assert (member["member"], member["row"], member["holds"]) == (1, 2, "yes")
    assert [(f["fact"], f["value"], f["cell"]) for f in member["facts"]] == [
        ("birth", "6", "B2"), ("has_health_insurance", "no", "C2"),
    ]  # fmt: skip


def test_an_indicator_without_raw_facts_has_no_derived_part() -> None:
    document = explained(UNINSURED, size=1).document()
    assert {i["id"]: i["derived"] for i in document["indicators"]}["hygienic_toilet"] is None


def test_an_unknown_size_leaves_room_for_members_whom_nobody_listed() -> None:
    text = lines(explained({"birth": "1990", "has_health_insurance": "yes"}, size=None), "en")
    assert "      The size is unknown: perhaps more members are not listed." in text
    assert not any("No member is listed" in line for line in text)


def test_households_explained_together_are_explained_as_each_alone() -> None:
    families: tuple[list[dict[str, Any]], ...] = (
        [UNINSURED, {"birth": "1990", "has_health_insurance": "yes"}],
        [],
        [{**UNINSURED, "birth": "2017-09-01"}],
    )
    days = ("2023-10-15", "2023-10-15", "2023")
    homes = [
        {"area": "rural", "income_per_person": 1, "size": 3, "review_date": day, "members": family}
        for day, family in zip(days, families, strict=True)
    ]
    survey, criteria = with_members(homes), get("2021-2025")
    shared, holds = Shared(survey, decide(survey, criteria)), []
    for row in range(len(homes)):
        single = alone(survey, row)
        together = explain(survey, shared.decisions, row, shared).indicators
        assert together == explain(single, decide(single, criteria), 0).indicators
        derived = {each.id: each.derived for each in together}["health_insurance"]
        holds.append([whose.holds for whose in derived.from_ if whose.member] if derived else None)
    assert holds == [["yes", "no"], [], [None]]
