from pathlib import Path

import pytest

from md_tables import cells, column, found, read, read_paths, write
from ngheo_cli.messages import Stop
from ngheo_cli.numbers import UNKNOWN
from ngheo_cli.survey.model import Members, Survey

HOUSEHOLDS = """
## Hộ
| Mã hộ | Thôn | Họ và tên chủ hộ | Số CCCD chủ hộ | Số nhân khẩu | Khu vực |
| 001 | Nà Mẫu | Hộ A | 001080000001 | 2 | Nông thôn |
| 002 | Nà Mẫu | Hộ B | | 1 | Nông thôn |
| 001 | Đồng Hòa | Hộ C | | 1 | Nông thôn |
"""
HEAD = "## Thành viên\n| STT | Thôn | Mã hộ | Họ và tên | Quan hệ với chủ hộ | Năm sinh | Số CCCD |\n"
ALL = """| 1 | Nà Mẫu | 001 | Hộ A | Chủ hộ | 1980 | 001080000001 |
| 2 | nà  mẫu | 001 | Con A | Con | 2010 | |
| 3 | Nà Mẫu | 002 | Hộ B | Chủ hộ | 1970 | |
| 4 | Đồng Hoà | 001 | Hộ C | Chủ hộ | 1960 | |
"""


def members_of(survey: Survey) -> Members:
    assert survey.members is not None
    return survey.members


def joined(survey: Survey) -> list[int]:
    return [int(h) for h in members_of(survey).frame["household"]]


def problems(survey: Survey) -> list[str]:
    return [str(problem) for problem in members_of(survey).frame["problem"]]


def counts(survey: Survey) -> tuple[int, int, int, int, int, int, int]:
    c = members_of(survey).counts
    assert c.balanced
    others = sum(c.not_members.values())
    return c.rows_read, c.joined, c.orphans, c.ambiguous, c.no_key, c.duplicates, others


def codes(survey: Survey) -> set[str]:
    return {f.code for f in survey.findings if not f.code.startswith("area")}


def test_members_join_their_household_by_place_and_code() -> None:
    survey = read(HOUSEHOLDS + HEAD + ALL)
    assert joined(survey) == [0, 0, 1, 2]
    assert counts(survey) == (4, 4, 0, 0, 0, 0, 0)
    assert codes(survey) == set()
    frame = members_of(survey).frame
    assert frame["birth"].tolist() == ["1980", "2010", "1970", "1960"]
    assert frame.columns[-5:].tolist() == ["file", "sheet", "row", "household", "problem"]
    assert frame["row"].tolist() == [2, 3, 4, 5]


def test_a_survey_without_members_has_none() -> None:
    assert read(HOUSEHOLDS).members is None


def test_codes_are_texts_and_their_zeros_count() -> None:
    survey = read(HOUSEHOLDS + HEAD + ALL.replace("| 002 |", "| 2 |"))
    assert problems(survey) == ["", "", "orphan", ""]
    assert cells(survey, "member_orphan") == ["C4"]


def test_without_a_place_on_one_sheet_shared_codes_are_told_by_the_head() -> None:
    survey = read("""
## Hộ
| Mã hộ | Thôn | Họ và tên chủ hộ | Số CCCD chủ hộ |
| 1 | Thôn 1 | Hộ A | 001080000001 |
| 1 | Thôn 2 | Hộ B | |
| 2 | Thôn 1 | Hộ C | |
## Thành viên
| Mã hộ | Họ và tên | Quan hệ | Số CCCD |
| 1 | Hộ B | Chủ hộ | |
| 1 | Con B | Con | |
| 2 | Hộ C | Chủ hộ | |
| 1 | Con ai | Con | |
| 1 | A viết khác | Chủ hộ | 001 080 000 001 |
| 1 | Vợ A | Vợ | |
""")
    assert joined(survey) == [1, 1, 2, -1, 0, 0]
    assert problems(survey) == ["", "", "", "ambiguous", "", ""]
    assert cells(survey, "member_ambiguous") == ["A5"]


