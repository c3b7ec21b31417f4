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

Chosen = tuple[tuple[int, ...], tuple[int, ...]]
"""The columns chosen (places below INDICATORS_AT), and the positions of the indicators chosen."""


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
        """Return the smallest sufficient set; the first in the order of columns among equals."""
        atoms = self._atoms(s)
        counts = list(product(*(range(len(group) + 1) for group in s.unknown)))
        subsets = list(chain.from_iterable(combinations(atoms, n) for n in range(len(atoms) + 1)))
        most = sum(map(len, atoms)) + sum(map(len, s.unknown))
        for size in range(most + 1):
            tried = []
            for subset in subsets:
                columns = tuple(sorted(chain.from_iterable(subset)))
                left = size - len(columns)
                tried += [(columns, _first(s.unknown, c)) for c in counts if sum(c) == left]
            for columns, indicators in sorted(
                tried, key=lambda t: (*t[0], *(INDICATORS_AT + i for i in t[1]))
            ):
                if self.sufficient(s, columns, indicators):
                    return columns, indicators
        raise ValueError("no set of answers settles this household")

    def sufficient(self, s: Situation, columns: tuple[int, ...], indicators: tuple[int, ...]) -> bool:
        """Tell whether every combination of answers to a set leaves one class."""
        areas = _parts(s.area, AREA_AT in columns)
        points = _parts(s.typed_points, POINTS_AT in columns)
        needed = {ASK_SIZE: SIZE_AT}.get(s.ask_money, INCOME_AT)
        money = s.ask_money != ASK_NOTHING and needed in columns
        scored = SCORE_AT in columns
        deprivation = self._deprivation_parts(s, POINTS_AT in columns, indicators)
        branches = self._branches(s, money, scored)
        return all(
            self._single(branch, area, cells, point)
            for branch in branches
            for area in areas
            for cells in deprivation
            for point in points
        )

    def _atoms(self, s: Situation) -> list[tuple[int, ...]]:
        """The sets of columns that can be asked, each to be taken whole."""
        atoms: list[tuple[int, ...]] = []
        if len(members(s.area)) > 1:
            atoms.append((AREA_AT,))
        if s.ask_money != ASK_NOTHING:
            atoms.append(
                {ASK_SIZE: (SIZE_AT,), ASK_INCOME: (INCOME_AT,)}.get(s.ask_money, (SIZE_AT, INCOME_AT))
            )
        if s.basis != INCOME and len(members(s.score)) > 1:
            atoms.append((SCORE_AT,))
        if s.ask_points:
            atoms.append((POINTS_AT,))
        return atoms

    def _branches(self, s: Situation, money: bool, scored: bool) -> list[tuple[tuple[int, int, int], ...]]:
        """For each answer to income and B1, the (basis, income cells, score cells) that stay possible."""
        not_measured = 1 << (len(self.standard.cuts.income) + 1)
        incomes, scores = _parts(s.money, money), _parts(s.score, scored)
        if s.basis != EITHER:
            return [((s.basis, i, b),) for i in incomes for b in scores]
        if scored:
            return [((SCORE, i, b),) for i in (incomes if money else [not_measured]) for b in scores]
        if money:
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
