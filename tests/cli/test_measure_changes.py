"""`ngheo rates --measures --before` tells how every measure changed since an earlier survey.

The survey of before is the textbook example of Alkire and Foster 2011 (H 1/2, A 3/4, M0 3/8 at k = 2 of 4);
that of now is made up.
"""

import json
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from .commandline import Ngheo, flat
from .test_measures_command import standard
from .test_schemas import validator

NAMES = ["income", "schooling", "health", "sanitation"]
BEFORE, NOW = ("0000", "0101", "1111", "0100"), ("0000", "0001", "0111", "0100")


def a_survey(path: Path, rows: tuple[str, ...], year: str = "") -> Path:
    lines = [
        ",".join(["village", "household_id", "head_name", "review_date", "area", "income_per_person", *NAMES])
    ]
    for number, digits in enumerate(rows, start=1):
        answers = ["yes" if digit == "1" else "no" if digit == "0" else "" for digit in digits]
        lines.append(",".join(["Thôn 1", str(number), f"Mẫu {number}", year, "rural", "1000000", *answers]))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def words(tmp_path: Path) -> list[object]:
    criteria = standard(tmp_path / "af.yaml", dict.fromkeys(NAMES, "1"), "2")
    before = a_survey(tmp_path / "truoc.csv", BEFORE, "2011-10-15")
    now = a_survey(tmp_path / "nay.csv", NOW, "2013-10-20")
    return ["rates", now, "--before", before, "--measures", "--criteria", criteria]


def changes(done: Any) -> dict[tuple[str, str, str | None], dict[str, Any]]:
    document = json.loads(done.out)
    validator("measures").validate(document)
    return {(row["group"], row["measure"], row["indicator"]): row for row in document["changes"]}


def test_every_measure_changes_exactly_and_by_the_years_between_the_reviews(
    ngheo: Ngheo, words: list[object]
) -> None:
    done = ngheo(*words, "--level", "village", "--json")
    found = changes(done)
    assert done.status == 0
    exact = ("before", "now", "absolute", "relative", "absolute_yearly")
    told = {name: [found["all", name, None][f"{one}_exact"] for one in exact] for name in ("H", "A", "M0")}
    assert told == {
        "H": ["1/2", "1/4", "-1/4", "-1/2", "-1/8"],
        "A": ["3/4", "3/4", "0", "0", "0"],
        "M0": ["3/8", "3/16", "-3/16", "-1/2", "-3/32"],
    }
    whole = found["all", "M0", None]
    assert (whole["relative"], whole["annualised"], whole["years"]) == ("-0.500000", "-0.292893", 2)
    assert found["Thôn 1", "M0", None]["absolute_exact"] == "-3/16"
    gone = found["all", "censored_headcount", "income"]
    assert [gone[name] for name in ("now", "relative_exact", "annualised")] == ["0.000000", "-1", None]


def test_the_years_may_be_told_and_are_stated(ngheo: Ngheo, words: list[object]) -> None:
    assert changes(ngheo(*words, "--years", "5", "--json"))["all", "H", None]["absolute_yearly_exact"] == (
        "-1/20"
    )
    done = ngheo(*words)
    assert "cách nhau 2 năm (theo ngày rà soát: 2011-10-15, 2013-10-20)" in flat(done.out)
    assert "cách nhau 5 năm (theo --years)" in flat(ngheo(*words, "--years", "5").out)
    line = next(line.split() for line in done.out.splitlines() if line.startswith("M0") and "−" in line)
    assert line == ["M0", "0,3750", "0,1875", "−0,1875", "−50,00", "−0,0938", "−29,29"]


def test_without_years_the_yearly_change_is_blank_and_asked_for(
    ngheo: Ngheo, words: list[object], tmp_path: Path
) -> None:
    a_survey(tmp_path / "truoc.csv", BEFORE)
    row = changes(ngheo(*words, "--json"))["all", "H", None]
    assert [row[name] for name in ("absolute_exact", "absolute_yearly", "annualised", "years")] == [
        "-1/4", None, None, None,
    ]  # fmt: skip
    done = ngheo(*words)
    assert done.status == 1
    assert "measures_no_years" in done.out


