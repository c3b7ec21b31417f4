"""Where do the drop-down lists of a form stand? On a sheet that everybody can see and nobody fills."""

from collections.abc import Iterable, Mapping

from xlsxwriter.utility import xl_range_abs

from ngheo_cli.messages import Lang, of
from ngheo_cli.messages import template as say
from ngheo_cli.survey.column import Column
from ngheo_cli.survey.template.book import Book
from ngheo_cli.survey.template.labels import YES_NO, list_labels, list_name

_HEAD = 2
"""The row of the lists' titles, from 0."""
_HEIGHT = 48


def lists_used(columns: Iterable[Column]) -> dict[str, Column]:
    """Return the closed lists that columns use, each with the first column that uses it."""
    found: dict[str, Column] = {}
    for column in columns:
        if name := list_name(column):
            found.setdefault(name, column)
    return found


def ranges_of(lists: Mapping[str, Column], lang: Lang) -> dict[str, str]:
    """Return the formula of each list's range, for the order in which `write_lists` writes them."""
    sheet = of(say.SHEET_LISTS, lang)
    lengths = {name: len(list_labels(name, lang)) for name in lists}
    return {
        name: f"='{sheet}'!{xl_range_abs(_HEAD + 1, i, _HEAD + length, i)}"
        for i, (name, length) in enumerate(lengths.items())
    }


def write_lists(book: Book, lists: Mapping[str, Column]) -> None:
    """Write the lists side by side, each under its title."""
    sheet = book.book.add_worksheet(book.say(say.SHEET_LISTS))
    book.page(sheet, book.say(say.TITLE_LISTS))
    sheet.fit_to_pages(1, 0)
    sheet.write_string(0, 0, book.say(say.TITLE_LISTS), book.looks["title"])
    sheet.set_row(_HEAD, _HEIGHT)
    for i, (name, column) in enumerate(lists.items()):
        labels = list(list_labels(name, book.lang).values())
        title = book.say(say.LIST_YES_NO if name == YES_NO else (column.vi, column.en))
        sheet.set_column(i, i, max(14, *(len(label) + 3 for label in labels)))
        sheet.write_string(_HEAD, i, title, book.looks["head"])
        for row, label in enumerate(labels, _HEAD + 1):
            sheet.write_string(row, i, label, book.looks["cell"])
