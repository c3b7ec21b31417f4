"""Values that can be read but are hardly right, names of units, and places of findings."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from md_tables import cells, found, read
from ngheo_cli.criteria.load import get
from ngheo_cli.criteria.unit_change import former_provinces
from ngheo_cli.messages import check_values as say
from ngheo_cli.numbers import UNKNOWN
from ngheo_cli.survey import official_units
from ngheo_cli.survey.checks.births import doubt
from ngheo_cli.survey.money_scale import MOST
from ngheo_cli.survey.options import ReadOptions
from ngheo_cli.survey.plausible import OLDEST, YOUNGEST_HEAD
from ngheo_cli.survey.read import read_survey

PEOPLE = "| Thôn | Mã hộ | Chủ hộ | Năm sinh | Ngày rà soát |"


@pytest.mark.parametrize(
    ("birth", "day", "message"),
    [
        ("2023-10-16", "2023-10-15", say.BIRTH_AFTER_REVIEW),
        ("2024", "2023-10-15", say.BIRTH_AFTER_REVIEW),
        ("2024", "2023", say.BIRTH_AFTER_REVIEW),
        ("2023-10-15", "2023-10-15", say.HEAD_YOUNG),
        (f"{2023 - YOUNGEST_HEAD}-10-15", "2023-10-15", None),
        (f"{2023 - YOUNGEST_HEAD}-10-16", "2023-10-15", say.HEAD_YOUNG),
        (f"{2023 - YOUNGEST_HEAD}", "2023-10-15", None),
        (f"{2024 - YOUNGEST_HEAD}", "2023-10-15", say.HEAD_YOUNG),
        (f"{2023 - OLDEST - 1}-10-15", "2023-10-15", say.HEAD_OLD),
        (f"{2023 - OLDEST - 1}-10-16", "2023-10-15", None),
        (f"{2023 - OLDEST - 1}", "2023-10-15", None),
        (f"{2023 - OLDEST - 2}", "2023-10-15", say.HEAD_OLD),
    ],
)
def test_a_birth_is_doubted_only_where_no_unknown_day_could_make_it_right(
    birth: str, day: str, message: object
) -> None:
    assert doubt(birth, day) is message


def test_births_are_compared_with_the_review_of_their_row_and_never_shown() -> None:
    survey = read(f"{PEOPLE}\n| T | 1 | Hộ A | 2016 | 15/10/2015 |\n| T | 2 | Hộ B | 1999 | 15/10/2023 |")
    (finding,) = found(survey, "birth_after_review")
    assert (finding.place.cell, finding.place.household_id) == ("D2", "1")
    assert "2016" not in finding.text("vi") + finding.advice("vi")


def test_a_member_born_after_the_review_of_the_household_is_found_at_the_members_cell() -> None:
    survey = read(
        "## Hộ\n| Mã hộ | Chủ hộ | Thôn | Ngày rà soát |\n| 1 | Hộ A | T | 15/10/2023 |\n"
        "## Thành viên\n| Mã hộ | Thôn | Họ và tên | Quan hệ với chủ hộ | Ngày sinh |\n"
        "| 1 | T | Hộ A | Chủ hộ | 1980 |\n| 1 | T | Con A | Con | 16/10/2023 |\n"
        "| 1 | T | Con B | Con | 15/10/2023 |\n| 1 | T | Cụ A | Mẹ | 1905 |"
    )
    (finding,) = found(survey, "member_born_after_review")
    assert (finding.place.sheet, finding.place.cell, finding.place.household_id) == ("Thành viên", "E3", "1")
    assert cells(survey, "member_old") == ["E5"]


@pytest.mark.parametrize("year", [1890, 1905, 2000, 2011])
def test_without_a_review_date_nothing_is_said_of_ages_that_may_be_right(year: int) -> None:
    survey = read(f"| Mã hộ | Chủ hộ | Năm sinh |\n| 1 | Hộ A | {year} |")
    assert not found(survey, "head_young")
    assert not found(survey, "head_old")


def test_an_income_above_what_is_plausible_is_told_and_still_used() -> None:
    title = "Tổng thu nhập của hộ/tháng (đồng)"
    high = 5 * MOST + 1
    survey = read(
        f"| Mã hộ | Chủ hộ | Số khẩu | {title} |\n"
        f"| 1 | Hộ A | #2 | #{high} |\n"
        f"| 2 | Hộ B | #2 | #{high - 1} |"
    )
    assert cells(survey, "income_high") == ["D2"]
    assert survey.frame["income_total"].tolist() == [high, high - 1]


def test_a_few_cells_that_lost_their_accents_are_found_one_by_one() -> None:
    rows = "\n".join(f"| Thôn Mẫu | {n} | Người Mẫu | 1970 | |" for n in range(3, 20))
    survey = read(
        f"{PEOPLE}\n| Th?n M?u | 1 | Người Mẫu | 1970 | |\n| Thôn Mẫu | 2 | Ng??i M?u | 1971 | |\n{rows}"
    )
    assert cells(survey, "letters_lost") == ["A2", "C3"]


def test_a_member_whose_letters_became_question_marks_is_named_at_its_cell(tmp_path: Path) -> None:
    (tmp_path / "s.csv").write_text("Mã hộ,Chủ hộ,Số khẩu\n1,Người Mẫu,2\n", encoding="utf-8")
    lines = ("Mã hộ,Họ và tên,Quan hệ với chủ hộ,Dân tộc", "1,Người Mẫu,Chủ hộ,Kinh", "1,Ng??i M?u,Con,M??ng")
    (tmp_path / "tv.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    files = [tmp_path / "s.csv"], [tmp_path / "tv.csv"]
    survey = read_survey(files[0], ReadOptions(), lambda *_: [get("2021-2025")], members=files[1])
    told = [(f.place.file, f.place.row) for f in survey.findings if f.code == "letters_lost"]
    assert told == [("tv.csv", 3), ("tv.csv", 3)]


def villages(*names: str) -> list[tuple[str, object, object]]:
    rows = "\n".join(f"| {name} | {n} | Hộ {n} | | |" for n, name in enumerate(names))
    told = found(read(f"{PEOPLE}\n{rows}"), "unit_spelling")
    return [(f.place.cell, f.values["other"], f.values["count"]) for f in told]


@pytest.mark.parametrize("odd", ["Na Pán", "Nà Pan", "Thôn Nà Pán", "Nà-Pán", "NàPán"])
def test_a_name_typed_in_another_way_is_found_beside_the_usual_one(odd: str) -> None:
    assert villages("Nà Pán", "Nà Pán", odd, "Nà Lúa") == [("A4", "A2", 1)]


@pytest.mark.parametrize("same", ["NÀ PÁN", "Nà  Pán", "Nà Pán "])
def test_case_and_blanks_make_no_other_name(same: str) -> None:
    assert villages("Nà Pán", same) == []


def test_words_of_the_level_that_differ_and_numbers_are_other_names() -> None:
    assert villages("Thôn 1", "Thôn 2", "Bản 1", "Khu 1") == []


def test_two_names_that_many_rows_have_are_two_villages() -> None:
    assert villages(*["Thôn Đông"] * 4, *["Thôn Đồng"] * 3) == []
    assert villages(*["Thôn Đông"] * 15, *["Thôn Đồng"] * 3) == [("A17", "A2", 3)]


def test_the_same_name_under_another_commune_is_another_unit() -> None:
    head = "| Xã | Thôn | Mã hộ | Chủ hộ |"
    survey = read(f"{head}\n| Xã Một | Nà Pán | 1 | Hộ A |\n| Xã Hai | Na Pán | 2 | Hộ B |")
    assert not found(survey, "unit_spelling")


UNITS = "| Tỉnh | Huyện | Xã | Mã hộ | Chủ hộ | Ngày rà soát |"


def units(province: str, district: str, commune: str, day: str) -> list[tuple[str, str]]:
    survey = read(f"{UNITS}\n| {province} | {district} | {commune} | 1 | Hộ A | {day} |")
    return [(f.code, f.place.cell) for f in survey.findings if f.code.startswith("unit_")]


@pytest.fixture
def today(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A list of units that is not the real one: these tests need no extra."""
    listed = {"Tỉnh Mẫu Một": ["Xã Đồi Sim", "Phường Suối Mây"], "Thành phố Mẫu Hai": ["Xã Đồi Sim"]}
    for cached in (official_units.provinces, official_units.communes):
        cached.cache_clear()
    monkeypatch.setattr(official_units, "_listed", lambda: listed)
    yield
    for cached in (official_units.provinces, official_units.communes):
        cached.cache_clear()


