"""`ngheo compare` makes movement tables of two files, and says who is behind every imbalance."""

import json
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from .commandline import Ngheo, flat

HEADER = "Xã,Thôn,Mã hộ,Họ và tên chủ hộ,Số nhân khẩu,Kết quả rà soát,movement"


def a_list(path: Path, *rows: str) -> Path:
    path.write_text("\n".join([HEADER, *rows]) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def before(tmp_path: Path) -> Path:
    return a_list(
        tmp_path / "truoc.csv",
        "Xã A,Thôn 1,1,Lò Một,4,Hộ nghèo,",
        "Xã A,Thôn 1,2,Lò Hai,3,Hộ nghèo,",
        "Xã A,Thôn 1,3,Lò Ba,2,Hộ cận nghèo,",
        "Xã A,Thôn 1,4,Lò Bốn,2,Hộ không nghèo,",
    )


@pytest.fixture
def now(tmp_path: Path) -> Path:
    return a_list(
        tmp_path / "nay.csv",
        "Xã A,Thôn 1,1,Lò Một,5,Hộ cận nghèo,",
        "Xã A,Thôn 1,2,Lò Hai,3,Hộ không nghèo,",
        "Xã A,Thôn 1,3,Lò Ba,2,Hộ nghèo,",
        "Xã A,Thôn 1,4,Lò Bốn,2,Hộ nghèo,",
        "Xã A,Thôn 1,5,Lò Năm,1,Hộ nghèo,Tách hộ",
    )


def table(out: str, name: str = "poor", count: str = "households", level: str = "commune") -> dict[str, Any]:
    document = json.loads(out)
    assert document["schema"] == "ngheo.compare/1"
    rows = document["rows"]
    row: dict[str, Any] = next(
        r for r in rows if (r["table"], r["count"], r["level"]) == (name, count, level)
    )
    return row


def columns(row: dict[str, Any]) -> list[int]:
    return [row[f"c{number}"] for number in range(1, 10)]


def test_the_nine_columns_of_both_tables(ngheo: Ngheo, before: Path, now: Path) -> None:
    status, out, _ = ngheo("compare", before, now, "--class", "recorded", "--json")
    assert columns(table(out)) == [2, 1, 1, 0, 1, 0, 1, 1, 3]
    assert columns(table(out, count="persons")) == [7, 4, 3, 0, 2, 0, 2, 1, 5]
    assert columns(table(out, "near_poor")) == [1, 0, 1, 0, 1, 0, 0, 0, 1]
    assert columns(table(out, "near_poor", "persons")) == [2, 0, 2, 0, 4, 0, 0, 1, 5]
    assert all(row["balanced"] for row in json.loads(out)["rows"])
    assert status == 0


@pytest.mark.parametrize("row", ["Xã A,Thôn 1,,,3,Hộ nghèo,", "Xã A,Thôn 1,5,Lò Năm,1,Hộ nghèo,Tách hộ"])
def test_a_row_rejected_or_set_aside_asks_for_attention(
    ngheo: Ngheo, before: Path, now: Path, row: str
) -> None:
    now.write_text(f"{now.read_text(encoding='utf-8')}{row}\n", encoding="utf-8")
    status, out, _ = ngheo("compare", before, now, "--class", "recorded")
    assert status == 1
    assert "nay.csv" in out


def test_history_turns_new_into_relapsed(ngheo: Ngheo, before: Path, now: Path, tmp_path: Path) -> None:
    earlier = a_list(tmp_path / "cu.csv", "Xã A,Thôn 1,4,Lò Bốn,2,Hộ nghèo,")
    _, out, _ = ngheo("compare", before, now, "--history", earlier, "--class", "recorded", "--json")
    assert columns(table(out))[5:7] == [1, 0]


def test_an_absent_household_unbalances_the_table_and_is_told(
    ngheo: Ngheo, before: Path, tmp_path: Path
) -> None:
    now = a_list(tmp_path / "nay.csv", "Xã A,Thôn 1,1,Lò Một,4,Hộ nghèo,")
    status, out, _ = ngheo("compare", before, now, "--class", "recorded")
    assert status == 1
    assert "absent_unmarked" in out
    assert "≠" in out
    assert "Lò" not in out


def test_another_standard_is_no_movement(ngheo: Ngheo, tmp_path: Path) -> None:
    for name, day in (("a", "2020-10-01"), ("b", "2022-10-01")):
        text = f"Mã hộ,Họ và tên chủ hộ,Khu vực,Điểm B1,Điểm B2,Ngày rà soát\n1,Mẫu,nông thôn,100,30,{day}\n"
        (tmp_path / f"{name}.csv").write_text(text, encoding="utf-8")
    status, _, err = ngheo("compare", tmp_path / "a.csv", tmp_path / "b.csv")
    assert status == 2
    assert "không phải là diễn biến" in flat(err)


def test_one_file_with_the_class_before_is_enough(ngheo: Ngheo, tmp_path: Path, before: Path) -> None:
    path = tmp_path / "mot.csv"
    path.write_text(
        "Xã,Mã hộ,Họ và tên chủ hộ,Số nhân khẩu,previous_class,recorded_class\n"
        "Xã A,1,Lò Một,4,poor,near_poor\nXã A,2,Lò Hai,2,not_poor,poor\n",
        encoding="utf-8",
    )
    _, out, _ = ngheo("compare", path, "--class", "recorded", "--json")
    assert columns(table(out)) == [1, 1, 0, 0, 0, 0, 1, 0, 1]
    status, _, err = ngheo("compare", before, "--class", "recorded")
    assert status == 2
    assert "previous_class" in err


def test_proposals_are_written_confirmed_and_then_linked(ngheo: Ngheo, before: Path, tmp_path: Path) -> None:
    now = a_list(
        tmp_path / "nay.csv",
        "Xã A,Thôn 1,1,Lò Vợ Một,4,Hộ nghèo,",
        "Xã A,Thôn 1,2,Lò Hai,3,Hộ nghèo,",
        "Xã A,Thôn 1,3,Lò Ba,2,Hộ cận nghèo,",
    )
    result = tmp_path / "so-sanh.xlsx"
    _, out, _ = ngheo("compare", before, now, "--class", "recorded", "--out", result)
    assert "1 liên kết cần người xác nhận" in flat(out)
    book = load_workbook(result)
    sheet = book["Liên kết cần xác nhận"]
    titles = [cell.value for cell in sheet[2]]
    sheet.cell(3, titles.index("confirm") + 1).value = "Có"
    links = tmp_path / "lien-ket.xlsx"
    book.save(links)
    _, out, _ = ngheo("compare", before, now, "--class", "recorded", "--links", links, "--json")
    assert columns(table(out)) == [2, 0, 0, 0, 0, 0, 0, 0, 2]
    assert [book["Danh sách hộ"][cell].value for cell in ("A1", "A2")] == ["Thay đổi", "change"]
    sheet.cell(3, titles.index("confirm") + 1).value = "Không"
    book.save(links)
    _, out, _ = ngheo("compare", before, now, "--class", "recorded", "--links", links)
    assert "liên kết cần người xác nhận" not in flat(out)
    assert "1 cặp hộ do người xác nhận không phải là một hộ" in flat(out)
    assert "0 liên kết chờ xác nhận" in flat(out)


def test_a_confirmed_link_to_a_row_that_changed_is_refused(
    ngheo: Ngheo, before: Path, now: Path, tmp_path: Path
) -> None:
    links = tmp_path / "l.csv"
    links.write_text(
        "before_file,before_sheet,before_row,before_household_id,now_file,now_sheet,now_row,now_household_id,confirm\n"
        "truoc.csv,truoc,2,99,nay.csv,nay,2,1,yes\ntruoc.csv,truoc,99,1,nay.csv,nay,2,1,yes\n",
        encoding="utf-8",
    )
    _, out, _ = ngheo("compare", before, now, "--class", "recorded", "--links", links)
    assert "link_stale" in out
    assert "link_not_found" in out
