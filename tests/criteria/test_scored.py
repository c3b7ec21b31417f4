"""No class that a file adds is one that scored households pass by in silence."""

from pathlib import Path

import pytest

from cli.commandline import Ngheo, flat, runner
from ngheo_cli.criteria import shipped
from ngheo_cli.criteria.load import load_file
from ngheo_cli.messages import Finding, Stop

HEAD = """\
schema: ngheo.criteria/1
id: bon-nhom
extends: 2021-2025
title: {vi: Chuẩn bốn nhóm giả, en: Four made-up classes}
revision: 1
applies: {from: 2022-01-01, to: 2025-12-31, source: nq, status: secondary}
documents:
  nq: {number: 0/2022/NQ-HĐND, title: {vi: Nghị quyết, en: R}, title_status: unknown, status: secondary}
income_lines:
  provincial: {title: {vi: Mức, en: Line}, rural: 2_100_000, urban: 2_600_000, source: nq, status: unknown}
"""
CLASSES = """\
classes:
  - {id: provincial_poor, after: near_poor, source: nq, status: secondary,
     when: {all: [{income: {at_most: provincial}}, {deprivations: {at_least: 2}}]}}
  - {id: provincial_near_poor, after: provincial_poor, source: nq, status: secondary,
     when: {income: {at_most: provincial}}}
"""
SCORES = """\
score_lines:
  provincial: {title: {vi: Mức tỉnh, en: Line}, rural: 170, urban: 200, source: nq, status: unknown}
score_classes:
  - {id: provincial_poor, after: near_poor, source: nq, status: unknown,
     when: {all: [{score_income: {at_most: provincial}}, {score_deprivation: {at_least: 20}}]}}
  - {id: provincial_near_poor, after: provincial_poor, source: nq, status: unknown,
     when: {score_income: {at_most: provincial}}}
"""
NO_SCORES = "remove: [score_lines, score_classes]\n"
SURVEY = """\
village,household_id,head_name,size,area,income_per_person,score_income,score_deprivation
A,1,Mẫu Một,3,rural,2000000,150,30
A,2,Mẫu Hai,3,rural,2000000,,30
A,3,Mẫu Ba,3,rural,,150,30
"""


def a_file(folder: Path, text: str, name: str = "bon-nhom.yaml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def refused(path: Path) -> list[Finding]:
    with pytest.raises(Stop) as stopped:
        load_file(path)
    return list(stopped.value.findings)


def test_classes_beside_the_score_classes_of_the_base_are_refused_at_their_lines(tmp_path: Path) -> None:
    text = HEAD + CLASSES
    found = refused(a_file(tmp_path, text))
    lines = [number for number, line in enumerate(text.splitlines(), 1) if "- {id" in line]
    assert [(one.code, one.place.row, one.values["name"]) for one in found] == [
        ("criteria_class_not_scored", lines[0], "provincial_poor"),
        ("criteria_class_not_scored", lines[1], "provincial_near_poor"),
    ]
    assert "remove: [score_lines, score_classes]" in found[0].advice("vi")


def test_one_of_two_in_the_own_score_classes_is_not_enough(tmp_path: Path) -> None:
    half = SCORES.partition("  - {id: provincial_near_poor")[0]
    assert [one.values["name"] for one in refused(a_file(tmp_path, HEAD + CLASSES + half))] == [
        "provincial_near_poor"
    ]


@pytest.mark.parametrize("more", [SCORES, NO_SCORES])
def test_own_score_classes_or_none_are_in_order(tmp_path: Path, more: str) -> None:
    criteria = load_file(a_file(tmp_path, HEAD + CLASSES + more))
    assert {"provincial_poor", "provincial_near_poor"} <= {row.id for row in criteria.classes}


def test_what_the_base_itself_leaves_unscored_is_no_mistake_of_the_file(tmp_path: Path) -> None:
    national = shipped.folder() / "2021-2025.yaml"
    own = national.read_text(encoding="utf-8").replace("id: 2021-2025\n", "id: goc\n", 1)
    start = own.index("  - id: average", own.index("score_classes:"))
    end = own.index("  - id: not_poor", start)
    a_file(tmp_path, own[:start] + own[end:], "goc.yaml")
    extending = HEAD.replace("extends: 2021-2025", "extends: goc.yaml")
    assert "average" not in {row.id for row in load_file(a_file(tmp_path, extending)).score_classes}
    found = refused(a_file(tmp_path, extending + CLASSES))
    assert [one.values["name"] for one in found] == ["provincial_poor", "provincial_near_poor"]


@pytest.fixture
def ngheo(capsys: pytest.CaptureFixture[str]) -> Ngheo:
    return runner(capsys)


@pytest.mark.parametrize("words", [("criteria", "check"), ("classify", "{survey}", "--criteria")])
def test_every_command_refuses_the_file(ngheo: Ngheo, tmp_path: Path, words: tuple[str, ...]) -> None:
    standard = a_file(tmp_path, HEAD + CLASSES)
    survey = a_file(tmp_path, SURVEY, "s.csv")
    done = ngheo(*(word.format(survey=survey) for word in words), standard)
    assert done.status == 2
    assert "nhóm provincial_poor không có trong score_classes" in flat(done.err)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bon-nhom.yaml", "s.csv"]


@pytest.mark.parametrize(
    ("more", "classes"),
    [
        (NO_SCORES, ["provincial_poor", "provincial_poor", "undetermined"]),
        (SCORES, ["provincial_poor", "provincial_poor", "provincial_poor"]),
    ],
)
def test_a_household_whose_income_nobody_asked_stays_open_or_goes_by_the_province_s_points(
    ngheo: Ngheo, tmp_path: Path, more: str, classes: list[str]
) -> None:
    standard = a_file(tmp_path, HEAD + CLASSES + more)
    survey, out = a_file(tmp_path, SURVEY, "s.csv"), tmp_path / "r.csv"
    assert ngheo("criteria", "check", standard).status == 0
    ngheo("classify", survey, "--criteria", standard, "--out", out, "-q")
    lines = [line.split(",") for line in out.read_text(encoding="utf-8-sig").splitlines()]
    place = lines[0].index("class")
    assert [line[place] for line in lines[1:]] == classes
