"""Which commune and which village does a line of a sheet name, among the rows of households or above them?

A title of a commune holds until the next one, and ends the village above it. What stands in the same line
besides (`THÔN MẪU - PHIẾU TỔNG HỢP RÀ SOÁT`, counts, a district) is no part of the name.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from ngheo_cli.survey.choices import code_of
from ngheo_cli.survey.header import Header
from ngheo_cli.survey.header_text import text_of
from ngheo_cli.survey.sheet import Sheet
from ngheo_cli.survey.text import key

_WORDS = (
    "thôn|bản|ấp|xóm|buôn|bon|làng|phum|sóc|tổ dân phố|khu phố|khối phố|khối|khu dân cư|tdp|khóm|plei|tổ|khu"
)
_VILLAGE = re.compile(rf"(?:{_WORDS})(?:\s*:\s*|\s+)[^:]{{1,40}}$")
_COMMUNE = re.compile(r"(?:xã|phường|thị trấn|đặc khu)(?:\s*:\s*|\s+)[^:]{1,40}$")
_UPPER = re.compile(r"(?:huyện|quận|thị xã|thành phố|tp|tỉnh)\b")
_OTHER_WORDS = re.compile(
    r"(?:phiếu|danh sách|tổng hợp|bảng|biểu|mẫu(?: số)?|kết quả|rà soát|báo cáo|điều tra|hộ (?:nghèo|cận)|"
    r"năm|đợt|kỳ|tháng|ngày|trưởng|cán bộ|người|số|tổng|trang|\d+ (?:hộ|khẩu|nhân khẩu|người))(?!\w)"
)
_LIST = re.compile(r"(?:danh sách|tổng hợp|biểu|phiếu|kết quả|bảng)\b")
_ENDS = r"(?:năm|xã|phường|thị trấn|đợt|quý|tháng|giai đoạn|theo|thuộc|đến)\b"
_WITHIN = re.compile(
    r"(?<!xã )(?<!xã: )(?<!phường )(?<!phường: )(?<!thị trấn )(?<!thị trấn: )(?<!đặc khu )"
    r"(?<!các )(?<!những )(?<!số )(?<!văn )(?<!cơ )(?<!biên )(?<!kịch )"
    r"\b(?:thôn|bản|ấp|xóm|buôn|khu phố|tổ dân phố|khóm):? "
    r"(?!(?:bản|xóm|tổ|đặc biệt|có|trên|của|nghèo)\b)"
    rf"(?:(?!{_ENDS})[^\W_]+ ?){{1,4}}(?=$|[,(–-]|{_ENDS})"
)
"""A village within the title of a list: `DANH SÁCH HỘ NGHÈO THÔN MẪU NĂM 2024`."""
_COMMUNE_WITHIN = re.compile(
    r"\b(?:xã|phường|thị trấn|đặc khu):? (?:bản|buôn|bon|làng|sóc|phum|khu|xóm|ấp|thôn)"
    rf"(?: (?!{_ENDS})[^\W_]+){{1,3}}(?= ?(?:$|[,(–-])| {_ENDS})"
)
"""A commune there whose own name begins as a village does: `DANH SÁCH HỘ NGHÈO XÃ BẢN MẪU NĂM 2024`."""
_INDEX = re.compile(r"^\s*(?:\d{1,2}|[IVX]+|[A-E])[.)]\s*")
_COUNTS = re.compile(r"\s*(?:\([^()]*\)|[:–-]\s*\d+\s*(?:hộ|khẩu).*)\s*$", re.IGNORECASE)
_BREAK = re.compile(r"(\s+[-–—]\s*|\s*[;,|\n]\s*)")
Part = Literal["commune", "village", "upper", "words", "other"]


@dataclass(frozen=True, slots=True)
class Units:
    """The commune and the village that titles name, as typed, and the code of the area; "" for none."""

    commune: str = ""
    village: str = ""
    area: str = ""

    def under(self, title: str) -> "Units":
        """Return the units of the rows below a title row that stands below these."""
        named = units_in(title)
        commune = named.commune or self.commune
        return Units(commune, named.village, named.area or self.area)


NO_UNITS = Units()


@lru_cache(1 << 12)
def units_in(title: str) -> Units:
    """Return what a title row names, without index, counts and other words; a village where it does not say
    what it is."""
    if area := area_in(title):
        return Units(area=area)
    parts = _parts(title)
    names = {kind: name for kind, name in reversed(parts) if kind in {"commune", "village"}}
    if not names:
        return Units(village=_tidy(_COUNTS.sub("", _INDEX.sub("", title))))
    return Units(names.get("commune", ""), names.get("village", ""))


@lru_cache(1 << 12)
def area_in(title: str) -> str:
    """Return the area that a title names in full and alone, "" for none: `A. KHU VỰC THÀNH THỊ (12 hộ)`."""
    words = _COUNTS.sub("", _INDEX.sub("", title))
    return code_of("area", words) if " " in words.strip() else ""


def units_above(sheet: Sheet, header: Header) -> Units:
    """Return the units that lines of their own above the table name (`Thôn: Mẫu`, `Xã Mẫu`), each only if
    all such lines agree."""
    found = [
        units
        for row in sheet.rows[: header.first]
        for cell in row
        if (text := text_of(cell)) and (units := _of_line(text))
    ]
    communes = {units.commune for units in found} - {""}
    villages = {units.village for units in found} - {""}
    return Units(communes.pop() if len(communes) == 1 else "", villages.pop() if len(villages) == 1 else "")


@lru_cache(1 << 10)
def _of_line(text: str) -> Units | None:
    """Return the units that a line names if it says nothing else."""
    if _LIST.match(key(text)):
        return _of_list(text)
    kinds = {kind for kind, _ in _parts(text)}
    if "other" in kinds or not kinds & {"commune", "village"}:
        return None
    return units_in(text)


def _of_list(text: str) -> Units | None:
    """Return the village that the title of a list names within it, and a commune that is called as one."""
    word = key(text)
    if len(word) != len(text):
        return None
    found = (_COMMUNE_WITHIN.search(word), _WITHIN.search(word))
    commune, village = (text[at.start() : at.end()].strip() if at else "" for at in found)
    return Units(commune, village) if commune or village else None


def _parts(title: str) -> list[tuple[Part, str]]:
    """Return the parts of a line with what they are; a name that a dash joins to a village is part of it."""
    text = _COUNTS.sub("", _INDEX.sub("", title))
    pieces = _BREAK.split(text)
    parts: list[tuple[Part, str]] = []
    for mark, piece in zip(["", *pieces[1::2]], pieces[::2], strict=True):
        kind = _kind(piece)
        if kind == "other" and parts and parts[-1][0] == "village" and mark.strip() in {"-", "–", "—"}:
            parts[-1] = "village", f"{parts[-1][1]}{mark}{piece.strip()}"
        elif piece.strip():
            parts.append((kind, _tidy(piece)))
    return parts


def _kind(piece: str) -> Part:
    word = key(piece)
    kinds: Iterator[tuple[Part, re.Pattern[str]]] = iter(
        (("commune", _COMMUNE), ("village", _VILLAGE), ("upper", _UPPER), ("words", _OTHER_WORDS))
    )
    return next((kind for kind, pattern in kinds if pattern.match(word)), "other")


def _tidy(name: str) -> str:
    return re.sub(r"\s*:\s*", " ", name.strip(" .:-–"))
