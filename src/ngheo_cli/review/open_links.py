"""What would a household now be if a link that waits for a person were confirmed?"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from ngheo_cli.review.entries import Mask, Rows
from ngheo_cli.review.households import Households
from ngheo_cli.review.link import Links, Proposal


@dataclass(frozen=True, slots=True)
class Supposed:
    """Households now as if links were confirmed, each in a row of its own and on its own."""

    proposals: tuple[tuple[int, Proposal], ...]
    """The review, by its number, and the link to it."""
    first: int
    """The row of the first of them; above it stand the households now as they are linked."""
    now: Households
    links: tuple[Links, ...]
    """How each review hangs together with those rows; only `before_of` is theirs."""

    @property
    def rows(self) -> Rows:
        """The row now of each proposal."""
        return np.array([one.now for _, one in self.proposals], dtype=np.int64)


def supposed(now: Households, links: Sequence[Links], wanted: Mask, *, whole: bool = False) -> Supposed:
    """Suppose that each open link of some reviews with now is confirmed; `wanted` are the households now that
    are asked about, and `whole` puts all households above those rows."""
    proposals = tuple((i, one) for i, of in enumerate(links) for one in of.proposals if wanted[one.now])
    above = np.arange(len(now) if whole else 0, dtype=np.int64)
    rows = np.concatenate([above, np.array([one.now for _, one in proposals], dtype=np.int64)])
    confirmed = tuple(_confirmed(i, of, proposals, rows) for i, of in enumerate(links))
    return Supposed(proposals, len(above), now.taken(rows), confirmed)


def _confirmed(review: int, of: Links, proposals: Sequence[tuple[int, Proposal]], rows: Rows) -> Links:
    before_of = of.before_of[rows]
    for row, (number, one) in enumerate(proposals, start=len(rows) - len(proposals)):
        if number == review:
            before_of[row] = one.before
    return replace(of, before_of=before_of)
