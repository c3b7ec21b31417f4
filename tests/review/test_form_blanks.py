"""A column of a form of which nobody has an answer is blank, which is not zero."""

from pathlib import Path
from typing import Any

import pytest

from ngheo_cli.classify.decide import decide
from ngheo_cli.criteria.load import get
from ngheo_cli.review.form_book import form_of
from ngheo_cli.review.form_review import fill_forms
from ngheo_cli.review.households import Households, households_of
from ngheo_cli.review.rate_details import details_of
from ngheo_cli.survey.read import ReadOptions, read_survey

from .makers import households

HEAD = "commune,household_id,head_name,size,recorded_class"
AVERAGE = "Hộ có mức sống trung bình"
MEMBERS = "commune,household_id,member_name,birth"


def official(folder: Path, head: str, *rows: str) -> tuple[dict[str, list[Any]], list[str]]:
    csv = "\n".join([head, *rows]) + "\n"
    found = fill_forms(households(folder, csv, source="recorded"), [form_of("7.2")])
    table = found.tables[0]
    ids = [column.id for column in table.columns]
    told = {
        row.unit.name: [row.cells[ids.index(column)].value for column in ("7", "13")] for row in table.rows
    }
    return told, [finding.code for finding in found.findings]


def test_farming_households_are_blank_where_no_survey_asks_for_farming(tmp_path: Path) -> None:
    rows = (f"Xã A,1,H1,3,{AVERAGE}", "Xã A,2,H2,3,Hộ nghèo", "Xã B,1,H3,2,Hộ nghèo")
    told, codes = official(tmp_path, HEAD, *rows)
    assert told == {"": [None, None], "Xã A": [None, None], "Xã B": [0, 0]}  # nobody of Xã B can be one
    assert "form_column_blank" in codes


@pytest.mark.parametrize(
    ("answers", "column"), [(("", ""), None), (("Không", ""), 0), (("Có", ""), 1), (("Không", "Không"), 0)]
)
def test_farming_households_are_counted_as_soon_as_one_answers(
    tmp_path: Path, answers: tuple[str, str], column: int | None
) -> None:
    rows = [f"Xã A,{i},H{i},3,{AVERAGE},{answer}" for i, answer in enumerate(answers)]
    told, codes = official(tmp_path, f"{HEAD},farming", *rows)
    assert told["Xã A"] == [column, column and 3]
    assert ("form_column_blank" in codes) == (column is None)


def test_a_unit_without_any_answer_makes_the_units_above_a_part(tmp_path: Path) -> None:
    rows = (
        f"Xã A,1,H1,3,{AVERAGE},Có", f"Xã B,1,H2,3,{AVERAGE},", "Xã C,1,H3,3,Hộ nghèo,Không"
    )  # fmt: skip
    told, codes = official(tmp_path, f"{HEAD},farming", *rows)
    assert told == {"": [1, 3], "Xã A": [1, 3], "Xã B": [None, None], "Xã C": [0, 0]}
    assert "form_column_part" in codes
    whole = (rows[0], rows[1] + "Không", rows[2])
    assert "form_column_part" not in official(tmp_path, f"{HEAD},farming", *whole)[1]


def children(folder: Path, head: str, *rows: str) -> Households:
    (folder / "tv.csv").write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")
    text = f"{HEAD},review_date\nXã A,1,H1,2,Hộ nghèo,2024-10-01\nXã A,2,H2,1,Hộ cận nghèo,2024-10-01\n"
    (folder / "ho.csv").write_text(text, encoding="utf-8")
    standard = get("2021-2025")
    files = ([folder / "ho.csv"], ReadOptions({}, {}, {}, "no"), lambda *_: (standard,))
    survey = read_survey(*files, members=[folder / "tv.csv"])
    return households_of([(survey, decide(survey, standard))], "recorded")


ONE, TWO, ADULT = "Xã A,1,A,2012-01-01", "Xã A,1,B,2020-01-01", "Xã A,2,C,1980-01-01"


def test_children_are_counted_and_what_nobody_answered_of_them_is_blank(tmp_path: Path) -> None:
    found = fill_forms(children(tmp_path, MEMBERS, ONE, TWO, ADULT), [form_of("7.12")])
    assert [cell.value for cell in found.tables[0].rows[0].cells] == [2, None, None, None, 0, 0, 0, 0]
    assert [finding.code for finding in found.findings] == ["form_column_blank"]


@pytest.mark.parametrize(("answers", "wanted"), [(("", ""), None), (("Có", ""), 0), (("Không", ""), 1)])
def test_one_answer_of_a_child_makes_a_count(
    tmp_path: Path, answers: tuple[str, str], wanted: int | None
) -> None:
    rows = (f"{one},{answer}" for one, answer in zip((ONE, TWO), answers, strict=True))
    of = children(tmp_path, f"{MEMBERS},has_health_insurance", *rows, f"{ADULT},")
    assert fill_forms(of, [form_of("7.12")]).tables[0].rows[0].cells[2].value == wanted
    counts = details_of(of, "children").counts
    every = {end: counts[f"poor/health_insurance/{end}"].sum() for end in ("unknown", "every")}
    assert (every["unknown"] == every["every"]) == (wanted is None)
