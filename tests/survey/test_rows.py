import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from md_tables import cells, column, found, kinds, read

HEAD = "| STT | Mã hộ | Họ và tên chủ hộ | Số nhân khẩu | Ghi chú |"


def test_totals_are_no_households() -> None:
    survey = read(f"""
{HEAD}
| 1 | 001 | Hộ A | #4 | |
| | | Cộng | #4 | |
| | Tổng cộng | | #4 | |
| Cộng thôn Một: 1 hộ | < | < | #4 | |
| Tổng số | | | #4 | |
""")
    assert column(survey, "head_name") == ["Hộ A"]
    assert kinds(survey) == {"total": 4}
    assert survey.counts.rows_read == 5


def test_a_head_whose_name_looks_like_a_total_stays() -> None:
    survey = read(f"{HEAD}\n| 1 | 001 | Cộng | #4 | |\n| 2 | | Cộng Văn Tổng | #3 | hộ mới |")
    assert column(survey, "head_name") == ["Cộng", "Cộng Văn Tổng"]


def test_titles_of_villages_fill_the_rows_below_where_there_is_no_column() -> None:
    survey = read(f"""
{HEAD}
| I | Thôn Một | | | |
| 1 | 001 | Hộ A | #4 | |
| Bản Hai: 2 hộ | < | < | < | < |
| 1 | 001 | Hộ B | #5 | |
""")
    assert column(survey, "village") == ["Thôn Một", "Bản Hai"]
    assert kinds(survey) == {"unit_title": 2}
    assert found(survey, "village_from_title")[0].values["count"] == 2


def test_a_village_named_above_the_table_fills_it() -> None:
    survey = read(f"| DANH SÁCH HỘ |\n| Thôn: Một |\n{HEAD}\n| 1 | 001 | Hộ A | #4 | |")
    assert column(survey, "village") == ["Thôn Một"]


def test_titles_of_villages_never_overrule_a_column() -> None:
    survey = read("""
| STT | Thôn | Mã hộ | Họ và tên chủ hộ |
| Thôn Một | < | < | < |
| 1 | | 001 | Hộ A |
| 2 | Thôn Hai | 002 | Hộ B |
""")
    assert column(survey, "village") == ["", "Thôn Hai"]
    assert not found(survey, "village_from_title")


def test_numbered_empty_rows_are_no_households() -> None:
    survey = read(f"{HEAD}\n| 1 | 001 | Hộ A | #4 | |\n| 2 | | | | |\n| #3 | | | | |")
    assert kinds(survey) == {"prenumbered": 2}
    assert survey.counts.households == 1


def test_a_row_with_a_code_alone_is_a_household() -> None:
    survey = read(f"{HEAD}\n| 1 | 001 | | | |")
    assert column(survey, "household_id") == ["001"]


def test_signatures_and_the_names_below_them_are_no_households() -> None:
    survey = read(f"""
{HEAD}
| 1 | 001 | Hộ A | #4 | |

| | | | Xã Mẫu, ngày 12 tháng 10 năm 2023 | |
| Người lập biểu | | TM. UBND XÃ | | CHỦ TỊCH |
| (Ký, ghi rõ họ tên) | | | | |
| Trần Thị Lập | | Lê Văn Chủ | | |
""")
    assert column(survey, "head_name") == ["Hộ A"]
    assert kinds(survey) == {"signature": 4}


def test_a_table_after_signatures_is_read_again() -> None:
    survey = read(f"""
{HEAD}
| 1 | 001 | Hộ A | #4 | |
| | | CHỦ TỊCH | | |
{HEAD}
| 1 | 001 | Hộ B | #5 | |
""")
    assert column(survey, "head_name") == ["Hộ A", "Hộ B"]


