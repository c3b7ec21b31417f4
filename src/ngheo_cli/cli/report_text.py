"""What does the screen show of the report forms, and how did it end?"""

from pathlib import Path
from typing import TYPE_CHECKING

from ngheo_cli.cli.attention import grave, show_attention
from ngheo_cli.cli.console import print_closing, print_table, print_text
from ngheo_cli.cli.criteria_tables import print_json
from ngheo_cli.cli.language import language, say
from ngheo_cli.messages import forms as words
from ngheo_cli.messages import review as review_words
from ngheo_cli.messages import screen
from ngheo_cli.numbers import number_text

if TYPE_CHECKING:
    from ngheo_cli.cli.report import Reported


def print_cells(reported: "Reported") -> None:
    """Print the document `ngheo.form/1`."""
    from ngheo_cli.review.form_review import form_rows

    households = reported.reviewed.households
    head = {"criteria": households.criteria.id, "source": households.source}
    print_json("form", [row | head for table in reported.filled.tables for row in form_rows(table)])


def needs_attention(reported: "Reported") -> bool:
    """Whether a row was rejected, a household is undetermined, a row does not balance, or a finding is
    grave."""
    still = reported.filled.still_open
    return grave(reported.findings) or bool(still or reported.unclean)


def show_report(reported: "Reported", out: Path | None, *, table: bool, to_stderr: bool) -> None:
    """Print which forms were made, what needs attention and how it ended."""
    if table:
        _show_table(reported)
        show_attention(reported.findings, unclean=reported.unclean)
    lines = [(_verdict(reported), True)]
    if out is not None and reported.filled.tables:
        lines.append((say(screen.WRITTEN).format(file=out), False))
    print_closing(lines, to_stderr=to_stderr)


def _show_table(reported: "Reported") -> None:
    households, lang = reported.reviewed.households, language()
    source = say(review_words.SOURCES[households.source])
    title = say(words.SCREEN_TITLE).format(id=households.criteria.id, source=source)
    cells = []
    for table in reported.filled.tables:
        there = [cell for row in table.rows if row.submitted for cell in row.cells]
        blank = sum(cell.value is None for cell in there)
        name = table.form.sheet.of(lang)
        cells.append([table.form.id, name, number_text(len(table.rows), lang), number_text(blank, lang)])
    print_table([say(head) for head in words.SCREEN_HEADS], cells, title=title, right=frozenset({2, 3}))
    still = reported.filled.open_counts
    if still["count"]:
        print_text(say(words.UNDETERMINED_LINE).format(**still) + ".")
    print_text(say(words.CHECK_FORM))


def _verdict(reported: "Reported") -> str:
    tables = reported.filled.tables
    line = words.VERDICT_LOOK if needs_attention(reported) else words.VERDICT_CLEAN
    return say(line).format(
        forms=len(tables),
        undetermined=reported.filled.still_open,
        unbalanced=sum(not row.balanced for table in tables for row in table.rows),
        findings=sum(finding.severity != "note" for finding in reported.findings),
    )
