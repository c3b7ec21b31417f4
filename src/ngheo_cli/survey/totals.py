"""How many households and persons live in each unit? The table of totals (tổng số hộ dân cư).

One row a unit and area; a blank area is the whole unit. The unit is named by the place columns, or by one
column of names (`unit`) of which the first word tells the level.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ngheo_cli.messages import Finding, Place
from ngheo_cli.messages import side_tables as say
from ngheo_cli.numbers import BLANK, YES
from ngheo_cli.survey.column import Column
from ngheo_cli.survey.columns_household import PLACE
from ngheo_cli.survey.result_book import data_sheets
from ngheo_cli.survey.rows.labels import total_label
from ngheo_cli.survey.sheet import Workbook
from ngheo_cli.survey.side_table import SideRow, SideTable, read_side_table, side_table_in
from ngheo_cli.survey.text import clean, key

_MOST = 200_000_000


def _count(name: str, vi: str, en: str, *aliases: str) -> Column:
    return Column(name, "count", vi, en, aliases, low=0, high=_MOST)


COUNTS: tuple[Column, ...] = (
    _count("households", "Tổng số hộ dân cư", "All households", "tổng số hộ", "số hộ", "số hộ dân cư",
           "tổng số hộ dân", "tổng số hộ gia đình"),
    _count("persons", "Tổng số nhân khẩu", "All persons", "số nhân khẩu", "nhân khẩu", "tổng số khẩu",
           "số khẩu", "dân số", "tổng dân số"),
    _count("dtts_households", "Tổng số hộ DTTS", "Ethnic minority households", "số hộ dtts",
           "tổng số hộ dân tộc thiểu số", "số hộ dân tộc thiểu số", "hộ dtts"),
    _count("dtts_persons", "Tổng số nhân khẩu DTTS", "Ethnic minority persons", "số nhân khẩu dtts",
           "tổng số nhân khẩu dân tộc thiểu số", "nhân khẩu dtts"),
)  # fmt: skip
UNIT = Column("unit", "text", "Đơn vị", "Unit", ("tên đơn vị", "thôn/xã", "địa bàn", "đơn vị hành chính"))
COLUMNS: tuple[Column, ...] = (
    *PLACE,
    UNIT,
    Column("area", "area", "Khu vực", "Area", ("nông thôn/thành thị", "vùng"), choices="area"),
    *COUNTS,
    Column("no_reviewed_households", "answer", "Không có hộ phải rà soát", "No household to review"),
)
"""The columns of the table (contract of totals)."""

_FIRST_WORDS = {
    "province": ("tỉnh", "thành phố"),
    "district": ("huyện", "quận", "thị xã"),
    "commune": ("xã", "phường", "thị trấn", "đặc khu"),
    "village": (
        "thôn", "bản", "ấp", "xóm", "buôn", "bon", "làng", "phum", "sóc", "tổ dân phố", "tổ", "khu phố",
        "khu", "khối phố", "khối", "khóm", "tdp", "plei", "khu dân cư",
    ),
}  # fmt: skip
_LEVELS = tuple(_FIRST_WORDS)


@dataclass(frozen=True, slots=True)
class UnitTotal:
    """One row: the names of the unit from the province down, area (RURAL, URBAN, BLANK = the whole), and
    counts; None where a count is not given."""

    names: tuple[str, str, str, str]
    area: int
    households: int | None
    persons: int | None
    dtts_households: int | None
    dtts_persons: int | None
    none_reviewed: bool
    row: SideRow

    def place(self, column: str = "households") -> Place:
        """Return where a count of it stands."""
        return self.row.at(column)


def read_totals(path: Path) -> tuple[tuple[UnitTotal, ...], tuple[Finding, ...]]:
    """Return the rows of a table of totals, and what is wrong with its cells.

    Raises Stop for a file that cannot be opened or holds no such table.
    """
    table = read_side_table(path, COLUMNS, ("households",), say.TOTALS_FILE)
    return _totals(table), table.findings


def totals_in(book: Workbook) -> tuple[tuple[UnitTotal, ...], tuple[Finding, ...]]:
    """Return the totals that a sheet of a survey's workbook holds; nothing where none does.

    A list of households has no column of all households, so that it is never taken for totals; a result of
    ngheo counts the households that were reviewed, so that none of its sheets is.
    """
    if data_sheets(book) is not None:
        return (), ()
    table = side_table_in(book, COLUMNS, ("households", "persons"))
    return (_totals(table), table.findings) if table else ((), ())


def _totals(table: SideTable) -> tuple[UnitTotal, ...]:
    above: list[str] = ["", "", "", ""]
    found: list[UnitTotal] = []
    for row in table.rows:
        names = [clean(row.text(level)) for level in _LEVELS]
        unit = clean(row.text(UNIT.name))
        if unit and not any(names):
            above = _placed(unit, above)
            names = list(above)
        if any(total_label(name) == "strong" for name in (*names, unit) if name) or not _says(row):
            continue
        found.append(_total((names[0], names[1], names[2], names[3]), row))
    return tuple(found)


def _says(row: SideRow) -> bool:
    return (
        any(row.count(c.name) is not None for c in COUNTS) or row.values.get("no_reviewed_households") == YES
    )


def _placed(unit: str, above: Sequence[str]) -> list[str]:
    """Return the names of a unit told by one name, below the units of the rows above it."""
    depth = next((i for i, level in enumerate(_LEVELS) if _begins(unit, _FIRST_WORDS[level])), None)
    if depth == 0 and above[0] and _begins(unit, ("thành phố",)):
        depth = 1
    if depth is None:
        depth = max((i for i, name in enumerate(above) if name), default=2)
    return [*above[:depth], unit, *[""] * (len(_LEVELS) - depth - 1)]


def _begins(unit: str, words: Sequence[str]) -> bool:
    return any(key(unit).startswith(f"{word} ") for word in words)


def _total(names: tuple[str, str, str, str], row: SideRow) -> UnitTotal:
    area = row.values.get("area", BLANK)
    return UnitTotal(
        names,
        int(str(area)),
        row.count("households"),
        row.count("persons"),
        row.count("dtts_households"),
        row.count("dtts_persons"),
        row.values.get("no_reviewed_households") == YES,
        row,
    )
