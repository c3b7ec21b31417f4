"""Random rules of deprivation and random households for the property tests."""

from functools import cache
from typing import Any

from hypothesis import strategies as st

from classify.standards import CITED, criteria, indicator, rule, text
from ngheo_cli.criteria.load import fact_book
from ngheo_cli.criteria.model import Criteria

NAMES = {
    "member": {"is": ["wage_work", "labour_contract"], "in": ["studying_level", "completed_level"]},
    "household": {"is": ["has_tv", "has_radio"], "in": ["wall_material", "roof_material"]},
}
CHOICES = ("wage_work", "labour_contract", "studying_level", "completed_level", "birth",
           "has_tv", "has_radio", "wall_material", "roof_material", "floor_area_m2")  # fmt: skip
AGES = st.sampled_from([3, 6, 11, 12, 16, 18, "young", "unset"])
REVIEW = ["2023-10-15", "2023-03-01", "2023-12-31", "2023-01-01", "2023", "2023", ""]
BIRTHS = [
    "2023-10-16", "2023-06-01", "2020-10-15", "2020-10-16", "2017-10-15", "2017-10-16", "2012-02-29",
    "2011-10-15", "2011-10-16", "2008-03-01", "2007-10-15", "2007-10-16", "2005-10-15", "2005-10-16",
    "1992-10-15", "1992-10-16", "1993-10-15", "1986-01-01", "1985-12-31", "2024-01-01", "2017", "2007",
    "2005", "1992", "1986", "1985", "2023", "2012", "2020",
]  # fmt: skip


def standard_of(rules: list[dict[str, Any]], **values: Any) -> Criteria:
    """A standard with an indicator for each rule."""
    given = {"young": 10, "unset": None, **values}
    named = [{**CITED, "id": name, "title": text(name), "value": value} for name, value in given.items()]
    indicators = [
        {**indicator(f"i{n}"), "threshold_status": "secondary", "deprived_when": one}
        for n, one in enumerate(rules)
    ]
    return criteria([rule("not_poor")], indicators=indicators, settings=named)


@cache
def ages() -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({}, optional={"at_least": AGES, "below": AGES}).filter(bool)


@cache
def facts(of: str) -> st.SearchStrategy[dict[str, Any]]:
    book = fact_book().facts
    yes_no = st.builds(lambda n, v: {"fact": n, "is": v}, st.sampled_from(NAMES[of]["is"]), st.booleans())

    def choice(name: str) -> st.SearchStrategy[dict[str, Any]]:
        codes = st.lists(st.sampled_from(list(book[name].choices)), min_size=1, max_size=3, unique=True)
        return st.builds(lambda k, c: {"fact": name, k: c}, st.sampled_from(["in", "not_in"]), codes)

    return st.one_of(yes_no, st.sampled_from(NAMES[of]["in"]).flatmap(choice))


@cache
def member_rules(depth: int = 3) -> st.SearchStrategy[dict[str, Any]]:
    leaf = st.one_of(
        facts("member"),
        st.builds(lambda a: {"age": a}, ages()),
        st.builds(lambda a: {"school_year_age": a}, ages()),
        st.just({"born": {"from": 1986}}),
    )
    if depth == 0:
        return leaf
    inner = member_rules(depth - 1)
    parts = st.lists(inner, min_size=1, max_size=3)
    joined = st.builds(lambda k, p: {k: p}, st.sampled_from(["all", "any"]), parts)
    return st.one_of(leaf, joined, st.builds(lambda r: {"not": r}, inner))


@cache
def random_rules(depth: int = 2) -> st.SearchStrategy[dict[str, Any]]:
    """A rule over a household; facts, amounts and counts of members may occur several times."""
    leaf = st.one_of(
        facts("household"),
        st.just({"none_of": ["has_tv", "has_radio"]}),
        st.builds(
            lambda k: {"count_of": ["wall_material", "roof_material"], "in": ["non_durable"], "at_least": k},
            st.integers(1, 3),
        ),
        st.builds(
            lambda per, b: {"quantity": "floor_area_m2", **per, "less_than": b},
            st.sampled_from([{"per": "size"}, {}]),
            st.sampled_from([8, 4, "15/2", 20]),
        ),
        st.builds(
            lambda what, band: {**what, **band},
            st.sampled_from(
                [
                    {"quantity": "floor_area_m2"},
                    {"quantity": "floor_area_m2", "per": "size"},
                    {"quantity": "size"},
                ]
            ),
            st.sampled_from(
                [
                    {"at_least": 4, "below": 8},
                    {"at_least": "15/2"},
                    {"at_least": 2, "below": 3},
                    {"below": 20},
                ]
            ),
        ),
        st.builds(
            lambda r, band: {"member_count": r, **band},
            member_rules(2),
            st.sampled_from([{"at_least": 2}, {"at_least": 1, "below": 2}, {"below": 3}]),
        ),
        st.builds(lambda r: {"any_member": r}, member_rules(2)),
        st.builds(lambda r: {"no_member": r}, member_rules(2)),
        st.builds(
            lambda r, p: {"member_share": r, "more_than": p},
            member_rules(2),
            st.sampled_from(["1/2", "1/3", 0]),
        ),
    )
    if depth == 0:
        return leaf
    inner = random_rules(depth - 1)
    joined = st.builds(
        lambda k, p: {k: p}, st.sampled_from(["all", "any"]), st.lists(inner, min_size=1, max_size=3)
    )
    return st.one_of(leaf, joined, st.builds(lambda r: {"not": r}, inner))


@cache
def people_facts(names: tuple[str, ...] = ()) -> st.SearchStrategy[dict[str, Any]]:
    """A household with up to four members, every fact known or not; sizes may count unlisted members."""
    return st.one_of(_household(names, False), _household(names, False), _household(names, True))


def _household(names: tuple[str, ...], sparse: bool) -> st.SearchStrategy[dict[str, Any]]:
    book = fact_book().facts
    used = sorted(set(names or book) - {"birth", "size", "floor_area_m2"})
    person, home = (
        {name: _answer(name, sparse) for name in used if book[name].of == of}
        for of in ("member", "household")
    )
    birth = st.sampled_from([*BIRTHS, *BIRTHS, "", *([""] * 20 if sparse else [])])
    area = st.sampled_from([None, "7.99", "8", "31.96", "32", "15", "791.99", "792"])
    members = st.lists(st.fixed_dictionaries({"birth": birth, **person}), max_size=3 if sparse else 4)
    shared = st.fixed_dictionaries({"review_date": st.sampled_from(REVIEW), "floor_area_m2": area, **home})
    unlisted = st.sampled_from([0, 0, 0, 1, 2, None])
    return st.builds(_sized, shared, members, unlisted)


def _sized(home: dict[str, Any], members: list[Any], unlisted: int | None) -> dict[str, Any]:
    size = None if unlisted is None else len(members) + unlisted
    return {**home, "size": size or None, "members": members}


@cache
def _answer(name: str, sparse: bool) -> st.SearchStrategy[str | None]:
    fact = fact_book().facts[name]
    known = ["yes", "no"] if fact.kind == "answer" else list(fact.choices)
    return st.sampled_from([*known, *known, None, *([None] * 8 if sparse else [])])
