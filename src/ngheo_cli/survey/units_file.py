"""Which units are there beside the survey, in which area and in which groups, from when to when?

One row a membership: place columns, `code`, `area`, `group`, `from`, `to`. Membership of a group (poor
district, khu vực III, đặc biệt khó khăn …) changes by decision, so it is dated; both days are included.
"""

from dataclasses import dataclass
from pathlib import Path

from ngheo_cli.messages import Finding, Place, Stop
from ngheo_cli.messages import side_tables as say
from ngheo_cli.numbers import BLANK
from ngheo_cli.survey.column import Column
from ngheo_cli.survey.columns_household import PLACE
from ngheo_cli.survey.side_table import SideRow, read_side_table
from ngheo_cli.survey.text import clean

COLUMNS: tuple[Column, ...] = (
    *PLACE,
    Column("code", "code", "Mã đơn vị", "Unit code", ("mã đvhc", "mã xã", "mã thôn", "mã số")),
    Column("area", "area", "Khu vực (nông thôn/thành thị)", "Area", ("nông thôn/thành thị",), choices="area"),
    Column("group", "text", "Nhóm đơn vị", "Group of units", ("nhóm", "diện", "nhóm xã", "nhóm huyện")),
    Column("from", "date", "Từ ngày", "From", ("từ", "hiệu lực từ", "áp dụng từ"), low=1900, high=2100),
    Column("to", "date", "Đến ngày", "To", ("đến", "hết hiệu lực", "đến hết ngày"), low=1900, high=2100),
)
"""The columns of the table (contract of units)."""
_LEVELS = tuple(column.name for column in PLACE)


@dataclass(frozen=True, slots=True)
class UnitRow:
    """One row: the names of the unit from the province down, its area (RURAL, URBAN, BLANK), and the group
    that it is in; "" where the row tells none. Days are `YYYY-MM-DD` or `YYYY`, "" open."""

    names: tuple[str, str, str, str]
    code: str
    area: int
    group: str
    from_: str
    to: str
    row: SideRow

    def place(self, column: str = "group") -> Place:
        """Return where a cell of it stands."""
        return self.row.at(column)

    def holds(self, day: str) -> bool | None:
        """Whether the membership holds on a day (`YYYY-MM-DD`, a year, or "" for none known); None where
        that cannot be told."""
        if not day:
            return None if self.from_ or self.to else True
        first, last = _first(day), _last(day)
        begins = _first(self.from_) if self.from_ else ""
        ends = _last(self.to) if self.to else "9999-12-31"
        if ends < first or begins > last:
            return False
        return True if begins <= first and last <= ends else None

    @property
    def empty(self) -> bool:
        """Whether it ends before it begins."""
        return bool(self.from_ and self.to) and _last(self.to) < _first(self.from_)


def read_units(path: Path) -> tuple[tuple[UnitRow, ...], tuple[Finding, ...]]:
    """Return the rows of a table of units, and what is wrong with its cells.

    Raises Stop for a file that cannot be opened or holds no such table.
    """
    table = read_side_table(path, COLUMNS, (), say.UNITS_FILE)
    if not (table.columns & set(_LEVELS) and table.columns & {"group", "area"}):
        titles = "“Xã/phường” (commune), “Nhóm đơn vị” (group), “Khu vực” (area)"
        raise Stop(say.NO_SIDE_TABLE.at(Place(path.name), what=say.UNITS_FILE, titles=titles))
    rows = tuple(_row(row) for row in table.rows if any(row.text(level) for level in _LEVELS))
    return rows, (*table.findings, *(say.UNITS_DAYS.at(one.place("to")) for one in rows if one.empty))


def _row(row: SideRow) -> UnitRow:
    names = [clean(row.text(level)) for level in _LEVELS]
    return UnitRow(
        (names[0], names[1], names[2], names[3]),
        row.text("code"),
        int(str(row.values.get("area", BLANK))),
        clean(row.text("group")),
        row.text("from"),
        row.text("to"),
        row,
    )


def _first(day: str) -> str:
    return day if len(day) > 4 else f"{day}-01-01"


def _last(day: str) -> str:
    return day if len(day) > 4 else f"{day}-12-31"
