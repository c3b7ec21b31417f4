"""Which words name a total, a village, or a title of a list: words that are no person's name?

Labels are matched whole, word by word, from closed lists. A label typed without any accent is matched
against the accent-less lists, more strictly, for `to`, `ban` or `tong` may then be surnames (Tô, Bàn,
Tống). A label is `strong` where no person is called so, and `weak` where the row must decide (`Cộng`,
`Bản Mẫu`).
"""

import re
from functools import lru_cache
from typing import Literal

from ngheo_cli.survey.choices import code_of
from ngheo_cli.survey.text import key, loose

Strength = Literal["", "weak", "strong"]
Words = tuple[str, ...]

_WORD = re.compile(r"[^\W\d_]+|\d+")
_INDEX = re.compile(r"^\s*(?:\d{1,2}|[IVX]+|[A-E])\s*[.)/-]\s*(?=\D)")
_ROMAN = "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX"
_INDEXES = frozenset([*_ROMAN.split(), *"ABCDE"])
_BRACKETS = re.compile(r"\([^()]*\)")
_COUNTED = re.compile(r": ?\d[\d.]* ?(?:hộ|ho|khẩu|khau|nhân khẩu|người)\b")
"""`Nà Mẫu: 2 hộ`: no person is called so."""
_LONGEST = 100
_PAGE = re.compile(
    r"(?:(?:trang|page|to|tờ)(?: so| số)? ?:? ?\d+(?: ?[/-] ?\d+)?|"
    r"\W*(?:tiếp theo|tiep theo|còn tiếp)(?: .*)?)\W*$"
)


def _words(*texts: str) -> tuple[Words, ...]:
    """Return texts as words of `text.key`, longest first."""
    return tuple(sorted((tuple(_WORD.findall(key(t))) for t in texts), key=len, reverse=True))


def _plain(table: tuple[Words, ...]) -> tuple[Words, ...]:
    return tuple(tuple(map(loose, words)) for words in table)


_TOTALS = _words(
    "tổng cộng", "tổng số", "tổng", "tổng hợp chung", "cộng", "cộng dồn", "lũy kế", "trung bình", "bình quân",
    "tỷ lệ", "tỉ lệ", "mang sang", "chuyển trang", "chuyển sang", "trong đó", "trong số đó", "toàn xã",
    "trang trước", "toàn phường", "toàn thôn", "toàn huyện", "toàn tỉnh", "danh sách có", "danh sách này có",
    "tổng danh sách có", "ấn định danh sách", "lớn nhất", "nhỏ nhất",
    "cao nhất", "thấp nhất", "số hộ", "số khẩu", "số nhân khẩu", "số người",
    "σ", "total", "grand total", "subtotal", "average",
)  # fmt: skip
_BESIDE = frozenset(
    word
    for words in _words(
        "toàn cả chung các mỗi số hộ khẩu nhân người nam nữ chủ nghèo cận không thoát mới tái và trong đó",
        "có là này danh sách gia đình điểm trang thôn bản ấp xóm buôn làng xã phường huyện tỉnh tổ dân",
        "phố cư khu dtts được đến nay năm kỳ trước sau rà soát thuộc diện chia ra gồm theo phần trăm",
        "đồng triệu nghìn dồn lũy kế chuyển mang sang cộng tổng a b c d e g i ii iii iv v vi vii viii ix x",
        "of in total households persons page từ phía σ",
    )
    for word in words
)
_ALSO_NAMES = frozenset(("trung", "bình", "toàn", "số", "trang"))
"""First words of totals that a person may be called by, too."""
_SUMMED = frozenset(
    ("thôn", "bản", "xóm", "ấp", "buôn", "xã", "phường", "huyện", "tỉnh", "cộng", "số", "khẩu")
)
"""What is summed up right behind `Cộng`, and is no given name."""
_AFTER_PLAIN = frozenset(("thon", "xa", "toan", "trang", "phuong", "khu", "xom", "danh", "i", "ii"))
_UNITS = _words(
    "thôn", "xóm", "ấp", "buôn", "plei", "plây", "phum", "tổ dân phố", "tdp", "tổ dân cư", "khu phố",
    "khối phố", "khu dân cư", "tiểu khu", "liên gia", "khóm", "phường", "thị trấn", "đặc khu",
    "cụm dân cư", "điểm dân cư",
)  # fmt: skip
_UNITS_OR_NAMES = _words("bản", "tổ", "khu", "làng", "đội", "cụm", "khối", "sóc", "bon", "xã")
_UNITS_PLAIN = _plain(
    _words("thôn", "xóm", "tổ dân phố", "tdp", "khu phố", "khu dân cư", "tiểu khu", "liên gia", "thị trấn")
)
_MIDDLE_NAMES = frozenset(("văn", "thị", "van", "thi"))
_LISTS = tuple(
    key(text)
    for text in (
        "danh sách", "biểu số", "biểu mẫu", "mẫu số", "mẫu biểu", "phụ lục", "tổng hợp", "báo cáo",
        "kết quả rà soát", "kèm theo", "(kèm theo", "(ban hành", "đơn vị tính", "(đơn vị tính", "đvt",
        "(đvt", "cộng hòa xã hội", "độc lập - tự do", "độc lập – tự do", "độc lập-tự do", "ủy ban nhân dân",
        "ubnd", "cong hoa xa hoi", "doc lap - tu do", "danh sach ho", "uy ban nhan dan",
    )
)  # fmt: skip
_SECTION_FIRST = frozenset(map(key, ("hộ", "nhóm", "các", "diện", "đối", "dân", "người")))
_SECTION = frozenset(
    word
    for words in _words(
        "hộ nhóm các diện đối tượng nghèo cận không thoát mới tái phát sinh đầu cuối năm kỳ mức sống",
        "trung bình dtts thuộc chính sách người có công bảo trợ xã hội số gia đình theo chuẩn đa chiều",
        "thiếu hụt thu nhập cao tuổi khuyết tật nguy cơ trong ngoài danh dân tộc thiểu rà soát",
    )
    for word in words
)


