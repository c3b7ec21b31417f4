"""Is a sheet a survey of households, and if not, what is it?"""

import itertools
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import chain
from typing import Literal

from ngheo_cli.messages import check as notes
from ngheo_cli.messages import template as form_says
from ngheo_cli.messages import titles as printed
from ngheo_cli.survey.columns_raw import is_members_title, is_totals_title
from ngheo_cli.survey.export_names import is_repeat
from ngheo_cli.survey.given import mapped_titles, maps_by_letter
from ngheo_cli.survey.header import Header, find_header
from ngheo_cli.survey.header_text import blank, text_of
from ngheo_cli.survey.members.columns import title_of_member
from ngheo_cli.survey.members.signs import is_named, who_are
from ngheo_cli.survey.options import ReadOptions
from ngheo_cli.survey.relations import is_head
from ngheo_cli.survey.sheet import Sheet
from ngheo_cli.survey.text import key, lost_diacritics
from ngheo_cli.survey.titles import bare, is_head_and_members
from ngheo_cli.survey.totals import COUNTS

SheetKind = Literal["survey", "report_form", "members", "totals", "denominators", "empty", "run", "other"]
"""`denominators` is a table of all households of units under its own titles: it is read for rates."""
_HOUSEHOLDS = re.compile(r"^(?:số )?hộ(?: gia đình)?$")
_PERSONS = re.compile(r"^(?:số )?(?:nhân khẩu|khẩu|người)$")
_FORM_PAIRS = 2
_FORM_ROWS = 80
_RUN_ROWS = 12
_CODE = 3
_RUN_TITLES = frozenset(
    title
    for pair in (
        printed.TITLE_SUMMARY,
        printed.TITLE_ASIDE,
        printed.TITLE_FINDINGS,
        printed.TITLE_COLUMNS,
        printed.TITLE_RULE,
        printed.TITLE_PROVENANCE,
        notes.SHEET_TITLE,
        form_says.TITLE_GUIDE,
        form_says.TITLE_LISTS,
    )
    for title in pair
)
_DENOMINATORS = [frozenset(map(bare, (c.name, c.vi, c.en))) for c in COUNTS[:2]]
"""The titles of all households, and of all persons."""
_LOST_LEAST = 3
_LOST_SHARE = 5
"""A sheet is refused when one text in so many lost its accents."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What a sheet is, with its header if it is a survey, or lists members under titles of a survey."""

    kind: SheetKind
    header: Header | None = None
    doubt: bool = False
    """Whether its rows, read as households, may be persons."""


def kind_of(sheet: Sheet, options: ReadOptions) -> Kind:
    """Tell what a sheet is. A report form is told first: its titles speak of households too."""
    if not any(not blank(cell) for row in sheet.rows for cell in row):
        return Kind("empty")
    for kind, holds in _TOLD_FIRST:
        if holds(sheet):
            return Kind(kind)
    header = find_header(sheet, mapped_titles(options.mapping), maps_by_letter(options.mapping))
    if header is None:
        return Kind(_without_header(sheet))
    if _lists_members(sheet, header) or _blank_members(sheet, header):
        return Kind("members", header)
    if "head_name" in options.mapping:
        return Kind("survey", header)
    told = who_are(sheet, header)
    both = any(is_head_and_members(text) for heading in header.headings for text in heading.own)
    return Kind(
        "members" if told == "members" else "survey", header, told == "doubt" or both or _coded(sheet, header)
    )


def _lists_members(sheet: Sheet, header: Header) -> bool:
    """Whether rows are members: under a member's name, or a relation that is not always the head's (a sheet
    of heads alone has one household a row, unless its name says otherwise)."""
    for heading in header.headings:
        if any(is_members_title(text) for text in heading.own):
            below = (row[heading.column] for row in sheet.rows[header.below :] if heading.column < len(row))
            told = {key(text_of(cell)) for cell in below if not blank(cell)}
            if told and is_named(sheet):
                return True
            if any(len(word) > 1 and word[0].isalpha() and not is_head(word) for word in told):
                return True
    return False


