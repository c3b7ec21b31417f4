"""How is a column asked on a telephone: type, hint, limits, and when?"""

from dataclasses import dataclass

from ngheo_cli.messages import Pair
from ngheo_cli.messages import template as hints
from ngheo_cli.messages import xlsform as say
from ngheo_cli.survey.column import Column
from ngheo_cli.survey.dictionary import LANGS
from ngheo_cli.survey.template.cells import hint_of, is_national_id, whole_date
from ngheo_cli.survey.template.labels import YES_NO, list_name

_INTEGER_MOST = 999_999_999
"""The largest whole number that can be typed into ODK Collect."""
_NATIONAL_ID = "regex(., '^([0-9]{12}|[0-9]{9})$')"
_DAYS = (
    "(0?[1-9]|1[0-9]|2[0-8])[-/.](0?[1-9]|1[0-2])",
    "(29|30)[-/.](0?[13-9]|1[0-2])",
    "31[-/.](0?[13578]|1[02])",
)
"""Days that every year has, with their months."""
_LEAP = "(0[48]|[2468][048]|[13579][26])"
"""The last digits of leap years, but for those that end a century."""
LISTS = {YES_NO: "yes_no"}
"""Lists whose name on the form is another than in the house."""


@dataclass(frozen=True, slots=True)
class Question:
    """A row of the survey sheet; texts are (vi, en) pairs, "" where there is none."""

    type: str
    name: str
    label: Pair = ("", "")
    hint: Pair = ("", "")
    required: bool = False
    relevant: str = ""
    constraint: str = ""
    message: Pair = ("", "")
    appearance: str = ""
    calculation: str = ""
    repeat_count: str = ""


def question(
    column: Column,
    *,
    asked: bool,
    sentence: Pair | None = None,
    after: str = "",
    besides: Pair = ("", ""),
) -> Question:
    """Return the question of a column; `after` is the question that has to be answered yes before it,
    `besides` what its hint adds."""
    constraint, message = _limits(column)
    vi, en = (
        hint_of(
            column,
            lang,
            optional=False,
            sentence=sentence[lang == "en"] if sentence else "",
            besides=besides[lang == "en"],
        )
        for lang in LANGS
    )
    return Question(
        type=_type(column),
        name=column.name,
        label=(column.vi, column.en),
        hint=say.BIRTH_HINT if column.kind == "date" and not whole_date(column) else (vi, en),
        required=asked,
        relevant=f"${{{after}}} = 'yes'" if after else "",
        constraint=constraint,
        message=message,
        appearance=_appearance(column),
    )


def _type(column: Column) -> str:
    if name := list_name(column):
        return f"select_one {LISTS.get(name, name)}"
    if whole_date(column):
        return "date"
    numbers = {"money": "integer", "count": "integer", "score": "integer", "quantity": "decimal"}
    return numbers.get(column.kind, "text")


def _limits(column: Column) -> tuple[str, Pair]:
    low, high = column.low or 0, column.high or 0
    if whole_date(column):
        text = f". >= date('{low}-01-01') and . <= date('{high}-12-31')"
        return text, _filled(hints.ERRORS["date"], low, high)
    if column.kind == "date":
        return _date_or_year(low, high), say.BIRTH_MESSAGE
    if column.kind in {"money", "count", "score", "quantity"}:
        high = min(high, _INTEGER_MOST)
        kind = "quantity" if column.kind == "quantity" else "number"
        return f". >= {low} and . <= {high}", _filled(hints.ERRORS[kind], low, high)
    return (_NATIONAL_ID, say.ID_MESSAGE) if is_national_id(column) else ("", ("", ""))


def _date_or_year(low: int, high: int) -> str:
    """Return the rule of a day that exists or a year alone, from the century of `low` to the year `high`."""
    centuries = [f"{century}" for century in range(low // 100, high // 100)]
    whole = "|".join(centuries)
    leap = "|".join([f"({whole}){_LEAP}", *(f"{c}00" for c in centuries if int(c) % 4 == 0)])
    year = "|".join([f"({whole})[0-9]{{2}}", *(f"{y}" for y in range(high - high % 100, high + 1))])
    return f"regex(., '^({year}|({'|'.join(_DAYS)})[-/.]({year})|29[-/.]0?2[-/.]({leap}))$')"


def _filled(pair: Pair, low: int, high: int) -> Pair:
    vi, en = (text.format(low=low, high=high) for text in pair)
    return vi, en


def _appearance(column: Column) -> str:
    if list_name(column) == YES_NO:
        return "columns-pack"
    dated = column.kind == "date" and not whole_date(column)
    return "numbers" if dated or is_national_id(column) else ""
