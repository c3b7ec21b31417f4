"""Who are the poor and near-poor households, by name? Only on a page that is asked to hold names."""

from ngheo_cli.messages import web as command_words
from ngheo_cli.messages import web_parts as part_words
from ngheo_cli.messages.terms import class_label
from ngheo_cli.reports.web.facts import Facts
from ngheo_cli.reports.web.model import Cell, Column, Row, Section, Table
from ngheo_cli.reports.web.speech import Speech
from ngheo_cli.review.movement_lists import listed_rows


def people(facts: Facts, speech: Speech) -> Section | None:
    """Return the list of poor and near-poor households; None on a page without names."""
    if not facts.names:
        return None
    listed = listed_rows(facts.households)
    columns = tuple(Column(speech.say(head), name) for head, name in _COLUMNS)
    codes = dict.fromkeys(str(row["class"]) for row in listed)
    kinds = tuple((code, class_label(code, speech.lang)) for code in codes)
    rows = tuple(_row(row, speech) for row in listed)
    table = Table("people-table", speech.say(part_words.PEOPLE_TABLE), columns, rows, live=True, kinds=kinds)
    return Section(
        "people", speech.say(part_words.PEOPLE), (speech.say(command_words.NAMES_WARNING),), tables=(table,)
    )


_COLUMNS = (
    (part_words.HEAD, "head_name"),
    (part_words.VILLAGE, "village"),
    (part_words.COMMUNE, "commune"),
    (part_words.CLASS, "class"),
)


def _row(row: dict[str, object], speech: Speech) -> Row:
    class_ = str(row["class"])
    places = [str(row[name] or "") for name in ("commune", "village")]
    cells = (
        Cell(str(row["head_name"] or "")),
        Cell(places[1]),
        Cell(places[0]),
        Cell(class_label(class_, speech.lang)),
    )
    return Row(cells, kind=class_)
