"""Which households of a block are reviewed in each year, and what do they answer?

From one year to the next a few of the numbers behind the answers are drawn anew, and incomes rise or fall, so
that most households stay what they are.
"""

from dataclasses import dataclass

import numpy as np
from numpy.random import Generator

from ngheo_cli.classify.derive import derived_answers
from ngheo_cli.numbers import BLANK, YES
from ngheo_cli.sample import answers, chances
from ngheo_cli.sample.cells import MEMBER_FLAGS
from ngheo_cli.sample.classes import Classes
from ngheo_cli.sample.columns import (
    Answers,
    Chosen,
    Columns,
    Numbers,
    Values,
    frame_of,
    looked_up,
    rows_taken,
)
from ngheo_cli.sample.homes import MARKS, MOVED_IN, STAYS, YEAR, Homes, draw_homes
from ngheo_cli.sample.people import SCHOOLING, People, draw_people, facts_of_people
from ngheo_cli.sample.persons import GROUPS, SEXES, day_texts, ordinal
from ngheo_cli.sample.plan import Block, Plan
from ngheo_cli.survey.columns_facts import facts_of, household_facts, member_columns
from ngheo_cli.survey.model import Conservation, MemberCounts, Members, Survey

_RENEWED = 0.2
"""Share of the numbers behind the answers that are drawn anew in the second year."""
_BETTER_OFF, _CHANGE = 0.08, 0.45
"""By how much wealth rises from year to year, and how unevenly."""
_SEASON = 45
"""Days within which the households of a commune are visited."""


@dataclass(frozen=True, slots=True)
class Year:
    """One year of a block: which of its households are reviewed (positions), and the rows of these and of
    their members, in order."""

    homes: Numbers
    rows: Columns
    members: Columns | None


def years_of(plan: Plan, classes: Classes, block: Block) -> tuple[Homes, tuple[Year, ...]]:
    """Draw a block in every year."""
    homes = draw_homes(plan, block)
    people = draw_people(plan, block, homes) if plan.lists_members else None
    drawn = _Drawn(plan, classes, homes, people, plan.stream(block.commune, 5, block.number))
    years: list[Year] = []
    for number in range(len(plan.days)):
        years.append(drawn.year(number, classes_of(homes, years[-1]) if years else None))
    return homes, tuple(years)


def classes_of(homes: Homes, year: Year, column: str = "recorded_class") -> Values:
    """Return a class of every household of the block in a year, "" for those that are not reviewed."""
    found = np.full(len(homes.kind), "", dtype=object)
    found[year.homes] = year.rows[column]
    return found


