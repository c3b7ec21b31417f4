"""How does a condition read in words, with its amounts?

`thu nhập từ 1.500.000 đồng/người/tháng trở xuống và thiếu hụt từ 3 chỉ số trở lên`. Where the area is not
known both amounts are given, each with its area.
"""

from fractions import Fraction

from ngheo_cli.criteria.base import Area
from ngheo_cli.criteria.model import ClassRule, Condition, CountBound, Criteria, Line, LineBound
from ngheo_cli.criteria.rest import rest_condition
from ngheo_cli.criteria.ruletext import fact_sentence
from ngheo_cli.criteria.walk import comparisons
from ngheo_cli.messages import of
from ngheo_cli.messages import phrases as say
from ngheo_cli.messages.terms import area_label, branch_label, class_label
from ngheo_cli.numbers import number_text

__all__ = ["certified_sentence", "class_name", "class_sentence", "condition_sentence", "fact_sentence"]


def class_sentence(rule: ClassRule, criteria: Criteria, area: Area | None, lang: str) -> str:
    """Return the condition of a class in words; the last class is what the others leave."""
    condition = rule.when or rest_condition(rule, criteria)
    if condition is None:
        return of(say.THE_REST, lang)
    return condition_sentence(condition, criteria, area, lang)


def class_name(rule: ClassRule, lang: str) -> str:
    """Name a class row, with its branch where it has one: "Hộ nghèo (Nghèo về thu nhập)"."""
    name = class_label(rule.id, lang)
    return f"{name} ({branch_label(rule.branch, lang)})" if rule.branch else name


def condition_sentence(condition: Condition, criteria: Criteria, area: Area | None, lang: str) -> str:
    """Return a condition in words, with the lines of an area, or of both where it is None."""
    for parts, word in ((condition.all_, say.AND), (condition.any_, say.OR)):
        if parts is not None:
            texts = [_inside(part, criteria, area, lang) for part in parts]
            return f" {of(word, lang)} ".join(texts)
    if condition.not_ is not None and condition.not_.measured_income is not None:
        band = condition.not_.measured_income
        return f"({_line_text('not_measured', band, criteria, area, lang)})"
    if condition.not_ is not None:
        return of(say.NOT, lang).format(inner=condition_sentence(condition.not_, criteria, area, lang))
    if condition.unknown is not None:
        return of(say.UNKNOWN, lang).format(text=condition.unknown.of(lang))
    [(key, bound, _)] = comparisons(condition, ())
    if isinstance(bound, LineBound):
        return _line_text(key, bound, criteria, area, lang)
    return _count_text(key, bound, lang)


def certified_sentence(criteria: Criteria, area: Area | None, lang: str) -> str:
    """Return what the procedure certifies, in words; "" where the standard has no such part."""
    certified = criteria.certified
    if certified is None:
        return ""
    band = _line_text("income_12_months", certified.income_12_months, criteria, area, lang)
    return of(say.CERTIFIED, lang).format(
        name=class_label(certified.class_, lang), flag=of(say.FLAGS[certified.flag], lang), band=band
    )


def _inside(part: Condition, criteria: Criteria, area: Area | None, lang: str) -> str:
    text = condition_sentence(part, criteria, area, lang)
    nested = part.all_ is not None or part.any_ is not None
    return f"({text})" if nested else text


def _line_text(key: str, bound: LineBound, criteria: Criteria, area: Area | None, lang: str) -> str:
    lines = criteria.score_lines if key == "score_income" else criteria.income_lines
    low = lines[bound.above] if bound.above is not None else None
    high = lines[bound.at_most] if bound.at_most is not None else None
    line = high or low
    yearly = line is not None and line.period == "year"
    unit = say.POINTS if key == "score_income" else say.PER_YEAR if yearly else say.PER_MONTH
    areas: tuple[Area, ...] = (area,) if area else ("rural", "urban")
    lows, highs = ([_amount(line, one, lang) for one in areas] for line in (low, high))
    if area is None:
        names = [f" ({area_label(one, lang)})" for one in areas]
        lows, highs = _named(lows, names if high is None else []), _named(highs, names)
    text = _band(lows, highs, of(unit, lang), lang)
    return f"{of(say.SUBJECTS[key], lang)} {text}"


def _amount(line: Line | None, area: Area, lang: str) -> str | None:
    return None if line is None else number_text(line.of(area), lang)


def _named(amounts: list[str | None], names: list[str]) -> list[str | None]:
    return [f"{a}{n}" if a else None for a, n in zip(amounts, names, strict=True)] if names else amounts


def _band(lows: list[str | None], highs: list[str | None], unit: str, lang: str) -> str:
    """Say a bound on one amount, or on one for each area: "từ 140 (nông thôn), 175 (thành thị) điểm …"."""
    if highs[0] is None:
        return of(say.ABOVE, lang).format(low=", ".join(filter(None, lows)), unit=unit)
    if lows[0] is None:
        return of(say.AT_MOST, lang).format(high=", ".join(filter(None, highs)), unit=unit)
    pairs = zip(lows, highs, strict=True)
    return f"{', '.join(of(say.BAND, lang).format(low=low, high=high) for low, high in pairs)} {unit}"


def _count_text(key: str, bound: CountBound, lang: str) -> str:
    if bound.at_least is not None and bound.below is not None:
        shape = say.COUNT_BETWEEN
    else:
        shape = say.COUNT_BELOW if bound.at_least is None else say.COUNT_FROM
    before, unit = say.COUNTS[key]
    values = {"low": _number(bound.at_least, lang), "high": _number(bound.below, lang)}
    return of(before, lang) + of(shape, lang).format(**values, unit=of(unit, lang))


def _number(value: Fraction | None, lang: str) -> str:
    """Write an exact number: fractions as p/q, for a rounded threshold would be another one."""
    if value is None:
        return ""
    return number_text(value, lang) if value.denominator == 1 else str(value)
