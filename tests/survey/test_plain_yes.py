"""A title that explains a mark as a plain yes, below a group of what lacks: it may mean having."""

import pytest

from md_tables import cells, column, found, read
from ngheo_cli.survey.model import Survey


def survey_with(title: str, group: str = "Thiếu hụt các dịch vụ xã hội cơ bản") -> Survey:
    return read(f"""
| STT | Họ và tên chủ hộ | Điểm B1 | {group} | < |
| ^ | ^ | ^ | {title} | Việc làm |
| 1 | Lò Văn Mẫu | #140 | x | |
| 2 | Vi Thị Mẫu | #140 | | x |
""")


@pytest.mark.parametrize(
    "title",
    [
        "BHYT (x: có)",
        "BHYT (có)",
        "BHYT (x = có)",
        "BHYT (có: x)",
        "BHYT (đánh dấu x nếu có)",
        "BHYT [x là có]",
    ],
)
def test_a_mark_that_is_a_plain_yes_is_asked_for(title: str) -> None:
    survey = survey_with(title)
    assert not survey.has("health_insurance")
    assert cells(survey, "legend_unclear") == ["D2"]
    assert column(survey, "employment") == [0, 1]


@pytest.mark.parametrize(
    "title",
    [
        "Thiếu hụt BHYT (x: có)",
        "Không có BHYT (x: có)",
        "BHYT",
        "BHYT (x: thiếu hụt)",
        "BHYT (có thiếu hụt: x)",
    ],
)
def test_a_title_that_says_what_lacks_is_read(title: str) -> None:
    survey = survey_with(title)
    assert column(survey, "health_insurance") == [1, 0]
    assert not found(survey, "legend_unclear")


def test_a_title_of_having_by_its_legend_stays_turned_round() -> None:
    assert column(survey_with("BHYT (x: không thiếu hụt)"), "health_insurance") == [0, 1]
