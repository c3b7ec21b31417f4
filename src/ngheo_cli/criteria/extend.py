"""What does a criteria file hold that extends another: the base, and only what differs?

Merged are trees, before anything is checked, so that every value keeps the file and line where it stands.
A value that is given again never keeps the source and status of the base's.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from ngheo_cli.criteria.errors import spot, where_text
from ngheo_cli.criteria.near import near_hint
from ngheo_cli.criteria.nodes import Node, mapping, sequence
from ngheo_cli.messages import Finding, Message
from ngheo_cli.messages import criteria as plain
from ngheo_cli.messages import criteria_extend as say

EXTENDS, REMOVE, PLACES = "extends", "remove", ("after", "before")
OWN = ("schema", "id", "title", "revision", "applies", "default")
"""What every file says of itself: never inherited."""
LADDERS = ("classes", "score_classes")
_CITATION = ("source", "status", "note", "remark")
_AREAS = ("rural", "urban")
"""A line is given again for both areas: one kept would stand under a document that does not say it."""


def extended(base: Node, own: Node, file: str) -> tuple[Node, list[Finding]]:
    """Return the tree of a file merged into that of its base, and what is wrong with the merging.

    Mappings of named values (`income_lines` …) and lists of values with an id are merged by name, cited
    values field by field; `missing` and `remarks` are added; all else is replaced.
    """
    merger = _Merger(file, own, str(base.value.get("id", "")))
    return merger.whole(base), merger.findings


class _Merger:
    def __init__(self, file: str, own: Node, base: str) -> None:
        self.file, self.own, self.base = file, own, base
        self.findings: list[Finding] = []

    def _add(self, message: Message, path: tuple[str | int, ...], **values: object) -> None:
        place, line = spot(self.own, path, self.file)
        self.findings.append(message.at(place, line=line, **values))

    def whole(self, base: Node) -> Node:
        kept = {key: node for key, node in base.children.items() if key not in OWN}
        if (removed := self.own.children.get(REMOVE)) is not None:
            kept = self._without(kept, removed)
        if self.own.value.get("id") == self.base:
            self._add(say.SAME_ID, ("id",), name=self.base)
        for key, node in self.own.children.items():
            if key not in (EXTENDS, REMOVE):
                kept[key] = self._part(key, kept[key], node) if key in kept else node
        return mapping(kept, self.own.line, self.file)

    def _part(self, key: str, base: Node, own: Node) -> Node:
        if isinstance(base.value, dict) and isinstance(own.value, dict):
            if "source" in base.value:
                return _cited(base, own)
            if all(isinstance(value, dict) for value in base.value.values()):
                return self._by_name(base, own)
        if isinstance(base.value, tuple) and isinstance(own.value, tuple):
            if all(isinstance(item, dict) and "id" in item for item in base.value):
                return self._by_id(key, base, own)
            return sequence([*base.children.values(), *own.children.values()], own.line, self.file)
        return own

    def _by_name(self, base: Node, own: Node) -> Node:
        merged = dict(base.children)
        for name, node in own.children.items():
            merged[name] = _cited(merged[name], node) if name in merged else node
        return mapping(merged, own.line, self.file)

    def _by_id(self, key: str, base: Node, own: Node) -> Node:
        rows = {_name(node): node for node in base.children.values()}
        names = list(rows)
        for i, node in own.children.items():
            name = _name(node)
            places = [place for place in PLACES if place in node.children]
            where = where_text((key, i))
            if not name:
                names.append(f"{i}")
                rows[f"{i}"] = node
            elif name in names:
                if places:
                    self._add(say.PLACE_OF_OLD, (key, i), where=where, name=name)
                rows[name] = _cited(rows[name], _placeless(node)) if name in rows else node
            else:
                rows[name] = _placeless(node)
                names.insert(self._place((key, i), node, names, places), name)
        return sequence([rows[name] for name in names], own.line, self.file)

    def _place(self, path: tuple[str, int], node: Node, names: Sequence[str], places: Sequence[str]) -> int:
        """Return where among the rows a new one stands; settings and indicators stand last by default."""
        where, name = where_text(path), _name(node)
        if not places and path[0] not in LADDERS:
            return len(names)
        if not places:
            self._add(say.PLACE_NEEDED, path, where=where, name=name, allowed=", ".join(names))
            return len(names)
        if len(places) > 1:
            self._add(plain.WRONG_VALUE, path, where=where, expected=say.ONE_PLACE)
        beside = str(node.value[places[0]])
        found = [i for i, one in enumerate(names) if _is(one, beside)]
        if not found:
            hint = near_hint(beside, names)
            self._add(plain.UNKNOWN_NAME, (*path, places[0]), where=f"{where}.{places[0]}", what=say.CLASS,
                      name=beside, near=hint, allowed=", ".join(names))  # fmt: skip
            return len(names)
        return found[-1] + 1 if places[0] == "after" else found[0]

    def _without(self, parts: Mapping[str, Node], removed: Node) -> dict[str, Node]:
        kept = dict(parts)
        if not isinstance(removed.value, tuple) or not all(isinstance(name, str) for name in removed.value):
            self._add(plain.WRONG_VALUE, (REMOVE,), where=REMOVE, expected=say.KEYS)
            return kept
        known = _keys(parts)
        for i, name in enumerate(removed.value):
            if name not in known:
                near = near_hint(name, known)
                self._add(say.REMOVE_UNKNOWN, (REMOVE, i), name=name, near=near, base=self.base)
                continue
            key, _, item = name.partition(".")
            left = _dropped(kept[key], item) if item and key in kept else None
            kept = {one: left if one == key and left else node for one, node in kept.items()
                    if one != key or left}  # fmt: skip
        return kept


def _cited(base: Node, own: Node) -> Node:
    """Return a cited value with the fields that are given again; its citation is never the base's."""
    if not (isinstance(base.value, dict) and isinstance(own.value, dict) and "source" in base.value):
        return own
    left = {*_CITATION, *_AREAS, *(("threshold_status",) if "deprived_when" in own.value else ())}
    kept = {key: node for key, node in base.children.items() if key not in left}
    return mapping({**kept, **own.children}, own.line, own.file)


