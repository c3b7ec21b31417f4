"""Rates come from exact counts and from totals only; nothing undetermined is silent."""

from pathlib import Path

import pytest

from ngheo_cli.messages import Finding
from ngheo_cli.review.counting import measures, tally
from ngheo_cli.review.denominators import denominators
from ngheo_cli.review.groups import memberships
from ngheo_cli.review.households import Source
from ngheo_cli.review.rates import RateRow, rate_rows
from ngheo_cli.survey.totals import UnitTotal, read_totals

from .makers import households

PHU_THO_2016 = {
    "Thành phố Việt Trì": (55518, 707, "1.27", 578, "1.04"),
    "Thị xã Phú Thọ": (18991, 592, "3.12", 635, "3.34"),
    "Huyện Lâm Thao": (29335, 975, "3.32", 876, "2.99"),
}


def rates(
    folder: Path, survey: str, totals: str = "", criteria: str = "2021-2025", source: Source = "computed"
) -> tuple[dict[tuple[str, str, str], RateRow], list[Finding]]:
    review = households(folder, survey, criteria, source)
    read: tuple[UnitTotal, ...] = ()
    if totals:
        (folder / "tong-so.csv").write_text(totals, encoding="utf-8")
        read, wrong = read_totals(folder / "tong-so.csv")
        assert not wrong
    counted = tally(review, memberships(review), measures(review))
    aligned = denominators(counted.units, read)
    rows, findings = rate_rows(counted, aligned)
    return {(row.unit.path, row.area, row.group): row for row in rows}, [*aligned.findings, *findings]


def survey(*rows: str) -> str:
    """`commune,village,code,size,area,income,number of deprivations`; income blank is unknown."""
    names = "employment,dependents,nutrition,health_insurance"
    lines = [f"commune,village,household_id,head_name,size,area,income_per_person,B2,{names}"]
    for row in rows:
        commune, village, code, size, area, income, b2 = row.split(",")
        lines.append(f"{commune},{village},{code},Hộ {code} {village},{size},{area},{income},{b2},,,,")
    return "\n".join(lines) + "\n"


def test_the_rate_divides_by_all_households_of_the_unit_never_by_the_rows(tmp_path: Path) -> None:
    rows, findings = rates(
        tmp_path,
        survey(
            "Xã A,Thôn 1,1,4,rural,1000000,40",
            "Xã A,Thôn 1,2,5,rural,1000000,10",
            "Xã A,Thôn 2,1,2,rural,9000000,0",
        ),
        "commune,households,persons\nXã A,300,1200\n",
    )
    whole = rows["Xã A", "all", "all"]
    assert (whole.count("poor"), whole.rate("poor"), whole.persons_rate("poor")) == (1, "0.33", "0.33")
    assert (whole.count("near_poor"), whole.rate("near_poor")) == (1, "0.33")
    assert (whole.count("multi"), whole.rate("multi")) == (2, "0.67")
    assert rows["Xã A / Thôn 1", "all", "all"].rate("poor") is None
    assert [finding.code for finding in findings] == ["no_denominator"]


def test_without_totals_there_is_no_rate(tmp_path: Path) -> None:
    rows, findings = rates(tmp_path, survey("Xã A,Thôn 1,1,4,rural,1000000,40"))
    assert rows["Xã A", "all", "all"].rate("poor") is None
    assert rows["Xã A", "all", "all"].count("poor") == 1
    assert [finding.code for finding in findings] == ["no_denominator"]


def test_an_undetermined_household_widens_the_range_and_not_the_count(tmp_path: Path) -> None:
    rows, _ = rates(
        tmp_path,
        survey("Xã A,,1,4,rural,1000000,40", "Xã A,,2,4,rural,1000000,", "Xã A,,3,4,rural,,40"),
        "commune,households\nXã A,100\n",
    )
    row = rows["Xã A", "all", "all"].as_dict(("poor", "near_poor", "average", "not_poor"), ())
    wanted = {"poor": 1, "poor_min": 1, "poor_max": 3, "near_poor": 0, "near_poor_min": 0, "near_poor_max": 1}
    assert {name: row[name] for name in wanted} == wanted
    assert (row["undetermined"], row["poor_rate"], row["poor_rate_max"]) == (2, "1.00", "3.00")
    assert (row["multi"], row["multi_min"], row["multi_max"]) == (1, 2, 3)


def test_a_total_smaller_than_the_poor_gives_no_rate_and_none_above_it(tmp_path: Path) -> None:
    poor = [f"Xã A,Thôn 1,{i},4,rural,1000000,40" for i in range(12)]
    rows, findings = rates(
        tmp_path,
        survey(*poor, "Xã A,Thôn 2,1,4,rural,1000000,40"),
        "commune,village,households\nXã A,Thôn 1,10\nXã A,Thôn 2,50\n",
    )
    assert rows["Xã A / Thôn 1", "all", "all"].rate("poor") is None
    assert rows["Xã A / Thôn 2", "all", "all"].rate("poor") == "2.00"
    assert rows["Xã A", "all", "all"].rate("poor") is None
    assert sorted({finding.code for finding in findings}) == ["no_denominator", "small_denominator"]


