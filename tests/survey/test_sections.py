import pytest

from md_tables import cells, column, found, how, kinds, read
from ngheo_cli.messages import Stop

HEAD = "| STT | Mã hộ | Họ và tên chủ hộ | Số nhân khẩu | Điểm B1 | Điểm B2 |"
SWAPPED = "| STT | Mã hộ | Họ và tên chủ hộ | Số nhân khẩu | Điểm B2 | Điểm B1 |"
ONE = "| #1 | 001 | Mẫu Một | #4 | #120 | #30 |"


def test_a_table_with_its_columns_in_another_order_is_read_by_its_own_titles() -> None:
    survey = read(f"{HEAD}\n{ONE}\n| Thôn 2 | | | | | |\n{SWAPPED}\n| #1 | 002 | Mẫu Hai | #4 | #20 | #110 |")
    assert column(survey, "score_income") == [120, 110]
    assert column(survey, "score_deprivation") == [30, 20]
    assert column(survey, "village") == ["", "Thôn 2"]
    assert kinds(survey) == {"unit_title": 1, "header": 1}
    assert survey.counts.rows_read == 4
    assert cells(survey, "table_within") == ["A4"]


def test_places_of_a_later_table_are_its_own() -> None:
    survey = read(f"{HEAD}\n{ONE}\n{SWAPPED}\n| #1 | 002 | Mẫu Hai | bốn | #20 | #110 |")
    assert survey.place(0, "score_income").cell == "E2"
    assert survey.place(1, "score_income").cell == "F4"
    assert survey.place(1, "score_income").column == "Điểm B1"
    assert cells(survey, "number_unreadable") == ["D4"]


def test_a_table_with_fewer_columns_is_read_by_its_own_titles() -> None:
    survey = read(f"""
{HEAD}
{ONE}

| DANH SÁCH HỘ CẬN NGHÈO | | | | | |
| STT | Họ và tên chủ hộ | Mã hộ | Số nhân khẩu | Lý do |
| #1 | Mẫu Chín | 009 | #3 | abc |
""")
    assert column(survey, "household_id") == ["001", "009"]
    assert column(survey, "head_name") == ["Mẫu Một", "Mẫu Chín"]
    assert column(survey, "size") == [4, 3]
    assert not survey.has("village")
    assert kinds(survey) == {"list_title": 1, "header": 1}


def test_three_tables_of_a_sheet_keep_their_rows_and_numbers() -> None:
    survey = read(
        f"""
{HEAD}
{ONE}
| STT | Họ và tên | Mã hộ | Số khẩu |
| A | B | C | 1 |
| #1 | Mẫu Hai | 002 | #5 |
| | Tổng cộng | | #5 |
| Mã hộ | Chủ hộ | Số khẩu |
| 003 | Mẫu Ba | #6 |
""".replace("| A | B | C | 1 |", "| (1) | (2) | (3) | (4) |")
    )
    assert column(survey, "household_id") == ["001", "002", "003"]
    assert column(survey, "size") == [4, 5, 6]
    assert column(survey, "row") == [2, 5, 8]
    assert kinds(survey) == {"header": 2, "numbering": 1, "total": 1}


def test_a_later_table_with_two_rows_of_titles_is_read_by_both() -> None:
    survey = read(f"""
{HEAD}
{ONE}
| STT | Thông tin chủ hộ | < | Điểm | < |
| ^ | Họ và tên | Mã hộ | B1 | B2 |
| #1 | Mẫu Hai | 002 | #110 | #20 |
""")
    assert column(survey, "household_id") == ["001", "002"]
    assert column(survey, "score_income") == [120, 110]
    assert kinds(survey) == {"header": 2}


def test_each_table_takes_the_unit_of_money_above_it() -> None:
    head = "| Mã hộ | Họ và tên chủ hộ | Thu nhập bình quân đầu người/tháng |"
    other = "| Họ và tên chủ hộ | Mã hộ | Thu nhập bình quân đầu người/tháng |"
    survey = read(f"""
| Đơn vị tính: đồng |
{head}
| 001 | Mẫu Một | #1200000 |
| Đơn vị tính: nghìn đồng |
{other}
| Mẫu Hai | 002 | #1300 |
""")
    assert column(survey, "income_per_person") == [1_200_000, 1_300_000]


