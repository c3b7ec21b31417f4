"""Which rows list the members of the household above them, and are no households?

Below a numbered household a member has a number within its number (1.1), a letter, a dash or none, and
nothing but a name and a person's data. Only rows that the sizes of households confirm, or that are usually
numbered within them, are members; where that is not sure they stay households, and a person is told to look.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ngheo_cli.survey.rows.look import PREFILLED, Cells, Look
from ngheo_cli.survey.rows.row import Row
from ngheo_cli.survey.rows.sums import number_in
from ngheo_cli.survey.rows.words import is_blank, whole_number
from ngheo_cli.survey.sheet import Cell, Sheet
from ngheo_cli.survey.text import clean, key

_PERSON = frozenset({"head_name", "head_birth", "head_sex", "head_national_id", "head_ethnicity", *PREFILLED})
"""What a row may say of a member."""
_WITHIN = re.compile(r"(\d{1,4})\s*[.,/-]\s*(\d{1,2})[.)]?")
_LETTER = re.compile(r"[a-zđ][.)]?", re.IGNORECASE)
_DASHES = frozenset("-–—+*•")
_LEAST, _OF_FIVE = 2, 4
"""Households whose sizes confirm their rows: so many, and so many of every five."""


@dataclass(slots=True)
class _Group:
    """A numbered household and the rows below it that may be its members, by position."""

    number: int
    size: float | None
    answered: bool
    """Whether it answers anything besides its size."""
    head: str
    code: str
    below: list[int] = field(default_factory=list)
    within: list[int] = field(default_factory=list)
    """The numbers within the household's number, of the rows that have one."""
    again: bool = False
    """Whether the first row below names the head again."""

    def add(self, position: int, told: int, name: str) -> None:
        """Add a row below; `told` is its number within the household's, 0 for none."""
        self.again = self.again or (not self.below and name == self.head)
        self.below.append(position)
        self.within += [told] if told else []

    @property
    def listed(self) -> int:
        """The persons listed, the head among them."""
        return len(self.below) + (not self.again)

    @property
    def fits(self) -> bool:
        """Whether as many persons are listed as the household has."""
        return self.listed == self.size

    @property
    def numbered(self) -> bool:
        """Whether the rows below are numbered within the household's number, from 1 on."""
        every = len(self.within) == len(self.below) and self.within[0] == 1
        return every and (self.size is None or self.listed <= self.size)


def with_members(rows: list[Row], sheet: Sheet, look: Look) -> list[Row]:
    """Return the rows with those of members told: of kind `member`, or households with a doubt."""
    groups = _groups(rows, sheet, look)
    answered = [group for group in groups if group.answered]
    open_ = [group for group in answered if not group.numbered]
    fitting = [group for group in open_ if group.fits]
    enough = len(fitting) >= _LEAST and len(fitting) * 5 >= len(open_) * _OF_FIVE
    usual = len(answered) - len(open_) >= _LEAST
    result = list(rows)
    for group in groups:
        told = (group.fits or usual) if group.numbered else (group.fits and enough)
        if group.answered and told:
            for position in group.below:
                result[position] = replace(rows[position], kind="member", doubt="")
        elif not _is_one_name(rows, group):
            for position in group.below:
                result[position] = replace(rows[position], doubt="")
            result[group.below[0]] = replace(rows[group.below[0]], doubt="members")
    return result


def _is_one_name(rows: Sequence[Row], group: _Group) -> bool:
    """Whether one name alone stands below a household: as well a village, or a remark."""
    return len(group.below) == 1 and rows[group.below[0]].doubt == "words"


def _groups(rows: Sequence[Row], sheet: Sheet, look: Look) -> list[_Group]:
    """Return the numbered households with rows below that may be members."""
    found: list[_Group] = []
    if look.running is None or look.name is None or look.standard is not None:
        return found
    head: Row | None = None
    group: _Group | None = None
    for position, row in enumerate(rows):
        cells = sheet.rows[row.index] if row.index < len(sheet.rows) else []
        number = cells[look.running] if look.running < len(cells) else ""
        if row.kind != "household" or whole_number(number):
            head, group = row if row.kind == "household" else None, None
        elif head is not None:
            group = group or _group(_filled(sheet.rows[head.index]), look)
            filled, told = _filled(cells), _within(clean(str(number)).strip(), group.number)
            if told is None or not _is_person(filled, group, look):
                head = group = None
                continue
            if not group.below:
                found.append(group)
            group.add(position, told, key(str(filled[look.name])))
    return found


def _filled(row: Sequence[Cell]) -> Cells:
    return {c: cell for c, cell in enumerate(row) if not is_blank(cell)}


def _group(cells: Cells, look: Look) -> _Group:
    asked = {look.uses[c] for c in cells if c in look.uses} - _PERSON - {"household_id", "size"}
    size = next((c for c, use in look.uses.items() if use == "size"), None)
    name, running = cells.get(look.name, "") if look.name is not None else "", look.running or 0
    return _Group(
        number=int(float(str(cells[running]).strip().rstrip("."))),
        size=number_in(cells[size]) if size in cells and size is not None else None,
        answered=bool(asked),
        head=key(str(name)),
        code=_code(cells, look),
    )


def _code(cells: Cells, look: Look) -> str:
    return key(str(cells[look.id])) if look.id is not None and look.id in cells else ""


def _within(number: str, head: int) -> int | None:
    """Return the number of a row within that of the household above it, 0 for a letter, a dash and a blank;
    None for what numbers no member."""
    if not number or number in _DASHES or _LETTER.fullmatch(number):
        return 0
    found = _WITHIN.fullmatch(number)
    return int(found[2]) if found and int(found[1]) == head and int(found[2]) else None


def _is_person(cells: Cells, group: _Group, look: Look) -> bool:
    """Whether a row says nothing but who a person is."""
    name = cells.get(look.name, "") if look.name is not None else ""
    if not isinstance(name, str) or not any(map(str.isalpha, name)):
        return False
    if _code(cells, look) not in {"", group.code}:
        return False
    return all(look.uses.get(c, "head_name") in {*_PERSON, "household_id"} for c in cells)
