"""The XLSForm converts without a warning and asks in Vietnamese what the standard needs."""

import builtins
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from pyxform.xls2xform import convert
from template_fill import STANDARDS, plan

from ngheo_cli.criteria.load import get
from ngheo_cli.messages import Stop
from ngheo_cli.survey.choices import list_of
from ngheo_cli.survey.template import fields, xlsform_trial
from ngheo_cli.survey.template.relevance import asked_after
from ngheo_cli.survey.template.xlsform import write_xlsform
from ngheo_cli.survey.template.xlsform_trial import trial

VARIANTS: list[tuple[str, fields.Answers]] = [(id_, a) for id_ in STANDARDS for a in ("facts", "direct")]


def written(path: Path, id_: str = "2021-2025", answers: fields.Answers = "facts") -> Path:
    write_xlsform(path, plan(id_, answers))
    return path


def rows(path: Path, sheet: str) -> list[dict[str, str]]:
    head, *below = load_workbook(path)[sheet].iter_rows(values_only=True)
    return [{str(k): str(v or "") for k, v in zip(head, row, strict=True)} for row in below]


def survey(path: Path) -> dict[str, dict[str, str]]:
    return {row["name"]: row for row in rows(path, "survey") if not row["type"].startswith(("end", "calc"))}


@pytest.mark.parametrize(("id_", "answers"), VARIANTS)
def test_form_converts_without_a_warning(id_: str, answers: fields.Answers, tmp_path: Path) -> None:
    result = convert(written(tmp_path / "phieu.xlsx", id_, answers).read_bytes(), file_type=".xlsx")
    assert result.warnings == []
    assert "<h:title>Rà soát hộ nghèo" in result.xform
    assert 'lang="Tiếng Việt (vi)" default="true()"' in result.xform.replace("'", '"')


def test_choices_have_the_codes_and_first_labels_of_the_closed_lists(tmp_path: Path) -> None:
    choices = rows(written(tmp_path / "phieu.xlsx"), "choices")
    for name in ("sex", "area", "movement", "toilet_type", "main_water_source", "studying_level"):
        told = {row["name"]: row["label::Tiếng Việt (vi)"] for row in choices if row["list_name"] == name}
        assert told == {code: labels[0] for code, labels in list_of(name).items()}
    yes_no = {row["name"]: row["label::Tiếng Việt (vi)"] for row in choices if row["list_name"] == "yes_no"}
    assert yes_no == {"yes": "Có", "no": "Không"}


def test_members_repeat_as_often_as_the_household_has_members_and_carry_its_key(tmp_path: Path) -> None:
    path = written(tmp_path / "phieu.xlsx")
    told = rows(path, "survey")
    begin = next(row for row in told if row["type"] == "begin_repeat")
    assert (begin["name"], begin["repeat_count"]) == ("members", "${size}")
    keys = {row["name"]: row["calculation"] for row in told if row["type"] == "calculate"}
    assert keys["village"] == "../../place/village"
    assert keys["household_id"] == "../../household/household_id"
    assert list(keys) == ["province", "district", "commune", "village", "household_id"]


def test_a_question_follows_the_one_on_which_it_depends(tmp_path: Path) -> None:
    asked = survey(written(tmp_path / "phieu.xlsx"))
    assert asked["labour_contract"]["relevant"] == "${wage_work} = 'yes'"
    assert asked["wage_work"]["relevant"] == ""
    assert asked_after((get("2016-2020"),)) == {"was_treated": "was_ill"}


def test_limits_are_told_in_vietnamese(tmp_path: Path) -> None:
    asked = survey(written(tmp_path / "phieu.xlsx"))
    assert asked["size"]["constraint"] == ". >= 1 and . <= 99"
    assert asked["size"]["constraint_message::Tiếng Việt (vi)"].startswith("Ô này là số nguyên từ 1 đến 99")
    assert asked["income_12_months"]["constraint"] == ". >= 0 and . <= 999999999"
    assert asked["review_date"]["constraint"] == ". >= date('2010-01-01') and . <= date('2060-12-31')"
    assert [asked[name]["required"] for name in ("village", "household_id", "head_national_id")] == [
        "yes", "yes", "",
    ]  # fmt: skip
    assert "recorded_class" not in asked


def test_an_incomplete_standard_is_marked_as_a_trial(tmp_path: Path) -> None:
    first = rows(written(tmp_path / "phieu.xlsx", "2026-2030", "direct"), "survey")[0]
    incomplete = get("2026-2030").incomplete
    assert incomplete is not None
    assert (first["type"], first["label::Tiếng Việt (vi)"]) == ("note", incomplete.vi)


def test_the_same_plan_gives_the_same_bytes(tmp_path: Path) -> None:
    assert written(tmp_path / "a.xlsx").read_bytes() == written(tmp_path / "b.xlsx").read_bytes()


def test_a_form_that_does_not_convert_stops(tmp_path: Path) -> None:
    path = tmp_path / "phieu.xlsx"
    book = load_workbook(written(path))
    book["survey"]["A3"] = "select_one nothing"
    book.save(path)
    with pytest.raises(Stop) as stop:
        trial(path)
    assert [finding.code for finding in stop.value.findings] == ["xlsform_warned"]


def test_without_pyxform_the_form_is_not_tried(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsform_trial, "find_spec", lambda _: None)
    assert trial(written(tmp_path / "phieu.xlsx")) is False


def test_writing_needs_no_pyxform(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def refuse(name: str, *rest: Any) -> Any:
        if name.startswith("pyxform"):
            raise ImportError(name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", refuse)
    assert written(tmp_path / "phieu.xlsx").stat().st_size > 5000
