"""The commands that a classification offers can be copied: they run, on the same files."""

import shlex
from pathlib import Path

import pytest

from .commandline import Ngheo, a_csv

STANDARD = """\
schema: ngheo.criteria/1
id: tinh
extends: 2021-2025
title: {vi: Chuẩn tỉnh, en: Province}
revision: 1
applies: {from: 2022-01-01, to: 2025-12-31, source: nq, status: secondary}
documents:
  nq: {number: 0/2022/NQ-HĐND, title: {vi: Nghị quyết, en: R}, title_status: unknown, status: secondary}
score_lines:
  poverty: {rural: 150, urban: 185, source: nq, status: secondary}
"""


def offered(out: str) -> list[list[str]]:
    return [shlex.split(line)[1:] for line in out.splitlines() if line.startswith("  ngheo ")]


@pytest.fixture
def survey(tmp_path: Path) -> Path:
    (tmp_path / "chuẩn riêng").mkdir()
    (tmp_path / "chuẩn riêng" / "tinh.yaml").write_text(STANDARD, encoding="utf-8")
    return a_csv(tmp_path / "ra-soat.csv")


def test_the_explanation_names_files_in_their_folders(ngheo: Ngheo, survey: Path) -> None:
    standard = survey.parent / "chuẩn riêng" / "tinh.yaml"
    units = survey.parent / "chuẩn riêng" / "don-vi.csv"
    units.write_text("village,area\nBản Mẫu,nông thôn\n", encoding="utf-8")
    done = ngheo("classify", survey, "--criteria", standard, "--units", units)
    [explain] = offered(done.out)
    assert explain == [
        "explain",
        str(survey),
        "--row",
        "2",
        "--criteria",
        str(standard),
        "--units",
        str(units),
    ]
    assert ngheo(*explain).status == 0


def test_several_standards_offer_who_moves(ngheo: Ngheo, survey: Path) -> None:
    standard = survey.parent / "chuẩn riêng" / "tinh.yaml"
    words = ("--criteria", f"2021-2025,{standard}", "--review-date", "15/10/2023", "--set", "commune=Xã A")
    done = ngheo("classify", survey, *words)
    diff = offered(done.out)[-1]
    assert diff == [
        *("criteria", "diff", "2021-2025", str(standard), "--on", str(survey)),
        *("--set", "review_date=15/10/2023", "--set", "commune=Xã A"),
    ]
    asked = ngheo(*diff)
    assert "Hộ không nghèo" in asked.out
    assert "Hộ nghèo: 1 → 2, thêm 1 hộ." in asked.out


def test_one_standard_offers_no_comparison(ngheo: Ngheo, survey: Path) -> None:
    assert [words[0] for words in offered(ngheo("classify", survey).out)] == ["explain"]
    assert (
        offered(ngheo("classify", survey, "--criteria", "2021-2025,2016-2020", "--quiet", "--force").out)
        == []
    )
