"""`ngheo criteria` lists, shows, checks and cites, on a screen of 80 columns and as JSON."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ngheo_cli.__main__ import run
from ngheo_cli.cli.language import choose_language
from ngheo_cli.criteria import shipped

from .standard import TEXT, line_of


@pytest.fixture(autouse=True)
def _screen(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.delenv("NGHEO_LANG", raising=False)
    yield
    choose_language([], {})


def call(capsys: pytest.CaptureFixture[str], *argv: str) -> tuple[int, str, str]:
    status = run(["criteria", *argv])
    out, err = capsys.readouterr()
    return status, out, err


def rows(capsys: pytest.CaptureFixture[str], *argv: str) -> tuple[str, list[dict[str, Any]]]:
    _, out, err = call(capsys, *argv, "--json")
    assert err == ""
    document = json.loads(out)
    return document["schema"], document["rows"]


def test_list_names_every_standard_and_marks_the_trial_and_the_default(
    capsys: pytest.CaptureFixture[str],
) -> None:
    status, out, _ = call(capsys, "list")
    assert status == 0
    assert "THỬ NGHIỆM" in out
    assert "(mặc định)" in out
    schema, found = rows(capsys, "list", "--lang", "en")
    assert schema == "ngheo.criteria-list/1"
    national = [r for r in found if r["extends"] is None]
    assert [(r["id"], r["from"], r["to"], r["default"]) for r in national] == [
        ("2016-2020", "2016-01-01", "2021-12-31", False),
        ("2021-2025", "2022-01-01", "2026-12-31", True),
        ("2026-2030", "2027-01-01", "2030-12-31", False),
    ]
    assert [r["incomplete"] for r in national] == [None, None, "TRIAL – not for recognition"]
    assert not any(r["default"] for r in found if r["extends"])


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("name", ["2016-2020", "2021-2025", "2026-2030", "tp-hcm-2019-2020"])
def test_show_fits_80_columns(capsys: pytest.CaptureFixture[str], name: str, lang: str) -> None:
    status, out, _ = call(capsys, "show", name, "--lang", lang)
    assert status == 0
    assert max(len(line) for line in out.splitlines()) <= 80
    assert ("1.500.000" if lang == "vi" else "1,500,000") in out or name in ("2026-2030", "tp-hcm-2019-2020")


def test_show_begins_with_the_warning_of_an_incomplete_standard(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = call(capsys, "show", "2026-2030")
    assert out.startswith("THỬ NGHIỆM – không dùng để công nhận\n")
    assert "NHỮNG ĐIỀU CHƯA RÕ" in out


def test_show_as_json_has_every_value_with_document_and_status(capsys: pytest.CaptureFixture[str]) -> None:
    schema, found = rows(capsys, "show", "2021-2025", "--lang", "en")
    assert schema == "ngheo.criteria-show/1"
    assert all(r["document"] and r["status"] for r in found)
    keys = [r["key"] for r in found]
    assert sum(key.endswith(".deprived_when") for key in keys) == 12
    assert {"classes.poor", "score_classes.average", "points_per_deprivation", "documents.nd07"} <= set(keys)


def test_cite_gives_value_document_article_and_status(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = call(capsys, "cite", "2021-2025", "income_lines.poverty")
    assert status == 0
    for words in ("nông thôn 1.500.000; thành thị 2.000.000", "07/2021/NĐ-CP, Điều 3", "confirmed"):
        assert words in out
    schema, [row] = rows(capsys, "cite", "2016-2020", "income_lines.average.urban", "--lang", "en")
    assert schema == "ngheo.criteria-cite/1"
    assert (row["value"], row["document"], row["article"], row["status"]) == (
        "urban 1,950,000 đồng per person per month", "59/2015/QĐ-TTg", "Điều 2.3", "confirmed",
    )  # fmt: skip


def test_cite_of_an_indicator_tells_name_and_threshold_apart(capsys: pytest.CaptureFixture[str]) -> None:
    _, found = rows(capsys, "cite", "2021-2025", "indicators.housing_area")
    assert [(r["key"], r["status"], r["article"]) for r in found] == [
        ("indicators.housing_area", "confirmed", None),
        ("indicators.housing_area.deprived_when", "secondary", None),
    ]


def test_cite_of_a_branch_gives_its_article(capsys: pytest.CaptureFixture[str]) -> None:
    _, [row] = rows(capsys, "cite", "2016-2020", "classes.poor.poor_deprivation")
    assert (row["article"], row["name"]) == ("Điều 2.1", "Hộ nghèo (Nghèo thiếu hụt dịch vụ xã hội cơ bản)")


def test_an_unknown_key_gives_near_ones(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = call(capsys, "cite", "2021-2025", "income_lines.povrty")
    assert (status, out) == (2, "")
    assert "income_lines.poverty" in err


def test_an_unknown_standard_stops(capsys: pytest.CaptureFixture[str]) -> None:
    status, _, err = call(capsys, "show", "2021-205", "--lang", "en")
    assert status == 2
    assert "Is it 2021-2025?" in err


def test_check_passes_a_right_file(capsys: pytest.CaptureFixture[str]) -> None:
    path = str(shipped.folder() / "2021-2025.yaml")
    status, out, _ = call(capsys, "check", path)
    assert (status, out) == (0, "2021-2025.yaml: đúng. 2021-2025, 8 dòng phân loại, 12 chỉ số.\n")
    assert rows(capsys, "check", path) == ("ngheo.check/1", [])


def test_check_takes_the_id_of_a_standard_as_show_does(capsys: pytest.CaptureFixture[str]) -> None:
    assert (
        call(capsys, "check", "2021-2025")[:2]
        == call(capsys, "check", str(shipped.folder() / "2021-2025.yaml"))[:2]
    )


def test_check_of_a_folder_says_so_and_names_it(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert "Lỗi [criteria_file_unreadable]: .: " in call(capsys, "check", ".")[2]
    assert (
        f"{tmp_path.name}: Không đọc được tệp chuẩn: đây là thư mục"
        in call(capsys, "check", str(tmp_path))[2]
    )


def test_a_key_missing_in_the_whole_file_is_named_with_its_meaning(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "thieu.yaml"
    path.write_text("title: {vi: a, en: b}\n", encoding="utf-8")
    _, _, err = call(capsys, "check", str(path))
    assert "Dòng 1: tệp thiếu khóa id (mã chuẩn, ví dụ 2021-2025)." in err
    assert "…: …" not in err


def test_show_prints_every_key_that_cite_takes_with_its_source(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = call(capsys, "show", "2021-2025")
    shown = set(re.findall(r"\[([a-z0-9_.]+)\]", out))
    _, found = rows(capsys, "show", "2021-2025")
    assert {r["key"].removesuffix(".deprived_when") for r in found} == shown
    for key in ("income_lines.poverty", "score_lines.poverty", "indicators.housing_area"):
        assert call(capsys, "cite", "2021-2025", key)[0] == 0
    lines = [line.strip() for line in out.splitlines()]
    place = lines.index("- Mức chuẩn nghèo về thu nhập  [income_lines.poverty]")
    assert lines[place + 1 : place + 3] == [
        "nông thôn 1.500.000; thành thị 2.000.000 đồng/người/tháng",
        "Căn cứ: 07/2021/NĐ-CP, Điều 3 (đã đối chiếu văn bản)",
    ]


def test_check_names_every_failure_of_a_wrong_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "sai.yaml"
    wrong = TEXT.replace("rural: 1_000", "rurals: 1000").replace("weight: 1/3", "weight: 0.3")
    path.write_text(wrong, encoding="utf-8")
    status, out, err = call(capsys, "check", str(path))
    assert (status, out) == (2, "")
    assert [line.split("]")[0] for line in err.splitlines() if line.startswith("Lỗi")] == [
        "Lỗi [criteria_missing_key",
        "Lỗi [criteria_unknown_key",
        "Lỗi [criteria_wrong_value",
    ]
    _, found = rows(capsys, "check", str(path))
    low = line_of("rural: 1_000")
    assert [r["row"] for r in found] == [low, low, line_of("weight: 1/3")]
    assert {r["file"] for r in found} == {"sai.yaml"}
    assert set(found[0]) == {
        "code", "severity", "file", "sheet", "cell", "column", "household_id", "row", "message", "advice",
    }  # fmt: skip


def test_check_refuses_the_id_of_a_shipped_standard(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "tinh.yaml"
    text = (shipped.folder() / "2021-2025.yaml").read_text(encoding="utf-8")
    path.write_text(text.replace("rural: 1500000", "rural: 1600000", 1), encoding="utf-8")
    status, _, err = call(capsys, "check", str(path))
    assert (status, "[criteria_shipped_id]" in err) == (2, True)
    assert [row["code"] for row in rows(capsys, "check", str(path))[1]] == ["criteria_shipped_id"]
