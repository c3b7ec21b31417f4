"""Our own templates: made by their script, complete, and fit for an official's desk."""

import io
import re
import zipfile
from pathlib import Path

import pytest
from docx import Document
from docx.shared import Mm

from ngheo_cli.messages.titles import MOTTO, MOTTO_STATE
from ngheo_cli.reports.papers.fields import known_fields
from ngheo_cli.reports.papers.kinds import KINDS, Kind, shipped
from ngheo_cli.reports.papers.make.templates import made_templates
from ngheo_cli.reports.papers.model import Cell, Certificate, Household, Paper, Year
from papers_text import texts

from .conftest import Example, Fill

PAGE = Path(__file__).parents[3] / "docs" / "van-ban.md"
NAMES = [kind.name for kind in KINDS]
_ENTRY = "household_id head_name village class_recorded class_computed"
SHOWN = {
    "minutes": f"standard name persons size village_kind {_ENTRY}",
    "posted": "standard source head_name village village_kind size class_before class_now",
    "decision": f"standard một hai name title persons size class_before village_kind {_ENTRY}",
    "check": f"title village_kind {_ENTRY}",
    "certificate": "district province village household_id head_name size class_name name relation birth "
    "sex ethnicity day class_code title mark",
    "letter": "district province village village_head household_id head_name class_name class_computed "
    "standard basis value name title answer facts deprived một hai sentence source",
}
"""The fields that our templates print, beside those of every paper."""


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def test_the_script_makes_the_committed_templates_again() -> None:
    made = dict(made_templates())
    assert list(made) == [kind.template for kind in KINDS]
    for kind in KINDS:
        assert parts(made[kind.template]) == parts(shipped(kind)), kind.template


@pytest.mark.parametrize("name", NAMES)
def test_no_step_of_a_template_is_left_on_a_paper(fill: Fill, name: str) -> None:
    said = texts(fill(name))
    assert not [text for text in said if re.search(r"\{[{%]|[%}]\}", text)]
    assert said.count(MOTTO_STATE[0]) == said.count(MOTTO[0]) == 2


@pytest.mark.parametrize("name", NAMES)
def test_a_paper_shows_what_it_is_for(fill: Fill, name: str) -> None:
    said = " ".join(texts(fill(name))).lower()
    assert set(re.findall(r"\[(\w+)\]", said)) == {*SHOWN[name].split()} | {"trial", "commune", "year"}


@pytest.mark.parametrize("name", NAMES)
def test_pages_are_a4_in_times_new_roman(fill: Fill, name: str) -> None:
    opened = fill(name)
    for section in opened.sections:
        sizes = (section.page_width or 0, section.page_height or 0)
        assert [round(size / Mm(1)) for size in sizes] == [210, 297]
    font = opened.styles["Normal"].font
    assert (font.name, font.size.pt >= 12) == ("Times New Roman", True)


@pytest.mark.parametrize("name", [name for name in NAMES if name != "certificate"])
def test_each_paper_of_several_pages_counts_its_own(fill: Fill, name: str) -> None:
    sections = fill(name).sections
    assert len(sections) == 2
    for section in sections:
        assert section.different_first_page_header_footer
        assert "PAGE" in section.header._element.xml
        assert 'w:pgNumType w:start="1"' in section._sectPr.xml


@pytest.mark.parametrize("name", NAMES)
def test_titles_of_a_table_come_again_on_every_page_and_no_row_is_parted(fill: Fill, name: str) -> None:
    lined = [table for table in fill(name).tables if table.style and table.style.name == "Table Grid"]
    assert lined
    for table in lined:
        assert "<w:tblHeader/>" in table.rows[0]._tr.xml
        assert all("<w:cantSplit/>" in row._tr.xml for row in table.rows)


@pytest.mark.parametrize("name", NAMES)
def test_no_table_reaches_over_the_margins(fill: Fill, name: str) -> None:
    opened = fill(name)
    section = opened.sections[0]
    between = (section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0)
    for table in opened.tables:
        assert sum(column.w or 0 for column in table._tbl.tblGrid.gridCol_lst) <= between + Mm(0.5)


@pytest.mark.parametrize("name", ["minutes", "posted", "decision", "certificate", "letter"])
def test_who_signs_never_stands_alone_on_a_page(fill: Fill, name: str) -> None:
    opened = fill(name)
    signing = [t for t in opened.tables if "(Ký, ghi rõ họ tên)" in t._tbl.xml]
    assert len(signing) == 2
    for table in signing:
        above = table._tbl.getprevious()
        assert above.tag.endswith("}p")
        assert "<w:keepNext/>" in above.pPr.xml
        assert "<w:cantSplit/>" in table.rows[0]._tr.xml


@pytest.mark.parametrize("count", [0, 10, 12, 15])
def test_a_certificate_has_a_column_for_each_indicator(fill: Fill, example: Example, count: int) -> None:
    cells = tuple(Cell(number, "Chỉ số", "x") for number in range(1, count + 1))
    years = (Year("2025", "01/10/2025", "N", cells),)
    paper = example(Certificate, indicators=cells, years=years)
    table = fill("certificate", paper).tables[2]
    assert len(table._tbl.tblGrid) == 3 + count
    assert [cell.text for cell in table.rows[1].cells] == ["2025", "01/10/2025", "N", *("x",) * count]


def test_the_posted_list_has_these_columns_and_its_record_no_other_fields(fill: Fill) -> None:
    titles = [cell.text for cell in fill("posted").tables[1].rows[0].cells]
    assert titles == [
        "STT",
        "Họ và tên chủ hộ",
        "[village_kind]",
        "Số nhân khẩu",
        "Kết quả lần trước",
        "Kết quả lần này",
    ]
    kind = next(kind for kind in KINDS if kind.name == "posted")
    own = {path for path, _ in known_fields(kind.shape)} - {path for path, _ in known_fields(Paper)}
    assert own == {"households"} | {
        f"households.{name}"
        for name in ("number", "head_name", "village", "size", "class_before", "class_now")
    }


def documented(heading: str) -> set[str]:
    page = PAGE.read_text(encoding="utf-8")
    part = page.split(f"### {heading}\n", 1)[1].split("\n### ", 1)[0]
    return {
        name.removeprefix("paper.")
        for line in part.splitlines()
        if line.startswith("| `")
        for name in re.findall(r"`([\w.]+)`", line.split("|")[1])
    }


@pytest.mark.parametrize("kind", KINDS, ids=NAMES)
def test_every_field_is_documented_and_every_documented_one_is_there(kind: Kind) -> None:
    common = {path for path, _ in known_fields(Paper)}
    assert documented("Trường của mọi văn bản") == common
    of_one = {path for path, _ in known_fields(Household)}
    assert documented("Trường của một hộ trong `minutes`, `decision`, `check`") == of_one
    lists = ("households", "groups.households", "differing")
    one = {f"{where}.{field}" for where in lists for field in of_one} if kind.name != "posted" else set()
    assert (
        documented(f"Trường của `{kind.name}`")
        == {path for path, _ in known_fields(kind.shape)} - common - one
    )


def test_the_page_names_every_template_and_paper() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert [kind.name for kind in KINDS if f"| `{kind.template}` | `{kind.name}` |" not in page] == []


def test_a_template_has_no_day_of_its_own() -> None:
    for kind in KINDS:
        about = Document(io.BytesIO(shipped(kind))).core_properties
        assert (about.author, str(about.modified)[:10]) == ("ngheo", "1980-01-01")
