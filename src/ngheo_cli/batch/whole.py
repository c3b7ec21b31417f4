"""What do all surveys make together: rates by unit, the summary workbook, and what shows across files?"""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ngheo_cli.batch.across import counted_twice, differing_sums, same_ids
from ngheo_cli.batch.digests import digest_of, file_digest
from ngheo_cli.batch.job import Job, kept_beside
from ngheo_cli.batch.ledger import Ledger
from ngheo_cli.batch.merge import merged, totals_of
from ngheo_cli.batch.part import Json, read_part
from ngheo_cli.batch.places import DATASET, PARTS, RATES, SUMMARY, WHOLE
from ngheo_cli.batch.rating import Beside, Rated, rated
from ngheo_cli.batch.summary import Summary, write_summary
from ngheo_cli.messages import Finding, Lang, Place
from ngheo_cli.messages import batch as say
from ngheo_cli.messages import batch_files as files
from ngheo_cli.reports.table_file import write_table_file

_PLACE = ("file", "sheet", "cell", "column", "row")


def add_up(job: Job, ledger: Ledger, beside: Beside) -> list[dict[str, Any]]:
    """Write the tables of the whole where anything of it changed, and return its findings as rows.

    Raises Stop where a table cannot be written.
    """
    made_from = _made_from(job, ledger)
    if job.force or not ledger.whole_holds(made_from):
        kept = [] if job.force else _edited(ledger)
        ledger.whole, ledger.stale = {}, dict.fromkeys(WHOLE, "")  # a run killed here wrote these itself
        ledger.write()
        tables, findings = _tables(job.out, ledger, beside)
        rows = [row_of(finding, job.lang) for finding in [*kept, *findings, *_unused(ledger)]]
        write_table_file(job.out / RATES, {"rates": same_columns(tables)}, force=True)
        write_summary(job.out / SUMMARY, Summary(job, ledger, tables, rows))
        ledger.whole = {
            "made_from": made_from,
            "outputs": {path: file_digest(job.out / path) for path in WHOLE},
            "findings": rows,
            "standards": [row for one in tables for row in one.dicts(one.rows[:1])],
        }
        ledger.stale = {}
        ledger.write()
    found: list[dict[str, Any]] = ledger.whole["findings"]
    return found


def _made_from(job: Job, ledger: Ledger) -> str:
    entries = [ledger.entries[name].as_dict() for name in sorted(ledger.entries)]
    skipped = [[one.file, one.why] for one in job.plan.skipped]
    return digest_of({"facts": job.facts, "rows": entries, "skipped": skipped})


def _edited(ledger: Ledger) -> list[Finding]:
    """Keep tables that somebody edited under other names."""
    found = []
    for path, digest in ledger.whole.get("outputs", {}).items():
        if file_digest(ledger.out / path) not in {"", digest}:
            found.append(kept_beside(ledger.out / path))
    return found


def _unused(ledger: Ledger) -> list[Finding]:
    """Tell the tables of totals that lie among the surveys."""
    of_totals = files.FILE_TOTALS.code
    names = [name for name in sorted(ledger.entries) if ledger.entries[name].outcome.code == of_totals]
    return [files.TOTALS_UNUSED.at(Place(file=name)) for name in names]


def _tables(out: Path, ledger: Ledger, beside: Beside) -> tuple[list[Rated], list[Finding]]:
    paths = [one.path for name in sorted(ledger.entries) for one in ledger.entries[name].outcome.outputs]
    files = [path for path in paths if path.startswith(f"{DATASET}/")]
    if not files:
        return [], []
    parts = [read_part(out, path) for path in paths if path.startswith(f"{PARTS}/")]
    counted = merged(parts)
    findings = [say.NO_COMMUNE.at(Place(file=part["survey"])) for part in parts if not part["named"]]
    findings += _standards(parts)
    findings += beside.findings
    tables = []
    for one in counted:
        totals = totals_of(parts, one.criteria) if beside.totals is None else beside.totals
        table, forbids = rated(one, totals, beside.units)
        findings += forbids
        tables.append(table)
    findings += [*same_ids(out, files), *counted_twice(out, files), *differing_sums(out, files, counted)]
    return tables, findings


def _standards(parts: Sequence[Json]) -> list[Finding]:
    """Tell where surveys are under different standards."""
    found = Counter(", ".join(one["criteria"] for one in part["standards"]) for part in parts)
    if len(found) < 2:
        return []
    told = "; ".join(f"{ids}: {count}" for ids, count in sorted(found.items()))
    return [say.SEVERAL_STANDARDS.at(Place(), found=told)]


def same_columns(tables: Sequence[Rated]) -> list[dict[str, object]]:
    """Return the rows of all standards with the columns of all."""
    rows = [row for one in tables for row in one.dicts()]
    if len(tables) == 1:
        return rows
    columns = dict.fromkeys(name for row in rows for name in row)
    return [{name: row.get(name) for name in columns} for row in rows]


def row_of(finding: Finding, lang: Lang) -> dict[str, Any]:
    """Return a finding as kept in the ledger: code, severity, place, why, what to do."""
    place = {name: getattr(finding.place, name) or None for name in _PLACE}
    told = {"message": finding.text(lang), "advice": finding.advice(lang)}
    return {"code": finding.code, "severity": str(finding.severity), **place, **told}
