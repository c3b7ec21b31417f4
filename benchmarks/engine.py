"""How does the generic engine compare with the same rule written out by hand in numpy?

One million households, 12 indicators, 5 % of every column blank; from typed codes to class, possible
classes and bounds of the number of deprivations. Two surveys: incomes of whole households with their size,
and scores B1 beside an income per person. The hand-written rules know the one standard that they are written
for. Both sides are run in turns in one process; both must give the same arrays.

Run: `python benchmarks/engine.py [HOUSEHOLDS] [RUNS]`
"""

import statistics
import sys
import time
from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.classify.engine import classify_codes
from ngheo_cli.classify.inputs import Inputs
from ngheo_cli.classify.ladder import compile_standard
from ngheo_cli.criteria.load import get
from ngheo_cli.numbers import BLANK, UNKNOWN, URBAN, YES

Array = NDArray[Any]
Result = tuple[Array, Array, Array, Array]
"""Class, possible classes, least and most deprivations."""

STANDARD = "2021-2025"
LINES = ((1_500_000, 2_000_000), (2_250_000, 3_000_000))
SCORES = (140, 175)
POOR, NEAR, AVERAGE, NOT_POOR = 1, 2, 4, 8
CLASS = np.array([{1: 0, 2: 1, 4: 2, 8: 3}.get(bits, -1) for bits in range(16)], dtype=np.int8)


def blanked(values: Array, blank: int, random: np.random.Generator) -> Array:
    """Make 5 % of the values blank."""
    values = values.copy()
    values[random.random(len(values)) < 0.05] = blank
    return values


def surveys(n: int) -> dict[str, Inputs]:
    """Two synthetic surveys, as typed codes."""
    random = np.random.default_rng(20_210_127)
    answers = np.empty((n, 12), dtype=np.int8, order="F")
    for i in range(12):
        answers[:, i] = blanked((random.random(n) < 0.2).astype(np.int8), BLANK, random)
    area = blanked(random.integers(0, 2, n).astype(np.int8), BLANK, random)
    size = blanked(random.integers(1, 9, n), UNKNOWN, random)
    total = blanked(random.integers(0, 20_000_000, n), UNKNOWN, random)
    person = blanked(random.integers(0, 4_000_000, n), UNKNOWN, random)
    score = blanked(random.integers(60, 260, n), UNKNOWN, random)
    return {
        "income of the household, size": Inputs(answers, area, size=size, income_total=total),
        "score B1, income per person": Inputs(answers, area, score_income=score, income_per_person=person),
    }


def bounds(answers: Array) -> tuple[Array, Array]:
    """Least and most deprivations."""
    low, high = np.zeros(len(answers), np.int16), np.zeros(len(answers), np.int16)
    for column in answers.T:
        low += column == YES
        high += column != 0
    return low, high