@pytest.mark.parametrize(
    "again",
    [
        HEAD,
        "| STT | Mã hộ (*) | Họ tên chủ hộ | Số khẩu | Điểm B1 | Điểm B2 |",
        "| STT | Mã hộ | Họ và tên chủ hộ | | Điểm B1 | Điểm B2 |",
    ],
)
def test_the_same_columns_on_the_next_page_are_the_same_table(again: str) -> None:
    survey = read(f"{HEAD}\n{ONE}\n{again}\n| #2 | 002 | Mẫu Hai | #4 | #20 | #110 |")
    assert column(survey, "household_id") == ["001", "002"]
    assert kinds(survey) == {"header": 1}
    assert not found(survey, "table_within")


def test_two_rows_of_titles_repeated_on_the_next_page_are_the_same_table() -> None:
    head = "| STT | Thông tin chủ hộ | < | Điểm | < |\n| ^ | Họ và tên | Mã hộ | B1 | B2 |"
    body = "\n".join(f"| #{n} | Mẫu {n} | 00{n} | #110 | #20 |" for n in (1, 2))
    survey = read(f"{head}\n{body}\n{head}\n| #3 | Mẫu 3 | 003 | #110 | #20 |")
    assert column(survey, "household_id") == ["001", "002", "003"]
    assert kinds(survey) == {"header": 2}
    assert not found(survey, "table_within")


def test_answers_that_equal_titles_begin_no_table() -> None:
    survey = read("""
| Mã hộ | Họ và tên | Vai trò | Nguyên nhân | Đối tượng |
| A | Mẫu Một | Chủ hộ | Thiếu vốn | Người cao tuổi |
| B | Mẫu Hai | Chủ hộ | Thiếu đất | BTXH |
""")
    assert column(survey, "household_id") == ["A", "B"]
    assert not found(survey, "table_within")


VILLAGES = f"""
## Thôn 1
{HEAD}
{ONE}
## Thôn 2
| #1 | 002 | Người Mẫu 2 | #4 | #130 | #30 |
| #2 | 003 | Người Mẫu 3 | #4 | #130 | #30 |
"""


def test_a_sheet_of_households_without_titles_is_told_and_its_rows_are_rejected() -> None:
    survey = read(VILLAGES)
    (finding,) = found(survey, "sheet_no_header")
    assert finding.values["count"] == 2
    assert finding.severity.value == "error"
    assert finding.place.sheet == "Thôn 2"
    assert survey.counts.rows_read == 3
    assert survey.counts.rejected == 2
    assert column(survey, "problem") == ["", "no_key", "no_key"]
    assert column(survey, "household_id") == ["001", "", ""]
    assert not found(survey, "no_key")


def test_columns_told_by_letter_read_a_sheet_without_titles() -> None:
    survey = read(VILLAGES, mapping={"household_id": "B", "head_name": "C", "score_income": "E"})
    assert column(survey, "household_id") == ["001", "002", "003"]
    assert column(survey, "score_income") == [120, 130, 130]
    assert found(survey, "sheet_by_letter")


def test_a_sheet_of_households_under_unknown_titles_is_a_warning() -> None:
    survey = read(
        f"## Thôn 1\n{HEAD}\n{ONE}\n## Thôn 2\n| Số | Tên | Khẩu | Xếp |\n| #1 | Mẫu Hai | #4 | N |"
    )
    (finding,) = found(survey, "sheet_other_titles")
    assert finding.values["count"] == 1


def test_sheets_of_notes_and_lists_of_codes_are_a_note_as_before() -> None:
    survey = read(
        f"## A\n{HEAD}\n{ONE}\n## B\n| Họp thôn ngày 3 |\n## C\n| #1 | Hộ nghèo |\n| #2 | Hộ cận nghèo |"
    )
    assert len(found(survey, "sheet_not_survey")) == 2


