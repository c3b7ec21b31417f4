"""How does a point table count the income score (B1) of one household, item by item?"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from ngheo_cli.classify.alone import alone
from ngheo_cli.classify.explain_members import Listed, Listing
from ngheo_cli.classify.explanation_facts import Both, FactReading
from ngheo_cli.classify.explanation_points import PointCase, PointItem, PointRegion, PointScore
from ngheo_cli.classify.fact_readings import both_of, pair_of, reading
from ngheo_cli.classify.facts_read import FactsRead
from ngheo_cli.classify.formula import SIZE, Members
from ngheo_cli.classify.model import Decisions
from ngheo_cli.classify.points import NOTHING, SKIPPED, case_points, cases, holds, scores_of
from ngheo_cli.classify.points_used import SCORE, facts_of, missing_facts, rule_tests
from ngheo_cli.criteria.model import Criteria
from ngheo_cli.criteria.points import book_of
from ngheo_cli.criteria.points_model import REGION, Item, PointTable
from ngheo_cli.criteria.ruletext import rule_sentence
from ngheo_cli.messages import of
from ngheo_cli.messages import points_explain as words
from ngheo_cli.numbers import UNKNOWN, number_text
from ngheo_cli.survey.model import Survey


def point_score(decisions: Decisions, listing: Listing, row: int) -> PointScore | None:
    """Return how B1 was counted; None for a standard without a point table.

    Args:
        decisions: made on a survey with scores under one standard.
        listing: the members of the survey.
        row: position in the survey's frame, from 0.
    """
    table = decisions.criteria.table
    return None if table is None else _Score(listing, decisions.criteria, table, row).told()


@dataclass(slots=True)
class _Score:
    listing: Listing
    criteria: Criteria
    table: PointTable
    row: int

    @property
    def survey(self) -> Survey:
        return self.listing.survey

    def told(self) -> PointScore:
        table, one = self.table, alone(self.survey, self.row)
        scores = scores_of(one, self.criteria)
        low, high = int(scores.total.least[0]), int(scores.total.most[0])
        lacking = missing_facts(one, self.criteria, scores, np.array([low != high]))
        typed = self._typed()
        read, listed = FactsRead(one, self.criteria), self.listing.of(self.row)
        regions = [i for i, held in enumerate(scores.regions[0].tolist()) if held]
        counted = low if low == high else None
        return PointScore(
            table=table.id,
            title=both_of(table.title.of),
            revision=table.revision,
            digest=table.digest,
            source=table.source,
            status=table.status,
            remarks=tuple(both_of(text.of) for text in table.remarks),
            typed=typed,
            counted=counted,
            min=low,
            max=high,
            used="typed" if typed is not None else None if counted is None else "counted",
            regions=tuple(
                PointRegion(table.regions[i].id, both_of(table.regions[i].title.of))
                for i in regions
                if table.regions
            ),
            region_cell=self._region_cell(),
            items=tuple(self._item(item, read, listed, regions) for item in table.items),
            missing=pair_of(lacking[0]) if lacking else None,
        )

    def _typed(self) -> int | None:
        filled = self.survey.computed.get(SCORE)
        if not self.survey.has(SCORE) or (filled is not None and filled[self.row]):
            return None
        value = int(self.survey.frame[SCORE].to_numpy()[self.row])
        return None if value == UNKNOWN else value

    def _region_cell(self) -> str | None:
        told = self.survey.has(REGION) and bool(self.survey.frame[REGION].iat[self.row])
        return self.survey.place(self.row, REGION).cell or None if told else None

    def _item(self, item: Item, read: FactsRead, listed: Listed, regions: list[int]) -> PointItem:
        documents = self.table.documents
        found = tuple(self._cases(item, read, regions))
        every, given = (rule_tests(item, self.criteria, choices_only=only) for only in (False, True))
        asks, counts = (any(isinstance(test, Members) for test in tests) for tests in (every, given))
        return PointItem(
            id=item.id,
            title=both_of(item.title.of),
            min=min(case.min for case in found),
            max=max(case.max for case in found),
            cases=found,
            facts=tuple(self._facts(item, read)),
            counts_members=counts,
            members=tuple(listed.persons(given if counts else every)) if asks else (),
            unlisted=listed.unlisted if asks else 0,
            source=item.source,
            documents=tuple(
                ", ".join(filter(None, (documents[key].number, article))) for key, article in item.citations()
            ),
            status=item.status,
        )

    def _cases(self, item: Item, read: FactsRead, regions: list[int]) -> Iterator[PointCase]:
        for case, formula in cases(item, self.criteria):
            if holds(formula, read)[0]:
                low, high = case_points(item, case, read, self.table)
                sentence = both_of(lambda lang, case=case: self._sentence(item, case, lang))  # type: ignore[misc]
                least, most = int(low[0, regions].min()), int(high[0, regions].max())
                yield PointCase(sentence, case != SKIPPED, least, most)

    def _sentence(self, item: Item, case: int, lang: str) -> str:
        book = book_of(self.criteria)
        if case == SKIPPED and item.not_scored_when is not None:
            rule = rule_sentence(item.not_scored_when, self.criteria, book, lang)
            return of(words.NOT_SCORED, lang).format(rule=rule)
        if case == NOTHING and item.per is not None:
            title = book.facts[item.per.quantity].title.of(lang)
            most = "" if item.per.up_to is None else of(words.UP_TO, lang).format(count=item.per.up_to)
            return of(words.PER, lang).format(
                points=self._each(item.per.points, lang), title=title, most=most
            )
        if case == NOTHING:
            return of(words.NONE_HOLDS, lang)
        choice = (item.choices or ())[case]
        if choice.title is not None:
            return choice.title.of(lang)
        if choice.when is None:
            return of(words.ELSE, lang)
        return rule_sentence(choice.when, self.criteria, book, lang)

    def _each(self, points: int | dict[str, int], lang: str) -> str:
        return "/".join(dict.fromkeys(number_text(one, lang) for one in self.table.row(points)))

    def _facts(self, item: Item, read: FactsRead) -> Iterator[FactReading]:
        book = book_of(self.criteria).facts
        for name in facts_of(item, self.criteria)[0]:
            value: object = None
            if name == SIZE:
                value = int(read.size[0])
            elif self.survey.has(name):
                value = self.survey.frame[name].iat[self.row]
            title: Both = both_of(book[name].title.of)
            yield reading(name, title, value, self.survey.place(self.row, name), book[name])
