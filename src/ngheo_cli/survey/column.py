"""What is one entry of the data dictionary?"""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["text", "code", "date", "choice", "area", "answer", "money", "count", "score", "quantity"]
Group = Literal[
    "place", "household", "money", "score", "indicator", "fact", "flag", "cause", "result", "member"
]
Labels = tuple[tuple[str, tuple[str, ...]], ...]
"""A closed list: codes with their labels, the one shown first."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column that a survey may have.

    `aliases` name it alone; `weak` aliases name it only if no better title claims it (“Họ và tên”). `keys`
    are the machine keys of the review system's export. `low` and `high` bound numbers and years, both
    included. `choices` names a closed list of `choices.py`; `own` is one that only this column has.
    """

    name: str
    kind: Kind
    vi: str
    en: str
    aliases: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    low: int | None = None
    high: int | None = None
    choices: str = ""
    group: Group = "household"
    note_vi: str = ""
    note_en: str = ""
    own: Labels = ()

    @property
    def closed(self) -> "str | Labels":
        """The closed list of a choice, by name or itself."""
        return self.own or self.choices
