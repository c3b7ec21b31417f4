"""Where do the figures come from: standard, files, options, program?"""

from collections import Counter

from ngheo_cli.messages import Severity
from ngheo_cli.messages import web_parts as words
from ngheo_cli.messages.codes import title
from ngheo_cli.reports.citations import documents_by
from ngheo_cli.reports.web.facts import Facts
from ngheo_cli.reports.web.model import Cell, Column, Row, Section, Table
from ngheo_cli.reports.web.speech import Speech
from ngheo_cli.review.unit_groups import review_day


def origin(facts: Facts, speech: Speech) -> Section:
    """Return the section of standard and provenance."""
    held = facts.households
    documents = "; ".join(one.number for one in documents_by(held.criteria, review_day(held)))
    lines = [speech.say(words.DOCUMENTS, documents=documents)] if documents else []
    tables = [_rules(facts, speech), _files(facts, speech), _options(facts, speech)]
    if any(finding.severity is not Severity.NOTE for finding in facts.findings):
        tables.append(_findings(facts, speech))
    return Section("origin", speech.say(words.ORIGIN), tuple(lines), tables=tuple(tables))


def _rules(facts: Facts, speech: Speech) -> Table:
    told = facts.provenance
    rules = [*told.standards, *([told.table] if told.table else [])]
    rows = [Row((Cell(one.id), Cell(str(one.revision)), Cell(one.digest)), kind=one.id) for one in rules]
    columns = tuple(Column(speech.say(head)) for head in (words.RULE, words.REVISION, words.DIGEST))
    return Table("rules-table", speech.say(words.RULES_TABLE), columns, tuple(rows), (told.tool,))


def _files(facts: Facts, speech: Speech) -> Table:
    files = facts.provenance.files
    rows = [
        Row((Cell(one.file), Cell(speech.number(one.size)), Cell(one.digest)), kind=one.file) for one in files
    ]
    heads = (words.FILE, words.BYTES, words.DIGEST)
    columns = tuple(Column(speech.say(head), number=head is words.BYTES) for head in heads)
    return Table("files-table", speech.say(words.ORIGIN_TABLE), columns, tuple(rows))


def _options(facts: Facts, speech: Speech) -> Table:
    typed: dict[str, list[str]] = {}
    for name, value in facts.provenance.options:
        typed.setdefault(name, []).append(value)
    rows = tuple(Row((Cell(name), Cell(", ".join(values)))) for name, values in typed.items())
    columns = (Column(speech.say(words.OPTION)), Column(speech.say(words.VALUE)))
    return Table("options-table", speech.say(words.OPTIONS_TABLE), columns, rows)


def _findings(facts: Facts, speech: Speech) -> Table:
    """Return what a person must look at, a row a kind: never where, for places name households."""
    grave = [finding.message for finding in facts.findings if finding.severity is not Severity.NOTE]
    rows = [
        Row((Cell(title(message, speech.lang)), speech.cell(count)), kind=message.code)
        for message, count in Counter(grave).items()
    ]
    columns = (Column(speech.say(words.FINDING)), Column(speech.say(words.TIMES), number=True))
    return Table("findings-table", speech.say(words.FINDINGS_TABLE), columns, tuple(rows))
