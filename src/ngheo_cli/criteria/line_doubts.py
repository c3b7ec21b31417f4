"""Which lines and conditions of a standard that loads can hardly be meant?"""

from collections.abc import Iterator
from typing import Any

from ngheo_cli.criteria.base import Area
from ngheo_cli.criteria.errors import where_text
from ngheo_cli.criteria.model import CountBound, Criteria, Line
from ngheo_cli.criteria.walk import Path as Where
from ngheo_cli.criteria.walk import comparisons
from ngheo_cli.messages import Finding, Pair
from ngheo_cli.messages import criteria_lines as say
from ngheo_cli.numbers import number_text

Doubt = tuple[Where, Finding]
"""What is doubtful, and its path in the file."""
TIMES = 5
"""From how many times the base's line on an amount is doubtful: below what a digit too many makes of it, and
above what provinces have set."""
_AREAS: tuple[Area, ...] = ("rural", "urban")


def line_text(line: Line) -> Pair:
    """Write a line for rural and urban areas: 1.500.000/2.000.000."""
    vi, en = ("/".join(number_text(n, lang) for n in (line.rural, line.urban)) for lang in ("vi", "en"))
    return vi, en


def swapped_areas(criteria: Criteria) -> Iterator[Doubt]:
    """Yield the lines of incomes and of points that are lower in urban areas than in rural ones."""
    for block in ("income_lines", "score_lines"):
        for name, line in getattr(criteria, block).items():
            if line.urban < line.rural:
                own = _with_unit(line, say.POINTS if block == "score_lines" else say.PERIODS[line.period])
                yield (block, name), say.URBAN_BELOW.at(block=block, line=name, own=own)


def far_from_base(criteria: Criteria) -> Iterator[Doubt]:
    """Yield the income lines below those of the same name in the standard that the file extends, or more than
    `TIMES` times as high; lines of a month and of a year compare by the year."""
    base = criteria.base
    for name, line in criteria.income_lines.items():
        old = base.income_lines.get(name) if base is not None else None
        if base is None or old is None:
            continue
        pairs = [(line.a_year(area), old.a_year(area)) for area in _AREAS]
        shown: dict[str, Any] = {
            "line": name,
            "base": base.id,
            "own": _with_unit(line, say.PERIODS[line.period]),
            "old": _with_unit(old, say.PERIODS[old.period]),
        }
        if any(own < before for own, before in pairs):
            yield ("income_lines", name), say.BELOW_BASE.at(**shown)
        if any(own > TIMES * before for own, before in pairs):
            yield ("income_lines", name), say.FAR_ABOVE_BASE.at(times=TIMES, **shown)


def always_true(criteria: Criteria) -> Iterator[Doubt]:
    """Yield the bounds that every household keeps."""
    for block in ("classes", "score_classes"):
        for i, rule in enumerate(getattr(criteria, block)):
            for _, bound, path in comparisons(rule.when, (block, i, "when")) if rule.when else ():
                if isinstance(bound, CountBound) and bound.at_least == 0 and bound.below is None:
                    yield path, say.ALWAYS_TRUE.at(where=where_text(path))


def _with_unit(line: Line, unit: Pair) -> Pair:
    vi, en = (f"{text} {word}" for text, word in zip(line_text(line), unit, strict=True))
    return vi, en
