"""Does every table have households?"""

from ngheo_cli.messages import Finding, Place
from ngheo_cli.messages import survey_titles as say
from ngheo_cli.survey.checks.data import CheckData


def check_households(data: CheckData) -> list[Finding]:
    """Warn of sheets whose titles have no household row below them."""
    return [
        say.NO_HOUSEHOLDS.at(Place(table.view.sheet.file, table.view.sheet.name))
        for table in data.tables
        if not table.view.rows
    ]
