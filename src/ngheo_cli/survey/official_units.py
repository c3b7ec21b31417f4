"""Which provinces and communes are there today?

The names are those of the package `vietnam-provinces` (the extra `units`), whose list is read as it stands:
importing the package itself takes ten times as long. Without it nothing is known.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from ngheo_cli.criteria.unit_change import former_provinces
from ngheo_cli.survey.unit_names import exact_parts, parts_of

_PACKAGE, _LIST = "vietnam_provinces", "data/nested-divisions.json"


@dataclass(frozen=True, slots=True)
class Names:
    """Names of units of one kind: by their accented form, and by the form without accents."""

    exact: frozenset[tuple[str, str]]
    rests: frozenset[str]
    by_loose: Mapping[str, tuple[str, ...]]

    def known(self, column: str, text: str) -> bool:
        """Whether a unit is called so; the word of the level may be missing."""
        level, rest = exact_parts(column, text)
        return (level, rest) in self.exact if level and column == "commune" else rest in self.rests

    def spelled(self, column: str, text: str) -> tuple[str, ...]:
        """Return the official names that differ from a text in accents, or in the word of the level, only."""
        return self.by_loose.get(parts_of(column, text)[1], ())


@cache
def provinces() -> Names | None:
    """Return the provinces of today, None where the extra is not installed."""
    listed = _listed()
    return _names("province", list(listed)) if listed else None


@cache
def old_provinces() -> Names:
    """Return the provinces that are no more: their names are accepted."""
    return _names("province", former_provinces())


@cache
def communes(province: str = "") -> Names:
    """Return the communes of today in a province that `provinces` knows, or of all."""
    listed = _listed()
    wanted = exact_parts("province", province)[1]
    own = [
        wards for name, wards in listed.items() if not province or exact_parts("province", name)[1] == wanted
    ]
    return _names("commune", [name for wards in own for name in wards])


@cache
def _listed() -> Mapping[str, list[str]]:
    """Return the names of communes by province; nothing where they are not to be had."""
    found = find_spec(_PACKAGE)
    if found is None or not found.submodule_search_locations:
        return {}
    try:
        path = Path(next(iter(found.submodule_search_locations))) / _LIST
        listed = json.loads(path.read_text(encoding="utf-8"))
        return {one["name"]: [ward["name"] for ward in one["wards"]] for one in listed}
    except (OSError, ValueError, KeyError, TypeError):
        return {}  # another edition of the package: nothing is known


def _names(column: str, names: Sequence[str]) -> Names:
    by_loose: dict[str, tuple[str, ...]] = {}
    for name in dict.fromkeys(names):
        rest = parts_of(column, name)[1]
        by_loose[rest] = (*by_loose.get(rest, ()), name)
    exact = frozenset(exact_parts(column, name) for name in names)
    return Names(exact, frozenset(rest for _, rest in exact), by_loose)
