"""The workbook to fill: its rules stand in the file, and what it says comes from the criteria file."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet
from template_fill import STANDARDS, plan

from md_tables import found, kinds, read_paths
from ngheo_cli.criteria.load import get
from ngheo_cli.criteria.words import fact_sentence
from ngheo_cli.messages import Lang
from ngheo_cli.messages import template as say
from ngheo_cli.survey.choices import code_of
from ngheo_cli.survey.column import Column
from ngheo_cli.survey.template import fields
from ngheo_cli.survey.template.labels import YES_NO, list_name
from ngheo_cli.survey.template.workbook import write_template
from ngheo_cli.survey.values.answers import read_answer

VARIANTS = [(id_, answers) for id_ in STANDARDS for answers in ("facts", "direct")]
Made = Callable[..., Any]


@pytest.fixture
def made(tmp_path: Path) -> Made:
    def make(id_: str = "2021-2025", answers: fields.Answers = "facts", lang: Lang = "vi") -> Any:
        write_template(tmp_path / "bieu.xlsx", plan(id_, answers, lang))
        return load_workbook(tmp_path / "bieu.xlsx")

    return make


def rules(sheet: Worksheet) -> dict[str, DataValidation]:
    """Return the rule of each column by its title; every column has exactly one."""
    told: dict[str, DataValidation] = {}
    for rule in sheet.data_validations.dataValidation:
        [cells] = rule.sqref.ranges
        title = str(sheet.cell(1, cells.min_col).value)
        assert cells.min_row == 2
        assert title not in told
        told[title] = rule
    return told


def options(book: Any, rule: DataValidation) -> list[str]:
    sheet, _, area = str(rule.formula1).replace("$", "").rpartition("!")
    return [row[0].value for row in book[sheet.strip("'")][area]]


def columns(id_: str, answers: fields.Answers) -> Iterator[tuple[str, Column]]:
    standards = (get(id_),)
    for column in fields.household_columns(standards, answers):
        yield say.SHEET_HOUSEHOLDS[0], column
    for column in fields.member_sheet_columns(standards, answers):
        yield say.SHEET_MEMBERS[0], column


@pytest.mark.parametrize(("id_", "answers"), VARIANTS)
def test_every_closed_list_is_a_drop_down_that_the_reader_knows(
    id_: str, answers: fields.Answers, made: Made
) -> None:
    book = made(id_, answers)
    by_sheet = {name: rules(book[name]) for name in (say.SHEET_HOUSEHOLDS[0], say.SHEET_MEMBERS[0])}
    lists = 0
    for sheet, column in columns(id_, answers):
        rule = by_sheet[sheet][column.vi]
        name = list_name(column)
        assert (rule.type == "list") == bool(name)
        if name == YES_NO:
            assert [read_answer(label) for label in options(book, rule)] == [(1, None), (0, None)]
        elif name:
            codes = [code_of(name, label) for label in options(book, rule)]
            assert all(codes)
            assert len(set(codes)) == len(codes) >= 2
        lists += bool(name)
    assert lists >= 20


def test_english_drop_downs_are_known_too(made: Made) -> None:
    book = made(lang="en")
    household = rules(book["Households"])
    assert options(book, household["Area (rural/urban)"]) == ["rural", "urban"]
    toilets = options(book, household["Type of toilet"])
    assert [code_of("toilet_type", label) for label in toilets][-1] == "none"
    levels = options(book, rules(book["Members"])["Highest level finished"])
    assert code_of("completed_level", levels[0]) == "none"


def test_numbers_and_dates_have_the_bounds_of_the_dictionary(made: Made) -> None:
    household = rules(made()["Hộ gia đình"])
    size = household["Số nhân khẩu"]
    assert (size.type, size.operator, size.formula1, size.formula2) == ("whole", None, "1", "99")
    area = household["Diện tích nhà ở (m²)"]
    assert (area.type, area.formula1, area.formula2) == ("decimal", "0", "9999")
    day = household["Ngày rà soát"]
    first, last = ((date(*day) - date(1899, 12, 30)).days for day in ((2010, 1, 1), (2060, 12, 31)))
    assert (day.type, day.formula1, day.formula2) == ("date", str(first), str(last))
    birth = household["Ngày sinh chủ hộ"]
    assert birth.type == "custom"
    assert "LEN(G2)=4" in str(birth.formula1)


def test_a_slip_is_refused_in_vietnamese_and_a_doubt_can_be_kept(made: Made) -> None:
    household = rules(made()["Hộ gia đình"])
    size, national_id = household["Số nhân khẩu"], household["Số CCCD chủ hộ"]
    assert size.errorStyle in {None, "stop"}
    assert size.error == "Ô này là số nguyên từ 1 đến 99; không gõ chữ, không gõ đơn vị."
    assert national_id.errorStyle == "warning"
    assert "12 chữ số" in str(national_id.error)
    same = "COUNTIFS($C$2:$C$10001,C2,$D$2:$D$10001,D2,$E$2:$E$10001,E2)<2"
    assert household["Mã hộ"].formula1 == same


@pytest.mark.parametrize(("id_", "answers"), VARIANTS)
def test_every_cell_has_a_hint_of_a_length_that_spreadsheets_show(
    id_: str, answers: fields.Answers, made: Made
) -> None:
    book = made(id_, answers)
    for name in (say.SHEET_HOUSEHOLDS[0], say.SHEET_MEMBERS[0], say.SHEET_TOTALS[0]):
        for rule in rules(book[name]).values():
            assert 5 < len(str(rule.prompt)) <= 255
            assert len(str(rule.promptTitle)) <= 32


def test_codes_and_births_are_text_and_the_review_date_is_a_date(made: Made) -> None:
    sheet = made()["Hộ gia đình"]
    formats = {
        str(sheet.cell(1, c).value): sheet.column_dimensions[sheet.cell(1, c).column_letter].number_format
        for c in range(1, sheet.max_column + 1)
        if sheet.cell(1, c).column_letter in sheet.column_dimensions
    }
    assert {formats["Mã hộ"], formats["Số CCCD chủ hộ"], formats["Ngày sinh chủ hộ"]} == {"@"}
    assert formats["Ngày rà soát"] == "dd/mm/yyyy"


def test_titles_stay_in_sight_and_pages_are_a4_landscape(made: Made) -> None:
    book = made()
    for name, held in (("Hộ gia đình", "G2"), ("Thành viên", "G2"), ("Tổng số hộ", "E2")):
        sheet = book[name]
        assert sheet.freeze_panes == held
        assert str(sheet.auto_filter.ref).startswith("A1:")
        assert sheet.print_title_rows == "$1:$1"
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert book["Hộ gia đình"].print_title_cols == "$D:$F"


def test_sheets_stand_in_the_order_of_the_work_and_none_is_hidden(made: Made) -> None:
    book = made()
    assert book.sheetnames == ["Hướng dẫn", "Hộ gia đình", "Thành viên", "Tổng số hộ", "Danh mục"]
    assert {sheet.sheet_state for sheet in book.worksheets} == {"visible"}


@pytest.mark.parametrize("id_", STANDARDS)
def test_instructions_tell_lines_indicators_and_documents_of_the_standard(id_: str, made: Made) -> None:
    criteria = get(id_)
    cells = [cell for row in made(id_)["Hướng dẫn"].iter_rows(values_only=True) for cell in row if cell]
    for line in criteria.income_lines.values():
        assert {line.rural, line.urban} <= set(cells)
    for indicator in criteria.indicators:
        assert indicator.title.vi in cells
        assert fact_sentence(indicator, criteria, "vi") in cells
    for document in criteria.documents.values():
        assert document.number in cells
    assert f"ngheo classify ra-soat-{id_}.xlsx --criteria {id_}" in cells
    assert (criteria.incomplete.vi in cells) if criteria.incomplete else True


def test_an_indicator_without_a_threshold_is_asked_directly() -> None:
    names = [c.name for c in fields.household_columns((get("2026-2030"),), "facts")]
    assert set(get("2026-2030").indicator_ids) <= set(names)
    assert fields.usual_answers((get("2026-2030"),)) == "direct"
    assert fields.usual_answers((get("2021-2025"),)) == "facts"


def test_a_form_for_two_standards_asks_what_either_needs() -> None:
    both = (get("2016-2020"), get("2021-2025"))
    names = [c.name for c in fields.household_columns(both, "facts")]
    assert len(names) == len(set(names))
    assert {"house_grade", "wall_material", "score_income"} <= set(names)
    assert "house_grade" not in [c.name for c in fields.household_columns(both[1:], "facts")]
    assert "score_income" not in [c.name for c in fields.household_columns((get("2026-2030"),), "facts")]


def test_samples_that_are_left_are_counted_and_are_no_households(tmp_path: Path) -> None:
    path = tmp_path / "bieu.xlsx"
    write_template(path, plan("2021-2025", "facts"))
    book = load_workbook(path)
    sheet = book["Hộ gia đình"]
    assert sheet["F2"].value == "MẪU – xóa dòng này"
    assert sheet["E2"].value == "MẪU"
    sheet["D3"], sheet["E3"], sheet["F3"], sheet["K3"] = "Thôn 1", "001", "Người Mẫu Một", 4
    book.save(path)
    survey = read_paths([path])
    assert survey.frame["head_name"].tolist() == ["Người Mẫu Một"]
    assert kinds(survey) == {"sample": 1}
    assert survey.counts.balanced
    assert survey.members is not None
    assert dict(survey.members.counts.not_members) == {"sample": 2}
    places = [(f.place.sheet, f.place.cell) for f in found(survey, "sample_left")]
    assert places == [("Hộ gia đình", "A2"), ("Thành viên", "A2")]


@pytest.mark.parametrize("name", ["Mẫu – xoá dòng này", "MẪU - XÓA DÒNG NÀY", "SAMPLE – delete this row"])
def test_the_mark_of_a_sample_is_known_however_it_is_typed(name: str, tmp_path: Path) -> None:
    path = tmp_path / "bieu.csv"
    path.write_text(f"Thôn,Mã hộ,Họ và tên chủ hộ,Số nhân khẩu\nA,1,{name},4\nA,2,Mẫu Văn Một,3\n", "utf-8")
    survey = read_paths([path])
    assert survey.frame["head_name"].tolist() == ["Mẫu Văn Một"]
    assert kinds(survey) == {"sample": 1}


def test_the_same_plan_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        write_template(tmp_path / name, plan("2021-2025", "facts"))
    one, two = ((tmp_path / name).read_bytes() for name in ("a.xlsx", "b.xlsx"))
    assert one == two
    write_template(tmp_path / "c.xlsx", replace(plan("2021-2025", "facts"), tool="ngheo 1"))
    assert (tmp_path / "c.xlsx").read_bytes() != one


@pytest.mark.parametrize("id_", STANDARDS)
def test_form_says_what_the_certified_part_of_a_class_needs(id_: str, made: Made) -> None:
    certified = get(id_).certified
    book = made(id_, "direct")
    household = rules(book["Hộ gia đình"])
    guide = " ".join(str(cell.value) for row in book["Hướng dẫn"] for cell in row if cell.value)
    money = household["Tổng thu nhập của hộ trong 12 tháng (đồng)"]
    title = "Tổng thu nhập của hộ trong 12 tháng (đồng)"
    assert ("mức sống trung bình" in str(money.prompt)) == bool(certified)
    assert (f"điền cả cột “{title}”" in guide) == bool(certified)
    assert "mức sống trung bình" not in str(household["Tổng thu nhập của hộ/tháng (đồng)"].prompt)
