"""Which income and score cells can a household's answers reach?

Comparisons are exact in integers: `income ≤ line` is tested as `amount ≤ line × size`, never on a quotient.
"""

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.classify.cuts import Cuts
from ngheo_cli.classify.inputs import Amounts, Inputs
from ngheo_cli.classify.ladder import Bits
from ngheo_cli.criteria.model import MONTHS
from ngheo_cli.numbers import UNKNOWN
from ngheo_cli.survey.columns_household import LARGEST_SIZE

NOTHING, TOTAL, YEAR, PERSON, TOTAL_ALONE, YEAR_ALONE = range(6)
"""Which income decides; the last two have no size to be shared by."""

FORM_COLUMNS = (
    "",
    "income_total",
    "income_12_months",
    "income_per_person",
    "income_total",
    "income_12_months",
)

_ROOM = 2**62
"""Products stay below this: amounts above 3.8 × 10¹⁷ đồng and sizes beyond any population are capped."""


def bits_type(cells: int) -> type[np.unsignedinteger]:
    """Return the narrowest type in which every set of so many cells fits, with a bit to spare."""
    return np.uint16 if cells < 16 else np.uint32 if cells < 32 else np.uint64


def income_form(inputs: Inputs) -> NDArray[np.int8]:
    """Return which income decides: a monthly total, else a 12-month total, else that per person."""
    form = np.zeros(len(inputs), dtype=np.int8)
    if inputs.income_per_person is not None:
        np.putmask(form, inputs.known("income_per_person"), PERSON)
    if not inputs.has_totals:
        return form
    sized = inputs.known("size")
    for column, shared, alone in (
        ("income_12_months", YEAR, YEAR_ALONE),
        ("income_total", TOTAL, TOTAL_ALONE),
    ):
        if getattr(inputs, column) is not None:
            known = inputs.known(column)
            np.putmask(form, known & sized, shared)
            np.putmask(form, known & ~sized, alone)
    return form


def income_bits(cuts: Cuts, inputs: Inputs, form: NDArray[np.int8], measured: bool) -> Bits:
    """Return the income cells that each household can reach.

    Where there is no income at all it may be any amount, or with `measured` the last cell, "not measured".
    """
    kind = bits_type(len(cuts.income) + 2)
    cell = np.zeros(len(inputs), dtype=np.uint8)
    for which, factor in ((TOTAL, MONTHS), (YEAR, 1), (PERSON, MONTHS)):
        amount = getattr(inputs, FORM_COLUMNS[which])
        if amount is not None and (rows := form == which).any():
            size = None if which == PERSON else inputs.size
            np.copyto(cell, _cell(cuts.income, amount, size, factor), where=rows)
    bits = np.left_shift(kind(1), cell, dtype=kind)
    last = len(cuts.income) + 1
    np.putmask(bits, form == NOTHING, kind(1 << last) if measured else kind((1 << last) - 1))
    for which, factor in ((TOTAL_ALONE, MONTHS), (YEAR_ALONE, 1)):
        if (rows_alone := np.flatnonzero(form == which)).size:
            amount = getattr(inputs, FORM_COLUMNS[which])[rows_alone]
            bits[rows_alone] = shared_by_any(cuts.income, amount, factor).astype(kind)
    return bits


def score_bits(cuts: Cuts, score: Amounts | None, rows: int) -> Bits:
    """Return the cells of B1 that each household can reach; a blank may be any score."""
    kind = bits_type(len(cuts.score) + 1)
    everything = kind((1 << (len(cuts.score) + 1)) - 1)
    if score is None:
        return np.full(rows, everything, dtype=kind)
    bits = np.left_shift(kind(1), _cell(cuts.score, score, None, 1), dtype=kind)
    np.putmask(bits, score == UNKNOWN, everything)
    return bits


def shared_by_any(cuts: tuple[int, ...], amount: Amounts, factor: int) -> NDArray[np.uint64]:
    """Return the cells that `factor × amount / size` reaches for some size that a survey may hold.

    A cell (low, high] is reached by the sizes from ⌈amount / high⌉ to ⌈amount / low⌉ − 1, if there are any.
    """
    total = np.clip(amount, 0, _ROOM // MONTHS) * factor
    bits = np.zeros(len(total), dtype=np.uint64)
    never = np.where(total > 0, _ROOM * 2 - 1, 0)
    bounds = [-(-total // cut) if cut else never for cut in cuts]
    largest = [np.full_like(total, LARGEST_SIZE + 1), *(np.minimum(b, LARGEST_SIZE + 1) for b in bounds)]
    smallest = [*(np.maximum(bound, 1) for bound in bounds), np.ones_like(total)]
    for i, (low, high) in enumerate(zip(smallest, largest, strict=True)):
        bits |= (low < high).astype(np.uint64) << np.uint64(i)
    return bits


def _cell(cuts: tuple[int, ...], amount: Amounts, size: Amounts | None, factor: int) -> NDArray[np.uint8]:
    """Return how many cuts `factor × amount` (divided by size) lies above; blanks give any cell."""
    cell = np.zeros(len(amount), dtype=np.uint8)
    if size is not None and cuts and int(size.max(initial=0)) > (cap := _ROOM // max(*cuts, 1)):
        size = np.minimum(size, cap)
    if size is not None and any(cut % factor for cut in cuts):
        amount, factor = np.minimum(amount, _ROOM // factor) * factor, 1
    for cut in cuts:
        cell += amount > (cut // factor if size is None else (cut // factor) * size)
    return cell