def label_words() -> frozenset[str]:
    """Return the words that labels begin with: a name that begins so is looked at closely."""
    tables = (_TOTALS, _UNITS, _UNITS_OR_NAMES)
    first = {words[0] for table in tables for words in (*table, *_plain(table))}
    lists = {text.strip("(").split()[0] for text in _LISTS}
    return frozenset({*first, *lists, *_SECTION_FIRST, "trang", "page", "tờ", "tiếp"})


def is_index(text: str) -> bool:
    """Whether a text is a Roman numeral or one of the letters that number parts of a list."""
    return text.strip(" .)").upper() in _INDEXES and bool(text.strip())


@lru_cache(1 << 12)
def total_label(text: str) -> Strength:
    """Return how surely a text names a total, an average or a sum carried over."""
    if len(text) > _LONGEST:
        return ""
    word = key(_INDEX.sub("", text))
    if _COUNTED.search(word) and not unit_label(text):
        return "strong"
    plain = word == loose(word)
    words = tuple(_WORD.findall(word))
    head = _begins(words, _plain(_TOTALS) if plain else _TOTALS)
    if not head:
        return ""
    rest = words[head:]
    beside = frozenset(map(loose, _BESIDE)) if plain else _BESIDE
    known = next((i for i, w in enumerate(rest) if w not in beside and not w.isdigit()), len(rest))
    if known == len(rest):
        if head >= 2 or (rest and (not plain or rest[0] in _AFTER_PLAIN)) or words[0].endswith("total"):
            return "strong"
        return "weak"
    return _of_a_unit(head, rest, known, plain)


@lru_cache(1 << 12)
def is_sure_total(text: str, *, unkeyed: bool = False) -> bool:
    """Whether a text with its accents names a total as no person is called: `Tổng cộng`, `Lũy kế`; beside no
    code and no number (`unkeyed`) `Trung bình` too."""
    word = key(_INDEX.sub("", text))
    words = tuple(_WORD.findall(word))
    if total_label(text) != "strong" or (word == loose(word) and not words[-1].endswith("total")):
        return False
    first = _begins(words, _TOTALS)
    if first >= 2:
        return unkeyed or words[0] not in _ALSO_NAMES
    return words[first : first + 1] != () and words[first] in _SUMMED


def _of_a_unit(head: int, rest: Words, known: int, plain: bool) -> Strength:
    """A total of a unit with a name of its own: `Cộng thôn Nà Mẫu`."""
    sure = _plain(_UNITS) if plain else _UNITS
    for i in range(known + 1):
        if _begins(rest[i:], sure):
            return "strong" if head >= 2 or not plain else "weak"
        if not plain and _begins(rest[i:], _UNITS_OR_NAMES) and rest[i + 1 : i + 2]:
            return "strong" if head >= 2 else "weak"
    return ""


def _begins(words: Words, table: tuple[Words, ...]) -> int:
    """Return how many words the longest entry that `words` begin with has; 0 for none."""
    return next((len(entry) for entry in table if words[: len(entry)] == entry), 0)


@lru_cache(1 << 12)
def unit_label(text: str) -> Strength:
    """Return how surely a text names a village or another unit: `Thôn Mẫu`, `II. Ấp 3`, `Bản Mẫu`."""
    word = key(_INDEX.sub("", text))
    plain = word == loose(word)
    words = tuple(_WORD.findall(word))
    sure = _begins(words, _UNITS_PLAIN if plain else _UNITS)
    unsure = _begins(words, _plain((*_UNITS, *_UNITS_OR_NAMES)) if plain else _UNITS_OR_NAMES)
    length = sure or unsure
    if not length or len(words) == length or len(word) > _LONGEST or words[length] in _MIDDLE_NAMES:
        return ""
    if sure or words[length].isdigit():
        return "strong"
    return "" if plain else "weak"


@lru_cache(1 << 12)
def is_list_line(text: str) -> bool:
    """Whether a text is the title of a list or of a page: motto, page number, `Danh sách …`."""
    word = key(text)
    return bool(_PAGE.match(word)) or word.startswith(_LISTS)


def speaks_of_households(text: str) -> bool:
    """Whether a title begins as one of a group of households does, whatever follows: it names no unit."""
    words = _WORD.findall(key(_INDEX.sub("", text)))
    return bool(words) and words[0] in _SECTION_FIRST


@lru_cache(1 << 12)
def is_section_title(text: str) -> bool:
    """Whether a text names a group of households: `I. HỘ NGHÈO (2 HỘ)`."""
    word = _BRACKETS.sub("", _INDEX.sub("", text)).strip(" :.-")
    words = _WORD.findall(key(word))
    if code_of("class", word) and len(words) > 1:
        return True
    return len(words) > 1 and words[0] in _SECTION_FIRST and all(w in _SECTION for w in words)
