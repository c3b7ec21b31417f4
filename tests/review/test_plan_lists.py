"""A plan in a workbook has its baseline lists on another sheet, and the schemas for editors are fresh."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from md_tables import write
from ngheo_cli.criteria import shipped
from ngheo_cli.criteria.schema import FORM_FILE, form_schema, schema_text
from ngheo_cli.messages import Stop
from ngheo_cli.review.plan import read_plan
from ngheo_cli.review.plan_schema import FILE, plan_schema

from .test_targets import DIEN_BIEN, LANG_SON, plan

TARGETS = """
## Chỉ tiêu
| Chỉ tiêu | Nhóm | Từng cấp | Cách giao | Chỉ tiêu giao | Mức đầu kỳ | Tính theo | Năm đầu kỳ | Năm |
| poor_rate | | | to_level | 33,97 | 37,46 | | | 2019 |
| near_poor_rate | | | to_level | 5,45 | | | | 2019 |
| dtts_poor_rate | | | to_level | 43,45 | | | | 2019 |
| poor_rate | Huyện nghèo | | more_than | 4 | | year | 2018 | 2019 |
| poor_rate | Xã trên 40 % | commune | at_least | 4 | | | | 2019 |
"""
LISTS = """
## Danh sách đầu kỳ
| Danh sách nền để xác định nhóm đơn vị |
| Nhóm đơn vị | Đơn vị | Tỷ lệ đầu kỳ | Số hộ nghèo | Tổng số hộ | Trên mức |
| Huyện nghèo | Huyện A | | 4500 | 9 000 | |
| Huyện nghèo | Huyện B | | 5100 | 10000 | |
| Xã trên 40 % | Xã A1 | 55,10 | | | 40 |
| Xã trên 40 % | Xã A2 | 40,00 | | | |
| xã trên 40 % | Xã B1 | 40,01 | | | 40 |
"""
SCHEMAS = Path(__file__).parents[2] / "docs" / "schemas"


def test_a_workbook_is_the_same_plan_as_its_yaml_with_its_lists(tmp_path: Path) -> None:
    made = read_plan(write(tmp_path / "ke-hoach.xlsx", TARGETS + LISTS)).plan
    wanted = plan(tmp_path, DIEN_BIEN).plan
    assert [(g.title, g.above, g.baseline) for g in made.groups] == [
        (g.title, g.above, g.baseline) for g in wanted.groups
    ]
    assert [t.model_dump(exclude={"group"}) for t in made.targets] == [
        t.model_dump(exclude={"group"}) for t in wanted.targets
    ]
    assert [target.group for target in made.targets[3:]] == ["Huyện nghèo", "Xã trên 40 %"]


def test_a_plan_without_lists_has_no_groups(tmp_path: Path) -> None:
    assert read_plan(write(tmp_path / "ke-hoach.xlsx", TARGETS)).plan.groups == ()


@pytest.mark.parametrize(
    ("old", "new", "code", "cell"),
    [
        ("| Xã B1 | 40,01 | | | 40 |", "| Xã B1 | 40,01 | | | 45 |", "plan_list_limits", "F7"),
        ("| Xã A1 | 55,10 |", "| Xã A1 | cao |", "plan_cell", "C5"),
        ("| Xã trên 40 % | Xã A1 |", "| Xã trên 40 % | |", "plan_cell", "B5"),
        ("| Huyện B | | 5100 | 10000 |", "| Huyện B | | 5100 | 0 |", "plan_cell", "E4"),
    ],
)
def test_a_spoilt_list_names_the_cell(tmp_path: Path, old: str, new: str, code: str, cell: str) -> None:
    assert old in LISTS
    with pytest.raises(Stop) as stopped:
        read_plan(write(tmp_path / "ke-hoach.xlsx", TARGETS + LISTS.replace(old, new)))
    assert (code, cell) in [(f.code, f.place.cell) for f in stopped.value.findings]


def test_the_schemas_of_plans_and_forms_are_up_to_date() -> None:
    assert (SCHEMAS / FILE).read_text(encoding="utf-8") == schema_text(plan_schema())
    forms = shipped.folder() / "forms"
    assert (forms / FORM_FILE).read_text(encoding="utf-8") == schema_text(form_schema())


@pytest.mark.parametrize("text", [LANG_SON, DIEN_BIEN], ids=["lang-son", "dien-bien"])
def test_plans_fit_their_schema_and_misspelt_ones_do_not(text: str) -> None:
    validator = jsonschema.Draft202012Validator(plan_schema())
    data: dict[str, Any] = yaml.safe_load(text)
    validator.validate(data)
    spoilt: list[dict[str, Any]] = [{"targts": []}, {"targets": []}, {"title": ""}]
    for spoil in spoilt:
        assert not validator.is_valid(data | spoil)
    data["targets"][0]["operator"] = "at_most"
    assert not validator.is_valid(data)


@pytest.mark.parametrize("path", sorted((shipped.folder() / "forms").glob("*.yaml")), ids=lambda p: p.stem)
def test_shipped_forms_fit_the_schema_and_name_it_for_editors(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.startswith(f"# yaml-language-server: $schema={FORM_FILE}\n")
    data = json.loads(json.dumps(yaml.safe_load(text), default=date.isoformat))
    validator = jsonschema.Draft202012Validator(form_schema())
    validator.validate(data)
    data["columns"][0]["tilte"] = "x"
    assert not validator.is_valid(data)


def test_targets_that_are_wrong_are_there_and_none_at_all_are_not(tmp_path: Path) -> None:
    told = list[list[str]]()
    for targets in ("\n  - {measure: poor_rate, operator: to_level, at_most: 3, year: 2025}" * 3, " []"):
        with pytest.raises(Stop) as stopped:
            plan(tmp_path, f"schema: ngheo.plan/1\ntitle: Kế hoạch\ntargets:{targets}\n")
        told.append([finding.code for finding in stopped.value.findings])
    assert told == [["criteria_missing_key", "criteria_unknown_key"] * 3, ["criteria_wrong_value"]]


def test_a_plan_without_its_form_is_told_the_form_of_plans(tmp_path: Path) -> None:
    path = tmp_path / "ke-hoach.yaml"
    path.write_text(
        "title: Kế hoạch\ntargets:\n  - {measure: poor_rate, operator: to_level, target: 3, year: 2025}\n",
        encoding="utf-8",
    )
    with pytest.raises(Stop) as stopped:
        read_plan(path)
    (told,) = stopped.value.findings
    assert told.code == "criteria_missing_key"
    assert "ngheo.plan/1" in told.text("vi")
    assert "docs/ra-soat-nam.md" in told.advice("vi")