def _placeless(node: Node) -> Node:
    kept = {key: child for key, child in node.children.items() if key not in PLACES}
    return mapping(kept, node.line, node.file)


def _name(node: Node) -> str:
    """Name an item of a list as `criteria show` does: its id, with its branch where it has one."""
    value: Any = node.value
    parts = (value.get("id"), value.get("branch")) if isinstance(value, dict) else ()
    return ".".join(str(part) for part in parts if part)


def _is(name: str, asked: str) -> bool:
    """Whether a row is the one asked for: `poor` is every branch of it."""
    return name == asked or name.startswith(f"{asked}.")


def _items(node: Node) -> dict[str, Any]:
    """Return the names of the items of a table or list, each with its key or index."""
    if isinstance(node.value, dict):
        nested = all(isinstance(value, dict) for value in node.value.values()) and "source" not in node.value
        return {key: key for key in node.children} if nested else {}
    if isinstance(node.value, tuple):
        return {name: i for i, item in node.children.items() if (name := _name(item))}
    return {}


def _keys(parts: Mapping[str, Node]) -> list[str]:
    """Return every key that can be removed."""
    keys = []
    for key, node in parts.items():
        items = [f"{key}.{name}" for name in _items(node)]
        stems = [name.rpartition(".")[0] for name in items if name.count(".") > 1]
        keys += [key, *items, *dict.fromkeys(stems)]
    return keys


def _dropped(node: Node, item: str) -> Node | None:
    """Return a table or list without an item; None where nothing is left."""
    gone = {at for name, at in _items(node).items() if _is(name, item)}
    kept = {at: child for at, child in node.children.items() if at not in gone}
    if not kept:
        return None
    if isinstance(node.value, dict):
        return mapping(kept, node.line, node.file)
    return sequence(list(kept.values()), node.line, node.file)
