"""How does one cell go wrong?"""

import unicodedata
from collections.abc import Callable
from datetime import date
from random import Random

from deep.pages import Odd, Value
from old_writing import tcvn3

_TEXTS = [
    "không rõ",
    "x",
    "X",
    "--",
    "…",
    "?",
    "N/A",
    "=1+1",
    "@SUM(A1)",
    "+5",
    "-3",
    "1.500.000",
    "1,5",
    "1,5 triệu",
    "12.0",
    "1e400",
    "nan",
    "inf",
    "９９",
    "١٢",
    "½",
    "\u200b",
    "\xa0",
    "0",
    "00",
    "99999999999999999999",
    "1/2",
    "31/02/2024",
    "2024",
    "Có",
    "không",
    "[red]x[/red]",
    "<b>1</b>",
    "{0}",
    "%s",
    "\u202e12",
    "🙂",
    "1 500 000 đ",
    "1'500'000",
    "Cộng",
    "Tổng cộng",
    "Thôn Bản",
    "Hộ nghèo",
    "(1)",
    "1.5.0",
    "12 người",
    "'1",
]
_DAYS: tuple[Value, ...] = (date(1900, 3, 1), date(2024, 10, 5))
_NUMBERS: tuple[Value, ...] = (0, -1, 0.5, 1.5, 45_000, 45_000.5, 1e18, -1e300, 1e-9, 2**63, 12)
_VALUES: tuple[Value, ...] = ("", True, False, Odd("error"), Odd("unvalued"), *_NUMBERS, *_DAYS)


def changed_cell(value: Value, chance: Random) -> Value:
    """Return a cell gone wrong."""
    text = str(value.value if isinstance(value, Odd) else value)
    ways: tuple[Callable[[], Value], ...] = (
        lambda: chance.choice(_TEXTS),
        lambda: chance.choice(_VALUES),
        lambda: "\u00a0" + text + "\u00a0 ",
        lambda: unicodedata.normalize("NFD", text),
        lambda: Odd("font", tcvn3(text)),
        lambda: Odd("formula", text),
        lambda: text.replace(".", ","),
        text.upper,
        lambda: text[: len(text) // 2],
        lambda: text * chance.choice((2, 40, 400)),
        lambda: value + 1 if isinstance(value, int | float) else text + " 1",
        lambda: text,
    )
    return chance.choice(ways)()
