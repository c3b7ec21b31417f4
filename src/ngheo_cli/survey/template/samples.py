"""Which rows show how a form is filled, until somebody deletes them?"""

from collections.abc import Mapping, Sequence

from ngheo_cli.messages import Lang, of
from ngheo_cli.messages import template as say
from ngheo_cli.survey.column import Column
from ngheo_cli.survey.template.cells import is_national_id
from ngheo_cli.survey.template.labels import YES_NO, list_labels, list_name

Sample = dict[str, str | int]

_AMOUNTS = {"income_total": 4_800_000, "size": 4}
_NUMBERS = {"score": 130, "quantity": 60}
_BIRTHS = ("15/03/1985", "2012")
_BLANK = frozenset(
    {"district", "income_per_person", "income_12_months", "quick_screen", "movement", "score_deprivation"}
)
_MARKED = frozenset({"head_name", "member_name"})


def household_samples(columns: Sequence[Column], lang: Lang) -> list[Sample]:
    """Return one household that is marked as a sample."""
    return [_row(columns, 0, lang)]


def member_samples(columns: Sequence[Column], lang: Lang) -> list[Sample]:
    """Return two members of the sample household: its head, with the day of birth, and a child, with the
    year alone."""
    head, child = _row(columns, 0, lang), _row(columns, 1, lang)
    return [head, {**child, "relation": of(say.SAMPLE_CHILD, lang)}]


def _row(columns: Sequence[Column], i: int, lang: Lang) -> Sample:
    values: Mapping[str, str | int | None] = {c.name: _value(c, i, lang) for c in columns}
    return {name: value for name, value in values.items() if value is not None}


def _value(column: Column, i: int, lang: Lang) -> str | int | None:  # noqa: PLR0911 - one return a kind
    if column.name in _BLANK or is_national_id(column) or column.group in {"flag", "cause"}:
        return None
    if column.name in _MARKED:
        return of(say.SAMPLE_MARK, lang)
    if column.kind == "code":
        return of(say.SAMPLE_CODE, lang)
    if name := list_name(column):
        labels = list(list_labels(name, lang).values())
        return labels[1] if name == YES_NO else labels[0]
    if column.kind == "date":
        return _BIRTHS[i] if column.note_vi else None
    if column.kind == "text":
        told = say.SAMPLE_TEXTS.get(column.name)
        return of(told, lang) if told else None
    return _AMOUNTS.get(column.name, _NUMBERS.get(column.kind))
