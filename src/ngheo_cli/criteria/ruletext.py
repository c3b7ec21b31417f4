"""How does a rule of deprivation read in words?"""

from collections.abc import Sequence
from dataclasses import dataclass

from ngheo_cli.criteria import facts as f
from ngheo_cli.criteria.base import Strict
from ngheo_cli.criteria.factbook import FactBook
from ngheo_cli.criteria.load import fact_book
from ngheo_cli.criteria.model import Criteria, Indicator
from ngheo_cli.messages import Pair, of
from ngheo_cli.messages import phrases as say
from ngheo_cli.numbers import number_text


def fact_sentence(indicator: Indicator, criteria: Criteria, lang: str) -> str:
    """Return when an indicator counts as deprived: "diện tích nhà ở dưới 8 m²/người"."""
    if indicator.deprived_when is None:
        return of(say.NO_THRESHOLD, lang)
    return rule_sentence(indicator.deprived_when, criteria, fact_book(), lang) or of(say.NO_THRESHOLD, lang)


def rule_sentence(rule: Strict, criteria: Criteria, book: FactBook, lang: str) -> str:
    """Return a rule in words; "" where all of it hangs on settings without a value."""
    return _Writer(criteria, book, lang).text(rule)


@dataclass(frozen=True, slots=True)
class _Writer:
    """Puts rules into words; a rule on a setting without value is left out and gives ""."""

    criteria: Criteria
    book: FactBook
    lang: str

    def text(self, rule: Strict, inside: bool = False) -> str:  # noqa: PLR0911 - one return a kind
        match rule:
            case f.All() | f.MemberAll():
                return self._joined(rule.all_, say.AND, inside)
            case f.AnyOf() | f.MemberAny():
                return self._joined(rule.any_, say.OR, inside)
            case f.Not() | f.MemberNot():
                inner = self.text(rule.not_, inside=True)
                return self._say(say.EXCEPT, inner=inner) if inner else ""
            case f.AnyMember():
                return self._say(say.ANY_MEMBER, rule=self.text(rule.any_member))
            case f.NoMember(no_member=f.MemberNot(not_=inner_rule)):
                return self._say(say.EVERY_MEMBER, rule=self.text(inner_rule))
            case f.NoMember():
                return self._say(say.NO_MEMBER, rule=self.text(rule.no_member))
            case f.MemberShare():
                return self._say(
                    say.MEMBER_SHARE, part=str(rule.more_than), rule=self.text(rule.member_share)
                )
            case f.MemberCount():
                return self._count(rule)
        return self._time(rule) if isinstance(rule, f.Age | f.SchoolYearAge | f.Born) else self._fact(rule)

    def _time(self, rule: f.Age | f.SchoolYearAge | f.Born) -> str:
        match rule:
            case f.Age():
                return self._age(rule.age)
            case f.SchoolYearAge():
                age = self._age(rule.school_year_age)
                return self._say(say.SCHOOL_YEAR, age=age) if age else ""
            case f.Born():
                return self._say(say.BORN_FROM, year=rule.born.from_)

    def _fact(self, rule: Strict) -> str:
        match rule:
            case f.Is():
                return self._is(rule)
            case f.In():
                return self._say(say.IS_ONE_OF, title=self._title(rule.fact),
                                 answers=self._answers(rule.fact, rule.in_))  # fmt: skip
            case f.NotIn():
                return self._say(say.IS_NONE_OF, title=self._title(rule.fact),
                                 answers=self._answers(rule.fact, rule.not_in))  # fmt: skip
            case f.NoneOf():
                return self._say(say.NONE_OF, facts=self._titles(rule.none_of))
            case f.CountOf():
                return self._say(say.COUNT_OF, least=rule.at_least, all=len(rule.count_of),
                                 facts=self._titles(rule.count_of),
                                 answers=self._answers(rule.count_of[0], rule.in_))  # fmt: skip
            case f.Quantity():
                return self._quantity(rule)
        raise TypeError(type(rule).__name__)

    def _say(self, pair: Pair, **values: object) -> str:
        return of(pair, self.lang).format(**values)

    def _joined(self, parts: Sequence[Strict], word: Pair, inside: bool) -> str:
        texts = [text for part in parts if (text := self.text(part, inside=True))]
        if len(texts) == 1 and not inside:
            return next(text for part in parts if (text := self.text(part)))
        joined = f" {of(word, self.lang)} ".join(texts)
        return f"({joined})" if inside and len(texts) > 1 else joined

    def _is(self, rule: f.Is) -> str:
        fact = self.book.facts[rule.fact]
        title = fact.title.of(self.lang)
        if rule.is_:
            return title
        return fact.negative.of(self.lang) if fact.negative else self._say(say.IS_NOT, title=title)

    def _title(self, name: str) -> str:
        return self.book.facts[name].title.of(self.lang)

    def _titles(self, names: Sequence[str]) -> str:
        return ", ".join(self._title(name) for name in names)

    def _answers(self, name: str, codes: Sequence[str]) -> str:
        words = [self.book.facts[name].choices[code].of(self.lang) for code in codes]
        last = f" {of(say.OR, self.lang)} ".join(words[-2:])
        return ", ".join([*words[:-2], last])

    def _unit(self, rule: f.Quantity) -> str:
        unit, per = (self.book.facts[name].unit if name else None for name in (rule.quantity, rule.per))
        text = unit.of(self.lang) if unit else ""
        return self._say(say.PER, unit=text, per=per.of(self.lang)) if per else text

    def _quantity(self, rule: f.Quantity) -> str:
        low, high = (None if b is None else number_text(b, self.lang) for b in (rule.at_least, rule.high))
        shape = say.LESS_THAN if low is None else say.QUANTITY_FROM if high is None else say.QUANTITY_BETWEEN
        title, unit = self._title(rule.quantity), self._unit(rule)
        return self._say(shape, title=title, low=low, bound=high, unit=unit).strip()

    def _count(self, rule: f.MemberCount) -> str:
        low, high = rule.at_least, rule.below
        shape = say.COUNT_BELOW if low is None else say.COUNT_FROM if high is None else say.COUNT_BETWEEN
        count = self._say(shape, low=low, high=high, unit="")
        return self._say(say.MEMBER_COUNT, count=count, rule=self.text(rule.member_count))

    def _age(self, ages: f.Ages) -> str:
        low, high = self._bound(ages.at_least), self._bound(ages.below)
        if low is None and high is None:
            return ""
        shape = say.AGE_BELOW if low is None else say.AGE_FROM if high is None else say.AGE_BETWEEN
        return self._say(shape, low=low, high=high)

    def _bound(self, bound: int | str | None) -> int | str | None:
        return self.criteria.setting(bound) if isinstance(bound, str) else bound