def test_a_file_without_any_header_stops() -> None:
    with pytest.raises(Stop) as stopped:
        read(VILLAGES.split("## Thôn 2")[1])
    assert stopped.value.findings[0].code == "no_survey"


def test_every_table_is_listed_with_its_own_columns() -> None:
    survey = read(f"{HEAD}\n{ONE}\n{SWAPPED}\n| #1 | 002 | Mẫu Hai | #4 | #20 | #110 |")
    assert [c.canonical for c in survey.columns if c.letter == "E"] == ["score_income", "score_deprivation"]
    assert how(survey, "E").canonical == "score_income"


INCOMES = "| STT | Họ và tên chủ hộ | Số khẩu | Thu nhập BQ/người/tháng ({}) |"


def _incomes(first: str, one: int, second: str, other: float) -> str:
    lines = f"| #1 | Mẫu Một | #3 | #{one} |", f"| #2 | Mẫu Hai | #3 | #{other} |"
    return f"{INCOMES.format(first)}\n{lines[0]}\n{INCOMES.format(second)}\n{lines[1]}"


@pytest.mark.parametrize(
    ("first", "one", "second", "other"),
    [
        ("đồng", 1_400_000, "nghìn đồng", 10_000),
        ("đồng", 1_400_000, "nghìn đồng", 1_600),
        ("nghìn đồng", 1_400, "đồng", 100_000),
        ("triệu đồng", 1, "1.000đ", 1_600),
        ("nghìn đồng", 1_400, "triệu đồng", 1.6),
    ],
)
def test_a_repeated_header_with_another_unit_begins_a_table_of_that_unit(
    first: str, one: int, second: str, other: float
) -> None:
    factors = {"đồng": 1, "nghìn đồng": 1_000, "1.000đ": 1_000, "triệu đồng": 1_000_000}
    survey = read(_incomes(first, one, second, other))
    assert column(survey, "income_per_person") == [one * factors[first], int(other * factors[second])]
    assert cells(survey, "table_within") == ["A3"]
    assert survey.place(1, "income_per_person").column == INCOMES.format(second).split("|")[4].strip()


@pytest.mark.parametrize("again", ["đồng", "Đồng", "VNĐ", "đ"])
def test_a_repeated_header_with_the_same_unit_in_other_words_goes_on(again: str) -> None:
    survey = read(_incomes("đồng", 1_400_000, again, 1_600_000))
    assert column(survey, "income_per_person") == [1_400_000, 1_600_000]
    assert not found(survey, "table_within")


def test_a_repeated_header_without_a_unit_keeps_the_one_above() -> None:
    text = _incomes("nghìn đồng", 1_400, "?", 1_600).replace(" (?)", "")
    survey = read(text)
    assert column(survey, "income_per_person") == [1_400_000, 1_600_000]
    assert not found(survey, "table_within")


def test_a_line_above_a_repeated_header_tells_another_unit() -> None:
    header = INCOMES.replace(" ({})", "")
    survey = read(f"""
| Đơn vị tính: đồng | | | |
{header}
| #1 | Mẫu Một | #3 | #1400000 |
| Đơn vị tính: nghìn đồng | | | |
{header}
| #2 | Mẫu Hai | #3 | #10000 |
""")
    assert column(survey, "income_per_person") == [1_400_000, 10_000_000]
    assert cells(survey, "table_within") == ["A5"]


def test_a_repeated_header_of_another_year_begins_a_table() -> None:
    head = "| STT | Họ và tên chủ hộ | Điểm B1 năm {} | Điểm B2 |"
    one, other = "| #1 | Mẫu Một | #100 | #30 |", "| #2 | Mẫu Hai | #160 | #20 |"
    survey = read(f"{head.format(2023)}\n{one}\n{head.format(2024)}\n{other}")
    assert cells(survey, "table_within") == ["A3"]
    assert not found(read(f"{head.format(2024)}\n{one}\n{head.format(2024)}\n{other}"), "table_within")
