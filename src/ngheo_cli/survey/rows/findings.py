"""Which rows should a person look at, because they may be something else than what they were taken for?"""

from collections.abc import Sequence

from ngheo_cli.messages import Finding, Message, Place, row_doubts
from ngheo_cli.messages import family_lists as family_says
from ngheo_cli.messages import survey_rows as say
from ngheo_cli.survey.letters import letter_of
from ngheo_cli.survey.mapping import SheetMap
from ngheo_cli.survey.rows.row import Doubt, Row
from ngheo_cli.survey.rows.words import is_blank
from ngheo_cli.survey.sheet import Sheet

_SAID: dict[Doubt, Message] = {
    "total": say.LOOKS_LIKE_TOTAL,
    "words": say.ROW_OF_WORDS,
    "title": say.TITLE_UNKNOWN,
    "members": row_doubts.PERHAPS_MEMBERS,
    "own_household": family_says.OWN_HOUSEHOLD,
    "no_relation": family_says.NO_RELATION,
}


def row_findings(
    sheet: Sheet, mapped: SheetMap, rows: Sequence[Row], *, listed: bool = False
) -> list[Finding]:
    """Return what is said of single rows, in their order.

    Where most households have nothing but a name, the list is one of names: that is no matter of rows.
    `listed`: rows of members are told by their relation, and read.
    """
    households = sum(row.kind == "household" for row in rows)
    names_only = sum(row.doubt == "words" for row in rows) * 2 > max(households, 2)
    doubts = [
        _SAID[row.doubt].at(_place(sheet, mapped, row))
        for row in rows
        if row.doubt and not (names_only and row.doubt == "words")
    ]
    members = [row for row in rows if row.kind == "member" and not listed]
    told = [row_doubts.MEMBER_ROWS.at(_place(sheet, mapped, row), count=len(members)) for row in members[:1]]
    return [*doubts, *told]


def _place(sheet: Sheet, mapped: SheetMap, row: Row) -> Place:
    cells = sheet.rows[row.index] if row.index < len(sheet.rows) else []
    filled = next((c for c, cell in enumerate(cells) if not is_blank(cell)), 0)
    name = mapped.column_of("head_name")
    column = filled if name is None or row.doubt == "title" else name
    return Place(sheet.file, sheet.name, f"{letter_of(column)}{row.index + 1}", row=row.index + 1)