def by_total(area: int | Array, total: Array, size: Array) -> tuple[Array, Array, Array]:
    """Whether an income can be at most the line, in the band, above it."""
    line, average = (np.where(area == URBAN, pair[1], pair[0]) for pair in LINES)
    unknown = total == UNKNOWN
    below, above = total <= line * size, total > average * size
    between = ~below & ~above
    for part in (below, between, above):
        np.logical_or(part, unknown, out=part)
    rows = np.flatnonzero((size == UNKNOWN) & ~unknown)
    amount, line, average = (np.broadcast_to(a, total.shape)[rows] for a in (total, line, average))
    below[rows] = True
    above[rows] = amount > average
    between[rows] = np.maximum(-(-amount // average), 1) < -(-amount // line)
    return below, between, above


def hand_income(x: Inputs) -> Result:
    """The rule by income, for households with a total."""
    if x.income_total is None or x.size is None:
        raise ValueError("needs a total and a size")
    low, high = bounds(x.answers)
    poor = POOR * (high >= 3).astype(np.uint16) | NEAR * (low < 3).astype(np.uint16)
    below, between, above = by_total(x.area, x.income_total, x.size)
    possible = poor * below | AVERAGE * between.astype(np.uint16) | NOT_POOR * above.astype(np.uint16)
    rows = np.flatnonzero(x.area == BLANK)
    below, between, above = by_total(URBAN, x.income_total[rows], x.size[rows])
    possible[rows] |= poor[rows] * below | (AVERAGE * between | NOT_POOR * above).astype(np.uint16)
    return CLASS[possible], possible, low, high


def by_score(area: int | Array, score: Array, person: Array, poor: Array) -> Array:
    """Possible classes in one area each."""
    line, average = (np.where(area == URBAN, pair[1], pair[0]) for pair in LINES)
    measured, scored = person != UNKNOWN, score != UNKNOWN
    below, band = person <= line, (person > line) & (person <= average)
    by_income = np.where(below, poor, np.where(band, np.uint16(AVERAGE), np.uint16(NOT_POOR)))
    other = np.where(measured & band, np.uint16(AVERAGE), np.uint16(NOT_POOR))
    by_points = np.where(score <= np.where(area == URBAN, SCORES[1], SCORES[0]), poor, other)
    found = np.where(scored, by_points, by_income)
    rows = ~scored & ~measured
    found[rows] = poor[rows] | (AVERAGE | NOT_POOR)
    return found


def hand_score(x: Inputs) -> Result:
    """The rule by score, by income where B1 is blank, by either where both are."""
    if x.score_income is None or x.income_per_person is None:
        raise ValueError("needs a score and an income per person")
    low, high = bounds(x.answers)
    poor = POOR * (high >= 3).astype(np.uint16) | NEAR * (low < 3).astype(np.uint16)
    possible = by_score(x.area, x.score_income, x.income_per_person, poor)
    rows = np.flatnonzero(x.area == BLANK)
    possible[rows] |= by_score(URBAN, x.score_income[rows], x.income_per_person[rows], poor[rows])
    return CLASS[possible], possible, low, high


def timed(work: Callable[[], Result]) -> tuple[float, Result]:
    """Run once; return seconds and the result."""
    start = time.perf_counter()
    result = work()
    return time.perf_counter() - start, result


def compare(name: str, inputs: Inputs, by_hand: Callable[[Inputs], Result], runs: int) -> float:
    """Print the ratio of the medians of alternated runs, after checking that both give the same arrays."""
    standard = compile_standard(get(STANDARD))

    def engine() -> Result:
        codes = classify_codes(standard, inputs)
        return codes.class_, codes.possible, codes.deprivations_min, codes.deprivations_max

    ours, floor = [], []
    for run in range(runs + 1):
        (a, result), (b, expected) = timed(engine), timed(lambda: by_hand(inputs))
        if not all(np.array_equal(x, y) for x, y in zip(result, expected, strict=True)):
            raise SystemExit("the arrays differ")
        if run:  # the first run warms the caches
            ours.append(a * 1000)
            floor.append(b * 1000)
    ratios = [a / b for a, b in zip(ours, floor, strict=True)]
    ratio = statistics.median(ours) / statistics.median(floor)
    print(f"{name}: {len(inputs):,} households, {runs} alternated runs, same arrays")
    for label, values, unit in (("engine", ours, "ms"), ("by hand", floor, "ms"), ("ratio", ratios, "")):
        middle, spread = statistics.median(values), f"{min(values):.2f} to {max(values):.2f}"
        print(f"  {label:8} median {middle:7.2f} {unit:2}  {spread}")
    print(f"  ratio of medians {ratio:.2f} (at most 3)")
    return ratio


def main() -> None:
    """Compare both surveys; exit status 1 if a ratio is above 3."""
    n, runs = (int(sys.argv[i]) if len(sys.argv) > i else default for i, default in ((1, 1_000_000), (2, 9)))
    found = [
        compare(name, inputs, by_hand, runs)
        for (name, inputs), by_hand in zip(surveys(n).items(), (hand_income, hand_score), strict=True)
    ]
    sys.exit(int(max(found) > 3))


if __name__ == "__main__":
    main()
