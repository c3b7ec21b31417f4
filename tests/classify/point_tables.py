"""Small point tables, random ones, and households whose forms ask what these tables ask."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from hypothesis import strategies as st

from classify.households import with_members
from classify.rules import random_rules, standard_of
from ngheo_cli.criteria.model import Criteria
from ngheo_cli.criteria.points import with_points
from ngheo_cli.criteria.points_model import PointTable
from ngheo_cli.numbers import UNKNOWN
from ngheo_cli.survey.model import Survey

CITED = {"source": "vd", "status": "unknown"}
OWN: dict[str, dict[str, Any]] = {
    "power": {"kind": "number", "title": {"vi": "điện", "en": "power"}, "highest": 100},
    "degree": {
        "kind": "choice",
        "title": {"vi": "bằng cấp", "en": "degree"},
        "choices": {c: {"vi": c, "en": c} for c in ("low", "middle", "high")},
    },
    "has_bike": {"kind": "answer", "title": {"vi": "có xe", "en": "has a bike"}},
}
REGIONS = [{"id": name, "title": {"vi": f"vùng {name}", "en": f"region {name}"}} for name in ("a", "b")]
AMOUNTS = ("0", "0.5", "24.9", "25", "99", "100")


def item(name: str = "i1", **parts: Any) -> dict[str, Any]:
    return {"id": name, "title": {"vi": f"Mục {name}", "en": f"Item {name}"}, **CITED, **parts}


def document(*items: Mapping[str, Any], **parts: Any) -> dict[str, Any]:
    text = {"vi": "hư cấu", "en": "made up"}
    document = {"number": "(hư cấu)", "title": text, "title_status": "unknown", "status": "unknown"}
    return {
        "schema": "ngheo.points/1", "id": "hu-cau", "title": text, "revision": 1, "standard": ["test"],
        "complete": True, **CITED, "documents": {"vd": document}, "facts": OWN, "items": list(items), **parts,
    }  # fmt: skip


def table(*items: Mapping[str, Any], **parts: Any) -> PointTable:
    return PointTable.model_validate(_frozen(document(*items, **parts)), strict=True)


def counting(*items: Mapping[str, Any], **parts: Any) -> Criteria:
    """A standard that counts by a table of these items."""
    standard = standard_of([{"none_of": ["has_tv"]}], school_year_month=9)
    return with_points(standard, table(*items, **{"standard": [standard.id], **parts}))


def homes(households: Sequence[Mapping[str, Any]]) -> Survey:
    """A survey of households; own facts of the table are keys of their own, blank where None or absent."""
    own = {*OWN, "region", "province"}
    read = with_members([{k: v for k, v in one.items() if k not in own} for one in households])
    for name in own:
        if any(name in one for one in households):
            read.frame[name] = _typed(name, [one.get(name) for one in households])
            read.cells["mau.xlsx", "Thôn 1", name] = f"X{len(read.cells)}"  # type: ignore[index]
            read.titles["mau.xlsx", "Thôn 1", name] = f"Cột {name}"  # type: ignore[index]
    return replace(read)


def _typed(name: str, values: Sequence[Any]) -> "np.ndarray[Any, Any]":
    if name == "power":
        scaled = [UNKNOWN if v is None else round(float(v) * 1_000_000) for v in values]
        return np.array(scaled, dtype=np.int64)
    if name == "has_bike":
        return np.array([{"yes": 1, "no": 0}.get(v, -1) for v in values], dtype=np.int8)
    return np.array([v or "" for v in values], dtype=object)


def _frozen(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _frozen(inner) for key, inner in value.items()}
    return tuple(_frozen(one) for one in value) if isinstance(value, list | tuple) else value


def _settled(rule: Any) -> Any:
    """Give the open setting of random rules a number: a table may not hang on it."""
    if isinstance(rule, dict):
        return {key: _settled(inner) for key, inner in rule.items()}
    return [_settled(one) for one in rule] if isinstance(rule, list) else 7 if rule == "unset" else rule


def _own_rules() -> st.SearchStrategy[dict[str, Any]]:
    bands = st.sampled_from(
        [{"at_least": 25}, {"below": 25}, {"at_least": 25, "below": 100}, {"at_least": 100}]
    )
    return st.one_of(
        st.builds(lambda v: {"fact": "has_bike", "is": v}, st.booleans()),
        st.builds(lambda c: {"fact": "degree", "in": [c]}, st.sampled_from(["low", "middle", "high"])),
        st.builds(lambda band: {"quantity": "power", **band}, bands),
    )


def random_items(name: str) -> st.SearchStrategy[dict[str, Any]]:
    own, points = _own_rules(), st.integers(-20, 40)
    rules = st.one_of(
        own,
        own,
        random_rules(1).map(_settled),
        st.builds(
            lambda k, a, b: {k: [a, b]}, st.sampled_from(["all", "any"]), own, random_rules(0).map(_settled)
        ),
    )
    given = st.one_of(points, st.builds(lambda a, b: {"a": a, "b": b}, points, points))
    choice = st.builds(lambda rule, p: {"when": rule, "points": p}, rules, given)
    last = st.one_of(st.just([]), st.builds(lambda p: [{"points": p}], given))
    skipped = st.one_of(st.just({}), st.builds(lambda rule: {"not_scored_when": rule}, rules))
    chosen = st.builds(
        lambda some, end, skip: item(name, choices=[*some, *end], **skip),
        st.lists(choice, min_size=1, max_size=3),
        last,
        skipped,
    )
    per = st.builds(
        lambda quantity, p, most: item(name, per={"quantity": quantity, "points": p, **most}),
        st.sampled_from(["power", "size"]),
        given,
        st.sampled_from([{}, {"up_to": 3}]),
    )
    return st.one_of(chosen, chosen, chosen, per)


def own_facts() -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(
        {
            "power": st.sampled_from([None, *AMOUNTS]),
            "degree": st.sampled_from([None, "low", "middle", "high"]),
            "has_bike": st.sampled_from([None, "yes", "no"]),
            "region": st.sampled_from([None, "a", "b"]),
        }
    )
