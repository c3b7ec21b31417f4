"""Two columns of classes, of which one has a title that is not known: neither is read without a word."""

import pytest

from md_tables import cells, column, read
from ngheo_cli.messages.terms import class_label
from ngheo_cli.survey import choices

HEADS = "| STT | Họ và tên chủ hộ | Số khẩu |"
_CELLS = ("Hộ nghèo", "Hộ cận nghèo")


def _two(first: str, second: str, cells_of_second: tuple[str, str] = _CELLS) -> str:
    rows = "\n".join(
        f"| #{i} | Lò {i} | #3 | {a} | {b} |"
        for i, (a, b) in enumerate(zip(reversed(_CELLS), cells_of_second, strict=True), 1)
    )
    return f"{HEADS} {first} | {second} |\n{rows}"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Loại hộ", "Kết quả xã duyệt"),
        ("Kết quả rà soát", "UBND xã chốt"),
        ("Phân loại (thôn)", "Họp thôn thống nhất"),
        ("Kết quả rà soát năm 2024", "Xã duyệt năm 2024"),
    ],
)
def test_an_unknown_column_of_classes_makes_the_recorded_class_doubtful(first: str, second: str) -> None:
    survey = read(_two(first, second))
    assert not survey.has("recorded_class")
    assert cells(survey, "column_rival") == ["D1", "E1"]


def test_two_columns_of_the_recorded_class_are_asked_for() -> None:
    survey = read(_two("Phân loại (thôn)", "Phân loại (xã duyệt)"))
    assert not survey.has("recorded_class")
    assert cells(survey, "column_ambiguous") == ["D1", "E1"]


def test_the_user_chooses_the_column_that_counts() -> None:
    survey = read(_two("Loại hộ", "Kết quả xã duyệt"), mapping={"recorded_class": "E"})
    assert column(survey, "recorded_class") == ["poor", "near_poor"]
    assert cells(survey, "column_rival") == []


@pytest.mark.parametrize("second", ["Hộ nghèo năm trước", "Danh sách đầu năm", "Xã duyệt năm 2023"])
def test_classes_of_an_earlier_time_are_no_rivals(second: str) -> None:
    survey = read(_two("Kết quả rà soát năm 2024", second))
    assert column(survey, "recorded_class") == ["near_poor", "poor"]
    assert cells(survey, "column_rival") == []


def test_classes_before_the_review_stay_beside_the_recorded_class() -> None:
    survey = read(_two("Loại hộ", "Phân loại trước rà soát"))
    assert column(survey, "recorded_class") == ["near_poor", "poor"]
    assert column(survey, "previous_class") == ["poor", "near_poor"]


@pytest.mark.parametrize("other", [("Con nhỏ", "Hộ nghèo"), ("", ""), ("#1", "#2")])
def test_an_unknown_column_of_other_words_is_no_rival(other: tuple[str, str]) -> None:
    survey = read(_two("Loại hộ", "Kết quả xã duyệt", other))
    assert column(survey, "recorded_class") == ["near_poor", "poor"]


def test_a_canonical_column_has_no_rivals() -> None:
    survey = read(_two("recorded_class", "Kết quả xã duyệt"))
    assert column(survey, "recorded_class") == ["near_poor", "poor"]


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("code", sorted(choices.CHOICES["class"]))
def test_labels_that_ngheo_writes_are_read_back(code: str, lang: str) -> None:
    assert choices.code_of("class", class_label(code, lang)) == code
    assert choices.code_of("class", class_label(code, lang).upper()) == code
