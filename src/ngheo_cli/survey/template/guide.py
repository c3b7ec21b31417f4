"""What do the instructions of a form say? They are made from the criteria file."""

from ngheo_cli.criteria.model import Criteria, Line
from ngheo_cli.criteria.words import fact_sentence
from ngheo_cli.messages import Lang, Pair, of
from ngheo_cli.messages import template as names
from ngheo_cli.messages import template_guide as say
from ngheo_cli.messages.terms import cited_name, status_label
from ngheo_cli.survey.columns import by_name
from ngheo_cli.survey.template import certified
from ngheo_cli.survey.template.book import Book
from ngheo_cli.survey.template.guide_page import GuidePage


def write_guide(book: Book) -> None:
    """Write the sheet of instructions."""
    title = book.say(names.TITLE_GUIDE)
    page = GuidePage(book, book.say(names.SHEET_GUIDE), title)
    page.line(title, "title")
    if book.plan.trial:
        page.line(book.plan.trial, "trial")
    page.line(book.say(say.STANDARD).format(title=book.plan.title), "strong")
    page.section(say.HOW)
    for number, step in enumerate(_steps(book), 1):
        page.item(f"{number}.", step)
    page.section(say.COLOURS)
    for look, text in say.COLOUR_LINES.items():
        page.item("", book.say(text), look)
    page.section(say.AFTER)
    for text, command in zip(say.AFTER_LINES, (say.CHECK, say.CLASSIFY), strict=True):
        page.line(book.say(text), "plain")
        page.line(command.format(file=book.plan.file, id=book.plan.names), "code")
    for criteria in book.plan.standards:
        _standard(page, criteria)


def _steps(book: Book) -> list[str]:
    columns = by_name()
    previous, movement = columns["previous_class"], columns["movement"]
    words = {
        "households": book.say(names.SHEET_HOUSEHOLDS),
        "members": book.say(names.SHEET_MEMBERS),
        "totals": book.say(names.SHEET_TOTALS),
        "mark": book.say(names.SAMPLE_MARK),
        "previous": book.say((previous.vi, previous.en)),
        "movement": book.say((movement.vi, movement.en)),
    }
    middle = say.STEP_PREFILLED if book.plan.prefill else say.STEP_SAMPLES
    first, last = (
        [book.say(text).format(**words) for text in texts]
        for texts in (say.STEPS_FIRST, (middle, *say.STEPS_LAST))
    )
    return [*first, *certified.steps(book.plan.standards, book.lang), *last]


def _standard(page: GuidePage, criteria: Criteria) -> None:
    """Write lines, indicators, documents and remarks of a standard."""
    lang = page.book.lang
    if len(page.book.plan.standards) > 1:
        page.line(criteria.title.of(lang), "title")
    page.section(say.LINES)
    lines = [
        *(_line(line, criteria, lang) for line in criteria.income_lines.values()),
        *(_line(line, criteria, lang, say.UNIT_POINTS) for line in criteria.score_lines.values()),
    ]
    page.table((say.NUMBER, say.LINE, say.SOURCE, say.RURAL, say.URBAN), lines)
    page.section(say.INDICATORS)
    page.table(
        (say.NUMBER, say.INDICATOR, say.DEPRIVED_WHEN, say.SERVICE, say.STATUS), _indicators(criteria, lang)
    )
    page.section(say.DOCUMENTS)
    page.table(
        (say.NUMBER, say.DOCUMENT, say.DOCUMENT_TITLE, say.ROLE, say.STATUS),
        [
            (d.number, d.title.of(lang), d.role.of(lang) if d.role else "", status_label(d.status, lang))
            for d in criteria.documents.values()
        ],
    )
    remarks = [text.of(lang) for text in (*criteria.missing, *criteria.remarks)]
    if remarks:
        page.section(say.REMARKS)
    for text in remarks:
        page.item("–", text, "plain")


def _line(line: Line, criteria: Criteria, lang: Lang, unit: Pair | None = None) -> tuple[str, str, int, int]:
    """Return the row of a line: its name and unit, where it stands in law, its bounds."""
    unit = unit or (say.UNIT_YEAR if line.period == "year" else say.UNIT_MONTH)
    articles = [
        cited_name(criteria.documents[key].number, article, lang) for key, article in line.citations()
    ]
    source = f"{'; '.join(articles)} ({status_label(line.status, lang)})"
    return of(unit, lang).format(title=line.title.of(lang)), source, line.rural, line.urban


def _indicators(criteria: Criteria, lang: Lang) -> list[tuple[str, str, str, str]]:
    return [
        (
            i.title.of(lang),
            fact_sentence(i, criteria, lang),
            criteria.services[i.service].of(lang),
            status_label(i.threshold_status, lang),
        )
        for i in criteria.indicators
    ]
