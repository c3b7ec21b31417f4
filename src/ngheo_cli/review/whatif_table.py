"""Which rows tell of a survey under two standards: the households, the matrix, and the reasons?"""

from typing import TYPE_CHECKING, Any

import numpy as np

from ngheo_cli.criteria.model import ClassRule, Criteria
from ngheo_cli.criteria.words import class_sentence
from ngheo_cli.messages.terms import cited_name
from ngheo_cli.numbers import UNKNOWN
from ngheo_cli.review.whatif import Side, WhatIf

if TYPE_CHECKING:
    from numpy.typing import NDArray

Row = dict[str, Any]
_WHO = ("province", "district", "commune", "village", "household_id", "head_name", "size", "area")


def matrix_rows(what: WhatIf) -> list[Row]:
    """Return one row a pair of classes that some household has."""
    return [
        {"table": "moves", "before": move.before, "after": move.after, "households": move.households,
         "persons": move.persons}
        for move in what.moves()
    ]  # fmt: skip


def reason_rows(what: WhatIf, lang: str) -> list[Row]:
    """Return one row a pair of rules that put households into another class, the most households first."""
    rows = []
    for reason in what.reasons():
        row: Row = {"table": "reasons", "before": reason.move.before, "after": reason.move.after,
                    "households": reason.move.households, "persons": reason.move.persons}  # fmt: skip
        for name, side, rule in zip(
            ("before", "after"), (what.before, what.after), reason.rules, strict=True
        ):
            criteria = side.of.criteria
            row[f"{name}_rule"] = class_sentence(rule, criteria, None, lang) if rule else None
            row[f"{name}_source"] = _source(rule, criteria, lang) if rule else None
        rows.append(row)
    return rows


def household_rows(what: WhatIf) -> list[Row]:
    """Return the households that are not in one known class under both, with their place and classes."""
    frame, rows = what.before.of.frame, np.flatnonzero(what.moved)
    found = {name: _typed(frame[name].to_numpy()[rows], name) for name in _WHO if name in frame.columns}
    found |= {name: frame[name].to_numpy()[rows].tolist() for name in ("file", "sheet", "row")}
    for name, side in (("before", what.before), ("after", what.after)):
        found[f"class_{name}"] = np.array(side.codes, dtype=object)[side.at[rows]].tolist()
        found[f"possible_{name}"] = _possible(side, rows)
    return [dict(zip(found, values, strict=True)) for values in zip(*found.values(), strict=True)]


def _typed(values: "NDArray[Any]", name: str) -> list[Any]:
    """Return answers as they are listed: None for a blank, areas by their codes."""
    if name == "area":
        areas = np.array(["rural", "urban", None], dtype=object)
        return list(areas.take(values, mode="wrap").tolist())
    blank = UNKNOWN if values.dtype.kind == "i" else ""
    return [None if value == blank else value for value in values.tolist()]


def _possible(side: Side, rows: "NDArray[np.intp]") -> list[str]:
    masks, at = np.unique(side.of.possible[rows], return_inverse=True)
    names = [
        ";".join(code for i, code in enumerate(side.of.classes) if mask >> i & 1) for mask in masks.tolist()
    ]
    return [names[i] for i in at.reshape(-1).tolist()]


def _source(rule: ClassRule, criteria: Criteria, lang: str) -> str:
    pairs = [(criteria.documents[key].number, article) for key, article in rule.citations()]
    return "; ".join(cited_name(number, article, lang) for number, article in pairs)
