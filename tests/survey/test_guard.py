import io
import struct
import zipfile
from pathlib import Path

import pytest
from makers import raw_ods, raw_xlsx, xls_of, xlsb_of, xlsx_of, xlsx_parts, zip_of

from ngheo_cli.limits import Limits
from ngheo_cli.messages import Finding, Stop
from ngheo_cli.survey.workbook import open_workbook

CELL = '<row r="1"><c r="A1"><v>1</v></c></row>'
FAR = CELL + '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'


def stop(path: Path, limits: Limits | None = None) -> Finding:
    with pytest.raises(Stop) as caught:
        open_workbook(path, limits)
    (finding,) = caught.value.findings
    for lang in ("vi", "en"):
        assert finding.text(lang)
        assert finding.advice(lang)
        assert "{" not in finding.text(lang) + finding.advice(lang)
    assert finding.place.file == path.name
    return finding


def written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def encrypted(path: Path) -> Path:
    """Make an OLE container with the stream that Excel writes for a workbook with a password."""
    plain = xls_of(path, {"a": [["x"] * 40] * 40}).read_bytes()
    names = "Workbook\0".encode("utf-16-le"), "EncryptedPackage\0".encode("utf-16-le")
    at = plain.index(names[0])
    entry = names[1] + bytes(64 - len(names[1])) + struct.pack("<H", len(names[1]))
    return written(path, plain[:at] + entry + plain[at + 66 :])


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("a.pdf", b"%PDF-1.7\n", "a PDF document"),
        ("a.xlsx", b"%PDF-1.7\n", "a PDF document"),
        ("a.rtf", b"{\\rtf1 x}", "an RTF text"),
        ("a.xlsx", b"\x89PNG\r\n\x1a\n", "a picture"),
        ("a.rar", b"Rar!\x1a\x07", "an archive"),
        ("a.xls", b"\x09\x08\x08\x00\x00\x05", "a spreadsheet of a very old Excel"),
        ("a.json", b'{"a": 1}', "of an unknown kind"),
    ],
)
def test_files_that_are_no_spreadsheet_are_named(tmp_path: Path, name: str, data: bytes, kind: str) -> None:
    finding = stop(written(tmp_path / name, data))
    assert finding.code == "file_type_unknown"
    assert kind in finding.text("en")


