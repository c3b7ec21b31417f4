"""Between which ends may the figures of a target lie, as undetermined households and blank answers turn out?

Points, percent of plan and what is lacking are each computed at both ends of what was achieved.
"""

from dataclasses import dataclass
from fractions import Fraction

from ngheo_cli.numbers import half_up
from ngheo_cli.review.targets import TargetRow

Span = tuple[Fraction, Fraction] | None
"""The least and the most; None where it is not known."""


@dataclass(frozen=True, slots=True)
class TargetEnds:
    """The ends of the figures of a target: percent, points, households (or persons)."""

    achieved: Span
    points: Span
    percent_of_plan: Span
    count: Span
    lacking: Span

    def as_dict(self) -> dict[str, object]:
        """Return the ends as published beside the row (`ngheo.targets/1`)."""
        found: dict[str, object] = {}
        for name, places in (("points", 2), ("percent_of_plan", 1)):
            ends: Span = getattr(self, name)
            texts = (None, None) if ends is None else tuple(half_up(one, places) for one in ends)
            found |= {f"{name}_min": texts[0], f"{name}_max": texts[1]}
        for name in ("count", "lacking"):
            ends = getattr(self, name)
            counts = (None, None) if ends is None else tuple(int(one) for one in ends)
            found |= {f"{name}_min": counts[0], f"{name}_max": counts[1]}
        return found


def ends_of(row: TargetRow) -> TargetEnds:
    """Return the ends of a target's figures."""
    now = row.now
    levels = (now.low, now.high)
    counts = now.counts or (now.count, now.count)
    return TargetEnds(
        _span(*levels),
        _span(*(row.points_at(level) for level in levels)),
        _span(*(row.percent_at(level) for level in levels)),
        _span(*counts),
        _span(*(row.lacking_at(count) for count in counts)),
    )


def published(row: TargetRow) -> dict[str, object]:
    """Return a target as published (`ngheo.targets/1`), with its ends and whether they are apart."""
    return row.as_dict() | ends_of(row).as_dict() | {"open": row.now.open}


def _span(one: "Fraction | int | None", other: "Fraction | int | None") -> Span:
    if one is None or other is None:
        return None
    least, most = sorted((Fraction(one), Fraction(other)))
    return least, most
