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
    rows_by_standard,
)
from ngheo_cli.reports.national import national_line
from ngheo_cli.reports.page_ends import below_line
from ngheo_cli.reports.places import villages
from ngheo_cli.reports.sections import SectionSheet
from ngheo_cli.reports.summary_charts import Bar, VillagePictures, class_picture

FIRST, OTHERS, LEAST = 34, 12, 7
"""Widths of the first and of the other columns, and the fewest columns."""


def write_summary(context: Context) -> None:
    """Write the first sheet of the workbook."""
    lines = [context.standard_line(one) for one in context.decisions]
    heading = context.heading(titles.TITLE_SUMMARY, lines)
    most = max(len(one.classes) for one in context.decisions) + 3
    columns = max(LEAST, most, len(context.decisions) + 3)
    widths = (FIRST, *[OTHERS] * (columns - 1))
    page = SectionSheet(context, titles.SHEET_SUMMARY, heading, widths)
    for decisions in context.decisions:
        _classes(page, decisions)
    _rows(page)
    _attention(page)
    for decisions in context.decisions:
        _villages(page, decisions)
    page.close(signed=True)


def _classes(page: SectionSheet, decisions: Decisions) -> None:
    context, say = page.context, page.context.say
    page.section(say(titles.SUMMARY_CLASSES).format(standard=decisions.criteria.title.of(context.lang)))
    page.headings([say(titles.CLASS), say(titles.HOUSEHOLDS), say(titles.PERSONS), say(titles.NOTE)])
    found = by_class(context.survey, decisions)
    certified = certified_line(context.survey, decisions, context.lang)
    bars = []
    for group in found:
        label = class_label(group.code, context.lang)
        _count_row(page, label, group)
        bars.append(Bar(page.row - 1, label, (group.households,)))
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
    if line := national_line(context.survey, decisions, context.lang):
        page.remark(line)
    class_picture(page, say(titles.CHART_CLASSES), [group.code for group in found], bars)


def _count_row(page: SectionSheet, label: str, group: Group) -> None:
    unknown = page.context.say(titles.SIZES_UNKNOWN).format(count=group.sizes_unknown).strip(" ()")
    note = unknown if group.sizes_unknown else ""
    page.line([label, group.households, group.persons, note], ["text", "money", "money", "text"])


def _certified_row(page: SectionSheet, line: CertifiedLine) -> None:
    numbers = [NOT_COUNTED if n is None else n for n in (line.households, line.persons)]
    page.line([f"   {line.label}", *numbers, line.remark], ["text", "money", "money", "text"])


def _rows(page: SectionSheet) -> None:
    """Write where every row went, with one column of counts a standard."""
    context, say = page.context, page.context.say
    counts, ids = context.survey.counts, [one.criteria.id for one in context.decisions]
    page.section(say(titles.SUMMARY_ROWS))
    page.headings([say(titles.KIND), *(ids if len(ids) > 1 else [say(titles.COUNT)]), say(titles.NOTE)])
    balance = say(titles.BALANCED if counts.balanced else titles.UNBALANCED)
    page.line(
        [say(titles.ROWS_READ), *[counts.rows_read] * len(ids), balance],
        ["strong", *["total"] * len(ids), "text"],
    )
    for title, *numbers in rows_by_standard(context.survey, context.decisions):
        page.line([say(title), *numbers, ""], ["text", *["money"] * len(ids), "text"])


def _attention(page: SectionSheet) -> None:
    say, lang = page.context.say, page.context.lang
    page.section(say(titles.SUMMARY_ATTENTION))
    page.headings([say(titles.CODE), say(titles.SEVERITY), say(titles.COUNT), say(titles.ADVICE)])
    counts = Counter(finding.code for finding in page.context.findings)
    first = {finding.code: finding for finding in reversed(page.context.findings)}
    ends = not page.context.survey.has("village")
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    for number, (code, count) in enumerate(ordered):
        severity = say(titles.SEVERITY_WORDS[first[code].severity])
        page.line(
            [code, severity, count, first[code].advice(lang)],
            ["text", "centre", "money", "text"],
            below=below_line(number, len(ordered)) if ends else 0.0,
        )
    if not counts:
        page.remark(say(titles.NOTHING))


def _villages(page: SectionSheet, decisions: Decisions) -> None:
    """Write households by village and class, as pictures and as a table."""
    context, say = page.context, page.context.say
    if not context.survey.has("village"):
        return
    codes = [*decisions.classes, "undetermined"]
    shown = _tallies(context, decisions)
    pictures = VillagePictures(page, codes, [counts for _, counts in shown])
    pictures.with_title()
    page.section(say(titles.SUMMARY_VILLAGES).format(standard=decisions.criteria.title.of(context.lang)))
    pictures.reserve()
    names = [class_label(code, context.lang) for code in codes]
    page.headings([say(titles.VILLAGE), *names, say(titles.TOTAL)])
    heads, bars = page.row - 1, []
    ends = decisions is context.decisions[-1]
    for number, (label, counts) in enumerate(shown):
        page.line(
            [label, *counts, sum(counts)],
            ["text", *["count"] * (len(counts) + 1)],
            below=below_line(number, len(shown)) if ends else 0.0,
        )
        bars.append(Bar(page.row - 1, label, counts))
    pictures.draw(say(titles.CHART_VILLAGES), heads, names, bars)


def _tallies(context: Context, decisions: Decisions) -> list[tuple[str, list[int]]]:
    """Return villages with households and their counts by class, last those that are undetermined; villages
    of one name in two communes are two."""
    numbers, names = villages(context.survey)
    active = decisions.class_ != NONE
    tally = np.zeros((len(names), len(decisions.classes) + 1), dtype=np.int64)
    np.add.at(tally, (np.array(numbers, dtype=np.intp)[active], decisions.class_[active]), 1)
    labels = [
        " – ".join(filter(None, (name or context.say(titles.NO_VILLAGE), above))) for name, above in names
    ]
    return [(label, counts) for label, counts in zip(labels, tally.tolist(), strict=True) if sum(counts)]
