"""A list that names the members of each household below its head, in one sheet."""

import pytest

from md_tables import cells, column, found, how, kinds, read
from ngheo_cli.messages import Stop
from ngheo_cli.numbers import UNKNOWN, YES
from ngheo_cli.survey.model import Members, Survey

HEAD = "| STT | Mã hộ | Họ và tên | Quan hệ với chủ hộ | Năm sinh | Số khẩu | Khu vực | Điểm B1 | Điểm B2 |\n"
ROWS = """| 1 | H1 | Lò An | Chủ hộ | 1980 | #3 | Nông thôn | #100 | #30 |
| | | Lò Bé | Vợ | 1982 | | | | |
| | | Lò Cu | Con | 2010 | | | | |
| 2 | H2 | Hà Dí | Chủ hộ | 1975 | #1 | Nông thôn | #150 | #20 |
| 3 | H3 | Vì Em | chủ hộ | 1960 | #2 | Nông thôn | #120 | #10 |
| | | Vì Pó | Cháu | 2012 | | | | |
"""


def members_of(survey: Survey) -> Members:
    assert survey.members is not None
    assert survey.members.counts.balanced
    assert survey.counts.balanced
    return survey.members


def joined(survey: Survey) -> list[int]:
    return [int(h) for h in members_of(survey).frame["household"]]


def test_heads_are_the_households_and_the_others_their_members() -> None:
    survey = read(HEAD + ROWS)
    assert column(survey, "head_name") == ["Lò An", "Hà Dí", "Vì Em"]
    assert column(survey, "score_income") == [100, 150, 120]
    assert survey.counts.rows_read == 6
    assert kinds(survey) == {"member": 3}
    assert joined(survey) == [0, 0, 0, 1, 2, 2]
    assert members_of(survey).frame["birth"].tolist() == ["1980", "1982", "2010", "1975", "1960", "2012"]
    (note,) = found(survey, "family_list")
    assert (note.values["letter"], note.values["households"], note.values["members"]) == ("D", 3, 3)
    assert {f.code for f in survey.findings} == {"family_list", "member_codes_filled"}


def test_members_without_any_code_belong_to_the_head_above() -> None:
    text = (
        (HEAD + ROWS).replace("| Mã hộ ", "").replace("| H1 ", "").replace("| H2 ", "").replace("| H3 ", "")
    )
    text = text.replace("| | | Lò", "| | Lò").replace("| | | Vì", "| | Vì")
    survey = read(text)
    assert joined(survey) == [0, 0, 0, 1, 2, 2]
    assert not found(survey, "member_no_key") + found(survey, "members_no_key_column")


def test_codes_in_every_row_join_by_code() -> None:
    rows = ROWS.replace("| | | Lò", "| | H1 | Lò").replace("| | | Vì", "| | H3 | Vì")
    assert joined(read(HEAD + rows)) == [0, 0, 0, 1, 2, 2]


def test_signs_of_repetition_are_the_code_of_the_head_above() -> None:
    rows = ROWS.replace("| | | Lò", '| | " | Lò').replace("| | | Vì", "| | nt | Vì")
    survey = read(HEAD + rows)
    assert joined(survey) == [0, 0, 0, 1, 2, 2]
    assert column(survey, "head_name") == ["Lò An", "Hà Dí", "Vì Em"]


def test_what_is_said_of_the_sheet_is_said_once() -> None:
    survey = read(HEAD + "| Thôn Một | | | | | | | | |\n" + ROWS)
    assert len(found(survey, "village_from_title")) == 1


def test_codes_that_begin_again_in_each_village_join_the_head_above() -> None:
    rows = "| Thôn Một | | | | | | | | |\n" + ROWS.replace(
        "| 2 | H2", "| Thôn Hai | | | | | | | | |\n| 1 | H1"
    )
    survey = read(HEAD + rows)
    assert column(survey, "village") == ["Thôn Một", "Thôn Hai", "Thôn Hai"]
    assert joined(survey) == [0, 0, 0, 1, 2, 2]


def test_a_title_of_heads_and_members_is_read_beside_a_relation() -> None:
    survey = read(HEAD.replace("Họ và tên", "Họ và tên chủ hộ và thành viên") + ROWS)
    assert column(survey, "head_name") == ["Lò An", "Hà Dí", "Vì Em"]
    assert members_of(survey).frame["member_name"].tolist()[:2] == ["Lò An", "Lò Bé"]
    assert joined(survey) == [0, 0, 0, 1, 2, 2]


