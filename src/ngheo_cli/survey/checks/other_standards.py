"""Does a file speak of another standard than the one it is classified under?

Lines above a table, and columns of the standard, name one by its period or its documents; the title of a list
names a year, and rows have review dates. A sheet that names the chosen standard anywhere is left alone.
"""

import re
from collections.abc import Iterator

from ngheo_cli.criteria.choose import possible_standards
from ngheo_cli.criteria.mentioned import standards_named
from ngheo_cli.messages import Finding, Place
from ngheo_cli.messages import contradicted as say
from ngheo_cli.survey.checks.data import CheckData
from ngheo_cli.survey.frame import SheetTable
from ngheo_cli.survey.letters import letter_of
from ngheo_cli.survey.text import key
from ngheo_cli.survey.title_times import year_above

_TITLED = re.compile(r"\b(?:chuẩn|giai đoạn|chuan|giai doan)\b")
"""Titles of columns that may name the standard of each row."""


def check_other_standards(data: CheckData) -> list[Finding]:
    """Warn once a sheet, and once where a review date that the user gave contradicts those of the rows."""
    if not data.standards:
        return []
    found: dict[tuple[str, str], Finding] = {}
    for table in data.tables:
        where = (table.view.sheet.file, table.view.sheet.name)
        if where not in found and (finding := _of_table(data, table)):
            found[where] = finding
    return [*found.values(), *_of_dates(data)]


def _of_table(data: CheckData, table: SheetTable) -> Finding | None:
    sheet, chosen = table.view.sheet, {one.id for one in data.standards}
    if table.view.mapped.standard is not None:
        return None
    named = [(cell, names) for cell, text in _texts(table) if (names := standards_named(text))]
    if any(names & chosen for _, names in named):
        return None
    for cell, names in named:
        return say.OTHER_STANDARD_NAMED.at(Place(sheet.file, sheet.name, cell), **_values(data, names))
    year = year_above(
        cell for row in sheet.rows[: table.header.first] for cell in row if isinstance(cell, str)
    )
    possible = possible_standards([str(year)]) if year else frozenset()
    if possible and not possible & chosen:
        return say.OTHER_YEAR_NAMED.at(Place(sheet.file, sheet.name), year=year, **_values(data, possible))
    return None


def _texts(table: SheetTable) -> Iterator[tuple[str, str]]:
    """Yield the texts that may name a standard, with their cells: above the table, then in columns that are
    not used."""
    sheet, header = table.view.sheet, table.header
    for r, row in enumerate(sheet.rows[: header.first]):
        yield from ((f"{letter_of(c)}{r + 1}", cell) for c, cell in enumerate(row) if isinstance(cell, str))
    used = {use.column for use in table.view.mapped.uses}
    for heading in header.headings:
        if heading.column not in used and any(_TITLED.search(key(own)) for own in heading.own):
            texts = {cell for cell in table.view.cells(heading.column) if isinstance(cell, str)}
            yield from ((letter_of(heading.column), text) for text in sorted(texts))


def _of_dates(data: CheckData) -> list[Finding]:
    if "review_date" not in data.survey.set_by_user:
        return []
    own = [text for table in data.tables for text in _own_dates(table)]
    chosen = {one.id for one in data.standards}
    standards = {day: possible_standards([day]) for day in set(own) - {""}}
    rows = [r for r, day in enumerate(own) if day and standards[day] and not standards[day] & chosen]
    if not rows:
        return []
    named = frozenset().union(*(standards[own[r]] for r in rows))
    values = _values(data, named)
    return [say.DATES_CONTRADICT.at(data.at(rows[0], "review_date"), count=len(rows), **values)]


def _own_dates(table: SheetTable) -> list[str]:
    """Return the review dates that the rows of a table state themselves."""
    array = table.values.arrays.get("review_date")
    return [""] * len(table.view.rows) if array is None else [str(day) for day in array.tolist()]


def _values(data: CheckData, named: frozenset[str]) -> dict[str, str]:
    ids = sorted(named)
    return {"named": ", ".join(ids), "first": ids[0], "chosen": ", ".join(one.id for one in data.standards)}
