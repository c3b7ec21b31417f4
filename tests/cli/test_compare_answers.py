"""What a person confirms or decides twice is told by `ngheo compare`, never dropped in silence."""

import json
from pathlib import Path

import pytest

from .commandline import Ngheo

HEADER = "Xã,Thôn,Mã hộ,Họ và tên chủ hộ,Số CCCD chủ hộ,Số nhân khẩu,Kết quả rà soát"
LINKS = "before_file,before_sheet,before_row,now_file,now_sheet,now_row,confirm"


def review(path: Path, *rows: str) -> Path:
    path.write_text("\n".join([HEADER, *rows]) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    before = review(tmp_path / "truoc.csv", *(f"Xã A,Thôn 1,{n},Lò Mẫu {n},,4,Hộ nghèo" for n in range(3)))
    now = review(tmp_path / "nay.csv", *(f"Xã A,Thôn 1,{n + 5},Hà Mẫu {n},,4,Hộ nghèo" for n in range(3)))
    return before, now


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        (["2,2,yes", "2,3,yes", "3,4,yes"], ("link_twice", 1)),
        (["2,2,yes", "3,2,yes", "4,4,yes"], ("link_twice", 1)),
        (["2,2,yes", "2,2,no", "4,4,yes"], ("link_contradicted", 1)),
        (["2,2,yes", "2,2,yes", "4,4,yes"], ("", 2)),
        (["2,2,yes", "2,3,no", "4,4,yes"], ("", 2)),
    ],
)
def test_answers_that_contradict_one_another_are_told_on_both_rows(
    ngheo: Ngheo, pair: tuple[Path, Path], tmp_path: Path, answers: list[str], told: tuple[str, int]
) -> None:
    links = tmp_path / "l.csv"
    rows = [
        f"truoc.csv,truoc,{before},nay.csv,nay,{rest}"
        for before, rest in (one.split(",", 1) for one in answers)
    ]
    links.write_text("\n".join([LINKS, *rows]) + "\n", encoding="utf-8")
    done = ngheo("compare", *pair, "--class", "recorded", "--links", links)
    assert done.status == 1
    for known in ("link_twice", "link_contradicted"):
        assert (known in done.out) == (known == told[0])
    rows_told = json.loads(ngheo("compare", *pair, "--class", "recorded", "--links", links, "--json").out)
    poor = next(row for row in rows_told["rows"] if (row["table"], row["count"]) == ("poor", "households"))
    assert poor["missing"] == 3 - told[1]


def test_a_national_id_that_two_heads_of_one_review_bear_is_proposed(ngheo: Ngheo, tmp_path: Path) -> None:
    one = review(tmp_path / "truoc.csv", "Xã A,Thôn 9,9,Hà Khác,001070000123,4,Hộ nghèo")
    two = review(tmp_path / "nay.csv", "Xã A,Thôn 1,1,Lò Một,001070000123,4,Hộ nghèo",
                 "Xã A,Thôn 2,2,Lò Hai,001070000123,4,Hộ nghèo")  # fmt: skip
    for files in ((one, two), (two, one)):
        assert "2 liên kết chờ xác nhận" in " ".join(
            ngheo("compare", *files, "--class", "recorded").out.split()
        )


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ((",Đã chết", "Hộ nghèo,"), True),
        ((",Đã chết", "Hộ nghèo,Chuyển đến"), True),
        ((",Chuyển đi", "Hộ nghèo,"), True),
        ((",Chuyển đi", ",Đã chết"), True),
        ((",Chuyển đi", "Hộ nghèo,Chuyển đến"), False),
        (("Hộ cận nghèo,", "Hộ nghèo,"), False),
        (("Hộ cận nghèo,", ",Đã chết"), False),
    ],
)
def test_a_decision_after_a_household_left_is_told(
    ngheo: Ngheo, pair: tuple[Path, Path], tmp_path: Path, change: tuple[str, str], told: bool
) -> None:
    decisions = tmp_path / "qd.csv"
    rows = [
        f"{day}/2024,Xã A,Thôn 1,0,Lò Mẫu 0,{what}"
        for day, what in zip(("10/03", "11/05"), change, strict=True)
    ]
    head = "Ngày quyết định,Xã,Thôn,Mã hộ,Họ và tên chủ hộ,Kết quả,Biến động"
    decisions.write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")
    done = ngheo("compare", pair[0], "--during", decisions, "--class", "recorded")
    assert ("decision_after_leaving" in done.out) == told
