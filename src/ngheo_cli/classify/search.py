"""Which smallest set of answers leaves one class, whatever the answers are?

Sets are tried by size, then by the order of columns. A set is sufficient if, for every combination of
answers to it, all completions of what stays unknown have the same class.
"""

from dataclasses import dataclass, field
from itertools import chain, combinations, product

from ngheo_cli.classify.engine import EITHER, ladder_of
from ngheo_cli.classify.ladder import Ladder, Standard, members
from ngheo_cli.classify.model import INCOME, SCORE
from ngheo_cli.classify.weights import reachable

ASK_NOTHING, ASK_SIZE, ASK_INCOME, ASK_SIZED_INCOME = range(4)
"""What would complete the income: nothing, the size of a total, an amount, an amount and a size."""

SIZE_AT, AREA_AT, INCOME_AT, SCORE_AT, POINTS_AT, INDICATORS_AT = range(6)
"""Places in the order of columns by which ties are broken."""

_MONEY_COLUMNS = {
    ASK_NOTHING: (),
    ASK_SIZE: (SIZE_AT,),
    ASK_INCOME: (INCOME_AT,),
    ASK_SIZED_INCOME: (SIZE_AT, INCOME_AT),
}

Chosen = tuple[tuple[int, ...], tuple[int, ...]]
"""The columns chosen (places below INDICATORS_AT), and the positions of the indicators chosen."""

NOTHING_SETTLES: Chosen = ((), ())


@dataclass(frozen=True, slots=True)
class Situation:
    """All of a household that can matter: cells as bits by axis, and what can be asked."""

    basis: int
    area: int
    money: int
    """Cells of the income that decides or is measured; with basis EITHER, those of an unknown income."""
    ask_money: int
    score: int
    typed_points: int
    ask_points: bool
    yes: tuple[int, ...]
    """Deprived indicators by weight group."""
    unknown: tuple[tuple[int, ...], ...]
    """Positions of the unanswered indicators by weight group."""
    stated: tuple[int, int]
    """The number of deprivations that B2 states, or FREE, on the income and on the score basis."""
    within: bool
    """Whether the answers agree with B2."""


