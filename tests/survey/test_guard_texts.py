"""Text that a few bytes of a file unfold to is counted, and bounded, before a reader makes it."""

import re
import struct
import zipfile
from pathlib import Path

import numpy as np
import pytest
import xlsxwriter
from makers import raw_ods, raw_xlsx, xls_of, xlsb_of, xlsx_of, xlsx_parts, zip_of

from ngheo_cli.limits import Limits
from ngheo_cli.messages import Finding, Stop, opening
from ngheo_cli.survey.guard.ole import Ole
from ngheo_cli.survey.guard.texts import TextCount, shared_sizes
from ngheo_cli.survey.guard.xls_texts import shared_sizes as shared_sizes_of_xls
from ngheo_cli.survey.workbook import open_workbook

MB = 1024 * 1024
ROOM = Limits(cell_text_bytes=MB)


def refused(path: Path, limits: Limits = ROOM) -> Finding:
    with pytest.raises(Stop) as caught:
        open_workbook(path, limits)
    (finding,) = caught.value.findings
    return finding


def cells(*indexes: object, spelt: str = '<c r="A{row}" t="s"><v>{index}</v></c>') -> str:
    return "".join(
        f'<row r="{row}">{spelt.format(row=row, index=index)}</row>' for row, index in enumerate(indexes, 1)
    )


def shared(path: Path, rows: str, *texts: str) -> Path:
    items = "".join(f"<si><t>{text}</t></si>" for text in texts)
    return zip_of(path, {**xlsx_parts(rows), "xl/sharedStrings.xml": f"<sst>{items}</sst>"})


@pytest.mark.parametrize("size", [1, 7, 30, 1000])
def test_sizes_of_shared_texts_do_not_depend_on_pieces_or_prefixes(size: int) -> None:
    plain = b"<sst><si><t>abc</t></si><si><t></t></si><si><t>" + b"x" * 500 + b"</t></si>"
    for data in (plain, plain.replace(b"si>", b"x:si>")):
        sizes = shared_sizes(data[i : i + size] for i in range(0, len(data), size))
        assert (sizes - sizes[1] == [3, 0, 500]).all()


@pytest.mark.parametrize(
    "spelt",
    [
        '<c r="A1" t="s"><v>{}</v></c>',
        '<c r="A1" s="4" t="s"><v>{}</v></c>',
        '<c r="A1" t="s" s="4"><v>{}</v></c>',
        "<c r='A1' t='s'><v>{}</v></c>",
        '<c r="A1" t = "s"><v>{}</v></c>',
        '<x:c r="A1" t="s"><x:v>{}</x:v></x:c>',
        '<c r="A1" t="s"><f>A2</f><v>{}</v></c>',
        '<c r="A1" t="s" x=">">\n <v xml:space="preserve">{}</v></c>',
    ],
)
def test_each_spelling_of_a_shared_text_counts_and_its_number_is_checked(spelt: str) -> None:
    count = TextCount(np.array([1, 20, 300]))
    assert count.feed((spelt.format(2) + spelt.format(1) + spelt.format(2)).encode()) is None
    assert count.bytes == 620
    for wrong in ("-1", "1.5", "1e1", " 1", "+1", "1234567890"):
        assert count.feed((spelt.format(2) + spelt.format(wrong)).encode()) is not None, wrong


def test_numbers_and_texts_of_formulas_are_no_shared_texts() -> None:
    count = TextCount(np.array([1, 20, 300]))
    xml = b'<c r="A1"><v>-1</v></c><c r="B1" t="str"><f>"s"</f><v>-2</v></c><c r="C1" s="2"><v>2</v></c>'
    assert count.feed(xml) is None
    assert count.bytes == 0


def test_one_shared_text_in_many_cells_is_beyond_the_limit(tmp_path: Path) -> None:
    many = shared(tmp_path / "a.xlsx", cells(*[0] * 60), "x" * 20_000)
    finding = refused(many)
    assert finding.code == "file_too_large"
    assert finding.values["setting"] == "NGHEO_MAX_CELL_TEXT_MB=2"
    assert len(open_workbook(many, Limits(cell_text_bytes=2 * MB)).sheets[0].rows) == 60
    assert open_workbook(shared(tmp_path / "b.xlsx", cells(*[1] * 60), "x" * 20_000, "y"), ROOM).sheets


def test_wide_letters_take_twice_the_room(tmp_path: Path) -> None:
    rows = cells(*[0] * 40)
    assert open_workbook(shared(tmp_path / "a.xlsx", rows, "x" * 20_000), ROOM).sheets
    for letter in ("\U0001f600", "&#128512;"):
        wide = shared(tmp_path / "b.xlsx", rows, "x" * 19_996 + letter)
        assert refused(wide).code == "file_too_large"


def test_long_texts_of_cells_and_the_shared_ones_themselves_are_counted(tmp_path: Path) -> None:
    spelt = '<c r="A{row}" t="inlineStr"><is><t>{index}</t></is></c>'
    own = raw_xlsx(tmp_path / "a.xlsx", cells(*["x" * 20_000] * 60, spelt=spelt))
    assert refused(own).code == "file_too_large"
    unused = shared(tmp_path / "b.xlsx", cells(0), "x", *(str(i) * 20_000 for i in range(100)))
    assert refused(unused).code == "file_too_large"


@pytest.mark.parametrize("index", ["-1", "1.5", "99999999999"])
def test_a_cell_that_names_no_shared_text_is_told(tmp_path: Path, index: str) -> None:
    finding = refused(shared(tmp_path / "a.xlsx", cells(0, index), "x"))
    assert (finding.code, finding.place.cell) == ("file_damaged", "A2")
    assert finding.values["part"] == opening.NO_SUCH_TEXT


