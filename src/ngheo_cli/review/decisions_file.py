"""Which in-year decisions (quyết định phát sinh trong năm) does a file hold: date, household, class?

One row a decision: day, place columns and code of the household, the class that it gets from that day, or the
mark (`movement`) by which it leaves. Names are read to tell whose row it is, and said nowhere.
"""

from dataclasses import dataclass
from pathlib import Path

from ngheo_cli.messages import Finding
from ngheo_cli.messages import during as say
from ngheo_cli.numbers import UNKNOWN
from ngheo_cli.survey.column import Column
from ngheo_cli.survey.columns_household import HOUSEHOLD, PLACE
from ngheo_cli.survey.side_table import SideRow, read_side_table
from ngheo_cli.survey.text import clean

_OF_HOUSEHOLD = ("household_id", "head_name", "head_birth", "head_sex", "head_national_id", "size")
DATE = Column(
    "date", "date", "Ngày quyết định", "Date of the decision",
    ("ngày", "ngày ký", "ngày công nhận", "ngày tháng quyết định", "decision_date"), low=2010, high=2060,
)  # fmt: skip
CLASS = Column(
    "class", "choice", "Kết quả", "Class",
    ("kết quả phân loại", "kết quả rà soát", "phân loại", "phân loại hộ", "loại hộ", "diện", "diện hộ",
     "recorded_class"),
    choices="class",
)  # fmt: skip
MOVEMENT = Column(
    "movement", "choice", "Biến động của hộ", "Movement", ("biến động", "lý do biến động"), choices="movement"
)
COLUMNS: tuple[Column, ...] = (
    DATE,
    *PLACE,
    *(column for column in HOUSEHOLD if column.name in _OF_HOUSEHOLD),
    CLASS,
    MOVEMENT,
)
_LEVELS = tuple(column.name for column in PLACE)


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision: its whole day, the household as the file names it, the class ("" for none), the mark of a
    movement ("" for none) and the size then (UNKNOWN where blank); "" for what is not told of the head."""

    day: str
    names: tuple[str, ...]
    household_id: str
    head_name: str
    national_id: str
    class_: str
    movement: str
    size: int
    row: SideRow
    birth: str = ""
    """Of the head: a day or year."""
    sex: str = ""


def read_decisions(path: Path) -> tuple[tuple[Decision, ...], tuple[Finding, ...]]:
    """Return the decisions of a file in its order, and what is wrong with its cells and rows.

    A row without a whole day, a household code, or a class or mark is a finding and not used. Raises Stop
    for a file that cannot be opened or holds no decisions.
    """
    table = read_side_table(path, COLUMNS, ("date", "household_id", "class"), say.DECISIONS_FILE)
    found: list[Decision] = []
    findings = list(table.findings)
    for row in table.rows:
        one = _decision(row)
        if len(one.day) < len("2024-03-15"):
            findings.append(say.DECISION_NO_DAY.at(row.at("date")))
        elif not one.household_id:
            findings.append(say.DECISION_NO_CODE.at(row.at("household_id")))
        elif not (one.class_ or one.movement):
            findings.append(say.DECISION_NO_CLASS.at(row.at("class")))
        else:
            found.append(one)
    return tuple(found), tuple(findings)


def _decision(row: SideRow) -> Decision:
    size = row.count("size")
    return Decision(
        row.text("date"),
        tuple(clean(row.text(level)) for level in _LEVELS),
        row.text("household_id"),
        row.text("head_name"),
        row.text("head_national_id"),
        row.text("class"),
        row.text("movement"),
        UNKNOWN if size is None else size,
        row,
        row.text("head_birth"),
        row.text("head_sex"),
    )
