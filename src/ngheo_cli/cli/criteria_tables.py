"""How does a standard look on the screen and as JSON?"""

import json
import sys
from collections.abc import Iterable, Sequence
from typing import Any

from rich.console import Console
from rich.table import Table

from ngheo_cli.criteria.cite import Entry
from ngheo_cli.criteria.model import ClassRule, Criteria, Document
from ngheo_cli.criteria.words import class_name, class_sentence, fact_sentence
from ngheo_cli.messages import Finding, Lang, Pair, of
from ngheo_cli.messages import criteria_help as h
from ngheo_cli.messages.terms import status_label
from ngheo_cli.numbers import number_text

Row = dict[str, Any]
_PLACE = ("file", "sheet", "cell", "column", "household_id", "row")


def print_json(table: str, rows: Sequence[Row]) -> None:
    """Print one JSON document `ngheo.<table>/1` and nothing else."""
    document = {"schema": f"ngheo.{table}/1", "rows": list(rows)}
    sys.stdout.write(json.dumps(document, ensure_ascii=False, indent=2) + "\n")


def list_rows(standards: Sequence[Criteria], lang: Lang) -> list[Row]:
    """Return one row a standard."""
    return [
        {
            "id": c.id,
            "title": c.title.of(lang),
            "from": c.applies.from_.isoformat(),
            "to": c.applies.to.isoformat(),
            "default": c.default,
            "incomplete": c.incomplete.of(lang) if c.incomplete else None,
            "revision": c.revision,
            "digest": c.digest,
        }
        for c in standards
    ]


def entry_rows(criteria: Criteria, entries: Sequence[Entry], lang: Lang) -> list[Row]:
    """Return one row a value and document that it stands in."""
    return [
        {
            "criteria": criteria.id,
            "key": e.key,
            "name": of(e.name, lang),
            "value": of(e.value, lang),
            "document": document.number,
            "title": document.title.of(lang),
            "article": article or None,
            "status": e.status,
            "note": of(e.note, lang) or None,
        }
        for e in entries
        for document, article in e.documents
    ]


def finding_rows(findings: Sequence[Finding], lang: Lang) -> list[Row]:
    """Return one row a finding, with the columns of `ngheo check --json`."""
    return [
        {
            "code": f.code,
            "severity": str(f.severity),
            **{key: getattr(f.place, key) or None for key in _PLACE},
            "message": f.text(lang),
            "advice": f.advice(lang),
        }
        for f in findings
    ]


def print_list(standards: Sequence[Criteria], lang: Lang) -> None:
    """Print the standards as a table."""
    table = _table("", (h.ID_COLUMN, h.TITLE, h.PERIOD, h.STATE), lang)
    for c in standards:
        state = c.incomplete.of(lang) if c.incomplete else of(h.COMPLETE, lang)
        state += f" ({of(h.BY_DEFAULT, lang)})" if c.default else ""
        table.add_row(c.id, c.title.of(lang), _period(c), state)
    console = _console()
    console.print(table)
    console.print(of(h.LISTED, lang).format(id=standards[0].id))


def print_standard(criteria: Criteria, lang: Lang) -> None:
    """Print a standard: heading, lines, classes, indicators, conventions, documents, remarks."""
    console = _console()
    if criteria.incomplete:
        console.print(criteria.incomplete.of(lang), style="bold")
    console.print(f"{criteria.id} – {criteria.title.of(lang)} ({_period(criteria)})", style="bold")
    console.print(of(h.REVISION, lang).format(revision=criteria.revision, digest=criteria.digest[:12]))
    console.print(_lines(criteria, lang))
    for title, rows in ((h.BY_INCOME, criteria.classes), (h.BY_SCORE, criteria.score_classes)):
        if rows:
            console.print(_classes(criteria, rows, title, lang))
    console.print(_indicators(criteria, lang))
    if criteria.settings:
        table = _table(of(h.SETTINGS, lang), (h.ID_COLUMN, h.TITLE, h.VALUE, h.NOTE), lang)
        for s in criteria.settings:
            value = "–" if s.value is None else str(s.value)
            table.add_row(s.id, s.title.of(lang), value, s.note.of(lang) if s.note else "")
        console.print(table)
    documents = _table(of(h.DOCUMENTS, lang), (h.ID_COLUMN, h.DOCUMENT, h.TITLE), lang)
    for key, document in criteria.documents.items():
        documents.add_row(key, _number(document), document.title.of(lang))
    console.print(documents)
    for title, texts in ((h.MISSING, criteria.missing), (h.REMARKS, criteria.remarks)):
        if texts:
            console.print(of(title, lang), style="bold")
        for text in texts:
            console.print(f"- {text.of(lang)}")


