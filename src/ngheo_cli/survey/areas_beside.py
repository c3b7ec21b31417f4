"""What do the tables of units and of totals that a user names tell of areas, read once for all surveys?"""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from ngheo_cli.messages import Finding
from ngheo_cli.survey.totals import read_totals
from ngheo_cli.survey.unit_areas import Areas, areas_of
from ngheo_cli.survey.units_file import UnitRow, read_units

_Stamp = tuple[Path, int, int]
"""A file with its time of change and its size."""


@dataclass(frozen=True, slots=True)
class AreasBeside:
    """The areas of units, the rows of units, what is wrong with them, and whether totals were given."""

    areas: Areas
    units: tuple[UnitRow, ...]
    findings: tuple[Finding, ...]
    has_totals: bool


def areas_beside(units: Path | None, totals: Path | None) -> AreasBeside:
    """Return what the tables tell. Raises Stop for one that cannot be read.

    A province has a thousand surveys and one table of each: while the files stay as they are, they are read
    once in a process.
    """
    return _read(_stamp(units), _stamp(totals))


def _stamp(path: Path | None) -> _Stamp | None:
    if path is None:
        return None
    try:
        found = path.stat()
    except (OSError, ValueError):  # whoever opens it tells why it cannot be read
        return path, 0, 0
    return path, found.st_mtime_ns, found.st_size


@lru_cache(maxsize=2)
def _read(units: _Stamp | None, totals: _Stamp | None) -> AreasBeside:
    rows, wrong = read_units(units[0]) if units else ((), ())
    counts = read_totals(totals[0])[0] if totals else ()
    return AreasBeside(areas_of(rows, counts), tuple(rows), tuple(wrong), bool(counts))
