"""How does a score counted item by item read to an officer and to the household?"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ngheo_cli.classify.explanation_facts import FactReading
from ngheo_cli.classify.explanation_points import PointCase, PointItem, PointScore
from ngheo_cli.messages import Pair, of
from ngheo_cli.messages import explain_facts as facts
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
            told = of(words.OR, self.lang).join(names)
            yield self._say(pair, names=told, place=self._place(score.region_cell))
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
        if item.facts:
            yield self._say(words.FACTS, facts=self._facts(item.facts))
        yield from self._members(item)
        status = status_label(item.status, self.lang)
        yield self._say(words.SOURCE, documents="; ".join(item.documents), status=status)

    def _members(self, item: PointItem) -> Iterator[str]:
        """Yield how many members a condition holds for, and each of them with the facts; all of them where
        points do not go by that."""
        told = [whose for whose in item.members if whose.holds != "no" or not item.counts_members]
        if item.members and item.counts_members:
            open_ = sum(whose.holds is None for whose in told)
            unknown = self._say(words.MEMBERS_OPEN, count=open_) if open_ else ""
            yield self._say(words.MEMBERS, count=len(told) - open_, unknown=unknown)
        for whose in told:
            holds = self._say(words.HOLDS[whose.holds]) if item.counts_members else ""
            where = {"member": whose.member, "sheet": whose.sheet, "row": whose.row}
            yield self._say(words.MEMBER, **where, holds=holds, facts=self._facts(whose.facts))
        if item.unlisted:
            yield self._say(facts.UNLISTED, count=item.unlisted)
        elif item.unlisted is None:
            yield self._say(facts.PERHAPS_MORE if item.members else facts.NO_MEMBERS)

    def _facts(self, read: Iterable[FactReading]) -> str:
        return "; ".join(
            self._say(
                words.FACT, title=one.title[self.lang], text=one.text[self.lang], place=self._place(one.cell)
            )
            for one in read
        )

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
