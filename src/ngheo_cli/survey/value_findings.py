"""What is wrong with the cells and columns of tables, once they are typed?"""

from collections.abc import Callable, Sequence

from ngheo_cli.messages import Finding, Message, Place
from ngheo_cli.survey.frame import SheetTable
from ngheo_cli.survey.letters import letter_of
from ngheo_cli.survey.model import Members, Survey


def value_findings(
    whole: Survey | Members, tables: Sequence[SheetTable], only_yes: Callable[[str], Message]
) -> list[Finding]:
    """Return what is wrong with the tables that a survey, or its list of members, was made of: sheet by
    sheet, in row order. `only_yes` is what is said of a column, by its name, that has no single no."""
    found: list[Finding] = []
    start = 0
    for table in tables:
        values, sheet = table.values, table.view.sheet
        found += values.findings
        for name, blanks in values.only_yes.items():
            use = next(use for use in table.view.mapped.uses if use.name == name)
            place = Place(sheet.file, sheet.name, letter_of(use.column), use.heading.title)
            found.append(only_yes(name).at(place, count=blanks))
        for i, name, trouble in sorted(values.troubles, key=lambda t: t[0]):
            found.append(trouble.message.at(whole.place(start + i, name), **trouble.values))
        start += len(table.view.rows)
    return found
