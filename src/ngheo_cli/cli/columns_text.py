"""How does the data dictionary read on the screen, and as rows of JSON?"""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from ngheo_cli.cli.console import print_table, print_text
from ngheo_cli.cli.language import language, say
from ngheo_cli.criteria.model import Criteria
from ngheo_cli.messages import criteria_help as h
from ngheo_cli.survey.columns_facts import facts_of
from ngheo_cli.survey.dictionary import Entry, entries

Row = dict[str, Any]


def print_columns(standards: Sequence[Criteria]) -> None:
    """Print what may be asked, group by group: name, title, and which answers are read."""
    heads = [say(head) for head in (h.COLUMN_NAME, h.COLUMN_TITLE, h.ANSWERS)]
    for group, found in groupby(entries(standards, language()), key=lambda entry: entry.group):
        print_table(heads, [(e.name, e.title, _answers(e)) for e in found], title=group)
    print_text(say(h.COLUMNS_HINT))


def column_rows(standards: Sequence[Criteria]) -> list[Row]:
    """Return one row a column; `criteria` are the standards of an indicator or whose rules use a raw fact,
    null for other columns."""
    named = {c.id: {*c.indicator_ids, *facts_of(c)} - {"size"} for c in standards}
    known = {
        name: [c.id for c in standards if name in named[c.id]] for names in named.values() for name in names
    }
    return [
        {
            "name": e.name,
            "group": e.group,
            "title": e.title,
            "kind": e.kind,
            "values": e.values or None,
            "aliases": list(e.aliases),
            "criteria": known.get(e.name),
        }
        for e in entries(standards, language())
    ]


def _answers(entry: Entry) -> str:
    return f"{entry.kind}: {entry.values}" if entry.values else entry.kind
