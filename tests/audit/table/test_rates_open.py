"""Rates that no count in the table lets anybody compute again are told, column by column."""

from pathlib import Path

import pytest

from ngheo_cli.audit.table.result import Audit

from .makers import audited, told

RATE = "Tỷ lệ hộ nghèo (%)"


def places(found: Audit) -> list[object]:
    return [one.values["places"] for one in found.findings if one.code == "audit_rates_open"]


@pytest.mark.parametrize(
    ("titles", "row", "place"),
    [
        (f"Đơn vị,Số hộ nghèo,{RATE}", "40,4.44", f"C “{RATE}”"),
        (f"Đơn vị,Tổng số hộ,{RATE},Tỷ lệ cận nghèo", "400,4.44,3.00", f"C “{RATE}”, D “Tỷ lệ cận nghèo”"),
        ("Đơn vị,Số hộ,Tỷ lệ (%)", "40,4.44", "C “Tỷ lệ (%)”"),
        (f"Đơn vị,Số hộ nghèo,{RATE},Số hộ cận nghèo,Tỷ lệ cận nghèo (%)", "40,4.00,60,6.00", None),
        (f"Đơn vị,Tổng số hộ,Số hộ nghèo,{RATE}", "1000,40,4.00", None),
        (f"Đơn vị,Tổng số hộ,Số hộ nghèo,{RATE}", "0,0,0", None),
    ],
)
def test_a_rate_whose_part_or_whole_is_not_printed_is_told(
    tmp_path: Path, titles: str, row: str, place: str | None
) -> None:
    found = audited(tmp_path, f"{titles}\nXã A Mẫu,{row}\nXã B Mẫu,{row}")
    assert (told(found), places(found)) == ([], [place] if place else [])


def test_single_rates_beside_a_blank_count_are_told_by_their_cells(tmp_path: Path) -> None:
    text = f"Đơn vị,Tổng số hộ,Số hộ nghèo,{RATE}\nXã A,1000,40,4.00\nXã B,,30,3.33\nXã C,500,,1.00"
    assert places(audited(tmp_path, text)) == ["D3, D4"]


def test_of_many_columns_the_first_are_told(tmp_path: Path) -> None:
    names = ("employment", "dependents", "nutrition", "health_insurance", "housing_area", "telecom")
    rows = ",".join(["12.50"] * len(names))
    (place,) = places(audited(tmp_path, f"unit,{','.join(names)}\nXã A Mẫu,{rows}\nXã B Mẫu,{rows}"))
    assert place == "B “employment”, C “dependents”, D “nutrition”, E “health_insurance”, F “housing_area” …"
    whole = audited(tmp_path, f"unit,poor_hh,{','.join(names)}\nXã A Mẫu,8,{rows}\nXã B Mẫu,16,{rows}")
    assert places(whole) == []


def test_rates_of_the_review_before_are_not_told(tmp_path: Path) -> None:
    now = f"Đơn vị,Tổng số hộ,Số hộ nghèo,{RATE}\nXã A,1000,40,4.00\nXã B,500,30,6.00"
    assert places(audited(tmp_path, now, f"Đơn vị,Số hộ nghèo,{RATE}\nXã A,40,4.44")) == []
