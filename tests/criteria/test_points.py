"""A point table loads strictly: every failure with its line, in one pass, and nothing official is shipped."""

from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from ngheo_cli.criteria import shipped
from ngheo_cli.criteria.load import get
from ngheo_cli.criteria.nodes import read_yaml
from ngheo_cli.criteria.points import load_points, with_points
from ngheo_cli.criteria.schema import POINTS_FILE, points_schema, schema_text
from ngheo_cli.messages import Stop

EXAMPLE = Path(__file__).parents[2] / "docs" / "examples" / "bang-diem-vi-du.yaml"
TEXT = EXAMPLE.read_text(encoding="utf-8")


def changed(folder: Path, *pairs: tuple[str, str]) -> Path:
    """The example with some texts replaced, each of which it must have."""
    text = TEXT
    for old, new in pairs:
        assert old in text, old
        text = text.replace(old, new, 1)
    path = folder / "bang.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def line_of(path: Path, text: str) -> int:
    lines = path.read_text(encoding="utf-8").splitlines()
    return next(i for i, line in enumerate(lines, 1) if text in line)


def wrong(path: Path) -> list[tuple[str, int | None]]:
    with pytest.raises(Stop) as stop:
        load_points(path)
    return [(f.code, f.place.row) for f in stop.value.findings]


def plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {k: plain(v) for k, v in value.items()}
    if isinstance(value, tuple):
        return [plain(v) for v in value]
    return value.isoformat() if isinstance(value, date) else value


def test_the_example_loads_and_says_that_it_is_made_up() -> None:
    table = load_points(EXAMPLE)
    assert "HƯ CẤU" in table.title.vi
    assert table.status == "unknown"
    assert {item.status for item in table.items} == {"unknown"}
    assert all(document.number == "(hư cấu)" for document in table.documents.values())
    assert len(table.digest) == 64


def test_no_point_table_is_shipped_with_the_standards() -> None:
    assert not [
        path for path in shipped.folder().rglob("*.yaml") if "ngheo.points" in path.read_text("utf-8")
    ]


def test_the_published_schema_is_up_to_date_and_the_example_names_it() -> None:
    schema = shipped.folder() / POINTS_FILE
    assert schema.read_text(encoding="utf-8") == schema_text(points_schema())
    assert TEXT.startswith(f"# yaml-language-server: $schema=../../criteria/{POINTS_FILE}\n")


