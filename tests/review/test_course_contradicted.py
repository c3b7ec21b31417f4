"""An ID that all else of a decision contradicts was copied from another row, and is for a person."""

from pathlib import Path

import pytest

from .test_course_ties import AN, codes, columns, course, rows


@pytest.mark.parametrize(
    ("code", "head"),
    [
        ("2", "Lò Thị Bình,1960,Nữ"),  # all but the ID is that of row 2
        ("2", "Lò Thị Bình,,"),
        ("77", "Lò Văn Khác,1999,Nam"),  # and here of nobody in the list
        ("77", "Lò Thị Khác,,Nữ"),
    ],
)
def test_an_id_that_code_and_head_contradict_decides_nothing(tmp_path: Path, code: str, head: str) -> None:
    found = course(tmp_path, f"2025-03-10,Xã A,Thôn 1,{code},{head},{AN},Hộ không nghèo,")
    assert (rows(found), codes(found)) == ([], ["decision_id_contradicts"])
    assert [finding.severity for finding in found.findings] == ["warning"]
    assert columns(found, "Xã A", day="2025-03-10") == {1: 2, 9: 2}


@pytest.mark.parametrize("head", ["Lò Văn Anh,,", "Lò Văn Anh,1950,Nam", "Lò Văn An,1951,", ",1990,"])
def test_a_name_or_a_birth_alone_contradicts_no_id(tmp_path: Path, head: str) -> None:
    found = course(tmp_path, f"2025-03-10,Xã A,Thôn 1,77,{head},{AN},Hộ không nghèo,")
    assert (rows(found), codes(found)) == ([0], ["decision_by_id"])
