"""What must the package find in a sample? Counted from the generator's own households, not from the file."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from make.household import Household
from make.law import STANDARDS, certified_average, possible

CLASSES = ("poor", "near_poor", "average", "not_poor", "undetermined")
LETTERS = {"poor": "P", "near_poor": "N", "average": "A", "not_poor": "O", "undetermined": "?"}
KINDS = ("total", "unit_title", "legend", "numbering", "prenumbered", "signature", "header")


@dataclass
class Tally:
    """A sample as written: household rows in order, other rows below the header by kind, how to run it."""

    criteria: str
    has_income: bool = True
    has_score: bool = True
    set_values: Mapping[str, str] = field(default_factory=dict)
    rows: list[Household] = field(default_factory=list)
    others: Counter[str] = field(default_factory=Counter)
    has_recorded: bool = True
    members: dict[str, int] | None = None
    """What becomes of the rows of a members sheet."""

    def add(self, *households: Household) -> None:
        """Count household rows, in the order written."""
        self.rows.extend(households)

    def expected(self) -> dict[str, object]:
        """Return the entry of expected.yaml."""
        problems = Counter(row.problem for row in self.rows)
        results = [self._result(row) for row in self.rows]
        classes = Counter(name for name, _ in results if name)
        entry: dict[str, object] = {
            "survey": True,
            "criteria": self.criteria,
            "set": dict(self.set_values),
            "rows_read": len(self.rows) + self.others.total(),
            "households": problems[""],
            "rejected": problems["no_key"],
            "duplicates": problems["duplicate_row"],
            "superseded": problems["superseded"],
            "not_households": {kind: self.others[kind] for kind in KINDS if self.others[kind]},
            "classes": {name: classes[name] for name in CLASSES if classes[name]},
        }
        branches = Counter(branch for _, branch in results if branch)
        if branches:
            entry["branches"] = {name: branches[name] for name in ("poor_income", "poor_deprivation")}
        certified = [
            name == "average" and certified_average(row, self.criteria)
            for row, (name, _) in zip(self.rows, results, strict=True)
        ]
        entry["certified_average"] = sum(certified)
        if self.has_recorded:
            recorded = Counter(row.recorded for row in self.rows if row.recorded and not row.problem)
            entry["recorded"] = {name: recorded[name] for name in CLASSES if recorded[name]}
        if self.members is not None:
            entry["members"] = self.members
        entry["answers"] = self._answers()
        entry["by_row"] = "".join(LETTERS.get(name, "-") for name, _ in results)
        return entry

    def _answers(self) -> dict[str, str]:
        """Count the answers of each indicator over the households: deprived, not deprived, unknown."""
        kept = [row.answers for row in self.rows if not row.problem]
        counts = {}
        for i, name in enumerate(STANDARDS[self.criteria].indicators):
            tally = Counter(answers[i] for answers in kept)
            counts[name] = f"{tally[True]} yes, {tally[False]} no, {tally[None]} unknown"
        return counts

    def _result(self, row: Household) -> tuple[str, str]:
        if row.problem:
            return "", ""
        results = possible(row, self.criteria, self.has_income, self.has_score)
        classes, branches = ({result[i] for result in results} for i in (0, 1))
        name = classes.pop() if len(classes) == 1 else "undetermined"
        return name, branches.pop() if len(branches) == 1 else ""


def not_a_survey() -> dict[str, object]:
    """Return the entry of a file that must be recognised as something else."""
    return {"survey": False}


def by_village(rows: Iterable[Household]) -> dict[str, list[Household]]:
    """Group household rows by village, in order."""
    groups: dict[str, list[Household]] = {}
    for row in rows:
        groups.setdefault(row.village, []).append(row)
    return groups
