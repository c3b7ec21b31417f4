"""Of which unit is the page: of the commune where all is of one, with its target and its total?"""

import re
from pathlib import Path

import pytest

from .commandline import CLEAN, HEADER, Ngheo, a_csv
from .test_web import text_of
from .test_web_claims import COMMON

HEAD = f"Tỉnh,Huyện,Xã,{HEADER}"
TOTALS = "Tỉnh,Huyện,Xã,Thôn,households,persons\n"
ONE = "Tỉnh Mẫu,Huyện Mẫu,Xã Mẫu"
TITLE = "Hộ nghèo, hộ cận nghèo: "


def a_survey(folder: Path, *communes: str, name: str = "nay.csv") -> Path:
    """Write the three households of every commune, given by its names from the province down."""
    return a_csv(folder / name, [f"{commune},{row}" for commune in communes for row in CLEAN], HEAD)


def a_page(ngheo: Ngheo, folder: Path, survey: Path, totals: str, *words: object) -> str:
    (folder / "tong.csv").write_text(TOTALS + totals, encoding="utf-8")
    out = folder / "trang.html"
    ngheo("report", survey, *COMMON, "--totals", folder / "tong.csv", *words, "--out", out)
    return text_of(out)


def a_plan(folder: Path, *targets: str) -> Path:
    path = folder / "ke-hoach.yaml"
    head = "schema: ngheo.plan/1\ntitle: Kế hoạch mẫu\ntargets:\n"
    lines = "".join(f"  - {{operator: to_level, {target}}}\n" for target in targets)
    path.write_text(head + lines, encoding="utf-8")
    return path


def table(folder: Path, id_: str) -> str:
    return (
        (folder / "trang.html").read_text(encoding="utf-8").partition(f'id="{id_}"')[2].split("</table>")[0]
    )


def test_a_page_of_one_commune_is_titled_and_listed_as_the_commune(ngheo: Ngheo, tmp_path: Path) -> None:
    before = a_survey(tmp_path, ONE, name="truoc.csv")
    text = a_page(ngheo, tmp_path, a_survey(tmp_path, ONE), f"{ONE},Bản Mẫu,40,160\n", "--before", before)
    assert f"{TITLE}Xã Mẫu, Huyện Mẫu, Tỉnh Mẫu Đến nội dung" in text
    assert "Tỷ lệ hộ nghèo 2,50 % 1 trong 40 hộ dân cư" in text
    assert "0,00 điểm % so với lần trước (2,50 %)" in text
    for id_ in ("units-table", "poor-moves", "near_poor-moves"):
        assert ">Xã Mẫu<" in table(tmp_path, id_)
        assert ">Tỉnh Mẫu<" not in table(tmp_path, id_)
        assert ">Huyện Mẫu<" not in table(tmp_path, id_)


@pytest.mark.parametrize("unit", ["unit: Xã Mẫu, ", ""])
def test_the_target_of_the_one_commune_is_the_headlines(ngheo: Ngheo, tmp_path: Path, unit: str) -> None:
    plan = a_plan(tmp_path, f"{unit}measure: poor_rate, target: 2, year: 2025")
    text = a_page(ngheo, tmp_path, a_survey(tmp_path, ONE), f"{ONE},Bản Mẫu,40,160\n", "--plan", plan)
    assert text.count("kế hoạch 2025: 2,00 %, chưa đạt") == 1
    assert "Tỷ lệ hộ nghèo 1 2,50 2,00 Tỷ lệ hộ cận nghèo 1 2,50 –" in text


@pytest.mark.parametrize("own_first", [False, True])
def test_the_own_target_of_the_one_commune_goes_before_one_that_names_no_unit(
    ngheo: Ngheo, tmp_path: Path, own_first: bool
) -> None:
    targets = ["measure: poor_rate, target: 10, year: 2025"]
    targets.insert(0 if own_first else 1, "unit: Xã Mẫu, measure: poor_rate, target: 2, year: 2025")
    text = a_page(
        ngheo,
        tmp_path,
        a_survey(tmp_path, ONE),
        f"{ONE},Bản Mẫu,40,160\n",
        "--plan",
        a_plan(tmp_path, *targets),
    )
    assert "kế hoạch 2025: 2,00 %, chưa đạt" in text
    assert "kế hoạch 2025: 10,00 %" not in text


def test_the_flows_on_the_page_of_one_commune_are_its_own(ngheo: Ngheo, tmp_path: Path) -> None:
    whole = a_survey(
        tmp_path, ONE, "Tỉnh Mẫu,Huyện Mẫu,Xã Khác", "Tỉnh Mẫu,Huyện Mẫu,Xã Ba", name="truoc.csv"
    )
    a_page(ngheo, tmp_path, a_survey(tmp_path, ONE), f"{ONE},Bản Mẫu,40,160\n", "--before", whole)
    counts = re.findall(r"<td>(\d+)<", table(tmp_path, "flows-table"))
    assert sum(map(int, counts)) == 2


