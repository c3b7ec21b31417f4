"""Which rows tell of a survey under two standards: the households, the matrix, and the reasons?"""

from collections.abc import Iterator
from typing import Any

import numpy as np

from ngheo_cli.criteria.model import ClassRule, Criteria
from ngheo_cli.criteria.words import class_sentence
from ngheo_cli.messages.terms import cited_name
from ngheo_cli.review.whatif import Side, WhatIf

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


def household_rows(what: WhatIf) -> Iterator[Row]:
    """Yield the households that are not in one known class under both, with their classes and place."""
    of = what.before.of
    sides = {"before": what.before, "after": what.after}
    for row in np.flatnonzero(what.moved).tolist():
        place = of.place(row)
        found: Row = {name: _shown(what, row, name) for name in _WHO if of.has(name)}
        found |= {"file": place.file, "sheet": place.sheet, "row": place.row}
        for name, side in sides.items():
            found |= {
                f"class_{name}": side.codes[int(side.at[row])],
                f"possible_{name}": _possible(side, row),
            }
        yield found


def _shown(what: WhatIf, row: int, name: str) -> str | int | None:
    value = what.before.of.shown(row, name)
    return (("rural", "urban")[value] if value in (0, 1) else None) if name == "area" else value


def _possible(side: Side, row: int) -> str:
    bits = int(side.of.possible[row])
    return ";".join(code for i, code in enumerate(side.of.classes) if bits >> i & 1)


def _source(rule: ClassRule, criteria: Criteria, lang: str) -> str:
    pairs = [(criteria.documents[key].number, article) for key, article in rule.citations()]
    return "; ".join(cited_name(number, article, lang) for number, article in pairs)
