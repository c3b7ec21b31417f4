"""Where does a template calculate, compare or loop with a field of another kind than that needs?

Most fields are texts, also those that look like numbers: `paper.year + 1` would fail while papers are made,
and `paper.year == 2025` would never hold. Both are named before anything is filled.
"""

from collections.abc import Iterator, Sequence
from types import GenericAlias

from jinja2 import Environment, nodes

from ngheo_cli.messages import Pair
from ngheo_cli.messages import template_refused as why
from ngheo_cli.reports.papers.fields import Scope, path_of, scope_of, shape_of, walk

_NUMBERS = (int, float)
_ORDERING = frozenset({"gt", "gteq", "lt", "lteq"})
_EQUALITY = frozenset({"eq", "ne"})


def unfit_kinds(tree: nodes.Template, record: type, environment: Environment) -> Iterator[Pair]:
    """Yield what is used as if it were of another kind, in words."""
    for node, scope in walk(tree, scope_of(record, environment)):
        if isinstance(node, nodes.Add | nodes.Sub | nodes.FloorDiv):
            yield from _calculated(node, (node.left, node.right), scope)
        elif isinstance(node, nodes.Neg):
            yield from _calculated(node, (node.node,), scope)
        elif isinstance(node, nodes.Compare):
            yield from _compared(node, scope)
        elif isinstance(node, nodes.For):
            shape = shape_of(node.iter, scope)
            if shape is not None and not isinstance(shape, GenericAlias):
                yield why.said(why.NOT_A_LIST, path_of(node.iter))


def _calculated(node: nodes.Expr, sides: Sequence[nodes.Expr], scope: Scope) -> Iterator[Pair]:
    added = isinstance(node, nodes.Add) and {shape_of(one, scope) for one in sides} <= {str, None}
    if not added and (name := _no_number(sides, scope)):
        yield why.said(why.NOT_A_NUMBER, name)


def _compared(node: nodes.Compare, scope: Scope) -> Iterator[Pair]:
    sides = (node.expr, *(one.expr for one in node.ops))
    signs, shapes = {one.op for one in node.ops}, {shape_of(one, scope) for one in sides}
    if signs & _ORDERING and (name := _no_number(sides, scope)):
        yield why.said(why.NO_ORDER, name)
    elif signs <= _EQUALITY and str in shapes and not shapes <= {str, None}:
        yield why.said(why.NEVER_EQUAL, path_of(node))


def _no_number(sides: Sequence[nodes.Expr], scope: Scope) -> str:
    """Return the name of the first side that is known to be no number, rather of a field than of a text that
    was typed; "" for none."""
    shapes = ((one, shape_of(one, scope)) for one in sides)
    others = [one for one, shape in shapes if shape is not None and shape not in _NUMBERS]
    others.sort(key=lambda one: isinstance(one, nodes.Const))
    return next(map(_named, others), "")


def _named(node: nodes.Expr) -> str:
    """Name an expression, or the first field of one that has no name of its own."""
    name = path_of(node)
    return name if name != "…" else next(map(path_of, node.find_all((nodes.Getattr, nodes.Name))), name)
