"""`ngheo compare` lists who newly escaped, adds up groups of units, and doubts lists of two standards."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from .commandline import Ngheo, flat
from .test_schemas import validator

HEAD = "commune,household_id,head_name,size,review_date,recorded_class"
CLASSES = {"P": "Hộ nghèo", "N": "Hộ cận nghèo", "X": "Hộ không nghèo", "": ""}


def a_review(folder: Path, year: int, classes: str) -> Path:
    """Households 1 to 3 in commune A, the others in B, one letter each; "-" for one that is not there."""
    rows = [
        f"Xã {'A' if number <= 3 else 'B'},{number},Mẫu {number},{number},{year}-10-15,{CLASSES[one]}"
        for number, one in enumerate(classes, start=1)
        if one != "-"
    ]
    path = folder / f"{year}.csv"
    path.write_text("\n".join([HEAD, *rows]) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def words(tmp_path: Path) -> list[object]:
    earlier, before = a_review(tmp_path, 2022, "PPNXP"), a_review(tmp_path, 2023, "XPNXP")
    now = a_review(tmp_path, 2024, "XXPXN")
    return ["compare", before, now, "--history", earlier, "--class", "recorded"]


def document(done: Any) -> Any:
    told = json.loads(done.out)
    validator("compare").validate(told)
    return told


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as handle:
        return list(csv.DictReader(handle))


def test_newly_escaped_stand_on_a_sheet_and_in_a_csv(
    ngheo: Ngheo, words: list[object], tmp_path: Path
) -> None:
    done = ngheo(*words, "--decided", "2024.csv=2024-12-20", "--out", tmp_path / "sosanh.xlsx")
    assert "(không quá 36 tháng, tính đến 2024-12-20): 2 hộ, chưa rõ 0 hộ" in flat(done.out)
    sheet = load_workbook(tmp_path / "sosanh.xlsx")["Mới thoát nghèo"]
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    fits = getattr(sheet.sheet_properties.pageSetUpPr, "fitToPage", None)
    assert (fits, sheet.page_setup.fitToHeight) == (True, 0)
    assert sheet.print_title_rows == "$1:$2"
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    told = [dict(zip(rows[1], row, strict=True)) for row in rows[2:]]
    assert [(r["head_name"], r["left"], r["counted_from"], r["match"]) for r in told] == [
        ("Mẫu 1", "2023", "review_year", "yes"),
        ("Mẫu 2", "2024-12-20", "decision", "yes"),
    ]
    ngheo(*words, "--out", tmp_path / "bang")
    assert sorted(path.name for path in (tmp_path / "bang").iterdir()) == [
        "danh-sach-ho.csv", "dien-bien.csv", "lien-ket-can-xac-nhan.csv", "moi-thoat-ngheo.csv",
    ]  # fmt: skip
    assert [row["household_id"] for row in table(tmp_path / "bang" / "moi-thoat-ngheo.csv")] == ["1", "2"]
    assert "Mẫu" not in done.out + done.err


def test_the_months_are_those_of_the_standard(ngheo: Ngheo, words: list[object]) -> None:
    told = document(ngheo(*words, "--setting", "newly_escaped_months=11", "--json"))
    assert told["newly_escaped"] == {"at": "2024", "months": 11, "households": 1, "maybe": 0}
    assert document(ngheo(*words, "--json"))["newly_escaped"]["households"] == 2


def test_newly_escaped_of_a_comparison_are_those_of_the_list(
    ngheo: Ngheo, words: list[object], tmp_path: Path
) -> None:
    earlier = ("--history", tmp_path / "2022.csv", "--history", tmp_path / "2023.csv")
    done = ngheo("list", tmp_path / "2024.csv", "--newly-escaped", *earlier, "--class", "recorded", "--json")
    listed = [(row["household_id"], row["left"]) for row in json.loads(done.out)["rows"]]
    ngheo(*words, "--out", tmp_path / "bang")
    rows = table(tmp_path / "bang" / "moi-thoat-ngheo.csv")
    assert [(row["household_id"], row["left"]) for row in rows] == listed == [("1", "2023"), ("2", "2024")]


def test_history_counts_in_any_order(ngheo: Ngheo, tmp_path: Path) -> None:
    """The review of 2023 alone tells that Lò Một of 2022 is the household that has another head since."""
    head = "commune,household_id,head_name,head_national_id,review_date,recorded_class\n"
    rows = {
        2022: "Lò Một,,2022-10-15,Hộ nghèo",
        2023: "Lò Một,001000000001,2023-10-15,Hộ không nghèo",
        2024: "Vợ Một,001000000001,2024-10-15,Hộ không nghèo",
        2025: "Vợ Một,,2025-10-15,Hộ nghèo",
    }
    for year, row in rows.items():
        (tmp_path / f"{year}.csv").write_text(f"{head}Xã A,1,{row}\n", encoding="utf-8")
    two = ["compare", tmp_path / "2024.csv", tmp_path / "2025.csv", "--class", "recorded", "--json"]
    for order in ((2022, 2023), (2023, 2022)):
        earlier = [word for year in order for word in ("--history", tmp_path / f"{year}.csv")]
        row = document(ngheo(*two, *earlier))["rows"][0]
        assert (row["c6"], row["c7"]) == (1, 0)


def test_groups_of_units_have_rows_of_movements_and_of_changes(
    ngheo: Ngheo, words: list[object], tmp_path: Path
) -> None:
    (tmp_path / "dv.csv").write_text(
        "commune,group,from,to\nXã A,Huyện nghèo,,\nXã B,Huyện nghèo,,\nXã B,ATK,2024-01-01,\n"
        "Xã A,Cũ,,2023-01-01\nXã C,ATK,,\n",
        encoding="utf-8",
    )
    (tmp_path / "ts.csv").write_text("commune,households\nXã A,100\nXã B,50\n", encoding="utf-8")
    more = ("--units", tmp_path / "dv.csv", "--totals", tmp_path / "ts.csv")
    told = document(ngheo(*words, *more, "--json"))
    rows = [r for r in told["rows"] if r["level"] == "unit_group" and r["count"] == "households"]
    columns = {(r["unit"], r["table"]): [r[f"c{n}"] for n in range(1, 10)] for r in rows}
    assert columns == {
        ("Huyện nghèo", "poor"): [2, 1, 1, 0, 1, 0, 0, 0, 1],
        ("Huyện nghèo", "near_poor"): [1, 0, 1, 0, 1, 0, 0, 0, 1],
        ("ATK", "poor"): [1, 1, 0, 0, 0, 0, 0, 0, 0],
        ("ATK", "near_poor"): [0, 0, 0, 0, 1, 0, 0, 0, 1],
    }
    assert all(row["balanced"] for row in rows)
    changed = {
        (r["unit"], r["measure"]): (r["rate_before"], r["rate_now"], r["points"])
        for r in told["changes"]
        if r["level"] == "unit_group" and r["group"] == "all"
    }
    assert changed["Huyện nghèo", "poor"] == ("1.33", "0.67", "-0.67")
    assert changed["ATK", "near_poor"] == ("0.00", "2.00", "2.00")
    done = ngheo(*words, *more)
    assert "units_not_found" in done.out
    assert "tại 2024-10-15, dùng cho cả hai lần" in flat(done.out)
    lines = [line for line in done.out.splitlines() if line.startswith("Huyện nghèo")]
    assert lines[0].split() == ["Huyện", "nghèo", "Hộ", *"211010001"]


@pytest.mark.parametrize(
    ("years", "id_", "doubted"),
    [
        ((2020, 2022), "2021-2025", True),
        ((2020, 2022), "2016-2020", True),
        ((2020, 2021), "2021-2025", True),
        ((2020, 2021), "2016-2020", False),
        ((2022, 2023), "2021-2025", False),
    ],
)
def test_recorded_lists_of_two_periods_are_no_movement_without_a_word(
    ngheo: Ngheo, tmp_path: Path, years: tuple[int, int], id_: str, doubted: bool
) -> None:
    before, now = (a_review(tmp_path, year, "PPNXX") for year in years)
    done = ngheo("compare", before, now, "--class", "recorded", "--criteria", id_)
    assert ("movement_other_period" in done.out) is doubted
    assert done.status == (1 if doubted else 0)


def test_a_history_of_an_earlier_standard_is_refused_with_the_way_out_and_then_remarked(
    ngheo: Ngheo, tmp_path: Path
) -> None:
    history, before, now = (
        a_review(tmp_path, year, classes)
        for year, classes in ((2020, "XXXXP"), (2022, "PPNXX"), (2023, "PPNXP"))
    )
    words = ("compare", before, now, "--history", history, "--class", "recorded")
    done = ngheo(*words)
    assert done.status == 2
    assert "[history_other_standard]" in done.err
    assert "--class recorded --criteria 2021-2025" in flat(done.err)
    assert "không phải là diễn biến" not in flat(done.err)
    done = ngheo(*words, "--criteria", "2021-2025")
    assert (done.status, done.out.count("history_other_period")) == (0, 1)
    assert "movement_other_period" not in done.out
    rows = json.loads(ngheo(*words, "--criteria", "2021-2025", "--json").out)["rows"]
    poor = next(row for row in rows if (row["table"], row["count"]) == ("poor", "households"))
    assert (poor["c6"], poor["c7"]) == (1, 0)
    same = a_review(tmp_path, 2024, "PPNXP")
    done = ngheo("compare", now, same, "--history", before, "--class", "recorded", "--criteria", "2021-2025")
    assert "history_other_period" not in done.out


def test_a_folder_is_filled_once_and_never_over_an_input(
    ngheo: Ngheo, words: list[object], tmp_path: Path
) -> None:
    assert ngheo(*words, "--out", tmp_path / "bang").status == 0
    assert "output_exists" in ngheo(*words, "--out", tmp_path / "bang").err
    assert ngheo(*words, "--out", tmp_path / "bang", "--force").status == 0
    done = ngheo(*words, "--out", tmp_path, "--force")
    assert (done.status, "output_is_input" in done.err) == (2, True)


def test_a_csv_list_without_matches_has_its_header(ngheo: Ngheo, tmp_path: Path) -> None:
    survey = a_review(tmp_path, 2024, "XXP")
    heads = []
    for value in ("poor", "near_poor"):
        out = tmp_path / f"{value}.csv"
        ngheo("list", survey, "--class", "recorded", "--where", f"class={value}", "--out", out)
        heads.append(out.read_text(encoding="utf-8-sig").splitlines()[0])
    assert heads[0] == heads[1]
    assert heads[0].startswith("match,province,district,commune,village,household_id,head_name")
    assert len((tmp_path / "near_poor.csv").read_text(encoding="utf-8-sig").splitlines()) == 1


def test_a_list_of_newly_escaped_says_what_it_goes_by(ngheo: Ngheo, tmp_path: Path) -> None:
    head = "commune,household_id,head_name,area,score_income,score_deprivation\n"
    for name, points in (("a", 130), ("b", 150)):
        (tmp_path / f"{name}.csv").write_text(f"{head}Xã A,1,Mẫu,rural,{points},30\n", encoding="utf-8")
    done = ngheo("compare", tmp_path / "a.csv", tmp_path / "b.csv", "--out", tmp_path / "bang")
    said = flat(done.out)
    assert "tính đến ngày chưa rõ): 0 hộ, chưa rõ 1 hộ" in said
    assert "theo kết quả tính từ phiếu; hộ mới thoát nghèo tính theo kết quả đã công nhận" in said
    assert "ghi --decided TỆP=NGÀY hoặc bổ sung ngày rà soát" in said
    (row,) = table(tmp_path / "bang" / "moi-thoat-ngheo.csv")
    assert (row["match"], row["left"], row["criteria"], row["source"]) == (
        "maybe",
        "",
        "2021-2025",
        "computed",
    )
