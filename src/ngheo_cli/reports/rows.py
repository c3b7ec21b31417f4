"""What does one row of a machine-readable result hold? The contract of csv, json and parquet.

One row a household row read (set-aside rows too), in input order; with several standards one a household and
standard. Under a standard that is not wholly known each row says so, in a column that other results lack; so
it does with settings that a user gave, and with cells that could not be read.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

import numpy as np

from ngheo_cli.classify.model import NONE, Decisions
from ngheo_cli.criteria.settings import written
from ngheo_cli.numbers import UNKNOWN
from ngheo_cli.reports.run import RunInfo
from ngheo_cli.survey.column import Column as Asked
from ngheo_cli.survey.columns import SETTINGS, UNREADABLE, columns_of
from ngheo_cli.survey.columns_facts import member_columns
from ngheo_cli.survey.result_book import MEMBER, RECORD
from ngheo_cli.survey.result_columns import BETWEEN
from ngheo_cli.survey.values.quantities import quantity_text

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ngheo_cli.survey.model import Members, Survey

Array = "NDArray[Any]"
ANSWERS = np.array(["no", "yes", None], dtype=object)
AREAS = np.array(["rural", "urban", None], dtype=object)
BASES = np.array(["income", "score"], dtype=object)
PLACE = ("file", "sheet", "row")


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a result: text (`str` or None) or whole numbers (`int` or None)."""

    name: str
    kind: Literal["text", "number"]
    values: list[Any]


def result_columns(survey: "Survey", decisions: Sequence[Decisions], run: RunInfo) -> list[Column]:
    """Return the columns of the result in the order of the contract, all of one length."""
    times = len(decisions)
    indicators = _indicator_ids(decisions)
    asked = columns_of([one.criteria for one in decisions])
    columns = [
        _column(name, np.repeat(_typed(name, survey.frame[name].to_numpy(), asked), times))
        for name in survey.frame.columns
        if name not in {*PLACE, "problem", *indicators}
    ]
    columns += [_column(name, np.repeat(survey.frame[name].to_numpy(), times)) for name in PLACE]
    parts = [_decided(survey, one, indicators) for one in decisions]
    for name in parts[0]:
        columns.append(_column(name, np.stack([part[name] for part in parts], axis=1).reshape(-1)))
    if any(d.national for d in decisions):
        national = [_class_names(d.national) if d.national else np.full(len(survey.frame), None, dtype=object)
                    for d in decisions]  # fmt: skip
        columns.append(_column("national_class", np.stack(national, axis=1).reshape(-1)))
    headings = [d.criteria.incomplete.of(run.lang) if d.criteria.incomplete else None for d in decisions]
    if any(headings):
        trial = np.tile(np.array(headings, dtype=object), len(survey.frame))
        columns.append(_column("incomplete", trial))
    columns += [*_of_the_run(survey, decisions, columns)]
    columns.append(_column("problem", np.repeat(_blank_to_none(survey.frame["problem"].to_numpy()), times)))
    return columns


def _of_the_run(
    survey: "Survey", decisions: Sequence[Decisions], columns: Sequence[Column]
) -> Iterator[Column]:
    """Yield what decides beside the answers: settings that a user gave, and which of the cells that these
    columns leave blank were no blanks, but could not be read."""
    count, times = len(survey.frame), len(decisions)
    if settings := written([one.criteria for one in decisions]):
        yield Column(SETTINGS, "text", [settings] * (count * times))
    named: list[str | None] = [None] * (count * times)
    for column in columns:
        held = survey.unreadable.get(column.name)
        for row in () if held is None else np.flatnonzero(np.repeat(held, times)).tolist():
            if column.values[row] is None:
                before = named[row]
                named[row] = column.name if before is None else f"{before}{BETWEEN}{column.name}"
    if any(named):
        yield Column(UNREADABLE, "text", named)


def _column(name: str, values: "NDArray[Any]") -> Column:
    if values.dtype.kind == "i":
        if values.size and int(values.min()) == UNKNOWN:
            masked = values.astype(object)
            masked[values == UNKNOWN] = None
            return Column(name, "number", masked.tolist())
        return Column(name, "number", values.tolist())
    numbers = name in {"deprivations_min", "deprivations_max"}
    return Column(name, "number" if numbers else "text", values.tolist())