def test_the_target_of_a_province_is_not_its_one_communes(ngheo: Ngheo, tmp_path: Path) -> None:
    plan = a_plan(tmp_path, "unit: Tỉnh Mẫu, measure: poor_rate, target: 2, year: 2025")
    text = a_page(ngheo, tmp_path, a_survey(tmp_path, ONE), f"{ONE},Bản Mẫu,40,160\n", "--plan", plan)
    assert "kế hoạch 2025:" not in text
    assert "Tỉnh Mẫu Tỷ lệ hộ nghèo 2025" in text


def test_rates_of_the_one_commune_are_of_its_own_total(ngheo: Ngheo, tmp_path: Path) -> None:
    plan = a_plan(tmp_path, "measure: poor_rate, target: 2, year: 2025")
    totals = f"{ONE},,40,160\nTỉnh Mẫu,,,,1000,4000\n"
    text = a_page(ngheo, tmp_path, a_survey(tmp_path, ONE), totals, "--plan", plan)
    assert "Tỷ lệ hộ nghèo 2,50 % 1 trong 40 hộ dân cư" in text
    assert "trong 1.000 hộ dân cư" not in text
    assert "kế hoạch 2025: 2,00 %" not in text
    assert ">Tỉnh Mẫu<" in table(tmp_path, "units-table")


@pytest.mark.parametrize(
    ("other", "titled"),
    [
        ("Tỉnh Mẫu,Huyện Mẫu,Xã Khác", "Huyện Mẫu, Tỉnh Mẫu"),
        ("Tỉnh Mẫu,Huyện Khác,Xã Khác", "Tỉnh Mẫu"),
        ("Tỉnh Khác,Huyện Mẫu,Xã Mẫu", "Toàn bộ"),
    ],
)
def test_a_page_of_several_units_is_of_the_one_above_them(
    ngheo: Ngheo, tmp_path: Path, other: str, titled: str
) -> None:
    totals = f"{ONE},Bản Mẫu,40,160\n{other},Bản Mẫu,40,160\n"
    text = a_page(ngheo, tmp_path, a_survey(tmp_path, ONE, other), totals)
    assert f"{TITLE}{titled} Đến nội dung" in text
    assert "2 trong 80 hộ dân cư" in text


def test_a_commune_that_has_not_submitted_keeps_the_page_its_provinces(ngheo: Ngheo, tmp_path: Path) -> None:
    totals = f"{ONE},Bản Mẫu,40,160\nTỉnh Mẫu,Huyện Mẫu,Xã Khác,Bản Khác,40,160\n"
    text = a_page(ngheo, tmp_path, a_survey(tmp_path, ONE), totals)
    assert f"{TITLE}Huyện Mẫu, Tỉnh Mẫu Đến nội dung" in text


def test_targets_of_different_years_name_them(ngheo: Ngheo, tmp_path: Path) -> None:
    plan = a_plan(
        tmp_path,
        "measure: poor_rate, target: 3, year: 2025",
        "measure: near_poor_rate, target: 5, year: 2026",
    )
    rows = [f"{row},15/10/2025" for row in CLEAN]
    survey = a_csv(tmp_path / "nay.csv", [f"{ONE},{row}" for row in rows], f"{HEAD},Ngày rà soát")
    text = a_page(ngheo, tmp_path, survey, f"{ONE},Bản Mẫu,40,160\n", "--plan", plan)
    assert "Tỷ lệ hộ nghèo 1 2,50 3,00 (2025) Tỷ lệ hộ cận nghèo 1 2,50 5,00 (2026)" in text
    assert "3,00 % (2025)" in text


@pytest.mark.parametrize(
    ("with_before", "year", "title"),
    [
        (False, None, "Tỷ lệ lần này"),
        (True, None, "Tỷ lệ lần này và lần trước"),
        (False, 2025, "Tỷ lệ lần này và kế hoạch"),
        (True, 2025, "Tỷ lệ lần này, lần trước và kế hoạch"),
        (True, 2024, "Tỷ lệ lần này và lần trước"),
    ],
)
def test_the_picture_is_titled_by_what_it_shows(
    ngheo: Ngheo, tmp_path: Path, with_before: bool, year: int | None, title: str
) -> None:
    rows = [f"{ONE},{row},15/10/2025" for row in CLEAN]
    survey = a_csv(tmp_path / "nay.csv", rows, f"{HEAD},Ngày rà soát")
    words: list[object] = ["--before", a_survey(tmp_path, ONE, name="truoc.csv")] if with_before else []
    words += ["--plan", a_plan(tmp_path, f"measure: poor_rate, target: 3, year: {year}")] if year else []
    text = a_page(ngheo, tmp_path, survey, f"{ONE},Bản Mẫu,40,160\n", *words)
    assert f"Số liệu của hình: {title} Số liệu của hình: {title} Tỷ lệ Số hộ" in text
