import csv
import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from ngheo_cli.classify.decide import decide
from ngheo_cli.classify.model import Decisions
from ngheo_cli.criteria.load import get
from ngheo_cli.messages import Stop
from ngheo_cli.reports.run import RunInfo
from ngheo_cli.reports.tables import write_csv, write_json, write_parquet
from ngheo_cli.survey.model import Survey

from .handmade import INDICATORS, a_survey, household, lacking, survey_of

CANONICAL = ["village", "household_id", "head_name", "size", "area", "income_per_person", "farming"]
DECIDED = [
    "criteria",
    "class",
    "branch",
    "basis",
    "deprivations_min",
    "deprivations_max",
    "possible",
    "settle",
]


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as handle:
        return list(csv.DictReader(handle))


def test_csv_has_the_columns_of_the_contract_in_order(
    tmp_path: Path, survey: Survey, decisions: list[Decisions], run: RunInfo
) -> None:
    write_csv(tmp_path / "r.csv", survey, decisions, run)
    header = (tmp_path / "r.csv").read_bytes().split(b"\r\n")[0].decode("utf-8-sig").split(",")
    assert header == [*CANONICAL, "file", "sheet", "row", *DECIDED, *INDICATORS, "problem"]


def test_csv_begins_with_a_bom_and_ends_every_line_alike(
    tmp_path: Path, survey: Survey, decisions: list[Decisions], run: RunInfo
) -> None:
    write_csv(tmp_path / "r.csv", survey, decisions, run)
    raw = (tmp_path / "r.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbfvillage,")
    assert raw.count(b"\n") == raw.count(b"\r\n") == 7


def test_csv_row_says_class_bounds_and_every_indicator(
    tmp_path: Path, survey: Survey, decisions: list[Decisions], run: RunInfo
) -> None:
    write_csv(tmp_path / "r.csv", survey, decisions, run)
    poor = read(tmp_path / "r.csv")[0]
    assert {k: poor[k] for k in ["household_id", "area", "size", "file", "row", *DECIDED, "problem"]} == {
        "household_id": "001",
        "area": "rural",
        "size": "4",
        "file": "ra-soat.xlsx",
        "row": "2",
        "criteria": "2021-2025",
        "class": "poor",
        "branch": "",
        "basis": "income",
        "deprivations_min": "3",
        "deprivations_max": "3",
        "possible": "poor",
        "settle": "",
        "problem": "",
    }
    assert [poor[name] for name in INDICATORS] == ["yes"] * 3 + ["no"] * 9


def test_undetermined_row_names_the_classes_left_and_what_settles_it(
    tmp_path: Path, survey: Survey, decisions: list[Decisions], run: RunInfo
) -> None:
    write_csv(tmp_path / "r.csv", survey, decisions, run)
    row = read(tmp_path / "r.csv")[4]
    assert (row["class"], row["possible"], row["settle"]) == (
        "undetermined",
        "poor;average;not_poor",
        "income_per_person",
    )
    assert (row["income_per_person"], row["farming"]) == ("", "")


def test_row_set_aside_keeps_its_answers_and_has_no_class(
    tmp_path: Path, survey: Survey, decisions: list[Decisions], run: RunInfo
) -> None:
    write_csv(tmp_path / "r.csv", survey, decisions, run)
    row = read(tmp_path / "r.csv")[5]
    assert row["problem"] == "duplicate_row"
    assert [row[name] for name in DECIDED] == ["2021-2025", "", "", "", "", "", "", ""]
    assert row["income_per_person"] == "1500000"
    assert [row[name] for name in INDICATORS] == ["yes"] * 3 + ["no"] * 9


@pytest.mark.parametrize("text", ["=1+1", "+84", "-5", "@x", "\tx", "\rx"])
def test_csv_text_that_could_run_gets_an_apostrophe(tmp_path: Path, run: RunInfo, text: str) -> None:
    survey = survey_of([household(1, income_per_person=1, **lacking(3)) | {"head_name": text}])
    write_csv(tmp_path / "r.csv", survey, [decide(survey, get("2021-2025"))], run)
    assert read(tmp_path / "r.csv")[0]["head_name"] == f"'{text}"


def test_json_is_one_document_with_null_for_blank_and_whole_numbers(
    tmp_path: Path, survey: Survey, decisions: list[Decisions], run: RunInfo
) -> None:
    write_json(tmp_path / "r.json", survey, decisions, run)
    document = json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))
    assert set(document) == {"schema", "provenance", "rows"}
    assert document["schema"] == "ngheo.classify/1"
    rows: list[dict[str, Any]] = document["rows"]
    assert [row["class"] for row in rows] == [
        "poor",
        "near_poor",
        "average",
        "not_poor",
        "undetermined",
        None,
    ]
    assert rows[0]["income_per_person"] == 1_500_000
    assert rows[0]["deprivations_max"] == 3
    assert rows[0]["branch"] is None
    assert rows[4]["income_per_person"] is None
    assert rows[0]["household_id"] == "001"


def test_formula_like_text_stays_as_typed_in_json(tmp_path: Path, run: RunInfo) -> None:
    survey = survey_of([household(1, income_per_person=1, **lacking(3)) | {"head_name": "=1+1"}])
    write_json(tmp_path / "r.json", survey, [decide(survey, get("2021-2025"))], run)
    assert json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))["rows"][0]["head_name"] == "=1+1"


