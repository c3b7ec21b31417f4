"""Which rows list those who reviewed or took part in a meeting, with their offices, and are no households?"""

import re
from collections.abc import Sequence

from ngheo_cli.survey.columns import by_name
from ngheo_cli.survey.header import Header
from ngheo_cli.survey.rows.look import Cells, Look
from ngheo_cli.survey.rows.words import is_blank, is_figure, signature
from ngheo_cli.survey.sheet import Cell, Sheet
from ngheo_cli.survey.text import key

_OFFICES = re.compile(r"(?:chức (?:vụ|danh)|nhiệm vụ|đơn vị công tác|chuc vu|chuc danh)\b")
_NAMES = re.compile(r"(?:họ (?:và )?tên|họ,? tên|ho (?:va )?ten|thành phần|đại biểu)\b")
_OFFICE = re.compile(
    r"(?:(?:phó )?(?:trưởng|chủ tịch|bí thư)|mặt trận|mttq|hội (?:phụ nữ|nông dân|cựu chiến binh)|"
    r"đoàn thanh niên|chi hội|công an|dân quân|y tế|người có uy tín|thành viên ban)\b"
)
_FIGURES = frozenset({"count", "score", "money", "quantity", "date"})
_WIDEST = 6


def board_rows(sheet: Sheet, header: Header, look: Look) -> frozenset[int]:
    """Return the rows of tables of names and offices below the households, their titles among them.

    Such a row answers nothing: an office stands where a figure is asked, or its own titles say so.
    """
    kinds = by_name()
    figures = {c for c, use in look.uses.items() if use in kinds and kinds[use].kind in _FIGURES}
    found: set[int] = set()
    titled = False
    for index in range(header.below, len(sheet.rows)):
        cells = _texts_of(sheet.rows[index])
        if not cells:
            titled = titled and bool(sheet.rows[index]) and all(map(is_blank, sheet.rows[index]))
            continue
        titles = _is_title(cells)
        titled = titles or (titled and _is_listed(cells, look))
        if titled or (_is_listed(cells, look) and _has_office(cells, figures)):
            found.add(index)
    return frozenset(found)


def _texts_of(row: Sequence[Cell]) -> Cells:
    """Return the cells of a row that is short enough to be of such a table, {} for any other."""
    if not 1 < len(row) - row.count("") <= _WIDEST:
        return {}
    cells = {c: cell for c, cell in enumerate(row) if not is_blank(cell)}
    return cells if len(cells) > 1 else {}


def _is_title(cells: Cells) -> bool:
    texts = [key(cell) for cell in cells.values() if isinstance(cell, str)]
    return len(texts) == len(cells) and all(
        any(pattern.match(text) for text in texts) for pattern in (_OFFICES, _NAMES)
    )


def _is_listed(cells: Cells, look: Look) -> bool:
    """Whether a row has a name and words, and no figure but its running number."""
    words = [c for c, cell in cells.items() if c != look.running and not is_figure(cell)]
    return look.name in words and len(words) == len(cells) - (look.running in cells) and look.id not in cells


def _has_office(cells: Cells, figures: set[int]) -> bool:
    """Whether an office stands where a figure is asked."""
    texts = [str(cell) for c, cell in cells.items() if c in figures]
    return any(signature(text) or _OFFICE.match(key(text)) for text in texts)
