"""An ethnic group is known by its name however it is typed; anything else names none."""

import pytest

from ngheo_cli.survey.ethnic_names import NAMES
from ngheo_cli.survey.ethnicity import KINH, ethnic_group, of_minority
from ngheo_cli.survey.text import loose


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "Kinh",
            "KINH",
            " kinh ",
            "Dân tộc Kinh",
            "DT Kinh",
            "DT: Kinh",
            "Kinh/Việt",
            "Kinh (Việt)",
            "Kinh.",
        ),
        *("Người Kinh", "người dân tộc Kinh", "Việt", "01", "01 - Kinh", "1. Kinh", "dan toc kinh"),
    ],
)
def test_the_kinh_are_known_however_they_are_typed(typed: str) -> None:
    assert ethnic_group(typed) == KINH
    assert of_minority(typed) is False


@pytest.mark.parametrize(
    ("typed", "group"),
    [
        ("Dân tộc Tày", "Tày"),
        ("tay", "Tày"),
        ("H'Mông", "Mông"),
        ("HMông", "Mông"),
        ("H’mông", "Mông"),
        ("Hmong", "Mông"),
        ("Mèo", "Mông"),
        ("Khơ-me", "Khmer"),
        ("KHƠME", "Khmer"),
        ("Êđê", "Ê Đê"),
        ("M'Nông", "Mnông"),
        ("Bru - Vân Kiều", "Bru Vân Kiều"),
        ("Sán Chỉ", "Sán Chay"),
        ("Thái (trắng)", "Thái"),
        ("Dao đỏ", "Dao"),
        ("05", "Khmer"),
        ("54", "Rơ Măm"),
    ],
)
def test_other_spellings_are_the_same_group(typed: str, group: str) -> None:
    assert ethnic_group(typed) == group
    assert of_minority(typed) is True


@pytest.mark.parametrize(
    "typed",
    ["", "Không", "không", "Có", "x", "1", "2", "0", "55", "99", "Khác", "Dân tộc khác", "T?y", "Đạo"],
)
def test_what_names_no_group_is_unknown_and_never_a_minority(typed: str) -> None:
    assert (ethnic_group(typed), of_minority(typed)) == ("", None)


@pytest.mark.parametrize("typed", ["DTTS", "Dân tộc thiểu số", "thiểu số", "dan toc thieu so"])
def test_a_minority_without_a_name_is_one_of_an_unknown_group(typed: str) -> None:
    assert (ethnic_group(typed), of_minority(typed)) == ("", True)


def test_the_list_has_fifty_four_groups_and_no_name_of_two() -> None:
    assert len(NAMES) == 54
    groups: dict[str, set[str]] = {}
    for group, others in NAMES:
        for name in (group, *others):
            groups.setdefault(loose(name).replace(" ", ""), set()).add(group)
    assert [form for form, of in groups.items() if len(of) > 1] == []
    assert [ethnic_group(group) for group, _ in NAMES] == [group for group, _ in NAMES]