def test_two_heads_of_one_key_are_told_apart_by_the_head_listed() -> None:
    survey = read("""
## Hộ
| Mã hộ | Thôn | Họ và tên chủ hộ |
| 1 | Thôn 1 | Hộ A |
| 1 | Thôn 1 | Hộ B |
## Thành viên
| Mã hộ | Thôn | Họ và tên | Quan hệ |
| 1 | Thôn 1 | Hộ B | Chủ hộ |
| 1 | Thôn 1 | Con B | Con |
| 1 | Thôn 1 | Hộ D | Chủ hộ |
| 1 | Thôn 1 | Con D | Con |
""")
    assert joined(survey) == [1, 1, -1, -1]
    assert counts(survey) == (4, 2, 0, 2, 0, 0, 0)


def test_rows_set_aside_take_no_members() -> None:
    survey = read("""
## Hộ
| Mã hộ | Thôn | Họ và tên chủ hộ | Ngày rà soát | Điểm B1 |
| 1 | Thôn 1 | Hộ A | 01/10/2023 | 130 |
| 1 | Thôn 1 | Hộ A | 15/10/2023 | 150 |
| 2 | Thôn 1 | Hộ B | 15/10/2023 | 150 |
| 2 | Thôn 1 | Hộ B | 15/10/2023 | 150 |
## Thành viên
| Mã hộ | Thôn | Họ và tên | Quan hệ |
| 1 | Thôn 1 | Hộ A | Chủ hộ |
| 2 | Thôn 1 | Hộ B | Chủ hộ |
""")
    assert column(survey, "problem") == ["superseded", "", "", "duplicate_row"]
    assert joined(survey) == [1, 2]


def test_a_blank_place_of_a_member_is_left_out_of_its_key() -> None:
    survey = read(HOUSEHOLDS + HEAD + ALL.replace("| Nà Mẫu | 002 |", "| | 002 |"))
    assert joined(survey) == [0, 0, 1, 2]
    survey = read(HOUSEHOLDS + HEAD + "| 1 | | 001 | Con ai | Con | 2000 | |\n")
    assert problems(survey) == ["ambiguous"]


def test_a_code_in_the_heads_row_alone_is_filled_down_with_a_note() -> None:
    survey = read(
        HOUSEHOLDS
        + HEAD
        + """| 1 | Nà Mẫu | 001 | Hộ A | Chủ hộ | 1980 | |
| 2 | | | Con A | Con | 2010 | |
| 3 | Nà Mẫu | 002 | Hộ B | Chủ hộ | 1970 | |
| 4 | Đồng Hòa | 001 | Hộ C | Chủ hộ | 1960 | |
"""
    )
    assert joined(survey) == [0, 0, 1, 2]
    assert members_of(survey).frame["village"].tolist() == ["Nà Mẫu", "Nà Mẫu", "Nà Mẫu", "Đồng Hòa"]
    (note,) = found(survey, "member_codes_filled")
    assert (note.place.cell, note.values["count"]) == ("C3", 1)


def test_nothing_is_filled_down_over_a_gap_a_jump_or_another_head() -> None:
    survey = read(
        HOUSEHOLDS
        + HEAD
        + """| 1 | Nà Mẫu | 001 | Hộ A | Chủ hộ | 1980 | |
| 5 | | | Số nhảy | Con | 2010 | |
| 6 | Nà Mẫu | 002 | Hộ B | Chủ hộ | 1970 | |
| | | | | | | |
| 7 | | | Sau dòng trống | Con | 2010 | |
| 8 | Đồng Hòa | 001 | Hộ C | Chủ hộ | 1960 | |
| 9 | | | Chủ khác | Chủ hộ | 1960 | |
"""
    )
    assert problems(survey) == ["", "no_key", "", "no_key", "", "no_key"]
    assert cells(survey, "member_no_key") == ["C3", "C6", "C8"]
    assert not found(survey, "member_codes_filled")


