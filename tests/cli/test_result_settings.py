"""A result that was decided with settings is read back with them, in every format and by every command."""

import csv
import json
from pathlib import Path

import openpyxl
import pytest

from md_tables import write

from .commandline import Ngheo, flat

SURVEY = """
## Hộ
| Tỉnh | Xã | Thôn | Mã hộ | Họ và tên chủ hộ | Số nhân khẩu | Khu vực | Thu nhập bình quân đầu người/tháng (đồng) | Ngày rà soát | housing_area | water_source |
| Tỉnh Mẫu | Xã Mẫu | Nà Mẫu | 001 | Tô Văn Mẫu | 2 | nông thôn | 1000000 | 01/10/2025 | yes | yes |
## Thành viên
| Tỉnh | Xã | Thôn | Mã hộ | Họ và tên thành viên | Quan hệ với chủ hộ | Ngày sinh | Có thẻ bảo hiểm y tế |
| Tỉnh Mẫu | Xã Mẫu | Nà Mẫu | 001 | Tô Văn Mẫu | Chủ hộ | 01/01/1970 | Có |
| Tỉnh Mẫu | Xã Mẫu | Nà Mẫu | 001 | Tô Thị Mẫu | Con | 30/11/2019 | Không |
"""  # noqa: E501 - a table
REFERENCE = ("--setting", "age_reference=2025-12-31")
"""On this day the child is six and lacks health insurance; on the day of the review it is five."""


@pytest.fixture
def survey(tmp_path: Path) -> Path:
    path = write(tmp_path / "s.xlsx", SURVEY)
    book = openpyxl.load_workbook(path)
    sheet = book["Hộ"]
    for column, name in enumerate(_ANSWERED_NO, sheet.max_column + 1):
        sheet.cell(1, column, name)
        sheet.cell(2, column, "no")
    book.save(path)
    return path


_ANSWERED_NO = ("employment", "dependents", "nutrition", "adult_education", "child_schooling",
                "housing_quality", "hygienic_toilet", "telecom", "information_devices")  # fmt: skip


def poor(ngheo: Ngheo, *words: str | Path) -> int:
    done = ngheo("rates", *words, "--json")
    assert done.status in {0, 1}, done.err
    return int(json.loads(done.out)["rows"][0]["poor"])


@pytest.mark.parametrize("kind", ["xlsx", "csv", "parquet"])
def test_rates_of_a_result_are_those_of_the_survey_with_its_settings(
    ngheo: Ngheo, survey: Path, kind: str, tmp_path: Path
) -> None:
    assert (poor(ngheo, survey), poor(ngheo, survey, *REFERENCE)) == (0, 1)
    result = tmp_path / f"r.{kind}"
    ngheo("classify", survey, *REFERENCE, "--out", result)
    assert poor(ngheo, result) == 1
    again = ngheo("classify", result, "--out", tmp_path / "q.csv")
    assert "thiết lập theo kết quả được đọc lại: age_reference = 2025-12-31" in flat(again.out + again.err)


def test_settings_of_a_project_file_are_kept_too(ngheo: Ngheo, survey: Path, tmp_path: Path) -> None:
    project = tmp_path / "p.yaml"
    project.write_text("settings: {age_reference: 2025-12-31}\n", encoding="utf-8")
    ngheo("classify", survey, "--project", project, "--out", tmp_path / "r.xlsx")
    assert poor(ngheo, tmp_path / "r.xlsx") == 1


def test_a_result_of_a_result_keeps_the_settings(ngheo: Ngheo, survey: Path, tmp_path: Path) -> None:
    ngheo("classify", survey, *REFERENCE, "--out", tmp_path / "r.xlsx")
    ngheo("classify", tmp_path / "r.xlsx", "--out", tmp_path / "q.xlsx")
    assert poor(ngheo, tmp_path / "q.xlsx") == 1
    assert ngheo("audit", "verify", tmp_path / "q.xlsx").status == 0


