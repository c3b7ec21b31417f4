"""Towns and the country above their communes are the sums of them; as a breakdown they are told."""

from pathlib import Path

import pytest

from .makers import audited, held, told

HEAD = "TT,Đơn vị,Tổng số hộ,Số hộ nghèo\n"
AREAS = (",Khu vực thành thị,3150,115\n,Phường A,1400,40\n,Phường B,1750,75\n"
         ",Khu vực nông thôn,2100,53\n,Xã C,1200,20\n,Xã D,900,33\n")  # fmt: skip
TOTAL = ",Tổng cộng,5250,168\n"
LAYOUTS = {
    "total below": AREAS + TOTAL,
    "total above": TOTAL + AREAS,
    "numbered": AREAS.replace(",Khu vực t", "A,Khu vực t").replace(",Khu vực n", "B,Khu vực n").replace(
        ",Phường A", "1,Phường A").replace(",Phường B", "2,Phường B").replace(",Xã C", "1,Xã C").replace(
        ",Xã D", "2,Xã D") + TOTAL,
    "bare names": AREAS.replace("Khu vực t", "T").replace("Khu vực n", "N") + TOTAL,
    "a named whole": ",Huyện Mẫu,5250,168\n" + AREAS,
}  # fmt: skip


@pytest.mark.parametrize("layout", LAYOUTS)
def test_each_area_is_held_to_its_communes(tmp_path: Path, layout: str) -> None:
    found = audited(tmp_path, HEAD + LAYOUTS[layout])
    assert (found.failures, held(found, "sum"), found.findings) == ((), 6, ())
    upper = {unit.name: unit.upper.lower()[-9:] for unit in found.tables[0].units}
    assert (upper["Phường B"], upper["Xã C"]) == ("thành thị", "nông thôn")


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(("right", "wrong"), [("3150,115", 120), ("2100,53", 58)])
def test_a_wrong_area_is_found(tmp_path: Path, layout: str, right: str, wrong: int) -> None:
    text = LAYOUTS[layout].replace(right, f"{right[:4]},{wrong}")
    found = [
        one[3:5]
        for one in told(audited(tmp_path, HEAD + text))
        if "thị" in str(one[1]) or "thôn" in str(one[1])
    ]
    assert found == [(wrong, int(right[5:]))]


def test_areas_that_break_the_whole_down_are_told_as_not_held(tmp_path: Path) -> None:
    text = TOTAL + ",Khu vực thành thị,3150,115\n,Khu vực nông thôn,2100,53\n1,Xã A,3000,100\n2,Xã B,2250,68"
    found = audited(tmp_path, HEAD + text)
    assert (found.failures, held(found, "sum")) == ((), 2)
    assert [(one.code, one.values["names"]) for one in found.findings] == [
        ("audit_rows_left_out", "Khu vực thành thị, Khu vực nông thôn")
    ]
