"""The certified part of a class: proved, excluded, or unknown because an answer is blank."""

from typing import Any

import numpy as np
import pytest

from classify.standards import CITED, criteria, rule, text, two_lines
from classify.surveys import survey
from ngheo_cli.classify.average import certified_average
from ngheo_cli.classify.decide import decide
from ngheo_cli.criteria.load import get
from ngheo_cli.criteria.model import Criteria
from ngheo_cli.numbers import BLANK, NO, YES

HOUSEHOLD = {"area": "rural", "size": 2, "farming": "yes", "income_12_months": 36_000_001}
CERTIFIED = {
    **CITED, "class": "average", "title": text("phần công nhận"), "flag": "farming",
    "income_12_months": {"above": "poverty", "at_most": "average"},
}  # fmt: skip


def with_certified(**changes: Any) -> Criteria:
    plain = two_lines().model_dump(by_alias=True, exclude_none=True, mode="json")
    return Criteria.model_validate({**plain, "certified": {**CERTIFIED, **changes}})


STANDARD = with_certified()


def certified(**changes: object) -> int:
    """1 certified, 0 not, -1 unknown."""
    read = survey([HOUSEHOLD | changes])
    return int(certified_average(read, decide(read, STANDARD))[0])


@pytest.mark.parametrize(
    ("income", "expected"), [(36_000_000, NO), (36_000_001, YES), (54_000_000, YES), (54_000_001, NO)]
)
def test_the_band_is_open_below_and_closed_above(income: int, expected: int) -> None:
    assert certified(income_12_months=income) == expected


def test_only_farming_households_are_certified_and_a_blank_is_unknown() -> None:
    assert certified(farming="no") == NO
    assert certified(farming=None) == BLANK


def test_a_blank_income_of_12_months_is_unknown_not_no() -> None:
    assert certified(income_12_months=None, income_total=4_000_000) == BLANK
    assert certified(income_12_months=None, income_total=4_000_000, farming="no") == NO


def test_a_file_without_the_column_leaves_it_unknown() -> None:
    read = survey([{"area": "rural", "farming": answer, "income_per_person": 2_000_000}
                   for answer in ("yes", "no", None)])  # fmt: skip
    assert certified_average(read, decide(read, STANDARD)).tolist() == [BLANK, NO, BLANK]


def test_both_incomes_must_lie_in_the_band() -> None:
    """The total decides the class; the certificate needs the 12 months as well."""
    assert certified(income_total=3_000_000) == NO
    assert certified(income_total=4_000_000) == YES
    assert certified(income_total=4_000_000, income_12_months=90_000_000) == NO


def test_a_score_on_the_line_is_not_certified() -> None:
    assert certified(score_income=140) == NO
    assert certified(score_income=141) == YES


def test_an_unknown_area_counts_only_where_it_matters() -> None:
    """2,100,000 a person is average in both areas; 12 months at 1,900,000 only in the countryside."""
    both = {"area": None, "income_total": 4_200_000, "income_12_months": 2 * 12 * 2_100_000}
    assert certified(**both) == YES
    assert certified(**both | {"income_12_months": 2 * 12 * 1_900_000}) == BLANK
    assert certified(**both | {"income_12_months": 2 * 12 * 3_100_000}) == NO


def test_an_undetermined_household_that_may_be_average_is_unknown() -> None:
    assert certified(income_12_months=None) == BLANK
    assert certified(income_12_months=None, farming="no") == NO


def test_without_size_the_12_months_may_lie_in_the_band() -> None:
    assert certified(size=None) == BLANK
    assert certified(size=None, farming="no") == NO


def test_a_standard_without_a_certified_part_certifies_nothing() -> None:
    read = survey([HOUSEHOLD])
    assert certified_average(read, decide(read, two_lines())).tolist() == [NO]
    no_class = criteria([rule("not_poor")])
    assert certified_average(read, decide(read, no_class)).tolist() == [NO]


def test_answers_are_codes_of_one_byte_a_row_whatever_the_standard_certifies() -> None:
    read = survey([HOUSEHOLD] * 3)
    for standard in (STANDARD, two_lines(), criteria([rule("not_poor")])):
        found = certified_average(read, decide(read, standard))
        assert (found.dtype, found.shape) == (np.dtype(np.int8), (3,))


def test_flag_and_lines_are_those_of_the_standard() -> None:
    other = with_certified(flag="merit_member", income_12_months={"at_most": "poverty"})
    row = {**HOUSEHOLD, "farming": "no", "merit_member": "yes", "income_total": 4_000_000}
    read = survey([row | {"income_12_months": 36_000_000}, row])
    assert certified_average(read, decide(read, other)).tolist() == [YES, NO]


def test_a_band_of_one_line_is_found_among_other_lines_of_the_standard() -> None:
    above = with_certified(income_12_months={"above": "average"})
    rows = [HOUSEHOLD | {"income_total": 4_000_000, "income_12_months": n} for n in (54_000_000, 54_000_001)]
    read = survey([*rows, rows[1] | {"area": None}, rows[0] | {"area": "urban", "income_total": 5_000_000}])
    assert certified_average(read, decide(read, above)).tolist() == [NO, YES, BLANK, NO]


def findings(*rows: dict[str, Any]) -> list[Any]:
    read = survey(rows)
    return [f for f in decide(read, STANDARD).findings if f.code.startswith("certified")]


def test_blanks_make_one_warning_with_the_count_and_the_first_cells() -> None:
    row = {**HOUSEHOLD, "income_total": 4_000_000}
    found = findings(row | {"income_12_months": None}, row | {"farming": None}, row, row | {"farming": "no"})
    assert [(f.code, f.severity.value) for f in found] == [("certified_unknown", "warning")]
    assert found[0].values["count"] == 2
    assert found[0].text("vi").endswith(": D2, C3.")
    assert found[0].place.cell == "D2"


def test_absent_columns_make_one_note_and_no_warning() -> None:
    row = {"area": "rural", "income_per_person": 2_000_000}
    found = findings(row, row)
    assert [(f.code, f.severity.value) for f in found] == [("certified_no_column", "note")]
    assert "“Làm nông, lâm, ngư, diêm nghiệp”" in found[0].text("vi")
    assert "12 tháng" in found[0].text("vi")


def test_nothing_is_said_where_nothing_is_unknown() -> None:
    assert findings(HOUSEHOLD) == []
    assert findings({"area": "rural", "income_per_person": 9_000_000}) == []
    assert findings({"area": "rural", "income_per_person": 2_000_000, "farming": "no"}) == []


def test_the_shipped_standards_say_which_part_is_certified() -> None:
    parts = {name: get(name).certified for name in ("2016-2020", "2021-2025", "2026-2030")}
    assert parts["2026-2030"] is None
    for name, low in (("2016-2020", "near_poverty"), ("2021-2025", "poverty")):
        part = parts[name]
        assert part is not None
        assert (part.flag, part.income_12_months.above, part.income_12_months.at_most) == (
            "farming", low, "average",
        )  # fmt: skip
    old = parts["2016-2020"]
    assert old is not None
    assert old.remark is not None
    assert "phiếu điểm riêng" in old.remark.vi
