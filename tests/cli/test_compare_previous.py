"""`ngheo compare BEFORE NOW` tells where the class before, as NOW writes it, is not that of BEFORE."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest

from .commandline import Ngheo

HEADER = "Xã,Mã hộ,Họ và tên chủ hộ,Năm sinh chủ hộ,Số nhân khẩu,previous_class,recorded_class,movement"
POOR, NEAR, OFF = "Hộ nghèo", "Hộ cận nghèo", "Hộ không nghèo"
HOW = ("--class", "recorded", "--criteria", "2021-2025")
CODES = ("previous_class_contradicted", "previous_class_not_found")


def review(path: Path, year: int, *rows: str) -> Path:
    lines = [f"{HEADER},Ngày rà soát", *(f"Xã A,{row},10/10/{year}" for row in rows)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def pair(folder: Path, before: Iterable[str], now: Iterable[str], year: int = 2024) -> tuple[Path, Path]:
    return review(folder / "truoc.csv", year - 1, *before), review(folder / "nay.csv", year, *now)


def told(ngheo: Ngheo, files: Sequence[Path], *words: object) -> tuple[int, tuple[bool, bool], str]:
    done = ngheo("compare", *files, *(words or HOW))
    return done.status, (CODES[0] in done.out, CODES[1] in done.out), done.out


@pytest.mark.parametrize(
    ("was", "written", "differs"),
    [
        (OFF, POOR, True),
        (POOR, OFF, True),
        (POOR, NEAR, True),
        (POOR, POOR, False),
        (NEAR, NEAR, False),
        (POOR, "", False),
        (OFF, "", False),
        ("", POOR, False),
        ("Hộ có mức sống trung bình", OFF, False),
        (OFF, "Hộ nghèo chuẩn tỉnh", False),
    ],
)
def test_a_class_before_that_the_earlier_file_does_not_have_is_told_at_its_cell(
    ngheo: Ngheo, tmp_path: Path, was: str, written: str, differs: bool
) -> None:
    files = pair(tmp_path, [f"1,Lò Một,1960,4,,{was},"], [f"1,Lò Một,1960,4,{written},{OFF},"])
    _, found, out = told(ngheo, files)
    assert found == (differs, False), out
    assert ("nay F2" in out) == differs


def test_a_contradiction_asks_for_attention_and_changes_no_table(ngheo: Ngheo, tmp_path: Path) -> None:
    rows = [f"1,Lò Một,1960,4,,{OFF},"], [f"1,Lò Một,1960,4,{POOR},{POOR},"]
    files = pair(tmp_path, *rows)
    assert told(ngheo, files)[:2] == (1, (True, False))
    row = json.loads(ngheo("compare", *files, *HOW, "--json").out)["rows"][0]
    assert [row[f"c{number}"] for number in range(1, 10)] == [0, 0, 0, 0, 0, 0, 1, 0, 1]
    agreeing = pair(tmp_path, rows[0], [f"1,Lò Một,1960,4,{OFF},{POOR},"])
    assert told(ngheo, agreeing)[:2] == (0, (False, False))


@pytest.mark.parametrize(
    ("row", "lacks"),
    [
        (f"9,Lò Chín,1970,4,{POOR},{POOR},", True),
        (f"9,Lò Chín,1970,4,{NEAR},{NEAR},", True),
        (f"9,Lò Chín,1970,4,{POOR},{OFF},", True),
        (f"9,Lò Chín,1970,4,{OFF},{POOR},", False),
        (f"9,Lò Chín,1970,4,,{POOR},", False),
        (f"9,Lò Chín,1970,4,{POOR},{POOR},Chuyển đến", False),
        (f"9,Lò Chín,1970,4,{POOR},{POOR},Tách hộ", False),
    ],
)
def test_a_household_on_a_list_before_by_its_own_row_that_the_earlier_file_lacks_is_told(
    ngheo: Ngheo, tmp_path: Path, row: str, lacks: bool
) -> None:
    first = f"1,Lò Một,1960,4,{POOR},{POOR},"
    files = pair(tmp_path, [first], [first, row])
    status, found, out = told(ngheo, files)
    assert (status, found) == (int(lacks), (False, lacks)), out
    assert ("nay F3" in out) == lacks


def test_a_household_that_an_open_link_would_find_again_is_told_by_the_link_alone(
    ngheo: Ngheo, tmp_path: Path
) -> None:
    now = [f"1,Lò Con,1985,4,{POOR},{POOR},"]
    _, found, out = told(ngheo, pair(tmp_path, [f"1,Lò Một,1960,4,,{POOR},"], now))
    assert (found, "absent_unmarked" in out) == ((False, False), True)
    # The link to a household that was on no list does not bear the class before out.
    assert told(ngheo, pair(tmp_path, [f"1,Lò Một,1960,4,,{OFF},"], now))[1] == (False, True)


def test_computed_classes_agree_where_the_record_of_the_earlier_file_does(
    ngheo: Ngheo, tmp_path: Path
) -> None:
    """By its scores the household was not poor, whatever was recorded."""
    files = pair(tmp_path, [f"1,Lò Một,1960,4,,{POOR},"], [f"1,Lò Một,1960,4,{POOR},{POOR},"])
    for file in files:
        head, row = file.read_text(encoding="utf-8").splitlines()
        file.write_text(f"{head},Khu vực,B1,B2\n{row},Nông thôn,170,10\n", encoding="utf-8")
    how = ("--criteria", "2021-2025")
    assert told(ngheo, files, *how)[1] == (False, False)
    files[0].write_text(files[0].read_text(encoding="utf-8").replace(POOR, ""), encoding="utf-8")
    status, found, out = told(ngheo, files, *how)
    assert (status, found) == (1, (True, False)), out
    assert "kết quả tính từ phiếu" in out


def test_a_class_before_of_another_standard_is_not_held_against_computed_ones(
    ngheo: Ngheo, tmp_path: Path
) -> None:
    files = pair(tmp_path, ["1,Lò Một,1960,4,,,"], [f"1,Lò Một,1960,4,{POOR},,"], year=2021)
    for file in files:
        head, row = file.read_text(encoding="utf-8").splitlines()
        file.write_text(f"{head},Khu vực,B1,B2\n{row},Nông thôn,170,10\n", encoding="utf-8")
    status, found, out = told(ngheo, files, "--criteria", "2021-2025")
    assert (found, "previous_class_not_compared" in out) == ((False, False), True), out
    assert status == 0
