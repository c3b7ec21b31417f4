"""Do rows hold more than the titles have room for, or quotes that are not closed?"""

from ngheo_cli.messages import Finding, Place
from ngheo_cli.messages import survey_sheets as say
from ngheo_cli.survey.checks.data import CheckData
from ngheo_cli.survey.header_text import blank
from ngheo_cli.survey.letters import letter_of
from ngheo_cli.survey.table_values import width_of


def check_records(data: CheckData) -> list[Finding]:
    """Report records of a csv that are longer than their header or whose quote is open, and cells of a sheet
    to the right of its titles."""
    found: list[Finding] = []
    start = 0
    for table in data.tables:
        sheet, rows = table.view.sheet, table.view.rows
        if not table.continues:
            places = (Place(sheet.file, sheet.name, row=r + 1) for r in sheet.open_quotes)
            found += [say.QUOTE_OPEN.at(place) for place in places]
        width = width_of(sheet, table.header)
        longer = [
            i for i, cells in enumerate(table.view.body) if width and not all(map(blank, cells[width:]))
        ]
        if sheet.records:
            for i in longer:
                if rows[i].index not in sheet.open_quotes:
                    count = len(table.view.body[i])
                    found.append(say.RECORD_LONG.at(data.at(start + i), count=count, titles=width))
        elif longer:
            cells, row = table.view.body[longer[0]], rows[longer[0]].index + 1
            first = next(c for c in range(width, len(cells)) if not blank(cells[c]))
            place = Place(sheet.file, sheet.name, f"{letter_of(first)}{row}", row=row)
            found.append(say.CELLS_UNTITLED.at(place, count=len(longer)))
        start += len(rows)
    return found
