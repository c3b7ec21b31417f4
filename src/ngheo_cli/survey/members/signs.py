"""Are the rows of a sheet persons or households, where no relation to a head tells it?

Signs of persons: titles that only members have, the sheet's name, and rows that share a code. Signs of
households: titles that only a household has. Where they disagree, or do not tell, the sheet is in doubt.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Literal

from ngheo_cli.criteria.load import load_all
from ngheo_cli.survey import indicator_titles as indicators
from ngheo_cli.survey.columns_facts import member_columns
from ngheo_cli.survey.columns_household import PLACE
from ngheo_cli.survey.columns_raw import is_members_title, says_having
from ngheo_cli.survey.fact_titles import fact_of
from ngheo_cli.survey.header import Header, Heading
from ngheo_cli.survey.header_text import blank, text_of
from ngheo_cli.survey.members.columns import PERSON, title_of_member
from ngheo_cli.survey.relations import is_head
from ngheo_cli.survey.sheet import Sheet
from ngheo_cli.survey.text import key
from ngheo_cli.survey.titles import WEAK, match

Told = Literal["members", "doubt", "households"]
_NAMED = re.compile(r"\b(?:thành viên|nhân khẩu|thanh vien|nhan khau|members?|tv)\b")
"""What the name of a sheet of members says."""
_KEY = (*(column.name for column in PLACE), "household_id")
_OF_BOTH = frozenset([*_KEY, *PERSON, "sex", "ethnicity", "note", "review_date"])
"""Columns that persons and households have."""
_FACTS = 2


def who_are(sheet: Sheet, header: Header) -> Told:
    """Return whose rows a sheet has, as far as its titles, its name and its codes tell."""
    named = is_named(sheet)
    facts = sum(_of_members_only(heading) for heading in header.headings)
    persons = facts >= _FACTS
    if not (persons or named) or not _named_persons(header):
        return "households"
    some, most = _shared(sheet, header)
    if any(_of_households_only(sheet, header, heading) for heading in header.headings):
        return "doubt" if persons and (named or most) else "households"
    return "members" if (persons and (named or some)) or (named and most) else "doubt"


def is_named(sheet: Sheet) -> bool:
    """Whether the name of a sheet speaks of members."""
    return bool(_NAMED.search(key(sheet.name)))


def _named_persons(header: Header) -> bool:
    """Whether some column names persons, not heads only."""
    return any(title_of_member(heading) in PERSON for heading in header.headings)


def _of_members_only(heading: Heading) -> bool:
    """Whether a title is a raw fact of members, and neither an indicator nor a column of households."""
    name = title_of_member(heading)
    if not name or name in _OF_BOTH or any(match(own) for own in heading.own):
        return False
    having = member_columns()[name].kind != "answer" or any(map(says_having, heading.own))
    return having or not indicators.named(heading, load_all())


def _of_households_only(sheet: Sheet, header: Header, heading: Heading) -> bool:
    """Whether a title is one of households alone, or of relations all of which are the head's."""
    if any(map(is_members_title, heading.own)):
        told = [text for text in _texts(sheet, header, heading.column) if text]
        return title_of_member(heading) == "relation" and bool(told) and all(map(is_head, told))
    return says_household(heading)


def says_household(heading: Heading) -> bool:
    """Whether a title is one of households alone: no person has such a column."""
    hits = [hit for own in heading.own if (hit := match(own))]
    sure = any(name not in _OF_BOTH and rank < WEAK for name, rank in hits)
    return sure or indicators.says_deprivation(heading) or any(map(fact_of, heading.own))


def _shared(sheet: Sheet, header: Header) -> tuple[bool, bool]:
    """Return whether some rows share their code and place, and whether at least half of them do."""
    columns = {title_of_member(heading): heading.column for heading in header.headings}
    if "household_id" not in columns:
        return False, False
    read = [list(_texts(sheet, header, columns[name])) for name in _KEY if name in columns]
    rows = [row for row in zip(*read, strict=True) if row[-1]]
    shared = sum(count for count in Counter(rows).values() if count > 1)
    return shared > 0, 0 < len(rows) <= 2 * shared


def _texts(sheet: Sheet, header: Header, column: int) -> Iterator[str]:
    for row in sheet.rows[header.below :]:
        cell = row[column] if column < len(row) else ""
        yield "" if blank(cell) else key(text_of(cell))
