"""Which members of one household does a rule count, and by which facts?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ngheo_cli.classify.explanation_facts import Whose
from ngheo_cli.classify.fact_readings import aged, both_of, reading
from ngheo_cli.classify.facts_read import BIRTH, FactsRead, column_of
from ngheo_cli.classify.formula import SIZE, Between, Members, Test
from ngheo_cli.criteria.load import fact_book
from ngheo_cli.numbers import UNKNOWN
from ngheo_cli.survey.model import Survey

_TIMED = {"age", "born", "school"}


@dataclass(frozen=True, slots=True)
class Listed:
    """The members listed of one household: their rows in the members of the survey, and the household read
    as a survey of its own."""

    survey: Survey
    rows: Sequence[int]
    read: FactsRead

    @property
    def unlisted(self) -> int | None:
        """The members whom the size counts and nobody listed; None where the size is unknown."""
        size = int(self.read.size[0])
        return None if size == UNKNOWN else max(0, size - len(self.rows))

    def persons(self, tests: Sequence[Test]) -> Iterator[Whose]:
        """Yield each member with the facts that tests ask, and whether some member rule among them holds."""
        names = _asked(tests)
        counted = [test for test in tests if isinstance(test, Members)]
        timed = any(isinstance(test, Between) for test in tests)
        holds, ages = self._holds(counted, timed), self._ages() if timed else {}
        members = self.survey.members
        for at, row in enumerate(self.rows):
            if members is None:
                break
            place, facts = members.place(row), []
            for name in names:
                if name == BIRTH:
                    given = members.has(BIRTH) and bool(members.frame[BIRTH].iat[row])
                    facts.append(aged(ages.get(at, []), members.place(row, BIRTH), given))
                else:
                    title = both_of(fact_book().facts[name].title.of)
                    value = members.frame[name].iat[row] if members.has(name) else None
                    facts.append(reading(name, title, value, members.place(row, name)))
            yield Whose(at + 1, place.sheet, place.row or 0, holds[at], tuple(facts))

    def _holds(self, counted: Sequence[Members], timed: bool) -> dict[int, str | None]:
        """Whether some member rule is true of each member, over every version of the shared facts."""
        can, must = (dict.fromkeys(range(len(self.rows)), start) for start in (False, True))
        for _, rows in self.read.versions(_TIMED if timed else set()):
            truths = [rows.members.truth(test.formula) for test in counted]
            for i, member in enumerate(rows.members.member.tolist()):
                if member >= 0:
                    can[member] |= any(bool(t.can[i]) for t in truths)
                    must[member] &= any(bool(t.must[i]) for t in truths)
        return {m: "yes" if must[m] else None if can[m] else "no" for m in can}

    def _ages(self) -> dict[int, list[int]]:
        """Return the ages that each member can have; none where they are wholly open."""
        found: dict[int, set[int]] = {}
        for _, rows in self.read.versions({"age"}):
            ages = rows.members.ages
            if ages is not None:
                for member, state in zip(rows.members.member.tolist(), ages.rows.tolist(), strict=True):
                    found.setdefault(member, set()).update(ages.age[ages.owner == state].tolist())
        return {member: sorted(some) for member, some in found.items()}


def _asked(tests: Sequence[Test]) -> list[str]:
    """Return the facts of members among those that tests read."""
    book = fact_book().facts
    names = dict.fromkeys(name for test in tests if (name := column_of(test)) and name != SIZE)
    return [name for name in names if name == BIRTH or (name in book and book[name].of == "member")]
