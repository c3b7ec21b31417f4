"""What does a cell of a count, a score or a date say?"""

import re
from datetime import date, datetime, time, timedelta

from ngheo_cli.messages import survey_values as value_says
from ngheo_cli.numbers import UNKNOWN, whole_up
from ngheo_cli.survey.column import Column
from ngheo_cli.survey.sheet import Cell
from ngheo_cli.survey.text import key
from ngheo_cli.survey.values import Parsed, Reader, Trouble, is_nothing, shown

_NUMBER = re.compile(r"[+-]?\d{1,9}(?:[.,]\d{1,9})?")
_PEOPLE = re.compile(r"\s*(?:người|nhân khẩu|khẩu|nk|điểm|đ)\.?$")
_DAY = re.compile(r"(\d{1,2})\s*[/.\-]\s*(\d{1,2})\s*[/.\-]\s*(\d{4})(?:[ T]+\d{1,2}:\d{2}(?::\d{2})?)?")
_ISO = re.compile(r"(\d{4})[/.\-](\d{1,2})[/.\-](\d{1,2})(?:[ T]+\d{1,2}:\d{2}.*)?")
_MONTH = re.compile(r"(?:\d{1,2})\s*[/.\-]\s*(\d{4})")
_YEAR = re.compile(r"(?:năm\s*)?(\d{4})(?:\.0)?")
_SERIAL = re.compile(r"\d{5}(?:\.\d+)?")
_EPOCH = date(1899, 12, 30)
_LAST_SERIAL = 80_000


def count_reader(column: Column) -> Reader:
    """Return a reader of whole numbers within the column's limits; `12.0` and `5 người` are read."""
    return _number_reader(column, whole=True)


def score_reader(column: Column) -> Reader:
    """Return a reader of points within the column's limits; fractions are rounded up (exact for ≤ and >)."""
    return _number_reader(column, whole=False)


def _number_reader(column: Column, whole: bool) -> Reader:
    low, high = column.low or 0, column.high or 10**6

    def read(cell: Cell) -> Parsed:
        if is_nothing(cell):
            return UNKNOWN, None
        number = _number(cell)
        if number is None:
            return UNKNOWN, Trouble(value_says.NUMBER_UNREADABLE, {"value": shown(cell)})
        value = whole_up(number)
        if (whole and value != number) or not low <= number <= high:
            return UNKNOWN, Trouble(
                value_says.OUT_OF_LIMITS, {"value": shown(cell), "low": low, "high": high}
            )
        return value, None

    return read


def _number(cell: Cell) -> int | float | None:
    if isinstance(cell, int | float):
        return cell if abs(cell) < 10**12 else None
    if not isinstance(cell, str):
        return None
    text = _PEOPLE.sub("", key(cell)).strip()
    return float(text.replace(",", ".")) if _NUMBER.fullmatch(text) else None


def date_reader(column: Column) -> Reader:
    """Return a reader of dates: `YYYY-MM-DD`, or `YYYY` where only a year (or month) is told.

    Day and month are in the Vietnamese order. A spreadsheet's serial is read only if it falls within the
    limits.
    """
    low, high = column.low or 1900, column.high or 2100

    def read(cell: Cell) -> Parsed:
        if is_nothing(cell):
            return "", None
        told = _date_text(cell)
        if told is None:
            return "", Trouble(value_says.DATE_UNREADABLE)
        if not told:
            return "", Trouble(value_says.DATE_IMPOSSIBLE)
        if not low <= int(told[:4]) <= high:
            return "", Trouble(value_says.DATE_OUTSIDE, {"low": low, "high": high})
        return told, None

    return read


def _date_text(cell: Cell) -> str | None:
    """Return the date, "" for one that is on no calendar, None for no date at all."""
    if isinstance(cell, datetime | date):
        return cell.isoformat()[:10]
    text = "" if isinstance(cell, time | timedelta) else key(str(cell))
    if found := _YEAR.fullmatch(text) or _MONTH.fullmatch(text):
        return found.group(1)
    if found := _DAY.fullmatch(text) or _ISO.fullmatch(text):
        parts = [int(part) for part in found.groups()]
        return _calendar(*(parts if found.re is _ISO else reversed(parts)))
    if _SERIAL.fullmatch(text) and float(text) < _LAST_SERIAL:
        return (_EPOCH + timedelta(days=int(float(text)))).isoformat()
    return None


def _calendar(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""
