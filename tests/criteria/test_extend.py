"""A file that extends another is the base with what it says anew; every mistake names file and line."""

from pathlib import Path

import pytest

from ngheo_cli.criteria.load import get, load_all, load_file, load_provincial
from ngheo_cli.criteria.model import Criteria
from ngheo_cli.messages import Finding, Stop

from .standard import TEXT

OWN = """\
schema: ngheo.criteria/1
id: tinh
extends: thu.yaml
title: {vi: Chuẩn tỉnh, en: Provincial standard}
revision: 2
applies: {from: 2041-01-01, to: 2041-12-31, source: nq, status: secondary}
remove: [score_classes, score_lines, points_per_deprivation]
documents:
  nq: {number: 9/2041/NQ-HĐND, title: {vi: Nghị, en: R}, title_status: unknown, status: secondary}
income_lines:
  high: {period: year, rural: 60_000, urban: 72_000, source: nq, status: secondary}
indicators:
  - {id: schooling, weight: 1/2, source: nq, status: secondary}
classes:
  - id: near_poor
    when: {all: [{income: {above: low, at_most: high}}, {deprivations: {at_least: 2}}]}
    source: nq Điều 2
    status: secondary
  - id: average
    after: near_poor
    when: {income: {above: low, at_most: high}}
    source: nq
    status: secondary
"""
FULL = """\
schema: ngheo.criteria/1
id: tinh
title: {vi: Chuẩn tỉnh, en: Provincial standard}
revision: 2
applies: {from: 2041-01-01, to: 2041-12-31, source: nq, status: secondary}
yearly_review: {from: '09-01', to: '12-31', source: vb, status: secondary}
documents:
  vb: {number: 1/2040/TT, title: {vi: Văn bản thử, en: Test document}, title_status: unknown, status: unknown}
  nq: {number: 9/2041/NQ-HĐND, title: {vi: Nghị, en: R}, title_status: unknown, status: secondary}
services:
  housing: {vi: Nhà ở, en: Housing}
income_lines:
  low: {title: {vi: Mức dưới, en: Low}, rural: 1_000, urban: 2000, source: vb Điều 1, status: confirmed}
  high:
    title: {vi: Mức trên, en: High}
    period: year
    rural: 60_000
    urban: 72_000
    source: nq
    status: secondary
settings:
  - {id: grown, title: {vi: Tuổi, en: Age}, value: 18, source: vb, status: unknown}
indicators:
  - id: housing_area
    title: {vi: Diện tích, en: Area}
    service: housing
    deprived_when: {quantity: floor_area_m2, per: size, less_than: 8}
    threshold_status: secondary
    source: vb
    status: confirmed
  - id: schooling
    title: {vi: Học, en: Schooling}
    service: housing
    weight: 1/2
    deprived_when:
      any_member:
        all: [{age: {below: grown}}, {fact: studying_level, in: [none]}]
    threshold_status: secondary
    source: nq
    status: secondary
classes:
  - {id: poor, when: {income: {at_most: low}}, source: vb, status: confirmed}
  - id: near_poor
    when: {all: [{income: {above: low, at_most: high}}, {deprivations: {at_least: 2}}]}
    source: nq Điều 2
    status: secondary
  - {id: average, when: {income: {above: low, at_most: high}}, source: nq, status: secondary}
  - {id: not_poor, source: vb, status: confirmed}
"""


def written(folder: Path, *changes: tuple[str, str], base: str = TEXT) -> Criteria:
    """Load the extending file beside its base, with each old text (which must stand in it) replaced."""
    text = OWN
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    (folder / "thu.yaml").write_text(base, encoding="utf-8", newline="\n")
    (folder / "tinh.yaml").write_text(text, encoding="utf-8", newline="\n")
    return load_file(folder / "tinh.yaml")


def failures(folder: Path, *changes: tuple[str, str], base: str = TEXT) -> list[Finding]:
    with pytest.raises(Stop) as caught:
        written(folder, *changes, base=base)
    return list(caught.value.findings)


def test_the_merged_standard_is_the_one_written_out_in_full(tmp_path: Path) -> None:
    merged = written(tmp_path)
    (tmp_path / "du.yaml").write_text(FULL, encoding="utf-8", newline="\n")
    full = load_file(tmp_path / "du.yaml")
    assert merged.model_dump() == full.model_dump()
    assert (full.base, full.national) == (None, None)
    assert merged.base is not None
    assert merged.base.id == "thu"


def test_the_digest_covers_the_base(tmp_path: Path) -> None:
    first = written(tmp_path)
    again = written(tmp_path)
    other = written(tmp_path, base=TEXT.replace("rural: 3000", "rural: 3001"))
    assert first.digest == again.digest != other.digest


def test_a_chain_ends_at_the_national_standard(tmp_path: Path) -> None:
    (tmp_path / "ha-noi-2026.yaml").write_text(
        "schema: ngheo.criteria/1\nid: ha-noi-2026\nextends: ha-noi-2022-2025\n"
        "title: {vi: Thử, en: Test}\nrevision: 1\n"
        "applies: {from: 2026-01-01, to: 2026-12-31, source: hn, status: unknown}\n",
        encoding="utf-8",
    )
    criteria = load_file(tmp_path / "ha-noi-2026.yaml")
    assert criteria.base is not None
    assert (criteria.base.id, criteria.national) == ("ha-noi-2022-2025", get("2021-2025"))
    assert criteria.income_lines["poverty"].rural == 2_000_000


