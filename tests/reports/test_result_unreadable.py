"""Where a survey has cells that cannot be read, its result decides as the survey did, in every format."""

import csv
from collections.abc import Mapping
from pathlib import Path
from random import Random
from typing import Any

import pytest

from ngheo_cli.classify.decide import decide
from ngheo_cli.criteria.load import get
from ngheo_cli.reports.rows import result_columns
from ngheo_cli.reports.run import RunInfo
from ngheo_cli.reports.tables import write_csv, write_parquet
from ngheo_cli.reports.workbook import write_workbook
from ngheo_cli.review.unread_cells import unread_cells
from ngheo_cli.survey.model import Survey
from ngheo_cli.survey.options import ReadOptions
from ngheo_cli.survey.read import read_survey

INFO = RunInfo("0.1.0", ("vì thử", "for a test"))
STANDARD = get("2021-2025")
ORIGIN = {"file", "sheet", "row"}
DECIDED = ("class", "possible", "basis", "deprivations_min", "deprivations_max", "size", "area", "unreadable")
WRITERS = {"xlsx": write_workbook, "csv": write_csv, "parquet": write_parquet}
ANSWERS = ("yes", "no")
CELLS: dict[str, tuple[str, ...]] = {
    "size": ("2", "4", "7"),
    "area": ("rural", "urban"),
    "income_per_person": ("900000", "1700000", "2600000"),
    "income_total": ("5000000", "8000000", "12000000"),
    "score_income": ("120", "160", "190"),
    "score_deprivation": ("10", "30", "50"),
    **dict.fromkeys(STANDARD.indicator_ids, ANSWERS),
    "floor_area_m2": ("12", "40", "90"),
    "farming": ANSWERS,
    "dtts": ANSWERS,
    "recorded_class": ("poor", "near_poor", "not_poor"),
    "previous_class": ("poor", "near_poor"),
    "review_date": ("2025-10-01", "2025-10-09"),
}
"""Columns of a household, and cells of each that can be read."""
UNREADABLE = ("lạ lắm", "~~")
MEMBERS = [("Chủ hộ", "1970"), ("Vợ", "1975"), ("Con", "2019-11-30"), ("Con", "2008-12-01"), ("Mẹ", "1946")]


