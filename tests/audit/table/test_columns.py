"""Whom a column counts where its own titles leave it open: the poor or both classes, a class or all."""

from pathlib import Path

import pytest

from ngheo_cli.audit.table.columns import roles_by_titles
from ngheo_cli.audit.table.titles import count_role
from ngheo_cli.messages import Finding

from .makers import audited_book, held, told


@pytest.mark.parametrize(
    ("titles", "role"),
    [
        ("Hộ nghèo theo chuẩn nghèo đa chiều", "poor_hh"),
        ("Hộ cận nghèo theo chuẩn nghèo đa chiều", "near_poor_hh"),
        ("Hộ nghèo theo chuẩn nghèo đa chiều giai đoạn 2022-2025 > Tỷ lệ (%)", "poor_pct"),
        ("Số hộ nghèo (chuẩn đa chiều)", "poor_hh"),
        ("Hộ nghèo (tiếp cận đa chiều)", "poor_hh"),
        ("Hộ nghèo theo tiêu chí đo lường nghèo đa chiều", "poor_hh"),
        ("Hộ cận nghèo đa chiều > Số khẩu", "near_poor_persons"),
        ("Tỷ lệ hộ cận nghèo đa chiều (%)", "near_poor_pct"),
        ("Poor households by the multidimensional poverty standard", "poor_hh"),
        ("Hộ nghèo và hộ cận nghèo theo chuẩn nghèo đa chiều", "multi_hh"),
        ("Hộ nghèo đa chiều và hộ cận nghèo đa chiều", "multi_hh"),
        ("Hộ cận nghèo và hộ nghèo", "multi_hh"),
        ("Nghèo đa chiều (hộ nghèo + hộ cận nghèo) > Số hộ", "multi_hh"),
        ("Tỷ lệ nghèo đa chiều (%)", "multi_pct"),
        ("Hộ cận nghèo > Tổng số hộ", "near_poor_hh"),
        ("Hộ nghèo > Tổng số khẩu", "poor_persons"),
        ("Hộ nghèo năm 2023 > Tổng số hộ (hộ)", "poor_hh"),
        ("Hộ nghèo > Tổng số hộ gia đình", "poor_hh"),
        ("Hộ nghèo, cận nghèo > Tổng số hộ", "multi_hh"),
        ("Hộ nghèo > Hộ DTTS > Tổng số hộ", "dtts_poor_hh"),
        ("Hộ nghèo > Tổng số hộ dân cư", "total_hh"),
        ("Hộ thoát nghèo > Tổng số hộ", ""),
        ("Tổng số hộ, khẩu > Tổng số hộ", "total_hh"),
    ],
)
def test_the_standard_and_a_bare_total_do_not_say_whom_a_column_counts(titles: str, role: str) -> None:
    assert count_role(titles.split(" > ")) == role


def read(columns: str) -> tuple[list[str], tuple[str, ...]]:
    """Return the roles of columns (`A > B | C`) as they stand, and the titles in doubt."""
    titles = {c: one.strip().split(" > ") for c, one in enumerate(columns.split("|"), start=2)}
    roles, doubted = roles_by_titles(titles, "")
    return [roles.get(c, "") for c in titles], doubted


@pytest.mark.parametrize(
    ("columns", "roles"),
    [
        ("Hộ nghèo đa chiều | Tỷ lệ (%) | Hộ cận nghèo đa chiều", "poor_hh poor_pct near_poor_hh"),
        ("Hộ nghèo đa chiều | Hộ cận nghèo | Tổng hộ nghèo, cận nghèo", "poor_hh near_poor_hh multi_hh"),
        ("Hộ nghèo đa chiều > Số hộ | Hộ nghèo | Hộ cận nghèo", "multi_hh poor_hh near_poor_hh"),
        ("Hộ nghèo đa chiều | Tỷ lệ (%)", "multi_hh multi_pct"),
        # only one rate: that of the poor before there were two classes, or of both
        ("Số hộ nghèo | Tỷ lệ nghèo đa chiều (%) | Số hộ cận nghèo", "poor_hh - near_poor_hh"),
        ("Tỷ lệ hộ nghèo (%) | Tỷ lệ cận nghèo (%) | Tỷ lệ nghèo đa chiều (%)",
         "poor_pct near_poor_pct multi_pct"),
        ("Số hộ nghèo đa chiều | Tỷ lệ (%) | Hộ nghèo thu nhập | Hộ nghèo | Hộ cận nghèo",
         "- - poor_income_hh poor_hh near_poor_hh"),
        ("Hộ nghèo | Hộ nghèo đa chiều | Hộ cận nghèo đa chiều", "poor_hh - near_poor_hh"),
    ],
)  # fmt: skip
def test_whom_multidimensional_poverty_counts_is_said_by_the_other_titles(columns: str, roles: str) -> None:
    assert read(columns) == ([role.strip("-") for role in roles.split()], ())


