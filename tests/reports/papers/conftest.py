import io
from collections.abc import Callable
from dataclasses import is_dataclass
from typing import Any, get_args, get_type_hints

import pytest
from docx import Document
from docx.document import Document as Opened

from ngheo_cli.reports.papers.kinds import BY_NAME, shipped
from ngheo_cli.reports.papers.model import Paper
from ngheo_cli.reports.papers.template import Template

Fill = Callable[..., Opened]
Example = Callable[..., Any]


@pytest.fixture
def example() -> Example:
    """Return a function that makes a record of a shape: its own name in every text, two items in a list."""

    def make(shape: Any, **given: object) -> Any:
        values: dict[str, Any] = {}
        for name, kind in get_type_hints(shape).items():
            (item, *_) = get_args(kind) or (None,)
            if is_dataclass(item):
                values[name] = (make(item), make(item))
            else:
                values[name] = {str: f"[{name}]", int: 7, bool: True}.get(kind, ("[một]", "[hai]"))
        return shape(**{**values, **given})

    return make


@pytest.fixture
def fill(example: Example) -> Fill:
    """Return a function that fills our template of a kind with examples and opens the paper again."""

    def filled(kind: str, *papers: Paper) -> Opened:
        one = BY_NAME[kind]
        template = Template(one.template, shipped(one), one.shape)
        records = papers or (example(one.shape), example(one.shape))
        return Document(io.BytesIO(template.filled(records, "ngheo 0")))

    return filled
