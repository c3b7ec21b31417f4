"""A relation, an ethnicity or a name that lost its letters is one finding, at its cell, and no other."""

import pytest

from md_tables import found, read
from ngheo_cli.survey.model import Survey

HEAD = (
    "## Hộ\n| Mã hộ | Họ và tên chủ hộ | Dân tộc chủ hộ | Hộ dân tộc thiểu số | Thôn | Khu vực | Số khẩu |\n"
)
PEOPLE = "## Thành viên\n| Mã hộ | Thôn | Họ và tên | Quan hệ với chủ hộ | Dân tộc |\n"
MANY = "".join(f"| 9{i} | T | Hộ {i} | Chủ hộ | Kinh |\n" for i in range(8))
HOUSEHOLDS = "".join(f"| 9{i} | Hộ {i} | Kinh | Không | T | Nông thôn | #1 |\n" for i in range(8))


def told(ethnicity: str, name: str, relation: str, of_member: str) -> tuple[set[tuple[str, str]], Survey]:
    survey = read(
        f"{HEAD}| 1 | Lò Văn Mẫu | {ethnicity} | Không | T | Nông thôn | #2 |\n{HOUSEHOLDS}"
        f"{PEOPLE}| 1 | T | {name} | {relation} | {of_member} |\n| 1 | T | Con A | Con | Kinh |\n{MANY}"
    )
    return {(f.code, f.place.cell) for f in survey.findings if f.severity != "note"}, survey


@pytest.mark.parametrize(
    ("ethnicity", "name", "relation", "of_member", "cell"),
    [
        ("Kinh", "Lò Văn Mẫu", "Ch? h?", "Kinh", "D2"),
        ("Kinh", "Lò Văn Mẫu", "Chủ hộ", "K?nh", "E2"),
        ("K?nh", "Lò Văn Mẫu", "Chủ hộ", "Kinh", "C2"),
        ("Kinh", "Lò V?n M?u", "Chủ hộ", "Kinh", "C2"),
    ],
)
def test_a_text_that_lost_its_letters_is_told_once(
    ethnicity: str, name: str, relation: str, of_member: str, cell: str
) -> None:
    findings, survey = told(ethnicity, name, relation, of_member)
    assert findings == {("letters_lost", cell)}
    assert survey.members is not None
    assert survey.members.frame["household"].tolist()[:2] == [0, 0]


def test_another_ethnicity_and_a_missing_head_are_found_all_the_same() -> None:
    assert told("Tày", "Lò Văn Mẫu", "Con", "Tày")[0] == {
        ("dtts_ethnicity_differ", "D2"),
        ("head_missing", "D2"),
    }


def test_a_head_whose_relation_lost_its_letters_fills_no_size() -> None:
    _, survey = told("Kinh", "Lò Văn Mẫu", "Ch? h?", "Kinh")
    assert not found(survey, "size_from_members")
