"""Does one sheet list the members of each household below its head, and which of its rows are households?

Rows whose relation is the head's are. The others are members, unless they have a code, a number or answers of
a household of their own: then they are households too, and a person is told.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace

from ngheo_cli.messages import Finding, Place
from ngheo_cli.messages import check_values as values_say
from ngheo_cli.messages import family_lists as say
from ngheo_cli.messages import survey_members as member_says
from ngheo_cli.survey.family_columns import OF_ANYONE, answers_of, at, text_at
from ngheo_cli.survey.header import Header, Heading
from ngheo_cli.survey.header_text import blank
from ngheo_cli.survey.letters import letter_of
from ngheo_cli.survey.mapping import SheetMap
from ngheo_cli.survey.members.columns import title_of_member
from ngheo_cli.survey.members.signs import says_household
from ngheo_cli.survey.relations import is_head
from ngheo_cli.survey.rows.row import Row
from ngheo_cli.survey.rows.words import whole_number
from ngheo_cli.survey.sheet import Sheet
from ngheo_cli.survey.text import key
from ngheo_cli.survey.titles import match

_PEOPLE = frozenset({"household", "no_key", "member"})
_SAME = {
    values_say.MEMBER_OLD.code: values_say.HEAD_OLD.code,
    values_say.MEMBER_BORN_LATER.code: values_say.BIRTH_AFTER_REVIEW.code,
}
"""What is said of a member, and of a head."""
_MOST_NUMBERED = 10
"""Where less than one in so many members has a number, numbers are those of households."""


def family_lists(
    sheets: Sequence[tuple[Sheet, Header]], beside: Sequence[Header]
) -> tuple[list[tuple[Sheet, Header, int]], list[Finding]]:
    """Return the lists with their columns of relations; and what is said of those in which nobody is called
    head.

    `sheets` are sheets of members, `beside` the headers of sheets of households: beside them a list is of
    households only if it has the titles of one, and so is of another village.
    """
    found: list[tuple[Sheet, Header, int]] = []
    untold: list[Finding] = []
    titles = [_titles(header) for header in beside]
    for sheet, header in sheets:
        relation = None if titles and _titles(header) not in titles else _relations_in(sheet, header)
        if relation is not None and not _tells_heads(sheet, header, relation):
            untold.append(_heads_not_told(sheet, header, relation))
        elif relation is not None and _lists_members(sheet, header, relation):
            found.append((sheet, header, relation))
    return found, [] if found else untold


def _titles(header: Header) -> list[tuple[str, ...]]:
    return [heading.own for heading in header.headings]


def _relations_in(sheet: Sheet, header: Header) -> int | None:
    """Return the column of relations of a list that answers for households too, None for none."""
    columns = [h.column for h in header.headings if title_of_member(h) == "relation"]
    asked = [h.column for h in header.headings if _is_asked(h)]
    answered = any(not blank(at(row, c)) for row in sheet.rows[header.below :] for c in asked)
    return columns[0] if len(columns) == 1 and answered else None


def _lists_members(sheet: Sheet, header: Header, relation: int) -> bool:
    """Whether some row below a head answers less than heads do, or repeats its head: else each row is a
    household, and the relation that of somebody who answered for it."""
    asked = [h.column for h in header.headings if _is_asked(h)]
    head: dict[int, str] = {}
    for row in sheet.rows[header.below :]:
        told = text_at(row, relation)
        answers = {c: text for c in asked if (text := text_at(row, c))}
        if is_head(told):
            head = answers
        elif told and (len(answers) * 2 < len(head) or answers == head):
            return True
    return False


def _is_asked(heading: Heading) -> bool:
    """Whether a title is one of households alone, and of an answer: of no person, place or area."""
    named = {hit[0] for own in heading.own if (hit := match(own))}
    return not title_of_member(heading) and not named & OF_ANYONE and says_household(heading)


def _tells_heads(sheet: Sheet, header: Header, relation: int) -> bool:
    """Whether some relation is that of a head."""
    return any(is_head(text_at(row, relation)) for row in sheet.rows[header.below :])


def _heads_not_told(sheet: Sheet, header: Header, relation: int) -> Finding:
    """Return that a list has nobody who is called head, and what to do."""
    names = [h.column for h in header.headings if title_of_member(h) == "member_name"]
    letter = letter_of(relation)
    place = Place(sheet.file, sheet.name, f"{letter}{header.below}", row=header.below)
    return say.HEADS_NOT_TOLD.at(place, letter=letter, name=letter_of(names[0] if names else relation))


def by_relation(rows: Sequence[Row], sheet: Sheet, mapped: SheetMap, relation: int) -> list[Row]:
    """Return the rows of a list in which those of members are told, and rows of both in doubt."""
    scan = _Scan(rows, sheet, mapped, relation)
    return [scan.told(row) if row.kind in _PEOPLE else row for row in rows]


class _Scan:
    """What tells the rows of a list apart, from the first to the last one."""

    def __init__(self, rows: Sequence[Row], sheet: Sheet, mapped: SheetMap, relation: int) -> None:
        self._sheet, self._relation = sheet, relation
        self._running, self._code = mapped.running, mapped.column_of("household_id")
        self._asked = answers_of(mapped)
        people = [row for row in rows if row.kind in _PEOPLE]
        heads = [row for row in people if is_head(self._text(row, relation))]
        others = [row for row in people if (told := self._text(row, relation)) and not is_head(told)]
        self._codes = {key(self._text(row, self._code)) for row in heads}
        self._numbers = sum(map(self._is_numbered, others)) * _MOST_NUMBERED < len(others)
        self._above: Row | None = None

    def told(self, row: Row) -> Row:
        """Return a row as a household, or as a member of the household above it."""
        relation = self._text(row, self._relation)
        if is_head(relation):
            self._above = row
            return replace(row, kind="no_key" if row.kind == "no_key" else "household", doubt="")
        if row.kind == "no_key" and not relation:
            return row
        if self._is_own(row):
            self._above = row
            return replace(row, kind="no_key" if row.kind == "no_key" else "household", doubt="own_household")
        return replace(row, kind="member", doubt="" if relation else "no_relation")

    def _is_own(self, row: Row) -> bool:
        """Whether a row has answers, a code or a number of a household that is not the one above."""
        if self._answered(row):
            return True
        code = key(self._text(row, self._code))
        if code:
            above = "" if self._above is None else key(self._text(self._above, self._code))
            return code not in {*self._codes, above}
        return self._numbers and self._is_numbered(row)

    def _answered(self, row: Row) -> bool:
        """Whether a row answers what is asked of households, and does not only repeat the one above."""
        texts = {c: text for c in self._asked if (text := self._text(row, c))}
        above = self._above
        return bool(texts) and (above is None or any(t != self._text(above, c) for c, t in texts.items()))

    def _is_numbered(self, row: Row) -> bool:
        number = self._text(row, self._running)
        return bool(number) and whole_number(number)

    def _text(self, row: Row, column: int | None) -> str:
        return text_at(self._sheet.rows[row.index], column) if row.index < len(self._sheet.rows) else ""


def told_once(findings: Sequence[Finding], lists: Collection[tuple[str, str]]) -> list[Finding]:
    """Return findings without those of members that say again what is said of their head at the same cell.

    `lists` are the files and sheets of lists, whose heads are read as heads and as members.
    """
    said: set[tuple[str, Place, str]] = set()
    own = {_row_of(f) for f in findings if f.message is say.OWN_HOUSEHOLD}
    found = []
    for finding in findings:
        if finding.message is member_says.HEAD_MISSING and _row_of(finding) in own:
            continue
        place = replace(finding.place, household_id="", column="")
        mark = (_SAME.get(finding.code, finding.code), place, "" if place.cell else str(finding.values))
        if (place.file, place.sheet) not in lists or mark not in said:
            found.append(finding)
        said.add(mark)
    return found


def _row_of(finding: Finding) -> tuple[str, str, int | None]:
    return finding.place.file, finding.place.sheet, finding.place.row


def family_note(sheet: Sheet, header: Header, rows: Sequence[Row], relation: int) -> Finding:
    """Return how many households and members a list was read as."""
    letter = letter_of(relation)
    title = next((h.title for h in header.headings if h.column == relation), "")
    return say.FAMILY_LIST.at(
        Place(sheet.file, sheet.name, letter, title),
        letter=letter,
        households=sum(row.kind == "household" for row in rows),
        members=sum(row.kind == "member" for row in rows),
    )
