"""A spoilt workbook crashes nothing, loses nobody, and changes no household that was not touched."""

import os
from pathlib import Path
from random import Random

import pytest

from deep.judge import judge, know_households
from deep.mutants import hunt
from deep.pages import Book, Line, Page, Value
from deep.spoil import cells, rows

MOST = int(os.environ.get("NGHEO_MUTANTS", "2000"))
TITLES: list[Value] = ["Mã hộ", "Chủ hộ", "Thôn", "Khu vực", "Số khẩu", "Điểm B1", "Điểm B2"]


def small() -> Book:
    """Three households of a village."""
    places: list[Value] = ["Bản Mẫu", "Nông thôn"]
    told: list[list[Value]] = [TITLES, [1, "Hộ A", *places, 4, 130, 30], [2, "Hộ B", *places, 3, 130, 20]]
    lines = [Line(list(row)) for row in (*told, [3, "Hộ C", *places, 2, 170, 0])]
    return Book([Page("Bản Mẫu", lines)], "2021-2025", {})


def test_mutants_lose_nobody() -> None:
    told = hunt(range(40), seed=8)
    assert told.wrong == []
    assert told.outcomes["read"] > 20
    assert told.households["same"] > 300


@pytest.mark.deep
def test_many_mutants_lose_nobody() -> None:
    assert hunt(range(MOST), seed=8).wrong == []


def test_the_judge_sees_a_household_that_is_gone(tmp_path: Path) -> None:
    book = small()
    before = know_households(book, tmp_path / "a.xlsx")
    lost = book.again()
    lost.pages[0].lines[2].cells = []
    told = judge(lost, tmp_path / "b.xlsx", before)
    assert told.households == {"same": 2, "lost": 1}
    assert told.wrong == ["lost: household 1 at [('Bản Mẫu', 3)]"]


def test_the_judge_sees_a_class_that_changed(tmp_path: Path) -> None:
    book = small()
    before = know_households(book, tmp_path / "a.xlsx")
    changed = book.again()
    changed.pages[0].lines[1].cells[5] = 150
    assert judge(changed, tmp_path / "b.xlsx", before).households == {"same": 2, "changed": 1}


def test_what_was_spoilt_is_known(tmp_path: Path) -> None:
    book = small()
    know_households(book, tmp_path / "a.xlsx")
    for seed in range(30):
        spoilt = book.again()
        cells(spoilt, Random(seed))  # noqa: S311
        changed = {
            now.home
            for now, was in zip(spoilt.pages[0].lines, book.pages[0].lines, strict=True)
            if now.cells != was.cells
        }
        assert changed <= spoilt.touched
        rows(spoilt, Random(seed))  # noqa: S311
        left = {line.home for line in spoilt.pages[0].lines if line.home >= 0}
        assert left | spoilt.gone == {0, 1, 2}
