"""Does a mark mean lacking? Groups, titles and legends that say so, deny it, or leave it open."""

import pytest

from md_tables import cells, column, found, how, read
from ngheo_cli.numbers import BLANK, NO, YES
from ngheo_cli.survey.mark_legends import legend_in

IDS = ("employment", "health_insurance")


def marked(group: str, above: str = "", rows: str = "| 1 | Hộ A | x | |\n| 2 | Hộ B | | x |") -> str:
    top = f"| {above} |\n" if above else ""
    return f"{top}| Mã hộ | Chủ hộ | {group} | < |\n| ^ | ^ | Việc làm | BHYT |\n{rows}"


@pytest.mark.parametrize(
    "group",
    [
        "Chỉ số không bị thiếu hụt",
        "Chỉ số không còn thiếu hụt",
        "Không có chỉ số thiếu hụt",
        "Chi so khong thieu hut",
        "Đã được hỗ trợ giảm thiếu hụt",
        "Nhu cầu hỗ trợ khắc phục thiếu hụt",
        "Thiếu hụt của năm trước",
        "Thiếu hụt trước rà soát",
        "Thiếu hụt (nhu cầu hỗ trợ)",
        "Nguy cơ thiếu hụt",
    ],
)
def test_a_group_that_does_not_say_lacking_now_is_asked_for(group: str) -> None:
    survey = read(marked(group))
    assert not any(survey.has(name) for name in IDS)
    findings = found(survey, "indicator_doubt")
    assert [f.place.cell for f in findings] == ["C2", "D2"]
    assert "--column employment=!C" in findings[0].advice("vi")
    assert "--map" in findings[0].advice("vi")


def test_the_same_group_read_as_the_user_says() -> None:
    survey = read(marked("Chỉ số không bị thiếu hụt"), mapping={"employment": "!C"})
    assert column(survey, "employment") == [NO, YES]


@pytest.mark.parametrize("title", ["Không thiếu hụt việc làm", "Việc làm (không thiếu hụt)"])
def test_a_title_that_denies_lacking_is_not_read_as_lacking(title: str) -> None:
    survey = read(
        f"| Mã hộ | Chủ hộ | Mức độ thiếu hụt | < |\n| ^ | ^ | {title} | BHYT |\n| 1 | Hộ A | x | x |"
    )
    assert not survey.has("employment")
    assert column(survey, "health_insurance") == [YES]
    assert cells(survey, "indicator_doubt") == ["C2"]


def test_numbers_under_a_doubtful_group_are_asked_for() -> None:
    survey = read("| Mã hộ | Chủ hộ | Chỉ số không thiếu hụt | < |\n| ^ | ^ | 1 | 2 |\n| 1 | Hộ A | x | x |")
    assert cells(survey, "indicator_doubt") == ["C2", "D2"]
    assert "employment" not in survey.frame.columns


@pytest.mark.parametrize(
    "group", ["Mức độ thiếu hụt (Chương trình giảm nghèo)", "Không được tiếp cận dịch vụ", "Deprived in"]
)
def test_a_group_of_lacking_now_is_read(group: str) -> None:
    assert column(read(marked(group)), "employment") == [YES, NO]


@pytest.mark.parametrize(
    ("group", "above"),
    [
        ("Thiếu hụt dịch vụ xã hội cơ bản (x: không thiếu hụt)", ""),
        ("Các chỉ số thiếu hụt (hộ đánh dấu x vào ô không thiếu hụt)", ""),
        ("Thieu hut (x: khong thieu hut)", ""),
        ("Thiếu hụt dịch vụ xã hội cơ bản", "Ghi chú: đánh dấu x nếu hộ CÓ, bỏ trống nếu thiếu hụt"),
        ("Tiếp cận dịch vụ xã hội cơ bản", "Chú thích: x: có; để trống: thiếu hụt"),
    ],
)
def test_a_plain_legend_turns_the_answers_round(group: str, above: str) -> None:
    survey = read(marked(group, above))
    assert column(survey, "employment") == [NO, YES]
    assert column(survey, "health_insurance") == [YES, NO]
    assert how(survey, "C").reads[0] == "x = không thiếu hụt; ô trống = thiếu hụt"


def test_a_legend_of_digits_is_followed_either_way() -> None:
    rows = "| 1 | Hộ A | #1 | #0 |\n| 2 | Hộ B | #0 | #1 |"
    plain = read(marked("Thiếu hụt (1: thiếu hụt; 0: không thiếu hụt)", rows=rows))
    assert column(plain, "employment") == [YES, NO]
    turned = read(marked("Thiếu hụt (0: thiếu hụt; 1: không thiếu hụt)", rows=rows))
    assert column(turned, "employment") == [NO, YES]
    assert "Có/1 = không thiếu hụt" in how(turned, "C").reads[0]


def test_letters_are_read_by_their_legend() -> None:
    rows = "| 1 | Hộ A | Đ | K |\n| 2 | Hộ B | K | Đ |"
    survey = read(marked("Tình trạng thiếu hụt (Đ: đạt; K: không đạt)", rows=rows))
    assert column(survey, "employment") == [NO, YES]
    assert "K = thiếu hụt" in how(survey, "C").reads[0]
    unsaid = read(marked("Tình trạng thiếu hụt", rows=rows))
    assert column(unsaid, "employment") == [BLANK, BLANK]
    assert len(found(unsaid, "answer_unreadable")) == 4


