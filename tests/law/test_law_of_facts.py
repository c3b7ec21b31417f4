"""Every household in `facts/*.yaml` is deprived of the indicator, or not, as its sentence says."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from classify.households import with_members
from ngheo_cli.classify.decide import decide
from ngheo_cli.criteria.load import fact_book, get
from ngheo_cli.criteria.settings import with_settings
from ngheo_cli.numbers import BLANK, NO, YES

FILES = sorted((Path(__file__).parent / "facts").glob("*.yaml"))
LAWS = [yaml.safe_load(file.read_text(encoding="utf-8")) for file in FILES]
FIXED = {"case", "indicator", "settings", "household", "member", "others"}
RESULTS = {"deprived": YES, "fine": NO, "unknown": BLANK}


def households() -> Iterator[Any]:
    for law in LAWS:
        for case in law["cases"]:
            [varied] = [key for key, value in case.items() if key not in FIXED and isinstance(value, dict)]
            for answer, result in case[varied].items():
                name = f"{law['standard']} {case['indicator']}: {case['case']} ({varied} {answer})"
                yield pytest.param(law, case, (varied, answer), result, id=name)


def home_of(law: dict[str, Any], case: dict[str, Any], varied: tuple[str, Any]) -> dict[str, Any]:
    key, answer = varied
    book = fact_book().facts
    one = {"review_date": case.get("review_date", law["review_date"]), **case.get("household", {})}
    members = [*case.get("others", []), *([dict(case["member"])] if "member" in case else [])]
    if key == "birth" or (key in book and book[key].of == "member"):
        members[-1][key] = answer or None
    else:
        one[key] = answer if answer != "" or key == "review_date" else None
    if not isinstance(case.get("size"), dict) and "size" not in one and members:
        one["size"] = case.get("size", len(members))
    return {**one, "members": members} if members else one


@pytest.mark.parametrize(("law", "case", "varied", "result"), list(households()))
def test_the_law_of_facts(
    law: dict[str, Any], case: dict[str, Any], varied: tuple[str, Any], result: str
) -> None:
    criteria = with_settings(get(law["standard"]), case.get("settings", {}))
    decisions = decide(with_members([home_of(law, case, varied)]), criteria)
    answer = decisions.answers[0, criteria.indicator_ids.index(case["indicator"])]
    assert answer == RESULTS[result]


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law["standard"])
def test_every_indicator_of_a_standard_has_cases_of_each_result(law: dict[str, Any]) -> None:
    found: dict[str, set[str]] = {}
    for case in law["cases"]:
        results = {
            r for key, v in case.items() if key not in FIXED and isinstance(v, dict) for r in v.values()
        }
        found[case["indicator"]] = found.get(case["indicator"], set()) | results
    assert found == {name: set(RESULTS) for name in get(law["standard"]).indicator_ids}
