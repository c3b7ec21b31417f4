"""Templates: every value is text, every field is known, the same bytes again."""

import io
import zipfile
from pathlib import Path

import pytest
from docx import Document

from ngheo_cli.messages import Stop
from ngheo_cli.reports.papers.kinds import BY_NAME, shipped
from ngheo_cli.reports.papers.model import Certificate, Letter, Posted, PostedHousehold
from ngheo_cli.reports.papers.template import Template
from ngheo_cli.reports.papers.write import templates_of
from papers_text import texts

from .conftest import Example, Fill

NASTY = [
    "<b>Người</b> & Mẫu",
    "{{ papers }}",
    "{% for one in papers %}",
    "{_{ 1 }_} {_% %_}",
    "{# không #}",
    "=1+1",
    "+84",
    "-x",
    "@mẫu",
    "&amp; &#123; &lt;",
    "</w:t></w:r>",
    "\"hai\" 'một'",
    "100 %}",
]


def a_template(*lines: str, cells: tuple[str, ...] = ()) -> bytes:
    document = Document()
    for text in lines:
        document.add_paragraph(text)
    if cells:
        table = document.add_table(rows=len(cells), cols=1)
        for row, text in zip(table.rows, cells, strict=True):
            row.cells[0].text = text
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def unknown(*lines: str, shape: type = Posted, cells: tuple[str, ...] = ()) -> list[str]:
    with pytest.raises(Stop) as stop:
        Template("mau.docx", a_template(*lines, cells=cells), shape)
    assert {finding.code for finding in stop.value.findings} == {"papers_unknown_field"}
    assert {finding.values["file"] for finding in stop.value.findings} == {"mau.docx"}
    return [str(finding.values["field"]) for finding in stop.value.findings]


@pytest.mark.parametrize("name", NASTY)
def test_signs_in_a_name_stand_on_paper_as_typed(fill: Fill, example: Example, name: str) -> None:
    household = example(PostedHousehold, head_name=name)
    opened = fill("posted", example(Posted, households=(household,), commune=name))
    assert opened.tables[1].rows[1].cells[1].text == name
    assert name.upper() in texts(opened)


def test_white_space_and_signs_that_no_paper_holds_leave_the_document_whole(
    fill: Fill, example: Example
) -> None:
    names = ("Người\tMẫu\nMột", "Người\x00\x07\x0bMẫu\ufffe Hai", "Người\fMẫu Ba")
    households = tuple(example(PostedHousehold, head_name=name) for name in names)
    opened = fill("posted", example(Posted, households=households))
    shown = [row.cells[1].text for row in opened.tables[1].rows[1:]]
    assert shown == ["Người Mẫu Một", "Người Mẫu Hai", "Người Mẫu Ba"]


def test_a_filter_cannot_turn_a_name_into_markup(example: Example) -> None:
    data = a_template("{%p for paper in papers %}", "{{ paper.commune|safe }}", "{%p endfor %}")
    filled = Template("mau.docx", data, Posted).filled([example(Posted, commune="<b>&")], "ngheo")
    assert texts(filled) == ["<b>&"]


def test_unknown_fields_are_named_also_in_loops_branches_and_names_of_loops() -> None:
    assert unknown("{{ commune }}") == ["commune"]
    assert unknown("{%p for paper in papers %}", "{{ paper.comune }}", "{%p endfor %}") == ["paper.comune"]
    assert unknown("{% if papers[0].trial %}{{ papers[0].x }}{% endif %}") == ["papers[…].x"]
    row = ("{%tr for one in papers[0].households %}", "{{ one.household_id }}", "{%tr endfor %}")
    assert unknown(cells=row) == ["one.household_id"]
    inner = (
        "{% for paper in papers %}{% for one in paper.households %}{{ one.income }}{% endfor %}{% endfor %}"
    )
    assert unknown(inner) == ["one.income"]
    years = "{% for p in papers %}{% for y in p.years %}{% for c in y.cells %}{{ c.tick }}{% endfor %}"
    assert unknown(years + "{% endfor %}{% endfor %}", shape=Certificate) == ["c.tick"]
    first = (
        "{% for p in papers %}{% set one = p.members|first %}{{ one.age }}{{ p.members[0].old }}{% endfor %}"
    )
    assert unknown(first, shape=Certificate) == ["one.age", "p.members[…].old"]


def test_every_unknown_field_is_named_at_once_with_a_hint() -> None:
    with pytest.raises(Stop) as stop:
        Template(
            "mau.docx", a_template("{% for p in papers %}{{ p.head_nam }}{{ p.xyzzy }}{% endfor %}"), Letter
        )
    hints = {str(f.values["field"]): f.text("vi") for f in stop.value.findings}
    assert list(hints) == ["p.head_nam", "p.xyzzy"]
    assert "Có phải là head_name?" in hints["p.head_nam"]


