"""Which rules are there to check within one table?"""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from ngheo_cli.audit.table import rules
from ngheo_cli.audit.table.classes import breakdowns
from ngheo_cli.audit.table.model import Figure, Line, Row, Table
from ngheo_cli.audit.table.possible import deprivations_of_class
from ngheo_cli.audit.table.relations import Alone, Base, Bound, Equation, Possible, Ratio, Relation, Where
from ngheo_cli.audit.table.roles import INDICATOR, PART, is_rate

_BASES = ("poor", "near_poor", "multi")


def relations_of(table: Table) -> Iterator[Relation]:
    """Yield every rule that the figures of a table allow to check; what was not seen asks nothing."""
    for row in table.rows:
        where = Where(table, row.unit, row.line)
        yield from _alone(row, where)
        yield from _sums(row, where)
        yield from _rates(row, where)
        yield from _bounds(row, where)
        yield from _deprivations(row, where)
    yield from _upper_units(table)
    if table.kind == "classes":
        yield from _classes(table)


def _alone(row: Row, where: Where) -> Iterator[Relation]:
    kind = where.table.kind
    over = []
    for role, figure in row.figures.items():
        if role.startswith(PART):
            continue
        rate = is_rate(kind, role)
        if figure.value < 0:
            yield Alone(rules.NEGATIVE, where, (figure,))
        elif not rate and figure.value.denominator != 1:
            yield Alone(rules.NOT_WHOLE, where, (figure,))
        elif rate and figure.value > 100:
            over.append(figure)
    if over:
        yield Alone(rules.RATE_OVER, where, tuple(over))


def _sums(row: Row, where: Where) -> Iterator[Relation]:
    figures = row.figures
    for rule in rules.SUMS:
        if rule.total in figures and all(role in figures for _, role in rule.terms):
            terms = tuple((sign, figures[role]) for sign, role in rule.terms)
            yield Equation(rule.code, where, figures[rule.total], terms, rule.total)
    if where.table.kind == "movements" and "c9" in figures and not where.table.moves_unread:
        printed = [(sign, role) for sign, role in rules.MOVEMENT_TERMS if role in where.table.roles]
        if "c1" in figures and len(printed) > 2 and all(role in figures for _, role in printed):
            terms = tuple((sign, figures[role]) for sign, role in printed)
            yield Equation(
                rules.MOVEMENT, where, figures["c9"], terms, absent=rules.moves_absent(where.table.roles)
            )


def _rates(row: Row, where: Where) -> Iterator[Relation]:
    figures, decimals, of_none = row.figures, where.table.decimals, list[Figure]()
    for rule in rules.rates_of(figures):
        rate, whole = figures.get(rule.rate), figures.get(rule.whole)
        parts = rules.rate_parts(figures, rule)
        if rate is None or whole is None or not parts:
            continue
        if whole.value > 0:
            beside = tuple(figures[name] for name in rules.RATES_ADDED.get(rule.rate, ()) if name in figures)
            yield Ratio(rules.RATE, where, rate, parts, whole, decimals[rule.rate], beside)
        elif rate.value > 0 or any(part.value > 0 for part in parts):
            of_none.append(rate)
    if of_none:
        yield Alone(rules.RATE_OF_NONE, where, tuple(of_none))
    if "total_hh" not in figures:
        pairs = [(figures[f"{name}_hh"], figures[f"{name}_pct"]) for name in _BASES
                 if f"{name}_hh" in figures and f"{name}_pct" in figures]  # fmt: skip
        if len(pairs) > 1 and all(count.value > 0 for count, _ in pairs):
            least = min(decimals[rate.role] for _, rate in pairs)
            yield Base(rules.RATE_BASE, where, tuple(pairs), least)


def _bounds(row: Row, where: Where) -> Iterator[Relation]:
    """Of the bounds with one whole only the first that fails is told."""
    failed: set[Figure] = set()
    for rule in rules.BOUNDS:
        of_line = row.line in {rule.line, ""} or not rule.line
        if of_line and rule.whole in row.figures and all(role in row.figures for role in rule.parts):
            parts = tuple(row.figures[role] for role in rule.parts)
            bound = Bound(rule.code, where, parts, row.figures[rule.whole])
            if bound.holds() or bound.whole not in failed:
                yield bound
            if not bound.holds():
                failed.add(bound.whole)


