"""Small standards for the tests of the engine, so that these do not depend on the shipped files."""

from typing import Any

from ngheo_cli.criteria.model import Criteria

CITED = {"source": "qd1 Điều 1", "status": "confirmed"}


def text(words: str) -> dict[str, str]:
    return {"vi": words, "en": words}


def line(rural: int, urban: int, **more: Any) -> dict[str, Any]:
    return {**CITED, "title": text("mức"), "rural": rural, "urban": urban, **more}


def rule(code: str, when: dict[str, Any] | None = None, **more: Any) -> dict[str, Any]:
    return {**CITED, "id": code, **({"when": when} if when else {}), **more}


def indicator(name: str, weight: int | str = 1) -> dict[str, Any]:
    return {
        **CITED,
        "id": name,
        "title": text(name),
        "service": "any",
        "weight": weight,
        "threshold_status": "unknown",
    }


def criteria(classes: list[dict[str, Any]], **more: Any) -> Criteria:
    """A standard of 12 indicators with the classes given; `more` overrides any key of the file."""
    document = {"number": "1/QĐ", "title": text("q"), "title_status": "confirmed", "status": "confirmed"}
    base = {
        "schema": "ngheo.criteria/1",
        "id": "test",
        "title": text("thử"),
        "revision": 1,
        "applies": {**CITED, "from": "2022-01-01", "to": "2026-12-31"},
        "yearly_review": {**CITED, "from": "09-01", "to": "12-14"},
        "documents": {"qd1": document},
        "services": {"any": text("dịch vụ")},
        "income_lines": {"poverty": line(1_500_000, 2_000_000), "average": line(2_250_000, 3_000_000)},
        "indicators": [indicator(f"i{n}") for n in range(1, 13)],
        "classes": classes,
    }
    return Criteria.model_validate({**base, **more})


def two_lines() -> Criteria:
    """A standard with classes by income and by score, as those of a decree."""
    at_most = {"income": {"at_most": "poverty"}}
    low_score = {"score_income": {"at_most": "score"}}
    band = {"above": "poverty", "at_most": "average"}
    return criteria(
        [
            rule("poor", {"all": [at_most, {"deprivations": {"at_least": 3}}]}),
            rule("near_poor", at_most),
            rule("average", {"income": band}),
            rule("not_poor"),
        ],
        score_lines={"score": line(140, 175)},
        points_per_deprivation={**CITED, "value": 10},
        score_classes=[
            rule("poor", {"all": [low_score, {"score_deprivation": {"at_least": 30}}]}),
            rule("near_poor", low_score),
            rule("average", {"measured_income": band}),
            rule("not_poor"),
        ],
    )
