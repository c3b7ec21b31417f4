"""Do two tables of households stand side by side on one sheet, and can both be read?

They can if the same titles are repeated to the right, behind a blank column. Each is then a sheet of its own,
whose name says its columns (`Trang1 [G:K]`); cells keep their letters. Tables of other titles are left to a
person: one finding, no rejected rows.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ngheo_cli.messages import Finding, Place
from ngheo_cli.messages import survey_sheets as sheet_says
from ngheo_cli.survey.columns_raw import is_running
from ngheo_cli.survey.header import Header, Heading, names_of
from ngheo_cli.survey.header_rows import KEYS
from ngheo_cli.survey.header_text import blank
from ngheo_cli.survey.letters import letter_of
from ngheo_cli.survey.sheet import Cell, Sheet
from ngheo_cli.survey.text import key
from ngheo_cli.survey.titles import WEAK, match

_COLUMNS = re.compile(r" \[[A-Z]{1,3}:[A-Z]{1,3}\]$")


@dataclass(frozen=True, slots=True)
class Beside:
    """The tables of a sheet from left to right, each as a sheet with its header, and what is said of them;
    no table where they are not plain."""

    tables: tuple[tuple[Sheet, Header], ...]
    findings: tuple[Finding, ...] = ()


def beside(sheet: Sheet, header: Header, given: frozenset[str] = frozenset()) -> Beside:
    """Return the tables that stand beside one another below a header: one for nearly every sheet."""
    blocks = _blocks(sheet, header)
    keyed = [block for block in blocks if _keyed(block, given)]
    plain = len(keyed) == len(blocks) and len({_titles(block) for block in keyed}) == 1
    if len(keyed) < 2 or not (plain or _clash(keyed)):
        return Beside(((sheet, header),))
    columns = ", ".join(f"{letter_of(b[0].column)}–{letter_of(b[-1].column)}" for b in keyed)
    place = Place(sheet.file, sheet.name, f"{letter_of(keyed[1][0].column)}{header.first + 1}")
    if not plain:
        return Beside((), (sheet_says.TABLES_BESIDE.at(place, columns=columns),))
    starts = [0, *(block[0].column for block in blocks[1:])]
    ends = [*starts[1:], None]
    tables = (
        (_cut(sheet, header, start, end, i > 0), replace(header, headings=tuple(block)))
        for i, (block, start, end) in enumerate(zip(blocks, starts, ends, strict=True))
    )
    note = sheet_says.TABLES_BESIDE_READ.at(place, count=len(keyed), columns=columns)
    return Beside(tuple(tables), (note,))


def real_name(name: str) -> str:
    """Return the name of the sheet in the workbook of a table that stands beside another."""
    return _COLUMNS.sub("", name)


def _blocks(sheet: Sheet, header: Header) -> list[list[Heading]]:
    """Return the headings in runs that blank columns part, or that begin again with a running number."""
    titled = [h for h in header.headings if h.own or not _is_blank(sheet, header, h.column)]
    blocks = [titled[:1]]
    for left, right in pairwise(titled):
        if right.column - left.column > 1 or _runs(right):
            blocks.append([])
        blocks[-1].append(right)
    return blocks


def _is_blank(sheet: Sheet, header: Header, column: int) -> bool:
    return all(blank(row[column]) for row in sheet.rows[header.below :] if column < len(row))


def _keyed(block: Sequence[Heading], given: frozenset[str]) -> set[str]:
    return {name for heading in block for name in names_of(heading, given)} & KEYS


def _runs(heading: Heading) -> bool:
    return any(is_running(text) for text in heading.own)


def _clash(blocks: Sequence[Sequence[Heading]]) -> bool:
    """Whether tables of other titles surely have households each: a key of the same kind, or a running
    number."""
    sure = [
        {hit[0] for h in block for text in h.own if (hit := match(text)) and hit[1] < WEAK} & KEYS
        for block in blocks
    ]
    return bool(set.intersection(*sure)) or all(any(map(_runs, block)) for block in blocks)


def _titles(block: Sequence[Heading]) -> tuple[str, ...]:
    return tuple(sorted(key(" ".join(heading.own)) for heading in block))


def _cut(sheet: Sheet, header: Header, start: int, end: int | None, named: bool) -> Sheet:
    """Return a sheet cut down to some columns; the lines above the table stay where they are of all."""
    rows = [
        _above(row, start, end) if r < header.first else _within(row, start, end)
        for r, row in enumerate(sheet.rows)
    ]
    merged = []
    for r0, c0, r1, c1 in sheet.merged:
        left, right = max(c0, start), c1 if end is None else min(c1, end - 1)
        if left <= right:
            merged.append((r0, left, r1, right))
        if c0 < start <= c1 and r0 >= header.below:  # a title across all tables
            rows[r0] = [*rows[r0], *[""] * (start + 1 - len(rows[r0]))]
            rows[r0][start] = sheet.rows[r0][c0]

    def inside(at: tuple[int, int]) -> bool:
        return start <= at[1] and (end is None or at[1] < end)

    last = letter_of((end or max(map(len, sheet.rows))) - 1)
    return replace(
        sheet,
        name=f"{sheet.name} [{letter_of(start)}:{last}]" if named else sheet.name,
        rows=rows,
        merged=tuple(merged),
        formulas_without_value=tuple(filter(inside, sheet.formulas_without_value)),
        error_cells=tuple(filter(inside, sheet.error_cells)),
    )


def _within(row: list[Cell], start: int, end: int | None) -> list[Cell]:
    return [*[""] * min(start, len(row)), *row[start:end]]


def _above(row: list[Cell], start: int, end: int | None) -> list[Cell]:
    """Return a line above the tables: the part over these columns, or all of it where nothing is there."""
    within = _within(row, start, end)
    return row if all(map(blank, within)) else within