NEW, OLD = "15/10/2025", "15/10/2024"


@pytest.mark.usefixtures("today")
@pytest.mark.parametrize(
    ("place", "told"),
    [
        (("Mẫu Một", "", "Xã Đồi Sim", NEW), []),
        (("Tỉnh Mẫu Một", "", "Suối Mây", NEW), []),
        (("Mâu Một", "", "", OLD), [("unit_near", "A2")]),
        (("Mẫu Một", "", "Xã Đồi Sỉm", NEW), [("unit_near", "C2")]),
        (("Mẫu Một", "", "Xã Đồi Sỉm", OLD), [("unit_near", "C2")]),
        (("Mẫu Một", "", "Xã Suối Mây", NEW), [("unit_near", "C2")]),
        (("Mẫu Một", "", "Xã Suối Mây", OLD), []),
        (("Mẫu Một", "", "Xã Suối Mâyy", NEW), [("unit_near", "C2")]),
        (("Mẫu Một", "", "Xã Khác Hẳn", NEW), [("unit_unknown", "C2")]),
        (("Mẫu Một", "", "Xã Khác Hẳn", OLD), []),
        (("Mẫu Một", "Huyện Cũ", "Xã Đồi Sỉm", NEW), []),
        (("Tỉnh Hà Giang", "", "Xã Khác Hẳn", NEW), []),
        (("Tỉnh Cũ", "", "Xã Khác Hẳn", NEW), []),
        (("Tỉnh Mẫu Mộtt", "", "Xã Đồi Sim", OLD), [("unit_near", "A2")]),
        (("Tỉnh Mẫu Mộtt", "", "Xã Suối Mâyy", NEW), [("unit_near", "A2"), ("unit_near", "C2")]),
        (("", "", "Xã Đồi Sỉm", ""), []),
    ],
)
def test_names_of_today_are_asked_for_only_where_old_ones_are_ruled_out(
    place: tuple[str, str, str, str], told: list[tuple[str, str]]
) -> None:
    assert units(*place) == told


