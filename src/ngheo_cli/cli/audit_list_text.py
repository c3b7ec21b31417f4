"""What does the screen show of an audited list? Counts, the first differences, never names of households."""

from typing import TYPE_CHECKING

from ngheo_cli.audit.list.recheck import VERDICTS
from ngheo_cli.cli.attention import grave, show_attention
from ngheo_cli.cli.console import print_closing, print_table, print_text
from ngheo_cli.cli.criteria_tables import write_document
from ngheo_cli.cli.language import language, say
from ngheo_cli.messages import audit_causes as cause_texts
from ngheo_cli.messages import audit_list as words
from ngheo_cli.messages import audit_sample as sample_words
from ngheo_cli.messages import review as review_words
from ngheo_cli.messages import screen
from ngheo_cli.messages.terms import class_label
from ngheo_cli.numbers import number_text
from ngheo_cli.reports.audit_book import near_line
from ngheo_cli.reports.audit_found import rate_lines
from ngheo_cli.reports.audit_reason import cause_words
from ngheo_cli.reports.audit_rows import (
    Row,
    drawn_rows,
    error_row,
    household_rows,
    near_rows,
    reviewer_rows,
    sample_rows,
    unit_rows,
)
from ngheo_cli.reports.national import national_line
from ngheo_cli.survey.national_ids import code_told

if TYPE_CHECKING:
    from ngheo_cli.audit.list.listing import Listing
    from ngheo_cli.cli.audit_list import Asked, Audited
    from ngheo_cli.cli.outputs import Outputs
    from ngheo_cli.reports.audit_found import AuditRun

MOST = 8
"""Differences that the screen tells."""


def print_document(audited: "Audited") -> None:
    """Print the document `ngheo.audit_list/1`: rows of households without names, and the tables beside."""
    found = audited.found
    listing = found.listing
    document = {
        "criteria": audited.loaded[0].decisions[0].criteria.id,
        "verdicts": listing.verdicts(),
        "causes": listing.causes(),
        "rejected": found.rejected,
        "set_aside": found.aside,
        "rows": household_rows(listing, language()),
        "units": unit_rows(listing, found.units),
        "reviewers": None if found.reviewers is None else reviewer_rows(listing, found.reviewers),
        "borderline": near_rows(listing),
        "sample": None
        if found.sample is None
        else sample_rows(found.sample) | {"rows": drawn_rows(listing, found.sample)},
        "error_rate": None if found.rate is None else error_row(found.rate, found.strata),
    }
    write_document("audit_list", document)


def needs_attention(audited: "Audited") -> bool:
    """Whether a record differs or is not checked, a row was rejected or set aside, or a finding is grave."""
    from ngheo_cli.cli.verdict import needs_attention as of_survey

    counts = audited.found.listing.verdicts()
    return (
        counts["agrees"] < len(audited.found.listing)
        or grave(audited.findings)
        or any(of_survey(one) for one in audited.loaded)
    )


def show_found(
    audited: "Audited", asked: "Asked", target: "Outputs | None", *, table: bool, to_stderr: bool
) -> None:
    """Print the counts, the first differences, what was asked beside, and how it ended."""
    from ngheo_cli.cli.audit_list_files import run_of

    found, lines = audited.found, []
    if table:
        run = run_of(audited, asked, None)
        _show_verdicts(audited)
        _show_national(audited)
        _show_differences(found.listing)
        if "unit" in asked.by:
            _show_units(audited, run)
        if found.reviewers is not None:
            _show_counts(words.HEAD_REVIEWER, reviewer_rows(found.listing, found.reviewers), "reviewer")
            print_text(say(words.INTERNAL))
        print_text(near_line(found, run))
        if found.rejected or found.aside:
            print_text(say(words.NOT_COMPARED).format(rejected=found.rejected, aside=found.aside))
        _show_findings(audited)
        lines += _sample_lines(audited, run, target)
    lines.append((_verdict(audited), True))
    if target is not None:
        lines.append((say(screen.WRITTEN).format(file=target.paths[0]), False))
    print_closing(lines, to_stderr=to_stderr)


def _show_findings(audited: "Audited") -> None:
    from ngheo_cli.cli.verdict import unclean

    show_attention(audited.findings, unclean=unclean(audited.loaded))


