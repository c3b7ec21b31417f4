"""Of which households does a paper not know the class before, as a person has yet to confirm their link?"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.review.entries import Mask, Rows
from ngheo_cli.review.households import Households

Pairs = NDArray[np.int64]


def pairs_of(proposals: Sequence[tuple[int, int]], before_of: Rows) -> Pairs:
    """Return the rows before and now of open links of households that are not linked, shape (links, 2)."""
    pairs = np.array(proposals, dtype=np.int64).reshape(-1, 2)
    return np.asarray(pairs[before_of[pairs[:, 1]] < 0])


def silent(households: Households) -> Mask:
    """Return who has no class, and is not gone."""
    return np.asarray((households.class_ < 0) & ~households.gone)


def link_waits(pairs: Pairs, matters_before: Mask, known: Mask, listed: Mask) -> Mask:
    """Return the households now of which a paper may say another thing once a link is confirmed: those with a
    class (`known`) that are on a list (`listed`) or may be a household before that `matters_before`."""
    waiting, perhaps = np.zeros((2, len(known)), dtype=np.bool_)
    waiting[pairs[:, 1]] = True
    perhaps[pairs[matters_before[pairs[:, 0]], 1]] = True
    return np.asarray(known & waiting & (listed | perhaps))