def test_the_schema_takes_the_example_and_refuses_an_unknown_key() -> None:
    root, findings = read_yaml(TEXT, EXAMPLE.name)
    assert root is not None
    assert not findings
    data = plain(root.value)
    validator = jsonschema.Draft202012Validator(points_schema())
    validator.validate(data)
    data["items"][0]["pionts"] = 1
    assert not validator.is_valid(data)


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("standard: [2021-2025]", "standards: [2021-2025]", "criteria_unknown_key"),
        ("    source: vi_du Mục 1\n", "", "criteria_not_cited"),
        ("points: 17", "points: 17.5", "criteria_wrong_value"),
        ("source: vi_du Mục 3", "source: van_ban Mục 3", "criteria_unknown_name"),
        ("{fact: has_motorbike, is: true}", "{fact: has_motobike, is: true}", "criteria_unknown_name"),
        ("in: [higher]", "in: [highest]", "criteria_unknown_name"),
        ("{fact: elderly, is: true}", "{fact: has_tv, is: true}", "criteria_wrong_fact"),
        ("{urban: 41, red_river_delta: 37,", "{urban: 41, red_river: 37,", "criteria_unknown_name"),
        ("red_river_delta: 37, northern_mountains: 33}", "red_river_delta: 37}", "points_regions_lacking"),
        ("Tỉnh Mẫu Miền Núi: northern_mountains", "Tỉnh Mẫu Miền Núi: mountains", "criteria_unknown_name"),
        ("complete: true", "complete: false", "points_complete"),
        ("highest: 5000", "", "points_highest"),
        ("quantity: electricity_kwh, at_least: 50}", "quantity: electricity_kwh, at_least: 5001}",
         "points_above_highest"),
        ("at_least: 25, below: 50", "at_least: 50, below: 50", "criteria_empty_band"),
        ("at_least: 25, below: 50", "less_than: 50, below: 50", "criteria_one_bound"),
        ("{quantity: cattle, points", "{quantity: has_motorbike, points", "points_not_a_number"),
        ("    per: {quantity: cattle, points: 4, up_to: 5}\n", "", "points_choices_or_per"),
        ("  - id: dependants", "  - id: members", "points_twice"),
        ("  electricity_kwh:\n    kind: number", "  size:\n    kind: number", "points_fact_taken"),
        ("      - when: {fact: highest_degree, in: [higher]}\n        points: 17", "      - points: 17",
         "points_last_choice"),
        ("{below: 16}}, {fact: elderly", "{below: child_age}}, {fact: elderly", "criteria_unknown_name"),
        ("    choices:\n      - when: {quantity: size", "   choices: [\n      - when: {quantity: size",
         "criteria_yaml_broken"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told(tmp_path: Path, old: str, new: str, code: str) -> None:
    assert code in [found for found, _ in wrong(changed(tmp_path, (old, new)))]


def test_failures_are_told_at_their_lines_in_one_pass(tmp_path: Path) -> None:
    path = changed(tmp_path, ("in: [higher]", "in: [hihger]"), ("source: vi_du Mục 7", "source: vi_dụ Mục 7"))
    assert wrong(path) == [
        ("criteria_unknown_name", line_of(path, "hihger")),
        ("criteria_unknown_name", line_of(path, "vi_dụ")),
    ]


def test_a_misspelt_name_gets_the_near_one(tmp_path: Path) -> None:
    path = changed(
        tmp_path, ("{quantity: electricity_kwh, at_least: 50}", "{quantity: electricty, at_least: 50}")
    )
    with pytest.raises(Stop) as stop:
        load_points(path)
    assert "electricity_kwh" in stop.value.findings[0].text("vi")


def test_a_per_item_may_not_hang_on_its_own_amount(tmp_path: Path) -> None:
    skip = "    not_scored_when: {quantity: cattle, below: 1}\n    per:"
    path = changed(tmp_path, ("    per:", skip))
    assert wrong(path) == [("points_per_asked_twice", line_of(path, "not_scored_when: {quantity"))]


@pytest.mark.parametrize("text", ["id: a\n", "schema: ngheo.criteria/1\n", "- 1\n"])
def test_another_file_is_no_point_table(tmp_path: Path, text: str) -> None:
    path = tmp_path / "khac.yaml"
    path.write_text(text, encoding="utf-8")
    assert [code for code, _ in wrong(path)] == ["points_not_a_table"]


def test_a_table_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert [code for code, _ in wrong(tmp_path / "khong-co.yaml")] == ["points_file_unreadable"]


def test_another_version_of_the_form_is_refused(tmp_path: Path) -> None:
    path = changed(tmp_path, ("schema: ngheo.points/1", "schema: ngheo.points/2"))
    assert wrong(path) == [("criteria_wrong_value", line_of(path, "ngheo.points/2"))]


def test_an_incomplete_table_loads_and_refuses_to_count_naming_what_is_missing(tmp_path: Path) -> None:
    lacking = "complete: false\nmissing: [{vi: điểm của vùng Tây Nguyên, en: points of the highlands}]"
    table = load_points(changed(tmp_path, ("complete: true", lacking)))
    with pytest.raises(Stop) as stop:
        with_points(get("2021-2025"), table)
    [finding] = stop.value.findings
    assert finding.code == "points_incomplete"
    assert "điểm của vùng Tây Nguyên" in finding.text("vi")
    assert "points of the highlands" in finding.text("en")


def test_a_table_of_another_standard_is_refused() -> None:
    with pytest.raises(Stop) as stop:
        with_points(get("2016-2020"), load_points(EXAMPLE))
    assert [f.code for f in stop.value.findings] == ["points_other_standard"]


def test_an_open_setting_is_asked_for(tmp_path: Path) -> None:
    pair = ("{any: [{age: {below: 16}}", "{any: [{age: {at_least: elderly_age}}")
    with pytest.raises(Stop) as stop:
        with_points(get("2021-2025"), load_points(changed(tmp_path, pair)))
    [finding] = stop.value.findings
    assert (finding.code, finding.values["names"]) == ("points_settings_open", "elderly_age")


def test_the_digest_is_the_same_whatever_the_line_ends(tmp_path: Path) -> None:
    path = tmp_path / "dos.yaml"
    path.write_bytes(TEXT.replace("\n", "\r\n").encode())
    assert load_points(path).digest == load_points(EXAMPLE).digest


def test_a_file_beyond_the_limit_is_told_with_the_limit(tmp_path: Path) -> None:
    large = tmp_path / "lon.yaml"
    large.write_bytes(b"#" * ((1 << 20) + 1))
    with pytest.raises(Stop) as caught:
        load_points(large)
    (finding,) = caught.value.findings
    assert (finding.code, finding.place.file) == ("file_too_large", "lon.yaml")
    assert finding.values["setting"] == "NGHEO_MAX_TEXT_MB=2"
