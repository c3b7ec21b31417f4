"""A table of totals that tells the areas of communes serves every command that takes it alike."""

import json
from pathlib import Path

import pytest

from .commandline import Ngheo, a_csv

HEAD = "commune,village,household_id,head_name,size,area,income_per_person,review_date,score_deprivation"
ROWS = [f"Phường Mẫu,Tổ 1,00{i},Người Mẫu {i},3,,1700000,{{year}}-10-02,40" for i in range(1, 4)]
"""Incomes between the poverty lines of 2021–2025, rural 1.5 and urban 2 million đồng, of blank area."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, year in (("truoc.csv", 2024), ("nay.csv", 2025)):
        a_csv(tmp_path / name, [row.format(year=year) for row in ROWS], HEAD)
    a_csv(tmp_path / "tong.csv", ["Phường Mẫu,urban,40,120"], "commune,area,households,persons")
    return tmp_path


def test_forms_and_comparisons_take_areas_from_totals_as_rates_do(ngheo: Ngheo, folder: Path) -> None:
    before, now, totals = (folder / name for name in ("truoc.csv", "nay.csv", "tong.csv"))
    words = ("--criteria", "2021-2025", "--totals", totals)
    rates = json.loads(ngheo("rates", now, *words, "--json").out)["rows"][0]
    assert (rates["poor"], rates["near_poor"], rates["undetermined"]) == (3, 0, 0)
    form = ngheo("report", now, "--form", "7.2", *words, "--out", folder / "bieu.xlsx")
    assert "form_undetermined" not in form.err
    assert form.status in {0, 1}
    compared = json.loads(ngheo("compare", before, now, *words, "--json").out)["rows"]
    row = next(one for one in compared if (one["table"], one["count"]) == ("poor", "households"))
    assert (row["c1"], row["c9"], row["balanced"]) == (3, 3, True)
