"""Which households keep a movement table from being whole, and why?"""

from collections.abc import Iterator

from ngheo_cli.messages import Finding, Place, open_moves
from ngheo_cli.messages import compare as say
from ngheo_cli.messages.terms import class_label
from ngheo_cli.review.households import Households
from ngheo_cli.review.movement_tables import Comparison
from ngheo_cli.review.movements import NEAR, NEITHER, OPEN, POOR, Movements

_CODES = {POOR: "poor", NEAR: "near_poor"}
_NAMES = {state: (class_label(c, "vi").lower(), class_label(c, "en").lower()) for state, c in _CODES.items()}
_FIRST = {state: (class_label(code, "vi"), _NAMES[state][1]) for state, code in _CODES.items()}


def imbalances(before: Households, now: Households, tables: Comparison) -> list[Finding]:
    """Return the households behind every imbalance, and those that could change a table."""
    found = next(iter(tables.by_level.values()))
    told = [
        say.ABSENT_UNMARKED.at(before.place(row), was=_FIRST[int(found.state_before[row])])
        for row in found.missing.tolist()
    ]
    told += _undetermined(before, now, found)
    if len(found.sizes_unknown):
        told.append(say.SIZE_UNKNOWN.at(Place(), count=len(found.sizes_unknown)))
    return told


def _undetermined(before: Households, now: Households, found: Movements) -> Iterator[Finding]:
    """Yield what is said of each undetermined household; of one that only an earlier review leaves open
    `unsure` tells."""
    gone, there = found.undetermined()
    for row in there.tolist():
        at = int(found.before_of[row])
        was, is_ = (NEITHER if at < 0 else int(found.state_before[at])), int(found.state_now[row])
        if was < NEITHER and is_ == OPEN:
            yield say.OPEN_NOW.at(now.place(row), was=_FIRST[was])
        elif was == OPEN and is_ < NEITHER:
            yield say.OPEN_BEFORE.at(now.place(row), now=_NAMES[is_])
        elif was == OPEN and is_ == OPEN:
            yield open_moves.OPEN_TWICE.at(now.place(row))
        elif is_ == OPEN:
            yield open_moves.OPEN_ARRIVED.at(now.place(row))
        elif was == OPEN:
            yield open_moves.OPEN_LEFT.at(before.place(at))
    for row in gone.tolist():
        yield open_moves.OPEN_LEFT.at(before.place(row))
