"""Does the page claim only what it knows: the plan of its own year, highest rates where none are hidden?"""

import re
from pathlib import Path

import pytest

from .commandline import HEADER, Ngheo, a_csv
from .test_web import TOTALS, text_of

DATED = f"{HEADER},Ngày rà soát"
POOR = "Bản Mẫu,001,Người Mẫu Một,4,nông thôn,140,30,15/10/2025"
COMMON = ("--html", "--criteria", "2021-2025")


def a_page(ngheo: Ngheo, folder: Path, survey: Path, totals: str, *words: object) -> str:
    """Return the text of the page of a survey."""
    (folder / "tong.csv").write_text(totals, encoding="utf-8")
    out = folder / "trang.html"
    ngheo("report", survey, *COMMON, "--totals", folder / "tong.csv", *words, "--out", out)
    return text_of(out)


def a_plan(folder: Path, *targets: tuple[int, int]) -> Path:
    """Write a plan of levels, each with its year."""
    lines = (f"  - {{measure: poor_rate, operator: to_level, target: {a}, year: {b}}}" for a, b in targets)
    path = folder / "ke-hoach.yaml"
    head = "schema: ngheo.plan/1\ntitle: Kế hoạch mẫu\ntargets:\n"
    path.write_text(head + "\n".join(lines) + "\n", encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("targets", "card", "head"),
    [
        (((8, 2024), (2, 2025), (1, 2026)), "kế hoạch 2025: 2,00 %, chưa đạt", "Kế hoạch 2025"),
        (((1, 2027), (2, 2026), (8, 2024)), "gần nhất là năm 2026: 2,00 %, chưa đạt", "Kế hoạch 2026"),
    ],
)
def test_the_headline_shows_the_target_of_the_reviews_year_or_the_next_one(
    ngheo: Ngheo, tmp_path: Path, targets: tuple[tuple[int, int], ...], card: str, head: str
) -> None:
    survey = a_csv(tmp_path / "nay.csv", [POOR], DATED)
    text = a_page(ngheo, tmp_path, survey, TOTALS, "--plan", a_plan(tmp_path, *targets))
    headline, _, table = text.rpartition("Chỉ tiêu của kế hoạch: Kế hoạch mẫu")
    assert card in headline
    assert head in headline
    assert "8,00" not in headline
    assert "8,00" in table
    assert "chỉ tiêu của năm khác cũng được so với kết quả này" in table


def test_a_target_of_a_past_year_is_none_of_the_headline(ngheo: Ngheo, tmp_path: Path) -> None:
    survey = a_csv(tmp_path / "nay.csv", [POOR], DATED)
    text = a_page(ngheo, tmp_path, survey, TOTALS, "--plan", a_plan(tmp_path, (8, 2023), (7, 2024)))
    headline = text.rpartition("Chỉ tiêu của kế hoạch: Kế hoạch mẫu")[0]
    assert "Tỷ lệ hộ nghèo 2,50 %" in headline
    assert "kế hoạch 20" not in headline
    assert "8,00" not in headline


@pytest.mark.parametrize(("years", "shown"), [((2025, 2026), False), ((2026,), True)])
def test_an_undated_review_shows_a_plan_of_one_year_only(
    ngheo: Ngheo, tmp_path: Path, years: tuple[int, ...], shown: bool
) -> None:
    survey = a_csv(tmp_path / "nay.csv")
    plan = a_plan(tmp_path, *((2, year) for year in years))
    text = a_page(ngheo, tmp_path, survey, TOTALS, "--plan", plan)
    assert ("kế hoạch 2026: 2,00 %, chưa đạt" in text) is shown
    assert "kế hoạch 2025:" not in text


def villages(folder: Path, poor: dict[str, int]) -> tuple[Path, str]:
    """Return a survey of poor households by village, and totals of 100 each."""
    rows = [
        f"{village},{number:03},Người Mẫu,4,nông thôn,140,{score}"
        for village, count in poor.items()
        for score, first in ((30, 1), (20, 101))
        for number in range(first, first + count)
    ]
    totals = "".join(f"{village},{100 if poor[village] > 4 else 10},400\n" for village in poor)
    return a_csv(folder / "nay.csv", rows), f"Thôn,households,persons\n{totals}"


def test_rates_are_not_called_the_highest_where_others_are_hidden(ngheo: Ngheo, tmp_path: Path) -> None:
    survey, totals = villages(tmp_path, {"Bản A": 2, "Bản B": 2, "Bản C": 5, "Bản D": 6})
    text = a_page(ngheo, tmp_path, survey, totals, "--above", "8")
    assert "Tỷ lệ của 2 đơn vị được ghi số, cao nhất ở trên; 2 đơn vị có số ẩn" in text
    assert "đơn vị có tỷ lệ hộ nghèo cao nhất" not in text
    assert "Trong các đơn vị được ghi số, không đơn vị nào có tỷ lệ hộ nghèo trên 8 %" in text
    assert "Không xét 2 thôn có số hộ nghèo được ẩn" in text
    named = a_page(ngheo, tmp_path, survey, totals, "--above", "8", "--with-names", "--force")
    assert "Tỷ lệ theo đơn vị" in named
    assert "được ghi số" not in named


def test_one_unit_alone_beside_hidden_ones_makes_no_picture(ngheo: Ngheo, tmp_path: Path) -> None:
    survey, totals = villages(tmp_path, {"Bản A": 2, "Bản B": 2, "Bản C": 5})
    text = a_page(ngheo, tmp_path, survey, totals)
    assert "Bản C 100 5 5,00 5 5,00" in text
    assert "Biểu đồ thanh: tỷ lệ hộ nghèo và hộ cận nghèo của từng đơn vị" not in text


@pytest.mark.parametrize(("day", "prolonged"), [("15/10/2025", False), ("15/10/2026", True)])
def test_the_page_rests_on_documents_issued_by_the_day_of_its_review(
    ngheo: Ngheo, tmp_path: Path, day: str, prolonged: bool
) -> None:
    survey = a_csv(tmp_path / "nay.csv", [POOR.replace("15/10/2025", day)], DATED)
    (documents,) = re.findall(r"Căn cứ: ([^.]*)\.", a_page(ngheo, tmp_path, survey, TOTALS))
    cited = documents.split("; ")
    assert cited[:2] == ["07/2021/NĐ-CP", "30/2025/NĐ-CP"]
    assert ("351/2025/NĐ-CP" in cited) is prolonged
