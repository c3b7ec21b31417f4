import math
from datetime import date, datetime, time
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from md_tables import cells, column, found, how, read, read_csv
from ngheo_cli.messages import Pair
from ngheo_cli.numbers import BLANK, NO, UNKNOWN, YES
from ngheo_cli.survey.columns import by_name
from ngheo_cli.survey.values.answers import MARK, read_answer
from ngheo_cli.survey.values.columns import HIDDEN, plain, shown
from ngheo_cli.survey.values.money import parse_amount
from ngheo_cli.survey.values.numbers import date_reader, whole_reader
from ngheo_cli.survey.values.texts import choice_reader, read_code, read_text

DONG = "Thu nhập bình quân đầu người/tháng (đồng)"
BARE = "Thu nhập bình quân đầu người/tháng"


def amounts(title: str, *values: str) -> list[int | None]:
    rows = "\n".join(f"| {n} | Hộ {n} | {value} |" for n, value in enumerate(values, 1))
    survey = read(f"| Mã hộ | Chủ hộ | {title} |\n{rows}")
    return [None if v == UNKNOWN else v for v in column(survey, "income_per_person")]


@pytest.mark.parametrize(
    "typed",
    [
        "1.500.000",
        "1,500,000",
        "#1500000",
        "1 500 000",
        "1,5 triệu",
        "1.5 triệu",
        "1tr5",
        "1 triệu 500 nghìn",
        "1500 nghìn",
        "1.500.000đ",
        "1.500.000 đồng/tháng",
        "1500k",
        "1.500.000,00",
    ],
)
def test_one_amount_in_all_its_writings(typed: str) -> None:
    assert amounts(DONG, typed) == [1_500_000]


@pytest.mark.parametrize(
    ("title", "typed"),
    [("nghìn đồng", "#1500"), ("1.000đ", "1.500"), ("triệu đồng", "1,5"), ("ngàn đồng", "1500,0")],
)
def test_the_unit_comes_from_the_title(title: str, typed: str) -> None:
    assert amounts(f"{BARE} ({title})", typed) == [1_500_000]


def test_the_unit_may_stand_above_the_table_or_be_given() -> None:
    table = f"| Mã hộ | Chủ hộ | {BARE} |\n| 1 | Hộ A | #1500 |"
    assert column(read(f"| | | Đơn vị tính: nghìn đồng |\n{table}"), "income_per_person") == [1_500_000]
    assert column(read(table, units={"income_per_person": "thousand"}), "income_per_person") == [1_500_000]


def test_small_amounts_without_unit_are_not_used() -> None:
    survey = read(
        f"| Mã hộ | Chủ hộ | {BARE} |\n| 1 | Hộ A | #1500 |\n| 2 | Hộ B | #99999 |\n| 3 | Hộ C | #0 |"
    )
    assert column(survey, "income_per_person") == [UNKNOWN] * 3
    (finding,) = found(survey, "unit_needed")
    assert finding.place.cell == "C1"
    assert "--unit income_per_person=thousand" in finding.advice("vi")


def test_one_amount_of_a_hundred_thousand_makes_a_column_of_dong() -> None:
    survey = read(
        f"| Mã hộ | Chủ hộ | {BARE} |\n| 1 | Hộ A | #50000 |\n| 2 | Hộ B | #100000 |\n| 3 | Hộ C | #0 |"
    )
    assert column(survey, "income_per_person") == [50_000, 100_000, 0]
    assert not found(survey, "unit_needed")


def test_thousands_typed_among_dong_are_unknown_and_the_column_mixed() -> None:
    survey = read(
        f"| Mã hộ | Chủ hộ | {BARE} |\n"
        f"| 1 | Hộ A | 1.500.000 |\n"
        f"| 2 | Hộ B | 1500 |\n"
        f"| 3 | Hộ C | 1,5 triệu |"
    )
    assert column(survey, "income_per_person") == [1_500_000, UNKNOWN, 1_500_000]
    assert cells(survey, "money_ambiguous") == ["C3"]
    assert len(found(survey, "money_mixed")) == 1


def test_two_separators_in_one_column_are_a_finding() -> None:
    survey = read(f"| Mã hộ | Chủ hộ | {DONG} |\n| 1 | Hộ A | 1.500.000 |\n| 2 | Hộ B | 1,200,000 |")
    assert column(survey, "income_per_person") == [1_500_000, 1_200_000]
    assert len(found(survey, "money_mixed")) == 1


