"""Signs of repetition in the codes of a members sheet: `"`, như trên."""

import pytest

from md_tables import cells, found, read
from ngheo_cli.survey.model import Survey

HOUSEHOLDS = """
## Hộ
| Mã hộ | Họ và tên chủ hộ | Số khẩu |
| H1 | Lò Văn A | #3 |
| H2 | Lò Thị B | #1 |
"""
HEAD = "## Thành viên\n| Mã hộ | Họ và tên | Quan hệ với chủ hộ |\n"


def joined(survey: Survey) -> list[int]:
    assert survey.members is not None
    assert survey.members.counts.balanced
    rows: list[int] = survey.members.frame["household"].tolist()
    return rows


@pytest.mark.parametrize("sign", ['"', "//", "nt", "như trên", "-nt-"])
def test_a_sign_of_repetition_is_the_code_above_it(sign: str) -> None:
    survey = read(
        HOUSEHOLDS
        + HEAD
        + f"| H1 | Lò Văn A | Chủ hộ |\n| {sign} | Lò C | Con |\n| {sign} | Lò D | Con |\n"
        + "| H2 | Lò Thị B | Chủ hộ |\n"
    )
    assert joined(survey) == [0, 0, 0, 1]
    (note,) = found(survey, "ditto_filled")
    assert (note.place.sheet, note.place.cell, note.values["count"]) == ("Thành viên", "A1", 2)
    assert not found(survey, "member_orphan")


def test_a_sign_at_the_row_of_a_head_repeats_nothing() -> None:
    survey = read(
        HOUSEHOLDS + HEAD + '| H1 | Lò Văn A | Chủ hộ |\n| " | Lò Thị B | Chủ hộ |\n| " | Lò D | Con |\n'
    )
    assert joined(survey) == [0, -1, -1]
    assert cells(survey, "member_no_key") == ["A3", "A4"]


def test_a_sign_below_a_blank_repeats_nothing() -> None:
    survey = read(HOUSEHOLDS + HEAD + '| | Lò X | Con |\n| " | Lò C | Con |\n| H2 | Lò Thị B | Chủ hộ |\n')
    assert joined(survey) == [-1, -1, 1]
