"""`ngheo audit list`: the csv, the document, the screen, the workbook, and how the run ends."""

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


def test_the_national_class_stands_beside_that_of_a_provincial_standard(ngheo: Ngheo, tmp_path: Path) -> None:
    survey = tmp_path / "tinh.csv"
    header = "village,household_id,head_name,size,area,income_per_person,score_deprivation,recorded_class"
    rows = ("A,1,Mẫu Một,4,rural,1800000,30,poor", "A,2,Mẫu Hai,4,rural,1400000,10,poor")
    survey.write_text("\n".join((header, *rows)) + "\n", encoding="utf-8")
    words = (survey, "--criteria", "ha-noi-2022-2025")
    told = [(row["class"], row["national_class"]) for row in document(ngheo, *words)["rows"]]
    assert told == [("poor", "average"), ("near_poor", "near_poor")]
    shown = flat(ngheo("audit", "list", *words, "--format", "csv").out)
    assert "theo chuẩn quốc gia 2021-2025: 0 hộ nghèo, 1 hộ cận nghèo, 1 hộ có mức sống trung bình" in shown
    path = survey.with_name("tinh.doi-chieu.csv")
    assert [row["national_class"] for row in csv_rows(path)] == ["average", "near_poor"]
    ngheo("audit", "list", *words, "--format", "xlsx")
    book = openpyxl.load_workbook(survey.with_name("tinh.doi-chieu.xlsx"))
    grid = list(book["Khác nhau"].iter_rows(values_only=True))
    head = next(number for number, row in enumerate(grid) if "Tính lại" in row)
    at = grid[head].index("Theo chuẩn quốc gia")
    assert [row[at] for row in grid[head + 1 :] if row[0] == 1] == ["Hộ cận nghèo"]


def test_under_a_national_standard_no_other_class_is_told(ngheo: Ngheo, survey: Path) -> None:
    assert "national_class" not in document(ngheo, survey, *STANDARD)["rows"][0]


def test_only_one_standard_is_offered_and_taken(ngheo: Ngheo, survey: Path) -> None:
    shown = ngheo("audit", "list", "--help").out
    assert "--criteria CHUẨN " in shown
    assert "CHUẨN[" not in shown
    done = ngheo("audit", "list", survey, "--criteria", "2016-2020,2021-2025")
    assert (done.status, "audit_list_one_standard" in done.err) == (2, True)
    assert "--criteria 2016-2020." in flat(done.err)


def test_records_of_a_provincial_class_under_a_national_standard_are_told(
    ngheo: Ngheo, tmp_path: Path
) -> None:
    survey = tmp_path / "tinh.csv"
    header = "village,household_id,head_name,size,area,income_per_person,score_deprivation,recorded_class"
    rows = ("A,1,Mẫu Một,4,rural,1800000,30,provincial_poor", "A,2,Mẫu Hai,4,rural,1400000,10,near_poor")
    survey.write_text("\n".join((header, *rows)) + "\n", encoding="utf-8")
    shown = flat(ngheo("audit", "list", survey, "--criteria", "2021-2025", "--lang", "en").out)
    assert "1 household is recorded in a provincial class, which 2021-2025 has not" in shown
    assert "provincial class" not in flat(
        ngheo("audit", "list", survey, "--criteria", "ha-noi-2022-2025", "--lang", "en").out
    )


UNREAD = (
    "Xã Mẫu,Bản 1,011,Mẫu Một,4,rural,115,40,Thoát nghèo,",
    "Xã Mẫu,Bản 1,012,Mẫu Hai,4,rural,115,40,Hộ nghèo DTTS,",
    "Xã Mẫu,Bản 1,013,Mẫu Ba,4,rural,115,40,Thoát nghèo,",
    "Xã Mẫu,Bản 1,014,Mẫu Bốn,4,rural,115,40,Lù Thị Mẫu,",
    "Xã Mẫu,Bản 1,015,Mẫu Năm,4,rural,115,40,,",
)


def test_a_class_that_is_written_but_on_no_list_is_not_told_as_blank(ngheo: Ngheo, tmp_path: Path) -> None:
    done = ngheo("audit", "list", a_list(tmp_path, (*RIGHT, *UNREAD)), *STANDARD)
    told = flat(done.out)
    assert "4 hộ có ghi loại hộ nhưng loại đã ghi không đọc được" in told
    assert "“Thoát nghèo”, “Hộ nghèo DTTS”." in told
    assert "1 hộ chưa ghi loại hộ" in told
    assert "Lù" not in done.out + done.err


def test_csv_tells_a_class_that_was_written_and_not_read(ngheo: Ngheo, tmp_path: Path) -> None:
    survey = a_list(tmp_path, (*RIGHT, *UNREAD))
    ngheo("audit", "list", survey, *STANDARD, "--format", "csv")
    rows = csv_rows(survey.with_name("ds.doi-chieu.csv"))[2:]
    assert {row["verdict"] for row in rows} == {"cannot_check"}
    assert [row["detail"] for row in rows] == ["record_unread"] * 4 + [""]
    assert "“Hộ nghèo DTTS”" in rows[1]["reason"]
    assert (rows[3]["reason"], rows[4]["reason"]) == (
        "Loại đã ghi không có trong danh mục, không đọc được.",
        "",
    )
    found = document(ngheo, survey, *STANDARD)
    assert [row["detail"] for row in found["rows"][2:]] == ["record_unread"] * 4 + [None]


def test_the_workbook_shows_the_class_as_it_was_written(ngheo: Ngheo, tmp_path: Path) -> None:
    survey = a_list(tmp_path, (*RIGHT, *UNREAD))
    ngheo("audit", "list", survey, *STANDARD, "--format", "xlsx")
    sheet = openpyxl.load_workbook(survey.with_name("ds.doi-chieu.xlsx"))["Chưa đối chiếu được"]
    cells = [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value]
    assert [cells.count(one) for one in ("Thoát nghèo", "Hộ nghèo DTTS", "(không đọc được)")] == [2, 1, 1]
