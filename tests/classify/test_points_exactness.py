"""Scores by random point tables against enumeration of everything that is not known."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from classify.brute_points import item_points
from classify.point_tables import REGIONS, counting, homes, own_facts, random_items
from classify.rules import CHOICES, people_facts
from ngheo_cli.classify.points import scores_of, table_of


@given(data=st.data())
@settings(max_examples=40, deadline=None)
def test_bounds_of_a_score_are_what_enumeration_of_the_unknown_facts_gives(data: st.DataObject) -> None:
    names = [f"i{n}" for n in range(data.draw(st.integers(1, 3)))]
    criteria = counting(*(data.draw(random_items(name)) for name in names), regions=REGIONS)
    home: dict[str, Any] = {**data.draw(people_facts(CHOICES)), **data.draw(own_facts())}
    other = {"power": "3", "degree": "low", "has_bike": "no", "region": "b", "size": 1, "members": [{}]}
    scores = scores_of(homes([other, home]), criteria)
    columns = [home["region"]] if home["region"] else ["a", "b"]
    sums = []
    for at, column in enumerate("ab"):
        found = [item_points(item, home, criteria, column) for item in table_of(criteria).items]
        for bounds, points in zip(scores.items, found, strict=True):
            assert (bounds.least[1, at], bounds.most[1, at]) == (min(points), max(points))
        sums += [(sum(map(min, found)), sum(map(max, found)))] if column in columns else []
    assert scores.total.least[1] == min(low for low, _ in sums)
    assert scores.total.most[1] == max(high for _, high in sums)
