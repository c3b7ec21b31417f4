"""Who was ever on a list before: the earlier reviews, and what each says of the class before it?"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from ngheo_cli.review.entries import Mask, Rows, Table
from ngheo_cli.review.households import Households
from ngheo_cli.review.link import Links, link
from ngheo_cli.review.movements import NEAR, OPEN, POOR, History, NearRelapse, states


def history_of(
    before: Households,
    now: Households,
    links: Sequence[Links],
    earlier: Sequence[Households] = (),
    near_relapse: NearRelapse = "near_poor_list",
) -> History:
    """Return who of the households now was ever poor or near-poor up to the review `before`.

    `earlier` are the reviews before it, the oldest first; `links` are those of each of them and of `before`
    with now. Each is linked to every later one, so that what is
    known of a household follows its links, those that a person confirmed too; the column `previous_class` of
    every review counts. A relapse looks back over all the history that is given.
    """
    reviews = (*earlier, before)
    told = [_told(review) for review in reviews]
    for i, review in enumerate(reviews):
        for older in range(i):
            _carry(told[older], told[i], link(reviews[older], review).before_of)
    found = (np.zeros(len(now), dtype=np.bool_), np.zeros(len(now), dtype=np.bool_))
    for of, masks in zip(links, told, strict=True):
        _carry(masks, found, of.before_of)
    return History(*found, near_relapse, *_maybe(earlier, linked_rows(earlier, links[:-1]), len(now)))


def with_earlier(
    history: History, earlier: Sequence[Households], links: Sequence[Links], now: Households
) -> History:
    """Return a history of the households now with the lists of earlier reviews, the oldest first, added;
    `links` are those of each of them with now."""
    found = (history.poor.copy(), history.near_poor.copy())
    rows = linked_rows(earlier, links)
    for review, of in zip(earlier, rows, strict=True):
        _carry(_told(review), found, of)
    may_poor, may_near = _maybe(earlier, rows, len(now))
    return replace(history, poor=found[0], near_poor=found[1], may_poor=may_poor, may_near=may_near)


def _maybe(earlier: Sequence[Households], rows: Sequence[Rows], count: int) -> tuple[Mask, Mask]:
    """Return who of so many households now may have been poor, and near-poor, in an earlier review that does
    not determine it."""
    found = (np.zeros(count, dtype=np.bool_), np.zeros(count, dtype=np.bool_))
    for review, of in zip(earlier, rows, strict=True):
        _carry((maybe_on(review, "poor"), maybe_on(review, "near_poor")), found, of)
    return found


def maybe_on(review: Households, list_: Table) -> Mask:
    """Return who of a review may have been on a list, and is not known to have been or not."""
    open_ = (states(review) == OPEN) & ~review.gone
    return np.asarray(open_ & review.may_be(list_))


def linked_rows(reviews: Sequence[Households], links: Sequence[Links]) -> list[Rows]:
    """Return in which row of each review every household now stands, -1 for in none.

    `reviews` are the oldest first, `links` those of each with now. Where a household has no link of its own
    it is followed through its row in a later review, so that a link which a person confirmed carries it
    further back.
    """
    found: list[Rows] = []
    for i in reversed(range(len(reviews))):
        rows = links[i].before_of.copy()
        for later, there in zip(range(i + 1, len(reviews)), reversed(found), strict=True):
            through = np.flatnonzero((rows < 0) & (there >= 0))
            if len(through):
                rows[through] = link(reviews[i], reviews[later]).before_of[there[through]]
        found.append(rows)
    return found[::-1]


def _told(review: Households) -> tuple[Mask, Mask]:
    """Return who was poor, and who near-poor, in a review or before it."""
    listed, (poor, near) = states(review), _previous(review)
    return (listed == POOR) | poor, (listed == NEAR) | near


def _carry(masks: tuple[Mask, Mask], found: tuple[Mask, Mask], of: Rows) -> None:
    """Add to a later review what is known of its households from an earlier one."""
    linked = of >= 0
    for mask, target in zip(masks, found, strict=True):
        target[linked] |= mask[of[linked]]


def _previous(review: Households) -> tuple[Mask, Mask]:
    """Return who was poor and who near-poor by the column of the class before the review."""
    if not review.has("previous_class"):
        nobody = np.zeros(len(review), dtype=np.bool_)
        return nobody, nobody
    previous = review.frame["previous_class"].to_numpy()
    return np.asarray(previous == "poor"), np.asarray(previous == "near_poor")
