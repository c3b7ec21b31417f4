"""What of some tables cannot be judged, so that nobody takes it for right?"""

from collections.abc import Container, Iterator, Mapping, Sequence
from difflib import get_close_matches

from ngheo_cli.audit.table.across import Compared
from ngheo_cli.audit.table.means import Mean
from ngheo_cli.audit.table.model import Figure, Row, Table
from ngheo_cli.audit.table.relations import Base, Possible, Ratio, Relation, Where
from ngheo_cli.audit.table.roles import PART, is_rate, part_and_whole
from ngheo_cli.audit.table.rules import rates_of
from ngheo_cli.audit.table.scopes import same_units
from ngheo_cli.audit.table.within import sums_below
from ngheo_cli.messages import Finding, Place
from ngheo_cli.messages import audit_limits as say
from ngheo_cli.survey.text import clean, loose

_MOST = 5
"""Names and cells that are told."""
_LONGEST = 40
_ALIKE = 0.8
_MANY = 3
"""Units among which one may be the sum of the others."""


def not_judged(
    tables: Sequence[Table],
    relations: Sequence[Relation],
    compared: Sequence[Compared],
    unclear: Sequence[tuple[Table, Table]],
) -> Iterator[Finding]:
    """Yield notes of what the tables do not let anybody check; `relations` are the rules that were, and the
    others are as `across.compared` returns them."""
    judged = {figure for one in relations if _judges_rates(one) for figure in one.figures}
    for table in (table for table in tables if not table.before):
        yield from _open_sums(table)
        yield from _open_rates(table, judged)
        yield from _no_sums(table)
    yield from _rates_alone(relations)
    for one, other in dict.fromkeys((each.one, each.other) for each in compared):
        yield from _apart(one, other)
    yield from _places_unclear(unclear)


def _places_unclear(pairs: Sequence[tuple[Table, Table]]) -> Iterator[Finding]:
    """Yield the tables that were not compared with others, for it is not known which are of their places."""
    for one in dict.fromkeys(one for one, _ in pairs):
        names = [" ".join((other.file, other.sheet)).strip() for mine, other in pairs if mine is one]
        others = ", ".join(names[:_MOST]) + (" …" if len(names) > _MOST else "")
        yield say.PLACES_UNCLEAR.at(Place(one.file, one.sheet), others=others)


def _apart(one: Table, other: Table) -> Iterator[Finding]:
    """Yield the units of one of two tables that the other does not name though it names their neighbours, or
    names nearly so."""
    pairs = same_units(one, other)
    mine, theirs = (_left(table, {pair[side] for pair in pairs}) for side, table in enumerate((one, other)))
    near = {i: found for i, name in mine.items() if (found := _near(name, theirs)) is not None}
    taken = set(near.values())
    sides = ((one, other, mine, 0), (other, one, {j: n for j, n in theirs.items() if j not in taken}, 1))
    for table, beside, left, side in sides:
        beside_them = {table.units[pair[side]].upper for pair in pairs if table.units[pair[side]].upper}
        told = [i for i in left if table.units[i].upper in beside_them or (side == 0 and i in near)]
        if told:
            names = [left[i] + (f" (≈ {theirs[near[i]]})" if side == 0 and i in near else "") for i in told]
            yield say.UNITS_APART.at(
                Place(table.file, table.sheet),
                count=len(told),
                other=" ".join(filter(None, (beside.file, beside.sheet))),
                names=", ".join(names[:_MOST]) + (" …" if len(names) > _MOST else ""),
            )


def _left(table: Table, matched: set[int]) -> dict[int, str]:
    """Return the names of the units that are in no pair; not those that stand for the whole."""
    tops = {group.upper for group in table.groups} - {i for group in table.groups for i in group.lower}
    return {i: unit.name for i, unit in enumerate(table.units)
            if i not in matched and i not in tops and unit.name}  # fmt: skip


