"""Which words and patterns tell legends, column numbers, figures and signatures?"""

import itertools
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from ngheo_cli.survey.sheet import Cell
from ngheo_cli.survey.text import clean, key

_TOTAL_OF = re.compile(r"^(?:tổng cộng|cộng|tổng số|tổng)\s+(.+)$")
_LEGEND = re.compile(r"(?:^|[\s(;,:\n])1\s*[-.:=)]\s*[^\W\d].*?[;,.\n\s(]2\s*[-.:=)]\s*[^\W\d]", re.DOTALL)
_LEGEND_PART = re.compile(r"(\d{1,2})\s*[-.:=)]\s*([^\W\d][^;\n\d]*)")
_SIGNATURE = re.compile(
    r"^(?:người lập|lập biểu|người tổng hợp|người báo cáo|người duyệt|người thẩm định|t/m\b|tm\.|tm |"
    r"thay mặt|k/t\b|kt\.|p\. ?chủ tịch|chủ tịch|phó chủ tịch|trưởng thôn|thôn trưởng|trưởng bản|"
    r"trưởng ấp|trưởng khu|tổ trưởng|trưởng ban|trưởng phòng|bí thư|công chức|cán bộ|kế toán|thủ trưởng|"
    r"lãnh đạo|phụ trách|đại diện|xác nhận|nơi nhận|người rà soát|người điều tra|điều tra viên|"
    r"prepared by|village head|for the people's committee|chairman|\(signature|"
    r"uỷ ban nhân dân|ubnd|ban chỉ đạo|ký tên|\( ?ký|đã ký|\(đã ký|giám đốc|chủ hộ ký|chủ toạ|thư ký|"
    r"(?:rà soát|giám sát) viên|s?đt ?:|(?:số )?điện thoại ?:|tel ?:|nguoi lap|lap bieu|noi nhan|"
    r"xac nhan cua|chu tich ubnd|tm\. ?ubnd|truong thon$)"
    r"|(?:^|[ ,])ngày [\s.…\d_]*tháng [\s.…\d_]*năm(?:[\s.…\d_]|$)"
    r"|^(?:[^\d,]{0,40}, ?)?ngày ?\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?\d{4}\W*$"
    r"|(?:^|[ ,])day [\s.…\d_]*month [\s.…\d_]*year(?:[\s.…\d_]|$)"
)
_NOTE = re.compile(
    r"^\(?\*?(?:ghi chú|lưu ý|chú thích|chú giải|ghi chu|luu y|chu thich|chu giai) ?:|"
    r"^(?:không có hộ nào|no household)"
)
_NONE_HERE = re.compile(
    r"\W*(?:(?:thôn|bản|ấp|xóm|buôn|tổ|khu(?: phố)?)(?: này)? )?(?:không|chưa)(?: có)?"
    r"(?: phát sinh| rà soát| được rà soát)?"
    r"(?:(?: và|,)? ?(?:hộ|gia đình|nào|nghèo|cận nghèo|thoát nghèo|tái nghèo|mới))*\W*|\W*trống\W*|0 hộ\W*"
)
"""What is written below the title of a village without households: no person is called so."""
_HINT = re.compile(
    r"[(\[].*[)\]]|(?:ghi |viết )?(?:bằng )?chữ (?:in )?hoa|người|khẩu|nhân khẩu|điểm|hộ|m2|m²|năm|"
    r"(?:nghìn |ngàn |triệu )?đồng|nam ?/ ?nữ|có ?/ ?không|đánh dấu x|dd/mm/yyyy"
)
"""What a row right below the titles says of how to fill in the form."""
_ROMAN = (
    "I",
    "II",
    "III",
    "IV",
    "V",
    "VI",
    "VII",
    "VIII",
    "IX",
    "X",
    "XI",
    "XII",
    "XIII",
    "XIV",
    "XV",
    "XVI",
)
_REMARK = re.compile(r"^(?:[-–—+*•]\s*\(?[^\W\d_]|\([^()]*\)\W*$)")
_GOES_ON = re.compile(r"[:;=]|(?:\S+\s+){6}")
_NUMBERING = re.compile(r"[(\[]?(\d{1,3}|[a-zđ])[)\]]?(?: ?=.*)?$", re.IGNORECASE)
_WHOLE = re.compile(r"\d{1,6}(?:\.0?)?$")
_COUNTED = re.compile(
    r"(?<!\w)(?:hộ|khẩu|nhân khẩu|người|nữ|nam|đồng|triệu|nghìn|đ|điểm|x|ho|khau|nhan khau|diem)(?!\w)"
)
_BLOCK = 4
"""A household's answers are hardly 1, 2, 3, 4."""
_LETTER = re.compile(r"[^\W\d_]")


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


