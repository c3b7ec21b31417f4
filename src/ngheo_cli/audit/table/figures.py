"""What number does a cell of a published table print, exactly, and with how many decimals?

Vietnamese sources print 1.057.374 or 1 057 374 (with any kind of blank) and 14,23 %, English ones 1,057,374
and 14.23. A blank, a dash and “…”
are not seen, never zero.
"""

import re
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from ngheo_cli.survey.sheet import Cell
from ngheo_cli.survey.text import clean

MOST_DECIMALS = 6
_NOISE = Decimal("1e-13")
"""Behind it stands the noise of a computed number: no rate is so near to a half without being one."""
_GROUPS = re.compile(r"[+-]?\d{1,3}(?:([.,\u0020\u00a0\u202f\u2009])\d{3})(?:\1\d{3})*")
_PLAIN = re.compile(r"[+-]?\d+(?:[.,]\d+)?")
_NOT_SEEN = re.compile(r"[-–—.…/x*\s]*|n/?a|chưa nộp|not submitted", re.IGNORECASE)
_TAIL = re.compile(r"\s*(?:%|hộ|khẩu|người|[°?≠*])+$")
_LARGEST = 10**12


def number_of(cell: Cell, *, rate: bool) -> tuple[Fraction, int] | None:
    """Return a number and its decimals; None where nothing was seen. Raises ValueError for no number."""
    if isinstance(cell, bool):
        raise ValueError("number")
    if isinstance(cell, int | float):
        return _real(cell)
    if not isinstance(cell, str):
        raise ValueError("number")
    text = clean(cell)
    if _NOT_SEEN.fullmatch(text):
        return None
    text = _TAIL.sub("", text).strip().replace("−", "-")
    if not rate and _GROUPS.fullmatch(text):
        return Fraction(re.sub(r"[^\d-]", "", text)), 0
    if rate and _GROUPS.fullmatch(text) and len(re.findall(r"[.,\u0020\u00a0\u202f\u2009]", text)) > 1:
        return Fraction(re.sub(r"[^\d-]", "", text)), 0
    if not _PLAIN.fullmatch(text):
        raise ValueError("number")
    plain = text.replace(",", ".")
    return Fraction(plain), len(plain.partition(".")[2])


def _real(cell: float) -> tuple[Fraction, int] | None:
    """A float is its shortest decimal form; one that is longer is rounded half up at the sixth decimal, as
    the rules round: 4.8828125 is 4.882813."""
    if not abs(cell) < _LARGEST:
        raise ValueError("number")
    exact = Decimal(repr(cell))
    exponent = exact.as_tuple().exponent
    if isinstance(exponent, int) and -exponent > MOST_DECIMALS:
        places = Decimal(1).scaleb(-MOST_DECIMALS)
        exact = exact.quantize(_NOISE, ROUND_HALF_UP).quantize(places, ROUND_HALF_UP)
    text = f"{exact:f}"
    decimals = text.partition(".")[2].rstrip("0")
    return Fraction(exact), len(decimals)
