"""What may the rate of an upper unit be, by the rates and households of the units that make it up?

The rate of a whole is the mean of those of its parts by their households, so never above the greatest of them
nor below the least. Where the households are printed as well, each rate tells nearly how many it counts, and
so what the rate of the whole is.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from ngheo_cli.audit.table import rules
from ngheo_cli.audit.table.cut import says_cut
from ngheo_cli.audit.table.model import Figure, Group, Table
from ngheo_cli.audit.table.relations import NONE, Equation, Ratio, Relation, Tried, Where, truncated
from ngheo_cli.audit.table.result import Cause
from ngheo_cli.audit.table.roles import is_rate
from ngheo_cli.messages import Severity
from ngheo_cli.numbers import half_up

_ALL = 100
_ROUNDED = 1
"""Percent by which rates that add up may miss their sum."""
Part = tuple[Figure | None, Figure | None]
"""The rate and the households of a unit below; None where a cell is blank."""


@dataclass(frozen=True, slots=True, eq=False)
class Mean:
    """`rate` is that of all households of the parts, which are the `whole`: None where they are not printed
    for the unit and every part. `sure` is whether these are known to be all the parts."""

    code: str
    where: Where
    rate: Figure
    parts: tuple[Part, ...]
    whole: Figure | None
    decimals: int
    sure: bool = True

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The rate and the whole, then those of the parts."""
        return tuple(f for pair in ((self.rate, self.whole), *self.parts) for f in pair if f is not None)

    @property
    def fixed(self) -> bool:
        """Whether the parts and their households leave one rate only."""
        low, high = self.limits()
        return self.whole is not None and low == high

    def holds(self, tried: Tried = NONE) -> bool:
        """Whether the rate can be that of all parts together."""
        low, high = self.limits(tried)
        return low <= tried.get(self.rate, self.rate.value) <= high

    def limits(self, tried: Tried = NONE) -> tuple[Fraction, Fraction]:
        """Return the least and the greatest rate that there can be, in percent, as printed."""
        low, high = self.between(tried)
        shown = self.rate.decimals if 0 < self.rate.decimals < self.decimals else self.decimals
        last = Fraction(low != high, 10**shown)  # rates may be cut off and not rounded
        low, high = (Fraction(half_up(one, shown)) for one in (low, high))
        return max(low - last, Fraction(0)), high + last

    def between(self, tried: Tried = NONE) -> tuple[Fraction, Fraction]:
        """Return the same before rounding."""
        values = [tuple(None if f is None else tried.get(f, f.value) for f in pair) for pair in self.parts]
        whole = tried.get(self.whole, self.whole.value) if self.whole else None
        if not whole:
            rates = [rate for rate, _ in values if rate is not None]
            return min(rates), max(rates)
        counts = [_counted(rate, of or Fraction(0), self.decimals) for rate, of in values]
        return 100 * sum(fewest for fewest, _ in counts) / whole, 100 * sum(
            most for _, most in counts
        ) / whole


def _counted(rate: Fraction | None, whole: Fraction, decimals: int) -> tuple[int, int]:
    """Return the fewest and the most households that a rate counts; any number where it is not seen, and
    where no number gives it, which is another rule's failure."""
    half = Fraction(1, 2 * 10**decimals)
    if rate is not None:
        low, high = ceil((rate - half) * whole / 100), ceil((rate + half) * whole / 100) - 1
        if max(low, 0) <= high:
            return max(low, 0), high
    return 0, int(whole)


def means_of(tables: Sequence[Table], relations: Collection[Relation]) -> Iterator[Mean]:
    """Yield what the rates of upper units are held to, but those that other rules hold to a count.

    `relations` are those rules, of the same tables and others.
    """
    counted = {one.rate for one in relations if isinstance(one, Ratio)}
    sums = [one for one in relations if isinstance(one, Equation) and one.code == rules.SUM]
    summed = {one.where for one in sums} - {one.where for one in sums if not one.holds()}
    apart = {one.where for one in sums} - summed
    for table in tables:
        for group in table.groups if table.kind in {"counts", "deprivation_rates"} else ():
            for line in table.lines():
                where = Where(table, group.upper, line)
                whole_table = table.kind == "deprivation_rates" and not says_cut(table, group)
                sure = where in summed or (whole_table and where not in apart)
                yield from _of_group(where, group, counted, sure=sure)


def _of_group(where: Where, group: Group, counted: Collection[Figure], *, sure: bool) -> Iterator[Mean]:
    table = where.table
    rows = {row.unit: row for row in table.rows if row.line == where.line}
    if group.upper not in rows:
        return
    upper, lower = rows[group.upper].figures, [rows[i].figures if i in rows else {} for i in group.lower]
    for role, rate in upper.items():
        if not is_rate(table.kind, role) or rate in counted:
            continue
        of = _whole_of(table, upper, role)
        whole = upper.get(of)
        pairs = [(one.get(role), one.get(of)) for one in lower]
        parts = tuple(pair for pair in pairs if pair[1] is None or pair[1].value)
        rates = [one.value for one, _ in parts if one is not None]
        households = [n.value for _, n in parts if n is not None]
        if whole and (not whole.value or len(households) < len(parts) or whole.value != sum(households)):
            whole = None
        if not rates or (whole is None and len(rates) < len(parts)) or _shares(table, rate.value, rates):
            continue
        known = whole is not None or (sure and not _added(table, rate.value, rates))
        yield Mean(rules.RATE_MEAN, where, rate, parts, whole, table.decimals[role], known)


def _whole_of(table: Table, figures: Mapping[str, Figure], role: str) -> str:
    """Return the role of what a rate is of, or ""."""
    if table.kind == "deprivation_rates":
        return f"{table.subject}_hh"
    return next((rule.whole for rule in rules.rates_of(figures) if rule.rate == role), "")


def _added(table: Table, rate: Fraction, rates: Sequence[Fraction]) -> bool:
    """Whether the rates of a result table add up, as those of one whole that no row prints do."""
    return table.kind == "counts" and abs(sum(rates) - rate) <= _ROUNDED


def _shares(table: Table, rate: Fraction, rates: Sequence[Fraction]) -> bool:
    """Whether the rates of a result table are shares that make up 100 %."""
    return rate == _ALL and _added(table, rate, rates)


def mean_cause(mean: Mean) -> Cause:
    """Return what the rate may be; of parts that may not be all of them only a note."""
    low, high = mean.limits()
    between = {"low": low, "high": high}
    if not mean.sure:
        return Cause("mean_unsure", values=between, severity=Severity.NOTE)
    if mean.fixed and mean.rate.value == truncated(mean.between()[0], mean.decimals):
        return Cause("truncated", low, mean.decimals, severity=Severity.WARNING)
    if mean.fixed:
        return Cause("mean_of_parts", low, mean.decimals)
    return Cause("mean_between", values=between)
