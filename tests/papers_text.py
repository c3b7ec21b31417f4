"""What does a Word paper say? Its texts, paragraph by paragraph, in the order of the page."""

import io
from pathlib import Path
from typing import Any

from docx import Document


def texts(paper: Path | bytes | Any) -> list[str]:
    """Return the paragraphs of a paper, those in tables too, without the empty ones."""
    opened: Any = paper
    if isinstance(paper, Path | bytes):
        opened = Document(io.BytesIO(paper) if isinstance(paper, bytes) else str(paper))
    paragraphs = opened.element.body.iter("{*}p")
    found = ("".join(part.text or "" for part in one.iter("{*}t")).strip() for one in paragraphs)
    return [text for text in found if text]


def rows(paper: Path) -> list[list[str]]:
    """Return the rows of all tables of a paper, each as its cells."""
    return [[cell.text for cell in row.cells] for table in Document(str(paper)).tables for row in table.rows]