def test_cells_merged_over_the_members_of_a_household_hold_for_all_of_them() -> None:
    survey = read(
        HOUSEHOLDS
        + HEAD
        + """| 1 | Nà Mẫu | 001 | Hộ A | Chủ hộ | 1980 | |
| 2 | ^ | ^ | Con A | Con | 2010 | |
| 3 | ^ | 002 | Hộ B | Chủ hộ | 1970 | |
| 4 | Đồng Hòa | 001 | Hộ C | Chủ hộ | 1960 | |
"""
    )
    assert joined(survey) == [0, 0, 1, 2]


def test_titles_totals_numbers_and_signatures_are_no_members() -> None:
    survey = read(
        HOUSEHOLDS
        + "## Thành viên\n"
        + "| DANH SÁCH THÀNH VIÊN CÁC HỘ | | | | | | |\n"
        + HEAD.split("\n", 1)[1]
        + "| (1) | (2) | (3) | (4) | (5) | (6) | (7) |\n"
        + ALL
        + """| 5 | | | | | | |
| Cộng: 4 người | | | | | | |
| | | | | Người lập biểu | | |
| | | | | Trần Thị Mẫu | | |
"""
    )
    assert counts(survey)[:2] == (9, 4)
    assert dict(members_of(survey).counts.not_members) == {
        "numbering": 1, "prenumbered": 1, "signature": 2, "total": 1,
    }  # fmt: skip


def test_a_member_listed_twice_counts_once() -> None:
    again = "| 5 | Nà Mẫu | 001 | Hộ A | Chủ hộ | 1980 | 001080000001 |\n"
    same_id = "| 6 | Nà Mẫu | 001 | hộ a | Con | 1981 | 001 080 000001 |\n"
    survey = read(HOUSEHOLDS + HEAD + ALL + again + same_id)
    assert problems(survey) == ["", "", "", "", "duplicate_row", "duplicate_row"]
    assert joined(survey)[4:] == [-1, -1]
    assert cells(survey, "member_duplicate") == ["D6", "D7"]
    assert counts(survey) == (6, 4, 0, 0, 0, 2, 0)


def test_one_national_id_at_two_names_is_reported_and_both_count() -> None:
    other = "| 5 | Nà Mẫu | 002 | Con B | Con | 1999 | 001080000001 |\n"
    survey = read(HOUSEHOLDS.replace("| | 1 | Nông", "| | 2 | Nông", 1) + HEAD + ALL + other)
    assert problems(survey) == [""] * 5
    (finding,) = found(survey, "member_id_shared")
    assert (finding.place.cell, finding.values["rows"]) == ("G2", "2, 6")
    assert "0010800" not in finding.text("vi")


def test_twins_without_names_are_two_members() -> None:
    survey = read("""
## Hộ
| Mã hộ | Họ và tên chủ hộ | Số nhân khẩu |
| 1 | Hộ A | 2 |
## Thành viên
| Mã hộ | Quan hệ | Năm sinh |
| 1 | Con | 2015 |
| 1 | Con | 2015 |
""")
    assert problems(survey) == ["", ""]


def test_a_head_is_missing_or_double() -> None:
    survey = read(
        HOUSEHOLDS
        + HEAD
        + """| 1 | Nà Mẫu | 001 | Hộ A | Chủ hộ | 1980 | |
| 2 | Nà Mẫu | 001 | Con A | chủ hộ | 2010 | |
| 3 | Nà Mẫu | 002 | Hộ B | Vợ | 1970 | |
| 4 | Đồng Hòa | 001 | Hộ C | Chủ hộ | 1960 | |
"""
    )
    assert cells(survey, "head_double") == ["E3"]
    assert cells(survey, "head_missing") == ["E4"]


