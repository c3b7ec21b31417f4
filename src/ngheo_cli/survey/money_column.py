"""What are the amounts of one column, in đồng, once its unit and way of writing are known?"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from ngheo_cli.messages import Finding, Place
from ngheo_cli.messages import survey as say
from ngheo_cli.messages import survey_reads as reads_as
from ngheo_cli.messages import survey_values as value_says
from ngheo_cli.numbers import UNKNOWN, vn, whole_up
from ngheo_cli.survey.column import Column
from ngheo_cli.survey.income_titles import UNIT_FACTORS, UNIT_WORDS
from ngheo_cli.survey.sheet import Cell
from ngheo_cli.survey.values import Trouble, is_nothing, plain, shown
from ngheo_cli.survey.values_money import Amount, parse_amount

REACHES = 100_000
"""A column without unit in which no positive value reaches this is not used (practice: the unit is asked
for)."""
SUSPECT_BELOW = 10_000
"""An amount of so few đồng beside larger ones was typed in another unit, or is a slip."""


@dataclass(frozen=True, slots=True)
class Money:
    """Amounts in đồng (int64 codes) in row order, rows in trouble, the finding of the column, how it is
    read."""

    values: list[int]
    troubles: list[tuple[int, Trouble]]
    findings: tuple[Finding, ...]
    reads: tuple[str, str]


@dataclass(frozen=True, slots=True)
class _Rule:
    """How a column writes amounts: its unit (factor; 0 unknown), thousands separators proven, whether it
    is used."""

    factor: int
    proven: frozenset[str]
    stated: bool
    whole: bool
    bare: bool = True


def read_money(column: Column, cells: Sequence[Cell], unit: str, place: Place) -> Money:
    """Read a money column. `unit` is `dong`, `thousand`, `million`, or "" where neither title nor user says
    one."""
    distinct = {cell: _amount(cell) for cell in dict.fromkeys(cells)}
    amounts = [amount for amount in distinct.values() if isinstance(amount, Amount)]
    rule = _rule(amounts, unit)
    parsed = {cell: _value(cell, amount, rule, column) for cell, amount in distinct.items()}
    values = [parsed[cell][0] for cell in cells]
    bad = {cell: trouble for cell, (_, trouble) in parsed.items() if trouble}
    troubles = [(i, bad[cell]) for i, cell in enumerate(cells) if cell in bad] if bad else []
    findings = []
    largest = max((v for v in values if v != UNKNOWN), default=0)
    if unit == "dong" and 0 < largest < REACHES:
        findings.append(say.MONEY_SMALL.at(place, name=column.name, least=vn(REACHES)))
    if not rule.bare:
        findings.append(say.UNIT_NEEDED.at(place, name=column.name, least=vn(REACHES)))
    if _mixed(amounts, rule, values):
        findings.append(say.MONEY_MIXED.at(place))
    return Money(values, troubles, tuple(findings), _reads(unit, rule))


def _amount(cell: Cell) -> Amount | str | None:
    """Return the amount, None for a blank, or "" for what is no amount."""
    clean = plain(cell)
    return None if is_nothing(clean) else parse_amount(clean) or ""


def _rule(amounts: Sequence[Amount], unit: str) -> _Rule:
    proven = frozenset(a.shows for a in amounts if a.shows)
    plain_amounts = [a for a in amounts if not a.unit]
    positive = [max(a.readings) for a in plain_amounts if max(a.readings) > 0]
    used = bool(unit) or not positive or any(value >= REACHES for value in positive)
    return _Rule(UNIT_FACTORS.get(unit, 1), proven, bool(unit), unit in {"", "dong"}, used)


def _value(
    cell: Cell, amount: Amount | str | None, rule: _Rule, column: Column
) -> tuple[int, Trouble | None]:
    if amount is None or (isinstance(amount, Amount) and not amount.unit and not rule.bare):
        return UNKNOWN, None
    if isinstance(amount, str):
        return UNKNOWN, Trouble(value_says.MONEY_UNREADABLE, {"value": shown(cell)})
    number = _reading(amount, rule)
    if number is None or _is_suspect(number, amount, rule):
        return UNKNOWN, Trouble(value_says.MONEY_AMBIGUOUS, {"value": shown(cell)})
    if number < 0:
        return UNKNOWN, Trouble(value_says.MONEY_NEGATIVE, {"value": shown(cell)})
    value, high = whole_up(number * (amount.unit or rule.factor)), column.high or 10**15
    if value > high:
        return UNKNOWN, Trouble(value_says.OUT_OF_LIMITS, {"value": shown(cell), "low": 0, "high": vn(high)})
    return value, None


def _is_suspect(number: Fraction, amount: Amount, rule: _Rule) -> bool:
    """Whether so few đồng were surely typed in another unit: no unit is stated, or đồng have no fraction."""
    if amount.unit or rule.factor != 1 or not 0 < number < SUSPECT_BELOW:
        return False
    return not rule.stated or number.denominator != 1


def _reading(amount: Amount, rule: _Rule) -> Fraction | None:
    """Choose between thousands and a fraction by what the column proves; None where nothing tells."""
    if len(amount.readings) == 1:
        return amount.readings[0]
    thousands, fraction = amount.readings
    if rule.proven:
        if len(rule.proven) > 1:
            return None
        as_thousands = amount.separator in rule.proven
        whole = not amount.unit and rule.whole
        return thousands if as_thousands else None if whole else fraction
    small_unit = (amount.unit in {0, 1000} and rule.factor == 1000) or amount.unit == 1000
    if (not amount.unit and rule.whole) or (small_unit and amount.separator == "dot"):
        return thousands
    return None


def _mixed(amounts: Sequence[Amount], rule: _Rule, values: Sequence[int]) -> bool:
    separators = rule.proven | (
        frozenset(a.separator for a in amounts if a.separator) if rule.whole else frozenset()
    )
    if len(separators) > 1 or len({bool(a.unit) for a in amounts if max(a.readings) != 0}) > 1:
        return True
    known = [v for v in values if v > 0]
    tiny = any(0 < max(a.readings) * (a.unit or rule.factor) < SUSPECT_BELOW for a in amounts)
    return rule.bare and tiny and any(v >= REACHES for v in known)


def _reads(unit: str, rule: _Rule) -> tuple[str, str]:
    if unit:
        vi, en = UNIT_WORDS[unit]
        return reads_as.READS_UNIT[0].format(unit=vi), reads_as.READS_UNIT[1].format(unit=en)
    return reads_as.READS_NO_UNIT if rule.bare else reads_as.READS_NOT_USED
