"""Tables are known by their titles, units by numbers, total rows, words of levels or bold letters."""

from fractions import Fraction
from pathlib import Path

import pytest
import xlsxwriter

from md_tables import write
from ngheo_cli.audit.table.check import audit
from ngheo_cli.audit.table.figures import number_of
from ngheo_cli.audit.table.roles import indicator_role, label_of
from ngheo_cli.audit.table.tables import read_tables
from ngheo_cli.audit.table.titles import count_role
from ngheo_cli.messages import Stop

from .makers import a_csv, audited, audited_book, held, told


@pytest.mark.parametrize(
    ("cell", "rate", "expected"),
    [
        ("1.057.374", False, (1057374, 0)),
        ("69.239", False, (69239, 0)),
        ("1 057 374", False, (1057374, 0)),
        ("1,057,374", False, (1057374, 0)),
        ("14,23", True, (Fraction("14.23"), 2)),
        ("14.23 %", True, (Fraction("14.23"), 2)),
        ("15.90", True, (Fraction("15.9"), 2)),
        (15.9, True, (Fraction("15.9"), 1)),
        (0.1 + 0.2, True, (Fraction("0.3"), 1)),
        (228.0, False, (228, 0)),
        ("25 hộ", False, (25, 0)),
        ("-5", False, (-5, 0)),
        ("", False, None),
        ("–", False, None),
        ("…", True, None),
    ],
)
def test_numbers_as_sources_print_them(cell: str | float, rate: bool, expected: object) -> None:
    assert number_of(cell, rate=rate) == expected


@pytest.mark.parametrize("cell", ["nhiều", "12 tháng 3", True, "1.05.7"])
def test_what_is_no_number_is_refused(cell: str | bool) -> None:
    with pytest.raises(ValueError, match="number"):
        number_of(cell, rate=False)


@pytest.mark.parametrize(
    ("titles", "role"),
    [
        (("Tổng số hộ dân cư", "Số hộ"), "total_hh"),
        (("Tổng số hộ dân cư", "Nhân khẩu"), "total_persons"),
        (("Kết quả rà soát về khẩu", "Hộ nghèo", "Tỷ lệ (%)"), "poor_persons_pct"),
        (("Hộ cận nghèo", "Số hộ"), "near_poor_hh"),
        (("Tỷ lệ hộ cận nghèo (%)",), "near_poor_pct"),
        (("Hộ nghèo và cận nghèo", "Tỷ lệ"), "multi_pct"),
        (("Hộ nghèo, hộ cận nghèo", "Hộ nghèo"), "poor_hh"),
        (("Tỷ lệ hộ nghèo DTTS",), "dtts_poor_pct"),
        (("Hộ nghèo", "Hộ dân tộc thiểu số"), "dtts_poor_hh"),
        (("Hộ cận nghèo", "Hộ dân tộc thiểu số"), ""),
        (("Hộ nghèo", "Hộ không có khả năng lao động"), ""),
        (("Hộ nghèo giảm trong năm",), ""),
        (("Tổng số hộ nghèo đầu năm",), ""),
        (("c2_exit_to_near_poor",), "c2"),
        (("mdp_hh",), "multi_hh"),
        (("Poor households", "Rate (%)"), "poor_pct"),
        (("Ghi chú",), ""),
    ],
)
def test_titles_name_roles(titles: tuple[str, ...], role: str) -> None:
    assert count_role(titles) == role


def test_a_bare_rate_belongs_to_the_column_on_its_left() -> None:
    assert count_role(("Tỷ lệ (%)",), "near_poor_hh") == "near_poor_pct"
    assert count_role(("Tỷ lệ (%)",)) == ""


def test_labels_and_indicators_are_told_by_their_titles() -> None:
    titles = ["STT", "Tên đơn vị", "Huyện, thị xã, thành phố", "Năm", "Huyện Cư Jút", "Tỷ lệ đơn vị"]
    assert [label_of(title) for title in titles] == ["number", "unit", "unit", "year", "", ""]
    assert indicator_role("1. Việc làm") == "ind:employment"
    assert indicator_role("7_chat_luong_nha") == "ind:7"
    assert indicator_role("Ghi chú") == ""


