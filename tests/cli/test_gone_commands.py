"""A household that is gone needs no class: rates, lists and papers are clean and say how many there are."""

import json
from pathlib import Path

import pytest

from .commandline import Ngheo, flat

HEAD = "province,commune,household_id,head_name,head_birth,size,recorded_class,movement,review_date\n"
ROWS = """Tỉnh A,Xã A,1,Người Một,1970,4,poor,,2024-10-15
Tỉnh A,Xã A,2,Người Hai,1970,3,near_poor,,2024-10-15
Tỉnh A,Xã A,3,Người Ba,1970,,,died,2024-10-15
"""
HOW = ("--class", "recorded", "--criteria", "2021-2025", "--lang", "en")


@pytest.fixture
def review(tmp_path: Path) -> Path:
    path = tmp_path / "ra-soat.csv"
    path.write_text(HEAD + ROWS, encoding="utf-8")
    return path


def test_rates_count_who_is_gone_apart(ngheo: Ngheo, review: Path, tmp_path: Path) -> None:
    totals = tmp_path / "tong-so.csv"
    totals.write_text("province,commune,households,persons\nTỉnh A,Xã A,10,40\n", encoding="utf-8")
    _, out, _ = ngheo("rates", review, "--totals", totals, *HOW, "--json")
    row = next(row for row in json.loads(out)["rows"] if (row["area"], row["group"]) == ("all", "all"))
    told = ("reviewed", "gone", "undetermined", "poor_min", "poor_max", "poor_rate_min", "poor_rate_max")
    assert [row[name] for name in told] == [2, 1, 0, 1, 1, "10.00", "10.00"]
    _, out, _ = ngheo("rates", review, "--totals", totals, *HOW)
    assert "gone_rows" in out
    assert "undetermined" not in out.split("gone_rows")[0]


def test_a_list_neither_lists_who_is_gone_nor_asks_about_them(ngheo: Ngheo, review: Path) -> None:
    _, out, _ = ngheo("list", review, "--where", "class=poor,undetermined", *HOW, "--json")
    document = json.loads(out)
    assert [(row["household_id"], row["match"]) for row in document["rows"]] == [("1", "yes")]
    assert [row["maybe"] for row in document["units"]] == [0] * len(document["units"])
    _, out, _ = ngheo("list", review, "--where", "class=poor", *HOW)
    assert "gone_rows" in out


@pytest.mark.parametrize("command", [("list", "--where", "class=poor"), ("rates",)])
def test_a_class_beside_a_mark_of_leaving_counts_and_is_a_note_for_it_may_have_left_since(
    ngheo: Ngheo, review: Path, command: tuple[str, ...]
) -> None:
    words = (command[0], review, *command[1:], *HOW)
    clean = ngheo(*words)
    assert "movement_with_class" not in clean.out
    review.write_text(HEAD + ROWS.replace("4,poor,,", "4,poor,moved_out,"), encoding="utf-8")
    done = ngheo(*words)
    assert "movement_with_class_counted" in done.out
    assert "1 household with a class beside a mark" in flat(done.out)
    assert "ra-soat H2" in done.out
    assert done.status == clean.status
