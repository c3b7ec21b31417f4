"""A column that lost its title is told of: nothing that may decide a class goes unread in silence."""

import pytest

from md_tables import cells, found, read


def sheet(*values: str, title: str = "", code: str = "Mã hộ") -> str:
    rows = [f"| {code} | Họ và tên chủ hộ | {title} | Điểm B1 |"]
    rows += [f"| 0{i} | Lò Mẫu {i} | {value} | #100 |" for i, value in enumerate(values, start=1)]
    return "\n".join(rows)


@pytest.mark.parametrize(
    "values",
    [("#1050000", "#1960000", ""), ("1.050.000 đ", "2.400.000", "1tr"), ("x", "", "X"), ("Có", "Không", "Có"),
     ("#1", "#2", "#1"), ("#100", "#105", "#110")],
)  # fmt: skip
def test_numbers_and_answers_without_a_title_are_a_warning(values: tuple[str, ...]) -> None:
    survey = read(sheet(*values))
    [finding] = found(survey, "column_untitled")
    assert (str(finding.severity), finding.values) == (
        "warning",
        {"letter": "C", "count": sum(map(bool, values))},
    )
    assert cells(survey, "column_untitled") == ["C1"]


def test_words_without_a_title_are_a_note() -> None:
    survey = read(sheet("đi làm xa", "nhà mới sửa", "đi làm xa"))
    assert [str(one.severity) for one in found(survey, "words_untitled")] == ["note"]
    assert not found(survey, "column_untitled")


@pytest.mark.parametrize(
    "values", [("", "", ""), ("#7", "", ""), ("#1", "#2", "#3", "#4"), ("#1", "#2", "#3", "#1", "#2", "#3")]
)
def test_running_numbers_and_lone_remarks_are_not_told(values: tuple[str, ...]) -> None:
    assert not {one.code for one in read(sheet(*values)).findings} & {"column_untitled", "words_untitled"}


def test_a_titled_or_mapped_column_is_not_told() -> None:
    assert not found(read(sheet("#1", "#2", "#1", title="Cột lạ")), "column_untitled")
    mapped = read(sheet("#1050000", "#1960000"), mapping={"income_per_person": "C"})
    assert not found(mapped, "column_untitled")
    assert mapped.has("income_per_person")
