"""`ngheo compare` of units that merged: the rates of before are those of the units that are one now."""

import json
from pathlib import Path

import pytest

from .commandline import Ngheo

HEADER = "Xã,Thôn,Mã hộ,Họ và tên chủ hộ,Số nhân khẩu,Kết quả rà soát"


def written(path: Path, *rows: str) -> Path:
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def reviews(tmp_path: Path) -> list[Path]:
    before = ("Xã A,T1,1,Lò Một,4,Hộ nghèo", "Xã A,T1,2,Lò Hai,4,Hộ nghèo", "Xã B,T3,1,Lò Ba,4,Hộ nghèo")
    now = ("Xã A,T1,1,Lò Một,4,Hộ nghèo", "Xã A,T1,2,Lò Hai,4,Hộ không nghèo", "Xã A,T3,1,Lò Ba,4,Hộ nghèo")
    return [
        written(tmp_path / "truoc.csv", HEADER, *before),
        written(tmp_path / "nay.csv", HEADER, *now),
        written(tmp_path / "ten.csv", "Xã,Xã mới", "Xã B,Xã A"),
        written(tmp_path / "tong-nay.csv", "commune,households,persons", "Xã A,80,400"),
    ]


def changes(ngheo: Ngheo, reviews: list[Path], totals: Path) -> tuple[dict[str, object], str]:
    before, now, walk, totals_now = reviews
    done = ngheo(
        "compare", before, now, "--class", "recorded", "--crosswalk", walk,
        "--totals", totals, "--totals", totals_now, "--json",
    )  # fmt: skip
    rows = json.loads(done.out)["changes"]
    [row] = [one for one in rows if (one["path"], one["measure"]) == ("Xã A", "poor")]
    return row, done.err


def test_the_rate_before_is_of_both_communes(ngheo: Ngheo, reviews: list[Path], tmp_path: Path) -> None:
    totals = written(tmp_path / "tong.csv", "commune,households,persons", "Xã A,50,200", "Xã B,30,120")
    row, _ = changes(ngheo, reviews, totals)
    assert (row["rate_before"], row["rate_now"], row["points"]) == ("3.75", "2.50", "-1.25")
    assert row["open"] is False


def test_without_the_total_of_a_part_there_is_no_rate_before(
    ngheo: Ngheo, reviews: list[Path], tmp_path: Path
) -> None:
    totals = written(tmp_path / "tong.csv", "commune,households,persons", "Xã A,50,200")
    row, said = changes(ngheo, reviews, totals)
    assert (row["rate_before"], row["points"]) == (None, None)
    assert said.strip(), "what is missing is told"
