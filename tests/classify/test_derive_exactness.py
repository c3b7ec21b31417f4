"""The derived answers against enumeration of everything that is not known."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from classify import brute_facts
from classify.households import with_members
from classify.rules import CHOICES, ages, people_facts, random_rules, standard_of
from ngheo_cli.classify.derive import derived_answers
from ngheo_cli.criteria.load import fact_book, get
from ngheo_cli.criteria.model import Criteria
from ngheo_cli.criteria.settings import with_settings
from ngheo_cli.numbers import BLANK, NO, YES

DAYS = ["review_date", "review_date", "2023-10-15", "2022-12-31", "2024-02-29"]
"""At which day ages are counted."""
MONTHS = [None, 9, 1]
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


@st.composite
def conventions(draw: st.DrawFn, criteria: Criteria) -> dict[str, str]:
    """Values for those settings that a standard has."""
    drawn = {"age_reference": draw(st.sampled_from(DAYS)), "school_year_month": draw(st.sampled_from(MONTHS))}
    known = {one.id for one in criteria.settings}
    return {name: str(value) for name, value in drawn.items() if name in known and value is not None}


@pytest.mark.parametrize("standard", ["2016-2020", "2021-2025"])
@given(data=st.data())
@settings(max_examples=25, deadline=None)
def test_every_indicator_is_what_enumeration_of_the_unknown_facts_gives(
    standard: str, data: st.DataObject
) -> None:
    criteria = with_settings(get(standard), data.draw(conventions(get(standard))))
    check(data.draw(people_facts()), criteria)


@given(data=st.data())
@settings(max_examples=80, deadline=None)
def test_random_rules_are_what_enumeration_of_the_unknown_facts_gives(data: st.DataObject) -> None:
    month, day = data.draw(st.sampled_from(MONTHS)), data.draw(st.sampled_from(DAYS))
    rules = [data.draw(random_rules()) for _ in range(3)]
    criteria = standard_of(rules, school_year_month=month, age_reference=day)
    check(data.draw(people_facts(CHOICES)), criteria)


@given(data=st.data())
@settings(max_examples=40, deadline=None)
def test_school_years_beside_a_day_of_ages_are_what_enumeration_gives(data: st.DataObject) -> None:
    month, day = data.draw(st.sampled_from(MONTHS)), data.draw(st.sampled_from(DAYS))
    school = {"school_year_age": data.draw(ages())}
    both = {"all": [{"age": data.draw(ages())}, school]}
    rules: list[dict[str, Any]] = [{"any_member": school}, {"no_member": both}]
    criteria = standard_of(rules, school_year_month=month, age_reference=day)
    home = data.draw(people_facts(("birth",)))
    check({**home, "review_date": data.draw(st.sampled_from(["", "", "2023", "2023-03-01"]))}, criteria)
