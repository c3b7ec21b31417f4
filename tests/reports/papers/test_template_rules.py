"""Templates of anybody: what grows or is none of ours is named before it is filled; what is filled ends."""

import io
import zipfile

import pytest

from ngheo_cli.messages import Stop
from ngheo_cli.reports.papers import document
from ngheo_cli.reports.papers.model import Certificate, Decision, Posted
from ngheo_cli.reports.papers.template import Template
from ngheo_cli.reports.papers.template_rules import stray
from papers_text import texts

from .conftest import Example
from .test_template import a_template

LOOP = "{{% for p in papers %}}{{{{ p.commune }}}}{}{{% endfor %}}"


def refusal(data: bytes, shape: type = Posted) -> tuple[str, str]:
    """Return code and text with which a template is refused before it is filled."""
    with pytest.raises(Stop) as stop:
        Template("mau.docx", data, shape)
    (finding,) = stop.value.findings
    return finding.code, finding.text("vi")


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("{{ 'a' * 10000000000 }}", "“*”"),
        ("{{ 2 ** 99999999 }}", "“**”"),
        ("{{ '%1000000000d' % 1 }}", "“%”"),
        ("{{ 'x'.ljust(2000000000) }}", "“…(…)”"),
        ("{% for i in range(99999) %}x{% endfor %}", "“…(…)”"),
        ("{{ lipsum(n=100000) }}", "“…(…)”"),
        ("{{ 'x'|center(2000000000) }}", "bộ lọc “center”"),
        ("{{ p|attr('x') }}", "bộ lọc “attr”"),
        ("{% macro m() %}{% endmacro %}", "“macro”"),
        ("{% include 'a' %}", "“include”"),
        ("{% set x = p.commune ~ p.commune %}", "“set … ~ …”"),
        ("{% set x = p.commune|join(p.commune) %}", "“set … ~ …”"),
        ("{% for a in papers %}x{% endfor %}", "theo papers hoặc một danh sách"),
        ("{% for a in (1, 2) %}x{% endfor %}", "theo papers hoặc một danh sách"),
        ("{% for a in p.households %}" * 4 + "{% endfor %}" * 4, "quá 4 vòng lặp"),
    ],
)
def test_what_makes_a_template_grow_is_named(text: str, what: str) -> None:
    with pytest.raises(Stop) as stop:
        Template("mau.docx", a_template(LOOP.format(text)), Posted)
    told = [one.text("vi") for one in stop.value.findings if one.code == "papers_template_failed"]
    assert what in " ".join(told)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Chủ hộ: { p.commune }}", "{ p.commune }}"),
        ("Chủ hộ: {{ p.commune }", "{{ p.commune }"),
        ("Chủ hộ: { p.commune }", "{ p.commune }"),
        ("Chủ hộ: {{ p.commune", "{{ p.commune"),
        ("{{ p.commune {{ p.year }}", "{{ p.commune {{ p.year }}"),
        ("p.commune }} là", "p.commune }}"),
        ("% if p.trial %} x", "% if p.trial %}"),
    ],
)
def test_a_mistyped_bracket_is_told_and_never_printed(text: str, shown: str) -> None:
    data = a_template("{%p for p in papers %}", "{{ p.year }}", text, "{%p endfor %}")
    code, told = refusal(data)
    assert code == "papers_template_syntax"
    assert shown in told


