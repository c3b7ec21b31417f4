"""Which units of an earlier review bear a name that the review now does not have, so that their households
are not found again?

A unit that only the earlier review names is told where the review now, too, names one beside it that is not
in the earlier: one may have been renamed, merged or spelt otherwise. Lists name only the villages of the
households on them, so that a village is told only where its heads seem to stand elsewhere now, or where no
unit at all is found again.
"""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from ngheo_cli.messages import Finding, Place
from ngheo_cli.messages import comparing as say
from ngheo_cli.messages import review as words
from ngheo_cli.review.heads import Rows, texts_of
from ngheo_cli.review.households import Households
from ngheo_cli.review.link import Links
from ngheo_cli.review.units import LEVELS
from ngheo_cli.survey.text import key

Path = tuple[str, ...]
"""The names of a unit as compared, from the uppermost level that both reviews name."""
_SHOWN = 5


def strange_units(before: Households, now: Households, links: Links) -> list[Finding]:
    """Return what is said of the units of an earlier review that are not found again, one finding a level."""
    levels = [level for level in LEVELS if _told(before, level) and _told(now, level)]
    if not levels:
        return []
    (shown, of_row), (named_now, _) = _units(before.frame, levels), _units(now.frame, levels)
    depths = _strange(shown, named_now)
    seem_moved = {int(of_row[one.before]) for one in links.proposals if one.reason == "unit"}
    none_found = len(depths) == len(shown)
    lost = np.bincount(of_row[links.now_of < 0], minlength=len(shown))
    findings = []
    for depth, level in enumerate(levels):
        units = [
            unit
            for unit, found in depths.items()
            if found == depth and lost[unit] and (level != LEVELS[-1] or none_found or unit in seem_moved)
        ]
        if units:
            names = dict.fromkeys(shown[unit][depth] for unit in units)
            values = {
                "file": before.first_file,
                "count": int(lost[units].sum()),
                "level": words.LEVELS[level],
            }
            listed = ", ".join([*names][:_SHOWN]) + (" …" if len(names) > _SHOWN else "")
            findings.append(say.STRANGE_UNITS.at(Place(before.first_file), units=listed, **values))
    return findings


def _told(review: Households, level: str) -> bool:
    return review.has(level) and any(key(name) for name in set(review.frame[level].tolist()))


def _units(frame: pd.DataFrame, levels: Sequence[str]) -> tuple[list[Path], Rows]:
    """Return the units as written, and the number of that of every household."""
    texts = pd.DataFrame({level: texts_of(frame, level) for level in levels})
    of_row = texts.groupby(list(levels), sort=False).ngroup().to_numpy().astype(np.int64)
    return list(texts.drop_duplicates().itertuples(index=False, name=None)), of_row


def _strange(before: Sequence[Path], now: Sequence[Path]) -> dict[int, int]:
    """Return, for each unit that may bear another name now, the uppermost level at which it does."""
    known_before, known_now = _with_upper(before), _with_upper(now)
    renamed = {path[:-1] for path in known_now - known_before if path[-1]}
    found = {}
    for number, path in enumerate(before):
        names = tuple(map(key, path))
        depth = next((i for i in range(len(names)) if names[: i + 1] not in known_now), None)
        if depth is not None and names[depth] and names[:depth] in renamed:
            found[number] = depth
    return found


def _with_upper(units: Sequence[Path]) -> set[Path]:
    """Return the units and all those above them, as compared."""
    paths = [tuple(map(key, unit)) for unit in units]
    return {path[:end] for path in paths for end in range(1, len(path) + 1)}
