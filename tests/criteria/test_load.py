"""A criteria file that does not hold together is refused, with line and advice, every failure at once."""

import hashlib
from fractions import Fraction
from pathlib import Path

import pytest

from ngheo_cli.criteria.load import digest_of, load_file
from ngheo_cli.criteria.nodes import read_yaml
from ngheo_cli.messages import Stop

from .standard import TEXT, failures, line_of, load

REFUSED = [
    # code, text spoilt, what it becomes, words of the message and advice
    ("criteria_duplicate_key", "revision: 1", "revision: 1\nid: thu", "dòng 2"),
    ("criteria_alias", "title: {vi: Học, en: Schooling}", "title: &t {vi: Học, en: Schooling}", "&t"),
    ("criteria_alias", "service: housing\n    weight", "service: *s\n    weight", "*s"),
    ("criteria_tag", "value: 18", "value: !!python/name:os.system 18", "python/name"),
    ("criteria_yaml_broken", "services:\n", "services: [\n", "YAML"),
    ("criteria_unknown_key", "rural: 1_000", "rurals: 1_000", "Có phải là rural?"),
    ("criteria_unknown_key", "per: size, less_than", "pre: size, less_than", "quantity, per, less_than"),
    ("criteria_unknown_key", "above: low, at_most: high", "above: low, at_mots: high", "Có phải là at_most?"),
    ("criteria_missing_key", "revision: 1\n", "", "revision"),
    ("criteria_not_cited", "value: 10, source: vb,", "value: 10,", "không có source"),
    (
        "criteria_not_cited",
        "at_most: low}}, source: vb, status: confirmed",
        "at_most: low}}, source: vb",
        "không có status",
    ),
    ("criteria_wrong_value", "rural: 1_000", "rural: một nghìn", "số nguyên"),
    ("criteria_wrong_value", "rural: 1_000", "rural: 1000.5", "số nguyên"),
    ("criteria_wrong_value", "weight: 1/3", "weight: 0.333", "p/q"),
    ("criteria_wrong_value", "revision: 1", "revision: true", "số nguyên"),
    ("criteria_wrong_value", "number: 1/2040/TT", "number: 12", "văn bản"),
    ("criteria_wrong_value", "from: 2040-01-01", "from: 2040-13-01", "2022-01-31"),
    (
        "criteria_wrong_value",
        "value: 10, source: vb, status: confirmed",
        "value: 10, source: vb, status: sure",
        "'confirmed', 'secondary' hoặc 'unknown'",
    ),
    ("criteria_wrong_value", "revision: 1", "revision: 0", "số từ 1"),
    (
        "criteria_wrong_value",
        "above: low, at_most: high",
        "above: low, at_most: 3_000",
        "classes[2].when.all[1].income.at_most không dùng được. Phải là tên của một mức trong income_lines "
        "(low, high); con số ghi ở đó",
    ),
    (
        "criteria_wrong_value",
        "above: low, at_most: high",
        "above: 1000, at_most: high",
        "income_lines (low, high)",
    ),
    (
        "criteria_wrong_value",
        "score_income: {at_most: low}",
        "score_income: {at_most: 10}",
        "tên của một mức trong score_lines (low)",
    ),
    ("criteria_wrong_value", "from: '09-01'", "from: '13-01'", "mẫu"),
    ("criteria_unknown_rule", "quantity: floor_area_m2", "quantiti: floor_area_m2", "Có phải là quantity?"),
    ("criteria_unknown_rule", "age: {below: grown}", "agee: {below: grown}", "school_year_age"),
    (
        "criteria_one_key",
        "{income: {at_most: low}}, source",
        "{income: {at_most: low}, deprivations: {below: 2}}, source",
        "đúng một khóa",
    ),
    ("criteria_no_bound", "{income: {at_most: low}}, source", "{income: {}}, source", "above, at_most"),
    ("criteria_no_bound", "age: {below: grown}", "age: {}", "at_least, below"),
    (
        "criteria_threshold_status",
        "threshold_status: secondary",
        "threshold_status: unknown",
        "deprived_when",
    ),
    ("criteria_period_order", "to: 2040-12-31", "to: 2039-12-31", "from và to"),
    ("criteria_unknown_name", "source: vb Điều 1", "source: vbb Điều 1", "Có phải là vb?"),
    ("criteria_unknown_name", "at_most: high", "at_most: hihg", "Có phải là high?"),
    (
        "criteria_unknown_name",
        "service: housing\n    weight",
        "service: hausing\n    weight",
        "Có phải là housing?",
    ),
    ("criteria_unknown_name", "floor_area_m2", "floor_area", "Có phải là floor_area_m2?"),
    ("criteria_unknown_name", "in: [none]", "in: [non]", "câu trả lời"),
    ("criteria_unknown_name", "below: grown", "below: growm", "Có phải là grown?"),
    ("criteria_wrong_fact", "quantity: floor_area_m2", "quantity: has_tv", "số lượng"),
    ("criteria_wrong_fact", "quantity: floor_area_m2", "quantity: uses_internet", "câu trả lời của hộ"),
    (
        "criteria_wrong_fact",
        "{fact: studying_level, in: [none]}",
        "{fact: main_water_source, in: [other]}",
        "thành viên",
    ),
    ("criteria_duplicate_id", "- id: schooling", "- id: housing_area", "housing_area"),
    ("criteria_duplicate_id", "- id: near_poor", "- id: poor", "poor"),
    ("criteria_lines_order", "rural: 3000", "rural: 1000", "nông thôn"),
    ("criteria_unreachable_class", "at_least: 1}", "at_least: 3}", "Hộ cận nghèo"),
    ("criteria_unreachable_class", "at_least: 20", "at_least: 21", "Hộ nghèo"),
    (
        "criteria_last_class",
        "- {id: not_poor, source: vb, status: confirmed}\nscore",
        "- {id: not_poor, when: {income: {above: low}}, source: vb, status: confirmed}\nscore",
        "dòng cuối",
    ),
    ("criteria_last_class", "when: {income: {at_most: low}}, ", "", "when"),
    (
        "criteria_condition_not_here",
        "{income: {at_most: low}}, source",
        "{score_income: {at_most: low}}, source",
        "score_income",
    ),
    (
        "criteria_condition_not_here",
        "{score_income: {at_most: low}}",
        "{income: {at_most: low}}",
        "score_classes",
    ),
    (
        "criteria_no_points",
        "points_per_deprivation: {value: 10, source: vb, status: confirmed}\n",
        "",
        "points_per_deprivation",
    ),
]


