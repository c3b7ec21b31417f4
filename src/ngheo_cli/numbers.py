"""How are numbers kept exact, and how does an official write them?

Amounts are integers in đồng, scores and counts are integers, weights are fractions. A blank is UNKNOWN,
never 0.
"""

from fractions import Fraction
from math import ceil, isfinite

UNKNOWN = -(2**63)
"""The int64 code of a blank amount, count or score."""

QUANTITY_SCALE = 1_000_000
"""Quantities with decimals (m²) are int64 in millionths."""

YES, NO, BLANK = 1, 0, -1
"""The int8 codes of an answer: deprived or true, not, and unknown."""

RURAL, URBAN = 0, 1
"""The int8 codes of an area; BLANK is unknown."""


def whole_up(value: int | float | Fraction) -> int:
    """Return the least integer not below `value`: exact for every "≤ line" and "> line" with an integer line.

    Spreadsheet averages carry binary noise (1500000.0000000002); it is removed at six decimals first.
    """
    if isinstance(value, float):
        if not isfinite(value):
            raise ValueError(value)
        value = Fraction(round(value, 6)).limit_denominator(10**6)
    return ceil(value)


def vn(number: int | Fraction) -> str:
    """Write a number as Vietnamese officials do: 1.500.000, and 2,5 for a fraction with few decimals."""
    if isinstance(number, Fraction) and number.denominator != 1:
        text = f"{float(number):,.4f}".rstrip("0").rstrip(".")
    else:
        text = f"{int(number):,}"
    return text.translate(str.maketrans(",.", ".,"))


def number_text(number: int | Fraction, lang: str) -> str:
    """Write a number for a reader of `lang`: `vi` 1.500.000, `en` 1,500,000."""
    return vn(number) if lang == "vi" else vn(number).translate(str.maketrans(",.", ".,"))


def half_up(value: Fraction, places: int = 2) -> str:
    """Write an exact value with so many decimals, halves away from zero: 7.88, -3.01 (a point, no grouping).

    The convention of the published tables: no rate is rounded twice, and none from a float.
    """
    return _divided(value.numerator, value.denominator, places)


def _divided(part: int, whole: int, places: int) -> str:
    """Write `part` / `whole`, of a positive `whole`, as `half_up` does: no fraction is reduced for it."""
    count = (2 * abs(part) * 10**places + whole) // (2 * whole)
    sign = "-" if part < 0 and count else ""
    digits = str(count).zfill(places + 1)
    return f"{sign}{digits[:-places]}.{digits[-places:]}" if places else f"{sign}{digits}"


def percent(part: int, whole: int, places: int = 2) -> str:
    """Write `part` of a positive `whole` in percent, half up from the exact counts. Raises
    ZeroDivisionError."""
    return _divided(100 * part, whole, places)
