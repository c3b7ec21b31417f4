"""In a list of heads with their members below, which columns answer for the household, which for a person?

A column that members answer otherwise than their head is no answer of the household.
"""

from collections.abc import Sequence
from dataclasses import replace

from ngheo_cli.messages import Finding, Place
from ngheo_cli.messages import family_lists as say
from ngheo_cli.survey.ditto import is_ditto
from ngheo_cli.survey.header import Header
from ngheo_cli.survey.header_text import text_of
from ngheo_cli.survey.letters import letter_of
from ngheo_cli.survey.mapping import SheetMap, Use
from ngheo_cli.survey.relations import is_head
from ngheo_cli.survey.rows.look import PREFILLED
from ngheo_cli.survey.sheet import Cell, Sheet
from ngheo_cli.survey.values.columns import is_nothing

OF_ANYONE = frozenset(
    {"head_name", "head_birth", "head_sex", "head_ethnicity", "head_national_id", "household_id", *PREFILLED}
)
"""What the row of a head tells, and that of a member too, each of itself."""
_SEVERAL = 2
Rows = Sequence[Sequence[Cell]]


def at(row: Sequence[Cell], column: int) -> Cell:
    """Return a cell of a row that may end before it."""
    return row[column] if column < len(row) else ""


def text_at(row: Sequence[Cell], column: int | None) -> str:
    """Return what a cell says; "" for a dash, a sign of repetition and the like."""
    cell = "" if column is None else at(row, column)
    return "" if is_nothing(cell, words=True) or is_ditto(cell) else text_of(cell)


def answers_of(mapped: SheetMap) -> list[int]:
    """Return the columns of what is asked of households."""
    uses = [use for use in mapped.uses if use.name not in OF_ANYONE]
    return [column for use in uses for column in (use.column, *use.beside)]


def of_households(
    mapped: SheetMap, persons: SheetMap, sheet: Sheet, header: Header, relation: int
) -> SheetMap:
    """Return how the rows of heads are read: without what each person answers for himself."""
    personal = _personal(mapped, sheet.rows[header.below :], relation)
    uses = [use for use in mapped.uses if personal.isdisjoint((use.column, *use.beside))]
    name = next((use for use in persons.uses if use.name == "member_name"), None)
    if name is not None and mapped.column_of("head_name") is None:
        uses.append(replace(name, name="head_name"))
    taken = {letter_of(use.column) for use in uses if use not in mapped.uses}
    dropped = {letter_of(use.column): use for use in mapped.uses if use not in uses}
    theirs = _letters(persons.uses) - _letters(uses)
    columns = (
        replace(c, canonical="", how="unused")
        if c.letter in dropped
        else replace(c, canonical="head_name", how="alias", hints=())
        if c.letter in taken
        else c
        for c in mapped.columns
        if c.letter not in theirs
    )
    findings = [f for f in mapped.findings if f.place.cell not in {*theirs, *dropped, *taken}]
    findings += [_not_theirs(sheet, use) for letter, use in dropped.items() if letter not in theirs]
    ordered = sorted(uses, key=lambda use: use.column)
    return replace(mapped, uses=tuple(ordered), columns=tuple(columns), findings=tuple(findings))


def of_persons(persons: SheetMap, households: SheetMap) -> SheetMap:
    """Return how the rows are read as persons: without what is answered for the household."""
    answers = set(answers_of(households))
    uses = tuple(use for use in persons.uses if use.column not in answers)
    own = _letters(uses)
    columns = tuple(c for c in persons.columns if c.letter in own)
    findings = tuple(f for f in persons.findings if f.place.cell not in set(map(letter_of, answers)))
    return replace(persons, uses=uses, columns=columns, findings=findings)


def _letters(uses: Sequence[Use]) -> set[str]:
    return {letter_of(column) for use in uses for column in (use.column, *use.beside)}


def _personal(mapped: SheetMap, rows: Rows, relation: int) -> set[int]:
    """Return the columns in which a member answers otherwise than the head above; a row that answers as much
    as heads do is a household's, whatever its relation."""
    asked = answers_of(mapped)
    heads = [row for row in rows if is_head(text_at(row, relation))]
    usual = [c for c in asked if sum(bool(text_at(row, c)) for row in heads) * 2 >= len(heads)]
    found: set[int] = set()
    head: Sequence[Cell] = ()
    for row in rows:
        told = text_at(row, relation)
        if is_head(told):
            head = row
        elif told:
            differing = {c for c in asked if (text := text_at(row, c)) and text != text_at(head, c)}
            filled = sum(bool(text_at(row, c)) for c in usual)
            own = len(differing) >= _SEVERAL and filled >= _SEVERAL and filled * 2 >= len(usual)
            found |= set() if own else differing
    return found


def _not_theirs(sheet: Sheet, use: Use) -> Finding:
    place = Place(sheet.file, sheet.name, letter_of(use.column), use.heading.title)
    return say.COLUMN_OF_MEMBERS.at(place, name=use.name)
