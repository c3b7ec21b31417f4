"""How is a filter said in one sentence, on the screen and in the file?"""

from typing import TYPE_CHECKING

from ngheo_cli.cli.language import language, say
from ngheo_cli.messages import Pair, phrases
from ngheo_cli.messages import lists_filter as words
from ngheo_cli.messages import review as review_words
from ngheo_cli.messages.terms import area_label, branch_label, class_label
from ngheo_cli.numbers import number_text

if TYPE_CHECKING:
    from ngheo_cli.cli.list import Answer
    from ngheo_cli.review.filters import Condition


def filter_words(answer: "Answer") -> str:
    """Return the filter of a list in words."""
    parts = [_condition(condition, answer) for condition in answer.wish.conditions]
    if answer.found.escaped is not None:
        escaped = answer.found.escaped
        day = escaped.at or say(words.NO_DAY)
        parts.append(say(words.IS_ESCAPED).format(months=escaped.months, day=day))
    if answer.wish.low_income:
        line = answer.found.listed.households.criteria.income_lines["low_income_worker"]
        amounts = {area: number_text(line.of(area), language()) for area in ("rural", "urban")}
        parts.append(say(words.IS_LOW_INCOME).format(**amounts))
    if answer.wish.ages is not None:
        parts.append(say(words.IS_AGE).format(ages=_ages(*answer.wish.ages)))
    return words.AND_SIGN.join(parts) or say(words.EVERYBODY)


def _ages(low: int | None, high: int | None) -> str:
    if high is None:
        return say(phrases.AGE_FROM).format(low=low)
    if not low:
        return say(phrases.AGE_BELOW).format(high=high)
    return say(phrases.AGE_BETWEEN).format(low=low, high=high)


def _condition(condition: "Condition", answer: "Answer") -> str:
    of, lang = answer.found.listed, language()
    values = [_value(condition.field, value, answer) for value in condition.values]
    texts: dict[str, Pair] = {
        "class": words.IS_CLASS,
        "branch": words.IS_BRANCH,
        "indicator": words.IS_INDICATOR if len(values) > 1 else words.IS_INDICATOR_ONE,
        "group": words.IS_GROUP,
        "unit": words.IS_UNIT,
        "unit_group": words.IS_UNIT_GROUP,
        "area": words.IS_AREA,
    }
    several = len(of.standards) > 1 or condition.standard
    name = condition.standard or next(iter(of.standards))
    standard = say(words.UNDER).format(id=name) if several else ""
    day = of.unit_groups.day if of.unit_groups else ""
    joined = f" {phrases.OR[lang == 'en']} ".join(values)
    return say(texts[condition.field]).format(
        values=joined, standard=standard, day=say(words.ON_DAY).format(day=day) if day else ""
    )


def _value(field: str, value: str, answer: "Answer") -> str:
    lang = language()
    if field == "class":
        return class_label(value, lang)
    if field == "branch":
        return branch_label(value, lang)
    if field == "area":
        return area_label(value, lang)
    if field == "indicator":
        indicators = answer.found.listed.households.criteria.indicators
        return next((one.title.of(lang) for one in indicators if one.id == value), value)
    if field == "group" and value in review_words.GROUPS:
        return say(review_words.GROUPS[value]) or value
    return value
