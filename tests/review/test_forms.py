"""The figures of report forms are those of the review, and hold the identities of the law."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings

from ngheo_cli.classify.decide import decide
from ngheo_cli.criteria.form_formula import Total
from ngheo_cli.criteria.load import get
from ngheo_cli.numbers import NO, YES
from ngheo_cli.review.form_book import form_of, shipped_forms
from ngheo_cli.review.form_columns import columns_of
from ngheo_cli.review.form_review import Choice, Filled, fill_forms, form_rows
from ngheo_cli.review.forms import FormTable
from ngheo_cli.review.households import households_of
from ngheo_cli.review.link import link
from ngheo_cli.review.movement_tables import compare
from ngheo_cli.review.movements import History
from ngheo_cli.survey.read import ReadOptions, read_survey
from ngheo_cli.survey.totals import UnitTotal, read_totals

from .makers import households, listed
from .test_movements import reviews

Cells = dict[tuple[str, str, str | None, str], Any]

# Printed column numbers and titles of the report sheets of Đắk Nông's system, review of 2024
# (CaoAnhNato/RAG_PoorHousehold, artifacts/report_format 1 to 5).
DAK_NONG_COLUMNS = {
    "7.2": "1 2 3 4=3/1*100 5 6=5/1*100 7 8=7/1*100 9 10=9/2*100 11 12=11/2*100 13 14=13/2*100",
    "7.3": "1 2 3 4 5 6 7 8 9=1-2-3-4+5+6+7+8",
    "7.4": "1 2 3 4 5 6 7 8 9=1-2-3-4+5+6+7+8",
    "7.5": "1 2 3 4 5 6 7 8 9 10 11 12 13 14",
    "7.6": "1 2 3 4 5 6 7 8 9 10 11 12 13",
}
DAK_NONG_TITLES = {
    "7.2": "Tổng hợp kết quả rà soát hộ nghèo, hộ cận nghèo",
    "7.3": "Tổng hợp diễn biến hộ nghèo",
    "7.4": "Tổng hợp diễn biến hộ cận nghèo",
    "7.5": "Phân tích các chỉ số thiếu hụt dịch vụ xã hội cơ bản của hộ nghèo",
    "7.6": "Phân tích tỷ lệ các chỉ số thiếu hụt dịch vụ xã hội cơ bản của hộ nghèo",
}
DAK_NONG_HEADS = {
    "7.2": {"1": "Số hộ", "2": "Nhân khẩu", "3": "Số hộ", "4": "Tỷ lệ", "9": "Số khẩu", "14": "Tỷ lệ"},
    "7.3": {
        "1": "Tổng số hộ nghèo đầu kỳ", "3": "Vượt chuẩn cận nghèo", "4": "Số hộ khác giảm",
        "6": "Tái nghèo", "7": "Phát sinh mới", "8": "Số hộ khác tăng", "9": "Tổng số hộ nghèo cuối kỳ",
    },
    "7.4": {
        "1": "Tổng số hộ cận nghèo đầu kỳ", "3": "Trở thành hộ nghèo", "4": "Số hộ khác giảm",
        "5": "Số hộ nghèo trở thành hộ cận nghèo", "6": "Tái cận nghèo", "7": "Phát sinh mới",
        "9": "Tổng số hộ cận nghèo cuối kỳ",
    },
    "7.5": {"1": "Tổng số hộ nghèo", "2": "Tổng số thiếu hụt", "3": "1. Việc làm", "5": "3. Dinh dưỡng"},
    "7.6": {"1": "Tổng số hộ nghèo", "2": "1. Việc làm", "4": "3. Dinh dưỡng"},
}  # fmt: skip


def cells(filled: Filled) -> Cells:
    """Values by form, unit, line and column."""
    return {
        (str(row["form"]), str(row["unit"] or ""), row["line"], str(row["column"])): row["value"]  # type: ignore[misc]
        for table in filled.tables
        for row in form_rows(table)
    }


def totals(folder: Path, csv: str) -> tuple[UnitTotal, ...]:
    (folder / "tong-so.csv").write_text(csv, encoding="utf-8")
    found, wrong = read_totals(folder / "tong-so.csv")
    assert not wrong
    return found


def filled(folder: Path, csv: str, *ids: str, total: str = "", **how: Any) -> Filled:
    given_totals = totals(folder, total) if total else ()
    return fill_forms(
        households(folder, csv, **how), [form_of(name) for name in ids], given_totals, choice=Choice()
    )


def recorded(rows: list[str], extra: str = "") -> str:
    return "\n".join([f"commune,village,household_id,head_name,size,recorded_class{extra}", *rows]) + "\n"


@pytest.mark.parametrize("name", DAK_NONG_COLUMNS)
def test_columns_titles_and_formulas_are_those_of_a_real_export(name: str) -> None:
    form = form_of(name)
    columns = {column.id: column for column in columns_of(form, get("2021-2025"), ())}
    assert " ".join(column.printed for column in columns.values()) == DAK_NONG_COLUMNS[name]
    assert form.title.vi.startswith(DAK_NONG_TITLES[name])
    heads = DAK_NONG_HEADS[name]
    assert {id_: columns[id_].title[0].removesuffix(" (%)") for id_ in heads} == heads


def test_rows_of_households_and_persons_stand_on_forms_of_movements_and_groups_only() -> None:
    lined = {form.id for form in shipped_forms() if form.lines == ("households", "persons")}
    assert lined == {"7.3", "7.4", "7.9"}
    assert [form.id for form in shipped_forms()] == [f"7.{number}" for number in range(1, 13)]


def test_rates_are_computed_from_the_columns_they_name_and_blank_without_denominator(tmp_path: Path) -> None:
    csv = recorded(
        ["Xã A,Thôn 1,1,H1,4,Hộ nghèo", "Xã A,Thôn 1,2,H2,3,Hộ cận nghèo", "Xã A,Thôn 2,1,H3,5,Hộ nghèo"]
    )
    total = "commune,village,households,persons\nXã A,Thôn 1,30,100\nXã A,Thôn 2,0,\nXã A,Thôn 3,9,40\n"
    found = filled(tmp_path, csv, "7.2", total=total, source="recorded")
    got = cells(found)
    assert [got["7.2", "Thôn 1", None, str(c)] for c in range(1, 13)] == [
        30, 100, 1, "3.33", 1, "3.33", 0, "0.00", 4, "4.00", 3, "3.00",
    ]  # fmt: skip
    assert [got["7.2", "Thôn 2", None, str(c)] for c in (1, 3, 4)] == [0, 1, None]
    submitted = {row.unit.name: row.submitted for row in found.tables[0].rows}
    assert submitted == {"Xã A": True, "Thôn 1": True, "Thôn 2": True, "Thôn 3": False}
    assert {row.unit.name: row.number for row in found.tables[0].rows}["Thôn 2"] == "1.2"


def test_deprivation_counts_and_rates_of_a_commune_of_dak_nong_reproduce() -> None:
    """Xã Tâm Thắng, huyện Cư Jút: 58 poor households, reports 4 and 5 of 2024."""
    counts = [42, 31, 0, 41, 6, 2, 6, 31, 0, 27, 14, 3]
    rates = ["72.41", "53.45", "0.00", "70.69", "10.34", "3.45"]
    rates += ["10.34", "53.45", "0.00", "46.55", "24.14", "5.17"]
    review = listed([{"commune": "Xã Tâm Thắng", "recorded_class": "poor", "size": 4}] * 58)
    answers = np.full((58, 12), NO, dtype=np.int8)
    for i, count in enumerate(counts):
        answers[:count, i] = YES
    review.answers[:] = answers
    got = cells(fill_forms(review, [form_of("7.5"), form_of("7.6")]))
    unit = "Xã Tâm Thắng"
    assert [got["7.5", unit, None, str(c)] for c in range(1, 15)] == [58, sum(counts), *counts]
    assert sum(counts) == 203
    assert [got["7.6", unit, None, str(c)] for c in range(1, 14)] == [58, *rates]


def test_an_unknown_answer_is_counted_apart_and_a_column_of_unknowns_is_blank(tmp_path: Path) -> None:
    csv = recorded(
        ["Xã A,,1,H1,4,Hộ nghèo,Có,", "Xã A,,2,H2,4,Hộ nghèo,,", "Xã A,,3,H3,4,Hộ nghèo,Không,"],
        ",employment,telecom",
    )
    found = filled(tmp_path, csv, "7.5", "7.6", source="recorded")
    got = cells(found)
    assert (got["7.5", "Xã A", None, "3"], got["7.6", "Xã A", None, "2"]) == (1, "33.33")
    assert (got["7.5", "Xã A", None, "13"], got["7.6", "Xã A", None, "12"]) == (None, None)
    first = found.tables[0].rows[0]
    assert (first.cells[2].unknown, first.cells[12].unknown) == (1, 3)
    blank = [f for f in found.findings if f.code == "form_column_blank"]
    assert blank[0].values["columns"] == "4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14"


def test_groups_causes_and_ethnic_groups_may_overlap_and_unknown_is_no_member(tmp_path: Path) -> None:
    csv = recorded(
        [
            "Xã A,,1,H1,4,Hộ nghèo,Mông,Có,Có,Có,Có",
            "Xã A,,2,H2,3,Hộ nghèo,Kinh,Có,Không,,Có",
            "Xã A,,3,H3,2,Hộ cận nghèo,Tày,Không,Có,,",
            "Xã A,,4,H4,2,Hộ nghèo,,Không,Có,,Không",
            "Xã A,,5,H5,2,Hộ không nghèo,Thái,Không,Có,,",
        ],
        ",head_ethnicity,no_labour_capacity,merit_member,cause_1,cause_2",
    )
    found = filled(tmp_path, csv, "7.9", "7.10", "7.11", source="recorded")
    got = cells(found)
    assert [got["7.9", "Xã A", "households", str(c)] for c in range(1, 9)] == [3, 1, 2, 2, 1, 1, 0, 1]
    assert [got["7.9", "Xã A", "persons", str(c)] for c in range(1, 5)] == [9, 4, 7, 6]
    assert [column.title[0] for column in found.tables[1].columns][3:5] == ["Mông", "Tày"]
    names = ("1", "1.1", "1.2", "1.2.1", "1.2.2", "2", "2.2.2")
    assert [got["7.10", "Xã A", None, name] for name in names] == [3, 1, 1, 1, 0, 1, 1]
    assert found.tables[1].rows[0].cells[1].unknown == 1
    assert [got["7.11", "Xã A", None, str(c)] for c in (1, 2, 3)] == [1, 2, None]


def test_children_are_counted_by_what_is_certain_of_them(tmp_path: Path) -> None:
    (tmp_path / "tv.csv").write_text(
        "commune,household_id,member_name,birth,stunted,underweight,has_health_insurance,studying_level\n"
        "Xã A,1,A,2009-10-01,Có,Không,Không,none\n"  # 15 on the day
        "Xã A,1,B,2008-10-01,Có,Không,Không,none\n"  # 16 on the day: no child
        "Xã A,1,C,2020-01-01,Không,Không,Không,preschool\n"  # below the age of the insurance indicator
        "Xã A,1,D,,Không,Không,Có,none\n",  # perhaps a child
        encoding="utf-8",
    )
    csv = (
        "commune,household_id,head_name,size,review_date,recorded_class\n"
        "Xã A,1,H1,4,2024-10-01,Hộ nghèo\nXã A,2,H2,3,2024-10-01,Hộ không nghèo\n"
    )
    (tmp_path / "hộ.csv").write_text(csv, encoding="utf-8")
    standard = get("2021-2025")
    options = ReadOptions({}, {}, {}, "no")
    survey = read_survey(
        [tmp_path / "hộ.csv"], options, lambda *_: (standard,), members=[tmp_path / "tv.csv"]
    )
    review = households_of([(survey, decide(survey, standard))], "recorded")
    table = fill_forms(review, [form_of("7.12")]).tables[0]
    assert [(cell.value, cell.unknown) for cell in table.rows[0].cells] == [
        (2, 1), (1, 0), (1, 0), (1, 1), (0, 0), (0, 0), (0, 0), (0, 0),
    ]  # fmt: skip


def test_without_members_the_form_of_children_is_blank_and_says_so(tmp_path: Path) -> None:
    found = filled(tmp_path, recorded(["Xã A,,1,H1,4,Hộ nghèo"]), "7.12", source="recorded")
    assert {cell.value for row in found.tables[0].rows for cell in row.cells} == {None}
    assert [finding.code for finding in found.findings] == ["form_without_members"]


def test_unit_numbers_are_texts_that_count_on_beyond_nine(tmp_path: Path) -> None:
    rows = [f"Xã {i:02},Thôn {v},{i}{v},H,4,Hộ nghèo" for i in range(1, 12) for v in (1, 2)]
    csv = "\n".join(["district,commune,village,household_id,head_name,size,recorded_class"])
    csv += "\n" + "\n".join(f"Huyện {1 if i < 22 else 2},{row}" for i, row in enumerate(rows)) + "\n"
    csv += "Huyện 2,Xã B,Thôn 1,9,H,4,Hộ nghèo\n"
    review = households(tmp_path, csv, source="recorded")
    rows_of = fill_forms(review, [form_of("7.2")]).tables[0].rows
    assert [row.number for row in rows_of] == ["", "1", *(f"1.{k}" for k in range(1, 12)), "2", "2.1"]
    only = fill_forms(review, [form_of("7.2")], choice=Choice(levels=("district",))).tables[0].rows
    assert [(row.number, row.unit.name) for row in only] == [
        ("1", ""),
        ("1.1", "Huyện 1"),
        ("1.2", "Huyện 2"),
    ]


def of_reviews(before: list[dict[str, Any]], now: list[dict[str, Any]], once: int) -> dict[str, FormTable]:
    old, new = listed(before), listed(now)
    history = History(np.full(len(now), bool(once & 1)), np.full(len(now), bool(once & 2)))
    tables = compare(old, new, link(old, new), history)
    found = fill_forms(new, [form_of(f"7.{i}") for i in (2, 3, 4)], (), tables)
    return {table.form.id: table for table in found.tables}


@settings(max_examples=25, deadline=None)
@given(reviews())
def test_identities_between_the_forms_hold_for_any_two_reviews(
    drawn: tuple[list[dict[str, Any]], list[dict[str, Any]], int],
) -> None:
    before, now, once = drawn
    tables = of_reviews(before, now, once)
    results = {row.unit.path: row for row in tables["7.2"].rows}
    for poor, near in zip(tables["7.3"].rows, tables["7.4"].rows, strict=True):
        p, n = ([cell.value for cell in row.cells] for row in (poor, near))
        assert (p[1], p[4]) == (n[4], n[2])  # 7.3 column 2 = 7.4 column 5, 5 = 3
        result = results.get(poor.unit.path)
        if result is not None and now:
            columns = (2, 4) if poor.line == "households" else (8, 10)
            assert [result.cells[i].value for i in columns] == [p[8], n[8]]
    for table in (tables["7.3"], tables["7.4"]):
        for row in table.rows:
            values = [int(cell.value or 0) for cell in row.cells]
            sum_of = values[0] - sum(values[1:4]) + sum(values[4:8])
            assert row.balanced == (values[8] == sum_of)
    for row in tables["7.2"].rows:
        below = [tables["7.2"].rows[at] for at in row.below]
        for i in (2, 4, 8, 10):
            if below:
                assert sum(int(one.cells[i].value or 0) for one in below) == row.cells[i].value


def test_a_row_that_does_not_balance_is_told_and_never_made_to() -> None:
    head = {"commune": "Xã A", "household_id": "1", "head_name": "M", "recorded_class": "poor", "size": 4}
    other = {**head, "household_id": "2", "head_name": "N"}
    old, new = listed([head, other]), listed([head])
    history = History(np.zeros(1, dtype=np.bool_), np.zeros(1, dtype=np.bool_))
    found = fill_forms(new, [form_of("7.3")], (), compare(old, new, link(old, new), history))
    row = found.tables[0].rows[0]
    assert [cell.value for cell in row.cells] == [2, 0, 0, 0, 0, 0, 0, 0, 1]
    assert not row.balanced
    assert found.findings[0].code == "form_unbalanced"
    assert (found.findings[0].values["value"], found.findings[0].values["expected"]) == (1, 2)


@pytest.mark.parametrize(
    ("district", "columns", "printed", "by_formula"),
    [
        ("Huyện Cư Jút", [294, 64, 45, 0, 5, 0, 14, 0], 204, 204),
        ("Huyện Đăk Glong", [1369, 374, 128, 0, 39, 0, 28, 0], 923, 934),
    ],
)
def test_the_formula_of_form_7_3_finds_the_published_row_that_does_not_balance(
    district: str, columns: list[int], printed: int, by_formula: int
) -> None:
    """Report 2 of Đắk Nông's system, 2024 (columns 4 and 8 are not in the export)."""
    last = columns_of(form_of("7.3"), get("2021-2025"), ())[8]
    assert isinstance(last.formula, Total), district
    value = last.formula.value(lambda column: columns[int(column) - 1])
    assert (value, value == printed) == (by_formula, by_formula == printed)
