"""The rates of a whole published province reproduce, and no order of rows or files changes a table."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ngheo_cli.__main__ import run
from ngheo_cli.review.counting import measures, tally
from ngheo_cli.review.denominators import denominators
from ngheo_cli.review.groups import memberships
from ngheo_cli.review.rates import rate_rows
from ngheo_cli.survey.totals import read_totals

from .makers import listed

PHU_THO_2016 = """
Toàn tỉnh,390519,41050,10.51,31377,8.03
Thành phố Việt Trì,55518,707,1.27,578,1.04
Thị xã Phú Thọ,18991,592,3.12,635,3.34
Huyện Lâm Thao,29335,975,3.32,876,2.99
Huyện Phù Ninh,28739,1171,4.07,699,2.43
Huyện Tam Nông,22622,1773,7.84,2261,9.99
Huyện Thanh Sơn,32453,5159,15.90,4339,13.37
Huyện Thanh Ba,32943,5064,15.37,3803,11.54
Huyện Thanh Thủy,22050,1247,5.66,1165,5.28
Huyện Yên Lập,24217,5128,21.18,3024,12.49
Huyện Đoan Hùng,31578,2402,7.61,2348,7.44
Huyện Hạ Hòa,32980,4359,13.22,3148,9.55
Huyện Cẩm Khê,38598,7067,18.31,5290,13.71
Huyện Tân Sơn,20495,5406,26.38,3211,15.67
"""
"""Unit, all households, poor, rate, near-poor, rate: Decision 211/QĐ-UBND of Phú Thọ, 24 January 2017."""


def test_all_28_rates_of_phu_tho_reproduce_from_its_recorded_list(tmp_path: Path) -> None:
    table = [line.split(",") for line in PHU_THO_2016.strip().splitlines()]
    rows: list[dict[str, object]] = []
    totals = ["province,district,households"]
    for unit, total, poor, _, near, _ in table[1:]:
        totals.append(f"Tỉnh Phú Thọ,{unit},{total}")
        place = {"province": "Tỉnh Phú Thọ", "district": unit}
        classes = ["poor"] * int(poor) + ["near_poor"] * int(near)
        rows += [{**place, "household_id": str(i), "recorded_class": one} for i, one in enumerate(classes)]
    review = listed(rows)
    (tmp_path / "tong.csv").write_text("\n".join(totals), encoding="utf-8")
    counted = tally(review, memberships(review), measures(review))
    found, findings = rate_rows(counted, denominators(counted.units, read_totals(tmp_path / "tong.csv")[0]))
    told = {
        "Toàn tỉnh" if row.unit.level == "province" else row.unit.name: [
            row.unit.name and str(row.households), str(row.count("poor")), row.rate("poor"),
            str(row.count("near_poor")), row.rate("near_poor"),
        ]
        for row in found
        if (row.area, row.group) == ("all", "all")
    }  # fmt: skip
    assert told == {unit: figures for unit, *figures in table}
    assert findings == []


ROW = st.fixed_dictionaries(
    {
        "commune": st.sampled_from(["Xã A", "Xã B", "Xã C"]),
        "village": st.sampled_from(["Thôn 1", "Thôn 2"]),
        "recorded_class": st.sampled_from(["poor", "near_poor", "average", "not_poor", ""]),
        "size": st.integers(1, 6),
    }
)


@settings(max_examples=40, deadline=None)
@given(st.lists(ROW, min_size=1, max_size=10), st.randoms(use_true_random=False))
def test_a_province_counts_the_sum_of_its_communes_in_any_order_of_rows(
    drawn: list[dict[str, Any]], random: Any
) -> None:
    rows: list[dict[str, Any]] = [
        {**row, "province": "Tỉnh T", "household_id": str(i), "head_name": f"Mẫu {i}"}
        for i, row in enumerate(drawn)
    ]
    found = _counts(rows)
    random.shuffle(rows)
    assert _counts(rows) == found
    for name in ("poor", "near_poor", "undetermined"):
        here = [row for row in rows if (row["recorded_class"] or "undetermined") == name]
        communes = {one["commune"] for one in rows}
        assert found["province", "Tỉnh T"][name] == len(here)
        assert sum(found["commune", commune][name] for commune in communes) == len(here)
        for commune in communes:
            assert found["commune", commune][name] == sum(row["commune"] == commune for row in here)


def _counts(rows: list[dict[str, Any]]) -> dict[tuple[str, str], dict[str, int]]:
    review = listed(rows)
    everybody = {"all": np.ones(len(review), dtype=np.int8)}
    counted = tally(review, everybody, measures(review))
    made, _ = rate_rows(counted, denominators(counted.units, ()))
    return {
        (row.unit.level, row.unit.name): dict(row.counts or {})
        for row in made
        if (row.area, row.group) == ("all", "all") and row.unit.level != "village"
    }


@pytest.mark.parametrize("command", [["rates"], ["report", "--form", "7.2", "--form", "7.9"]])
def test_the_order_of_files_changes_no_table(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: list[str]
) -> None:
    files = []
    for commune, classes in (("Xã B", "PXN"), ("Xã A", "NPP"), ("Xã C", "X")):
        lines = ["province,commune,household_id,head_name,size,dtts,recorded_class"]
        names = {"P": "Hộ nghèo", "N": "Hộ cận nghèo", "X": "Hộ không nghèo"}
        lines += [f"Tỉnh T,{commune},{i},Mẫu,{i + 1},Có,{names[c]}" for i, c in enumerate(classes)]
        files.append(tmp_path / f"{commune}.csv")
        files[-1].write_text("\n".join(lines) + "\n", encoding="utf-8")
    told = []
    for order in (files, files[::-1], [files[1], files[2], files[0]]):
        words = [command[0], *map(str, order), *command[1:], "--class", "recorded", "--json"]
        assert run(words) in {0, 1}
        told.append(json.loads(capsys.readouterr().out)["rows"])
    assert told[0]
    assert told[1:] == [told[0], told[0]]
