"""Numbers in columns of yes and no: 1 and 2 without a legend are asked for, counts of assets are a yes."""

import pytest

from md_tables import cells, column, found, how, read
from ngheo_cli.numbers import BLANK, NO, YES

HEADS = "| Mã hộ | Chủ hộ | Thiếu hụt: Dinh dưỡng | Thiếu hụt: Bảo hiểm y tế |"


def _rows(*pairs: tuple[str, str]) -> str:
    return "\n".join(f"| {i} | Hộ {i} | {a} | {b} |" for i, (a, b) in enumerate(pairs, 1))


CODED = _rows(("#1", "#2"), ("#2", "#2"), ("#2", "#1"))


@pytest.mark.parametrize("rows", [CODED, CODED.replace("#", "")])
def test_1_and_2_without_a_legend_are_unknown_with_one_finding_a_column(rows: str) -> None:
    survey = read(f"{HEADS}\n{rows}")
    assert cells(survey, "codes_unexplained") == ["C1", "D1"]
    assert column(survey, "nutrition") == column(survey, "health_insurance") == [BLANK] * 3
    assert not found(survey, "answer_unreadable")


def test_a_column_of_1_alone_beside_columns_of_1_and_2_is_unknown_too() -> None:
    survey = read(f"{HEADS}\n{_rows(('#1', '#2'), ('#1', '#1'), ('', '#1'))}")
    assert cells(survey, "codes_unexplained") == ["C1", "D1"]
    assert column(survey, "nutrition") == [BLANK] * 3
    assert not found(survey, "indicator_only_yes")


def test_a_column_of_1_and_0_beside_one_of_1_and_2_tells_itself() -> None:
    survey = read(f"{HEADS}\n{_rows(('#1', '#2'), ('#0', '#1'), ('', '#1'))}")
    assert cells(survey, "codes_unexplained") == ["D1"]
    assert column(survey, "nutrition") == [YES, NO, BLANK]


@pytest.mark.parametrize("second", ["#0", ""])
def test_columns_without_a_2_are_read_as_before(second: str) -> None:
    survey = read(f"{HEADS}\n{_rows(('#1', '#1'), (second, second))}")
    assert column(survey, "nutrition") == [YES, NO if second else BLANK]
    assert not found(survey, "codes_unexplained")


def test_a_2_among_1_and_0_stays_a_slip_of_its_cell() -> None:
    survey = read(f"{HEADS}\n{_rows(('#1', '#1'), ('#0', '#0'), ('#2', '#1'))}")
    assert cells(survey, "answer_unreadable") == ["C4"]
    assert column(survey, "nutrition") == [YES, NO, BLANK]


@pytest.mark.parametrize(
    ("legend", "first"),
    [("1: thiếu hụt; 2: không thiếu hụt", YES), ("1: không thiếu hụt; 2: thiếu hụt", NO)],
)
def test_a_legend_above_the_table_tells_what_1_and_2_mean(legend: str, first: int) -> None:
    survey = read(f"| {legend} |\n{HEADS}\n{CODED}")
    assert column(survey, "nutrition") == [first, 1 - first, 1 - first]
    assert not found(survey, "codes_unexplained")


@pytest.mark.parametrize(
    "heads",
    [
        "| Mã hộ | Chủ hộ | Thiếu hụt dinh dưỡng (1: Có; 2: Không) | Thiếu hụt BHYT (1-Có, 2-Không) |",
        "| Mã hộ | Chủ hộ | Thiếu hụt (1: Có; 2: Không) | < |\n| ^ | ^ | Dinh dưỡng | Bảo hiểm y tế |",
        f"| 1: Có; 2: Không |\n{HEADS}",
    ],
)
def test_1_for_yes_and_2_for_no_is_a_legend_too(heads: str) -> None:
    survey = read(f"{heads}\n{CODED}")
    assert column(survey, "nutrition") == [YES, NO, NO]
    assert column(survey, "health_insurance") == [NO, NO, YES]
    assert not found(survey, "codes_unexplained")


def test_a_legend_of_something_else_explains_no_answers() -> None:
    survey = read(f"| 1: Hộ nghèo; 2: Hộ cận nghèo |\n{HEADS}\n{CODED}")
    assert cells(survey, "codes_unexplained") == ["C2", "D2"]