def member_rows(members: "Members") -> list[Column]:
    """Return the columns of a table of members, one row a member row read: what was read, where it stood, the
    number of the household among the rows of households (from 1), and why it has none."""
    frame, facts = members.frame, member_columns()
    names = [name for name in frame.columns if name not in {*PLACE, "household", "problem"}]
    columns = [_column(name, _typed(name, frame[name].to_numpy(), facts)) for name in names]
    columns += [_column(name, frame[name].to_numpy()) for name in PLACE]
    households = [None if row < 0 else row + 1 for row in frame["household"].tolist()]
    columns.append(Column("household", "number", households))
    columns.append(_column("problem", _blank_to_none(frame["problem"].to_numpy())))
    return [Column(RECORD, "text", [MEMBER] * len(frame)), *columns]


def _typed(name: str, values: "NDArray[Any]", facts: "Mapping[str, Asked]") -> "NDArray[Any]":
    """Return an input column as it is written: codes for answers and areas, exact decimal text for
    quantities, None for blank."""
    column = facts.get(name)
    if column is not None and column.kind == "quantity":
        texts = [None if value == UNKNOWN else quantity_text(value) for value in values.tolist()]
        return np.array(texts, dtype=object)
    if values.dtype == np.int8:
        return (AREAS if name == "area" else ANSWERS).take(values, mode="wrap")
    return values if values.dtype.kind == "i" else _blank_to_none(values)


def _blank_to_none(values: "NDArray[Any]") -> "NDArray[Any]":
    out = values.astype(object)
    out[out == ""] = None
    return out


def _indicator_ids(decisions: Sequence[Decisions]) -> tuple[str, ...]:
    """Return the indicators of all standards, in the order of the first that has them."""
    return tuple(dict.fromkeys(name for one in decisions for name in one.criteria.indicator_ids))


def _class_names(decisions: Decisions) -> "NDArray[Any]":
    return np.array([*decisions.classes, None, "undetermined"], dtype=object).take(
        decisions.class_, mode="wrap"
    )


def _decided(
    survey: "Survey", decisions: Decisions, indicators: tuple[str, ...]
) -> dict[str, "NDArray[Any]"]:
    aside = decisions.class_ == NONE
    masks, index = np.unique(decisions.possible, return_inverse=True)
    possible = [_names(decisions.classes, int(mask)) for mask in masks]
    columns: dict[str, NDArray[Any]] = {
        "criteria": np.full(len(aside), decisions.criteria.id, dtype=object),
        "class": _class_names(decisions),
        "branch": np.array([*decisions.branches, None], dtype=object)[decisions.branch],
        "basis": BASES[decisions.basis],
        "deprivations_min": decisions.deprivations_min.astype(object),
        "deprivations_max": decisions.deprivations_max.astype(object),
        "possible": np.array([*possible, None], dtype=object)[index],
        "settle": _joined(decisions.settle),
    }
    for name in ("branch", "basis", "deprivations_min", "deprivations_max", "possible"):
        columns[name][aside] = None
    for name in indicators:
        columns[name] = _answers(survey, decisions, name, aside)
    return columns


def _answers(survey: "Survey", decisions: Decisions, name: str, aside: "NDArray[np.bool_]") -> "NDArray[Any]":
    """Return the decided answers, and where nothing was decided what the survey says itself."""
    read = survey.frame[name].to_numpy() if survey.has(name) else np.full(len(aside), -1, dtype=np.int8)
    if name not in decisions.criteria.indicator_ids:
        return ANSWERS.take(read, mode="wrap")
    decided = decisions.answers[:, decisions.criteria.indicator_ids.index(name)]
    return ANSWERS.take(np.where(aside, read, decided), mode="wrap")


def _names(classes: tuple[str, ...], mask: int) -> str | None:
    return ";".join(name for i, name in enumerate(classes) if mask >> i & 1) or None


def _joined(settle: tuple[tuple[str, ...], ...]) -> "NDArray[Any]":
    out = np.full(len(settle), None, dtype=object)
    for i, names in enumerate(settle):
        if names:
            out[i] = ";".join(names)
    return out
