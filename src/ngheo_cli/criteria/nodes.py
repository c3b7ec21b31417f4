"""What does a YAML text hold, and on which line does each value stand?

A strict part of YAML: mappings, lists and scalars. Anchors, aliases, tags and duplicate keys are refused.
Scalars are read as in YAML 1.2 (`yes` and `no` are texts), with `1_500_000` and days as well.
"""

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import yaml

from ngheo_cli.messages import Finding, Place
from ngheo_cli.messages import criteria as say

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_INT = re.compile(r"[-+]?(0|[1-9][\d_]*)")
_FLOAT = re.compile(r"[-+]?(\d[\d_]*)?\.\d+([eE][-+]?\d+)?|[-+]?\d[\d_]*(\.|[eE][-+]?\d+)")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_WORDS = {"true": True, "false": False, "null": None, "~": None, "": None}
DEEPEST = 60


@dataclass(slots=True)
class Node:
    """A value, its line (from 1) and file; children of a mapping by key, of a list by index."""

    value: Any
    line: int
    children: dict[Any, "Node"] = field(default_factory=dict)
    file: str = ""

    def at(self, path: tuple[Any, ...]) -> "Node":
        """Return the deepest node that a path reaches; steps that lead nowhere are passed over."""
        node = self
        for step in path:
            node = node.children.get(step, node)
        return node


def read_yaml(text: str, file: str) -> tuple[Node | None, list[Finding]]:
    """Return the tree of a YAML text, None where there is none, and what is wrong in it."""
    reader = _Reader(file, text)
    try:
        return reader.document(), reader.findings
    except yaml.YAMLError as problem:
        quoted = "quoted scalar" in (getattr(problem, "context", None) or "")
        mark = getattr(problem, "context_mark" if quoted else "problem_mark", None)
        line = mark.line + 1 if mark else 1
        reader.findings.append(say.YAML_BROKEN.at(Place(file=file, row=line), line=line))
    except RecursionError:
        reader.findings.append(say.YAML_TOO_DEEP.at(Place(file=file), deepest=DEEPEST))
    return None, reader.findings


class _Reader:
    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.findings: list[Finding] = []
        self.events: Iterator[Any] = yaml.parse(text, Loader=LOADER)
        self.depth = 0

    def document(self) -> Node | None:
        root: Node | None = None
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent) and root is not None:
                self._refuse(say.SECOND_DOCUMENT, event)
                return root
            if isinstance(event, yaml.NodeEvent):
                root = self._node(event)
        return root

    def _refuse(self, message: Any, event: Any, **values: object) -> None:
        line = event.start_mark.line + 1
        self.findings.append(message.at(Place(file=self.file, row=line), line=line, **values))

    def _node(self, event: Any) -> Node:
        line = event.start_mark.line + 1
        if isinstance(event, yaml.AliasEvent):
            self._refuse(say.ALIAS, event, name=f"*{event.anchor}")
            return Node(None, line, file=self.file)
        if event.anchor:
            self._refuse(say.ALIAS, event, name=f"&{event.anchor}")
        if event.tag:
            self._refuse(say.TAG, event, name=event.tag)
        if isinstance(event, yaml.ScalarEvent):
            return Node(scalar(event.value, plain=event.implicit[0]), line, file=self.file)
        self.depth += 1
        if self.depth > DEEPEST:
            raise RecursionError
        node = self._mapping(line) if isinstance(event, yaml.MappingStartEvent) else self._sequence(line)
        self.depth -= 1
        return node

    def _sequence(self, line: int) -> Node:
        items: list[Node] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            items.append(self._node(event))
        return sequence(items, line, self.file)

    def _mapping(self, line: int) -> Node:
        items: dict[str, Node] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key = event.value if isinstance(event, yaml.ScalarEvent) else None
            first = self._node(event)
            value = self._node(next(self.events))
            if key is None:
                self._refuse(say.KEY_NOT_TEXT, event)
            elif key in items:
                self._refuse(say.DUPLICATE_KEY, event, key=key, first=items[key].line)
            else:
                value.line = first.line
                items[key] = value
        return mapping(items, line, self.file)


def mapping(items: dict[Any, Node], line: int, file: str) -> Node:
    """Return the node of a mapping from those of its values."""
    return Node({key: node.value for key, node in items.items()}, line, items, file)


def sequence(items: Sequence[Node], line: int, file: str) -> Node:
    """Return the node of a list from those of its items."""
    return Node(tuple(node.value for node in items), line, dict(enumerate(items)), file)


def scalar(text: str, *, plain: bool) -> Any:
    """Return what a scalar means: a plain one may be a number, a day, true, false or null."""
    value: Any = text
    if plain and text in _WORDS:
        value = _WORDS[text]
    elif plain and _INT.fullmatch(text):
        with suppress(ValueError):  # thousands of digits are no number that anybody means
            value = int(text.replace("_", ""))
    elif plain and _FLOAT.fullmatch(text):
        value = float(text.replace("_", ""))
    elif plain and _DAY.fullmatch(text):
        with suppress(ValueError):
            value = date.fromisoformat(text)
    return value
