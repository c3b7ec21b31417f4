"""What stands among cells and is no tag of a cell cannot hide rows, values or texts from the guard."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from makers import raw_ods, xlsx_parts, zip_of

from ngheo_cli.limits import Limits
from ngheo_cli.messages import Stop
from ngheo_cli.survey.guard.plain import NotPlain, plain
from ngheo_cli.survey.workbook import open_workbook

ROOM = Limits(cell_text_bytes=1024 * 1024)
TOP = b'<?xml version="1.0"?><!-- made by a program --><worksheet><sheetData>'
ROW = b'<row r="1"><c r="A1"><v>1</v></c></row>'


def pieces(text: bytes, size: int) -> Iterator[bytes]:
    return (text[i : i + size] for i in range(0, len(text), size))


@pytest.mark.parametrize("size", [1000, 200, 60])
@pytest.mark.parametrize(
    "among",
    [b"<!-- -->", b"<!-- </sheetData> -->", b"<?a b?>", b"<![CDATA[<si>]]>", b"<![CDATA[</sheetData>]]>",
     b"<![CDATA[a < b]]>" * 20 + b"<!-- -->"],
)  # fmt: skip
def test_what_two_readers_may_read_in_two_ways_is_refused(among: bytes, size: int) -> None:
    with pytest.raises(NotPlain):
        list(plain(pieces(TOP + ROW + among + ROW, size)))


@pytest.mark.parametrize("size", [1000, 100, 7])
def test_texts_in_cdata_and_a_comment_at_the_top_pass_as_they_are(size: int) -> None:
    text = TOP[22:] + b'<c t="inlineStr"><is><t><![CDATA[a < 5 & b > 3]]></t></is></c>' + ROW
    assert b"".join(plain(pieces(text, max(size, 60)))) == text


def test_a_comment_at_the_top_that_holds_a_tag_is_refused() -> None:
    with pytest.raises(NotPlain):
        list(plain([b"<!-- <sheetData> </sheetData> --><worksheet>" + ROW]))


def refused(path: Path) -> str:
    with pytest.raises(Stop) as caught:
        open_workbook(path, ROOM)
    (finding,) = caught.value.findings
    return finding.code


@pytest.mark.parametrize(
    "rows",
    [
        '<row r="1"><c r="A1"><v>1</v></c></row><!-- </sheetData> --><row r="99999999"><c><v>1</v></c></row>',
        '<row r="1"><c r="A1"><v>1</v></c></row></sheetData><row><c><v>1</v></c></row><sheetData>',
        '<row r="1"><c r="A1"><v>1</v><v>2</v></c></row>',
        '<x:row r="1"><x:c r="A1"><x:v>1</x:v><x:is/><x:v>2</x:v></x:c></x:row>',
    ],
    ids=["an end in a comment", "rows without place after the end", "two values", "two values with a prefix"],
)
def test_what_hides_rows_or_values_is_refused(tmp_path: Path, rows: str) -> None:
    assert refused(zip_of(tmp_path / "a.xlsx", xlsx_parts(rows))) == "file_damaged"


@pytest.mark.parametrize("between", ["<y/>", "<f/><y/>"])
def test_a_shared_text_whose_number_is_hidden_counts_as_the_longest(tmp_path: Path, between: str) -> None:
    rows = "".join(f'<row r="{i}"><c r="A{i}" t="s">{between}<v>0</v></c></row>' for i in range(1, 40))
    parts = {**xlsx_parts(rows), "xl/sharedStrings.xml": f"<sst><si><t>{'x' * 30_000}</t></si></sst>"}
    assert refused(zip_of(tmp_path / "a.xlsx", parts)) == "file_too_large"


def test_cells_of_a_text_without_a_number_count_nothing(tmp_path: Path) -> None:
    spelt = ('<c r="A{i}" t="s"/>', '<c r="A{i}" t="s"></c>', '<c r="A{i}" t="s"><f>B1</f></c>')
    rows = "".join(f'<row r="{i}">{spelt[i % 3].format(i=i)}</row>' for i in range(1, 60))
    parts = {**xlsx_parts(rows), "xl/sharedStrings.xml": f"<sst><si><t>{'x' * 30_000}</t></si></sst>"}
    assert open_workbook(zip_of(tmp_path / "a.xlsx", parts), ROOM).sheets


def test_an_empty_number_of_a_text_is_a_blank_cell(tmp_path: Path) -> None:
    rows = (
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v></v></c><c r="C1" t="s"><v>0</v></c></row>'
    )
    parts = {**xlsx_parts(rows), "xl/sharedStrings.xml": "<sst><si><t>a</t></si></sst>"}
    [sheet] = open_workbook(zip_of(tmp_path / "a.xlsx", parts), ROOM).sheets
    assert [cell or "" for cell in sheet.rows[0]] == ["a", "", "a"]


@pytest.mark.parametrize(
    "text",
    ['<text:s text:c="&#57;9000"/>', '<text:s text:c="00000000000000000099000"/>',
     '<!-- </table:table-cell> --><text:s text:c="99000"/>'],
)  # fmt: skip
def test_blanks_of_an_ods_count_however_their_number_is_spelt(tmp_path: Path, text: str) -> None:
    row = f"<table:table-row><table:table-cell><text:p>a{text}b</text:p></table:table-cell></table:table-row>"
    assert refused(raw_ods(tmp_path / "a.ods", row * 40)) in {"file_too_large", "file_damaged"}


@pytest.mark.parametrize("number", ["&#57;99999", "000000000000000000999999"])
def test_rows_of_an_ods_are_repeated_however_their_number_is_spelt(tmp_path: Path, number: str) -> None:
    cell = "<table:table-cell><text:p>ab</text:p></table:table-cell>"
    row = f'<table:table-row table:number-rows-repeated="{number}">{cell}</table:table-row>'
    with pytest.raises(Stop):
        open_workbook(raw_ods(tmp_path / "a.ods", row * 4))
