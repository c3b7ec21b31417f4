"""`ngheo compare --during` tables the movements of the year, and `--totals` the change of rates."""

import json
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from .commandline import Ngheo, flat
from .test_schemas import validator

HEAD = "commune,village,household_id,head_name,size,recorded_class\n"
YEAR = HEAD + "".join(
    f"Xã A,Thôn 1,{i},Người Mẫu {i},4,{name}\n"
    for i, name in enumerate(("Hộ nghèo", "Hộ nghèo", "Hộ cận nghèo", "Hộ không nghèo"))
)
NEXT = YEAR.replace("Mẫu 1,4,Hộ nghèo", "Mẫu 1,4,Hộ không nghèo")
DECISIONS = """Ngày quyết định,Xã,Thôn,Mã hộ,Họ và tên chủ hộ,Kết quả
15/03/2024,Xã A,Thôn 1,0,Người Mẫu 0,Hộ không nghèo
20/05/2024,Xã A,Thôn 1,7,Người Mẫu Mới,Hộ nghèo
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    texts = {"y.csv": YEAR, "n.csv": NEXT, "qd.csv": DECISIONS, "t.csv": "commune,households\nXã A,300\n"}
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def document(ngheo: Ngheo, *words: object) -> Any:
    told = json.loads(ngheo("compare", *words, "--class", "recorded", "--json").out)
    validator("compare").validate(told)
    return told


def poor(rows: list[dict[str, Any]]) -> list[tuple[str, int, int, int, int]]:
    return [
        (row["until"], row["c1"], row["c3"], row["c7"], row["c9"])
        for row in rows
        if (row["level"], row["table"], row["count"]) == ("commune", "poor", "households")
    ]


def test_each_month_starts_from_the_yearly_list(ngheo: Ngheo, folder: Path) -> None:
    told = document(ngheo, folder / "y.csv", "--during", folder / "qd.csv")
    assert poor(told["rows"]) == [
        ("2024-03-31", 2, 1, 0, 1), ("2024-04-30", 2, 1, 0, 1), ("2024-05-31", 2, 1, 1, 2),
    ]  # fmt: skip
    half = document(ngheo, folder / "y.csv", "--during", folder / "qd.csv", "--period", "half")
    assert poor(half["rows"]) == [("2024-06-30", 2, 1, 1, 2)]


@pytest.mark.parametrize(("day", "used"), [("2024-03-14", 1), ("2024-03-15", 0), ("2024-10-10", 0)])
def test_a_decision_that_is_not_later_than_the_review_does_not_change_its_list(
    ngheo: Ngheo, folder: Path, day: str, used: int
) -> None:
    dated = YEAR.replace("recorded_class\n", "recorded_class,review_date\n").replace(
        "nghèo\n", f"nghèo,{day}\n"
    )
    (folder / "y.csv").write_text(dated, encoding="utf-8")
    (folder / "qd.csv").write_text("\n".join(DECISIONS.splitlines()[:2]) + "\n", encoding="utf-8")
    done = ngheo("compare", folder / "y.csv", "--during", folder / "qd.csv", "--class", "recorded", "--json")
    assert {row[2] for row in poor(json.loads(done.out)["rows"])} == {used}
    assert done.status == (0 if used else 1)
    said = ngheo("compare", folder / "y.csv", "--during", folder / "qd.csv", "--class", "recorded").out
    assert ("decision_before_review" in said) is not bool(used)


def test_the_list_at_a_day_is_written_with_names_and_shown_without(ngheo: Ngheo, folder: Path) -> None:
    out = folder / "ra.xlsx"
    words = ("compare", folder / "y.csv", "--during", folder / "qd.csv", "--at", "2024-05-19")
    done = ngheo(*words, "--class", "recorded", "--out", out)
    assert done.status == 0
    assert "đến ngày 2024-05-19" in done.out
    assert "Mẫu" not in done.out
    sheet = load_workbook(out)["Danh sách tại ngày"]
    rows = [[str(cell) for cell in row] for row in sheet.iter_rows(min_row=3, values_only=True)]
    assert [(row[0], row[5], row[6], row[-1]) for row in rows] == [
        ("2024-05-19", "1", "Người Mẫu 1", "poor"),
        ("2024-05-19", "2", "Người Mẫu 2", "near_poor"),
    ]


def test_rates_change_in_points_with_the_totals_of_each_review(ngheo: Ngheo, folder: Path) -> None:
    (folder / "t2.csv").write_text("commune,households\nXã A,310\n", encoding="utf-8")
    words = (folder / "y.csv", folder / "n.csv", "--totals", folder / "t.csv", "--totals", folder / "t2.csv")
    change = next(
        c for c in document(ngheo, *words)["changes"] if (c["level"], c["measure"]) == ("commune", "poor")
    )
    assert (change["rate_before"], change["rate_now"], change["points"]) == ("0.67", "0.32", "-0.34")
    assert change["printed_differs"]
    shown = flat(ngheo("compare", *words, "--class", "recorded").out)
    assert "−0,34†" in shown
    assert "† khác hiệu của hai tỷ lệ đã làm tròn" in shown


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["n.csv", "--during", "qd.csv"], "during_one_file"),
        (["--at", "2024-05-19"], "at_needs_during"),
        (["--during", "qd.csv", "--at", "2024"], "at_needs_during"),
    ],
)
def test_what_cannot_be_asked_stops(ngheo: Ngheo, folder: Path, words: list[str], code: str) -> None:
    done = ngheo("compare", folder / "y.csv", *(folder / w if w.endswith(".csv") else w for w in words))
    assert done.status == 2
    assert f"[{code}]" in done.err


def test_history_tells_who_relapses_within_the_year(ngheo: Ngheo, folder: Path) -> None:
    """The household that a decision adds was poor in 2022 in a commune that bears another name now."""
    text = "commune,village,household_id,head_name,review_date,recorded_class\n"
    text += "Xã Cũ,Thôn 1,7,Người Mẫu Mới,2022-10-15,Hộ nghèo\n"
    (folder / "2022.csv").write_text(text, encoding="utf-8")
    (folder / "ten.csv").write_text("Xã,Xã mới\nXã Cũ,Xã A\n", encoding="utf-8")
    words = (folder / "y.csv", "--during", folder / "qd.csv", "--at", "2024-06-30", "--history")
    columns = []
    for more in ([], ["--crosswalk", folder / "ten.csv"]):
        rows = document(ngheo, *words, folder / "2022.csv", *more)["rows"]
        row = next(
            r for r in rows if (r["level"], r["table"], r["count"]) == ("commune", "poor", "households")
        )
        columns.append((row["c6"], row["c7"], row["balanced"]))
    assert columns == [(0, 1, True), (1, 0, True)]


def test_the_closing_line_tells_of_a_warning_as_the_status_does(ngheo: Ngheo, folder: Path) -> None:
    path = folder / "qd.csv"
    words = (
        "compare",
        folder / "y.csv",
        "--during",
        path,
        "--class",
        "recorded",
        "--quiet",
        "--at",
        "2024-05-19",
    )
    clean = ngheo(*words)
    assert (clean.status, clean.out.startswith("XONG: ")) == (0, True)
    path.write_text(DECISIONS + "20/05/2024,Xã A,Thôn 1,2,Không Ai,Hộ không nghèo\n", encoding="utf-8")
    done = ngheo(*words)
    assert (done.status, done.out.startswith("XONG, CẦN XEM LẠI: ")) == (1, True)
    assert "1 cảnh báo" in flat(done.out)


@pytest.mark.parametrize(("commune", "told"), [("Xã A", "history_unsure"), ("Xã Cũ", "units_not_found")])
def test_who_may_have_relapsed_within_the_year_is_told_and_an_answer_is_used(
    ngheo: Ngheo, folder: Path, commune: str, told: str
) -> None:
    head = "commune,village,household_id,head_name,head_birth,size,review_date,recorded_class\n"
    past = f"{commune},Thôn 1,90,Lò Một,1960,4,2022-10-15,Hộ nghèo\n"
    (folder / "2022.csv").write_text(head + past, encoding="utf-8")
    now = "Xã A,Thôn 1,1,Lò Một,1960,4,2023-10-15,Hộ không nghèo\n"
    (folder / "y.csv").write_text(head + now, encoding="utf-8")
    rows = DECISIONS.splitlines()
    text = "\n".join([rows[0], "15/03/2024,Xã A,Thôn 1,1,Lò Một,Hộ nghèo"])
    decisions = folder / "qd.csv"
    decisions.write_text(text + "\n20/05/2024,Xã A,Thôn 1,7,Hà Mới,Hộ nghèo\n", encoding="utf-8")
    asked = ("compare", folder / "y.csv", "--during", decisions, "--history", folder / "2022.csv")
    words = (*asked, "--class", "recorded")
    done = ngheo(*words, "--out", folder / "kq")
    assert (done.status, told in done.out) == (1, True)
    links = folder / "kq" / "lien-ket-can-xac-nhan.csv"
    first, row = links.read_text(encoding="utf-8-sig").splitlines()[:2]
    links.write_text(f"{first}\nCó{row}\n", encoding="utf-8")
    for more, column in ((), "c7"), (("--links", links), "c6"):
        rows_told = json.loads(ngheo(*words, *more, "--json").out)["rows"]
        march = next(r for r in rows_told if (r["table"], r["count"]) == ("poor", "households"))
        assert (march["c6"] + march["c7"], march[column]) == (1, 1)
    assert "history_unsure" not in ngheo(*words, "--links", links).out
