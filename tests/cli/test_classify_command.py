import csv
import hashlib
import json
import subprocess
import sys
from pathlib import Path

import pytest
from openpyxl import load_workbook

from .commandline import CLEAN, HEADER, NEAR_POOR, OPEN, POOR, Ngheo, a_csv, flat


def test_clean_survey_is_status_0_and_its_result_stands_beside_it(ngheo: Ngheo, survey: Path) -> None:
    done = ngheo("classify", survey)
    assert done.status == 0
    result = survey.with_name("ra-soat.ket-qua.xlsx")
    assert sorted(survey.parent.iterdir()) == [survey, result]
    assert load_workbook(result).sheetnames[0] == "Tổng hợp"


def test_verdict_gives_counts_standard_reason_file_and_next_command(ngheo: Ngheo, survey: Path) -> None:
    out = flat(ngheo("classify", survey).out)
    assert "XONG, không có điểm cần xem lại: 3 hộ – 1 hộ nghèo, 1 hộ cận nghèo" in out
    assert "chuẩn 2021-2025 được dùng mặc định" in out
    assert "ra-soat.ket-qua.xlsx" in out
    assert "ngheo explain" in out


def test_screen_shows_columns_rows_and_classes_in_80_columns(ngheo: Ngheo, survey: Path) -> None:
    out = ngheo("classify", survey).out
    assert "B     Mã hộ" in out
    assert "3 dòng đã đọc = 3 hộ phân loại được + 0 hộ chưa xác định" in flat(out)
    assert "Tổng cộng 3 9" in flat(out)
    wrapped = [line for line in out.splitlines() if str(survey.parent) not in line]
    assert max(map(len, wrapped)) <= 80, "only what is to be copied is not wrapped"
    assert "\x1b" not in out


def test_no_name_of_a_person_reaches_the_screen(ngheo: Ngheo, tmp_path: Path) -> None:
    survey = a_csv(
        tmp_path / "a.csv", [POOR, NEAR_POOR, OPEN, ",,,,,,", "Bản Mẫu,001,Người Mẫu Năm,4,nông thôn,x,y"]
    )
    done = ngheo("classify", survey)
    assert done.status == 1
    assert "Người Mẫu" not in done.out + done.err


def test_undetermined_household_is_status_1_and_says_what_would_settle_it(
    ngheo: Ngheo, tmp_path: Path
) -> None:
    done = ngheo("classify", a_csv(tmp_path / "a.csv", [*CLEAN, OPEN]))
    assert done.status == 1
    assert "mã thoát 1" in done.out
    assert "Để xác định được 1 hộ còn lại, trước hết cần bổ sung: Điểm B1" in flat(done.out)
    assert "--row 5" in done.out, "the next command explains the undetermined household"


def test_missing_area_is_advised_with_the_option_that_fills_it(ngheo: Ngheo, tmp_path: Path) -> None:
    header = HEADER.replace(",Khu vực (nông thôn/thành thị)", "")
    rows = [row.replace(",nông thôn", "") for row in CLEAN]
    survey = a_csv(tmp_path / "a.csv", rows, header)
    assert "--set area=rural" in flat(ngheo("classify", survey).out)
    done = ngheo("classify", survey, "--set", "area=rural", "--force")
    assert "area = rural" in done.out
    assert "1 hộ nghèo, 1 hộ cận nghèo" in flat(done.out)


def test_existing_result_stays_unless_forced(ngheo: Ngheo, survey: Path) -> None:
    result = survey.with_name("ra-soat.ket-qua.xlsx")
    result.write_bytes(b"old")
    done = ngheo("classify", survey)
    assert (done.status, result.read_bytes()) == (2, b"old")
    assert "--force" in done.err
    assert ngheo("classify", survey, "--force").status == 0
    assert result.read_bytes()[:2] == b"PK"


