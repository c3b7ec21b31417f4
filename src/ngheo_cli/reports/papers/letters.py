"""What stands in the letter that explains a decision to a household (thư giải thích)?

The answers that were read, the lines, and the articles; never how far another class is.
"""

from collections.abc import Callable, Collection, Iterator, Sequence

import numpy as np

from ngheo_cli.classify.explain import explain
from ngheo_cli.classify.explain_shared import Shared
from ngheo_cli.classify.explain_text import Sentences
from ngheo_cli.classify.explanation import Explanation, IndicatorReading, Rule
from ngheo_cli.classify.explanation_facts import FactReading
from ngheo_cli.classify.model import Decisions
from ngheo_cli.criteria.settings import REVIEW_DATE
from ngheo_cli.messages import explain as said
from ngheo_cli.messages import papers as words
from ngheo_cli.messages.terms import cited_name
from ngheo_cli.reports.papers import model
from ngheo_cli.reports.papers.source import BLANK, Rows, Source, village_of
from ngheo_cli.reports.papers.units import village_head

Show = Callable[[int, int], None]
"""Is told how many of how many are done."""
CONFIRMED, SIZE = "confirmed", "size"


def explained(source: Source, only: Collection[int] = ()) -> tuple[Rows, Rows]:
    """Return the households that get a letter, in the order of communes and villages, and those for which
    nothing is decided: neither by the form nor by the record."""
    rows = [rows for commune in source.communes() for rows in source.villages(commune)]
    ordered = np.concatenate(rows) if rows else np.zeros(0, dtype=np.int64)
    if only:
        ordered = ordered[np.isin(ordered, list(only))]
    told = (source.computed.class_ >= 0) | (source.recorded.class_ >= 0)
    return ordered[told[ordered]], ordered[~told[ordered]]


def letters(
    source: Source, decisions: Sequence[Decisions], rows: Rows, show: Show | None = None
) -> Iterator[model.Letter]:
    """Yield the letters of households; `decisions` are those of each survey of the review, and `show` is told
    how many are done, for each is explained anew."""
    frame = source.computed.frame
    surveys, positions = frame["survey"].tolist(), frame["position"].tolist()
    shared = [Shared(*both) for both in zip(source.computed.surveys, decisions, strict=True)]
    for done, row in enumerate(rows.tolist()):
        if show is not None:
            show(done, len(rows))
        of = shared[surveys[row]]
        one = explain(of.survey, of.decisions, positions[row], of)
        yield _letter(source, row, one)


def _letter(source: Source, row: int, one: Explanation) -> model.Letter:
    says, recorded = Sentences(one, "vi"), source.class_recorded(row)
    return model.Letter(
        **source.unit([row]),
        household_id=source.text(row, "household_id") or BLANK,
        head_name=source.text(row, "head_name") or BLANK,
        village=village_of(source, row),
        village_head=village_head(source.village_kind([row])),
        class_name=recorded or source.class_computed(row),
        class_computed=source.class_computed(row),
        recorded=bool(recorded),
        differs=bool(source.differs[row] or source.open[row]),
        basis=said.BASIS[one.basis][0],
        readings=tuple(_readings(one, says)),
        indicators=tuple(_answers(one)),
        deprived=says.count() if one.indicators else "",
        comparisons=tuple(says.comparison(line).removeprefix(said.BULLET) for line in one.comparisons),
        rules=tuple(_rule(rule, says) for rule in one.rules),
    )


def _readings(one: Explanation, says: Sentences) -> Iterator[model.Reading]:
    """Yield what was told; of what was not, only that which would settle an open household."""
    for reading in one.readings:
        if reading.value is not None or reading.column in one.settle:
            name = said.COLUMNS[reading.column][0]
            yield model.Reading(name[:1].upper() + name[1:], says.value(reading))


def _answers(one: Explanation) -> Iterator[model.Answer]:
    """Yield the indicators; none where only the score B2 was told."""
    if all(each.answer is None for each in one.indicators):
        return
    for number, each in enumerate(one.indicators, 1):
        answer = said.ANSWERS[each.answer][0].lower()
        yield model.Answer(number, each.title["vi"], answer, _facts(each))


def _facts(one: IndicatorReading) -> str:
    """Return the facts that an answer follows from: the household's, and those of the members concerned."""
    if one.derived is None or one.direct:
        return words.DIRECT[0] if one.answer is not None else words.NOT_KNOWN[0]
    told = []
    for whose in one.derived.from_:
        own = [fact for fact in whose.facts if fact.fact != REVIEW_DATE]
        # The size alone tells nothing of an answer that follows from the members.
        facts = "" if [fact.fact for fact in own] == [SIZE] else "; ".join(map(_fact, own))
        if whose.member is None and facts:
            told.append(facts)
        elif whose.member is not None and whose.holds != "no":
            told.append(words.LETTER_MEMBER[0].format(member=whose.member, facts=facts))
    return ". ".join(told) or (words.LETTER_NOBODY[0] if one.answer == "no" else words.NOT_KNOWN[0])


def _fact(fact: FactReading) -> str:
    return f"{fact.title['vi']}: {fact.text['vi']}"


def _rule(rule: Rule, says: Sentences) -> model.Rule:
    source = "; ".join(cited_name(c.number, c.article, "vi") for c in rule.citations)
    if rule.status != CONFIRMED:
        source = words.UNSURE[0].format(source=source)
    return model.Rule(says.class_name(rule.class_, rule.branch), rule.sentence["vi"], source)