def test_one_separator_is_read_as_the_other_amounts_prove() -> None:
    title = f"{BARE} (nghìn đồng)"
    assert amounts(title, "1,500", "1,250,000") == [1_500_000, None]
    millions = f"{BARE} (triệu đồng)"
    assert amounts(millions, "1,500", "2,25") == [1_500_000, 2_250_000]
    assert amounts(title, "900,500", "1.200,5") == [900_500, 1_200_500]


def test_one_separator_that_nothing_explains_is_unknown() -> None:
    survey = read(f"| Mã hộ | Chủ hộ | {BARE} (triệu đồng) |\n| 1 | Hộ A | 1,500 |")
    assert column(survey, "income_per_person") == [UNKNOWN]
    assert found(survey, "money_ambiguous")[0].values["value"] == "1,500"


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("không có", "money_unreadable"),
        ("-500.000", "money_negative"),
        ("9.000.000.000.000", "out_of_limits"),
    ],
)
def test_an_amount_that_cannot_be_is_unknown_with_its_cell(typed: str, code: str) -> None:
    survey = read(f"| Mã hộ | Chủ hộ | {DONG} |\n| 1 | Hộ A | {typed} |")
    assert column(survey, "income_per_person") == [UNKNOWN]
    assert cells(survey, code) == ["C2"]


def test_binary_noise_is_no_dong_more() -> None:
    assert amounts(DONG, "#1500000.0000000002") == [1_500_000]
    assert amounts(DONG, "#1500000.25") == [1_500_001]


@given(st.integers(0, 10**9))
def test_amounts_round_trip_in_every_convention(amount: int) -> None:
    dots = f"{amount:,}".replace(",", ".")
    for text in (
        str(amount),
        dots,
        f"{amount:,}",
        f"{amount:,}".replace(",", " "),
        f"{dots} đồng",
        f"{dots}đ",
    ):
        parsed = parse_amount(text)
        assert parsed is not None
        assert Fraction(amount) in parsed.readings
        if amount >= 10**6 or amount < 1000:
            assert parsed.readings == (Fraction(amount),)
    million = parse_amount(f"{amount // 10**6},{amount % 10**6:06d}".rstrip("0") + "0 triệu")
    assert million is not None
    assert million.unit * million.readings[-1] == amount


CELLS = st.one_of(
    st.text(max_size=25),
    st.text("0123456789.,-/ đtrnghìệuk()x", max_size=15),
    st.integers(),
    st.floats(),
    st.booleans(),
    st.dates(),
    st.datetimes(),
    st.times(),
)


@given(CELLS)
def test_readers_never_raise(cell: str | int | float | bool | date | datetime | time) -> None:
    names = by_name()
    parse_amount(plain(cell))
    for reader in (
        read_answer,
        read_code,
        read_text,
        whole_reader(names["size"]),
        whole_reader(names["score_income"]),
        date_reader(names["head_birth"]),
        choice_reader("class", {}),
        choice_reader("area", {"1": "Nông thôn"}),
    ):
        reader(plain(cell))


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("15/10/2023", "2023-10-15"),
        ("1-2-1980", "1980-02-01"),
        ("05.06.1975", "1975-06-05"),
        ("1980", "1980"),
        ("#1980", "1980"),
        ("@1980-02-01", "1980-02-01"),
        ("2023-10-15", "2023-10-15"),
        ("03/1980", "1980"),
        ("#29252", "1980-02-01"),
    ],
)
def test_dates_as_officers_write_them(typed: str, value: str) -> None:
    survey = read(f"| Mã hộ | Chủ hộ | Ngày sinh |\n| 1 | Hộ A | {typed} |")
    assert column(survey, "head_birth") == [value]


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("31/02/1980", "date_impossible"),
        ("10/15/1980", "date_impossible"),
        ("1/1/80", "date_unreadable"),
        ("#12", "date_unreadable"),
        ("1/1/1700", "date_outside"),
    ],
)
def test_a_date_that_cannot_be_is_unknown_and_not_shown(typed: str, code: str) -> None:
    survey = read(f"| Mã hộ | Chủ hộ | Ngày sinh |\n| 1 | Hộ A | {typed} |")
    assert column(survey, "head_birth") == [""]
    assert cells(survey, code) == ["C2"]
    assert typed not in found(survey, code)[0].text("vi")


@pytest.mark.parametrize("typed", ["Có", "1", "#1", "yes", "TRUE", "thiếu hụt"])
def test_yes_in_all_its_writings(typed: str) -> None:
    survey = read(f"| Mã hộ | Chủ hộ | Thiếu hụt: Việc làm |\n| 1 | Hộ A | {typed} |\n| 2 | Hộ B | Không |")
    assert column(survey, "employment") == [YES, NO]


