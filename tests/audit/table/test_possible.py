"""Deprivations that no household of a class can have by any known standard are found."""

from pathlib import Path

import pytest

from ngheo_cli.audit.table.rows import why
from ngheo_cli.criteria.load import get

from .makers import audited, causes, held

INDICATORS = [one.title.vi for one in get("2021-2025").indicators]


@pytest.mark.parametrize(
    ("who", "deprivations", "fails"),
    [
        ("nghèo", 20, ""),
        ("nghèo", 19, "under_fewest"),
        ("cận nghèo", 20, ""),
        ("cận nghèo", 21, "over_most"),
    ],
)
def test_no_class_has_deprivations_that_no_standard_lets_it_have(
    tmp_path: Path, who: str, deprivations: int, fails: str
) -> None:
    """Ten poor households have 20 at least (Đồng Nai), ten near-poor ones 20 at most."""
    titles = ",".join(f'"{title}"' for title in INDICATORS)
    cells = ",".join(map(str, (10, min(deprivations - 10, 10), max(deprivations - 20, 0), *[0] * 9)))
    head = f"TT,Đơn vị,Tổng số hộ {who},Tổng số chỉ số thiếu hụt,{titles}\n"
    found = audited(tmp_path, f"{head}1,Xã A,10,{deprivations},{cells}")
    code = "deprivations_of_class"
    assert causes(found) == ([(code, fails)] if fails else [])
    assert held(found, code) == (0 if fails else 1)
    if fails == "over_most":
        assert why(found.failures[0], "en") == (
            "10 of the class have at most 20 deprivations (2 a household) by the standards known, "
            "21 are printed"
        )


def test_causes_that_number_as_many_as_a_standard_has_indicators_are_no_deprivations(tmp_path: Path) -> None:
    titles = ",".join(f"{n}. Nguyên nhân {n}" for n in range(1, 13))
    cells = ",".join(["1"] + ["0"] * 11)
    found = audited(tmp_path, f"TT,Đơn vị,Tổng số hộ nghèo,Tổng số thiếu hụt,{titles}\n1,Xã A,10,1,{cells}")
    assert (found.failures, held(found, "deprivations_of_class"), held(found, "deprivations")) == ((), 0, 1)
