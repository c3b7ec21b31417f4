"""What do the columns of forms count of each household: known, and not known?

Everything is a whole number per household, to be summed by `counting.tally`; what is not known is counted
beside it and never as a no.
"""

from collections.abc import Iterable, Mapping

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.classify.model import UNDETERMINED
from ngheo_cli.criteria.form_model import Counted, Form, Line
from ngheo_cli.numbers import BLANK, UNKNOWN, YES
from ngheo_cli.review.certified_told import certified_told
from ngheo_cli.review.form_children import Children, Range
from ngheo_cli.review.form_columns import Column
from ngheo_cli.review.groups import DTTS, KINH
from ngheo_cli.review.households import Households

Values = NDArray[np.int64]
UNKNOWN_OF, SIZES_OF, ALL_OF = "?", "!", "#"
"""What stands behind the name of a count for those of whom the answer is unknown, for households whose size
is unknown, and for all of the class."""
OPEN = "form_undetermined"
"""The name of the count of undetermined households."""


def name_of(count: Counted, line: Line | None) -> str:
    """Return the name of a count on a line of a form."""
    persons = count.persons or line == "persons"
    parts = (
        count.class_,
        persons,
        count.group,
        count.cause,
        count.indicator,
        count.deprivations,
        count.children,
    )
    return "/".join("" if part is None else str(part) for part in parts)


def open_households(households: Households) -> NDArray[np.bool_]:
    """Which households are undetermined and still there."""
    return np.asarray((households.class_ == UNDETERMINED) & ~households.gone)


def ethnic_groups(households: Households, groups: Mapping[str, NDArray[np.int8]]) -> tuple[str, ...]:
    """Return the ethnic groups other than Kinh that some poor or near-poor household is of."""
    named = list(groups)
    listed = households.is_("poor") | households.is_("near_poor")
    fixed = {"all", DTTS, KINH, "head_male", "head_female"}
    return tuple(
        name
        for name in named
        if name not in fixed and not households.has(name) and bool((listed & (groups[name] == YES)).any())
    )


def form_measures(
    households: Households,
    groups: Mapping[str, NDArray[np.int8]],
    forms: Iterable[tuple[Form, tuple[Column, ...]]],
) -> dict[str, Values]:
    """Return what the columns of forms count, by `name_of` and its endings, shape (n,) each.

    A count of which the data hold no answer at all has no name.
    """
    counter = _Counter(households, groups)
    found = {OPEN: open_households(households).astype(np.int64)}
    for form, columns in forms:
        children = Children(households, form.child) if form.of_children and form.child else None
        for column in columns:
            if column.count is None or column.count.class_ is None:
                continue
            for line in form.lines or (None,):
                found |= counter.count(column.count, line, children)
    return found


class _Counter:
    def __init__(self, households: Households, groups: Mapping[str, NDArray[np.int8]]) -> None:
        self.households, self.groups = households, groups
        n = len(households)
        size = households.frame["size"].to_numpy() if households.has("size") else np.full(n, UNKNOWN)
        self.without_size = size == UNKNOWN
        self.size = np.where(self.without_size, 0, size).astype(np.int64)
        self._children: dict[tuple[int, str | None], Range | None] = {}

    def count(self, count: Counted, line: Line | None, children: Children | None) -> dict[str, Values]:
        name, base = name_of(count, line), self._class(str(count.class_))
        told = self._told(count, base, children)
        if told is None:
            return {}
        known, unknown, every = told
        found = {name: known, name + UNKNOWN_OF: unknown, name + ALL_OF: every}
        if count.persons or line == "persons":
            sized = {key: values * self.size for key, values in found.items()}
            without = known * self.without_size
            return {**sized, name + UNKNOWN_OF: unknown, name + ALL_OF: every, name + SIZES_OF: without}
        return found

    def _class(self, code: str) -> Values:
        if code == "certified":
            return np.asarray(self.households.certified == YES, dtype=np.int64)
        return np.asarray(self.households.is_(code), dtype=np.int64)

    def _told(
        self, count: Counted, base: Values, children: Children | None
    ) -> tuple[Values, Values, Values] | None:
        """Return of each household what is counted, what is unknown, and what could be counted at all."""
        if count.children:
            found = None if children is None else children.of(count.indicator)
            if found is None:
                return None
            return base * found.least, base * (found.most - found.least), base * found.every
        if count.deprivations:
            answers = self.households.answers
            told = [(answers == answer).sum(axis=1).astype(np.int64) for answer in (YES, BLANK)]
            return base * told[0], base * told[1], base * answers.shape[1]
        if count.class_ == "certified":
            certified = certified_told(self.households)
            return base, certified.unknown.astype(np.int64), certified.every.astype(np.int64)
        member = self._member(count)
        if member is None:
            return base, np.zeros_like(base), base
        return base * (member == YES), base * (member == BLANK), base

    def _member(self, count: Counted) -> NDArray[np.int8] | None:
        """Return who has what narrows a class down; None where nothing does."""
        if count.group is not None:
            return self.groups.get(count.group, _blank(self.households))
        if count.cause is not None:
            return flag_answers(self.households, f"cause_{count.cause}")
        return None if count.indicator is None else indicator_answers(self.households, count.indicator)


def flag_answers(households: Households, column: str) -> NDArray[np.int8]:
    """Return the answers of a yes/no column, shape (n,); BLANK where no survey has it."""
    if not households.has(column):
        return _blank(households)
    return np.asarray(households.frame[column].to_numpy(dtype=np.int8))


def indicator_answers(households: Households, indicator: str) -> NDArray[np.int8]:
    """Return who is deprived of an indicator, shape (n,); BLANK where the standard does not have it."""
    ids = households.criteria.indicator_ids
    return households.answers[:, ids.index(indicator)] if indicator in ids else _blank(households)


def _blank(households: Households) -> NDArray[np.int8]:
    return np.full(len(households), BLANK, dtype=np.int8)
