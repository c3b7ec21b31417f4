"""What is typed twice, or names nothing, is told before anything is read."""

from pathlib import Path

import pytest

from .commandline import Ngheo, a_csv


@pytest.mark.parametrize(
    ("words", "option"),
    [
        (("--criteria", "2021-2025", "--criteria", "2016-2020"), "--criteria"),
        (("--review-date", "2024-10-15", "--review-date=2024-10-15"), "--review-date"),
        (("--format", "csv", "--format", "xlsx"), "--format"),
        (("--out", "a.csv", "--out", "b.csv"), "--out"),
        (("--map", "a.yaml", "--map", "b.yaml"), "--map"),
        (("--marks", "no", "--marks", "unknown"), "--marks"),
    ],
)
def test_an_option_of_one_value_is_given_once(
    ngheo: Ngheo, tmp_path: Path, words: tuple[str, ...], option: str
) -> None:
    survey = a_csv(tmp_path / "ra-soat.csv")
    done = ngheo("classify", survey, *words)
    assert done.status == 2
    assert f"Lỗi [option_twice]: Tùy chọn {option} được ghi 2 lần" in done.err
    assert [path.name for path in tmp_path.iterdir()] == ["ra-soat.csv"]


def test_every_option_given_twice_is_told_at_once(ngheo: Ngheo, tmp_path: Path) -> None:
    words = ("--row", "2", "--row", "3", "--lang", "en", "--criteria", "a", "--criteria", "b", "--lang", "en")
    done = ngheo("explain", a_csv(tmp_path / "ra-soat.csv"), *words)
    assert done.status == 2
    assert done.err.count("[option_twice]") == 3
    assert done.err.count("--criteria A,B") == 1


def test_options_of_several_values_and_flags_may_be_repeated(ngheo: Ngheo, tmp_path: Path) -> None:
    survey = a_csv(tmp_path / "ra-soat.csv")
    words = (
        "--set",
        "commune=Mẫu",
        "--set",
        "district=Mẫu",
        "--force",
        "--force",
        "--out",
        tmp_path / "a.csv",
    )
    assert ngheo("classify", survey, *words).status == 0
    assert (tmp_path / "a.csv").is_file()


@pytest.mark.parametrize("command", ["classify", "check", "rates", "list"])
def test_a_dash_is_no_output(
    ngheo: Ngheo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.chdir(tmp_path)
    done = ngheo(command, a_csv(tmp_path / "ra-soat.csv"), "--out", "-")
    assert done.status == 2
    assert "[out_dash]" in done.err
    assert not (tmp_path / "-").exists()


def test_an_unknown_column_of_a_mapping_file_is_told_with_the_file(ngheo: Ngheo, tmp_path: Path) -> None:
    (tmp_path / "m.yaml").write_text("household_id: B\nfoo: C\n", encoding="utf-8")
    done = ngheo("check", a_csv(tmp_path / "ra-soat.csv"), "--map", tmp_path / "m.yaml", "--column", "bar=D")
    assert done.status == 2
    assert "--map m.yaml: không có cột nào tên foo" in done.err
    assert "--column: không có cột nào tên bar" in done.err


def test_a_mapping_file_that_is_missing_is_not_found(ngheo: Ngheo, tmp_path: Path) -> None:
    done = ngheo("check", a_csv(tmp_path / "ra-soat.csv"), "--map", tmp_path / "khong-co.yaml")
    assert done.status == 2
    assert "Lỗi [file_not_found]: khong-co.yaml: Không tìm thấy tệp." in done.err


@pytest.mark.parametrize(
    ("asked", "hint"), [("3", " Có phải là 003?"), ("0003", " Có phải là 003?"), ("9", "")]
)
def test_a_code_without_its_zeros_is_hinted_at(ngheo: Ngheo, tmp_path: Path, asked: str, hint: str) -> None:
    done = ngheo("explain", a_csv(tmp_path / "ra-soat.csv"), "--household", asked)
    assert done.status == 2
    assert f"Không tìm thấy hộ {asked} trong tệp.{hint}\n" in done.err
