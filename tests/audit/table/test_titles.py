"""What a column counts is said by the innermost title that says it, and of what a rate is by its title."""

from pathlib import Path

import pytest

from ngheo_cli.audit.table.check import audit
from ngheo_cli.audit.table.rows import why
from ngheo_cli.audit.table.tables import read_tables
from ngheo_cli.audit.table.titles import count_role

from .makers import a_csv, audited, audited_book, held, told


@pytest.mark.parametrize(
    ("titles", "role"),
    [
        ("Tổng số hộ, nhân khẩu > Hộ", "total_hh"),
        ("Tổng số hộ, nhân khẩu > Nhân khẩu", "total_persons"),
        ("Tổng số hộ và nhân khẩu > Hộ", "total_hh"),
        ("Tổng số hộ/khẩu toàn xã > Tổng hộ", "total_hh"),
        ("Tổng số hộ/khẩu toàn xã > Tổng khẩu", "total_persons"),
        ("Tổng số hộ, khẩu > Khẩu", "total_persons"),
        ("Tổng số hộ, nhân khẩu > Toàn xã > Hộ", "total_hh"),
        ("Tổng số hộ, nhân khẩu > Toàn xã > Khẩu", "total_persons"),
        ("Tổng số hộ, nhân khẩu", ""),
        ("Total households and persons > Households", "total_hh"),
        ("Total households and persons > Persons", "total_persons"),
        ("Poor households and persons > Number of households", "poor_hh"),
        ("Persons > Poor households > Rate (%)", "poor_persons_pct"),
        ("Persons in poor households", "poor_persons"),
        ("Kết quả rà soát hộ, khẩu > Hộ nghèo > Khẩu", "poor_persons"),
        ("Kết quả rà soát hộ, khẩu > Hộ nghèo > Tỷ lệ (%)", "poor_pct"),
        ("Kết quả rà soát về khẩu > Hộ nghèo > Số lượng", "poor_persons"),
        ("Nhân khẩu hộ nghèo > Số khẩu", "poor_persons"),
        ("Nhân khẩu thuộc hộ cận nghèo", "near_poor_persons"),
        ("Hộ nghèo (khẩu)", "poor_persons"),
        ("Hộ nghèo (hộ)", "poor_hh"),
        ("Hộ nghèo > Số người", "poor_persons"),
        ("Tổng số dân", "total_persons"),
        ("Tổng số hộ dân cư", "total_hh"),
        ("Hộ nghèo người DTTS", "dtts_poor_hh"),
        ("Số khẩu nghèo DTTS", ""),
        ("Số hộ cận nghèo DTTS", ""),
    ],
)
def test_households_and_persons_are_told_by_the_innermost_title(titles: str, role: str) -> None:
    assert count_role(titles.split(" > ")) == role


