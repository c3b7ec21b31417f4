"""Do some households of a file lack the village that others have?"""

from ngheo_cli.messages import Finding
from ngheo_cli.messages import villages as say
from ngheo_cli.survey.checks.data import CheckData


def check_village_blanks(data: CheckData) -> list[Finding]:
    """Warn once of each sheet that names villages in some rows only, of whatever pattern: a village is never
    taken from the row above."""
    villages, kept, held = data.texts("village"), data.kept(), data.held("village")
    found: list[Finding] = []
    start = 0
    for table in data.tables:
        rows = [r for r in range(start, start + len(table.view.rows)) if kept[r]]
        start += len(table.view.rows)
        blank = [r for r in rows if not villages[r] and not held[r]]
        if blank and len(blank) < len(rows) and table.view.mapped.column_of("village") is not None:
            found.append(say.VILLAGE_BLANK.at(data.at(blank[0], "village"), count=len(blank)))
    return found