def test_word_and_other_zips_are_named(tmp_path: Path) -> None:
    kinds = {
        "a.docx": ({"[Content_Types].xml": "<Types/>", "word/document.xml": "<w/>"}, "a Word document"),
        "a.pptx": ({"[Content_Types].xml": "<Types/>", "ppt/presentation.xml": "<p/>"}, "a presentation"),
        "a.odt": (
            {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<o/>"},
            "a Word document",
        ),
        "a.zip": ({"phiếu.xlsx": "x"}, "an archive"),
    }
    for name, (parts, kind) in kinds.items():
        finding = stop(zip_of(tmp_path / name, parts))
        assert (finding.code, kind in finding.text("en")) == ("file_type_unknown", True), name


def test_a_word_document_of_the_old_kind_is_named(tmp_path: Path) -> None:
    plain = xls_of(tmp_path / "a.doc", {"a": [["x"] * 40] * 40}).read_bytes()
    old, new = "Workbook\0".encode("utf-16-le"), "WordDocument\0".encode("utf-16-le")
    at = plain.index(old)
    entry = new + bytes(64 - len(new)) + struct.pack("<H", len(new))
    finding = stop(written(tmp_path / "a.doc", plain[:at] + entry + plain[at + 66 :]))
    assert "a Word document" in finding.text("en")


@pytest.mark.parametrize(
    "data",
    [
        b"<html><body><table><tr><td>a</td></tr></table></body></html>",
        b"\xef\xbb\xbf\r\n  <!DOCTYPE html>\n<html>",
        b'<table border="1"><tr><td>1</td></tr></table>',
        "<html><table>".encode("utf-16"),
        b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
        b"MIME-Version: 1.0\nContent-Type: multipart/related",
    ],
)
def test_a_web_page_called_xls_is_named(tmp_path: Path, data: bytes) -> None:
    finding = stop(written(tmp_path / "bao-cao.xls", data))
    assert finding.code == "file_is_web_page"
    assert ".xls" in finding.text("vi")


def test_passwords_are_seen_in_every_format(tmp_path: Path) -> None:
    marked = bytearray(xlsx_of(tmp_path / "b.xlsx", {"a": [[1]]}).read_bytes())
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = marked.find(signature)
        while at >= 0:
            marked[at + flags] |= 1
            at = marked.find(signature, at + 4)
    files = [
        encrypted(tmp_path / "a.xlsx"),
        written(tmp_path / "b.xlsx", bytes(marked)),
        raw_ods(tmp_path / "c.ods", "", manifest="<manifest:encryption-data/>"),
    ]
    xls = bytearray(xls_of(tmp_path / "d.xls", {"a": [["x"] * 40] * 40}).read_bytes())
    first = xls.index(b"\x09\x08") + 4 + xls[xls.index(b"\x09\x08") + 2]
    xls[first : first + 2] = b"\x2f\x00"
    files.append(written(tmp_path / "d.xls", bytes(xls)))
    assert [stop(path).code for path in files] == ["file_password"] * 4


@pytest.mark.parametrize("share", [0.02, 0.3, 0.6, 0.9, 0.99])
def test_a_file_cut_short_is_damaged(tmp_path: Path, share: float) -> None:
    files = [
        xlsx_of(tmp_path / "a.xlsx", {"a": [[r, "x"] for r in range(200)]}),
        xls_of(tmp_path / "a.xls", {"a": [[r, "x"] for r in range(200)]}),
        xlsb_of(tmp_path / "a.xlsb", [(r, [r, "x"]) for r in range(200)]),
        raw_ods(tmp_path / "a.ods", "<table:table-row/>" * 500),
    ]
    for path in files:
        data = path.read_bytes()
        assert stop(written(path, data[: int(len(data) * share)])).code == "file_damaged", path


def test_a_part_with_other_bytes_than_promised_is_damaged(tmp_path: Path) -> None:
    path = raw_xlsx(tmp_path / "a.xlsx", CELL)
    data = bytearray(path.read_bytes())
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as archive:
        start = archive.getinfo("xl/worksheets/sheet1.xml").header_offset
    data[start + 30 + 24 + 5] ^= 0xFF
    assert stop(written(path, bytes(data))).code == "file_damaged"


def test_binary_rubbish_called_xlsx_is_damaged(tmp_path: Path) -> None:
    assert stop(written(tmp_path / "a.xlsx", bytes(range(256)) * 8)).code == "file_damaged"


@pytest.mark.parametrize("entity", ["<!DOCTYPE x [<!ENTITY a 'b'>]>", "<!DOCTYPE x SYSTEM 'http://x'>"])
@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"])
def test_a_document_type_is_refused_in_every_part(tmp_path: Path, entity: str, part: str) -> None:
    parts = {"xl/sharedStrings.xml": '<?xml version="1.0"?><sst/>', **xlsx_parts(CELL)}
    parts[part] = str(parts[part]).replace("?>", "?>" + entity, 1)
    assert stop(zip_of(tmp_path / "a.xlsx", parts)).code == "file_unsafe"


def test_a_document_type_in_an_ods_is_refused(tmp_path: Path) -> None:
    path = raw_ods(tmp_path / "a.ods", "<table:table-row/>")
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name).replace(b"?>", b"?><!DOCTYPE x>", 1) for name in archive.namelist()}
    assert stop(zip_of(path, parts)).code == "file_unsafe"


@pytest.mark.parametrize("name", ["../x.xml", "/etc/x", "xl/../../x.xml", "C:/x.xml", "..\\x.xml"])
def test_a_part_with_a_path_out_of_the_file_is_refused(tmp_path: Path, name: str) -> None:
    finding = stop(zip_of(tmp_path / "a.xlsx", {**xlsx_parts(CELL), name: "x"}))
    assert finding.code == "file_unsafe"
    assert "path" in finding.text("en")


def test_two_parts_of_one_name_and_two_kinds_at_once_are_refused(tmp_path: Path) -> None:
    parts = xlsx_parts(CELL)
    twice = {**parts, "XL/Worksheets/sheet1.xml": FAR}
    both = {**parts, "content.xml": "<x/>"}
    assert stop(zip_of(tmp_path / "a.xlsx", twice)).code == "file_unsafe"
    assert stop(zip_of(tmp_path / "b.xlsx", both)).code == "file_unsafe"


