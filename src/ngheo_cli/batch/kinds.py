"""What is a file of a folder that is no survey: totals, members, a form, something that ngheo made?

Only the sheets are looked at, never the file's name. In doubt a file is a survey that cannot be read, which a
person has to look at.
"""

from collections.abc import Sequence
from pathlib import Path

from ngheo_cli.audit.provenance_sheet import told_in
from ngheo_cli.messages import Finding, Stop
from ngheo_cli.messages import batch_files as say
from ngheo_cli.survey.options import ReadOptions
from ngheo_cli.survey.sheet_kind import kind_of
from ngheo_cli.survey.tables import open_all
from ngheo_cli.survey.totals import UnitTotal, read_totals
from ngheo_cli.survey.workbook import open_workbook

_KINDS = {"members": say.FILE_MEMBERS, "report_form": say.FILE_FORM, "run": say.FILE_RESULT}
"""Kinds of sheets that say what a file is, the strongest first."""


def no_survey(path: Path, options: ReadOptions) -> Finding | None:
    """Return what a file is that cannot be read as a survey; None where it may be one."""
    try:
        (book,) = open_all([path], None, options.encodings)
    except Stop:
        return None
    kinds = {kind_of(sheet, options).kind for sheet in book.sheets}
    if "survey" in kinds:
        return None
    if "members" not in kinds and totals_of(path) is not None:
        return say.FILE_TOTALS.at()
    return next((message.at() for kind, message in _KINDS.items() if kind in kinds), None)


def totals_of(path: Path) -> Sequence[UnitTotal] | None:
    """Return the totals that a file holds; None where it holds none, or rows that may be households: no unit
    has two totals."""
    try:
        rows, _ = read_totals(path)
    except Stop:
        return None
    units = {(row.names, row.area) for row in rows}
    return rows if rows and len(units) == len(rows) else None


def made_from(path: Path) -> frozenset[str]:
    """Return the digests of the files that a result workbook was made from; nothing where it does not
    say."""
    try:
        told = told_in(open_workbook(path))
    except Stop:
        return frozenset()
    return frozenset(source.digest for source in told.files) if told else frozenset()
