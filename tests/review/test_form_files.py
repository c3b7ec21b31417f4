"""A form is a file: a changed file is a changed form, and what is wrong in it is named with its line."""

from pathlib import Path

import pytest

from ngheo_cli.criteria import shipped
from ngheo_cli.criteria.form_formula import Rate, Total, parse_formula
from ngheo_cli.criteria.load import get
from ngheo_cli.messages import Stop
from ngheo_cli.review.form_book import FOLDER, form_of, load_form, shipped_forms
from ngheo_cli.review.form_columns import columns_of

FORM = """schema: ngheo.form-layout/1
id: cua-xa
number: '1'
number_status: unknown
title: {vi: Biểu của xã, en: A form of the commune}
sheet: {vi: Biểu của xã, en: Own form}
source: {vi: xã, en: commune}
status: confirmed
columns:
  - {id: '1', title: {vi: Tổng số hộ, en: All}, count: {total: households}}
  - {id: '2', title: {vi: Hộ nghèo, en: Poor}, count: {class: poor}}
  - {id: '3', title: {vi: Tỷ lệ, en: Rate}, formula: 3=2/1*100}
"""


def written(folder: Path, *changes: tuple[str, str]) -> Path:
    text = FORM
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    path = folder / "cua-xa.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def problem(folder: Path, old: str, new: str) -> tuple[str, int | None]:
    with pytest.raises(Stop) as caught:
        load_form(written(folder, (old, new)))
    finding = caught.value.findings[0]
    assert finding.place.file == "cua-xa.yaml"
    return finding.code, finding.place.row


def test_a_form_of_the_users_own_loads_by_its_path(tmp_path: Path) -> None:
    form = form_of(str(written(tmp_path)))
    assert [column.printed for column in columns_of(form, get("2021-2025"), ())] == ["1", "2", "3=2/1*100"]
    changed = load_form(written(tmp_path, ("3=2/1*100", "3=1-2")))
    assert columns_of(changed, get("2021-2025"), ())[2].formula == Total(((1, "1"), (-1, "2")))
    assert form.digest != changed.digest


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ("count: {class: poor}", "count: {class: por}", "criteria_wrong_value", 11),
        ("count: {class: poor}", "count: {class: poor, grup: dtts}", "criteria_unknown_key", 11),
        ("count: {class: poor}", "count: {class: poor, total: persons}", "criteria_one_key", 11),
        ("count: {class: poor}", "count: {class: poor, group: each}", "criteria_wrong_value", 11),
        ("count: {class: poor}", "count: {movement: poor}", "criteria_one_key", 11),
        ("count: {class: poor}", "count: {class: poor, children: true}", "criteria_wrong_value", 9),
        ("3=2/1*100", "3=2/4*100", "criteria_wrong_value", 12),
        ("3=2/1*100", "4=2/1*100", "criteria_wrong_value", 12),
        ("3=2/1*100", "3=2:1", "criteria_wrong_value", 12),
        ("id: '2'", "id: '1'", "criteria_wrong_value", 11),
        ("status: confirmed\n", "", "criteria_not_cited", 1),
        (
            "title: {vi: Biểu của xã, en: A",
            "titel: x\ntitle: {vi: Biểu của xã, en: A",
            "criteria_unknown_key",
            5,
        ),
    ],
)
def test_what_is_wrong_is_named_with_its_line(
    tmp_path: Path, old: str, new: str, code: str, line: int
) -> None:
    assert problem(tmp_path, old, new) == (code, line)


def test_an_unknown_form_is_named_with_near_ones() -> None:
    with pytest.raises(Stop) as caught:
        form_of("7.22")
    [finding] = caught.value.findings
    assert finding.code == "unknown_form"
    assert "7.2" in finding.text("vi")


def test_formulas_are_rates_and_sums() -> None:
    assert parse_formula("4=3/1*100") == ("4", Rate("3", "1"))
    column, formula = parse_formula("9=1-2+1.10")
    assert (column, formula.columns) == ("9", ("1", "2", "1.10"))
    assert isinstance(formula, Total)
    assert formula.value({"1": 10, "2": 4, "1.10": 1}.__getitem__) == 7
    for wrong in ("4=3/1", "=1+2", "4=", "4=3*1", "4=3/1*1000", "4=a-b"):
        with pytest.raises(ValueError, match="formula"):
            parse_formula(wrong)


def test_the_shipped_forms_say_how_sure_their_layout_is() -> None:
    by_id = {form.id: form for form in shipped_forms()}
    seen = {f"7.{number}" for number in range(2, 7)}
    assert {id_ for id_, form in by_id.items() if form.status != "unknown"} == seen
    assert {form.number_status for form in by_id.values()} == {"unknown"}
    assert {form.numbered_under for form in by_id.values()} == {("2021-2025",)}
    assert {path.stem for path in (shipped.folder() / FOLDER).glob("*.yaml")} == set(by_id)


@pytest.mark.parametrize(("criteria", "count"), [("2016-2020", 10), ("2021-2025", 12), ("2026-2030", 12)])
def test_the_deprivation_forms_follow_the_indicators_of_the_standard(criteria: str, count: int) -> None:
    standard = get(criteria)
    assert len(standard.indicators) == count
    columns = columns_of(form_of("7.5"), standard, ())
    assert [column.id for column in columns] == [str(n) for n in range(1, count + 3)]
    assert columns[2].title[0] == f"1. {standard.indicators[0].title.vi}"
