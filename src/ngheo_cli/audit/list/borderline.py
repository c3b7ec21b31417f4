"""Which households have a class that hangs on one answer, or on less than a set distance to a line?

Every answer is moved alone and the household decided again by the same engine. Only households whose class
is decided are asked; the others hang on what is missing.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.classify.engine import basis_of, classify_codes
from ngheo_cli.classify.inputs import Inputs
from ngheo_cli.classify.ladder import Standard, compile_standard, members
from ngheo_cli.classify.model import INCOME, SCORE, Decisions
from ngheo_cli.classify.money import PERSON, TOTAL, YEAR, income_form
from ngheo_cli.classify.typed import inputs_of
from ngheo_cli.criteria.model import MONTHS
from ngheo_cli.numbers import BLANK, NO, UNKNOWN, YES
from ngheo_cli.survey.model import Survey

Quantity = Literal["indicator", "score_deprivation", "score_income", "income"]
_ROOM = 2**62 // MONTHS
_NOWHERE = np.iinfo(np.int64).max


@dataclass(frozen=True, slots=True)
class Near:
    """One quantity that a household's class hangs on.

    `by` is the least change: đồng per person a month, points, or 1 for an answer; `up` is a deprivation more.
    `possible` are the classes that the household would then have, `columns` the indicators of which any one
    alone would do it.
    """

    row: int
    quantity: Quantity
    direction: Literal["up", "down"]
    by: int
    possible: tuple[str, ...]
    columns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Distance:
    """How near to a line is near: đồng per person a month, and points of a score."""

    income: int
    points: int


def borderline(survey: Survey, decisions: Decisions, within: Distance) -> list[Near]:
    """Return what the classes of households hang on, in the order of rows, the nearest first."""
    standard = compile_standard(decisions.criteria)
    inputs = inputs_of(survey, decisions.criteria, decisions.answers)
    rows = np.flatnonzero(decisions.class_ >= 0)
    asked = _Asked(standard, inputs.take(rows), decisions.possible[rows], rows)
    found = [*asked.indicators(), *asked.points(), *asked.score(within.points), *asked.income(within.income)]
    return sorted(found, key=lambda near: (near.row, _ORDER[near.quantity], near.by, near.direction))


_ORDER = {"income": 0, "score_income": 1, "score_deprivation": 2, "indicator": 3}


class _Asked:
    """The households that are decided, and what their classes are now."""

    def __init__(
        self, standard: Standard, inputs: Inputs, now: NDArray[np.uint16], rows: NDArray[np.intp]
    ) -> None:
        self.standard, self.inputs, self.now, self.rows = standard, inputs, now, rows
        self.basis = basis_of(standard, inputs)

    def indicators(self) -> Iterator[Near]:
        """Yield the households of which one answer of an indicator turned round gives another class."""
        columns: dict[tuple[int, int, str], list[str]] = {}
        for i, name in enumerate(self.standard.criteria.indicator_ids):
            was = self.inputs.answers[:, i]
            moved = self._classes(self._turned(i))
            for at in np.flatnonzero((was != BLANK) & (moved != self.now)).tolist():
                direction = "down" if was[at] == YES else "up"
                columns.setdefault((at, int(moved[at]), direction), []).append(name)
        for (at, bits, direction), names in columns.items():
            yield self._near(at, "indicator", direction, 1, bits, tuple(names))

    def points(self) -> Iterator[Near]:
        """Yield the households without answers whose B2 by one deprivation more or less gives another
        class."""
        score, step = self.inputs.score_deprivation, self.standard.cuts.points_per or 1
        if score is None:
            return
        alone = (score != UNKNOWN) & (self.inputs.answers == BLANK).all(axis=1)
        cuts = self.standard.cuts
        most = step * cuts.indicators if cuts.points_per else _NOWHERE
        for direction, sign in (("up", 1), ("down", -1)):
            moved_to = score + sign * step
            there = np.where(alone & (moved_to >= 0) & (moved_to <= most), moved_to, score)
            moved = self._classes(replace(self.inputs, score_deprivation=there))
            for at in np.flatnonzero(alone & (moved != self.now)).tolist():
                yield self._near(at, "score_deprivation", direction, step, int(moved[at]))

    def score(self, within: int) -> Iterator[Near]:
        """Yield the households whose B1 lies so near to a line that another class is across it."""
        score = self.inputs.score_income
        if score is None:
            return
        found = _Nearest(len(self.rows))
        for cut in self.standard.cuts.score:
            by = np.where(score > cut, score - cut, cut + 1 - score)
            near = (self.basis == SCORE) & (score != UNKNOWN) & (by <= within)
            there = np.where(score > cut, cut, cut + 1)
            moved = self._classes(replace(self.inputs, score_income=np.where(near, there, score)))
            found.take(near & (moved != self.now), by, score > cut, moved)
        yield from self._all(found, "score_income")

    def income(self, within: int) -> Iterator[Near]:
        """Yield the households whose income lies so near to a line that another class is across it."""
        found = _Nearest(len(self.rows))
        amount, persons, known = self._yearly()
        known &= self.basis == INCOME
        if not known.any():
            return
        nothing = np.full(len(self.rows), UNKNOWN, dtype=np.int64)
        for cut in self.standard.cuts.income:
            line = cut * persons
            above = amount > line
            month = MONTHS * persons
            by = np.where(above, -((line - amount) // month), (line - amount) // month + 1)
            near = known & (by <= within)
            there = np.where(above, cut // MONTHS, cut // MONTHS + 1)
            moved = self._classes(
                replace(
                    self.inputs,
                    income_per_person=np.where(near, there, UNKNOWN),
                    income_total=nothing,
                    income_12_months=nothing,
                )
            )
            found.take(near & (moved != self.now), by, above, moved)
        yield from self._all(found, "income")

    def _yearly(self) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.bool_]]:
        """Return incomes of 12 months, the persons that share each, and where these are known."""
        form, n = income_form(self.inputs), len(self.rows)
        amount, persons = np.zeros(n, dtype=np.int64), np.ones(n, dtype=np.int64)
        known = np.zeros(n, dtype=np.bool_)
        for which, name, factor in (
            (PERSON, "income_per_person", MONTHS),
            (TOTAL, "income_total", MONTHS),
            (YEAR, "income_12_months", 1),
        ):
            column = getattr(self.inputs, name)
            if column is None:
                continue
            here = form == which
            known |= here
            amount[here] = np.clip(column[here], 0, _ROOM) * factor
            if which != PERSON and self.inputs.size is not None:
                persons[here] = self.inputs.size[here]
        return amount, persons, known

    def _turned(self, indicator: int) -> Inputs:
        """Return the answers with one indicator turned round, and B2 with it."""
        answers = self.inputs.answers.copy(order="F")
        was = answers[:, indicator]
        answers[:, indicator] = np.where(was == YES, NO, np.where(was == NO, YES, BLANK))
        score, step = self.inputs.score_deprivation, self.standard.cuts.points_per
        if score is not None and step:
            change = np.where(was == YES, -step, np.where(was == NO, step, 0))
            score = np.where(score == UNKNOWN, UNKNOWN, score + change)
        return replace(self.inputs, answers=answers, score_deprivation=score)

    def _classes(self, inputs: Inputs) -> NDArray[np.uint16]:
        return classify_codes(self.standard, inputs).possible

    def _all(self, found: "_Nearest", quantity: Quantity) -> Iterator[Near]:
        for at in np.flatnonzero(found.by < _NOWHERE).tolist():
            direction: Literal["up", "down"] = "down" if found.down[at] else "up"
            yield self._near(at, quantity, direction, int(found.by[at]), int(found.moved[at]))

    def _near(  # noqa: PLR0913, PLR0917 - the fields of a Near
        self, at: int, quantity: Quantity, direction: str, by: int, bits: int, columns: tuple[str, ...] = ()
    ) -> Near:
        names = tuple(self.standard.classes[i] for i in members(bits))
        return Near(int(self.rows[at]), quantity, direction, by, names, columns)  # type: ignore[arg-type]


class _Nearest:
    """The nearest line of each household across which another class begins."""

    def __init__(self, rows: int) -> None:
        self.by = np.full(rows, _NOWHERE, dtype=np.int64)
        self.down = np.zeros(rows, dtype=np.bool_)
        self.moved = np.zeros(rows, dtype=np.uint16)

    def take(
        self,
        here: NDArray[np.bool_],
        by: NDArray[np.int64],
        down: NDArray[np.bool_],
        moved: NDArray[np.uint16],
    ) -> None:
        """Take a line where it is nearer than those before."""
        nearer = here & (by < self.by)
        self.by[nearer], self.down[nearer], self.moved[nearer] = by[nearer], down[nearer], moved[nearer]
