"""What is kept of a table while its pieces go by: counts, classes, rates by unit, findings by code?"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import pandas as pd

from ngheo_cli.batch.merge import Adding
from ngheo_cli.batch.part import VILLAGE_GROUPS, Json, counts_of
from ngheo_cli.batch.units import anchored
from ngheo_cli.classify.model import UNDETERMINED, Decisions
from ngheo_cli.messages import Finding, Lang, Severity
from ngheo_cli.review.counting import measures, tally
from ngheo_cli.review.groups import KINH, memberships
from ngheo_cli.review.households import households_of
from ngheo_cli.survey.model import Conservation, Survey

GROUPS = (*VILLAGE_GROUPS, KINH)
"""The groups that units are counted in."""
PLACES = 3
"""So many places of a finding are kept."""


@dataclass(slots=True)
class Told:
    """One code of finding: how often, and the first findings of it."""

    count: int = 0
    first: list[Finding] = field(default_factory=list)


class Sums:
    """The sums of a table; `named` says whether its records name communes, `name` is the table's."""

    def __init__(self, name: str, *, named: bool) -> None:
        self._name, self._named = name, named
        self.problems: Counter[str] = Counter()
        self.others: Counter[str] = Counter()
        self.classes: dict[str, Counter[str]] = defaultdict(Counter)
        self.told: dict[str, Told] = {}
        self.counts = Adding()

    def add(self, survey: Survey, decisions: Sequence[Decisions], others: Mapping[str, int]) -> None:
        """Add the records of a piece."""
        self.problems.update(survey.frame["problem"].tolist())
        self.others.update(others)
        self.counts.add([self._counted(survey, one) for one in decisions])
        for one in decisions:
            codes = {code: int((one.class_ == i).sum()) for i, code in enumerate(one.classes)}
            codes["undetermined"] = int((one.class_ == UNDETERMINED).sum())
            self.classes[one.criteria.id].update(codes)

    def _counted(self, survey: Survey, decisions: Decisions) -> Json:
        households = households_of([(survey, decisions)])
        groups = {name: member for name, member in memberships(households).items() if name in GROUPS}
        households = replace(
            households, frame=self._upper(households.frame), rejected=self._upper(households.rejected)
        )
        return counts_of(households, list(groups), tally(households, groups, measures(households)))

    def _upper(self, frame: pd.DataFrame) -> pd.DataFrame:
        """Return records without their villages: so many are not held."""
        return anchored(frame.drop(columns="village", errors="ignore"), self._name, named=self._named)

    def say(self, found: Iterable[tuple[Finding, int]]) -> None:
        """Add findings, each with the number of records that it tells of."""
        for finding, count in found:
            told = self.told.setdefault(finding.code, Told())
            told.count += count
            if len(told.first) < PLACES:
                told.first.append(finding)

    def conservation(self) -> Conservation:
        """Return the counts of all records.

        Raises RuntimeError where one is lost: an error of the program.
        """
        found = self.problems
        counts = Conservation(
            rows_read=sum(found.values()) + sum(self.others.values()),
            households=found[""],
            rejected=found["no_key"],
            duplicates=found["duplicate_row"],
            superseded=found["superseded"],
            not_households=dict(sorted(self.others.items())),
        )
        decided = {name: sum(codes.values()) for name, codes in self.classes.items()}
        if not counts.balanced or any(count != counts.households for count in decided.values()):
            raise RuntimeError(f"records do not balance: {counts}, {decided}")
        return counts

    @property
    def grave(self) -> int:
        """How many codes of errors and warnings there are."""
        return sum(told.first[0].severity is not Severity.NOTE for told in self.told.values())

    def findings(self, lang: Lang) -> list[dict[str, Any]]:
        """Return a row a code as published (`ngheo.table/1`), in the order of codes."""
        return [_row(code, self.told[code], lang) for code in sorted(self.told)]


def counted(findings: Iterable[Finding]) -> list[tuple[Finding, int]]:
    """Return findings of a piece, each with the number of records that it tells of."""
    return [(one, n if isinstance(n := one.values.get("count"), int) else 1) for one in findings]


def _row(code: str, told: Told, lang: Lang) -> dict[str, Any]:
    first = told.first[0]
    if isinstance(first.values.get("count"), int):
        first = Finding(first.message, first.place, {**first.values, "count": told.count})
    places = [
        {name: getattr(one.place, name) or None for name in ("cell", "column", "row")} for one in told.first
    ]
    return {
        "code": code,
        "severity": str(first.severity),
        "count": told.count,
        "places": places,
        "message": first.text(lang),
        "advice": first.advice(lang),
    }
