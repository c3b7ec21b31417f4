"""What are the rows of `ngheo criteria … --json`?"""

import json
import sys
from collections.abc import Mapping, Sequence
from typing import Any

from ngheo_cli.cli.language import language
from ngheo_cli.criteria.cite import Entry
from ngheo_cli.criteria.model import Criteria
from ngheo_cli.messages import Finding, Lang, of
from ngheo_cli.reports.trial import trials

Row = dict[str, Any]
_PLACE = ("file", "sheet", "cell", "column", "household_id", "row")


def print_json(table: str, rows: Sequence[Row]) -> None:
    """Print one JSON document `ngheo.<table>/1` and nothing else."""
    write_document(table, {"rows": list(rows)})


def write_document(table: str, told: Mapping[str, Any]) -> None:
    """Print one JSON document `ngheo.<table>/1` with what it tells; under standards that are not wholly known
    `incomplete` says so before everything else."""
    found = trials(language())
    head = {"schema": f"ngheo.{table}/1", **({"incomplete": found} if found else {})}
    sys.stdout.write(json.dumps({**head, **told}, ensure_ascii=False, indent=2) + "\n")


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
            "extends": c.base.id if c.base else None,
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
