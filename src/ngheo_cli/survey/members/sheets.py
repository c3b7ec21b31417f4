"""What do the members sheets say, row by row, before anybody is joined to a household?"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from ngheo_cli.messages import Finding, Message, Place
from ngheo_cli.messages import survey_members as say
from ngheo_cli.messages import survey_rows as row_says
from ngheo_cli.survey.arrays import Array
from ngheo_cli.survey.columns_facts import member_columns
from ngheo_cli.survey.ditto import filled_down, is_ditto
from ngheo_cli.survey.export_names import LINKS, link_column
from ngheo_cli.survey.family_columns import of_persons
from ngheo_cli.survey.frame import SheetTable
from ngheo_cli.survey.header import Header, Heading
from ngheo_cli.survey.letters import letter_of
from ngheo_cli.survey.mapping import SheetMap, Use
from ngheo_cli.survey.members.columns import map_members
from ngheo_cli.survey.options import ReadOptions
from ngheo_cli.survey.place_titles import NO_UNITS
from ngheo_cli.survey.relations import is_head
from ngheo_cli.survey.rows.row import Row
from ngheo_cli.survey.samples import left_samples
from ngheo_cli.survey.table_values import read_table, rows_of
from ngheo_cli.survey.tables import Table
from ngheo_cli.survey.values.texts import text_of

_AS_HOUSEHOLD = {"member_name": "head_name", "national_id": "head_national_id", "birth": "head_birth"}
"""What a member's columns are for telling rows apart: the same look, of another person."""
_PLACES = ("province", "district", "commune", "village", "household_id")


@dataclass(frozen=True, slots=True)
class MemberTable:
    """A members sheet read: its values, and the kinds of its rows that are no members."""

    read: SheetTable
    others: Mapping[str, int]
    findings: tuple[Finding, ...]


def read_member_table(
    table: Table,
    options: ReadOptions,
    mapping: Mapping[str, str],
    lists: Sequence[SheetTable] = (),
) -> MemberTable:
    """Type the rows of a members sheet; codes that stand in a head's row alone are filled down.

    `lists` are sheets in which heads stand above their members, as they were read for households.
    """
    mapped = map_members(table.sheet, table.header, mapping)
    households = next((one.view for one in lists if one.view.sheet is table.sheet), None)
    mapped = of_persons(mapped, households.mapped) if households else mapped
    heads = frozenset(row.index for row in households.rows) if households else frozenset()
    rows = rows_of(table, _for_rows(mapped, table.header), NO_UNITS)
    read = read_table(table, mapped, rows, member_columns(), options)
    _explain_relations(read)
    findings = [
        *mapped.findings,
        *left_samples(table.sheet, rows),
        *_repeated_codes(read),
        *_fill_down(read, heads),
    ]
    others = Counter(row.kind for row in rows if row.kind not in {"household", "no_key"})
    return MemberTable(read, dict(sorted(others.items())), tuple(findings))


def _for_rows(mapped: SheetMap, header: Header) -> SheetMap:
    """Return a map under which rows of members look like rows of households."""
    uses = [replace(use, name=_AS_HOUSEHOLD.get(use.name, use.name)) for use in mapped.uses]
    if mapped.column_of("household_id") is None:
        links = (link_column(header, name) for name, _ in LINKS)
        link = next((column for column in links if column is not None), None)
        uses += [] if link is None else [Use(link, "household_id", Heading(link, (), ()))]
    return replace(mapped, uses=tuple(uses))


def _explain_relations(read: SheetTable) -> None:
    """Replace codes of relations (1, 2) by the labels of a legend, where the sheet has one."""
    position = read.view.mapped.column_of("relation")
    legend = read.view.legends.get(position, {}) if position is not None else {}
    if legend:
        array = read.values.arrays["relation"]
        array[:] = [legend.get(text, text) for text in array.tolist()]


def _repeated_codes(read: SheetTable) -> list[Finding]:
    """Give rows in which a sign stands for the code above (`"`, như trên) that code; a head has one of his
    own, and below a blank a sign says nothing."""
    use = next((use for use in read.view.mapped.uses if use.name == "household_id"), None)
    if use is None:
        return []
    arrays = read.values.arrays
    codes, relations = arrays["household_id"], arrays.get("relation")
    told = [
        "" if is_ditto(code) and relations is not None and is_head(relations[i]) else code
        for i, code in enumerate(codes.tolist())
    ]
    filled, count, _ = filled_down(told)
    codes[:] = np.array(filled, dtype=object)
    return [row_says.DITTO_FILLED.at(read.view.place(use), count=count)] if count else []


def _fill_down(read: SheetTable, heads: Collection[int]) -> list[Finding]:
    """Give members below the row of their head its code and place, where only that row has them.

    Only within rows that follow one another without a gap, from a head on, and, where rows are numbered, in
    running order. `heads` are rows of households, whatever their relation.
    """
    arrays = read.values.arrays
    codes: list[str] = arrays["household_id"].tolist() if "household_id" in arrays else []
    if "" not in codes:
        return []
    relations: list[str] | None = arrays["relation"].tolist() if "relation" in arrays else None
    numbers, rows = _numbers(read), read.view.rows
    filled: list[int] = []
    start = last = -1
    for i, code in enumerate(codes):
        head = relations is None or is_head(relations[i]) or rows[i].index in heads
        follows = start >= 0 and i > 0 and rows[i].index == rows[i - 1].index + 1
        in_order = follows and (numbers[i] is None or last < 0 or numbers[i] == last + 1)
        if code:
            start, last = (i if head else -1), _or(numbers[i], -1)
        elif follows and in_order and not (head and relations is not None) and rows[i].kind == "household":
            filled.append(i)
            last = _or(numbers[i], last)
            _copy(arrays, start, i)
        else:
            start = -1
    if not filled:
        return []
    own = sum(bool(code) and not is_head(told) for code, told in zip(codes, relations or (), strict=False))
    message = say.MEMBER_CODES_LEFT_OUT if own > len(filled) else say.MEMBER_CODES_FILLED
    return [_filled(read, filled, message)]


def _or(number: int | None, otherwise: int) -> int:
    return otherwise if number is None else number


def _copy(arrays: Mapping[str, Array], source: int, target: int) -> None:
    for name in _PLACES:
        array = arrays.get(name)
        if array is not None and not array[target]:
            array[target] = array[source]


def _numbers(read: SheetTable) -> list[int | None]:
    """Return the running numbers of the rows, None where there is none."""
    running = read.view.mapped.running
    if running is None:
        return [None] * len(read.view.rows)
    texts = (text_of(cell).strip(" .") for cell in read.view.cells(running))
    return [int(text) if text.isdecimal() and len(text) < 7 else None for text in texts]


def _filled(read: SheetTable, filled: Sequence[int], message: Message) -> Finding:
    view, codes = read.view, read.values.arrays["household_id"]
    use = next(use for use in view.mapped.uses if use.name == "household_id")
    places = []
    for i in filled:
        number = view.rows[i].index + 1
        cell = f"{letter_of(use.column)}{number}"
        places.append(
            Place(view.sheet.file, view.sheet.name, cell, use.heading.title, str(codes[i]), row=number)
        )
    also = places[1:] if message is say.MEMBER_CODES_LEFT_OUT else []
    return message.at(places[0], count=len(filled), also=also)


def rejected(read: SheetTable) -> list[bool]:
    """Return which rows have neither a code nor a name: they cannot be read as members."""
    rows: Sequence[Row] = read.view.rows
    return [row.kind == "no_key" for row in rows]
