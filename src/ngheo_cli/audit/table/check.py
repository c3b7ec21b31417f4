"""Which rules hold in some tables, which fail, and why probably?"""

from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction

from ngheo_cli.audit.table import rules
from ngheo_cli.audit.table.across import compared, relations_across
from ngheo_cli.audit.table.agree import equations, in_doubt, shared_results
from ngheo_cli.audit.table.apart import rows_left_out
from ngheo_cli.audit.table.bases import odd_one
from ngheo_cli.audit.table.causes import Known, cause_of, key_of
from ngheo_cli.audit.table.cut import lacking_parts
from ngheo_cli.audit.table.digits import repairs
from ngheo_cli.audit.table.means import means_of
from ngheo_cli.audit.table.model import Table
from ngheo_cli.audit.table.relations import Base, Relation, Where
from ngheo_cli.audit.table.result import Audit, Cause, Failure
from ngheo_cli.audit.table.rounding import habits_of
from ngheo_cli.audit.table.twice import units_twice
from ngheo_cli.audit.table.unjudged import not_judged
from ngheo_cli.audit.table.within import relations_of
from ngheo_cli.messages import Severity


def audit(tables: Sequence[Table]) -> Audit:
    """Check tables by themselves and against one another; those of the review before only as a side of it."""
    relations = [one for table in tables if not table.before for one in relations_of(table)]
    pairs, unclear = compared(tables)
    relations += relations_across(pairs)
    shared = shared_results(tables)
    relations += equations(shared)
    relations += means_of([table for table in tables if not table.before], relations)
    failing = [one for one in relations if not one.holds()]
    bad = set(failing)
    repaired = repairs(relations, failing)
    lacking = lacking_parts(relations, failing, repaired)
    left_out = {one for many in lacking.cut.values() for one in many}
    failing = [one for one in failing if one not in left_out]
    mended = {found[0].figure: found[0].value for found in repaired.values() if len(found) == 1}
    by_key = {key_of(one): one for one in failing}
    known = Known(repaired, mended, by_key, lacking.parts, habits_of(relations))
    failures = [_failure(one, known) for one in failing]
    failures += [_cut(where, many) for where, many in lacking.cut.items()]
    failures += [note for table in tables if not table.before for note in _rounded(table, bad, relations)]
    places = {table: i for i, table in enumerate(tables)}
    holds = Counter((places[one.where.table], one.code) for one in relations if one not in bad)
    order = {code: i for i, code in enumerate(rules.CODES)}
    failures.sort(key=lambda one: (order[one.rule], places[one.where.table], one.where.unit))
    left = [note for table in tables if not table.before
            for note in (*rows_left_out(table), *units_twice(table))]  # fmt: skip
    notes = (*not_judged(tables, relations, pairs, unclear), *in_doubt(shared), *left)
    return Audit(tuple(tables), tuple(failures), holds, notes)


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
        figure for one in relations
        if one.where.table is table and one.code in {rules.RATE, rules.RATE_BASE} and one not in bad
        for figure in one.figures
    }  # fmt: skip
    for row in table.rows:
        for rate, names in rules.RATES_ADDED.items():
            parts = tuple(row.figures[name] for name in (rate, *names) if name in row.figures)
            added = sum((f.value for f in parts[1:]), Fraction(0))
            if len(parts) > len(names) and parts[0] in right and added != parts[0].value:
                cause = Cause("rounded_parts", added, table.decimals[rate], severity=Severity.NOTE)
                yield Failure(rules.RATE, Where(table, row.unit, row.line), parts, cause)