def test_two_parts_of_shared_texts_are_refused(tmp_path: Path) -> None:
    path = shared(tmp_path / "a.xlsx", cells(0), "x")
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/b/sharedStrings.xml", "<sst/>")
    assert refused(path).code == "file_unsafe"


def test_the_usual_writers_are_read(tmp_path: Path) -> None:
    path = xlsx_of(tmp_path / "a.xlsx", {"a": [["x", 1.5, -1], ["y", "x", "s"]], "b": [["x"]]})
    assert open_workbook(path).sheets[0].rows == [["x", 1.5, -1], ["y", "x", "s"]]
    with xlsxwriter.Workbook(str(path), {"constant_memory": True}) as book:
        book.add_worksheet().write_row(0, 0, ["x", "-1", "s"])
    assert open_workbook(path).sheets[0].rows == [["x", "-1", "s"]]


@pytest.mark.parametrize(
    "row",
    [
        '<table:table-row><table:table-cell office:value-type="string"><text:p>a<text:s text:c="1200000"/>b'
        "</text:p></table:table-cell></table:table-row>",
        '<table:table-row><table:table-cell office:value-type="string"><text:p><text:s text:c="1'
        + "0" * 30
        + '"/></text:p></table:table-cell></table:table-row>',
        '<table:table-row><table:table-cell office:value-type="string" table:number-columns-repeated="60">'
        f"<text:p>{'x' * 20_000}</text:p></table:table-cell></table:table-row>",
        '<table:table-row table:number-rows-repeated="60"><table:table-cell office:value-type="string">'
        f"<text:p>{'x' * 20_000}</text:p></table:table-cell></table:table-row>",
    ],
)
def test_spaces_and_repeated_texts_of_an_ods_are_counted(tmp_path: Path, row: str) -> None:
    finding = refused(raw_ods(tmp_path / "a.ods", row))
    assert finding.code == "file_too_large"
    assert str(finding.values["setting"]).startswith("NGHEO_MAX_CELL_TEXT_MB=")


def test_an_ods_of_usual_texts_and_spaces_is_read(tmp_path: Path) -> None:
    text = '<text:p>a<text:s text:c="3"/>b</text:p>'
    row = f'<table:table-cell office:value-type="string">{text}</table:table-cell>' * 3
    path = raw_ods(tmp_path / "a.ods", f"<table:table-row>{row}</table:table-row>" * 30)
    (sheet,) = open_workbook(path, ROOM).sheets
    assert sheet.rows == [["a   b"] * 3] * 30


def test_shared_texts_of_an_xlsb_are_counted(tmp_path: Path) -> None:
    path = xlsb_of(tmp_path / "a.xlsb", [(row, ["y" * 20_000]) for row in range(60)])
    assert refused(path).code == "file_too_large"
    text = "x" * 20_000
    path = xlsb_of(tmp_path / "b.xlsb", [(0, [1.0] * 60)])
    with zipfile.ZipFile(path) as archive:
        parts: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
    body = parts["xl/worksheets/sheet1.bin"]
    assert isinstance(body, bytes)
    numbers = re.compile(rb"\x05\x10(.{8}).{8}", re.DOTALL)
    parts["xl/worksheets/sheet1.bin"] = numbers.sub(lambda cell: b"\x07\x0c" + cell[1] + bytes(4), body)
    parts["xl/sharedStrings.bin"] = _shared_part(text)
    (row,) = open_workbook(zip_of(path, parts), Limits(cell_text_bytes=4 * MB)).sheets[0].rows
    assert [str(cell)[:50] for cell in row] == [text[:50]] * 60
    assert refused(zip_of(path, parts)).code == "file_too_large"


def _shared_part(text: str) -> bytes:
    item = b"\0" + struct.pack("<I", len(text)) + text.encode("utf-16-le")
    size = bytes([len(item) & 0x7F | 0x80, len(item) >> 7 & 0x7F | 0x80, len(item) >> 14])
    return b"\x9f\x01\x08" + struct.pack("<II", 1, 1) + b"\x13" + size + item + b"\xa0\x01\x00"


def test_shared_texts_of_an_xls_are_counted(tmp_path: Path) -> None:
    many = xls_of(tmp_path / "a.xls", {"a": [["x" * 20_000]] * 60})
    assert refused(many).values["setting"] == "NGHEO_MAX_CELL_TEXT_MB=2"
    assert len(open_workbook(many, Limits(cell_text_bytes=2 * MB)).sheets[0].rows) == 60
    texts = [("x" if i % 2 else "ặ") * (700 + 61 * i) for i in range(100)]
    ole = Ole(xls_of(tmp_path / "b.xls", {"a": [[text] for text in texts]}).read_bytes(), "b.xls")
    data = ole.stream("workbook")
    records, at = list[bytes](), data.index(b"\xfc\0" + struct.pack("<H", 8224))
    while data[at : at + 2] in {b"\xfc\0", b"\x3c\0"}:
        size = int.from_bytes(data[at + 2 : at + 4], "little")
        records.append(data[at + 4 : at + 4 + size])
        at += 4 + size
    assert len(records) > 30
    assert shared_sizes_of_xls(records) == [len(text) * (2 - i % 2) for i, text in enumerate(texts)]
    assert shared_sizes_of_xls(records[:1])
    assert shared_sizes_of_xls([]) == []