def write(path: Path, rows: list[dict[str, str]]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as handle:
        writer = csv.DictWriter(handle, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return path


def survey_at_random(folder: Path, seed: int) -> tuple[Path, Path]:
    """Return a survey in which every column has cells that cannot be read and blanks, and its members."""
    dice = Random(seed)  # noqa: S311 - no secret
    asked = [name for name in CELLS if name == "size" or dice.random() < 0.8]
    homes, people = [], []
    for number in range(40):
        home = {"household_id": f"{number:03}", "head_name": f"Chủ Mẫu {number}", "village": "Nà Mẫu"}
        for name in asked:
            filled = dice.choices((dice.choice(CELLS[name]), "", dice.choice(UNREADABLE)), (6, 2, 2))
            home |= {name: filled[0]}
        homes.append(home)
        for relation, birth in MEMBERS[: dice.randrange(len(MEMBERS) + 1)]:
            named = home["head_name"] if relation == "Chủ hộ" else f"{relation} Mẫu {number}"
            insured = dice.choice((*ANSWERS, "", UNREADABLE[0]))
            keys = {"household_id": home["household_id"], "village": "Nà Mẫu", "member_name": named}
            people.append(keys | {"relation": relation, "birth": birth, "has_health_insurance": insured})
    return write(folder / "s.csv", homes), write(folder / "m.csv", people)


def read(path: Path, *members: Path, values: Mapping[str, str] | None = None) -> Survey:
    return read_survey(
        [path], ReadOptions(set_values=dict(values or {})), lambda *_: (STANDARD,), None, members
    )


def told(survey: Survey) -> dict[str, list[Any]]:
    columns = result_columns(survey, [decide(survey, STANDARD)], INFO)
    return {column.name: column.values for column in columns if column.name not in ORIGIN}


def result(path: Path, survey: Survey) -> Path:
    WRITERS[path.suffix[1:]](path, survey, [decide(survey, STANDARD)], INFO, force=True)
    return path


def decided(survey: Survey) -> dict[str, list[Any]]:
    found = told(survey)
    return {name: found.get(name, []) for name in DECIDED}


@pytest.mark.parametrize("seed", range(4))
def test_a_result_workbook_says_again_all_that_its_survey_said(seed: int, tmp_path: Path) -> None:
    survey = read(*survey_at_random(tmp_path, seed))
    assert {"undetermined", "poor"} <= set(told(survey)["class"])
    assert any("size" in (text or "").split(";") for text in told(survey)["unreadable"])
    assert told(read(result(tmp_path / "r.xlsx", survey))) == told(survey)


@pytest.mark.parametrize("kind", ["csv", "parquet"])
@pytest.mark.parametrize("seed", range(4))
def test_a_table_decides_as_its_survey_also_beside_the_members(seed: int, kind: str, tmp_path: Path) -> None:
    home, people = survey_at_random(tmp_path, seed)
    survey = read(home, people)
    table = result(tmp_path / f"r.{kind}", survey)
    assert decided(read(table, people)) == decided(survey)
    assert decided(read(table)) == decided(survey)


@pytest.mark.parametrize("kind", WRITERS)
def test_what_a_user_sets_fills_the_blanks_of_a_result_and_no_cell_that_could_not_be_read(
    kind: str, tmp_path: Path
) -> None:
    values = {"area": "rural", "size": "4", "previous_class": "poor"}
    home, _ = survey_at_random(tmp_path, 11)
    table = result(tmp_path / f"r.{kind}", read(home))
    wanted, again = told(read(home, values=values)), told(read(table, values=values))
    for name in (*DECIDED, "previous_class"):
        assert again[name] == wanted[name], name
    assert None in wanted["area"]
    assert None in wanted["size"]


@pytest.mark.parametrize("kind", WRITERS)
def test_an_unreadable_class_before_is_no_blank_in_a_result_either(kind: str, tmp_path: Path) -> None:
    heads = ("household_id", "head_name", "village", "previous_class")
    cells = ("poor", "lạ lắm", "", "near_poor")
    rows = [(f"{n:03}", f"Chủ Mẫu {n}", "Nà Mẫu", cell) for n, cell in enumerate(cells)]
    survey = read(write(tmp_path / "s.csv", [dict(zip(heads, row, strict=True)) for row in rows]))
    again = read(result(tmp_path / f"r.{kind}", survey))
    frame = again.frame
    spot = (frame["file"].iat[1], frame["sheet"].iat[1], int(frame["row"].to_numpy()[1]))
    assert list(unread_cells(again, "previous_class")) == [spot]
    assert unread_cells(again, "recorded_class") == {}


def test_an_unreadable_size_stays_unknown_though_the_members_are_listed(tmp_path: Path) -> None:
    answers = dict.fromkeys(STANDARD.indicator_ids, "no") | dict.fromkeys(STANDARD.indicator_ids[:3], "yes")
    keys = {"household_id": "001", "village": "Nà Mẫu"}
    home = {**keys, "head_name": "Tô Văn Mẫu", "size": "bảy", "area": "rural", "income_total": "8000000"}
    survey = read(
        write(tmp_path / "s.csv", [home | answers]),
        write(tmp_path / "m.csv", [keys | {"member_name": f"Tô Mẫu {n}", "birth": "1970"} for n in range(7)]),
    )
    assert told(survey)["unreadable"] == ["size"]
    again = told(read(result(tmp_path / "r.xlsx", survey)))
    assert (again["class"], again["size"]) == (["undetermined"], [None])
    assert again["possible"] == ["poor;average;not_poor"]


def test_a_survey_whose_cells_can_all_be_read_has_no_column_of_the_others(tmp_path: Path) -> None:
    home = {
        "household_id": "001",
        "head_name": "Tô Văn Mẫu",
        "village": "Nà Mẫu",
        "size": "",
        "area": "rural",
    }
    survey = read(write(tmp_path / "s.csv", [home]))
    assert {"unreadable", "settings"}.isdisjoint(told(survey))
