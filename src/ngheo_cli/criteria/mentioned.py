"""Which national standards does a text name, by their period or by a document that their lines rest on?"""

import re
from functools import cache

from ngheo_cli.criteria.load import load_all
from ngheo_cli.criteria.model import Criteria

_PERIOD = re.compile(r"(?<!\d)(\d{4})\s*[-–—]\s*(\d{4})(?!\d)")
_NUMBER = re.compile(r"(?<![\d/])0*(\d{1,4})\s*/\s*(\d{4})(?!\d)")


def standards_named(text: str) -> frozenset[str]:
    """Return the ids of the standards that a text names: `giai đoạn 2016-2020`, `Quyết định 59/2015`."""
    marks = {*_PERIOD.findall(text), *_NUMBER.findall(text)}
    return frozenset(name for name, own in _marks().items() if own & marks) if marks else frozenset()


@cache
def _marks() -> dict[str, frozenset[tuple[str, str]]]:
    return {
        one.id: frozenset(
            {*_PERIOD.findall(f"{one.id} {one.title.vi}"), *_NUMBER.findall(" ".join(_documents(one)))}
        )
        for one in load_all()
    }


def _documents(criteria: Criteria) -> list[str]:
    """Return the numbers of the documents that lines and classes cite: others only prolong or mention it."""
    lines = (*criteria.income_lines.values(), *criteria.score_lines.values())
    cited = {
        key for one in (*lines, *criteria.classes, *criteria.score_classes) for key, _ in one.citations()
    }
    return [document.number for key, document in criteria.documents.items() if key in cited]