def is_nothing(cell: Cell) -> bool:
    """Whether a cell stands for none: a zero, dashes, dots."""
    return not str(cell).strip(" -–—.…/") or (whole_number(cell) and float(str(cell)) == 0)


def is_figure(cell: Cell) -> bool:
    """Whether a cell counts something: a number, `25 hộ`, `4 khẩu`, `130 điểm`, `12,5 %`."""
    return not isinstance(cell, str) or not _LETTER.search(_COUNTED.sub("", key(cell)))


@lru_cache(1 << 12)
def signature(text: str) -> bool:
    """Whether a text belongs to a signature block."""
    return bool(_SIGNATURE.search(key(text)))


@lru_cache(1 << 12)
def is_note(text: str) -> bool:
    """Whether a text is a remark on the whole list or on a village: `Ghi chú: …`, `Không có hộ nghèo`."""
    return bool(_NOTE.match(key(text)) or _NONE_HERE.fullmatch(key(text)))


def is_hints(cells: Sequence[Cell]) -> bool:
    """Whether cells right below the titles tell how to fill them in: `(chữ in hoa)`, `(người)`, `điểm`."""
    return len(cells) >= 2 and all(isinstance(cell, str) and _HINT.fullmatch(key(cell)) for cell in cells)


@lru_cache(1 << 12)
def is_remark(text: str) -> bool:
    """Whether a text alone in its row begins as no name does: `- NT: nông thôn`, `(Bằng chữ: hai hộ)`."""
    return bool(_REMARK.match(clean(text)))


def goes_on(text: str) -> bool:
    """Whether a text below a remark goes on with it: it explains something, or is a sentence."""
    return bool(_GOES_ON.search(clean(text)))


def totalled(text: str) -> str:
    """Return what a text totals, as `text.key` writes it: `Cộng Nà Mẫu` totals `nà mẫu`; "" for none."""
    found = _TOTAL_OF.match(key(text))
    return found.group(1).strip(" :.") if found else ""


def is_legend(cells: Iterable[Cell]) -> bool:
    """Whether a row explains codes: `1. Hộ nghèo; 2. Hộ cận nghèo`."""
    return any(isinstance(cell, str) and len(cell) > 8 and _LEGEND.search(cell) for cell in cells)


def legend_of(text: str) -> dict[str, str]:
    """Return the codes that a text explains, with their labels; {} if it explains none."""
    if not _LEGEND.search(text):
        return {}
    return {code: label.strip(" .,;()\n") for code, label in _LEGEND_PART.findall(text)}


def numbers_a_block(cells: Sequence[Cell]) -> bool:
    """Whether cells, which are a row of column numbers, number a part of the columns: (1), (2), (3) … or 1 to
    four and more."""
    texts = [clean(str(int(cell) if isinstance(cell, float) else cell)).strip() for cell in cells]
    if all(text.startswith("(") and text.strip("()").isdigit() for text in texts):
        return True
    return len(texts) >= _BLOCK and texts[0] == "1" and all(text.isdigit() for text in texts)


def is_numbering(cells: Sequence[Cell]) -> bool:
    """Whether cells are a row of column numbers: A, B, 1, 2, 3 … or (1), [2] … or I, II, III …"""
    if len(cells) < 3:
        return False
    if tuple(str(cell).strip(" ()[].").upper() for cell in cells) == _ROMAN[: len(cells)]:
        return True
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