def _coded(sheet: Sheet, header: Header) -> bool:
    """Whether relations are codes of several kinds (1, 2): rows may be persons."""
    columns = [h.column for h in header.headings if title_of_member(h) == "relation"]
    rows = sheet.rows[header.below :]
    told = {key(text_of(row[c])) for c in columns for row in rows if c < len(row) and not blank(row[c])}
    return len(told) > 1 and all(text.isdecimal() and len(text) < _CODE for text in told)


def _blank_members(sheet: Sheet, header: Header) -> bool:
    """Whether a sheet has titles of members, and nobody is listed below them yet."""
    titled = sum(any(map(is_members_title, heading.own)) for heading in header.headings)
    return titled > 0 and (titled > 1 or is_named(sheet)) and is_blank_below(sheet, header)


def is_blank_below(sheet: Sheet, header: Header) -> bool:
    """Whether nothing stands below the titles of a sheet."""
    return all(blank(cell) for row in sheet.rows[header.below :] for cell in row)


def _is_report_form(sheet: Sheet) -> bool:
    """Two rows a unit: a column where Hộ and Nhân khẩu alternate."""
    width = max((len(row) for row in sheet.rows), default=0)
    for column in range(min(width, 12)):
        column_cells = [row[column] for row in sheet.rows[:_FORM_ROWS] if column < len(row)]
        words = [key(text_of(cell)) for cell in column_cells if not blank(cell)]
        pairs = sum(bool(_HOUSEHOLDS.match(a) and _PERSONS.match(b)) for a, b in itertools.pairwise(words))
        if pairs >= _FORM_PAIRS and pairs * 2 * 2 >= len(words):
            return True
    return False


def _is_of_a_run(sheet: Sheet) -> bool:
    """Whether ngheo itself wrote the sheet beside its lists: summary, rule, columns, rows set aside."""
    for row in sheet.rows[:_RUN_ROWS]:
        texts = [text_of(cell) for cell in row if not blank(cell)]
        if len(texts) == 1 and texts[0] in _RUN_TITLES:
            return True
    return False


_TOLD_FIRST: tuple[tuple[SheetKind, Callable[[Sheet], bool]], ...] = (
    ("report_form", _is_report_form),
    ("run", _is_of_a_run),
    ("members", is_repeat),
)


def _without_header(sheet: Sheet) -> SheetKind:
    for row in sheet.rows[:30]:
        texts = [text_of(cell) for cell in row if not blank(cell)]
        if any(is_members_title(text) for text in texts) and len(texts) >= 2:
            return "members"
        if all(titles.intersection(map(bare, texts)) for titles in _DENOMINATORS):
            return "denominators"
        if sum(is_totals_title(text) for text in texts) >= 2 or (_numbers(texts) and _forms(texts)):
            return "totals"
    return "other"


def _numbers(texts: Iterable[str]) -> bool:
    return any("tổng số hộ" in key(text) for text in texts)


def _forms(texts: Iterable[str]) -> bool:
    return any(re.search(r"\btỷ lệ\b|\bhộ nghèo\b|\bnhân khẩu\b", key(text)) for text in texts)


def lost_cells(sheet: Sheet) -> tuple[int, tuple[int, int] | None]:
    """Return how many texts lost their accents to "?" and the first such cell; 0 unless they are many."""
    distinct = set(chain.from_iterable(sheet.rows))
    if not any(isinstance(cell, str) and ("?" in cell or "\ufffd" in cell) for cell in distinct):
        return 0, None
    suspects = [
        (r, c)
        for r, row in enumerate(sheet.rows)
        for c, cell in enumerate(row)
        if isinstance(cell, str) and ("?" in cell or "\ufffd" in cell)
    ]
    lost = [(r, c) for r, c in suspects if lost_diacritics(str(sheet.rows[r][c]))]
    if len(lost) < _LOST_LEAST:
        return 0, None
    texts = sum(isinstance(cell, str) and any(map(str.isalpha, cell)) for row in sheet.rows for cell in row)
    return (len(lost), lost[0]) if len(lost) * _LOST_SHARE >= texts else (0, None)
