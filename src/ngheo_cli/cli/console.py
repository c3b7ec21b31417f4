"""How do text and tables reach the screen: 80 columns, no colour off a terminal, no foreign markup?

Exit statuses: CLEAN, FOUND and STOPPED.
"""

import sys
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Literal

from ngheo_cli.cli.language import language
from ngheo_cli.cli.shown import shown
from ngheo_cli.reports.trial import unsaid_heading

if TYPE_CHECKING:
    from rich.console import Console
    from rich.padding import Padding
    from rich.progress import Progress as Bar
    from rich.text import Text

CLEAN, FOUND, STOPPED = 0, 1, 2
PLAIN_WIDTH = 80
"""Columns where the output is no terminal."""
WIDEST = 120
LEAST_NAME = 12
"""Columns below which keeping names whole is not tried."""
_GAP = 3
"""Columns between two cells of a table."""


def print_text(text: str = "", *, style: str = "", wrap: bool = True, hanging: int | None = None) -> None:
    """Print one paragraph, wrapped at words unless it is to be copied; markup is printed as it stands.

    `hanging` indents all lines but the first; by default as far as the first, or as the words behind a sign.
    """
    _say_trial(text)
    console, text = _console(), shown(text)
    lead = len(text) - len(text.lstrip())
    if hanging is None:
        hanging = lead + 2 * text.lstrip().startswith(("- ", "→ "))
    lines = textwrap.wrap(
        text, console.width, subsequent_indent=" " * hanging, break_on_hyphens=False, break_long_words=False
    )
    for line in lines if wrap and lines else [text]:
        console.print(_text(line, style), soft_wrap=True)


def print_closing(lines: Iterable[tuple[str, bool]], *, to_stderr: bool) -> None:
    """Print how a command ended: each line, and whether it may be wrapped. Standard output may belong to a
    document; then they go to standard error."""
    for line, wrap in lines:
        if to_stderr:
            print(shown(line), file=sys.stderr)
        else:
            print_text(line, wrap=wrap)


def _say_trial(text: str = "") -> None:
    """Print first of all that the run is under a standard that is not wholly known."""
    line = unsaid_heading(text, language())
    if line:
        print_text(line, style="bold")


def short_title(title: str) -> str:
    """Return the last part of a title under group headings: the groups repeat in every column."""
    group, sign, last = title.rpartition(" – ")
    return f"… – {last}" if group and sign else title


def print_table(
    headings: Sequence[str],
    rows: Iterable[Sequence[str]],
    *,
    title: str = "",
    right: frozenset[int] = frozenset(),
    apart: bool = False,
    names_first: bool = False,
) -> None:
    """Print a table that fits the width; `right` columns hold numbers; `apart` puts a line between rows, and
    `names_first` keeps the first column on one line as far as the others can be narrowed."""
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, leading=int(apart))
    if title:
        print_text(title, style="bold")
    _say_trial()
    cells = [[shown(cell) for cell in row] for row in rows]
    widths = _widths(headings, cells, _console().width) if names_first else [None] * len(headings)
    for number, heading in enumerate(headings):
        justify: Literal["left", "right"] = "right" if number in right else "left"
        table.add_column(_text(shown(heading)), justify=justify, overflow="fold", width=widths[number])
    for row in cells:
        table.add_row(*map(_cell, row))
    _console().print(table)
    print_text()


def _cell(text: str) -> "Text | Padding":
    """Return a cell whose later lines stand as far in as its first."""
    from rich.padding import Padding

    lead = len(text) - len(text.lstrip(" "))
    return Padding(_text(text[lead:]), (0, 0, 0, lead)) if lead else _text(text)


def _widths(headings: Sequence[str], rows: Sequence[Sequence[str]], width: int) -> "list[int | None]":
    """Return the widths that keep names whole as far as headings wrap at words and other cells never do; None
    for all where everything fits, or names would have less than LEAST_NAME."""
    cells = [max((len(line) for row in rows for line in row[i].split("\n")), default=0)
             for i in range(len(headings))]  # fmt: skip
    natural = [max(len(heading), cell) for heading, cell in zip(headings, cells, strict=True)]
    found = [
        max(cell, *map(len, ("", *heading.split()))) for heading, cell in zip(headings, cells, strict=True)
    ]
    spare = width - sum(found[1:]) - _GAP * (len(found) - 1)
    if sum(natural) + _GAP * (len(found) - 1) <= width or spare < LEAST_NAME:
        return [None] * len(headings)
    found[0] = min(natural[0], spare)
    spare -= found[0]
    for i in range(1, len(found)):
        more = min(natural[i] - found[i], spare)
        found[i] += more
        spare -= more
    return [*found]


class Progress:
    """What is being done, on standard error; called with what, how much is done, of how much (0: unknown)."""

    def __init__(self, bar: "Bar") -> None:
        self._bar = bar
        self._task = bar.add_task("", total=None)

    def __call__(self, what: str, done: int, total: int) -> None:
        """Show what is being done."""
        self._bar.update(self._task, description=shown(what), completed=done, total=total or None)

    def pause(self) -> None:
        """Clear the line, so that something else can be said or asked."""
        self._bar.stop()


@contextmanager
def progress(quiet: bool) -> Iterator[Progress | None]:
    """Give a way to show progress; None off a terminal, and where the user wants quiet."""
    if quiet or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, TextColumn
    from rich.progress import Progress as RichProgress

    columns = (TextColumn("{task.description}", markup=False), BarColumn())
    with RichProgress(*columns, console=Console(stderr=True), transient=True) as bar:
        yield Progress(bar)


def _text(text: str, style: str = "") -> "Text":
    from rich.text import Text

    return Text(text, style=style)


def _console() -> "Console":
    from rich.console import Console

    width = None if sys.stdout.isatty() else PLAIN_WIDTH
    console = Console(markup=False, highlight=False, emoji=False, width=width)
    console.width = min(console.width, WIDEST)
    return console
