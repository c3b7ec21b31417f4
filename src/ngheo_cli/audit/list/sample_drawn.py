"""Where in the workbook of a re-check do its tables stand, and has the form still all households drawn?"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ngheo_cli.audit.list.sample_strata import Answer
from ngheo_cli.messages import Finding, Pair, Place
from ngheo_cli.messages import audit_sample_rows as words
from ngheo_cli.messages.audit_sample import DRAWN, STRATUM, STRATUM_SIZE
from ngheo_cli.survey.sheet import Cell, Sheet
from ngheo_cli.survey.text import key

Titled = tuple[Sheet, int, dict[str, int]]
"""A sheet, the row of its titles (from 0), and its columns by name (from 0)."""
_PLAN: Mapping[str, Pair] = {"stratum": STRATUM, "households": STRATUM_SIZE, "drawn": DRAWN}
_CODE = re.compile(r"T\d+(?=: )")
_MOST = 8
"""Strata that are named; of more, the first."""


def titled(sheets: Sequence[Sheet], titles: Mapping[str, Pair]) -> Titled | None:
    """Return where all these titles stand in one row, in Vietnamese or English; None where nowhere."""
    for sheet in sheets:
        for head, row in enumerate(sheet.rows):
            found = _columns(row, titles)
            if len(found) == len(titles):
                return sheet, head, found
    return None


def _columns(row: Sequence[Cell], titles: Mapping[str, Pair]) -> dict[str, int]:
    texts = [key(cell) if isinstance(cell, str) else "" for cell in row]
    keys = {name: {key(text) for text in pair} for name, pair in titles.items()}
    return {name: next(i for i, text in enumerate(texts) if text in wanted)
            for name, wanted in keys.items() if wanted & set(texts)}  # fmt: skip


def whole(cell: Cell) -> int | None:
    """Return the whole number of a cell; None where it is none."""
    try:
        return int(str(cell).removesuffix(".0"))
    except ValueError:
        return None


def rows_gone(sheets: Sequence[Sheet], answers: Iterable[Answer], place: Place) -> Iterator[Finding]:
    """Yield what tells that households drawn stand on the form no more, or that nothing tells it.

    `answers` are all households of the form, whether on the list or not; strata are known by their numbers.
    """
    plan = titled(sheets, _PLAN)
    if plan is None:
        yield words.NO_PLAN.at(place)
        return
    marks = {one.mark: _code(one.stratum) for one in answers}
    here = Counter(marks.values())
    gone = {code: drawn - here[code] for code, drawn in _drawn(*plan) if drawn > here[code]}
    if gone:
        strata = ", ".join([*gone][:_MOST]) + (", …" if len(gone) > _MOST else "")
        yield words.ROWS_GONE.at(place, count=sum(gone.values()), strata=strata, plan=plan[0].name[:20])


def _drawn(sheet: Sheet, head: int, columns: Mapping[str, int]) -> Iterator[tuple[str, int]]:
    for row in sheet.rows[head + 1 :]:
        told = {name: row[at] if at < len(row) else "" for name, at in columns.items()}
        code, drawn = _code(told["stratum"]), whole(told["drawn"])
        if code and drawn is not None:
            yield code, drawn


def _code(stratum: Cell) -> str:
    """Return the number of a stratum, T12; "" where none stands there."""
    found = _CODE.match(str(stratum).strip())
    return found[0] if found else ""
