"""Which mistakes may be planted in a sample, and where does `ngheo check` find each?

A kind is named after the code of its finding. Every planted mistake has rows of its own, so that each can
be told apart.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.random import Generator

from ngheo_cli.messages import Stop
from ngheo_cli.messages import sample as say
from ngheo_cli.sample.cells import Cells
from ngheo_cli.sample.chances import ON_NO_LIST
from ngheo_cli.sample.persons import draw_names
from ngheo_cli.survey.choices import code_of, list_of
from ngheo_cli.survey.plausible import OLDEST
from ngheo_cli.survey.text import loose

Planter = Callable[["Piece", int], str]


@dataclass(frozen=True, slots=True)
class Piece:
    """Rows of a file before they are written. `points` are those of one deprivation, `answers` the indicators
    that are asked directly."""

    cells: Cells
    points: int
    answers: Sequence[str]
    draw: Generator

    def value(self, row: int, column: str) -> Any:
        """Return what is written in a cell."""
        return self.cells[column][row]

    def put(self, row: int, column: str, value: object) -> str:
        """Write something else in a cell, and return its column."""
        self.cells[column][row] = value
        return column


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of mistake.

    `needs` are columns without which it cannot be made; `once` says that a file tells it at one cell only;
    `again` that the row is written a second time, with the mistake there; `first` that the first is told.
    """

    plant: Planter
    needs: tuple[str, ...]
    once: bool = False
    again: bool = False
    first: bool = False


def _review_year(piece: Piece, row: int) -> int:
    return int(str(piece.value(row, "review_date"))[:4])


def _born_later(piece: Piece, row: int) -> str:
    return piece.put(row, "head_birth", str(_review_year(piece, row) + 1))


def _old_head(piece: Piece, row: int) -> str:
    return piece.put(row, "head_birth", str(_review_year(piece, row) - OLDEST - 2))


def _lost_zero(piece: Piece, row: int) -> str:
    return piece.put(row, "head_national_id", piece.value(row, "head_national_id")[1:])


def _lost_letters(piece: Piece, row: int) -> str:
    name = piece.value(row, "head_name")
    return piece.put(row, "head_name", "".join(c if c.isascii() else "?" for c in name[:-1]) + "?n")


def _no_key(piece: Piece, row: int) -> str:
    piece.put(row, "head_name", None)
    return piece.put(row, "household_id", None)


def _unreadable_answer(piece: Piece, row: int) -> str:
    return piece.put(row, piece.answers[int(piece.draw.integers(len(piece.answers)))], "có lẽ")


