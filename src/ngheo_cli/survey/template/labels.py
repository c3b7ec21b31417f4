"""Which words does a form show for an answer, and what is typed into a cell for a value that is known?"""

from collections.abc import Mapping

from ngheo_cli.criteria.load import fact_book
from ngheo_cli.messages import Lang, of
from ngheo_cli.messages import template as say
from ngheo_cli.numbers import BLANK, UNKNOWN, YES
from ngheo_cli.survey.choices import AREAS, CHOICES, list_of
from ngheo_cli.survey.column import Column

YES_NO = "answer"
"""The list of yes and no."""


def list_name(column: Column) -> str:
    """Name the closed list of a column, "" where it has none."""
    if column.kind == "answer":
        return YES_NO
    return column.choices if column.kind in {"choice", "area"} else ""


def list_labels(name: str, lang: Lang) -> Mapping[str, str]:
    """Return a closed list, code to the label that a form shows; the reader knows every one of them."""
    if name == YES_NO:
        return {"yes": of(say.YES, lang), "no": of(say.NO, lang)}
    listed = list_of(name)
    return {code: _english(name, code) if lang == "en" else labels[0] for code, labels in listed.items()}


def cell_of(column: Column, value: object, lang: Lang) -> str | int | None:  # noqa: PLR0911 - one a kind
    """Return what is typed for a value as the survey types it; None for a blank."""
    if value is None or value == "":
        return None
    if column.kind == "answer":
        told = {YES: "yes", 1 - YES: "no"}.get(_whole(value), "")
        return list_labels(YES_NO, lang).get(told)
    if column.kind == "area":
        code = next((code for code, number in AREAS.items() if number == _whole(value)), "")
        return list_labels("area", lang).get(code)
    if column.kind == "choice":
        return list_labels(column.choices, lang).get(str(value))
    if column.kind in {"count", "score", "money"}:
        return None if _whole(value) in {UNKNOWN, BLANK} else _whole(value)
    if column.kind == "date":
        return "/".join(reversed(str(value).split("-")))
    return str(value)


def _whole(value: object) -> int:
    return int(str(value))


def _english(name: str, code: str) -> str:
    """Return the English label of an answer."""
    return code.replace("_", " ") if name in CHOICES else fact_book().facts[name].choices[code].en