def test_legend_and_column_numbers_are_no_households_and_explain_codes() -> None:
    survey = read(
        """
| STT | Mã hộ | Họ và tên chủ hộ | Kết quả rà soát |
| A | B | C | 1 |
| 1. Hộ nghèo; 2. Hộ cận nghèo; 3. Hộ không nghèo | < | < | < |
| 1 | 001 | Hộ A | #2 |
| 2 | 002 | Hộ B | 3 |
""".replace("| A | B | C | 1 |", "| (1) | (2) | (3) | (4) |")
    )
    assert kinds(survey) == {"numbering": 1, "legend": 1}
    assert column(survey, "recorded_class") == ["near_poor", "not_poor"]


def test_a_row_without_code_and_head_is_rejected_with_its_cell() -> None:
    survey = read(f"{HEAD}\n| 1 | 001 | Hộ A | #4 | |\n| 2 | | | #5 | thiếu tên |")
    assert column(survey, "problem") == ["", "no_key"]
    assert cells(survey, "no_key") == ["B3"]
    assert survey.counts.rejected == 1


def test_blank_rows_are_not_rows_and_keep_numbers_true() -> None:
    survey = read(f"{HEAD}\n| 1 | 001 | Hộ A | #4 | |\n\n| | | \u00a0 | | |\n| 2 | 002 | Hộ B | #4 | |")
    assert survey.counts.rows_read == 2
    assert column(survey, "row") == [2, 5]


def test_a_village_told_by_its_title_and_its_total_needs_no_word_for_village() -> None:
    survey = read(f"""
{HEAD}
| | | Nà Mẫu | | |
| 1 | 001 | Hộ A | #4 | |
| | | Cộng Nà Mẫu | #4 | |
| 2 | | Nà Mẫu | #2 | |
""")
    assert column(survey, "head_name") == ["Hộ A", "Nà Mẫu"]
    assert column(survey, "village")[0] == "Nà Mẫu"
    assert kinds(survey) == {"unit_title": 1, "total": 1}


def test_a_head_alone_in_a_row_stays_a_household() -> None:
    survey = read(f"{HEAD}\n| 1 | 001 | Hộ A | #4 | |\n| | | Lò Văn Mẫu | | |")
    assert column(survey, "head_name") == ["Hộ A", "Lò Văn Mẫu"]


def test_a_village_merged_downwards_is_the_village_of_every_row() -> None:
    survey = read("""
| Thôn | STT | Họ và tên chủ hộ | Số khẩu |
| Nà Mẫu | 1 | Hộ A | 4 |
| ^ | 2 | Hộ B | 4 |
| Nà Hai | 3 | Hộ C | 4 |
""")
    assert column(survey, "village") == ["Nà Mẫu", "Nà Mẫu", "Nà Hai"]


ROWS = {
    "household": "| {n} | H{n} | Hộ {n} | #4 | |",
    "named": "| {n} | | Hộ {n} | #4 | |",
    "coded": "| | H{n} | | | |",
    "no_key": "| {n} | | | #4 | ghi thêm |",
    "total": "| | | Tổng cộng | #9 | |",
    "unit_title": "| Thôn Số {n} | < | < | < | < |",
    "prenumbered": "| {n} | | | | |",
    "signature": "| | | Người lập biểu | | |",
    "header": HEAD,
    "blank": "| | | | | |",
}


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(sorted(ROWS)), max_size=25))
def test_every_row_is_counted_once_whatever_their_order(sorts: list[str]) -> None:
    body = "\n".join(ROWS[sort].format(n=n) for n, sort in enumerate(sorts, 1))
    survey = read(f"{HEAD}\n| 0 | H0 | Hộ 0 | #4 | |\n{body}")
    assert survey.counts.balanced
    assert survey.counts.rows_read == 1 + sum(sort != "blank" for sort in sorts)
    assert survey.counts.households == 1 + sum(sort in {"household", "named", "coded"} for sort in sorts)
    assert survey.counts.rejected == sorts.count("no_key")


@pytest.mark.parametrize("kind", ["total", "unit_title", "prenumbered", "header"])
def test_each_kind_of_row_is_named_in_the_counts(kind: str) -> None:
    survey = read(f"{HEAD}\n| 0 | H0 | Hộ 0 | #4 | |\n{ROWS[kind].format(n=1)}")
    assert kinds(survey) == {kind: 1}
