"""`ngheo audit table`: what the screen and the files say, and how the run ends."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from ngheo_cli.messages import audit_rules as words

from .commandline import Ngheo, flat
from .test_schemas import validator

RIGHT = """unit,total_hh,poor_hh,poor_pct
Tổng số,390519,41050,10.51
Thành phố Việt Trì,55518,707,1.27
Các huyện khác,335001,40343,12.04
"""
WRONG = """unit,poor_hh,near_poor_hh,multi_hh
Cả nước,1057374,915274,1972648
Đồng bằng sông Hồng,69239,100237,169566
Các vùng khác,988045,815037,1803082
"""
CUT = """tt,unit,total_hh,poor_hh
1,Huyện M,30,5
1.1,Xã A,30,5
2,Huyện N,50,4
2.1,Xã B,20,1
"""


@pytest.fixture
def right(tmp_path: Path) -> Path:
    return a_file(tmp_path / "dung.csv", RIGHT)


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    return a_file(tmp_path / "sai.csv", WRONG)


def a_file(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def rows(ngheo: Ngheo, *words: object) -> list[dict[str, Any]]:
    document = json.loads(ngheo("audit", "table", *words, "--json").out)
    validator("audit_table").validate(document)
    found: list[dict[str, Any]] = document["rows"]
    return found


def test_a_table_that_holds_ends_clean(ngheo: Ngheo, right: Path) -> None:
    done = ngheo("audit", "table", right)
    assert done.status == 0
    assert done.err == ""
    assert "XONG: 1 bảng, 8 phép kiểm tra đều đúng." in done.out


def test_a_failure_names_rule_cell_expected_found_and_cause(ngheo: Ngheo, wrong: Path) -> None:
    done = ngheo("audit", "table", wrong)
    assert done.status == 1
    said = flat(done.out)
    assert "Nghèo đa chiều = hộ nghèo + hộ cận nghèo – 1 chỗ sai" in said
    assert "- Đồng bằng sông Hồng (D3): 169.566, tính lại 169.476; có thể hai chữ số liền nhau bị đảo: " \
        "B3 69.239 → 69.329" in said  # fmt: skip
    assert "XONG, CẦN XEM LẠI: 1 bảng, 6 phép kiểm tra, 2 chỗ sai, 0 cảnh báo khi đọc." in said


def test_english_says_the_same(ngheo: Ngheo, wrong: Path) -> None:
    said = flat(ngheo("audit", "table", wrong, "--lang", "en").out)
    assert "169,566, recomputed 169,476; two neighbouring digits are probably in the wrong order: " in said
    assert "DONE, PLEASE LOOK: 1 table, 6 checks, 2 failures, 0 warnings on reading." in said


def test_the_screen_fits_80_columns(ngheo: Ngheo, wrong: Path, right: Path) -> None:
    out = ngheo("audit", "table", wrong, right).out
    assert max(map(len, out.splitlines())) <= 80


def test_rows_follow_their_schema(ngheo: Ngheo, wrong: Path) -> None:
    found = rows(ngheo, wrong)
    assert [row["status"] for row in found] == ["fails", "fails", "holds", "holds"]
    first, multi, *_ = found
    assert first["cells"][0] == {
        "file": "sai.csv", "sheet": "sai", "cell": "B2", "column": "poor_hh", "value": 1057374
    }  # fmt: skip
    assert (multi["expected"], multi["found"], multi["difference"]) == (169476, 169566, 90)
    assert multi["proposals"] == [
        {"file": "sai.csv", "sheet": "sai", "cell": "B3", "found": 69239, "value": 69329}
    ]
    assert [(row["rule"], row["count"]) for row in found[2:]] == [("multi", 2), ("sum", 2)]
    document = {"schema": "ngheo.audit_table/1", "rows": [first | {"cause": "other"}]}
    assert not validator("audit_table").is_valid(document)
    assert not validator("audit_table").is_valid(document | {"rows": [first | {"more": 1}]})


def test_every_cause_and_rule_is_in_the_schema() -> None:
    schema: Any = validator("audit_table").schema
    of = schema["properties"]["rows"]["items"]["properties"]
    assert of["rule"]["enum"] == list(words.RULES)
    assert set(of["cause"]["enum"]) == {*words.CAUSES, None}


def test_a_cut_table_is_incomplete_and_ends_clean(ngheo: Ngheo, tmp_path: Path) -> None:
    done = ngheo("audit", "table", a_file(tmp_path / "cut.csv", CUT))
    assert done.status == 0
    assert "bảng có thể bị cắt ở cuối" in flat(done.out)


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_rows_are_written_by_the_ending(ngheo: Ngheo, wrong: Path, tmp_path: Path, ending: str) -> None:
    out = tmp_path / f"ra.{ending}"
    done = ngheo("audit", "table", wrong, "--out", out)
    assert f"Kết quả: {out}" in done.out
    assert out.exists()
    if ending == "csv":
        with out.open(encoding="utf-8-sig", newline="") as handle:
            read = list(csv.DictReader(handle))
        assert read[1]["proposals"] == "sai!B3: 69239 → 69329"
        assert read[1]["cells"] == "sai!D3: 169566; sai!B3: 69239; sai!C3: 100237"
    assert ngheo("audit", "table", wrong, "--out", out).status == 2
    assert ngheo("audit", "table", wrong, "--out", out, "--force").status == 1


def test_figures_that_are_no_known_table_are_told_and_the_end_does_not_say_all_was_checked(
    ngheo: Ngheo, tmp_path: Path
) -> None:
    odd = "tt,trưởng thôn,N,CN\n1,Thôn 1,5,6\n2,Thôn 2,5,6\n,Cộng,99,6\n,,,\n"
    done = ngheo("audit", "table", a_file(tmp_path / "hai.csv", odd + RIGHT), "--lang", "en")
    assert done.status == 0
    assert "audit_table_unread" in done.out
    end = flat(done.out)[flat(done.out).index("DONE:") :]
    assert "all hold." in end
    assert end.endswith("Not all was checked: figures in 1 place were not recognised as a table.")


def test_quiet_says_how_it_ended_only(ngheo: Ngheo, wrong: Path) -> None:
    done = ngheo("audit", "table", wrong, "--quiet")
    assert flat(done.out).startswith("XONG, CẦN XEM LẠI")


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        ("khac.csv", "Họ tên,Ghi chú\nNgười Mẫu,x\n", "audit_no_table"),
        ("mot.csv", "unit,poor_hh,near_poor_hh\nXã A,3,4\n", "audit_nothing_to_check"),
        ("hong.xlsx", "không phải bảng tính", "damaged"),
    ],
)
def test_what_cannot_be_checked_stops(ngheo: Ngheo, tmp_path: Path, name: str, text: str, code: str) -> None:
    done = ngheo("audit", "table", a_file(tmp_path / name, text))
    assert done.status == 2
    assert done.out == ""
    assert code in done.err or name == "hong.xlsx"


@pytest.mark.parametrize(
    ("titles", "cells", "code"),
    [
        (["Đơn vị", "Số hộ nghèo", "Số hộ cận nghèo"], ["Xã A", 3, "=1+3"], "audit_nothing_to_check"),
        (["Họ tên", "Ghi chú"], ["Người Mẫu", "=1+3"], "audit_no_table"),
    ],
)
def test_formulas_without_values_are_told_where_nothing_else_can_be_checked(
    ngheo: Ngheo, tmp_path: Path, titles: list[str], cells: list[object], code: str
) -> None:
    book = Workbook()
    for row in (titles, cells):
        book.worksheets[0].append(row)
    book.save(tmp_path / "cong-thuc.xlsx")
    done = ngheo("audit", "table", tmp_path / "cong-thuc.xlsx")
    assert done.status == 2
    assert [line.partition("]")[0] for line in done.err.splitlines() if line.startswith("Lỗi")] == [
        "Lỗi [formula_without_value", f"Lỗi [{code}",
    ]  # fmt: skip
    assert "Mở tệp bằng Excel" in flat(done.err)


def test_the_review_before_and_a_layout_are_options(ngheo: Ngheo, tmp_path: Path) -> None:
    head = "a,b,c,d,e\n"
    now = a_file(tmp_path / "nay.csv", head + "Xã A,21,3,4,22\n")
    before = a_file(tmp_path / "truoc.csv", head + "Xã A,30,10,0,20\n")
    layout = a_file(
        tmp_path / "mo-ta.yaml",
        "schema: ngheo.audit_layout/1\nkind: movements\nfirst_row: 2\n"
        "columns: {A: unit, B: c1, C: c2, D: c7, E: c9}\n",
    )
    found = rows(ngheo, now, "--before", before, "--layout", layout)
    assert [(row["rule"], row["expected"], row["found"]) for row in found if row["status"] == "fails"] == [
        ("cross_start", 20, 21)
    ]
    assert ngheo("audit", "table", now).status == 2


def test_help_tells_what_is_checked(ngheo: Ngheo) -> None:
    assert "--before" in ngheo("audit", "table", "--help").out
    assert "table" in ngheo("audit", "--help").out
