"""Which real files do the tests of reading need?

Workbooks by their usual writers, and hostile ones by hand.
"""

import struct
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import xlsxwriter
import xlwt  # type: ignore[import-untyped]
from odf.opendocument import OpenDocumentSpreadsheet  # type: ignore[import-untyped]
from odf.table import Table, TableCell, TableRow  # type: ignore[import-untyped]
from odf.text import P  # type: ignore[import-untyped]

Row = Sequence[object]
_RELATION = '<Relationship Id="rId1" Type="{}/{}" Target="{}"/></Relationships>'
_XML = '<?xml version="1.0" encoding="UTF-8"?>'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OPEN = "urn:oasis:names:tc:opendocument:xmlns"


def xlsx_of(path: Path, sheets: Mapping[str, Iterable[Row]]) -> Path:
    """Write an xlsx with the rows of each sheet from A1."""
    with xlsxwriter.Workbook(str(path)) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for r, row in enumerate(rows):
                sheet.write_row(r, 0, row)
    return path


def xls_of(path: Path, sheets: Mapping[str, Iterable[Row]]) -> Path:
    """Write an xls with the rows of each sheet from A1."""
    book = xlwt.Workbook()
    for name, rows in sheets.items():
        sheet = book.add_sheet(name)
        for r, row in enumerate(rows):
            for c, value in enumerate(row):
                sheet.write(r, c, value)
    book.save(str(path))
    return path


def ods_of(path: Path, sheets: Mapping[str, Iterable[Row]]) -> Path:
    """Write an ods with the rows of each sheet from A1; numbers and texts."""
    book = OpenDocumentSpreadsheet()
    for name, rows in sheets.items():
        table = Table(name=name)
        for row in rows:
            line = TableRow()
            for value in row:
                if isinstance(value, int | float):
                    cell = TableCell(valuetype="float", value=str(value))
                else:
                    cell = TableCell(valuetype="string")
                cell.addElement(P(text=str(value)))
                line.addElement(cell)
            table.addElement(line)
        book.spreadsheet.addElement(table)
    book.save(str(path))
    return path


def zip_of(path: Path, parts: Mapping[str, str | bytes]) -> Path:
    """Write a zip with these parts."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def xlsx_parts(
    data: str, *, after: str = "", styles: str = "", sheet: str | None = None
) -> dict[str, str | bytes]:
    """Return the parts of an xlsx with one sheet `Hộ`, whose `<sheetData>` holds `data` as it stands."""
    xml = sheet or f'{_XML}<worksheet xmlns="{_MAIN}"><sheetData>{data}</sheetData>{after}</worksheet>'
    return {
        "[Content_Types].xml": f'{_XML}<Types xmlns="{_PACKAGE}/content-types"/>',
        "_rels/.rels": f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">'
        + _RELATION.format(_RELATIONS, "officeDocument", "xl/workbook.xml"),
        "xl/workbook.xml": f'{_XML}<workbook xmlns="{_MAIN}" xmlns:r="{_RELATIONS}"><sheets>'
        '<sheet name="Hộ" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">'
        + _RELATION.format(_RELATIONS, "worksheet", "worksheets/sheet1.xml"),
        "xl/styles.xml": f'{_XML}<styleSheet xmlns="{_MAIN}">{styles}</styleSheet>',
        "xl/worksheets/sheet1.xml": xml,
    }


def raw_xlsx(path: Path, data: str, *, after: str = "", styles: str = "", sheet: str | None = None) -> Path:
    """Write an xlsx with one sheet `Hộ` from the inside of its `<sheetData>`."""
    return zip_of(path, xlsx_parts(data, after=after, styles=styles, sheet=sheet))


def raw_ods(path: Path, table: str, *, manifest: str = "", styles: str = "") -> Path:
    """Write an ods with one sheet `Hộ` from the inside of its table."""
    spaces = " ".join(
        f'xmlns:{name}="{_OPEN}:{full}:1.0"'
        for name, full in (("office", "office"), ("table", "table"), ("text", "text"), ("style", "style"))
    )
    content = (
        f'{_XML}<office:document-content {spaces} xmlns:number="{_OPEN}:datastyle:1.0" '
        'xmlns:calcext="urn:calcext">'
        f"<office:automatic-styles>{styles}</office:automatic-styles><office:body><office:spreadsheet>"
        f'<table:table table:name="Hộ">{table}</table:table></office:spreadsheet></office:body>'
        "</office:document-content>"
    )
    parts = {
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
        "content.xml": content,
        "META-INF/manifest.xml": f"{_XML}<manifest>{manifest}</manifest>",
    }
    return zip_of(path, parts)


def xlsb_of(path: Path, rows: Iterable[tuple[int, Row]], *, hidden: Sequence[int] = ()) -> Path:
    """Write an xlsb with one sheet `Hộ` from (row from 0, values): numbers, texts, `#N/A`, None for no cell.

    No writer of the format exists for Python; records as in [MS-XLSB] 2.4.
    """
    body = _record(129) + _record(148, struct.pack("<4I", 0, 1, 0, 1)) + _record(145)
    for number, values in rows:
        flags = bytes([0, 0x10 if number in hidden else 0])
        body += _record(0, struct.pack("<IIH", number, 0, 300) + flags + bytes(5))
        for column, value in enumerate(values):
            if value is not None:
                body += _xlsb_cell(column, value)
    body += _record(146) + _record(130)
    bundle = _record(156, struct.pack("<II", 0, 1) + _wide("rId1") + _wide("Hộ"))
    parts = xlsx_parts("")
    relations = str(parts["xl/_rels/workbook.xml.rels"]).replace("sheet1.xml", "sheet1.bin")
    return zip_of(
        path,
        {
            "[Content_Types].xml": parts["[Content_Types].xml"],
            "_rels/.rels": str(parts["_rels/.rels"]).replace("workbook.xml", "workbook.bin"),
            "xl/workbook.bin": _record(131) + _record(143) + bundle + _record(144) + _record(132),
            "xl/_rels/workbook.bin.rels": relations,
            "xl/worksheets/sheet1.bin": body,
        },
    )


def _xlsb_cell(column: int, value: object) -> bytes:
    head = struct.pack("<II", column, 0)
    if value == "#N/A":
        return _record(3, head + b"\x2a")
    if isinstance(value, int | float):
        return _record(5, head + struct.pack("<d", value))
    return _record(6, head + _wide(str(value)))


def _record(code: int, body: bytes = b"") -> bytes:
    head = bytes([code]) if code < 128 else bytes([code & 0x7F | 0x80, code >> 7])
    size = len(body)
    while size > 0x7F:
        head += bytes([size & 0x7F | 0x80])
        size >>= 7
    return head + bytes([size]) + body


def _wide(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")
