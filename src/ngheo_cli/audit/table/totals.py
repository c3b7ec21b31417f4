"""Which rows are totals of other rows, by their whole label, and of which rows?"""

import re
from collections.abc import Mapping, Sequence
from fractions import Fraction

from ngheo_cli.audit.table.model import Unit
from ngheo_cli.survey.text import key, loose

_LEVEL = (
    "tỉnh|huyện|xã|phường|đặc khu|thị trấn|thành phố|thị xã|quận|vùng|khu vực|thôn|bản|ấp|xóm|buôn|tổ|khu phố"
    "|địa bàn"
)
_LABEL = (
    r"(?:tổng (?:số|cộng|hợp)|hợp cộng|cộng (?:chung|dồn))\b.*"
    rf"|(?:tổng|cộng)(?: (?:(?:toàn|cả|các) )?(?:{_LEVEL})\b.*)?"
    r"|(?:tổng|cộng)(?: toàn bộ)?[ :.]*(?:[(\[].*|(?:[ivx]+|\d+|[a-d])(?: ?[+,&-] ?(?:[ivx]+|\d+|[a-d]))+)?"
    rf"|(?:số liệu )?(?:chung toàn|toàn|cả) (?:quốc|nước|bộ|{_LEVEL})\b.*|số liệu chung"
)
_TOTAL = re.compile(rf"(?:{_LABEL}|(?:grand )?total\b.*|whole country|all)[ :.]*")
_TOTAL_PLAIN = re.compile(rf"(?:{loose(_LABEL)})[ :.]*")
_MAYBE = re.compile(rf"(?:{loose(_LEVEL)}|chung)[ :.]*|(?:tong|cong|chung) .*")
_NEARLY = Fraction(1, 10)
Counts = Mapping[str, Fraction]


def is_total(name: str) -> bool:
    """Whether a label can be no unit's name: `Cộng`, `Tổng cộng`, `Toàn xã`, `Cộng xã A`; not `Cộng Hòa`.

    Accents count (Công is not Cộng) unless the label is typed without any.
    """
    words = key(name)
    return bool(_TOTAL.fullmatch(words) or (words.isascii() and _TOTAL_PLAIN.fullmatch(words)))


def may_be_total(unit: Unit) -> bool:
    """Whether a unit without number may be a total or a unit, as its figures tell: `Tỉnh`, `Cộng Mẫu`."""
    return not unit.number and bool(_MAYBE.fullmatch(loose(unit.name)))


def sums_up(i: int, others: Sequence[int], counts: Sequence[Counts]) -> bool:
    """Whether a unit has no count less than another's, and at least one that is nearly their sum."""
    near = False
    for role, value in counts[i].items():
        parts = [counts[j].get(role, Fraction(0)) for j in others]
        if value < max(parts):
            return False
        near = near or (value > 0 and abs(value - sum(parts)) <= _NEARLY * value)
    return near


def segments_of(units: Sequence[Unit], members: Sequence[int]) -> list[tuple[list[int], int]] | None:
    """Return the rows above each total back to the total before, if totals stand below their rows: at least
    two, a last row that is one, and rows above the first but a total of the whole; None otherwise."""
    found: list[tuple[list[int], int]] = []
    rows: list[int] = []
    for i in members:
        if is_total(units[i].name) and "." not in units[i].number:
            found.append((rows, i))
            rows = []
        else:
            rows.append(i)
    top = bool(found and not found[0][0])
    below = found[top:]
    if rows or len(found) < 2 or not below or not below[0][0]:
        return None
    return found


def stacked(segments: Sequence[tuple[list[int], int]], counts: Sequence[Counts]) -> dict[int, int | None]:
    """Return the total above each row and each total: a total belongs to the rows right above it, without any
    to the totals that no other has summed yet; the last one to all that is left if that is nearer."""
    upper: dict[int, int | None] = {}
    first = segments[0][1] if not segments[0][0] else None
    open_: list[list[int]] = [[] for _ in range(len(segments) + 1)]
    for rows, total in segments[first is not None :]:
        open_[0] += rows
        level = next(n for n, found in enumerate(open_) if found)
        parts, left = open_[level], [i for found in open_ for i in found]
        if total == segments[-1][1] and counts and _off(total, left, counts) < _off(total, parts, counts):
            parts, open_ = left, [[] for _ in open_]
        upper |= {**dict.fromkeys(parts, total), total: None}
        open_[level] = []
        open_[level + 1].append(total)
    left = [i for i, above in upper.items() if above is None]
    if first is not None:
        if counts and not sums_up(first, left, counts):
            return {}
        upper |= {**dict.fromkeys(left, first), first: None}
    return upper


def _off(total: int, parts: Sequence[int], counts: Sequence[Counts]) -> Fraction:
    """Return by how much the counts of a unit are not the sums of others', together."""
    none = Fraction(0)
    sums = {role: sum(counts[i].get(role, none) for i in parts) for role in counts[total]}
    return sum((abs(value - sums[role]) for role, value in counts[total].items()), none)
