"""`ngheo compare` says what contradicts itself, and who is counted as new and may have relapsed."""

import json
from pathlib import Path

import pytest

from .commandline import Ngheo, flat

HEADER = "Xã,Thôn,Mã hộ,Họ và tên chủ hộ,Năm sinh chủ hộ,Số nhân khẩu,Kết quả rà soát,movement,Ngày rà soát"


def review(path: Path, year: int, *rows: str) -> Path:
    lines = [HEADER, *(f"Xã A,Thôn 1,{row},10/10/{year}" for row in rows)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def poor_columns(out: str) -> list[int]:
    rows = json.loads(out)["rows"]
    [row] = [r for r in rows if (r["table"], r["count"], r["level"]) == ("poor", "households", "commune")]
    return [row[f"c{number}"] for number in range(1, 10)]


def codes(ngheo: Ngheo, *words: object) -> tuple[int, str]:
    done = ngheo("compare", *words, "--class", "recorded")
    return done.status, done.out


@pytest.fixture
def now(tmp_path: Path) -> Path:
    return review(tmp_path / "nay.csv", 2025, "2,Lò Một,1960,4,Hộ nghèo,")


@pytest.fixture
def before(tmp_path: Path) -> Path:
    return review(tmp_path / "truoc.csv", 2024, "2,Lò Một,1960,4,Hộ không nghèo,")


def test_reviews_in_the_wrong_order_are_told(ngheo: Ngheo, before: Path, now: Path) -> None:
    status, out = codes(ngheo, now, before)
    assert (status, "reviews_reversed" in out) == (1, True)
    status, out = codes(ngheo, before, now)
    assert (status, "reviews_reversed" in out) == (0, False)


def test_a_review_compared_with_its_own_copy_is_told(
    ngheo: Ngheo, before: Path, now: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "ban-sao.csv"
    copy.write_bytes(now.read_bytes())
    status, out = codes(ngheo, copy, now)
    assert (status, "reviews_same_file" in out) == (1, True)
    status, out = codes(ngheo, before, now, "--history", copy)
    assert (status, "reviews_same_file" in out) == (1, True)


def test_a_history_that_is_later_is_told(ngheo: Ngheo, before: Path, now: Path, tmp_path: Path) -> None:
    later = review(tmp_path / "sau.csv", 2025, "9,Lò Khác,1950,4,Hộ nghèo,")
    later.write_text(later.read_text(encoding="utf-8").replace("10/10", "11/10"), encoding="utf-8")
    status, out = codes(ngheo, before, now, "--history", later)
    assert (status, "history_later" in out) == (1, True)


@pytest.mark.parametrize("mark", ["Chuyển đi", "Đã chết", "Nhập hộ"])
def test_a_mark_on_a_household_with_a_class_is_told(
    ngheo: Ngheo, before: Path, tmp_path: Path, mark: str
) -> None:
    now = review(tmp_path / "nay.csv", 2025, f"2,Lò Một,1960,4,Hộ không nghèo,{mark}")
    status, out = codes(ngheo, before, now)
    assert (status, "movement_with_class" in out) == (1, True)
    now = review(tmp_path / "nay.csv", 2025, f"2,Lò Một,1960,4,,{mark}")
    status, out = codes(ngheo, before, now)
    assert "movement_with_class" not in out


def test_a_household_that_the_earlier_file_says_is_gone_and_is_there_is_told(
    ngheo: Ngheo, now: Path, tmp_path: Path
) -> None:
    before = review(tmp_path / "truoc.csv", 2024, "2,Lò Một,1960,4,Hộ nghèo,Đã chết")
    status, out = codes(ngheo, before, now)
    assert (status, "movement_contradicted" in out) == (1, True)


def test_a_household_of_another_code_on_an_earlier_list_is_asked_for_and_a_person_may_confirm_it(
    ngheo: Ngheo, before: Path, now: Path, tmp_path: Path
) -> None:
    history = review(tmp_path / "cu.csv", 2023, "1,Lò Một,1960,4,Hộ nghèo,")
    words = ("compare", before, now, "--history", history, "--class", "recorded")
    done = ngheo(*words, "--out", tmp_path / "kq")
    assert (done.status, "history_unsure" in done.out) == (1, True)
    assert "1 liên kết chờ xác nhận" in flat(done.out)
    [links] = [
        path
        for path in (tmp_path / "kq").iterdir()
        if "1960" in path.read_text(encoding="utf-8-sig")
        and "confirm" in path.read_text(encoding="utf-8-sig")
    ]
    head, row = links.read_text(encoding="utf-8-sig").splitlines()[:2]
    assert head.startswith("confirm,")
    links.write_text(f"{head}\nCó{row}\n", encoding="utf-8")
    assert poor_columns(ngheo(*words, "--json").out)[5:7] == [0, 1]
    confirmed = ngheo(*words, "--links", links, "--json")
    assert poor_columns(confirmed.out)[5:7] == [1, 0]
    assert confirmed.status == 0, confirmed.err


def test_an_undetermined_household_of_an_earlier_list_is_told(
    ngheo: Ngheo, before: Path, now: Path, tmp_path: Path
) -> None:
    history = review(tmp_path / "cu.csv", 2023, "2,Lò Một,1960,4,,")
    status, out = codes(ngheo, before, now, "--history", history)
    assert (status, "history_open" in out) == (1, True)


def test_an_earlier_list_without_the_household_says_nothing(
    ngheo: Ngheo, before: Path, now: Path, tmp_path: Path
) -> None:
    history = review(
        tmp_path / "cu.csv", 2023, "7,Vàng Khác,1950,4,Hộ nghèo,", "2,Lò Một,1960,4,Hộ không nghèo,"
    )
    status, out = codes(ngheo, before, now, "--history", history)
    assert (status, "history_" in out) == (0, False)


def test_the_closing_line_names_the_files_whose_reading_alone_asks_for_attention(
    ngheo: Ngheo, before: Path, tmp_path: Path
) -> None:
    rows = ("2,Lò Một,1960,4,Hộ nghèo,", "3,Lò Hai,19x0,4,Hộ không nghèo,")
    now = review(tmp_path / "nay.csv", 2025, *rows)
    status, out = codes(ngheo, before, now)
    assert (status, "0 cảnh báo, 1 tệp có điểm cần xem lại khi đọc." in flat(out)) == (1, True), out
    listed = ngheo("list", now, "--where", "class=poor", "--class", "recorded")
    assert (listed.status, "0 cảnh báo, 1 tệp có điểm cần xem lại khi đọc." in flat(listed.out)) == (1, True)
    status, out = codes(ngheo, before, review(tmp_path / "nay.csv", 2025, rows[0]))
    assert (status, "khi đọc" in out) == (0, False)