def _sample_lines(audited: "Audited", run: "AuditRun", target: "Outputs | None") -> list[tuple[str, bool]]:
    found, lines = audited.found, []
    if (sample := found.sample) is not None:
        numbers = {"drawn": run.number(len(sample.drawn)), "population": run.number(sample.population)}
        told = say(sample_words.DRAWN_LINE).format(**numbers, strata=len(sample.strata), seed=sample.seed)
        lines.append((told, True))
        if target is None or target.kind != "xlsx":
            lines.append((say(sample_words.DRAWN_UNWRITTEN), True))
    if found.rate is not None:
        lines += [(line, True) for line in rate_lines(found.rate, run)]
    return lines


def _show_verdicts(audited: "Audited") -> None:
    listing, lang = audited.found.listing, language()
    criteria = audited.loaded[0].decisions[0].criteria
    print_text(say(words.TITLE).format(criteria=criteria.id), style="bold")
    counts = listing.verdicts().items()
    rows = [[say(words.VERDICTS[name]), number_text(count, lang)] for name, count in counts]
    print_table([say(words.HEAD_VERDICT), say(words.HEAD_HOUSEHOLDS)], rows, right=frozenset({1}))
    if causes := listing.causes():
        rows = [[say(cause_texts.CAUSES[name]), number_text(count, lang)] for name, count in causes.items()]
        print_table([say(words.HEAD_CAUSE), say(words.HEAD_HOUSEHOLDS)], rows, right=frozenset({1}))


def _show_national(audited: "Audited") -> None:
    """Print the counts by the national standard under a provincial one, file by file."""
    lines = [national_line(one.survey, one.decisions[0], language()) for one in audited.loaded]
    for one, line in zip(audited.loaded, lines, strict=True):
        if line:
            print_text(line if len(lines) == 1 else f"{one.path.name}: {line}")


def _show_differences(listing: "Listing") -> None:
    rows = listing.different
    if not rows:
        return
    print_text(say(words.FIRST).format(count=min(MOST, len(rows))), style="bold")
    for row in rows[:MOST]:
        print_text(_line(listing, row))
    if len(rows) > MOST:
        print_text(say(words.MORE).format(count=number_text(len(rows) - MOST, language())))
    print_text(say(words.PROBABLE))
    print_text()


def _line(listing: "Listing", row: int) -> str:
    lang = language()
    of, position = listing.at(row)
    told = {name: listing.column(name)[row] for name in ("village", "household_id", "row", "file")}
    code = say(words.CODE).format(code=code_told(told["household_id"])) if told["household_id"] else ""
    file = told["file"] if len(listing.rechecks) > 1 else ""
    parts = (file, told["village"], code, say(words.ROW).format(row=told["row"]))
    names = of.decisions.possible_names(position)
    return say(words.LINE).format(
        where=", ".join(filter(None, parts)),
        recorded=class_label(listing.recorded(row), lang).lower(),
        class_=say(cause_texts.OR).join(class_label(name, lang).lower() for name in names),
        cause=cause_words(listing, row, lang),
    )


def _show_units(audited: "Audited", run: "AuditRun") -> None:
    found = audited.found
    units = found.units.units
    top = min(unit.depth for unit in units)
    rows = unit_rows(found.listing, found.units)
    for unit, row in zip(units, rows, strict=True):
        row["unit"] = "  " * (unit.depth - top) + (unit.name or run.say(review_words.WHOLE))
    _show_counts(words.HEAD_UNIT, rows, "unit")


def _show_counts(head: tuple[str, str], rows: list[Row], name: str) -> None:
    lang = language()
    heads = [head, words.HEAD_HOUSEHOLDS, *(words.SHORT_VERDICTS[one] for one in VERDICTS)]
    cells = [
        [
            str(row[name] or say(words.NOBODY)),
            *(number_text(int(str(row[one])), lang) for one in ("households", *VERDICTS)),
        ]
        for row in rows
    ]
    print_table([say(one) for one in heads], cells, right=frozenset(range(1, len(heads))))


def _verdict(audited: "Audited") -> str:
    listing, lang = audited.found.listing, language()
    counts = {name: number_text(count, lang) for name, count in listing.verdicts().items()}
    line = words.VERDICT_LOOK if needs_attention(audited) else words.VERDICT_CLEAN
    return say(line).format(
        households=number_text(len(listing), lang),
        agrees=counts["agrees"],
        differs=counts["differs"],
        other=counts["other_standard"],
        open=counts["cannot_check"],
    )
