import json
from pathlib import Path

import pytest

from .commandline import CLEAN, OPEN, Ngheo, a_csv, flat

SHARED = ("Bản Khác,001,Người Thử Một,4,thành thị,175,30",)


def test_household_is_found_by_its_code(ngheo: Ngheo, survey: Path) -> None:
    done = ngheo("explain", survey, "--household", "002", "--json")
    document = json.loads(done.out)
    assert done.status == 0
    assert document["schema"] == "ngheo.decision/1"
    assert (document["household"]["household_id"], document["class"]) == ("002", "near_poor")


def test_household_is_found_by_its_row(ngheo: Ngheo, survey: Path) -> None:
    assert json.loads(ngheo("explain", survey, "--row", "4", "--json").out)["class"] == "not_poor"


def test_code_that_villages_share_lists_the_rows_without_names(ngheo: Ngheo, tmp_path: Path) -> None:
    done = ngheo("explain", a_csv(tmp_path / "a.csv", [*CLEAN, *SHARED]), "--household", "001")
    assert done.status == 2
    assert "[household_shared]" in done.err
    assert "dòng 2" in done.err
    assert "dòng 5" in done.err
    assert "Bản Khác" in done.err
    assert "Người" not in done.err


def test_row_set_aside_is_listed_with_the_one_that_replaced_it(ngheo: Ngheo, tmp_path: Path) -> None:
    survey = a_csv(tmp_path / "a.csv", [*CLEAN, CLEAN[0]])
    done = ngheo("explain", survey, "--household", "001")
    assert "[household_shared]" in done.err
    assert "dòng 5, trang a, Bản Mẫu (đã để riêng)" in flat(done.err)
    assert json.loads(ngheo("explain", survey, "--row", "2", "--json").out)["class"] == "poor"


def test_village_and_code_name_one_household(ngheo: Ngheo, tmp_path: Path) -> None:
    survey = a_csv(tmp_path / "a.csv", [*CLEAN, *SHARED])
    document = json.loads(ngheo("explain", survey, "--household", "bản khác/001", "--json").out)
    assert document["household"]["row"] == 5


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["--household", "999"], "household_not_found", "Không tìm thấy hộ 999"),
        (["--row", "99"], "row_not_found", "Các hộ nằm ở: dòng 2 đến 4"),
        (["--row", "abc"], "row_not_a_number", "--row abc: không phải số dòng"),
    ],
)
def test_household_that_is_not_there_is_told(
    ngheo: Ngheo, survey: Path, words: list[str], code: str, said: str
) -> None:
    done = ngheo("explain", survey, *words)
    assert done.status == 2
    assert f"[{code}]" in done.err
    assert said in done.err


@pytest.mark.parametrize("words", [[], ["--household", "001", "--row", "2"]])
def test_exactly_one_way_to_name_the_household(ngheo: Ngheo, survey: Path, words: list[str]) -> None:
    done = ngheo("explain", survey, *words)
    assert (done.status, "[household_or_row]" in done.err) == (2, True)


def test_undetermined_household_is_status_1(ngheo: Ngheo, tmp_path: Path) -> None:
    done = ngheo("explain", a_csv(tmp_path / "a.csv", [*CLEAN, OPEN]), "--row", "5", "--json")
    assert done.status == 1
    assert json.loads(done.out)["settle"] == ["score_income"]


def test_explanation_is_plain_vietnamese_with_article_and_standard(ngheo: Ngheo, survey: Path) -> None:
    out = flat(ngheo("explain", survey, "--row", "2").out)
    assert "ộ nghèo" in out
    assert "07/2021/TT-BLĐTBXH" in out
    assert "Chuẩn áp dụng: chuẩn 2021-2025" in out
    assert "Người Mẫu" not in out


def test_two_standards_as_json_are_refused(ngheo: Ngheo, survey: Path) -> None:
    done = ngheo("explain", survey, "--row", "2", "--json", "--criteria", "2016-2020,2021-2025")
    assert (done.status, done.out) == (2, "")
    assert "[one_standard]" in done.err
