"""Workbooks whose cells stand twice or far beyond a sheet, or whose few bytes unfold to gigabytes of text."""

import re
from functools import partial
from pathlib import Path

from .books import SHEET, TEXTS, letters, many_rows, sheet, with_parts
from .cases import READ, SAMPLES, SURVEY, Case
from .zips import Parts, parts_of, write_zip

_ROW = re.compile(rb'<row r="7".*?</row>', re.DOTALL)
_OUTSIDE = (0, 1_048_577, 10**8, 2**32, 2**32 + 1, 10**20)
_COLUMNS = ("XFE", "AAAAA", "ZZZZZZZZZZ")


def _seventh() -> bytes:
    found = _ROW.search(parts_of(SURVEY)[SHEET])
    assert found
    return found[0]


def _moved(number: int, tag: bool = True, cells: bool = True) -> Parts:
    """Give the seventh row, or its cells, another number."""
    row, new = _seventh(), b"%d" % number
    moved = row.replace(b'<row r="7"', b'<row r="' + new + b'"') if tag else row
    moved = re.sub(rb'(<c r="[A-Z]+)7"', rb"\g<1>" + new + b'"', moved) if cells else moved
    assert moved != row
    return {SHEET: sheet(row, moved)}


def _renamed(column: str) -> Parts:
    row = _seventh()
    return {SHEET: sheet(row, row.replace(b'r="B7"', f'r="{column}7"'.encode()))}


def _untold() -> Parts:
    """A row of a number that no sheet has, whose cells leave theirs out."""
    row = _seventh()
    cells = re.sub(rb'<c r="[A-Z]+7"', b"<c", row).replace(b'<row r="7"', b'<row r="200000000"')
    return {SHEET: sheet(row, cells)}


def _after() -> Parts:
    row = b'<row r="900"><c r="A900"><v>1</v></c></row>'
    return {SHEET: sheet(b"</sheetData>", b"</sheetData><sheetData>" + row + b"</sheetData>")}


def _unfolded(rows: int, size: int, letter: bytes = b"a") -> Parts:
    """One shared text in fifty cells of each row."""
    xml = parts_of(SURVEY)[TEXTS]
    count = xml.count(b"<si>")
    names = [letters(column) for column in range(100, 150)]

    def row(number: int) -> bytes:
        cells = "".join(f'<c r="{name}{number}" t="s"><v>{count}</v></c>' for name in names)
        return f'<row r="{number}">{cells}</row>'.encode()

    text = b"<si><t>" + letter * size + b"</t></si></sst>"
    return {SHEET: many_rows(row, 70, 70 + rows), TEXTS: xml.replace(b"</sst>", text)}


def _nameless(index: bytes) -> Parts:
    xml = parts_of(SURVEY)[SHEET]
    found = re.search(rb't="s"><v>\d+', xml)
    assert found
    return {SHEET: sheet(found[0], b't="s"><v>' + index)}


def _ods(folder: Path, cell: str, rows: int = 1, repeated: str = "") -> Path:
    parts = parts_of(SAMPLES / "phuong.ods")
    before, tag, after = parts["content.xml"].decode().rpartition("<table:table-row")
    filled = f'<table:table-cell office:value-type="string"{repeated}>{cell}</table:table-cell>'
    row = f"<table:table-row>{filled}</table:table-row>"
    return write_zip(folder / "a.ods", {**parts, "content.xml": before + row * rows + tag + after})


def _spaces(rows: int, count: int) -> partial[Path]:
    return partial(_ods, cell=f'<text:p>a<text:s text:c="{count}"/>b</text:p>', rows=rows)


PLACES = (
    Case("two rows of one number", with_parts(lambda: _moved(6)), "file_damaged"),
    Case("cells of the row above", with_parts(lambda: _moved(6, tag=False)), "file_damaged"),
    Case(
        "a row that tells another number than its cells",
        with_parts(lambda: _moved(6, cells=False)),
        "file_damaged",
    ),
    Case("two cells of one place", with_parts(lambda: _renamed("A")), "file_damaged"),
    *(Case(f"row {number}", with_parts(partial(_moved, number)), "file_damaged") for number in _OUTSIDE),
    *(Case(f"column {name}", with_parts(partial(_renamed, name)), "file_damaged") for name in _COLUMNS),
    Case("row 200 000 000 of cells without places", with_parts(_untold), "file_damaged"),
    *(
        Case(
            f"row 100 000 000 given to {' '.join(argv[:2])}",
            with_parts(partial(_moved, 10**8)),
            "file_damaged",
            argv,
        )
        for argv in (
            ("check", "{survey}", "--members", "{file}"),
            ("rates", "{survey}", "--criteria", "2021-2025", "--totals", "{file}"),
            ("audit", "table", "{file}"),
            ("audit", "verify", "{file}"),
            ("template", "--from", "{file}", "--out", "{folder}/o.xlsx"),
        )
    ),
    Case("a second table of cells", with_parts(_after), "file_damaged"),
    *(
        Case(f"shared text {i}", with_parts(partial(_nameless, i.encode())), "file_damaged")
        for i in ("-1", "1.5")
    ),
    Case(
        "a text of 32 000 letters in 40 000 cells",
        with_parts(lambda: _unfolded(800, 32_000)),
        "file_too_large",
    ),
    Case(
        "a text of 32 000 letters in 4000 cells", with_parts(lambda: _unfolded(78, 32_000)), READ, heavy=True
    ),
    Case("6000 cells of 99 000 spaces in an ods", _spaces(6000, 99_000), "file_too_large"),
    Case("1300 cells of 99 000 spaces in an ods", _spaces(1300, 99_000), READ, heavy=True),
    Case("10^9 spaces in an ods", _spaces(1, 10**9), "file_too_large"),
    Case("10^18 spaces in an ods", _spaces(1, 10**18), "file_too_large"),
    Case(
        "a long text that an ods repeats 10 000 times",
        partial(
            _ods, cell=f"<text:p>{'a' * 32_000}</text:p>", repeated=' table:number-columns-repeated="10000"'
        ),
        "file_too_large",
    ),
)
