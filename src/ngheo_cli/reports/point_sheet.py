"""Which point table counted B1: every item with its cases, points by region, sources and status?"""

from ngheo_cli.criteria.base import Cited
from ngheo_cli.criteria.model import Criteria
from ngheo_cli.criteria.points import book_of
from ngheo_cli.criteria.points_model import Item, PointsValue, PointTable
from ngheo_cli.criteria.ruletext import rule_sentence
from ngheo_cli.messages import of, titles
from ngheo_cli.messages import points_explain as words
from ngheo_cli.messages.terms import cited_name, status_label
from ngheo_cli.numbers import number_text
from ngheo_cli.reports.sections import SectionSheet

WIDE_THIRD = (1, 1, 2, 1, 1)
"""Spans of a table whose third column holds sentences."""


def write_points(page: SectionSheet, criteria: Criteria) -> None:
    """Write the point table of a standard; nothing where it has none."""
    table = criteria.table
    if table is None:
        return
    say, lang = page.context.say, page.context.lang
    page.section(f"{say(words.SHEET)}: {table.title.of(lang)} ({table.id})")
    heads = (titles.NUMBER, words.ITEM_TITLE, words.CASES, titles.SOURCE, titles.STATUS)
    page.headings([*map(say, heads)], WIDE_THIRD)
    for number, item in enumerate(table.items, 1):
        cited = (_documents(table, item, lang), status_label(item.status, lang))
        sentences = _cases(criteria, table, item, lang)
        page.line([number, item.title.of(lang), sentences[0], *cited], spans=WIDE_THIRD)
        for sentence in sentences[1:]:
            page.line(["", "", sentence, "", ""], spans=WIDE_THIRD)
    for text in table.remarks:
        page.remark(f"– {text.of(lang)}")


def _cases(criteria: Criteria, table: PointTable, item: Item, lang: str) -> list[str]:
    book, found = book_of(criteria), []
    if item.not_scored_when is not None:
        rule = rule_sentence(item.not_scored_when, criteria, book, lang)
        found.append(of(words.NOT_SCORED, lang).format(rule=rule))
    for choice in item.choices or ():
        rule = "" if choice.when is None else rule_sentence(choice.when, criteria, book, lang)
        told = choice.title.of(lang) if choice.title else rule or of(words.ELSE, lang)
        found.append(f"{told}: {_points(table, choice.points, lang)}")
    if item.per is not None:
        title = book.facts[item.per.quantity].title.of(lang)
        most = "" if item.per.up_to is None else of(words.UP_TO, lang).format(count=item.per.up_to)
        points = _points(table, item.per.points, lang)
        found.append(of(words.PER_UNIT, lang).format(points=points, title=title, most=most))
    return found


def _points(table: PointTable, points: PointsValue, lang: str) -> str:
    """Write points, each with its region where they differ."""
    if isinstance(points, int):
        return of(words.POINTS, lang).format(points=points)
    titled = {region.id: region.title.of(lang) for region in table.regions}
    return "; ".join(f"{titled[name]} {number_text(one, lang)}" for name, one in points.items())


def _documents(table: PointTable, cited: Cited, lang: str) -> str:
    pairs = ((table.documents[key].number, article) for key, article in cited.citations())
    return "; ".join(cited_name(number, article, lang) for number, article in pairs)