def test_existing_result_is_refused_before_the_survey_is_read(
    ngheo: Ngheo, survey: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    survey.with_name("ra-soat.ket-qua.xlsx").write_bytes(b"old")
    monkeypatch.setattr("ngheo_cli.cli.reading.load", lambda *_: pytest.fail("read before refusing"))
    assert "[output_exists]" in ngheo("classify", survey).err


def test_survey_is_never_written_to(ngheo: Ngheo, survey: Path) -> None:
    before = hashlib.sha256(survey.read_bytes()).digest()
    done = ngheo("classify", survey, "--out", survey, "--force")
    assert done.status == 2
    assert "[output_is_input]" in done.err
    ngheo("classify", survey)
    assert hashlib.sha256(survey.read_bytes()).digest() == before


def test_several_surveys_need_a_folder_and_get_a_result_each(ngheo: Ngheo, survey: Path) -> None:
    other = a_csv(survey.with_name("khac.csv"), [POOR])
    assert "[output_needs_folder]" in ngheo("classify", survey, other).err
    folder = survey.parent / "ket qua"
    done = ngheo("classify", survey, other, "--out", folder)
    assert done.status == 0
    assert sorted(path.name for path in folder.iterdir()) == ["khac.ket-qua.xlsx", "ra-soat.ket-qua.xlsx"]


def test_one_bad_survey_among_several_writes_nothing_and_tells_all_reasons(
    ngheo: Ngheo, survey: Path
) -> None:
    bad = [survey.with_name("mot.csv"), survey.with_name("hai.csv")]
    for path in bad:
        path.write_text("a,b\n1,2\n", encoding="utf-8")
    done = ngheo("classify", survey, *bad, "--out", survey.parent / "kq")
    assert done.status == 2
    assert "mot.csv" in done.err
    assert "hai.csv" in done.err
    assert not (survey.parent / "kq").exists()


@pytest.mark.parametrize("kind", ["csv", "json", "xlsx", "parquet"])
def test_format_follows_the_name_or_the_option(ngheo: Ngheo, survey: Path, kind: str) -> None:
    if kind == "parquet":
        pytest.importorskip("pyarrow")
    named = survey.with_name(f"kq.{kind}")
    assert ngheo("classify", survey, "--out", named).status == 0
    assert ngheo("classify", survey, "--format", kind).status == 0
    asked = survey.with_name(f"ra-soat.ket-qua.{kind}")
    assert named.read_bytes() == asked.read_bytes()


def test_name_and_format_that_disagree_are_refused(ngheo: Ngheo, survey: Path) -> None:
    done = ngheo("classify", survey, "--out", survey.with_name("kq.csv"), "--format", "xlsx")
    assert (done.status, "[suffix_disagrees]" in done.err) == (2, True)


def test_csv_result_says_class_by_the_cut_offs_of_the_law(ngheo: Ngheo, survey: Path) -> None:
    ngheo("classify", survey, "--format", "csv")
    with survey.with_name("ra-soat.ket-qua.csv").open(encoding="utf-8-sig", newline="") as handle:
        rows = list(csv.DictReader(handle))
    assert [(row["household_id"], row["class"], row["basis"]) for row in rows] == [
        ("001", "poor", "score"),
        ("002", "near_poor", "score"),
        ("003", "not_poor", "score"),
    ]


def test_json_prints_one_document_and_writes_no_file(ngheo: Ngheo, survey: Path) -> None:
    done = ngheo("classify", survey, "--json")
    document = json.loads(done.out)
    assert done.status == 0
    assert document["schema"] == "ngheo.classify/1"
    assert [row["class"] for row in document["rows"]] == ["poor", "near_poor", "not_poor"]
    assert "XONG" in done.err
    assert list(survey.parent.iterdir()) == [survey]


def test_json_with_an_output_does_both(ngheo: Ngheo, survey: Path) -> None:
    done = ngheo("classify", survey, "--json", "--out", survey.with_name("kq.csv"))
    assert json.loads(done.out)["rows"][0]["household_id"] == "001"
    assert survey.with_name("kq.csv").exists()


def test_two_standards_stand_side_by_side(ngheo: Ngheo, survey: Path) -> None:
    rows = json.loads(ngheo("classify", survey, "--json", "--criteria", "2016-2020,2021-2025").out)["rows"]
    assert [(row["household_id"], row["criteria"], row["class"]) for row in rows[:4]] == [
        ("001", "2016-2020", "poor"),
        ("001", "2021-2025", "poor"),
        ("002", "2016-2020", "near_poor"),
        ("002", "2021-2025", "near_poor"),
    ]


def test_autumn_of_a_change_stops_off_a_terminal_and_names_both(ngheo: Ngheo, survey: Path) -> None:
    done = ngheo("classify", survey, "--review-date", "2021-10-15")
    assert done.status == 2
    assert "2016-2020" in done.err
    assert "2021-2025" in done.err
    assert list(survey.parent.iterdir()) == [survey]


def test_review_date_chooses_the_standard_and_is_told(ngheo: Ngheo, survey: Path) -> None:
    done = ngheo("classify", survey, "--review-date", "15/10/2019")
    assert "chuẩn 2016-2020 theo ngày rà soát 15/10/2019" in flat(done.out)


def test_quiet_prints_the_verdict_only(ngheo: Ngheo, survey: Path) -> None:
    lines = flat(ngheo("classify", survey, "--quiet").out)
    assert lines.startswith("XONG")
    assert "Các cột đã đọc" not in lines


def test_markup_in_a_survey_is_printed_as_it_stands(ngheo: Ngheo, tmp_path: Path) -> None:
    survey = a_csv(tmp_path / "a.csv", CLEAN, HEADER + ",[red]Ghi chú[/red]")
    assert "[red]Ghi chú[/red]" in ngheo("classify", survey).out


def test_english_run_speaks_english(survey: Path) -> None:
    words = [sys.executable, "-m", "ngheo_cli", "classify", str(survey), "--lang", "en"]
    done = subprocess.run(words, capture_output=True, check=False)
    text = flat(done.stdout.decode("utf-8"))
    assert "DONE, nothing to look at: 3 households – 1 poor, 1 near-poor" in text
    assert "standard 2021-2025 taken by default" in text


def test_file_that_is_not_there_is_told_without_traceback(ngheo: Ngheo, tmp_path: Path) -> None:
    done = ngheo("classify", tmp_path / "không-có.xlsx")
    assert done.status == 2
    assert "không-có.xlsx" in done.err
    assert "unexpected" not in done.err


def test_whole_process_gives_the_status_and_utf8(survey: Path) -> None:
    words = [sys.executable, "-m", "ngheo_cli", "classify", str(survey)]
    first = subprocess.run(words, capture_output=True, check=False)
    assert first.returncode == 0
    assert "Hộ nghèo" in first.stdout.decode("utf-8")
    assert first.stderr == b"", "no progress off a terminal"
    assert subprocess.run(words, capture_output=True, check=False).returncode == 2


def test_same_survey_gives_the_same_bytes_in_two_processes(survey: Path) -> None:
    results = []
    for _ in range(2):
        words = [sys.executable, "-m", "ngheo_cli", "classify", str(survey), "--force", "-q"]
        subprocess.run(words, check=True, capture_output=True)
        results.append(survey.with_name("ra-soat.ket-qua.xlsx").read_bytes())
    assert results[0] == results[1]


def test_summary_counts_households_decided_by_income_where_b1_is_blank(ngheo: Ngheo, tmp_path: Path) -> None:
    header = HEADER + ",Thu nhập bình quân đầu người/tháng (đồng)"
    survey = a_csv(tmp_path / "a.csv", [f"{POOR},", OPEN + ",1500000"], header)
    assert "Căn cứ: 1 hộ theo điểm B1, 1 hộ theo thu nhập" in flat(ngheo("classify", survey).out)


def test_all_undetermined_with_recorded_classes_says_that_they_are_there(
    ngheo: Ngheo, tmp_path: Path
) -> None:
    survey = a_csv(tmp_path / "a.csv", [f"{OPEN},Hộ nghèo"], HEADER + ",Kết quả rà soát")
    done = ngheo("classify", survey)
    assert done.status == 1
    assert "Tệp có sẵn kết quả đã ghi của 1 hộ" in flat(done.out)


def test_incomplete_standard_is_headed_trial_in_the_verdict_too(ngheo: Ngheo, survey: Path) -> None:
    out = flat(ngheo("classify", survey, "-q", "--criteria", "2026-2030").out)
    assert out.startswith("THỬ NGHIỆM – không dùng để công nhận")