@pytest.mark.parametrize(
    ("titles", "role"),
    [
        ("Tỷ lệ hộ nghèo DTTS/tổng số hộ nghèo (%)", "dtts_poor_share"),
        ("Tỷ lệ hộ nghèo DTTS trong tổng số hộ nghèo (%)", "dtts_poor_share"),
        ("Tỷ lệ hộ nghèo DTTS so với tổng số hộ nghèo (%)", "dtts_poor_share"),
        ("Tỷ lệ hộ nghèo DTTS trên hộ nghèo (%)", "dtts_poor_share"),
        ("Tỷ lệ hộ nghèo DTTS (% so với tổng số hộ DTTS)", "dtts_poor_pct"),
        ("Tỷ lệ hộ nghèo trong đồng bào DTTS (%)", "dtts_poor_pct"),
        ("Tỷ lệ hộ nghèo DTTS/tổng số hộ (%)", "share:dtts_poor_hh/total_hh"),
        ("Tỷ lệ hộ DTTS/tổng số hộ (%)", "share:dtts_hh/total_hh"),
        ("Tỷ lệ hộ nghèo DTTS/tổng số hộ nghèo đầu kỳ (%)", ""),
        ("Tỷ lệ hộ nghèo so với tổng số hộ nghèo toàn tỉnh (%)", ""),
        ("Tỷ lệ hộ nghèo so với năm trước (%)", ""),
        ("Tỷ lệ hộ nghèo/tổng số hộ dân cư (%)", "poor_pct"),
        ("Tỷ lệ hộ nghèo (%) = số hộ nghèo/tổng số hộ x 100%", "poor_pct"),
        ("Tỷ lệ hộ nghèo so với tổng số hộ trên địa bàn (%)", "poor_pct"),
        ("Tỷ lệ hộ nghèo trong tổng số hộ nghèo, cận nghèo (%)", "share:poor_hh/multi_hh"),
        ("Tỷ lệ hộ nghèo/hộ cận nghèo (%)", ""),
        ("Tỷ lệ hộ nghèo/cận nghèo (%)", ""),
        ("Tỷ lệ hộ nghèo trên địa bàn (%)", "poor_pct"),
        ("Tỷ lệ hộ nghèo trong năm (%)", "poor_pct"),
        ("Tỷ lệ khẩu nghèo/tổng số khẩu (%)", "poor_persons_pct"),
        ("Tỷ lệ khẩu nghèo/tổng số hộ (%)", ""),
        ("Tỷ lệ hộ nghèo/tổng số khẩu (%)", ""),
        ("Trong tổng số hộ nghèo > Hộ DTTS", "dtts_poor_hh"),
        ("Trong tổng số hộ nghèo > Hộ DTTS > Tỷ lệ (%)", "dtts_poor_share"),
        ("Tỷ lệ trong tổng số hộ nghèo (%) > Hộ DTTS", "dtts_poor_share"),
        ("Tỷ lệ so với tổng số hộ (%) > Hộ nghèo", "poor_pct"),
        ("Hộ nghèo DTTS > Tỷ lệ so với tổng số hộ nghèo (%)", "dtts_poor_share"),
        ("Tỷ trọng hộ nghèo DTTS (%)", "dtts_poor_share"),
        ("Tỷ trọng hộ nghèo DTTS trong tổng số hộ DTTS (%)", "dtts_poor_pct"),
        ("Tỷ trọng hộ nghèo (%)", ""),
        ("Cơ cấu hộ nghèo", ""),
        ("Số hộ nghèo trong tổng số hộ nghèo, cận nghèo", "poor_hh"),
        ("Số hộ nghèo/tổng số hộ", ""),
        ("Poor > % of all households", "poor_pct"),
        ("Poor ethnic minority households > % of poor households", "dtts_poor_share"),
        ("Poor households among all households (%)", "poor_pct"),
    ],
)
def test_a_rate_is_of_the_whole_that_its_titles_name(titles: str, role: str) -> None:
    assert count_role(titles.split(" > ")) == role


GROUPS = """
| TT | Đơn vị | {group} | < | {poor} | < | < |
| ^ | ^ | {hh} | {persons} | {hh} | {persons} | Tỷ lệ (%) |
|  | Toàn xã | #300 | #1200 | #24 | #110 | #8 |
| 1 | Thôn 1 | #100 | #420 | #7 | #30 | #7 |
| 2 | Thôn 2 | #200 | #780 | #17 | #80 | #8.5 |
"""