def test_the_changes_stand_on_a_sheet_of_their_own(ngheo: Ngheo, words: list[object], tmp_path: Path) -> None:
    ngheo(*words, "--out", tmp_path / "m.xlsx")
    sheet = load_workbook(tmp_path / "m.xlsx")["Thay đổi thước đo"]
    titles = [cell.value for cell in sheet[2]]
    row = dict(zip(titles, [cell.value for cell in sheet[3]], strict=True))
    assert (row["measure"], row["before_exact"], row["now_exact"]) == ("H", "1/2", "1/4")
    done = ngheo(*words, "--out", tmp_path / "truoc.csv", "--force")
    assert (done.status, done.out) == (2, "")


def test_households_left_out_before_are_no_clean_ending(
    ngheo: Ngheo, words: list[object], tmp_path: Path
) -> None:
    a_survey(tmp_path / "truoc.csv", (*BEFORE, "0 00"), "2011-10-15")
    assert ngheo(*words, "--json").status == 1


def test_another_standard_and_no_measures_stop(ngheo: Ngheo, words: list[object], tmp_path: Path) -> None:
    for name, day in (("a", "2020-10-01"), ("b", "2022-10-01")):
        text = f"Mã hộ,Họ và tên chủ hộ,Khu vực,Điểm B1,Điểm B2,Ngày rà soát\n1,Mẫu,nông thôn,100,30,{day}\n"
        (tmp_path / f"{name}.csv").write_text(text, encoding="utf-8")
    stopped = ngheo("rates", tmp_path / "b.csv", "--before", tmp_path / "a.csv", "--measures")
    assert (stopped.status, "measures_other_standard" in stopped.err) == (2, True)
    stopped = ngheo(*(word for word in words if word != "--measures"))
    assert (stopped.status, "before_needs_measures" in stopped.err) == (2, True)


def test_the_closing_line_tells_of_households_left_out_as_the_status_does(
    ngheo: Ngheo, words: list[object], tmp_path: Path
) -> None:
    clean = ngheo(*words, "--quiet")
    assert (clean.status, clean.out.startswith("XONG: ")) == (0, True)
    a_survey(tmp_path / "truoc.csv", (*BEFORE, "0?00"), "2011-10-15")
    done = ngheo(*words, "--quiet")
    assert (done.status, done.out.startswith("XONG, CẦN XEM LẠI: ")) == (1, True)
    assert "để ngoài nhiều nhất 1 hộ của một nhóm" in flat(done.out)


def test_areas_are_measured_alone_and_within_groups(
    ngheo: Ngheo, words: list[object], tmp_path: Path
) -> None:
    for name, rows in (("truoc.csv", BEFORE), ("nay.csv", NOW)):
        path = tmp_path / name
        lines = a_survey(path, rows, "2013-10-20").read_text(encoding="utf-8").splitlines()
        lines = [
            f"{lines[0]},dtts",
            *(f"{line},{'yes' if i > 1 else 'no'}" for i, line in enumerate(lines[1:])),
        ]
        text = "\n".join(lines)
        path.write_text(text.replace("Mẫu 3,2013-10-20,rural", "Mẫu 3,2013-10-20,urban"), encoding="utf-8")
    found = changes(ngheo(*words, "--by", "rural,urban", "--json"))
    told = {group: [found[group, "H", None][side] for side in ("before_exact", "now_exact")]
            for group in ("rural", "urban")}  # fmt: skip
    assert told == {"rural": ["1/3", "0"], "urban": ["1", "1"]}
    assert {group for group, _, _ in found} == {"rural", "urban"}
    done = ngheo(*words, "--by", "dtts,rural", "--json")
    counts = {(r["group"], r["measure"]): r["value"] for r in json.loads(done.out)["rows"]}
    assert (counts["dtts, rural", "n"], {group for group, _ in counts}) == (1, {"dtts, rural"})
    shown = flat(ngheo(*words, "--by", "dtts,rural").out)
    assert "dân tộc thiểu số, nông thôn" in shown


def test_an_area_that_the_survey_does_not_tell_is_refused(
    ngheo: Ngheo, words: list[object], tmp_path: Path
) -> None:
    path = tmp_path / "nay.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(",area,", ",khac,"), encoding="utf-8")
    done = ngheo(*words, "--by", "rural")
    assert (done.status, "[unknown_group]" in done.err) == (2, True)