def _no_multiple(piece: Piece, row: int) -> str:
    return piece.put(row, "score_deprivation", piece.value(row, "score_deprivation") + piece.points // 2)


def _other_points(piece: Piece, row: int) -> str:
    told = piece.value(row, "score_deprivation")
    return piece.put(row, "score_deprivation", told - piece.points if told else piece.points)


def _other_head(piece: Piece, row: int) -> str:
    """Make the second row that of another household with the same code."""
    sex = np.full(2, piece.value(row, "head_sex") in ("female", list_of("sex")["female"][0]), dtype=np.int64)
    names = draw_names(piece.draw, np.zeros(2, dtype=np.int64), sex).tolist()
    piece.put(
        row, "head_name", next((name for name in names if name != piece.value(row, "head_name")), "Lê An")
    )
    piece.put(row, "head_national_id", None)
    return "household_id"


def _same_id(piece: Piece, row: int) -> str:
    """Make the second row that of another household whose head bears the same national ID."""
    number = piece.value(row, "head_national_id")
    _other_head(piece, row)
    piece.put(row, "household_id", f"9{piece.value(row, 'household_id')[-2:]}")
    return piece.put(row, "head_national_id", number)


def _other_spelling(piece: Piece, row: int) -> str:
    return piece.put(row, "village", loose(piece.value(row, "village")))


def _other_class(piece: Piece, row: int) -> str:
    told = piece.value(row, "recorded_class") or ""
    code = code_of("class", told)
    other = "poor" if code in ON_NO_LIST else "not_poor"
    return piece.put(row, "recorded_class", other if told == code else list_of("class")[other][0])


KINDS: Mapping[str, Kind] = {
    "no_key": Kind(_no_key, ("household_id", "head_name")),
    "id_lost_zero": Kind(_lost_zero, ("head_national_id",)),
    "birth_after_review": Kind(_born_later, ("head_birth", "review_date")),
    "head_old": Kind(_old_head, ("head_birth", "review_date")),
    "date_impossible": Kind(lambda piece, row: piece.put(row, "head_birth", "31/02/1980"), ("head_birth",)),
    "out_of_limits": Kind(lambda piece, row: piece.put(row, "size", 0), ("size",)),
    "area_blank": Kind(lambda piece, row: piece.put(row, "area", None), ("area",), once=True),
    "money_unreadable": Kind(
        lambda piece, row: piece.put(row, "income_per_person", "khoảng hai triệu"), ("income_per_person",)
    ),
    "income_high": Kind(
        lambda piece, row: piece.put(row, "income_per_person", 150_000_000), ("income_per_person",)
    ),
    "answer_unreadable": Kind(_unreadable_answer, ("indicators",)),
    "choice_unknown": Kind(
        lambda piece, row: piece.put(row, "recorded_class", "Hộ khá giả"), ("recorded_class",)
    ),
    "points_not_multiple": Kind(_no_multiple, ("score_deprivation",)),
    "points_differ": Kind(_other_points, ("score_deprivation", "indicators")),
    "letters_lost": Kind(_lost_letters, ("head_name",)),
    "recorded_differs": Kind(_other_class, ("recorded_class",)),
    "unit_spelling": Kind(_other_spelling, ("village",), once=True),
    "id_twice": Kind(_same_id, ("head_national_id",), again=True, first=True),
    "duplicate_rows": Kind(lambda *_: "household_id", ("village",), again=True),
    "key_two_heads": Kind(_other_head, ("household_id",), again=True, first=True),
}
"""By name: the code of the finding of `ngheo check`."""


def kinds_for(columns: Sequence[str], indicators: Sequence[str]) -> tuple[str, ...]:
    """Return the kinds that a survey with these columns can have."""
    have = {*columns, *(["indicators"] if set(indicators) & set(columns) else [])}
    return tuple(name for name, kind in KINDS.items() if have >= set(kind.needs))


def parse_defects(text: str, possible: Sequence[str]) -> dict[str, int]:
    """Return how many of each kind are asked for in each file: `all`, or names with commas, `no_key=3`.

    Raises Stop for a kind that there is not or that the survey cannot have.
    """
    found: dict[str, int] = {}
    for part in filter(None, (part.strip() for part in text.split(","))):
        name, _, number = part.partition("=")
        if name == "all" and not number:
            found |= {one: found.get(one, 1) for one in possible}
        elif name not in possible or (number and not (number.isascii() and number.isdigit() and int(number))):
            raise Stop(say.BAD_DEFECT.at(value=part[:20], kinds=", ".join(possible)))
        else:
            found[name] = 1 if KINDS[name].once else int(number or 1)
    return found


@dataclass(frozen=True, slots=True)
class Planted:
    """A mistake in the rows of a piece, and its column."""

    kind: str
    row: int
    column: str


def plant(piece: Piece, kinds: Sequence[str]) -> list[Planted]:
    """Plant mistakes in rows of a piece, each in others; rows that are written twice make it longer."""
    count = len(next(iter(piece.cells.values())))
    rows = sorted(piece.draw.choice(count, len(kinds), replace=False).tolist())
    planted: list[Planted] = []
    for name, row in zip(kinds, rows, strict=True):
        kind, at = KINDS[name], row + len([one for one in planted if KINDS[one.kind].again])
        if kind.again:
            for values in piece.cells.values():
                values.insert(at + 1, values[at])
            at += 1
        column = kind.plant(piece, at)
        planted.append(Planted(name, at - kind.first, column))
    return planted
