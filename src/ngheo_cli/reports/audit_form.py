"""How does a sample become a form to fill in the field, and how is it said how it was drawn?"""

from typing import TYPE_CHECKING

from ngheo_cli.audit.list.sample import RISK_WEIGHT, Sample
from ngheo_cli.audit.list.sample_form import MASKED
from ngheo_cli.messages import audit_book as book_words
from ngheo_cli.messages import audit_sample as words
from ngheo_cli.messages.terms import class_label
from ngheo_cli.reports.audit_found import AuditFound, AuditRun
from ngheo_cli.reports.audit_rows import percent_text
from ngheo_cli.reports.audit_sheets import who
from ngheo_cli.reports.grid import GridColumn

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_MOST_LISTED = 255
"""Letters that a drop-down list written into a cell may have."""


def form_columns(found: AuditFound, run: AuditRun, sample: Sample) -> list[GridColumn]:
    """Return the form: who is to be visited, the class on record, and room for the class found again.

    Neither the recomputed class is on it nor who is at risk, for both would suggest an answer.
    """
    rows = [one.row for one in sample.drawn]
    recorded = [class_label(found.listing.recorded(row), run.lang) for row in rows]
    empty = [""] * len(rows)
    sizes = [sample.strata[one.stratum].households for one in sample.drawn]
    say = run.say
    return [
        *who(found, run, rows),
        GridColumn(say(book_words.COLUMNS["recorded"]), 15, "text", recorded),
        GridColumn(say(words.RECHECKED), 19, "text", empty),
        GridColumn(say(book_words.COLUMNS["note"]), 26, "text", empty),
        GridColumn(say(words.STRATUM), 22, "text", [_coded(sample, one.stratum) for one in sample.drawn]),
        GridColumn(say(words.STRATUM_SIZE), 11, "count", sizes),
        GridColumn(say(words.MARK), 14, "code", [one.mark for one in sample.drawn]),
    ]


def form_line(run: AuditRun) -> str:
    """Say how the form is filled and read back; one with masked codes is read back with the same key."""
    masked = any(option == MASKED for option, _ in run.options)
    told = {"rechecked": run.say(words.RECHECKED), "mask": f" {MASKED}" if masked else ""}
    return run.say(words.FORM_LINE).format(**told)


def add_choices(
    sheet: "Worksheet", columns: list[GridColumn], first: int, found: AuditFound, run: AuditRun
) -> None:
    """Give the cells of the class found again their drop-down list."""
    listing = found.listing
    classes = [*listing.rechecks[0].decisions.classes]
    recorded = {listing.recorded(row) for row in range(len(listing))}
    classes = [code for code in classes if code != "average" or code in recorded]
    labels = [class_label(code, run.lang) for code in classes]
    column = next(i for i, one in enumerate(columns) if one.title == run.say(words.RECHECKED))
    last = first + len(columns[0].values) - 1
    if last < first or len(",".join(labels)) > _MOST_LISTED:
        return
    rule = {"validate": "list", "source": labels, "input_message": run.say(words.CHOOSE)}
    sheet.data_validation(first, column, last, column, rule)


def sample_lines(sample: Sample, run: AuditRun) -> list[str]:
    """Say how the sample was drawn."""
    wanted = sample.wanted
    shares = {
        "confidence": run.percent(percent_text(wanted.confidence)),
        "precision": run.percent(percent_text(wanted.precision)),
        "expected": run.percent(percent_text(wanted.expected)),
    }
    counts = {"size": run.number(sample.size), "population": run.number(sample.population)}
    lines = [
        run.say(words.SIZE_LINE).format(**shares, **counts),
        run.say(words.ALLOCATION_LINE).format(seed=sample.seed),
    ]
    return [*lines, run.say(words.RISK_LINE).format(times=RISK_WEIGHT)] if sample.risk else lines


def strata_columns(sample: Sample, run: AuditRun) -> list[GridColumn]:
    """Return the strata: households and how many were drawn."""
    strata, say = sample.strata, run.say
    risk = say(words.AT_RISK)
    names = [_coded(sample, i) + (risk if one.risk else "") for i, one in enumerate(strata)]
    return [
        GridColumn(say(words.STRATUM), 44, "text", names),
        GridColumn(say(words.STRATUM_SIZE), 22, "count", [one.households for one in strata]),
        GridColumn(say(words.DRAWN), 22, "count", [one.drawn for one in strata]),
    ]


def error_columns(found: AuditFound, run: AuditRun) -> list[GridColumn]:
    """Return the strata of a re-check: how many were checked and how many were wrong."""
    say, strata = run.say, found.strata
    return [
        GridColumn(say(words.STRATUM), 44, "text", [one.label for one in strata]),
        GridColumn(say(words.STRATUM_SIZE), 16, "count", [one.households for one in strata]),
        GridColumn(say(words.CHECKED), 16, "count", [one.checked for one in strata]),
        GridColumn(say(words.WRONG), 16, "count", [one.wrong for one in strata]),
    ]


def _coded(sample: Sample, stratum: int) -> str:
    """Name a stratum by its number too: those at risk are strata of their own under the same label."""
    return f"T{stratum + 1}: {sample.strata[stratum].label}"
