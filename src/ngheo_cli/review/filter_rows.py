"""Which rows has a list by filter: one a household or member, and counts by unit?

`match` is `yes` for who must meet the filter and `maybe` for who can; nobody who may meet it is left out.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ngheo_cli.classify.truth import Truth
from ngheo_cli.numbers import BLANK, RURAL, UNKNOWN
from ngheo_cli.review.filters import Listed
from ngheo_cli.review.households import Households
from ngheo_cli.review.newly_escaped import Escaped
from ngheo_cli.review.people import People
from ngheo_cli.review.units import LEVELS

PERSONAL: tuple[str, ...] = ("head_name", "head_birth", "head_sex", "head_ethnicity", "head_national_id")
MEMBER_PERSONAL: tuple[str, ...] = ("member_name", "relation", "birth", "sex", "ethnicity", "national_id")
_AREAS = ("rural", "urban")


@dataclass(frozen=True, slots=True)
class Found:
    """Who meets a filter: the households, and the members where members are listed.

    `members` is over the rows of `people`; `unlisted` counts, for each household, the persons whom nobody
    listed.
    """

    listed: Listed
    households: Truth
    escaped: Escaped | None = None
    people: People | None = None
    members: Truth | None = None
    unlisted: NDArray[np.int64] | None = None


def list_rows(found: Found, *, names: bool) -> list[dict[str, object]]:
    """Return one row a household or member, in input order; `names` adds what tells who they are."""
    if found.people is None or found.members is None:
        return [_household(found, row, names) for row in np.flatnonzero(found.households.can).tolist()]
    told = _texts(found.people) if names else pd.DataFrame()
    places, rows = _member_rows(found.people), []
    for at in np.flatnonzero(found.members.can).tolist():
        household = int(found.people.household[at])
        row = _household(found, household, names) | {"match": _match(found.members, at)}
        row |= {name: str(told[name].iat[at]) or None for name in told.columns}
        rows.append(row | {"member_row": int(places[at])})
    return rows


def list_columns(found: Found, *, names: bool) -> list[str]:
    """Return the columns of the rows, also where there is none; [] where nobody was reviewed."""
    if not len(found.listed.households):
        return []
    columns = list(_household(found, 0, names))
    if found.people is None:
        return columns
    return [*columns, *(_texts(found.people).columns if names else ()), "member_row"]


def unit_rows(found: Found) -> list[dict[str, object]]:
    """Return counts by unit: households, persons at known sizes, who may meet it, members."""
    units, of = found.listed.units, found.listed.households
    counts = dict(_counts(found, of))
    rows = []
    for i, unit in enumerate(units.units):
        inside = units.members[unit.level] == i
        row: dict[str, object] = {"unit": unit.name or None, "path": unit.path or None, "level": unit.level}
        rows.append(row | {name: int(values[inside].sum()) for name, values in counts.items()})
    return rows


def _counts(found: Found, of: Households) -> Iterator[tuple[str, NDArray[np.int64]]]:
    must, maybe = found.households.must, found.households.can & ~found.households.must
    size = of.frame["size"].to_numpy(dtype=np.int64) if of.has("size") else np.full(len(of), UNKNOWN)
    yield "households", must.astype(np.int64)
    yield "persons", np.where(must & (size != UNKNOWN), size, 0).astype(np.int64)
    yield "sizes_unknown", (must & (size == UNKNOWN)).astype(np.int64)
    yield "maybe", maybe.astype(np.int64)
    if found.people is None or found.members is None or found.unlisted is None:
        return
    people, n = found.people, len(of)
    sure, can = found.members.must, found.members.can
    yield "members", np.bincount(people.household[sure], minlength=n).astype(np.int64)
    yield "members_maybe", np.bincount(people.household[can & ~sure], minlength=n).astype(np.int64)
    yield "members_unlisted", np.where(found.households.can, found.unlisted, 0).astype(np.int64)


def _household(found: Found, row: int, names: bool) -> dict[str, object]:
    of = found.listed.households
    told: dict[str, object] = {"match": _match(found.households, row)}
    told |= {name: _text(of, name, row) for name in (*LEVELS, "household_id", *(PERSONAL if names else ()))}
    size = int(of.frame["size"].to_numpy()[row]) if of.has("size") else UNKNOWN
    area = int(of.frame["area"].to_numpy()[row]) if of.has("area") else BLANK
    told |= {"size": None if size == UNKNOWN else size}
    told |= {"area": None if area == BLANK else _AREAS[area != RURAL]}
    standards = found.listed.standards
    for number, (name, households) in enumerate(standards.items()):
        code = int(households.class_[row])
        told["class" if not number else f"class {name}"] = (
            households.classes[code] if code >= 0 else "undetermined"
        )
        branch = int(households.branch[row])
        if households.branches:
            head = "branch" if not number else f"branch {name}"
            told[head] = households.branches[branch] if branch >= 0 else None
    if found.escaped is not None:
        told |= {
            "left": str(found.escaped.left[row]) or None,
            "counted_from": found.escaped.counted_from(row),
        }
    return told | {"file": _text(of, "file", row), "sheet": _text(of, "sheet", row),
                   "row": int(of.frame["row"].to_numpy()[row])}  # fmt: skip


def _match(truth: Truth, row: int) -> str:
    return "yes" if truth.must[row] else "maybe"


def _text(of: Households, name: str, row: int) -> str | None:
    return str(of.frame[name].iat[row]) or None if of.has(name) else None


def _texts(people: People) -> pd.DataFrame:
    found = {name: people.column(name) for name in MEMBER_PERSONAL}
    return pd.DataFrame({n: pd.Series(c, dtype=object) for n, c in found.items() if c is not None})


def _member_rows(people: People) -> NDArray[np.int64]:
    """Return the row of the sheet of every member."""
    found = np.zeros(len(people), dtype=np.int64)
    for number, members in enumerate(people.members):
        if members is not None:
            here = people.survey == number
            found[here] = members.frame["row"].to_numpy(dtype=np.int64)[people.row[here]]
    return found