FORM = """
| BÁO CÁO KẾT QUẢ RÀ SOÁT |
|  |
| TT | Đơn vị | Tổng số hộ dân cư | < | Hộ nghèo | < | Hộ cận nghèo | < |
| ^ | ^ | Số hộ | Nhân khẩu | Số hộ | Tỷ lệ (%) | Số hộ | Tỷ lệ (%) |
| A | B | 1 | 2 | 3 | 4=3/1*100 | 5 | 6=5/1*100 |
|  | Tỉnh Mẫu | #1300 | #5000 | #20 | #1.54 | #21 | #1.62 |
| I | Huyện M | #800 | #3000 | #12 | #1.5 | #13 | #1.63 |
| 1 | Xã A | #500 | #2000 | #10 | #2 | #9 | #1.8 |
| 2 | Xã B | #300 | #1000 | #2 | #0.67 | #4 | #1.33 |
| II | Huyện N | #500 | #2000 | #8 | #1.6 | #8 | #1.6 |
| 1 | Xã C | #500 | #2000 | #8 | #1.6 | #8 | #1.6 |
|  | NGƯỜI LẬP BIỂU |
"""


def test_a_form_with_merged_titles_and_three_levels_is_read(tmp_path: Path) -> None:
    found = audited_book(tmp_path, FORM)
    assert found.failures == ()
    assert [len(group.lower) for group in found.tables[0].groups] == [2, 2, 1]
    assert held(found, "sum") == 12
    assert held(found, "rate") == 12


def test_a_wrong_cell_of_the_form_is_found_where_it_stands(tmp_path: Path) -> None:
    found = audited_book(tmp_path, FORM.replace("| Xã B | #300 |", "| Xã B | #310 |"))
    assert [(rule, cell) for rule, _, cell, *_ in told(found)] == [
        ("sum", "C7"),
        ("rate", "F9"),
        ("rate", "H9"),
    ]


def test_rates_that_a_workbook_shows_in_percent_are_rates(tmp_path: Path) -> None:
    found = audited_book(
        tmp_path,
        """
        | Đơn vị | Tổng số hộ | Hộ nghèo | Tỷ lệ (%) |
        | Xã A | #300 | #20 | #0.066667 |
        | Xã B | #500 | #3 | #0.006 |
        | Cộng | #800 | #23 | #0.02875 |""",
    )
    assert found.failures == ()
    assert held(found, "rate") == 3
    assert held(found, "sum") == 2


NEAR_POOR_MOVES = """
| DIỄN BIẾN HỘ CẬN NGHÈO |
| STT | Đơn vị | Đối tượng | Đầu kỳ | Giảm | < | < | Tăng | < | < | < | Cuối kỳ |
| ^ | ^ | ^ | ^ | Vượt chuẩn | Xuống nghèo | Giảm khác | Từ nghèo | Tái nghèo | Phát sinh | Tăng khác | ^ |
| 1 | Xã A | Hộ | #20 | #3 | #1 | #0 | #1 | #0 | #2 | #0 | #19 |
|  |  | Nhân khẩu | #80 | #12 | #4 | #0 | #4 | #0 | #8 | #0 | #77 |
"""


def test_households_and_persons_of_one_unit_are_two_lines(tmp_path: Path) -> None:
    found = audited_book(tmp_path, NEAR_POOR_MOVES)
    (table,) = found.tables
    assert (table.kind, table.subject, len(table.units)) == ("movements", "near_poor", 1)
    assert told(found) == [("movement", "Xã A", "L5", 77, 76, "unexplained")]


@pytest.mark.parametrize(
    "rows",
    [
        "Tổng cộng,300\nXã A,100\nXã B,200",
        "Xã A,100\nXã B,200\nTổng cộng,300",
        "Huyện M,300\nXã A,100\nXã B,200",
        "Tổng số,300\nTrong đó: DTTS,70\nThành thị,120\nNông thôn,180\nXã A,100\nXã B,200",
    ],
)
def test_units_without_numbers_add_up(tmp_path: Path, rows: str) -> None:
    text = "unit,poor_hh,near_poor_hh\n" + rows.replace("\n", ",\n") + ","
    assert audited(tmp_path, text).failures == ()
    assert held(audited(tmp_path, text), "sum") == 1
    assert told(audited(tmp_path, text.replace("Xã B,200", "Xã B,201")))[0][3:5] == (300, 301)


