"""Households whose class hung on a title that was read for another time or another thing."""

import pytest

from md_tables import read
from ngheo_cli.classify.decide import decide
from ngheo_cli.criteria.load import get
from ngheo_cli.messages import Severity

HEADS = "| STT | Mã hộ | Họ và tên chủ hộ | Khu vực |"


def classes(text: str) -> list[str]:
    decisions = decide(read(text), get("2021-2025"))
    return [decisions.class_name(i) for i in range(len(decisions.possible))]


def codes(text: str) -> list[str]:
    survey = read(text)
    found = (*survey.findings, *decide(survey, get("2021-2025")).findings)
    return [f.code for f in found if f.severity is not Severity.NOTE]


def test_this_years_score_decides() -> None:
    text = f"""
{HEADS} Điểm B1 năm 2023 | Điểm B1 rà soát lại năm 2024 | B2 |
| 1 | 01 | Lò Văn Mẫu | Nông thôn | #100 | #160 | #30 |
| 2 | 02 | Lò Thị Mẫu | Nông thôn | #160 | #100 | #30 |
"""
    assert classes(text) == ["not_poor", "poor"]
    assert codes(text) == []


def test_last_years_income_decides_nothing_where_this_years_is_not_known() -> None:
    text = f"""
{HEADS} Thu nhập BQ/người/tháng năm trước (đồng) | Ước TN bình quân năm nay (đồng/người/tháng) | B2 |
| 1 | 01 | Lò Văn Mẫu | Nông thôn | #1200000 | #1800000 | #30 |
| 2 | 02 | Lò Thị Mẫu | Nông thôn | #1600000 | #1400000 | #30 |
"""
    assert classes(text) == ["undetermined", "undetermined"]
    assert codes(text) == ["column_past", "income_form", "deciding_unread"]


@pytest.mark.parametrize("titles", ["Điểm B1 | B1", "Điểm B1 năm 2023 | Điểm B1"])
def test_a_file_whose_scores_are_ambiguous_is_not_said_to_have_none(titles: str) -> None:
    text = f"{HEADS} {titles} | B2 |\n| 1 | 01 | Lò Văn Mẫu | Nông thôn | #100 | #160 | #30 |"
    assert classes(text) == ["undetermined"]
    assert codes(text)[-1] == "deciding_unread"


def test_a_file_without_any_score_or_income_is_said_to_have_none() -> None:
    assert "nothing_decides" in codes(f"{HEADS} B2 |\n| 1 | 01 | Lò Văn Mẫu | Nông thôn | #30 |")


def test_sub_groups_of_services_are_one_block_of_marks() -> None:
    names = ("Việc làm", "Người phụ thuộc", "Dinh dưỡng", "BHYT", "Giáo dục người lớn", "Đi học của trẻ em")
    more = ("Chất lượng nhà ở", "Diện tích nhà ở", "Nguồn nước sinh hoạt", "Nhà tiêu hợp vệ sinh")
    last = ("Viễn thông", "Phương tiện tiếp cận thông tin")
    services = ("Việc làm", "Y tế", "Giáo dục", "Nhà ở", "Nước sạch, vệ sinh", "Thông tin")
    text = f"""
{HEADS} TNBQ/người/tháng (nghìn đồng) | Thiếu hụt các dịch vụ xã hội cơ bản |{" < |" * 11}
| ^ | ^ | ^ | ^ | ^ | {" | ".join(f"{one} | <" for one in services)} |
| ^ | ^ | ^ | ^ | ^ | {" | ".join((*names, *more, *last))} |
| 1 | 01 | Lò Văn Mẫu | Nông thôn | 1200 | x | x | x |{" |" * 9}
| 2 | 02 | Lò Thị Mẫu | Nông thôn | 1200 | x | x | |{" |" * 9}
"""
    assert classes(text) == ["poor", "near_poor"]


def test_ten_numbers_are_not_the_first_ten_of_twelve_indicators() -> None:
    numbers = " | ".join(f"({i})" for i in range(1, 11))
    text = f"""
{HEADS} TNBQ/người/tháng (nghìn đồng) | Chỉ số thiếu hụt |{" < |" * 9}
| ^ | ^ | ^ | ^ | ^ | {numbers} |
| 1 | 01 | Lò Văn Mẫu | Nông thôn | 1200 | x | x | x |{" |" * 7}
"""
    assert classes(text) == ["undetermined"]
    assert codes(text).count("indicator_number") == 10


@pytest.mark.parametrize(
    ("titles", "columns", "name"),
    [
        ("B1 do thôn chấm | B1 do xã chấm", "E, F", "score_income"),
        ("Điểm chuẩn B1 | Điểm B1 đạt", "E, F", "score_income"),
        ("TNBQ đầu người năm (đồng) | Ghi chú", "E", "income_per_person"),
    ],
)
def test_a_file_whose_score_or_income_has_only_a_hint_is_told_of_its_columns(
    titles: str, columns: str, name: str
) -> None:
    text = f"{HEADS} {titles} | B2 |\n| 1 | 01 | Lò Văn Mẫu | Nông thôn | #100 | #160 | #30 |"
    survey = read(text)
    (told,) = [f for f in decide(survey, get("2021-2025")).findings if f.code == "deciding_unread"]
    assert (told.values["columns"], told.values["column"]) == (columns, name)
    assert "nothing_decides" not in codes(text)


@pytest.mark.parametrize(
    "title",
    ["Thu nhập từ trồng trọt (đồng)", "Chi tiêu bình quân/người/tháng (đồng)", "Trợ cấp/tháng (đồng)"],
)
def test_an_income_of_one_source_and_expenses_are_no_column_that_decides(title: str) -> None:
    text = f"{HEADS} {title} | B2 |\n| 1 | 01 | Lò | Nông thôn | #100000 | #30 |"
    assert "nothing_decides" in codes(text)
