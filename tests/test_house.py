"""The house keeps its order: imports go down only, modules stay small, and nothing below `cli` prints."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "ngheo_cli"
FLOOR = ("messages", "numbers", "limits")
ABOVE = {
    "messages": set[str](),
    "numbers": {"messages"},
    "limits": {"messages", "numbers"},
    "criteria": {*FLOOR},
    "survey": {*FLOOR, "criteria"},
    "classify": {*FLOOR, "criteria", "survey"},
    "review": {*FLOOR, "criteria", "survey", "classify"},
    "audit": {*FLOOR, "criteria", "survey", "classify", "review"},
    "reports": {*FLOOR, "criteria", "survey", "classify", "review", "audit"},
    "sample": {*FLOOR, "criteria", "survey", "classify", "review", "audit", "reports"},
    "batch": {*FLOOR, "criteria", "survey", "classify", "review", "audit", "reports"},
}
"""Rooms, and the rooms that each may import; `cli` may import all of them."""
LONGEST = 250
MODULES = sorted(SOURCE.rglob("*.py"))


def room(path: Path) -> str:
    """Return the room of a module: its folder, or its own name where it stands alone."""
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


def imported(tree: ast.AST) -> Iterator[str]:
    """Yield the modules of the package that a module imports, also within its functions."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield from ([f"{node.module}.{name.name}" for name in node.names] if not node.level else ())
        elif isinstance(node, ast.Import):
            yield from (name.name for name in node.names)


def rooms_imported(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    parts = (name.split(".") for name in imported(tree))
    return {part[1] for part in parts if part[0] == "ngheo_cli" and len(part) > 1}


@pytest.mark.parametrize("name", sorted(ABOVE))
def test_imports_go_down_only(name: str) -> None:
    wrong = {
        f"{path.relative_to(SOURCE)} imports {other}"
        for path in MODULES
        if room(path) == name
        for other in rooms_imported(path) - ABOVE[name] - {name}
    }
    assert wrong == set()


def test_every_room_is_known() -> None:
    assert {room(path) for path in MODULES} - {"__init__", "__main__", "cli"} <= ABOVE.keys()


def test_modules_stay_small_and_say_what_they_are_for() -> None:
    long = {}
    for path in MODULES:
        text = path.read_text(encoding="utf-8")
        if text.count("\n") > LONGEST:
            long[path.name] = text.count("\n")
        assert ast.get_docstring(ast.parse(text)), path
    assert long == {}


def test_nothing_below_the_command_line_prints_or_exits() -> None:
    told = set()
    for path in MODULES:
        if room(path) in {"cli", "__main__"}:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in {
                "print",
                "sys.exit",
                "exit",
                "input",
            }:
                told.add(f"{path.relative_to(SOURCE)}:{node.lineno}")
    assert told == set()


@pytest.mark.parametrize("name", ["architecture.md", "maintainers.md"])
def test_modules_that_a_page_names_exist(name: str) -> None:
    page = (SOURCE.parents[1] / "docs" / name).read_text(encoding="utf-8")
    named = set(re.findall(rf"`((?:{'|'.join(ABOVE)}|cli)/[a-z_/]+\.py)", page))
    assert named
    assert {path for path in named if not (SOURCE / path).exists()} == set()
