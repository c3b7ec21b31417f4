"""`ngheo check` looks at the totals beside the list: those that contradict one another are told."""

import json
from pathlib import Path

import pytest
from openpyxl import Workbook

from .commandline import Ngheo

LIST = ("Xã", "Thôn", "Mã hộ", "Họ và tên chủ hộ", "Số nhân khẩu", "Khu vực", "Điểm B1", "Điểm B2")
TOTALS = ("Xã/phường", "Thôn/tổ dân phố", "Tổng số hộ dân cư", "Tổng số nhân khẩu")


def codes(folder: Path, ngheo: Ngheo, *totals: tuple[object, ...]) -> list[tuple[str, str, str]]:
    book = Workbook()
    lists, beside = book.worksheets[0], book.create_sheet("Tổng số hộ")
    lists.append(LIST)
    for i in range(4):
        lists.append(("Xã A", f"Thôn {1 + i % 2}", f"{i:03}", f"Hộ Mẫu {i}", 3, "Nông thôn", 200, 10))
    for row in (TOTALS, *totals):
        beside.append(row)
    book.save(folder / "a.xlsx")
    done = ngheo("check", folder / "a.xlsx", "--criteria", "2021-2025", "--json")
    rows = json.loads(done.out)["rows"]
    return [(row["code"], row["sheet"], row["cell"]) for row in rows if row["code"].startswith("totals_")]


@pytest.mark.parametrize(
    ("last", "told"),
    [
        (("Xã A", "Thôn 2", 60, 240), []),
        (("Xã A", "Thôn 1", 91, 360), [("totals_twice", "Tổng số hộ", "C3")]),
    ],
)
def test_totals_that_differ_for_one_unit_are_told_at_their_cell(
    tmp_path: Path, ngheo: Ngheo, last: tuple[object, ...], told: list[tuple[str, str, str]]
) -> None:
    assert codes(tmp_path, ngheo, ("Xã A", "Thôn 1", 90, 360), last) == told


def test_a_total_that_its_parts_do_not_sum_to_is_told(tmp_path: Path, ngheo: Ngheo) -> None:
    rows = (("Xã A", "", 200, 600), ("Xã A", "Thôn 1", 90, 360), ("Xã A", "Thôn 2", 60, 240))
    assert codes(tmp_path, ngheo, *rows) == [("totals_parts", "Tổng số hộ", "C2")]
