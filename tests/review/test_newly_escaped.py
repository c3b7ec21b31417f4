"""Newly escaped: once on a list, now on none, and not longer ago than the standard's months."""

from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ngheo_cli.messages import Stop
from ngheo_cli.review.households import Households
from ngheo_cli.review.newly_escaped import Escaped, _within, newly_escaped

from .makers import listed

P, N, A, X = "poor", "near_poor", "average", "not_poor"


def review(year: str, *classes: str | None, previous: str = "", file: str = "") -> Households:
    """Households 1, 2 … of one review, each with its recorded class."""
    rows: list[dict[str, Any]] = [
        {
            "household_id": str(i),
            "head_name": f"Mẫu {i}",
            "recorded_class": class_,
            "previous_class": previous,
        }
        for i, class_ in enumerate(classes, start=1)
    ]
    made = listed(rows)
    frame = made.frame.copy()
    frame["review_date"] = pd.Series([year] * len(rows), dtype=object)
    frame["file"] = pd.Series([file or f"nam-{year[:4]}.csv"] * len(rows), dtype=object)
    return replace(made, frame=frame)


def signs(found: Escaped) -> str:
    return "".join(
        "+" if m else "?" if c else "-" for c, m in zip(found.truth.can, found.truth.must, strict=True)
    )


def test_who_was_on_a_list_and_is_on_none_newly_escaped() -> None:
    before, now = review("2022", P, N, X, P, P, None), review("2023", X, A, X, N, None, X)
    found = newly_escaped(now, [before], {})
    assert signs(found) == "++--??"
    assert found.left.tolist()[:2] == ["2023", "2023"]
    assert found.counted_from(0) == "review_year"
    assert (found.at, found.months) == ("2023", 36)
    assert [(f.code, f.values["count"]) for f in found.findings] == [("escaped_by_year", 2)]


@pytest.mark.parametrize(
    ("at", "wanted"), [("2023-12-20", "+"), ("2025-12-20", "+"), ("2025-12-21", "-"), ("2026-01-01", "-")]
)
def test_months_count_from_the_decision_by_which_it_left(at: str, wanted: str) -> None:
    reviews = [review("2021", P), review("2022", X)]
    decided = {"nam-2022.csv": "2022-12-20"}
    found = newly_escaped(review("2023", X), reviews, decided, at)
    assert (signs(found), found.left[0], found.counted_from(0)) == (wanted, "2022-12-20", "decision")


def test_who_left_after_the_day_asked_for_is_no_match() -> None:
    """The first left before the day, the second by the next review, the third by the one after that."""
    reviews = [review("2022", P, P, P), review("2023", X, P, P), review("2024", X, X, P)]
    decided = {f"nam-{year}.csv": f"{year}-12-20" for year in (2022, 2023, 2024, 2025)}
    now = review("2025", X, X, X)
    wanted = {"2023-12-19": "---", "2023-12-20": "+--", "2024-06-01": "+--", "2024-12-20": "++-"}
    for at, signed in wanted.items():
        found = newly_escaped(now, reviews, decided, at)
        assert signs(found) == signed
        assert [(f.code, f.values["day"]) for f in found.findings] == [("escaped_at_early", "2025-12-20")]
    found = newly_escaped(now, reviews, decided, "2025-12-20")
    assert (signs(found), found.findings) == ("+++", ())


def test_who_may_have_left_before_the_day_asked_for_stays_open() -> None:
    found = newly_escaped(review("2025", X), [review("2022", P)], {}, "2024-06-01")
    assert signs(found) == "?"
    assert signs(newly_escaped(review("2025", X), [review("2022", P)], {}, "2022-12-31")) == "-"


def test_without_a_decision_the_review_year_counts() -> None:
    reviews = [review("2019-10-15", P), review("2020-10-15", X)]
    assert signs(newly_escaped(review("2023-10-15", X), reviews, {})) == "+"
    assert signs(newly_escaped(review("2024-10-15", X), reviews, {})) == "-"


def test_the_last_list_counts_not_the_first() -> None:
    reviews = [review("2022", N), review("2016", P), review("2017", X)]
    found = newly_escaped(review("2023", X), reviews, {})
    assert (signs(found), found.left[0]) == ("+", "2023")


