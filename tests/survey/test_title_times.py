"""What speaks of the past is never this review's answer: compared with what is beside it, or asked for."""

import pytest

from md_tables import column, found, how, read
from ngheo_cli.survey.title_times import Time, later, time_of, without_time

HEADS = "| STT | Mã hộ | Họ và tên chủ hộ |"


def _two(first: str, second: str, *more: str, values: tuple[str, str] = ("#100", "#160")) -> str:
    titles = " | ".join((first, second, *more))
    rest = " | ".join("" for _ in more)
    return f"{HEADS} {titles} |\n| 1 | 01 | Lò Văn Mẫu | {values[0]} | {values[1]} | {rest} |"


@pytest.mark.parametrize(
    ("title", "time"),
    [
        ("Điểm B1 năm trước", Time("past")),
        ("B1 cũ", Time("past")),
        ("Diem B1 nam truoc", Time("past")),
        ("Điểm B1 trước khi rà soát", Time("past")),
        ("Điểm B1 đầu năm", Time("past")),
        ("Thu nhập 12 tháng năm trước", Time("past")),
        ("Thu nhập 12 tháng trước rà soát", Time()),
        ("Thu nhập bình quân trong 12 tháng qua trước khi rà soát", Time()),
        ("Thu nhập tháng trước", Time()),
        ("Thu nhập bình quân đầu người", Time()),
        ("Điểm B1 rà soát lại năm 2024", Time("after", 2024)),
        ("Điểm B1 sau phúc tra", Time("after")),
        ("Thu nhập năm nay", Time("now")),
        ("B1 tháng 11/2024", Time("", 2024)),
        ("Điểm B1 (2023)", Time("", 2023)),
        ("Điểm B1 lần 2", Time("", None, 2)),
        ("Điểm B1 theo TT 07/2021", Time()),
        ("Chuẩn nghèo 2021-2025", Time()),
        ("So sánh trước và sau rà soát", Time()),
    ],
)
def test_the_time_of_a_title(title: str, time: Time) -> None:
    assert time_of([title]) == time


@pytest.mark.parametrize(
    ("title", "rest"),
    [
        ("Điểm B1 rà soát lại năm 2024", "điểm b1 năm 2024"),
        ("Kết quả rà soát cuối năm", "kết quả rà soát"),
        ("Diem B1 sau phuc tra", "diem b1"),
        ("B1 tháng 11/2024", "b1"),
    ],
)
def test_a_title_without_its_words_of_time(title: str, rest: str) -> None:
    assert without_time(title)[0] == rest


def test_a_title_without_words_of_time_has_no_other_form() -> None:
    assert without_time("Họ và tên chủ hộ") == ()


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        (Time("", 2024), Time("", 2023), True),
        (Time("past", 2024), Time("", 2023), None),
        (Time(), Time("past"), True),
        (Time("after"), Time(), True),
        (Time("now"), Time("", 2023), True),
        (Time("after"), Time("", 2023), None),
        (Time("after", 2023), Time("", 2023), True),
        (Time("", 2023), Time(), None),
        (Time("", None, 2), Time("", None, 1), True),
        (Time("after"), Time("now"), None),
        (Time("past"), Time("past"), None),
    ],
)
def test_which_of_two_times_is_later(one: Time, other: Time, answer: bool | None) -> None:
    assert later(one, other) is answer
    assert later(other, one) is (None if answer is None else not answer)


@pytest.mark.parametrize(
    ("past", "now"),
    [
        ("Điểm B1 năm 2023", "Điểm B1 rà soát lại năm 2024"),
        ("Điểm B1 năm 2023", "Điểm B1 năm 2024"),
        ("Điểm B1 năm trước", "Điểm B1 năm nay"),
        ("Điểm B1 năm trước", "Điểm B1"),
        ("B1 cũ", "B1"),
        ("Điểm B1 đầu năm", "Điểm B1 cuối năm"),
        ("Điểm B1", "Điểm B1 sau phúc tra"),
        ("Điểm B1 lần 1", "Điểm B1 lần 2"),
        ("Điểm B1 (2023)", "B1 năm nay"),
        ("Diem B1 nam truoc", "Diem B1"),
    ],
)
@pytest.mark.parametrize("turned", [False, True])
def test_of_two_scores_the_later_one_is_read(past: str, now: str, turned: bool) -> None:
    survey = read(_two(now, past, values=("#160", "#100")) if turned else _two(past, now))
    assert column(survey, "score_income") == [160]
    assert not found(survey, "column_ambiguous")
    assert [f.place.cell for f in found(survey, "column_by_time")] == ["D1" if turned else "E1"]
    assert "lần trước" in how(survey, "E" if turned else "D").reads[0]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Điểm B1 năm 2023", "Điểm B1"),
        ("Điểm B1 năm 2023", "Điểm B1 phúc tra"),
        ("Điểm B1 phúc tra", "Điểm B1 năm nay"),
        ("Điểm B1", "B1"),
    ],
)
def test_scores_whose_times_do_not_tell_are_not_read(one: str, other: str) -> None:
    survey = read(_two(one, other))
    assert not survey.has("score_income")
    assert [f.place.cell for f in found(survey, "column_ambiguous")] == ["D1", "E1"]


