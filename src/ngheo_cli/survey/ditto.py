"""Which cells only repeat the one above them (`"`, `//`, `nt`, như trên), and what do they say then?

In a column of places such a sign stands for the cell right above it, among the households. In a column of
areas `nt` is nông thôn too, and nothing tells which of both is meant below a `Thành thị` written out.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from ngheo_cli.messages import Finding, Place
from ngheo_cli.messages import survey_rows as say
from ngheo_cli.survey.choices import code_of
from ngheo_cli.survey.column import Kind
from ngheo_cli.survey.sheet import Cell
from ngheo_cli.survey.text import key
from ngheo_cli.survey.values.columns import Trouble, is_nothing

_SIGNS = frozenset(
    (
        '"',
        '""',
        "'",
        "''",
        "″",
        "〃",
        "„",
        "‟",
        "//",
        "///",
        "\\\\",
        ",,",
        "nt",
        "ntr",
        "n/t",
        "nhưtrên",
        "nhutren",
    )
)
_AROUND = " .-_()="
_SHORT_AREAS = frozenset(("nt", "tt"))


@dataclass(frozen=True, slots=True)
class Repeats:
    """The cells of a column with those of the rows above in place of signs (blank where it is unknown what
    they repeat), what is said of the column, and the rows in trouble."""

    cells: list[Cell]
    findings: tuple[Finding, ...] = ()
    troubles: tuple[tuple[int, Trouble], ...] = ()


def without_ditto(cells: Sequence[Cell], kind: Kind, place: Place, *, explained: bool) -> Repeats:
    """Return the cells of a column of places or, by `kind`, of areas; `explained`: a legend tells its
    labels."""
    if kind == "area":
        unclear = frozenset(() if explained else unclear_areas(cells))
        known = ["" if i in unclear else cell for i, cell in enumerate(cells)]
        return Repeats(known, troubles=tuple((i, Trouble(say.AREA_DITTO)) for i in sorted(unclear)))
    filled, count, alone = filled_down(cells)
    counts = ((say.DITTO_FILLED, count), (say.DITTO_ALONE, alone))
    return Repeats(filled, tuple(message.at(place, count=n) for message, n in counts if n))


def is_ditto(cell: Cell) -> bool:
    """Whether a cell is one of the signs that repeat the cell above; a lone dash is a blank."""
    if not isinstance(cell, str) or not cell or len(cell) > 12:
        return False
    word = key(cell).strip(_AROUND).replace(" ", "")
    return word in _SIGNS


def filled_down(cells: Sequence[Cell]) -> tuple[list[Cell], int, int]:
    """Return a column of places with each sign of repetition replaced by what stands above it, the number of
    signs so replaced, and of those below a blank; they are blank."""
    if not any(is_ditto(cell) for cell in set(cells)):
        return list(cells), 0, 0
    result: list[Cell] = []
    count = alone = 0
    above: Cell = ""
    for cell in cells:
        if is_ditto(cell):
            count, alone = (count + 1, alone) if above else (count, alone + 1)
            result.append(above)
            continue
        above = "" if is_nothing(cell, words=True) else cell
        result.append(cell)
    return result, count, alone


def unclear_areas(cells: Sequence[Cell]) -> list[int]:
    """Return the positions of `nt` that may as well repeat the `Thành thị` above it.

    None where the column writes `tt` too: its labels are short ones. `NT` in capitals is a label.
    """
    words = {key(cell).strip(_AROUND) for cell in set(cells) if isinstance(cell, str)}
    if "nt" not in words or "tt" in words:
        return []
    found: list[int] = []
    urban = False
    for i, cell in enumerate(cells):
        word = key(cell).strip(_AROUND) if isinstance(cell, str) else ""
        if word in _SHORT_AREAS:
            if urban and str(cell).strip(_AROUND) != "NT":
                found.append(i)
            continue
        if word:
            urban = code_of("area", word) == "urban"
    return found
