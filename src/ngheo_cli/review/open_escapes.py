"""Which links that wait for a person would change who newly escaped?"""

from collections.abc import Mapping, Sequence

import numpy as np

from ngheo_cli.messages import Finding, comparing
from ngheo_cli.messages import open_links as say
from ngheo_cli.review.households import Households
from ngheo_cli.review.link import Links, Proposal
from ngheo_cli.review.low_income import off_the_lists
from ngheo_cli.review.newly_escaped import Escaped, newly_escaped
from ngheo_cli.review.open_links import supposed

Waiting = tuple[tuple[Households, Proposal], ...]
"""Open links, each with the earlier review that it is to."""


def open_escapes(
    now: Households,
    earlier: Sequence[Households],
    decided: Mapping[str, str],
    links: Sequence[Links],
    escaped: Escaped,
) -> Waiting:
    """Return the links of earlier reviews with now that, were one of them confirmed, would change who newly
    escaped; `decided` is that of `newly_escaped`."""
    if_so = supposed(now, links, off_the_lists(now).can & ~now.gone, whole=True)
    if not if_so.proposals:
        return ()
    truth, rows = newly_escaped(if_so.now, earlier, decided, escaped.at, if_so.links).truth, if_so.rows
    changed = truth.can[if_so.first :] != escaped.truth.can[rows]
    changed |= truth.must[if_so.first :] != escaped.truth.must[rows]
    return tuple((earlier[i], one) for i, one in (if_so.proposals[at] for at in np.flatnonzero(changed)))


def open_findings(now: Households, waiting: Waiting) -> list[Finding]:
    """Return what is said of such links, one finding each."""
    return [
        say.ESCAPED_UNSURE.at(
            now.place(one.now),
            file=review.shown(one.before, "file"),
            row=review.shown(one.before, "row"),
            reason=comparing.REASONS[one.reason],
        )
        for review, one in waiting
    ]
