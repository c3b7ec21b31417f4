"""Does a point table that is well formed also hold together: are its names declared, its points complete?"""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from ngheo_cli.criteria.base import Strict
from ngheo_cli.criteria.checks import Report
from ngheo_cli.criteria.factbook import FactBook
from ngheo_cli.criteria.factcheck import check_rule
from ngheo_cli.criteria.facts import Quantity
from ngheo_cli.criteria.points_model import Item, PointTable
from ngheo_cli.criteria.walk import Path, rules
from ngheo_cli.messages import points as say

_REGION = ("vùng", "region")


def check_table(table: PointTable, book: FactBook, settings: set[str] | None, report: Report) -> None:
    """Add what is wrong between the parts of a table.

    Args:
        table: as loaded.
        book: the facts of the standards and the table's own.
        settings: of the standards that the table is for; None where one of them is not shipped.
        report: takes the findings.
    """
    _documents(table, report)
    _twice(table, report)
    for name in table.facts:
        if book.facts.get(name) is not table.facts[name]:
            report.add(say.FACT_TAKEN, ("facts", name), name=name)
    regions = set(table.columns) if table.regions else set()
    for path, points in _points(table):
        _regions(points, path, regions, report)
    if table.region_of is not None:
        for by in ("area", "province"):
            for key, region in getattr(table.region_of, by).items():
                if region not in regions:
                    report.unknown(("region_of", by, key), _REGION, region, regions)
    for i, item in enumerate(table.items):
        _item(item, ("items", i), report)
    for rule, path in table_rules(table):
        check_rule(rule, path, settings, book, report)
        _bounds(rule, path, table, report)
    _amounts(table, book, report)


def table_rules(table: PointTable) -> Iterator[tuple[Strict, Path]]:
    """Yield the rules of a table, each with its path."""
    for i, item in enumerate(table.items):
        if item.not_scored_when is not None:
            yield item.not_scored_when, ("items", i, "not_scored_when")
        for j, choice in enumerate(item.choices or ()):
            if choice.when is not None:
                yield choice.when, ("items", i, "choices", j, "when")


def _documents(table: PointTable, report: Report) -> None:
    named: list[tuple[Path, Any]] = [((), table)]
    named += [(("items", i), item) for i, item in enumerate(table.items)]
    named += [(("region_of",), table.region_of)] if table.region_of is not None else []
    for path, cited in named:
        for key, _ in cited.citations():
            if key not in table.documents:
                report.unknown((*path, "source"), ("văn bản", "document"), key, table.documents)


def _twice(table: PointTable, report: Report) -> None:
    for block in ("items", "regions"):
        ids = [one.id for one in getattr(table, block)]
        for name, count in Counter(ids).items():
            if count > 1:
                last = len(ids) - 1 - ids[::-1].index(name)
                report.add(say.TWICE, (block, last, "id"), name=name)


def _points(table: PointTable) -> Iterator[tuple[Path, int | dict[str, int]]]:
    for i, item in enumerate(table.items):
        for j, choice in enumerate(item.choices or ()):
            yield ("items", i, "choices", j, "points"), choice.points
        if item.per is not None:
            yield ("items", i, "per", "points"), item.per.points


def _regions(points: int | dict[str, int], path: Path, regions: set[str], report: Report) -> None:
    if isinstance(points, int):
        return
    for name in points:
        if name not in regions:
            report.unknown((*path, name), _REGION, name, sorted(regions))
    if lacking := sorted(regions - set(points)):
        report.add(say.REGIONS_LACKING, path, regions=", ".join(lacking))


def _item(item: Item, path: Path, report: Report) -> None:
    for j, choice in enumerate(item.choices or ()):
        if choice.when is None and j < len(item.choices or ()) - 1:
            report.add(say.LAST_CHOICE, (*path, "choices", j))
    if item.per is not None and item.not_scored_when is not None:
        for rule, inner, _ in rules(item.not_scored_when, (*path, "not_scored_when")):
            if isinstance(rule, Quantity) and item.per.quantity in (rule.quantity, rule.per):
                report.add(say.PER_ASKED_TWICE, inner, name=item.per.quantity)


def _bounds(rule: Strict, path: Path, table: PointTable, report: Report) -> None:
    """Refuse bounds that no answer of one of the table's own numbers reaches."""
    for part, inner, _ in rules(rule, path):
        if isinstance(part, Quantity) and part.per is None and (most := table.highest(part.quantity)):
            for bound in (part.at_least, part.high):
                if bound is not None and bound > most:
                    report.add(
                        say.ABOVE_HIGHEST, inner, name=part.quantity, bound=str(bound), highest=str(most)
                    )


def _amounts(table: PointTable, book: FactBook, report: Report) -> None:
    for i, item in enumerate(table.items):
        if item.per is None:
            continue
        path, name = ("items", i, "per", "quantity"), item.per.quantity
        fact = book.facts.get(name)
        numbers = [n for n, f in book.facts.items() if f.kind == "number"]
        if fact is None:
            report.unknown(path, ("số lượng", "amount"), name, numbers)
        elif fact.kind != "number":
            report.add(say.NOT_A_NUMBER, path, name=name, allowed=", ".join(numbers))
