"""Which households are drawn, so that anybody with the same list and seed draws the same?

Within a stratum the households are put in the order of a hash of the seed and of who they are, and the first
ones are drawn: a simple sample without replacement that does not depend on the order of rows or on files.
"""

import hashlib
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ngheo_cli.audit.list.sample_size import Wanted, allocation, sample_size
from ngheo_cli.survey.text import key

RISK_WEIGHT = 3
"""How many times more likely a household at risk is drawn, where that is asked for."""
_WHO = ("province", "district", "commune", "village", "household_id", "head_name", "head_national_id")
_NOT_CONTENT = frozenset({"file", "sheet", "row", "problem", "survey", "position"})


@dataclass(frozen=True, slots=True)
class Stratum:
    """A part of the list that is sampled by itself."""

    label: str
    risk: bool
    households: int
    drawn: int


@dataclass(frozen=True, slots=True)
class Drawn:
    """A household that was drawn: its position in the list, and the stratum's in `Sample.strata`."""

    row: int
    stratum: int
    mark: str


@dataclass(frozen=True, slots=True)
class Sample:
    """A sample for a re-check in the field."""

    population: int
    size: int
    """By the formula; the strata's minimum may have made it more."""
    wanted: Wanted
    seed: int
    risk: bool
    strata: tuple[Stratum, ...]
    drawn: tuple[Drawn, ...]


def marks_of(frame: pd.DataFrame) -> list[str]:
    """Return what each household is known by: a short hash of its place, code and head.

    Of households that share all of these the whole answers count too, and last the order of equal ones.
    """
    marks = _hashes(frame, [name for name in _WHO if name in frame.columns])
    twice = pd.Series(marks).duplicated(keep=False).to_numpy()
    if twice.any():
        rows = np.flatnonzero(twice)
        content = [name for name in frame.columns if name not in _NOT_CONTENT]
        within = _hashes(pd.DataFrame(frame.iloc[rows]), content)
        seen: dict[str, int] = defaultdict(int)
        for row, told in zip(rows.tolist(), within, strict=True):
            seen[told] += 1
            marks[row] = _digest(f"{marks[row]}|{told}|{seen[told]}")
    return marks


def draw(  # noqa: PLR0913, PLR0917 - what is drawn from, how, and what for
    marks: Sequence[str],
    strata: Sequence[str],
    at_risk: NDArray[np.bool_] | None,
    inside: NDArray[np.bool_],
    wanted: Wanted,
    seed: int,
) -> Sample:
    """Draw a stratified sample.

    Args:
        marks: of all households, from `marks_of`.
        strata: the label of each household's stratum.
        at_risk: who is drawn RISK_WEIGHT times as likely, as strata of their own; None to draw all alike.
        inside: who belongs to the population.
        wanted: precision, confidence and expected rate.
        seed: the same seed draws the same households.
    """
    risky = np.zeros(len(marks), dtype=np.bool_) if at_risk is None else at_risk
    members: dict[tuple[str, bool], list[int]] = defaultdict(list)
    for row in np.flatnonzero(inside).tolist():
        members[strata[row], bool(risky[row])].append(row)
    keys = sorted(members)
    population = int(inside.sum())
    size = sample_size(population, wanted)
    counts = [len(members[one]) for one in keys]
    drawn = allocation(size, counts, [RISK_WEIGHT if risk else 1 for _, risk in keys])
    chosen = [
        Drawn(row, i, marks[row])
        for i, one in enumerate(keys)
        for row in sorted(members[one], key=lambda row: _digest(f"{seed}|{marks[row]}"))[: drawn[i]]
    ]
    return Sample(
        population,
        size,
        wanted,
        seed,
        at_risk is not None,
        tuple(Stratum(*one, n, k) for one, n, k in zip(keys, counts, drawn, strict=True)),
        tuple(sorted(chosen, key=lambda one: one.row)),
    )


def _hashes(frame: pd.DataFrame, names: Sequence[str]) -> list[str]:
    columns = [
        [key(value) if isinstance(value, str) else str(value) for value in frame[name].tolist()]
        for name in names
    ]
    if not columns:
        return [_digest("")] * len(frame)
    return [_digest("\x1f".join(values)) for values in zip(*columns, strict=True)]


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]
