"""Nothing of a template is lost beside a tag that stands for its whole paragraph, row or cell."""

import base64
import io
from typing import Any

import pytest
from docx import Document
from docx.document import Document as Opened
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from ngheo_cli.messages import Stop
from ngheo_cli.reports.papers.kinds import KINDS, Kind, shipped
from ngheo_cli.reports.papers.model import Certificate
from ngheo_cli.reports.papers.template import Template
from papers_text import texts

from .conftest import Example

LOOP, END = "{%tr for one in papers[0].members %}", "{%tr endfor %}"
FIELDS = ("{{ one.number }}", "{{ one.name }}")
PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=="
)


def with_rows(*rows: tuple[str, str], lines: tuple[str, ...] = ()) -> bytes:
    document = Document()
    for text in lines:
        document.add_paragraph(text)
    table = document.add_table(rows=len(rows), cols=2)
    for row, cells in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    return saved(document)


def saved(document: object) -> bytes:
    written = io.BytesIO()
    document.save(written)  # type: ignore[attr-defined]
    return written.getvalue()


def told(data: bytes) -> str:
    """Return why a template is refused before it is filled."""
    with pytest.raises(Stop) as stop:
        Template("mau.docx", data, Certificate)
    (finding,) = stop.value.findings
    assert finding.code == "papers_template_syntax"
    return finding.text("vi")


@pytest.mark.parametrize(
    ("rows", "why"),
    [
        (
            ((f"TT CỦA CƠ QUAN {LOOP}", "HỌ TÊN"), FIELDS, (END, "")),
            f"“TT CỦA CƠ QUAN” đứng chung dòng với thẻ “{LOOP}”",
        ),
        (((LOOP, "HỌ TÊN THÀNH VIÊN"), FIELDS, (END, "")), "“HỌ TÊN THÀNH VIÊN” đứng chung dòng"),
        (((LOOP, ""), FIELDS, (END, "TỔNG SỐ")), f"“TỔNG SỐ” đứng chung dòng với thẻ “{END}”"),
        (((LOOP, ""), FIELDS, ("Cộng:\n" + END, "")), "“Cộng:” đứng chung dòng"),
        (
            (("{%tc for one in papers[0].members %} Số", "x"), ("{%tc endfor %}", "y")),
            "“Số” đứng chung ô với thẻ “{%tc for one in papers[0].members %}”",
        ),
        (((f"A & B {LOOP}", ""), FIELDS, (END, "")), "“A & B” đứng chung dòng"),
        ((("{#tr các thành viên #}", "HỌ TÊN"), FIELDS), "“HỌ TÊN” đứng chung dòng với thẻ “{#tr các"),
    ],
)
def test_text_in_the_row_or_cell_of_a_tag_is_refused_with_where_it_stands(
    rows: tuple[tuple[str, str], ...], why: str
) -> None:
    assert why in told(with_rows(*rows))


def test_text_in_the_paragraph_of_a_tag_is_refused_with_what_to_do() -> None:
    lead = "GIA ĐÌNH GỒM: {%p for one in papers[0].members %}"
    reason = told(with_rows(("", ""), lines=(lead, "– {{ one.name }}", "{%p endfor %}")))
    assert "“GIA ĐÌNH GỒM:” đứng chung đoạn với thẻ “{%p for one in papers[0].members %}”" in reason
    assert "chuyển sang đoạn khác" in reason


def test_a_tag_that_word_parted_does_not_hide_the_text_beside_it() -> None:
    document = Document(io.BytesIO(with_rows((LOOP, ""), FIELDS, (END, ""))))
    line = document.tables[0].rows[2].cells[1].paragraphs[0]
    for piece in ("Tổng ", "số {", "%tr ", "endfor %", "}"):
        line.add_run(piece)
    assert "“Tổng số” đứng chung dòng" in told(saved(document))


def test_text_beside_a_tag_in_the_head_of_a_page_is_refused() -> None:
    document = Document(io.BytesIO(with_rows((LOOP, ""), FIELDS, (END, ""))))
    document.sections[0].header.paragraphs[0].text = "UBND XÃ {%p if papers[0].trial %}"
    assert "“UBND XÃ” đứng chung đoạn" in told(saved(document))


def test_a_picture_beside_a_tag_is_refused() -> None:
    document = Document(io.BytesIO(with_rows((LOOP, ""), FIELDS, (END, ""))))
    line = document.tables[0].rows[0].cells[1].paragraphs[0]
    line.add_run().add_picture(io.BytesIO(PICTURE))
    assert f"“hình” đứng chung dòng với thẻ “{LOOP}”" in told(saved(document))


def small(*lines: str) -> Opened:
    """Return a template that loops over the papers, each line a paragraph."""
    document = Document()
    for text in ("{%p for paper in papers %}", *lines, "{%p endfor %}"):
        document.add_paragraph(text)
    return document


def broken(kind: str, element: Any) -> None:
    """Put a break into a paragraph."""
    if kind == "sectPr":
        element.get_or_add_pPr().append(OxmlElement("w:sectPr"))
    elif kind == "pageBreakBefore":
        element.get_or_add_pPr().append(OxmlElement("w:pageBreakBefore"))
    else:
        line = OxmlElement("w:br")
        line.set(qn("w:type"), kind)
        element.add_r().append(line)


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("page", "ngắt trang"),
        ("column", "ngắt cột"),
        ("sectPr", "ngắt phần (section break)"),
        ("pageBreakBefore", "sang trang trước đoạn (page break before)"),
    ],
)
@pytest.mark.parametrize(("at", "tag"), [(0, "{%p for paper in papers %}"), (-1, "{%p endfor %}")])
def test_a_break_in_the_paragraph_of_a_tag_is_refused_with_where_it_goes(
    kind: str, name: str, at: int, tag: str
) -> None:
    document = small("{{ paper.head_name }}")
    broken(kind, document.paragraphs[at]._p)
    reason = told(saved(document))
    assert f"“{name}” ở đoạn của thẻ “{tag}” nên sẽ mất" in reason
    assert "giữa hai thẻ của vòng lặp thì có ở từng lần lặp" in reason


