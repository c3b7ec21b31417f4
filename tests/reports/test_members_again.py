"""The members of a survey stand in its result and are read back with it, joined as they were."""

from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from md_tables import write as write_survey
from ngheo_cli.classify.decide import decide
from ngheo_cli.criteria.load import get
from ngheo_cli.messages import Lang
from ngheo_cli.reports.rows import member_rows, result_columns
from ngheo_cli.reports.run import RunInfo
from ngheo_cli.reports.workbook import write_workbook
from ngheo_cli.survey.model import Survey
from ngheo_cli.survey.options import ReadOptions
from ngheo_cli.survey.read import read_survey

IDS = ("2016-2020", "2021-2025")
ORIGIN = {"file", "sheet", "row"}
SURVEY = """
## Hộ
| Thôn | Mã hộ | Họ và tên chủ hộ | Số nhân khẩu | Khu vực | Thu nhập bình quân đầu người/tháng (đồng) |
| Nà Mẫu | 001 | Lò Văn Mẫu | 3 | nông thôn | 1200000 |
| Nà Mẫu | 001 | Vàng Thị Thử | 2 | nông thôn | 1300000 |
| Nà Mẫu | 002 | Sùng A Mẫu | 1 | nông thôn | 1400000 |
| Nà Mẫu | 003 | Giàng A Thử | 2 | nông thôn | 1600000 |
| Nà Mẫu | 003 | Giàng A Thử | 2 | nông thôn | 1600000 |
## Nhân khẩu
| Thôn | Mã hộ | Họ và tên thành viên | Quan hệ với chủ hộ | Ngày sinh | Giới tính | Số CCCD | Riêng |
| Nà Mẫu | 001 | Lò Văn Mẫu | Chủ hộ | 1970 | Nam | 099070000001 | a |
| Nà Mẫu | 001 | Lò Thị Mẫu | Vợ | 12/03/1972 | Nữ | 099172000002 | b |
| Nà Mẫu | 001 | Vàng Thị Thử | Chủ hộ | 1980 | Nữ |  | c |
| Nà Mẫu | 001 | Cộng | Con | 2015 | Nữ |  | d |
| Nà Mẫu | 002 | Sùng A Mẫu | Chủ hộ | 1990 | Nam |  | e |
| Nà Mẫu | 002 | Sùng A Mẫu | Chủ hộ | 1990 | Nam |  | e |
| Nà Mẫu | 009 | Tô Văn Mẫu | Chủ hộ | 1960 | Nam |  | g |
| Nà Mẫu | 003 | Giàng A Thử | Chủ hộ | 1965 | Nam |  | h |
| Nà Mẫu | 003 | Tổng Thị Mẫu | Con | 2005 | Nữ |  | i |
| Nà Mẫu | 003 | Tổng Thị Mẫu | Con | 2005 | Nữ |  | k |
"""


def read(path: Path) -> Survey:
    return read_survey([path], ReadOptions(), lambda *_: [get(name) for name in IDS])


def info(lang: Lang = "vi") -> RunInfo:
    return RunInfo("0.1.0", ("vì thử", "for a test"), lang)


def write(path: Path, survey: Survey, lang: Lang = "vi") -> Path:
    write_workbook(path, survey, [decide(survey, get(name)) for name in IDS], info(lang), force=True)
    return path


def told(survey: Survey) -> dict[str, list[Any]]:
    columns = result_columns(survey, [decide(survey, get(name)) for name in IDS], info())
    return {column.name: column.values for column in columns if column.name not in ORIGIN}


def told_of_members(survey: Survey) -> dict[str, list[Any]]:
    assert survey.members is not None
    return {column.name: column.values for column in member_rows(survey.members) if column.name not in ORIGIN}


@pytest.fixture
def survey(tmp_path: Path) -> Survey:
    return read(write_survey(tmp_path / "ra-soat.xlsx", SURVEY))


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_members_of_a_result_are_read_back_whole(survey: Survey, lang: Lang, tmp_path: Path) -> None:
    before = told_of_members(survey)
    assert len(before["member_name"]) == 10
    assert {"orphan", "duplicate_row", None} <= set(before["problem"])
    again = read(write(tmp_path / "r.xlsx", survey, lang))
    assert told_of_members(again) == before
    assert told(again) == told(survey)
    assert again.members is not None
    assert again.members.counts == survey.members.counts  # type: ignore[union-attr]


def test_members_told_apart_by_a_column_that_is_not_read_are_not_taken_for_one(
    survey: Survey, tmp_path: Path
) -> None:
    names = told_of_members(survey)["member_name"]
    problems = told_of_members(survey)["problem"]
    assert [problem for name, problem in zip(names, problems, strict=True) if name == "Tổng Thị Mẫu"] == [
        None, None,
    ]  # fmt: skip
    assert told_of_members(read(write(tmp_path / "r.xlsx", survey)))["problem"] == problems


def test_the_sheet_of_members_is_the_last_and_numbers_the_households(survey: Survey, tmp_path: Path) -> None:
    book = load_workbook(write(tmp_path / "r.xlsx", survey))
    assert book.sheetnames[-2:] == ["Dữ liệu", "Thành viên"]
    rows = list(book["Thành viên"].iter_rows(values_only=True))
    names = rows[1]
    household, problem = names.index("household"), names.index("problem")
    assert [(row[household], row[problem]) for row in rows[3:6]] == [(1, None), (1, None), (2, None)]
    assert book["Thành viên"].protection.sheet is True


def test_two_results_read_together_keep_their_members_apart(survey: Survey, tmp_path: Path) -> None:
    paths = [write(tmp_path / "r.xlsx", survey), write(tmp_path / "s.xlsx", survey)]
    both = read_survey(paths, ReadOptions(), lambda *_: [get(name) for name in IDS])
    assert both.members is not None
    told_once = told_of_members(survey)["household"]
    n = len(survey.frame)
    expected = [*told_once, *(None if number is None else number + n for number in told_once)]
    assert told_of_members(both)["household"] == expected
