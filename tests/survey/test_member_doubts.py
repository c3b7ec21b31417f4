"""Which members are not joined, since what their own rows say contradicts the household of their code?"""

import pytest

from md_tables import cells, column, found, read
from ngheo_cli.messages import Severity
from ngheo_cli.numbers import UNKNOWN
from ngheo_cli.survey.model import Survey

HOUSEHOLDS = """
## Hộ
| Mã hộ | Họ và tên chủ hộ | Số CCCD chủ hộ | Số nhân khẩu |
| 1 | Lò A | 001080000001 | 2 |
| 2 | Lò B | | |
"""
TITLES = "## Thành viên\n| Thôn | Mã hộ | Họ và tên | Quan hệ | Số CCCD |\n"
GOOD = "| Thôn 1 | 2 | Lò B | Chủ hộ | |\n"


def joined(survey: Survey) -> list[int]:
    assert survey.members is not None
    assert survey.members.counts.balanced
    return [int(household) for household in survey.members.frame["household"]]


def problems(survey: Survey) -> list[str]:
    assert survey.members is not None
    return [str(problem) for problem in survey.members.frame["problem"]]


@pytest.mark.parametrize("title", ["Thôn", "Xã"])
def test_members_of_one_code_in_several_places_that_the_households_do_not_tell_are_not_joined(
    title: str,
) -> None:
    rows = "| Thôn 1 | 1 | Lò A | Chủ hộ | |\n| Thôn 2 | 1 | Vàng Z | Con | |\n| | 1 | Lò C | Con | |\n"
    survey = read(HOUSEHOLDS + TITLES.replace("Thôn", title) + rows + GOOD)
    assert joined(survey) == [-1, -1, -1, 1]
    assert problems(survey) == ["ambiguous"] * 3 + [""]
    (finding,) = found(survey, "member_units")
    assert (finding.place.cell, finding.values["count"]) == ("B2", 3)
    assert not found(survey, "member_ambiguous")


def test_members_of_one_code_in_one_place_are_joined_however_it_is_written() -> None:
    rows = "| Nà Hoà | 1 | Lò A | Chủ hộ | |\n| nà  hòa | 1 | Lò C | Con | |\n| | 1 | Lò D | Con | |\n"
    survey = read(HOUSEHOLDS + TITLES + rows + GOOD)
    assert joined(survey) == [0, 0, 0, 1]
    assert not found(survey, "member_units")


def test_a_place_that_the_households_tell_is_part_of_the_key_and_no_doubt() -> None:
    households = HOUSEHOLDS.replace("| Mã hộ", "| Thôn | Mã hộ").replace("\n| 1", "\n| Thôn 1 | 1")
    rows = "| Thôn 1 | 1 | Lò A | Chủ hộ | |\n| Thôn 2 | 1 | Vàng Z | Con | |\n"
    survey = read(households.replace("\n| 2", "\n| Thôn 1 | 2") + TITLES + rows)
    assert problems(survey) == ["", "orphan"]


def test_members_under_another_head_are_another_family_and_not_joined() -> None:
    rows = "| Thôn 1 | 1 | Vàng Z | Chủ hộ | 001090000009 |\n| Thôn 1 | 1 | Vàng Y | Con | |\n"
    survey = read(HOUSEHOLDS + TITLES + rows + GOOD)
    assert joined(survey) == [-1, -1, 1]
    assert problems(survey) == ["other_head", "other_head", ""]
    assert survey.members is not None
    assert survey.members.counts.other_heads == 2
    (finding,) = found(survey, "other_head")
    assert (finding.severity, finding.place.cell) == (Severity.ERROR, "C2")
    assert finding.values == {"row": 2, "count": 2}
    assert finding.text("en").endswith("with this code; 2 members are not joined.")
    for told in (finding.text("vi"), finding.text("en"), finding.advice("vi"), finding.advice("en")):
        assert "Vàng" not in told
        assert "Lò" not in told


@pytest.mark.parametrize(
    "head",
    [
        "| Thôn 1 | 1 | LO  A | Chủ hộ | |",
        "| Thôn 1 | 1 | Ông Lò A (đã mất) | Chủ hộ | |",
        "| Thôn 1 | 1 | Vàng Z | Chủ hộ | 001 080 000 001 |",
        "| Thôn 1 | 1 | | Chủ hộ | |",
        "| Thôn 1 | 1 | Vàng Z | Con | |",
    ],
)
def test_a_head_who_may_be_the_same_is_joined(head: str) -> None:
    survey = read(HOUSEHOLDS + TITLES + head + "\n| Thôn 1 | 1 | Lò C | Con | |\n" + GOOD)
    assert joined(survey) == [0, 0, 1]
    assert not found(survey, "other_head")
    assert not found(survey, "head_elsewhere")


def test_names_are_compared_without_tone_placement_and_i_for_y() -> None:
    households = HOUSEHOLDS.replace("Lò A", "Vi Thị Thuỷ Quý")
    survey = read(households + TITLES + "| Thôn 1 | 1 | vi thị thủy quí | Chủ hộ | |\n" + GOOD)
    assert joined(survey) == [0, 1]


def test_a_head_listed_under_another_relation_is_a_warning_and_joined() -> None:
    rows = "| Thôn 1 | 1 | Vàng Z | Chủ hộ | 001090000009 |\n| Thôn 1 | 1 | Lò A | Vợ | |\n"
    survey = read(HOUSEHOLDS + TITLES + rows + GOOD)
    assert joined(survey) == [0, 0, 1]
    (finding,) = found(survey, "head_elsewhere")
    assert (finding.severity, finding.place.cell, finding.values["row"]) == (Severity.WARNING, "C2", 2)
    assert not found(survey, "head_conflict")


def test_a_size_is_not_filled_by_the_members_of_another_head() -> None:
    rows = "| Thôn 1 | 1 | Lò A | Chủ hộ | |\n| Thôn 1 | 2 | Vàng Z | Chủ hộ | |\n"
    survey = read(HOUSEHOLDS + TITLES + rows)
    assert column(survey, "size") == [2, UNKNOWN]
    assert cells(survey, "other_head") == ["C3"]


FORM = """
## form
| household_id | head_name | size | _index |
| 1 | Lò A | 1 | 1 |
| 2 | Lò B | 1 | 2 |
| 3 | Lò C | 1 | 3 |
## members
| household_id | member_name | has_health_insurance | _index | _parent_index |
"""


def test_a_code_that_contradicts_the_link_of_a_form_joins_nobody() -> None:
    survey = read(
        FORM
        + "| 1 | Lò B | 1 | 1 | 2 |\n| 2 | Lò A | 0 | 2 | 1 |\n"
        + "| 3 | Lò C | 1 | 3 | 3 |\n| 3 | Lò D | 1 | 4 | |\n"
    )
    assert joined(survey) == [-1, -1, 2, 2]
    assert problems(survey) == ["ambiguous", "ambiguous", "", ""]
    assert cells(survey, "member_link") == ["A2", "A3"]


def test_a_link_to_no_household_leaves_the_code_as_it_is() -> None:
    assert joined(read(FORM + "| 1 | Lò A | 1 | 1 | 9 |\n")) == [0]
