"""A small valid criteria file that tests spoil in one place."""

from pathlib import Path

from ngheo_cli.criteria.load import load_file
from ngheo_cli.criteria.model import Criteria
from ngheo_cli.messages import Finding, Stop

TEXT = """\
schema: ngheo.criteria/1
id: thu
title: {vi: Chuẩn thử, en: Test standard}
revision: 1
applies: {from: 2040-01-01, to: 2040-12-31, source: vb, status: secondary}
yearly_review: {from: '09-01', to: '12-31', source: vb, status: secondary}
documents:
  vb: {number: 1/2040/TT, title: {vi: Văn bản thử, en: Test document}, title_status: unknown, status: unknown}
services:
  housing: {vi: Nhà ở, en: Housing}
income_lines:
  low: {title: {vi: Mức dưới, en: Low}, rural: 1_000, urban: 2000, source: vb Điều 1, status: confirmed}
  high: {title: {vi: Mức trên, en: High}, rural: 3000, urban: 4000, source: vb, status: confirmed}
score_lines:
  low: {title: {vi: Điểm, en: Score}, rural: 10, urban: 20, source: vb, status: confirmed}
points_per_deprivation: {value: 10, source: vb, status: confirmed}
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
    weight: 1/3
    deprived_when:
      any_member:
        all: [{age: {below: grown}}, {fact: studying_level, in: [none]}]
    threshold_status: secondary
    source: vb
    status: confirmed
classes:
  - {id: poor, when: {income: {at_most: low}}, source: vb, status: confirmed}
  - id: near_poor
    when: {all: [{income: {above: low, at_most: high}}, {deprivations: {at_least: 1}}]}
    source: vb
    status: confirmed
  - {id: not_poor, source: vb, status: confirmed}
score_classes:
  - id: poor
    when: {all: [{score_income: {at_most: low}}, {score_deprivation: {at_least: 20}}]}
    source: vb
    status: confirmed
  - {id: not_poor, source: vb, status: confirmed}
"""
FOUR = """\
schema: ngheo.criteria/1
id: bon-nhom
extends: 2021-2025
title: {vi: Chuẩn bốn nhóm, en: Four classes}
revision: 1
applies: {from: 2022-01-01, to: 2025-12-31, source: vb, status: unknown}
documents:
  vb: {number: 1/2022/NQ-HĐND, title: {vi: Giả định, en: Made up}, title_status: unknown, status: unknown}
remove: [score_lines, score_classes, certified]
income_lines:
  own: {title: {vi: Tỉnh, en: Province}, rural: 2_000_000, urban: 2_500_000, source: vb, status: unknown}
  average: {rural: 3_000_000, urban: 3_750_000, source: vb, status: unknown}
classes:
  - id: provincial_poor
    after: near_poor
    when: {all: [{income: {at_most: own}}, {deprivations: {at_least: 3}}]}
    source: vb
    status: unknown
  - id: provincial_near_poor
    after: provincial_poor
    when: {all: [{income: {at_most: own}}, {deprivations: {below: 3}}]}
    source: vb
    status: unknown
  - id: average
    when: {income: {above: own, at_most: average}}
    source: vb
    status: unknown
"""
"""A standard of four classes side by side, with made-up lines."""


def load(folder: Path, *changes: tuple[str, str], name: str = "thu.yaml", text: str = TEXT) -> Criteria:
    """Load the file with each old text (which must stand in it) replaced."""
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    path = folder / name
    path.write_text(text, encoding="utf-8", newline="\n")
    return load_file(path)


def failures(folder: Path, *changes: tuple[str, str], text: str = TEXT) -> list[Finding]:
    """Return the findings of a file that must not load."""
    try:
        load(folder, *changes, text=text)
    except Stop as stop:
        return list(stop.findings)
    raise AssertionError("the file loads")


def line_of(snippet: str) -> int:
    """Return the line of the valid file on which a text stands."""
    return TEXT[: TEXT.index(snippet)].count("\n") + 1
