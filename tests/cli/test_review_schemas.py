"""Rates, measures, comparisons and targets follow their published schemas; plans are compared on screen."""

import json
from pathlib import Path
from typing import Any

import pytest

from ngheo_cli.criteria.load import get

from .commandline import Ngheo, flat
from .test_schemas import validator

SURVEY = """commune,village,household_id,head_name,head_ethnicity,size,area,score_income,score_deprivation,previous_class
Xã A,Thôn 1,1,Người Mẫu Một,Mông,3,rural,100,40,poor
Xã A,Thôn 1,2,Người Mẫu Hai,Kinh,2,rural,100,10,poor
Xã A,Thôn 2,3,Người Mẫu Ba,Kinh,2,urban,200,0,near_poor
Xã B,Thôn 1,4,Người Mẫu Bốn,Tày,1,rural,,0,
"""  # noqa: E501 - a row stands whole
TOTALS = """commune,area,households,persons,dtts_households
Xã A,rural,80,300,20
Xã A,urban,20,70,5
Xã B,,50,200,40
Xã C,,50,,
"""
UNITS = "commune,group\nXã A,Huyện nghèo\n"
PLAN = """schema: ngheo.plan/1
title: Kế hoạch
targets:
  - {measure: poor_rate, unit: Xã A, operator: to_level, target: 0.5, baseline: 3, baseline_year: 2021, year: 2023}
  - {measure: poor_rate, group: Huyện nghèo, operator: at_least, target: 2, baseline: 3, year: 2023}
"""  # noqa: E501 - a target stands whole
ANSWERS = ",".join(get("2021-2025").indicator_ids)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in (("s.csv", SURVEY), ("t.csv", TOTALS), ("u.csv", UNITS), ("k.yaml", PLAN)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def rows(ngheo: Ngheo, name: str, *words: object) -> list[dict[str, Any]]:
    document = json.loads(ngheo(*words, "--json").out)
    validator(name).validate(document)
    found: list[dict[str, Any]] = document["rows"]
    assert found
    for wrong in (
        found[0] | {"level": "x"},
        {k: v for k, v in found[0].items() if k != "group"} | {"extra": {}},
    ):
        assert not validator(name).is_valid(document | {"rows": [wrong]})
    return found


def test_rates_follow_their_schema(ngheo: Ngheo, folder: Path) -> None:
    words = ("rates", folder / "s.csv", "--totals", folder / "t.csv", "--units", folder / "u.csv")
    found = rows(ngheo, "rates", *words)
    group = [row for row in found if row["level"] == "unit_group"]
    assert {row["area"] for row in group} == {"all", "rural", "urban"}
    whole = next(row for row in group if (row["area"], row["group"]) == ("all", "all"))
    assert (whole["unit"], whole["households"], whole["poor_rate"]) == ("Huyện nghèo", 100, "1.00")
    assert {row["path"] for row in found if not row["submitted"]} == {"Xã C"}


def test_rates_of_a_standard_with_branches_follow_the_schema(ngheo: Ngheo, folder: Path) -> None:
    found = rows(ngheo, "rates", "rates", folder / "s.csv", "--criteria", "2016-2020")
    assert found[0]["poor_income"] == 2


def test_comparisons_follow_their_schema(ngheo: Ngheo, folder: Path) -> None:
    found = rows(ngheo, "compare", "compare", folder / "s.csv")
    assert {row["table"] for row in found} == {"poor", "near_poor"}


def test_measures_follow_their_schema(ngheo: Ngheo, folder: Path) -> None:
    lines = [
        f"{i},H{i},rural,1000000,{','.join('yes' if j < 2 * i else 'no' for j in range(12))}"
        for i in range(4)
    ]
    text = f"household_id,head_name,area,income_per_person,{ANSWERS}\n" + "\n".join(lines) + "\n"
    (folder / "m.csv").write_text(text, encoding="utf-8")
    document = json.loads(ngheo("rates", folder / "m.csv", "--measures", "--k", "3", "--json").out)
    validator("measures").validate(document)
    assert {"H", "A", "M0"} <= {row["measure"] for row in document["rows"]}


def test_targets_follow_their_schema_and_say_what_is_lacking(ngheo: Ngheo, folder: Path) -> None:
    words = ("rates", folder / "s.csv", "--totals", folder / "t.csv", "--units", folder / "u.csv")
    found = rows(ngheo, "targets", *words, "--plan", folder / "k.yaml")
    assert [
        (r["unit"], r["achieved"], r["points"], r["percent_of_plan"], r["met"], r["lacking"]) for r in found
    ] == [
        ("Xã A", "1.00", "-2.00", "80.0", False, 1),
        ("Huyện nghèo", "1.00", "-2.00", "100.0", True, 0),
    ]
    done = ngheo(*words, "--plan", folder / "k.yaml")
    said = flat(done.out)
    assert "Xã A: còn 1 hộ phải ra khỏi danh sách = 1 hộ hiện có − 0 hộ (mức 0,50 % × 100 hộ)." in said
    assert "Xã A: bình quân −1,00 điểm %/năm qua 2 kỳ rà soát (2021–2023)." in said
    assert "1/2 chỉ tiêu đạt" in said


def test_forms_follow_their_schema(ngheo: Ngheo, folder: Path) -> None:
    words = (
        "report",
        folder / "s.csv",
        "--form",
        "7.2",
        "--allow-undetermined",
        "--totals",
        folder / "t.csv",
    )
    document = json.loads(ngheo(*words, "--json").out)
    validator("form").validate(document)
    assert {row["form"] for row in document["rows"]} == {"7.2"}
    broken = document | {"rows": [document["rows"][0] | {"value": 1.5}]}
    assert not validator("form").is_valid(broken)


def test_a_broken_plan_stops_before_anything_is_read(ngheo: Ngheo, folder: Path) -> None:
    (folder / "k.yaml").write_text(PLAN.replace("target: 2", "target: hai"), encoding="utf-8")
    done = ngheo("rates", folder / "s.csv", "--plan", folder / "k.yaml")
    assert (done.status, done.out) == (2, "")
    assert "[criteria_wrong_value]" in done.err
