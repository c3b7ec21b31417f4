"""What is a row below a header, once it is told what it is?"""

from dataclasses import dataclass
from typing import Literal

from ngheo_cli.survey.place_titles import NO_UNITS, Units

Kind = Literal[
    "household",
    "member",
    "no_key",
    "total",
    "unit_title",
    "list_title",
    "legend",
    "numbering",
    "prenumbered",
    "signature",
    "header",
    "other_standard",
    "sample",
]
Doubt = Literal["", "total", "words", "title", "members", "own_household", "no_relation"]
"""What a person should look at in a row: a household that looks like a total, has words only or begins rows
that may be members of the one above, a title of something unknown, and rows of a list of members whose
relation does not fit."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row that is not blank: its index in the sheet, its kind, and the commune and village that titles
    above it name, if any."""

    index: int
    kind: Kind
    unit: Units = NO_UNITS
    doubt: Doubt = ""
    under: int = -1
    """The row of the title of something unknown that it stands under; -1 for none."""