def test_relations_as_codes_of_a_legend_are_understood() -> None:
    survey = read("""
## Hộ
| Mã hộ | Họ và tên chủ hộ |
| 1 | Hộ A |
## Thành viên
| Mã hộ | Họ và tên | Quan hệ với chủ hộ (1. Chủ hộ; 2. Vợ/chồng; 3. Con) |
| 1 | Hộ A | 1 |
| 1 | Con A | 3 |
""")
    assert members_of(survey).frame["relation"].tolist() == ["Chủ hộ", "Con"]
    assert not found(survey, "head_missing")


def test_a_size_that_differs_from_the_members_is_told_at_its_cell() -> None:
    survey = read(HOUSEHOLDS.replace("| 2 | Nông", "| 5 | Nông") + HEAD + ALL)
    (finding,) = found(survey, "size_differs")
    assert (finding.place.cell, finding.place.household_id) == ("E2", "001")
    assert finding.text("en") == "The size says 5, but 2 members are listed."
    assert column(survey, "size") == [5, 1, 1]


def test_a_blank_size_is_filled_by_the_members_with_one_note() -> None:
    survey = read(HOUSEHOLDS.replace("| 2 | Nông", "| | Nông").replace("| 1 | Nông", "| | Nông") + HEAD + ALL)
    assert column(survey, "size") == [2, 1, 1]
    (note,) = found(survey, "size_from_members")
    assert (note.severity.value, note.values["count"]) == ("note", 3)


def test_a_missing_size_column_is_filled_in_its_place() -> None:
    survey = read("""
## Hộ
| Mã hộ | Họ và tên chủ hộ | Khu vực | Điểm B1 |
| 1 | Hộ A | Nông thôn | 130 |
| 2 | Hộ B | Nông thôn | 130 |
## Thành viên
| Mã hộ | Họ và tên | Quan hệ |
| 1 | Hộ A | Chủ hộ |
| 1 | Con A | Con |
""")
    assert column(survey, "size") == [2, UNKNOWN]
    assert survey.frame.columns[:5].tolist() == ["household_id", "head_name", "size", "area", "score_income"]
    (finding,) = found(survey, "households_without_members")
    assert (finding.place.cell, finding.values["count"]) == ("A3", 1)


def test_a_size_that_cannot_be_read_or_a_list_without_head_fills_nothing() -> None:
    text = HOUSEHOLDS.replace("| 2 | Nông", "| 4-5 | Nông").replace("| 1 | Nông", "| | Nông", 1)
    survey = read(text + HEAD + ALL.replace("Hộ B | Chủ hộ", "Hộ B | Con"))
    assert column(survey, "size") == [UNKNOWN, UNKNOWN, 1]
    assert not found(survey, "size_from_members")


def test_a_head_told_differently_on_both_sheets_is_a_finding() -> None:
    survey = read("""
## Hộ
| Mã hộ | Họ và tên chủ hộ | Năm sinh chủ hộ | Giới tính chủ hộ | Số CCCD chủ hộ |
| 1 | Hộ A | 1980 | Nam | 001080000001 |
| 2 | Hộ B | 1970 | Nữ | |
## Thành viên
| Mã hộ | Họ và tên | Quan hệ | Ngày sinh | Giới tính | Số CCCD |
| 1 | Hộ A | Chủ hộ | 02/03/1981 | Nữ | 001 080 000 001 |
| 2 | Hộ B | Chủ hộ | 02/03/1970 | Nữ | 001170000002 |
""")
    conflicts = found(survey, "head_conflict")
    assert [(f.place.cell, f.text("en")) for f in conflicts] == [
        ("D2", "The head's birth in this row differs from the household's sheet (row 2)."),
        ("E2", "The head's sex in this row differs from the household's sheet (row 2)."),
    ]
    assert not any("1981" in f.text("vi") for f in conflicts)


