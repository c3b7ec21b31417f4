"""From which raw facts does one household's answer to an indicator follow, and which are missing?"""

from collections.abc import Iterator
from dataclasses import dataclass

from ngheo_cli.classify.explain_members import Listed, Listing
from ngheo_cli.classify.explanation_facts import Derived, FactReading, SettingReading, Whose
from ngheo_cli.classify.fact_readings import ANSWERS, both_of, pair_of, reading, said
from ngheo_cli.classify.facts_read import REVIEW_DATE, column_of
from ngheo_cli.classify.formula import Between, Formula, Members, every_test
from ngheo_cli.classify.household_rows import SIZE
from ngheo_cli.classify.model import Decisions
from ngheo_cli.criteria.facts import Age, SchoolYearAge
from ngheo_cli.criteria.load import fact_book
from ngheo_cli.criteria.model import Criteria, Indicator
from ngheo_cli.criteria.settings import AGE_REFERENCE, SCHOOL_YEAR_MONTH, UserSetting
from ngheo_cli.criteria.walk import rules
from ngheo_cli.criteria.words import fact_sentence
from ngheo_cli.messages import explain_facts as words
from ngheo_cli.survey.model import Survey


def derived_readings(decisions: Decisions, listing: Listing, row: int) -> dict[str, Derived]:
    """Return what is told of each indicator that the survey has raw facts of, for one household.

    Args:
        decisions: made on the survey under one standard.
        listing: the members of the survey.
        row: position in the survey's frame, from 0.
    """
    criteria, derived = decisions.criteria, decisions.derived
    if derived is None:
        return {}
    home = _Home(listing.survey, row, criteria, listing.of(row))
    return {
        criteria.indicators[i].id: home.derived(criteria.indicators[i], formula, int(derived[row, i]))
        for i, formula in listing.formulas
    }


@dataclass(frozen=True, slots=True)
class _Home:
    """One household with its members."""

    survey: Survey
    row: int
    criteria: Criteria
    listed: Listed

    def derived(self, indicator: Indicator, formula: Formula, answer: int) -> Derived:
        tests = list(every_test(formula))
        names = list(dict.fromkeys(name for test in tests if (name := column_of(test))))
        per_size = any(getattr(test, "per_size", False) for test in tests)
        counted = [test for test in tests if isinstance(test, Members)]
        book = fact_book().facts
        homes = [n for n in names if n in book and book[n].of == "household"]
        homes += [SIZE] if per_size or counted else []
        persons = [n for n in names if n not in homes and n != SIZE]
        timed: set[str] = {test.what for test in tests if isinstance(test, Between)}
        facts = [self._home(name) for name in dict.fromkeys(homes)]
        facts += [self._review()] if timed & {"age", "school"} else []
        place = self.survey.place(self.row)
        whose = [Whose(None, place.sheet, place.row or 0, None, tuple(facts))]
        if counted:
            whose += self.listed.persons(tests)
        return Derived(
            answer=ANSWERS[answer],
            sentence=both_of(lambda lang: fact_sentence(indicator, self.criteria, lang)),
            facts=tuple(dict.fromkeys([*homes, *persons])),
            from_=tuple(whose),
            unlisted=self.listed.unlisted if counted else 0,
            settings=tuple(self._settings(indicator, timed)),
        )

    def _home(self, name: str) -> FactReading:
        fact, place = fact_book().facts[name], self.survey.place(self.row, name)
        value: object = None
        if name == SIZE:
            value = self.listed.size
        elif self.survey.has(name):
            value = self.survey.frame[name].iat[self.row]
        return reading(name, both_of(fact.title.of), value, place)

    def _review(self) -> FactReading:
        text = str(self.survey.frame[REVIEW_DATE].iat[self.row]) if self.survey.has(REVIEW_DATE) else ""
        shown = "/".join(reversed(text.split("-"))) or None
        place = self.survey.place(self.row, REVIEW_DATE)
        return said(REVIEW_DATE, pair_of(words.REVIEW_TITLE), shown, place)

    def _settings(self, indicator: Indicator, timed: set[str]) -> Iterator[SettingReading]:
        used = {AGE_REFERENCE} if timed & {"age", "school"} else set()
        used |= {SCHOOL_YEAR_MONTH} if "school" in timed else set()
        if indicator.deprived_when is not None:
            for rule, _, _ in rules(indicator.deprived_when, ()):
                if isinstance(rule, Age | SchoolYearAge):
                    ages = rule.age if isinstance(rule, Age) else rule.school_year_age
                    used |= {bound for bound in (ages.at_least, ages.below) if isinstance(bound, str)}
        for setting in self.criteria.settings:
            if setting.id in used:
                value = None if setting.value is None else str(setting.value)
                by_user = isinstance(setting, UserSetting)
                yield SettingReading(setting.id, both_of(setting.title.of), value, by_user)
