"""Titles under a group of lacking that are no indicator's name: told by position, or asked with a hint."""

import pytest

from md_tables import column, found, how, read
from ngheo_cli.criteria.load import get

NAMES = [
    *("Việc làm", "Người phụ thuộc", "Dinh dưỡng", "Bảo hiểm y tế", "Trình độ giáo dục người lớn"),
    *("Đi học của trẻ em", "Chất lượng nhà ở", "Diện tích nhà ở", "Nguồn nước sinh hoạt"),
    *("Nhà tiêu hợp vệ sinh", "Dịch vụ viễn thông", "Phương tiện tiếp cận thông tin"),
]


def _sheet(names: list[str], group: str = "Thiếu hụt các chỉ số dịch vụ xã hội cơ bản") -> str:
    marks = ["x" if i % 3 == 0 else "" for i in range(len(names))]
    return (
        f"| STT | Mã hộ | Họ và tên chủ hộ | {group} |{' < |' * (len(names) - 1)}\n"
        f"| ^ | ^ | ^ | {' | '.join(names)} |\n"
        f"| 1 | 01 | Lò Thị Mẫu | {' | '.join(marks)} |\n"
        f"| 2 | 02 | Lò Văn Mẫu | {' | '.join(marks[::-1])} |"
    )


def _with(changes: dict[int, str]) -> list[str]:
    return [changes.get(i, name) for i, name in enumerate(NAMES)]


def test_a_whole_block_in_legal_order_tells_its_unknown_columns_by_position() -> None:
    survey = read(_sheet(_with({1: "Người phụ thuộc của hộ", 6: "Nhà ở của gia đình", 11: "Ti vi, đài"})))
    assert [c.canonical for c in survey.columns][3:] == list(get("2021-2025").indicator_ids)
    told = found(survey, "indicator_by_position")
    assert [(f.place.cell[0], f.values["name"]) for f in told] == [
        ("E", "dependents"),
        ("J", "housing_quality"),
        ("O", "information_devices"),
    ]
    assert column(survey, "housing_quality") == [1, 0]
    assert not found(survey, "indicator_near")


def test_a_sum_behind_the_block_does_not_count_as_one_of_its_columns() -> None:
    names = [*_with({1: "Người phụ thuộc của hộ"}), "Tổng số chỉ số thiếu hụt"]
    survey = read(_sheet(names))
    assert how(survey, "E").canonical == "dependents"
    assert how(survey, "P").canonical == ""


@pytest.mark.parametrize(
    "names",
    [
        _with({1: "Người phụ thuộc của hộ"})[:11],
        _with({1: "Người phụ thuộc của hộ", 3: NAMES[4], 4: NAMES[3]}),
        _with(dict.fromkeys(range(1, 7), "Cột khác")),
        _with({1: "Số nhân khẩu"}),
    ],
)
def test_nothing_is_told_by_position_if_number_or_order_differ_or_few_are_known(names: list[str]) -> None:
    survey = read(_sheet(names))
    assert not found(survey, "indicator_by_position")
    assert how(survey, "E").canonical in {"", "size"}


def test_a_title_of_a_raw_fact_under_a_group_of_lacking_is_asked_with_the_nearest_indicator() -> None:
    survey = read(_sheet(["Việc làm", "Người phụ thuộc của hộ", "Nước ăn uống"]))
    near = {f.place.cell[0]: f.values["name"] for f in found(survey, "indicator_near")}
    assert near["E"] == "dependents"
    assert set(near) == {"E", "F"}
    assert how(survey, "E").reads[0] == "không phải tên chỉ số, không dùng"


def test_a_group_that_lists_needs_tells_nothing_by_position() -> None:
    survey = read(_sheet(_with({1: "Người phụ thuộc của hộ"}), "Nhu cầu hỗ trợ các chỉ số thiếu hụt"))
    assert not found(survey, "indicator_by_position")
    assert all(c.canonical == "" for c in survey.columns[3:])


def test_an_order_that_two_standards_do_not_share_is_no_order() -> None:
    names = _with({11: "Dịch vụ số của hộ"})
    assert not found(read(_sheet(names), criteria="2021-2025,2026-2030"), "indicator_by_position")
    assert found(read(_sheet(names)), "indicator_by_position")


def test_a_column_that_the_user_maps_is_not_told_by_position() -> None:
    survey = read(_sheet(_with({1: "Người phụ thuộc của hộ"})), mapping={"dependents": "!E"})
    assert how(survey, "E").how == "map"
    assert not found(survey, "indicator_by_position")
