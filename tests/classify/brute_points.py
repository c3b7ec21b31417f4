"""The points of an item by trying every completion of the unknown facts, written naively."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import product
from math import floor
from typing import Any

from classify.brute_facts import areas, household, people, sizes, whens
from classify.brute_people import Known, completions, fact_names
from classify.point_tables import AMOUNTS
from ngheo_cli.criteria import facts as f
from ngheo_cli.criteria.model import Criteria
from ngheo_cli.criteria.points_model import Item

DEGREES = ("low", "middle", "high")


def item_points(item: Item, home: Known, criteria: Criteria, column: str) -> set[int]:
    """Every number of points that some completion gives an item, in a region."""
    rules = [item.not_scored_when, *(choice.when for choice in item.choices or ())]
    asked = f.All.model_construct(all_=tuple(rule for rule in rules if rule is not None))
    found = set()
    rooms = areas(home) if "floor_area_m2" in _texts(asked) else (Fraction(0),)
    facts = list(completions(home, fact_names(asked, "household")))
    for size in sizes(home):
        vectors = {v for when in whens(home, criteria) for v in people(asked, home, when, size, criteria)}
        for one, own, area, counts in product(facts, list(_own(home)), rooms, vectors):
            members = max(size, len(home.get("members", ())))
            known = {**one, **own, "size": size, "floor_area_m2": area, "<members>": members}
            found.add(_given(item, known, dict(counts), column))
    return found


def _texts(rule: Any) -> str:
    return str(rule.model_dump())


def _own(home: Known) -> Iterator[Known]:
    power = [home["power"]] if home.get("power") is not None else AMOUNTS
    degrees = [home["degree"]] if home.get("degree") is not None else DEGREES
    bikes = [home["has_bike"]] if home.get("has_bike") is not None else ("yes", "no")
    for amount, degree, bike in product(power, degrees, bikes):
        yield {"power": Fraction(amount), "degree": degree, "has_bike": bike}


def _given(item: Item, known: Known, counts: dict[Any, int], column: str) -> int:
    def true(rule: Any) -> bool:
        return bool(household(rule, known, counts, frozenset()))

    if item.not_scored_when is not None and true(item.not_scored_when):
        return 0
    if item.per is not None:
        units = floor(known[item.per.quantity])
        return _points(item.per.points, column) * int(min(units, item.per.up_to or units))
    for choice in item.choices or ():
        if choice.when is None or true(choice.when):
            return _points(choice.points, column)
    return 0


def _points(points: Any, column: str) -> int:
    return int(points[column] if isinstance(points, dict) else points)
