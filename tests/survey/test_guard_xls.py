"""An xls of which a stretch was lost is refused: no household below it disappears."""

import struct
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from makers import xls_of

from ngheo_cli.messages import Stop, damaged_xls, opening
from ngheo_cli.survey.workbook import open_workbook

FIRST_SECTOR = 512
END, START, SHEET, STRINGS, STRING, VIEW, EXTENT = 0x0A, 0x809, 0x85, 0xFC, 0xFD, 0x23E, 0x200
UNKNOWN, CHART, MANY_NUMBERS = 0x7777, 2, 0xBD
HOUSEHOLDS = 40
Damage = Callable[[bytearray], None]


def survey(path: Path) -> Path:
    rows = [[f"H{i:03}", f"Hộ {i}", 4, 130.5] for i in range(HOUSEHOLDS)]
    return xls_of(path, {"Ghi chú": [["chỉ có chữ"]], "Hộ": rows})


def records(data: bytes | bytearray) -> Iterator[tuple[int, int, int]]:
    """Yield place, code and size of each record up to the padding of zeros."""
    at = FIRST_SECTOR
    while (head := struct.unpack_from("<2H", data, at)) != (0, 0):
        yield at, *head
        at += 4 + head[1]


def places(data: bytes | bytearray, wanted: int) -> list[int]:
    return [at for at, code, _ in records(data) if code == wanted]


def put(data: bytearray, at: int, new: bytes) -> None:
    data[at : at + len(new)] = new


def middle_cell(data: bytearray) -> int:
    return places(data, STRING)[HOUSEHOLDS]


def cell_becomes_end(data: bytearray) -> None:
    put(data, middle_cell(data), struct.pack("<H", END))


def cell_becomes_end_and_rest(data: bytearray) -> None:
    put(data, middle_cell(data), struct.pack("<4H", END, 0, UNKNOWN, 6))


def cell_becomes_zeros(data: bytearray) -> None:
    put(data, middle_cell(data), bytes(14))


def cell_moves_to_the_first_place(data: bytearray) -> None:
    put(data, middle_cell(data) + 4, bytes(4))


def cell_swallows_the_next(data: bytearray) -> None:
    put(data, middle_cell(data) + 2, struct.pack("<H", 10 + 14))


def cell_is_longer_than_a_record_may_be(data: bytearray) -> None:
    put(data, middle_cell(data), struct.pack("<2H", UNKNOWN, 8225))


def cell_names_no_text(data: bytearray) -> None:
    put(data, middle_cell(data) + 10, struct.pack("<I", 10_000))


def texts_become_zeros(data: bytearray) -> None:
    put(data, places(data, STRINGS)[0] + 4 + 60, bytes(64))


def sheet_is_not_named(data: bytearray) -> None:
    put(data, places(data, SHEET)[1], struct.pack("<H", UNKNOWN))


def sheet_is_called_a_chart(data: bytearray) -> None:
    data[places(data, SHEET)[1] + 4 + 5] = CHART


def sheet_has_no_start(data: bytearray) -> None:
    put(data, places(data, START)[2], struct.pack("<H", UNKNOWN))


def book_ends_before_its_texts(data: bytearray) -> None:
    put(data, places(data, STRINGS)[0], struct.pack("<4H", END, 0, UNKNOWN, 0))


def cells_follow_an_inner_end(data: bytearray) -> None:
    inner = struct.pack("<2HH", START, 2, 0) + struct.pack("<2H", END, 0)
    at = places(data, START)[2] + 20
    assert [size for place, _, size in records(data) if at <= place < at + 18] == [2, 2, 2]
    put(data, at, inner + struct.pack("<2H", UNKNOWN, 4))


@pytest.mark.parametrize(
    ("damage", "part"),
    [
        (cell_becomes_end, damaged_xls.BROKEN_RECORD),
        (cell_becomes_end_and_rest, damaged_xls.STRAY_CELLS),
        (cell_becomes_zeros, damaged_xls.BROKEN_RECORD),
        (cell_moves_to_the_first_place, opening.TWICE),
        (cell_swallows_the_next, damaged_xls.BROKEN_RECORD),
        (cell_is_longer_than_a_record_may_be, damaged_xls.BROKEN_RECORD),
        (cell_names_no_text, opening.NO_SUCH_TEXT),
        (texts_become_zeros, damaged_xls.BROKEN_RECORD),
        (sheet_is_not_named, damaged_xls.STRAY_CELLS),
        (sheet_is_called_a_chart, damaged_xls.BROKEN_RECORD),
        (sheet_has_no_start, damaged_xls.BROKEN_RECORD),
        (book_ends_before_its_texts, opening.NO_SUCH_TEXT),
        (cells_follow_an_inner_end, damaged_xls.BROKEN_RECORD),
    ],
)
def test_no_household_is_lost_in_silence(tmp_path: Path, damage: Damage, part: tuple[str, str]) -> None:
    path = survey(tmp_path / "a.xls")
    data = bytearray(path.read_bytes())
    damage(data)
    path.write_bytes(data)
    with pytest.raises(Stop) as caught:
        open_workbook(path)
    (finding,) = caught.value.findings
    assert (finding.code, part[0] in finding.text("vi")) == ("file_damaged", True)
    assert ".xlsx" in finding.advice("vi")


def view_is_unknown(data: bytearray) -> None:
    for at in places(data, VIEW):
        put(data, at, struct.pack("<H", UNKNOWN))


def rubbish_follows_the_last_end(data: bytearray) -> None:
    *_, (last, _, size) = records(data)
    put(data, last + 4 + size, bytes(range(1, 60)))


def chart_follows_the_cells(data: bytearray) -> None:
    at = places(data, VIEW)[1]
    size = struct.unpack_from("<H", data, at + 2)[0]
    put(data, at, struct.pack("<7H", START, 2, 0, END, 0, UNKNOWN, size - 10))


@pytest.mark.parametrize("oddity", [view_is_unknown, rubbish_follows_the_last_end, chart_follows_the_cells])
def test_what_a_sound_xls_may_hold_is_read(tmp_path: Path, oddity: Damage) -> None:
    path = survey(tmp_path / "a.xls")
    data = bytearray(path.read_bytes())
    before = bytes(data)
    oddity(data)
    assert data != before
    path.write_bytes(data)
    assert len(open_workbook(path).sheets[1].rows) == HOUSEHOLDS


def test_numbers_beyond_the_last_place_are_refused(tmp_path: Path) -> None:
    path = survey(tmp_path / "a.xls")
    data = bytearray(path.read_bytes())
    code = places(data, STRING)[HOUSEHOLDS + 1]
    put(data, code, struct.pack("<4H", MANY_NUMBERS, 24, 0xFFFF, 0xFFFF))
    path.write_bytes(data)
    with pytest.raises(Stop) as caught:
        open_workbook(path)
    assert [finding.code for finding in caught.value.findings] == ["far_cell"]