@pytest.mark.parametrize(
    "title", ["Họ và tên chủ hộ và thành viên", "Chủ hộ, thành viên", "Họ tên chủ hộ và các nhân khẩu"]
)
def test_a_title_of_heads_and_members_alone_is_a_doubt(title: str) -> None:
    survey = read(f"| STT | Mã hộ | {title} | Số khẩu |\n| 1 | H1 | Lò An | #2 |\n| 2 | H2 | Lò Bé | #1 |")
    assert column(survey, "head_name") == ["Lò An", "Lò Bé"]
    assert found(survey, "members_doubt")


def test_answers_repeated_in_every_row_are_the_households() -> None:
    rows = ROWS.replace("| 1982 | | | | |", "| 1982 | #3 | Nông thôn | #100 | #30 |").replace(
        "| 2010 | | | | |", "| 2010 | #3 | Nông thôn | #100 | #30 |"
    )
    survey = read(HEAD + rows)
    assert column(survey, "size") == [3, 1, 2]
    assert joined(survey) == [0, 0, 0, 1, 2, 2]
    assert not found(survey, "column_of_members")


def test_amounts_of_each_person_are_not_the_households() -> None:
    text = """
| STT | Mã hộ | Họ và tên | Quan hệ với chủ hộ | Số khẩu | Khu vực | Tổng thu nhập/tháng (đồng) | Điểm B2 |
| 1 | H1 | Lò An | Chủ hộ | #2 | Nông thôn | 1000000 | #30 |
| | | Lò Bé | Vợ | | | 5000000 | |
| 2 | H2 | Hà Dí | Chủ hộ | #2 | Nông thôn | 2000000 | #30 |
| | | Hà Em | Con | | | 900000 | |
"""
    survey = read(text)
    assert not survey.has("income_total")
    (finding,) = found(survey, "column_of_members")
    assert (finding.severity, finding.place.cell, finding.values["name"]) == ("warning", "G1", "income_total")
    assert how(survey, "G").canonical == ""


def test_facts_of_each_person_are_the_members() -> None:
    text = """
| STT | Mã hộ | Họ và tên | Quan hệ với chủ hộ | Số khẩu | Điểm B1 | Điểm B2 | Người khuyết tật |
| 1 | H1 | Lò An | Chủ hộ | #2 | #100 | #30 | Không |
| | | Lò Bé | Vợ | | | | Có |
| 2 | H2 | Hà Dí | Chủ hộ | #1 | #100 | #30 | Không |
"""
    survey = read(text)
    assert members_of(survey).frame["disabled"].tolist() == [0, YES, 0]
    assert not survey.has("disabled_member")


@pytest.mark.parametrize(
    "row",
    [
        "| 4 | H4 | Vì Gà | Chủ h | 1960 | #2 | Nông thôn | #120 | #10 |",
        "| 4 | H4 | Vì Gà | | 1960 | #2 | Nông thôn | #120 | #10 |",
        "| | | Vì Gà | Bố | 1960 | #3 | Nông thôn | #130 | #10 |",
        "| | H4 | Vì Gà | Bố | 1960 | | | | |",
    ],
)
def test_a_row_of_a_household_of_its_own_is_never_taken_for_a_member(row: str) -> None:
    survey = read(HEAD + ROWS + row)
    assert column(survey, "head_name") == ["Lò An", "Hà Dí", "Vì Em", "Vì Gà"]
    assert cells(survey, "relation_household") == ["C8"]
    assert not found(survey, "head_missing")
    assert joined(survey)[-1] == 3


def test_a_member_whose_relation_is_blank_is_told_and_joined() -> None:
    survey = read(HEAD + ROWS + "| | | Vì Gà | | 1960 | | | | |")
    assert column(survey, "head_name") == ["Lò An", "Hà Dí", "Vì Em"]
    assert joined(survey)[-1] == 2
    assert cells(survey, "relation_blank") == ["C8"]


def test_a_blank_size_is_filled_by_the_members_below() -> None:
    survey = read(HEAD + ROWS.replace("| 1980 | #3", "| 1980 | "))
    assert column(survey, "size") == [3, 1, 2]
    assert found(survey, "size_from_members")


def test_a_size_that_differs_from_the_members_below_is_told() -> None:
    assert cells(read(HEAD + ROWS.replace("| 1980 | #3", "| 1980 | #4")), "size_differs") == ["F2"]


def test_one_damaged_cell_is_one_finding() -> None:
    survey = read(HEAD + ROWS.replace("1980", "31/02/1980"))
    assert cells(survey, "date_impossible") == ["E2"]


