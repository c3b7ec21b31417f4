"""Can households of several sheets be told apart by village?"""

from collections import Counter

from ngheo_cli.messages import Finding, Place
from ngheo_cli.messages import survey as say
from ngheo_cli.survey.beside import real_name
from ngheo_cli.survey.checks.data import CheckData
from ngheo_cli.survey.checks.sheet_repeats import repeats_in
from ngheo_cli.survey.checks.sheet_years import years_in


def check_villages(data: CheckData) -> list[Finding]:
    """Warn of a file with several sheets of households and no village at all: a sheet's name is no
    village. Sheets of several years, or that repeat one another, are no villages."""
    if any(data.texts("village")):
        return []
    others = {*years_in(data), *(file for file, *_ in repeats_in(data))}
    named = {(t.view.sheet.file, real_name(t.view.sheet.name)) for t in data.tables}
    sheets = Counter(file for file, _ in sorted(named))
    several = {file: n for file, n in sheets.items() if n > 1 and file not in others}
    return [say.SHEETS_NO_VILLAGE.at(Place(file=file), count=n) for file, n in several.items()]
