"""What does a cell of a count, a score or a date say?"""

import re
from datetime import date, datetime, time, timedelta

from ngheo_cli.messages import Pair
from ngheo_cli.messages import survey_values as value_says
from ngheo_cli.numbers import UNKNOWN
from ngheo_cli.survey.column import Column
from ngheo_cli.survey.sheet import Cell
from ngheo_cli.survey.text import key
from ngheo_cli.survey.values.columns import HIDDEN, Parsed, Reader, Trouble, is_nothing, shown

_NUMBER = re.compile(r"[+-]?\d{1,9}(?:[.,]\d{1,2})?")
"""Three digits behind a point may be thousands: such a number is none that can be read."""
_BIRTH_YEAR = re.compile(r"(?:19|20)\d\d")
_PEOPLE = re.compile(r"\s*(?:người|nhân khẩu|khẩu|nk|điểm|đ)\.?$")
_DAY = re.compile(r"(\d{1,2})\s*[/.\-]\s*(\d{1,2})\s*[/.\-]\s*(\d{4})(?:[ T]+\d{1,2}:\d{2}(?::\d{2})?)?")
_ISO = re.compile(r"(\d{4})[/.\-](\d{1,2})[/.\-](\d{1,2})(?:[ T]+\d{1,2}:\d{2}.*)?")
_MONTH = re.compile(r"(?P<month>\d{1,2})\s*[/.\-]\s*(?P<year>\d{4})")
_YEAR = re.compile(r"(?:năm\s*)?(\d{4})(?:\.0)?")
_SERIAL = re.compile(r"\d{5}(?:\.\d+)?")
_EPOCH = date(1899, 12, 30)
_LAST_SERIAL = 80_000


def whole_reader(column: Column) -> Reader:
    """Return a reader of whole numbers within the column's limits; `12.0`, `5 người` and `130 điểm` are
    read."""
    low, high = column.low or 0, column.high or 10**6

    def read(cell: Cell) -> Parsed:
        if is_nothing(cell):
            return UNKNOWN, None
        number = _number(cell)
        if number is None:
            return UNKNOWN, Trouble(value_says.NUMBER_UNREADABLE, {"value": _told(cell)})
        if number != int(number) or not low <= number <= high:
            return UNKNOWN, Trouble(
                value_says.OUT_OF_LIMITS, {"value": _told(cell), "low": low, "high": high}
            )
        return int(number), None

    return read


def _told(cell: Cell) -> str | Pair:
    """Return a cell for a message; what may be a year of birth is not told."""
    text = shown(cell)
    return HIDDEN if isinstance(text, str) and _BIRTH_YEAR.fullmatch(text) else text


def _number(cell: Cell) -> int | float | None:
    if isinstance(cell, int | float):
        return round(cell, 6) if abs(cell) < 10**12 else None
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
    if found := _YEAR.fullmatch(text):
        return f"{int(found.group(1)):04}"
    if found := _MONTH.fullmatch(text):
        return _calendar(int(found["year"]), int(found["month"]), 1)[:4]
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
