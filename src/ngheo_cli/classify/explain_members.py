"""Which members of one household does a rule count, and by which facts?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.classify.derive import formulas_asked
from ngheo_cli.classify.explanation_facts import Whose
from ngheo_cli.classify.fact_readings import aged, both_of, reading
from ngheo_cli.classify.facts_read import BIRTH, FactsRead, column_of
from ngheo_cli.classify.formula import SIZE, Between, Members, Test
from ngheo_cli.criteria.load import fact_book
from ngheo_cli.criteria.model import Criteria
from ngheo_cli.numbers import UNKNOWN
from ngheo_cli.survey.model import Survey

_TIMED = {"age", "born", "school"}


Flags = NDArray[np.bool_]


class Listing:
    """The members of a whole survey, and what rules say of each: worked out once, asked by household."""

    def __init__(self, survey: Survey, criteria: Criteria) -> None:
        self.survey, self.read = survey, FactsRead(survey, criteria)
        self.formulas = tuple(formulas_asked(survey, criteria))
        home = np.zeros(0, dtype=np.int64)
        if survey.members is not None:
            frame = survey.members.frame
            home = np.where(frame["problem"].to_numpy() == "", frame["household"].to_numpy(np.int64), -1)
        self._order = np.argsort(home, kind="stable")
        self._homes = home[self._order]
        self._held: dict[tuple[tuple[Members, ...], bool], tuple[Flags, Flags]] = {}
        self._aged: dict[int, list[int]] = {}

    def of(self, row: int) -> "Listed":
        """Return the members listed of one household, a row of the survey's frame."""
        first, end = np.searchsorted(self._homes, [row, row + 1])
        return Listed(self, row, self._order[first:end].tolist())

    def held(self, counted: tuple[Members, ...], timed: bool) -> tuple[Flags, Flags]:
        """Return of each member whether some rule can be and must be true, over every version of the facts
        that members share."""
        if (counted, timed) not in self._held:
            can, must = np.zeros(len(self._order), dtype=np.bool_), np.ones(len(self._order), dtype=np.bool_)
            for _, rows in self.read.versions(_TIMED if timed else set()):
                truths = [rows.members.truth(test.formula) for test in counted]
                listed = rows.members.member >= 0
                whose = rows.members.member[listed]
                np.logical_or.at(can, whose, np.any([t.can for t in truths], axis=0)[listed])
                np.logical_and.at(must, whose, np.any([t.must for t in truths], axis=0)[listed])
            self._held[counted, timed] = can, must
        return self._held[counted, timed]

    def ages(self, member: int) -> list[int]:
        """Return the ages that a member can have; none where they are wholly open."""
        if member not in self._aged:
            found: set[int] = set()
            for _, rows in self.read.versions({"age"}):
                if (ages := rows.members.ages) is not None:
                    states = np.unique(ages.rows[rows.members.member == member])
                    found.update(ages.age[np.isin(ages.owner, states)].tolist())
            self._aged[member] = sorted(found)
        return self._aged[member]


@dataclass(frozen=True, slots=True)
class Listed:
    """The members listed of one household: `rows` of the members of the survey."""

    listing: Listing
    home: int
    rows: Sequence[int]

    @property
    def size(self) -> int:
        """The size of the household, UNKNOWN for a blank."""
        return int(self.listing.read.size[self.home])

    @property
    def unlisted(self) -> int | None:
        """The members whom the size counts and nobody listed; None where the size is unknown."""
        return None if self.size == UNKNOWN else max(0, self.size - len(self.rows))

    def persons(self, tests: Sequence[Test]) -> Iterator[Whose]:
        """Yield each member with the facts that tests ask, and whether some member rule among them holds."""
        members = self.listing.survey.members
        if members is None:
            return
        names = _asked(tests)
        timed = any(isinstance(test, Between) for test in tests)
        can, must = self.listing.held(tuple(test for test in tests if isinstance(test, Members)), timed)
        for number, row in enumerate(self.rows, 1):
            place, facts = members.place(row), []
            for name in names:
                if name == BIRTH:
                    given = members.has(BIRTH) and bool(members.frame[BIRTH].iat[row])
                    ages = self.listing.ages(row) if timed else []
                    facts.append(aged(ages, members.place(row, BIRTH), given))
                else:
                    title = both_of(fact_book().facts[name].title.of)
                    value = members.frame[name].iat[row] if members.has(name) else None
                    facts.append(reading(name, title, value, members.place(row, name)))
            holds = "yes" if must[row] else None if can[row] else "no"
            yield Whose(number, place.sheet, place.row or 0, holds, tuple(facts))


def _asked(tests: Sequence[Test]) -> list[str]:
    """Return the facts of members among those that tests read."""
    book = fact_book().facts
    names = dict.fromkeys(name for test in tests if (name := column_of(test)) and name != SIZE)
    return [name for name in names if name == BIRTH or (name in book and book[name].of == "member")]