def _near(name: str, others: Mapping[int, str]) -> int | None:
    """Return the other that is spelt nearly so, accents aside."""
    plain = {loose(other): j for j, other in others.items()}
    found = get_close_matches(loose(name), plain, n=1, cutoff=_ALIKE)
    return plain[found[0]] if found else None


def _no_sums(table: Table) -> Iterator[Finding]:
    """Yield that no row of a table of counts is the sum of others, if it has so many that one might be."""
    counts = any(not is_rate(table.kind, role) for row in table.rows for role in row.figures)
    named = [unit for unit in table.units if unit.name]
    if counts and not table.groups and table.kind != "classes" and len(named) >= _MANY:
        yield say.NO_TOTAL.at(Place(table.file, table.sheet), units=len(named))


def _open_sums(table: Table) -> Iterator[Finding]:
    """Yield the upper units of which a sum cannot be judged because a cell below is blank; not where the
    figures below reach the upper one without it."""
    found: dict[Where, list[Figure]] = {}
    for where, total, parts in sums_below(table):
        seen = [part.value for part in parts if part is not None]
        if 0 < len(seen) < len(parts) and sum(seen) < total.value:
            found.setdefault(where, []).append(total)
    for where, totals in found.items():
        cells = ", ".join(one.place.cell for one in totals[:_MOST]) + (" …" if len(totals) > _MOST else "")
        name = table.units[where.unit].name
        yield say.SUMS_OPEN.at(Place(table.file, table.sheet, totals[0].place.cell), unit=name, cells=cells)


def _rates_alone(relations: Sequence[Relation]) -> Iterator[Finding]:
    """Yield the deprivation rates that any other number of households could be behind: no table counts them,
    and those of the other units leave them open."""
    held = {one.rate for one in relations if isinstance(one, Ratio)}
    held |= {f for one in relations if isinstance(one, Mean) and one.fixed for f in one.figures}
    alone: dict[Table, list[Figure]] = {}
    for one in relations:
        if isinstance(one, Possible) and one.rate not in held:
            alone.setdefault(one.where.table, []).append(one.rate)
    for table, rates in alone.items():
        places = ", ".join(one.place.cell for one in rates[:_MOST]) + (" …" if len(rates) > _MOST else "")
        yield say.RATES_ALONE.at(Place(table.file, table.sheet), count=len(rates), places=places)


def _judges_rates(relation: Relation) -> bool:
    """Whether a rule holds rates to counts; those of one whole that is not printed are held to one another
    only, which does not do where a column that is not known may be that whole."""
    if isinstance(relation, Base):
        return not any(role.startswith(PART) for role in relation.where.table.roles)
    return isinstance(relation, Ratio | Possible)


def _open_rates(table: Table, judged: Container[Figure]) -> Iterator[Finding]:
    """Yield the columns of rates that no rule holds to any count, and single rates of the others; not those
    that are told as columns not known."""
    places: list[str] = []
    for role in table.titles or sorted(table.roles):
        named = part_and_whole(role)
        if not is_rate(table.kind, role) or (named and not set(named) <= table.roles):
            continue
        rates = [(row, row.figures[role]) for row in table.rows if role in row.figures]
        cells = [
            rate.place.cell for row, rate in rates if rate not in judged and not _of_none(table, row, rate)
        ]
        if cells and not any(rate in judged for _, rate in rates):
            title = clean(table.titles.get(role, ""))[:_LONGEST]
            cells = [cells[0].rstrip("0123456789") + (f" “{title}”" if title else "")]
        places += cells
    if places:
        told = ", ".join(places[:_MOST]) + (" …" if len(places) > _MOST else "")
        yield say.RATES_OPEN.at(Place(table.file, table.sheet), places=told)


def _of_none(table: Table, row: Row, rate: Figure) -> bool:
    """Whether a rate is zero where there is nothing that it could be of."""
    wholes = [rule.whole for rule in rates_of(row.figures) if rule.rate == rate.role]
    none = any(row.figures[whole].value == 0 for whole in wholes if whole in row.figures)
    return rate.value == 0 and (none or table.kind == "deprivation_rates")
