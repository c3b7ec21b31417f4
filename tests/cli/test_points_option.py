"""`--points` from a filled survey to classes, explanations, sheets and results that read back."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import openpyxl
import pytest

from .commandline import Ngheo, flat

ROOT = Path(__file__).parents[2]
TABLE = ROOT / "docs" / "examples" / "bang-diem-vi-du.yaml"
DECISION = json.loads((ROOT / "docs" / "schemas" / "ngheo.decision-1.json").read_text(encoding="utf-8"))
HEADER = (
    "Tỉnh,Thôn,Mã hộ,Họ và tên chủ hộ,Số nhân khẩu,Khu vực,Điểm B1,Điểm B2,Ngày rà soát,Diện tích nhà ở (m²),"
    "Điện tiêu thụ bình quân tháng (kWh),Bằng cấp cao nhất của hộ,Xe máy,Trâu bò"
)
KNOWN = "Tỉnh Mẫu Đồng Bằng,Bản Mẫu,001,Người Mẫu Một,2,nông thôn,,30,15/10/2023,30,60,THPT,có,3"
OPEN = "Tỉnh Mẫu Miền Núi,Bản Mẫu,002,Người Mẫu Hai,2,nông thôn,,30,15/10/2023,30,,THPT,không,0"
TYPED = (
    "Tỉnh Mẫu Miền Núi,Bản Mẫu,003,Người Mẫu Ba,2,thành thị,100,30,15/10/2023,30,10,không bằng cấp,không,9"
)
MEMBERS = """Mã hộ,Thôn,Họ và tên thành viên,Quan hệ với chủ hộ,Ngày sinh,Người cao tuổi,Người khuyết tật
001,Bản Mẫu,Người Mẫu Một,Chủ hộ,1990,không,không
001,Bản Mẫu,Người Mẫu Con,Con,2015,không,không
002,Bản Mẫu,Người Mẫu Hai,Chủ hộ,1990,không,không
002,Bản Mẫu,Người Mẫu Bốn,Con,1991,không,không
003,Bản Mẫu,Người Mẫu Ba,Chủ hộ,1940,có,không
003,Bản Mẫu,Người Mẫu Năm,Vợ,1941,không,có
"""
SCORE = 37 + 6 + 8 + 9 + 33 + 19 + 12


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    survey, members = tmp_path / "ra-soat.csv", tmp_path / "thanh-vien.csv"
    survey.write_text("\n".join((HEADER, KNOWN, OPEN, TYPED)) + "\n", encoding="utf-8")
    members.write_text(MEMBERS, encoding="utf-8")
    return survey, members


def words(files: tuple[Path, Path]) -> tuple[object, ...]:
    return files[0], "--members", files[1], "--points", TABLE


def rows(ngheo: Ngheo, *argv: object) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(ngheo("classify", *argv, "--json").out)["rows"]
    return found


def test_a_survey_becomes_scores_and_classes(ngheo: Ngheo, files: tuple[Path, Path]) -> None:
    known, open_, typed = rows(ngheo, *words(files))
    assert (known["score_income"], known["class"], known["basis"]) == (SCORE, "poor", "score")
    assert (open_["score_income"], open_["class"]) == (None, "undetermined")
    assert (typed["score_income"], typed["class"]) == (100, "poor")
    assert (known["electricity_kwh"], known["highest_degree"], known["has_motorbike"]) == (
        "60",
        "school",
        "yes",
    )


def test_check_tells_what_is_missing_and_what_differs(ngheo: Ngheo, files: tuple[Path, Path]) -> None:
    found = json.loads(ngheo("check", *words(files), "--json").out)["rows"]
    by_code = {row["code"]: row for row in found}
    assert by_code["points_open"]["row"] == 3
    assert "điện tiêu thụ bình quân tháng" in by_code["points_open"]["message"]
    differs = by_code["score_income_differs"]
    assert (differs["cell"], differs["severity"]) == ("G4", "warning")
    assert by_code["points_counted"]["severity"] == "note"


def test_set_names_the_region(ngheo: Ngheo, files: tuple[Path, Path]) -> None:
    [known, *_] = rows(ngheo, *words(files), "--set", "region=urban")
    assert known["score_income"] == SCORE - 37 - 33 + 41 + 31


def test_a_result_reads_back_to_the_same_classes(
    ngheo: Ngheo, files: tuple[Path, Path], tmp_path: Path
) -> None:
    ngheo("classify", *words(files), "--out", tmp_path / "kq.csv", "-q")
    again = rows(ngheo, tmp_path / "kq.csv")
    assert [(row["class"], row["score_income"]) for row in again] == [
        ("poor", SCORE), ("undetermined", None), ("poor", 100),
    ]  # fmt: skip


def test_an_explanation_tells_every_item_with_answer_points_and_source(
    ngheo: Ngheo, files: tuple[Path, Path]
) -> None:
    text = flat(ngheo("explain", *words(files), "--row", "2").out)
    assert "VÍ DỤ HƯ CẤU – không phải bảng điểm chính thức" in text
    assert f"điểm B1: {SCORE} (tính theo bảng điểm)" in text
    assert (
        "- Điện tiêu thụ: 33 điểm điện tiêu thụ bình quân tháng từ 50 kWh trở lên Phiếu ghi: điện tiêu thụ "
        "bình quân tháng: 60 kWh (ô K2) Căn cứ: (hư cấu), Mục 5 (chưa rõ)" in text
    )
    assert f"Cộng: {SCORE} điểm." in text


def test_an_item_on_members_tells_how_many_count_and_where_they_stand(
    ngheo: Ngheo, files: tuple[Path, Path]
) -> None:
    text = flat(ngheo("explain", *words(files), "--row", "2").out)
    assert (
        "Thành viên thỏa điều kiện của mục: 1 Thành viên thứ 2 (trang thanh-vien, dòng 3), thỏa điều kiện: "
        "tuổi: 7 hoặc 8 (ô E3) Căn cứ" in text
    )
    assert (
        "Phiếu ghi: số nhân khẩu: 2 (ô E2) Thành viên thứ 1 (trang thanh-vien, dòng 2): tuổi: 32 hoặc 33 "
        "(ô E2)" in text
    )
    assert "Người Mẫu" not in text
    document = json.loads(ngheo("explain", *words(files), "--row", "2", "--json").out)
    by_id = {item["id"]: item for item in document["points"]["items"]}
    assert [by_id[one]["counts_members"] for one in ("members", "dependants", "cattle")] == [
        False,
        True,
        False,
    ]
    assert [one["holds"] for one in by_id["dependants"]["members"]] == ["no", "yes"]
    assert (by_id["dependants"]["unlisted"], by_id["cattle"]["members"]) == (0, [])


def test_the_region_is_told_with_its_cell(ngheo: Ngheo, files: tuple[Path, Path]) -> None:
    by_place = flat(ngheo("explain", *words(files), "--row", "2").out)
    assert "Vùng: nông thôn đồng bằng" in by_place
    assert "(ô O2)" not in by_place
    lines = files[0].read_text(encoding="utf-8").splitlines()
    told = ["Vùng chấm điểm", "thành thị", "", ""]
    texts = [f"{line},{region}" for line, region in zip(lines, told, strict=True)]
    files[0].write_text("\n".join(texts) + "\n", encoding="utf-8")
    assert "Vùng: thành thị (ô O2)" in flat(ngheo("explain", *words(files), "--row", "2").out)
    found = json.loads(ngheo("check", *words(files), "--json").out)["rows"]
    assert [row["cell"] for row in found if row["code"] == "points_region_differs"] == ["O2"]


def test_an_explanation_in_english_names_what_is_missing(ngheo: Ngheo, files: tuple[Path, Path]) -> None:
    text = flat(ngheo("explain", *words(files), "--row", "3", "--lang", "en").out)
    assert "Sum: 63 to 101 points. Missing: electricity used in a month." in text
    assert "Possible: none of the cases with points: 0 points" in text


def test_an_item_that_is_not_scored_says_so(ngheo: Ngheo, files: tuple[Path, Path]) -> None:
    text = flat(ngheo("explain", *words(files), "--row", "4").out)
    assert "- Số nhân khẩu: 0 điểm không chấm điểm mục này: mọi thành viên đều:" in text
    assert "Điểm B1 ghi trên phiếu là 100; máy dùng điểm này." in text


@pytest.mark.parametrize(
    ("row", "scores"), [(2, (None, SCORE, "counted")), (3, (None, None, None)), (4, (100, 42, "typed"))]
)
def test_the_document_holds_the_score_item_by_item(
    ngheo: Ngheo, files: tuple[Path, Path], row: int, scores: tuple[int | None, int | None, str | None]
) -> None:
    document = json.loads(ngheo("explain", *words(files), "--row", row, "--json").out)
    jsonschema.Draft202012Validator(DECISION).validate(document)
    points = document["points"]
    assert (points["typed"], points["counted"], points["used"]) == scores
    assert [item["id"] for item in points["items"]] == [
        "members", "dependants", "degree", "housing", "electricity", "motorbike", "cattle",
    ]  # fmt: skip
    assert sum(item["min"] for item in points["items"]) == points["min"]
    assert (points["missing"] is None) == (scores[1] is not None)


def test_without_a_table_nothing_is_told_of_points(ngheo: Ngheo, files: tuple[Path, Path]) -> None:
    document = json.loads(ngheo("explain", files[0], "--row", "4", "--json").out)
    assert document["points"] is None


def test_rule_sheet_and_provenance_carry_the_table(
    ngheo: Ngheo, files: tuple[Path, Path], tmp_path: Path
) -> None:
    ngheo("classify", *words(files), "--out", tmp_path / "kq.xlsx")
    book = openpyxl.load_workbook(tmp_path / "kq.xlsx", read_only=True)
    cells = {
        sheet.title: [str(c.value) for row in sheet.iter_rows() for c in row if c.value] for sheet in book
    }
    assert any(cell.startswith("vi-du-hu-cau – VÍ DỤ HƯ CẤU") for cell in cells["Nguồn gốc"])
    digest = json.loads(ngheo("explain", *words(files), "--row", "2", "--json").out)["points"]["digest"]
    assert digest in cells["Nguồn gốc"]
    assert {"--points", "bang-diem-vi-du.yaml"} <= set(cells["Nguồn gốc"])
    assert "Trâu bò" in cells["Quy tắc"]
    assert any("mỗi đơn vị (số trâu bò), tính nhiều nhất 5: 4 điểm" in cell for cell in cells["Quy tắc"])


def test_an_incomplete_table_writes_nothing(ngheo: Ngheo, files: tuple[Path, Path], tmp_path: Path) -> None:
    table, out = tmp_path / "thieu.yaml", tmp_path / "kq.xlsx"
    lacking = "complete: false\nmissing: [{vi: điểm vùng Tây Nguyên, en: the highlands}]"
    table.write_text(TABLE.read_text(encoding="utf-8").replace("complete: true", lacking), encoding="utf-8")
    done = ngheo("classify", files[0], "--points", table, "--out", out)
    assert done.status == 2
    assert "[points_incomplete]" in done.err
    assert "điểm vùng Tây Nguyên" in flat(done.err)
    assert not out.exists()
    checked = ngheo("criteria", "check", table)
    assert checked.status == 0
    assert "Còn thiếu: điểm vùng Tây Nguyên." in flat(checked.out)


def test_another_standard_and_a_taken_name_stop(
    ngheo: Ngheo, files: tuple[Path, Path], tmp_path: Path
) -> None:
    done = ngheo("classify", files[0], "--points", TABLE, "--criteria", "2016-2020")
    assert (done.status, "[points_other_standard]" in done.err) == (2, True)
    table = tmp_path / "trung.yaml"
    table.write_text(TABLE.read_text(encoding="utf-8").replace("cattle", "farming"), encoding="utf-8")
    done = ngheo("classify", files[0], "--points", table)
    assert (done.status, "[points_column_taken]" in done.err) == (2, True)


def test_criteria_check_takes_point_tables_too(ngheo: Ngheo, tmp_path: Path) -> None:
    done = ngheo("criteria", "check", TABLE)
    assert (done.status, "Bảng điểm vi-du-hu-cau, 7 mục" in flat(done.out)) == (0, True)
    assert json.loads(ngheo("criteria", "check", TABLE, "--json").out)["rows"] == []
    wrong = tmp_path / "sai.yaml"
    text = (
        TABLE.read_text(encoding="utf-8")
        .replace("points: 17", "points: 17.5")
        .replace("Mục 7\n", "Mục 7\n    x: 1\n")
    )
    wrong.write_text(text, encoding="utf-8")
    done = ngheo("criteria", "check", wrong, "--json")
    assert done.status == 2
    assert [row["code"] for row in json.loads(done.out)["rows"]] == [
        "criteria_wrong_value",
        "criteria_unknown_key",
    ]
