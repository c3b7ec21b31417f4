"""`ngheo list` counts by unit, keeps names for the file, and says who meets a filter."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from .commandline import Ngheo, flat
from .test_schemas import validator

SURVEY = """commune,village,household_id,head_name,size,area,income_per_person,score_deprivation,review_date
Xã A,Thôn 1,1,Người Mẫu Một,3,rural,1000000,40,2023-10-15
Xã A,Thôn 1,2,Người Mẫu Hai,2,rural,1000000,10,2023-10-15
Xã A,Thôn 2,3,Người Mẫu Ba,2,,2200000,0,2023-10-15
Xã A,Thôn 2,4,Người Mẫu Bốn,1,rural,,0,2023-10-15
"""
MEMBERS = """commune,village,household_id,member_name,relation,birth,sex,working
Xã A,Thôn 1,1,Người Mẫu Một,Chủ hộ,1980,nam,Có
Xã A,Thôn 1,1,Bé Mẫu,Con,2018-10-16,nữ,Không
Xã A,Thôn 1,1,Bé Nhỏ,Con,2018-10-15,nữ,Không
Xã A,Thôn 2,3,Người Mẫu Ba,Chủ hộ,1990-05-05,nam,Có
Xã A,Thôn 2,3,Bé Ba,Con,2018,nữ,
"""
UNITS = (
    "commune,village,area,group,from,to\nXã A,,rural,ATK,2021-06-04,\nXã A,Thôn 2,,Biên giới,2024-01-01,\n"
)


@pytest.fixture
def survey(tmp_path: Path) -> Path:
    for name, text in (("ds.csv", SURVEY), ("tv.csv", MEMBERS), ("dv.csv", UNITS)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path / "ds.csv"


def document(done: Any) -> Any:
    told = json.loads(done.out)
    validator("list").validate(told)
    return told


def test_the_screen_counts_by_unit_and_never_names_anybody(ngheo: Ngheo, survey: Path) -> None:
    done = ngheo("list", survey, "--where", "class=poor,near_poor")
    assert done.status == 1
    assert "kết quả phân loại: Hộ nghèo hoặc Hộ cận nghèo" in done.out
    assert "không kết luận ai được hưởng chính sách" in flat(done.out)
    lines = [line.split() for line in done.out.splitlines()]
    assert ["Xã", "A", "2", "5", "1"] in lines
    assert ["Thôn", "2", "0", "0", "1"] in lines
    assert "Mẫu" not in done.out + done.err


def test_the_file_holds_the_names_the_filter_and_who_may_meet_it(ngheo: Ngheo, survey: Path) -> None:
    out = survey.with_name("out.csv")
    ngheo("list", survey, "--where", "class=poor,near_poor", "--out", out)
    with out.open(encoding="utf-8-sig", newline="") as handle:
        rows = list(csv.DictReader(handle))
    assert [(row["head_name"], row["match"]) for row in rows] == [
        ("Người Mẫu Một", "yes"),
        ("Người Mẫu Hai", "yes"),
        ("Người Mẫu Bốn", "maybe"),
    ]
    assert {row["filter"] for row in rows} == {"kết quả phân loại: Hộ nghèo hoặc Hộ cận nghèo"}


def test_json_has_no_names_and_follows_its_schema(ngheo: Ngheo, survey: Path) -> None:
    told = document(ngheo("list", survey, "--where", "class=poor", "--json"))
    assert [(row["household_id"], row["match"], row["class"]) for row in told["rows"]] == [
        ("1", "yes", "poor")
    ]
    assert [(u["path"], u["households"], u["maybe"]) for u in told["units"]] == [
        ("Xã A", 1, 0),
        ("Xã A / Thôn 1", 1, 0),
        ("Xã A / Thôn 2", 0, 0),
    ]
    assert "Mẫu" not in json.dumps(told, ensure_ascii=False)


def test_a_band_of_ages_lists_members_by_full_years_at_the_review(ngheo: Ngheo, survey: Path) -> None:
    told = document(ngheo("list", survey, "--members", survey.with_name("tv.csv"), "--age", "0-4", "--json"))
    assert told["of"] == "members"
    assert [(r["household_id"], r["match"], r["member_row"]) for r in told["rows"]] == [
        ("1", "yes", 3),
        ("3", "maybe", 6),
    ]
    whole = told["units"][0]
    assert (whole["members"], whole["members_maybe"], whole["members_unlisted"]) == (1, 1, 3)
    assert (whole["households"], whole["maybe"]) == (1, 3)


def test_low_income_workers_are_called_to_be_confirmed(ngheo: Ngheo, survey: Path) -> None:
    words = ("list", survey, "--members", survey.with_name("tv.csv"), "--low-income-workers")
    told = document(ngheo(*words, "--units", survey.with_name("dv.csv"), "--json"))
    assert "đủ điều kiện thu nhập, chờ xác nhận" in told["filter"]
    assert "2.250.000 (nông thôn), 3.000.000 (thành thị)" in told["filter"]
    assert [(r["household_id"], r["match"], r["member_row"]) for r in told["rows"]] == [
        ("3", "yes", 5),
        ("3", "maybe", 6),
    ]


def test_the_area_filled_from_the_table_of_units_is_told(ngheo: Ngheo, survey: Path) -> None:
    done = ngheo("list", survey, "--where", "area=rural", "--units", survey.with_name("dv.csv"))
    assert "area_from_units" in done.out
    assert ["Xã", "A", "4", "8", "0"] in [line.split() for line in done.out.splitlines()]


def test_a_group_of_units_is_taken_at_the_review_date(ngheo: Ngheo, survey: Path) -> None:
    words = ("list", survey, "--units", survey.with_name("dv.csv"), "--json", "--where")
    assert len(document(ngheo(*words, "unit_group=atk"))["rows"]) == 4
    assert document(ngheo(*words, "unit_group=Biên giới"))["rows"] == []


def test_newly_escaped_come_from_earlier_files(ngheo: Ngheo, tmp_path: Path) -> None:
    head = "commune,household_id,head_name,review_date,recorded_class\n"
    for year, classes in ((2022, ("Hộ nghèo", "Hộ cận nghèo")), (2023, ("Hộ không nghèo", "Hộ nghèo"))):
        lines = [f"Xã A,{i},Người Mẫu {i},{year}-10-15,{one}" for i, one in enumerate(classes)]
        (tmp_path / f"{year}.csv").write_text(head + "\n".join(lines) + "\n", encoding="utf-8")
    words = ("list", tmp_path / "2023.csv", "--newly-escaped", "--history", tmp_path / "2022.csv")
    more = ("--class", "recorded", "--decided", "2023.csv=2023-12-20", "--at", "2026-12-20", "--json")
    told = document(ngheo(*words, *more))
    assert [(r["household_id"], r["left"], r["counted_from"]) for r in told["rows"]] == [
        ("0", "2023-12-20", "decision")
    ]
    assert "không quá 36 tháng tính đến 2026-12-20" in told["filter"]
    assert document(ngheo(*words, *more, "--setting", "newly_escaped_months=35"))["rows"] == []


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["--age", "x"], "bad_age_band"),
        (["--age", "9-3"], "bad_age_band"),
        (["--age", "0-5"], "needs_members"),
        (["--at", "2023"], "bad_filter_day"),
        (["--decided", "khac.csv=2023-12-20"], "decided_unknown_file"),
        (["--where", "class"], "bad_filter"),
        (["--newly-escaped"], "escaped_no_history"),
    ],
)
def test_what_cannot_be_asked_stops_with_its_reason(
    ngheo: Ngheo, survey: Path, words: list[str], code: str
) -> None:
    done = ngheo("list", survey, *words)
    assert (done.status, done.out) == (2, "")
    assert f"[{code}]" in done.err


@pytest.fixture
def two_years(tmp_path: Path) -> list[object]:
    """One household left the list in 2024, in a commune that was renamed; of the other the head changed."""
    head = "commune,household_id,head_name,review_date,recorded_class\n"
    rows = {
        2022: ("Xã Cũ,1,Người Mẫu Một,2022-10-15,Hộ không nghèo", "Xã Cũ,2,Mẫu Hai,2022-10-15,Hộ nghèo"),
        2023: ("Xã Cũ,1,Người Mẫu Một,2023-10-15,Hộ nghèo", "Xã Cũ,2,Mẫu Hai,2023-10-15,Hộ không nghèo"),
        2024: (
            "Xã Mới,1,Người Mẫu Một,2024-10-15,Hộ không nghèo",
            "Xã Mới,2,Vợ Hai,2024-10-15,Hộ không nghèo",
        ),
    }
    for year, lines in rows.items():
        (tmp_path / f"{year}.csv").write_text(head + "\n".join(lines) + "\n", encoding="utf-8")
    (tmp_path / "ten.csv").write_text("commune,new_commune\nXã Cũ,Xã Mới\n", encoding="utf-8")
    (tmp_path / "lk.csv").write_text(
        "before_file,before_sheet,before_row,before_household_id,now_file,now_sheet,now_row,now_household_id,"
        "confirm\n2023.csv,2023,3,2,2024.csv,2024,3,2,Có\n",
        encoding="utf-8",
    )
    earlier = ["--history", tmp_path / "2023.csv", "--history", tmp_path / "2022.csv"]
    return ["list", tmp_path / "2024.csv", "--newly-escaped", *earlier, "--class", "recorded", "--json"]


def left(done: Any) -> list[tuple[str, str]]:
    return [(row["household_id"], row["left"]) for row in document(done)["rows"]]


def test_newly_escaped_of_a_renamed_commune_need_the_crosswalk(
    ngheo: Ngheo, two_years: list[object], tmp_path: Path
) -> None:
    assert left(ngheo(*two_years)) == []
    assert left(ngheo(*two_years, "--crosswalk", tmp_path / "ten.csv")) == [("1", "2024")]


def test_a_confirmed_link_is_followed_further_back(
    ngheo: Ngheo, two_years: list[object], tmp_path: Path
) -> None:
    more = ("--crosswalk", tmp_path / "ten.csv", "--links", tmp_path / "lk.csv")
    done = ngheo(*two_years, *more)
    assert left(done) == [("1", "2024"), ("2", "2023")]
    (tmp_path / "lk.csv").write_text(
        (tmp_path / "lk.csv").read_text(encoding="utf-8").replace("2023.csv,2023,3", "2023.csv,2023,9"),
        encoding="utf-8",
    )
    done = ngheo(*(word for word in two_years if word != "--json"), *more)
    assert done.status == 1
    assert "link_not_found" in done.out


def test_a_list_is_not_written_over_the_files_that_tie_the_reviews(
    ngheo: Ngheo, two_years: list[object], tmp_path: Path
) -> None:
    for option, name in (("--crosswalk", "ten.csv"), ("--links", "lk.csv")):
        done = ngheo(*two_years, option, tmp_path / name, "--out", tmp_path / name, "--force")
        assert (done.status, "output_is_input" in done.err) == (2, True)


def test_a_list_in_a_csv_tells_its_standard_and_whose_classes_it_has(ngheo: Ngheo, survey: Path) -> None:
    out = survey.with_name("ds-ngheo.csv")
    for more, told in (((), ("2021-2025", "computed")), (("--class", "recorded"), ("2021-2025", "recorded")),
                       (("--criteria", "2016-2020,2021-2025"), ("2016-2020", "computed"))):  # fmt: skip
        ngheo("list", survey, "--where", "class=poor,undetermined", *more, "--out", out, "--force")
        with out.open(encoding="utf-8-sig", newline="") as handle:
            rows = list(csv.DictReader(handle))
        assert {(row["criteria"], row["source"]) for row in rows} == {told}
    ngheo("list", survey, "--where", "unit=Thôn 2", "--where", "class=near_poor", "--out", out, "--force")
    assert out.read_text(encoding="utf-8-sig").splitlines()[0].endswith(",row,criteria,source,filter")
