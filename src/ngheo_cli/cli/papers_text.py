"""What does the screen show of the papers, and how did it end?"""

from pathlib import Path
from typing import TYPE_CHECKING

from ngheo_cli.cli.attention import grave, show_attention
from ngheo_cli.cli.console import CLEAN, FOUND, print_closing, print_table
from ngheo_cli.cli.criteria_tables import print_json
from ngheo_cli.cli.language import language, say
from ngheo_cli.cli.verdict import unclean
from ngheo_cli.messages import papers as words
from ngheo_cli.messages import screen
from ngheo_cli.numbers import number_text

if TYPE_CHECKING:
    from ngheo_cli.cli.papers import PapersMade


def print_papers(made: "PapersMade") -> None:
    """Print the document `ngheo.paper/1`: one row a file."""
    criteria = made.source.recorded.criteria.id
    print_json(
        "paper",
        [
            {"paper": one.kind.name, "file": path.name, "papers": len(papers), "criteria": criteria}
            for one in made.filled
            for path, papers in one.parts
        ],
    )


def show_papers(made: "PapersMade", out: Path, *, table: bool, to_stderr: bool) -> int:
    """Print which papers were made, what needs attention and how it ended; return the exit status."""
    source = made.source
    left = unclean(made.loaded, source.shown.source)
    look = grave(made.findings) or bool(left)
    if table:
        _show_table(made)
        show_attention(made.findings, unclean=left)
    counts = {
        name: int(source.among(getattr(source, name), made.only).sum())
        for name in ("differs", "open", "unrecorded")
    }
    papers = sum(len(one.papers) for one in made.filled)
    verdict = say(words.VERDICT_LOOK if look else words.VERDICT_CLEAN).format(papers=papers, **counts)
    print_closing([(verdict, True), (say(screen.WRITTEN).format(file=out), False)], to_stderr=to_stderr)
    return FOUND if look else CLEAN


def _show_table(made: "PapersMade") -> None:
    cells = []
    for one in made.filled:
        first = one.parts[0][0].name
        count = len(one.parts)
        file = say(words.FILES).format(first=first, count=count) if count > 1 else first
        cells.append([say(words.NAMES[one.kind.name]), file, number_text(len(one.papers), language())])
    title = say(words.SCREEN_TITLE).format(id=made.source.recorded.criteria.id)
    print_table([say(head) for head in words.SCREEN_HEADS], cells, title=title, right=frozenset({2}))
