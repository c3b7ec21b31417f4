"""What stands in the summary workbook of a batch (sổ tổng hợp)?

Sheets for an officer of the province: the units down to the communes, every file and what became of it, what
a person has to look at, what was passed over, and from what it was all made.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ngheo_cli.batch.job import Job
from ngheo_cli.batch.ledger import Ledger
from ngheo_cli.batch.rating import Rated
from ngheo_cli.batch.units import COMMUNE
from ngheo_cli.criteria.load import get
from ngheo_cli.messages import Stop, codes, of, titles
from ngheo_cli.messages import batch_summary as words
from ngheo_cli.messages.terms import class_label
from ngheo_cli.reports.table_file import write_table_file
from ngheo_cli.review.counting import EVERY_AREA
from ngheo_cli.review.groups import ALL
from ngheo_cli.review.rates import RateRow
from ngheo_cli.review.units import LEVELS

_DEEPEST = 1 + LEVELS.index(COMMUNE)
Row = dict[str, object]


@dataclass(frozen=True, slots=True)
class Summary:
    """What is told: the run, its ledger, the rates by standard, and the findings across files."""

    job: Job
    ledger: Ledger
    tables: Sequence[Rated]
    findings: Sequence[Mapping[str, Any]]

    def say(self, pair: tuple[str, str]) -> str:
        """Return the half of a pair in the language of the run."""
        return of(pair, self.job.lang)


def write_summary(path: Path, told: Summary) -> None:
    """Write the summary workbook. Raises Stop where it cannot be written."""
    sheets = {
        words.UNITS: _units(told),
        words.FILES: _files(told),
        words.LOOK: _look(told),
        words.KINDS: _kinds(told),
        words.SKIPPED: _skipped(told),
        words.ORIGIN: _origin(told),
    }
    write_table_file(path, {told.say(name): rows for name, rows in sheets.items()}, force=True)


def _units(told: Summary) -> list[Row]:
    rows: list[Row] = []
    for table in told.tables:
        trial = _heading(told, table.table.criteria)
        whole = [row for row in table.rows if (row.area, row.group) == (EVERY_AREA, ALL)]
        rows += [_unit(told, table.table.criteria, r) | trial for r in whole if r.unit.depth <= _DEEPEST]
    return rows


def _heading(told: Summary, criteria: str) -> Row:
    """Return the heading of a standard that is not wholly known, as a column."""
    try:
        heading = get(criteria).incomplete
    except Stop:  # a standard of the user's own file, known by its id only
        return {}
    return {told.say(words.REMARK): heading.of(told.job.lang)} if heading else {}


def _unit(told: Summary, criteria: str, row: RateRow) -> Row:
    counts: dict[tuple[str, str], object] = {
        words.STANDARD: criteria,
        words.UNIT: row.unit.path or told.say(words.WHOLE),
        words.LEVEL: told.say(words.LEVELS[row.unit.level]),
        words.ALL_HOUSEHOLDS: row.households,
        words.REVIEWED: row.count("reviewed"),
        words.POOR: row.count("poor"),
        words.POOR_RATE: row.rate("poor"),
        words.NEAR_POOR: row.count("near_poor"),
        words.NEAR_POOR_RATE: row.rate("near_poor"),
        words.MULTI_RATE: row.rate("multi"),
        words.UNDETERMINED: row.count("undetermined"),
        words.REJECTED: row.count("rejected"),
        words.SUBMITTED: told.say(
            words.MISSING if row.counts is None else words.PARTIAL if row.partial else words.WHOLE_UNIT
        ),
    }
    return {told.say(title): value for title, value in counts.items()}


def _files(told: Summary) -> list[Row]:
    rows: list[Row] = []
    for name in sorted(told.ledger.entries):
        outcome = told.ledger.entries[name].outcome
        counts: Counter[str] = Counter()
        for classes in list(outcome.classes.values())[:1]:
            counts.update(classes)
        state = words.CLEAN if outcome.clean else words.STATES[outcome.status]
        cells: dict[tuple[str, str], object] = {
            words.FILE: name,
            words.STATE: told.say(state),
            words.REASON: outcome.reason or None,
            words.STANDARD: ", ".join(outcome.criteria) or None,
            words.UNIT: "; ".join(outcome.units) or None,
        }
        row: Row = {told.say(title): value for title, value in cells.items()}
        row |= {told.say(title): outcome.rows.get(key) for key, title in words.ROWS.items()}
        row |= {class_label(code, told.job.lang): counts.get(code) for code in words.CLASSES}
        rows.append(row)
    return rows


def _look(told: Summary) -> list[Row]:
    return [
        {
            told.say(words.SEVERITY): told.say(titles.SEVERITY_WORDS[one["severity"]]),
            told.say(words.FILE): one["file"],
            told.say(words.SHEET): one["sheet"],
            told.say(words.LINE): one["row"],
            told.say(words.REASON): one["message"],
            told.say(words.ADVICE): one["advice"],
            told.say(words.CODE): one["code"],
        }
        for one in told.findings
    ]


def _kinds(told: Summary) -> list[Row]:
    """Return the findings within files by code: how many, in how many files."""
    places: Counter[str] = Counter()
    files: Counter[str] = Counter()
    for entry in told.ledger.entries.values():
        places.update(entry.outcome.findings)
        files.update(entry.outcome.findings.keys())
    known = codes.by_code()
    return [
        {
            told.say(words.CODE): code,
            told.say(words.REASON): codes.title(known[code], told.job.lang) if code in known else None,
            told.say(words.COUNT): places[code],
            told.say(words.IN_FILES): files[code],
        }
        for code in sorted(places, key=lambda code: (-files[code], code))
    ]


def _skipped(told: Summary) -> list[Row]:
    return [
        {told.say(words.FILE): one.file, told.say(words.REASON): told.say(words.WHY[one.why])}
        for one in told.job.plan.skipped
    ]


def _origin(told: Summary) -> list[Row]:
    facts: Mapping[str, Any] = told.job.facts
    standards = {table.table.criteria for table in told.tables}
    pairs: list[tuple[tuple[str, str], object]] = [(words.TOOL, f"ngheo {facts['tool']}")]
    pairs += [(words.OPTION, " ".join(pair)) for pair in facts["options"]]
    pairs += [(words.BESIDE, f"{name} – SHA-256 {digest}") for name, digest in facts["files"]]
    pairs += [
        (words.STANDARD, f"{id_} – SHA-256 {digest}")
        for id_, digest in facts["standards"].items()
        if id_ in standards
    ]
    return [{told.say(words.FACT): told.say(fact), told.say(words.VALUE): value} for fact, value in pairs]
