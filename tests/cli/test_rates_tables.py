"""`ngheo rates --table` shows, prints and writes causes, indicators, children, and who escaped."""

import csv
import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from .commandline import Ngheo, flat
from .test_schemas import validator

HEAD = (
    "commune,village,household_id,head_name,head_ethnicity,size,area,recorded_class,previous_class,"
    "registered_to_escape,employment,telecom,cause_1,cause_2"
)
SURVEY = f"""{HEAD}
Xã A,Thôn 1,1,Người Mẫu Một,Mông,3,rural,poor,poor,yes,yes,no,yes,yes
Xã A,Thôn 1,2,Người Mẫu Hai,Kinh,2,rural,near_poor,poor,yes,,yes,no,
Xã A,Thôn 2,3,Người Mẫu Ba,Kinh,2,urban,not_poor,near_poor,no,yes,yes,no,no
Xã B,Thôn 1,4,Người Mẫu Bốn,Tày,1,rural,poor,,yes,no,no,no,yes
Xã B,Thôn 1,5,Người Mẫu Năm,Tày,1,rural,,poor,yes,no,no,no,yes
"""
BEFORE = """commune,village,household_id,head_name,recorded_class,registered_to_escape,movement
Xã A,Thôn 1,1,Người Mẫu Một,poor,yes,
Xã A,Thôn 1,2,Người Mẫu Hai,poor,no,
Xã A,Thôn 2,3,Người Mẫu Ba,near_poor,yes,
Xã A,Thôn 2,8,Người Mẫu Tám,near_poor,yes,died
Xã A,Thôn 2,9,Người Mẫu Chín,near_poor,yes,
"""
MEMBERS = """commune,village,household_id,member_name,birth,stunted,underweight,has_health_insurance,studying_level
Xã A,Thôn 1,1,A,2015-01-01,Có,Không,Không,none
Xã A,Thôn 1,1,B,2016-01-01,Không,Không,,primary
Xã A,Thôn 1,1,C,1980-01-01,Không,Không,Có,none
Xã A,Thôn 1,2,D,,Không,Không,Có,none
Xã A,Thôn 1,2,E,1980-01-01,Không,Không,Có,none
"""  # noqa: E501 - a row stands whole
TABLES = ("indicators", "causes", "children", "escape")
Row = dict[str, Any]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in (("s.csv", SURVEY), ("b.csv", BEFORE), ("m.csv", MEMBERS)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def of(ngheo: Ngheo, folder: Path, table: str, *words: object) -> list[Row]:
    done = ngheo("rates", folder / "s.csv", "--class", "recorded", "--table", table, *words, "--json")
    document = json.loads(done.out)
    validator(table).validate(document)
    found: list[Row] = document["rows"]
    return found


def pick(rows: list[Row], **wanted: object) -> Row:
    """The one row of all of the survey, or of the keys given, that has them."""
    wanted = {"unit": None, "area": "all", "group": "all", **wanted}
    (found,) = [row for row in rows if wanted.items() <= row.items()]
    return found


def values(row: Row, *names: str) -> tuple[object, ...]:
    return tuple(row[name] for name in names)


def test_unknown_answers_stand_apart_from_the_deprived(ngheo: Ngheo, folder: Path) -> None:
    rows = of(ngheo, folder, "indicators")
    names = ("households", "deprived", "not_deprived", "unknown", "rate", "rate_max")
    assert values(pick(rows, **{"class": "poor", "indicator": "employment"}), *names) == (
        2, 1, 1, 0, "50.00", "50.00",
    )  # fmt: skip
    both = pick(rows, **{"class": "multi", "indicator": "employment"})
    assert values(both, *names) == (3, 1, 1, 1, "33.33", "66.67")
    near = pick(rows, **{"class": "near_poor", "indicator": "employment"})
    assert values(near, *names, "undetermined") == (1, 0, 0, 1, None, None, 1)
    village = pick(
        rows, **{"unit": "Thôn 1", "path": "Xã B / Thôn 1", "class": "poor", "indicator": "telecom"}
    )
    assert values(village, *names) == (1, 0, 1, 0, "0.00", "0.00")


def test_groups_and_areas_are_those_asked_for(ngheo: Ngheo, folder: Path) -> None:
    rows = of(ngheo, folder, "indicators", "--by", "Tày,kinh", "--level", "commune")
    assert {(row["unit"], row["group"]) for row in rows} == {
        ("Xã A", "Tày"), ("Xã A", "kinh"), ("Xã B", "Tày"), ("Xã B", "kinh"),
    }  # fmt: skip
    one = pick(rows, unit="Xã B", group="Tày", **{"class": "poor", "indicator": "employment"})
    assert values(one, "households", "deprived", "undetermined") == (1, 0, 1)
    assert {row["area"] for row in of(ngheo, folder, "causes", "--by", "urban")} == {"urban"}


def test_causes_overlap_and_a_blank_cause_is_no_answer(ngheo: Ngheo, folder: Path) -> None:
    rows = of(ngheo, folder, "causes")
    names = ("households", "named", "not_named", "unknown", "rate")
    told = {
        (code, cause): values(pick(rows, **{"class": code, "cause": cause}), *names)
        for code in ("poor", "near_poor")
        for cause in ("cause_1", "cause_2", "cause_3", "any")
    }
    assert told == {
        ("poor", "cause_1"): (2, 1, 1, 0, "50.00"), ("poor", "cause_2"): (2, 2, 0, 0, "100.00"),
        ("poor", "cause_3"): (2, 0, 0, 2, None), ("poor", "any"): (2, 2, 0, 0, "100.00"),
        ("near_poor", "cause_1"): (1, 0, 1, 0, "0.00"), ("near_poor", "cause_2"): (1, 0, 0, 1, None),
        ("near_poor", "cause_3"): (1, 0, 0, 1, None), ("near_poor", "any"): (1, 0, 0, 1, None),
    }  # fmt: skip


def test_a_table_of_which_the_file_tells_nothing_stops_and_says_what_it_needs(
    ngheo: Ngheo, tmp_path: Path
) -> None:
    path = tmp_path / "x.csv"
    path.write_text("commune,household_id,head_name,recorded_class\nXã A,1,H1,poor\n", encoding="utf-8")
    for table, code in (
        ("causes", "no_causes"),
        ("children", "needs_members"),
        ("escape", "no_earlier_class"),
    ):
        done = ngheo("rates", path, "--table", table, "--json")
        assert (done.status, done.out) == (2, "")
        assert f"[{code}]" in done.err
    path.write_text("commune,household_id,head_name,previous_class\nXã A,1,H1,poor\n", encoding="utf-8")
    assert "[no_registration]" in ngheo("rates", path, "--table", "escape").err


def test_children_of_unknown_age_stand_apart_and_blur_the_rate(ngheo: Ngheo, folder: Path) -> None:
    rows = of(ngheo, folder, "children", "--members", folder / "m.csv", "--review-date", "2023-10-15")
    names = ("households", "children", "children_unknown", "deprived", "unknown", "rate", "rate_max")
    where = {"unit": "Thôn 1", "path": "Xã A / Thôn 1", "class": "poor"}
    assert values(pick(rows, **where, indicator=None), *names) == (1, 2, 0, None, None, None, None)
    told = {row["indicator"]: values(row, *names) for row in rows if where.items() <= row.items()
            and row["area"] == "all"}  # fmt: skip
    assert told["nutrition"] == (1, 2, 0, 1, 0, "50.00", "50.00")
    assert told["health_insurance"] == (1, 2, 0, 1, 1, "50.00", "100.00")
    assert told["child_schooling"] == (1, 2, 0, 1, 0, "50.00", "50.00")
    near = {**where, "class": "near_poor", "indicator": "child_schooling"}
    assert values(pick(rows, **near), *names) == (1, 0, 1, 0, 1, None, None)


def test_escapes_follow_the_class_before_and_the_registration(ngheo: Ngheo, folder: Path) -> None:
    rows = of(ngheo, folder, "escape")
    names = ("households", "escaped", "escaped_max", "rate", "rate_max", "now_undetermined")
    poor = pick(rows, before="poor", registered="yes")
    assert values(poor, *names) == (3, 1, 2, "33.33", "66.67", 1)
    assert values(poor, "now_poor", "now_near_poor", "now_neither", "gone", "absent") == (1, 1, 0, 0, 0)
    near = pick(rows, before="near_poor", registered="no")
    assert values(near, *names) == (1, 1, 1, "100.00", "100.00", 0)
    unknown = pick(rows, before="unknown", registered="yes")
    assert values(unknown, *names) == (1, None, None, None, None, 0)
    village = pick(rows, unit="Thôn 1", path="Xã B / Thôn 1", before="poor", registered="yes")
    assert values(village, *names) == (1, 0, 1, None, None, 1)


def test_the_earlier_review_tells_the_class_and_the_registration(ngheo: Ngheo, folder: Path) -> None:
    rows = of(ngheo, folder, "escape", "--before", folder / "b.csv")
    names = ("households", "escaped", "escaped_max", "rate", "rate_max", "gone", "absent")
    found = {(b, r): values(pick(rows, unit="Xã A", before=b, registered=r), *names)
             for b in ("poor", "near_poor") for r in ("yes", "no")}  # fmt: skip
    assert found == {
        ("poor", "yes"): (1, 0, 0, "0.00", "0.00", 0, 0),
        ("poor", "no"): (1, 1, 1, "100.00", "100.00", 0, 0),
        ("near_poor", "yes"): (3, 1, 2, "33.33", "66.67", 1, 1),
        ("near_poor", "no"): (0, 0, 0, None, None, 0, 0),
    }
    done = ngheo("rates", folder / "s.csv", "--class", "recorded", "--table", "escape", "--before",
                 folder / "b.csv")  # fmt: skip
    assert done.status == 1
    assert "escape_absent" in done.out


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("table", TABLES)
def test_the_screen_keeps_to_its_width_and_names_the_standard(
    ngheo: Ngheo, folder: Path, table: str, lang: str
) -> None:
    done = ngheo(
        "rates", folder / "s.csv", "--class", "recorded", "--table", table, "--members", folder / "m.csv",
        "--level", "commune,village", "--lang", lang,
    )  # fmt: skip
    lines = done.out.splitlines()
    assert "2021-2025" in lines[0]
    assert max(map(len, lines)) <= 80


def test_the_screen_shows_the_whole_first_and_says_how_to_see_the_rest(ngheo: Ngheo, folder: Path) -> None:
    words = ("rates", folder / "s.csv", "--class", "recorded", "--table", "causes")
    said = flat(ngheo(*words).out)
    assert "Toàn bộ: 2 hộ nghèo, 1 hộ cận nghèo (và 1 hộ chưa xác định)" in said
    assert "Không có vốn sản 2 100,00 0 – – 1 xuất, kinh doanh" in said
    assert "Xã A: 1 hộ nghèo" not in said
    assert "Còn 5 đơn vị, nhóm khác" in said
    assert "Xã A: 1 hộ nghèo, 1 hộ cận nghèo" in flat(ngheo(*words, "--level", "commune").out)


def test_the_screen_of_escapes_shows_ranges_and_those_on_no_list(ngheo: Ngheo, folder: Path) -> None:
    out = ngheo("rates", folder / "s.csv", "--class", "recorded", "--table", "escape").out
    lines = [line.split() for line in out.splitlines()]
    whole = next(i for i, line in enumerate(lines) if line[:2] == ["Toàn", "bộ"])
    assert lines[whole][2:] == ["3", "3", "1", "33,33", "0", "1"]
    assert lines[whole + 1] == ["–", "2", "–", "66,67"]
    assert "1 hộ đăng ký chưa rõ kết quả trước rà soát" in flat(out)


@pytest.mark.parametrize("table", TABLES)
def test_a_table_is_written_as_it_is_printed(ngheo: Ngheo, folder: Path, table: str) -> None:
    members = ("--members", folder / "m.csv")
    rows = of(ngheo, folder, table, *members)
    words = ("rates", folder / "s.csv", "--class", "recorded", "--table", table, *members, "--out")
    for name in ("t.xlsx", "t.csv"):
        ngheo(*words, folder / name)
    sheet = openpyxl.load_workbook(folder / "t.xlsx").worksheets[0]
    assert [cell.value for cell in sheet[2]] == list(rows[0])
    assert all(cell.value for cell in sheet[1]), "every column has a title for people"
    assert sheet.max_row == len(rows) + 2
    with (folder / "t.csv").open(encoding="utf-8-sig", newline="") as handle:
        read = list(csv.DictReader(handle))
    assert [row["rate"] for row in read] == [row["rate"] or "" for row in rows]
    assert [row["path"] for row in read] == [row["path"] or "" for row in rows]


def test_units_that_did_not_submit_are_rows_without_counts(ngheo: Ngheo, folder: Path) -> None:
    (folder / "t.csv").write_text("commune,households\nXã C,50\n", encoding="utf-8")
    (folder / "u.csv").write_text("commune,group\nXã A,Huyện nghèo\nXã B,Huyện nghèo\n", encoding="utf-8")
    words = ("--totals", folder / "t.csv", "--units", folder / "u.csv")
    rows = of(ngheo, folder, "causes", *words)
    absent = [row for row in rows if row["unit"] == "Xã C"]
    assert {(row["submitted"], row["named"], row["rate"]) for row in absent} == {(False, None, None)}
    group = pick(rows, unit="Huyện nghèo", cause="cause_2", **{"class": "poor"})
    assert values(group, "level", "households", "named", "rate") == ("unit_group", 2, 2, "100.00")
    assert "Xã C" in ngheo("rates", folder / "s.csv", "--class", "recorded", "--table", "escape", *words).out


def test_units_are_ranked_by_the_rates_of_this_review(ngheo: Ngheo, folder: Path) -> None:
    (folder / "t.csv").write_text("commune,households\nXã A,50\nXã B,10\n", encoding="utf-8")
    words = ("--totals", folder / "t.csv", "--above", "1,5", "--level", "commune")
    for table, more in (("causes", ()), ("escape", ("--before", folder / "b.csv"))):
        rows = of(ngheo, folder, table, *words, *more)
        assert list(dict.fromkeys(row["unit"] for row in rows)) == ["Xã B", "Xã A"]
    assert rows[0]["households"] is None  # the earlier files do not have it


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--table", "causes", "--measures"), "table_alone"),
        (("--table", "causes", "--before", "b.csv"), "escape_only"),
        (("--crosswalk", "b.csv"), "escape_only"),
        (("--before", "b.csv"), "before_needs_measures"),
    ],
)
def test_options_that_do_not_go_together_stop(
    ngheo: Ngheo, folder: Path, words: tuple[str, ...], code: str
) -> None:
    done = ngheo("rates", folder / "s.csv", *words)
    assert (done.status, done.out) == (2, "")
    assert f"[{code}]" in done.err


@pytest.mark.parametrize("table", TABLES)
def test_the_schema_refuses_a_row_with_a_key_too_few_or_too_many(
    ngheo: Ngheo, folder: Path, table: str
) -> None:
    row = of(ngheo, folder, table, "--members", folder / "m.csv")[0]
    for wrong in (row | {"extra": 1}, {key: row[key] for key in list(row)[1:]}, row | {"rate": 50.0}):
        assert not validator(table).is_valid({"schema": f"ngheo.{table}/1", "rows": [wrong]})