@pytest.mark.parametrize(
    ("name", "told"),
    [("Vàng Z", ["B2"]), ("Ông Lò Văn Ý", []), ("lò văn y", []), ("L? V?n ?", []), ("", [])],
)
def test_a_head_of_one_national_id_and_two_names_is_a_finding(name: str, told: list[str]) -> None:
    survey = read(f"""
## Hộ
| Mã hộ | Họ và tên chủ hộ | Số CCCD chủ hộ |
| 1 | Lò Văn Ý | 001080000001 |
## Thành viên
| Mã hộ | Họ và tên | Quan hệ | Số CCCD |
| 1 | {name} | Chủ hộ | 001080000001 |
""")
    conflicts = found(survey, "head_conflict")
    assert [f.place.cell for f in conflicts] == told
    assert not any("Lò" in f.text("vi") or "Vàng" in f.text("vi") for f in conflicts)


def test_facts_of_members_are_typed_like_those_of_households() -> None:
    survey = read("""
## Hộ
| Mã hộ | Họ và tên chủ hộ |
| 1 | Hộ A |
## Thành viên
| Mã hộ | Họ và tên | Quan hệ | BHYT | Không có hợp đồng lao động | Đang học | Bậc học cao nhất |
| 1 | Hộ A | Chủ hộ | x | Có | không | THCS |
| 1 | Con A | Con | | Không | Mẫu giáo | Không |
| 1 | Con B | Con | | | Lớp 7 | lớp 12 |
""")
    frame = members_of(survey).frame
    assert frame["has_health_insurance"].tolist() == [1, 0, 0]
    assert frame["labour_contract"].tolist() == [0, 1, -1]
    assert frame["studying_level"].tolist() == ["none", "preschool", "lower_secondary"]
    assert frame["completed_level"].tolist() == ["lower_secondary", "none", ""]
    (finding,) = found(survey, "choice_unknown")
    assert (finding.place.sheet, finding.place.cell) == ("Thành viên", "G4")
    told = {c.letter: c for c in members_of(survey).columns}
    assert told["D"].reads[0] == "x = có; ô trống = không"
    assert told["E"].canonical == "labour_contract"


def test_members_under_a_group_of_the_head_are_not_taken_for_persons() -> None:
    survey = read("""
## Hộ
| Mã hộ | Họ và tên chủ hộ |
| 1 | Hộ A |
## Thành viên
| Mã hộ | Chủ hộ | < | Thành viên | < |
| ^ | Họ và tên | Ngày sinh | Họ và tên | Quan hệ |
| 1 | Hộ A | 1980 | Hộ A | Chủ hộ |
| 1 | Hộ A | 1980 | Con A | Con |
""")
    assert members_of(survey).frame["member_name"].tolist() == ["Hộ A", "Con A"]
    assert not members_of(survey).has("birth")


def test_a_column_of_members_is_named_by_the_user() -> None:
    text = (
        HOUSEHOLDS
        + "## Thành viên\n| Thôn | Mã hộ | Họ và tên | Quan hệ | Q9 |\n| Nà Mẫu | 001 | Hộ A | Chủ hộ | x |"
    )
    survey = read(text, mapping={"uses_internet": "E"})
    assert members_of(survey).frame["uses_internet"].tolist() == [1]
    with pytest.raises(Stop) as stopped:
        read(text, mapping={"uses_internets": "E"})
    assert "uses_internet" in stopped.value.findings[0].text("vi")


def test_a_list_without_codes_is_told_once() -> None:
    survey = read(HOUSEHOLDS + "## Thành viên\n| Họ và tên | Quan hệ |\n| Hộ A | Chủ hộ |\n| Con A | Con |")
    (finding,) = found(survey, "members_no_key_column")
    assert finding.values["count"] == 2
    assert counts(survey) == (2, 0, 0, 0, 2, 0, 0)


def test_members_come_from_files_of_their_own(tmp_path: Path) -> None:
    households = write(tmp_path / "ho.xlsx", HOUSEHOLDS)
    rows = [line.strip("| ").split(" | ") for line in (HEAD.split("\n", 1)[1] + ALL).strip().splitlines()]
    people = tmp_path / "thanh-vien.csv"
    people.write_text("\n".join(";".join(row) for row in rows), encoding="utf-8")
    survey = read_paths([households], members=[people])
    assert joined(survey) == [0, 0, 1, 2]
    assert [source.file for source in members_of(survey).sources] == ["thanh-vien.csv"]
    assert [source.file for source in survey.sources] == ["ho.xlsx"]


