"""Does a row say which household it is?"""

from ngheo_cli.messages import Finding
from ngheo_cli.messages import survey_checks as check_says
from ngheo_cli.survey.checks.data import CheckData


def check_no_key(data: CheckData) -> list[Finding]:
    """Reject rows with neither household code nor head, and only those.

    Rows of a sheet without any known column were told of as a whole.
    """
    ids, names = data.texts("household_id"), data.texts("head_name")
    rows = [r for r, (code, name) in enumerate(zip(ids, names, strict=True)) if not code and not name]
    data.mark(rows, "no_key")
    known = [bool(table.view.mapped.uses) for table in data.tables for _ in table.view.rows]
    return [check_says.NO_KEY.at(data.at(r)) for r in rows if known[r]]
