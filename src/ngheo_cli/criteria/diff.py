"""What does one standard say that another does not, value by value?"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from ngheo_cli.criteria.cite import AREAS, Entry, entries, find
from ngheo_cli.criteria.model import Criteria, Line
from ngheo_cli.messages import Pair, choosing

Kind = Literal["added", "removed", "changed", "citation"]
_LINES = ("income_lines.", "score_lines.")


@dataclass(frozen=True, slots=True)
class Difference:
    """One value in which two standards differ; `citation` where the value itself is the same."""

    key: str
    kind: Kind
    before: Entry | None
    after: Entry | None
    by: int | None = None
    """By how much an amount or a score rose."""

    @property
    def name(self) -> Pair:
        """What the value is called, in the later standard if it is there."""
        entry = self.after or self.before
        return entry.name if entry is not None else ("", "")


def differences(before: Criteria, after: Criteria) -> tuple[Difference, ...]:
    """Return all differences, in the order of the first standard, then what only the second one has."""
    old, new = _by_key(before), _by_key(after)
    return tuple(_differences(before, after, old, new))


def _differences(
    before: Criteria, after: Criteria, old: dict[str, Entry], new: dict[str, Entry]
) -> Iterator[Difference]:
    for key in dict.fromkeys((*old, *new)):
        first, second = old.get(key), new.get(key)
        if first is None or second is None:
            yield Difference(key, "added" if first is None else "removed", first, second)
        elif first.value != second.value:
            yield Difference(key, "changed", first, second, _by(before, after, key))
        elif _citation(first) != _citation(second):
            yield Difference(key, "citation", first, second)


def _by_key(criteria: Criteria) -> dict[str, Entry]:
    """Return the values by key: lines by area, weights beside their indicators."""
    found: dict[str, Entry] = {}
    for entry in entries(criteria):
        lined = entry.key.startswith(_LINES)
        parts = [find(criteria, f"{entry.key}.{area}")[0] for area in AREAS] if lined else [entry]
        found |= {part.key: part for part in parts}
    for indicator in criteria.indicators:
        title = (indicator.title.vi, indicator.title.en)
        value = (str(indicator.weight), str(indicator.weight))
        key = f"indicators.{indicator.id}.weight"
        found[key] = Entry(key, (f"{choosing.WEIGHT[0]} – {title[0]}", f"{choosing.WEIGHT[1]} – {title[1]}"),
                           value, indicator.status, ())  # fmt: skip
    return found


def _citation(entry: Entry) -> tuple[object, ...]:
    places = tuple((document.number, article) for document, article in entry.documents)
    return entry.name, entry.status, places, entry.note


def _by(before: Criteria, after: Criteria, key: str) -> int | None:
    if not key.startswith(_LINES):
        return None
    block, name, area = key.split(".")
    lines: tuple[Line, ...] = tuple(getattr(criteria, block)[name] for criteria in (before, after))
    if lines[0].period != lines[1].period:
        return None
    return int(getattr(lines[1], area)) - int(getattr(lines[0], area))
