"""Who reviewed each household? Asked only on request, and counted only.

The column of the reviewer is no answer of a household and is never kept with the answers: it is read from
the file again.
"""

import re
from collections.abc import Sequence
from pathlib import Path

from ngheo_cli.messages import Stop
from ngheo_cli.messages import audit_list as words
from ngheo_cli.survey.model import ReadColumn, Survey
from ngheo_cli.survey.old_fonts.columns import encodings_of, in_unicode
from ngheo_cli.survey.text import clean, key
from ngheo_cli.survey.workbook import open_workbook

_TITLES = ("người rà soát", "cán bộ rà soát", "điều tra viên", "người điều tra", "reviewer")
_LETTER = re.compile(r"[A-Z]+")


def reviewers_of(path: Path, survey: Survey, encoding: Sequence[str] = ()) -> list[str]:
    """Return the reviewer of every row of a survey as most often typed, "" where none is named.

    Raises Stop where no sheet has such a column.
    """
    columns = {one.sheet: _position(one.letter) for one in survey.columns if _is_reviewer(one)}
    if not columns:
        raise Stop(words.NO_REVIEWER.at(survey.place(0) if len(survey.frame) else None))
    book = in_unicode(open_workbook(path), encodings_of(encoding))
    cells = {sheet.name: sheet.rows for sheet in book.sheets}
    found = []
    for sheet, row in zip(survey.frame["sheet"].tolist(), survey.frame["row"].tolist(), strict=True):
        column = columns.get(sheet, -1)
        line = cells[sheet][row - 1] if sheet in cells else []
        found.append(clean(str(line[column])) if 0 <= column < len(line) else "")
    return _as_shown(found)


def _is_reviewer(column: ReadColumn) -> bool:
    """Whether a title, or its part under group headings or beside a machine's name, names the reviewer."""
    parts = re.split(r" – |\n|/", column.title)
    return not column.canonical and any(key(part) in _TITLES for part in (column.title, *parts))


def _position(letter: str) -> int:
    place = 0
    for one in _LETTER.findall(letter)[0]:
        place = place * 26 + ord(one) - ord("A") + 1
    return place - 1


def _as_shown(names: Sequence[str]) -> list[str]:
    """Write names that are the same in one way."""
    first: dict[str, str] = {}
    return ["" if name in {"", "--", "-"} else first.setdefault(key(name), name) for name in names]
