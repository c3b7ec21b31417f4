"""What are the amounts of one column, in đồng, once its unit and way of writing are known?"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from ngheo_cli.messages import Finding, Message, Place
from ngheo_cli.messages import survey as say
from ngheo_cli.messages import survey_reads as reads_as
from ngheo_cli.messages import survey_values as value_says
from ngheo_cli.numbers import UNKNOWN, vn, whole_up
from ngheo_cli.survey.column import Column
from ngheo_cli.survey.income_titles import ODD, UNIT_FACTORS, UNIT_WORDS
from ngheo_cli.survey.money_scale import bounds_of, least_of
from ngheo_cli.survey.sheet import Cell
from ngheo_cli.survey.values.columns import Trouble, is_nothing, plain, shown
from ngheo_cli.survey.values.money import Amount, parse_amount

REACHES = 100_000
"""A column without unit in which no positive value reaches this is not used (practice: the unit is asked
for), also under a canonical name, whose unit is đồng: unknown incomes make nobody poor without a word."""


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

    unit: str
    factor: int
    proven: frozenset[str]
    stated: bool
    """Whether small amounts are what they say: a unit is stated, and no amount of đồng shows that they are
    slips."""
    whole: bool
    least: int
    """Fewer đồng than this were surely typed in another unit."""
    bare: bool = True


_DONG = _Rule("dong", 1, frozenset(), stated=False, whole=True, least=least_of(""))
"""How a cell is read that says đồng among thousands or millions."""


def read_money(
    column: Column, cells: Sequence[Cell], unit: str, place: Place, *, sure: bool = False
) -> Money:
    """Read a money column.

    `unit` is `dong`, `thousand`, `million`, ODD for a title with another unit, or "" where neither title nor
    user says one. It is `sure` where the user or a program wrote the column: few đồng are then few đồng.
    """
    distinct = {cell: _amount(cell) for cell in dict.fromkeys(cells)}
    amounts = [amount for amount in distinct.values() if isinstance(amount, Amount)]
    rule = _rule(amounts, unit, least_of(column.name), sure)
    parsed = {cell: _value(cell, amount, rule, column) for cell, amount in distinct.items()}
    told = [parsed[cell][0] for cell in cells]
    bounds = bounds_of(column.name, told, rule.factor)
    for cell, amount in distinct.items():
        value = parsed[cell][0]
        if isinstance(amount, Amount) and not _own_unit(amount, rule) and bounds.doubts(value):
            parsed[cell] = UNKNOWN, _out_of_scale(cell, rule, value)
    values = [parsed[cell][0] for cell in cells]
    bad = {cell: trouble for cell, (_, trouble) in parsed.items() if trouble}
    troubles = [(i, bad[cell]) for i, cell in enumerate(cells) if cell in bad] if bad else []
    findings = [
        message.at(place, name=column.name, least=vn(REACHES)) for message in _said(amounts, rule, told, sure)
    ]
    return Money(values, troubles, tuple(findings), _reads(rule))


def _said(amounts: Sequence[Amount], rule: _Rule, told: Sequence[int], sure: bool) -> list[Message]:
    """Return what is to be said of the column as a whole."""
    said = []
    if rule.unit == "dong" and not sure and 0 < max(told, default=0) < REACHES:
        said.append(say.MONEY_SMALL)
    if rule.unit == ODD and amounts:
        said.append(value_says.UNIT_ODD)
    elif not rule.bare:
        said.append(say.UNIT_NEEDED)
    if _mixed(amounts, rule, told):
        said.append(say.MONEY_MIXED)
    return said


def _amount(cell: Cell) -> Amount | str | None:
    """Return the amount, None for a blank, or "" for what is no amount."""
    clean = plain(cell)
    return None if is_nothing(clean) else parse_amount(clean) or ""


def _rule(amounts: Sequence[Amount], unit: str, least: int, sure: bool) -> _Rule:
    proven = frozenset(a.shows for a in amounts if a.shows)
    plain_amounts = [a for a in amounts if not a.unit]
    positive = [max(a.readings) for a in plain_amounts if max(a.readings) > 0]
    reaches = any(value >= REACHES for value in positive)
    nothing = not positive and any(amount.unit for amount in amounts)  # nothing is nothing in any unit
    used = unit != ODD and (bool(unit) or reaches or nothing or not plain_amounts)
    stated = sure or (bool(unit) and not (unit == "dong" and reaches))
    return _Rule(unit, UNIT_FACTORS.get(unit, 1), proven, stated, unit in {"", "dong"}, least, used)


def _value(
    cell: Cell, amount: Amount | str | None, rule: _Rule, column: Column
) -> tuple[int, Trouble | None]:
    own = isinstance(amount, Amount) and _own_unit(amount, rule)
    if amount is None or (isinstance(amount, Amount) and not rule.bare and not own):
        return UNKNOWN, None
    if isinstance(amount, str):
        return UNKNOWN, Trouble(value_says.MONEY_UNREADABLE, {"value": shown(cell)})
    rule = _DONG if own and amount.dong else rule
    number = _reading(amount, rule)
    if number is None or _is_suspect(number, amount, rule):
        return UNKNOWN, Trouble(value_says.MONEY_AMBIGUOUS, {"value": shown(cell)})
    if number < 0:
        return UNKNOWN, Trouble(value_says.MONEY_NEGATIVE, {"value": shown(cell)})
    value, high = whole_up(number * (amount.unit or rule.factor)), column.high or 10**15
    return (value, None) if value <= high else (UNKNOWN, _too_high(cell, value, high, rule, own))


def _too_high(cell: Cell, value: int, high: int, rule: _Rule, own: bool) -> Trouble:
    if rule.factor != 1 and not own:
        return _out_of_scale(cell, rule, value)
    return Trouble(value_says.OUT_OF_LIMITS, {"value": shown(cell), "low": 0, "high": vn(high)})


def _out_of_scale(cell: Cell, rule: _Rule, value: int) -> Trouble:
    values = {"value": shown(cell), "unit": UNIT_WORDS[rule.unit], "amount": vn(value)}
    return Trouble(value_says.MONEY_SCALE, values)


def _own_unit(amount: Amount, rule: _Rule) -> bool:
    """Whether a cell says a unit of its own, against that of its column: `1,5 triệu`, or đồng among
    thousands."""
    return bool(amount.unit) or (amount.dong and (rule.factor != 1 or not rule.bare))


def _is_suspect(number: Fraction, amount: Amount, rule: _Rule) -> bool:
    """Whether so few đồng were surely typed in another unit: no unit is stated, or đồng have no fraction."""
    if amount.unit or rule.factor != 1 or not 0 < number < rule.least:
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
    tiny = any(0 < max(a.readings) * (a.unit or rule.factor) < rule.least for a in amounts)
    return rule.bare and tiny and any(v >= REACHES for v in known)


def _reads(rule: _Rule) -> tuple[str, str]:
    if rule.unit in UNIT_WORDS:
        vi, en = UNIT_WORDS[rule.unit]
        return reads_as.READS_UNIT[0].format(unit=vi), reads_as.READS_UNIT[1].format(unit=en)
    return reads_as.READS_NO_UNIT if rule.bare else reads_as.READS_NOT_USED
