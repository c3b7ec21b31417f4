"""How do the rows of another sheet become the groups of a plan, each fixed on its baseline list?

One row a unit of a group (nhóm đơn vị): its rate, or its poor households and all households, and the limit of
the group. The sheet is told from that of the targets by having no measures.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator
from pathlib import Path

from pydantic import ValidationError

from ngheo_cli.messages import Finding
from ngheo_cli.messages import plan_lists as list_say
from ngheo_cli.messages import targets as say
from ngheo_cli.review.plan_model import Group
from ngheo_cli.survey.column import Column
from ngheo_cli.survey.old_fonts.columns import in_unicode
from ngheo_cli.survey.side_table import SideRow, side_table_in
from ngheo_cli.survey.text import key
from ngheo_cli.survey.workbook import open_workbook

_MOST = 200_000_000
LIMIT = "above"
COLUMNS: tuple[Column, ...] = (
    Column("group", "text", "Nhóm đơn vị", "Group of units", ("nhóm",)),
    Column("unit", "text", "Đơn vị", "Unit", ("tên đơn vị",)),
    Column("rate", "text", "Tỷ lệ đầu kỳ", "Baseline rate", ("tỷ lệ hộ nghèo", "tỷ lệ")),
    Column("poor", "count", "Số hộ nghèo", "Poor households", low=0, high=_MOST),
    Column("households", "count", "Tổng số hộ", "All households", ("số hộ dân cư",), low=0, high=_MOST),
    Column(LIMIT, "text", "Trên mức", "Above", ("ngưỡng",)),
    Column("source", "text", "Nguồn", "Source"),
)
"""The columns of baseline lists in a sheet: one row a unit."""


def read_lists(path: Path, targets: Collection[str]) -> tuple[tuple[Group, ...], tuple[Finding, ...]]:
    """Return the groups of a workbook and what is wrong with their cells; `targets` are the sheets of
    targets, which are not read again."""
    table = side_table_in(in_unicode(open_workbook(path), {}), COLUMNS, ("group", "unit"))
    rows = [row for row in table.rows if row.place.sheet not in targets] if table else []
    by_group: dict[str, list[SideRow]] = defaultdict(list)
    for row in rows:
        by_group[key(row.text("group"))].append(row)
    sheets = {row.place.sheet for row in rows}
    findings = [
        f for f in (table.findings if table else ()) if f.place.sheet in sheets and f.severity == "error"
    ]
    groups = []
    for number, of in enumerate(by_group.values(), start=1):
        wrong = [*_limits(of)]
        try:
            groups.append(Group.model_validate(_values(of, number), strict=True))
        except ValidationError as problem:
            wrong += _cells(of, problem)
        findings += wrong
    return tuple(groups), tuple(findings)


def _values(rows: list[SideRow], number: int) -> dict[str, object]:
    listed = []
    for row in rows:
        told: dict[str, object] = {"unit": row.text("unit"), "rate": row.text("rate") or None}
        listed.append(told | {name: row.count(name) for name in ("poor", "households")})
    return {
        "id": f"list_{number}",
        "title": rows[0].text("group"),
        **{name: _first(rows, name) for name in (LIMIT, "source")},
        "baseline": tuple(listed),
    }


def _first(rows: list[SideRow], name: str) -> str | None:
    return next((text for row in rows if (text := row.text(name))), None)


def _limits(rows: list[SideRow]) -> Iterator[Finding]:
    told = {row.text(LIMIT): row for row in reversed(rows) if row.text(LIMIT)}
    if len(told) > 1:
        name = rows[0].titles.get(LIMIT, LIMIT)
        yield list_say.LIST_LIMITS.at(
            next(iter(told.values())).at(LIMIT), group=rows[0].text("group"), name=name
        )


def _cells(rows: list[SideRow], problem: ValidationError) -> Iterator[Finding]:
    for error in problem.errors(include_url=False):
        path = error["loc"]
        name = str(path[-1] if path[-1] in {column.name for column in COLUMNS} else path[0])
        row = rows[path[1]] if len(path) > 1 and isinstance(path[1], int) else rows[0]
        yield say.PLAN_CELL.at(row.at("group" if name == "title" else name), name=name, expected=say.A_VALUE)
