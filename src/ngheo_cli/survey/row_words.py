"""Which words and patterns tell totals, legends, column numbers, unit titles and signatures?"""

import itertools
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from ngheo_cli.survey.sheet import Cell
from ngheo_cli.survey.text import clean, key

_TOTAL = re.compile(
    r"^(?:tổng cộng|tổng số|cộng|tổng|cộng dồn|cộng lũy kế|total|subtotal|toàn xã|toàn phường|"
    r"toàn thôn)(?!\w)"
    r"(?: (?:số )?(?:toàn |cả )?(?:thôn|bản|ấp|tổ dân phố|tổ|xóm|buôn|làng|khu phố|khối|khu|xã|phường|"
    r"huyện|tỉnh|trang|"
    r"danh sách|hộ|khẩu|nhân khẩu|i|ii|iii|iv|v)(?: .*)?)?[\s:.()\d,]*(?:hộ|khẩu|nhân khẩu|[\s:.()\d,;+=])*$"
)
_TOTAL_OF = re.compile(r"^(?:tổng cộng|cộng|tổng số|tổng)\s+(.+)$")
_LONGEST_LABEL = 80
_LEGEND = re.compile(r"(?:^|[\s(;,:\n])1\s*[-.:=)]\s*[^\W\d].*?[;,.\n\s(]2\s*[-.:=)]\s*[^\W\d]", re.DOTALL)
_LEGEND_PART = re.compile(r"(\d{1,2})\s*[-.:=)]\s*([^\W\d][^;\n\d]*)")
_UNIT = re.compile(
    r"^(?:(?:\d{1,2}|[ivx]+)[.)]\s*)?(?:thôn|bản|ấp|xóm|buôn|bon|làng|phum|sóc|tổ dân phố|tổ|khu phố|"
    r"khối phố|khối|"
    r"khu dân cư|khu|tdp|khóm|plei|xã|phường|thị trấn|đặc khu|cụm|đội)[\s:.]+\S"
)
_SIGNATURE = re.compile(
    r"^(?:người lập|lập biểu|người tổng hợp|người báo cáo|t/m\b|tm\.|tm |thay mặt|k/t\b|kt\.|chủ tịch|"
    r"phó chủ tịch|"
    r"trưởng thôn|trưởng bản|trưởng ấp|trưởng khu|tổ trưởng|trưởng ban|bí thư|công chức|cán bộ|kế toán|"
    r"thủ trưởng|"
    r"đại diện|xác nhận|nơi nhận|người rà soát|người điều tra|điều tra viên|ủy ban nhân dân|ubnd|ban chỉ đạo|"
    r"không có hộ nào|no household|ghi chú ?:|lưu ý ?:|chú thích|ký tên|\(ký|\( ?ký|đã ký|\(đã ký|"
    r"giám đốc|chủ hộ ký|chủ tọa|thư ký)"
    r"|(?:^|[ ,])ngày [\s.…\d_]*tháng [\s.…\d_]*năm(?:[\s.…\d_]|$)"
)
_NUMBERING = re.compile(r"\(?(\d{1,3}|[a-zđ])\)?(?: ?=.*)?$", re.IGNORECASE)
_WHOLE = re.compile(r"\d{1,6}(?:\.0)?$")


def is_blank(cell: Cell) -> bool:
    """Whether a cell holds nothing: empty, spaces."""
    return isinstance(cell, str) and (not cell or not clean(cell))


def whole_number(cell: Cell) -> bool:
    """Whether a cell is a small whole number, typed or real."""
    if isinstance(cell, bool):
        return False
    if isinstance(cell, int | float):
        return float(cell).is_integer() and 0 <= cell < 10**6
    return isinstance(cell, str) and bool(_WHOLE.match(clean(cell)))


@lru_cache(1 << 12)
def signature(text: str) -> bool:
    """Whether a text belongs to a signature block or a note below the table."""
    return bool(_SIGNATURE.search(key(text)))


@lru_cache(1 << 12)
def names_unit(text: str) -> bool:
    """Whether a text begins with the word of a unit: `Thôn Mẫu`, `II. Ấp 3`."""
    return bool(_UNIT.match(key(text)))


def totalled(text: str) -> str:
    """Return what a text totals, as `text.key` writes it: `Cộng Nà Mẫu` totals `nà mẫu`; "" for none."""
    found = _TOTAL_OF.match(key(text))
    return found.group(1).strip(" :.") if found else ""


def is_total(cells: dict[int, Cell], running: int | None, code: int | None) -> bool:
    """Whether a row is a total: its first text says so, it has no running number, code or words of its
    own."""
    label = next((c for c, cell in cells.items() if isinstance(cell, str) and not whole_number(cell)), None)
    if label is None or len(str(cells[label])) > _LONGEST_LABEL:
        return False
    if not _TOTAL.match(key(str(cells[label]))):
        return False
    numbered = running in cells and running != label and whole_number(cells[running])
    coded = code in cells and code != label
    if numbered or coded:
        return False
    return all(c == label or _is_figure(cell) for c, cell in cells.items())


def _is_figure(cell: Cell) -> bool:
    return not isinstance(cell, str) or not re.search(
        r"[^\W\d_]", re.sub(r"\b(?:hộ|khẩu|nhân khẩu|đồng|đ|x)\b", "", key(cell))
    )


def is_legend(cells: Iterable[Cell]) -> bool:
    """Whether a row explains codes: `1. Hộ nghèo; 2. Hộ cận nghèo`."""
    return any(isinstance(cell, str) and len(cell) > 8 and _LEGEND.search(cell) for cell in cells)


def legend_of(text: str) -> dict[str, str]:
    """Return the codes that a text explains, with their labels; {} if it explains none."""
    if not _LEGEND.search(text):
        return {}
    return {code: label.strip(" .,;()\n") for code, label in _LEGEND_PART.findall(text)}


def is_numbering(cells: Sequence[Cell]) -> bool:
    """Whether cells are a row of column numbers: A, B, 1, 2, 3 … or (1), (2) …"""
    if len(cells) < 3:
        return False
    words = []
    for cell in cells:
        text = str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)
        found = _NUMBERING.match(clean(text).strip())
        if not found:
            return False
        words.append(found.group(1).upper())
    numbers = [int(word) for word in words if word.isdigit()]
    letters = [word for word in words if not word.isdigit()]
    rising = all(b - a == 1 for a, b in itertools.pairwise(numbers))
    return rising and letters == sorted(set(letters)) and (len(numbers) >= 3 or len(letters) >= 3)
