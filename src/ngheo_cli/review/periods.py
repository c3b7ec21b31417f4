"""Under which standards were the recorded lists of two reviews, and of those before, made by their dates?"""

from collections.abc import Sequence

from ngheo_cli.criteria.choose import possible_standards
from ngheo_cli.messages import Finding, Place
from ngheo_cli.messages import compared as say
from ngheo_cli.review.households import Households


def past_periods(past: Sequence[Households], now: Households) -> list[Finding]:
    """Return what is said of recorded lists of the history that were made under another standard."""
    if now.source != "recorded":
        return []
    told = {"id": now.criteria.id}
    return [
        say.HISTORY_PERIOD.at(Place(one.first_file), file=one.first_file, before=any_of(ids), **told)
        for one in past
        if (ids := other_standards(one, now))
    ]


def other_standards(one: Households, now: Households) -> frozenset[str]:
    """Return the standards of a list by its review dates where that of a review is none of them."""
    id_, ids, own = now.criteria.id, _standards(one), _standards(now)
    return ids if id_ not in ids and (id_ in own or ids.isdisjoint(own)) else frozenset()


def other_period(before: Households, now: Households, *, itself: bool) -> list[Finding]:
    """Return what is said of recorded lists that were made under two standards by their dates; the one before
    that the later tells `itself` was made a year earlier.

    Classes that are computed are all of the one standard; those on record are not.
    """
    if now.source != "recorded":
        return []
    told = [_standards(before, a_year_ago=itself), _standards(now)]
    id_ = now.criteria.id
    shared = told[0] & told[1]
    if not all(told) or (shared and (id_ in shared or not any(id_ in ids for ids in told))):
        return []
    return [say.OTHER_PERIOD.at(before=any_of(told[0]), now=any_of(told[1]), id=id_)]


def any_of(ids: frozenset[str]) -> str:
    """Return some standards as a message names them."""
    return " / ".join(sorted(ids))


def _standards(one: Households, *, a_year_ago: bool = False) -> frozenset[str]:
    """Return the standards that the review dates of a list allow, or those of the yearly review before."""
    days = one.frame["review_date"].tolist() if one.has("review_date") else []
    if a_year_ago:
        days = [f"{int(day[:4]) - 1:04}{day[4:]}".replace("-02-29", "-02-28") for day in days if day]
    return frozenset(possible_standards(days))
