"""Codes of members without the leading zeros of the households, and names of members in two columns."""

from md_tables import column, found, read
from ngheo_cli.survey.model import Survey

HOUSEHOLDS = """
## Hộ
| Mã hộ | Chủ hộ | Số khẩu |
| 001 | Lò Văn A | #2 |
| 010 | Lò B | #1 |
"""
MEMBERS = """
## Thành viên
| Mã hộ | Họ và tên | Quan hệ với chủ hộ | Năm sinh |
| #1 | Lò Văn A | Chủ hộ | 1980 |
| #1 | Lò C | Con | 2010 |
| #10 | Lò B | Chủ hộ | 1990 |
"""


def _joined(survey: Survey) -> list[int]:
    assert survey.members is not None
    rows: list[int] = survey.members.frame["household"].tolist()
    return rows


def _names(survey: Survey) -> list[str]:
    assert survey.members is not None
    names: list[str] = survey.members.frame["member_name"].tolist()
    return names


def test_members_whose_codes_lost_their_zeros_are_joined_with_a_note() -> None:
    survey = read(HOUSEHOLDS + MEMBERS)
    assert _joined(survey) == [0, 0, 1]
    assert [(f.place.cell, f.values["count"]) for f in found(survey, "member_zeros")] == [("A2", 3)]
    assert not found(survey, "member_orphan")
    assert column(survey, "household_id") == ["001", "010"]


def test_households_whose_codes_lost_their_zeros_take_members_that_kept_them() -> None:
    households = HOUSEHOLDS.replace("001", "#1").replace("010", "#10")
    members = MEMBERS.replace("#10", "010").replace("#1 ", "001 ")
    assert _joined(read(households + members)) == [0, 0, 1]


def test_codes_of_two_households_that_differ_by_zeros_are_two_codes() -> None:
    survey = read(HOUSEHOLDS + "| 1 | Lò D | #3 |\n" + MEMBERS.replace("Lò Văn A", "Lò D"))
    assert _joined(survey) == [2, 2, 1]
    assert [f.values["count"] for f in found(survey, "member_zeros")] == [1]


def test_one_code_without_zeros_among_codes_with_them_is_another_code() -> None:
    survey = read(HOUSEHOLDS + MEMBERS.replace("#10", "010"))
    assert _joined(survey) == [-1, -1, 1]
    assert found(survey, "member_orphan")


def test_equal_codes_are_joined_without_a_note() -> None:
    survey = read(HOUSEHOLDS + MEMBERS.replace("#10", "010").replace("#1 ", "001 "))
    assert _joined(survey) == [0, 0, 1]
    assert not found(survey, "member_zeros")


def test_another_head_under_a_code_without_zeros_is_no_member() -> None:
    survey = read(HOUSEHOLDS + MEMBERS.replace("Lò Văn A", "Vì Thị E"))
    assert _joined(survey) == [-1, -1, 1]


SPLIT = """
## Thành viên
| Mã hộ | Họ đệm | Tên | Quan hệ với chủ hộ | Năm sinh |
| 001 | Lò Văn | A | Chủ hộ | 1980 |
| 001 | Lò | C | Con | 2010 |
| 010 | Lò | B | Chủ hộ | 1990 |
"""


def test_names_of_members_in_two_columns_are_joined() -> None:
    survey = read(HOUSEHOLDS + SPLIT)
    assert _names(survey) == ["Lò Văn A", "Lò C", "Lò B"]
    assert _joined(survey) == [0, 0, 1]
    assert [c.canonical for c in survey.every_column if c.sheet == "Thành viên"][1:3] == ["member_name"] * 2


def test_a_sheet_of_names_in_two_columns_is_one_of_members() -> None:
    text = SPLIT.replace(" Quan hệ với chủ hộ |", "").replace(" Chủ hộ |", "").replace(" Con |", "")
    assert _names(read(HOUSEHOLDS + text)) == ["Lò Văn A", "Lò C", "Lò B"]


def test_a_column_of_whole_names_counts_before_two_of_parts() -> None:
    text = SPLIT.replace("| Họ đệm |", "| Họ và tên | Họ đệm |").replace("| Lò ", "| Vì F | Lò ")
    assert _names(read(HOUSEHOLDS + text)) == ["Vì F"] * 3