def _deprivations(row: Row, where: Where) -> Iterator[Relation]:
    table, figures = where.table, row.figures
    if not table.kind.startswith("deprivation"):
        return
    every = [role for role in table.roles if role.startswith(INDICATOR)]
    here = [figures[role] for role in sorted(every) if role in figures]
    whole = figures.get(f"{table.subject}_hh")
    if table.kind == "deprivation_counts":
        if "deprivations" in figures and len(here) == len(every):
            terms = tuple((1, figure) for figure in here)
            yield Equation(rules.DEPRIVATIONS, where, figures["deprivations"], terms)
        for figure in here if whole else ():
            yield Bound("deprived_over_households", where, (figure,), whole or figure)
        if whole is not None and len(here) == len(every):
            yield from _of_class(where, whole, figures.get("deprivations"), here)
    elif whole is not None and whole.value > 0:
        for figure in here:
            yield Possible(rules.RATE_POSSIBLE, where, figure, whole, table.decimals[figure.role])


def _of_class(
    where: Where, households: Figure, printed: Figure | None, indicators: Sequence[Figure]
) -> Iterator[Relation]:
    """All deprivations against the fewest and the most that so many households of the class can have; the
    fewest where their sum is printed."""
    names = frozenset(one.role.removeprefix(INDICATOR) for one in indicators)
    limits = deprivations_of_class(where.table.subject, names)
    if limits is None:
        return
    fewest, most = limits
    if most < len(indicators):
        every = (printed,) if printed else tuple(indicators)
        yield Bound(rules.DEPRIVATIONS_OF_CLASS, where, every, households, most)
    if fewest and printed:
        yield Bound(rules.DEPRIVATIONS_OF_CLASS, where, (households,), printed, Fraction(1, fewest))


def _upper_units(table: Table) -> Iterator[Relation]:
    for where, total, parts in sums_below(table):
        seen = [part for part in parts if part is not None]
        if len(seen) == len(parts):
            yield Equation(rules.SUM, where, total, tuple((1, part) for part in seen), total.role)
        elif seen and sum(part.value for part in seen) >= total.value and min(p.value for p in seen) >= 0:
            yield Bound(rules.SUM, where, tuple(seen), total)


def sums_below(table: Table) -> Iterator[tuple[Where, Figure, list[Figure | None]]]:
    """Yield each count of an upper unit with those of the units below, None where a cell is blank."""
    odd = {role for row in table.rows for role, figure in row.figures.items()
           if role.startswith(PART) and (figure.value < 0 or figure.value.denominator != 1)}  # fmt: skip
    rows: dict[Line, Mapping[int, Row]] = {}
    for line in table.lines():
        rows[line] = {row.unit: row for row in table.rows if row.line == line}
    for group in table.groups:
        for line, of in rows.items():
            for role, total in of[group.upper].figures.items() if group.upper in of else ():
                if not is_rate(table.kind, role) and role not in odd:
                    parts = [of[i].figures.get(role) if i in of else None for i in group.lower]
                    yield Where(table, group.upper, line), total, parts


def _classes(table: Table) -> Iterator[Relation]:
    """The rates of classes are all of the same whole; a part of a class is no more than it."""
    parts = breakdowns(table.units, range(len(table.units)))
    households = {row.unit: row.figures["households"] for row in table.rows if "households" in row.figures}
    for i, above in parts.items():
        if above is not None and i in households and above in households:
            where = Where(table, i, "")
            yield Bound("part_over_whole", where, (households[i],), households[above])
    rows = [row for row in table.rows if {"households", "pct"} <= set(row.figures) and row.unit not in parts]
    pairs = tuple((row.figures["households"], row.figures["pct"]) for row in rows)
    if len(pairs) > 1:
        yield Base(rules.RATE_BASE, Where(table, rows[0].unit, ""), pairs, table.decimals["pct"])
