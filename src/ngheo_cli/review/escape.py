"""Who registered to escape poverty (đăng ký thoát nghèo), and who escaped?

A poor household escapes (thoát nghèo) by being poor no longer, a near-poor one by being neither. Households
are counted in the unit of before, by their class before, whether they registered, and what they are now; what
is not known is counted apart.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.messages import Stop
from ngheo_cli.messages import rate_details as say
from ngheo_cli.numbers import BLANK, NO, YES, percent
from ngheo_cli.review.form_counts import flag_answers
from ngheo_cli.review.households import GONE, Households
from ngheo_cli.review.link import Links
from ngheo_cli.review.movements import NEAR, NEITHER, OPEN, POOR, marked, states
from ngheo_cli.review.rates import RateRow

Values = NDArray[np.int64]
FLAG = "registered_to_escape"
BEFORE = {"poor": POOR, "near_poor": NEAR, "neither": NEITHER, "unknown": OPEN}
ANSWERS = {"yes": YES, "no": NO, "unknown": BLANK}
_GONE, _ABSENT = OPEN + 1, OPEN + 2
NOW = {
    "now_poor": POOR,
    "now_near_poor": NEAR,
    "now_neither": NEITHER,
    "now_undetermined": OPEN,
    "gone": _GONE,
    "absent": _ABSENT,
}
"""What became of a household; `gone` bears a mark of movement, `absent` is in no file of this review."""
_ESCAPED = {"poor": ("now_near_poor", "now_neither"), "near_poor": ("now_neither",)}
_OPEN = ("now_undetermined", "absent")


@dataclass(frozen=True, slots=True)
class EscapeRow:
    """What became of the households of one class before and one answer, in one unit, area and group."""

    row: RateRow
    before: str
    registered: str

    def count(self, now: str) -> int | None:
        """Return how many are so now; None where there is no survey."""
        return self.row.count(f"{self.before}/{self.registered}/{now}")

    def _sum(self, names: tuple[str, ...]) -> int | None:
        counts = [self.count(name) for name in names]
        return None if None in counts else sum(count or 0 for count in counts)

    @property
    def households(self) -> int | None:
        """All of them."""
        return self._sum(tuple(NOW))

    @property
    def escaped(self) -> int | None:
        """How many escaped for certain; None for those who were on no list."""
        return self._sum(_ESCAPED[self.before]) if self.before in _ESCAPED else None

    @property
    def open(self) -> int | None:
        """Of how many it is not known what became."""
        return self._sum(_OPEN)

    @property
    def escaped_max(self) -> int | None:
        """How many escaped if all did of whom it is not known."""
        return None if self.escaped is None else self.escaped + (self.open or 0)

    @property
    def rate(self) -> str | None:
        """Escaped in percent of the households, at least; None where nothing is known."""
        return self._percent(self.escaped)

    @property
    def rate_max(self) -> str | None:
        """Escaped in percent of the households, at most."""
        return self._percent(self.escaped_max)

    def _percent(self, part: int | None) -> str | None:
        whole = self.households
        return None if part is None or not whole or self.open == whole else percent(part, whole)

    def as_dict(self) -> dict[str, object]:
        """Return the row as published (`ngheo.escape/1`)."""
        found = self.row.place() | {"before": self.before, "registered": self.registered}
        found |= {"households": self.households, "escaped": self.escaped, "escaped_max": self.escaped_max}
        found |= {"rate": self.rate, "rate_max": self.rate_max}
        found |= {name: self.count(name) for name in NOW}
        return found | {"submitted": self.row.counts is not None, "partial": self.row.partial}


def escape_rows(row: RateRow) -> Iterator[EscapeRow]:
    """Yield the figures of one unit, area and group."""
    return (EscapeRow(row, before, registered) for before in BEFORE for registered in ANSWERS)


def absent_of(whole: RateRow) -> int:
    """Return how many of the lists before are in no file now, and bear no mark of movement."""
    counts = (one.count("absent") or 0 for one in escape_rows(whole) if one.before in _ESCAPED)
    return sum(counts)


def escape_counts(
    before: Households, now: Households, links: Links, there: NDArray[np.bool_]
) -> dict[str, Values]:
    """Return what is counted of every household before, shape (n,) each, to be tallied.

    `there` are the households that the review before knew. Raises Stop where no file tells who registered.
    """
    if not (before.has(FLAG) or now.has(FLAG)):
        raise Stop(say.NO_REGISTRATION.at())
    was, is_, registered = states(before), _became(before, now, links), _registered(before, now, links)
    return {
        f"{state}/{answer}/{outcome}": (
            there & (was == BEFORE[state]) & (registered == ANSWERS[answer]) & (is_ == NOW[outcome])
        ).astype(np.int64)
        for state in BEFORE
        for answer in ANSWERS
        for outcome in NOW
    }


def _became(before: Households, now: Households, links: Links) -> Values:
    """Return what each household before is now, as NOW."""
    state = states(now)
    state[now.gone] = _GONE
    found = np.where(marked(before, GONE), _GONE, _ABSENT)
    linked = links.now_of >= 0
    found[linked] = state[links.now_of[linked]]
    return found


def _registered(before: Households, now: Households, links: Links) -> NDArray[np.int8]:
    """Return who registered: by the review before, whose list they would leave, else by the review now."""
    told, later = flag_answers(before, FLAG), flag_answers(now, FLAG)
    found = told.copy()
    ask = (told == BLANK) & (links.now_of >= 0)
    found[ask] = later[links.now_of[ask]]
    return found
