"""Households that leave an upper unit blank lie where the totals tell: a unit is the sum of its own."""

import random
from collections.abc import Mapping, Sequence
from itertools import permutations
from pathlib import Path

from ngheo_cli.classify.decide import decide
from ngheo_cli.criteria.load import get
from ngheo_cli.review.counting import measures, tally
from ngheo_cli.review.denominators import denominators
from ngheo_cli.review.groups import ALL, memberships
from ngheo_cli.review.households import Households, households_of
from ngheo_cli.review.placing import leave_units_blank
from ngheo_cli.review.rates import RateRow, rate_rows
from ngheo_cli.review.unplaced import unplaced, unplaced_findings
from ngheo_cli.survey.read import ReadOptions, read_survey
from ngheo_cli.survey.totals import UnitTotal, read_totals

File = tuple[str, str]
"""The name of a file, and the units of its households, one a line under their heads."""
TOTALS = "province,commune,households\nTQ,Xã A,100\nTQ,Xã B,50\n"
A = ("a", "province,commune\n" + "TQ,Xã A\n" * 4)
B = ("b", "commune\n" + "Xã B\n" * 3)


def totals_of(folder: Path, csv: str) -> Sequence[UnitTotal]:
    path = folder / "tong-so-ho.csv"
    path.write_text(csv, encoding="utf-8")
    return read_totals(path)[0]


def review(folder: Path, totals: str, *files: File) -> Households:
    standard, read = get("2021-2025"), []
    for name, units in files:
        heads, *rows = units.splitlines()
        lines = [f"household_id,head_name,size,recorded_class,{heads}"]
        lines += [f"{i:03},Mẫu {name} {i},3,poor,{one}" for i, one in enumerate(rows)]
        path = folder / f"{name}.csv"
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        survey = read_survey([path], ReadOptions({}, {}, {}, "no"), lambda *_: (standard,))
        read.append((survey, decide(survey, standard)))
    return households_of(read, "recorded", totals_of(folder, totals))


def rated(folder: Path, totals: str, *files: File) -> list[RateRow]:
    households = review(folder, totals, *files)
    summed = tally(households, {ALL: memberships(households)[ALL]}, measures(households))
    rows, _ = rate_rows(summed, denominators(summed.units, totals_of(folder, totals)))
    return [row for row in rows if row.area == "all"]


def poor(rows: Sequence[RateRow]) -> Mapping[str, int | None]:
    return {row.unit.path: row.count("poor") for row in rows}


def test_a_file_without_its_province_counts_in_the_one_that_the_totals_tell(tmp_path: Path) -> None:
    for order in permutations([A, B]):
        rows = rated(tmp_path, TOTALS, *order)
        assert poor(rows) == {"TQ": 7, "TQ / Xã A": 4, "TQ / Xã B": 3}
        assert {row.unit.path: row.rate("poor") for row in rows}["TQ"] == "4.67"
    found = review(tmp_path, TOTALS, A, B)
    assert found.placed == {"province": 3}
    assert [(f.code, f.values["count"]) for f in unplaced_findings(found)] == [("households_placed", 3)]


def test_a_district_that_one_file_leaves_out_is_told_as_well(tmp_path: Path) -> None:
    totals = "district,commune,households\nX,Xã A,100\nX,Xã B,50\n"
    files = ("a", "district,commune\nX,Xã A\nX,Xã A\n"), B
    assert poor(rated(tmp_path, totals, *files)) == {"X": 5, "X / Xã A": 2, "X / Xã B": 3}


def test_what_the_totals_do_not_tell_stays_blank_and_is_named(tmp_path: Path) -> None:
    totals = TOTALS + "TQ,Xã C,10\nHG,Xã C,10\n"
    found = review(tmp_path, totals, A, ("b", "commune\nXã B\nXã C\nXã D\n"))
    assert (found.placed, unplaced(found)) == ({"province": 1}, {"province": 2})
    assert review(tmp_path, "province,commune,households\n", A, B).placed == {}


def test_a_unit_of_a_name_that_another_province_has_too_is_not_guessed(tmp_path: Path) -> None:
    both = ("a", "province,commune\nTQ,Xã B\nHG,Xã B\n")
    assert review(tmp_path, TOTALS, both, B).placed == {}
    one = ("a", "province,commune\nTQ,Xã B\nHG,Xã A\n")
    assert poor(rated(tmp_path, TOTALS, one, B))["TQ / Xã B"] == 4


def test_a_copy_in_a_file_without_its_province_is_one_household(tmp_path: Path) -> None:
    heads = "commune,village,head_birth,head_national_id"
    copy = "Xã A,Thôn 1,1960,001060000017"
    files = ("a", f"province,{heads}\nTQ,{copy}\n"), ("a", f"{heads}\n{copy}\n")
    found = review(tmp_path, TOTALS, *files)
    assert (len(found), found.twice) == (1, 1)


def test_only_surveys_of_which_some_leave_out_a_unit_ask_for_totals(tmp_path: Path) -> None:
    frames = [review(tmp_path, "commune,households\n", one).frame for one in (A, B)]
    assert leave_units_blank(frames)
    assert not leave_units_blank(frames[:1])
    assert not leave_units_blank(frames[1:])


def test_an_upper_unit_is_the_sum_of_those_below_it_in_any_order_of_the_files(tmp_path: Path) -> None:
    drawn = random.Random(11)  # noqa: S311 - no secret
    placed = 0
    for _ in range(25):
        places = [(p, d, c) for p in ("TQ", "HG") for d in ("X", "Y") for c in ("Xã A", "Xã B", "Xã C")]
        listed = drawn.sample(places, 7)
        keeps = [(one, drawn.random() < 0.7) for one in listed]
        totals = "province,district,commune,households\n"
        totals += "".join(f"{p},{d if keep else ''},{c},90\n" for (p, d, c), keep in keeps)
        files = []
        for name in "abc":
            named = sorted(drawn.sample(("province", "district"), drawn.randrange(3)))
            at = [("province", "district").index(one) for one in named]
            rows = [(*(place[i] for i in at), place[2]) for place in drawn.choices(places, k=3)]
            files.append((name, "\n".join(map(",".join, [(*named, "commune"), *rows]))))
        seen = set()
        for order in permutations(files):
            rows_ = rated(tmp_path, totals, *order)
            seen.add(tuple(poor(rows_).items()))
            placed += len(review(tmp_path, totals, *order).placed)
            check_sums(rows_)
        assert len(seen) == 1, (totals, files)
    assert placed > 20


def check_sums(rows: Sequence[RateRow]) -> None:
    """Every unit but the communes is what the communes below its name have."""
    for row in rows:
        if row.unit.level == "commune" or not row.unit.name or row.counts is None:
            continue
        below = [
            one.count("poor") or 0
            for one in rows
            if one.unit.level == "commune"
            and one.unit.key[: row.unit.depth] == row.unit.key[: row.unit.depth]
        ]
        assert row.count("poor") == sum(below), (row.unit.path, poor(rows))
