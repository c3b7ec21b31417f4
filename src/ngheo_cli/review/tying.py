"""Whose household is that of a decision: of those of a list, and of those that decisions added to it?

By the rules that link two reviews (`link.py`): (1) the code and place and an agreeing head, (2) a head's
national ID that nobody else bears, (3) else a head alike, whom a person has to judge. An ID that the
code and head of another contradict is for a person, too: it was copied from another row.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ngheo_cli.review.decisions_file import Decision
from ngheo_cli.review.heads import Heads, heads, texts_of
from ngheo_cli.review.households import Households
from ngheo_cli.review.link import fits
from ngheo_cli.review.units import LEVELS
from ngheo_cli.survey.text import key

Names = tuple[str, ...]
By = Literal["key", "id", "contradicted", "nothing"]
"""`contradicted`: by the ID, and all else tells another."""
_HEAD = ("household_id", "head_name", "head_birth", "head_sex", "head_national_id")


@dataclass(frozen=True, slots=True)
class Tie:
    """The households that may be that of a decision: by which rule, and all of its code and place."""

    rows: tuple[int, ...]
    by: By
    of_code: tuple[int, ...]


class Book:
    """Who is known by which code, place and head.

    Rows are those of a list and then of the households that decisions added; decisions are named by their
    number in the order given.
    """

    def __init__(self, households: Households, decisions: Sequence[Decision]) -> None:
        told = frame_of(decisions)
        known = {
            name: np.concatenate([texts_of(households.frame, name), texts_of(told, name)])
            for name in (*LEVELS, *_HEAD)
        }
        self._decisions, self._count = decisions, len(households)
        self._known, self._told = heads(pd.DataFrame(known, dtype=object), told)
        self._people: list[int] = []
        self._places: list[Names] = []
        self._of_code: dict[str, list[tuple[Names, int]]] = {}
        self._of_id: dict[int, list[int]] = {}
        self._of_name: dict[int, list[int]] = {}
        self._doubtful = _shared_ids(self._told)
        places = zip(*(known[level].tolist() for level in LEVELS), strict=True)
        codes = known["household_id"].tolist()
        for person, names in zip(range(self._count), places, strict=False):
            self._add(person, names, codes[person])

    def add(self, number: int, names: Names) -> int:
        """Add the household of a decision, in units of those names; return its row."""
        return self._add(self._count + number, names, self._decisions[number].household_id)

    def _add(self, person: int, names: Names, code: str) -> int:
        row = len(self._people)
        self._people.append(person)
        self._places.append(_compared(names))
        self._of_code.setdefault(key(code), []).append((self._places[row], row))
        if (number := int(self._known.national_id[person])) >= 0:
            self._of_id.setdefault(number, []).append(row)
        if (name := int(self._known.name[person])) >= 0:
            self._of_name.setdefault(name, []).append(row)
        return row

    def tie(self, number: int) -> Tie:
        """Return who may be meant: several of one code and head, one by its ID, or nobody."""
        of_code = self._with_code(number)
        surely, maybe = self._agreeing(number, of_code)
        if surely:
            return Tie(surely, "key", of_code)
        if (
            len(rows := self._with_id(number)) == 1
            and int(self._told.national_id[number]) not in self._doubtful
        ):
            return Tie(
                rows, "contradicted" if self._contradicted(number, rows[0], of_code) else "id", of_code
            )
        return Tie(maybe, "key" if maybe else "nothing", of_code)

    def know(self, number: int, row: int) -> None:
        """Keep that a household bears the code and place of a decision, too."""
        one = self._decisions[number]
        self._of_code.setdefault(key(one.household_id), []).append((_compared(one.names), row))

    def elsewhere(self, number: int, row: int) -> bool:
        """Whether a decision names other units than those that a household is in."""
        return not _meet(self._places[row], _compared(self._decisions[number].names))

    def move(self, row: int, names: Names) -> None:
        """Let a household be in other units."""
        self._places[row] = _compared(names)

    def alike(self, number: int) -> tuple[int, ...]:
        """Return whose head may be that of a decision that is tied to nobody: of its ID, which others bear
        too; of its name and birth year; or, where one lacks a year, of its name and village or code."""
        rows = self._of_name.get(int(self._told.name[number]), [])
        people = self._heads(rows)
        own = self._told.take(np.full(len(rows), number))
        year = (people.year >= 0) & (people.year == own.year)
        no_year = (people.year < 0) | (own.year < 0)
        place = (own.village >= 0) & (people.village == own.village)
        place &= np.array([not self.elsewhere(number, row) for row in rows], dtype=np.bool_)
        code = (own.code >= 0) & (people.code == own.code)
        found = fits(people, own) & (year | (no_year & (place | code)))
        return tuple(
            dict.fromkeys([*self._with_id(number), *(rows[i] for i in np.flatnonzero(found).tolist())])
        )

    def _with_code(self, number: int) -> tuple[int, ...]:
        """Return the households of a code; a place name that one side does not give is no difference."""
        wanted = _compared(self._decisions[number].names)
        of_code = self._of_code.get(key(self._decisions[number].household_id), [])
        same = [row for names, row in of_code if names == wanted]
        return tuple(dict.fromkeys(same or [row for names, row in of_code if _meet(names, wanted)]))

    def _with_id(self, number: int) -> tuple[int, ...]:
        return tuple(self._of_id.get(int(self._told.national_id[number]), ()))

    def _contradicted(self, number: int, row: int, of_code: Sequence[int]) -> bool:
        """Whether another household than that of the ID has the code and the head in all but the ID, or the
        head of the ID has another name and another birth year or sex."""
        own, bearer = self._told.take(np.array([number])), self._heads([row])
        other_name = _other(own.name, bearer.name)
        other_head = other_name & (_other(own.year, bearer.year) | _other(own.sex, bearer.sex))
        rivals = self._heads([rival for rival in of_code if rival != row])
        same = (own.name >= 0) & (rivals.name == own.name)
        same &= ~_other(own.year, rivals.year) & ~_other(own.sex, rivals.sex)
        return bool(other_head.any() or (same.any() and (other_name | _other(own.year, bearer.year)).any()))

    def _heads(self, rows: Sequence[int]) -> Heads:
        return self._known.take(np.array([self._people[row] for row in rows], dtype=np.int64))

    def _agreeing(self, number: int, rows: Sequence[int]) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Return whose head agrees, first by the ID and then by the name; and whose, as far as a name that
        one side does not give lets tell."""
        people = self._heads(rows)
        own = self._told.take(np.full(len(rows), number))
        fit = fits(people, own)
        by_id = (own.national_id >= 0) & (people.national_id == own.national_id)
        by_name = fit & (own.name >= 0) & (people.name == own.name)
        maybe = fit & ((own.name < 0) | (people.name < 0))
        surely = by_id if by_id.any() else by_name
        return _taken(rows, surely), _taken(rows, maybe)


