"""`ngheo audit list --sample`: the form for a re-check, and what is read back from it."""

from pathlib import Path

import openpyxl
import pytest

from .commandline import Ngheo, flat
from .test_audit_list import STANDARD, a_list, document


def many(folder: Path, count: int = 400) -> Path:
    ends = ("160,40,not_poor,X", "100,40,poor,X")
    rows = [f"Xã Mẫu,Bản {i % 3},{i:03d},Mẫu {i},4,rural,{ends[i % 2]}" for i in range(count)]
    return a_list(folder, rows, "nhieu.csv")


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
    assert (done.status, "audit_sample_none_listed" in done.err) == (2, True)
    assert "chưa điền" not in flat(done.err)


def test_a_file_that_is_no_form_stops(ngheo: Ngheo, tmp_path: Path) -> None:
    survey = a_list(tmp_path)
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


def spoil(path: Path, sizes: dict[int, int]) -> None:
    """Write another number of households of the stratum into these households of a form (from 0)."""
    book = openpyxl.load_workbook(path)
    sheet = book["Phúc tra"]
    grid = list(sheet.iter_rows(values_only=True))
    head = next(number for number, row in enumerate(grid, 1) if "Mã mẫu" in row)
    column = grid[head - 1].index("Số hộ của tầng") + 1
    for household, size in sizes.items():
        sheet.cell(head + 1 + household, column).value = size
    book.save(path)


@pytest.mark.parametrize(
    "spoilt", [{0: 999}, {i: 200 + i for i in range(100)}, dict.fromkeys(range(197), 999)]
)
def test_the_lists_own_count_stands_against_the_forms(
    ngheo: Ngheo, tmp_path: Path, spoilt: dict[int, int]
) -> None:
    survey = many(tmp_path)
    path = form(ngheo, survey)
    fill(path, wrong=10)
    words = (survey, "--criteria", "2021-2025", "--sample-results", path)
    right = document(ngheo, *words)["error_rate"]
    spoil(path, spoilt)
    assert document(ngheo, *words)["error_rate"] == right
    wrong = sum(size != 200 for size in spoilt.values())
    shown = flat(ngheo("audit", "list", *words).out)
    assert f"{wrong} chỗ · audit_sample_size_wrong" in shown
    assert "tính theo 200 hộ" in shown


def test_strata_that_share_a_label_follow_most_of_their_rows(ngheo: Ngheo, tmp_path: Path) -> None:
    survey = many(tmp_path)
    path = form(ngheo, survey, "--risk", "--within-points", "60")
    fill(path, wrong=10)
    words = (survey, "--criteria", "2021-2025", "--sample-results", path)
    right = document(ngheo, *words)["error_rate"]
    spoil(path, {0: 999, 5: 7})
    assert document(ngheo, *words)["error_rate"] == right


def test_a_form_without_a_stratum_does_not_add_up_to_the_list(ngheo: Ngheo, tmp_path: Path) -> None:
    survey = many(tmp_path)
    path = form(ngheo, survey)
    fill(path, wrong=0)
    book = openpyxl.load_workbook(path)
    sheet = book["Phúc tra"]
    grid = list(sheet.iter_rows(values_only=True))
    gone = [number for number, row in enumerate(grid, 1) if any(str(cell).startswith("T2: ") for cell in row)]
    for row in reversed(gone):
        sheet.delete_rows(row)
    book.save(path)
    done = ngheo("audit", "list", survey, "--criteria", "2021-2025", "--sample-results", path)
    assert "Các tầng trên phiếu cộng lại được 200 hộ, danh sách có 400 hộ đã ghi loại" in flat(done.out)


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


@pytest.mark.parametrize("read_in", ["vi", "en"])
def test_an_english_form_reads_back_the_labels_of_its_drop_down(
    ngheo: Ngheo, tmp_path: Path, read_in: str
) -> None:
    ends = ("160,40,not_poor,X", "100,40,poor,X", "100,10,near_poor,X", "160,10,average,X")
    rows = [f"Xã Mẫu,Bản {i % 3},{i:03d},Mẫu {i},4,rural,{ends[i % 4]}" for i in range(80)]
    survey = a_list(tmp_path, rows, "english.csv")
    path = form(ngheo, survey, "--lang", "en")
    book = openpyxl.load_workbook(path)
    sheet = book["Re-check"]
    [rule] = sheet.data_validations.dataValidation
    options = (rule.formula1 or "").strip('"').split(",")
    first, last = (int(cell.lstrip("ABCDEFGHIJKLMNOP")) for cell in str(rule.sqref).split(":"))
    column = str(rule.sqref)[0]
    recorded = [cell.value for cell in sheet[chr(ord(column) - 1)][first - 1 : last]]
    assert set(recorded) == set(options) == {"Poor", "Near-poor", "Average living standard", "Not poor"}
    for row, label in enumerate(recorded, first):
        sheet[f"{column}{row}"] = label
    book.save(path)
    words = ("--criteria", "2021-2025", "--sample-results", path, "--lang", read_in)
    rate = document(ngheo, survey, *words)["error_rate"]
    assert (rate["checked"], rate["population"]) == (last - first + 1, 80)
    assert rate["rate"] == "0.00"


def without_rows(path: Path, first: int, count: int) -> list[str]:
    """Delete households of a form (from 0); return the numbers of their strata."""
    book = openpyxl.load_workbook(path)
    sheet = book["Phúc tra"]
    grid = list(sheet.iter_rows(values_only=True))
    head = next(number for number, row in enumerate(grid, 1) if "Mã mẫu" in row)
    column = grid[head - 1].index("Tầng")
    gone = [str(row[column]).partition(":")[0] for row in grid[head + first : head + first + count]]
    sheet.delete_rows(head + 1 + first, count)
    book.save(path)
    return gone


@pytest.mark.parametrize("risk", [(), ("--risk", "--within-points", "60")])
@pytest.mark.parametrize("first", [0, 150])
def test_households_deleted_from_the_form_are_told(
    ngheo: Ngheo, tmp_path: Path, first: int, risk: tuple[str, ...]
) -> None:
    survey = many(tmp_path)
    path = form(ngheo, survey, *risk)
    drawn = fill(path, wrong=5)
    words = ("audit", "list", survey, "--criteria", "2021-2025", "--sample-results", path)
    assert "audit_sample_rows_gone" not in ngheo(*words).out
    strata = without_rows(path, first, 5)
    done = ngheo(*words)
    assert done.status == 1
    assert "5 hộ đã chọn không còn trên phiếu" in flat(done.out)
    named = ", ".join(sorted(set(strata), key=lambda code: int(code[1:])))
    assert f"“Mẫu” (tầng {named})" in flat(done.out)
    assert document(ngheo, *words[2:])["error_rate"]["checked"] == drawn - 5


def test_a_form_without_the_plan_of_its_sample_says_that_it_cannot_be_held_against_it(
    ngheo: Ngheo, tmp_path: Path
) -> None:
    survey = many(tmp_path)
    path = form(ngheo, survey)
    fill(path, wrong=5)
    book = openpyxl.load_workbook(path)
    del book["Mẫu"]
    book.save(path)
    done = ngheo("audit", "list", survey, "--criteria", "2021-2025", "--sample-results", path)
    assert "audit_sample_no_plan" in done.out
    assert "Tỷ lệ sai ước tính" in flat(done.out)