@pytest.mark.parametrize(
    "text", ["a {b} c", "{{ p.x }} {% if a %}{# } #}{% endif %}", "100 % {}", "{ 1.5 m }"]
)
def test_brackets_in_pairs_and_alone_in_a_sentence_are_left(text: str) -> None:
    assert stray(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>") == ""


def test_a_bracket_that_word_parted_is_whole() -> None:
    assert stray("<w:p><w:r><w:t>{</w:t></w:r><w:r><w:t>{ p.year }</w:t></w:r><w:t>}</w:t></w:p>") == ""


def test_a_template_that_prints_nothing_of_a_paper_is_refused() -> None:
    told = refusal(a_template("{%p for paper in papers %}", "Giấy chứng nhận", "{%p endfor %}"))
    assert told[0] == "papers_template_failed"
    assert "không in trường nào" in told[1]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}", "papers_template_syntax"),
        ("{% if p.trial %}" * 500 + "{% endif %}" * 500, "papers_template_syntax"),
        ("{{ " + "not " * 3000 + "p.trial }}", "papers_template_syntax"),
    ],
)
def test_what_is_nested_too_deeply_is_told(example: Example, text: str, code: str) -> None:
    with pytest.raises(Stop) as stop:
        Template("mau.docx", a_template(LOOP.format(text)), Posted).filled([example(Posted)], "ngheo")
    assert stop.value.findings[0].code == code
    assert "lồng nhau quá sâu" in stop.value.findings[0].text("vi")


def test_a_text_joined_by_texts_ends(example: Example) -> None:
    text = "{{ " + f"'{'x' * 100}'" + f"|join('{'y' * 100}')" * 6 + " }}"
    with pytest.raises(Stop) as stop:
        Template("mau.docx", a_template(LOOP.format(text)), Posted).filled([example(Posted)], "ngheo")
    assert "văn bản dài quá mức" in stop.value.findings[0].text("vi")


@pytest.mark.parametrize("bound", ["MOST_LETTERS", "MOST_STEPS"])
def test_a_paper_without_end_is_told(example: Example, monkeypatch: pytest.MonkeyPatch, bound: str) -> None:
    lists = "{% for a in p.members %}{{ a.name }}{% endfor %}"
    template = Template("mau.docx", a_template(LOOP.format(lists)), Certificate)
    template.filled([example(Certificate)], "ngheo")
    monkeypatch.setattr(document, bound, 3)
    with pytest.raises(Stop) as stop:
        template.filled([example(Certificate)], "ngheo")
    assert "văn bản dài quá mức" in stop.value.findings[0].text("vi")


def with_part(name: str, content: bytes) -> bytes:
    """Return a template of which a part is another."""
    written = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(a_template("{{ papers[0].year }}"))) as old,
        zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for entry in old.namelist():
            if entry != name:
                new.writestr(entry, old.read(entry))
        new.writestr(name, content)
    return written.getvalue()


EXTERNAL = b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>'
BODY = b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>%s</w:body></w:document>'


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("word/document.xml", EXTERNAL + BODY % b"&b;", "file_unsafe"),
        ("word/styles.xml", b'<!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>', "file_unsafe"),
        ("word/document.xml", BODY % b"".join(b"<w:p>%d</w:p>" % i for i in range(90_000)), "file_too_large"),
        ("word/document.xml", BODY % (b"<w:p/>" * 6_000_000), "file_unsafe"),
        ("word/media/a.bin", b"\0" * 400_000_000, "file_unsafe"),
        ("../../a.xml", b"<a/>", "file_unsafe"),
        ("word/document.xml", BODY % (b"<w:p>" * 5000), "papers_not_a_template"),
        ("word/document.xml", BODY % (b"<w:p>" * 5000 + b"</w:p>" * 5000), "papers_not_a_template"),
    ],
)  # fmt: skip
def test_bombs_and_declarations_are_refused(name: str, content: bytes, code: str) -> None:
    assert refusal(with_part(name, content))[0] == code


@pytest.mark.parametrize("tag", ["r", "p", "tr", "tc"])
def test_a_value_beside_the_line_of_text_is_refused(tag: str) -> None:
    text = f"{{{{{tag} paper.commune }}}}"
    code, told = refusal(a_template("{%p for paper in papers %}", text, "{%p endfor %}"))
    assert code == "papers_template_syntax"
    assert f"“{text}” đặt giá trị ra ngoài dòng chữ" in told


