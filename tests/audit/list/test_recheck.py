"""Which verdict has a household, and what explains a difference?"""

from pathlib import Path

import pytest

from ngheo_cli.audit.list.listing import Listing

from .planted import a_list, listing

INCOME = "village,household_id,head_name,size,area,income_per_person,score_deprivation,recorded_class"


def verdicts(path: Path, criteria: str = "2021-2025") -> list[tuple[str, str | None]]:
    listed = listing(path, criteria)
    return [(str(listed.verdict[row]), listed.cause(row)) for row in range(len(listed))]


def test_the_published_case_is_another_standard(tmp_path: Path) -> None:
    path = a_list(tmp_path, "A,1,Mẫu Một,4,rural,115,10,near_poor")
    assert verdicts(path, "2016-2020") == [("other_standard", "wrong_standard")]
    assert listing(path, "2016-2020").explained(0)[0].detail == "2021-2025"
    assert verdicts(path, "2021-2025") == [("agrees", None)]


def test_b2_of_thirty_is_a_boundary(tmp_path: Path) -> None:
    path = a_list(tmp_path, "A,1,Mẫu Một,4,rural,130,30,near_poor")
    assert verdicts(path) == [("differs", "boundary")]


def test_income_on_the_line_is_a_boundary_where_no_other_standard_explains_it(tmp_path: Path) -> None:
    path = a_list(tmp_path, "A,1,Mẫu Một,4,rural,1000000,30,average", header=INCOME)
    assert verdicts(path, "2016-2020") == [("differs", "boundary")]
    over = a_list(tmp_path, "A,1,Mẫu Một,4,rural,999999,30,average", header=INCOME)
    assert verdicts(over, "2016-2020") == [("differs", "unexplained")]


def test_other_standards_come_before_a_boundary_and_that_is_still_told(tmp_path: Path) -> None:
    path = a_list(tmp_path, "A,1,Mẫu Một,4,rural,150,30,not_poor")
    told = listing(path, "2016-2020").explained(0)
    assert [one.cause for one in told] == ["wrong_standard", "boundary"]


@pytest.mark.parametrize(
    ("criteria", "incomes"),
    [
        ("2021-2025", (24_000_000, 3_200_000)),
        ("2016-2020", (18_000_000, 2_500_000)),
    ],
)
def test_a_standard_without_the_average_class_never_gives_that_record(
    tmp_path: Path, criteria: str, incomes: tuple[int, int]
) -> None:
    rows = [f"A,{i},Mẫu {i},3,rural,{income},10,average" for i, income in enumerate(incomes)]
    assert verdicts(a_list(tmp_path, *rows, header=INCOME), criteria) == [
        ("differs", "income_unit"),
        ("differs", "unexplained"),
    ]


def test_an_open_household_agrees_with_nothing_and_names_what_is_missing(tmp_path: Path) -> None:
    listed = listing(a_list(tmp_path, "A,1,Mẫu Một,4,rural,130,,poor", "A,2,Mẫu Hai,4,rural,,30,poor"))
    assert listed.verdict.tolist() == ["cannot_check", "cannot_check"]
    of, _ = listed.at(0)
    assert of.missing(0) == ("score_deprivation",)
    assert of.missing(1) == ("score_income",)


def test_a_record_outside_all_possible_classes_differs(tmp_path: Path) -> None:
    path = a_list(tmp_path, "A,1,Mẫu Một,4,rural,130,,not_poor")
    assert verdicts(path) == [("differs", "unexplained")]


def test_an_open_household_agrees_where_the_record_covers_every_possible_class(tmp_path: Path) -> None:
    rows = ("A,1,Mẫu Một,4,,2100000,10,not_poor", "A,2,Mẫu Hai,4,rural,1000000,10,near_poor")
    path = a_list(tmp_path, *rows, header=INCOME)
    assert verdicts(path) == [("agrees", None), ("agrees", None)]


def test_not_poor_does_not_cover_average_where_the_list_tells_them_apart(tmp_path: Path) -> None:
    rows = ("A,1,Mẫu Một,4,rural,2100000,10,not_poor", "A,2,Mẫu Hai,4,rural,1900000,10,average")
    path = a_list(tmp_path, *rows, header=INCOME)
    assert verdicts(path)[1] == ("agrees", None)
    assert verdicts(path)[0][0] != "agrees"


def in_band(tmp_path: Path, *firsts: str) -> Listing:
    """A list that tells the average apart, of households in its band that are recorded "not poor"; with their
    answers on farming."""
    rows = [f"A,{i},Mẫu {i},4,rural,2000000,0,{first},not_poor" for i, first in enumerate(firsts)]
    known = "A,90,Mẫu Chín,4,rural,2000000,0,yes,average", "A,91,Mẫu Mười,4,rural,3000000,0,no,not_poor"
    header = INCOME.replace("recorded_class", "farming,recorded_class")
    return listing(a_list(tmp_path, *rows, *known, header=header))


def test_who_does_not_farm_is_certified_as_not_poor_within_the_band_of_the_average(tmp_path: Path) -> None:
    listed = in_band(tmp_path, "no", "yes")
    assert listed.verdict.tolist() == ["agrees", "other_standard", "agrees", "agrees"]
    assert listed.class_name(0) == "average"


