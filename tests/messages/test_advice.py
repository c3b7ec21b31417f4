"""Every command line that a message or a page of the documentation names can be typed."""

import importlib
import pkgutil
import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ngheo_cli import messages
from ngheo_cli.cli.app import command
from ngheo_cli.messages import Message

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", ROOT / "samples" / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
LINE = re.compile(r"(?<![\w./\\-])(?:\.venv[/\\](?:bin|Scripts)[/\\])?ngheo(?= [a-z-])(.*)")
OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]*")
END = re.compile(r"[;,]? (?:hoặc|or|và|and) |; |, |`|\. |[.,;:]$| \(|\)|”| [-–] ")
"""What ends a command line inside a sentence."""
NOT_OURS = {"--help"}


def texts(value: object) -> Iterator[str]:
    if isinstance(value, Message):
        yield from (value.vi, value.en, value.advice_vi, value.advice_en)
    elif isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (text for one in value.values() for text in texts(one))
    elif isinstance(value, tuple | list):
        yield from (text for one in value for text in texts(one))


CATALOGUE = sorted(
    {
        text
        for module in pkgutil.iter_modules(messages.__path__)
        for name, value in vars(importlib.import_module(f"ngheo_cli.messages.{module.name}")).items()
        if not name.startswith("__")
        for text in texts(value)
    }
)


def in_text(text: str) -> Iterator[str]:
    """Yield the command lines of a message: to the end of the line, or of the part of the sentence."""
    for line in text.splitlines():
        for found in LINE.finditer(line):
            yield END.split(found[1].strip())[0].strip()


def in_page(path: Path) -> Iterator[str]:
    """Yield the command lines of a page: those of code blocks, of outputs, and those in backquotes."""
    code, output = False, False
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("```"):
            code, output = not code, line == "```text"
        if output:
            yield from in_text(line)
            continue
        pieces = [line] if code else re.findall(r"`([^`]+)`", line)
        for piece in pieces:
            for found in LINE.finditer(piece):
                yield re.split(r"&&|\|", found[1])[0].strip()


def parse(line: str) -> None:
    """Parse a command line as the program does, without running it; raise what the parser raises.

    The name of a command alone (`ngheo explain`) speaks of the command and needs no arguments.
    """
    words, context, here = shlex.split(line, comments=True), None, command()
    while hasattr(here, "resolve_command") and words:
        context = here.make_context(here.name, words, parent=context)
        _, here, words = here.resolve_command(context, [*context._protected_args, *context.args])
    if words:
        here.make_context(here.name, words, parent=context)


def options(here: Any) -> set[str]:
    mine = {name for parameter in here.params for name in parameter.opts}
    return mine.union(*(options(child) for child in getattr(here, "commands", {}).values()))


LINES = sorted(
    {(f"messages: {text[:30]}", line) for text in CATALOGUE for line in in_text(text)}
    | {(str(path.relative_to(ROOT)), line) for path in PAGES for line in in_page(path)}
)


def test_there_are_lines_to_try() -> None:
    assert len(LINES) > 30
    assert any(line.startswith("criteria cite") for _, line in LINES)
    assert any(where == "samples/README.md" for where, _ in LINES)


@pytest.mark.parametrize(("where", "line"), LINES, ids=lambda text: text[:40])
def test_command_line_that_is_named_can_be_typed(where: str, line: str) -> None:
    try:
        parse(line)
    except Exception as problem:
        if type(problem).__name__ != "Exit":
            pytest.fail(f"{where}: ngheo {line}: {problem}")


@pytest.mark.parametrize(
    "line", ["clasify", "classify x --forse", "criteria shw 1", "criteria cite 1", "classify x --format doc"]
)
def test_a_line_that_cannot_be_typed_is_found(line: str) -> None:
    with pytest.raises(Exception, match=r"(?i)no such|missing|not one of"):
        parse(line)


def test_options_named_in_messages_exist() -> None:
    known = options(command()) | NOT_OURS
    named = {option: text for text in CATALOGUE for option in OPTION.findall(text)}
    assert {option: text for option, text in named.items() if option not in known} == {}
    assert "--review-date" in named
