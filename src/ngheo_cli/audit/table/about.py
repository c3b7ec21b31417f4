"""What do heading, sheet and file say that a table is about: places, years, which of the figures?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath
from typing import Literal

from ngheo_cli.audit.table.model import Table
from ngheo_cli.survey.text import loose

_MOTTO = re.compile(r"cong hoa xa hoi chu nghia viet nam|doc lap\W+tu do\W+hanh phuc")
_WORD = re.compile(r"[^\W_]+")
_NUMBERED = re.compile(r"\b(?:xa|phuong|quan|khu|to|thon|ban|ap|doi|cum)(?: [^\W\d_]+){0,3} \d+")
"""Places that only a number tells apart."""
_SPAN = re.compile(r"\b20\d\d ?- ?20\d\d\b")
_YEAR = re.compile(r"(?<![\d/])20\d\d(?![\d/])|(?<=/)20\d\d(?![\d/])")
"""A year, also that of a day (31/12/2024), not that of a document (07/2021/…)."""
_MARK = re.compile(
    r"\b(?:(?:dau|cuoi) (?:nam|ky)|truoc|sau|(?:lan|dot|quy|thang|ky) \d+|\d+ thang|lan (?:dau|cuoi|thu)"
    r"|ke hoach|chi tieu|muc tieu|du kien|uoc|du thao|so bo|chinh thuc|(?:dieu|dinh) chinh|(?:chinh|da|ban) "
    r"sua|ban dau|bo sung|chuan (?:cu|moi)|phuc tra|tham dinh|dtts|dan toc|nguoi kinh|thanh thi|nong thon"
    r"|do thi|mien nui|dong bang|khu vuc|(?:phu|la) nu|nam gioi|bao tro|nguoi co cong|tre em|khuyet tat"
    r"|cao tuoi|ton giao|lao dong|nhan khau|so khau|thu nhap|thieu hut)\b"
)
"""Words that say which figures of a place a table prints: of one day, of a draft, of a group."""
_GENERIC = frozenset(
    loose(
        "biểu mẫu bảng phụ lục trang sheet tổng hợp kết quả số liệu rà soát danh sách báo cáo hộ nghèo cận "
        "đa chiều có mức sống trung bình tỷ lệ năm giai đoạn ngày theo chuẩn và các của trên địa bàn cấp "
        "đơn vị tỉnh thành phố huyện quận thị xã phường trấn thôn ủy ban nhân dân ubnd kèm người lập"
    ).split()
)
"""Words of headings that tell no table from another."""


@dataclass(frozen=True, slots=True)
class About:
    """What a table says that it is about: `years`, `marks` (periods of standards among them), the words of
    its heading, and all words, those of the names of its sheet and file too, that may tell its place."""

    years: frozenset[str]
    marks: frozenset[str]
    heading: frozenset[str]
    places: frozenset[str]
    text: str


def about(table: Table) -> About:
    """Return what a table says that it is about."""
    heading = _without_motto(table.said)
    text = f"{heading} {loose(table.sheet)} {loose(PurePath(table.file).stem)}".replace("_", " ")
    spans = _SPAN.findall(text)
    years = _YEAR.findall(_SPAN.sub(" ", text))
    marks = {*_MARK.findall(text), *spans, *(["so bo"] if table.preliminary else [])}
    return About(
        frozenset(years), frozenset(marks), frozenset(_telling(heading)), frozenset(_telling(text)), text
    )


def of_one_time(one: About, other: About, *, one_file: bool) -> Literal["yes", "no", "unclear"]:
    """Whether two tables print the same figures, by their marks and years: of two tables of one file the
    years of either hold for both where only one says them."""
    if one.marks != other.marks:
        return "no"
    if one.years == other.years or (one_file and not (one.years and other.years)):
        return "yes"
    return "unclear" if one.years & other.years or not (one.years and other.years) else "no"


def words_of(table: Table, *, file: bool) -> set[str]:
    """Return the words that tell a table from others, among them the row that it begins at; those of the
    name of its file only if so said."""
    rows = [figure.place.row for row in table.rows[:1] for figure in row.figures.values()]
    start = f"{table.file}!{table.sheet}!{rows[:1]}"
    said = f"{_without_motto(table.said)} {loose(table.sheet)} {loose(table.file) if file else ''}"
    return {start, *_WORD.findall(said)}


def _without_motto(text: str) -> str:
    return _MOTTO.sub(" ", loose(text))


def _telling(text: str) -> Iterator[str]:
    words = ((word, word.strip("0123456789")) for word in _WORD.findall(text))
    yield from (word for word, letters in words if letters and letters not in _GENERIC)
    yield from _NUMBERED.findall(text)
