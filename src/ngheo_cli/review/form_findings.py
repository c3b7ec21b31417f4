"""Which rows of a form do not balance, which columns have no answer, and which answers are unknown?"""

from collections import defaultdict

from ngheo_cli.criteria.form_formula import Rate, Total
from ngheo_cli.messages import Finding, Place
from ngheo_cli.messages import forms as say
from ngheo_cli.review.forms import FormTable, total_of


def form_findings(table: FormTable) -> list[Finding]:
    """Tell rows that do not balance, and columns without any answer."""
    form, columns, rows, found = table.form, table.columns, table.rows, []
    for row in rows:
        if row.balanced:
            continue
        cells = dict(zip((column.id for column in columns), row.cells, strict=True))
        for column in columns:
            if isinstance(column.formula, Total) and column.count:
                value, expected = cells[column.id].value, total_of(column.formula, cells)
                unit = row.unit.path or say.WHOLE
                place = Place()
                found.append(
                    say.FORM_UNBALANCED.at(
                        place, id=form.id, unit=unit, column=column.id, value=value, expected=expected
                    )
                )
    return found + _without_answers(table)


def _without_answers(table: FormTable) -> list[Finding]:
    form, columns = table.form, table.columns
    top = table.rows[0]
    blank = [
        column.id
        for column, cell in zip(columns, top.cells, strict=True)
        if column.count is not None and column.count.class_ is not None and column.per is None
        if cell.value is None and top.submitted
    ]
    if not blank:
        return _answered_in_part(table)
    if form.of_children and len(blank) == len(columns):
        return [say.FORM_WITHOUT_MEMBERS.at(Place(), id=form.id)]
    return [say.FORM_COLUMN_BLANK.at(Place(), id=form.id, columns=", ".join(blank))]


def _answered_in_part(table: FormTable) -> list[Finding]:
    """Tell columns that have no answer in some units below, so that they are a part of the units above."""
    units, columns = set[str](), list[str]()
    below = [row for row in table.rows[1:] if row.submitted and row.line in (None, "households")]
    for at, column in enumerate(table.columns):
        if column.count is None or column.count.class_ is None or column.per is not None:
            continue
        blank = {row.unit.path for row in below if row.cells[at].value is None}
        units |= blank
        columns += [column.id] if blank else []
    told = {"id": table.form.id, "count": len(units), "columns": ", ".join(columns)}
    return [say.FORM_COLUMN_PART.at(Place(), **told)] if units else []


def unknown_by_column(table: FormTable) -> dict[str, int]:
    """Return how many answers each column does not know, of the unit above all."""
    found: dict[str, int] = defaultdict(int)
    for row in table.rows:
        if row.depth == 0 and row.line in (None, "households"):
            for column, cell in zip(table.columns, row.cells, strict=True):
                found[column.id] += 0 if isinstance(column.formula, Rate) else cell.unknown
    return {column: count for column, count in found.items() if count}
