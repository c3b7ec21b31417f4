"""Which households newly escaped (hộ mới thoát nghèo, thoát cận nghèo): once on a list, now on none, and not
longer ago than the standard says?

Counted from the decision by which a household left the last list that it was on; without its date, from the
review year, and marked so. A year between two reviews of which no file is given leaves the day open.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.classify.truth import Truth
from ngheo_cli.criteria.model import Criteria
from ngheo_cli.messages import Finding, Place, Stop
from ngheo_cli.messages import lists_filter as say
from ngheo_cli.review.history import linked_rows
from ngheo_cli.review.households import Households
from ngheo_cli.review.link import Links, link
from ngheo_cli.review.low_income import LISTS, off_the_lists
from ngheo_cli.review.unit_groups import review_day

SETTING = "newly_escaped_months"
"""The setting of a standard that tells for how many months a household counts as newly escaped."""
_YEAR = 4
Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Review:
    """A review on the way to now: the households now that it has on a list, and when it was decided."""

    day: str
    """`YYYY-MM-DD` of the decision, the year of the review, or "" where neither is known."""
    year: str
    """Of the review, which may be decided in the next one; "" where neither is known."""
    listed: Mask
    """Shape (households now,): on a list for certain."""
    may: Mask
    before: Mask
    """On a list before this review, by its column `previous_class`."""


@dataclass(frozen=True, slots=True)
class Escaped:
    """Who newly escaped; `left` is the day or year of the decision, "" where it is not known."""

    truth: Truth
    left: NDArray[np.object_]
    at: str
    months: int
    findings: tuple[Finding, ...]

    def counted_from(self, row: int) -> str | None:
        """Return `decision` or `review_year`; None where the day is not known."""
        day = str(self.left[row])
        return None if not day else "decision" if len(day) > _YEAR else "review_year"


def tells_months(criteria: Criteria) -> bool:
    """Whether a standard tells for how many months a household counts as newly escaped."""
    return any(setting.id == SETTING and isinstance(setting.value, int) for setting in criteria.settings)


def months_of(criteria: Criteria) -> int:
    """Return the months of a standard; raise Stop where it tells none."""
    value = {setting.id: setting.value for setting in criteria.settings}.get(SETTING)
    if not isinstance(value, int):
        raise Stop(say.NO_ESCAPED_MONTHS.at(id=criteria.id, setting=SETTING))
    return value


def in_time(review: Households, decided: Mapping[str, str]) -> tuple[str, str]:
    """Return what sorts reviews by time: the year of the review, and the day of the decision where it is
    known."""
    day = _day(review, decided)
    return _year(review, day), day


def newly_escaped(
    now: Households,
    earlier: Sequence[Households],
    decided: Mapping[str, str],
    at: str = "",
    links: Sequence[Links] = (),
) -> Escaped:
    """Find who newly escaped.

    `decided` gives the day of the decision by the name of a file; `at` is the day at which months are
    counted, by default that of the review now; `links` are those of each earlier review with now. Raises Stop
    where nothing tells who was on a list before.
    """
    months = months_of(now.criteria)
    if not earlier and not now.has("previous_class"):
        raise Stop(say.NO_HISTORY.at())
    told = zip(earlier, links or [link(one, now) for one in earlier], strict=True)
    ordered = sorted(told, key=lambda one: in_time(one[0], decided))
    reviews = [one for one, _ in ordered]
    rows = linked_rows(reviews, [one for _, one in ordered])
    each = [*zip(reviews, rows, strict=True), (now, np.arange(len(now), dtype=np.int64))]
    timeline = [_review(one, now, of, decided) for one, of in each]
    day = at or timeline[-1].day
    found = _found(timeline, day, months)
    off = off_the_lists(now)
    truth = Truth(found.can & off.can & ~now.gone, found.must & off.must & ~now.gone)
    findings = _findings(now, earlier, decided, truth, found.left)
    if is_after(timeline[-1].day, day):
        findings.append(say.ESCAPED_AT_EARLY.at(at=day, day=timeline[-1].day))
    return Escaped(truth, found.left, day, months, tuple(findings))


@dataclass(frozen=True, slots=True)
class _Found:
    can: Mask
    must: Mask
    left: NDArray[np.object_]


def _review(one: Households, now: Households, of: NDArray[np.int64], decided: Mapping[str, str]) -> Review:
    linked = of >= 0
    off = off_the_lists(one)
    previous = np.zeros(len(one), dtype=np.bool_)
    if one.has("previous_class"):
        previous = np.isin(one.frame["previous_class"].to_numpy(dtype=object).astype(str), LISTS)
    masks = []
    for mask in (~off.can, ~off.must & ~one.gone, previous):
        spread = np.zeros(len(now), dtype=np.bool_)
        spread[linked] = mask[of[linked]]
        masks.append(spread)
    day = _day(one, decided)
    return Review(day, _year(one, day), *masks)


def _day(one: Households, decided: Mapping[str, str]) -> str:
    """Return the day of the decision where every file has one, else the year of the review."""
    days = [decided.get(str(file), "") for file in dict.fromkeys(one.frame["file"].tolist())]
    return max(days) if days and all(days) else review_day(one)[:_YEAR]


def _year(one: Households, day: str) -> str:
    """Return the year of a review; where it bears no dates, that of its decision."""
    return (review_day(one) or day)[:_YEAR]


def _found(timeline: Sequence[Review], at: str, months: int) -> _Found:
    """Go through the reviews: the last list that a household was on tells when it left."""
    count = len(timeline[-1].listed)
    can, must = (np.zeros(count, dtype=np.bool_) for _ in range(2))
    left = np.full(count, "", dtype=object)
    for number, review in enumerate(timeline):
        # Left by this review: listed before it by its own word; or listed by it, and left by the next one.
        may, sure = _within(review.day, review.day, at, months)
        can[review.before], must[review.before] = may, sure
        left[review.before] = review.day
        if number + 1 == len(timeline):
            break
        latest, earliest = timeline[number + 1].day, _earliest(review, timeline[number + 1])
        may, sure = _within(earliest, latest, at, months)
        can[review.may] = may
        must[review.listed] = sure
        left[review.may] = latest if latest == earliest else ""
    return _Found(can, must, left)


def _earliest(listed: Review, left: Review) -> str:
    """Return the first day on which a household may have left between two reviews; a year in between that no
    file tells of."""
    if not listed.day or not left.day:
        return ""
    first = int(listed.year) + 1
    return left.day if first >= int(left.year) else str(first)


def _within(earliest: str, latest: str, at: str, months: int) -> tuple[bool, bool]:
    """Whether who left between two days may have left, and has left for certain, by the day `at` and not more
    than so many months before it."""
    may = _too_old(latest, at, months) is not True and is_after(earliest, at) is not True
    return may, _too_old(earliest, at, months) is False and is_after(latest, at) is False


def _too_old(left: str, at: str, months: int) -> bool | None:
    """Whether more than so many months lie between two days; None where one is not known.

    Where one of them is only a year, whole years count.
    """
    if not left or not at:
        return None
    years = int(at[:_YEAR]) - int(left[:_YEAR])
    if len(left) == _YEAR or len(at) == _YEAR:
        return 12 * years > months
    gone = 12 * years + int(at[5:7]) - int(left[5:7])
    return gone > months or (gone == months and at[8:10] > left[8:10])


def is_after(left: str, at: str) -> bool | None:
    """Whether a day, or a year, comes after another; None where one is not known."""
    if not left or not at:
        return None
    length = min(len(left), len(at))
    return left[:length] > at[:length]


def _findings(
    now: Households,
    earlier: Sequence[Households],
    decided: Mapping[str, str],
    truth: Truth,
    left: NDArray[np.object_],
) -> list[Finding]:
    found = [say.ESCAPED_COMPUTED.at()] if now.source == "computed" else []
    for one in (now, *earlier):
        if not _day(one, decided):
            file = one.first_file
            found.append(say.ESCAPED_NO_DATE.at(Place(file=file), file=file))
    by_year = sum(len(str(day)) == _YEAR for day in left[truth.must].tolist())
    if by_year:
        found.append(say.ESCAPED_BY_YEAR.at(count=by_year))
    return found
