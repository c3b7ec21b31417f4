"""What is told of an indicator that follows from raw facts, as data?

It holds no name and no birth date: a member is a number in the household, with sheet and row, and ages are
full years.
"""

from dataclasses import dataclass

Both = dict[str, str]
"""A text as {"vi": …, "en": …}."""


@dataclass(frozen=True, slots=True)
class FactReading:
    """One raw fact: its value as a code or a number as text (None for unknown), in words, and where it
    stands (None where the survey has no column of it)."""

    fact: str
    title: Both
    value: str | None
    text: Both
    cell: str | None


@dataclass(frozen=True, slots=True)
class Whose:
    """The facts of the household, or of one member: `member` counts them from 1 in the order of the sheet.

    `holds` says whether the member rule is true of the member: yes, no or None for unknown.
    """

    member: int | None
    sheet: str
    row: int
    holds: str | None
    facts: tuple[FactReading, ...]


@dataclass(frozen=True, slots=True)
class SettingReading:
    """A setting of the standard that the rule uses; None where it is open."""

    id: str
    title: Both
    value: str | None
    set_by_user: bool


@dataclass(frozen=True, slots=True)
class Derived:
    """An answer by raw facts: `answer` is yes (deprived), no, or None for unknown.

    `facts` are the names of the facts that the rule uses, `unlisted` the members that the size counts and
    nobody listed (None where their number is unknown).
    """

    answer: str | None
    sentence: Both
    facts: tuple[str, ...]
    from_: tuple[Whose, ...]
    unlisted: int | None
    settings: tuple[SettingReading, ...]

    @property
    def missing(self) -> tuple[FactReading, ...]:
        """The unknown facts that may decide, each name once: of the household, and of members in doubt."""
        doubted = [w for w in self.from_ if w.member is None or w.holds is None]
        blank = {fact.fact: fact for whose in doubted for fact in whose.facts if fact.value is None}
        return tuple(blank.values()) if self.answer is None else ()
