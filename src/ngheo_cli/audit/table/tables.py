"""How does a sheet become tables of figures?"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

from ngheo_cli.audit.table.apart import comparisons, rows_apart, rows_unread, without
from ngheo_cli.audit.table.figures import number_of
from ngheo_cli.audit.table.header import headers_of, line_of, text_of
from ngheo_cli.audit.table.layout import Layout, columns_empty, need_sheet, not_described, plan_by
from ngheo_cli.audit.table.looks import Shown, bold_names, formats_of
from ngheo_cli.audit.table.model import Figure, Line, Row, Table, Unit
from ngheo_cli.audit.table.nested import in_halves, nested_units, unit_columns
from ngheo_cli.audit.table.own_rates import Part, parts_of
from ngheo_cli.audit.table.pages import without_repeats
from ngheo_cli.audit.table.percent import as_percent, decimals_of, times_100, with_zeros
from ngheo_cli.audit.table.plan import Plan, plans_of
from ngheo_cli.audit.table.roles import LABELS, PART, is_rate
from ngheo_cli.audit.table.totals import is_total
from ngheo_cli.audit.table.tree import groups_of
from ngheo_cli.audit.table.unknown import tables_unread
from ngheo_cli.messages import Finding, Place, Stop
from ngheo_cli.messages import audit as say
from ngheo_cli.messages import audit_limits as limits
from ngheo_cli.survey.cell_findings import OF_CELLS
from ngheo_cli.survey.letters import letter_of
from ngheo_cli.survey.old_fonts.columns import in_unicode
from ngheo_cli.survey.rows.words import is_numbering
from ngheo_cli.survey.sheet import Cell, Sheet
from ngheo_cli.survey.text import clean
from ngheo_cli.survey.workbook import open_workbook

_SHOWN = 12


def read_tables(
    paths: Sequence[Path],
    encodings: Mapping[str, str],
    layout: Layout | None = None,
    *,
    before: bool = False,
) -> tuple[list[Table], list[Finding]]:
    """Read the tables of some files, in order, and what was found on opening them.

    `encodings` are those of `old_fonts.encodings_of`. Raises Stop for a file that cannot be opened, or holds
    no table that can be checked.
    """
    tables: list[Table] = []
    findings: list[Finding] = []
    for path in paths:
        book = in_unicode(open_workbook(path), encodings)
        findings += book.findings
        if layout is not None:
            need_sheet(layout, book)
        read = [_tables_of(path, sheet, layout) for sheet in book.sheets]
        found = [table for of_sheet, _ in read for table in of_sheet]
        if not found:
            raise Stop([*without_values(book.findings), say.NO_TABLE.at(Place(book.file))])
        tables += [replace(table, before=before) for table in found]
        findings += [finding for table in found for finding in table.findings]
        findings += [finding for _, unread in read for finding in unread]
    return tables, findings


def without_values(findings: Iterable[Finding]) -> list[Finding]:
    """Return those findings that tell of cells without a value: perhaps why there is nothing to check."""
    return [finding for finding in findings if finding.code in OF_CELLS]


def _tables_of(path: Path, sheet: Sheet, layout: Layout | None) -> tuple[list[Table], list[Finding]]:
    """Return the tables of a sheet, and notes of what may be a table and is not known, or not described."""
    if layout is not None:
        plan = plan_by(layout, sheet)
        tables = [_table(path, sheet, plan)] if plan else []
        empty = [one for table in tables for one in columns_empty(plan, table)] if plan else []
        return tables, [*empty, *not_described(sheet, plan)]
    if parts := parts_of(sheet):
        return [_own(path, sheet, part) for part in parts], []
    sheet = without_repeats(sheet)
    headers = [one for one in headers_of(sheet)
               if not in_halves(sheet, one.titles, range(one.first, one.end))]  # fmt: skip
    plans = [(plan, unit_columns(header.titles)) for header in headers for plan in plans_of(sheet, header)]
    found = [(plan, _table(path, sheet, plan, columns)) for plan, columns in plans]
    unread = list(tables_unread(sheet, [plan for plan, table in found if table.rows]))
    return [table for _, table in found if table.rows], unread


def _own(path: Path, sheet: Sheet, part: Part) -> Table:
    """Return a table of those that `ngheo rates` wrote into one sheet."""
    plan, shown = part.plan, _formats(path, sheet, part.plan)
    told = [_figures(sheet, plan, r, shown) for r in part.rows]
    rows = tuple(Row(i, "", figures) for i, (figures, _) in enumerate(told) if figures)
    roles = frozenset(role for role in plan.columns if role not in LABELS)
    wrong = tuple(finding for _, findings in told for finding in findings)
    table = with_zeros(
        Table(sheet.file, sheet.name, plan.kind, "", roles, part.units, rows, part.groups, findings=wrong)
    )
    return replace(table, decimals=decimals_of(table))


def _table(path: Path, sheet: Sheet, plan: Plan, columns: Sequence[int] = ()) -> Table:
    units: list[Unit] = []
    starts: list[int] = []
    rows: list[Row] = []
    findings: list[Finding] = []
    closed = False
    nameless: list[Place] = []
    shown = _formats(path, sheet, plan)
    nested = nested_units(sheet, columns, plan.columns.get("number"), range(plan.first, plan.end))
    for r in range(plan.first, plan.end):
        cells = sheet.rows[r]
        if is_numbering([cell for cell in cells if cell != ""]):
            continue
        figures, wrong = _figures(sheet, plan, r, shown)
        unit, line = _labels(plan, cells)
        unit = replace(nested[r], year=unit.year) if r in nested else unit
        closed = closed or bool(rows and not figures and any(text_of(cell) for cell in cells))
        if figures and not (unit.name or unit.year or (line and units)):
            nameless += [next(iter(figures.values())).place] if _says_more(cells) else []
            continue
        if not figures:
            continue
        closed = False
        findings += wrong
        again = line and units and (not unit.name or (unit == units[-1] and rows[-1].line != line))
        if not again:
            units.append(unit)
            starts.append(r)
        rows.append(Row(len(units) - 1, line, figures))
    if left := comparisons(units):
        apart = [row for row in rows if row.unit in left]
        findings = [*_beside(findings, apart), *rows_apart(apart, [units[i].name for i in left])]
        starts = [start for i, start in enumerate(starts) if i not in left]
        units, rows = without(left, units, rows)
    flat = not nested and _flat(units, plan)
    bold = bold_names(path, sheet.name, plan.columns["unit"], starts) if flat else ()
    counts = _counts(plan, rows, len(units))
    named, groups = groups_of(units, bold, counts, classes=plan.kind == "classes", closed=closed)
    roles = frozenset(role for role in plan.columns if role not in LABELS)
    findings += [*_not_known(sheet, plan), *rows_unread(nameless)]
    table = Table(
        sheet.file, sheet.name, plan.kind, plan.subject, roles, named, tuple(rows), tuple(groups),
        findings=tuple(findings), preliminary=plan.preliminary, moves_unread=bool(plan.moves),
        said=f"{path.parent.name} {plan.said}", titles=plan.titles,
    )  # fmt: skip
    table = with_zeros(as_percent(table))
    return replace(table, decimals=decimals_of(table))


def _not_known(sheet: Sheet, plan: Plan) -> Iterator[Finding]:
    """Yield which columns are not known, and what is not checked for it."""
    notes = (
        (say.COLUMNS_UNREAD, plan.unread), (limits.ONLY_SUMS, plan.summed), (limits.MOVES_OPEN, plan.moves),
(limits.EITHER, plan.either),
    )  # fmt: skip
    for message, told in notes:
        if told:
            titles = ", ".join(f"“{clean(title)[:40]}”" for title in told[:5])
            yield message.at(Place(sheet.file, sheet.name), titles=titles)


def _counts(plan: Plan, rows: Sequence[Row], units: int) -> list[dict[str, Fraction]]:
    """Return the counts of each unit in its first line, by role."""
    found: list[dict[str, Fraction]] = [{} for _ in range(units)]
    for row in rows:
        if not found[row.unit]:
            counts = {n: f.value for n, f in row.figures.items() if not is_rate(plan.kind, n)}
            found[row.unit].update(counts)
    return found


def _flat(units: Sequence[Unit], plan: Plan) -> bool:
    """Whether bold letters may be all that tells upper units from lower ones."""
    return "unit" in plan.columns and plan.kind != "classes" and not any(unit.number for unit in units)


def _labels(plan: Plan, cells: Sequence[Cell]) -> tuple[Unit, Line]:
    told = {name: text_of(cells[c]) if (c := plan.columns.get(name, -1)) >= 0 and c < len(cells) else ""
            for name in LABELS}  # fmt: skip
    line = line_of(told["line"])
    name = " ".join(told["unit"].split())
    if not name and is_total(told["number"]):  # one cell over both columns
        name = " ".join(told["number"].split())
        told["number"] = ""
    number = told["number"].strip(" .)") if name else ""
    lines: dict[str, Line] = {"households": "households", "persons": "persons"}
    return Unit(name, number, told["year"]), lines.get(line, "")


def _beside(findings: Sequence[Finding], rows: Sequence[Row]) -> list[Finding]:
    """Return the findings that are of no such row."""
    of = {figure.place.row for row in rows for figure in row.figures.values()}
    return [finding for finding in findings if finding.place.row not in of]


def _says_more(cells: Sequence[Cell]) -> bool:
    """Whether a row holds more than one cell, which may be the number of a page."""
    return sum(bool(text_of(cell)) for cell in cells) > 1


def _formats(path: Path, sheet: Sheet, plan: Plan) -> dict[tuple[int, int], Shown]:
    """Return what formats of rates tell, by (row, column)."""
    columns = {c for role, c in plan.columns.items() if is_rate(plan.kind, role)}
    numbers = any(
        c < len(row) and isinstance(row[c], float)
        for row in sheet.rows[plan.first : plan.end]
        for c in columns
    )
    return formats_of(path, sheet.name, columns, range(plan.first, plan.end)) if numbers else {}


def _figures(
    sheet: Sheet, plan: Plan, r: int, shown: Mapping[tuple[int, int], Shown]
) -> tuple[dict[str, Figure], list[Finding]]:
    cells, found, wrong = sheet.rows[r], dict[str, Figure](), list[Finding]()
    for role, c in plan.columns.items():
        if role in LABELS or c >= len(cells):
            continue
        place = Place(sheet.file, sheet.name, f"{letter_of(c)}{r + 1}", row=r + 1)
        try:
            number = number_of(cells[c], rate=is_rate(plan.kind, role))
        except ValueError:
            if role.startswith(PART):
                continue
            wrong.append(say.NO_NUMBER.at(place))
            continue
        if number is not None:
            value, decimals = number
            look = shown.get((r, c), Shown(-1, percent=False))
            told = look.decimals >= decimals
            loose = not told and isinstance(cells[c], float) and is_rate(plan.kind, role)
            figure = Figure(value, look.decimals if told else decimals, place, role, loose)
            found[role] = times_100(figure) if look.percent else figure
    return found, wrong
