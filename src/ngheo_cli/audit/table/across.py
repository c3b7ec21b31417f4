"""Which rules are there to check between several tables?"""

from collections.abc import Iterator, Sequence

from ngheo_cli.audit.table import rules
from ngheo_cli.audit.table.model import Line, Row, Table
from ngheo_cli.audit.table.relations import Equation, Ratio, Relation, Where
from ngheo_cli.audit.table.roles import INDICATOR
from ngheo_cli.survey.text import key


def relations_across(tables: Sequence[Table]) -> Iterator[Relation]:
    """Yield the rules between tables of one review, and those with the tables of the review before."""
    for rule, one, other in _compared(tables):
        if rule is None:
            yield from _deprivation_rates(one, other)
        else:
            yield from _pairs(rule, one, other)


def tables_compared(tables: Sequence[Table]) -> list[tuple[Table, Table]]:
    """Return the pairs of tables that any rule compares."""
    return list(dict.fromkeys((one, other) for _, one, other in _compared(tables)))


def _compared(tables: Sequence[Table]) -> Iterator[tuple[rules.CrossRule | None, Table, Table]]:
    """Yield each rule with the tables that it is about; None for the rates of a table of counts."""
    now = [table for table in tables if not table.before]
    if official := [table for table in now if table.kind == "counts" and not table.preliminary]:
        now = [table for table in now if table.kind != "counts" or table in official]
    before = [table for table in tables if table.before]
    for of_rules, others in ((rules.CROSS, now), (rules.START, before)):
        for rule in of_rules:
            for one in (table for table in now if _is(table, rule.one)):
                yield from ((rule, one, other) for other in others if _is(other, rule.other))
    for counts in now:
        for rates in now:
            kinds = (counts.kind, rates.kind) == ("deprivation_counts", "deprivation_rates")
            if kinds and counts.subject == rates.subject:
                yield None, counts, rates


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


def _pairs(rule: rules.CrossRule, one: Table, other: Table) -> Iterator[Relation]:
    here, there = _figures(one, rule.one), _figures(other, rule.other)
    for i, j in same_units(one, other):
        if i in here and j in there:
            row, second = here[i], there[j].figures[rule.other.role]
            where = Where(one, i, row.line)
            name = f"{rule.one.role} {rule.other.kind} {rule.other.role}"
            yield Equation(rule.code, where, row.figures[rule.one.role], ((1, second),), name)


def _is(table: Table, side: rules.Side) -> bool:
    return table.kind == side.kind and table.subject == side.subject and side.role in table.roles


def _figures(table: Table, side: rules.Side) -> dict[int, Row]:
    """Return the rows that print a side, by unit. A table without lines counts households, or prints persons
    in columns of their own."""
    lined = any(row.line for row in table.rows)
    if not lined and side.kind == "movements" and side.line == "persons":
        return {}
    line: Line = side.line if lined else ""
    return {row.unit: row for row in table.rows if row.line == line and side.role in row.figures}


def _deprivation_rates(counts: Table, rates: Table) -> Iterator[Relation]:
    whole = f"{counts.subject}_hh"
    by_unit, counts_by_unit = ({row.unit: row for row in table.rows} for table in (rates, counts))
    for i, j in same_units(rates, counts):
        row, counted = by_unit.get(i), counts_by_unit.get(j)
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
