"""`ngheo compare` and forms of movements are never silent about undetermined households of either review."""

import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from .commandline import Ngheo, flat

HEADER = "Xã,Thôn,Mã hộ,Họ và tên chủ hộ,Năm sinh chủ hộ,Số nhân khẩu,Kết quả rà soát,movement,Ngày rà soát"
POOR, NOT_POOR = "Hộ nghèo,", "Hộ không nghèo,"


def review(path: Path, year: int, *rows: str) -> Path:
    lines = [
        f"Xã A,Thôn 1,{number},Lò Mẫu {number},1960,4,{row},10/10/{year}" for number, row in enumerate(rows)
    ]
    path.write_text(
        "\n".join([HEADER, *(line for line in lines if ",-," not in line)]) + "\n", encoding="utf-8"
    )
    return path


def pair(folder: Path, before: tuple[str, ...], now: tuple[str, ...]) -> tuple[Path, Path]:
    return review(folder / "truoc.csv", 2023, *before), review(folder / "nay.csv", 2024, *now)


@pytest.mark.parametrize(
    ("was", "is_", "code"),
    [
        ("-,", ",", "undetermined_arrived"),
        (NOT_POOR, ",", "undetermined_arrived"),
        (NOT_POOR, "Hộ nghèo N,", "undetermined_arrived"),
        (",", NOT_POOR, "undetermined_left"),
        (",", "-,", "undetermined_left"),
        (",", ",Đã chết", "undetermined_left"),
        (",", ",", "undetermined_twice"),
        (POOR, ",", "undetermined_now"),
        (",", POOR, "undetermined_before"),
    ],
)
def test_a_household_undetermined_in_one_review_is_told_and_marks_both_tables(
    ngheo: Ngheo, tmp_path: Path, was: str, is_: str, code: str
) -> None:
    before, now = pair(tmp_path, (POOR, was, was), (POOR, is_, is_))
    done = ngheo("compare", before, now, "--class", "recorded", "--json")
    assert done.status == 1
    assert [row["undetermined"] for row in json.loads(done.out)["rows"]] == [2] * 8
    done = ngheo("compare", before, now, "--class", "recorded")
    assert code in done.out
    assert "2 hộ chưa xác định" in flat(done.out)


def test_households_that_are_gone_in_the_earlier_review_are_not_undetermined(
    ngheo: Ngheo, tmp_path: Path
) -> None:
    before, now = pair(tmp_path, (POOR, ",Đã chết"), (POOR, "-,"))
    done = ngheo("compare", before, now, "--class", "recorded", "--json")
    assert (done.status, {row["undetermined"] for row in json.loads(done.out)["rows"]}) == (0, {0})


@pytest.mark.parametrize(("was", "is_"), [(",", NOT_POOR), (",", "-,")])
def test_a_form_of_movements_is_refused_for_households_undetermined_before(
    ngheo: Ngheo, tmp_path: Path, was: str, is_: str
) -> None:
    before, now = pair(tmp_path, (POOR, was, was), (POOR, is_, is_))
    words = ("report", now, "--before", before, "--class", "recorded", "--form", "7.3")
    out = tmp_path / "bieu.xlsx"
    refused = ngheo(*words, "--out", out)
    assert (refused.status, out.exists()) == (2, False)
    assert "[form_undetermined]" in refused.err
    assert "2 hộ chưa xác định" in flat(refused.err)
    done = ngheo(*words, "--out", out, "--allow-undetermined")
    assert done.status == 1
    cells = [
        str(cell) for row in load_workbook(out).worksheets[0].iter_rows(values_only=True) for cell in row
    ]
    assert any("Còn 2 hộ chưa xác định" in cell for cell in cells)
    assert any(cell.endswith("°") for cell in cells)
