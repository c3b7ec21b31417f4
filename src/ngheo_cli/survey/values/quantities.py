"""What does a cell of an amount with decimals (m²) say, exactly?

Amounts are whole numbers of millionths. A cell's float is taken by its shortest decimal form, without the
binary noise behind the sixth decimal; a text is taken as it stands.
"""

import re
from decimal import ROUND_HALF_EVEN, Decimal

from ngheo_cli.messages import survey_values as value_says
from ngheo_cli.numbers import QUANTITY_SCALE, UNKNOWN
from ngheo_cli.survey.column import Column
from ngheo_cli.survey.sheet import Cell
from ngheo_cli.survey.text import key
from ngheo_cli.survey.values.columns import Parsed, Reader, Trouble, is_nothing, shown

_DECIMALS = 6
_STEP = Decimal(1).scaleb(-_DECIMALS)
_LARGEST = 10**12
_UNIT = re.compile(r"\s*(?:m2|m²|m\^2|m 2|mét vuông)\.?$")
_NUMBER = re.compile(rf"[+-]?\d{{1,9}}(?:[.,]\d{{1,{_DECIMALS}}})?")
_THOUSANDS = re.compile(r"[+-]?[1-9]\d{0,2}[.,]\d{3}")
"""Three digits behind a point may be thousands: such a number is none that can be read."""
_DECIMALS_AT_RISK = 3


def quantity_reader(column: Column) -> Reader:
    """Return a reader of amounts within the column's limits, in millionths: `8`, `7,99`, `31.96`,
    `31,96 m2`."""
    low, high = column.low or 0, column.high or 10**6

    def read(cell: Cell) -> Parsed:
        if is_nothing(cell):
            return UNKNOWN, None
        number = _number(cell)
        if number is None:
            return UNKNOWN, Trouble(value_says.NUMBER_UNREADABLE, {"value": shown(cell)})
        if not low <= number <= high:
            return UNKNOWN, Trouble(
                value_says.OUT_OF_LIMITS, {"value": shown(cell), "low": low, "high": high}
            )
        return int(number * QUANTITY_SCALE), None

    return read


def _number(cell: Cell) -> Decimal | None:
    if isinstance(cell, int | float):
        if not abs(cell) < _LARGEST:
            return None
        return Decimal(repr(cell)).quantize(_STEP, rounding=ROUND_HALF_EVEN)
    if not isinstance(cell, str):
        return None
    text = _UNIT.sub("", key(cell))
    if not _NUMBER.fullmatch(text) or _THOUSANDS.fullmatch(text):
        return None
    return Decimal(text.replace(",", "."))


def quantity_text(millionths: int) -> str:
    """Return an amount as exact decimal text: `8`, `31.96`; a fourth decimal where three could be taken for
    thousands (`7.1250`), so that it reads back."""
    whole, rest = divmod(abs(millionths), QUANTITY_SCALE)
    decimals = f"{rest:0{_DECIMALS}}".rstrip("0")
    if len(decimals) == _DECIMALS_AT_RISK:
        decimals += "0"
    sign = "-" if millionths < 0 else ""
    return f"{sign}{whole}.{decimals}" if decimals else f"{sign}{whole}"
