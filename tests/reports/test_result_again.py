"""A result workbook is a survey again: the same households, answers and decisions, whatever its language."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml
from openpyxl import load_workbook

from ngheo_cli.classify.decide import decide
from ngheo_cli.classify.model import Decisions
from ngheo_cli.criteria.load import get
from ngheo_cli.criteria.model import Criteria
from ngheo_cli.messages import Lang, results
from ngheo_cli.reports.rows import result_columns
from ngheo_cli.reports.run import RunInfo
from ngheo_cli.reports.tables import write_csv
from ngheo_cli.reports.workbook import write_workbook
from ngheo_cli.survey.model import Survey
from ngheo_cli.survey.options import ReadOptions
from ngheo_cli.survey.read import read_survey

SAMPLES = Path(__file__).parents[2] / "samples"
BOTH = ("2016-2020", "2021-2025")
SURVEYS = {
    name: entry
    for name, entry in yaml.safe_load((SAMPLES / "expected.yaml").read_text(encoding="utf-8")).items()
    if entry["survey"]
}
ORIGIN = {"file", "sheet", "row"}


def read(path: Path, ids: tuple[str, ...] = BOTH, set_values: dict[str, str] | None = None) -> Survey:
    return read_survey([path], ReadOptions(set_values=set_values or {}), lambda *_: [get(i) for i in ids])


def decided(survey: Survey, ids: tuple[str, ...] = BOTH) -> list[Decisions]:
    return [decide(survey, get(name)) for name in ids]


def info(lang: Lang = "vi") -> RunInfo:
    return RunInfo("0.1.0", ("vì thử", "for a test"), lang)


def write(path: Path, survey: Survey, ids: tuple[str, ...] = BOTH, lang: Lang = "vi") -> Path:
    write_workbook(path, survey, decided(survey, ids), info(lang), force=True)
    return path


def told(survey: Survey, ids: tuple[str, ...] = BOTH) -> dict[str, list[Any]]:
    """Everything that a result says of every row and standard, but where the row stood."""
    columns = result_columns(survey, decided(survey, ids), info())
    return {column.name: column.values for column in columns if column.name not in ORIGIN}


@pytest.mark.parametrize("name", SURVEYS)
def test_a_result_of_every_sample_reads_back_whole(name: str, tmp_path: Path) -> None:
    survey = read(SAMPLES / name, set_values=SURVEYS[name]["set"])
    again = read(write(tmp_path / "r.xlsx", survey))
    assert told(again) == told(survey)
    counts = again.counts
    assert counts.balanced
    assert counts.rows_read == 2 * len(survey.frame)
    assert counts.not_households == {"other_standard": len(survey.frame)}
    assert (counts.households, counts.rejected, counts.duplicates, counts.superseded) == (
        survey.counts.households, survey.counts.rejected, survey.counts.duplicates, survey.counts.superseded,
    )  # fmt: skip


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("ids", [("2021-2025",), BOTH, ("2021-2025", "2026-2030")])
def test_neither_language_nor_standards_change_what_is_read_back(
    ids: tuple[str, ...], lang: Lang, tmp_path: Path
) -> None:
    survey = read(SAMPLES / "danh-sach-thon.xlsx", ids, {"area": "rural"})
    assert survey.counts.duplicates > 0
    assert told(read(write(tmp_path / "r.xlsx", survey, ids, lang), ids), ids) == told(survey, ids)


def test_a_result_of_a_result_is_the_same_again(tmp_path: Path) -> None:
    survey = read(SAMPLES / "xuat-he-thong.xlsx", set_values=SURVEYS["xuat-he-thong.xlsx"]["set"])
    assert survey.counts.superseded == 1
    first = read(write(tmp_path / "r.xlsx", survey))
    assert told(read(write(tmp_path / "s.xlsx", first))) == told(survey)


def test_one_note_names_the_sheet_read_and_the_others(tmp_path: Path) -> None:
    survey = read(SAMPLES / "danh-sach-thon.xlsx")
    again = read(write(tmp_path / "r.xlsx", survey))
    notes = [finding for finding in again.findings if finding.code == "result_read_back"]
    assert len(notes) == 1
    assert notes[0].text("vi").startswith("Tệp này là kết quả phân loại: chỉ đọc dữ liệu ở trang “Dữ liệu”.")
    assert notes[0].text("vi").endswith("Bị loại và trùng, Cần xem lại, Cột đã đọc, Quy tắc, Nguồn gốc.")
    assert set(again.frame["sheet"]) == {"Dữ liệu"}
    assert [finding.values["count"] for finding in again.findings if finding.code == "aside_again"] == [2]


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_an_older_result_without_data_is_read_by_its_lists_and_nothing_else_is_rejected(
    lang: Lang, tmp_path: Path
) -> None:
    survey = read(SAMPLES / "xa-mau.xlsx", ("2021-2025",))
    path = write(tmp_path / "r.xlsx", survey, ("2021-2025",), lang)
    book = load_workbook(path)
    for name in results.SHEET_DATA:
        if name in book.sheetnames:
            del book[name]
    book.save(path)
    again = read(path, ("2021-2025",))
    assert (again.counts.rejected, again.counts.households) == (0, survey.counts.households)
    assert again.counts.not_households.get("signature", 0) >= 4
    assert "result_read_back" not in [finding.code for finding in again.findings]


HEADS = ["village", "household_id", "head_name", "size", "area", "income_per_person", "farming", "telecom"]


def survey_of_rows(path: Path, rows: list[list[str]], heads: list[str] = HEADS) -> Survey:
    lines = [",".join(line) for line in [heads, *rows]]
    path.write_text("\n".join(lines), encoding="utf-8")
    return read(path)


def test_households_that_look_like_totals_or_titles_stay_households(tmp_path: Path) -> None:
    rows = [
        ["Nà Mẫu", f"{n:02d}", head, "4", "rural", "1200000", "yes", "no"]
        for n, head in enumerate(("Tổng Văn Mẫu", "Cộng", "Bản Mẫu", "Tô Văn Mẫu", "Trưởng Thị Mẫu"), 1)
    ]
    survey = survey_of_rows(tmp_path / "a.csv", rows)
    again = read(write(tmp_path / "r.xlsx", survey))
    assert len(survey.frame) >= 4
    assert again.frame["head_name"].tolist() == survey.frame["head_name"].tolist()
    assert told(again) == told(survey)


def test_a_blank_stays_unknown_beside_answers_that_are_all_yes(tmp_path: Path) -> None:
    rows = [["Nà Mẫu", "01", "Tô Văn Mẫu", "4", "rural", "1200000", "yes", "yes"],
            ["Nà Mẫu", "02", "Lò Thị Mẫu", "4", "rural", "1200000", "", ""],
            ["Nà Mẫu", "03", "Sùng A Mẫu", "4", "rural", "1200000", "?", "no"]]  # fmt: skip
    survey = survey_of_rows(tmp_path / "a.csv", rows)
    survey.frame["farming"] = survey.frame["farming"].to_numpy().copy()
    survey.frame.loc[1, "farming"] = -1
    for path in (write(tmp_path / "r.xlsx", survey), tmp_path / "r.csv"):
        if path.suffix == ".csv":
            write_csv(path, survey, decided(survey), info())
        again = read(path)
        assert again.frame["farming"].tolist() == [1, -1, -1]
        assert again.frame["telecom"].tolist() == [1, -1, 0]
        assert "only_yes" not in [finding.code for finding in again.findings]


def test_rows_that_differed_only_in_a_column_not_read_stay_two_households(tmp_path: Path) -> None:
    row = ["Nà Mẫu", "01", "Tô Văn Mẫu", "4", "rural", "1200000", "no", "no"]
    rows = [[*row, "nhà trên"], [*row, "nhà dưới"]]
    survey = survey_of_rows(tmp_path / "a.csv", rows, [*HEADS, "ghi chú riêng"])
    assert survey.frame["problem"].tolist() == ["", ""]
    again = read(write(tmp_path / "r.xlsx", survey))
    assert again.frame["problem"].tolist() == ["", ""]


def test_a_result_given_twice_is_still_found_out(tmp_path: Path) -> None:
    rows = [["Nà Mẫu", "01", "Tô Văn Mẫu", "4", "rural", "1200000", "no", "no"],
            ["Nà Mẫu", "02", "Lò Thị Mẫu", "4", "rural", "1200000", "no", "no"]]  # fmt: skip
    survey = survey_of_rows(tmp_path / "a.csv", rows)
    paths = [write(tmp_path / "r.xlsx", survey), write(tmp_path / "s.xlsx", survey)]
    both = read_survey(paths, ReadOptions(), lambda *_: [get(name) for name in BOTH])
    assert both.frame["problem"].tolist() == ["", "", "duplicate_row", "duplicate_row"]


def test_texts_that_a_workbook_writes_in_its_own_way_come_back_as_they_were(tmp_path: Path) -> None:
    heads = ["=1+1", "<r>Mẫu</r>", "Lò  Thị\nMẫu", "+84 Mẫu", "_x0041_ Mẫu", "'Mẫu", "Sùng A Mẫu"]
    rows = [["Nà Mẫu", f"{n:03d}", "X", "4", "rural", "1200000", "no", "no"] for n in range(len(heads))]
    survey = survey_of_rows(tmp_path / "a.csv", rows)
    survey.frame["head_name"] = heads
    survey.frame["head_name"] = survey.frame["head_name"].astype(object)
    again = read(write(tmp_path / "r.xlsx", survey))
    assert again.frame["household_id"].tolist() == [f"{n:03d}" for n in range(len(heads))]
    assert again.frame["head_name"].tolist() == heads


def test_a_row_without_key_is_rejected_again(tmp_path: Path) -> None:
    rows = [["Nà Mẫu", "01", "Tô Văn Mẫu", "4", "rural", "1200000", "no", "no"],
            ["Nà Mẫu", "", "", "4", "rural", "1300000", "no", "yes"]]  # fmt: skip
    survey = survey_of_rows(tmp_path / "a.csv", rows)
    assert survey.frame["problem"].tolist() == ["", "no_key"]
    again = read(write(tmp_path / "r.xlsx", survey))
    assert told(again) == told(survey)
    assert [finding.place.row for finding in again.findings if finding.code == "no_key"] == [6]


def test_a_result_is_read_under_the_standard_it_was_made_under(tmp_path: Path) -> None:
    told: list[list[str]] = []

    def choose(_dates: Sequence[str], made_under: Sequence[str], _: object) -> Sequence[Criteria]:
        told.append(list(made_under))
        return tuple(get(name) for name in made_under)

    survey = read(SAMPLES / "nong-thon-2016-2020.xlsx")
    for name, write in (("a.csv", write_csv), ("a.xlsx", write_workbook)):
        write(tmp_path / name, survey, decided(survey), info())
        read_survey([tmp_path / name], ReadOptions(), choose)
    assert told == [list(BOTH), list(BOTH)]
