"""How does a user describe a table whose titles are not known: which column is what?

A small YAML file:

    schema: ngheo.audit_layout/1
    kind: counts
    first_row: 7
    columns: {A: number, B: unit, C: total_hh, D: poor_hh, E: poor_pct}
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from ngheo_cli.audit.table.model import Kind, Subject, Table
from ngheo_cli.audit.table.plan import Plan
from ngheo_cli.audit.table.roles import INDICATOR, LABELS, ROLES
from ngheo_cli.audit.table.unknown import tables_unread
from ngheo_cli.criteria.base import Strict
from ngheo_cli.criteria.near import near_hint
from ngheo_cli.criteria.raw import read_bytes, read_model
from ngheo_cli.messages import Finding, Place, Stop
from ngheo_cli.messages import audit as say
from ngheo_cli.survey.letters import column_of, letter_of
from ngheo_cli.survey.sheet import Sheet, Workbook

_LONGEST = 40
_INDICATOR = re.compile(rf"{INDICATOR}[a-z0-9_]+")


class Layout(Strict):
    """A described layout. `subject` is whom movements and deprivations are about; without `sheet` every sheet
    of a file is read by it."""

    schema_: Literal["ngheo.audit_layout/1"] = Field(alias="schema")
    kind: Literal["counts", "movements", "deprivation_counts", "deprivation_rates", "classes"]
    subject: Literal["poor", "near_poor"] | None = None
    sheet: str | None = None
    first_row: Annotated[int, Field(ge=1)]
    last_row: Annotated[int | None, Field(ge=1)] = None
    columns: Annotated[dict[str, str], Field(min_length=2)]


def read_layout(path: Path) -> Layout:
    """Read a layout file.

    Raises:
        Stop: with everything that is wrong in it, each with its line.
    """
    layout, root = read_model(read_bytes(path), path.name, Layout)
    findings: list[Finding] = []
    seen: dict[str, str] = {}
    for letter, role in layout.columns.items():
        line = root.at(("columns", letter)).line
        place = Place(path.name, row=line)
        if column_of(letter) is None:
            findings.append(say.LAYOUT_LETTER.at(place, line=line, value=letter[:20]))
        if role not in ROLES and not _INDICATOR.fullmatch(role):
            near = near_hint(role, ROLES)
            findings.append(say.LAYOUT_ROLE.at(place, line=line, value=role[:30], near=near))
        elif role in seen:
            findings.append(say.LAYOUT_TWICE.at(place, line=line, role=role, other=seen[role]))
        seen.setdefault(role, letter)
    if not set(seen) & {"unit", "year"}:
        findings.append(say.LAYOUT_NO_UNIT.at(Place(path.name, row=root.at(("columns",)).line)))
    if findings:
        raise Stop(findings)
    return layout


def plan_by(layout: Layout, sheet: Sheet) -> Plan | None:
    """Return what a sheet holds by a layout; None for another sheet than the one described."""
    if layout.sheet is not None and layout.sheet != sheet.name:
        return None
    columns = {role: column_of(letter) or 0 for letter, role in layout.columns.items()}
    first = min(layout.first_row - 1, len(sheet.rows))
    end = min(layout.last_row or len(sheet.rows), len(sheet.rows))
    kind: Kind = layout.kind
    about = kind not in {"counts", "classes"}
    subject: Subject = (layout.subject or "poor") if about else ""
    ordered = {name: columns[name] for name in (*LABELS, *columns) if name in columns}
    return Plan(kind, subject, ordered, first, end)


def need_sheet(layout: Layout, book: Workbook) -> None:
    """Raise Stop for a workbook that has no sheet of the name that the layout gives."""
    names = [sheet.name for sheet in book.sheets]
    if layout.sheet is not None and layout.sheet not in names:
        told = ", ".join(f"“{name}”" for name in names)
        raise Stop(say.LAYOUT_NO_SHEET.at(Place(book.file), sheet=layout.sheet[:_LONGEST], sheets=told))


def columns_empty(plan: Plan, table: Table) -> Iterator[Finding]:
    """Yield a warning of columns that a layout names and that hold no figure, of a table that has any."""
    filled = {role for row in table.rows for role in row.figures}
    empty = [f"{letter_of(c)}: {role}" for role, c in plan.columns.items() if role not in {*LABELS, *filled}]
    if filled and empty:
        yield say.LAYOUT_EMPTY.at(Place(table.file, table.sheet), columns=", ".join(empty))


def not_described(sheet: Sheet, plan: Plan | None) -> Iterator[Finding]:
    """Yield a note of each run of rows of figures that a layout leaves out; all of them on another sheet."""
    for unread in tables_unread(sheet, [plan] if plan else []):
        yield say.LAYOUT_REST.at(unread.place)