@pytest.mark.parametrize("typed", ["", "--", "-", "…", "\u00a0", "không rõ", "?"])
def test_a_blank_among_answers_is_unknown(typed: str) -> None:
    survey = read(f"| Mã hộ | Chủ hộ | Thiếu hụt: Việc làm |\n| 1 | Hộ A | {typed} |\n| 2 | Hộ B | Không |")
    assert column(survey, "employment") == [BLANK, NO]


@pytest.mark.parametrize("mark", ["x", "X", "✓", "v", "√"])
def test_marks_are_marks(mark: str) -> None:
    assert read_answer(mark) == (MARK, None)


def test_true_and_false_cells_are_answers_and_no_amounts() -> None:
    assert read_answer(plain(True)) == (YES, None)
    assert read_answer(plain(False)) == (NO, None)
    assert parse_amount(plain(True)) is None


@pytest.mark.parametrize(("typed", "value"), [("12.0", 12), ("#12.0", 12), ("5 người", 5), ("05", 5)])
def test_sizes_are_whole_numbers(typed: str, value: int) -> None:
    assert column(read(f"| Mã hộ | Chủ hộ | Số khẩu |\n| 1 | Hộ A | {typed} |"), "size") == [value]


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("0", "out_of_limits"),
        ("3,5", "out_of_limits"),
        ("bốn", "number_unreadable"),
        ("150", "out_of_limits"),
    ],
)
def test_a_size_that_cannot_be_is_unknown(typed: str, code: str) -> None:
    survey = read(f"| Mã hộ | Chủ hộ | Số khẩu |\n| 1 | Hộ A | {typed} |")
    assert column(survey, "size") == [UNKNOWN]
    assert cells(survey, code) == ["C2"]


@pytest.mark.parametrize(
    ("label", "code"),
    [
        ("Hộ nghèo", "poor"),
        ("Hộ cận nghèo", "near_poor"),
        ("HỘ KHÔNG NGHÈO", "not_poor"),
        ("ho can ngheo", "near_poor"),
        ("2. Hộ cận nghèo", "near_poor"),
        ("Hộ có mức sống trung bình", "average"),
        ("near_poor", "near_poor"),
    ],
)
def test_whole_labels_of_classes(label: str, code: str) -> None:
    assert column(
        read(f"| Mã hộ | Chủ hộ | Kết quả rà soát |\n| 1 | Hộ A | {label} |"), "recorded_class"
    ) == [code]


@pytest.mark.parametrize("label", ["Hộ nghèo mới thoát", "nghèo hay không", "1", "Xã nghèo"])
def test_a_label_that_is_not_on_the_list_is_unknown(label: str) -> None:
    survey = read(f"| Mã hộ | Chủ hộ | Kết quả rà soát |\n| 1 | Hộ A | {label} |")
    assert column(survey, "recorded_class") == [""]
    assert cells(survey, "choice_unknown") == ["C2"]


def test_area_is_never_taken_from_a_unit() -> None:
    survey = read("| Xã | Mã hộ | Chủ hộ |\n| Phường Mẫu | 1 | Hộ A |")
    assert not survey.has("area")
    assert "--set area=rural" in found(survey, "area_missing")[0].advice("vi")


def test_codes_are_texts_for_ever() -> None:
    survey = read(
        "| Mã hộ | Chủ hộ | CCCD |\n| 007 | Hộ A | 099 000 000 001 |\n| #12 | Hộ B | #99000000002 |"
    )
    assert column(survey, "household_id") == ["007", "12"]
    assert column(survey, "head_national_id") == ["099 000 000 001", "99000000002"]


def test_a_code_with_an_exponent_is_damaged() -> None:
    survey = read("| Mã hộ | Chủ hộ | CCCD |\n| 1 | Hộ A | 9,9E+10 |")
    assert column(survey, "head_national_id") == [""]
    assert cells(survey, "code_damaged") == ["C2"]


def test_the_guard_of_a_formula_sign_is_taken_off() -> None:
    assert column(read_csv("household_id,head_name\n'-1,'=A\n"), "head_name") == ["=A"]


def test_a_family_name_that_looks_like_nothing_stays() -> None:
    assert column(read("| Mã hộ | Chủ hộ |\n| 1 | Na |"), "head_name") == ["Na"]


