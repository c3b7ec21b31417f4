"""Are the incomes per person of a file of a month, or may they be of a year?

Under a title that names no month both may be meant. Where most amounts are higher than a month brings to
those who are reviewed, nothing is guessed: the period is asked for. All sheets of a file with one title are
judged together, for they were filled in by one form. Nothing in a year is nothing in a month: zero stays.
"""

from collections.abc import Sequence

import numpy as np

from ngheo_cli.messages import survey_reads as reads_as
from ngheo_cli.messages import survey_titles as say
from ngheo_cli.numbers import UNKNOWN, vn
from ngheo_cli.survey.frame import SheetTable
from ngheo_cli.survey.income_titles import says_month
from ngheo_cli.survey.mapping import SheetMap, Use
from ngheo_cli.survey.sheet import Sheet
from ngheo_cli.survey.sheet_units import texts_of
from ngheo_cli.survey.text import key

NAME = "income_per_person"
HIGH = 8_000_000
"""Most households of a review bring fewer đồng a person a month (a plausible income, no line)."""


def ask_for_period(tables: Sequence[SheetTable]) -> None:
    """Make the incomes per person unknown that may be of a year, in place, with one finding a sheet."""
    alike: dict[tuple[str, str], list[tuple[SheetTable, Use]]] = {}
    for table in tables:
        for use in table.view.mapped.uses:
            if use.name == NAME and not names_period(table.view.sheet, table.view.mapped, use):
                where = (table.view.sheet.file, key(use.heading.title))
                alike.setdefault(where, []).append((table, use))
    for found in alike.values():
        amounts = np.concatenate([table.values.arrays[NAME] for table, _ in found])
        known = amounts[amounts > 0]
        if np.count_nonzero(known >= HIGH) * 2 > len(known):
            for table, use in found:
                _ask(table, use)


def names_period(sheet: Sheet, mapped: SheetMap, use: Use) -> bool:
    """Whether the user or a program wrote the column, or a text about it names a month."""
    written = use.how == "map" or bool(mapped.run) or use.heading.title == NAME
    return written or any(map(says_month, texts_of(sheet, use.heading)))


def _ask(table: SheetTable, use: Use) -> None:
    values, place = table.values, table.view.place(use)
    amounts = values.arrays[NAME]
    doubted = np.asarray(amounts > 0, dtype=np.bool_)
    values.held[NAME] |= doubted
    amounts[doubted] = UNKNOWN
    values.reads[use.column] = reads_as.READS_PERIOD
    values.findings.append(say.INCOME_PERIOD.at(place, name=NAME, least=vn(HIGH), letter=place.cell))
