"""How do text and tables reach the screen: 80 columns, no colour off a terminal, no foreign markup?

Exit statuses: CLEAN, FOUND and STOPPED.
"""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

CLEAN, FOUND, STOPPED = 0, 1, 2
PLAIN_WIDTH = 80
"""Columns where the output is no terminal."""
WIDEST = 120

Progress = Callable[[str, int, int], None]


def print_text(text: str = "", *, style: str = "", wrap: bool = True) -> None:
    """Print one paragraph, wrapped at words unless it is to be copied; markup is printed as it stands."""
    _console().print(_text(text, style), soft_wrap=not wrap)


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
) -> None:
    """Print a table that fits the width; the columns in `right` hold numbers."""
    from rich import box
    from rich.table import Table

    table = Table(
        box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, title_justify="left", title_style="bold"
    )
    if title:
        print_text(title, style="bold")
    for number, heading in enumerate(headings):
        table.add_column(_text(heading), justify="right" if number in right else "left", overflow="fold")
    for row in rows:
        table.add_row(*(_text(cell) for cell in row))
    _console().print(table)
    print_text()


@contextmanager
def progress(quiet: bool) -> Iterator[Progress | None]:
    """Give a function (what, done, of) that shows progress on standard error; None off a terminal."""
    if quiet or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, TextColumn
    from rich.progress import Progress as Bar

    columns = (TextColumn("{task.description}", markup=False), BarColumn())
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)

        def show(what: str, done: int, total: int) -> None:
            bar.update(task, description=what, completed=done, total=total or None)

        yield show


def _text(text: str, style: str = "") -> "Text":
    from rich.text import Text

    return Text(text, style=style)


def _console() -> "Console":
    from rich.console import Console

    width = None if sys.stdout.isatty() else PLAIN_WIDTH
    console = Console(markup=False, highlight=False, emoji=False, width=width)
    console.width = min(console.width, WIDEST)
    return console
