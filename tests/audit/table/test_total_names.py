"""A total is told by its whole label, so that a unit called nearly so stays a unit."""

from pathlib import Path

import pytest

from ngheo_cli.audit.table.totals import is_total

from .makers import audited, held, told

HEAD = "Đơn vị,Tổng số hộ,Số hộ nghèo\n"
NAMES = (
    "Cộng Hòa", "Cộng Hoà", "Cộng Hiền", "Cộng Lạc", "Tổng Cọt", "Chung Chải", "Chung", "Thị trấn", "Thị xã",
    "Thành phố", "Tỉnh", "Tổng đội thanh niên xung phong", "Công ty", "Công Hòa", "Cong Hoa", "Toàn Thắng",
)  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("total", ["first", "last", "numbered"])
def test_a_unit_called_nearly_like_a_total_is_a_unit(tmp_path: Path, name: str, total: str) -> None:
    rows = ["Tân Tiến,500,40", f"{name},500,40", "Hòa Bình,500,30"]
    head = "TT," + HEAD if total == "numbered" else HEAD
    if total == "numbered":
        rows = [f"{n},{row}" for n, row in enumerate(rows, start=1)]
    rows.insert(0 if total == "first" else 3, "," * (total == "numbered") + "Tổng cộng,1500,110")
    right, wrong = (audited(tmp_path, head + "\n".join(rows).replace("110", poor)) for poor in ("110", "120"))
    assert right.failures == ()
    assert held(right, "sum") == 2
    assert [one[0:2] + one[3:5] for one in told(wrong)] == [("sum", "Tổng cộng", 120, 110)]


@pytest.mark.parametrize("name", NAMES)
def test_a_list_that_begins_with_such_a_unit_has_no_total(tmp_path: Path, name: str) -> None:
    found = audited(tmp_path, f"{HEAD}{name},500,40\nTân Tiến,480,40\nHòa Bình,500,30")
    assert (found.failures, held(found, "sum")) == ((), 0)


@pytest.mark.parametrize("name", ["Tỉnh", "Thị trấn", "Cộng Tân Mẫu"])
@pytest.mark.parametrize("at", [0, 3])
def test_a_row_that_could_be_both_is_the_total_if_it_is_the_sum(tmp_path: Path, name: str, at: int) -> None:
    rows = ["Tân Tiến,500,40", "Cổ Bi,500,40", "Hòa Bình,500,30"]
    rows.insert(at, f"{name},1500,111")
    found = audited(tmp_path, HEAD + "\n".join(rows))
    assert [one[0:2] + one[3:5] for one in told(found)] == [("sum", name, 111, 110)]


@pytest.mark.parametrize(
    "label",
    [
        "Cộng", "CỘNG:", "Tổng", "Tổng cộng", "TỔNG SỐ", "Tổng số hộ", "Tổng cộng toàn huyện (1+2)",
        "Toàn xã", "Toàn phường Mẫu", "Cả nước", "Cả tỉnh", "Cộng xã A", "Tổng xã A", "Cộng I + II",
        "Cộng (I+II)", "Tong cong", "Cong", "Cong xa A", "Toan xa", "Total", "Grand total", "Whole country",
        "Toàn bộ", "Số liệu chung", "Số liệu toàn phường", "Hợp cộng",
    ],
)  # fmt: skip
def test_the_usual_labels_of_totals_are_known(label: str) -> None:
    assert is_total(label)
