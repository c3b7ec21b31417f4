"""In which unit and with how many decimals does a table print its rates?

A workbook may hold 0.1051 shown as 10,51 %: its format tells so, or the counts beside it. Spreadsheets drop
zeros at the end, so that the decimals of a column are those of its longest rate, and of the table's where the
column alone cannot tell. A number whose format does not tell its decimals has at least two in a column of two
or more.
"""

from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction

from ngheo_cli.audit.table.model import Figure, Row, Table
from ngheo_cli.audit.table.roles import is_rate
from ngheo_cli.audit.table.rules import rate_parts, rates_of
from ngheo_cli.numbers import half_up

_ENOUGH = 5
"""So many rates with decimals tell the decimals of their column by themselves."""
_FEWEST_KEPT = 2


def decimals_of(table: Table) -> dict[str, int]:
    """Return the decimals of each role that is a rate."""
    columns: dict[str, list[int]] = {}
    for row in table.rows:
        for role, figure in row.figures.items():
            if is_rate(table.kind, role):
                columns.setdefault(role, []).append(figure.decimals)
    most = max((max(found) for found in columns.values()), default=0)
    found = {}
    for role, decimals in columns.items():
        told = sum(one > 0 for one in decimals) >= _ENOUGH
        found[role] = max(decimals) if told else most
    return found


def with_zeros(table: Table) -> Table:
    """Return a table with the zeros that a workbook drops: in a column of two decimals 12.3 is 12.30."""
    longest: dict[str, int] = {}
    for row in table.rows:
        for role, figure in row.figures.items():
            longest[role] = max(longest.get(role, 0), figure.decimals)
    full = {role for role, decimals in longest.items() if decimals >= _FEWEST_KEPT}
    rows = tuple(
        Row(row.unit, row.line, {n: _full(f) if n in full else f for n, f in row.figures.items()})
        for row in table.rows
    )
    return replace(table, rows=rows)


def _full(figure: Figure) -> Figure:
    return replace(figure, decimals=max(figure.decimals, _FEWEST_KEPT)) if figure.loose else figure


def as_percent(table: Table) -> Table:
    """Return a table with the rates that are parts of one in percent."""
    shares = {role for role in table.roles if is_rate(table.kind, role) and _of_one(table, role)}
    if not shares:
        return table
    rows = tuple(
        Row(row.unit, row.line, {n: times_100(f) if n in shares else f for n, f in row.figures.items()})
        for row in table.rows
    )
    return replace(table, rows=rows)


def times_100(figure: Figure) -> Figure:
    """Return a rate that is a part of one in percent, as it is printed."""
    decimals = max(figure.decimals - 2, 0)
    if decimals > _FEWEST_KEPT:
        return replace(figure, value=Fraction(half_up(figure.value * 100, decimals)), decimals=decimals)
    return replace(figure, value=figure.value * 100, decimals=decimals)


def _of_one(table: Table, role: str) -> bool:
    values = [row.figures[role].value for row in table.rows if role in row.figures]
    if not values or max(values) > 1:
        return False
    nearer = farther = 0
    for row in table.rows:
        exact = _exact(row, role)
        if exact and role in row.figures:
            value = row.figures[role].value
            nearer += abs(100 * value - exact) < abs(value - exact)
            farther += abs(100 * value - exact) >= abs(value - exact)
    return nearer > farther


def _exact(row: Row, role: str) -> Fraction | None:
    for rule in rates_of(row.figures):
        if rule.rate == role:
            parts = rate_parts(row.figures, rule)
            whole = row.figures.get(rule.whole)
            if parts and whole is not None and whole.value > 0:
                return 100 * sum(_values(parts), Fraction(0)) / whole.value
    return None


def _values(figures: Iterable[Figure]) -> list[Fraction]:
    return [figure.value for figure in figures]