def test_a_file_of_members_alone_is_no_survey_and_says_how_to_give_it(tmp_path: Path) -> None:
    path = write(tmp_path / "thanh-vien.xlsx", HEAD + ALL)
    with pytest.raises(Stop) as stopped:
        read_paths([path])
    (finding,) = stopped.value.findings
    assert finding.code == "members_only"
    assert "--members" in finding.advice("vi")


def test_a_file_given_as_members_that_lists_none_stops(tmp_path: Path) -> None:
    path = write(tmp_path / "ho.xlsx", HOUSEHOLDS)
    with pytest.raises(Stop) as stopped:
        read_paths([path], members=[write(tmp_path / "b.xlsx", "| Ngày | Số tiền |\n| 1 | 2 |")])
    assert [f.code for f in stopped.value.findings] == ["members_not_found"]


def test_a_list_of_relations_is_read_as_households_where_the_user_says_so() -> None:
    survey = read(
        "| Mã hộ | Họ và tên | Quan hệ |\n| 1 | Hộ A | Chủ hộ |\n| 2 | Vợ B | Vợ |",
        mapping={"head_name": "B"},
    )
    assert column(survey, "head_name") == ["Hộ A", "Vợ B"]
    assert survey.members is None


def test_a_kobo_export_is_tied_by_its_index() -> None:
    survey = read("""
## Phiếu
| start | ho/household_id | ho/head_name | household/size | ho/dc/area | _id | _uuid | _index |
| 2023 | 7 | Hộ A | 2 | rural | 501 | a | 1 |
| 2023 | 7 | Hộ B | 1 | rural | 502 | b | 2 |
## member
| m/member_name | m/relation | m/birth | m/studying_level | _index | _parent_index | _submission__id |
| Hộ A | head | 1980-02-01 | none | 1 | 1 | 501 |
| Hộ B | head | 1990-02-01 | none | 2 | 2 | 502 |
| Con A | child | 2012-02-01 | primary | 3 | 1 | 501 |
| Con ai | child | 2012-02-01 | primary | 4 | 9 | 509 |
""")
    assert column(survey, "size") == [2, 1]
    assert joined(survey) == [0, 1, 0, -1]
    assert problems(survey) == ["", "", "", "orphan"]
    assert members_of(survey).frame["studying_level"].tolist() == ["none", "none", "primary", "primary"]


def test_an_odk_export_is_tied_by_its_keys(tmp_path: Path) -> None:
    forms = tmp_path / "phieu.csv"
    forms.write_text(
        "SubmissionDate,household-household_id,household-head_name,household-size,meta-instanceID,KEY\n"
        "2023-10-15,1,Hộ A,1,uuid:a,uuid:a\n2023-10-15,2,Hộ B,1,uuid:b,uuid:b\n",
        encoding="utf-8",
    )
    people = tmp_path / "phieu-member.csv"
    people.write_text(
        "member_name,relation,birth,PARENT_KEY,KEY\nHộ B,chu_ho,1980,uuid:b,uuid:b/member[1]\n"
        "Hộ A,chu_ho,1980,uuid:a,uuid:a/member[1]\n",
        encoding="utf-8",
    )
    survey = read_paths([forms], members=[people])
    assert joined(survey) == [1, 0]
    assert column(survey, "size") == [1, 1]


def test_a_repeat_group_of_something_else_is_not_read_as_members() -> None:
    survey = read("""
## Phiếu
| household_id | head_name | _index |
| 7 | Hộ A | 1 |
## gia_suc
| loai | so_con | _index | _parent_index |
| trâu | 2 | 1 | 1 |
""")
    assert survey.members is None
    assert len(found(survey, "members_sheet")) == 1
