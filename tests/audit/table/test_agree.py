"""Result tables that print the same units are held to one another, where both are of one place and time."""

from pathlib import Path

import pytest

from ngheo_cli.audit.table.result import Audit

from .makers import audited, audited_book, held, told

HEADS = "STT,Đơn vị,Tổng số hộ,Hộ nghèo,Hộ cận nghèo\n"
ROWS = "1,Xã An,110,6,7\n2,Xã Bình,230,10,12\n,Tổng cộng,340,16,19"
OTHER = "1,Xã An,110,7,7\n2,Xã Bình,230,10,12\n,Tổng cộng,340,17,19"
"""One poor household more in Xã An."""


def results(title: str, rows: str = ROWS) -> str:
    return f"{title}\n{HEADS}{rows}"


def differences(found: Audit) -> list[tuple[object, ...]]:
    """Return (unit, found, cause) of what fails between tables, which must be all that fails."""
    assert all(one[0] == "cross_same" for one in told(found))
    return [(one[1], one[3], one[5]) for one in told(found)]


def notes(found: Audit) -> list[tuple[object, ...]]:
    assert told(found) == []
    return [(one.code, one.values.get("unit"), one.values.get("others")) for one in found.findings]


def test_two_prints_of_one_table_that_disagree_by_one_household_are_told(tmp_path: Path) -> None:
    title = "KẾT QUẢ RÀ SOÁT HỘ NGHÈO NĂM 2024"
    found = audited(tmp_path, {"xa-1": results(title), "xa-2": results(title, OTHER)})
    assert differences(found) == [("Xã An", 6, "tables_differ"), ("Tổng cộng", 16, "carried")]
    assert (held(found, "cross_same"), found.findings) == (7, ())
    assert found.failures[0].cause.values == {"table": "xa-2.csv xa-2 D3", "value": 7}


def test_tables_that_agree_are_counted_as_checked(tmp_path: Path) -> None:
    found = audited(tmp_path, {"xa-1": results("KẾT QUẢ"), "xa-2": results("KẾT QUẢ")})
    assert (differences(found), held(found, "cross_same"), found.findings) == ([], 9, ())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("KẾT QUẢ NĂM 2023", "KẾT QUẢ NĂM 2024"),
        ("KẾT QUẢ đến ngày 31/12/2023", "KẾT QUẢ đến ngày 31/12/2024"),
        ("KẾT QUẢ RÀ SOÁT", "KẾT QUẢ RÀ SOÁT SAU PHÚC TRA"),
        ("KẾT QUẢ RÀ SOÁT", "KẾT QUẢ RÀ SOÁT (ĐIỀU CHỈNH)"),
        ("KẾT QUẢ đợt 1", "KẾT QUẢ đợt 2"),
        ("KẾT QUẢ SƠ BỘ", "KẾT QUẢ"),
        ("KẾT QUẢ khu vực nông thôn", "KẾT QUẢ"),
        ("KẾT QUẢ hộ nghèo dân tộc thiểu số", "KẾT QUẢ"),
        ("KẾT QUẢ theo chuẩn giai đoạn 2016-2020", "KẾT QUẢ theo chuẩn giai đoạn 2021 - 2025"),
    ],
)
def test_tables_of_another_time_or_group_by_their_headings_are_not_compared(
    tmp_path: Path, one: str, other: str
) -> None:
    found = audited(tmp_path, {"xa-1": results(one), "xa-2": results(other, OTHER)})
    assert (notes(found), held(found, "cross_same")) == ([], 0)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("KẾT QUẢ NĂM 2024", "KẾT QUẢ"),
        ("KẾT QUẢ NĂM 2024", "KẾT QUẢ NĂM 2024 so với 2023"),
        ("KẾT QUẢ NĂM 2024", "KẾT QUẢ NĂM 2024 thuộc hộ có vốn vay"),
    ],
)
def test_tables_of_which_it_is_not_sure_get_a_note_only(tmp_path: Path, one: str, other: str) -> None:
    found = audited(tmp_path, {"xa-1": results(one), "xa-2": results(other, OTHER)})
    assert notes(found) == [("audit_tables_differ", "Xã An", "xa-2.csv xa-2 D3")]


def test_a_decree_in_a_heading_is_no_year(tmp_path: Path) -> None:
    one, other = "KẾT QUẢ NĂM 2024 theo Nghị định 07/2021/NĐ-CP", "KẾT QUẢ NĂM 2024 theo Nghị định NĐ-CP"
    found = audited(tmp_path, {"xa-1": results(one), "xa-2": results(other, OTHER)})
    assert len(differences(found)) == 2


