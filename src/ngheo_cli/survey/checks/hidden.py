"""Are there household rows that the user does not see?"""

from ngheo_cli.messages import Finding, Place
from ngheo_cli.messages import survey as say
from ngheo_cli.survey.checks.data import CheckData


def check_hidden(data: CheckData) -> list[Finding]:
    """Say how many household rows of a sheet are hidden or filtered out; they are read all the same."""
    found = []
    for table in data.tables:
        sheet = table.view.sheet
        rows = [row.index + 1 for row in table.view.rows if row.index in sheet.hidden_rows]
        if rows:
            place = Place(sheet.file, sheet.name, row=rows[0])
            found.append(say.HIDDEN_ROWS.at(place, count=len(rows), row=rows[0]))
    return found
