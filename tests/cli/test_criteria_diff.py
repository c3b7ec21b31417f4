"""`ngheo criteria diff`: two standards value by value, and on a survey who moves and why."""

import csv
import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from ngheo_cli.criteria.load import get

from .commandline import Ngheo, flat

SCHEMAS = Path(__file__).parents[2] / "docs" / "schemas"
HEADER = "commune,village,household_id,head_name,size,area,income_per_person,score_deprivation,head_ethnicity"
ROWS = (
    "Xã A,Thôn 1,1,Người Một,4,rural,1500000,30,Kinh",
    "Xã A,Thôn 1,2,Người Hai,4,rural,1500001,30,Tày",
    "Xã A,Thôn 2,3,Người Ba,3,rural,2000000,20,Tày",
    "Xã A,Thôn 2,4,Người Bốn,2,rural,,30,Kinh",
)


@pytest.fixture
def survey(tmp_path: Path) -> Path:
    path = tmp_path / "ra-soat.csv"
    path.write_text("\n".join((HEADER, *ROWS)) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def totals(tmp_path: Path) -> Path:
    path = tmp_path / "tong.csv"
    path.write_text("commune,households,persons\nXã A,300,1000\n", encoding="utf-8")
    return path


def validated(name: str, text: str) -> list[dict[str, object]]:
    schema = json.loads((SCHEMAS / f"ngheo.{name}-1.json").read_text(encoding="utf-8"))
    document = json.loads(text)
    Draft202012Validator(schema).validate(document)
    rows: list[dict[str, object]] = document["rows"]
    assert rows
    return rows


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_rows_name_every_value_that_differs(ngheo: Ngheo, lang: str) -> None:
    done = ngheo("criteria", "diff", "2021-2025", "dong-nai-2022-2025", "--json", "--lang", lang)
    assert (done.status, done.err) == (0, "")
    rows = {row["key"]: row for row in validated("criteria_diff", done.out)}
    assert (rows["income_lines.poverty.rural"]["change"], rows["income_lines.poverty.rural"]["by"]) == (
        "changed", 500_000,
    )  # fmt: skip
    assert rows["score_classes.poor"]["change"] == "removed"
    assert rows["documents.dn32"]["change"] == "added"
    assert rows["classes.poor"]["after_status"] == "secondary"
    assert not any(str(key).startswith("indicators.") for key in rows)


def test_a_standard_does_not_differ_from_itself(ngheo: Ngheo) -> None:
    done = ngheo("criteria", "diff", "2021-2025", "2021-2025")
    assert done.out.strip() == "Hai chuẩn không khác nhau ở giá trị nào."


def test_differences_read_in_words(ngheo: Ngheo) -> None:
    done = ngheo("criteria", "diff", "2021-2025", "dong-nai-2022-2025")
    text = flat(done.out)
    assert "2021-2025: nông thôn 1.500.000 đồng/người/tháng" in text
    assert "dong-nai-2022-2025: nông thôn 2.000.000 đồng/người/tháng (+500.000)" in text
    assert "thiếu hụt từ 2 chỉ số trở lên" in text
    assert max(map(len, done.out.splitlines()[:-1])) <= 80


def test_one_command_says_how_many_more_poor_there_are(ngheo: Ngheo, survey: Path, totals: Path) -> None:
    done = ngheo(*("criteria", "diff", "2021-2025", "dong-nai-2022-2025", "--on", survey, "--totals", totals))
    text = flat(done.out)
    assert done.status == 1, "one household is undetermined"
    assert "Hộ nghèo: 1 → 3, thêm 2 hộ (từ 2 đến 3, tùy các câu trả lời còn thiếu)" in text
    assert "tỷ lệ 0,33% → 1,00% (+0,67 điểm %)" in text
    assert "- 2 hộ: Hộ có mức sống trung bình → Hộ nghèo" in text
    assert "(Quyết định số 32/2022/QĐ-UBND)" in text
    assert max(map(len, done.out.splitlines())) <= 80


def test_rows_of_units_groups_and_the_matrix_follow_their_schema(
    ngheo: Ngheo, survey: Path, totals: Path
) -> None:
    done = ngheo(
        *("criteria", "diff", "2021-2025", "dong-nai-2022-2025", "--on", survey, "--totals", totals),
        *("--by", "all,dtts", "--json"),
    )
    rows = validated("what_if", done.out)
    units = {
        (row["level"], row["path"], row["group"]): row
        for row in rows
        if row["table"] == "units" and row["class"] == "poor"
    }
    village = units["village", "Xã A / Thôn 2", "all"]
    assert (village["before"], village["after"], village["more_min"], village["more_max"]) == (0, 1, 1, 2)
    whole = units["commune", "Xã A", "all"]
    assert (whole["rate_before"], whole["rate_after"], whole["points"]) == ("0.33", "1.00", "0.67")
    assert units["commune", "Xã A", "dtts"]["more"] == 2
    assert sum(int(str(row["households"])) for row in rows if row["table"] == "moves") == 4


def test_groups_of_units_have_rows_of_their_own(
    ngheo: Ngheo, survey: Path, totals: Path, tmp_path: Path
) -> None:
    units = tmp_path / "don-vi.csv"
    units.write_text(
        "commune,village,group\nXã A,Thôn 2,Khu vực III\nXã A,Thôn 9,Khu vực III\n", encoding="utf-8"
    )
    totals.write_text("commune,village,households\nXã A,Thôn 1,100\nXã A,Thôn 2,200\n", encoding="utf-8")
    words = ("criteria", "diff", "2021-2025", "dong-nai-2022-2025", "--on", survey, "--totals", totals)
    done = ngheo(*words, "--units", units, "--json")
    row = next(
        row
        for row in validated("what_if", done.out)
        if (row["table"], row.get("level"), row.get("class")) == ("units", "unit_group", "poor")
    )
    assert (row["unit"], row["households"], row["reviewed"]) == ("Khu vực III", 200, 2)
    assert (row["before"], row["after"], row["more_max"]) == (0, 1, 2)
    assert (row["rate_before"], row["rate_after"], row["points"]) == ("0.00", "0.50", "0.50")
    shown = ngheo(*words, "--units", units, "--level", "unit_group")
    assert "Khu vực III" in flat(shown.out)
    assert "units_not_found" in shown.out
    assert "Khu vực III" not in ngheo(*words).out


def test_scores_of_one_form_under_two_standards_are_told_and_may_be_left_out(
    ngheo: Ngheo, tmp_path: Path
) -> None:
    path = tmp_path / "diem.csv"
    names = "household_id,head_name,size,area,income_per_person,score_income,score_deprivation"
    indicators = tuple(dict.fromkeys((*get("2016-2020").indicator_ids, *get("2021-2025").indicator_ids)))
    lacking = ",".join(["yes"] * len(indicators))
    path.write_text(
        f"{names},{','.join(indicators)}\n1,Người Một,4,rural,1400000,145,0,{lacking}\n", encoding="utf-8"
    )
    words = ("criteria", "diff", "2016-2020", "2021-2025", "--on", path)
    done = ngheo(*words)
    assert (done.status, "scores_of_another_form" in done.out) == (1, True)
    assert "Hộ nghèo: 0 → 0, không đổi." in flat(done.out)
    alone = ngheo(*words, "--without-scores")
    assert "scores_of_another_form" not in alone.out
    assert "Hộ nghèo: 0 → 1, thêm 1 hộ." in flat(alone.out)
    assert "scores_of_another_form" in ngheo("classify", path, "--criteria", "2016-2020,2021-2025").out
    assert "scores_of_another_form" not in ngheo("classify", path, "--criteria", "2021-2025", "--force").out
    assert "--without-scores" in ngheo("criteria", "diff", "2016-2020", "2021-2025", "--without-scores").err


def test_the_households_behind_it_are_listed(ngheo: Ngheo, survey: Path, tmp_path: Path) -> None:
    out = tmp_path / "doi-loai.csv"
    ngheo("criteria", "diff", "2021-2025", "dong-nai-2022-2025", "--on", survey, "--out", out, "--quiet")
    with out.open(encoding="utf-8-sig", newline="") as handle:
        rows = list(csv.DictReader(handle))
    assert [(row["household_id"], row["class_before"], row["class_after"]) for row in rows] == [
        ("2", "average", "poor"),
        ("3", "average", "poor"),
        ("4", "undetermined", "undetermined"),
    ]


def test_options_of_a_survey_need_one(ngheo: Ngheo, totals: Path) -> None:
    done = ngheo("criteria", "diff", "2021-2025", "2016-2020", "--totals", totals)
    assert (done.status, done.out) == (2, "")
    assert "[diff_needs_survey]" in done.err


def test_files_of_one_id_are_compared_but_not_applied_together(
    ngheo: Ngheo, survey: Path, tmp_path: Path
) -> None:
    shipped = Path(__file__).parents[2] / "criteria" / "2021-2025.yaml"
    changed = tmp_path / "moi.yaml"
    text = shipped.read_text(encoding="utf-8").replace("rural: 1500000", "rural: 1600000", 1)
    changed.write_text(text, encoding="utf-8")
    rows = validated("criteria_diff", ngheo("criteria", "diff", "2021-2025", changed, "--json").out)
    keys = [row["key"] for row in rows]
    assert keys[0] == "income_lines.poverty.rural"
    assert all(
        str(key).split(".")[0] in {"income_lines", "classes", "score_classes", "certified"} for key in keys
    )
    done = ngheo("criteria", "diff", "2021-2025", changed, "--on", survey)
    assert (done.status, "[diff_same_id]" in done.err) == (2, True)


def test_scores_by_the_cut_offs_of_the_base_are_told(ngheo: Ngheo, tmp_path: Path) -> None:
    line = "  poverty: {rural: 2_000_000, urban: 2_500_000, source: vb, status: unknown}"
    ngheo("criteria", "new", "--extends", "2021-2025", "--out", tmp_path / "tinh.yaml")
    text = (tmp_path / "tinh.yaml").read_text(encoding="utf-8")
    average = "  average: {rural: 3_000_000, urban: 3_750_000, source: vb, status: unknown}"
    (tmp_path / "tinh.yaml").write_text(f"{text}income_lines:\n{line}\n{average}\n", encoding="utf-8")
    path = tmp_path / "diem.csv"
    path.write_text(
        "village,household_id,head_name,size,area,score_income,score_deprivation\n"
        "A,1,Người Một,4,rural,145,30\n",
        encoding="utf-8",
    )
    for words in (
        ("criteria", "check", tmp_path / "tinh.yaml"),
        ("criteria", "diff", "2021-2025", tmp_path / "tinh.yaml", "--on", path),
        ("classify", path, "--criteria", tmp_path / "tinh.yaml"),
    ):
        done = ngheo(*words)
        assert (done.status, "criteria_cut_offs_inherited" in done.out) == (1, True), words
    found = ngheo("criteria", "check", tmp_path / "tinh.yaml", "--json")
    assert [row["row"] for row in validated("check", found.out)] == [text.count("\n") + 2]


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_screen_fits_80_columns_to_its_last_line(ngheo: Ngheo, lang: str) -> None:
    lines = ngheo("criteria", "diff", "2016-2020", "2021-2025", "--lang", lang).out.splitlines()
    assert max(map(len, lines)) <= 80
    assert lines[-1].startswith("  ngheo criteria diff 2016-2020 2021-2025 --on ")


def test_a_footnote_stands_below_its_mark_only(ngheo: Ngheo, tmp_path: Path) -> None:
    """Of the units, which are not shown for a single province, some have marks; the whole has none."""
    survey, totals = tmp_path / "s.csv", tmp_path / "t.csv"
    rows = [f"T,H,Xã {n % 2},Thôn 1,{n},N{n},4,rural,{1600000 if n < 3 else 1400000},30" for n in range(6)]
    head = "province,district,commune,village,household_id,head_name,size,area,"
    head += "income_per_person,score_deprivation"
    survey.write_text("\n".join((head, *rows)) + "\n", encoding="utf-8")
    totals.write_text("province,district,commune,households\nT,H,Xã 0,756\nT,H,Xã 1,900\n", encoding="utf-8")
    words = ("criteria", "diff", "2021-2025", "ha-noi-2022-2025", "--on", survey, "--totals", totals)
    assert "†" not in ngheo(*words, "--level", "province").out
    shown = ngheo(*words, "--level", "commune").out
    assert "0,26†" in shown
    assert "† khác hiệu của hai tỷ lệ" in flat(shown)


def test_quiet_says_in_one_line_how_many_values_differ(ngheo: Ngheo) -> None:
    done = ngheo("criteria", "diff", "2016-2020", "2021-2025", "--quiet")
    rows = validated("criteria_diff", ngheo("criteria", "diff", "2016-2020", "2021-2025", "--json").out)
    count = sum(row["change"] != "citation" for row in rows)
    assert count > 10
    assert done.out == f"2016-2020 và 2021-2025 khác nhau ở {count} giá trị.\n"