@pytest.mark.parametrize(
    ("group", "poor", "hh", "persons"),
    [
        ("Tổng số hộ, nhân khẩu", "Hộ nghèo", "Hộ", "Nhân khẩu"),
        ("Tổng số hộ và nhân khẩu", "Hộ nghèo, nhân khẩu nghèo", "Hộ", "Khẩu"),
        ("Tổng số hộ/khẩu", "Hộ nghèo/khẩu nghèo", "Số hộ", "Số khẩu"),
        ("Tổng số hộ dân cư (hộ/khẩu)", "Hộ nghèo (hộ/khẩu)", "Hộ", "Khẩu"),
        ("Total households and persons", "Poor households and persons", "Households", "Persons"),
    ],
)
def test_groups_of_households_and_persons_are_read_by_what_stands_below(
    tmp_path: Path, group: str, poor: str, hh: str, persons: str
) -> None:
    text = GROUPS.format(group=group, poor=poor, hh=hh, persons=persons)
    right = audited_book(tmp_path, text)
    assert (right.failures, right.findings) == ((), ())
    assert {rule: held(right, rule) for rule in ("sum", "rate", "households_over_persons")} == {
        "sum": 4, "rate": 3, "households_over_persons": 6,
    }  # fmt: skip
    wrong = audited_book(tmp_path, text.replace("#8.5", "#2.18"))  # 17 of the 780 persons
    assert [one[:5] for one in told(wrong)] == [("rate", "Thôn 2", "G5", "2.18", "8.50")]


@pytest.mark.parametrize("order", ["Hộ,Tỷ lệ (%),Khẩu,Tỷ lệ (%)", "Khẩu,Tỷ lệ (%),Hộ,Tỷ lệ (%)"])
def test_two_bare_rates_of_a_class_are_those_of_households_and_of_persons(tmp_path: Path, order: str) -> None:
    titles = order.split(",")
    values = (17, "8.5", 80, "10.26") if titles[0] == "Hộ" else (80, "10.26", 17, "8.5")
    text = (
        "| Đơn vị | Tổng số hộ | Tổng số khẩu | Hộ nghèo | < | < | < |\n"
        f"| ^ | ^ | ^ | {' | '.join(titles)} |\n"
        f"| Thôn 2 | #200 | #780 | {' | '.join(f'#{one}' for one in values)} |\n"
        "| Thôn 3 | #200 | #780 | #0 | #0 | #0 | #0 |"
    )
    found = audited_book(tmp_path, text)
    assert (found.failures, held(found, "rate")) == ((), 4)
    assert [one[:2] for one in told(audited_book(tmp_path, text.replace("10.26", "10.36")))] == [
        ("rate", "Thôn 2")
    ]


DTTS = "Đơn vị,Tổng số hộ,Số hộ DTTS,Số hộ nghèo,Tỷ lệ hộ nghèo (%),Số hộ nghèo DTTS,{title}\n"


@pytest.mark.parametrize(
    ("title", "right"),
    [
        ("Tỷ lệ hộ nghèo DTTS (%)", "15.00"),
        ("Tỷ lệ hộ nghèo DTTS/tổng số hộ DTTS (%)", "15.00"),
        ("Tỷ lệ hộ nghèo DTTS/tổng số hộ nghèo (%)", "30.00"),
        ("Tỷ lệ hộ nghèo DTTS trong tổng số hộ nghèo (%)", "30.00"),
        ("Tỷ trọng hộ nghèo DTTS (%)", "30.00"),
        ("Tỷ lệ hộ nghèo DTTS so với tổng số hộ (%)", "3.00"),
    ],
)
def test_the_poverty_rate_and_the_share_are_not_mixed_up(tmp_path: Path, title: str, right: str) -> None:
    for rate in ("15.00", "30.00", "3.00"):
        found = audited(tmp_path, DTTS.format(title=title) + f"Xã A,100,20,10,10.00,3,{rate}")
        expected = [] if rate == right else [("rate", "Xã A", "G2", rate, right, "other_whole")]
        assert told(found) == expected
        assert held(found, "rate") == 2 - len(expected)


def test_the_whole_that_was_taken_by_mistake_is_named(tmp_path: Path) -> None:
    rows = "Xã A,100,20,10,10.00,3,30.00\nXã B,100,20,10,10.00,3,3.00\nXã C,100,20,10,10.00,3,4.00"
    found = audited(tmp_path, DTTS.format(title="Tỷ lệ hộ nghèo DTTS (%)") + rows)
    assert [why(one, "vi") for one in found.failing] == [
        "tỷ lệ này tính trên số hộ nghèo",
        "tỷ lệ này tính trên tổng số hộ",
        "chưa rõ nguyên nhân",
    ]
    assert why(found.failing[0], "en") == "this is the rate of the poor households"