def print_cited(entries: Sequence[Entry], lang: Lang) -> None:
    """Print entries one below the other, each with its documents."""
    console = _console()
    for e in entries:
        console.print(f"{e.key}: {of(e.name, lang)}", style="bold")
        console.print(f"  {of(h.VALUE, lang)}: {of(e.value, lang)}")
        for document, article in e.documents:
            where = article or of(h.NO_ARTICLE, lang)
            console.print(f"  {of(h.SOURCE, lang)}: {document.number}, {where} – {document.title.of(lang)}")
        console.print(f"  {of(h.STATUS, lang)}: {e.status} ({status_label(e.status, lang)})")
        if of(e.note, lang):
            console.print(f"  {of(h.NOTE, lang)}: {of(e.note, lang)}")


def print_checked(criteria: Criteria, lang: Lang) -> None:
    """Print the verdict on a file that loads."""
    rows = len(criteria.classes) + len(criteria.score_classes)
    _console().print(
        of(h.CHECKED, lang).format(
            file=criteria.file, id=criteria.id, classes=rows, indicators=len(criteria.indicators)
        )
    )


def _lines(criteria: Criteria, lang: Lang) -> Table:
    table = _table(of(h.LINES, lang), (h.ID_COLUMN, h.TITLE, h.RURAL, h.URBAN, h.STATUS), lang)
    for block in ("income_lines", "score_lines"):
        for key, line in getattr(criteria, block).items():
            amounts = [number_text(amount, lang) for amount in (line.rural, line.urban)]
            table.add_row(key, line.title.of(lang), *amounts, status_label(line.status, lang))
    return table


def _classes(criteria: Criteria, rows: Iterable[ClassRule], title: Pair, lang: Lang) -> Table:
    table = _table(of(title, lang), (h.CLASS, h.CONDITION, h.SOURCE), lang)
    for row in rows:
        texts = [class_sentence(row, criteria, None, lang)]
        texts += [f"* {note.of(lang)}" for note in (row.note, row.remark) if note]
        sources = [f"{criteria.documents[key].number} {article}".strip() for key, article in row.citations()]
        source = f"{'; '.join(sources)} ({status_label(row.status, lang)})"
        table.add_row(class_name(row, lang), "\n".join(texts), source)
    return table


def _indicators(criteria: Criteria, lang: Lang) -> Table:
    table = _table(of(h.INDICATORS, lang), ("", h.INDICATOR, h.DEPRIVED_WHEN), lang)
    for number, indicator in enumerate(criteria.indicators, 1):
        name = f"{indicator.title.of(lang)}\n{indicator.id}"
        status = status_label(indicator.threshold_status, lang)
        table.add_row(str(number), name, f"{fact_sentence(indicator, criteria, lang)} ({status})")
    return table


def _table(title: str, columns: Iterable[Pair | str], lang: Lang) -> Table:
    table = Table(title=title or None, title_justify="left", show_lines=True)
    for column in columns:
        table.add_column(column if isinstance(column, str) else of(column, lang), overflow="fold")
    return table


def _console() -> Console:
    return Console(highlight=False, markup=False, emoji=False)


def _period(criteria: Criteria) -> str:
    return f"{criteria.applies.from_:%d/%m/%Y} – {criteria.applies.to:%d/%m/%Y}"


def _number(document: Document) -> str:
    return f"{document.number} ({document.issued:%d/%m/%Y})" if document.issued else document.number
