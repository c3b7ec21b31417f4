"""Which rules are there to check between several tables?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ngheo_cli.audit.table import rules
from ngheo_cli.audit.table.model import Line, Row, Table
from ngheo_cli.audit.table.relations import Equation, Ratio, Relation, Where
from ngheo_cli.audit.table.roles import INDICATOR
from ngheo_cli.audit.table.scopes import Scopes, same_units


@dataclass(frozen=True, slots=True)
class Compared:
    """A rule and two tables that it is about, the rule None for the rates of a table of counts."""

    rule: rules.CrossRule | None
    one: Table
    other: Table


def relations_across(pairs: Sequence[Compared]) -> Iterator[Relation]:
    """Yield the rules between tables of one review, and those with the tables of the review before."""
    for found in pairs:
        if found.rule is None:
            yield from _deprivation_rates(found.one, found.other)
        else:
            yield from _pairs(found.rule, found.one, found.other)


def compared(tables: Sequence[Table]) -> tuple[list[Compared], list[tuple[Table, Table]]]:
    """Return what is compared with what, and the pairs of tables of which it is not known whether they are
    about the same places. Of tables of one kind those that share no unit are left out where others do."""
    now = [table for table in tables if not table.before]
    if official := [table for table in now if table.kind == "counts" and not table.preliminary]:
        now = [table for table in now if table.kind != "counts" or table in official]
    before = [table for table in tables if table.before]
    scopes = Scopes(now, before)
    found: list[Compared] = []
    unclear: dict[tuple[Table, Table], None] = {}
    for rule, one, others in _sides(now, before):
        fits = {other: scopes.fits(one, other) for other in others}
        unclear |= dict.fromkeys((one, other) for other, fit in fits.items() if not fit)
        same = [other for other, fit in fits.items() if fit > 0]
        shared = [other for other in same if scopes.shared(one, other)]
        found += [Compared(rule, one, other) for other in shared or same]
    return found, list(unclear)


def _sides(
    now: Sequence[Table], before: Sequence[Table]
) -> Iterator[tuple[rules.CrossRule | None, Table, list[Table]]]:
    """Yield each rule with each table of its one side, and all of its other."""
    for of_rules, others in ((rules.CROSS, now), (rules.START, before)):
        for rule in of_rules:
            for one in (table for table in now if _is(table, rule.one)):
                yield rule, one, [other for other in others if _is(other, rule.other)]
    for counts in (table for table in now if table.kind == "deprivation_counts"):
        rates = [table for table in now if table.kind == "deprivation_rates"]
        yield None, counts, [table for table in rates if table.subject == counts.subject]


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
