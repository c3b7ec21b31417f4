"""`ngheo rates --measures` reproduces published Alkire–Foster measures from a standard and a survey.

Sources: the textbook example of Alkire and Foster 2011; the example data of the package MPI (NECTEC, MIT
licence) and its printed figures for one region; the example data of the package mpindex (MIT licence), whose
article prints three decimals. The figures of mpindex include a slip of their source, so the deprivations
stand here as that source made them.
"""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from .commandline import Ngheo

CITED = {"source": "doc", "status": "secondary"}


def text(words: str) -> dict[str, str]:
    return {"vi": words, "en": words}


def standard(path: Path, weights: dict[str, str], cutoff: str) -> Path:
    """A standard in which a household is poor by its weighted deprivations alone."""
    at_least = {"weighted_deprivations": {"at_least": cutoff}}
    document = {"number": "1", "title": text("d"), "title_status": "secondary", "status": "secondary"}
    content = {
        "schema": "ngheo.criteria/1",
        "id": "published",
        "title": text("published"),
        "revision": 1,
        "applies": {**CITED, "from": date(2011, 1, 1), "to": date(2011, 12, 31)},
        "yearly_review": {**CITED, "from": "09-01", "to": "12-14"},
        "documents": {"doc": document},
        "services": {"any": text("any")},
        "income_lines": {"poverty": {**CITED, "title": text("line"), "rural": 1, "urban": 1}},
        "indicators": [
            {
                **CITED,
                "id": name,
                "title": text(name),
                "service": "any",
                "weight": weight,
                "threshold_status": "unknown",
            }
            for name, weight in weights.items()
        ],
        "classes": [{**CITED, "id": "poor", "when": at_least}, {**CITED, "id": "not_poor"}],
    }
    path.write_text(yaml.safe_dump(content, allow_unicode=True), encoding="utf-8")
    return path


def survey(path: Path, names: list[str], rows: Iterator[tuple[str, str]]) -> Path:
    """Rows of a unit and a string of 0 and 1, one digit an indicator."""
    lines = [",".join(["village", "household_id", "head_name", *names])]
    for number, (unit, digits) in enumerate(rows, start=1):
        answers = ["yes" if digit == "1" else "no" for digit in digits]
        lines.append(",".join([unit, str(number), f"H{number}", *answers]))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def measures(ngheo: Ngheo, *args: object) -> dict[tuple[str, str, str | None], dict[str, Any]]:
    status, out, err = ngheo("rates", *map(str, args), "--measures", "--json")
    assert status in {0, 1}, err
    document = json.loads(out)
    assert document["schema"] == "ngheo.measures/1"
    return {(row["group"], row["measure"], row["indicator"]): row for row in document["rows"]}


def test_the_four_persons_of_the_textbook(ngheo: Ngheo, tmp_path: Path) -> None:
    names = ["income", "schooling", "health", "sanitation"]
    criteria = standard(tmp_path / "af.yaml", dict.fromkeys(names, "1"), "2")
    path = survey(tmp_path / "af.csv", names, iter([("a", d) for d in ("0000", "0101", "1111", "0100")]))
    found = measures(ngheo, path, "--criteria", criteria)
    assert [found["all", name, None]["exact"] for name in ("H", "A", "M0")] == ["1/2", "3/4", "3/8"]
    assert [found["all", "percentage_contribution", name]["value"] for name in names] == [
        "16.666667", "33.333333", "16.666667", "33.333333",
    ]  # fmt: skip


NECTEC = """
Olmeto 10101110001 00110000111 10111110000 11111011111 11001010001 00001010000 00011101100 01111100111
Olmeto 11111101101 10000000110 01000001001 11110011001 10101100111 10010111100
Zicavo 10111011011 11100011011 01001101100 00111101001 11110101101 10000110110 10000010000 01101111001
Zicavo 10111110101 10010110010 01011001011
Bastia 11010101000 00110100010
Calvi 00111001000
Corte 01111100010
Venaco 01001011011
"""


