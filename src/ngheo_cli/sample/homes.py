"""Which households live in a block, and what stays the same of them from year to year?

Shares and spreads are made up so that tables look as they do in a commune; none is a figure of a standard.
"""

from dataclasses import dataclass

import numpy as np

from ngheo_cli.sample.columns import Chosen, Columns, Numbers, Values
from ngheo_cli.sample.names import commune_name, province_name, village_name
from ngheo_cli.sample.persons import (
    GROUPS,
    draw_names,
    national_ids,
    ordinal,
)
from ngheo_cli.sample.plan import PROVINCE, Block, Plan, ethnic_shares, is_urban

STAYS, DIED, MOVED_OUT, MERGED, MOVED_IN, SPLIT, ASKED = range(7)
"""What becomes of a household in the second year; the last three are not there in the first. Who ASKED was
there, but on no list and in no review."""
MARKS = np.array(["", "died", "moved_out", "merged", "moved_in", "split", ""], dtype=object)
_LEAVE = {DIED: 0.01, MOVED_OUT: 0.015, MERGED: 0.005}
_COME = {MOVED_IN: 0.015, SPLIT: 0.015, ASKED: 0.02}
_SIZES = np.array([0.07, 0.16, 0.19, 0.27, 0.16, 0.09, 0.04, 0.02])
"""Shares of households of 1, 2, … members."""
_GROUP_WEALTH = (0.25, -0.1, -0.1, -0.2, -0.1, -0.35, -0.6, -0.35, -0.35, -0.1)
_URBAN_WEALTH = 0.2
_OLDEST_HEAD, _YOUNGEST_HEAD = 88, 21
YEAR = 365.2425


@dataclass(frozen=True, slots=True)
class Homes:
    """The households of a block in either year, in the order of villages and codes; arrays run over them.

    `place` has the place columns, code and head; `wealth` is about 0 ± 1; `number` is unique in the sample.
    """

    area: int
    place: Columns
    kind: Numbers
    number: Numbers
    group: Numbers
    sex: Numbers
    birth: Numbers
    """Days from 1970 on."""
    sizes: tuple[Numbers, ...]
    wealth: Chosen


def draw_homes(plan: Plan, block: Block) -> Homes:
    """Draw the households of a block."""
    draw = plan.stream(block.commune, 2, block.number)
    urban = is_urban(plan, block.commune)
    village, code, kind = _villages(plan, block)
    count = len(village)
    sex = (draw.random(count) < 0.27).astype(np.int64)
    group = draw.choice(len(GROUPS), count, p=ethnic_shares(plan, block.commune)).astype(np.int64)
    age = np.clip(draw.normal(48, 14, count), _YOUNGEST_HEAD, _OLDEST_HEAD)
    birth = ordinal(plan.days[0]) - (age * YEAR).astype(np.int64)
    first = draw.choice(len(_SIZES), count, p=_SIZES) + 1
    change = np.where(draw.random(count) < 0.08, draw.choice([-1, 1], count), 0)
    number = np.where(kind >= MOVED_IN, plan.households, 0) + block.start + _running(kind)
    wealth = draw.normal(0, 1, count) + np.array(_GROUP_WEALTH)[group] + _URBAN_WEALTH * urban
    place = _place(block, village, urban) | {
        "household_id": _codes(code),
        "head_name": draw_names(draw, group, sex),
        "head_national_id": national_ids(plan).of(number, sex, birth),
    }
    sizes = (first.astype(np.int64), np.maximum(first + change, 1).astype(np.int64))[: len(plan.days)]
    return Homes(int(urban), place, kind, number, group, sex, birth, sizes, wealth)


def _villages(plan: Plan, block: Block) -> tuple[Numbers, Numbers, Numbers]:
    """Return village (in its commune), running code and kind of each household, by village and code."""
    draw = plan.stream(block.commune, 3, block.number)
    numbers, counts = np.array(block.villages, dtype=np.int64).reshape(-1, 2).T
    old = np.repeat(numbers, counts)
    if len(plan.days) == 1:
        return old, _count_up(old), np.zeros(len(old), dtype=np.int64)
    kinds = _kinds(draw.permutation(len(old)), _LEAVE)
    coming = _kinds(draw.permutation(len(old)), _COME)
    new = draw.choice(old, len(old)) if len(old) else old
    village = np.concatenate([old, new[coming > 0]])
    kind = np.concatenate([kinds, coming[coming > 0]])
    order = np.lexsort((kind >= MOVED_IN, village))
    return village[order], _count_up(village[order]), kind[order]


def _kinds(ranks: Numbers, shares: dict[int, float]) -> Numbers:
    """Return the kind of each rank: of a hundred, as many of each as its share says."""
    at = (ranks + 0.5) / max(1, len(ranks))
    bounds = np.cumsum(list(shares.values()))
    return np.array([*shares, 0], dtype=np.int64)[np.searchsorted(bounds, at, side="right")]


def _count_up(values: Numbers) -> Numbers:
    """Return 1, 2, … within each run of one value."""
    first = np.flatnonzero(np.diff(values, prepend=-1))
    return np.arange(len(values)) - np.repeat(first, np.diff(first, append=len(values))) + 1


def _running(kind: Numbers) -> Numbers:
    """Number the households that were there and those that came, each from 0."""
    came = kind >= MOVED_IN
    return np.where(came, np.cumsum(came), np.cumsum(~came)) - 1


def _codes(numbers: Numbers) -> Values:
    texts = np.array([f"{number:03d}" for number in range(int(numbers.max(initial=0)) + 1)], dtype=object)
    return texts[numbers]


def _place(block: Block, village: Numbers, urban: bool) -> Columns:
    names = {number: village_name(number, urban) for number, _ in block.villages}
    first = block.villages[0][0]
    return {
        "province": np.full(len(village), province_name(block.commune // PROVINCE), dtype=object),
        "commune": np.full(len(village), commune_name(block.commune % PROVINCE, urban), dtype=object),
        "village": np.array(list(names.values()), dtype=object)[village - first],
    }