def test_a_unit_that_did_not_submit_is_listed_and_makes_its_upper_unit_partial(tmp_path: Path) -> None:
    rows, _ = rates(
        tmp_path, survey("Xã A,,1,4,rural,1000000,40"), "commune,households\nXã A,100\nXã B,100\n"
    )
    assert rows["Xã B", "all", "all"].count("poor") is None
    assert rows["Xã B", "all", "all"].rate("poor") is None
    assert rows["", "all", "all"].partial
    assert rows["", "all", "all"].rate("poor") == "0.50"
    assert not rows["Xã A", "all", "all"].partial


def test_the_rate_and_the_share_of_ethnic_minorities_are_two_figures(tmp_path: Path) -> None:
    csv = """commune,household_id,head_name,head_ethnicity,dtts,recorded_class
Xã A,1,H1,Mông,,Hộ nghèo
Xã A,2,H2,kinh,,Hộ nghèo
Xã A,3,H3,,Có,Hộ nghèo
Xã A,4,H4,,,Hộ nghèo
Xã A,5,H5,Kinh,Có,Hộ cận nghèo
Xã A,6,H6,Mông,Không,Hộ không nghèo
"""
    rows, _ = rates(tmp_path, csv, "commune,households,dtts_households\nXã A,200,50\n", source="recorded")
    dtts = rows["Xã A", "all", "dtts"]
    assert (dtts.count("poor"), dtts.rate("poor"), dtts.share("poor")) == (2, "4.00", "50.00")
    assert (dtts.count("near_poor"), dtts.count("group_unknown")) == (1, 1)
    assert rows["Xã A", "all", "kinh"].count("poor") == 1
    assert rows["Xã A", "all", "kinh"].rate("poor") is None
    assert rows["Xã A", "all", "Mông"].count("poor") == 1


def test_areas_are_counted_apart_and_an_unknown_area_is_in_neither(tmp_path: Path) -> None:
    rows, _ = rates(
        tmp_path,
        survey("Xã A,,1,4,rural,1000000,40", "Xã A,,2,4,urban,1000000,40", "Xã A,,3,4,,1000000,40"),
        "commune,area,households\nXã A,rural,80\nXã A,urban,20\n",
    )
    found = {area: rows["Xã A", area, "all"] for area in ("all", "rural", "urban")}
    assert [found[a].count("poor") for a in found] == [3, 1, 1]
    assert [found[a].rate("poor") for a in found] == ["3.00", "1.25", "5.00"]
    assert found["all"].count("area_unknown") == 1


def test_a_rejected_row_is_counted_in_its_unit(tmp_path: Path) -> None:
    csv = survey("Xã A,Thôn 1,1,4,rural,1000000,40") + "Xã A,Thôn 1,,,4,rural,1000000,40,,,,\n"
    rows, _ = rates(tmp_path, csv)
    assert rows["Xã A / Thôn 1", "all", "all"].count("rejected") == 1
    assert rows["Xã A / Thôn 1", "all", "all"].count("reviewed") == 1


@pytest.mark.parametrize("unit", PHU_THO_2016)
def test_published_district_rates_reproduce(tmp_path: Path, unit: str) -> None:
    """Phú Thọ, Decision 211/QĐ-UBND of 24 January 2017: three districts of the table."""
    total, poor, poor_rate, near, near_rate = PHU_THO_2016[unit]
    lines = ["district,household_id,head_name,recorded_class"]
    lines += [f"{unit},{i},H{i},{'Hộ nghèo' if i < poor else 'Hộ cận nghèo'}" for i in range(poor + near)]
    rows, findings = rates(
        tmp_path, "\n".join(lines), f"district,households\n{unit},{total}\n", "2016-2020", "recorded"
    )
    row = rows[unit, "all", "all"]
    assert (row.count("poor"), row.rate("poor"), row.rate("near_poor")) == (poor, poor_rate, near_rate)
    assert (row.count("multi"), row.rate("multi")) == (poor, poor_rate)
    assert not findings


def test_totals_that_cannot_be_true_give_no_rate_of_their_kind(tmp_path: Path) -> None:
    text = survey("Xã A,Thôn 1,1,4,rural,1000000,40", "Xã B,Thôn 1,1,4,rural,1000000,40")
    text = text.replace("B2,employment", "B2,dtts,employment").replace(",40,,", ",40,yes,,")
    head = "commune,households,persons,dtts_households,dtts_persons\n"
    rows, findings = rates(tmp_path, text, head + "Xã A,50,30,60,20\nXã B,50,200,40,160\n")
    kinds = [("all", "households"), ("all", "persons"), ("dtts", "households"), ("dtts", "persons")]

    def told(unit: str) -> list[str | None]:
        of = [(rows[unit, "all", group], kind) for group, kind in kinds]
        return [row.rate("poor") if kind == "households" else row.persons_rate("poor") for row, kind in of]

    assert told("Xã A") == ["2.00", None, None, "20.00"]
    assert told("Xã B") == ["2.00", "2.00", "2.50", "2.50"]
    assert told("") == ["2.00", None, None, "4.44"]
    told_of = [f.place.column for f in findings if f.code == "totals_impossible"]
    assert told_of == ["dtts_households", "persons"]