def test_thirty_persons_by_region_with_three_of_eleven(ngheo: Ngheo, tmp_path: Path) -> None:
    names = [f"i{number}" for number in range(1, 12)]
    criteria = standard(tmp_path / "n.yaml", dict.fromkeys(names, "1"), "3")
    rows = [(line.split()[0], digits) for line in NECTEC.strip().splitlines() for digits in line.split()[1:]]
    path = survey(tmp_path / "n.csv", names, iter(rows))
    found = measures(ngheo, path, "--criteria", criteria, "--level", "village")
    assert found["all", "n", None]["value"] == 30
    assert found["all", "H", None]["exact"] == "14/15"
    assert found["Bastia", "H", None]["exact"] == "1"
    assert found["Bastia", "M0", None]["value"] == "0.409091"
    contributions = [found["Bastia", "percentage_contribution", name]["value"] for name in names]
    ninth, twice = "11.111111", "22.222222"
    none = "0.000000"
    assert contributions == [ninth, ninth, ninth, twice, none, twice, none, ninth, none, ninth, none]


MPINDEX = """
0000000000x7 0000000001x13 0000100001x2 0000100101x1 0000110001x1 0001000000x5 0001000001x3 0001011001x1
0010000000x26 0010000001x42 0010010000x1 0010010001x5 0010100000x1 0010100001x14 0010100101x2 0010100111x1
0011000000x4 0011000001x10 0011000011x1 0011010001x1 0011100001x5 0011100011x1 0011100101x2 0011110001x1
0110111111x1 1000000000x1 1000000001x1 1001010001x1 1010000000x1 1010000001x9 1010000010x1 1010000011x1
1010010001x1 1010100001x6 1010100011x5 1010100111x1 1010111001x1 1011000000x1 1011000001x3 1011100001x5
1011100011x4 1011100101x1 1011110011x1 1011111001x1 1100010001x1 1110110101x1
"""
INDICATORS = {
    "nutrition": ("1/6", "21.2", "0.237", "0.227"),
    "child_mortality": ("1/6", "1.4", "0.015", "0.015"),
    "year_schooling": ("1/6", "33.9", "0.813", "0.364"),
    "school_attendance": ("1/6", "20.3", "0.258", "0.217"),
    "cooking_fuel": ("1/18", "6.1", "0.293", "0.197"),
    "sanitation": ("1/18", "1.7", "0.091", "0.056"),
    "drinking_water": ("1/18", "0.6", "0.020", "0.020"),
    "electricity": ("1/18", "1.4", "0.051", "0.045"),
    "housing_material": ("1/18", "2.7", "0.086", "0.086"),
    "assets": ("1/18", "10.7", "0.758", "0.343"),
}
"""Weight; printed contribution in percent, uncensored and censored headcount ratio."""


@pytest.fixture
def mpindex(tmp_path: Path) -> tuple[Path, Path]:
    weights = {name: told[0] for name, told in INDICATORS.items()}
    rows = [(p.split("x")[0], int(p.split("x")[1])) for p in MPINDEX.split()]
    path = survey(tmp_path / "m.csv", list(weights), (("a", digits) for digits, n in rows for _ in range(n)))
    return path, standard(tmp_path / "m.yaml", weights, "1/3")


def test_198_households_with_ten_weighted_indicators(ngheo: Ngheo, mpindex: tuple[Path, Path]) -> None:
    path, criteria = mpindex
    found = measures(ngheo, path, "--criteria", criteria)
    assert found["all", "n", None]["value"] == 198
    printed = [f"{float(found['all', name, None]['value']):.3f}" for name in ("H", "A", "M0")]
    assert printed == ["0.379", "0.472", "0.179"]
    assert found["all", "H", None]["exact"] == "25/66"
    for name, (_, contribution, uncensored, censored) in INDICATORS.items():
        assert f"{float(found['all', 'percentage_contribution', name]['value']):.1f}" == contribution
        assert f"{float(found['all', 'uncensored_headcount', name]['value']):.3f}" == uncensored
        assert f"{float(found['all', 'censored_headcount', name]['value']):.3f}" == censored