def test_parquet_holds_the_same_rows_as_json(
    tmp_path: Path, survey: Survey, decisions: list[Decisions], run: RunInfo
) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    write_parquet(tmp_path / "r.parquet", survey, decisions, run)
    write_json(tmp_path / "r.json", survey, decisions, run)
    rows = parquet.read_table(tmp_path / "r.parquet").to_pylist()
    assert rows == json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))["rows"]


def test_parquet_without_its_extra_stops_and_names_it(
    tmp_path: Path, survey: Survey, decisions: list[Decisions], run: RunInfo, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(Stop) as stop:
        write_parquet(tmp_path / "r.parquet", survey, decisions, run)
    assert [f.code for f in stop.value.findings] == ["extra_missing"]
    assert '".[parquet]"' in stop.value.findings[0].advice("vi")
    assert not list(tmp_path.iterdir())


def test_two_standards_give_one_row_a_household_and_standard_in_input_order(
    tmp_path: Path, run: RunInfo
) -> None:
    survey = a_survey()
    both = [decide(survey, get("2016-2020")), decide(survey, get("2021-2025"))]
    write_csv(tmp_path / "r.csv", survey, both, run)
    rows = read(tmp_path / "r.csv")
    assert [(row["row"], row["criteria"]) for row in rows[:4]] == [
        ("2", "2016-2020"),
        ("2", "2021-2025"),
        ("3", "2016-2020"),
        ("3", "2021-2025"),
    ]
    assert len(rows) == 12
    assert rows[1]["employment"] == "yes"
    assert rows[0]["employment"] == "yes", "an answer that another standard asks for stays as it was read"
    assert rows[0]["information_assets"] == ""
    assert rows[1]["class"] == "poor"


def test_national_class_stands_beside_a_provincial_standard(tmp_path: Path) -> None:
    survey = a_survey()
    national = decide(survey, get("2021-2025"))
    run = RunInfo("0.1.0", ("", ""))
    provincial = replace(decide(survey, get("2016-2020")), national=national)
    write_csv(tmp_path / "r.csv", survey, [provincial], run)
    rows = read(tmp_path / "r.csv")
    assert [row["national_class"] for row in rows] == [
        "poor", "near_poor", "average", "not_poor", "undetermined", "",
    ]  # fmt: skip
    assert list(rows[0])[-2:] == ["national_class", "problem"]


@pytest.mark.parametrize(
    ("writer", "name"), [(write_csv, "r.csv"), (write_json, "r.json"), (write_parquet, "r.parquet")]
)
def test_same_decisions_give_the_same_bytes(
    tmp_path: Path, survey: Survey, run: RunInfo, writer: Any, name: str
) -> None:
    decisions = [decide(survey, get("2021-2025"))]
    if writer is write_parquet:
        pytest.importorskip("pyarrow")
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        writer(tmp_path / folder / name, survey, decisions, run)
    assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


def test_no_writer_of_tables_needs_the_workbook_writer() -> None:
    code = "import ngheo_cli.reports.tables, sys; print('xlsxwriter' in sys.modules)"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "False"


SCHEMAS = Path(__file__).parents[2] / "docs" / "schemas"


@pytest.mark.parametrize(
    "ids", [("2021-2025",), ("2016-2020", "2021-2025"), ("2026-2030",), ("2021-2025", "2026-2030")]
)
def test_json_keeps_the_published_schema(tmp_path: Path, run: RunInfo, ids: tuple[str, ...]) -> None:
    survey = a_survey()
    write_json(tmp_path / "r.json", survey, [decide(survey, get(name)) for name in ids], run)
    document = json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))
    schema = json.loads((SCHEMAS / "ngheo.classify-1.json").read_text(encoding="utf-8"))
    validator = jsonschema.Draft202012Validator(schema)
    validator.validate(document)
    document["rows"][0]["class"] = "rich"
    assert not validator.is_valid(document)


def test_every_row_of_an_incomplete_standard_is_headed_trial(tmp_path: Path, run: RunInfo) -> None:
    survey = a_survey()
    both = [decide(survey, get("2021-2025")), decide(survey, get("2026-2030"))]
    write_csv(tmp_path / "r.csv", survey, both, run)
    rows = read(tmp_path / "r.csv")
    assert [row["incomplete"] for row in rows[:2]] == ["", "THỬ NGHIỆM – không dùng để công nhận"]
    write_json(tmp_path / "r.json", survey, both, run)
    document = json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))
    [trial] = document["incomplete"]
    assert (trial["criteria"], trial["heading"]) == ("2026-2030", "THỬ NGHIỆM – không dùng để công nhận")
    assert len(trial["missing"]) == len(get("2026-2030").missing)
    assert any("Mức sống trung bình chưa có" in text for text in trial["missing"])


def test_parquet_of_an_incomplete_standard_is_headed_trial(tmp_path: Path, run: RunInfo) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    survey = a_survey()
    write_parquet(tmp_path / "r.parquet", survey, [decide(survey, get("2026-2030"))], run)
    assert set(parquet.read_table(tmp_path / "r.parquet")["incomplete"].to_pylist()) == {
        "THỬ NGHIỆM – không dùng để công nhận"
    }