def test_totals_titles_and_signatures_are_neither() -> None:
    rows = ROWS + "| | | Tổng cộng | | | #6 | | | |\n| | | | | | | | Người lập biểu | |\n"
    survey = read(HEAD + rows)
    assert kinds(survey) == {"member": 3, "total": 1, "signature": 1}
    assert members_of(survey).counts.not_members == {"signature": 1, "total": 1}


def test_a_list_of_persons_without_answers_of_households_is_one_of_members() -> None:
    with pytest.raises(Stop) as stopped:
        read(
            "| Mã hộ | Họ và tên | Quan hệ | Năm sinh |\n"
            "| H1 | Lò An | Chủ hộ | 1980 |\n| H1 | Lò Bé | Vợ | 1980 |"
        )
    assert [f.code for f in stopped.value.findings] == ["members_only"]


def test_relations_that_tell_no_head_are_asked_for_with_the_way_out() -> None:
    with pytest.raises(Stop) as stopped:
        read(HEAD + ROWS.replace("Chủ hộ", "1").replace("chủ hộ", "1"))
    (finding,) = stopped.value.findings
    assert finding.code == "heads_not_told"
    assert "--column head_name=C" in finding.advice("vi")


def test_the_user_may_say_that_every_row_is_a_household() -> None:
    survey = read(HEAD + ROWS.replace("| | | Lò", "| 7 | H7 | Lò"), mapping={"head_name": "C"})
    assert survey.members is None
    assert len(column(survey, "head_name")) == 6


def test_a_sheet_of_households_beside_it_takes_the_list_as_its_members() -> None:
    households = (
        "## Hộ\n| Mã hộ | Chủ hộ | Số khẩu |\n| H1 | Lò An | #3 |\n| H2 | Hà Dí | #1 |\n| H3 | Vì Em | #2 |\n"
    )
    survey = read(households + "## Chi tiết\n" + HEAD + ROWS)
    assert survey.counts.rows_read == 3
    assert joined(survey) == [0, 0, 0, 1, 2, 2]
    assert column(survey, "size") == [3, 1, 2]
    assert UNKNOWN not in column(survey, "size")


def test_a_list_of_another_village_is_one_of_households_too() -> None:
    heads_only = ROWS.splitlines()[3]
    survey = read(
        f"## Thôn 1\n{HEAD}{ROWS}\n## Thôn 2\n{HEAD}{heads_only}", set_values={"village": "{sheet}"}
    )
    assert column(survey, "head_name") == ["Lò An", "Hà Dí", "Vì Em", "Hà Dí"]
    assert joined(survey) == [0, 0, 0, 1, 2, 2]


def test_the_relation_of_who_answered_makes_no_list_of_members() -> None:
    with pytest.raises(Stop) as stopped:
        read("""
| Mã hộ | Họ và tên chủ hộ | Người trả lời | Họ và tên | Quan hệ với chủ hộ | Số khẩu | Điểm B1 | Điểm B2 |
| 01 | Lò An | Lò Bé | Lò Bé | Vợ | #2 | #100 | #30 |
| 02 | Hà Cu | Hà Cu | Hà Cu | Chủ hộ | #3 | #150 | #0 |
""")
    assert [f.code for f in stopped.value.findings] == ["members_only"]


def test_relations_as_codes_are_a_doubt() -> None:
    rows = ROWS.replace("chủ hộ", "1").replace("Chủ hộ", "1").replace("Vợ", "2").replace("Con", "3")
    survey = read(HEAD + rows.replace("Cháu", "4"))
    assert found(survey, "members_doubt")


@pytest.mark.parametrize("relation", ["Chủ hộ (đã mất)", "C.hộ", "CHỦ HỘ"])
def test_a_head_may_be_called_so_with_a_remark_or_short(relation: str) -> None:
    survey = read(HEAD + ROWS.replace("Chủ hộ", relation))
    assert column(survey, "head_name") == ["Lò An", "Hà Dí", "Vì Em"]
    assert not found(survey, "relation_household")


def test_a_name_under_a_group_of_members_names_the_head() -> None:
    survey = read("""
| STT | Thông tin thành viên | < | Thông tin hộ | < | < |
| ^ | Họ và tên | Quan hệ với chủ hộ | Số khẩu | B1 | B2 |
| 1 | Lò An | Chủ hộ | #2 | #100 | #20 |
| | Lò Bé | Vợ | | | |
""")
    assert column(survey, "head_name") == ["Lò An"]
    assert how(survey, "B").canonical == "head_name"
    assert not found(survey, "column_near")
