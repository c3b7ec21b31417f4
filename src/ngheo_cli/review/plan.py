"""How does a plan file, YAML or a sheet, become targets, or every reason why it cannot?"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from ngheo_cli.criteria.near import near_hint
from ngheo_cli.criteria.raw import read_model
from ngheo_cli.limits import bounded_bytes
from ngheo_cli.messages import Finding, Place, Stop
from ngheo_cli.messages import targets as say
from ngheo_cli.review.plan_lists import read_lists
from ngheo_cli.review.plan_model import Plan, Target
from ngheo_cli.survey.column import Column
from ngheo_cli.survey.side_table import SideRow, read_side_table

_YAML = (".yaml", ".yml")
_WHOLE = {"year", "baseline_year", "baseline_count", "given_count"}
_MOST = 200_000_000


def _column(name: str, vi: str, en: str, *aliases: str) -> Column:
    if name in _WHOLE:
        return Column(name, "count", vi, en, aliases, low=0, high=_MOST)
    return Column(name, "text", vi, en, aliases)


COLUMNS: tuple[Column, ...] = (
    _column("measure", "Chỉ tiêu", "Measure", "tên chỉ tiêu"),
    _column("unit", "Đơn vị", "Unit", "tên đơn vị"),
    _column("group", "Nhóm đơn vị", "Group of units", "nhóm"),
    _column("each", "Từng cấp", "Each"),
    _column("of", "Nhóm hộ", "Household group"),
    _column("against", "So với", "Against"),
    _column("operator", "Cách giao", "Operator"),
    _column("target", "Chỉ tiêu giao", "Target", "mức giao", "kế hoạch"),
    _column("baseline", "Mức đầu kỳ", "Baseline", "đầu kỳ"),
    _column("baseline_count", "Số hộ đầu kỳ", "Baseline count"),
    _column("baseline_year", "Năm đầu kỳ", "Baseline year"),
    _column("year", "Năm", "Year", "năm kế hoạch"),
    _column("per", "Tính theo", "Per"),
    _column("given", "Thực hiện", "Given", "kết quả thực hiện"),
    _column("given_count", "Số hộ thực hiện", "Given count"),
    _column("given_source", "Nguồn số liệu thực hiện", "Source of the given value"),
    _column("source", "Nguồn", "Source", "văn bản giao"),
)
"""The columns of a plan in a sheet: one row a target; another sheet may hold baseline lists."""


@dataclass(frozen=True, slots=True)
class PlanFile:
    """A plan with the places of its targets, in their order."""

    plan: Plan
    places: tuple[Place, ...]


def read_plan(path: Path) -> PlanFile:
    """Read a plan; raise Stop with everything that is wrong in it, line by line."""
    made = _from_yaml(path) if path.suffix.lower() in _YAML else _from_sheet(path)
    findings = [f for target, place in zip(made.plan.targets, made.places, strict=True)
                for f in _wrong(target, made.plan, place)]  # fmt: skip
    if findings:
        raise Stop(findings)
    return made


def _from_yaml(path: Path) -> PlanFile:
    try:
        raw = bounded_bytes(path)
    except OSError as error:
        raise Stop(say.PLAN_UNREADABLE.at(Place(path.name), file=path.name)) from error
    plan, root = read_model(raw, path.name, Plan)
    lines = (root.at(("targets", i)).line for i in range(len(plan.targets)))
    return PlanFile(plan, tuple(Place(path.name, row=line) for line in lines))


def _from_sheet(path: Path) -> PlanFile:
    table = read_side_table(path, COLUMNS, ("measure", "operator", "target", "year"), say.PLAN_FILE)
    findings: list[Finding] = [f for f in table.findings if f.severity == "error"]
    targets, places = [], []
    for row in table.rows:
        try:
            targets.append(Target.model_validate(_values(row), strict=True))
        except ValidationError as problem:
            findings += _cells(row, problem)
        else:
            places.append(row.place)
    groups, wrong = read_lists(path, {row.place.sheet for row in table.rows})
    findings += wrong
    if findings or not targets:
        raise Stop(findings or say.PLAN_EMPTY.at(Place(path.name)))
    told = {"title": path.stem, "groups": groups, "targets": tuple(targets)}
    return PlanFile(Plan.model_validate({"schema": "ngheo.plan/1", **told}), tuple(places))


def _values(row: SideRow) -> dict[str, object]:
    found: dict[str, object] = {}
    for column in COLUMNS:
        value = row.count(column.name) if column.name in _WHOLE else row.text(column.name)
        if value not in (None, ""):
            found[column.name] = value
    given = {"value": found.pop("given", None), "count": found.pop("given_count", None)}
    source = found.pop("given_source", None)
    if given["value"] is not None:
        found["given"] = {name: one for name, one in (*given.items(), ("source", source)) if one is not None}
    return found


def _cells(row: SideRow, problem: ValidationError) -> Iterator[Finding]:
    for error in problem.errors(include_url=False):
        path = [str(step) for step in error["loc"]] or [""]
        name = "given_source" if path[-1] == "source" and path[0] == "given" else path[0]
        context = error.get("ctx") or {}
        allowed = str(context["expected"]).replace("'", "") if "expected" in context else ""
        expected = (allowed.replace(" or ", " hoặc "), allowed) if allowed else say.A_VALUE
        yield say.PLAN_CELL.at(row.at(name), name=name, expected=expected)


def _wrong(target: Target, plan: Plan, place: Place) -> Iterator[Finding]:
    """Yield what a target alone says that cannot be."""
    if target.unit and target.group:
        yield say.PLAN_UNIT_AND_GROUP.at(place)
    if (target.measure == "poor_rate_gap") != bool(target.against):
        yield say.PLAN_GAP.at(place)
    if target.target < 0 and (target.measure != "poor_rate_gap" or target.operator != "to_level"):
        yield say.PLAN_NEGATIVE.at(place)
    if target.years is not None and target.years < 1:
        yield say.PLAN_YEARS.at(place, year=target.year, baseline=target.baseline_year)
    if target.per == "year" and target.years is None:
        yield say.PLAN_NEEDS_YEARS.at(place)
    ids = [group.id for group in plan.groups]
    if len(set(ids)) < len(ids):
        yield say.PLAN_GROUP_TWICE.at(place, near=near_hint(ids[0], ids))
