"""Which rules are there to check between several tables?"""

from collections.abc import Iterator, Mapping, Sequence

from ngheo_cli.audit import rules
from ngheo_cli.audit.model import Figure, Line, Row, Table
from ngheo_cli.audit.relations import Equation, Ratio, Relation, Where
from ngheo_cli.audit.roles import INDICATOR
from ngheo_cli.survey.text import key

Units = Mapping[tuple[str, str], int]


def relations_across(tables: Sequence[Table]) -> Iterator[Relation]:
    """Yield the rules between tables of one review, and those with the tables of the review before."""
    now = [table for table in tables if not table.before]
    before = [table for table in tables if table.before]
    for rule in rules.CROSS:
        yield from _pairs(rule, now, now)
    for rule in rules.START:
        yield from _pairs(rule, now, before)
    for counts in now:
        for rates in now:
            if (counts.kind, rates.kind) == ("deprivation_counts", "deprivation_rates") and (
                counts.subject == rates.subject
            ):
                yield from _deprivation_rates(counts, rates)


def same_units(one: Table, other: Table) -> list[tuple[int, int]]:
    """Return the units that both tables name, as positions: by name and unit above, else by a name that both
    have once."""
    full, other_full = _named(one, upper=True), _named(other, upper=True)
    alone, other_alone = _named(one, upper=False), _named(other, upper=False)
    found = []
    for i, unit in enumerate(one.units):
        j = other_full.get(_key(unit.name, unit.upper, unit.year))
        if j is None and _key(unit.name, "", unit.year) in alone:
            j = other_alone.get(_key(unit.name, "", unit.year))
        if j is not None and _key(unit.name, unit.upper, unit.year) in full:
            found.append((i, j))
    return found


def _named(table: Table, *, upper: bool) -> dict[tuple[str, ...], int]:
    """Return the units by key, without those of which two have one key."""
    found: dict[tuple[str, ...], list[int]] = {}
    for i, unit in enumerate(table.units):
        found.setdefault(_key(unit.name, unit.upper if upper else "", unit.year), []).append(i)
    return {name: places[0] for name, places in found.items() if len(places) == 1}


def _key(*names: str) -> tuple[str, ...]:
    return tuple(key(name) for name in names)


def _pairs(rule: rules.CrossRule, ones: Sequence[Table], others: Sequence[Table]) -> Iterator[Relation]:
    for one in (table for table in ones if _is(table, rule.one)):
        for other in (table for table in others if _is(table, rule.other)):
            for i, j in same_units(one, other):
                first, second = _figure(one, i, rule.one), _figure(other, j, rule.other)
                if first is not None and second is not None:
                    where = Where(one, i, rule.one.line if _lined(one) else "")
                    yield Equation(rule.code, where, first, ((1, second),), f"{rule.one}{rule.other}")


def _is(table: Table, side: rules.Side) -> bool:
    return table.kind == side.kind and table.subject == side.subject and side.role in table.roles


def _lined(table: Table) -> bool:
    return any(row.line for row in table.rows)


def _figure(table: Table, unit: int, side: rules.Side) -> Figure | None:
    line: Line = side.line if _lined(table) else ""
    row = table.row(unit, line)
    if row is None or (not line and side.kind == "movements" and side.line == "persons"):
        return None
    return row.figures.get(side.role)


def _deprivation_rates(counts: Table, rates: Table) -> Iterator[Relation]:
    whole = f"{counts.subject}_hh"
    for i, j in same_units(rates, counts):
        row, counted = rates.row(i, ""), counts.row(j, "")
        if row is None or counted is None:
            continue
        yield from _rates_of(row, counted, whole, Where(rates, i, ""))


def _rates_of(row: Row, counted: Row, whole: str, where: Where) -> Iterator[Relation]:
    households = counted.figures.get(whole) or row.figures.get(whole)
    if households is None or households.value <= 0:
        return
    for role, rate in row.figures.items():
        if role.startswith(INDICATOR) and role in counted.figures:
            decimals = where.table.decimals[role]
            yield Ratio(rules.DEPRIVATION_RATE, where, rate, (counted.figures[role],), households, decimals)
