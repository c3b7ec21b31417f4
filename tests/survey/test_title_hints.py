"""Hints for titles that no alias names: heads and villages."""

import pytest

from md_tables import column, found, how, read
from ngheo_cli.messages import Stop

HEADS = "| STT | Mã hộ | Số khẩu |"
ROW = "\n| #1 | 01 | #3 | Mẫu |"


@pytest.mark.parametrize(
    "title",
    ["Đại diện hộ", "Hộ ông (bà)", "Tên hộ GĐ", "Họ và tên chủ hộ GĐ", "Tên chủ hộ cận nghèo", "Ông/bà"],
)
def test_a_title_that_may_be_the_heads_gets_a_hint(title: str) -> None:
    survey = read(f"{HEADS} {title} |{ROW}")
    assert not survey.has("head_name")
    assert "Họ và tên chủ hộ" in how(survey, "D").hints
    assert found(survey, "column_near")


@pytest.mark.parametrize("title", ["Địa chỉ", "Địa chỉ (thôn, bản)", "Nơi ở", "Nơi ở hiện nay", "KDC", "Đội"])
def test_an_address_gets_a_hint_where_no_village_is_told(title: str) -> None:
    survey = read(f"{HEADS} {title} |{ROW}")
    assert not survey.has("village")
    assert how(survey, "D").hints == ("Thôn/tổ dân phố",)


@pytest.mark.parametrize("title", ["Địa chỉ", "Nơi ở"])
def test_an_address_beside_a_village_gets_none(title: str) -> None:
    survey = read(f"{HEADS} Thôn | {title} |\n| #1 | 01 | #3 | Nà Pán | Mẫu |")
    assert column(survey, "village") == ["Nà Pán"]
    assert not how(survey, "E").hints
    assert not found(survey, "column_near")
    told = read(f"{HEADS} {title} |{ROW}", set_values={"village": "Nà Pán"})
    assert not found(told, "column_near")


@pytest.mark.parametrize("title", ["Họ tên vợ chồng", "Người lập biểu", "Số điện thoại chủ hộ", "Quê quán"])
def test_other_titles_of_persons_and_places_get_no_hint_of_a_head_or_village(title: str) -> None:
    survey = read(f"{HEADS} Họ và tên chủ hộ | {title} |\n| #1 | 01 | #3 | Mẫu | Mẫu |")
    assert not {"Họ và tên chủ hộ", "Thôn/tổ dân phố"} & set(how(survey, "E").hints)


@pytest.mark.parametrize(
    ("header", "cell"),
    [
        ("| STT | Đại diện hộ | Số khẩu | Điểm B1 |", "B1"),
        ("| STT | Hộ ông (bà) | Số khẩu | Điểm B1 |", "B1"),
        ("| STT | Số khẩu | Tên chủ hộ nghèo | Điểm B1 |", "C1"),
        ("| STT | Ho va ten chu ho | Số khẩu thực tế | Điểm chấm |", "B1"),
        ("| Danh sách hộ |\n| STT | Họ và tên chủ hộ GĐ | Số khẩu | Điểm B1 |", "B2"),
    ],
)
def test_a_file_without_a_known_head_is_told_where_it_may_be(header: str, cell: str) -> None:
    text = f"{header}\n| #1 | Mẫu Một | #3 | #100 |"
    with pytest.raises(Stop) as stopped:
        read(text)
    (told,) = stopped.value.findings
    assert (told.code, told.place.cell) == ("no_survey_near", cell)
    assert f"--column head_name={cell[0]}" in told.advice("vi")
    if cell == "B1":
        assert column(read(text, mapping={"head_name": "B"}), "head_name") == ["Mẫu Một"]


@pytest.mark.parametrize(
    "text",
    [
        "| Kính gửi ông/bà | chủ hộ | trưởng thôn |",
        "| STT | Tên thiết bị | Số lượng |\n| 1 | Máy tính | 3 |",
        "| Hướng dẫn | Họ và tên chủ hộ |",
    ],
)
def test_a_file_of_something_else_is_only_told_that_it_is_none(text: str) -> None:
    with pytest.raises(Stop) as stopped:
        read(text)
    assert [finding.code for finding in stopped.value.findings] == ["no_survey"]
