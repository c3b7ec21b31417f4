"""Texts are not calculated with, true and false are not printed, and what fails is told in Vietnamese."""

import re

import pytest

from ngheo_cli.messages import Stop
from ngheo_cli.reports.papers.model import Certificate
from ngheo_cli.reports.papers.template import Template
from papers_text import texts

from .conftest import Example
from .test_template import a_template
from .test_template_rules import LOOP, refusal


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("{{ p.differs }}", "p.differs"),
        ("{{ p.differs|upper }}", "p.differs"),
        ("{{ p.differs or '' }}", "p.differs"),
        ("{{ 'a' ~ p.differs }}", "p.differs"),
        ("{% set x = p.differs %}{{ x }}", "x"),
        ("{{ not p.differs }}", "not p.differs"),
        ("{{ p.year == '2025' }}", "p.year == '2025'"),
        ("{{ p.year is defined }}", "p.year is defined"),
        ("{{ loop.first }}", "loop.first"),
        ("{{ true }}", "true"),
    ],
)
def test_what_is_true_or_false_is_named_where_it_is_printed(text: str, field: str) -> None:
    code, told = refusal(a_template(LOOP.format(text)), Certificate)
    assert code == "papers_flag_field"
    assert f"in thẳng “{field}”, là điều đúng hoặc sai" in told


def test_the_words_to_write_for_true_and_false_are_told() -> None:
    with pytest.raises(Stop) as stop:
        Template("mau.docx", a_template(LOOP.format("{{ p.differs }}")), Certificate)
    advice = stop.value.findings[0].advice("vi")
    assert "{{ 'có' if p.differs else 'không' }}" in advice
    assert "{%p if p.differs %}" in advice


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("{{ p.year + 1 }}", "“p.year” không phải là số nên không tính được"),
        ("{{ 1 + p.year }}", "“p.year” không phải là số nên không tính được"),
        ("{{ -p.size }}", "“p.size” không phải là số nên không tính được"),
        ("{{ p.members - 1 }}", "“p.members” không phải là số nên không tính được"),
        ("{{ loop.index // p.size }}", "“p.size” không phải là số nên không tính được"),
        ("{{ (p.year ~ '1') - 1 }}", "“p.year” không phải là số nên không tính được"),
        ("{% set n = p.year %}{{ n + 1 }}", "“n” không phải là số nên không tính được"),
        ("{% if p.size > 3 %}x{% endif %}", "“p.size” không phải là số nên không so"),
        ("{% if '3' <= p.size %}x{% endif %}", "“p.size” không phải là số nên không so"),
        ("{% if p.members|first < 3 %}x{% endif %}", "“p.members|first” không phải là số nên không so"),
        ("{% if p.year == 2025 %}x{% endif %}", "“p.year == 2025” không bao giờ bằng nhau"),
        ("{% if p.differs != 'True' %}x{% endif %}", "“p.differs != 'True'” không bao giờ bằng nhau"),
        ("{% for x in p.year %}{{ x }}{% endfor %}", "“p.year” không phải là danh sách"),
        ("{% if p.year is xyz %}x{% endif %}", "không có phép thử “is xyz”"),
        ("{{ p.members|selectattr('sex', 'xyz', 1)|list|length }}", "không có phép thử “is xyz”"),
        ("{{ p.members|length / 2 }}", "không dùng được “/”"),
        ("{{ p.year|xyz }}", "không có bộ lọc “xyz”"),
    ],
)
def test_a_field_of_another_kind_is_named_before_anything_is_filled(text: str, why: str) -> None:
    code, told = refusal(a_template(LOOP.format(text)), Certificate)
    assert code == "papers_template_failed"
    assert why in told


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("{{ p.members[0].number + 1 }}", "8"),
        ("{{ 12 - p.members|length }}", "10"),
        ("{{ p.village + ', ' + p.commune }}", "[village], [commune]"),
        ("{{ loop.index0 + 1 }}", "1"),
        ("{{ 'có' if p.differs else 'không' }}", "có"),
        ("{{ 'có' if not p.differs }}", ""),
        ("{% if p.differs == true and loop.last %}x{% endif %}", "x"),
        ("{% if p.year == '[year]' and p.members|length >= 2 %}x{% endif %}", "x"),
        ("{{ p.members|selectattr('sex', 'equalto', '[sex]')|list|length }}", "2"),
        ("{{ (p.members|sort(attribute='name'))[0].name }}", "[name]"),
    ],
)
def test_numbers_are_calculated_with_and_texts_put_together(
    example: Example, text: str, printed: str
) -> None:
    template = Template("mau.docx", a_template(LOOP.format(f"={text}")), Certificate)
    assert texts(template.filled([example(Certificate)], "ngheo")) == [f"[commune]={printed}"]


@pytest.mark.parametrize(
    "text", ["{{ p.members|selectattr('x')|list|length }}", "{{ p.members|sort(attribute='x')|length }}"]
)
def test_a_field_that_a_filter_names_is_known(text: str) -> None:
    code, told = refusal(a_template(LOOP.format(text)), Certificate)
    assert code == "papers_unknown_field"
    assert "“p.members.x” không có" in told


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("{{ 1 // (p.members|length - 2) }}", "có phép chia cho 0"),
        ("{{ p.members[9].name }}", "có chỗ lấy một mục mà danh sách không có"),
        (
            "{{ (p.members|selectattr('sex', 'equalto', 'x')|first).name }}",
            "có chỗ lấy một mục mà danh sách không có",
        ),
        ("{{ p.members[p.head_name].name }}", "có chỗ lấy một mục mà danh sách không có"),
        ("{{ p.members[0].number|length }}", "không hợp với giá trị của trường"),
        ("{% if 1 in p.year %}x{% endif %}", "không hợp với giá trị của trường"),
        ("{{ p.year|join(p.members) }}", "có chỗ in cả một danh sách"),
    ],
)
def test_what_fails_while_it_is_filled_is_told_in_vietnamese_without_a_value(
    example: Example, text: str, why: str
) -> None:
    template = Template("mau.docx", a_template(LOOP.format(text)), Certificate)
    with pytest.raises(Stop) as stop:
        template.filled([example(Certificate)], "ngheo")
    (finding,) = stop.value.findings
    told = finding.text("vi")
    assert finding.code == "papers_template_failed"
    assert why in told
    assert not re.search(r"Error|object|\[head_name\]|element", told)
