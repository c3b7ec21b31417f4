"""What does a cell of a name, code, or closed choice say?"""

from collections.abc import Mapping

from ngheo_cli.messages import survey_values as value_says
from ngheo_cli.numbers import BLANK
from ngheo_cli.survey.choices import AREAS, code_of, labels, labels_shown
from ngheo_cli.survey.class_words import class_words
from ngheo_cli.survey.column import Labels
from ngheo_cli.survey.sheet import Cell
from ngheo_cli.survey.text import key
from ngheo_cli.survey.values.columns import Parsed, Reader, Trouble, is_nothing, shown

_EXACT_DIGITS = 15
"""A spreadsheet number holds no more digits than these; longer ones are damaged."""


def text_of(cell: Cell) -> str:
    """Return a cell as text, as typed: whole numbers without .0, dates as YYYY-MM-DD."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 10**_EXACT_DIGITS:
        return str(int(cell))
    return str(cell)


def read_text(cell: Cell) -> Parsed:
    """Read a text; a word like `Na` stays, for it may be a name."""
    return ("", None) if is_nothing(cell, words=True) else (text_of(cell), None)


def read_code(cell: Cell) -> Parsed:
    """Read a code: text for ever. One damaged by a spreadsheet (`1,2E+11`) is unknown."""
    if is_nothing(cell, words=True):
        return "", None
    if isinstance(cell, float) and not cell.is_integer():
        return text_of(cell), None
    text = text_of(cell)
    if text.upper().replace(",", ".").replace("+", "").count("E") == 1 and _is_scientific(text):
        return "", Trouble(value_says.CODE_DAMAGED)
    if text.endswith(".0") and text[:-2].isdigit():
        text = text[:-2]
    return text, None


def _is_scientific(text: str) -> bool:
    head, _, tail = text.upper().replace(",", ".").partition("E")
    return "." in head and tail.startswith("+") and tail[1:].isdigit() and head.replace(".", "", 1).isdigit()


def choice_reader(choice: str | Labels, legend: Mapping[str, str]) -> Reader:
    """Return a reader of a closed list; `legend` explains codes (`1` is `Hộ nghèo`) where the sheet has
    one."""
    blank: object = BLANK if choice == "area" else ""
    none = "none" in labels(choice)

    def read(cell: Cell) -> Parsed:
        if none and isinstance(cell, str) and key(cell) == "none":
            return "none", None  # a code of this list, and not the word for nothing
        if is_nothing(cell):
            return blank, None
        text = text_of(cell)
        text = text[:-2] if text.endswith(".0") and text[:-2].isdigit() else text
        code = code_of(choice, legend.get(text.lstrip("0") or text, text)) or code_of(
            choice, text.lstrip("0123456789. -")
        )
        if not code:
            told = (class_words(text) if choice == "class" else "") or shown(text)
            return blank, Trouble(value_says.CHOICE_UNKNOWN, {"value": told, "list": labels_shown(choice)})
        return (AREAS[code] if choice == "area" else code), None

    return read
