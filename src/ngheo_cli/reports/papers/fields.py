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
_SAME = frozenset({"list", "sort", "reverse", "selectattr", "rejectattr", "unique", "select", "reject"})
"""Filters of which the items are those that go in."""

_FILTERED: dict[str, type] = {
    **dict.fromkeys(("length", "count"), int),
    **dict.fromkeys(("capitalize", "join", "lower", "safe", "string", "title", "trim", "upper"), str),
}
"""What comes out of the filters that always make the same."""
_MADE: tuple[tuple[tuple[type[nodes.Node], ...], type], ...] = (
    ((nodes.Compare, nodes.Test, nodes.Not), bool),
    ((nodes.Concat,), str),
)
"""What comes out of expressions that always make the same."""
_NAMING = {"selectattr": slice(0, 1), "rejectattr": slice(0, 1), "join": slice(1, 2)}
"""Filters that name a field of the items, and where among what they are given."""
_LOOP: dict[str, type] = {
    **dict.fromkeys(("first", "last"), bool),
    **dict.fromkeys(("index", "index0", "revindex", "revindex0", "length", "depth", "depth0"), int),
}
"""What a loop tells of itself."""
_SIGNS = {
    "eq": "==",
    "ne": "!=",
    "gt": ">",
    "gteq": ">=",
    "lt": "<",
    "lteq": "<=",
    "in": "in",
    "notin": "not in",
}

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
        yield node, scope
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
    if isinstance(node, nodes.Filter) and node.node is not None and (name := picked_by(node)):
        item = item_of(shape_of(node.node, scope))
        if item is not None and _lacks(item, name):
            yield f"{path_of(node.node)}.{name}"


def picked_by(node: nodes.Filter) -> str:
    """Return the field that a filter picks, sorts or joins the items of a list by; "" for none."""
    named = [one.value for one in node.kwargs if one.key == "attribute"]
    for one in (*node.args[_NAMING.get(node.name, slice(0))], *named):
        if isinstance(one, nodes.Const) and isinstance(one.value, str):
            return one.value.partition(".")[0].partition(",")[0].strip()
    return ""


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
        return _shape_of_field(*field, scope)
    if isinstance(node, nodes.Getitem | nodes.Filter) and node.node is not None:
        return _shape_of_part(node, shape_of(node.node, scope))
    if isinstance(node, nodes.Add | nodes.Sub | nodes.FloorDiv):
        left, right = (shape_of(one, scope) for one in (node.left, node.right))
        return left if left is right else None
    if isinstance(node, nodes.Const):
        return None if node.value is None else type(node.value)
    return next((shape for kinds, shape in _MADE if isinstance(node, kinds)), None)


def _shape_of_part(node: nodes.Getitem | nodes.Filter, whole: Shape) -> Shape:
    """Return the shape of an item or a slice of something, or of what a filter makes of it."""
    if isinstance(node, nodes.Getitem):
        return whole if isinstance(node.arg, nodes.Slice) else item_of(whole)
    if node.name in {"first", "last"}:
        return item_of(whole)
    return whole if node.name in _SAME else _FILTERED.get(node.name)


def _shape_of_field(of: nodes.Expr, name: str, scope: Scope) -> Shape:
    shape = shape_of(of, scope)
    if shape is None and isinstance(of, nodes.Name) and of.name == "loop":
        return _LOOP.get(name)
    return get_type_hints(shape).get(name) if is_dataclass(shape) else None


def item_of(shape: Shape) -> Shape:
    """Return the shape of the items of a tuple; None for anything else."""
    origin: object = get_origin(shape)
    return get_args(shape)[0] if origin is tuple else None


def _lacks(shape: Shape, name: str) -> bool:
    if shape is None:
        return name.startswith("_")
    return not is_dataclass(shape) or name not in get_type_hints(shape)  # a text or a list has no fields


def path_of(node: nodes.Node) -> str:
    """Return an expression as an officer typed it, as far as it is names."""
    told = "…"
    match node:
        case nodes.Name():
            told = node.name
        case nodes.Const():
            told = f"'{node.value}'" if isinstance(node.value, str) else str(node.value).lower()
        case nodes.Not():
            told = f"not {path_of(node.node)}"
        case nodes.Test():
            told = f"{path_of(node.node)} is {node.name}"
        case nodes.Compare(ops=[first, *_]):
            told = f"{path_of(node.expr)} {_SIGNS[first.op]} {path_of(first.expr)}"
        case nodes.Filter() if node.node is not None:
            told = f"{path_of(node.node)}|{node.name}"
        case nodes.Getattr() | nodes.Getitem():
            field = _field(node)
            told = f"{path_of(field[0])}.{field[1]}" if field else f"{path_of(node.node)}[…]"
    return told
