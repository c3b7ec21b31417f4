"""Does a title name exactly one raw fact of a household, and which?

Only where no indicator or other column claims the title: a title of lacking stays with the indicators. A
title that an indicator and a fact share (Nguồn nước) is the fact only if its cells answer the fact.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache

from ngheo_cli.numbers import QUANTITY_SCALE
from ngheo_cli.survey import indicator_titles as indicators
from ngheo_cli.survey.candidates import Candidate
from ngheo_cli.survey.choices import code_of
from ngheo_cli.survey.column import Column
from ngheo_cli.survey.columns_facts import household_facts
from ngheo_cli.survey.header import Header, Heading
from ngheo_cli.survey.rows.words import legend_of
from ngheo_cli.survey.sheet import Cell, Sheet
from ngheo_cli.survey.text import key, loose
from ngheo_cli.survey.titles import ALIAS, EXACT, bare
from ngheo_cli.survey.values.answers import read_answer
from ngheo_cli.survey.values.columns import is_nothing, plain
from ngheo_cli.survey.values.quantities import quantity_reader
from ngheo_cli.survey.values.texts import text_of

_MAY_BE = frozenset({"raw", "ask", "unknown"})
"""Kinds of candidates that nothing else claims."""
_EITHER = re.compile(r"\b(?:có|co) ?[/,]? ?(?:hay |hoặc )?(?:không|khong)\b|\byes ?/ ?no\b")
_LACKING = re.compile(r"\b(?:không|chưa|thiếu|hết|ko|khong|chua|thieu|no|not|without|lack\w*)\b")
_PER_PERSON = re.compile(r"\bbình quân\b|\bđầu người\b|/ ?(?:người|khẩu|nk)\b|\bbq\b|\bper\b")
_LEAST_SURE = 3
_SHOWN = 3


@cache
def _table(columns: tuple[Column, ...] = ()) -> dict[str, str]:
    """Return every title of a fact as `bare` writes it, with the fact; one that names two is left out.

    `columns` are those of a point table; without any, those of the fact book.
    """
    names: dict[str, set[str]] = {}
    for column in columns or household_facts().values():
        for title in (column.name, column.vi, column.en, *column.aliases):
            names.setdefault(bare(title), set()).add(column.name)
    return {title: found.pop() for title, found in names.items() if title and len(found) == 1}


@cache
def _loose_table(columns: tuple[Column, ...] = ()) -> dict[str, str]:
    names: dict[str, set[str]] = {}
    for title, name in _table(columns).items():
        names.setdefault(loose(title), set()).add(name)
    return {t: found.pop() for t, found in names.items() if len(found) == 1 and len(t) >= _LEAST_SURE}


def fact_of(text: str, own: tuple[Column, ...] = ()) -> str:
    """Return the fact that a title names whole, "" for none; a title without any accent may lack them.

    The facts of a point table, `own`, are looked up before those of the fact book.
    """
    word = bare(text)
    for columns in (own, ()) if own else ((),):
        found = _table(columns).get(word) or (
            _loose_table(columns).get(word) if word == loose(word) else None
        )
        if found:
            return found
    return ""


def facts_near(text: str) -> tuple[str, ...]:
    """Return up to three Vietnamese titles of facts that hold all words of a vague title."""
    words = re.compile(rf"(?<!\w){re.escape(bare(text))}(?!\w)")
    if len(bare(text)) < _LEAST_SURE:
        return ()
    names = dict.fromkeys(name for title, name in _table().items() if words.search(title))
    return tuple(household_facts()[name].vi for name in names)[:_SHOWN]


def with_facts(
    found: Mapping[int, Candidate], sheet: Sheet, header: Header, own: Mapping[str, Column]
) -> dict[int, Candidate]:
    """Return the candidates of a sheet, those replaced that name a raw fact; `own` are those of a point
    table."""
    columns, own_columns = {**household_facts(), **own}, tuple(own.values())
    result = dict(found)
    for heading in header.headings:
        candidate = found.get(heading.column)
        if candidate is None or candidate.kind not in _MAY_BE:
            continue
        names = {name for title in heading.own if (name := fact_of(title, own_columns))}
        names = names or _measured_under(heading)
        if len(names) != 1 or not holds_having(heading):
            continue
        column = columns[names.pop()]
        by_table = column.name in own
        if column.kind == "quantity" and not by_table and _PER_PERSON.search(_all_words(heading)):
            continue
        if candidate.kind == "ask" and not _answered(column, heading, sheet, header):
            continue
        exact = any(key(title) == column.name for title in heading.own)
        result[heading.column] = replace(
            candidate, kind="used", name=column.name, rank=EXACT if exact else ALIAS
        )
    return result


def _measured_under(heading: Heading) -> set[str]:
    """Return the amounts that a title names together with the group over it: `Nhà ở | Diện tích (m²)`."""
    named = {fact_of(f"{own} {group}") for own in map(bare, heading.own) for group in heading.groups[-1:]}
    return {name for name in named if name and household_facts()[name].kind == "quantity"}


def _all_words(heading: Heading) -> str:
    return " ".join(key(text) for text in (*heading.groups, *heading.own))


def holds_having(heading: Heading) -> bool:
    """Whether nothing in a title and its groups speaks of lacking, a need, help or the past."""
    if indicators.says_deprivation(heading) or indicators.not_now(heading):
        return False
    legends = [text for text in heading.own if not legend_of(text)]
    return not any(_LACKING.search(_EITHER.sub(" ", key(text))) for text in (*heading.groups, *legends))


def _answered(column: Column, heading: Heading, sheet: Sheet, header: Header) -> bool:
    """Whether the cells of a column answer a fact, and not yes or no: labels, or amounts above 1. A column
    that is blank throughout says neither."""
    cells = (row[heading.column] for row in sheet.rows[header.below :] if heading.column < len(row))
    told = dict.fromkeys(cell for cell in map(plain, cells) if not is_nothing(cell))
    if not told:
        return True
    if column.kind == "quantity":
        return _are_amounts(column, told)
    legend = {
        code: label for text in (*heading.own, *heading.groups) for code, label in legend_of(text).items()
    }
    texts = [text_of(cell).removesuffix(".0") for cell in told]
    others = [text for text in texts if not code_of(column.closed, legend.get(text, text))]
    return bool(column.closed and texts) and all(read_answer(text)[1] for text in others)


def _are_amounts(column: Column, cells: Iterable[Cell]) -> bool:
    read = quantity_reader(column)
    return any(int(str(read(cell)[0])) > QUANTITY_SCALE for cell in cells)
