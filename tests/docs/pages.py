"""Which commands does a page of the documentation show, what must they print, and which files do they need?

A block of `sh` in a page holds commands, and a block of `text` right after it what the last of them prints;
there a line `…` stands for lines left out. `<!-- tệp: NAME -->` before a block makes the block that file, and
`<!-- tay: NAME -->` is what a person does there by hand (`hands.py`). `<!-- mã thoát: 1 0 -->` before
commands tells the exit status of each, `?` where it depends on the machine; without it all end with 0.
"""

import contextlib
import io
import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from ngheo_cli.__main__ import run

ROOT = Path(__file__).parents[2]
CUT = "…"
_PARTS = re.compile(
    r"^<!-- tay: (?P<hand>\S+) -->$"
    r"|(?:^<!-- mã thoát: (?P<statuses>[012? ]+) -->\n)?"
    r"^```sh\n(?P<commands>.*?)^```\n(?:\n*```text\n(?P<shown>.*?)^```$)?"
    r"|^<!-- tệp: (?P<name>\S+) -->\n```\w+\n(?P<text>.*?)^```$",
    re.DOTALL | re.MULTILINE,
)


class Part(NamedTuple):
    """Commands with their exit statuses (() for all 0) and what the last of them shows (or nothing), a file,
    or the name of what a person does."""

    commands: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    shown: str = ""
    file: tuple[str, str] = ("", "")
    hand: str = ""


class Ran(NamedTuple):
    """What a command did."""

    status: int
    out: str
    err: str


def parts(page: str) -> Iterator[Part]:
    """Yield what a page says, in its order; lines that are no command of ngheo are left out."""
    for found in _PARTS.finditer(page):
        if found["hand"]:
            yield Part(hand=found["hand"])
        elif found["name"]:
            yield Part(file=(found["name"], found["text"]))
        else:
            lines = (line.strip() for line in found["commands"].splitlines())
            mine = tuple(line for line in lines if line.startswith("ngheo "))
            yield Part(mine, tuple((found["statuses"] or "").split()), found["shown"] or "")


def run_line(line: str) -> Ran:
    """Run a command line in this process and folder."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        status = run(shlex.split(line, comments=True)[1:])
    return Ran(status, out.getvalue(), err.getvalue())


def lines_of(text: str) -> list[str]:
    """Return the lines of an output without the blanks at their ends, which a page does not show."""
    return [line.rstrip() for line in text.strip("\n").splitlines()]


def pieces(shown: str) -> list[list[str]]:
    """Return the runs of lines between the cuts of a shown output; the first and the last may be empty."""
    found: list[list[str]] = [[]]
    for line in lines_of(shown):
        if line == CUT:
            found.append([])
        else:
            found[-1].append(line)
    return found


def shows(shown: str, told: str) -> bool:
    """Tell whether an output is what a page shows of it: its pieces in order, ends included where not cut."""
    lines, wanted = lines_of(told), pieces(shown)
    if len(wanted) == 1:
        return lines == wanted[0]
    first, last = wanted[0], wanted[-1]
    if len(first) + len(last) > len(lines) or lines[: len(first)] != first:
        return False
    if last and lines[-len(last) :] != last:
        return False
    place, end = len(first), len(lines) - len(last)
    for piece in wanted[1:-1]:
        starts = range(place, end - len(piece) + 1)
        at = next((i for i in starts if lines[i : i + len(piece)] == piece), None)
        if at is None:
            return False
        place = at + len(piece)
    return True
