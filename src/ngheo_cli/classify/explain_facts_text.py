"""How do the raw facts behind an answer read to an officer and to the household?"""

from collections.abc import Iterator
from dataclasses import dataclass

from ngheo_cli.classify.explanation import IndicatorReading
from ngheo_cli.classify.explanation_facts import Derived, FactReading, SettingReading, Whose
from ngheo_cli.criteria.settings import REVIEW_DATE
from ngheo_cli.messages import Pair, of
from ngheo_cli.messages import explain as answers
from ngheo_cli.messages import explain_facts as words


@dataclass(frozen=True, slots=True)
class FactsText:
    """Writes in `lang` the facts of indicators."""

    lang: str

    def lines(self, indicator: IndicatorReading) -> Iterator[str]:
        """Yield what is told below an indicator: the rule, and the facts that decide it or are missing."""
        derived = indicator.derived
        if derived is None:
            return
        if indicator.answer is not None and not self.used(indicator):
            yield self._say(words.NOT_USED, answer=self._say(answers.ANSWERS[derived.answer]))
        yield self._say(words.RULE, sentence=derived.sentence[self.lang])
        for whose in derived.from_:
            if whose.member is None and whose.facts:
                yield self._say(words.HOME, facts=self._facts(whose.facts))
        yield from self._members(derived)
        told = [s for s in derived.settings if s.set_by_user or s.value != REVIEW_DATE]
        if told:
            settings = "; ".join(self._setting(setting) for setting in told)
            yield self._say(words.SETTINGS, settings=settings)

    def used(self, indicator: IndicatorReading) -> bool:
        """Whether the derived answer is the one that counts, since none was given directly."""
        derived = indicator.derived
        return derived is not None and not indicator.direct

    def column(self, indicator: IndicatorReading) -> str:
        """Name an indicator that would settle a household, with the facts that would tell it."""
        title, derived = indicator.title[self.lang], indicator.derived
        if derived is None or indicator.column_title is not None:
            return title
        titles = [fact.title[self.lang] for fact in derived.missing]
        if derived.unlisted != 0:
            titles.append(self._say(words.UNLISTED_MEMBERS))
        return self._say(words.ANY_OF, title=title, facts=", ".join(titles)) if titles else title

    def _members(self, derived: Derived) -> Iterator[str]:
        listed = [whose for whose in derived.from_ if whose.member is not None]
        told = [whose for whose in listed if whose.holds != "no"]
        yield from (self._member(whose) for whose in told)
        if listed and not told:
            yield self._say(words.NOBODY)
        if derived.unlisted:
            yield self._say(words.UNLISTED, count=derived.unlisted)
        elif derived.unlisted is None:
            yield self._say(words.PERHAPS_MORE if listed else words.NO_MEMBERS)

    def _member(self, whose: Whose) -> str:
        return self._say(
            words.MEMBER,
            member=whose.member,
            sheet=whose.sheet,
            row=whose.row,
            holds=self._say(words.HOLDS[whose.holds]),
            facts=self._facts(whose.facts),
        )

    def _facts(self, facts: tuple[FactReading, ...]) -> str:
        return "; ".join(self._fact(fact) for fact in facts)

    def _fact(self, fact: FactReading) -> str:
        place = self._say(words.CELL, cell=fact.cell) if fact.cell else ""
        title, text = fact.title[self.lang], fact.text[self.lang]
        return self._say(words.FACT, title=title, text=text, place=place)

    def _setting(self, setting: SettingReading) -> str:
        value = self._say(words.OPEN) if setting.value is None else setting.value
        if value == REVIEW_DATE:
            value = self._say(words.AT_REVIEW)
        if setting.set_by_user:
            value = self._say(words.BY_USER, value=value)
        return self._say(words.SETTING, title=setting.title[self.lang], value=value)

    def _say(self, pair: Pair, **values: object) -> str:
        return of(pair, self.lang).format(**values)