@pytest.mark.parametrize(
    ("code", "change", "line", "words"),
    [
        ("criteria_extends_unknown", ("extends: thu.yaml", "extends: 2021-2026"), 3, "Có phải là 2021-2025?"),
        ("criteria_extends_same_id", ("id: tinh", "id: thu"), 2, "mã của chuẩn gốc"),
        ("criteria_missing_key", ("revision: 2\n", ""), 1, "revision"),
        ("criteria_not_cited", ("72_000, source: nq,", "72_000,"), 11, "không có source"),
        ("criteria_missing_key", (" urban: 72_000,", ""), 11, "thiếu khóa urban (số của thành thị)"),
        ("criteria_not_cited", ("    source: nq Điều 2\n", ""), 15, "không có source"),
        ("criteria_wrong_value", ("rural: 60_000", "rural: sáu mươi"), 11, "số nguyên"),
        ("criteria_unknown_key", ("rural: 60_000", "rurals: 60_000"), 11, "Có phải là rural?"),
        ("criteria_unknown_name", ("source: nq Điều 2", "source: np Điều 2"), 17, "np"),
        ("criteria_remove_unknown", ("score_lines,", "score_line,"), 7, "Có phải là score_lines?"),
        ("criteria_remove_unknown", ("score_lines,", "indicators.scooling,"), 7, "indicators.schooling?"),
        (
            "criteria_wrong_value",
            ("[score_classes, score_lines, points_per_deprivation]", "all"),
            7,
            "danh sách",
        ),
        ("criteria_place_needed", ("    after: near_poor\n", ""), 19, "poor, near_poor, not_poor"),
        ("criteria_unknown_name", ("after: near_poor", "after: nearpoor"), 20, "Có phải là near_poor?"),
        ("criteria_place_of_old", ("id: near_poor\n", "id: near_poor\n    after: poor\n"), 15, "near_poor"),
        ("criteria_missing_key", ("schooling, weight", "scoling, weight"), 13, "threshold_status"),
        ("criteria_unreachable_class", ("after: near_poor", "after: poor"), 15, "cận nghèo"),
    ],
)
def test_a_mistake_names_its_own_line(
    tmp_path: Path, code: str, change: tuple[str, str], line: int, words: str
) -> None:
    found = {f.code: f for f in failures(tmp_path, change) if f.place.row == line}
    assert code in found, [(f.code, f.place.row) for f in failures(tmp_path, change)]
    assert found[code].place.file == "tinh.yaml"
    assert words in found[code].text("vi") + found[code].advice("vi")


def test_a_mistake_in_an_inherited_value_names_the_line_of_the_base(tmp_path: Path) -> None:
    [finding] = failures(tmp_path, ("remove: [", "remove: [income_lines.low, "), ("above: low, ", ""),
                         ("above: low, ", ""))  # fmt: skip
    line = TEXT[: TEXT.index("{id: poor, when: {income: {at_most: low}}")].count("\n") + 1
    assert (finding.code, finding.place.file, finding.place.row) == (
        "criteria_unknown_name",
        "thu.yaml",
        line,
    )
    assert f"Dòng {line} của tệp gốc thu.yaml (ghi đè hoặc bỏ phần này trong tinh.yaml)" in finding.text("vi")


def test_a_mistake_of_the_base_is_told_as_its_own(tmp_path: Path) -> None:
    [finding] = failures(tmp_path, base=TEXT.replace("rural: 3000", "rural: ba"))
    assert (finding.code, finding.place.file) == ("criteria_wrong_value", "thu.yaml")


def test_files_that_extend_each_other_are_refused(tmp_path: Path) -> None:
    base = TEXT.replace("revision: 1", "revision: 1\nextends: tinh.yaml")
    [finding] = failures(tmp_path, base=base)
    assert finding.code == "criteria_extends_cycle"
    assert "tinh.yaml → thu.yaml → tinh.yaml" in finding.text("vi")


def test_removing_a_class_removes_its_branches_and_remarks_are_added(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(
        "schema: ngheo.criteria/1\nid: a\nextends: 2016-2020\ntitle: {vi: A, en: A}\nrevision: 1\n"
        "applies: {from: 2018-01-01, to: 2018-12-31, source: qd59, status: unknown}\n"
        "remove: [classes.poor, score_classes, score_lines, multidimensional]\n"
        "remarks: [{vi: thêm, en: more}]\n",
        encoding="utf-8",
    )
    criteria = load_file(tmp_path / "a.yaml")
    assert [rule.id for rule in criteria.classes] == ["near_poor", "average", "not_poor"]
    assert [text.en for text in criteria.remarks] == [*(t.en for t in get("2016-2020").remarks), "more"]


def test_provinces_are_never_among_the_national_standards() -> None:
    provinces = {criteria.id: criteria for criteria in load_provincial()}
    assert not {criteria.id for criteria in load_all()} & set(provinces)
    assert {"ha-noi-2022-2025", "dong-nai-2022-2025", "tp-hcm-2019-2020"} <= set(provinces)
    for name, criteria in provinces.items():
        assert criteria.file == f"{name}.yaml"
        assert not criteria.default
        assert criteria.national in load_all()
        assert {line.status for key, line in criteria.income_lines.items() if "nd" not in line.source
                and "qd59" not in line.source} == {"secondary"}  # fmt: skip


def test_the_example_of_the_page_loads(tmp_path: Path) -> None:
    page = (Path(__file__).parents[2] / "docs" / "tieu-chi.md").read_text(encoding="utf-8")
    example = next(part for part in page.split("```yaml\n")[1:] if part.startswith("schema:")).split("```")[0]
    (tmp_path / "mau.yaml").write_text(example, encoding="utf-8")
    criteria = load_file(tmp_path / "mau.yaml")
    assert criteria.income_lines["poverty"].urban == 2_200_000
    assert [rule.id for rule in criteria.classes] == ["poor", "near_poor", "average", "not_poor"]
    assert criteria.score_classes == ()
