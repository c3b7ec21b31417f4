"""How does a score counted item by item read to an officer and to the household?"""

from collections.abc import Iterator
from dataclasses import dataclass

from ngheo_cli.classify.explanation_points import PointCase, PointItem, PointScore
from ngheo_cli.messages import Pair, of
from ngheo_cli.messages import points_explain as words
from ngheo_cli.messages.terms import status_label


@dataclass(frozen=True, slots=True)
class PointsText:
    """Writes in `lang` a score by a point table."""

    lang: str

    def lines(self, score: PointScore | None) -> Iterator[str]:
        """Yield the table, its region, every item with answer and points, and the sum."""
        if score is None:
            return
        status = status_label(score.status, self.lang)
        yield self._say(
            words.HEAD, title=score.title[self.lang], id=score.table, revision=score.revision, status=status
        )
        yield from (self._say(words.REMARK, text=text[self.lang]) for text in score.remarks)
        if score.regions:
            names = [region.title[self.lang] for region in score.regions]
            pair = words.REGION if len(names) == 1 else words.REGIONS
            yield self._say(pair, names=of(words.OR, self.lang).join(names))
        for item in score.items:
            yield from self._item(item)
        yield self._say(words.SUM, points=self._points(score.min, score.max))
        if score.missing is not None:
            yield self._say(words.MISSING, facts=score.missing[self.lang])
        if score.typed is not None:
            yield self._say(words.TYPED, score=score.typed)

    def _item(self, item: PointItem) -> Iterator[str]:
        yield self._say(words.ITEM, title=item.title[self.lang], points=self._points(item.min, item.max))
        several = len(item.cases) > 1
        yield from (self._case(case, several) for case in item.cases)
        told = [
            self._say(
                words.FACT,
                title=fact.title[self.lang],
                text=fact.text[self.lang],
                place=self._place(fact.cell),
            )
            for fact in item.facts
        ]
        if told:
            yield self._say(words.FACTS, facts="; ".join(told))
        status = status_label(item.status, self.lang)
        yield self._say(words.SOURCE, documents="; ".join(item.documents), status=status)

    def _case(self, case: PointCase, several: bool) -> str:
        pair = words.CASE_OPEN if several else words.CASE
        points = self._points(case.min, case.max)
        return self._say(pair, sentence=case.sentence[self.lang], points=points)

    def _place(self, cell: str | None) -> str:
        return self._say(words.CELL, cell=cell) if cell else ""

    def _points(self, low: int, high: int) -> str:
        if low == high:
            return self._say(words.POINTS, points=low)
        return self._say(words.BETWEEN, low=low, high=high)

    def _say(self, pair: Pair, **values: object) -> str:
        return of(pair, self.lang).format(**values)