def test_a_rejected_row_is_counted_in_the_area_that_it_names(tmp_path: Path) -> None:
    kept = ("Xã A,Thôn 1,1,4,rural,1000000,40", "Xã A,Thôn 1,2,4,urban,1000000,40")
    text = survey(*kept, "Xã A,Thôn 1,3,4,urban,1000000,40", "Xã A,Thôn 1,4,4,,1000000,40")
    rows, _ = rates(tmp_path, text.replace("1,3,Hộ 3 Thôn 1", "1,,").replace("1,4,Hộ 4 Thôn 1", "1,,"))
    told = [rows["Xã A", area, "all"].count("rejected") for area in ("all", "rural", "urban")]
    assert told == [2, 0, 1]


def test_a_household_of_unknown_group_may_be_poor_in_it(tmp_path: Path) -> None:
    csv = """commune,household_id,head_name,head_ethnicity,dtts,recorded_class
Xã A,1,H1,,Có,Hộ nghèo
Xã A,2,H2,,,Hộ nghèo
Xã A,3,H3,,,Hộ không nghèo
Xã A,4,H4,,Không,Hộ nghèo
"""
    rows, _ = rates(tmp_path, csv, "commune,households,dtts_households\nXã A,200,10\n", source="recorded")
    dtts, kinh, every = (rows["Xã A", "all", group] for group in ("dtts", "kinh", "all"))
    assert (dtts.rate("poor"), dtts.rate("poor_max"), dtts.open) == ("10.00", "20.00", True)
    assert (kinh.count("poor"), kinh.count("poor_max"), kinh.open) == (1, 2, True)
    assert (every.count("poor"), every.count("poor_max"), every.open) == (3, 3, False)


def test_a_group_may_not_have_more_poor_than_households(tmp_path: Path) -> None:
    csv = "commune,household_id,head_name,dtts,recorded_class\nXã A,1,H1,Có,Hộ nghèo\n"
    csv += "".join(f"Xã A,{i},H{i},,Hộ nghèo\n" for i in range(2, 9))
    csv += "Xã A,9,H9,Không,Hộ nghèo\n"
    rows, _ = rates(tmp_path, csv, "commune,households,dtts_households\nXã A,200,2\n", source="recorded")
    dtts = rows["Xã A", "all", "dtts"]
    assert (dtts.rate("poor"), dtts.count("poor_max"), dtts.rate("poor_max")) == ("50.00", 8, "100.00")


def test_a_household_of_unknown_area_may_be_poor_in_either(tmp_path: Path) -> None:
    csv = """commune,household_id,head_name,area,recorded_class
Xã A,1,H1,rural,Hộ nghèo
Xã A,2,H2,,Hộ nghèo
Xã A,3,H3,urban,Hộ cận nghèo
Xã B,1,H4,,Hộ nghèo
Xã B,2,H5,urban,Hộ không nghèo
"""
    totals = "commune,area,households\nXã A,rural,12\nXã A,urban,8\nXã B,rural,5\nXã B,urban,5\n"
    rows, _ = rates(tmp_path, csv, totals, source="recorded")
    rural, urban, every = (rows["Xã A", area, "all"] for area in ("rural", "urban", "all"))
    assert (rural.rate("poor"), rural.rate("poor_max"), rural.open) == ("8.33", "16.67", True)
    assert (urban.rate("poor"), urban.rate("poor_max"), urban.open) == ("0.00", "12.50", True)
    assert (every.rate("poor"), every.open) == ("10.00", False)
    nobody_sure = rows["Xã B", "rural", "all"]
    assert (nobody_sure.rate("poor"), nobody_sure.rate("poor_max")) == ("0.00", "20.00")


def test_an_ethnicity_that_names_no_group_is_unknown_and_spellings_are_one_group(tmp_path: Path) -> None:
    typed = ("Dân tộc Kinh", "Kinh/Việt", "01", "Mông", "H'Mông", "HMông", "Không", "x", "DTTS")
    csv = "commune,household_id,head_name,head_ethnicity,recorded_class\n"
    csv += "".join(f"Xã A,{i},H{i},{name},Hộ nghèo\n" for i, name in enumerate(typed))
    rows, _ = rates(tmp_path, csv, "commune,households,dtts_households\nXã A,200,50\n", source="recorded")
    groups = {group: row for (path, _, group), row in rows.items() if path == "Xã A"}
    assert [name for name in groups if name not in {"all", "dtts", "kinh"}] == ["Mông"]
    ends = {name: (row.count("poor"), row.count("poor_max")) for name, row in groups.items()}
    assert ends == {"all": (9, 9), "dtts": (4, 6), "kinh": (3, 5), "Mông": (3, 6)}