def test_a_zip_with_two_directories_is_refused(tmp_path: Path) -> None:
    one = raw_xlsx(tmp_path / "a.xlsx", CELL).read_bytes()
    other = raw_xlsx(tmp_path / "b.xlsx", FAR).read_bytes()
    assert stop(written(tmp_path / "c.xlsx", one + other)).code == "file_damaged"


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    data = xlsx_parts(CELL + " " * (60 * 1024 * 1024))
    assert stop(zip_of(tmp_path / "a.xlsx", data)).code == "file_unsafe"


def test_sizes_beyond_the_limits_are_refused(tmp_path: Path) -> None:
    path = xlsx_of(tmp_path / "a.xlsx", {"a": [[1, 2]] * 50, "b": [[1, 2]] * 50})
    for limits in (
        Limits(file_bytes=1000),
        Limits(entries=3),
        Limits(unpacked_bytes=2000),
        Limits(cells=99),
        Limits(cells=199),
    ):
        assert stop(path, limits).code == "file_too_large"
    assert len(open_workbook(path, Limits(cells=200)).sheets) == 2


def test_a_lone_far_cell_is_refused_in_every_format_and_named(tmp_path: Path) -> None:
    row = '<table:table-row><table:table-cell table:number-columns-repeated="16000"/><table:table-cell '
    value = 'office:value-type="float" office:value="1"/></table:table-row>'
    rows = '<table:table-row table:number-rows-repeated="1000000"/>'
    files = {
        "XFD1048576": raw_xlsx(tmp_path / "a.xlsx", FAR),
        "XFD1048575": xlsb_of(tmp_path / "a.xlsb", [(0, ["x"]), (1048574, [None] * 16383 + ["x"])]),
        "WQK1000001": raw_ods(tmp_path / "a.ods", f"{rows}{row}{value}"),
        "IV65536": xls_of(tmp_path / "a.xls", {"a": [["x"]] + [[]] * 65534 + [[""] * 255 + ["x"]]}),
    }
    for cell, path in files.items():
        finding = stop(path)
        assert (finding.code, finding.place.cell) == ("far_cell", cell)
        assert path.stat().st_size < 60_000


def test_a_far_cell_is_named_even_where_rows_and_columns_stretch_apart(tmp_path: Path) -> None:
    data = CELL + '<row r="3"><c r="XFD3"><v>1</v></c></row><row r="5000"><c r="A5000"><v>1</v></c></row>'
    assert stop(raw_xlsx(tmp_path / "a.xlsx", data)).place.cell == "XFD3"
    data = CELL + '<row r="9"><c r="V9"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>1</v></c></row>'
    assert stop(raw_xlsx(tmp_path / "b.xlsx", data)).place.cell == "A1048576"


def test_empty_formatted_cells_far_away_do_no_harm(tmp_path: Path) -> None:
    data = CELL + '<row r="1048576"><c r="XFD1048576" s="1"/></row>'
    assert open_workbook(raw_xlsx(tmp_path / "a.xlsx", data)).sheets[0].rows == [[1]]


def test_repeated_cells_with_a_value_are_a_bomb(tmp_path: Path) -> None:
    cell = (
        '<table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/>'
    )
    data = f'<table:table-row table:number-rows-repeated="1048576">{cell}</table:table-row>'
    assert stop(raw_ods(tmp_path / "a.ods", data)).code == "file_too_large"


@pytest.mark.parametrize(
    "spelling",
    [
        "<x:row r='1048576'><x:c r='XFD1048576'><x:v>1</x:v></x:c></x:row>",
        '<row><c s="0" r="XFD1048576"><v>1</v></c></row>',
        '<row><c\tr="XFD1048576"><v>1</v></c></row>',
        '<row><c r = "XFD1048576"><v>1</v></c></row>',
        '<row><c r="xfd1048576"><v>1</v></c></row>',
        '<row><c x=">" r="XFD1048576"><v>1</v></c></row>',
        '<row><c r="XFD1048576" x="/>"><v>1</v></c></row>',
        '<row r="1048576"><c r="XFC1048576"/><c><v>1</v></c></row>',
    ],
)
def test_no_spelling_hides_a_far_cell(tmp_path: Path, spelling: str) -> None:
    sheet = f'<worksheet xmlns="m" xmlns:x="m"><sheetData>{CELL}{spelling}</sheetData></worksheet>'
    assert stop(raw_xlsx(tmp_path / "a.xlsx", "", sheet=sheet)).code == "far_cell"


