"""Which conditions and rules stand inside a condition, and where?"""

from collections.abc import Iterator

from ngheo_cli.criteria.base import Strict, Text
from ngheo_cli.criteria.model import Condition, CountBound, LineBound

Path = tuple[str | int, ...]


def comparisons(condition: Condition, path: Path) -> Iterator[tuple[str, LineBound | CountBound, Path]]:
    """Yield every comparison of a condition: its key (`income` …), its bounds and its path."""
    for group, key in ((condition.all_, "all"), (condition.any_, "any")):
        for i, part in enumerate(group or ()):
            yield from comparisons(part, (*path, key, i))
    if condition.not_ is not None:
        yield from comparisons(condition.not_, (*path, "not"))
    for key in ("income", "measured_income", "score_income"):
        if (line := getattr(condition, key)) is not None:
            yield key, line, (*path, key)
    for key in ("deprivations", "weighted_deprivations", "score_deprivation"):
        if (count := getattr(condition, key)) is not None:
            yield key, count, (*path, key)


def unknowns(condition: Condition) -> Iterator[Text]:
    """Yield every part of a condition that is not known."""
    parts = (*(condition.all_ or ()), *(condition.any_ or ()), *((condition.not_,) if condition.not_ else ()))
    for part in parts:
        yield from unknowns(part)
    if condition.unknown is not None:
        yield condition.unknown


def rules(rule: Strict, path: Path, of: str = "household") -> Iterator[tuple[Strict, Path, str]]:
    """Yield a rule of deprivation and every rule inside it, with its path and whose facts it reads."""
    yield rule, path, of
    for name, field in type(rule).model_fields.items():
        value, key = getattr(rule, name), field.alias or name
        inside = "member" if "member" in key else of
        for i, part in enumerate(value if isinstance(value, tuple) else ()):
            if isinstance(part, Strict):
                yield from rules(part, (*path, key, i), inside)
        if isinstance(value, Strict) and key in (
            "not",
            "any_member",
            "no_member",
            "member_share",
            "member_count",
        ):
            yield from rules(value, (*path, key), inside)
