"""Which fields does a template name that no paper has?

The template's syntax tree is walked with the shape of the records (`model.py`), so that a misspelt field is
named before anything is filled, also in a branch that no household reaches.
"""

from collections.abc import Iterator
from dataclasses import is_dataclass
from types import GenericAlias
from typing import Any, get_args, get_origin, get_type_hints

from jinja2 import Environment, nodes

ROOT = "papers"
"""The one name that a template starts from: a tuple of the records of its kind."""
_SAME = frozenset({"list", "sort", "reverse", "selectattr", "rejectattr", "unique", "first", "last", "batch"})
"""Filters of which the items are those that go in."""

Shape = Any
"""A record class, `tuple[record, ...]`, a plain type, or None where nothing is known."""
Scope = dict[str, Shape]


def unknown_fields(tree: nodes.Template, record: type, environment: Environment) -> list[str]:
    """Return the names that a template uses and its records do not have, as typed and each once."""
    scope: Scope = dict.fromkeys(environment.globals)
    scope[ROOT] = GenericAlias(tuple, (record, ...))
    return list(dict.fromkeys(_visit(tree, scope)))


def known_fields(record: type, name: str = "") -> Iterator[tuple[str, Shape]]:
    """Yield the dotted name and the shape of every field of a record, those of its lists too."""
    for field, shape in get_type_hints(record).items():
        path = f"{name}.{field}" if name else field
        yield path, shape
        if is_dataclass(inner := _item(shape)):
            yield from known_fields(inner, path)  # type: ignore[arg-type]


def _visit(node: nodes.Node, scope: Scope) -> Iterator[str]:
    if isinstance(node, nodes.For):
        yield from _visit(node.iter, scope)
        inner = scope | {"loop": None} | _bound(node.target, _item(_shape(node.iter, scope)))
        for child in (*node.body, *([node.test] if node.test else []), *node.else_):
            yield from _visit(child, inner)
        return
    if isinstance(node, nodes.Macro):
        inner = scope | {argument.name: None for argument in node.args}
        for child in node.body:
            yield from _visit(child, inner)
        return
    if isinstance(node, nodes.Name) and node.ctx == "load" and node.name not in scope:
        yield node.name
    if (field := _field(node)) and _lacks(_shape(field[0], scope), field[1]):
        yield f"{_path(field[0])}.{field[1]}"
    for child in node.iter_child_nodes():
        yield from _visit(child, scope)
    if isinstance(node, nodes.Assign):
        scope.update(_bound(node.target, _shape(node.node, scope)))


def _bound(target: nodes.Node, shape: Shape) -> Scope:
    """Return what the names of a loop or of a `set` stand for."""
    if isinstance(target, nodes.Name):
        return {target.name: shape}
    return {name.name: None for name in target.find_all(nodes.Name)}


def _field(node: nodes.Node) -> tuple[nodes.Expr, str] | None:
    """Return whose field a node asks for, and which."""
    if isinstance(node, nodes.Getattr):
        return node.node, node.attr
    if (
        isinstance(node, nodes.Getitem)
        and isinstance(node.arg, nodes.Const)
        and isinstance(node.arg.value, str)
    ):
        return node.node, node.arg.value
    return None


def _shape(node: nodes.Node, scope: Scope) -> Shape:
    """Return the shape of an expression, None where it is not told."""
    if isinstance(node, nodes.Name):
        return scope.get(node.name)
    if field := _field(node):
        shape = _shape(field[0], scope)
        return get_type_hints(shape).get(field[1]) if is_dataclass(shape) else None
    if isinstance(node, nodes.Getitem):
        shape = _shape(node.node, scope)
        return shape if isinstance(node.arg, nodes.Slice) else _item(shape)
    if isinstance(node, nodes.Filter) and node.node is not None and node.name in _SAME:
        shape = _shape(node.node, scope)
        return _item(shape) if node.name in {"first", "last"} else None if node.name == "batch" else shape
    return None


def _item(shape: Shape) -> Shape:
    """Return the shape of the items of a tuple; None for anything else."""
    origin: object = get_origin(shape)
    return get_args(shape)[0] if origin is tuple else None


def _lacks(shape: Shape, name: str) -> bool:
    if shape is None or name.startswith("_"):
        return name.startswith("_")
    if is_dataclass(shape):
        return name not in get_type_hints(shape)
    return not hasattr(get_origin(shape) or shape, name)


def _path(node: nodes.Expr) -> str:
    """Return an expression as an officer typed it, as far as it is names."""
    if isinstance(node, nodes.Name):
        return node.name
    if field := _field(node):
        return f"{_path(field[0])}.{field[1]}"
    return f"{_path(node.node)}[…]" if isinstance(node, nodes.Getitem) else "…"
