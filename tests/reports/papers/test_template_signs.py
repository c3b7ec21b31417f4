"""Filters of templates pick, count and join items; dashes and signs that nobody sees are told as such."""

import pytest

from ngheo_cli.messages import Stop
from ngheo_cli.reports.papers.model import Certificate, Posted
from ngheo_cli.reports.papers.template import Template
from papers_text import texts

from .conftest import Example
from .test_template import a_template
from .test_template_rules import LOOP, refusal


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("{{ p.members|selectattr('relation','ne','')|length }}", "2"),
        ("{{ p.members|rejectattr('relation','ne','')|count }}", "0"),
        ("{{ (p.members|selectattr('relation'))[1].name }}", "[name]"),
        ("{{ p.years|unique(attribute='year')|length }}", "1"),
        ("{{ p.members|join(', ', attribute='name') }}", "[name], [name]"),
        ("{{ p.members|reverse|length }} {{ 'abc'|reverse }}", "2 cba"),
        ("{{ p.members|join(', ', 'name') }}", "[name], [name]"),
        ("{{ p.members|selectattr('relation')|join(' và ', attribute='name')|upper }}", "[NAME] VÀ [NAME]"),
    ],
)
def test_filters_that_pick_items_are_counted_joined_and_taken_from(
    example: Example, text: str, value: str
) -> None:
    data = a_template(LOOP.format(f": {text}"))
    filled = Template("mau.docx", data, Certificate).filled([example(Certificate)], "ngheo")
    assert texts(filled) == [f"[commune]: {value}"]


@pytest.mark.parametrize(
    "text", ["{{ p.members|join(', ', attribute='nam') }}", "{{ p.members|join('', 'nam') }}"]
)
def test_a_field_that_is_joined_has_to_be_there(text: str) -> None:
    code, told = refusal(a_template(LOOP.format(text)), Certificate)
    assert (code, "“p.members.nam”" in told) == ("papers_unknown_field", True)


def test_a_filter_that_is_refused_is_told_with_those_that_are_not() -> None:
    told = refusal(a_template(LOOP.format("{{ p.members|map(attribute='name')|join }}")), Certificate)[1]
    assert "không có bộ lọc “map” trong mẫu; các bộ lọc dùng được: capitalize, count, default" in told


@pytest.mark.parametrize(
    "tag", ["{%- if p.trial %}", "{% if p.trial -%}", "{%- if p.trial -%}", "{%-if p.trial-%}"]
)
def test_a_tag_with_a_dash_is_refused_as_it_loses_the_text_beside_it(tag: str) -> None:
    code, told = refusal(a_template("{%p for p in papers %}", f"Số {tag} thử {{% endif %}}", "{%p endfor %}"))
    assert code == "papers_template_syntax"
    assert f"dấu trừ ở “{tag}” ghép các đoạn và làm mất chữ" in told


def test_a_dash_within_a_tag_is_a_minus(example: Example) -> None:
    data = a_template(LOOP.format("{% if p.members|length - 1 == 1 %} – hai{% endif %}"))
    filled = Template("mau.docx", data, Certificate).filled([example(Certificate)], "ngheo")
    assert texts(filled) == ["[commune] – hai"]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("{{ p.year\u200b }}", "ký tự không nhìn thấy ‹ZERO WIDTH SPACE U+200B›"),
        ("{{ p.year\xad }}", "ký tự không nhìn thấy ‹SOFT HYPHEN U+00AD›"),
        ("{\u200b{ p.year }}", "“{‹ZERO WIDTH SPACE U+200B›{ p.year }}”"),
    ],
)
def test_a_sign_that_nobody_sees_is_told_by_its_name(text: str, why: str) -> None:
    told = refusal(a_template("{%p for p in papers %}", text, "{%p endfor %}"))[1]
    assert why in told


def test_a_loop_from_a_paragraph_into_a_table_is_told_as_that(example: Example) -> None:
    data = a_template("{% for p in papers %}{{ p.commune }}", cells=("{{ p.year }}", "{% endfor %}"))
    with pytest.raises(Stop) as stop:
        Template("mau.docx", data, Posted).filled([example(Posted)] * 2, "ngheo")
    assert "mở ở một chỗ và đóng ở chỗ khác loại" in stop.value.findings[0].text("vi")
