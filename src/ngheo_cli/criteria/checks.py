"""Does a file that is well formed also hold together: are its names declared, its lines rising?"""

from collections.abc import Iterable, Iterator
from typing import Any

from ngheo_cli.criteria.base import Cited
from ngheo_cli.criteria.errors import spot, where_text
from ngheo_cli.criteria.model import ClassRule, Criteria, Line, LineBound
from ngheo_cli.criteria.near import near_hint
from ngheo_cli.criteria.nodes import Node
from ngheo_cli.criteria.walk import Path, comparisons
from ngheo_cli.messages import Finding, Message
from ngheo_cli.messages import criteria as say
from ngheo_cli.messages.terms import area_label

_NOT_IN = {
    "classes": ("score_income", "measured_income"),
    "score_classes": ("income",),
}
"""Comparisons that a block cannot make: one has no score, the other decides by the score."""


class Report:
    """Findings about one file, each with the line of its path."""

    def __init__(self, file: str, root: Node) -> None:
        self.file, self.root = file, root
        self.findings: list[Finding] = []

    def add(self, message: Message, path: Path, **values: object) -> None:
        """Add a finding about the value at a path."""
        place, line = spot(self.root, path, self.file)
        self.findings.append(message.at(place, line=line, where=where_text(path), **values))

    def unknown(self, path: Path, what: tuple[str, str], name: str, known: Iterable[str]) -> None:
        """Add a finding about a name that is not declared."""
        names = list(known)
        allowed = ", ".join(names) or "–"
        self.add(say.UNKNOWN_NAME, path, what=what, name=name, near=near_hint(name, names), allowed=allowed)


def check(criteria: Criteria, report: Report) -> None:
    """Add what is wrong between the parts of a standard."""
    _documents(criteria, report)
    _duplicates(criteria, report)
    for i, indicator in enumerate(criteria.indicators):
        if indicator.service not in criteria.services:
            path = ("indicators", i, "service")
            report.unknown(path, ("dịch vụ", "service"), indicator.service, criteria.services)
    for block in ("classes", "score_classes"):
        _classes(criteria, block, report)
    _parts(criteria, report)


def cited(part: Any, path: Path = ()) -> Iterator[tuple[Path, Cited]]:
    """Yield every cited value of a standard with its path."""
    if isinstance(part, Cited):
        yield path, part
    if isinstance(part, dict):
        for key, value in part.items():
            yield from cited(value, (*path, key))
    elif isinstance(part, tuple):
        for i, value in enumerate(part):
            yield from cited(value, (*path, i))
    elif isinstance(part, Criteria):
        for name in type(part).model_fields:
            yield from cited(getattr(part, name), (*path, name))


def _documents(criteria: Criteria, report: Report) -> None:
    for path, value in cited(criteria):
        for key, _ in value.citations():
            if key not in criteria.documents:
                report.unknown((*path, "source"), ("văn bản", "document"), key, criteria.documents)


def _duplicates(criteria: Criteria, report: Report) -> None:
    named: list[tuple[Path, tuple[object, ...]]] = []
    named += [(("indicators", i, "id"), ("indicator", v.id)) for i, v in enumerate(criteria.indicators)]
    named += [(("settings", i, "id"), ("setting", v.id)) for i, v in enumerate(criteria.settings)]
    for block in ("classes", "score_classes"):
        rows: tuple[ClassRule, ...] = getattr(criteria, block)
        named += [((block, i, "id"), (block, v.id, v.branch)) for i, v in enumerate(rows)]
    seen: set[tuple[object, ...]] = set()
    for path, name in named:
        if name in seen:
            report.add(say.DUPLICATE_ID, path, name=name[1])
        seen.add(name)


def _classes(criteria: Criteria, block: str, report: Report) -> None:
    rows: tuple[ClassRule, ...] = getattr(criteria, block)
    for i, row in enumerate(rows):
        if (row.when is None) != (i == len(rows) - 1):
            report.add(say.LAST_CLASS, (block, i))
        if row.when is None:
            continue
        for key, bound, path in comparisons(row.when, (block, i, "when")):
            if key in _NOT_IN[block]:
                report.add(say.NOT_HERE, path, key=key, block=block)
            typed_only = not criteria.indicators
            if key == "score_deprivation" and not (criteria.points_per_deprivation or typed_only):
                report.add(say.NO_POINTS, path)
            if isinstance(bound, LineBound):
                lines = criteria.score_lines if key == "score_income" else criteria.income_lines
                _bound(bound, path, lines, report)


def _parts(criteria: Criteria, report: Report) -> None:
    classes = {rule.id: None for rule in (*criteria.classes, *criteria.score_classes)}
    for i, code in enumerate(criteria.multidimensional.classes if criteria.multidimensional else ()):
        if code not in classes:
            report.unknown(("multidimensional", "classes", i), ("nhóm", "class"), code, classes)
    if (certified := criteria.certified) is None:
        return
    if certified.class_ not in classes:
        report.unknown(("certified", "class"), ("nhóm", "class"), certified.class_, classes)
    _bound(certified.income_12_months, ("certified", "income_12_months"), criteria.income_lines, report)


def _bound(bound: LineBound, path: Path, lines: dict[str, Line], report: Report) -> None:
    for side in ("above", "at_most"):
        name = getattr(bound, side)
        if name is not None and name not in lines:
            report.unknown((*path, side), ("mức", "line"), name, lines)
            return
    if bound.above is None or bound.at_most is None:
        return
    low, high = lines[bound.above], lines[bound.at_most]
    for area in ("rural", "urban"):
        if low.a_year(area) >= high.a_year(area):
            label = (area_label(area, "vi"), area_label(area, "en"))
            report.add(say.LINES_ORDER, path, at_most=bound.at_most, above=bound.above, area=label)
