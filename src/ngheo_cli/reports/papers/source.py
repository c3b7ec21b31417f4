"""What are papers made of: one review by the record and as computed, and what is known of the years before?

Whose class counts is said once here: a decision and a certificate take the record and nothing else.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.classify.model import UNDETERMINED
from ngheo_cli.classify.recorded import recorded_classes
from ngheo_cli.criteria.choose import show_day
from ngheo_cli.messages import papers as words
from ngheo_cli.messages.terms import class_label
from ngheo_cli.numbers import UNKNOWN, URBAN
from ngheo_cli.reports.papers.units import commune_name, lowered, village_kind
from ngheo_cli.reports.papers.waiting import Pairs, link_waits, pairs_of, silent
from ngheo_cli.review.households import Households
from ngheo_cli.review.movements import NEAR, NEITHER, POOR, states
from ngheo_cli.review.unit_groups import review_day
from ngheo_cli.survey.text import key

Rows = NDArray[np.int64]
Mask = NDArray[np.bool_]
BLANK = words.BLANK[0]
_UPPER = ("province", "district", "commune")


@dataclass(frozen=True, slots=True)
class Earlier:
    """A review of an earlier year by the record, and in which of its rows each household now stands; -1 for
    none."""

    households: Households
    before_of: Rows
    day: str
    """The day or year of the review; "" where it is not told."""
    proposals: tuple[tuple[int, int], ...] = ()
    """Rows before and now of links that wait for a person."""


@dataclass(frozen=True)
class Source:
    """One review; masks and rows are over its households."""

    computed: Households
    recorded: Households
    by_record: bool
    """Whether the posted list shows the classes on record."""
    earlier: tuple[Earlier, ...] = ()
    """The reviews before, the latest last; it may be what the review itself says of the class before."""

    @cached_property
    def told_before(self) -> bool:
        """Whether the latest of the earlier reviews tells classes."""
        return bool(self.earlier) and bool((self.earlier[-1].households.class_ >= 0).any())

    @cached_property
    def _texts(self) -> dict[str, list[str]]:
        """The columns asked for so far, as they are written."""
        return {}

    def among(self, mask: Mask, only: Collection[int]) -> Mask:
        """Return a mask of households, of those alone whose rows are named where any are."""
        return mask & np.isin(np.arange(len(mask)), list(only)) if only else mask

    @property
    def shown(self) -> Households:
        """The review by whose classes the user asks."""
        return self.recorded if self.by_record else self.computed

    @cached_property
    def differs(self) -> Mask:
        """Whose class on record is none of those that the form leaves possible."""
        if not self.computed.has("recorded_class"):
            return np.zeros(len(self.computed), dtype=np.bool_)
        record = self.computed.frame["recorded_class"].to_numpy()
        meant = recorded_classes(record, self.computed, self.computed.frame, at_most=True)
        possible = self.computed.possible
        return np.asarray((self.recorded.class_ >= 0) & (possible != 0) & ((meant & possible) == 0))

    @cached_property
    def open(self) -> Mask:
        """Who has a class on record that the form alone leaves open."""
        left = self.computed.class_ == UNDETERMINED
        return np.asarray((self.recorded.class_ >= 0) & left & ~self.differs)

    @cached_property
    def unrecorded(self) -> Mask:
        """Who has no class on record, and did not leave."""
        return np.asarray((self.recorded.class_ < 0) & ~self.recorded.gone)

    @cached_property
    def escaped(self) -> dict[str, Mask]:
        """Who left the list of the poor, and that of the near-poor for neither, by both records."""
        was, is_ = self._state_before, states(self.recorded)
        return {
            "escaped": np.asarray((was == POOR) & ((is_ == NEAR) | (is_ == NEITHER))),
            "escaped_near_poor": np.asarray((was == NEAR) & (is_ == NEITHER)),
        }

    @cached_property
    def on_before(self) -> Mask:
        """Who was poor or near-poor by the record before."""
        return np.asarray((self._state_before == POOR) | (self._state_before == NEAR))

    @cached_property
    def perhaps_escaped(self) -> Mask:
        """Who is on no list now or near-poor, and of whom the review before holds no class on record."""
        if not self.told_before:
            return np.zeros(len(self.recorded), dtype=np.bool_)
        last, is_ = self.earlier[-1], states(self.recorded)
        left = (self.recorded.class_ >= 0) & ((is_ == NEAR) | (is_ == NEITHER))
        return np.asarray(left & (last.before_of >= 0) & silent(last.households)[last.before_of])

    @cached_property
    def link_waits(self) -> Mask:
        """Whose class before is not known, as a link waits for a person; not who was on no list and is on
        none."""
        if not self.told_before:
            return np.zeros(len(self.recorded), dtype=np.bool_)
        last = self.earlier[-1].households
        known = (self.recorded.class_ >= 0) | (self.shown.class_ >= 0)
        listed = (states(self.recorded) <= NEAR) | (states(self.shown) <= NEAR)
        return link_waits(self._pairs, (states(last) <= NEAR) | silent(last), known, listed)

    @cached_property
    def _pairs(self) -> Pairs:
        """The open links to the latest of the earlier reviews."""
        return pairs_of(self.earlier[-1].proposals, self.earlier[-1].before_of)

    @cached_property
    def _state_before(self) -> Rows:
        if not self.told_before:
            return np.full(len(self.recorded), -1, dtype=np.int64)
        last = self.earlier[-1]
        found = states(last.households)
        return np.where(last.before_of >= 0, found[last.before_of], -1)

    def class_before(self, row: int) -> str:
        """Name the class by the record before."""
        if not self.told_before:
            return words.NOT_ASKED[0]
        last = self.earlier[-1]
        at = int(last.before_of[row])
        if at < 0 and row not in self._pairs[:, 1]:
            return words.NOT_THERE[0]
        return (class_named(last.households, at) if at >= 0 else "") or words.NOT_KNOWN[0]

    def class_recorded(self, row: int) -> str:
        """Name the class on record; "" where there is none."""
        return class_named(self.recorded, row)

    def class_computed(self, row: int) -> str:
        """Name the computed class, or those that are possible."""
        return class_named(self.computed, row) or words.POSSIBLE[0].format(classes=self._possible(row))

    def _possible(self, row: int) -> str:
        computed, bits = self.computed, int(self.computed.possible[row])
        names = [class_label(code, "vi") for i, code in enumerate(computed.classes) if bits >> i & 1]
        return " / ".join(name[:1].lower() + name[1:] for name in names)

    def text(self, row: int, column: str) -> str:
        """Return a text of a household as it is written; "" for a blank."""
        if column not in self._texts:
            self._texts[column] = _written(self.recorded, column)
        return self._texts[column][row]

    def size(self, row: int) -> str:
        """Return the size of a household, or that it is not known."""
        return self.text(row, "size") or words.NOT_KNOWN[0]

    def persons(self, rows: Sequence[int]) -> str:
        """Return how many persons live in households, and of how many nobody knows."""
        sizes = [self.text(row, "size") for row in rows]
        known, blank = sum(int(size) for size in sizes if size), sizes.count("")
        return words.PERSONS_AT_LEAST[0].format(persons=known, count=blank) if blank else str(known)

    @cached_property
    def year(self) -> str:
        """The year of the review, or a line to fill."""
        return self.day[:4] or BLANK

    @cached_property
    def day(self) -> str:
        """The day or year of the review; "" where it is not told."""
        return review_day(self.recorded)

    def communes(self) -> list[Rows]:
        """Return the households of each commune, in the order of the file; not who is gone by both."""
        there = ~(self.recorded.gone & self.computed.gone)
        return self._apart(_UPPER, np.flatnonzero(there).astype(np.int64))

    def villages(self, rows: Rows) -> list[Rows]:
        """Return the households of each village among some."""
        return self._apart((*_UPPER, "village"), rows)

    def _apart(self, levels: Sequence[str], rows: Rows) -> list[Rows]:
        columns = [self.recorded.frame[n].to_numpy()[rows] for n in levels if self.recorded.has(n)]
        found: dict[tuple[str, ...], list[int]] = {}
        names = zip(*(map(key, column.tolist()) for column in columns), strict=True) if columns else ()
        for row, name in zip(rows.tolist(), names or [()] * len(rows), strict=True):
            found.setdefault(name, []).append(row)
        return [np.array(one, dtype=np.int64) for one in found.values()]

    def village_kind(self, rows: Sequence[int]) -> str:
        """Return what the villages of some households of one commune are called."""
        areas = {self.text(row, "area") for row in rows}
        villages = (self.text(row, "village") for row in rows)
        return village_kind(villages, self.text(rows[0], "commune"), urban=areas == {str(URBAN)})

    def unit(self, rows: Sequence[int]) -> dict[str, str]:
        """Return the fields of a paper on some households that tell their commune and the review."""
        row, kind = rows[0], self.village_kind(rows)
        criteria, shown = self.recorded.criteria, self.shown
        return {
            "commune": commune_name(self.text(row, "commune")),
            "district": lowered(self.text(row, "district")),
            "province": lowered(self.text(row, "province")),
            "year": self.year,
            "review_day": show_day(self.day),
            "standard": criteria.title.vi[:1].lower() + criteria.title.vi[1:],
            "trial": criteria.incomplete.vi if criteria.incomplete else "",
            "source": words.SOURCES[shown.source][0].format(kind=kind),
            "village_kind": kind,
        }


def _written(households: Households, column: str) -> list[str]:
    """Return a column as texts, "" for a blank and for a column that is not there."""
    if not households.has(column):
        return [""] * len(households)
    values = households.frame[column].to_numpy()
    told = values.tolist()
    return ["" if one == UNKNOWN else str(one) for one in told] if values.dtype.kind == "i" else told


def class_named(households: Households, row: int) -> str:
    """Name a class in Vietnamese; "" for a household without one."""
    code = int(households.class_[row])
    return class_label(households.classes[code], "vi") if code >= 0 else ""


def village_of(source: Source, row: int) -> str:
    """Return the village of a household as it stands on paper."""
    return source.text(row, "village") or f"{source.village_kind([row])} {BLANK}"
