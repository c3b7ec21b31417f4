"""Who was ever on a list before: the earlier reviews, and what each says of the class before it?"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np

from ngheo_cli.review.households import Households
from ngheo_cli.review.link import Links, link
from ngheo_cli.review.movements import NEAR, POOR, History, Mask, NearRelapse, Rows, states


def history_of(
    before: Households,
    now: Households,
    links: Links,
    earlier: Sequence[Households] = (),
    near_relapse: NearRelapse = "near_poor_list",
) -> History:
    """Return who of the households now was ever poor or near-poor before the review `before`.

    Known from earlier reviews, linked to the households now, and from the column `previous_class` of every
    review that has one. A relapse looks back over all the history that is given.
    """
    poor, near = (np.zeros(len(now), dtype=np.bool_) for _ in range(2))
    told: list[tuple[Rows, Mask, Mask]] = [(links.before_of, *_previous(before))]
    for review in earlier:
        listed = states(review)
        was_poor, was_near = _previous(review)
        of = link(review, now).before_of
        told.append((of, (listed == POOR) | was_poor, (listed == NEAR) | was_near))
    for of, was_poor, was_near in told:
        linked = of >= 0
        poor[linked] |= was_poor[of[linked]]
        near[linked] |= was_near[of[linked]]
    return History(poor, near, near_relapse)


def _previous(review: Households) -> tuple[Mask, Mask]:
    """Return who was poor and who near-poor by the column of the class before the review."""
    if not review.has("previous_class"):
        nobody = np.zeros(len(review), dtype=np.bool_)
        return nobody, nobody
    previous = review.frame["previous_class"].to_numpy()
    return np.asarray(previous == "poor"), np.asarray(previous == "near_poor")


def from_previous_class(now: Households) -> Households:
    """Return the review before as the column `previous_class` of the review now tells it.

    Sizes and units are those of now; households that are gone are not in it. Raises KeyError without the
    column.
    """
    previous = now.frame["previous_class"].to_numpy()
    class_ = np.full(len(now), -1, dtype=np.int8)
    for number, code in enumerate(now.classes):
        class_[previous == code] = number
    if "average" not in now.classes:
        class_[previous == "average"] = now.classes.index("not_poor")
    every = np.uint16((1 << len(now.classes)) - 1)
    bits = np.left_shift(np.uint16(1), np.maximum(class_, 0).astype(np.uint16))
    frame = now.frame.drop(columns=["previous_class", *_present(now, ("movement", "recorded_class"))])
    return replace(
        now, frame=frame, source="recorded", class_=class_, possible=np.where(class_ < 0, every, bits)
    )


def _present(review: Households, names: Iterable[str]) -> list[str]:
    return [name for name in names if review.has(name)]


def same_rows(count: int) -> Links:
    """Return the links of a review to what it says itself of the review before: row by row."""
    rows = np.arange(count, dtype=np.int64)
    return Links(rows, rows.copy())
