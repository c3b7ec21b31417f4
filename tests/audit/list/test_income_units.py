"""Which sentence tells how an income was mistaken, by the column that holds it?"""

from pathlib import Path

import pytest

from ngheo_cli.messages import Lang
from ngheo_cli.reports.audit_reason import cause_words

from .planted import a_list, listing

HEADER = "village,household_id,head_name,size,area,{column},score_deprivation,recorded_class"


def told(folder: Path, column: str, amount: int, recorded: str, lang: Lang = "vi") -> tuple[str, str]:
    row = f"A,1,Mẫu Một,4,rural,{amount},40,{recorded}"
    listed = listing(a_list(folder, row, header=HEADER.format(column=column)))
    first = listed.explained(0)[0]
    assert first.cause == "income_unit"
    return first.detail, cause_words(listed, 0, lang)


def test_an_amount_of_a_month_is_never_said_to_be_right_if_it_is_of_a_month(tmp_path: Path) -> None:
    detail, words = told(tmp_path, "income_per_person", 1_000_000, "not_poor")
    assert detail == "times_12"
    assert "12 lần số một tháng này" in words
    assert "nếu số thu nhập này là của một tháng" not in words
    assert (
        "12 times this one of a month" in told(tmp_path, "income_per_person", 1_000_000, "not_poor", "en")[1]
    )


def test_an_income_of_twelve_months_may_be_that_of_one(tmp_path: Path) -> None:
    detail, words = told(tmp_path, "income_12_months", 20_000_000, "not_poor")
    assert detail == "month_as_year"
    assert words == "Loại đã ghi đúng nếu số thu nhập này là của một tháng."


@pytest.mark.parametrize(
    ("column", "amount", "recorded", "detail"),
    [
        ("income_per_person", 15_000_000, "poor", "year_as_month"),
        ("income_total", 4_000_000, "not_poor", "total_as_person"),
    ],
)
def test_other_slips_keep_their_names(
    tmp_path: Path, column: str, amount: int, recorded: str, detail: str
) -> None:
    assert told(tmp_path, column, amount, recorded)[0] == detail