def test_another_setting_of_the_user_counts_and_is_told(ngheo: Ngheo, survey: Path, tmp_path: Path) -> None:
    ngheo("classify", survey, *REFERENCE, "--out", tmp_path / "r.xlsx")
    other = ("--setting", "age_reference=review_date")
    done = ngheo("check", tmp_path / "r.xlsx", *other, "--json")
    told = [row for row in json.loads(done.out)["rows"] if row["code"] == "result_setting_other"]
    assert [(row["severity"], row["file"]) for row in told] == [("warning", "r.xlsx")]
    assert "age_reference = 2025-12-31" in told[0]["message"]
    assert poor(ngheo, tmp_path / "r.xlsx", *other) == 0
    same = ngheo("check", tmp_path / "r.xlsx", "--setting", "age_reference=31/12/2025", "--json")
    assert "result_setting_other" not in same.out


def test_a_setting_over_a_result_made_without_is_told(ngheo: Ngheo, survey: Path, tmp_path: Path) -> None:
    ngheo("classify", survey, "--out", tmp_path / "r.xlsx")
    done = ngheo("check", tmp_path / "r.xlsx", "--setting", "elderly_age=60", "--json")
    (told,) = [row for row in json.loads(done.out)["rows"] if row["code"] == "result_setting_other"]
    assert "elderly_age = để ngỏ như trong chuẩn" in told["message"]


def test_rows_decided_with_different_settings_stop_until_one_is_named(
    ngheo: Ngheo, survey: Path, tmp_path: Path
) -> None:
    ngheo("classify", survey, "--setting", "elderly_age=60", "--out", tmp_path / "r.csv")
    with (tmp_path / "r.csv").open(encoding="utf-8-sig", newline="") as handle:
        head, row = csv.reader(handle)
    other = ["elderly_age=65" if name == "settings" else cell for name, cell in zip(head, row, strict=True)]
    other[head.index("household_id")] = "002"
    with (tmp_path / "two.csv").open("w", encoding="utf-8", newline="") as handle:
        csv.writer(handle).writerows([head, row, other])
    done = ngheo("rates", tmp_path / "two.csv")
    assert done.status == 2
    assert "[result_settings_mixed]" in done.err
    assert ngheo("rates", tmp_path / "two.csv", "--setting", "elderly_age=60").status in {0, 1}


def test_results_with_different_settings_are_not_added_up_without_a_word(
    ngheo: Ngheo, survey: Path, tmp_path: Path
) -> None:
    ngheo("classify", survey, *REFERENCE, "--out", tmp_path / "a.csv")
    text = SURVEY.replace("Xã Mẫu", "Xã Hai")
    ngheo("classify", write(tmp_path / "t.xlsx", text), "--out", tmp_path / "b.csv")
    files = (tmp_path / "a.csv", tmp_path / "b.csv")
    done = ngheo("rates", *files)
    assert "a.csv: age_reference=2025-12-31; b.csv: không đặt" in flat(done.out + done.err)
    one = ngheo("rates", *files, *REFERENCE)
    assert "a.csv: age_reference" not in flat(one.out + one.err)
    assert "lập với age_reference = review_date" in flat(one.out + one.err)


def test_settings_that_another_standard_lacks_are_left_out(
    ngheo: Ngheo, survey: Path, tmp_path: Path
) -> None:
    ngheo("classify", survey, "--setting", "elderly_age=60", "--out", tmp_path / "r.xlsx")
    done = ngheo("rates", tmp_path / "r.xlsx", "--criteria", "2016-2020")
    assert done.status in {0, 1}
    assert "elderly_age" not in done.out


def test_a_result_says_no_columns_without_title_of_its_own_data(
    ngheo: Ngheo, survey: Path, tmp_path: Path
) -> None:
    ngheo("classify", survey, "--out", tmp_path / "r.xlsx")
    codes = {row["code"] for row in json.loads(ngheo("check", tmp_path / "r.xlsx", "--json").out)["rows"]}
    assert "result_read_back" in codes
    assert codes.isdisjoint({"words_untitled", "column_untitled"})
