"""What is written of a large table beside its decisions: rates by unit, and one document of all sums?"""

import json
from pathlib import Path
from typing import Any

from ngheo_cli.audit.provenance import to_json
from ngheo_cli.batch.places import RATES
from ngheo_cli.batch.rating import Beside, Rated, rated
from ngheo_cli.batch.table.run import Recomputed
from ngheo_cli.batch.table.sums import counted
from ngheo_cli.batch.whole import same_columns
from ngheo_cli.reports.files import placed
from ngheo_cli.reports.run import RunInfo, provenance_under
from ngheo_cli.reports.table_file import write_table_file

SCHEMA = "ngheo.table/1"
DOCUMENT = "table.json"


def write_whole(
    out: Path, done: Recomputed, beside: Beside, run: RunInfo, *, force: bool
) -> tuple[dict[str, Any], list[Rated]]:
    """Write the rates and the document of a table; return the document and the rates.

    Raises Stop where one cannot be written, RuntimeError where the units do not add up to the table.
    """
    tables = []
    done.sums.say(counted(beside.findings))
    for one in done.sums.counts.tables():
        table, forbids = rated(one, beside.totals or (), beside.units)
        done.sums.say(counted(forbids))
        tables.append(table)
        _must_balance(table, done)
    rows = same_columns(tables)
    write_table_file(out / RATES, {"rates": rows}, force=force, lang=run.lang)
    document = _document(done, tables, run)
    with placed(out / DOCUMENT, force=force) as path:
        path.write_text(json.dumps(document, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    return document, tables


def _must_balance(table: Rated, done: Recomputed) -> None:
    """Raise RuntimeError where the sums of units are not those of the decisions."""
    whole = table.table.tally.of(table.table.tally.units[0])
    decided = done.sums.classes[table.table.criteria]
    if any(whole.get(code, 0) != count for code, count in decided.items()):
        raise RuntimeError(f"units do not add up: {dict(decided)}")


def _document(done: Recomputed, tables: list[Rated], run: RunInfo) -> dict[str, Any]:
    counts, sums = done.sums.conservation(), done.sums
    standards = [one for one in done.layout.standards if one.id in sums.classes]
    return {
        "schema": SCHEMA,
        "file": done.layout.source.file,
        "provenance": to_json(provenance_under(standards, (done.layout.source,), run)),
        "counts": {
            "rows_read": counts.rows_read,
            "households": counts.households,
            "rejected": counts.rejected,
            "duplicates": counts.duplicates,
            "superseded": counts.superseded,
            "others": sum(counts.not_households.values()),
            "not_households": dict(counts.not_households),
        },
        "classes": [{"criteria": name, **sums.classes[name]} for name in sums.classes],
        "standards": [row for table in tables for row in table.dicts(table.rows[:1])],
        "units": done.units,
        "files": done.files,
        "findings": sums.findings(run.lang),
    }
