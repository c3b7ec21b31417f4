"""What did the check of some tables find?"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from ngheo_cli.audit.table.digits import Repair
from ngheo_cli.audit.table.model import Figure, Table
from ngheo_cli.audit.table.relations import Where
from ngheo_cli.messages import Finding, Severity


@dataclass(frozen=True, slots=True)
class Cause:
    """The likely cause of a failure: a code of `messages/audit_rules.py` with its values, what would be right
    (with the decimals to print it by; None where nothing tells it), and the repairs that would do."""

    code: str
    expected: Fraction | None = None
    decimals: int = 0
    values: Mapping[str, object] = field(default_factory=dict)
    repairs: tuple[Repair, ...] = ()
    severity: Severity = Severity.ERROR


@dataclass(frozen=True, slots=True)
class Failure:
    """A rule that does not hold; `cells` begin with the figure that it is about. A note is no
    failure: it says what looks wrong and is not."""

    rule: str
    where: Where
    cells: tuple[Figure, ...]
    cause: Cause

    @property
    def severity(self) -> Severity:
        """How grave it is."""
        return self.cause.severity


@dataclass(frozen=True, slots=True)
class Audit:
    """The tables, what fails in them, how often each rule holds, by table position and rule, and what could
    not be judged."""

    tables: tuple[Table, ...]
    failures: tuple[Failure, ...]
    holds: Mapping[tuple[int, str], int]
    findings: tuple[Finding, ...] = ()

    @property
    def checked(self) -> int:
        """How many times a rule was checked."""
        return sum(self.holds.values()) + len(self.failing)

    @property
    def failing(self) -> tuple[Failure, ...]:
        """The failures, without notes."""
        return tuple(one for one in self.failures if one.severity is not Severity.NOTE)
