"""A head's name typed in three columns: family, middle and given name."""

import pytest

from md_tables import column, found, how, read

_THREE = [
    ("Chủ hộ", "Họ | Đệm | Tên"),
    ("Họ và tên chủ hộ", "Họ | Tên đệm | Tên"),
    ("Thông tin chủ hộ", "Họ | Tên lót | Tên"),
    ("Thông tin chủ hộ", "Họ | Chữ đệm | Tên chủ hộ"),
    ("CHỦ HỘ", "HỌ | CHỮ LÓT | TÊN"),
]


@pytest.mark.parametrize(("group", "titles"), _THREE)
def test_a_name_in_three_columns_is_joined(group: str, titles: str) -> None:
    survey = read(f"""
| STT | {group} | < | < | Mã hộ | Số khẩu |
| ^ | {titles} | ^ | ^ |
| 1 | Lò | Văn | An | 01 | #3 |
| 2 | Vi | | An | 02 | #2 |
""")
    assert column(survey, "head_name") == ["Lò Văn An", "Vi An"]
    assert how(survey, "B").canonical == "head_name"
    assert [how(survey, letter).canonical for letter in "CD"] == ["head_name"] * 2


def test_three_parts_without_a_group_are_joined() -> None:
    survey = read("| STT | Họ chủ hộ | Tên đệm | Tên chủ hộ | Mã hộ |\n| 1 | Lò | Văn | An | 01 |")
    assert column(survey, "head_name") == ["Lò Văn An"]


def test_heads_with_one_given_name_and_one_code_are_two_households() -> None:
    survey = read("""
| STT | Chủ hộ | < | < | Thôn | Mã hộ | Điểm B1 | Ngày rà soát |
| ^ | Họ | Đệm | Tên | ^ | ^ | ^ | ^ |
| 1 | Lò | Văn | An | Nà Pán | 01 | #140 | 1/10/2024 |
| 2 | Vi | Thị | An | Nà Pán | 01 | #150 | 2/10/2024 |
""")
    assert column(survey, "problem") == ["", ""]
    assert found(survey, "key_two_heads")
    assert not found(survey, "superseded")


def test_a_given_name_with_its_middle_name_follows_the_family_name() -> None:
    survey = read("""
| STT | Chủ hộ | < | Mã hộ | Số khẩu |
| ^ | Họ | Tên đệm và tên | ^ | ^ |
| 1 | Lò | Văn An | 01 | #3 |
""")
    assert column(survey, "head_name") == ["Lò Văn An"]


def test_another_name_beside_the_head_is_not_joined() -> None:
    survey = read(
        "| STT | Họ và tên chủ hộ | Tên gọi khác | Tên vợ | Mã hộ |\n| 1 | Lò Văn An | Bé | Vi | 01 |"
    )
    assert column(survey, "head_name") == ["Lò Văn An"]


def test_the_name_of_a_member_in_three_columns_is_joined() -> None:
    survey = read("""
| Mã hộ | Họ và tên chủ hộ | Số khẩu |
| 01 | Lò Văn An | |
## Thành viên
| Mã hộ | Họ | Đệm | Tên | Quan hệ với chủ hộ |
| 01 | Lò | Văn | An | Chủ hộ |
| 01 | Vi | Thị | Bé | Vợ |
""")
    assert survey.members is not None
    assert survey.members.frame["member_name"].tolist() == ["Lò Văn An", "Vi Thị Bé"]


def test_a_title_merged_over_the_parts_of_the_name_joins_them() -> None:
    survey = read("""
| STT | Họ và tên chủ hộ | < | < | Mã hộ | Số khẩu |
| 1 | Lò | Văn | An | 01 | #3 |
| 2 | Vi | | Bé | 02 | #2 |
""")
    assert column(survey, "head_name") == ["Lò Văn An", "Vi Bé"]


@pytest.mark.parametrize("beside", ["Nam", "#1970", "x", ""])
def test_a_title_merged_over_something_else_is_the_first_column_alone(beside: str) -> None:
    survey = read(f"""
| STT | Họ và tên chủ hộ | < | Mã hộ | Số khẩu |
| 1 | Lò Văn An | {beside} | 01 | #3 |
""")
    assert column(survey, "head_name") == ["Lò Văn An"]


@pytest.mark.parametrize("titles", ["Tên | Đệm | Họ", "Họ | Giới tính | Tên", "Họ | Ghi chú | Tên"])
def test_given_names_apart_from_their_family_names_are_not_taken_for_names(titles: str) -> None:
    survey = read(f"""
| STT | Chủ hộ | < | < | Mã hộ | Số khẩu |
| ^ | {titles} | ^ | ^ |
| 1 | An | Nam | An | 01 | #3 |
""")
    assert not survey.has("head_name")
    assert len(found(survey, "name_part")) == 1


def test_given_names_alone_below_a_group_of_heads_are_their_names() -> None:
    survey = read("| Chủ hộ | < | Mã hộ |\n| Tên | Giới tính | ^ |\n| Lò Văn An | Nam | 01 |")
    assert column(survey, "head_name") == ["Lò Văn An"]


@pytest.mark.parametrize("titles", ["Họ | Tên đệm | Tên", "Họ | Đệm | Tên", "Họ và tên đệm | Tên"])
def test_parts_of_names_alone_tell_where_the_table_is(titles: str) -> None:
    rows = "| 1 | Lò | Văn | An | T1 | #2 |\n| 2 | Hà | Thị | Bé | T1 | #3 |"
    if titles.count("|") == 1:
        rows = rows.replace("Lò | Văn", "Lò Văn").replace("Hà | Thị", "Hà Thị")
    survey = read(f"| STT | {titles} | Thôn | Số khẩu |\n{rows}")
    assert column(survey, "head_name") == ["Lò Văn An", "Hà Thị Bé"]
    assert survey.counts.rows_read == survey.counts.households == 2


def test_a_household_number_beside_a_name_is_no_family_name() -> None:
    survey = read("| Hộ | Tên chủ hộ | Số khẩu |\n| 12 | Lò Văn An | #2 |")
    assert column(survey, "head_name") == ["Lò Văn An"]