@pytest.mark.usefixtures("today")
def test_a_near_name_is_hinted_at_once_for_all_its_rows() -> None:
    rows = "\n".join(f"| Mẫu Một | | Xã Đồi Sỉm | {n} | Hộ {n} | {NEW} |" for n in range(3))
    (finding,) = found(read(f"{UNITS}\n{rows}"), "unit_near")
    assert (finding.values["near"], finding.values["count"]) == ("Xã Đồi Sim", 3)
    assert "từ 01/07/2025" in finding.text("vi")


def test_without_the_extra_nothing_is_said_of_names_of_today(monkeypatch: pytest.MonkeyPatch) -> None:
    official_units.provinces.cache_clear()
    monkeypatch.setattr(official_units, "_listed", dict)
    assert units("Mâu Một", "", "Xã Đồi Sỉm", NEW) == []
    official_units.provinces.cache_clear()


def test_a_former_province_is_never_taken_for_one_of_today_that_is_spelled_nearly_so() -> None:
    pytest.importorskip("vietnam_provinces")
    listed = official_units.provinces()
    assert listed is not None
    for name in former_provinces():
        assert not listed.known("province", name)
        assert units(f"Tỉnh {name}", "", "", NEW) == []
    assert len(former_provinces()) + len(listed.exact) == 63, "as many as there were before"
    assert units("Tỉnh Quảng Bìnhh", "", "", OLD) == []
    assert units("Tỉnh Điện Bên", "", "", OLD) == [("unit_near", "A2")]


def test_the_list_of_the_extra_has_the_units_of_today() -> None:
    pytest.importorskip("vietnam_provinces")
    listed = official_units.provinces()
    assert listed is not None
    assert listed.known("province", "Tỉnh Điện Biên")
    assert listed.known("province", "TP. Hà Nội")
    assert official_units.communes("Điện Biên").known("commune", "xã mường phăng")


def test_rows_of_several_sheets_are_named_with_their_sheets_and_have_a_cell_without_codes() -> None:
    table = "| Họ và tên chủ hộ | Thôn | Số khẩu |\n| Hộ A | Nà Pán | 4 |"
    survey = read(f"## Một\n{table}\n## Hai\n{table}")
    (finding,) = found(survey, "duplicate_rows")
    assert (finding.place.sheet, finding.place.cell, finding.place.column) == (
        "Hai",
        "A2",
        "Họ và tên chủ hộ",
    )
    assert (finding.values["first"], finding.values["original"]) == ("Hai!2", "Một!2")
    assert "Một!2" in finding.text("vi")
    assert UNKNOWN not in survey.frame["size"].tolist()


@pytest.mark.parametrize("other", ["Thôn 02", "Thôn2", "Thôn Hai", "THÔN HAI", "Thôn  002"])
def test_a_number_of_a_village_written_otherwise_is_another_spelling(other: str) -> None:
    rows = "\n".join(f"| Thôn 2 | {i} | Hộ {i} | 1970 | 15/10/2023 |" for i in range(1, 9))
    survey = read(f"{PEOPLE}\n{rows}\n| {other} | 9 | Hộ Chín | 1970 | 15/10/2023 |")
    assert cells(survey, "unit_spelling") == ["A10"]


@pytest.mark.parametrize("other", ["Thôn 20", "Thôn 2A", "Thôn Ba", "Bản 2", "Thôn Hải"])
def test_another_number_or_name_is_another_village(other: str) -> None:
    rows = "\n".join(f"| Thôn 2 | {i} | Hộ {i} | 1970 | 15/10/2023 |" for i in range(1, 9))
    survey = read(f"{PEOPLE}\n{rows}\n| {other} | 9 | Hộ Chín | 1970 | 15/10/2023 |")
    assert cells(survey, "unit_spelling") == []
