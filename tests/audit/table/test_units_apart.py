"""A unit that the other table does not name, or spells otherwise, is told as not compared."""

from pathlib import Path

from .makers import audited, held, told

MOVES = "unit,c1,c2_exit_to_near_poor,c3,c4,c5,c6,c7,c8,c9\n"
RESULTS = "unit,total_hh,poor_hh,poor_pct\n"


def apart(folder: Path, moves: str, results: str, before: str = "") -> list[tuple[str, object, object]]:
    found = audited(folder, {"dien-bien": MOVES + moves, "ket-qua": RESULTS + results}, before)
    return [(one.place.file, one.values["count"], one.values["names"]) for one in found.findings
            if one.code == "audit_units_apart"]  # fmt: skip


def test_a_unit_spelt_otherwise_is_proposed(tmp_path: Path) -> None:
    found = apart(tmp_path, "Xã Đắk B,99,0,0,0,0,0,0,0,99", "Xã Đăk B,200,90,45")
    assert found == [("dien-bien.csv", 1, "Xã Đắk B (≈ Xã Đăk B)")]


def test_a_unit_spelt_otherwise_in_the_review_before_is_told(tmp_path: Path) -> None:
    moves = "Xã A,21,3,1,2,1,0,2,4,22\nXã Bê,5,0,0,0,0,0,0,0,5"
    results = "Xã A,100,22,22.00\nXã Bê,50,5,10.00"
    before = RESULTS + "Xã A,100,21,21.00\nXã B,50,9,18.00"
    assert apart(tmp_path, moves, results, before) == [("dien-bien.csv", 1, "Xã Bê (≈ Xã B)")]


def test_units_that_one_table_leaves_out_among_their_neighbours_are_told(tmp_path: Path) -> None:
    moves = "Tổng,26,3,1,2,1,0,2,4,27\nXã Mường,21,3,1,2,1,0,2,4,22\nXã Hoa,5,0,0,0,0,0,0,0,5"
    assert apart(tmp_path, moves, "Tổng,100,27,27.00\nXã Mường,60,22,36.67") == [
        ("dien-bien.csv", 1, "Xã Hoa")
    ]


def test_tables_of_other_levels_raise_nothing(tmp_path: Path) -> None:
    moves = "Tỉnh Mẫu,26,3,1,2,1,0,2,4,27\nXã Mường,21,3,1,2,1,0,2,4,22\nXã Hoa,5,0,0,0,0,0,0,0,5"
    assert apart(tmp_path, moves, "Tỉnh Mẫu,100,27,27.00") == []


def test_units_that_both_name_are_compared(tmp_path: Path) -> None:
    tables = {"dien-bien": MOVES + "Xã Đắk B,99,0,0,0,0,0,0,0,99", "ket-qua": RESULTS + "Xã Đắk B,200,90,45"}
    found = audited(tmp_path, tables)
    assert [one[:5] for one in told(found)] == [("cross_end", "Xã Đắk B", "J2", 99, 90)]
    assert (held(found, "cross_end"), found.findings) == (0, ())