def test_names_that_begin_like_such_a_tag_are_values(example: Example) -> None:
    data = a_template("{%p for p in papers %}", "{{p.commune}} {{ p.year }}", "{%p endfor %}")
    assert texts(Template("mau.docx", data, Posted).filled([example(Posted)], "ngheo")) == [
        "[commune] [year]"
    ]


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("{{ p.members }}", "p.members"),
        ("{{ p.members|upper }}", "p.members"),
        ("{{ p.members|string|upper }}", "p.members"),
        ("{{ p.members|join(', ') }}", "p.members"),
        ("{{ p.members|default('') }}", "p.members"),
        ("{{ 'a' ~ p.members }}", "p.members"),
        ("{{ p.members or '' }}", "p.members"),
        ("{{ p.members if p.year else '' }}", "p.members"),
        ("{% set x = p.members %}{{ x }}", "x"),
        ("{{ p.members[0] }}", "p.members[…]"),
        ("{{ p.members|first }}", "p.members|first"),
        ("{{ p }}", "p"),
        ("{{ papers }}", "papers"),
    ],
)
def test_a_list_that_is_printed_as_a_value_is_named(text: str, field: str) -> None:
    code, told = refusal(a_template(LOOP.format(text)), Certificate)
    assert code == "papers_list_field"
    assert f"“{field}”" in told


def test_texts_of_a_list_and_its_length_are_values(example: Example) -> None:
    text = LOOP.format(" {{ p.documents|join('; ') }} {{ p.groups|length }} {{ p.groups|count }}")
    filled = Template("mau.docx", a_template(text), Decision).filled([example(Decision)], "ngheo")
    assert texts(filled) == ["[commune] [một]; [hai] 2 2"]


@pytest.mark.parametrize("text", ["{{ loop }}", "{{ loop.cycle }}", "{{ [p.year, p.members] }}"])
def test_what_is_no_value_is_never_printed(example: Example, text: str) -> None:
    template = Template("mau.docx", a_template(LOOP.format(text)), Certificate)
    with pytest.raises(Stop) as stop:
        template.filled([example(Certificate)], "ngheo")
    (finding,) = stop.value.findings
    assert finding.code == "papers_template_failed"
    assert "cả một danh sách, không phải một giá trị" in finding.text("vi")


@pytest.mark.parametrize("field", ["p.commune.upper", "p.members.count"])
def test_what_python_knows_of_a_value_is_no_field(field: str) -> None:
    code, told = refusal(a_template(LOOP.format(f"{{{{ {field} }}}}")), Certificate)
    assert code == "papers_unknown_field"
    assert f"“{field}”" in told


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        (("{% for p in papers %}{{ p.year }}",), "có một for hoặc if chưa được đóng"),
        (("{{ papers[0].year }}{% endfor %}",), "“endfor” không dùng được ở chỗ này"),
        (("{% fro p in papers %}",), "“fro” không dùng được ở chỗ này"),
        (("{% for p papers %}{{ p.year }}{% endfor %}",), "không hiểu chỗ viết gần “papers”"),
        (("{% for p in papers %}{{ p..year }}{% endfor %}",), "có chỗ trong {{ }} hoặc {% %} viết chưa đúng"),
        (
            ("{%p for p in papers %} {{ p.year }}", "{{ p.commune }}", "{%p endfor %}"),
            "“{{ p.year }}” đứng chung",
        ),
    ],
)
def test_what_is_not_well_written_is_told_in_vietnamese(lines: tuple[str, ...], why: str) -> None:
    code, told = refusal(a_template(*lines))
    assert code == "papers_template_syntax"
    assert why in told


def test_a_field_in_the_row_of_a_loop_is_refused_and_one_above_the_table_is_not(example: Example) -> None:
    loop = ("{%p for p in papers %}", "{{ p.commune }}")
    cells = ("{%tr for one in papers[0].households %}", "{{ one.number }}", "{%tr endfor %}")
    text = a_template("{{ papers[0].commune }}", cells=cells)
    assert "[commune]" in texts(Template("mau.docx", text, Posted).filled([example(Posted)], "ngheo"))
    lost = a_template(*loop, "{%p endfor %}", cells=(f"{cells[0]} {cells[1]}", cells[2]))
    code, told = refusal(lost)
    assert (code, "“{{ one.number }}” đứng chung" in told) == ("papers_template_syntax", True)