def test_years_without_a_file_leave_the_day_open() -> None:
    found = newly_escaped(review("2023", X), [review("2018", P)], {})
    assert (signs(found), found.left[0], found.counted_from(0)) == ("?", "", None)
    assert signs(newly_escaped(review("2023", X), [review("2020", P)], {})) == "+"


@pytest.mark.parametrize("signed", ["2020-12-20", "2021-01-05"])
def test_a_review_decided_in_the_next_year_leaves_the_same_years_untold(signed: str) -> None:
    """Poor in 2020, not poor in 2022: the review of 2021 may have let the household go, too long ago."""
    decided = {"nam-2020.csv": signed, "nam-2022.csv": "2022-12-20"}
    found = newly_escaped(review("2022-10-01", X), [review("2020-10-01", P)], decided, "2025-06-01")
    assert (signs(found), found.left[0]) == ("?", "")


def test_reviews_of_two_years_running_leave_nothing_open_however_late_the_second_is_decided() -> None:
    reviews = [review("2020-10-01", P), review("2021-10-01", X)]
    found = newly_escaped(review("2024-10-01", X), reviews, {"nam-2021.csv": "2022-02-28"}, "2025-02-27")
    assert (signs(found), found.left[0]) == ("+", "2022-02-28")


def test_a_review_decided_in_the_next_year_stands_before_the_review_of_that_year() -> None:
    reviews = [review("2020-10-01", P), review("2021-10-01", X)]
    found = newly_escaped(review("2022-10-01", X), reviews[::-1], {"nam-2020.csv": "2021-01-05"})
    assert (signs(found), found.left[0]) == ("+", "2021")


def test_an_earlier_class_that_was_not_settled_leaves_it_open() -> None:
    assert signs(newly_escaped(review("2023", X), [review("2022", None)], {})) == "?"


def test_the_column_of_the_class_before_tells_it_too() -> None:
    found = newly_escaped(review("2023", X, P, previous=N), [], {"nam-2023.csv": "2023-12-20"})
    assert (signs(found), found.left[0]) == ("+-", "2023-12-20")
    with pytest.raises(Stop) as stopped:
        newly_escaped(review("2023", X), [], {})
    assert [finding.code for finding in stopped.value.findings] == ["escaped_no_history"]


def test_without_any_date_it_stays_open_and_is_told() -> None:
    found = newly_escaped(review("", X, previous=P, file="a.csv"), [], {})
    assert signs(found) == "?"
    assert [(f.code, f.values.get("file")) for f in found.findings] == [("escaped_no_date", "a.csv")]


def test_computed_classes_are_said_to_be_no_recognition() -> None:
    now = replace(review("2023", X), source="computed")
    assert [f.code for f in newly_escaped(now, [review("2022", X)], {}).findings] == [
        "escaped_not_recognised"
    ]


@settings(deadline=None, max_examples=40)
@given(st.dates(date(2016, 1, 1), date(2030, 12, 31)), st.dates(date(2016, 1, 1), date(2030, 12, 31)))
def test_months_between_two_days_are_calendar_months(left: date, at: date) -> None:
    last = min(left.day, 28) if (left.month, left.day) == (2, 29) else left.day
    expected = at <= date(left.year + 3, left.month, last) or (
        (left.month, left.day) == (2, 29) and at <= date(left.year + 3, 3, 1) and at.month == 2
    )
    days = (left.isoformat(), left.isoformat(), at.isoformat())
    assert _within(*days, 36) == ((expected and left <= at,) * 2)


@settings(deadline=None, max_examples=40)
@given(st.lists(st.sampled_from([P, N, A, X, None]), min_size=2, max_size=4))
def test_who_must_be_newly_escaped_also_may(classes: list[str | None]) -> None:
    *earlier, now = [review(str(2020 + i), one) for i, one in enumerate(classes)]
    found = newly_escaped(now, earlier, {})
    assert not np.any(found.truth.must & ~found.truth.can)
    on_a_list = classes[-1] in {P, N}
    assert not (on_a_list and found.truth.can[0])
    once = any(one in {P, N} for one in classes[:-1])
    assert bool(found.truth.must[0]) == (once and classes[-1] in {A, X})
