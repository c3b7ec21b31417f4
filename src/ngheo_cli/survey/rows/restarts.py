"""Which rows of a name alone title villages, because the numbers of households begin again below them?"""

import re

from ngheo_cli.survey.choices import code_of
from ngheo_cli.survey.header import Header
from ngheo_cli.survey.rows.labels import is_list_line, speaks_of_households, total_label
from ngheo_cli.survey.rows.look import Cells, Look
from ngheo_cli.survey.rows.words import is_blank, is_figure, is_note, is_remark, signature, whole_number
from ngheo_cli.survey.sheet import Cell, Sheet
from ngheo_cli.survey.text import key

_CELLS, _WORDS, _WIDE = 2, 5, 3
_PERSON = frozenset(("văn", "thị", "van", "thi"))
_GROUP = re.compile(
    r"\b(?:hộ|nghèo|nhóm|đợt|diện|đối tượng|dân tộc|dtts|khu vực|loại|phần|mục|tổng|cộng|năm|tháng|quý)\b"
    r"|^(?:kinh|tày|thái|khmer|mường|nùng|h?[’']?mông|dao|chăm|sán dìu|ê ?đê|ba na|gia rai)$"
)
"""What groups of households are called by, which are no villages."""


def restarting_titles(sheet: Sheet, header: Header, look: Look) -> frozenset[int]:
    """Return rows that hold one name (with a count of persons at most), right above a household numbered 1.

    They title villages only where the numbers do begin again: some household above one of them has a number.
    """
    if look.running is None:
        return frozenset()
    wide = {r for r, count in look.merged_rows.items() if count >= _WIDE}
    found: list[int] = []
    waiting: int | None = None
    counted = again = signed = False
    for index in range(header.below, len(sheet.rows)):
        row = sheet.rows[index]
        number = row[look.running] if look.running < len(row) else ""
        if whole_number(number) and len(row) - row.count("") > 1:
            if waiting is not None and _is_one(number):
                found.append(waiting)
                again = again or counted
            counted, waiting, signed = True, None, False
            continue
        cells = _few(row)
        if not cells:
            continue
        named = not signed and _is_name(cells, look, index in wide)
        waiting = index if named else None
        signed = signed or any(isinstance(cell, str) and signature(cell) for cell in cells.values())
    return frozenset(found) if again else frozenset()


def _few(row: list[Cell]) -> Cells:
    """Return the cells of a row that has one or two, and {} for any other."""
    if len(row) - row.count("") > _CELLS * 2:
        return {}
    return {c: cell for c, cell in enumerate(row) if not is_blank(cell)}


def _is_one(number: Cell) -> bool:
    return float(str(number).rstrip(".")) == 1


def _is_name(cells: Cells, look: Look, wide: bool) -> bool:
    """Whether a row holds a name where labels stand, alone or beside a count of persons."""
    texts = [c for c, cell in cells.items() if isinstance(cell, str) and not is_figure(cell)]
    if len(texts) != 1 or not (wide or texts[0] in {look.running, look.name}):
        return False
    if any(c != texts[0] and look.uses.get(c) != "size" for c in cells):
        return False
    text = str(cells[texts[0]])
    words = key(text).split()
    if len(words) > _WORDS or any(map(str.isdigit, text)) or _PERSON & set(words):
        return False
    known = total_label(text) or is_list_line(text) or speaks_of_households(text) or code_of("class", text)
    return not (known or signature(text) or is_note(text) or is_remark(text) or _GROUP.search(key(text)))
