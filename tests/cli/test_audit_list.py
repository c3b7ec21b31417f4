"""`ngheo audit list`: the csv, the document, the workbook, the form that comes back, and how the run ends."""

import csv
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from .commandline import Ngheo, flat
from .test_schemas import validator

HEADER = (
    "commune,village,household_id,head_name,size,area,score_income,score_deprivation,recorded_class,"
    "Người rà soát"
)
REAL_CASE = "Xã Mẫu,Bản 1,001,Mẫu Bí Mật,4,rural,115,10,near_poor,Cán bộ A"
RIGHT = (
    "Xã Mẫu,Bản 1,002,Mẫu Hai,4,rural,115,40,poor,Cán bộ A",
    "Xã Mẫu,Bản 2,003,Mẫu Ba,4,rural,160,10,not_poor,Cán bộ B",
)
OPEN = "Xã Mẫu,Bản 2,004,Mẫu Bốn,4,rural,,30,poor,"
STANDARD = ("--criteria", "2016-2020")


def a_list(folder: Path, rows: Sequence[str] = (REAL_CASE, *RIGHT, OPEN), name: str = "ds.csv") -> Path:
    path = folder / name
    path.write_text("\n".join((HEADER, *rows)) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def survey(tmp_path: Path) -> Path:
    return a_list(tmp_path)


def many(folder: Path, count: int = 400) -> Path:
    ends = ("160,40,not_poor,X", "100,40,poor,X")
    rows = [f"Xã Mẫu,Bản {i % 3},{i:03d},Mẫu {i},4,rural,{ends[i % 2]}" for i in range(count)]
    return a_list(folder, rows, "nhieu.csv")


def document(ngheo: Ngheo, *words: object) -> dict[str, Any]:
    done = ngheo("audit", "list", *words, "--json")
    found: dict[str, Any] = json.loads(done.out)
    validator("audit_list").validate(found)
    return found


def csv_rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as handle:
        return list(csv.DictReader(handle))


def test_csv_has_one_row_a_household(ngheo: Ngheo, survey: Path) -> None:
    done = ngheo("audit", "list", survey, *STANDARD, "--format", "csv")
    rows = csv_rows(survey.with_name("ds.doi-chieu.csv"))
    assert done.status == 1
    assert [(row["verdict"], row["recorded_class"], row["class"], row["cause"]) for row in rows] == [
        ("other_standard", "near_poor", "poor", "wrong_standard"),
        ("agrees", "poor", "poor", ""),
        ("agrees", "not_poor", "not_poor", ""),
        ("cannot_check", "poor", "undetermined", ""),
    ]
    assert (rows[0]["detail"], rows[3]["missing"], rows[3]["row"]) == ("2021-2025", "score_income", "5")
    assert "14/2018" in rows[0]["article"]


def test_a_list_that_agrees_ends_clean(ngheo: Ngheo, tmp_path: Path) -> None:
    done = ngheo("audit", "list", a_list(tmp_path, RIGHT), *STANDARD)
    assert done.status == 0
    assert "XONG: 2 hộ, loại đã ghi đều khớp với kết quả tính lại." in flat(done.out)


def test_the_screen_tells_counts_causes_and_no_names(ngheo: Ngheo, survey: Path) -> None:
    done = ngheo("audit", "list", survey, *STANDARD, "--by", "unit")
    assert "Bí Mật" not in done.out + done.err
    assert "Cán bộ" not in done.out
    assert "ghi hộ cận nghèo, tính lại hộ nghèo" in flat(done.out)
    assert "4 hộ, 2 khớp, 0 khác, 1 khớp với chuẩn hoặc khu vực khác, 1 chưa đối chiếu được" in flat(done.out)
    assert max(len(line) for line in done.out.splitlines()) <= 80


def test_the_document_follows_its_schema_and_has_no_names(ngheo: Ngheo, survey: Path) -> None:
    found = document(ngheo, survey, *STANDARD)
    assert found["verdicts"] == {"agrees": 2, "differs": 0, "other_standard": 1, "cannot_check": 1}
    assert found["causes"] == {"wrong_standard": 1}
    assert (found["reviewers"], found["sample"], found["error_rate"]) == (None, None, None)
    units = {row["unit"]: (row["households"], row["agrees"]) for row in found["units"]}
    assert units == {"Xã Mẫu": (4, 2), "Bản 1": (2, 1), "Bản 2": (2, 1)}
    assert "Mẫu Bí Mật" not in json.dumps(found, ensure_ascii=False)


def test_reviewers_are_counted_only_when_asked(ngheo: Ngheo, survey: Path) -> None:
    found = document(ngheo, survey, *STANDARD, "--by", "reviewer")
    counts = {row["reviewer"]: (row["households"], row["other_standard"]) for row in found["reviewers"]}
    assert counts == {"Cán bộ A": (2, 1), "Cán bộ B": (1, 0), None: (1, 0)}
    shown = ngheo("audit", "list", survey, *STANDARD, "--by", "reviewer")
    assert "chỉ dùng nội bộ" in flat(shown.out)


def test_reviewers_of_the_export_are_found_below_its_machine_keys(ngheo: Ngheo) -> None:
    sample = Path(__file__).parents[2] / "samples" / "xuat-he-thong.xlsx"
    found = document(ngheo, sample, "--criteria", "2021-2025", "--set", "area=rural", "--by", "reviewer")
    assert sum(row["households"] for row in found["reviewers"]) == len(found["rows"])
    assert any(row["reviewer"] for row in found["reviewers"])


def test_without_a_column_of_reviewers_it_stops(ngheo: Ngheo, tmp_path: Path) -> None:
    path = tmp_path / "ds.csv"
    path.write_text(
        "village,household_id,head_name,size,area,score_income,score_deprivation,recorded_class\n"
        "A,1,Mẫu,4,rural,100,40,poor\n",
        encoding="utf-8",
    )
    done = ngheo("audit", "list", path, "--by", "reviewer")
    assert (done.status, "audit_list_no_reviewer" in done.err) == (2, True)


def test_a_survey_without_recorded_classes_stops(ngheo: Ngheo, tmp_path: Path) -> None:
    path = tmp_path / "ds.csv"
    path.write_text("household_id,head_name,score_income,score_deprivation\n1,Mẫu,100,40\n", encoding="utf-8")
    done = ngheo("audit", "list", path)
    assert (done.status, "audit_list_no_record" in done.err) == (2, True)


def test_an_existing_result_is_kept_without_force(ngheo: Ngheo, survey: Path) -> None:
    words = ("audit", "list", survey, *STANDARD, "--format", "xlsx")
    assert ngheo(*words).status == 1
    assert ngheo(*words).status == 2
    assert ngheo(*words, "--force").status == 1


def test_several_lists_need_the_name_of_a_result(ngheo: Ngheo, tmp_path: Path) -> None:
    one, other = a_list(tmp_path, name="a.csv"), a_list(tmp_path, RIGHT, "b.csv")
    assert ngheo("audit", "list", one, other, *STANDARD, "--format", "csv").status == 2
    out = tmp_path / "hai.csv"
    ngheo("audit", "list", one, other, *STANDARD, "--out", out)
    rows = csv_rows(out)
    assert {row["file"] for row in rows} == {"a.csv"}
    assert len(rows) == 4


def test_the_workbook_has_a_sheet_for_each_table(ngheo: Ngheo, survey: Path) -> None:
    ngheo("audit", "list", survey, *STANDARD, "--format", "xlsx", "--sample", "--by", "reviewer")
    book = openpyxl.load_workbook(survey.with_name("ds.doi-chieu.xlsx"))
    assert book.sheetnames == [
        "Tổng hợp", "Khác nhau", "Theo đơn vị", "Theo người rà soát", "Sát ngưỡng", "Chưa đối chiếu được",
        "Phúc tra", "Mẫu",
    ]  # fmt: skip
    told = " ".join(str(cell.value) for row in book["Khác nhau"].rows for cell in row if cell.value)
    assert "điểm B1 từ 120 điểm trở xuống" in told
    assert "14/2018/TT-BLĐTBXH" in told
    assert "theo chuẩn 2021-2025" in told


def test_the_same_run_gives_the_same_bytes(ngheo: Ngheo, survey: Path, tmp_path: Path) -> None:
    outs = [tmp_path / "1.xlsx", tmp_path / "2.xlsx"]
    for out in outs:
        ngheo("audit", "list", survey, *STANDARD, "--sample", "--out", out)
    assert outs[0].read_bytes() == outs[1].read_bytes()


def form(ngheo: Ngheo, survey: Path, *words: object) -> Path:
    ngheo("audit", "list", survey, "--criteria", "2021-2025", "--sample", *words, "--format", "xlsx")
    return survey.with_name(f"{survey.stem}.doi-chieu.xlsx")


def fill(path: Path, wrong: int, blank: int = 0, odd: int = 0) -> int:
    """Fill a form: the first `wrong` households have another class, the last `blank` were not met, the `odd`
    ones before are not understood. Returns how many were drawn."""
    book = openpyxl.load_workbook(path)
    sheet = book["Phúc tra"]
    grid = list(sheet.iter_rows(values_only=True))
    head = next(number for number, row in enumerate(grid) if "Mã mẫu" in row)
    columns = {title: number for number, title in enumerate(grid[head], 1)}
    mark = columns["Mã mẫu"] - 1
    rows = [number + 1 for number, row in enumerate(grid) if number > head and row[mark]]
    for number, row in enumerate(rows):
        recorded = sheet.cell(row, columns["Loại đã ghi"]).value
        told = "Hộ cận nghèo" if number < wrong else recorded
        if number >= len(rows) - blank:
            told = None
        elif number >= len(rows) - blank - odd:
            told = "chưa rõ lắm"
        sheet.cell(row, columns["Loại hộ phúc tra"]).value = told
    book.save(path)
    return len(rows)


def test_the_form_has_a_drop_down_and_does_not_tell_the_recomputed_class(
    ngheo: Ngheo, tmp_path: Path
) -> None:
    sheet = openpyxl.load_workbook(form(ngheo, many(tmp_path), "--risk"))["Phúc tra"]
    titles = [cell.value for row in sheet.rows for cell in row if cell.value]
    assert "Tính lại" not in titles
    assert not any("dễ sai" in str(one) for one in titles)
    [rule] = sheet.data_validations.dataValidation
    assert rule.formula1 == '"Hộ nghèo,Hộ cận nghèo,Hộ không nghèo"'


def test_a_filled_form_gives_the_rate_and_its_interval(ngheo: Ngheo, tmp_path: Path) -> None:
    survey = many(tmp_path)
    path = form(ngheo, survey)
    drawn = fill(path, wrong=10)
    found = document(ngheo, survey, "--criteria", "2021-2025", "--sample-results", path)["error_rate"]
    assert (found["population"], found["checked"], found["wrong"]) == (400, drawn, 10)
    assert found["checked"] == 197
    assert float(found["rate"]) == pytest.approx(100 * 10 / 197, abs=0.03)
    assert float(found["low"]) < float(found["rate"]) < float(found["high"])
    assert found["low_households"] >= 10
    done = ngheo("audit", "list", survey, "--criteria", "2021-2025", "--sample-results", path)
    shown = found["rate"].replace(".", ",")
    assert f"Tỷ lệ sai ước tính: {shown} %; khoảng tin cậy 95 %" in flat(done.out)


def test_what_was_not_checked_or_not_understood_is_said(ngheo: Ngheo, tmp_path: Path) -> None:
    survey = many(tmp_path)
    path = form(ngheo, survey)
    drawn = fill(path, wrong=0, blank=4, odd=2)
    words = (survey, "--criteria", "2021-2025", "--sample-results", path)
    assert document(ngheo, *words)["error_rate"]["checked"] == drawn - 6
    done = ngheo("audit", "list", *words)
    assert done.status == 1
    assert "audit_sample_class" in done.out
    assert "6 hộ trong mẫu chưa có kết quả phúc tra" in flat(done.out)


def test_the_form_of_another_list_is_not_counted(ngheo: Ngheo, tmp_path: Path) -> None:
    path = form(ngheo, many(tmp_path))
    fill(path, wrong=0)
    done = ngheo("audit", "list", a_list(tmp_path), "--criteria", "2021-2025", "--sample-results", path)
    assert (done.status, "audit_sample_unfilled" in done.err) == (2, True)


def test_a_file_that_is_no_form_stops(ngheo: Ngheo, survey: Path) -> None:
    done = ngheo("audit", "list", survey, *STANDARD, "--sample-results", survey)
    assert (done.status, "audit_sample_no_form" in done.err) == (2, True)


def test_strata_by_unit_are_those_of_the_highest_level_with_several(ngheo: Ngheo, tmp_path: Path) -> None:
    words = (many(tmp_path), "--criteria", "2021-2025", "--sample", "--strata", "unit")
    sample = document(ngheo, *words)["sample"]
    assert [one["stratum"] for one in sample["strata"]] == [f"Xã Mẫu / Bản {i}" for i in range(3)]
    assert sample["size"] == sum(one["drawn"] for one in sample["strata"]) == 197


@pytest.mark.parametrize("text", ["5", "5%", "0.05", "5,0"])
def test_a_precision_may_be_written_in_several_ways(ngheo: Ngheo, tmp_path: Path, text: str) -> None:
    words = (many(tmp_path), "--criteria", "2021-2025", "--sample", "--precision", text)
    assert document(ngheo, *words)["sample"]["precision"] == "5.00"


@pytest.mark.parametrize(
    "words",
    [
        ("--precision", "0"),
        ("--confidence", "100"),
        ("--confidence", "x"),
        ("--strata", "village"),
        ("--within", "-1"),
        ("--within-points", "1e3"),
    ],
)
def test_options_that_mean_nothing_stop(ngheo: Ngheo, survey: Path, words: tuple[str, str]) -> None:
    assert ngheo("audit", "list", survey, *STANDARD, "--sample", *words).status == 2


def test_english_has_its_own_words(ngheo: Ngheo, survey: Path) -> None:
    done = ngheo("audit", "list", survey, *STANDARD, "--lang", "en", "--by", "unit")
    assert "near-poor on record, recomputed poor. The record is what the standard 2021-2025 gives." in flat(
        done.out
    )


def test_a_weighted_sample_still_estimates_the_whole_list(ngheo: Ngheo, tmp_path: Path) -> None:
    survey = many(tmp_path)
    path = form(ngheo, survey, "--risk", "--within-points", "60")
    drawn = fill(path, wrong=0)
    words = (survey, "--criteria", "2021-2025", "--sample-results", path)
    found = document(ngheo, *words)["error_rate"]
    assert sum(one["households"] for one in found["strata"]) == found["population"] == 400
    assert sum(one["checked"] for one in found["strata"]) == found["checked"] == drawn
    assert (found["rate"], found["low"]) == ("0.00", "0.00")


def test_a_list_mended_since_the_sample_is_said(ngheo: Ngheo, tmp_path: Path) -> None:
    survey = many(tmp_path)
    path = form(ngheo, survey)
    fill(path, wrong=3)
    text = survey.read_text(encoding="utf-8")
    survey.write_text(text.replace("100,40,poor", "100,40,near_poor"), encoding="utf-8")
    words = (survey, "--criteria", "2021-2025", "--sample-results", path)
    assert document(ngheo, *words)["error_rate"]["wrong"] == 3
    assert "nay được ghi loại khác" in flat(ngheo("audit", "list", *words).out)
