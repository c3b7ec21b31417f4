"""What does a standard say once a user has set what the law leaves open?

A setting is an age, a month or a day by what the rules use it for; its value is checked before it counts.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from ngheo_cli.criteria.choose import review_day
from ngheo_cli.criteria.facts import Age, Ages, SchoolYearAge
from ngheo_cli.criteria.model import Criteria, Indicator, Setting
from ngheo_cli.criteria.near import near_hint
from ngheo_cli.criteria.walk import rules
from ngheo_cli.messages import Finding, Pair, Stop
from ngheo_cli.messages import settings as say

Kind = Literal["age", "month", "day", "whole", "text"]

AGE_REFERENCE, SCHOOL_YEAR_MONTH = "age_reference", "school_year_month"
"""The settings that say at which day ages are counted, and in which month the school year begins."""
REVIEW_DATE = "review_date"
_KINDS: dict[str, Kind] = {AGE_REFERENCE: "day", SCHOOL_YEAR_MONTH: "month"}
_EXPECTED: dict[Kind, tuple[Pair, str]] = {
    "age": (say.AGE, "60"),
    "month": (say.MONTH, "9"),
    "day": (say.DAY, "2023-10-15"),
    "whole": (say.WHOLE, "1"),
    "text": (say.TEXT, REVIEW_DATE),
}
BETWEEN = ";"
"""What stands between the settings that a result names."""
_NEXT = re.compile(rf"{BETWEEN}(?=\w+=)")
_OLDEST, _MONTHS, _SHOWN, _FULL_DAY = 150, 12, 20, 10


class UserSetting(Setting):
    """A setting to which the user gave its value."""


def with_settings(criteria: Criteria, values: Mapping[str, str]) -> Criteria:
    """Return a standard with the values that a user gives to its settings.

    Raises:
        Stop: for unknown names (with near ones), values that a setting cannot have, and ages of a rule that
            nobody can have.
    """
    return with_settings_all((criteria,), values)[0]


def with_settings_all(standards: Sequence[Criteria], values: Mapping[str, str]) -> tuple[Criteria, ...]:
    """Return several standards; each takes the settings that it has, and one of them must have each."""
    if not values:
        return tuple(standards)
    findings = list(_unknown(standards, values))
    settled = [_settled(criteria, values, findings) for criteria in standards]
    for criteria in settled:
        findings += _empty(criteria)
    if findings:
        raise Stop({(f.code, str(sorted(f.values.items(), key=str))): f for f in findings}.values())
    return tuple(settled)


def set_by_user(criteria: Criteria) -> dict[str, str]:
    """Return the settings to which a user gave a value."""
    return {s.id: str(s.value) for s in criteria.settings if isinstance(s, UserSetting)}


def written(standards: Sequence[Criteria]) -> str:
    """Return the settings that a user gave to standards as a result names them: `elderly_age=60;…`."""
    given = {name: value for criteria in standards for name, value in set_by_user(criteria).items()}
    return BETWEEN.join(f"{name}={value}" for name, value in given.items())


def read_back(text: str) -> dict[str, str]:
    """Return the settings that a result names, by their names."""
    pairs = (part.partition("=") for part in _NEXT.split(text) if part)
    return {name.strip(): value.strip() for name, _, value in pairs}


def national_of(criteria: Criteria) -> Criteria | None:
    """Return the national standard beside a provincial one, with the settings that the user gave to both."""
    if (national := criteria.national) is None:
        return None
    known = {setting.id for setting in national.settings}
    given = {name: value for name, value in set_by_user(criteria).items() if name in known}
    return with_settings(national, given)


def with_nationals(standards: Sequence[Criteria]) -> tuple[Criteria, ...]:
    """Return standards and, after them, the national ones beside which their households are decided too."""
    found = {one.id: one for criteria in standards if (one := national_of(criteria)) is not None}
    ids = {criteria.id for criteria in standards}
    return (*standards, *(one for name, one in found.items() if name not in ids))


def _unknown(standards: Sequence[Criteria], values: Mapping[str, str]) -> Iterator[Finding]:
    known = list(dict.fromkeys(s.id for criteria in standards for s in criteria.settings))
    name_of = ", ".join(criteria.id for criteria in standards)
    for name in values:
        if not known:
            yield say.NO_SETTINGS.at(criteria=name_of, name=name[:40])
        elif name not in known:
            yield say.UNKNOWN_SETTING.at(
                name=name[:40],
                near=near_hint(name, known),
                allowed=", ".join(known),
                criteria=standards[0].id,
            )


def _settled(criteria: Criteria, values: Mapping[str, str], findings: list[Finding]) -> Criteria:
    settings = []
    for setting in criteria.settings:
        if setting.id not in values:
            settings.append(setting)
            continue
        kind, text = kind_of(criteria, setting), values[setting.id].strip()
        value = _value(kind, text)
        if value is None:
            expected, example = _EXPECTED[kind]
            findings.append(
                say.BAD_SETTING.at(
                    name=setting.id, value=text[:_SHOWN], expected=expected, example=f"{setting.id}={example}"
                )
            )
        fields = {name: getattr(setting, name) for name in Setting.model_fields}
        settings.append(UserSetting(**{**fields, "value": value if value is not None else setting.value}))
    return criteria.model_copy(update={"settings": tuple(settings)})


def kind_of(criteria: Criteria, setting: Setting) -> Kind:
    """Return what a setting is: an age where some rule bounds ages by it."""
    if setting.id in _KINDS:
        return _KINDS[setting.id]
    if any(setting.id in (ages.at_least, ages.below) for _, ages in _ages(criteria)):
        return "age"
    return "whole" if isinstance(setting.value, int) else "text"


def _value(kind: Kind, text: str) -> str | int | None:
    if kind == "day":
        return _day(text)
    if kind == "text":
        return text or None
    if not (text.isascii() and text.isdigit()):
        return None
    number = int(text) if len(text) <= _FULL_DAY else -1
    low, high = {"age": (0, _OLDEST), "month": (1, _MONTHS)}.get(kind, (0, number))
    return number if low <= number <= high else None


def _day(text: str) -> str | None:
    if text == REVIEW_DATE:
        return text
    try:
        day = review_day(text)
    except Stop:
        return None
    return day if len(day) == _FULL_DAY else None


def _ages(criteria: Criteria) -> Iterator[tuple[Indicator, Ages]]:
    for indicator in criteria.indicators:
        if indicator.deprived_when is not None:
            for rule, _, _ in rules(indicator.deprived_when, ()):
                if isinstance(rule, Age):
                    yield indicator, rule.age
                elif isinstance(rule, SchoolYearAge):
                    yield indicator, rule.school_year_age


def _empty(criteria: Criteria) -> Iterator[Finding]:
    """Yield the age conditions that what a user set leaves without anybody."""
    given = set_by_user(criteria)
    for indicator, ages in _ages(criteria):
        names = [b for b in (ages.at_least, ages.below) if isinstance(b, str) and b in given]
        if not names:
            continue
        low, high = (criteria.setting(b) if isinstance(b, str) else b for b in (ages.at_least, ages.below))
        if isinstance(low, int) and isinstance(high, int) and low >= high:
            title = (indicator.title.vi, indicator.title.en)
            yield say.AGES_EMPTY.at(title=title, low=low, high=high, names=", ".join(names))