@pytest.mark.parametrize(
    "title",
    [
        "Điểm B1 năm trước",
        "B1 cũ",
        "Điểm B1 trước rà soát",
        "Diem B1 ky truoc",
        "Thu nhập bình quân/người/tháng năm trước (đồng)",
        "Thu nhập bình quân/người/tháng trước rà soát (đồng)",
    ],
)
def test_a_past_answer_alone_is_asked_for(title: str) -> None:
    survey = read(_two(title, "B2", values=("#1200000", "#30")))
    assert not {"score_income", "income_per_person"} & set(survey.frame.columns)
    (finding,) = found(survey, "column_past")
    assert finding.place.cell == "D1"
    assert "=D" in finding.advice("vi")


def test_the_user_may_say_that_a_past_title_is_this_review() -> None:
    survey = read(_two("Điểm B1 năm trước", "B2"), mapping={"score_income": "D"})
    assert column(survey, "score_income") == [100]
    assert not found(survey, "column_past")


def test_income_of_the_twelve_months_before_the_review_is_present() -> None:
    survey = read(
        _two("Thu nhập của hộ trong 12 tháng trước rà soát (đồng)", "B2", values=("#9000000", "#30"))
    )
    assert column(survey, "income_12_months") == [9_000_000]


def test_last_years_income_is_not_read_where_this_years_title_is_unknown() -> None:
    survey = read(
        _two(
            "Thu nhập BQ/người/tháng năm trước (đồng)",
            "Ước TN bình quân năm nay (đồng/người/tháng)",
            values=("#1200000", "#1800000"),
        )
    )
    assert not survey.has("income_per_person")
    assert [f.place.cell for f in found(survey, "column_past")] == ["D1"]
    assert [f.place.cell for f in found(survey, "income_form")] == ["E1"]


@pytest.mark.parametrize(
    ("past", "unread"),
    [
        ("Điểm B1 năm 2023", "Điểm B1 tổ chuyên gia năm 2024"),
        ("Thu nhập BQ/người/tháng năm 2023 (đồng)", "Ước thu nhập năm 2024 từ mọi nguồn"),
    ],
)
def test_the_smaller_of_two_years_is_not_read_where_the_later_title_is_unknown(
    past: str, unread: str
) -> None:
    survey = read(_two(past, unread, values=("#1200000", "#1800000")))
    assert not {"score_income", "income_per_person"} & set(survey.frame.columns)
    assert [f.place.cell for f in found(survey, "column_past")] == ["D1"]


def test_a_score_of_last_year_beside_an_income_of_this_year_is_asked_for() -> None:
    survey = read(
        _two("Điểm B1 năm 2023", "Thu nhập BQ/người/tháng năm 2024 (đồng)", values=("#100", "#1800000"))
    )
    assert not survey.has("score_income")
    assert column(survey, "income_per_person") == [1_800_000]


def test_an_unread_later_score_makes_the_read_one_doubtful() -> None:
    survey = read(_two("Điểm B1", "Điểm B1 tổ xã phúc tra"))
    assert not survey.has("score_income")
    assert [f.place.cell for f in found(survey, "column_rival")] == ["D1", "E1"]


def test_a_single_year_in_titles_is_that_of_the_review() -> None:
    survey = read(_two("Điểm B1 năm 2024", "Điểm B2 năm 2024", values=("#100", "#30")))
    assert column(survey, "score_income") == [100]
    assert column(survey, "score_deprivation") == [30]


def test_scores_and_classes_of_before_and_after_under_groups() -> None:
    survey = read("""
| STT | Mã hộ | Họ và tên chủ hộ | Trước rà soát | < | < | Sau rà soát | < | < |
| ^ | ^ | ^ | B1 | B2 | Phân loại | B1 | B2 | Phân loại |
| 1 | 01 | Lò Văn Mẫu | #100 | #30 | Hộ nghèo | #160 | #20 | Hộ không nghèo |
""")
    assert column(survey, "score_income") == [160]
    assert column(survey, "score_deprivation") == [20]
    assert column(survey, "recorded_class") == ["not_poor"]
    assert column(survey, "previous_class") == ["poor"]


def test_scores_under_years() -> None:
    survey = read("""
| STT | Mã hộ | Họ và tên chủ hộ | Điểm B1 | < | Năm 2023 | Năm 2024 |
| ^ | ^ | ^ | Năm 2023 | Năm 2024 | B2 | B2 |
| 1 | 01 | Lò Văn Mẫu | #100 | #160 | #30 | #20 |
""")
    assert column(survey, "score_income") == [160]
    assert column(survey, "score_deprivation") == [20]