def test_units_of_one_level_are_no_parts_of_one_another(tmp_path: Path) -> None:
    found = audited(tmp_path, "unit,poor_hh,total_hh\nThành phố P,3,10\nThị xã Q,4,10\nHuyện R,5,10")
    assert held(found, "sum") == 0
    assert held(found, "part_over_whole") == 3


def test_tenth_unit_of_a_number_typed_as_a_decimal_stands_below_its_unit(tmp_path: Path) -> None:
    rows = "\n".join(f"| #3.{i if i < 10 else 1} | Xã {i} | #1 | #100 |" for i in range(1, 11))
    found = audited_book(
        tmp_path, f"| TT | Đơn vị | Hộ nghèo | Tổng số hộ |\n| #3 | Huyện M | #10 | #1000 |\n{rows}"
    )
    assert held(found, "sum") == 2
    assert found.failures == ()


def test_bold_letters_tell_upper_units_where_nothing_else_does(tmp_path: Path) -> None:
    path = tmp_path / "dam.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet, bold = book.add_worksheet("Bảng"), book.add_format({"bold": True})
        for c, title in enumerate(("Đơn vị", "Tổng số hộ", "Hộ nghèo")):
            sheet.write_string(0, c, title, bold)
        first = [("Mường Một", 300, 31, True), ("Nà Hai", 100, 10, False), ("Nà Ba", 200, 20, False)]
        rows = [*first, ("Mường Bốn", 50, 5, True), ("Nà Năm", 50, 5, False)]
        for r, (name, total, poor, upper) in enumerate(rows, start=1):
            sheet.write_string(r, 0, name, bold if upper else None)
            sheet.write_row(r, 1, (total, poor))
    found = audit(read_tables([path], {})[0])
    assert held(found, "sum") == 3
    assert told(found) == [("sum", "Mường Một", "C2", 31, 30, "unexplained")]


def test_two_tables_on_one_sheet_are_two_tables(tmp_path: Path) -> None:
    one = "| Đơn vị | Tổng số hộ | Hộ nghèo |\n| Xã A | #10 | #3 |"
    other = "| Đơn vị | Tổng số hộ | Hộ cận nghèo |\n| Xã B | #10 | #11 |"
    text = f"{one}\n|  |\n{other}"
    found = audited_book(tmp_path, text)
    assert [len(table.units) for table in found.tables] == [1, 1]
    assert told(found) == [("part_over_whole", "Xã B", "B5", 10, None, "placeholder")]


def test_cells_and_columns_that_cannot_be_checked_are_told(tmp_path: Path) -> None:
    path = a_csv(tmp_path, "bang", "unit,total_hh,poor_hh,la\nXã A,10,nhiều,5\nXã B,20,3,6\n")
    tables, findings = read_tables([path], {})
    assert [(one.code, one.place.cell) for one in findings] == [
        ("audit_no_number", "C2"), ("audit_columns_unread", ""),
    ]  # fmt: skip
    assert findings[1].values == {"titles": "“la”"}
    assert "poor_hh" not in tables[0].rows[0].figures


def test_a_file_without_a_table_stops(tmp_path: Path) -> None:
    path = write(tmp_path / "khac.xlsx", "| Họ tên | Ghi chú |\n| Người Mẫu | x |")
    with pytest.raises(Stop) as stop:
        read_tables([path], {})
    assert [one.code for one in stop.value.findings] == ["audit_no_table"]


def test_a_table_in_an_old_font_is_read(tmp_path: Path) -> None:
    # TCVN3: “Đơn vị”, “Tổng số hộ”, “Hộ nghèo”.
    path = write(
        tmp_path / "cu.xlsx", "| §¬n vÞ | Tæng sè hé | Hé nghÌo |\n| X· A | #10 | #3 |\n| X· B | #20 | #30 |"
    )
    tables, findings = read_tables([path], {"": "tcvn3"})
    assert [unit.name for unit in tables[0].units] == ["Xã A", "Xã B"]
    assert sorted(tables[0].roles) == ["poor_hh", "total_hh"]
    assert findings
