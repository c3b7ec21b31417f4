"""What do the lines around a table tell: the unit of money, and what codes mean?"""

import re
from collections.abc import Iterable, Iterator, Sequence

from ngheo_cli.survey.header import Header, Heading
from ngheo_cli.survey.income_titles import unit_of
from ngheo_cli.survey.rows.row import Row
from ngheo_cli.survey.rows.words import legend_of
from ngheo_cli.survey.sheet import Cell, Sheet
from ngheo_cli.survey.text import key

_UNIT_LINE = re.compile(r"\b(?:đơn vị(?: tính)?|đvt)\b[^:]*:(.*)$")
_ABOVE = 30
"""Rows among which such a line stands."""


def unit_for(sheet: Sheet, heading: Heading) -> str:
    """Return the unit of money of a column: from its texts, or from a line “Đơn vị tính: …” above the
    table."""
    return unit_of_titles(heading) or unit_of_lines(sheet.rows[:_ABOVE])


def unit_of_titles(heading: Heading) -> str:
    """Return the unit of money that the texts of a column name, the nearest first; "" for none."""
    texts = (*reversed(heading.own), *reversed(heading.groups))
    return next((unit for text in texts if (unit := unit_of(text))), "")


def unit_of_lines(rows: Iterable[Sequence[Cell]]) -> str:
    """Return the unit of money that a line “Đơn vị tính: …” names, the first one; "" for none."""
    return next(filter(None, map(unit_of, _unit_lines(rows))), "")


def texts_of(sheet: Sheet, heading: Heading) -> tuple[str, ...]:
    """Return the texts that tell of what a column of money is: its own, its groups', and the lines “Đơn vị
    tính: …” above the table."""
    return (*heading.groups, *heading.own, *_unit_lines(sheet.rows[:_ABOVE]))


def _unit_lines(rows: Iterable[Sequence[Cell]]) -> Iterator[str]:
    """Yield what lines say behind “Đơn vị tính:”."""
    texts = (cell for row in rows for cell in row if isinstance(cell, str))
    return (found.group(1) for text in texts if (found := _UNIT_LINE.search(key(text))))


def legends(sheet: Sheet, header: Header, rows: list[Row]) -> dict[int, dict[str, str]]:
    """Return the codes that headings and legend rows explain, by column. Those of lines above the table stand
    under negative numbers, for they belong to whatever column their labels fit."""
    found: dict[int, dict[str, str]] = {}
    for heading in header.headings:
        for text in (*heading.own, *heading.groups):
            if told := legend_of(text):
                found[heading.column] = told
    for row in rows:
        if row.kind != "legend":
            continue
        for column, cell in enumerate(sheet.rows[row.index]):
            if isinstance(cell, str) and (told := legend_of(cell)):
                found.setdefault(column, told)
    above = [cell for row in sheet.rows[: header.first] for cell in row if isinstance(cell, str)]
    found.update({-1 - i: told for i, text in enumerate(above) if (told := legend_of(text))})
    return found
