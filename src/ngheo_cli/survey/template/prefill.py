"""Which households of last year's result are to be reviewed again, and what is known of them?

The yearly review takes all households of the list in force: those of a class of poverty, by the class on
record where there is one, else by the computed one. Only who they are is filled in, never an answer.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ngheo_cli.survey.columns import PLACE_NAMES
from ngheo_cli.survey.columns_facts import member_columns
from ngheo_cli.survey.columns_household import HOUSEHOLD
from ngheo_cli.survey.header_text import text_of
from ngheo_cli.survey.sheet import Sheet
from ngheo_cli.survey.template.fields import fact_names
from ngheo_cli.survey.template.plan import Prefill
from ngheo_cli.survey.text import key
from ngheo_cli.survey.workbook import open_workbook

if TYPE_CHECKING:
    from ngheo_cli.survey.model import Survey

ON_THE_LIST = frozenset({"poor", "near_poor", "provincial_poor", "provincial_near_poor"})
"""The classes whose households make the list."""
GONE = frozenset({"died", "moved_out", "merged"})
"""Movements after which a household is on no list."""
_KEPT = (*PLACE_NAMES, *(column.name for column in HOUSEHOLD))
_LOOK_ROWS = 60


@dataclass(frozen=True, slots=True)
class Known:
    """The households filled in, by which class, and how many rows were left out and why."""

    prefill: Prefill
    recorded: int
    computed: int
    undetermined: int
    gone: int
    rejected: int


def classes_in_result(path: Path) -> dict[tuple[str, int], str]:
    """Return the class that a result of ngheo tells of each row, by sheet and row (from 1); {} for another
    file."""
    found: dict[tuple[str, int], str] = {}
    for sheet in open_workbook(path).sheets:
        for r, row in enumerate(sheet.rows[:_LOOK_ROWS]):
            names = {key(cell): c for c, cell in enumerate(row) if isinstance(cell, str)}
            if {"criteria", "class", "possible", "problem"} <= names.keys():
                found |= _below(sheet, r, names["class"])
                break
    return found


def _below(sheet: Sheet, head: int, column: int) -> dict[tuple[str, int], str]:
    rows = enumerate(sheet.rows[head + 1 :], head + 2)
    return {(sheet.name, number): text_of(row[column]) for number, row in rows if len(row) > column}


def recorded_classes(survey: "Survey") -> list[str]:
    """Return the class on record of every row, "" for none."""
    if not survey.has("recorded_class"):
        return [""] * len(survey.frame)
    return [str(code) for code in survey.frame["recorded_class"].tolist()]


def known_households(survey: "Survey", computed: Sequence[str]) -> Known:
    """Return the households to be reviewed again; `computed` has the class of every row of the survey."""
    recorded, frame = recorded_classes(survey), survey.frame
    moves = frame["movement"].tolist() if survey.has("movement") else [""] * len(frame)
    problems = frame["problem"].tolist()
    counts = {"recorded": 0, "computed": 0, "undetermined": 0, "gone": 0}
    kept: dict[int, str] = {}
    for row, problem in enumerate(problems):
        if problem:
            continue
        code = recorded[row] or computed[row]
        if code in ON_THE_LIST and moves[row] in GONE:
            counts["gone"] += 1
        elif code in ON_THE_LIST:
            kept[row] = code
            counts["recorded" if recorded[row] else "computed"] += 1
        elif code == "undetermined":
            counts["undetermined"] += 1
    households = _records(frame, [name for name in _KEPT if survey.has(name)], list(kept))
    for record, code in zip(households, kept.values(), strict=True):
        record["previous_class"] = code
    members = _members(survey, dict(zip(kept, households, strict=True)))
    return Known(Prefill(households, members), **counts, rejected=problems.count("no_key"))


def _members(survey: "Survey", kept: dict[int, dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the members of the households that are kept, under the household's own key."""
    if survey.members is None:
        return []
    frame = survey.members.frame
    rows = [i for i, household in enumerate(frame["household"].tolist()) if household in kept]
    names = [n for n in member_columns() if n in frame.columns and n not in fact_names()]
    records = _records(frame, names, rows)
    for record, household in zip(records, frame["household"].to_numpy()[rows].tolist(), strict=True):
        told = kept[household]
        record.update({name: told.get(name, "") for name in (*PLACE_NAMES, "household_id")})
    return records


def _records(frame: Any, names: Sequence[str], rows: Sequence[int]) -> list[dict[str, Any]]:
    columns = {name: frame[name].to_numpy()[list(rows)].tolist() for name in names}
    return [{name: values[i] for name, values in columns.items()} for i in range(len(rows))]
