"""What may be typed into a column of a form, and what is said while it is typed?

Spreadsheets enforce these rules while somebody types. A date that may be a year alone is kept as text, for
a spreadsheet would take 1985 for a day of 1905, and may turn day and month round.
"""

from datetime import date
from typing import Any

from ngheo_cli.messages import Lang, Pair, of
from ngheo_cli.messages import template as say
from ngheo_cli.numbers import number_text
from ngheo_cli.survey.column import Column
from ngheo_cli.survey.template.labels import list_name

_TITLE, _TEXT = 32, 255
"""Letters that a spreadsheet takes for the title and the text of a hint."""
_NATIONAL_ID = '=IFERROR(AND(TEXT(--{c},REPT("0",LEN({c})))={c},OR(LEN({c})=12,LEN({c})=9)),FALSE)'
_DAY, _MONTH = 'LEFT({c},FIND("/",{c})-1)', 'REPLACE(LEFT({c},LEN({c})-5),1,FIND("/",{c}),"")'
_DATE_OR_YEAR = (
    "=IFERROR(AND(ABS(RIGHT({c},4)-{middle})<={half},IF(LEN({c})=4,1,AND(LEN({c})<11,"
    f"ABS({_MONTH}-6.5)<6,DAY(DATE(RIGHT({{c}},4),{_MONTH},{_DAY}))=--{_DAY}))),FALSE)"
)
"""A formula of a rule holds 255 letters. That a day exists is computed, for what a text such as 30/02/1985 is
taken for differs between languages."""


def whole_date(column: Column) -> bool:
    """Whether a column asks for a whole day, not for a year alone."""
    return column.kind == "date" and not column.note_vi


def is_national_id(column: Column) -> bool:
    """Whether a column holds a national ID."""
    return column.name.endswith("national_id")


def validation(column: Column, cell: str, ranges: dict[str, str], hint: str, lang: Lang) -> dict[str, Any]:
    """Return the rule of a column as XlsxWriter takes it. `cell` is its first cell, `ranges` the lists."""
    rule: dict[str, Any] = {
        "input_title": _cut(_title(column, lang), _TITLE),
        "input_message": _cut(hint, _TEXT),
    }
    return {**rule, **_rule(column, cell, ranges, lang)}


def _rule(column: Column, cell: str, ranges: dict[str, str], lang: Lang) -> dict[str, Any]:
    low, high = column.low or 0, column.high or 0
    if name := list_name(column):
        return {"validate": "list", "source": ranges[name], **_refused("list", lang)}
    if whole_date(column):
        days = {"minimum": date(low, 1, 1), "maximum": date(high, 12, 31)}
        return {"validate": "date", "criteria": "between", **days, **_refused("date", lang, low, high)}
    if column.kind == "date":
        middle, half = f"{(low + high) / 2:g}", f"{(high - low) / 2:g}"
        formula = _DATE_OR_YEAR.format(c=cell, middle=middle, half=half)
        return {"validate": "custom", "value": formula, **_refused("date_or_year", lang, low, high)}
    if column.kind in {"money", "count", "score", "quantity"}:
        kind = "quantity" if column.kind == "quantity" else "number"
        bounds = {"criteria": "between", "minimum": low, "maximum": high}
        validate = "decimal" if kind == "quantity" else "integer"
        return {"validate": validate, **bounds, **_refused(kind, lang, low, high)}
    if is_national_id(column):
        return {"validate": "custom", "value": _NATIONAL_ID.format(c=cell), **_doubted("national_id", lang)}
    return {"validate": "any"}


def hint_of(column: Column, lang: Lang, *, optional: bool, sentence: str = "", besides: str = "") -> str:
    """Return what is shown while a cell of a column is filled; `sentence` says when it is a deprivation,
    `besides` what else there is to say."""
    kind: str = "national_id" if is_national_id(column) else column.kind
    if column.group == "indicator":
        kind = "indicator"
    elif column.kind == "date":
        kind = "date" if whole_date(column) else "date_or_year"
    low, high = (number_text(bound or 0, lang) for bound in (column.low, column.high))
    text = of(say.HINTS[kind], lang).format(low=low, high=high)
    if sentence:
        text += of(say.HINTS["deprived_when"], lang).format(sentence=sentence)
    elif note := (column.note_en if lang == "en" else column.note_vi) if kind == "text" else "":
        text = f"{note[:1].upper()}{note[1:]}."
    return text + besides + (of(say.HINTS["optional"], lang) if optional else "")


def custom(formula: str, error: str, lang: Lang, **values: str) -> dict[str, Any]:
    """Return a rule that doubts what a formula does not hold for."""
    return {"validate": "custom", "value": formula, **_doubted(error, lang, **values)}


def _refused(error: str, lang: Lang, low: int = 0, high: int = 0) -> dict[str, Any]:
    shown = (str(low), str(high)) if error.startswith("date") else (_said(low, lang), _said(high, lang))
    text = of(say.ERRORS[error], lang).format(low=shown[0], high=shown[1])
    return _error("stop", say.ERROR_TITLE, text, lang)


def _doubted(error: str, lang: Lang, **values: str) -> dict[str, Any]:
    return _error("warning", say.DOUBT_TITLE, of(say.ERRORS[error], lang).format(**values), lang)


def _error(kind: str, title: Pair, text: str, lang: Lang) -> dict[str, Any]:
    return {"error_type": kind, "error_title": of(title, lang), "error_message": _cut(text, _TEXT)}


def _title(column: Column, lang: Lang) -> str:
    return column.en if lang == "en" else column.vi


def _said(number: int, lang: Lang) -> str:
    return number_text(number, lang)


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip(' ,;.(')}…"
