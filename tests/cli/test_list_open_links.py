"""`ngheo list --newly-escaped` asks for the links that would change who newly escaped."""

import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from .commandline import Ngheo, flat

HEADER = "Xã,Thôn,Mã hộ,Họ và tên chủ hộ,Năm sinh chủ hộ,Số nhân khẩu,Kết quả rà soát,Ngày rà soát"


def review(path: Path, year: int, *rows: str) -> Path:
    lines = [HEADER, *(f"Xã A,{row},10/10/{year}" for row in rows)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def listed(ngheo: Ngheo, *words: object) -> tuple[int, Any, str]:
    """Return the status, the document and the screen of a list of newly escaped households."""
    words = ("list", *words, "--newly-escaped", "--class", "recorded", "--criteria", "2021-2025")
    shown = ngheo(*words)
    return shown.status, json.loads(ngheo(*words, "--json").out), flat(shown.out)


@pytest.fixture
def now(tmp_path: Path) -> Path:
    """The head of the one household is another one than before, that of the other is not."""
    rows = ("Thôn 1,1,Quàng Thị Hai,1955,4,Hộ không nghèo", "Thôn 2,2,Lò Ba,1960,3,Hộ không nghèo")
    return review(tmp_path / "nay.csv", 2024, *rows)


def earlier(path: Path, year: int, first: str) -> Path:
    return review(path, year, f"Thôn 1,1,Lò Một,1950,4,{first}", "Thôn 2,2,Lò Ba,1960,3,Hộ nghèo")


def test_who_may_have_escaped_under_another_head_is_asked_for_and_counts_once_confirmed(
    ngheo: Ngheo, now: Path, tmp_path: Path
) -> None:
    words = (now, "--history", earlier(tmp_path / "truoc.csv", 2023, "Hộ nghèo"))
    status, document, shown = listed(ngheo, *words)
    assert (status, document["links_to_confirm"], len(document["rows"])) == (1, 1, 1)
    assert "1 liên kết với các lần rà soát trước cần người xác nhận" in shown
    assert "escaped_unsure" in shown
    out = tmp_path / "ds.xlsx"
    ngheo("list", *words, "--newly-escaped", "--class", "recorded", "--criteria", "2021-2025", "--out", out)
    book = openpyxl.load_workbook(out)
    sheet = book["Liên kết cần xác nhận"]
    *_, head, row = sheet.iter_rows(values_only=True)
    told = dict(zip(head, row, strict=True))
    assert (head[0], told["before_head_name"], told["now_head_name"]) == (
        "confirm",
        "Lò Một",
        "Quàng Thị Hai",
    )
    sheet.cell(sheet.max_row, 1, "Có")
    book.save(out)
    status, document, shown = listed(ngheo, *words, "--links", out)
    assert (status, document["links_to_confirm"]) == (0, 0)
    assert [row["household_id"] for row in document["rows"]] == ["1", "2"]
    assert "liên kết" not in shown


@pytest.mark.parametrize(
    ("classes", "more"),
    [
        ({2023: "Hộ không nghèo"}, ()),
        # Who left the lists by 2020 left them too long ago, whoever heads the household now.
        ({2019: "Hộ nghèo", 2020: "Hộ không nghèo"}, ()),
        ({2023: "Hộ nghèo"}, ("--where", "unit=Thôn 2")),
    ],
)
def test_a_link_that_changes_nothing_is_not_asked_for(
    ngheo: Ngheo, now: Path, tmp_path: Path, classes: dict[int, str], more: tuple[str, ...]
) -> None:
    words: list[object] = [now]
    for year, first in classes.items():
        words += ["--history", earlier(tmp_path / f"{year}.csv", year, first)]
    status, document, shown = listed(ngheo, *words, *more)
    assert (document["links_to_confirm"], "escaped_unsure" in shown, status) == (0, False, 0)
    assert [row["household_id"] for row in document["rows"]] == ["2"]


def test_a_history_that_is_later_than_the_review_is_told(ngheo: Ngheo, tmp_path: Path) -> None:
    head = "Xã,Thôn,Mã hộ,Họ và tên chủ hộ,Số nhân khẩu,Ngày rà soát,recorded_class\n"
    for name, day, told in (
        ("nay.csv", "2024-10-01", "Hộ không nghèo"),
        ("sau.csv", "2025-03-01", "Hộ nghèo"),
    ):
        row = f"Xã A,Thôn 1,1,Lò Một,3,{day},{told}\n"
        (tmp_path / name).write_text(head + row, encoding="utf-8")
    how = ("--newly-escaped", "--class", "recorded", "--criteria", "2021-2025")
    done = ngheo("list", tmp_path / "nay.csv", *how, "--history", tmp_path / "sau.csv")
    assert (done.status, "history_later" in done.out) == (1, True)
