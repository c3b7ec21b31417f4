"""A value of a cell that programs read in different ways is refused before one of them is believed."""

from pathlib import Path

import pytest
from makers import xlsx_parts, zip_of

from ngheo_cli.limits import Limits
from ngheo_cli.messages import Finding, Stop, opening
from ngheo_cli.survey.sheet import Sheet
from ngheo_cli.survey.workbook import open_workbook

SHARED = "<sst><si><t>zero</t></si><si><t>o<![CDATA[ne & <]]>x</t></si><si><t>t&amp;w&#111;</t></si></sst>"


def book(path: Path, *cells: str, shared: str = SHARED) -> Path:
    rows = "".join(f'<row r="{row}">{cell}</row>' for row, cell in enumerate(cells, 1))
    return zip_of(path, {**xlsx_parts(rows), "xl/sharedStrings.xml": shared})


def refused(path: Path, limits: Limits | None = None) -> Finding:
    with pytest.raises(Stop) as caught:
        open_workbook(path, limits or Limits())
    (finding,) = caught.value.findings
    return finding


def read(path: Path) -> Sheet:
    (sheet,) = open_workbook(path).sheets
    return sheet


@pytest.mark.parametrize(
    "cell",
    [
        '<c r="A2"><v>1<![CDATA[40]]></v></c>',
        '<c r="A2"><v><![CDATA[140]]></v></c>',
        '<c r="A2" t="s"><v><![CDATA[1]]></v></c>',
        '<c r="A2" t="str"><v>a<![CDATA[b]]></v></c>',
        '<c r="A2"><v x="&lt;t>">1<![CDATA[40]]></v></c>',
        '<c r="A2"><v>1&#52;0</v></c>',
        '<c r="A2"><v>&#49;40</v></c>',
        '<c r="A2" t="s"><v>&#49;</v></c>',
        '<c r="A2" t="b"><v>0&#49;</v></c>',
        '<c r="A2" t="d"><v>2024-01-&#49;1</v></c>',
        '<c r="A2" T="str"><v>1&#52;0</v></c>',
        '<c r="A2" x=" t=\'str\' "><v>1&#52;0</v></c>',
        '<c r="A2" t="str" t="n"><v>1&#52;0</v></c>',
        '<c r="A2"><v>140</v><is><t>1</t></is></c>',
        '<c r="A2"><is><t>1</t></is><v>140</v></c>',
        '<c r="A2" t="inlineStr"><is><t>1</t></is><v/></c>',
        '<c r="A2" t="inlineStr"><is><t>1</t></is><is><t>2</t></is></c>',
        '<c r="A2" t="s"><is/><v>0</v></c>',
    ],
)
def test_a_value_that_readers_disagree_about_is_refused_with_its_cell(tmp_path: Path, cell: str) -> None:
    finding = refused(book(tmp_path / "a.xlsx", '<c r="A1"><v>7</v></c>', cell, '<c r="A3"><v>7</v></c>'))
    assert (finding.code, finding.place.cell) == ("file_damaged", "A2")
    assert finding.values["part"] == opening.ODD_VALUE


@pytest.mark.parametrize(
    "cell",
    [
        '<x:c r="A1"><x:v>1<![CDATA[40]]></x:v></x:c>',
        '<x:c r="A1"><x:v>1&#52;0</x:v></x:c>',
        '<x:c r="A1"><x:v>140</x:v><x:is><x:t>1</x:t></x:is></x:c>',
        '<x:c r="A1"><x:v>140</x:v><is><t>1</t></is></x:c>',
        '<c r="A1"><v>140</v><x:is><t>1</t></x:is></c>',
        '<c r="A1" x="<c t=\'str\'"><v>1&#52;0</v></c>',
    ],
)
def test_neither_a_prefix_nor_a_false_tag_hides_an_odd_value(tmp_path: Path, cell: str) -> None:
    assert refused(book(tmp_path / "a.xlsx", cell)).values["part"] == opening.ODD_VALUE


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ('<c r="A1" t="str"><v>a&amp;b&#52;c</v></c>', "a&b4c"),
        ('<c r="A1" t="str"><f>"&lt;"&amp;A2</f><v>&lt;&gt;&quot;&apos;</v></c>', "<>\"'"),
        ('<c r="A1" t="str"><f t="shared" si="0"/><v>x&amp;y</v></c>', "x&y"),
        ('<c r=\'A1\' x=">" t = \'str\' s="0">\n<v xml:space="preserve">x&amp;y</v></c>', "x&y"),
        ('<x:c r="A1" t="str"><x:v>x&amp;y</x:v></x:c>', "x&y"),
        ('<c r="A1"><f>A2&amp;"x"</f><v>7</v></c>', 7),
        ('<c r="A1" t="inlineStr"><is><t>Thôn :v &amp; :c &#52;</t></is></c>', "Thôn :v & :c 4"),
        ('<c r="A1" t="s"><v>1</v></c>', "one & <x"),
        ('<c r="A1" t="s"><v>2</v></c>', "t&wo"),
        ('<c r="A1"><v>1.5E2</v></c>', 150),
    ],
)
def test_texts_may_hold_references_and_numbers_are_read_as_they_are(
    tmp_path: Path, cell: str, value: object
) -> None:
    assert read(book(tmp_path / "a.xlsx", cell)).rows == [[value]]


def test_a_shared_text_in_cdata_counts_for_each_cell_that_shows_it(tmp_path: Path) -> None:
    shared = f"<sst><si><t><![CDATA[{'< ' * 10_000}]]></t></si></sst>"
    cells = [f'<c r="A{row}" t="s"><v>0</v></c>' for row in range(1, 61)]
    finding = refused(book(tmp_path / "a.xlsx", *cells, shared=shared), Limits(cell_text_bytes=1 << 20))
    assert finding.code == "file_too_large"
