"""Which amount does a cell of money say, in đồng?

Vietnamese officers write 1.500.000, English software 1,500,000, and both drop zeros or say triệu. One separator with
three digits behind it (1.500) is a thousand or a fraction: the other values of the column decide, or nobody.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from ngheo_cli.survey.sheet import Cell
from ngheo_cli.survey.text import key
from ngheo_cli.survey.values import is_nothing, plain

Thousands = Literal["", "dot", "comma"]

_CURRENCY = re.compile(r"\s*(?:đồng|đ|vnđ|vnd|dong)?(?:\s*/\s*(?:1\s*)?(?:tháng|người|năm|hộ|khẩu))*\.?$")
_PARTS = re.compile(
    r"(?:(?P<million>[\d.,]+)\s*(?:triệu|trieu|tr)\s*(?P<tail>\d{1,3}(?!\d|\s*(?:nghìn|ngàn|nghin|ngan|k|ng)))?)?\s*"
    r"(?:(?P<thousand>[\d.,]+)\s*(?:nghìn|ngàn|nghin|ngan|ng|k))?"
)
_GROUPED_DOT = re.compile(r"\d{1,3}(?:\.\d{3})+")
_GROUPED_COMMA = re.compile(r"\d{1,3}(?:,\d{3})+")
_GROUPED_SPACE = re.compile(r"\d{1,3}(?:[ ']\d{3})+")
_ONE = re.compile(r"\d{1,12}[.,]\d{1,9}")
_SCIENTIFIC = re.compile(r"\d(?:[.,]\d{1,12})?e\+?\d{1,2}")


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount as typed. `unit` is a factor that the cell itself says (0: the column's); `readings` are the numbers
    that it may be: one, or two (as thousands, as a fraction) with the convention that tells them apart."""

    readings: tuple[Fraction, ...]
    unit: int = 0
    separator: Thousands = ""
    shows: Thousands = ""
    """The thousands separator that this amount proves, whatever the others."""


def parse_amount(cell: Cell) -> Amount | None:
    """Return the amount that a cell says, or None if it is none. Never raises; blanks are the caller's matter."""
    if isinstance(cell, int):
        return Amount((Fraction(cell),))
    if isinstance(cell, float):
        return Amount((Fraction(round(cell, 6)).limit_denominator(10**6),)) if abs(cell) < 10**15 else None
    if not isinstance(cell, str):
        return None
    text = _CURRENCY.sub("", key(cell)).strip()
    sign = -1 if text.startswith("-") or (text.startswith("(") and text.endswith(")")) else 1
    amount = _unsigned(text.strip("-()+ "))
    if amount is None or sign == 1:
        return amount
    return Amount(tuple(-r for r in amount.readings), amount.unit, amount.separator, amount.shows)


def _unsigned(text: str) -> Amount | None:
    if not text or len(text) > 40:
        return None
    if text[-1].isdigit() and text.isascii() and not any(letter.isalpha() for letter in text):
        return _figure(text)
    if _SCIENTIFIC.fullmatch(text):
        return Amount((Fraction(text.replace(",", ".")),))
    found = _PARTS.fullmatch(text)
    return _words(found) if found and any(found.groups()) else None


def _words(found: re.Match[str]) -> Amount | None:
    """Read `1,5 triệu`, `1tr5`, `1 triệu 500 nghìn`, `500k`."""
    million, tail, thousand = found.group("million", "tail", "thousand")
    if million and (tail or thousand):
        if not million.isdigit() or (thousand and not thousand.isdigit()) or (tail and thousand):
            return None
        rest = Fraction(int(tail), 10 ** len(tail)) if tail else Fraction(int(thousand), 1000)
        return Amount((int(million) + rest,), 1_000_000)
    figure = _figure(million or thousand)
    if figure is None:
        return None
    return Amount(figure.readings, 1_000_000 if million else 1000, figure.separator, figure.shows)


def _figure(text: str) -> Amount | None:
    if text.isdigit():
        return Amount((Fraction(int(text)),)) if len(text) <= 15 else None
    if _GROUPED_SPACE.fullmatch(text):
        return Amount((Fraction(int(re.sub(r"[ ']", "", text))),))
    if " " in text or "'" in text:
        return None
    for mark, other, name, against in ((".", ",", "dot", "comma"), (",", ".", "comma", "dot")):
        whole, _, decimals = text.partition(other)
        grouped = _GROUPED_DOT if mark == "." else _GROUPED_COMMA
        if grouped.fullmatch(whole) and (decimals.isdigit() or not text.count(other)):
            value = Fraction(whole.replace(mark, "") + (f".{decimals}" if decimals else ""))
            if whole.startswith("0"):
                return Amount((Fraction(text.replace(mark, ".")),), shows=against) if not decimals else None  # type: ignore[arg-type]
            if whole.count(mark) > 1 or decimals:
                return Amount((value,), shows=name)  # type: ignore[arg-type]
            return Amount((value, Fraction(text.replace(mark, "."))), separator=name)  # type: ignore[arg-type]
        if _ONE.fullmatch(text) and mark in text:
            return Amount((Fraction(text.replace(mark, ".")),), shows=against)  # type: ignore[arg-type]
    return None


def conventions(cells: Iterable[Cell]) -> frozenset[Thousands]:
    """Return the thousands separators that the distinct cells of a column prove."""
    found = set()
    for cell in cells:
        if isinstance(cell, str) and not is_nothing(cell):
            amount = parse_amount(plain(cell))
            if amount and amount.shows:
                found.add(amount.shows)
    return frozenset(found)
