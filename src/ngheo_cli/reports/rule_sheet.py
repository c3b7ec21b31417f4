"""Which rule was applied: lines, classes, indicators, with documents, articles, statuses and remarks?"""

from datetime import date

from ngheo_cli.criteria.base import Cited
from ngheo_cli.criteria.model import ClassRule, Criteria, Line
from ngheo_cli.criteria.settings import UserSetting
from ngheo_cli.criteria.words import certified_sentence, class_sentence, fact_sentence
from ngheo_cli.messages import titles
from ngheo_cli.messages.explain_facts import BY_USER
from ngheo_cli.messages.terms import branch_label, cited_name, class_label, status_label
from ngheo_cli.reports.context import Context
from ngheo_cli.reports.point_sheet import write_points
from ngheo_cli.reports.sections import SectionSheet

WIDTHS = (5, 24, 31, 31, 22, 16)
WIDE_THIRD = (1, 1, 2, 1, 1)
"""Spans of a table whose third column holds sentences."""


def write_rule(context: Context) -> None:
    """Write the sheet of the rule, one part a standard."""
    lines = [context.standard_line(one) for one in context.decisions]
    heading = context.heading(titles.TITLE_RULE, lines, provisional=False)
    page = SectionSheet(context, titles.SHEET_RULE, heading, WIDTHS)
    for decisions in context.decisions:
        criteria = decisions.criteria
        if len(context.decisions) > 1:
            page.section(criteria.title.of(context.lang))
        _remarks(page, criteria)
        _lines(page, criteria)
        _classes(page, criteria, titles.RULE_CLASSES, criteria.classes)
        _classes(page, criteria, titles.RULE_SCORES, criteria.score_classes)
        _certified(page, criteria)
        _indicators(page, criteria)
        _settings(page, criteria)
        write_points(page, criteria)
        _documents(page, criteria)
    page.close()


def _remarks(page: SectionSheet, criteria: Criteria) -> None:
    lang = page.context.lang
    texts = [text.of(lang) for text in (criteria.incomplete, *criteria.missing, *criteria.remarks) if text]
    if texts:
        page.section(page.context.say(titles.RULE_REMARKS))
    for text in texts:
        page.remark(f"– {text}")


def _lines(page: SectionSheet, criteria: Criteria) -> None:
    say, lang = page.context.say, page.context.lang
    page.section(say(titles.RULE_LINES))
    page.headings(
        [*map(say, (titles.NUMBER, titles.LINE, titles.RURAL, titles.URBAN, titles.SOURCE, titles.STATUS))]
    )
    found: list[Line] = [*criteria.income_lines.values(), *criteria.score_lines.values()]
    for number, line in enumerate(found, 1):
        page.line(
            [number, line.title.of(lang), line.rural, line.urban, *_cited(page, criteria, line)],
            ["count", "text", "money", "money", "text", "text"],
        )


def _classes(
    page: SectionSheet, criteria: Criteria, title: tuple[str, str], rules: tuple[ClassRule, ...]
) -> None:
    if not rules:
        return
    say, lang = page.context.say, page.context.lang
    page.section(say(title))
    page.headings(
        [*map(say, (titles.NUMBER, titles.CLASS, titles.RURAL, titles.URBAN, titles.SOURCE, titles.STATUS))]
    )
    for number, rule in enumerate(rules, 1):
        label = class_label(rule.id, lang)
        if rule.branch:
            label = f"{label} ({branch_label(rule.branch, lang)})"
        sentences = [class_sentence(rule, criteria, area, lang) for area in ("rural", "urban")]
        page.line([number, label, *sentences, *_cited(page, criteria, rule)])
        if rule.remark:
            page.remark(f"– {rule.remark.of(lang)}")


def _certified(page: SectionSheet, criteria: Criteria) -> None:
    if (certified := criteria.certified) is None:
        return
    say, lang = page.context.say, page.context.lang
    page.section(say(titles.RULE_CERTIFIED))
    page.headings(
        [*map(say, (titles.NUMBER, titles.CLASS, titles.RURAL, titles.URBAN, titles.SOURCE, titles.STATUS))]
    )
    sentences = [certified_sentence(criteria, area, lang) for area in ("rural", "urban")]
    page.line([1, certified.title.of(lang), *sentences, *_cited(page, criteria, certified)])
    for text in (certified.note, certified.remark):
        if text:
            page.remark(f"– {text.of(lang)}")


def _indicators(page: SectionSheet, criteria: Criteria) -> None:
    say, lang = page.context.say, page.context.lang
    page.section(say(titles.RULE_INDICATORS))
    heads = (titles.NUMBER, titles.INDICATOR, titles.DEPRIVED_WHEN, titles.SOURCE, titles.STATUS)
    page.headings([*map(say, heads)], WIDE_THIRD)
    for number, indicator in enumerate(criteria.indicators, 1):
        name = f"{indicator.title.of(lang)} ({criteria.services[indicator.service].of(lang)})"
        sentence = fact_sentence(indicator, criteria, lang)
        source, _ = _cited(page, criteria, indicator)
        status = status_label(indicator.threshold_status, lang)
        page.line([number, name, sentence, source, status], spans=WIDE_THIRD)


def _settings(page: SectionSheet, criteria: Criteria) -> None:
    if not criteria.settings:
        return
    say, lang = page.context.say, page.context.lang
    page.section(say(titles.RULE_SETTINGS))
    heads = (titles.NUMBER, titles.SETTING, titles.VALUE, titles.SOURCE, titles.STATUS)
    page.headings([*map(say, heads)])
    for number, setting in enumerate(criteria.settings, 1):
        value = say(titles.OPEN) if setting.value is None else str(setting.value)
        if isinstance(setting, UserSetting):
            value = say(BY_USER).format(value=value)
        page.line([number, setting.title.of(lang), value, *_cited(page, criteria, setting)])


def _documents(page: SectionSheet, criteria: Criteria) -> None:
    say, lang = page.context.say, page.context.lang
    page.section(say(titles.RULE_DOCUMENTS))
    heads = (titles.NUMBER, titles.DOCUMENT, titles.DOCUMENT_TITLE, titles.ISSUED, titles.STATUS)
    page.headings([*map(say, heads)], WIDE_THIRD)
    for number, document in enumerate(criteria.documents.values(), 1):
        days = " – ".join(day for day in (_day(document.issued), _day(document.in_force)) if day)
        status = status_label(document.status, lang)
        page.line([number, document.number, document.title.of(lang), days, status], spans=WIDE_THIRD)


def _cited(page: SectionSheet, criteria: Criteria, value: Cited) -> tuple[str, str]:
    """Return the articles of a value with the numbers of their documents, and its status."""
    articles = []
    for key, article in value.citations():
        number = criteria.documents[key].number
        articles.append(cited_name(number, article, page.context.lang))
    return "; ".join(articles), status_label(value.status, page.context.lang)


def _day(day: date | None) -> str:
    return f"{day:%d/%m/%Y}" if day else ""