@dataclass(frozen=True, slots=True)
class Search:
    """The search for smallest sets under one standard."""

    standard: Standard
    single: dict[tuple[object, ...], bool] = field(default_factory=dict)

    def smallest(self, s: Situation) -> Chosen:
        """Return the smallest sufficient set; the first in the order of columns among equals.

        None settles where the standard itself is not wholly known.
        """
        asked = sorted(self._columns(s))
        counts = list(product(*(range(len(group) + 1) for group in s.unknown)))
        subsets = [columns for n in range(len(asked) + 1) for columns in combinations(asked, n)]
        for size in range(len(asked) + sum(map(len, s.unknown)) + 1):
            tried = [
                (columns, _first(s.unknown, count))
                for columns in subsets
                for count in counts
                if sum(count) == size - len(columns)
            ]
            for columns, indicators in sorted(tried, key=_places):
                if self.sufficient(s, columns, indicators):
                    return columns, indicators
        return NOTHING_SETTLES

    def sufficient(self, s: Situation, columns: tuple[int, ...], indicators: tuple[int, ...]) -> bool:
        """Tell whether every combination of answers to a set leaves one class."""
        areas = _parts(s.area, AREA_AT in columns)
        points = _parts(s.typed_points, POINTS_AT in columns)
        scored = SCORE_AT in columns
        deprivation = self._deprivation_parts(s, POINTS_AT in columns, indicators)
        branches = self._branches(s, self._incomes(s, columns), scored)
        return all(
            self._single(branch, area, cells, point)
            for branch in branches
            for area in areas
            for cells in deprivation
            for point in points
        )

    def _columns(self, s: Situation) -> list[int]:
        """The places of the columns that can be asked for."""
        return [
            *_MONEY_COLUMNS[s.ask_money],
            *([AREA_AT] if len(members(s.area)) > 1 else []),
            *([SCORE_AT] if self._asks_score(s) else []),
            *([POINTS_AT] if s.ask_points else []),
        ]

    def _asks_score(self, s: Situation) -> bool:
        """Whether B1 is blank and would decide; where either basis is open, it also settles which."""
        return s.basis == EITHER or (s.basis == SCORE and len(members(s.score)) > 1)

    def _incomes(self, s: Situation, columns: tuple[int, ...]) -> list[int] | None:
        """For each answer on income, the cells that stay possible; None if income stays unknown.

        Without its size a total tells only whether there is any income, which matters to a line of zero.
        """
        wanted = _MONEY_COLUMNS[s.ask_money]
        if wanted and all(at in columns for at in wanted):
            return _parts(s.money, True)
        if INCOME_AT not in columns:
            return None
        nothing = 1 if self.standard.cuts.income[:1] == (0,) else 0
        return [bits for bits in (s.money & nothing, s.money & ~nothing) if bits] or [0]

    def _branches(
        self, s: Situation, incomes: list[int] | None, scored: bool
    ) -> list[tuple[tuple[int, int, int], ...]]:
        """For each answer to income and B1, the (basis, income cells, score cells) that stay possible."""
        not_measured = 1 << (len(self.standard.cuts.income) + 1)
        scores = _parts(s.score, scored)
        if s.basis != EITHER:
            return [((s.basis, i, b),) for i in incomes or [s.money] for b in scores]
        if scored:
            return [((SCORE, i, b),) for i in incomes or [not_measured] for b in scores]
        if incomes is not None:
            return [((INCOME, i, 0),) for i in incomes]
        return [((INCOME, s.money, 0), (SCORE, not_measured, s.score))]

    def _deprivation_parts(
        self, s: Situation, points: bool, indicators: tuple[int, ...]
    ) -> set[tuple[int, int]]:
        """Deprivation cells on the income and on the score basis, a pair for each answer."""
        cuts = self.standard.cuts
        asked = [sum(i in indicators for i in group) for group in s.unknown]
        left = tuple(len(group) - n for group, n in zip(s.unknown, asked, strict=True))
        found = set()
        for more in product(*(range(n + 1) for n in asked)):
            yes = tuple(y + m for y, m in zip(s.yes, more, strict=True))
            if points and cuts.points_per is not None:
                for count in range(sum(yes), sum(yes) + sum(left) + 1):
                    bits = reachable(cuts, yes, left, count)
                    found.add((bits, bits))
            else:
                by_income, by_score = (reachable(cuts, yes, left, c, s.within) for c in s.stated)
                found.add((by_income, by_score))
        return {(a, b) for a, b in found if a and b}

    def _single(
        self, branch: tuple[tuple[int, int, int], ...], area: int, deprivation: tuple[int, int], point: int
    ) -> bool:
        key = (branch, area, deprivation, point)
        if key not in self.single:
            classes = 0
            for basis, income, score in branch:
                outcomes = self._ladder(basis).one((area, income, score, deprivation[basis], point))
                classes |= self.standard.class_set(outcomes)
            self.single[key] = classes.bit_count() == 1
        return self.single[key]

    def _ladder(self, basis: int) -> Ladder:
        return ladder_of(self.standard, basis)


def _parts(bits: int, asked: bool) -> list[int]:
    """Each cell by itself if it is asked, else all together."""
    return [1 << i for i in members(bits)] if asked and bits else [bits]


def _first(unknown: tuple[tuple[int, ...], ...], counts: tuple[int, ...]) -> tuple[int, ...]:
    """The first so many of each group: equal weights settle equally, and the first ones win ties."""
    return tuple(sorted(chain.from_iterable(group[:n] for group, n in zip(unknown, counts, strict=True))))


def _places(chosen: Chosen) -> tuple[int, ...]:
    """Where the columns chosen stand in the order of columns."""
    columns, indicators = chosen
    return (*columns, *(INDICATORS_AT + i for i in indicators))