def test_lists_of_the_same_names_in_other_places_are_not_compared(tmp_path: Path) -> None:
    rows = "1,Thôn 1,40,6,7\n2,Thôn 2,52,10,12\n,Tổng cộng,92,16,19"
    other = "1,Thôn 1,40,3,2\n2,Thôn 2,61,10,5\n,Tổng cộng,101,13,7"
    named = {"xa-1": results("XÃ HOA: KẾT QUẢ", rows), "xa-2": results("XÃ SEN: KẾT QUẢ", other)}
    assert notes(audited(tmp_path, named)) == []
    numbered = {"xa-1": results("PHƯỜNG 1: KẾT QUẢ", rows), "xa-2": results("PHƯỜNG 2: KẾT QUẢ", other)}
    assert notes(audited(tmp_path, numbered)) == []


def test_lists_of_the_same_names_with_other_figures_are_told_where_nothing_names_the_places(
    tmp_path: Path,
) -> None:
    rows = "1,Thôn 1,40,6,7\n2,Thôn 2,52,10,12\n,Tổng cộng,92,16,19"
    other = "1,Thôn 1,44,3,2\n2,Thôn 2,61,10,5\n,Tổng cộng,105,13,7"
    found = audited(tmp_path, {"bang-1": results("KẾT QUẢ", rows), "bang-2": results("KẾT QUẢ", other)})
    assert notes(found) == [("audit_tables_differ", "Thôn 1", "bang-2.csv bang-2 C3")]


def test_households_and_persons_are_not_taken_for_one_another(tmp_path: Path) -> None:
    persons = "KẾT QUẢ\nSTT,Đơn vị,Tổng số nhân khẩu,Nhân khẩu hộ nghèo,Nhân khẩu hộ cận nghèo\n" + OTHER
    found = audited(tmp_path, {"xa-1": results("KẾT QUẢ"), "xa-2": persons})
    assert (notes(found), held(found, "cross_same")) == ([], 0)


DISTRICT = """
## Huyện
| HUYỆN MẪU: KẾT QUẢ RÀ SOÁT NĂM 2024 |
| STT | Đơn vị | Tổng số hộ | Hộ nghèo | Hộ cận nghèo |
| 1 | Xã Hoa | 110 | 6 | 7 |
| 2 | Xã Hoa Lư | 230 | 10 | 12 |
| | Tổng cộng | 340 | 16 | 19 |
"""
COMMUNE = """
## {sheet}
| {title} |
| STT | Thôn | Tổng số hộ | Hộ nghèo | Hộ cận nghèo |
| 1 | Thôn Một | {first} |
| 2 | Thôn Hai | 60 | 3 | 4 |
| | Cộng | {total} |
"""


def commune(sheet: str, title: str, first: str = "50 | 4 | 3", total: str = "110 | 7 | 7") -> str:
    return COMMUNE.format(sheet=sheet, title=title, first=first, total=total)


@pytest.mark.parametrize(("sheet", "title"), [("Xã Hoa", "KẾT QUẢ"), ("Thôn", "XÃ HOA: KẾT QUẢ")])
def test_the_table_of_a_commune_is_held_to_its_row_of_the_district(
    tmp_path: Path, sheet: str, title: str
) -> None:
    found = audited_book(tmp_path, DISTRICT + commune(sheet, title))
    assert differences(found) == [("Cộng", 7, "tables_differ")]
    assert found.failures[0].cause.values == {"table": "bang.xlsx Huyện D3", "value": 6}
    right = commune(sheet, title, "50 | 3 | 3", "110 | 6 | 7")
    found = audited_book(tmp_path, DISTRICT + right)
    assert (differences(found), held(found, "cross_same"), found.findings) == ([], 3, ())


def test_the_longer_of_two_names_is_the_commune(tmp_path: Path) -> None:
    table = commune("Thôn", "XÃ HOA LƯ: KẾT QUẢ", "170 | 8 | 8", "230 | 11 | 12")
    found = audited_book(tmp_path, DISTRICT + table)
    assert [one.cause.values["table"] for one in found.failures] == ["bang.xlsx Huyện D4"]


def test_a_commune_below_a_unit_of_the_same_heading_is_not_held_to_that_unit(tmp_path: Path) -> None:
    table = commune("Thôn", "HUYỆN MẪU, XÃ HOA: KẾT QUẢ").replace("Xã Hoa", "Xã Huệ")
    province = (
        DISTRICT.replace("HUYỆN MẪU: ", "").replace("Xã Hoa Lư", "Huyện Mẫu").replace("Xã Hoa", "Huyện Lam")
    )
    assert notes(audited_book(tmp_path, province + table)) == []


def test_a_sheet_named_by_a_unit_whose_figures_are_all_others_gets_a_note(tmp_path: Path) -> None:
    table = commune("Xã Hoa", "KẾT QUẢ", "55 | 4 | 5", "115 | 7 | 9")
    assert notes(audited_book(tmp_path, DISTRICT + table)) == [
        ("audit_tables_differ", "Cộng", "bang.xlsx Huyện C3")
    ]
    named = commune("Thôn", "XÃ HOA: KẾT QUẢ", "55 | 4 | 5", "115 | 7 | 9")
    assert notes(audited_book(tmp_path, DISTRICT + named)) == []
