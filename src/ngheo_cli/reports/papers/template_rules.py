"""What may an office's template say? Names, loops over lists, choices, a few filters: nothing that grows.

A folder of templates may come from anybody. What `docs/van-ban.md` describes is allowed; anything else, by
which a few letters could make a text or a run without end, is named as an error.
"""

import re
from collections.abc import Iterator
from itertools import chain

from jinja2 import nodes
from jinja2.tests import TESTS

from ngheo_cli.messages import Pair
from ngheo_cli.messages import template_refused as why
from ngheo_cli.reports.papers.fields import ROOT

FILTERS = frozenset({
    "capitalize", "count", "default", "d", "first", "join", "last", "length", "list", "lower", "reject",
    "rejectattr", "reverse", "safe", "select", "selectattr", "sort", "string", "title", "trim", "unique",
    "upper",
})  # fmt: skip
_UNTOLD = frozenset({"d", "safe", "string"})
"""Filters that do nothing for a paper, or what another does."""
DEEPEST = 4
"""So many loops may stand in one another: papers, their groups, those's households, and one more."""
_ALLOWED = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.Getattr, nodes.Getitem, nodes.Slice,
    nodes.Const, nodes.Tuple, nodes.List, nodes.For, nodes.If, nodes.CondExpr, nodes.Not, nodes.And, nodes.Or,
    nodes.Compare, nodes.Operand, nodes.Add, nodes.Sub, nodes.FloorDiv, nodes.Neg, nodes.Concat,
    nodes.Filter, nodes.Test, nodes.Assign, nodes.Keyword,
)  # fmt: skip
_GROWING = (nodes.Add, nodes.Concat, nodes.Tuple, nodes.List)
"""What a name that is set may not stand for: set again and again it would double."""
_WRITTEN: dict[type[nodes.Node], str] = {
    nodes.Mul: "*",
    nodes.Div: "/",
    nodes.Pow: "**",
    nodes.Mod: "%",
    nodes.Call: "…(…)",
}
_TESTING = {"select": 0, "reject": 0, "selectattr": 1, "rejectattr": 1}
"""Filters that pick items by a test, and which of their arguments names it."""
_SIGN = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")
_CLOSES = {"{{": "}}", "{%": "%}", "{#": "#}"}
_LONE_FIELD = re.compile(r"\{\s*[A-Za-z_]\w*\.[A-Za-z_]")
_ATTRIBUTE = re.compile(r'="([^"<]*[{}%#][^"<]*)"')
_TAG = re.compile(r"<[^>]*>")
_OUTSIDE = re.compile(r"\{\{(?:tr|tc|p|r)\s.*?(?:\}\}|$)")
"""Tags of the library that put a value beside the runs of a paragraph, where Word and others show nothing."""
_DASHED = re.compile(r"\{%-(?:(?!%\}).)*%\}|\{%(?:(?!%\}).)*-%\}")
"""Tags with a dash, by which the library joins their paragraph with another and drops texts of both."""
_BEFORE = 40


def refused(node: nodes.Node, depth: int = 0) -> Iterator[Pair]:
    """Yield what a template uses that none may use, in words."""
    inner = depth
    if not isinstance(node, _ALLOWED):
        yield why.said(why.NOT_IN_TEMPLATES, _WRITTEN.get(type(node), type(node).__name__.lower()))
    elif isinstance(node, nodes.Filter) and node.name not in FILTERS:
        yield why.said(why.NO_FILTER, node.name, allowed=", ".join(sorted(FILTERS - _UNTOLD)))
    elif unknown := [name for name in _tests(node) if name not in TESTS]:
        yield why.said(why.NO_TEST, unknown[0])
    elif isinstance(node, nodes.Assign) and _grows(node.node):
        yield why.said(why.NOT_IN_TEMPLATES, "set … ~ …")
    elif isinstance(node, nodes.For):
        inner += 1
        if inner > DEEPEST:
            yield why.said(why.TOO_DEEP, str(DEEPEST))
        if not _is_list(node.iter, depth):
            yield why.NO_LIST
    for child in node.iter_child_nodes():
        yield from refused(child, inner)


def _tests(node: nodes.Node) -> list[str]:
    """Return the tests that a node asks for by name: `is …`, or those of a filter that picks items."""
    if isinstance(node, nodes.Test):
        return [node.name]
    at = _TESTING.get(node.name) if isinstance(node, nodes.Filter) else None
    named = node.args[at : at + 1] if isinstance(node, nodes.Filter) and at is not None else []
    return [one.value for one in named if isinstance(one, nodes.Const)]


def _grows(node: nodes.Node) -> bool:
    """Whether an expression may be longer than what it is made of."""
    parts = (node, *node.find_all(nodes.Node))
    return any(isinstance(one, _GROWING) or getattr(one, "name", "") == "join" for one in parts)


def _is_list(node: nodes.Node | None, depth: int) -> bool:
    """Whether a loop goes over the papers, outside of any other loop, or over a field."""
    while isinstance(node, nodes.Filter | nodes.Getitem):
        node = node.node
    return isinstance(node, nodes.Getattr) or (
        isinstance(node, nodes.Name) and node.name == ROOT and depth == 0
    )


def prints_a_field(tree: nodes.Template) -> bool:
    """Whether anything of a paper is printed at all."""
    return any(any(one.find_all(nodes.Name)) for one in tree.find_all(nodes.Output))


def stray(xml: str) -> str:
    """Return the text of the first sign of a field or of a tag that has no partner in its paragraph; "" where
    all have."""
    attributes = (found[1] for found in _ATTRIBUTE.finditer(xml))
    paragraphs = (_TAG.sub("", part) for part in xml.split("</w:p>"))
    return next(filter(None, map(_lone, chain(attributes, paragraphs))), "")


def beside_text(xml: str) -> str:
    """Return the first tag that would put a value outside of the text of its paragraph; "" for none."""
    return _first(_OUTSIDE, xml)


def dashed(xml: str) -> str:
    """Return the first tag that would join paragraphs; "" for none."""
    return _first(_DASHED, xml)


def _first(sought: re.Pattern[str], xml: str) -> str:
    paragraphs = (_TAG.sub("", part) for part in xml.split("</w:p>"))
    return next((found[0] for part in paragraphs if (found := sought.search(part))), "")


def _lone(text: str) -> str:
    opened: re.Match[str] | None = None
    at, outside = 0, list[str]()
    for sign in _SIGN.finditer(text):
        if opened is None:
            outside.append(text[at : sign.start()])
            at = sign.end()
            if sign[0] in _CLOSES:
                opened = sign
            elif sign[0] != "#}":
                return text[max(0, sign.start() - _BEFORE) : sign.end()].lstrip()
        elif sign[0] == _CLOSES[opened[0]]:
            opened, at = None, sign.end()
        elif sign[0] in _CLOSES:
            break
    if opened is not None:
        return text[opened.start() :]
    outside.append(text[at:])
    lone = ((piece, _LONE_FIELD.search(piece)) for piece in outside)
    return next((piece[found.start() :] for piece, found in lone if found), "")
