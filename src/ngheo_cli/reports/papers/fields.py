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
    found = (
        name for node, scope in walk(tree, scope_of(record, environment)) for name in _unknown(node, scope)
    )
    return list(dict.fromkeys(found))


def scope_of(record: type, environment: Environment) -> Scope:
    """Return the names that a template of some records starts with."""
    scope: Scope = dict.fromkeys(environment.globals)
    scope[ROOT] = GenericAlias(tuple, (record, ...))
    return scope


def known_fields(record: type, name: str = "") -> Iterator[tuple[str, Shape]]:
    """Yield the dotted name and the shape of every field of a record, those of its lists too."""
    for field, shape in get_type_hints(record).items():
        path = f"{name}.{field}" if name else field
        yield path, shape
        if is_dataclass(inner := item_of(shape)):
            yield from known_fields(inner, path)  # type: ignore[arg-type]


def walk(node: nodes.Node, scope: Scope) -> Iterator[tuple[nodes.Node, Scope]]:
    """Yield every node with the names that are known there; they hold until the next one is asked for."""
    if isinstance(node, nodes.For):
        yield from walk(node.iter, scope)
        inner = scope | {"loop": None} | _bound(node.target, item_of(shape_of(node.iter, scope)))
        for child in (*node.body, *([node.test] if node.test else []), *node.else_):
            yield from walk(child, inner)
        return
    if isinstance(node, nodes.Macro):
        inner = scope | {argument.name: None for argument in node.args}
        for child in node.body:
            yield from walk(child, inner)
        return
    yield node, scope
    for child in node.iter_child_nodes():
        yield from walk(child, scope)
    if isinstance(node, nodes.Assign):
        scope.update(_bound(node.target, shape_of(node.node, scope)))


def _unknown(node: nodes.Node, scope: Scope) -> Iterator[str]:
    if isinstance(node, nodes.Name) and node.ctx == "load" and node.name not in scope:
        yield node.name
    if (field := _field(node)) and _lacks(shape_of(field[0], scope), field[1]):
        yield f"{path_of(field[0])}.{field[1]}"


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


def shape_of(node: nodes.Node, scope: Scope) -> Shape:
    """Return the shape of an expression, None where it is not told."""
    if isinstance(node, nodes.Name):
        return scope.get(node.name)
    if field := _field(node):
        shape = shape_of(field[0], scope)
        return get_type_hints(shape).get(field[1]) if is_dataclass(shape) else None
    if isinstance(node, nodes.Getitem):
        shape = shape_of(node.node, scope)
        return shape if isinstance(node.arg, nodes.Slice) else item_of(shape)
    if isinstance(node, nodes.Filter) and node.node is not None and node.name in _SAME:
        shape = shape_of(node.node, scope)
        return item_of(shape) if node.name in {"first", "last"} else None if node.name == "batch" else shape
    return None


def item_of(shape: Shape) -> Shape:
    """Return the shape of the items of a tuple; None for anything else."""
    origin: object = get_origin(shape)
    return get_args(shape)[0] if origin is tuple else None


def _lacks(shape: Shape, name: str) -> bool:
    if shape is None:
        return name.startswith("_")
    return not is_dataclass(shape) or name not in get_type_hints(shape)  # a text or a list has no fields


def path_of(node: nodes.Expr) -> str:
    """Return an expression as an officer typed it, as far as it is names."""
    if isinstance(node, nodes.Name):
        return node.name
    if field := _field(node):
        return f"{path_of(field[0])}.{field[1]}"
    if isinstance(node, nodes.Filter) and node.node is not None:
        return f"{path_of(node.node)}|{node.name}"
    return f"{path_of(node.node)}[…]" if isinstance(node, nodes.Getitem) else "…"
