"""What would settle each undetermined household?

Households that differ only in what cannot matter share a signature, and each signature is searched once.
"""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.classify.cuts import Cuts
from ngheo_cli.classify.deprivation import Deprivations, deprivations, typed_points_known
from ngheo_cli.classify.engine import basis_of, cells
from ngheo_cli.classify.inputs import INCOME_COLUMNS, Inputs
from ngheo_cli.classify.ladder import AREA, MONEY, SCORE_POINTS, TYPED_POINTS, Standard
from ngheo_cli.classify.model import INCOME, SCORE
from ngheo_cli.classify.money import NOTHING, TOTAL_ALONE, YEAR_ALONE, income_form
from ngheo_cli.classify.search import (
    ASK_INCOME,
    ASK_NOTHING,
    ASK_SIZE,
    ASK_SIZED_INCOME,
    INCOME_AT,
    Search,
    Situation,
)
from ngheo_cli.classify.weights import FREE, group_counts, weight_groups
from ngheo_cli.numbers import BLANK

Numbers = NDArray[np.int64]


def settling_sets(
    standard: Standard, inputs: Inputs, indicator_ids: tuple[str, ...], all_indicators: bool
) -> list[tuple[str, ...]]:
    """Return, per household, the smallest set of columns that settles it whatever the answers.

    Args:
        standard: compiled.
        inputs: undetermined households only.
        indicator_ids: in the standard's order.
        all_indicators: whether the survey has a column of every indicator (else B2 may stand for those
            that it has not).
    """
    search = Search(standard)
    smallest = lru_cache(maxsize=None)(search.smallest)
    table = _signatures(standard, inputs, all_indicators)
    names: dict[tuple[int, ...], tuple[str, ...]] = {}
    found = []
    for key in map(tuple, table.tolist()):
        if key not in names:
            situation, blank = _situation(standard.cuts, key)
            columns, indicators = smallest(situation)
            named = [_column(at, inputs) for at in columns]
            names[key] = (*named, *(indicator_ids[blank[i]] for i in indicators))
        found.append(names[key])
    return found


def _signatures(standard: Standard, inputs: Inputs, all_indicators: bool) -> Numbers:
    """All that can matter, one row a household: `_situation` reads it back in this order."""
    cuts, basis = standard.cuts, basis_of(standard, inputs)
    found = {b: deprivations(cuts, inputs, b) for b in (INCOME, SCORE)}
    masks = {b: cells(standard, inputs, b, found[b], every=True) for b in (INCOME, SCORE)}
    scored = basis == SCORE
    points = found[SCORE].points
    known_points = typed_points_known(inputs) if points is None else points.usable
    stands_in = cuts.points_per is not None and (inputs.score_deprivation is not None or not all_indicators)
    columns = [
        basis,
        masks[INCOME][AREA],
        np.where(scored, masks[SCORE][MONEY], masks[INCOME][MONEY]),
        _ask_money(inputs, basis),
        np.where(basis == INCOME, masks[INCOME][SCORE_POINTS], masks[SCORE][SCORE_POINTS]),
        np.where(scored, masks[SCORE][TYPED_POINTS], masks[INCOME][TYPED_POINTS]),
        ~known_points & (stands_in or bool(cuts.points)),
        *(_stated(found[b]) for b in (INCOME, SCORE)),
        np.ones(len(inputs)) if points is None else points.inside | ~points.usable,
        group_counts(cuts, inputs.answers).T,
        _pattern(inputs.answers),
    ]
    return np.vstack([np.asarray(column).astype(np.int64) for column in columns]).T


def _situation(cuts: Cuts, key: tuple[int, ...]) -> tuple[Situation, tuple[int, ...]]:
    """Return what matters, and the positions of the unanswered indicators.

    With one weight group indicators stand for any others, so positions are renamed 0, 1, … and searches
    shared.
    """
    basis, area, money, ask, score, typed, ask_points, by_income, by_score, within, *rest = key
    groups = weight_groups(cuts)
    blank = tuple(i for i in range(cuts.indicators) if rest[-1] >> i & 1)
    unknown = tuple(tuple(blank.index(i) for i in group if i in blank) for group in groups)
    situation = Situation(
        basis=basis,
        area=area,
        money=money,
        ask_money=ask,
        score=score,
        typed_points=typed,
        ask_points=bool(ask_points),
        yes=tuple(rest[: len(groups)]),
        unknown=unknown,
        stated=(by_income, by_score),
        within=bool(within),
    )
    return situation, blank


def _ask_money(inputs: Inputs, basis: NDArray[np.int8]) -> Numbers:
    form = income_form(inputs)
    ask = np.full(len(inputs), ASK_NOTHING, dtype=np.int64)
    ask[(form == TOTAL_ALONE) | (form == YEAR_ALONE)] = ASK_SIZE
    alone = inputs.income_per_person is not None or not inputs.has_income
    needed = np.where(inputs.known("size") | alone, ASK_INCOME, ASK_SIZED_INCOME)
    asked = (form == NOTHING) & (basis != SCORE)
    ask[asked] = needed[asked]
    return ask


def _stated(found: Deprivations) -> Numbers:
    """The number of deprivations that B2 states, or FREE."""
    if found.fixed is None:
        return np.full(len(found.low), FREE, dtype=np.int64)
    return np.where(found.fixed, found.low, FREE).astype(np.int64)


def _pattern(answers: NDArray[np.int8]) -> Numbers:
    """Which indicators are unanswered, as bits."""
    pattern = np.zeros(len(answers), dtype=np.int64)
    for i, column in enumerate(answers.T):
        pattern |= (column == BLANK).astype(np.int64) << i
    return pattern


def _column(at: int, inputs: Inputs) -> str:
    """The survey's own name of a column chosen: of incomes the first that it has."""
    if at != INCOME_AT:
        return ("size", "area", "", "score_income", "score_deprivation")[at]
    present = [name for name in INCOME_COLUMNS if getattr(inputs, name) is not None]
    return present[0] if present else INCOME_COLUMNS[0]
