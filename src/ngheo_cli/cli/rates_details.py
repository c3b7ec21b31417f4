"""How does `ngheo rates --table` count indicators, causes, children, and who registered to escape?"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from ngheo_cli.cli.comparing import Job, linked_of
from ngheo_cli.cli.rating import count, groups_of, picked
from ngheo_cli.messages import Finding, Place, Stop, counted, side_tables
from ngheo_cli.messages import rate_details as words

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from ngheo_cli.cli.console import Progress
    from ngheo_cli.cli.rating import Rated, Wanted
    from ngheo_cli.cli.reading import Loaded, Request
    from ngheo_cli.review.escape import EscapeRow
    from ngheo_cli.review.households import Households
    from ngheo_cli.review.rate_details import DetailRow, Kind
    from ngheo_cli.review.rates import RateRow
    from ngheo_cli.review.units import Names

Table = Literal["rates", "indicators", "causes", "children", "escape"]
"""The tables of `ngheo rates`."""
Details = Literal["indicators", "causes", "children", "escape"]
_NOT_OF_DETAILS = {
    one.code for one in (side_tables.NO_DENOMINATOR, counted.NO_GROUP_TOTAL, counted.NO_AREA_TOTAL)
}
"""What tables without totals do not need."""


@dataclass(frozen=True, slots=True)
class Detailing:
    """Which table is wanted, and what tells of the review before."""

    table: Details
    wanted: "Wanted"
    rule: str
    """How an ethnic minority household is told."""
    job: Job
    before: tuple[Path, ...]


Rows = tuple[tuple["RateRow", tuple["DetailRow | EscapeRow", ...]], ...]
"""The rows of a table by unit, area and group, in order."""


@dataclass(frozen=True, slots=True)
class Detailed:
    """A table with its findings."""

    table: Details
    rows: Rows
    findings: tuple[Finding, ...]
    proposals: int = 0
    """How many links between two reviews wait for a person."""
    earlier: "tuple[Loaded, ...]" = ()
    """The files of the review before."""

    def as_dicts(self) -> "Iterator[dict[str, object]]":
        """Yield the rows as published."""
        return (row.as_dict() for _, rows in self.rows for row in rows)


def detailing_of(
    table: Table, how: "tuple[Wanted, str]", job: Job, before: Sequence[Path], *, others: bool
) -> Detailing | None:
    """Return which table of details is wanted; None for the rates. `how` is what is shown, and the rule of
    ethnic minorities; `others` whether measures or a plan are wanted.

    Raises Stop for options that do not go together.
    """
    if table != "escape" and (job.links or job.crosswalk or (before and table != "rates")):
        raise Stop(words.ESCAPE_ONLY.at())
    if table == "rates":
        return None
    if others:
        raise Stop(words.TABLE_ALONE.at(table=table))
    return Detailing(table, *how, job, tuple(before))


def detailed_of(rated: "Rated", asked: Detailing, request: "Request", show: "Progress | None") -> Detailed:
    """Count one of the tables of details. Raises Stop where the files do not tell what it is of."""
    ranked = asked.wanted.above is not None
    findings = [f for f in rated.findings if ranked or f.code not in _NOT_OF_DETAILS]
    if asked.table == "escape":
        found = _escape(rated, asked, request, show)
    else:
        found = _details(rated, asked.table, asked, request)
    return replace(found, findings=(*findings, *found.findings))


def _details(rated: "Rated", kind: "Kind", asked: Detailing, request: "Request") -> Detailed:
    from ngheo_cli.review.rate_details import details_of, without_answers

    households = rated.reviewed.households
    details = details_of(households, kind)
    whole, rows = _rows(rated, households, details.counts, asked, request)
    lacking = without_answers(details, whole)
    names = ", ".join(lacking)
    findings = (words.WITHOUT_ANSWERS.at(Place(), names=names),) if lacking else ()
    return Detailed(kind, tuple((row, tuple(details.rows(row))) for row in rows), findings)


def _escape(rated: "Rated", asked: Detailing, request: "Request", show: "Progress | None") -> Detailed:
    import numpy as np

    from ngheo_cli.cli.file_names import file_names, named
    from ngheo_cli.cli.reviewing import review_of
    from ngheo_cli.review.escape import absent_of, escape_counts, escape_rows

    now = rated.reviewed.households
    if not (asked.before or now.has("previous_class")):
        raise Stop(words.NO_EARLIER.at())
    # The members of another file belong to the review now.
    earlier = replace(request, members=())
    read = [review_of(asked.before, earlier, now.source, show)] if asked.before else []
    every = [*read, rated.reviewed]
    names = file_names([file.path for one in every for file in one.loaded], request)
    linked = linked_of(asked.job, named(every, names))
    before, links = linked.before, linked.links
    there = np.ones(len(before), dtype=np.bool_) if asked.before else links.now_of >= 0
    whole, rows = _rows(rated, before, escape_counts(before, now, links, there), asked, request)
    absent = absent_of(whole)
    missing = (words.ESCAPE_ABSENT.at(Place(), count=absent),) if absent else ()
    told = tuple((row, tuple(escape_rows(row))) for row in rows)
    files = tuple(file for one in read for file in one.loaded)
    return Detailed("escape", told, (*linked.findings, *missing), len(links.proposals), files)


def _rows(
    rated: "Rated",
    households: "Households",
    counts: "Mapping[str, NDArray[np.int64]]",
    asked: Detailing,
    request: "Request",
) -> "tuple[RateRow, Sequence[RateRow]]":
    """Return the counts of all, and of the units, areas and groups that are shown."""
    wanted = asked.wanted
    names = {"all", *wanted.groups}
    groups = {name: of for name, of in groups_of(households, asked.rule, wanted).items() if name in names}
    counted = count(households, groups, counts, rated.given, request)
    every = (*counted.rows, *counted.grouped)
    if wanted.above is None:
        return counted.rows[0], picked(every, wanted)
    # The rates of this review rank its units, whatever is counted of them.
    found = {_place(row): row for row in every}
    return counted.rows[0], [found[place] for row in rated.rows if (place := _place(row)) in found]


def _place(row: "RateRow") -> "tuple[str, Names, str, str]":
    return row.unit.level, row.unit.key, row.area, row.group