class _Drawn:
    """The numbers behind the answers of a block, as they are in the year that is drawn."""

    def __init__(
        self, plan: Plan, classes: Classes, homes: Homes, people: People | None, draw: Generator
    ) -> None:
        self.plan, self.classes, self.homes, self.people, self.draw = plan, classes, homes, people, draw
        self.count = len(homes.kind)
        self.wealth = homes.wealth
        self.facts = facts_of(classes.criteria) if plan.asks_facts else ()
        self.chance: dict[str, Chosen] = {}
        self.of_person: dict[str, Chosen] = {}

    def year(self, number: int, before: Values | None) -> Year:
        """Draw a year; `before` are the classes of the year before by household."""
        self._renew(number)
        size = self.homes.sizes[number]
        day = ordinal(self.plan.days[number]) + (self.draw.random(self.count) * _SEASON).astype(np.int64)
        rows = self._told(size, day)
        names = [name for name in self.facts if name in household_facts()]
        rows |= answers.home_facts(names, size, self.wealth, self.chance)
        members, where = self._members(size, day)
        rows |= self._decided(rows, self._answers(rows, members, where))
        rows |= self._flags(members, where)
        class_ = rows["recorded_class"]
        earlier = before is None
        rows["previous_class"] = (
            answers.earlier_classes(self.classes, class_, self.draw) if before is None else before
        )
        kind = self.homes.kind
        here = np.flatnonzero(kind < MOVED_IN if earlier else (kind == STAYS) | (kind >= MOVED_IN))
        listed = None if members is None else rows_taken(members, np.flatnonzero(np.isin(where, here)))
        return Year(here, rows_taken(rows, here), listed)

    def _renew(self, number: int) -> None:
        """Draw the numbers behind the answers; in a later year a few of them anew."""
        names = (
            *self.classes.criteria.indicator_ids,
            *self.facts,
            *chances.FLAGS,
            "income",
            "causes",
            "points",
        )
        persons = len(self.people.household) if self.people else 0
        asked = (*self.facts, *SCHOOLING) if self.people else ()
        for chance, wanted, count in (
            (self.chance, names, self.count),
            (self.of_person, asked, persons),
        ):
            for name in dict.fromkeys(wanted):
                new, kept = self.draw.random(count), self.draw.random(count) >= _RENEWED
                chance[name] = np.where(kept, chance[name], new) if number else new
        if number:
            self.wealth = self.wealth + self.draw.normal(_BETTER_OFF, _CHANGE, self.count)

    def _told(self, size: Numbers, day: Numbers) -> Columns:
        homes = self.homes
        income = answers.incomes(self.classes, homes.area, self.wealth, self.chance["income"])
        return homes.place | {
            "head_birth": day_texts(homes.birth),
            "head_sex": looked_up(SEXES, homes.sex),
            "head_ethnicity": looked_up(GROUPS, homes.group),
            "size": size,
            "area": np.full(self.count, homes.area, dtype=np.int8),
            "income_per_person": income,
            "income_12_months": income * size * 12,
            "review_date": day_texts(day),
            "movement": MARKS[homes.kind],
        }

    def _members(self, size: Numbers, day: Numbers) -> tuple[Columns | None, Numbers]:
        """Return the members of a year with what they answer, and the household of each."""
        if self.people is None:
            return None, np.empty(0, dtype=np.int64)
        home = self.people.household
        ages = ((day[home] - self.people.birth) // YEAR).astype(np.int64)
        wanted = tuple(name for name in self.facts if name in member_columns())
        told = facts_of_people(wanted, ages, self.wealth[home], self.of_person)
        listed = np.flatnonzero(self.people.position < size[home])
        return rows_taken(self.people.rows | told, listed), home[listed]

    def _answers(self, rows: Columns, members: Columns | None, where: Numbers) -> Answers:
        """Return the answers of the indicators: drawn, but as the facts and the members have it."""
        criteria = self.classes.criteria
        drawn = answers.indicators(criteria.indicator_ids, self.wealth, self.chance)
        if members is None:
            return drawn
        derived = derived_answers(_survey(rows, members, where), criteria)
        return np.where(derived == BLANK, drawn, derived)

    def _decided(self, rows: Columns, told: Answers) -> Columns:
        """Return the answers, the scores, and the class that follows from them."""
        classes, area, income = self.classes, self.homes.area, rows["income_per_person"]
        ids = classes.criteria.indicator_ids
        lacking = (told == YES).sum(axis=1)
        if not ids:
            lacking = answers.typed_points(classes.deprivations, self.wealth, self.chance["points"])
        class_ = classes.table[area, classes.bands(area, income), lacking]
        found: Columns = {name: told[:, i] for i, name in enumerate(ids)}
        if classes.by_score:
            found["score_income"] = classes.b1(area, income)
        found |= {"score_deprivation": lacking * classes.points, "recorded_class": class_}
        return found | answers.causes(class_, self.chance["causes"])

    def _flags(self, members: Columns | None, where: Numbers) -> Columns:
        found: Columns = {
            name: answers.held(self.chance[name], self.wealth, chance)
            for name, chance in chances.FLAGS.items()
        }
        found["dtts"] = answers.yes_no(self.homes.group > 0)
        for flag, fact in MEMBER_FLAGS:
            if members is not None and fact in members:
                whose = where[members[fact] == YES]
                found[flag] = answers.yes_no(np.bincount(whose, minlength=self.count) > 0)
        return found


def _survey(rows: Columns, members: Columns, where: Numbers) -> Survey:
    """Return the rows as a survey that was read."""
    joined = {"household": where, "problem": np.full(len(where), "", dtype=object)}
    listed = frame_of(members | joined)
    kept = frame_of(rows | {"problem": np.full(len(rows["size"]), "", dtype=object)})
    count = Conservation(len(kept), len(kept), 0, 0, 0, {})
    people = Members(listed, (), MemberCounts(len(where), len(where), 0, 0, 0, 0, {}), {}, {})
    return Survey(kept, (), (), (), count, {}, {}, {}, members=people)
