"""Which households escaped, fell, relapsed or are new, by name?"""

import numpy as np

from ngheo_cli.review.households import Households
from ngheo_cli.review.movement_tables import Comparison
from ngheo_cli.review.movements import NEAR, NEITHER, POOR, Movements
from ngheo_cli.review.newly_escaped import Escaped

CHANGES: tuple[str, ...] = (
    "escaped_to_near_poor",
    "escaped",
    "escaped_near_poor",
    "fell_to_poor",
    "relapsed_poor",
    "new_poor",
    "relapsed_near_poor",
    "new_near_poor",
    "left",
    "came",
    "absent",
)
_WHO = ("province", "district", "commune", "village", "household_id", "head_name", "size")
MOVED: tuple[str, ...] = ("change", *_WHO, "class_before", "class_now")
"""The columns of a list of households whose place on the lists changed."""
LISTED: tuple[str, ...] = (*_WHO, "class")
ESCAPED: tuple[str, ...] = ("match", *_WHO, "class", "left", "counted_from", "criteria", "source")


def list_rows(before: Households, now: Households, tables: Comparison) -> list[dict[str, object]]:
    """Return one row a household whose place on the lists changed: the change, who it is, and its classes."""
    found = next(iter(tables.by_level.values()))
    rows = []
    for change, side, at in _changes(found):
        review = before if side == "before" else now
        other = found.now_of[at] if side == "before" else found.before_of[at]
        was, is_ = (at, other) if side == "before" else (other, at)
        row: dict[str, object] = {"change": change}
        row |= {name: review.shown(at, name) for name in _WHO}
        row |= {"class_before": _class(before, was), "class_now": _class(now, is_)}
        rows.append(row)
    return rows


def listed_rows(now: Households) -> list[dict[str, object]]:
    """Return the households that are poor or near-poor, one row each: who it is, and its class."""
    on = np.flatnonzero(now.is_("poor") | now.is_("near_poor")).tolist()
    return [{**{n: now.shown(row, n) for n in _WHO}, "class": _class(now, row)} for row in on]


def escaped_rows(now: Households, escaped: Escaped) -> list[dict[str, object]]:
    """Return the households that newly escaped, one row each: `match` is `maybe` where it is not certain,
    `left` the day or year of the decision by which it left its last list."""
    return [
        {
            "match": "yes" if escaped.truth.must[row] else "maybe",
            **{name: now.shown(row, name) for name in _WHO},
            "class": _class(now, row),
            "left": str(escaped.left[row]) or None,
            "counted_from": escaped.counted_from(row),
            "criteria": now.criteria.id,
            "source": now.source,
        }
        for row in np.flatnonzero(escaped.truth.can).tolist()
    ]


def _changes(found: Movements) -> list[tuple[str, str, int]]:
    """Return change, side and row, in the order of CHANGES."""
    entered = {
        ("poor", 2): "escaped_to_near_poor",
        ("poor", 3): "escaped",
        ("near_poor", 2): "escaped_near_poor",
        ("near_poor", 3): "fell_to_poor",
        ("poor", 6): "relapsed_poor",
        ("poor", 7): "new_poor",
        ("near_poor", 6): "relapsed_near_poor",
        ("near_poor", 7): "new_near_poor",
    }
    changes = [
        (entered[entry.table, entry.column], entry.side, row)
        for entry in found.entries
        if entry.households and (entry.table, entry.column) in entered
        for row in entry.rows.tolist()
    ]
    listed = (found.state_before == POOR) | (found.state_before == NEAR)
    absent = set(found.missing.tolist())
    gone = np.flatnonzero(listed & (found.now_of < 0)).tolist()
    changes += [("absent" if row in absent else "left", "before", row) for row in gone]
    known = {row for change, side, row in changes if side == "now"}
    came = np.flatnonzero((found.state_now < NEITHER) & (found.before_of < 0)).tolist()
    changes += [("came", "now", row) for row in came if row not in known]
    return sorted(changes, key=lambda one: (CHANGES.index(one[0]), one[1], one[2]))


def _class(review: Households, row: int) -> str | None:
    if row < 0:
        return None
    code = int(review.class_[row])
    return review.classes[code] if code >= 0 else "undetermined"
