"""One file whose class before is filled for listed households only makes movement tables and their forms."""

import json
from pathlib import Path

import pytest

from .commandline import Ngheo

HEADER = "Xã,Mã hộ,Họ và tên chủ hộ,Số nhân khẩu,Khu vực,previous_class,recorded_class"
ROWS = (
    "Xã A,1,Lò Một,4,Nông thôn,Hộ nghèo,Hộ nghèo",
    "Xã A,2,Lò Hai,2,Nông thôn,Hộ nghèo,Hộ không nghèo",
    "Xã A,3,Lò Ba,3,Nông thôn,,Hộ không nghèo",
    "Xã A,4,Lò Bốn,3,Nông thôn,,Hộ không nghèo",
)
HOW = ("--class", "recorded", "--criteria", "2021-2025")


@pytest.fixture
def survey(tmp_path: Path) -> Path:
    path = tmp_path / "nay.csv"
    path.write_text("\n".join([HEADER, *ROWS]) + "\n", encoding="utf-8")
    return path


def test_the_tables_are_whole_and_a_note_tells_whose_blank_was_taken(ngheo: Ngheo, survey: Path) -> None:
    status, out, _ = ngheo("compare", survey, *HOW, "--json")
    row = json.loads(out)["rows"][0]
    assert [row[f"c{number}"] for number in range(1, 10)] == [2, 0, 1, 0, 0, 0, 0, 0, 1]
    assert (row["balanced"], row["undetermined"], status) == (True, 0, 0)
    _, out, _ = ngheo("compare", survey, *HOW)
    assert "previous_class_blank" in out
    assert "nay F4" in out


def test_a_blank_beside_not_poor_households_asks_for_attention(ngheo: Ngheo, survey: Path) -> None:
    text = survey.read_text(encoding="utf-8").replace("thôn,,", "thôn,Hộ không nghèo,", 1)
    survey.write_text(text, encoding="utf-8")
    status, out, _ = ngheo("compare", survey, *HOW)
    assert status == 1
    assert "previous_class_blank_among" in out


def test_the_forms_of_movements_are_made(ngheo: Ngheo, survey: Path, tmp_path: Path) -> None:
    out = tmp_path / "bieu"
    totals = tmp_path / "t.csv"
    totals.write_text("commune,area,households\nXã A,nông thôn,100\n", encoding="utf-8")
    asked = ("--form", "7.3", "--form", "7.4", "--totals", totals, *HOW, "--out", out)
    status, told, _ = ngheo("report", survey, *asked)
    assert status == 0
    assert "previous_class_blank" in told
    assert len(list(out.iterdir())) >= 1


def test_one_that_is_listed_now_with_a_blank_before_still_asks(ngheo: Ngheo, survey: Path) -> None:
    with survey.open("a", encoding="utf-8") as file:
        file.write("Xã A,5,Lò Năm,1,Nông thôn,,Hộ nghèo\n")
    status, out, _ = ngheo("compare", survey, *HOW, "--json")
    assert (json.loads(out)["rows"][0]["undetermined"], status) == (1, 1)


@pytest.mark.parametrize("mark", ["Chuyển đến", "Tách hộ"])
def test_who_came_from_elsewhere_with_a_class_from_there_is_another_increase(
    ngheo: Ngheo, survey: Path, mark: str
) -> None:
    lines = [f"{HEADER},movement", *(f"{row}," for row in ROWS)]
    lines += [
        f"Xã A,5,Lò Năm,3,Nông thôn,Hộ nghèo,Hộ nghèo,{mark}",
        f"Xã A,6,Lò Sáu,3,Nông thôn,Hộ nghèo,Hộ không nghèo,{mark}",
    ]
    survey.write_text("\n".join(lines) + "\n", encoding="utf-8")
    row = json.loads(ngheo("compare", survey, *HOW, "--json").out)["rows"][0]
    assert [row[f"c{number}"] for number in range(1, 10)] == [2, 0, 1, 0, 0, 0, 0, 1, 2]


@pytest.mark.parametrize(
    ("day", "told"), [("2021-10-15", True), ("2024-02-29", False), ("2022-10-15", False)]
)
def test_a_class_before_of_another_standard_is_no_movement(
    ngheo: Ngheo, survey: Path, day: str, told: bool
) -> None:
    lines = [f"{HEADER},review_date", *(f"{row},{day}" for row in ROWS)]
    survey.write_text("\n".join(lines) + "\n", encoding="utf-8")
    done = ngheo("compare", survey, *HOW)
    assert ("movement_other_period" in done.out, done.status) == (told, int(told)), done.out