def test_deprivations_of_two_years() -> None:
    survey = read("""
| STT | Mã hộ | Họ và tên chủ hộ | Thiếu hụt năm 2024 | < | Thiếu hụt năm 2023 | < |
| ^ | ^ | ^ | Việc làm | BHYT | Việc làm | BHYT |
| 1 | 01 | Lò Văn Mẫu | Có | Không | Không | Có |
""")
    assert column(survey, "employment") == [1]
    assert column(survey, "health_insurance") == [0]


@pytest.mark.parametrize(
    "group", ["Kết quả rà soát cuối năm", "Phân loại cuối năm", "Kết quả rà soát năm nay"]
)
def test_marks_under_a_class_of_the_end_of_the_year_are_the_recorded_class(group: str) -> None:
    survey = read(f"""
| STT | Mã hộ | Họ và tên chủ hộ | Phân loại đầu năm | < | {group} | < |
| ^ | ^ | ^ | Hộ nghèo | Hộ cận nghèo | Hộ nghèo | Hộ cận nghèo |
| 1 | 01 | Lò Văn Mẫu | x | | | x |
""")
    assert column(survey, "recorded_class") == ["near_poor"]
    assert column(survey, "previous_class") == ["poor"]


def test_old_and_new_villages_are_told_apart() -> None:
    survey = read("""
| STT | Mã hộ | Họ và tên chủ hộ | Thôn cũ | Thôn mới | Xã (cũ) |
| 1 | 01 | Lò Văn Mẫu | Thôn Một | Thôn Hai | Xã Mẫu |
""")
    assert column(survey, "village") == ["Thôn Hai"]
    assert column(survey, "commune") == ["Xã Mẫu"]


@pytest.mark.parametrize(
    "groups", ["Trước rà soát | Sau rà soát", "Năm 2023 | Năm 2024", "Năm trước | Năm nay"]
)
def test_times_below_the_title_of_a_score(groups: str) -> None:
    survey = read(f"""
| STT | Mã hộ | Họ và tên chủ hộ | Phiếu B2 | < |
| ^ | ^ | ^ | {groups} |
| 1 | 01 | Lò Văn Mẫu | #30 | #20 |
""")
    assert column(survey, "score_deprivation") == [20]
    assert not survey.has("previous_class")


def test_times_above_single_scores_where_nothing_else_has_a_group() -> None:
    survey = read("""
| STT | Mã hộ | Họ và tên chủ hộ | Kỳ trước | Kỳ này |
| ^ | ^ | ^ | Phiếu B2 | Phiếu B2 |
| 1 | 01 | Lò Văn Mẫu | #30 | #20 |
""")
    assert column(survey, "head_name") == ["Lò Văn Mẫu"]
    assert column(survey, "score_deprivation") == [20]


@pytest.mark.parametrize("groups", ["Trước rà soát | Sau rà soát", "Năm trước | Năm nay"])
def test_times_above_the_title_of_a_single_score(groups: str) -> None:
    survey = read(f"""
| STT | Mã hộ | Họ và tên chủ hộ | {groups} | Chỉ số thiếu hụt | < |
| ^ | ^ | ^ | Điểm B2 | Điểm B2 | Việc làm | BHYT |
| 1 | 01 | Lò Văn Mẫu | #30 | #20 | x | |
""")
    assert column(survey, "head_name") == ["Lò Văn Mẫu"]
    assert column(survey, "score_deprivation") == [20]
    assert not survey.has("previous_class")


@pytest.mark.parametrize(
    ("past", "unread"),
    [
        ("Diem thu nhap nam 2023", "Diem thu nhap to tham dinh huyen nam 2024"),
        ("B.1 (2023)", "B.1 (2024) tổ chuyên gia"),
    ],
)
def test_scores_in_other_words_are_rivals_too(past: str, unread: str) -> None:
    survey = read(_two(past, unread))
    assert not survey.has("score_income")
    assert [f.place.cell for f in found(survey, "column_past")] == ["D1"]


@pytest.mark.parametrize(
    ("past", "now"), [("B.1 (2023)", "B.1 (2024)"), ("Diem B1 nam 2023", "Diem B1 nam 2024")]
)
def test_years_are_told_in_brackets_and_without_accents(past: str, now: str) -> None:
    assert column(read(_two(past, now)), "score_income") == [160]


def test_an_income_a_month_before_the_review_is_of_the_past() -> None:
    survey = read(_two("Thu nhập bình quân 1 người/1 tháng trước rà soát (triệu đồng)", "B2"))
    assert not survey.has("income_per_person")
    assert found(survey, "column_past")


def test_a_title_with_words_of_time_helps_to_find_the_header() -> None:
    survey = read("| TT | Họ tên chủ hộ | Tổng điểm B1 cuối năm |\n| 1 | Lò Văn Mẫu | #100 |")
    assert column(survey, "score_income") == [100]
