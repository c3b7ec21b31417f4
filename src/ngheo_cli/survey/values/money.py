"""Which amount does a cell of money say, in đồng?

Vietnamese officers write 1.500.000, English software 1,500,000, and both drop zeros or say triệu. One
separator with three digits behind it (1.500) is a thousand or a fraction: the other values of the column
decide, or nobody.
"""

import re
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Literal

from ngheo_cli.survey.sheet import Cell
from ngheo_cli.survey.text import key

Thousands = Literal["", "dot", "comma"]

_CURRENCY = re.compile(r"\s*(?:đồng|đ|vnđ|vnd|dong)?(?:\s*/\s*(?:1\s*)?(?:tháng|người|năm|hộ|khẩu))*\.?$")
_DONG = re.compile(r"đ|vnd|dong")
_PARTS = re.compile(
    r"(?:(?P<million>[\d.,]+)\s*(?:triệu|trieu|tr)\s*(?P<tail>\d{1,3}(?!\d|\s*(?:nghìn|ngàn|nghin|ngan|k|"
    r"ng)))?)?\s*"
    r"(?:(?P<thousand>[\d.,]+)\s*(?:nghìn|ngàn|nghin|ngan|ng|k))?"
)
_GROUPED = {".": re.compile(r"\d{1,3}(?:\.\d{3})+"), ",": re.compile(r"\d{1,3}(?:,\d{3})+")}
_GROUPED_SPACE = re.compile(r"\d{1,3}(?:[ ']\d{3})+")
_ONE = re.compile(r"\d{1,12}[.,]\d{1,9}")
_MOST_DIGITS = 15
_SURE_DIGITS = 13
"""Significant digits of a binary number that are what was typed or computed, and no noise."""
_SCIENTIFIC = re.compile(r"\d(?:[.,]\d{1,12})?e\+?\d{1,2}")


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount as typed. `unit` is a factor that the cell itself says (0: the column's); `readings` are the
    numbers that it may be: one, or two (as thousands, as a fraction) with the convention that tells them
    apart."""

    readings: tuple[Fraction, ...]
    unit: int = 0
    separator: Thousands = ""
    shows: Thousands = ""
    """The thousands separator that this amount proves, whatever the others."""
    dong: bool = False
    """The cell itself says đồng."""


def parse_amount(cell: Cell) -> Amount | None:
    """Return the amount that a cell says, or None if it is none. Never raises; blanks are the caller's
    matter."""
    if isinstance(cell, int):
        return Amount((Fraction(cell),))
    if isinstance(cell, float):
        return Amount((_without_noise(cell),)) if abs(cell) < 10**_MOST_DIGITS else None
    if not isinstance(cell, str):
        return None
    word = key(cell)
    text = _CURRENCY.sub("", word).strip()
    dong = _DONG.search(word[len(text) :]) is not None
    sign = -1 if text.startswith("-") or (text.startswith("(") and text.endswith(")")) else 1
    amount = _unsigned(text.strip("-()+ "))
    if amount is None:
        return None
    readings = tuple(sign * reading for reading in amount.readings)
    return replace(amount, readings=readings, dong=dong and not amount.unit)


def _without_noise(number: float) -> Fraction:
    """Return the decimal fraction that a binary number stands for, in whatever unit: 0.1 + 0.2 is 3/10."""
    return Fraction(int(number) if number.is_integer() else f"{number:.{_SURE_DIGITS}g}")


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
        return Amount((Fraction(int(text)),)) if len(text) <= _MOST_DIGITS else None
    if _GROUPED_SPACE.fullmatch(text):
        return Amount((Fraction(int(re.sub(r"[ ']", "", text))),))
    if " " in text or "'" in text or len(text) > 2 * _MOST_DIGITS:
        return None
    return _separated(text, ".", "dot", "comma") or _separated(text, ",", "comma", "dot")


def _separated(text: str, mark: str, name: Thousands, against: Thousands) -> Amount | None:
    """Read a figure in which `mark` separates thousands, or decimals where it can be nothing else."""
    whole, comma, decimals = text.partition("," if mark == "." else ".")
    grouped = _GROUPED[mark].fullmatch(whole) and not whole.startswith("0")
    if grouped and comma and decimals.isdigit():
        return Amount((Fraction(f"{whole.replace(mark, '')}.{decimals}"),), shows=name)
    if grouped and not comma:
        thousands = Fraction(whole.replace(mark, ""))
        if whole.count(mark) > 1:
            return Amount((thousands,), shows=name)
        return Amount((thousands, Fraction(whole.replace(mark, "."))), separator=name)
    if mark in text and _ONE.fullmatch(text):
        return Amount((Fraction(text.replace(mark, ".")),), shows=against)
    return None
