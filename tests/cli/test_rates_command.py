"""`ngheo rates` shows, writes and prints the rates of a review, and says what it could not rate."""

import json
from pathlib import Path

import openpyxl
import pytest
from openpyxl import Workbook

from .commandline import Ngheo, a_csv, flat

HEADER = (
    "Xã,Thôn,Mã hộ,Họ và tên chủ hộ,Số nhân khẩu,Khu vực (nông thôn/thành thị),Điểm B1,Điểm B2,"
    "Kết quả rà soát"
)


@pytest.fixture
def review(tmp_path: Path) -> Path:
    rows = [
        "Xã A,Thôn 1,1,Người Mẫu Một,4,nông thôn,100,30,Hộ nghèo",
        "Xã A,Thôn 1,2,Người Mẫu Hai,3,nông thôn,100,10,Hộ nghèo",
        "Xã A,Thôn 2,1,Người Mẫu Ba,5,nông thôn,200,10,Hộ không nghèo",
    ]
    path = tmp_path / "ra-soat.csv"
    path.write_text("\n".join([HEADER, *rows]) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def totals(tmp_path: Path) -> Path:
    path = tmp_path / "tong-so.csv"
    path.write_text(
        "Xã,Thôn,Tổng số hộ,Nhân khẩu\nXã A,Thôn 1,40,160\nXã A,Thôn 2,60,240\n", encoding="utf-8"
    )
    return path


def test_rates_of_a_commune_from_the_totals_of_its_villages(ngheo: Ngheo, review: Path, totals: Path) -> None:
    status, out, _ = ngheo("rates", review, "--totals", totals, "--json")
    assert status == 1  # the recorded class of one household differs from the computed one
    rows = {(r["path"], r["area"], r["group"]): r for r in json.loads(out)["rows"]}
    whole = rows["Xã A", "all", "all"]
    wanted = {
        "unit": "Xã A", "level": "commune", "households": 100, "persons": 400, "poor": 1, "poor_rate": "1.00",
        "near_poor": 1, "near_poor_rate": "1.00", "multi": 2, "multi_rate": "2.00",
        "poor_persons_rate": "1.00", "undetermined": 0, "gone": 0, "rejected": 0,
        "poor_min": 1, "poor_max": 1,
        "criteria": "2021-2025", "source": "computed", "submitted": True, "partial": False,
    }  # fmt: skip
    assert {name: whole[name] for name in wanted} == wanted
    assert rows["Xã A / Thôn 1", "all", "all"]["poor_rate"] == "2.50"


def test_the_recorded_class_may_count_instead(ngheo: Ngheo, review: Path, totals: Path) -> None:
    _, out, _ = ngheo("rates", review, "--totals", totals, "--class", "recorded", "--json")
    whole = json.loads(out)["rows"][0]
    assert (whole["poor"], whole["near_poor"], whole["source"]) == (2, 0, "recorded")


def test_the_screen_says_the_standard_the_source_and_what_differs(
    ngheo: Ngheo, review: Path, totals: Path
) -> None:
    _, out, _ = ngheo("rates", review, "--totals", totals)
    assert "Tỷ lệ theo chuẩn 2021-2025 (kết quả tính theo phiếu)" in out
    assert "1 hộ có kết quả ghi trong tệp khác với kết quả tính." in flat(out)
    assert "2,50" in out
    assert all(len(line) <= 80 for line in out.splitlines())


def test_units_above_a_limit_are_ranked_highest_first(ngheo: Ngheo, review: Path, totals: Path) -> None:
    _, out, _ = ngheo("rates", review, "--totals", totals, "--above", "0,5", "--json")
    assert [row["unit"] for row in json.loads(out)["rows"]] == ["Thôn 1", "Xã A"]
    _, out, _ = ngheo("rates", review, "--totals", totals, "--above", "2,5", "--lang", "en")
    assert "No unit has a rate above 2.5 %." in out


def test_levels_groups_and_areas_are_picked(ngheo: Ngheo, review: Path, totals: Path) -> None:
    _, out, _ = ngheo(
        "rates", review, "--totals", totals, "--level", "village", "--by", "all,rural", "--json"
    )
    rows = json.loads(out)["rows"]
    assert {(r["level"], r["area"], r["group"]) for r in rows} == {
        ("village", area, "all") for area in ("all", "rural")
    }
    status, _, err = ngheo("rates", review, "--by", "dtts")
    assert status == 2
    assert "dtts" in err


def test_a_table_is_written_with_rates_as_numbers(
    ngheo: Ngheo, review: Path, totals: Path, tmp_path: Path
) -> None:
    target = tmp_path / "ty-le.xlsx"
    ngheo("rates", review, "--totals", totals, "--out", target)
    sheet = openpyxl.load_workbook(target).worksheets[0]
    titles = [cell.value for cell in sheet[2]]
    first = dict(zip(titles, (cell.value for cell in sheet[3]), strict=True))
    told = dict(zip(titles, (cell.value for cell in sheet[1]), strict=True))
    assert (told["poor_rate"], told["near_poor"]) == ("Tỷ lệ hộ nghèo (%)", "Hộ cận nghèo")
    assert (first["unit"], first["poor_rate"], first["households"]) == ("Xã A", 1.0, 100)
    status, _, err = ngheo("rates", review, "--out", target)
    assert status == 2
    assert "--force" in err


def test_without_totals_the_status_is_one_and_the_advice_names_the_option(ngheo: Ngheo, review: Path) -> None:
    status, out, _ = ngheo("rates", review)
    assert status == 1
    assert "--totals" in out


def test_where_nothing_is_computed_the_recorded_class_is_suggested(ngheo: Ngheo, tmp_path: Path) -> None:
    path = tmp_path / "xuat.csv"
    path.write_text(
        "Mã hộ,Họ và tên chủ hộ,Khu vực,Điểm B1,Kết quả rà soát\n1,Mẫu,nông thôn,,Hộ nghèo\n", "utf-8"
    )
    _, out, _ = ngheo("rates", path)
    assert "--class recorded" in flat(out)


def test_files_under_two_standards_are_not_added_up(ngheo: Ngheo, tmp_path: Path) -> None:
    for name, day in (("a", "2019-10-01"), ("b", "2023-10-01")):
        text = f"Mã hộ,Họ và tên chủ hộ,Khu vực,Điểm B1,Điểm B2,Ngày rà soát\n1,Mẫu,nông thôn,100,30,{day}\n"
        (tmp_path / f"{name}.csv").write_text(text, encoding="utf-8")
    status, _, err = ngheo("rates", tmp_path / "a.csv", tmp_path / "b.csv")
    assert status == 2
    assert "--criteria 2016-2020" in err


def test_a_survey_given_twice_is_counted_once(
    ngheo: Ngheo, review: Path, totals: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "ban-sao.csv"
    copy.write_bytes(review.read_bytes())
    _, out, _ = ngheo("rates", review, copy, "--totals", totals, "--json")
    assert json.loads(out)["rows"][0]["poor"] == 1
    _, out, _ = ngheo("rates", review, copy, "--totals", totals)
    assert "given_twice" in out


def test_households_without_a_number_are_not_one_household(ngheo: Ngheo, tmp_path: Path) -> None:
    for name, head in (("a", "Lò Mẫu"), ("b", "Tòng Mẫu")):
        text = f"Mã hộ,Họ và tên chủ hộ,CCCD,Khu vực,Điểm B1,Điểm B2\n1,{head},chưa có,nông thôn,100,30\n"
        (tmp_path / f"{name}.csv").write_text(text, encoding="utf-8")
    _, out, _ = ngheo("rates", tmp_path / "a.csv", tmp_path / "b.csv", "--criteria", "2021-2025", "--json")
    assert json.loads(out)["rows"][0]["poor"] == 2


def test_no_sheet_of_a_result_is_a_table_of_totals(ngheo: Ngheo, review: Path, totals: Path) -> None:
    assert ngheo("classify", review, "--criteria", "2021-2025").status in {0, 1}
    result = review.with_name(f"{review.stem}.ket-qua.xlsx")
    _, out, _ = ngheo("rates", result)
    assert [word for word in ("totals_twice", "number_unreadable") if word in out] == []


def test_totals_on_a_sheet_of_the_workbook_are_read(ngheo: Ngheo, tmp_path: Path) -> None:
    path = tmp_path / "ra-soat.xlsx"
    book = Workbook()
    households, numbers = book.active, book.create_sheet("Tổng số hộ")
    assert households is not None
    households.append(["Xã", "Mã hộ", "Họ và tên chủ hộ", "Khu vực", "Điểm B1", "Điểm B2"])
    households.append(["Xã A", "1", "Người Mẫu", "nông thôn", 100, 30])
    numbers.append(["Xã", "Tổng số hộ dân cư", "Tổng số nhân khẩu"])
    numbers.append(["Xã A", 40, 160])
    book.save(path)
    _, out, _ = ngheo("rates", path, "--json")
    assert json.loads(out)["rows"][0]["poor_rate"] == "2.50"


def test_a_total_of_zero_beside_households_gives_no_rate_above_either(
    ngheo: Ngheo, review: Path, tmp_path: Path
) -> None:
    zero = tmp_path / "khong.csv"
    zero.write_text("Xã,Thôn,Tổng số hộ\nXã A,Thôn 1,0\nXã A,Thôn 2,60\n", encoding="utf-8")
    status, out, _ = ngheo("rates", review, "--totals", zero, "--json")
    assert status == 1
    assert next(row["poor_rate"] for row in json.loads(out)["rows"] if row["level"] == "commune") is None


def test_no_rate_is_above_a_hundred(ngheo: Ngheo, review: Path, tmp_path: Path) -> None:
    small = tmp_path / "nho.csv"
    small.write_text("Xã,Tổng số hộ\nXã A,2\n", encoding="utf-8")
    _, out, _ = ngheo("rates", review, "--totals", small, "--json")
    rows = json.loads(out)["rows"]
    rates = [float(value) for row in rows for name, value in row.items() if "_rate" in name and value]
    assert max(rates) <= 100
    _, out, _ = ngheo("rates", review, "--totals", small)
    assert "reviewed_more" in out


@pytest.fixture
def open_review(tmp_path: Path) -> Path:
    """Village 1: one poor, one poor or near-poor; village 2: one near-poor or not poor."""
    rows = [
        "Xã A,Thôn 1,1,Người Mẫu Một,4,nông thôn,100,30,",
        "Xã A,Thôn 1,2,Người Mẫu Hai,3,nông thôn,100,,",
        "Xã A,Thôn 2,1,Người Mẫu Ba,5,nông thôn,,10,",
    ]
    path = tmp_path / "chua-ro.csv"
    path.write_text("\n".join([HEADER, *rows]) + "\n", encoding="utf-8")
    return path


def test_every_unit_with_undetermined_households_shows_the_range_they_leave(
    ngheo: Ngheo, open_review: Path, totals: Path
) -> None:
    _, out, _ = ngheo("rates", open_review, "--totals", totals)
    lines = [line.split() for line in out.splitlines()]
    first = next(i for i, line in enumerate(lines) if line[:2] == ["Thôn", "1°"])
    assert lines[first] == ["Thôn", "1°", "40", "1", "2,50", "0", "0,00", "5,00"]
    assert lines[first + 1] == ["–", "2", "–", "5,00", "–", "1", "–", "2,50"]
    second = next(i for i, line in enumerate(lines) if line[:2] == ["Thôn", "2°"])
    assert lines[second] == ["Thôn", "2°", "60", "0", "0,00", "0", "0,00", "0,00"]
    assert lines[second + 1] == ["–", "1", "–", "1,67", "–", "1,67"]
    assert all(len(line) <= 80 for line in out.splitlines())


def test_the_multidimensional_range_counts_who_is_in_it_whatever_the_answer(
    ngheo: Ngheo, open_review: Path, totals: Path
) -> None:
    _, out, _ = ngheo("rates", open_review, "--totals", totals, "--json")
    village = next(row for row in json.loads(out)["rows"] if row["unit"] == "Thôn 1")
    wanted = {"multi": 1, "multi_rate": "2.50", "multi_rate_min": "5.00", "multi_rate_max": "5.00"}
    assert {name: village[name] for name in wanted} == wanted


def test_a_wholly_rural_unit_has_no_urban_row(ngheo: Ngheo, review: Path, tmp_path: Path) -> None:
    totals = tmp_path / "t.csv"
    totals.write_text(
        "commune,area,households\nXã A,rural,100\nXã B,rural,30\nXã B,urban,20\n", encoding="utf-8"
    )
    units = tmp_path / "u.csv"
    units.write_text("commune,group\nXã A,Huyện nghèo\nXã B,Huyện nghèo\n", encoding="utf-8")
    _, out, _ = ngheo(
        "rates", review, "--totals", totals, "--units", units, "--json", "--by", "all,rural,urban"
    )
    rows = {(r["unit"], r["area"]): r["households"] for r in json.loads(out)["rows"]}
    assert ("Xã A", "urban") not in rows
    assert (rows["Xã A", "rural"], rows["Xã B", "urban"], rows["Huyện nghèo", "urban"]) == (100, 20, 20)


def test_a_unit_that_may_be_above_the_limit_is_named_apart(ngheo: Ngheo, review: Path, totals: Path) -> None:
    text = review.read_text(encoding="utf-8")
    review.write_text(text + "Xã A,Thôn 1,7,Mẫu Bảy,4,nông thôn,,30,\n", encoding="utf-8")
    words = ("rates", review, "--totals", totals, "--above")
    shown = ngheo(*words, "2,5").out
    assert "Không đơn vị nào có tỷ lệ trên 2,5 %." in shown
    assert "1 dòng có thể trên 2,5 %" in flat(shown)
    assert "  Xã A / Thôn 1: 2,50 – 5,00 %" in shown
    for above in ("2,4", "5"):
        assert "có thể trên" not in ngheo(*words, above, "--level", "village").out


def test_names_of_units_stay_on_one_line_where_headings_can_wrap(
    ngheo: Ngheo, review: Path, totals: Path
) -> None:
    text = review.read_text(encoding="utf-8")
    many = "".join(f"Xã A,Thôn 1,m{i},Mẫu {i},4,nông thôn,,30,\n" for i in range(9))
    for path, more in ((review, many), (totals, "")):
        kept = text if path is review else path.read_text(encoding="utf-8")
        path.write_text((kept + more).replace("Thôn 1", "Bản Nà Phung Thượng"), encoding="utf-8")
    lines = ngheo("rates", review, "--totals", totals).out.splitlines()
    assert any(line.startswith("  Bản Nà Phung Thượng°   ") and "27,50" not in line for line in lines)
    assert any("– 27,50" in line for line in lines)
    assert max(map(len, lines)) <= 80


def test_the_branch_is_blank_by_the_record_and_an_open_one_is_counted(ngheo: Ngheo, review: Path) -> None:
    text = review.read_text(encoding="utf-8").replace("nông thôn,100,10", ",130,30")  # rural 2, urban 1
    review.write_text(text, encoding="utf-8")
    old = ("rates", review, "--criteria", "2016-2020")
    found = {}
    for source, code in (("computed", "branch_unknown"), ("recorded", "branch_not_recorded")):
        first = json.loads(ngheo(*old, "--class", source, "--json").out)["rows"][0]
        found[source] = [
            first[name] for name in ("poor", "poor_income", "poor_deprivation", "branch_unknown")
        ]
        assert code in flat(ngheo(*old, "--class", source).out)
    assert found == {"computed": [2, 1, 0, 1], "recorded": [2, None, None, 2]}


def test_the_certified_part_is_blank_where_nobody_tells_it(ngheo: Ngheo, review: Path) -> None:
    text = review.read_text(encoding="utf-8").replace("Hộ không nghèo", "Hộ có mức sống trung bình")
    review.write_text(text, encoding="utf-8")
    words = ("rates", review, "--class", "recorded")
    first = json.loads(ngheo(*words, "--json").out)["rows"][0]
    assert [first[f"certified{end}"] for end in ("", "_rate", "_persons", "_unknown")] == [
        None,
        None,
        None,
        1,
    ]
    assert "certified_untold" in flat(ngheo(*words).out)


def test_the_certified_part_is_said_to_be_one_where_some_units_tell_nothing(
    ngheo: Ngheo, tmp_path: Path
) -> None:
    row = "Xã {},Thôn 1,1,Người Mẫu,3,nông thôn,Hộ có mức sống trung bình,{}"
    head = "commune,village,household_id,head_name,size,area,recorded_class,farming"
    words = ("--criteria", "2021-2025", "--class", "recorded")
    others = [row.format("A", "Có"), row.format("C", "Không")]
    part = a_csv(tmp_path / "mot-phan.csv", [*others, row.format("B", "")], head)
    assert "certified_part" in flat(ngheo("rates", part, *words).out)
    whole = a_csv(tmp_path / "du.csv", [*others, row.format("B", "Không")], head)
    assert "certified_part" not in flat(ngheo("rates", whole, *words).out)