def test_a_template_reaches_nothing_of_the_program(example: Example) -> None:
    assert unknown("{% for p in papers %}{{ p.__class__ }}{% endfor %}") == ["p.__class__"]
    assert unknown("{% for p in papers %}{{ p.commune.__class__ }}{% endfor %}") == ["p.commune.__class__"]
    assert unknown("{% for p in papers %}{{ (p.year ~ 1).__class__ }}{% endfor %}") == ["….__class__"]
    hidden = "{% for p in papers %}{{ (p|attr('__class__'))('x') }}{% endfor %}"
    with pytest.raises(Stop) as stop:
        Template("mau.docx", a_template(hidden), Posted).filled([example(Posted)], "ngheo")
    assert stop.value.findings[0].code == "papers_template_failed"


def test_fields_in_headers_and_properties_are_checked_too() -> None:
    document = Document(io.BytesIO(shipped(BY_NAME["posted"])))
    document.sections[0].header.paragraphs[0].add_run("{{ header_field }}")
    document.core_properties.title = "{{ title_field }}"
    written = io.BytesIO()
    document.save(written)
    with pytest.raises(Stop) as stop:
        Template("mau.docx", written.getvalue(), Posted)
    assert [finding.values["field"] for finding in stop.value.findings] == ["header_field", "title_field"]


@pytest.mark.parametrize(
    "text", ["{% for paper in papers %}", "{{ paper. }}", "{% endif %}", "{% nothing %}"]
)
def test_a_template_that_is_not_well_written_is_named(text: str) -> None:
    with pytest.raises(Stop) as stop:
        Template("mau.docx", a_template(text), Posted)
    assert [f.code for f in stop.value.findings] == ["papers_template_syntax"]
    assert stop.value.findings[0].values["file"] == "mau.docx"


def test_a_template_that_fails_while_it_is_filled_is_named(example: Example) -> None:
    template = Template(
        "mau.docx", a_template("{% for p in papers %}{{ 1 // (p.commune|length - 9) }}{% endfor %}"), Posted
    )
    with pytest.raises(Stop) as stop:
        template.filled([example(Posted, commune="123456789")], "ngheo")
    assert stop.value.findings[0].code == "papers_template_failed"


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"khong phai Word"])
def test_what_is_no_word_file_is_refused(data: bytes) -> None:
    with pytest.raises(Stop) as stop:
        Template("mau.docx", data, Posted)
    assert stop.value.findings[0].code == "papers_not_a_template"


def test_an_office_replaces_ours_by_the_name_of_the_file(tmp_path: Path, example: Example) -> None:
    kinds = [BY_NAME["posted"], BY_NAME["letter"]]
    (tmp_path / "danh-sach-niem-yet.docx").write_bytes(
        a_template("{% for p in papers %}CỦA XÃ {{ p.year }}{% endfor %}")
    )
    templates = templates_of(tmp_path, kinds)
    assert texts(templates["posted"].filled([example(Posted)], "ngheo")) == ["CỦA XÃ [year]"]
    assert templates["letter"].data == shipped(BY_NAME["letter"])


def test_a_folder_without_any_template_is_refused(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "khong-co"):
        with pytest.raises(Stop) as stop:
            templates_of(folder, [BY_NAME["posted"]])
        assert stop.value.findings[0].code == "papers_no_templates"


def test_the_same_papers_give_the_same_bytes_and_no_day_of_today(example: Example) -> None:
    kind = BY_NAME["letter"]
    first, second = (
        Template(kind.template, shipped(kind), kind.shape).filled([example(Letter)], "ngheo 1")
        for _ in range(2)
    )
    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as parts:
        assert {entry.date_time for entry in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert parts.testzip() is None
    about = Document(io.BytesIO(first)).core_properties
    assert (about.author, about.last_modified_by, about.revision) == ("ngheo 1", "ngheo 1", 1)
    assert str(about.created)[:10] == str(about.modified)[:10] == "1980-01-01"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("{{ commune }}", "paper.commune"),
        ("{{ paper.commune }}", "papers[0]"),
        ("{{ paperss[0].commune }}", "papers"),
        ("{{ papers[0].communee }}", "commune"),
    ],
)
def test_a_hint_is_what_has_to_be_typed_there(text: str, meant: str) -> None:
    with pytest.raises(Stop) as stop:
        Template("mau.docx", a_template(text), Posted)
    (finding,) = stop.value.findings
    assert f"Có phải là {meant}?" in finding.text("vi")


def test_the_short_name_of_a_loop_is_no_misspelt_field() -> None:
    with pytest.raises(Stop) as stop:
        Template("mau.docx", a_template("{{ papers[0].year }} {{ one.number }}"), Posted)
    (finding,) = stop.value.findings
    assert finding.text("vi").endswith("“one” không có.")
