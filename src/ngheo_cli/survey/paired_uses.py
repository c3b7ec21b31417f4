"""How are columns that tell one thing together listed and read: as one answer, name, date, birth or sex?"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.numbers import BLANK, NO, YES
from ngheo_cli.survey.candidates import Candidate
from ngheo_cli.survey.columns import by_name
from ngheo_cli.survey.paired_columns import Join, Paired, lone_names
from ngheo_cli.survey.sheet import Cell
from ngheo_cli.survey.values.answers import MARK, read_answer
from ngheo_cli.survey.values.columns import is_nothing, plain
from ngheo_cli.survey.values.texts import text_of

if TYPE_CHECKING:
    from ngheo_cli.survey.mapping import Use

_NAMES: Mapping[Join, str] = {
    "names": "head_name",
    "births": "head_birth",
    "sexes": "head_sex",
    "places": "village",
}


def with_pairs(found: Mapping[int, Candidate], both: Paired) -> dict[int, Candidate]:
    """Return candidates in which the second columns of pairs claim nothing, nor half a name."""
    result = {c: Candidate("pair") if c in both.others else one for c, one in found.items()}
    for column in lone_names(both.headings, both.pairs):
        if column in result and result[column].name == "head_name":
            result[column] = Candidate("name_part", "head_name")
    for column in both.pairs:
        one = result.get(column)
        if one and one.kind == "used" and not _fits(both, column, one.name):
            result[column] = Candidate("unknown")
    return result


def _fits(both: Paired, column: int, name: str) -> bool:
    """Whether a pair can answer a field."""
    join = both.pairs[column].join
    if join == "dates":
        told = by_name().get(name)
        return told is not None and told.kind == "date"
    if join == "answers":
        told = by_name().get(name)
        return told is None or told.kind == "answer"
    return _NAMES.get(join) == name


def joined(uses: Sequence["Use"], both: Paired) -> tuple["Use", ...]:
    """Return uses that are read with the second column of their pair; births tell the sex too, where no other
    column does."""
    told: list[Use] = []
    for use in uses:
        pair = both.pairs.get(use.column)
        by_user = pair is not None and pair.join == "places" and use.how == "map"
        if pair is None or by_user or not _fits(both, use.column, use.name):
            told.append(use)
            continue
        told.append(replace(use, join=pair.join, other=pair.other))
        if pair.join == "births" and all(one.name != "head_sex" for one in uses):
            told.append(
                replace(use, column=pair.other, name="head_sex", join="sex_of_birth", other=use.column)
            )
    return tuple(sorted(told, key=lambda use: use.column))


def names_of(parts: Iterable[Sequence[Cell]]) -> list[Cell]:
    """Return the names that the columns of their parts say together, the family name first."""
    return [" ".join(str(c).strip() for c in row if c != "") for row in zip(*parts, strict=True)]


def dates_of(parts: Iterable[Sequence[Cell]]) -> list[Cell]:
    """Return the dates that columns of day, month and year say together; a year without a day or a month
    stands alone, and so does what is filled in one column only."""
    return [_date_of(list(map(plain, row))) for row in zip(*parts, strict=True)]


def _date_of(parts: Sequence[Cell]) -> Cell:
    filled = [part for part in parts if not is_nothing(part)]
    if len(filled) < len(parts) and not is_nothing(parts[-1]):
        return parts[-1]
    return "/".join(map(text_of, filled)) if len(filled) > 1 else (filled or [""])[0]


def cells_of(join: Join, first: Sequence[Cell], second: Sequence[Cell]) -> tuple[list[Cell], list[int]]:
    """Return what two columns say together, and the rows in which both are filled though only one may be."""
    if join == "places":
        told = ([text_of(c) for c in both if not is_nothing(c, words=True)] for both in _rows(first, second))
        return [", ".join(texts) for texts in told], []
    if join == "sex_of_birth":
        first, second = second, first
    clashes: list[int] = []
    cells: list[Cell] = []
    for i, (one, other) in enumerate(_rows(first, second)):
        filled = _is_filled(one, join), _is_filled(other, join)
        if all(filled):
            clashes += [i] if join != "sex_of_birth" else []
            cells.append("")
        elif join == "births":
            cells.append(one if filled[0] else other)
        else:
            cells.append("male" if filled[0] else "female" if filled[1] else "")
    return cells, clashes


def _rows(first: Sequence[Cell], second: Sequence[Cell]) -> "zip[tuple[Cell, Cell]]":
    return zip(first, second, strict=True)


def _is_filled(cell: Cell, join: Join) -> bool:
    if join == "sexes":
        return read_answer(plain(cell))[0] in {YES, MARK}
    return not is_nothing(plain(cell))


def answers_of(yes: NDArray[np.int8], no: NDArray[np.int8]) -> tuple[NDArray[np.int8], NDArray[np.bool_]]:
    """Return the answers that two columns, of Có and of Không, give, and where both are marked."""
    said_yes = (yes == YES) | (yes == MARK)
    said_no = (no == YES) | (no == MARK)
    codes = np.full(len(yes), BLANK, dtype=np.int8)
    codes[said_no | (yes == NO)] = NO
    codes[said_yes] = YES
    clash = said_yes & said_no
    codes[clash] = BLANK
    return codes, clash
