"""What does the screen show of audited tables?"""

from collections.abc import Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from ngheo_cli.cli.attention import grave, show_attention
from ngheo_cli.cli.console import print_closing, print_table, print_text
from ngheo_cli.cli.criteria_tables import print_json
from ngheo_cli.cli.language import language, say
from ngheo_cli.messages import Finding, Severity, audit_rules, screen
from ngheo_cli.messages import audit as words
from ngheo_cli.messages.audit_rows import TABLE_UNREAD

if TYPE_CHECKING:
    from ngheo_cli.audit.table.result import Audit, Failure

MOST = 8
"""Failures of one rule that the screen tells."""


def print_rows(audit: "Audit") -> None:
    """Print the document `ngheo.audit_table/1`."""
    from ngheo_cli.audit.table.rows import failure_rows

    print_json("audit_table", failure_rows(audit, language()))


def write_rows(audit: "Audit", path: Path, *, force: bool) -> None:
    """Write the rows to a file by its ending."""
    from ngheo_cli.audit.table.rows import flat_rows
    from ngheo_cli.reports.table_file import write_table_file

    write_table_file(path, {say(words.SHEET): flat_rows(audit, language())}, force=force, lang=language())


def show_audit(
    audit: "Audit", findings: Sequence[Finding], out: Path | None, *, table: bool, to_stderr: bool
) -> None:
    """Print what was read, how often each rule holds, the failures, and how it ended."""
    if table:
        _show_tables(audit)
        _show_counts(audit)
        _show_failures(audit)
        if findings:
            show_attention(findings)
    lines = [(_verdict(audit, findings), True)]
    if unread := sum(finding.code == TABLE_UNREAD.code for finding in findings):
        lines.append((say(words.VERDICT_UNREAD).format(count=unread), True))
    if out is not None:
        lines.append((say(screen.WRITTEN).format(file=out), False))
    print_closing(lines, to_stderr=to_stderr)


def _show_tables(audit: "Audit") -> None:
    print_text(say(words.TITLE), style="bold")
    for table in audit.tables:
        kind = " – ".join(filter(None, (say(words.KINDS[table.kind]), say(words.SUBJECTS[table.subject]))))
        line = say(words.READ_AS).format(
            file=table.file, sheet=table.sheet, kind=kind, units=len(table.units)
        )
        print_text(line + (say(words.READ_BEFORE) if table.before else ""))
    print_text()


def _show_counts(audit: "Audit") -> None:
    holds: dict[str, int] = {}
    for (_, rule), count in audit.holds.items():
        holds[rule] = holds.get(rule, 0) + count
    fails = [failure.rule for failure in audit.failing]
    rules = [rule for rule in audit_rules.RULES if rule in holds or rule in fails]
    rows = [[say(audit_rules.RULES[rule]), str(holds.get(rule, 0)), str(fails.count(rule) or "–")]
            for rule in rules]  # fmt: skip
    print_table([say(head) for head in words.HEADS], rows, right=frozenset({1, 2}))


def _show_failures(audit: "Audit") -> None:
    def order(one: "Failure") -> tuple[bool, int]:
        return one.severity is Severity.NOTE, list(audit_rules.RULES).index(one.rule)

    for (note, _), group in groupby(sorted(audit.failures, key=order), key=order):
        every = list(group)
        title = say(audit_rules.RULES[every[0].rule])
        line = words.NOTED if note else words.FAILED
        print_text(say(line).format(title=title, count=len(every)), style="bold")
        for failure in every[:MOST]:
            print_text(_line(failure, several=len(audit.tables) > 1))
        if len(every) > MOST:
            print_text(say(words.MORE).format(count=len(every) - MOST))
        print_text()


def _line(failure: "Failure", *, several: bool) -> str:
    from ngheo_cli.audit.table.rows import said, shown_expected, why

    lang, where, about = language(), failure.where, failure.cells[0]
    unit = where.table.units[where.unit]
    names = [unit.name, unit.year, say(words.PERSONS) if where.line == "persons" else ""]
    place = f"{about.place.sheet} {about.place.cell}" if several else about.place.cell
    head = f"{', '.join(filter(None, names))} ({place})"
    told = {"where": head, "found": said(about, lang), "why": why(failure, lang)}
    expected = shown_expected(failure, lang)
    if not expected:
        return say(words.LINE_ALONE).format(**told)
    return say(words.LINE).format(**told, expected=expected)


def _verdict(audit: "Audit", findings: Sequence[Finding]) -> str:
    warnings = sum(finding.severity is not Severity.NOTE for finding in findings)
    look = bool(audit.failing) or grave(findings)
    return say(words.VERDICT_LOOK if look else words.VERDICT_CLEAN).format(
        tables=len(audit.tables), checked=audit.checked, failed=len(audit.failing), findings=warnings
    )
