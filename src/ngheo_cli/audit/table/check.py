"""Which rules hold in some tables, which fail, and why probably?"""

from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction

from ngheo_cli.audit.table import rules
from ngheo_cli.audit.table.across import relations_across
from ngheo_cli.audit.table.bases import odd_one
from ngheo_cli.audit.table.causes import Known, cause_of, key_of
from ngheo_cli.audit.table.cut import lacking_parts
from ngheo_cli.audit.table.digits import repairs
from ngheo_cli.audit.table.model import Figure, Row, Table
from ngheo_cli.audit.table.relations import Base, Relation, Where
from ngheo_cli.audit.table.result import Audit, Cause, Failure
from ngheo_cli.audit.table.unjudged import not_judged
from ngheo_cli.audit.table.within import relations_of
from ngheo_cli.messages import Severity


def audit(tables: Sequence[Table]) -> Audit:
    """Check tables by themselves and against one another; those of the review before only as a side of it."""
    relations = [one for table in tables if not table.before for one in relations_of(table)]
    relations += relations_across(tables)
    failing = [one for one in relations if not one.holds()]
    bad = set(failing)
    repaired = repairs(relations, failing)
    lacking = lacking_parts(relations, failing, repaired)
    left_out = {one for many in lacking.cut.values() for one in many}
    failing = [one for one in failing if one not in left_out]
    mended = {found[0].figure: found[0].value for found in repaired.values() if len(found) == 1}
    known = Known(repaired, mended, {key_of(one): one for one in failing}, lacking.parts)
    failures = [_failure(one, known) for one in failing]
    failures += [_cut(where, many) for where, many in lacking.cut.items()]
    failures += [note for table in tables if not table.before for note in _rounded(table, bad, relations)]
    places = {table: i for i, table in enumerate(tables)}
    holds = Counter((places[one.where.table], one.code) for one in relations if one not in bad)
    order = {code: i for i, code in enumerate(rules.CODES)}
    failures.sort(key=lambda one: (order[one.rule], places[one.where.table], one.where.unit))
    return Audit(tuple(tables), tuple(failures), holds, tuple(not_judged(tables)))


def _failure(relation: Relation, known: Known) -> Failure:
    figures, where = relation.figures, relation.where
    if isinstance(relation, Base) and (odd := odd_one(relation)) is not None:
        rate, count = relation.pairs[odd][1], relation.pairs[odd][0]
        figures = (rate, count, *(figure for figure in figures if figure not in {rate, count}))
        unit = next(row.unit for row in where.table.rows if rate in row.figures.values())
        where = Where(where.table, unit, where.line)
    return Failure(relation.code, where, figures, cause_of(relation, known))


def _cut(where: Where, sums: Sequence[Relation]) -> Failure:
    cells = tuple(one.figures[0] for one in sums)
    return Failure(rules.SUM, where, cells, Cause("incomplete", severity=Severity.NOTE))


def _rounded(table: Table, bad: set[Relation], relations: Sequence[Relation]) -> Iterator[Failure]:
    """Yield the multidimensional rates that are right although the printed parts add up to another."""
    right = {
        one.where.unit for one in relations
        if one.where.table is table and one.code in {rules.RATE, rules.RATE_BASE} and one not in bad
        and any(figure.role == "multi_pct" for figure in one.figures)
    }  # fmt: skip
    for row in table.rows:
        parts = _printed(row)
        if row.unit in right and parts and sum((f.value for f in parts[1:]), Fraction(0)) != parts[0].value:
            added = sum((f.value for f in parts[1:]), Fraction(0))
            cause = Cause("rounded_parts", added, table.decimals["multi_pct"], severity=Severity.NOTE)
            yield Failure(rules.RATE, Where(table, row.unit, row.line), parts, cause)


def _printed(row: Row) -> tuple[Figure, ...]:
    roles = ("multi_pct", "poor_pct", "near_poor_pct")
    return tuple(row.figures[role] for role in roles) if all(role in row.figures for role in roles) else ()
