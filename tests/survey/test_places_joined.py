"""A village and the smaller unit beside it are read together: no village replaces another's households."""

import pytest

from md_tables import column, found, read

BODY = "Họ và tên chủ hộ | Mã hộ | Số khẩu | B1 | B2 | Ngày rà soát |"


@pytest.mark.parametrize(("village", "unit"), [("Thôn", "Tổ"), ("Thôn", "Xóm"), ("Ấp", "Tổ"), ("Xóm", "Tổ")])
def test_a_village_and_its_smaller_unit_are_both_of_the_key(village: str, unit: str) -> None:
    survey = read(f"""
| {village} | {unit} | {BODY}
| {village} 1 | {unit} 1 | Lò A | 01 | #3 | #140 | #30 | 1/10/2024 |
| {village} 2 | {unit} 1 | Lò A | 01 | #5 | #160 | #30 | 2/10/2024 |
| {village} 2 | | Lò B | 02 | #5 | #160 | #30 | 2/10/2024 |
""")
    assert column(survey, "village") == [f"{village} 1, {unit} 1", f"{village} 2, {unit} 1", f"{village} 2"]
    assert column(survey, "problem") == ["", "", ""]
    assert [(f.place.column, f.values["letter"]) for f in found(survey, "places_joined")] == [(village, "B")]


def test_the_smaller_unit_may_stand_first_and_both_may_repeat_the_row_above() -> None:
    survey = read(f"""
| Tổ | Thôn | {BODY}
| Tổ 1 | Thôn 1 | Lò A | 01 | #3 | #140 | #30 | 1/10/2024 |
| nt | nt | Lò B | 02 | #3 | #140 | #30 | 1/10/2024 |
| Tổ 2 | ^ | Lò C | 01 | #3 | #140 | #30 | 1/10/2024 |
""")
    assert column(survey, "village")[:2] == ["Thôn 1, Tổ 1", "Thôn 1, Tổ 1"]


def test_the_column_that_the_user_names_is_read_alone() -> None:
    text = f"""
| Thôn | Tổ | {BODY}
| Thôn 1 | Tổ 1 | Lò A | 01 | #3 | #140 | #30 | 1/10/2024 |
"""
    assert column(read(text, mapping={"village": "Thôn"}), "village") == ["Thôn 1"]
    assert column(read(text, mapping={"village": "Tổ"}), "village") == ["Tổ 1"]


@pytest.mark.parametrize("titles", ["Thôn/bản | Tổ dân phố", "Thôn | Tổ dân phố", "Thôn | Bản"])
def test_two_columns_of_villages_of_one_size_are_asked_for(titles: str) -> None:
    survey = read(f"""
| {titles} | {BODY}
| Một | Hai | Lò A | 01 | #3 | #140 | #30 | 1/10/2024 |
""")
    assert not survey.has("village")
    assert len(found(survey, "column_ambiguous")) == 2
