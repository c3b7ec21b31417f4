"""Whose possible classes could change a movement table?

Every household is looked at under each pair of lists that it may have been on before and be on now: where it
would enter other columns than those that the table counts it in, the table is not whole.
"""

from collections.abc import Callable, Mapping, Sequence

import numpy as np

from ngheo_cli.review.entries import Bits, Mask, Rows, Side, Table


def changeable(
    states: tuple[Rows, Rows],
    may: tuple[Mask, Mask],
    others: tuple[Rows, Rows],
    shown: Bits,
    ways: Sequence[Callable[[Rows, Rows], Bits]],
) -> Mapping[tuple[Table, Side], Mask]:
    """Return which households enter other columns than those shown under some of their possible classes.

    `states` are those of the households before and now; `may` says for each state who may be in it, shape
    (states, n); `others` is the row of each household in the other review, -1 for none; `ways` give the
    columns for states that are completed, once for each history that may be.
    """
    changed = {place: np.zeros(len(bits), dtype=np.bool_) for place, bits in shown.items()}
    before, now = (may_be.sum(axis=0) > 1 for may_be in may)
    if len(ways) == 1 and not (before.any() or now.any()):
        return changed
    for was in range(len(may[0])) if before.any() else (0,):
        for is_ in range(len(may[1])) if now.any() else (0,):
            fits = (~before | may[0][was], ~now | may[1][is_])
            for way in ways:
                bits = way(np.where(before, was, states[0]), np.where(now, is_, states[1]))
                for place, found in bits.items():
                    changed[place] |= _both(fits, others, place[1]) & (found != shown[place])
    return changed


def _both(fits: tuple[Mask, Mask], others: tuple[Rows, Rows], side: Side) -> Mask:
    """Return of which households of a side both rows fit; one without the other row fits by itself."""
    at = 0 if side == "before" else 1
    found, linked = fits[at].copy(), others[at] >= 0
    found[linked] &= fits[1 - at][others[at][linked]]
    return found
