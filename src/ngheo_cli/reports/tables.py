"""How does a result become csv, json or parquet? The same bytes for the same decisions."""

import csv
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from ngheo_cli.audit.provenance import to_json
from ngheo_cli.classify.model import Decisions
from ngheo_cli.messages import Stop, usage
from ngheo_cli.reports.files import placed
from ngheo_cli.reports.rows import Column, result_columns
from ngheo_cli.reports.run import RunInfo, provenance_of
from ngheo_cli.reports.trial import trial_of
from ngheo_cli.survey.parquet_file import has_parquet

if TYPE_CHECKING:
    from ngheo_cli.survey.model import Survey

    Result = tuple[Survey, Sequence[Decisions], RunInfo]

SCHEMA = "ngheo.classify/1"
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""A text that begins so could run in a spreadsheet; it gets a leading ' that ngheo removes on reading."""

Writer = Callable[..., None]


def write_csv(
    path: Path, survey: "Survey", decisions: Sequence[Decisions], run: RunInfo, *, force: bool = False
) -> None:
    """Write UTF-8 with BOM, commas, lines ended as RFC 4180 says. Raise Stop where it cannot be written."""
    columns = [_safe(column) for column in result_columns(survey, decisions, run)]
    with placed(path, force=force) as beside, beside.open("x", encoding="utf-8-sig", newline="") as handle:
        writer = csv.writer(handle, lineterminator="\r\n")
        writer.writerow([column.name for column in columns])
        writer.writerows(zip(*(column.values for column in columns), strict=True))


def write_json(
    path: Path, survey: "Survey", decisions: Sequence[Decisions], run: RunInfo, *, force: bool = False
) -> None:
    """Write the document `ngheo.classify/1`, one row a line, with where it comes from before its rows.

    Raises Stop where the file cannot be written.
    """
    told = {"provenance": to_json(provenance_of(survey, decisions, run))}
    with placed(path, force=force) as beside, beside.open("x", encoding="utf-8", newline="\n") as handle:
        _write_document(handle, [(survey, decisions, run)], told)


def print_json(handle: TextIO, results: "Sequence[Result]") -> None:
    """Write one document `ngheo.classify/1` over the results of one or several surveys."""
    _write_document(handle, results, {})


def _write_document(handle: TextIO, results: "Sequence[Result]", told: Mapping[str, Any]) -> None:
    """Write what is told, the standards that are not wholly known with what is missing, then the rows."""
    trials = _incomplete(results)
    head = {"schema": SCHEMA, **told, **({"incomplete": trials} if trials else {})}
    handle.write(json.dumps(head, ensure_ascii=False).removesuffix("}") + ', "rows": [')
    between = "\n"
    for one in results:
        for record in _records(result_columns(*one)):
            handle.write(between + json.dumps(record, ensure_ascii=False))
            between = ",\n"
    handle.write("\n]}\n")


def _incomplete(results: "Sequence[Result]") -> list[dict[str, Any]]:
    known = {one.criteria.id: (one.criteria, run.lang) for _, decisions, run in results for one in decisions}
    return [told for criteria, lang in known.values() if (told := trial_of(criteria, lang))]


def write_parquet(
    path: Path, survey: "Survey", decisions: Sequence[Decisions], run: RunInfo, *, force: bool = False
) -> None:
    """Write whole numbers as int64 and all else as text. Raise Stop without pyarrow, the extra `parquet`."""
    need_parquet()
    import pyarrow as pa  # noqa: PLC0415 - an extra
    from pyarrow import parquet  # noqa: PLC0415 - an extra

    kinds = {"text": pa.string(), "number": pa.int64()}
    columns = result_columns(survey, decisions, run)
    table = pa.table({column.name: pa.array(column.values, kinds[column.kind]) for column in columns})
    with placed(path, force=force) as beside:
        parquet.write_table(table, str(beside), compression="zstd")


def need_parquet() -> None:
    """Raise Stop if the extra `parquet` is not installed."""
    if not has_parquet():
        raise Stop(usage.EXTRA_MISSING.at(format="parquet", extra="parquet"))


def _safe(column: Column) -> Column:
    if column.kind == "number":
        return column
    values = [f"'{v}" if v is not None and v.startswith(FORMULA_STARTS) else v for v in column.values]
    return Column(column.name, column.kind, values)


def _records(columns: list[Column]) -> Iterator[dict[str, Any]]:
    names = [column.name for column in columns]
    for values in zip(*(column.values for column in columns), strict=True):
        yield dict(zip(names, values, strict=True))