@pytest.mark.parametrize(
    "data",
    [
        "<row " + " ".join(f'a{i}="1"' for i in range(20_000)) + "></row>",
        "<c " * 40_000,
        "<row " + 'a="1" ' * 20_000,
    ],
)
def test_a_tag_that_would_take_hours_is_damaged(tmp_path: Path, data: str) -> None:
    assert stop(raw_xlsx(tmp_path / "a.xlsx", CELL + data)).code == "file_damaged"


def test_an_ods_whose_table_is_never_closed_is_damaged(tmp_path: Path) -> None:
    path = raw_ods(tmp_path / "a.ods", "<table:table-row/>")
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name).replace(b"</table:table>", b"") for name in archive.namelist()}
    assert stop(zip_of(path, parts)).code == "file_damaged"


@pytest.mark.parametrize("encoding", ["none", "utf-7", "utf-32"])
def test_an_ods_in_an_encoding_that_nobody_knows_is_damaged(tmp_path: Path, encoding: str) -> None:
    path = raw_ods(tmp_path / "a.ods", "<table:table-row/>")
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name).replace(b"UTF-8", encoding.encode()) for name in archive.namelist()}
    assert stop(zip_of(path, parts)).code == "file_damaged"


def test_a_long_list_of_ranges_is_no_endless_tag(tmp_path: Path) -> None:
    ranges = " ".join(f"A{i}" for i in range(1, 20_000))
    path = raw_xlsx(tmp_path / "a.xlsx", CELL, after=f'<conditionalFormatting sqref="{ranges}"/>')
    assert open_workbook(path).sheets[0].rows == [[1]]


def test_a_sheet_in_an_undeclared_part_is_scanned_too(tmp_path: Path) -> None:
    parts = {**xlsx_parts(CELL), "xl/media/image1.png": f"<a><sheetData>{FAR}</sheetData></a>"}
    assert stop(zip_of(tmp_path / "a.xlsx", parts)).code == "far_cell"


def test_tables_of_an_xls_that_lie_about_their_size_are_refused(tmp_path: Path) -> None:
    plain = xls_of(tmp_path / "a.xls", {"a": [["x"] * 40] * 40}).read_bytes()
    extent = plain.index(struct.pack("<2H", 0x200, 14)) + 4
    strings = plain.index(b"\xfc\x00", 512) + 4
    for at, lie in ((extent, struct.pack("<2I", 0, 1 << 31)), (strings, b"\xff" * 8), (44, b"\xff" * 4)):
        data = plain[:at] + lie + plain[at + len(lie) :]
        assert stop(written(tmp_path / "a.xls", data)).code == "file_damaged"


@pytest.mark.parametrize(
    ("name", "data", "code", "kind"),
    [
        ("a.xls", b"ID;PSCALC3\r\nC;X1;Y1;K1\r\nE\r\n", "file_type_unknown", "DIF, SYLK"),
        ("a.xls", b'TABLE\r\n0,1\r\n"EXCEL"\r\n', "file_type_unknown", "DIF, SYLK"),
        (
            "a.xls",
            b'<?xml version="1.0"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
            "file_is_web_page",
            "an XML 2003 spreadsheet",
        ),
        (
            "a.xls",
            b"<html><table><tr><td>1</td></tr></table></html>",
            "file_is_web_page",
            "a web page (HTML)",
        ),
    ],
)
def test_other_spreadsheets_saved_as_xls_are_named(
    tmp_path: Path, name: str, data: bytes, code: str, kind: str
) -> None:
    finding = stop(written(tmp_path / name, data))
    assert (finding.code, kind in finding.text("en")) == (code, True)


def test_a_file_without_any_data_says_so(tmp_path: Path) -> None:
    assert stop(written(tmp_path / "a.csv", b" \r\n;;\r\n\r\n".replace(b";", b","))).code == "file_blank"
    assert stop(xlsx_of(tmp_path / "a.xlsx", {"Trang 1": [], "Trang 2": [["", " "]]})).code == "file_blank"
    formula = '<row r="1"><c r="A1"><f>1+1</f></c></row>'
    assert open_workbook(raw_xlsx(tmp_path / "b.xlsx", formula)).sheets[0].rows == []
