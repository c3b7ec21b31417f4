"""How does an explanation read to an officer and to the household?"""

from collections.abc import Iterator

from ngheo_cli.classify.explain_facts_text import FactsText
from ngheo_cli.classify.explain_points_text import PointsText
from ngheo_cli.classify.explanation import Citation, Comparison, Explanation, Reading
from ngheo_cli.criteria.model import MONTHS
from ngheo_cli.messages import Pair, national, of
from ngheo_cli.messages import explain as words
from ngheo_cli.messages.explain_facts import DERIVED
from ngheo_cli.messages.points_explain import BY_TABLE
from ngheo_cli.messages.terms import area_label, branch_label, cited_name, class_label, status_label
from ngheo_cli.numbers import number_text


def explanation_text(explanation: Explanation, lang: str) -> list[str]:
    """Write an explanation as lines of plain Vietnamese (`vi`) or English (`en`)."""
    return list(Sentences(explanation, lang).lines())


class Sentences:
    """Writes in `lang` what explains a class."""

    def __init__(self, explanation: Explanation, lang: str) -> None:
        self.it, self.lang, self.facts = explanation, lang, FactsText(lang)

    def say(self, pair: Pair, **values: object) -> str:
        """Fill one half of a pair."""
        return of(pair, self.lang).format(**values)

    def lines(self) -> Iterator[str]:
        """Yield the whole explanation."""
        yield from self._head()
        yield from self._result()
        yield ""
        if self.it.class_ is None:
            yield from self._read()
            yield from self._findings()
            return
        yield self.say(words.BASIS[self.it.basis])
        yield from self._read()
        if self.it.indicators:
            yield self.count()
        yield self.say(words.COMPARED)
        yield from (self.comparison(c) for c in self.it.comparisons)
        yield from self._rules()
        yield from self._certified()
        yield from self._next()
        yield from self._findings()
        yield self.say(words.PROVISIONAL)

    def _head(self) -> Iterator[str]:
        if self.it.criteria.incomplete is not None:
            yield self.it.criteria.incomplete[self.lang]
            yield from (self.say(words.MISSING, text=text[self.lang]) for text in self.it.criteria.missing)
        home = self.it.household
        where = self.say(words.WHERE, file=home.file, sheet=home.sheet, row=home.row)
        key = home.household_id or self.say(words.NO_CODE)
        yield self.say(words.HOUSEHOLD, key=f"{key}, {home.village}" if home.village else key, where=where)
        yield self.say(words.STANDARD, title=self.it.criteria.title[self.lang])

    def _result(self) -> Iterator[str]:
        if self.it.class_ is None:
            problem = self.it.household.problem or ""
            reason = self.say(words.PROBLEMS[problem]) if problem in words.PROBLEMS else problem
            yield self.say(words.NOT_CLASSIFIED, reason=reason)
        elif self.it.class_ == "undetermined":
            yield self.say(words.UNDETERMINED, possible=self._classes(self.it.possible))
            settle = self.say(words.SETTLE, columns=self._columns(self.it.settle))
            yield settle if self.it.settle else self.say(national.NOTHING_SETTLES)
        else:
            yield self.say(words.RESULT, name=self.class_name(self.it.class_, self.it.branch))
        if (beside := self.it.national) is not None and beside.class_ is not None:
            name = class_label(beside.class_, self.lang)
            if beside.class_ == "undetermined":
                name = self.say(national.POSSIBLE, classes=self._classes(beside.possible))
            yield self.say(national.EXPLAINED, title=beside.title[self.lang], name=name)

    def class_name(self, code: str, branch: str | None) -> str:
        """Name a class with its branch."""
        name = class_label(code, self.lang)
        return self.say(words.BRANCH, name=name, branch=branch_label(branch, self.lang)) if branch else name

    def _columns(self, columns: tuple[str, ...]) -> str:
        titles = {i.id: self.facts.column(i) for i in self.it.indicators}
        return "; ".join(
            of(words.COLUMNS[c], self.lang) if c in words.COLUMNS else titles.get(c, c) for c in columns
        )

    def _classes(self, codes: tuple[str, ...]) -> str:
        names = [class_label(code, self.lang) for code in codes]
        return of(words.OR, self.lang).join(name[:1].lower() + name[1:] for name in names)

    def _number(self, value: int) -> str:
        return number_text(value, self.lang)

    def value(self, reading: Reading) -> str:
        """Say what was told."""
        if isinstance(reading.value, int):
            return self._number(reading.value)
        return self.say(words.BLANK) if reading.value is None else area_label(reading.value, self.lang)

    def _reading(self, reading: Reading) -> str:
        value = self.value(reading)
        place = self._place(reading.cell, reading.title)
        if reading.set_by_user:
            place = self.say(words.BY_USER)
        if reading.computed:
            place = self.say(BY_TABLE)
        return self.say(words.READING, name=self.say(words.COLUMNS[reading.column]), value=value, place=place)

    def _place(self, cell: str | None, title: str | None) -> str:
        short = (title or "").rpartition(" – ")[2]
        return self.say(words.PLACE, cell=cell, title=short) if cell else ""

    def _read(self) -> Iterator[str]:
        yield self.say(words.READ)
        yield from (self._reading(reading) for reading in self.it.readings)
        yield from PointsText(self.lang).lines(self.it.points)
        if self.it.indicators:
            yield self.say(words.INDICATORS)
        for indicator in self.it.indicators:
            place = self._place(indicator.cell, indicator.column_title)
            if self.facts.used(indicator):
                place = self.say(DERIVED)
            elif indicator.column_title is None:
                place = self.say(words.NOT_ASKED)
            answer = self.say(words.UNMARKED if indicator.unmarked else words.ANSWERS[indicator.answer])
            yield self.say(words.READING, name=indicator.title[self.lang], value=answer, place=place)
            yield from self.facts.lines(indicator)

    def count(self) -> str:
        """Say how many indicators are deprived."""
        found = self.it.deprivations
        count = str(found.min)
        if found.min != found.max:
            count = self.say(words.BETWEEN, low=found.min, high=found.max)
        source = self.say(words.FROM_POINTS) if found.read_from == "score_deprivation" else ""
        return self.say(words.DEPRIVED, count=count, of=found.of, source=source)

    def comparison(self, line: Comparison) -> str:
        """Say on which side of a line the household lies."""
        value = ""
        if line.value is not None:
            value = self.say(words.VALUES[line.quantity], value=self._number(line.value))
            if line.period == "year" and line.column == "income_per_person":
                year = self._number(line.value * MONTHS)
                value = self.say(national.YEARLY, month=self._number(line.value), year=year)
        total = ""
        if line.persons is not None and line.bound is not None and line.column in words.TOTALS:
            total = self.say(words.TOTALS[line.column], persons=line.persons, bound=self._number(line.bound))
        return self.say(
            words.LINE_SCORE if line.quantity == "score_income" else words.LINE_INCOME,
            title=line.title[self.lang],
            area=area_label(line.area, self.lang),
            amount=self._number(line.amount),
            period=self.say(words.PERIODS[line.period]) if line.period else "",
            total=total,
            result=self.say(words.SIDES[line.result], value=value),
        )

    def _rules(self) -> Iterator[str]:
        if self.it.rules:
            yield self.say(words.RULES if len(self.it.rules) == 1 else words.RULES_OPEN)
        for rule in self.it.rules:
            name = self.class_name(rule.class_, rule.branch)
            yield self.say(words.RULE, name=name, sentence=rule.sentence[self.lang])
            yield self._cited(rule.citations, rule.status)
            if rule.remark is not None:
                yield self.say(words.REMARK, text=rule.remark[self.lang])

    def _cited(self, citations: tuple[Citation, ...], status: str) -> str:
        documents = "; ".join(cited_name(c.number, c.article, self.lang) for c in citations)
        return self.say(words.CITED, documents=documents, status=status_label(status, self.lang))

    def _certified(self) -> Iterator[str]:
        if (part := self.it.certified) is None:
            return
        missing = self.say(words.LACKS, columns=self._columns(part.missing)) if part.missing else ""
        yield self.say(words.CERTIFIED, answer=self.say(words.CERTIFIED_ANSWERS[part.answer]) + missing)
        yield self.say(words.CERTIFIED_RULE, sentence=part.sentence[self.lang])
        yield self._cited(part.citations, part.status)
        if part.remark is not None:
            yield self.say(words.REMARK, text=part.remark[self.lang])

    def _next(self) -> Iterator[str]:
        if self.it.next:
            yield self.say(words.NEXT)
        for i, change in enumerate(self.it.next, start=1):
            text = self.say(
                words.CHANGES[change.quantity, change.direction],
                by=self._number(change.by),
                possible=self._classes(change.possible),
            )
            yield text[:-1] + "." if i == len(self.it.next) else text

    def _findings(self) -> Iterator[str]:
        if self.it.findings:
            yield self.say(words.FINDINGS)
        for finding in self.it.findings:
            place = self.say(words.CELL, cell=finding.cell) if finding.cell else ""
            yield self.say(
                words.FINDING, place=place, text=finding.text[self.lang], advice=finding.advice[self.lang]
            )
