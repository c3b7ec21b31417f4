"""What do the lines around a table tell: the unit of money, and the village?"""

import re

from ngheo_cli.survey.header import Header, Heading
from ngheo_cli.survey.header_text import text_of
from ngheo_cli.survey.income_titles import unit_of
from ngheo_cli.survey.row_words import legend_of
from ngheo_cli.survey.rows import Row
from ngheo_cli.survey.sheet import Sheet
from ngheo_cli.survey.text import key

_UNIT_LINE = re.compile(r"\b(?:đơn vị(?: tính)?|đvt)\b[^:]*:(.*)$")
_WORDS = (
    "thôn|bản|ấp|xóm|buôn|bon|làng|phum|sóc|tổ dân phố|khu phố|khối phố|khối|khu dân cư|tdp|khóm|plei|tổ|khu"
)
_VILLAGE = re.compile(rf"^(?:(?:\d{{1,2}}|[ivx]+)[.)]\s*)?(?:{_WORDS})(?:\s*:\s*|\s+)[^:;,–()]{{1,40}}$")
_COMMUNE = re.compile(
    r"^(?:(?:\d{1,2}|[ivx]+)[.)]\s*)?(?:xã|phường|thị trấn|đặc khu)(?:\s*:\s*|\s+)[^:;,–()]{1,40}$"
)
_INDEX = re.compile(r"^\s*(?:\d{1,2}|[IVX]+)[.)]\s*")
_COUNTS = re.compile(r"\s*(?:\([^)]*\)|[:–-]\s*\d+\s*(?:hộ|khẩu).*)\s*$", re.IGNORECASE)


def unit_for(sheet: Sheet, heading: Heading) -> str:
    """Return the unit of money of a column: from its texts, or from a line “Đơn vị tính: …” above the
    table."""
    for text in (*reversed(heading.own), *reversed(heading.groups)):
        if unit := unit_of(text):
            return unit
    for row in sheet.rows[:30]:
        for cell in row:
            if (
                isinstance(cell, str)
                and (found := _UNIT_LINE.search(key(cell)))
                and (unit := unit_of(found.group(1)))
            ):
                return unit
    return ""


def title_unit(text: str) -> tuple[str, str]:
    """Return which unit a title row names (`village` or `commune`) and its name as typed, without index and
    counts."""
    name = _COUNTS.sub("", _INDEX.sub("", text)).strip(" .:-")
    column = "commune" if _COMMUNE.match(key(name)) else "village"
    return column, re.sub(r"\s*:\s*", " ", name)


def village_above(sheet: Sheet, header: Header) -> str:
    """Return the village that a line of its own above the table names (`Thôn: Mẫu`), or ""."""
    found = {
        title_unit(text)[1]
        for row in sheet.rows[: header.first]
        for cell in row
        if (text := text_of(cell)) and _VILLAGE.match(key(_COUNTS.sub("", text)))
    }
    return found.pop() if len(found) == 1 else ""


def legends(sheet: Sheet, header: Header, rows: list[Row]) -> dict[int, dict[str, str]]:
    """Return the codes that headings and legend rows explain, by column; one legend alone counts for all
    columns."""
    found: dict[int, dict[str, str]] = {}
    for heading in header.headings:
        for text in (*heading.own, *heading.groups):
            if told := legend_of(text):
                found[heading.column] = told
    for row in rows:
        if row.kind != "legend":
            continue
        for column, cell in enumerate(sheet.rows[row.index]):
            if isinstance(cell, str) and (told := legend_of(cell)):
                found.setdefault(column, told)
    return found