def test_the_file_that_the_other_tests_spoil_is_right(tmp_path: Path) -> None:
    criteria = load(tmp_path)
    assert criteria.income_lines["low"].rural == 1000
    assert criteria.indicators[1].weight == Fraction(1, 3)
    assert criteria.indicator_ids == ("housing_area", "schooling")
    assert criteria.setting("grown") == 18


@pytest.mark.parametrize(("code", "old", "new", "words"), REFUSED)
def test_a_spoilt_file_is_refused_and_says_where_and_what_was_expected(
    tmp_path: Path, code: str, old: str, new: str, words: str
) -> None:
    found = [f for f in failures(tmp_path, (old, new)) if f.code == code]
    assert found
    finding = found[0]
    assert words in f"{finding.text('vi')} {finding.advice('vi')}"
    assert finding.place.file == "thu.yaml"
    assert f"{finding.place.row}" in finding.text("en")
    for text in (finding.text("en"), finding.advice("en"), finding.advice("vi")):
        assert text
        assert "{" not in text


def test_the_line_named_is_that_of_the_spoilt_value(tmp_path: Path) -> None:
    [finding] = failures(tmp_path, ("weight: 1/3", "weight: 0.3"))
    assert finding.place.row == line_of("weight: 1/3")
    [finding] = failures(tmp_path, ("at_most: high", "at_most: hihg"))
    assert finding.place.row == line_of("at_most: high")
    assert finding.text("vi").startswith(
        f"Dòng {line_of('at_most: high')}: classes[2].when.all[1].income.at_most"
    )


