"""How do the templates become files? The same bytes on every run."""

import io
from collections.abc import Iterator
from pathlib import Path

from ngheo_cli.reports.papers.kinds import KINDS
from ngheo_cli.reports.papers.make import households, lists
from ngheo_cli.reports.papers.template import dated

MAKERS = {
    "minutes": lists.minutes,
    "posted": lists.posted,
    "decision": lists.decision,
    "certificate": households.certificate,
    "letter": households.letter,
    "check": lists.check,
}


def made_templates() -> Iterator[tuple[str, bytes]]:
    """Yield the file name and the bytes of each of our templates."""
    for kind in KINDS:
        written = io.BytesIO()
        MAKERS[kind.name]().save(written)
        yield kind.template, dated(written.getvalue())


def write_templates(folder: Path) -> None:
    """Write our templates into a folder that is there."""
    for name, data in made_templates():
        (folder / name).write_bytes(data)
