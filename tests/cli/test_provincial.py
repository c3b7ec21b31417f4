"""What the commands show under a provincial standard: the national class beside, and where it comes from."""

import csv
import json
from pathlib import Path

import openpyxl
import pytest
from jsonschema import Draft202012Validator

from ngheo_cli.criteria.load import get, load_all

from .commandline import Ngheo, flat

SCHEMAS = Path(__file__).parents[2] / "docs" / "schemas"
HANOI, CITY = "ha-noi-2022-2025", "tp-hcm-2019-2020"


@pytest.fixture
def survey(tmp_path: Path) -> Path:
    path = tmp_path / "ra-soat.csv"
    lines = (
        "village,household_id,head_name,size,area,income_per_person,score_deprivation",
        "Thôn 1,1,Người Một,4,rural,2000000,30",
        "Thôn 1,2,Người Hai,4,rural,1500000,20",
        "Thôn 1,3,Người Ba,4,rural,2000001,50",
    )
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def validated(name: str, text: str) -> dict[str, object]:
    schema = json.loads((SCHEMAS / f"ngheo.{name}-1.json").read_text(encoding="utf-8"))
    document: dict[str, object] = json.loads(text)
    Draft202012Validator(schema).validate(document)
    return document


def test_the_screen_counts_the_same_households_by_the_national_standard(ngheo: Ngheo, survey: Path) -> None:
    done = ngheo("classify", survey, "--criteria", HANOI)
    assert "theo chuẩn quốc gia 2021-2025: 0 hộ nghèo, 1 hộ cận nghèo, 2 hộ có mức sống trung bình" in flat(
        done.out
    )
    said = [line for line in done.out.splitlines() if str(survey.parent) not in line]
    assert max(map(len, said)) <= 80


def test_rows_hold_the_national_class(ngheo: Ngheo, survey: Path, tmp_path: Path) -> None:
    out = tmp_path / "r.csv"
    ngheo("classify", survey, "--criteria", f"{HANOI},2021-2025", "--out", out, "--quiet")
    with out.open(encoding="utf-8-sig", newline="") as handle:
        rows = [(row["criteria"], row["class"], row["national_class"]) for row in csv.DictReader(handle)]
    assert rows[:2] == [(HANOI, "poor", "average"), ("2021-2025", "average", "")]
    assert rows[4] == (HANOI, "not_poor", "average")


def test_lists_and_provenance_of_the_workbook_name_both(ngheo: Ngheo, survey: Path, tmp_path: Path) -> None:
    out = tmp_path / "r.xlsx"
    ngheo("classify", survey, "--criteria", HANOI, "--out", out, "--quiet")
    book = openpyxl.load_workbook(out, read_only=True)
    cells = [cell for row in book["Hộ nghèo"].iter_rows(values_only=True) for cell in row if cell]
    assert "Theo chuẩn quốc gia" in cells
    assert "Hộ có mức sống trung bình" in cells
    told = [row for row in book["Nguồn gốc"].iter_rows(values_only=True) if row[0] == "Mở rộng từ"]
    assert told[0][1] == f"2021-2025 (1) {get('2021-2025').digest}"
    done = ngheo("audit", "verify", out)
    assert done.status == 0, done.out + done.err


def test_explanations_say_the_national_class(ngheo: Ngheo, survey: Path) -> None:
    done = ngheo("explain", survey, "--criteria", HANOI, "--row", "2")
    assert (
        "Theo chuẩn quốc gia (Chuẩn nghèo đa chiều giai đoạn 2021–2025): Hộ có mức sống trung bình."
        in flat(done.out)
    )
    document = validated(
        "decision", ngheo("explain", survey, "--criteria", HANOI, "--row", "2", "--json").out
    )
    national = document["national"]
    assert isinstance(national, dict)
    assert (national["criteria"], national["class"]) == ("2021-2025", "average")
    plain = validated(
        "decision", ngheo("explain", survey, "--criteria", "2021-2025", "--row", "2", "--json").out
    )
    assert "national" not in plain


def test_a_json_result_names_the_chain(ngheo: Ngheo, survey: Path, tmp_path: Path) -> None:
    out = tmp_path / "r.json"
    ngheo("classify", survey, "--criteria", HANOI, "--out", out, "--quiet")
    document = validated("classify", out.read_text(encoding="utf-8"))
    provenance = document["provenance"]
    assert isinstance(provenance, dict)
    [rule] = provenance["standards"]
    assert (rule["id"], rule["extends"]) == (HANOI, f"2021-2025 (1) {get('2021-2025').digest}")
    ngheo("classify", survey, "--criteria", "2021-2025", "--out", out, "--quiet", "--force")
    plain = validated("classify", out.read_text(encoding="utf-8"))
    assert isinstance(plain["provenance"], dict)
    assert "extends" not in plain["provenance"]["standards"][0]


def test_a_file_of_ones_own_decides(ngheo: Ngheo, survey: Path, tmp_path: Path) -> None:
    own, out = tmp_path / "tinh.yaml", tmp_path / "r.csv"
    ngheo("criteria", "new", "--extends", HANOI, "--out", own)
    ngheo("classify", survey, "--criteria", own, "--out", out, "--quiet")
    with out.open(encoding="utf-8-sig", newline="") as handle:
        assert [row["class"] for row in csv.DictReader(handle)] == ["poor", "near_poor", "not_poor"]


def test_no_province_is_chosen_by_date_or_by_default(ngheo: Ngheo, survey: Path) -> None:
    national = {criteria.id for criteria in load_all()}
    for words in ((), ("--review-date", "2023-05-10"), ("--review-date", "2019-05-10")):
        document = validated("classify", ngheo("classify", survey, *words, "--json").out)
        assert isinstance(document["rows"], list)
        assert {row["criteria"] for row in document["rows"]} <= national


def test_own_points_have_no_indicators_to_measure_or_to_list(
    ngheo: Ngheo, survey: Path, tmp_path: Path
) -> None:
    done = ngheo("rates", survey, "--criteria", CITY, "--measures")
    assert (done.status, "[no_indicators]" in done.err) == (2, True)
    text = flat(ngheo("explain", survey, "--criteria", CITY, "--row", "4").out)
    assert "Hộ nghèo (Nghèo cả về thu nhập và thiếu hụt dịch vụ xã hội cơ bản)" in text
    assert "Hộ có 2.000.001 đồng/tháng, cả năm là 24.000.012 đồng: không vượt mức này." in text
    assert "Các chỉ số thiếu hụt" not in text
    out = tmp_path / "r.xlsx"
    ngheo("classify", survey, "--criteria", CITY, "--out", out, "--quiet")
    book = openpyxl.load_workbook(out, read_only=True)
    cells = [str(c) for row in book["Hộ nghèo"].iter_rows(values_only=True) for c in row if c]
    assert not any("Các chỉ số" in cell or "Số chỉ số" in cell for cell in cells)