def test_every_failure_of_the_form_is_told_in_one_pass_in_the_order_of_lines(tmp_path: Path) -> None:
    found = failures(
        tmp_path,
        ("revision: 1", "revision: 1\nrevision: 2"),
        ("rural: 1_000", "rurals: 1000"),
        ("weight: 1/3", "weight: 0.3"),
        ("{fact: studying_level, in: [none]}", "{fakt: studying_level}"),
    )
    assert [f.code for f in found] == [
        "criteria_duplicate_key",
        "criteria_missing_key",
        "criteria_unknown_key",
        "criteria_wrong_value",
        "criteria_unknown_rule",
    ]
    assert [f.place.row for f in found] == sorted(f.place.row or 0 for f in found)


def test_every_failure_between_the_parts_is_told_in_one_pass(tmp_path: Path) -> None:
    found = failures(
        tmp_path,
        ("source: vb Điều 1", "source: xx Điều 1"),
        ("service: housing\n    weight", "service: health\n    weight"),
        ("in: [none]", "in: [never]"),
        ("at_most: high", "at_most: top"),
    )
    assert sorted(str(f.values["name"]) for f in found) == ["health", "never", "top", "xx"]


def test_a_class_is_unreachable_only_in_the_area_where_it_is(tmp_path: Path) -> None:
    change = ("{income: {above: low, at_most: high}}", "{income: {at_most: high}}")
    near = ("when: {income: {at_most: low}}", "when: {income: {at_most: high}}")
    found = failures(tmp_path, change, near)
    assert [(f.values["name"], f.values["area"]) for f in found] == [
        (("Hộ cận nghèo", "Near-poor"), ("nông thôn", "rural")),
        (("Hộ cận nghèo", "Near-poor"), ("thành thị", "urban")),
    ]


def test_a_weighted_cut_off_that_no_weights_reach_is_found(tmp_path: Path) -> None:
    reach = ("{deprivations: {at_least: 1}}", "{weighted_deprivations: {at_least: 4/3}}")
    assert load(tmp_path, reach).classes[1].id == "near_poor"
    beyond = ("{deprivations: {at_least: 1}}", "{weighted_deprivations: {at_least: 3/2}}")
    assert {f.code for f in failures(tmp_path, beyond)} == {"criteria_unreachable_class"}


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"\xff\xfe\x00", "criteria_file_unreadable"),
        (b"- a\n- b\n", "criteria_wrong_type"),
        (b"", "criteria_wrong_type"),
        (b"a: 1\n---\nb: 2\n", "criteria_second_document"),
        (b"[" * 500 + b"]" * 500, "criteria_yaml_too_deep"),
        (b"? [a]\n: 1\n", "criteria_key_not_text"),
    ],
)
def test_what_is_not_a_criteria_file_is_refused(tmp_path: Path, raw: bytes, code: str) -> None:
    path = tmp_path / "x.yaml"
    path.write_bytes(raw)
    with pytest.raises(Stop) as caught:
        load_file(path)
    assert code in {f.code for f in caught.value.findings}


def test_a_file_that_is_not_there_stops_without_its_folder(tmp_path: Path) -> None:
    with pytest.raises(Stop) as caught:
        load_file(tmp_path / "none.yaml")
    [finding] = caught.value.findings
    assert (finding.code, finding.place.file) == ("criteria_file_unreadable", "none.yaml")


def test_the_digest_is_that_of_the_bytes_whatever_the_line_ends(tmp_path: Path) -> None:
    unix = TEXT.encode()
    assert digest_of(unix.replace(b"\n", b"\r\n")) == digest_of(unix) == hashlib.sha256(unix).hexdigest()
    assert load(tmp_path).digest == hashlib.sha256(unix).hexdigest()


def test_yes_and_no_are_texts(tmp_path: Path) -> None:
    assert load(tmp_path, ("vi: Học, en: Schooling", "vi: no, en: yes")).indicators[1].title.vi == "no"


def test_a_quote_that_is_never_closed_is_told_at_its_own_line() -> None:
    text = 'a: 1\nb: "hai\nc: 3\nd: 4\n'
    [finding] = read_yaml(text, "x.yaml")[1]
    assert (finding.code, finding.place.row) == ("criteria_yaml_broken", 2)
    assert "dấu nháy" in finding.advice("vi")
