"""What is the page of a paper: A4, margins, letters, page numbers from the second page on?"""

from copy import deepcopy

from docx import Document
from docx.document import Document as Made
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from ngheo_cli.reports.workbook import MADE

LETTERS = "Times New Roman"
BODY = 13
"""Points of the body."""
CELL = 11.5
"""Points of the words in tables."""
CELL_CENTER, CELL_LEFT = "Ô giữa", "Ô trái"
"""The styles of lines in tables."""
WIDTH = 165
"""Millimetres between the margins."""
_MARGINS = (20, 20, 28, 17)
"""Millimetres above, below, left and right."""


def new_document(title: str, size: float = BODY) -> Made:
    """Return an empty A4 document in Times New Roman, its properties fixed."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    above, below, left, right = _MARGINS
    section.top_margin, section.bottom_margin = Mm(above), Mm(below)
    section.left_margin, section.right_margin = Mm(left), Mm(right)
    section.header_distance = section.footer_distance = Mm(10)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = LETTERS, Pt(size)
    fonts = normal.element.rPr.rFonts
    for name in ("w:eastAsia", "w:cs", "w:hAnsi", "w:ascii"):
        fonts.set(qn(name), LETTERS)
    normal.paragraph_format.space_before = Pt(0)
    normal.paragraph_format.space_after = Pt(4)
    _cell_styles(document)
    about = document.core_properties
    about.title, about.author, about.last_modified_by, about.comments = title, "ngheo", "ngheo", ""
    about.language, about.created, about.modified, about.revision = "vi-VN", MADE, MADE, 1
    return document


def _cell_styles(document: Made) -> None:
    """Add the looks of lines in tables: by their style alone, so that an office changes them at one place."""
    for name, align in ((CELL_CENTER, WD_ALIGN_PARAGRAPH.CENTER), (CELL_LEFT, WD_ALIGN_PARAGRAPH.LEFT)):
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = document.styles["Normal"]
        style.font.size = Pt(CELL)
        style.paragraph_format.alignment = align
        style.paragraph_format.space_before = style.paragraph_format.space_after = Pt(1)


def number_pages(document: Made) -> None:
    """Number the pages above the text, the first of each paper without a number."""
    section = document.sections[0]
    section.different_first_page_header_footer = True
    line = section.header.paragraphs[0]
    line.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = line.add_run()
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.text = text
        run._r.append(element)
    start = OxmlElement("w:pgNumType")
    start.set(qn("w:start"), "1")
    section._sectPr.insert_element_before(start, "w:cols", "w:titlePg", "w:docGrid")


def end_paper(document: Made) -> None:
    """End a paper that is not the last one: the next begins a page and counts its pages anew."""
    document.add_paragraph("{%p if not loop.last %}")
    tiny(document)._p.get_or_add_pPr().append(deepcopy(document.sections[0]._sectPr))
    document.add_paragraph("{%p endif %}")


def tiny(document: Made, *, new_page: str = "") -> Paragraph:
    """Add a line that takes no room; `new_page` is the condition on which it begins a page."""
    line = document.add_paragraph()
    line.paragraph_format.space_after = Pt(0)
    line.paragraph_format.line_spacing = Pt(1)
    mark = line._p.get_or_add_pPr()
    if new_page:
        turn = OxmlElement("w:pageBreakBefore")
        turn.set(qn("w:val"), f"{{{{ 'true' if {new_page} else 'false' }}}}")
        mark.insert_element_before(turn, "w:spacing", "w:rPr")
    letters = OxmlElement("w:rPr")
    size = OxmlElement("w:sz")
    size.set(qn("w:val"), "2")
    letters.append(size)
    mark.append(letters)
    return line
