"""What do the households of a block answer in each year?

Every answer has a number from 0 to 1 of its own and is given where that number is below its chance. From one year
to the next a few of these numbers are drawn anew and incomes rise or fall, so that most households stay what they are.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.random import Generator
from numpy.typing import NDArray

from ngheo_cli.classify.derive import derived_answers
from ngheo_cli.criteria.load import fact_book
from ngheo_cli.numbers import BLANK, NO, QUANTITY_SCALE, UNKNOWN, YES
from ngheo_cli.sample import chances
from ngheo_cli.sample.classes import Classes
from ngheo_cli.sample.homes import MARKS, MOVED_IN, STAYS, YEAR, Homes, draw_homes
from ngheo_cli.sample.people import Chosen, People, draw_people, facts_of_people
from ngheo_cli.sample.persons import GROUPS, SEXES, Numbers, day_texts, ordinal
from ngheo_cli.sample.plan import Block, Plan, Shape
from ngheo_cli.survey.columns_facts import facts_of, household_facts, member_columns
from ngheo_cli.survey.model import Conservation, MemberCounts, Members, Survey

Answers = NDArray[np.int8]
_RENEWED = 0.12
"""Share of the numbers behind the answers that are drawn anew in the second year."""
_SEASON = 45
"""Days within which the households of a commune are visited."""


@dataclass(frozen=True, slots=True)
class Year:
    """One year of a block: which households are reviewed, and their rows, typed as in `Survey.frame`.

    `homes` are positions among the households of the block; `members` the rows of their members, in order.
    """

    homes: Numbers
    frame: pd.DataFrame
    members: pd.DataFrame | None


def years_of(plan: Plan, classes: Classes, block: Block) -> tuple[Homes, tuple[Year, ...]]:
    """Draw a block in every year."""
    homes = draw_homes(plan, block)
    people = draw_people(plan, block, homes) if plan.lists_members else None
    drawn = _Drawn(plan, classes, homes, people, plan.stream(block.commune, 5, block.number))
    years: list[Year] = []
    before = None
    for number in range(len(plan.days)):
        year = drawn.year(number, before)
        before = pd.Series("", index=np.arange(len(homes.kind)), dtype=object)
        before[year.homes] = year.frame["recorded_class"].to_numpy()
        years.append(year)
    return homes, tuple(years)


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
        self.person_chance: dict[str, Chosen] = {}

    def year(self, number: int, before: "pd.Series | None") -> Year:
        """Draw a year; `before` are the classes of the year before by household."""
        self._renew(number)
        day = ordinal(self.plan.days[number]) + (self.draw.random(self.count) * _SEASON).astype(np.int64)
        size = self.homes.sizes[number].astype(np.int64)
        frame = self._told(number, size, day)
        home_facts = self._home_facts(size)
        members, where = self._members(number, size, day)
        answers = self._answers(frame.assign(**home_facts), members, where)
        columns = self._columns(frame, home_facts, answers, members, where, size)
        class_ = columns["recorded_class"]
        columns["previous_class"] = self._previous(class_) if before is None else before.to_numpy()
        here = self.homes.kind < MOVED_IN if number == 0 else _in_second(self.homes.kind)
        return self._of_rows(frame.assign(**columns), members, where, np.flatnonzero(here))

    def _renew(self, number: int) -> None:
        """Draw the numbers behind the answers, or in a later year a few of them anew."""
        names = (
            *self.classes.criteria.indicator_ids,
            *self.facts,
            *chances.FLAGS,
            "income",
            "causes",
            "points",
        )
        persons = 0 if self.people is None else len(self.people.household)
        asked = (
            (*self.facts, "studying_level", "completed_level", "disabled") if self.plan.lists_members else ()
        )
        for chance, wanted, count in ((self.chance, names, self.count), (self.person_chance, asked, persons)):
            for name in dict.fromkeys(wanted):
                new = self.draw.random(count)
                kept = self.draw.random(count) >= _RENEWED
                chance[name] = np.where(kept, chance[name], new) if number else new
        if number:
            self.wealth = self.wealth + self.draw.normal(0.12, 0.35, self.count)

    def _told(self, number: int, size: Numbers, day: Numbers) -> pd.DataFrame:
        homes, incomes = self.homes, self._incomes()
        told = {
            "head_birth": day_texts(homes.birth),
            "head_sex": np.array(SEXES, dtype=object)[homes.sex],
            "head_ethnicity": np.array(GROUPS, dtype=object)[homes.group],
            "size": size,
            "area": np.full(self.count, homes.area, dtype=np.int8),
            "income_per_person": incomes,
            "income_12_months": incomes * size * 12,
            "review_date": day_texts(day),
        }
        return homes.place.assign(**told)

    def _incomes(self) -> Numbers:
        """Return incomes a month that lie around the lines; a few on a line, or just above."""
        chance, area = self.chance["income"], self.homes.area
        spread = np.exp(0.12 + 0.38 * self.wealth + 0.3 * (chance - 0.5))
        found = np.maximum(100, (self.classes.reference(area) * spread) // 10_000 * 10) * 1_000
        lines = np.array(self.classes.lines(area)) // self.classes.months
        edge = np.flatnonzero(chance < 0.02)
        found[edge] = lines[edge % len(lines)] + (edge // len(lines)) % 2
        return found.astype(np.int64)

    def _home_facts(self, size: Numbers) -> dict[str, NDArray[np.object_] | Answers | Numbers]:
        found: dict[str, NDArray[np.object_] | Answers | Numbers] = {}
        for name in (name for name in self.facts if name in household_facts()):
            fact, chance = fact_book().facts[name], self.chance[name]
            if fact.kind == "answer":
                found[name] = _held(chance, self.wealth, chances.HOLDS.get(name, chances.USUAL))
            elif fact.kind == "choice":
                # The lists begin with what is best; the poorer draw from all of it.
                codes = np.array(list(fact.choices), dtype=object)
                found[name] = codes[
                    (len(codes) * chance ** np.clip(1.4 + self.wealth, 0.5, 4)).astype(np.int64)
                ]
            else:
                each = np.exp(2.5 + 0.3 * self.wealth + 0.9 * (chance - 0.5))
                found[name] = (each * size * 2).astype(np.int64) * (QUANTITY_SCALE // 2)
        return found

    def _members(self, number: int, size: Numbers, day: Numbers) -> tuple[pd.DataFrame | None, Numbers]:
        """Return the members of a year with what they answer, and the household of each."""
        if self.people is None:
            return None, np.empty(0, dtype=np.int64)
        home = self.people.household
        listed = np.flatnonzero(self.people.position < size[home])
        ages = ((day[home] - self.people.birth) // YEAR).astype(np.int64)
        wanted = tuple(name for name in self.facts if name in member_columns())
        told = facts_of_people(self.plan, self.people, self.wealth[home], ages, self.person_chance, wanted)
        frame = self.people.frame.assign(**told).iloc[listed]
        return frame.reset_index(drop=True), home[listed]

    def _answers(self, frame: pd.DataFrame, members: pd.DataFrame | None, where: Numbers) -> Answers:
        """Return the answers of the indicators: drawn, but as the facts and the members have it."""
        criteria = self.classes.criteria
        drawn = [
            _held(self.chance[name], self.wealth, chances.DEPRIVED.get(name, chances.USUAL))
            for name in criteria.indicator_ids
        ]
        answers = np.array(drawn, dtype=np.int8).reshape(len(drawn), self.count).T
        if members is None:
            return answers
        derived = derived_answers(_survey(frame, members, where), criteria)
        return np.where(derived == BLANK, answers, derived)

    def _columns(
        self,
        frame: pd.DataFrame,
        facts: dict[str, NDArray[np.object_] | Answers | Numbers],
        answers: Answers,
        members: pd.DataFrame | None,
        where: Numbers,
        size: Numbers,
    ) -> dict[str, object]:
        """Return what the survey asks besides, in any order."""
        classes, area, income = self.classes, self.homes.area, frame["income_per_person"].to_numpy()
        lacking = (answers == YES).sum(axis=1) if answers.size else self._points()
        class_ = classes.table[area, classes.bands(area, income), lacking]
        ids = classes.criteria.indicator_ids
        found: dict[str, object] = dict(facts) | {name: answers[:, i] for i, name in enumerate(ids)}
        if classes.by_score:
            found["score_income"] = classes.b1(area, income)
        found["score_deprivation"] = lacking * classes.points
        found |= self._flags(members, where) | self._causes(class_)
        marks = MARKS[self.homes.kind]
        return found | {"recorded_class": class_, "movement": marks}

    def _points(self) -> Numbers:
        high = self.classes.deprivations * np.clip(0.55 - 0.15 * self.wealth, 0.05, 1)
        return (self.chance["points"] * high).astype(np.int64)

    def _flags(self, members: pd.DataFrame | None, where: Numbers) -> dict[str, Answers]:
        found = {
            name: _held(self.chance[name], self.wealth, chance) for name, chance in chances.FLAGS.items()
        }
        found["dtts"] = np.where(self.homes.group > 0, np.int8(YES), np.int8(NO))
        for flag, fact in (("disabled_member", "disabled"), ("elderly_member", "elderly")):
            if members is not None and fact in members:
                whose = where[members[fact].to_numpy() == YES]
                found[flag] = (np.bincount(whose, minlength=self.count) > 0).astype(np.int8)
        return found

    def _causes(self, class_: NDArray[np.object_]) -> dict[str, Answers]:
        """Return the causes of those who are on a list; of others none."""
        listed = (class_ != "not_poor") & (class_ != "average") & (class_ != "")
        turn = self.chance["causes"]
        return {
            f"cause_{n}": np.where(listed & ((turn * (7 * n + 1)) % 1 < share), np.int8(YES), np.int8(NO))
            for n, share in enumerate(chances.CAUSES, start=1)
        }

    def _previous(self, class_: NDArray[np.object_]) -> NDArray[np.object_]:
        """Return classes of the review before the first one: mostly the same, else another of the standard."""
        known = [rule.id for rule in self.classes.criteria.classes]
        other = np.array(list(dict.fromkeys(known)), dtype=object)[
            self.draw.choice(len(set(known)), self.count)
        ]
        return np.where(self.draw.random(self.count) < 0.75, class_, other)

    def _of_rows(
        self, frame: pd.DataFrame, members: pd.DataFrame | None, where: Numbers, rows: Numbers
    ) -> Year:
        kept = None if members is None else members[np.isin(where, rows)].reset_index(drop=True)
        return Year(rows, frame.iloc[rows].reset_index(drop=True), kept)


def _in_second(kind: Numbers) -> NDArray[np.bool_]:
    return (kind == STAYS) | (kind >= MOVED_IN)


def _held(chance: Chosen, wealth: Chosen, of: chances.Chance) -> Answers:
    return np.where(chance < of[0] + of[1] * wealth, np.int8(YES), np.int8(NO))


def _survey(frame: pd.DataFrame, members: pd.DataFrame, where: Numbers) -> Survey:
    """Return the rows as a survey that was read."""
    told = members.assign(household=where, problem="")
    count = Conservation(len(frame), len(frame), 0, 0, 0, {})
    joined = Members(told, (), MemberCounts(len(told), len(told), 0, 0, 0, 0, {}), {}, {})
    return Survey(frame.assign(problem=""), (), (), (), count, {}, {}, {}, members=joined)
