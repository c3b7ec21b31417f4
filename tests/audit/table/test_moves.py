"""Movements are judged by the columns that a table prints, and not where one of them is not known."""

from pathlib import Path

import pytest

from ngheo_cli.audit.table.check import audit
from ngheo_cli.audit.table.result import Audit
from ngheo_cli.audit.table.tables import read_tables

from .makers import a_csv, audited, held, told


def read(folder: Path, text: str) -> tuple[Audit, list[tuple[str, object]]]:
    """Audit one table, with what was said on reading it."""
    tables, findings = read_tables([a_csv(folder, "dien-bien", text)], {})
    return audit(tables), [(one.code, one.values.get("titles")) for one in findings]


PRESS = (
    "TT,Xã,Tổng số hộ,Số hộ nghèo đầu năm,{escaped},Số hộ tái nghèo,Số hộ nghèo phát sinh mới,"
    "Số hộ nghèo cuối năm,Tỷ lệ (%)\n"
    "1,Xã A,1000,100,20,2,5,87,8.70\n2,Xã B,1200,101,21,2,5,{end},7.25"
)


@pytest.mark.parametrize("escaped", ["Số hộ thoát nghèo", "Thoát hộ nghèo trong năm", "Escaped poverty"])
def test_undivided_escapes_are_columns_2_and_3_together(tmp_path: Path, escaped: str) -> None:
    right = audited(tmp_path, PRESS.format(escaped=escaped, end=87))
    assert (right.failures, held(right, "movement"), held(right, "movement_over_start")) == ((), 2, 2)
    (wrong,) = audited(tmp_path, PRESS.format(escaped=escaped, end=90)).failing
    assert (wrong.rule, wrong.cause.code) == ("movement", "columns_absent")
    assert wrong.cause.values["columns"] == "4, 5, 8"
    assert wrong.cause.expected == 87


def test_more_escapes_than_there_were_poor_fail(tmp_path: Path) -> None:
    text = PRESS.format(escaped="Số hộ thoát nghèo", end=87).replace("100,20,2,5,87", "100,120,2,5,-13")
    assert "movement_over_start" in {one[0] for one in told(audited(tmp_path, text))}


@pytest.mark.parametrize("title", ["Hộ không còn trong danh sách", "Số hộ giảm trong năm"])
def test_a_movement_that_is_not_known_leaves_the_balance_open(tmp_path: Path, title: str) -> None:
    found, said = read(tmp_path, PRESS.format(escaped=title, end=87))
    assert (found.failures, held(found, "movement")) == ((), 0)
    assert said == [
        ("audit_columns_unread", "“Tổng số hộ”, “Tỷ lệ (%)”"),
        ("audit_moves_open", f"“{title}”"),
    ]


def test_a_single_row_or_a_column_of_dashes_is_no_less_open(tmp_path: Path) -> None:
    text = PRESS.format(escaped="Hộ không còn trong danh sách", end=87)
    one_row = text.rpartition("\n")[0]
    dashes = text.replace("1,Xã A,1000,100,20,2,5,87", "1,Xã A,1000,100,-,2,5,107")
    dashes += "\n3,Xã C,900,50,-,1,1,52,5.78"
    for one in (one_row, dashes):
        found, said = read(tmp_path, one)
        assert (found.failures, held(found, "movement")) == ((), 0)
        assert said[-1] == ("audit_moves_open", "“Hộ không còn trong danh sách”")


def test_a_change_that_stands_behind_the_end_leaves_the_balance_open(tmp_path: Path) -> None:
    text = "Xã,Hộ nghèo đầu kỳ,Tái nghèo,Phát sinh mới,Hộ nghèo cuối kỳ,Tổng số giảm\nXã A,100,2,5,87,20"
    found, said = read(tmp_path, text)
    assert (found.failures, said) == ((), [("audit_moves_open", "“Tổng số giảm”")])


NEAR = """
    DIỄN BIẾN HỘ CẬN NGHÈO
    Xã,Hộ cận nghèo đầu kỳ,Thoát cận nghèo,Rơi xuống hộ nghèo,Giảm khác,Từ hộ nghèo chuyển sang,\
Tái cận nghèo,Phát sinh mới,Tăng khác,Hộ cận nghèo cuối kỳ
    Xã A,100,20,3,1,4,2,5,1,88
    Xã B,50,5,0,0,4,0,1,0,{end}
"""


def test_escapes_from_near_poverty_are_column_2_of_their_table(tmp_path: Path) -> None:
    right = audited(tmp_path, NEAR.format(end=50))
    assert (right.tables[0].subject, right.failures, held(right, "movement")) == ("near_poor", (), 2)
    assert [one[:5] for one in told(audited(tmp_path, NEAR.format(end=51)))] == [
        ("movement", "Xã B", "J4", 51, 50)
    ]


FULL = (
    "Xã,Hộ nghèo đầu kỳ,{more}Thoát nghèo thành cận nghèo,Thoát nghèo vượt cận nghèo,Giảm khác,"
    "Cận nghèo rơi xuống nghèo,Tái nghèo,Phát sinh mới,Tăng khác,Hộ nghèo cuối kỳ\n"
    "Xã A,100,{sum}12,8,1,3,2,5,1,{end}\nXã B,90,{sum}12,8,1,3,2,5,1,80"
)


@pytest.mark.parametrize(("more", "total"), [("", ""), ("Thoát nghèo,", "20,"), ("Tổng số giảm,", "21,")])
def test_a_table_with_every_movement_is_judged_whatever_else_it_prints(
    tmp_path: Path, more: str, total: str
) -> None:
    right = audited(tmp_path, FULL.format(more=more, sum=total, end=90))
    assert (right.failures, held(right, "movement")) == ((), 2)
    wrong = audited(tmp_path, FULL.format(more=more, sum=total, end=91))
    assert [(one[0], one[1], one[4]) for one in told(wrong)] == [("movement", "Xã A", 90)]


TWO_YEARS = (
    'STT,Đơn vị,Hộ nghèo đầu năm 2023,Hộ nghèo cuối năm 2023,"Tăng (+), giảm (-)",Tổng số hộ cuối năm,'
    "Tỷ lệ hộ nghèo cuối năm (%)\n"
    "1,Xã A,59,48,-11,1130,4.25\n2,Xã B,137,114,-23,2786,4.09\n,Tổng cộng,196,162,-34,3916,4.14"
)


def test_start_and_end_alone_beside_all_households_are_results(tmp_path: Path) -> None:
    found, notes = read(tmp_path, TWO_YEARS)
    assert [table.kind for table in found.tables] == ["counts"]
    assert (told(found), held(found, "sum"), held(found, "rate")) == ([], 3, 3)
    assert notes == [
        ("audit_columns_unread", "“Tăng (+), giảm (-)”"), ("audit_only_sums", "“Hộ nghèo đầu năm 2023”"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "rule"), [("196,", "197,", "sum"), ("3916", "3917", "sum"), ("4.25", "4.52", "rate")]
)
def test_results_at_start_and_end_are_checked(tmp_path: Path, old: str, new: str, rule: str) -> None:
    assert rule in {one[0] for one in told(audited(tmp_path, TWO_YEARS.replace(old, new)))}


def test_start_and_end_whose_end_is_no_known_result_stay_movements(tmp_path: Path) -> None:
    text = "Đơn vị,Hộ nghèo đầu kỳ,Hộ nghèo cuối kỳ,Tổng số hộ\nXã A,5,4,90\nXã B,6,6,80\nTổng cộng,11,10,170"
    assert [table.kind for table in audited(tmp_path, text).tables] == ["movements"]