def test_a_blank_answer_on_farming_leaves_the_record_open_and_is_asked_for(tmp_path: Path) -> None:
    listed = in_band(tmp_path, "no", "")
    assert listed.verdict.tolist() == ["agrees", "cannot_check", "agrees", "agrees"]
    assert [listed.rechecks[0].missing(row) for row in (0, 1)] == [(), ("farming",)]


def test_who_does_not_farm_is_not_poor_only_within_the_band(tmp_path: Path) -> None:
    header = INCOME.replace("recorded_class", "farming,recorded_class")
    rows = "A,1,Mẫu Một,4,rural,900000,0,no,not_poor", "A,2,Mẫu Hai,4,rural,2000000,0,yes,average"
    listed = listing(a_list(tmp_path, *rows, header=header))
    assert listed.verdict.tolist() == ["differs", "agrees"]


def test_a_list_without_answers_on_farming_asks_for_them(tmp_path: Path) -> None:
    rows = "A,1,Mẫu Một,4,rural,2000000,0,not_poor", "A,2,Mẫu Hai,4,rural,2000000,0,average"
    listed = listing(a_list(tmp_path, *rows, header=INCOME))
    assert listed.verdict.tolist() == ["cannot_check", "agrees"]
    assert listed.rechecks[0].missing(0) == ("farming",)


def test_a_blank_record_cannot_be_checked(tmp_path: Path) -> None:
    listed = listing(a_list(tmp_path, "A,1,Mẫu Một,4,rural,130,30,", "A,2,Mẫu Hai,4,rural,130,30,poor"))
    assert listed.verdict.tolist() == ["cannot_check", "agrees"]
    assert listed.rechecks[0].missing(0) == ("recorded_class",)


def test_a_provincial_class_says_that_a_household_is_above_the_national_ones(tmp_path: Path) -> None:
    rows = ("A,1,Mẫu Một,4,rural,150,30,provincial_poor", "A,2,Mẫu Hai,4,rural,130,30,provincial_poor")
    assert [verdict for verdict, _ in verdicts(a_list(tmp_path, *rows))] == ["agrees", "differs"]


PROVINCE = (
    "A,1,Mẫu Một,4,rural,1800000,20,provincial_poor",
    "A,2,Mẫu Hai,4,rural,1400000,20,near_poor",
    "A,3,Mẫu Ba,4,rural,1400000,30,poor",
    "A,4,Mẫu Bốn,4,rural,1800000,10,provincial_near_poor",
)


def test_under_a_provincial_standard_the_national_one_is_the_first_that_was_mistaken(tmp_path: Path) -> None:
    path = a_list(tmp_path, *PROVINCE, header=INCOME)
    agrees = ("agrees", None)
    assert verdicts(path, "dong-nai-2022-2025") == [
        agrees,
        ("other_standard", "wrong_standard"),
        agrees,
        agrees,
    ]
    assert listing(path, "dong-nai-2022-2025").explained(1)[0].detail == "2021-2025"
    assert verdicts(path, "2021-2025") == [agrees] * 4


@pytest.mark.parametrize(
    ("digits", "cause"), [("040200000001", "duplicate"), ("", "unexplained"), ("chưa có", "unexplained")]
)
def test_a_household_listed_under_two_codes_is_a_duplicate_by_its_national_id(
    tmp_path: Path, digits: str, cause: str
) -> None:
    header = (
        "village,household_id,head_name,head_national_id,size,area,score_income,score_deprivation,"
        "recorded_class"
    )
    rows = (f"A,1,Mẫu Một,{digits},4,rural,135,40,poor", f"A,9,Mẫu Một,{digits},4,rural,135,10,poor")
    found = verdicts(a_list(tmp_path, *rows, header=header))
    assert found == [("agrees", None), ("differs", cause)]


def test_a_list_with_two_records_of_one_household_names_the_one_that_is_wrong(tmp_path: Path) -> None:
    rows = ("A,1,Mẫu Một,4,rural,138,10,near_poor", "A,1,Mẫu Một,4,rural,138,10,not_poor")
    assert verdicts(a_list(tmp_path, *rows)) == [("agrees", None), ("differs", "duplicate")]


def test_a_neighbour_with_the_same_code_is_no_duplicate(tmp_path: Path) -> None:
    rows = ("A,1,Mẫu Một,4,rural,135,40,poor", "A,1,Mẫu Khác,4,rural,135,10,poor")
    assert verdicts(a_list(tmp_path, *rows))[1] == ("differs", "unexplained")


@pytest.mark.parametrize(("income", "cause"), [(90_000, "income_unit"), (110_000, "unexplained")])
def test_another_unit_explains_only_what_leaves_a_plausible_income(
    tmp_path: Path, income: int, cause: str
) -> None:
    rows = (f"A,1,Mẫu Một,1,rural,{income},30,not_poor", "A,2,Mẫu Hai,1,rural,1400000,30,poor")
    assert verdicts(a_list(tmp_path, *rows, header=INCOME)) == [("differs", cause), ("agrees", None)]