@pytest.mark.parametrize(
    "title",
    [
        "Tỷ lệ hộ nghèo DTTS/tổng số hộ nghèo đầu năm (%)",
        "Tỷ lệ hộ nghèo DTTS so với tổng số hộ nghèo toàn huyện (%)",
        "Tỷ lệ hộ nghèo DTTS trong tổng số hộ nghèo và cận nghèo (%)",  # no column counts them
    ],
)
def test_a_rate_of_a_whole_that_the_table_has_not_is_left_unread_and_told(tmp_path: Path, title: str) -> None:
    text = f"{DTTS}Xã A,100,20,10,10.00,3,37.50\nXã B,100,20,10,10.00,3,37.50".replace("{title}", title)
    tables, findings = read_tables([a_csv(tmp_path, "bang", text)], {})
    assert [(one.code, one.values) for one in findings] == [
        ("audit_columns_unread", {"titles": f"“{title[:40]}”"})
    ]
    assert audit(tables).failures == ()


def test_a_bare_rate_is_not_that_of_the_class_beyond_its_neighbour(tmp_path: Path) -> None:
    assert count_role(("Hộ cận nghèo", "Tỷ lệ hộ DTTS (%)"), "near_poor_hh") == ""
    for title in ("Tỷ lệ (%)", "Tỷ lệ so với tổng số hộ (%)", "Tỷ lệ so với tổng số hộ nghèo (%)"):
        text = f"Đơn vị,Tổng số hộ,Số hộ nghèo,Hộ có người có công,{title}\nXã A,100,10,4,4.00"
        assert audited(tmp_path, text).failures == ()
    beside = "Đơn vị,Tổng số hộ,Số hộ nghèo,Tỷ lệ so với tổng số hộ (%)\nXã A,100,10,4.00"
    assert [one[:5] for one in told(audited(tmp_path, beside))] == [("rate", "Xã A", "D2", "4.00", "10.00")]


def test_a_whole_is_known_by_the_title_of_its_own_column(tmp_path: Path) -> None:
    text = "Đơn vị,Tổng số hộ toàn xã,Số hộ nghèo,Tỷ lệ hộ nghèo so với tổng số hộ toàn xã (%)\n{row}"
    assert held(audited(tmp_path, text.format(row="Xã A,200,9,4.50")), "rate") == 1
    wrong = audited(tmp_path, text.format(row="Xã A,200,9,4.05"))
    assert [one[:5] for one in told(wrong)] == [("rate", "Xã A", "D2", "4.05", "4.50")]


def test_shares_of_one_are_read_in_percent_of_the_whole_that_is_named(tmp_path: Path) -> None:
    head = "Đơn vị,Số hộ nghèo,Số hộ nghèo và cận nghèo,Tỷ lệ hộ nghèo/tổng số hộ nghèo và cận nghèo\n"
    assert held(audited(tmp_path, head + "Xã A,10,40,0.25\nXã B,10,80,0.125"), "rate") == 2


def test_deprivation_rates_of_all_households_are_not_held_to_the_poor(tmp_path: Path) -> None:
    text = """
    | Đơn vị | Tổng số hộ nghèo | {group} | < | < |
    | ^ | ^ | Việc làm | Dinh dưỡng | Bảo hiểm y tế |
    | Xã A | #7 | #1.15 | #0.57 | #2.3 |
    | Xã B | #9 | #1.05 | #0.87 | #2.1 |
    """
    of_all = audited_book(tmp_path, text.format(group="Tỷ lệ thiếu hụt so với tổng số hộ dân cư (%)"))
    assert of_all.failures == ()
    of_poor = audited_book(tmp_path, text.format(group="Tỷ lệ thiếu hụt so với tổng số hộ nghèo (%)"))
    assert {one[0] for one in told(of_poor)} == {"rate_possible"}