def test_the_unit_and_the_meaning_are_told_for_every_column() -> None:
    survey = read(f"| Mã hộ | Chủ hộ | {BARE} (nghìn đồng) | Thiếu hụt: Việc làm |\n| 1 | Hộ A | #900 | x |")
    assert how(survey, "C").reads == ("đơn vị: nghìn đồng", "unit: thousand đồng")
    assert how(survey, "D").reads[1] == "x = deprived; blank = no"


def test_messages_show_no_personal_data() -> None:
    survey = read(
        "| Mã hộ | Chủ hộ | CCCD | Số khẩu | Kết quả rà soát |\n| 1 | Hộ Bí Mật | 12345 | Bí Mật | Bí Mật |"
    )
    told = " ".join(f.text("vi") + f.advice("vi") for f in survey.findings)
    assert "Bí Mật" not in told
    assert "12345" not in told


def test_numbers_that_are_no_numbers_are_unreadable() -> None:
    assert parse_amount(math.inf) is None
    assert parse_amount(math.nan) is None


@pytest.mark.parametrize(("typed", "value"), [("130", 130), ("130,0", 130), ("130.0", 130), ("#999", 999)])
def test_scores_are_whole_numbers(typed: str, value: int) -> None:
    survey = read(f"| Mã hộ | Chủ hộ | Điểm B1 |\n| 1 | Hộ A | {typed} |")
    assert column(survey, "score_income") == [value]


@pytest.mark.parametrize("typed", ["1.200", "1,200", "1.000", "130,5", "#130.5", "#1000", "-10"])
def test_a_score_that_is_no_whole_number_is_unknown_with_its_cell(typed: str) -> None:
    survey = read(f"| Mã hộ | Chủ hộ | Điểm B1 |\n| 1 | Hộ A | {typed} |")
    assert column(survey, "score_income") == [UNKNOWN]
    assert [f.place.cell for f in survey.findings if f.code in {"out_of_limits", "number_unreadable"}] == [
        "C2"
    ]


@pytest.mark.parametrize(
    "typed",
    ["12/05/1960", "12.5.1960", "1960-05-12", "05/1960", "12051960", "@1960-05-12", "1960", "0912.345.678",
     "001.090.012.345", "123 456 789", "#22048123456"],
)  # fmt: skip
def test_what_may_be_a_birth_date_or_a_number_of_a_person_is_not_told(typed: str) -> None:
    survey = read(f"| Mã hộ | Chủ hộ | Số khẩu |\n| 1 | Hộ A | {typed} |")
    (finding,) = [f for f in survey.findings if f.place.cell == "C2"]
    assert finding.values["value"] == HIDDEN


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        (130.0, "130"),
        (-5.0, "-5"),
        ("1.500.000.000", "1.500.000.000"),
        ("3,5", "3,5"),
        ("123.456.789", HIDDEN),
    ],
)
def test_a_cell_is_told_as_it_is_typed(cell: str | float, told: str | Pair) -> None:
    assert shown(cell) == told


@pytest.mark.parametrize("typed", ["Đ", "K", "đ", "S"])
def test_letters_that_no_legend_explains_are_no_answers(typed: str) -> None:
    survey = read(f"| Mã hộ | Chủ hộ | Thiếu hụt: Việc làm |\n| 1 | Hộ A | {typed} |\n| 2 | Hộ B | Không |")
    assert column(survey, "employment") == [BLANK, NO]
    assert cells(survey, "answer_unreadable") == ["C2"]


_LIST = "Nông thôn, Thành thị; coi là chưa biết."


@pytest.mark.parametrize(
    ("typed", "code", "says"),
    [
        ("nhiều | Nông thôn", "number_unreadable", "Không đọc được số ghi trong ô; coi là chưa biết."),
        ("4 | Miền núi", "choice_unknown", f"Nội dung ghi trong ô không có trong danh mục: {_LIST}"),
    ],
)
def test_a_value_that_is_not_repeated_leaves_no_hole(typed: str, code: str, says: str) -> None:
    survey = read(f"| Mã hộ | Chủ hộ | Số khẩu | Khu vực |\n| 1 | Hộ A | {typed} |")
    (finding,) = found(survey, code)
    assert finding.text("vi") == says
    assert " in the cell " in finding.text("en")


@pytest.mark.parametrize("typed", ["２０２４", "٢٠٢٤", "năm ２０２４"])
def test_a_year_in_other_digits_is_told_in_plain_ones(typed: str) -> None:
    assert date_reader(by_name()["review_date"])(typed) == ("2024", None)
