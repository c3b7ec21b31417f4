"""What came out: households and persons by class, rows accounted for, and what needs attention?"""

from collections import Counter

import numpy as np

from ngheo_cli.classify.model import NONE, Decisions
from ngheo_cli.messages import titles
from ngheo_cli.messages.terms import class_label
from ngheo_cli.reports.certified import NOT_COUNTED, CertifiedLine, certified_line
from ngheo_cli.reports.context import Context
from ngheo_cli.reports.counts import (
    Group,
    basis_counts,
    by_class,
    recorded_differs,
    row_counts,
)
from ngheo_cli.reports.grid import GridColumn
from ngheo_cli.reports.page import write_signatures
from ngheo_cli.reports.sections import SectionSheet

WIDTHS = (38, 16, 16, 16, 16, 16, 16)


def write_summary(context: Context) -> None:
    """Write the first sheet of the workbook."""
    lines = [context.standard_line(one) for one in context.decisions]
    heading = context.heading(titles.TITLE_SUMMARY, lines)
    page = SectionSheet(context, titles.SHEET_SUMMARY, heading, WIDTHS)
    for decisions in context.decisions:
        _classes(page, decisions)
    _rows(page)
    _attention(page)
    for decisions in context.decisions:
        _villages(page, decisions)
    grid = [GridColumn("", width, "text", ()) for width in WIDTHS]
    write_signatures(page.sheet, page.styles, page.row, context.lang, grid)


def _classes(page: SectionSheet, decisions: Decisions) -> None:
    context, say = page.context, page.context.say
    page.section(say(titles.SUMMARY_CLASSES).format(standard=decisions.criteria.title.of(context.lang)))
    page.headings([say(titles.CLASS), say(titles.HOUSEHOLDS), say(titles.PERSONS), say(titles.NOTE)])
    found = by_class(context.survey, decisions)
    certified = certified_line(context.survey, decisions, context.lang)
    for group in found:
        _count_row(page, class_label(group.code, context.lang), group)
        if certified and group.code == certified.of:
            _certified_row(page, certified)
    households = sum(g.households for g in found)
    page.line(
        [say(titles.TOTAL), households, sum(g.persons for g in found), ""],
        ["strong", "total", "total", "text"],
    )
    by_score, by_income = basis_counts(decisions)
    if decisions.criteria.score_classes and context.survey.has("score_income") and by_score + by_income:
        page.remark(say(titles.SUMMARY_BASIS).format(score=by_score, income=by_income))
    if differs := recorded_differs(context.survey, decisions):
        page.remark(say(titles.RECORDED_DIFFERS).format(count=differs))


def _count_row(page: SectionSheet, label: str, group: Group) -> None:
    unknown = page.context.say(titles.SIZES_UNKNOWN).format(count=group.sizes_unknown).strip(" ()")
    note = unknown if group.sizes_unknown else ""
    page.line([label, group.households, group.persons, note], ["text", "money", "money", "text"])


def _certified_row(page: SectionSheet, line: CertifiedLine) -> None:
    numbers = [NOT_COUNTED if n is None else n for n in (line.households, line.persons)]
    page.line([f"   {line.label}", *numbers, line.remark], ["text", "money", "money", "text"])


def _rows(page: SectionSheet) -> None:
    context, say = page.context, page.context.say
    counts = context.survey.counts
    page.section(say(titles.SUMMARY_ROWS))
    page.headings([say(titles.KIND), say(titles.COUNT), say(titles.NOTE)])
    balance = say(titles.BALANCED if counts.balanced else titles.UNBALANCED)
    page.line([say(titles.ROWS_READ), counts.rows_read, balance], ["strong", "total", "text"])
    for title, count in row_counts(context.survey, context.decisions[0]):
        page.line([say(title), count, ""], ["text", "money", "text"])


def _attention(page: SectionSheet) -> None:
    say, lang = page.context.say, page.context.lang
    page.section(say(titles.SUMMARY_ATTENTION))
    page.headings([say(titles.CODE), say(titles.SEVERITY), say(titles.COUNT), say(titles.ADVICE)])
    counts = Counter(finding.code for finding in page.context.findings)
    first = {finding.code: finding for finding in reversed(page.context.findings)}
    for code, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])):
        severity = say(titles.SEVERITY_WORDS[first[code].severity])
        page.line([code, severity, count, first[code].advice(lang)], ["text", "centre", "money", "text"])
    if not counts:
        page.remark(say(titles.NOTHING))


def _villages(page: SectionSheet, decisions: Decisions) -> None:
    """Write households by village and class; the last columns take what the grid has no room for."""
    context, say = page.context, page.context.say
    if not context.survey.has("village"):
        return
    codes = [*decisions.classes, "undetermined"]
    if len(codes) + 2 > len(WIDTHS):
        return
    page.section(say(titles.SUMMARY_VILLAGES).format(standard=decisions.criteria.title.of(context.lang)))
    page.headings(
        [say(titles.VILLAGE), *(class_label(code, context.lang) for code in codes), say(titles.TOTAL)]
    )
    villages = context.survey.frame["village"].to_numpy()
    classes = decisions.class_
    names = list(dict.fromkeys(villages[classes != NONE].tolist()))
    for name in names:
        here = classes[villages == name]
        tally = [int(np.count_nonzero(here == i)) for i in (*range(len(decisions.classes)), -1)]
        page.line([name, *tally, sum(tally)], ["text", *["count"] * (len(tally) + 1)])
