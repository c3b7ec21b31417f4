"""Where does a template print what no paper can show as a value: a list or record, a yes or no?"""

from collections.abc import Iterator
from dataclasses import is_dataclass
from types import GenericAlias

from jinja2 import Environment, nodes

from ngheo_cli.reports.papers.fields import Shape, item_of, path_of, picked_by, scope_of, shape_of, walk

_TEXTS = frozenset({"capitalize", "d", "default", "lower", "safe", "string", "title", "trim", "upper"})
"""Filters of which the result is what goes in, as a text."""


def lists_printed(tree: nodes.Template, record: type, environment: Environment) -> list[str]:
    """Return the names of the lists and records that a template prints, as typed and each once."""
    found = (
        path_of(one)
        for node, scope in walk(tree, scope_of(record, environment))
        for one in _texts_of(node)
        if _whole(shape_of(one, scope))
    )
    joined = (
        path_of(node.node)
        for node, scope in walk(tree, scope_of(record, environment))
        if isinstance(node, nodes.Filter) and node.node is not None and node.name == "join"
        if not picked_by(node) and _whole(item_of(shape_of(node.node, scope)))
    )
    return list(dict.fromkeys((*found, *joined)))


def flags_printed(tree: nodes.Template, record: type, environment: Environment) -> list[str]:
    """Return what a template prints that is true or false, as typed and each once."""
    found = (
        path_of(one)
        for node, scope in walk(tree, scope_of(record, environment))
        for one in _texts_of(node)
        if shape_of(one, scope) is bool
    )
    return list(dict.fromkeys(found))


def _texts_of(node: nodes.Node) -> Iterator[nodes.Expr]:
    """Yield the expressions that a node makes a text of, each alternative."""
    if isinstance(node, nodes.Output | nodes.Concat):
        for one in node.nodes:
            yield from _each(one)
    elif isinstance(node, nodes.Filter) and node.node is not None and node.name in _TEXTS:
        yield from _each(node.node)


def _each(node: nodes.Expr) -> Iterator[nodes.Expr]:
    if isinstance(node, nodes.CondExpr):
        yield from _each(node.expr1)
        if node.expr2 is not None:
            yield from _each(node.expr2)
    elif isinstance(node, nodes.And | nodes.Or | nodes.Add):
        yield from _each(node.left)
        yield from _each(node.right)
    else:
        yield node


def _whole(shape: Shape) -> bool:
    return is_dataclass(shape) or isinstance(shape, GenericAlias)
