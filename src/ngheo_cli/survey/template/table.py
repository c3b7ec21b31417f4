"""How is a sheet to fill written: titles, rules for every cell, and the rows that are there already?"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from xlsxwriter.utility import xl_rowcol_to_cell

from ngheo_cli.messages import Pair
from ngheo_cli.messages import template as say
from ngheo_cli.survey.column import Column
from ngheo_cli.survey.template.book import Book
from ngheo_cli.survey.template.cells import hint_of, validation, whole_date
from ngheo_cli.survey.template.fields import OPTIONAL, OPTIONAL_GROUPS
from ngheo_cli.survey.template.labels import cell_of, list_labels, list_name
from ngheo_cli.survey.template.looks import head_of, look_of
from ngheo_cli.survey.template.plan import Record

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_WIDTHS = {"text": 18.0, "code": 15.0, "date": 13.0, "money": 15.0, "answer": 12.0, "area": 14.0}
_WIDEST, _LEAST = 30.0, 9.0
_LINE = 15.0
_SCALE = 60
"""Per cent of the printed size: a wide form goes over several pages, with its keys on each."""

Special = Callable[[str], dict[str, Any]]
"""Makes the rule of a column from the name of its first cell."""


@dataclass(frozen=True, slots=True)
class Form:
    """A sheet to fill: name, title on paper, columns, how many rows have rules, which columns every row
    needs, rules of their own by column, what is said when an answer is a deprivation, and its rows."""

    name: Pair
    title: Pair
    columns: Sequence[Column]
    rows: int
    asked: frozenset[str]
    frozen: str
    """The last column that stays in sight."""
    special: Mapping[str, Special]
    sentences: Mapping[str, str]
    besides: Mapping[str, Pair] = field(default_factory=dict)
    """What hints add, by column."""
    records: Sequence[Record] = ()
    samples: Sequence[Mapping[str, str | int]] = ()


def write_form(book: Book, form: Form) -> None:
    """Write a sheet to fill, its titles in row 1."""
    sheet = book.book.add_worksheet(book.say(form.name))
    names = [column.name for column in form.columns]
    heights = [_write_column(book, sheet, form, i) for i in range(len(names))]
    sheet.set_row(0, max(heights))
    _write_rows(book, sheet, form)
    held = names.index(form.frozen) + 1
    sheet.freeze_panes(1, held)
    sheet.autofilter(0, 0, form.rows, len(names) - 1)
    sheet.repeat_rows(0)
    sheet.ignore_errors({"number_stored_as_text": f"A1:{xl_rowcol_to_cell(form.rows, len(names) - 1)}"})
    book.page(sheet, book.say(form.title))
    sheet.hide_gridlines(0)
    if len(names) > 16:
        sheet.repeat_columns(max(0, held - 3), held - 1)
        sheet.set_print_scale(_SCALE)
        sheet.print_across()
    else:
        sheet.fit_to_pages(1, 0)


def _write_column(book: Book, sheet: "Worksheet", form: Form, i: int) -> float:
    """Write title, width, look and rule of a column; return the height of its title."""
    column = form.columns[i]
    title = book.say((column.vi, column.en))
    width = _width(column, title, book)
    look = book.looks[look_of(column.kind, whole_date=whole_date(column))]
    fold = {"level": 1} if column.group in OPTIONAL_GROUPS else {}
    sheet.set_column(i, i, width, look, fold)
    asked = column.name in form.asked
    sheet.write_string(0, i, title, book.looks[head_of(column.group, asked=asked)])
    optional = column.name in OPTIONAL or column.group in OPTIONAL_GROUPS
    sentence = form.sentences.get(column.name, "")
    besides = book.say(form.besides.get(column.name, ("", "")))
    hint = hint_of(column, book.lang, optional=optional, sentence=sentence, besides=besides)
    cell = xl_rowcol_to_cell(1, i)
    rule = validation(column, cell, book.ranges, hint, book.lang)
    if column.name in form.special:
        rule |= form.special[column.name](cell)
    sheet.data_validation(1, i, form.rows, i, rule)
    return (1 + len(title) * 1.25 // width) * _LINE + _LINE


def _width(column: Column, title: str, book: Book) -> float:
    """Return the width of a column in characters: its answers fit, its title in a few lines."""
    width = _WIDTHS.get(column.kind, _LEAST)
    if name := list_name(column):
        width = max(width, *(len(label) + 4.0 for label in list_labels(name, book.lang).values()))
    if "name" in column.name:
        width = 26.0
    longest = max(len(word) for word in title.split()) * 1.25 + 2
    return min(_WIDEST, max(width, longest, len(title) / 3.5))


def _write_rows(book: Book, sheet: "Worksheet", form: Form) -> None:
    """Write the rows that are there already, else samples."""
    for r, record in enumerate(form.records, 1):
        for i, column in enumerate(form.columns):
            value = cell_of(column, record.get(column.name), book.lang)
            _put(sheet, r, i, value, book.looks[look_of(column.kind, whole_date=whole_date(column))])
    for r, sample in enumerate(form.samples, 1):
        for i, column in enumerate(form.columns):
            look = book.looks[look_of(column.kind, whole_date=whole_date(column))]
            _put(sheet, r, i, sample.get(column.name), look)
    if form.samples:
        _shade_samples(book, sheet, form)


def _shade_samples(book: Book, sheet: "Worksheet", form: Form) -> None:
    """Shade rows for as long as they bear the mark of a sample: one that is typed over looks as any other."""
    names = [column.name for column in form.columns]
    cell = xl_rowcol_to_cell(1, names.index(form.frozen), col_abs=True)
    rule = {
        "type": "formula",
        "criteria": f'={cell}="{book.say(say.SAMPLE_MARK)}"',
        "format": book.looks["sample"],
    }
    sheet.conditional_format(1, 0, form.rows, len(names) - 1, rule)


def _put(sheet: "Worksheet", row: int, column: int, value: str | int | None, look: object) -> None:
    if isinstance(value, int):
        sheet.write_number(row, column, value, look)
    elif value is not None:
        sheet.write_string(row, column, value, look)
