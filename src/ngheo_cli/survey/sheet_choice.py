"""Which sheets of households did the user choose, where a file has several?"""

from collections.abc import Sequence

from ngheo_cli.messages import Finding, Place, Stop
from ngheo_cli.messages import sheet_repeats as say
from ngheo_cli.survey.beside import real_name
from ngheo_cli.survey.tables import Found, Table
from ngheo_cli.survey.text import key


def chosen(found: Found, wanted: Sequence[str]) -> tuple[list[Table], list[Finding]]:
    """Return the tables of the sheets that the user named, all for none named, and notes of the others.

    Names are compared without case and doubled spaces. Raises Stop for a name that no sheet of households
    has.
    """
    if not wanted:
        return found.tables, []
    names = {key(_sheet(table)) for table in found.tables}
    shown = "; ".join(dict.fromkeys(map(_sheet, found.tables)))
    if missing := [name for name in wanted if key(name) not in names]:
        raise Stop([say.SHEET_NOT_FOUND.at(_place(found), value=name, sheets=shown) for name in missing])
    asked = set(map(key, wanted))
    left = dict.fromkeys((t.sheet.file, _sheet(t)) for t in found.tables if key(_sheet(t)) not in asked)
    notes = [say.SHEET_NOT_CHOSEN.at(Place(file, sheet)) for file, sheet in left]
    return [table for table in found.tables if key(_sheet(table)) in asked], notes


def option_of(sheets: Sequence[str]) -> str:
    """Return the options that choose sheets, as they are typed."""
    return " ".join(f'--sheet "{name}"' for name in sheets)


def _sheet(table: Table) -> str:
    return real_name(table.sheet.name)


def _place(found: Found) -> Place:
    return Place(found.tables[0].sheet.file) if found.tables else Place()
