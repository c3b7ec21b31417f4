"""What is one file of a batch, and what became of it?

Everything here goes between processes, so that it holds plain values only.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Literal

Status = Literal["done", "refused", "failed", "repeated", "not_survey"]
"""`done`: decided and written. `refused`: the survey cannot be read or decided as it is. `failed`: something
else went wrong (the disk, the process, the cluster). `repeated`: the same bytes as an earlier file.
`not_survey`: a file of a folder that is something else, such as a table of totals."""
SETTLED: frozenset[Status] = frozenset(["done", "refused", "repeated", "not_survey"])
"""What the same input brings again; whatever else is tried again by the next run."""


@dataclass(frozen=True, slots=True)
class Given:
    """What a manifest says of one survey, as typed: the unit's place columns, and how it is reviewed."""

    place: Mapping[str, str] = field(default_factory=dict)
    review_date: str = ""
    criteria: str = ""
    totals: Path | None = None


@dataclass(frozen=True, slots=True)
class Task:
    """One survey to be recomputed.

    `name` is the path by which it is known in all that is written, with `/`, below the folder or beside the
    manifest that named it; `id` the same as a short code. `result` is where its workbook goes, below the
    folder of results.
    """

    id: str
    name: str
    path: Path
    result: str
    given: Given = field(default_factory=Given)
    listed: bool = False
    """Whether a manifest names it, so that it is a survey or an error."""
    digest: str = ""
    """SHA-256 of the survey when the batch began; "" where it could not be read."""


@dataclass(frozen=True, slots=True)
class Output:
    """A file that was written: its path below the folder of results, with `/`, and SHA-256."""

    path: str
    digest: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one survey; no name, ID or address of a person is in it.

    `code` and `reason` tell why it is not done. `clean` says that nothing of it needs a person's attention
    (the exit status of `classify`). `findings` counts its findings by code.
    """

    status: Status
    code: str = ""
    reason: str = ""
    criteria: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    """Its communes, as paths; the survey's own name where it names none."""
    classes: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    """Standard to class to households, `undetermined` too."""
    rows: Mapping[str, int] = field(default_factory=dict)
    """`rows_read`, `households`, `rejected`, `set_aside`, `not_households`."""
    findings: Mapping[str, int] = field(default_factory=dict)
    clean: bool = False
    outputs: tuple[Output, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the ledger: a survey, what it was made from, and what became of it."""

    file: str
    input: str
    """SHA-256 of the survey; "" where it cannot be read."""
    work: str
    """SHA-256 of all else that decides the outcome: tool, standards, options, tables beside, place of the
    results."""
    outcome: Outcome

    def as_dict(self) -> dict[str, Any]:
        """Return the entry as published (`ngheo.batch/1`)."""
        outcome = asdict(self.outcome)
        outcome |= {"code": self.outcome.code or None, "reason": self.outcome.reason or None}
        return {"file": self.file, "input": self.input or None, "work": self.work, **outcome}


def entry_of(row: Mapping[str, Any]) -> Entry:
    """Return the entry of a published row. Raises KeyError or TypeError for what is none."""
    told = {name: value for name, value in row.items() if name not in {"file", "input", "work"}}
    told |= {"code": told["code"] or "", "reason": told["reason"] or ""}
    told |= {"criteria": tuple(told["criteria"]), "units": tuple(told["units"])}
    told["outputs"] = tuple(Output(**one) for one in told["outputs"])
    return Entry(str(row["file"]), row["input"] or "", str(row["work"]), Outcome(**told))
