"""Which rows of a result of ngheo did the run that made it set aside?"""

from ngheo_cli.messages import Finding, Place
from ngheo_cli.messages import results as say
from ngheo_cli.survey.checks.data import CheckData
from ngheo_cli.survey.frame import SheetTable
from ngheo_cli.survey.header_text import text_of
from ngheo_cli.survey.result_columns import run_column

_ASIDE = frozenset({"duplicate_row", "superseded"})


def check_results(data: CheckData) -> list[Finding]:
    """Set aside again what was set aside, for the columns that told it need not be in a result.

    Whether a row has a key is seen from the row itself.
    """
    found: list[Finding] = []
    start = 0
    for table in data.tables:
        again: dict[str, list[int]] = {}
        kept = data.kept().tolist()
        for row, problem in enumerate(_problems(table), start):
            if problem in _ASIDE and kept[row]:
                again.setdefault(problem, []).append(row)
        for problem, rows in again.items():
            data.mark(rows, problem)
        if again:
            sheet = table.view.sheet
            count = sum(map(len, again.values()))
            found.append(say.ASIDE_AGAIN.at(Place(sheet.file, sheet.name), count=count))
        start += len(table.view.rows)
    return found


def results_of(data: CheckData) -> list[int]:
    """Return, for every row, the number of the result that it stands in; -1 for rows of other files."""
    return [
        number if table.view.mapped.standard is not None else -1
        for number, table in enumerate(data.tables)
        for _ in table.view.rows
    ]


def _problems(table: SheetTable) -> list[str]:
    """Return what a result says of each of its rows; [] for another file."""
    column = run_column(table.header, table.view.mapped, "problem")
    return [] if column is None else [text_of(cell) for cell in table.view.cells(column)]