def test_the_legend_of_another_column_explains_no_answers() -> None:
    survey = read(f"| Mã hộ | Chủ hộ | Tivi (1: Không; 2: Có) | Thiếu hụt BHYT |\n{CODED}")
    assert column(survey, "has_tv") == [NO, YES, YES]
    assert cells(survey, "codes_unexplained") == ["D1"]


def test_a_legend_counts_before_numbers_of_assets() -> None:
    survey = read(f"| Mã hộ | Chủ hộ | Tivi (1: Có; 2: Không) | Radio |\n{CODED}")
    assert column(survey, "has_tv") == [YES, NO, NO]


@pytest.mark.parametrize(("mapped", "first"), [("C", YES), ("!C", NO)])
def test_the_user_tells_of_a_column_what_1_and_2_mean(mapped: str, first: int) -> None:
    survey = read(f"{HEADS}\n{CODED}", mapping={"nutrition": mapped})
    assert column(survey, "nutrition") == [first, 1 - first, 1 - first]
    assert cells(survey, "codes_unexplained") == ["D1"]
    assert ("2 = không thiếu hụt" in how(survey, "C").reads[0]) == (first == YES)


ASSETS = "| Mã hộ | Chủ hộ | Tivi | Radio |"


def test_more_than_one_of_an_asset_is_a_yes() -> None:
    survey = read(f"{ASSETS}\n{_rows(('#2', '#3'), ('#0', ''), ('#1', '#1'))}")
    assert column(survey, "has_tv") == [YES, NO, YES]
    assert column(survey, "has_radio") == [YES, BLANK, YES]
    assert not found(survey, "answer_unreadable")


def test_1_and_2_alone_under_an_asset_may_be_codes() -> None:
    survey = read(f"{ASSETS}\n{_rows(('#2', '#1'), ('#1', '#0'))}")
    assert column(survey, "has_tv") == [BLANK, YES]
    assert cells(survey, "answer_unreadable") == ["C2"]


def test_a_number_under_a_flag_is_no_count() -> None:
    survey = read(
        f"| Mã hộ | Chủ hộ | Hộ nông nghiệp | Tivi |\n{_rows(('#2', '#3'), ('#0', '#0'))}",
        mapping={"farming": "C"},
    )
    assert column(survey, "farming") == [BLANK, NO]


POINTS = _rows(("#10", "#0"), ("#0", "#0"), ("#10", "#10"))


@pytest.mark.parametrize("rows", [POINTS, POINTS.replace("#", ""), POINTS.replace("#0", "")])
def test_points_of_the_form_are_unknown_with_one_finding_a_column(rows: str) -> None:
    survey = read(f"{HEADS}\n{rows}")
    assert cells(survey, "points_unexplained") == ["C1", "D1"]
    assert found(survey, "points_unexplained")[0].values["value"] == "10"
    assert column(survey, "nutrition") == column(survey, "health_insurance") == [BLANK] * 3
    assert not found(survey, "answer_unreadable")
    assert "chưa rõ nghĩa" in how(survey, "C").reads[0]


def test_points_that_the_user_maps_are_lacking() -> None:
    survey = read(f"{HEADS}\n{POINTS}", mapping={"nutrition": "C"})
    assert column(survey, "nutrition") == [YES, NO, YES]
    assert cells(survey, "points_unexplained") == ["D1"]


@pytest.mark.parametrize(
    "pairs",
    [
        (("#1", "x"), ("#0", ""), ("#10", "x")),
        (("#3", "#1"), ("#0", "#0"), ("#12", "#1")),
    ],
)
def test_other_numbers_among_answers_stay_slips_of_their_cells(pairs: tuple[tuple[str, str], ...]) -> None:
    survey = read(f"{HEADS}\n{_rows(*pairs)}")
    assert not found(survey, "points_unexplained")
    assert found(survey, "answer_unreadable")


def test_points_under_a_title_of_their_total_are_the_score() -> None:
    survey = read(f"{HEADS[:-1]}| Điểm B2 |\n| 1 | Hộ 1 | x | | #10 |\n| 2 | Hộ 2 | | x | #10 |")
    assert column(survey, "score_deprivation") == [10, 10]
    assert column(survey, "nutrition") == [YES, NO]
    assert not found(survey, "points_unexplained")
