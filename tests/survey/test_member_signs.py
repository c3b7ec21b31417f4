"""Whose rows does a sheet have, where no relation to a head tells it?"""

import pytest

from md_tables import cells, column, found, read
from ngheo_cli.messages import Severity, Stop

HOUSEHOLDS = """
## Hộ
| Thôn | Mã hộ | Họ và tên chủ hộ | Số nhân khẩu | Khu vực |
| Thôn 1 | 1 | Lò A | 2 | Nông thôn |
| Thôn 1 | 2 | Lò B | 1 | Nông thôn |
"""
TITLES = "| Thôn | Mã hộ | Họ và tên | Ngày sinh | Có bảo hiểm y tế | Sử dụng internet |\n"
PERSONS = (
    "| Thôn 1 | 1 | Lò A | 1980 | Có | Không |\n| Thôn 1 | 1 | Lò C | 1990 | Có | Có |\n"
    "| Thôn 1 | 2 | Lò B | 1990 | Có | Có |\n"
)
ALONE = "| Thôn 1 | 1 | Lò A | 1980 | Có | Không |\n| Thôn 1 | 2 | Lò B | 1990 | Có | Có |\n"


@pytest.mark.parametrize(
    ("name", "rows"),
    [("Thành viên", PERSONS), ("TV Thôn 1", ALONE), ("Nhân khẩu", ALONE), ("Sheet2", PERSONS)],
)
def test_titles_of_members_with_a_name_or_shared_codes_are_a_list_of_members(name: str, rows: str) -> None:
    survey = read(f"{HOUSEHOLDS}## {name}\n{TITLES}{rows}")
    assert column(survey, "head_name") == ["Lò A", "Lò B"]
    assert survey.members is not None
    assert survey.members.frame["has_health_insurance"].tolist() == [1] * rows.count("\n")
    assert not found(survey, "members_doubt")


def test_a_column_of_relations_that_nobody_filled_in_tells_nothing() -> None:
    titles = TITLES.replace("| Ngày sinh", "| Quan hệ với chủ hộ | Ngày sinh")
    survey = read(f"{HOUSEHOLDS}## Thành viên\n{titles}{PERSONS.replace('| 19', '| | 19')}")
    assert survey.members is not None
    assert survey.members.counts.joined == 3


def test_a_name_and_codes_that_most_rows_share_are_enough() -> None:
    titles = "| Thôn | Mã hộ | Họ và tên | Ngày sinh |\n"
    text = titles + "| Thôn 1 | 1 | Lò A | 1980 |\n| Thôn 1 | 1 | Lò C | 1990 |\n"
    survey = read(f"{HOUSEHOLDS}## Nhân khẩu\n{text}")
    assert survey.members is not None
    assert survey.members.counts.joined == 2


@pytest.mark.parametrize(
    ("name", "titles", "rows"),
    [
        ("Sheet2", TITLES, ALONE),
        ("Nhân khẩu", TITLES.replace("Có bảo hiểm y tế | Sử dụng internet", "A | B"), ALONE),
        ("Thành viên", TITLES.replace("Ngày sinh", "Khu vực"), ALONE.replace("1980", "").replace("1990", "")),
    ],
)
def test_rows_that_may_be_persons_or_households_are_a_finding(name: str, titles: str, rows: str) -> None:
    survey = read(f"{HOUSEHOLDS}## {name}\n{titles}{rows}")
    (finding,) = found(survey, "members_doubt")
    assert (finding.severity, finding.place.sheet) == (Severity.ERROR, name)
    assert len(survey.frame) == 4


def test_the_user_says_that_a_row_is_a_household() -> None:
    survey = read(f"## Sheet2\n{TITLES}{ALONE}", mapping={"head_name": "C"})
    assert column(survey, "head_name") == ["Lò A", "Lò B"]
    assert not found(survey, "members_doubt")


@pytest.mark.parametrize("title", ["Họ và tên chủ hộ", "Họ tên chủ hộ"])
def test_a_list_of_heads_is_one_of_households_and_in_no_doubt(title: str) -> None:
    survey = read(f"## Sheet2\n{TITLES.replace('Họ và tên', title)}{ALONE}")
    assert column(survey, "head_name") == ["Lò A", "Lò B"]
    assert cells(survey, "members_doubt") == []


def test_answers_of_households_with_the_names_of_indicators_are_in_no_doubt() -> None:
    text = (
        "| Mã hộ | Họ và tên | Khu vực | Bảo hiểm y tế | Dinh dưỡng | Sử dụng dịch vụ viễn thông |\n"
        "| 1 | Lò A | Nông thôn | x | | x |\n| 2 | Lò B | Nông thôn | x | | x |\n"
    )
    assert not found(read(f"## Hộ\n{text}"), "members_doubt")


def test_a_file_of_persons_alone_is_no_survey() -> None:
    with pytest.raises(Stop) as stopped:
        read(f"## Thành viên\n{TITLES}{PERSONS}")
    assert [f.code for f in stopped.value.findings] == ["members_only"]
