"""Since when are there no districts, and the units those of today?"""

from datetime import date
from functools import cache
from typing import Literal

from pydantic import Field

from ngheo_cli.criteria import shipped
from ngheo_cli.criteria.base import Status, Strict, Text
from ngheo_cli.criteria.raw import read_bytes, read_model


class TwoLevels(Strict):
    """The day since when there are provinces and communes only, and how sure that is."""

    since: date
    status: Status
    note: Text


class FormerProvinces(Strict):
    """The names of provinces that became parts of others, and how sure they are."""

    names: tuple[str, ...] = Field(min_length=1)
    status: Status
    note: Text


class UnitChange(Strict):
    """The file `criteria/units.yaml`."""

    schema_: Literal["ngheo.units/1"] = Field(alias="schema")
    two_levels: TwoLevels
    former_provinces: FormerProvinces


def two_levels_since() -> str:
    """Return the day as `YYYY-MM-DD`."""
    return _change().two_levels.since.isoformat()


def former_provinces() -> tuple[str, ...]:
    """Return the names of provinces that are no more."""
    return _change().former_provinces.names


@cache
def _change() -> UnitChange:
    path = shipped.folder() / shipped.UNITS
    return read_model(read_bytes(path), path.name, UnitChange)[0]
