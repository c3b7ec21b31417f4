"""Of what are poor and near-poor households deprived, by which causes are they poor, how many children have
they?

Every answer has three values. Who has it and of whom it is unknown are counted apart, in every class; a rate
is of all households of the class (or of all children), at least and at most.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.messages import Stop, lists_filter
from ngheo_cli.messages import rate_details as say
from ngheo_cli.numbers import BLANK, YES, percent
from ngheo_cli.review.form_book import shipped_forms
from ngheo_cli.review.form_children import Children
from ngheo_cli.review.form_counts import flag_answers, indicator_answers
from ngheo_cli.review.households import Households
from ngheo_cli.review.insured import LISTS
from ngheo_cli.review.rates import RateRow
from ngheo_cli.survey.columns import COLUMNS

Values = NDArray[np.int64]
Kind = Literal["indicators", "causes", "children"]
MULTI = "multi"
ANY = "any"
"""Stands for the causes together: a household has at least one."""
CHILDREN = ""
"""Stands for the children themselves, whatever they are deprived of."""
EVERY = "every"
"""Behind the name of a count of children: all of whom an answer could be known."""
_KEYS = {"indicators": ("indicator", "deprived", "not_deprived"), "causes": ("cause", "named", "not_named")}


@dataclass(frozen=True, slots=True)
class Details:
    """What is counted of every household, to be tallied: `counts` by `<class>/<item>/<yes …>`."""

    kind: Kind
    classes: tuple[str, ...]
    items: tuple[str, ...]
    """Ids of indicators, columns of causes and ANY, CHILDREN; in the order of the table."""
    counts: Mapping[str, Values]

    def rows(self, row: RateRow) -> "Iterator[DetailRow]":
        """Yield the figures of one unit, area and group."""
        for class_ in self.classes:
            for item in self.items:
                yield DetailRow(self.kind, row, class_, item)


@dataclass(frozen=True, slots=True)
class DetailRow:
    """Who has an item, of one class in one unit, area and group; None where there is no survey."""

    kind: Kind
    row: RateRow
    class_: str
    item: str

    def _count(self, item: str, what: str) -> int | None:
        return self.row.count(f"{self.class_}/{item}/{what}")

    @property
    def yes(self) -> int | None:
        """Households deprived or poor by the cause; deprived children, or all children of CHILDREN."""
        return self._count(self.item, "yes")

    @property
    def unknown(self) -> int | None:
        """Of how many it is not known."""
        return self._count(self.item, "unknown")

    @property
    def whole(self) -> int | None:
        """All households of the class, or all their children."""
        return self._count(CHILDREN, "yes") if self.kind == "children" else self.row.count(self.class_)

    @property
    def rate(self) -> str | None:
        """In percent of the whole, at least; None without anybody, and where nothing is known."""
        return None if self._unrated else percent(self.yes or 0, self.whole or 0)

    @property
    def rate_max(self) -> str | None:
        """In percent of the whole if all that is unknown were yes."""
        return None if self._unrated else percent((self.yes or 0) + (self.unknown or 0), self.whole or 0)

    @property
    def _unrated(self) -> bool:
        blurred = self.kind == "children" and (self.item == CHILDREN or self._count(CHILDREN, "unknown"))
        untold = self.unknown == self.whole or _untold(self.row, self.class_, self.item)
        return not self.whole or untold or bool(blurred)

    def as_dict(self) -> dict[str, object]:
        """Return the row as published (`ngheo.indicators/1`, `ngheo.causes/1`, `ngheo.children/1`)."""
        found = self.row.place() | {"class": self.class_}
        households, yes, unknown = self.row.count(self.class_), self.yes, self.unknown
        if self.kind == "children":
            all_of = self.item == CHILDREN
            found |= {"indicator": self.item or None, "households": households, "children": self.whole}
            found |= {"children_unknown": self._count(CHILDREN, "unknown")}
            found |= {"deprived": None if all_of else yes, "unknown": None if all_of else unknown}
        else:
            item, has, lacks = _KEYS[self.kind]
            without = None if households is None else households - (yes or 0) - (unknown or 0)
            found |= {item: self.item, "households": households, has: yes, lacks: without, "unknown": unknown}
        return found | {"rate": self.rate, "rate_max": self.rate_max} | self.row.standing()


def details_of(households: Households, kind: Kind) -> Details:
    """Return what a table counts of every household.

    Raises Stop where no survey has a column of causes, or a list of members.
    """
    counted = {"indicators": _indicators, "causes": _causes, "children": _children}[kind](households)
    masks = {code: households.is_(code) for code in LISTS}
    multi = households.criteria.multidimensional
    if multi:
        masks[MULTI] = np.logical_or.reduce([households.is_(code) for code in multi.classes])
    counts = {
        f"{class_}/{item}/{what}": mask * values
        for item, told in counted.items()
        for what, values in zip(("yes", "unknown", EVERY), told, strict=False)
        for class_, mask in masks.items()
    }
    return Details(kind, tuple(masks), tuple(counted), counts)


def _indicators(households: Households) -> dict[str, tuple[Values, ...]]:
    ids = households.criteria.indicator_ids
    return {name: _told(indicator_answers(households, name)) for name in ids}


def _causes(households: Households) -> dict[str, tuple[Values, ...]]:
    names = [column.name for column in COLUMNS if column.group == "cause"]
    if not any(households.has(name) for name in names):
        raise Stop(say.NO_CAUSES.at())
    found = {name: _told(flag_answers(households, name)) for name in names}
    yes, unknown = (np.maximum.reduce([told[i] for told in found.values()]) for i in range(2))
    return found | {ANY: (yes, unknown * (1 - yes))}


def _told(answers: NDArray[np.int8]) -> tuple[Values, ...]:
    return (answers == YES).astype(np.int64), (answers == BLANK).astype(np.int64)


def _children(households: Households) -> dict[str, tuple[Values, ...]]:
    """Count the children that the form of children counts, by its own rule of who is one."""
    form = next(form for form in shipped_forms() if form.of_children)
    children = Children(households, form.child) if form.child else None
    named = dict.fromkeys(count.indicator for count in form.counted() if count.children)
    ranges = {name: children.of(name) if children else None for name in named}
    found: dict[str, tuple[Values, ...]] = {
        name or CHILDREN: (r.least, r.most - r.least, r.every) for name, r in ranges.items() if r is not None
    }
    if CHILDREN not in found:
        raise Stop(lists_filter.NEEDS_MEMBERS.at())
    return found


def without_answers(details: Details, whole: RateRow) -> list[str]:
    """Return the items of which no household on the lists has an answer; `whole` are the counts of all."""
    if not any(whole.count(code) for code in LISTS):
        return []
    return [
        item for item in details.items if item not in {ANY, CHILDREN} if _silent(details.kind, whole, item)
    ]


def _silent(kind: Kind, whole: RateRow, item: str) -> bool:
    if kind == "children":  # where a list has no child, the other tells
        return any(_untold(whole, code, item) for code in LISTS)
    return all(whole.count(f"{code}/{item}/unknown") == whole.count(code) for code in LISTS)


def _untold(row: RateRow, class_: str, item: str) -> bool:
    """Whether there are children of whom an indicator is asked, and nobody has an answer of any."""
    unknown = row.count(f"{class_}/{item}/unknown")
    return bool(unknown) and unknown == row.count(f"{class_}/{item}/{EVERY}")
