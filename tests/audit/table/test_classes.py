"""In a table with a class a row, rows that break a class down are no classes of their own."""

from pathlib import Path

import pytest

from .makers import audited, held, told

HEAD = "TT,Chỉ tiêu,Số hộ,Tỷ lệ (%)\n"
TOTAL = ",Tổng số hộ dân cư,4321,100\n"
POOR, NEAR, OTHER = "1,Hộ nghèo,200,4.63\n", "2,Hộ cận nghèo,311,7.20\n", "3,Hộ không nghèo,3810,88.17\n"
PARTS = {
    "of the class": ",Trong đó: hộ nghèo DTTS,120,60.00\n",
    "of all households": ",Trong đó: hộ nghèo DTTS,120,2.78\n",
    "a dash": ",- Hộ nghèo DTTS,120,60.00\n",
    "a dash for a number": "-,Hộ nghèo DTTS,120,60.00\n",
    "a letter": "a,Hộ nghèo DTTS,120,60.00\n",
    "a number below": "1.1,Hộ nghèo DTTS,120,60.00\n",
    "no number": ",Hộ nghèo DTTS,120,60.00\n",
    "two": ",Trong đó: hộ nghèo DTTS,120,60.00\n,- Hộ nghèo do nữ làm chủ hộ,190,95.00\n",
}


def notes(folder: Path, text: str) -> list[object]:
    return [one.values["count"] for one in audited(folder, text).findings
            if one.code == "audit_parts_of_classes"]  # fmt: skip


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("above", [True, False])
def test_a_part_of_a_class_is_not_added_and_is_told(tmp_path: Path, part: str, above: bool) -> None:
    rows = POOR + PARTS[part] + NEAR + OTHER
    text = HEAD + (TOTAL + rows if above else rows + TOTAL)
    found = audited(tmp_path, text)
    assert (found.failures, held(found, "sum"), held(found, "rate_base")) == ((), 1, 1)
    assert notes(tmp_path, text) == [2 if part == "two" else 1]


@pytest.mark.parametrize("part", PARTS)
def test_a_wrong_class_beside_a_part_is_found(tmp_path: Path, part: str) -> None:
    text = HEAD + TOTAL + POOR + PARTS[part] + NEAR.replace("311", "351") + OTHER
    assert ("sum", "Tổng số hộ dân cư", 4321, 4361) in [
        one[:2] + one[3:5] for one in told(audited(tmp_path, text))
    ]


def test_a_part_that_is_more_than_its_class_is_found(tmp_path: Path) -> None:
    text = HEAD + TOTAL + POOR + PARTS["of the class"].replace("120", "220") + NEAR + OTHER
    assert [one[:2] for one in told(audited(tmp_path, text))] == [
        ("part_over_whole", "Trong đó: hộ nghèo DTTS")
    ]


@pytest.mark.parametrize("total", [True, False])
def test_a_part_below_all_classes_may_be_of_any(tmp_path: Path, total: bool) -> None:
    rows = POOR + NEAR + "3,Hộ khác,100,2.31\n"
    whole = ",Tổng số,611,14.14\n"
    text = HEAD + (rows + whole if total else whole + rows) + ",Trong đó: hộ DTTS,400,9.26"
    found = audited(tmp_path, text)
    assert (found.failures, held(found, "sum")) == ((), 1)


@pytest.mark.parametrize("marks", [("- ",) * 3, ("+ ",) * 3, ("Trong đó: ", "", "")])
def test_classes_that_are_all_marked_stay_classes(tmp_path: Path, marks: tuple[str, ...]) -> None:
    classes = [row.partition(",")[2] for row in (POOR, NEAR, OTHER)]
    rows = "".join(f",{mark}{row}" for mark, row in zip(marks, classes, strict=True))
    right = audited(tmp_path, HEAD + TOTAL + rows)
    assert (right.failures, held(right, "sum"), right.findings) == ((), 1, ())
    wrong = audited(tmp_path, HEAD + TOTAL + rows.replace("3810", "3910"))
    assert "sum" in {one[0] for one in told(wrong)}