def test_a_page_break_in_the_row_of_a_tag_is_refused() -> None:
    document = Document(io.BytesIO(with_rows((LOOP, ""), FIELDS, (END, ""))))
    broken("page", document.tables[0].rows[2].cells[1].paragraphs[0]._p)
    assert f"“ngắt trang” ở dòng của thẻ “{END}”" in told(saved(document))


def test_breaks_of_other_paragraphs_of_lines_and_where_a_page_last_ended_are_left(example: Example) -> None:
    document = small("{{ paper.head_name }}", "")
    for kind, at in (("page", 2), ("pageBreakBefore", 1), ("sectPr", 2), ("textWrapping", 0)):
        broken(kind, document.paragraphs[at]._p)
    document.paragraphs[0]._p.add_r().append(OxmlElement("w:lastRenderedPageBreak"))
    document.paragraphs[3].paragraph_format.page_break_before = False
    papers = [example(Certificate)] * 2
    body = Document(io.BytesIO(Template("mau.docx", saved(document), Certificate).filled(papers, "ngheo")))
    breaks = body.element.xpath("//w:br[@w:type='page'] | //w:pageBreakBefore | //w:p//w:sectPr")
    assert len(breaks) == 2 * 3


BOX = (
    f'<w:r {nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:shape><v:textbox><w:txbxContent>'
    "<w:p><w:r><w:t>Số {{ papers[0].household_id }}</w:t></w:r></w:p>"
    "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
)


@pytest.mark.parametrize(("line", "at"), [(0, 0), (0, 1), (2, 0), (2, 1)])
def test_a_text_box_beside_a_tag_is_refused_by_its_name(line: int, at: int) -> None:
    document = small("{{ paper.head_name }}")
    document.paragraphs[line]._p.insert(at, parse_xml(BOX))
    assert "“khung chữ” đứng chung đoạn với thẻ “{%p" in told(saved(document))


def test_a_text_box_beside_a_field_is_left(example: Example) -> None:
    document = small("{{ paper.head_name }}")
    document.paragraphs[1]._p.append(parse_xml(BOX))
    filled = Template("mau.docx", saved(document), Certificate).filled([example(Certificate)], "ngheo")
    assert texts(filled) == ["[head_name]Số [household_id]", "Số [household_id]"]


def test_a_table_within_the_row_of_a_tag_is_refused_by_its_name() -> None:
    document = Document(io.BytesIO(with_rows((LOOP, ""), FIELDS, (END, ""))))
    document.tables[0].cell(0, 1).add_table(rows=1, cols=1)
    assert f"“bảng con” đứng chung dòng với thẻ “{LOOP}”" in told(saved(document))


def test_a_loop_over_the_rows_of_a_table_within_a_cell_is_left(example: Example) -> None:
    document = small("{{ paper.head_name }}")
    inner = document.add_table(rows=1, cols=1).cell(0, 0).add_table(rows=3, cols=1)
    for row, text in zip(inner.rows, (LOOP, "{{ one.name }}", END), strict=True):
        row.cells[0].text = text
    filled = Template("mau.docx", saved(document), Certificate).filled([example(Certificate)], "ngheo")
    assert texts(filled) == ["[head_name]", "[name]", "[name]"]


def test_signs_that_nobody_sees_are_nothing_that_is_lost(example: Example) -> None:
    document = small("{{ paper.head_name }}")
    document.paragraphs[0].add_run("\u200b\ufeff")
    filled = Template("mau.docx", saved(document), Certificate).filled([example(Certificate)], "ngheo")
    assert texts(filled) == ["[head_name]"]


def test_white_space_other_tags_and_text_of_other_places_are_left(example: Example) -> None:
    rows = (
        ("TT", "HỌ TÊN"),
        (f" {LOOP}\t", "\u00a0 "),
        ("{% if one.name %}{{ one.number }}{% endif %}", "Ông/bà {{ one.name }}"),
        ("{# hết #} " + END, "\n"),
        ("Tổng số", "{{ papers[0].size }}"),
    )
    filled = Template("mau.docx", with_rows(*rows), Certificate).filled([example(Certificate)], "ngheo")
    assert texts(filled) == ["TT", "HỌ TÊN", "7", "Ông/bà [name]", "7", "Ông/bà [name]", "Tổng số", "[size]"]


def test_a_tag_of_a_paragraph_leaves_the_other_paragraphs_of_its_cell(example: Example) -> None:
    cell = "Gồm:\n{%p for one in papers[0].members %}\n{{ one.name }}\n{%p endfor %}"
    document = Document(io.BytesIO(with_rows(("", "x"))))
    target = document.tables[0].rows[0].cells[0]
    for line in cell.split("\n"):
        target.add_paragraph(line)
    filled = Template("mau.docx", saved(document), Certificate).filled([example(Certificate)], "ngheo")
    assert texts(filled) == ["Gồm:", "[name]", "[name]", "x"]


def test_both_ends_of_a_loop_in_one_row_are_told_as_a_loop_that_does_not_close() -> None:
    assert "“endfor” không dùng được ở chỗ này" in told(with_rows((LOOP, END), FIELDS))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_our_own_templates_lose_nothing(kind: Kind) -> None:
    assert Template(kind.template, shipped(kind), kind.shape).data == shipped(kind)