@pytest.mark.parametrize(("k", "headcount"), [("1/5", "71/99"), ("0,5", "29/198"), ("1/3", "25/66")])
def test_a_cut_off_of_ones_own(ngheo: Ngheo, mpindex: tuple[Path, Path], k: str, headcount: str) -> None:
    path, criteria = mpindex
    assert measures(ngheo, path, "--criteria", criteria, "--k", k)["all", "H", None]["exact"] == headcount


def test_a_household_with_an_unknown_answer_is_counted_apart(ngheo: Ngheo, tmp_path: Path) -> None:
    criteria = standard(tmp_path / "s.yaml", {"one": "1", "two": "1"}, "1")
    path = tmp_path / "s.csv"
    path.write_text("household_id,head_name,one,two\n1,H1,yes,no\n2,H2,yes,\n3,H3,no,no\n", encoding="utf-8")
    found = measures(ngheo, path, "--criteria", criteria)
    assert found["all", "n", None]["value"] == 2
    assert found["all", "unknown", None]["value"] == 1
    assert found["all", "H", None]["exact"] == "1/2"


def test_the_rule_of_ethnic_minorities_holds_for_measures_too(ngheo: Ngheo, tmp_path: Path) -> None:
    criteria = standard(tmp_path / "e.yaml", {"one": "1"}, "1")
    path = tmp_path / "e.csv"
    path.write_text(
        "household_id,head_name,head_ethnicity,dtts,one\n1,H1,Kinh,yes,yes\n2,H2,Mông,no,no\n",
        encoding="utf-8",
    )
    by_flag = measures(ngheo, path, "--criteria", criteria, "--by", "dtts")
    by_head = measures(ngheo, path, "--criteria", criteria, "--by", "dtts", "--dtts", "head")
    assert [found["dtts", "H", None]["exact"] for found in (by_flag, by_head)] == ["1", "0"]


def test_a_cut_off_that_is_none_stops(ngheo: Ngheo, tmp_path: Path, survey: Path) -> None:
    status, _, err = ngheo("rates", str(survey), "--measures", "--k", "ba")
    assert status == 2
    assert "--k ba" in err


@pytest.mark.parametrize(
    ("k", "cutoff", "headcount"), [("1/3", "4", "1/2"), ("4", "4", "1/2"), ("25%", "3", "1")]
)
def test_a_fraction_is_a_share_of_all_weights_and_a_number_a_count(
    ngheo: Ngheo, tmp_path: Path, k: str, cutoff: str, headcount: str
) -> None:
    names = [f"i{i}" for i in range(12)]
    criteria = standard(tmp_path / "s.yaml", dict.fromkeys(names, "1"), "4")
    lines = [f"{n},H{n},{','.join('yes' if i < n else 'no' for i in range(12))}" for n in (3, 4)]
    path = tmp_path / "s.csv"
    path.write_text("\n".join([f"household_id,head_name,{','.join(names)}", *lines]) + "\n", encoding="utf-8")
    document = json.loads(ngheo("rates", path, "--measures", "--criteria", criteria, "--k", k, "--json").out)
    found = {row["measure"]: row for row in document["rows"] if row["indicator"] is None}
    assert (found["H"]["k"], found["H"]["exact"]) == (cutoff, headcount)


@pytest.mark.parametrize("k", ["0.3", "13", "0,5"])
def test_a_cut_off_below_one_indicator_or_above_all_stops(ngheo: Ngheo, tmp_path: Path, k: str) -> None:
    criteria = standard(tmp_path / "s.yaml", {"one": "1", "two": "1"}, "1")
    (tmp_path / "s.csv").write_text("household_id,head_name,one,two\n1,H1,yes,no\n", encoding="utf-8")
    status, out, err = ngheo("rates", tmp_path / "s.csv", "--measures", "--criteria", criteria, "--k", k)
    assert (status, out) == (2, "")
    assert "cutoff_outside" in err
    assert "từ 1 " in err