def test_what_may_be_either_is_read_as_what_asks_less_and_told() -> None:
    assert read("Hộ nghèo đa chiều > Số hộ | Hộ nghèo đa chiều > Tỷ lệ (%) | Hộ cận nghèo > Số hộ") == (
        ["multi_hh", "multi_pct", "near_poor_hh"],
        ("Hộ nghèo đa chiều",),
    )


@pytest.mark.parametrize(
    ("columns", "roles"),
    [
        ("Hộ nghèo > Tổng số hộ | Hộ nghèo > Tỷ lệ (%) | Hộ nghèo > Tổng số khẩu",
         "poor_hh poor_pct poor_persons"),
        ("Hộ nghèo > Tổng số hộ | Hộ nghèo > Hộ nghèo DTTS", "poor_hh dtts_poor_hh"),
        ("Hộ nghèo > Tổng số hộ | Hộ nghèo > Số khẩu hộ nghèo", "poor_hh poor_persons"),
        ("Rà soát hộ nghèo > Tổng số hộ | Rà soát hộ nghèo > Số hộ nghèo | Rà soát hộ nghèo > Tỷ lệ (%)",
         "total_hh poor_hh poor_pct"),
        ("Rà soát hộ nghèo > Số hộ nghèo | Rà soát hộ nghèo > Tổng số hộ", "poor_hh -"),
        ("Rà soát hộ nghèo > Tổng số | Rà soát hộ nghèo > Hộ nghèo | Rà soát hộ nghèo > Hộ cận nghèo",
         "- poor_hh near_poor_hh"),
        ("Tổng số hộ dân cư | Hộ nghèo, cận nghèo > Tổng số hộ | Hộ nghèo, cận nghèo > Hộ nghèo",
         "total_hh multi_hh poor_hh"),
        ("Hộ nghèo, cận nghèo > Tổng số hộ | Hộ nghèo, cận nghèo > Hộ nghèo", "total_hh poor_hh"),
    ],
)  # fmt: skip
def test_a_heading_about_a_class_that_is_named_again_below_does_not_say_whom_a_total_counts(
    columns: str, roles: str
) -> None:
    assert read(columns) == ([role.strip("-") for role in roles.split()], ())


TABLE = """
| TT | Đơn vị | Tổng số hộ, khẩu | < | {poor} | < | < | {near} | < | < |
| ^ | ^ | Hộ | Khẩu | {hh} | Tỷ lệ (%) | {persons} | {hh} | Tỷ lệ (%) | {persons} |
| 1 | Xã A | #1200 | #4800 | #60 | #5 | #250 | #90 | #7.5 | #400 |
| 2 | Xã B | #2000 | #9100 | #45 | #2.25 | #170 | #130 | #6.5 | #560 |
|  | Tổng cộng | #3200 | #13900 | #105 | #3.28 | #420 | #220 | #6.88 | #960 |
"""


@pytest.mark.parametrize(
    ("poor", "near", "hh", "persons"),
    [
        ("Hộ nghèo theo chuẩn nghèo đa chiều", "Hộ cận nghèo theo chuẩn nghèo đa chiều", "Số hộ", "Số khẩu"),
        ("Hộ nghèo (chuẩn đa chiều)", "Hộ cận nghèo (chuẩn đa chiều)", "Số hộ", "Số khẩu"),
        ("Hộ nghèo đa chiều", "Hộ cận nghèo đa chiều", "Số hộ", "Số khẩu"),
        ("Hộ nghèo đa chiều", "Hộ cận nghèo", "Số hộ", "Số khẩu"),
        ("Hộ nghèo", "Hộ cận nghèo", "Tổng số hộ", "Tổng số khẩu"),
        ("Hộ nghèo năm 2023", "Hộ cận nghèo năm 2023", "Tổng số", "Số khẩu"),
    ],
)
def test_right_tables_pass_and_every_rate_is_judged(
    tmp_path: Path, poor: str, near: str, hh: str, persons: str
) -> None:
    text = TABLE.format(poor=poor, near=near, hh=hh, persons=persons)
    right = audited_book(tmp_path, text)
    assert (right.failures, held(right, "rate"), held(right, "sum")) == ((), 6, 6)
    for wrong, cell in (("#2.25", "F4"), ("#6.5", "I4")):
        found = told(audited_book(tmp_path, text.replace(f"{wrong} ", "#5.21 ")))
        assert [one[:4] for one in found] == [("rate", "Xã B", cell, "5.21")]


def notes(folder: Path, text: str) -> list[Finding]:
    (table,) = audited_book(folder, text).tables
    return list(table.findings)


def test_a_title_that_may_mean_either_is_told(tmp_path: Path) -> None:
    names = {"poor": "Hộ nghèo đa chiều", "near": "Hộ cận nghèo", "hh": "Số hộ", "persons": "Số khẩu"}
    assert [(one.code, one.values) for one in notes(tmp_path, TABLE.format(**names))] == [
        ("audit_either", {"titles": "“Hộ nghèo đa chiều”"})
    ]
    assert notes(tmp_path, TABLE.format(**names | {"near": "Hộ cận nghèo đa chiều"})) == []
