"""The derived answers against enumeration of everything that is not known."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from classify import brute_facts
from classify.households import with_members
from classify.rules import CHOICES, people_facts, random_rules, standard_of
from ngheo_cli.classify.derive import derived_answers
from ngheo_cli.criteria.load import fact_book, get
from ngheo_cli.criteria.model import Criteria
from ngheo_cli.numbers import BLANK, NO, YES

NAMES = {YES: "yes", NO: "no", BLANK: None}


def check(home: dict[str, Any], criteria: Criteria) -> None:
    # Beside another household, so that every fact has a column, and answers could leak between them.
    person = dict.fromkeys(name for name, fact in fact_book().facts.items() if fact.of == "member")
    other = {"review_date": "2020-02-29", "size": 2, "members": [{"birth": "2016-02-29", **person}]}
    found = derived_answers(with_members([home, other]), criteria)[0]
    alone = derived_answers(with_members([home]), criteria)[0]
    for i, indicator in enumerate(criteria.indicators):
        if indicator.deprived_when is None:
            continue
        expected = brute_facts.answer(indicator.deprived_when, home, criteria)
        assert NAMES[found[i]] == expected, indicator.id
        assert NAMES[alone[i]] in (expected, None), indicator.id


@pytest.mark.parametrize("standard", ["2016-2020", "2021-2025"])
@given(data=st.data())
@settings(max_examples=25, deadline=None)
def test_every_indicator_is_what_enumeration_of_the_unknown_facts_gives(
    standard: str, data: st.DataObject
) -> None:
    criteria = get(standard)
    check(data.draw(people_facts()), criteria)


@given(data=st.data())
@settings(max_examples=80, deadline=None)
def test_random_rules_are_what_enumeration_of_the_unknown_facts_gives(data: st.DataObject) -> None:
    month = data.draw(st.sampled_from([None, 9]))
    criteria = standard_of([data.draw(random_rules()) for _ in range(3)], school_year_month=month)
    check(data.draw(people_facts(CHOICES)), criteria)