def test_a_third_sign_is_read_by_its_legend() -> None:
    rows = "| 1 | Hộ A | #1 | #2 |\n| 2 | Hộ B | #2 | #1 |"
    survey = read(marked("Thiếu hụt (1: không thiếu hụt; 2: thiếu hụt)", rows=rows))
    assert column(survey, "employment") == [NO, YES]


@pytest.mark.parametrize(
    "above",
    [
        "Đánh dấu x những hộ không bị thiếu hụt trong kỳ",
        "x: thiếu hụt, x: không thiếu hụt",
        "Thiếu hụt (1 = không; 0 = có)",
    ],
)
def test_a_legend_that_is_not_plain_is_asked_for(above: str) -> None:
    survey = read(marked("Thiếu hụt dịch vụ", above))
    assert not any(survey.has(name) for name in IDS)
    assert cells(survey, "legend_unclear") == ["C3", "D3"]


def test_a_legend_below_the_table_counts_too() -> None:
    rows = "| 1 | Hộ A | x | |\n| 2 | Hộ B | | x |\n| | | | |\n| | Ghi chú: x: không thiếu hụt | | |"
    assert column(read(marked("Thiếu hụt dịch vụ", rows=rows)), "employment")[:2] == [NO, YES]


@pytest.mark.parametrize(
    "text",
    [
        "Chỉ số 1: Thiếu hụt việc làm",
        "Nguyên nhân: 1: Thiếu vốn; 2: Thiếu lao động",
        "1. Hộ nghèo; 2. Hộ cận nghèo",
        "Thiếu hụt (1 = có; 0 = không)",
        "Hộ nghèo: x; hộ cận nghèo: 0",
    ],
)
def test_what_is_no_legend_of_lacking_tells_nothing(text: str) -> None:
    assert not legend_in([text]).told()


@pytest.mark.parametrize(
    ("text", "inverted"),
    [
        ("Đánh dấu (x) vào các ô tương ứng với chỉ số thiếu hụt", False),
        ("Các chỉ số thiếu hụt (đánh dấu x vào ô tương ứng)", False),
        ("Ghi 1 nếu thiếu hụt, ghi 0 nếu không thiếu hụt", False),
        ("Thiếu hụt ghi 0, không thiếu hụt ghi 1", True),
        ("Không đánh dấu nếu thiếu hụt", True),
        ("Đánh dấu “x” nếu không thiếu hụt", True),
        ("Có = thiếu hụt; Không = không thiếu hụt", False),
    ],
)
def test_legends_as_officers_write_them(text: str, inverted: bool) -> None:
    assert legend_in([text]).inverted is inverted


def test_a_legend_of_signs_for_both_answers_tells_them_under_a_group_that_does_not_say_lacking() -> None:
    survey = read("""
| Mã hộ | Chủ hộ | Tiếp cận dịch vụ xã hội cơ bản (Đ: đạt; K: không đạt) | < |
| ^ | ^ | Việc làm | BHYT |
| 1 | Hộ A | Đ | K |
| 2 | Hộ B | K | Đ |
""")
    assert column(survey, "employment") == [0, 1]
    assert column(survey, "health_insurance") == [1, 0]


def test_a_legend_of_a_sign_for_one_answer_does_not_tell_what_a_mark_means() -> None:
    survey = read("""
| Mã hộ | Chủ hộ | Tiếp cận dịch vụ xã hội cơ bản (K: không đạt) | < |
| ^ | ^ | Việc làm | BHYT |
| 1 | Hộ A | x | K |
""")
    assert not survey.has("employment")
    assert len(found(survey, "indicator_ask")) == 2


@pytest.mark.parametrize(
    ("title", "cells_", "expected"),
    [
        ("BHYT (1: có; 2: không)", "1 2", [1, 0]),
        ("BHYT (1. Không; 2. Có)", "1 2", [0, 1]),
        ("Không có BHYT (1: có; 2: không)", "1 2", [0, 1]),
        ("BHYT (1: có; 2: không; 3: không rõ)", "1 2", [1, -1]),
    ],
)
def test_codes_of_yes_and_no_that_a_title_explains_are_followed(
    title: str, cells_: str, expected: list[int]
) -> None:
    one, other = cells_.split()
    survey = read(
        "## Hộ\n| Mã hộ | Họ và tên chủ hộ |\n| 1 | Hộ A |\n"
        f"## Thành viên\n| Mã hộ | Họ và tên | Quan hệ | {title} |\n"
        f"| 1 | Hộ A | Chủ hộ | {one} |\n| 1 | Con A | Con | {other} |\n"
    )
    assert survey.members is not None
    assert survey.members.frame["has_health_insurance"].tolist() == expected


def test_codes_that_a_title_of_members_explains_are_told_as_yes_and_no() -> None:
    survey = read(
        "## Hộ\n| Mã hộ | Họ và tên chủ hộ |\n| 1 | Hộ A |\n"
        "## Thành viên\n| Mã hộ | Họ và tên | Quan hệ | BHYT (1: không; 2: có) |\n| 1 | Hộ A | Chủ hộ | 2 |\n"
    )
    assert survey.members is not None
    [told] = [c.reads for c in survey.members.columns if c.letter == "D"]
    assert told[0].startswith("Có = có; 1 = không; 2 = có;")
    assert told[1].startswith("yes = yes; 1 = no; 2 = yes;")