def frame_of(decisions: Sequence[Decision]) -> pd.DataFrame:
    """Return the units, codes and heads of decisions as a survey's columns."""
    columns = {level: [one.names[i] for one in decisions] for i, level in enumerate(LEVELS)}
    columns |= {
        "household_id": [one.household_id for one in decisions],
        "head_name": [one.head_name for one in decisions],
        "head_birth": [one.birth for one in decisions],
        "head_sex": [one.sex for one in decisions],
        "head_national_id": [one.national_id for one in decisions],
    }
    return pd.DataFrame({name: pd.Series(texts, dtype=object) for name, texts in columns.items()})


def _shared_ids(told: Heads) -> frozenset[int]:
    """Return the numbers of IDs that decisions give to heads of several names."""
    named: dict[int, set[int]] = {}
    for number, name in zip(told.national_id.tolist(), told.name.tolist(), strict=True):
        if number >= 0 and name >= 0:
            named.setdefault(number, set()).add(name)
    return frozenset(number for number, names in named.items() if len(names) > 1)


def _other(one: NDArray[np.int64], other: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Where both tell something, and not the same."""
    return np.asarray((one >= 0) & (other >= 0) & (one != other))


def _taken(rows: Sequence[int], mask: NDArray[np.bool_]) -> tuple[int, ...]:
    return tuple(rows[i] for i in np.flatnonzero(mask).tolist())


def _compared(names: Sequence[str]) -> Names:
    return tuple(map(key, names))


def _meet(one: Names, other: Names) -> bool:
    return all(not a or not b or a == b for a, b in zip(one, other, strict=True))
