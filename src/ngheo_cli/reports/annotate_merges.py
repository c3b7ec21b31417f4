"""How is a workbook opened for its copy, when it merges or links more cells than a library can make?

openpyxl makes a cell for each one of a merged or linked range, and a sheet has room for 17 billion. Such
ranges are cut to the cells that are filled before it opens the workbook; the merged ones are put back into
what it wrote.
"""

import io
import re
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ngheo_cli.survey.guard.facts import Position, SheetFacts, cell_name
from ngheo_cli.survey.letters import column_of

_RANGE = re.compile(
    rb"(<(?:\w+:)?(mergeCell|hyperlink)\b[^<>]*?\bref\s*=\s*[\"'])"
    rb"\$?([A-Za-z]{1,3})\$?(\d{1,7}):\$?([A-Za-z]{1,3})\$?(\d{1,7})(?=[\"'])"
)
_MOST_BEYOND = 200_000
"""Cells of all cut ranges of a workbook beyond those that its sheets hold: more overlap."""

Cuts = Mapping[str, Mapping[bytes, bytes]]
"""By sheet: merged ranges as cut, to what they were."""


class OverlappingError(ValueError):
    """Ranges that cover the cells of a sheet many times over."""


@dataclass(slots=True)
class _Cutter:
    """Cut the ranges of one sheet one row and one column beyond its last filled cells."""

    far: Position
    room: int
    cuts: dict[bytes, bytes] = field(default_factory=dict)

    def __call__(self, found: re.Match[bytes]) -> bytes:
        left, right = (column_of(found[n].decode()) or 0 for n in (3, 5))
        first, last = int(found[4]) - 1, int(found[6]) - 1
        end = (min(last, max(first, self.far[0]) + 1), min(right, max(left, self.far[1]) + 1))
        self.room -= max(0, end[0] - first + 1) * max(0, end[1] - left + 1)
        if self.room < 0:
            raise OverlappingError
        if end == (last, right):
            return found[0]
        was = f"{cell_name((first, left))}:{cell_name((last, right))}".encode()
        now = f"{cell_name((first, left))}:{cell_name(end)}".encode()
        if found[2] == b"mergeCell":
            self.cuts[now] = was
        return found[1] + now


def cut(
    data: bytes, sheets: Iterable[tuple[str, str]], facts: Mapping[str, SheetFacts]
) -> tuple[bytes, Cuts]:
    """Return a workbook whose ranges end with the filled cells, and what was cut.

    `sheets` are names and parts. Raises OverlappingError where ranges overlap beyond reason.
    """
    changed: dict[str, bytes] = {}
    cuts: dict[str, Mapping[bytes, bytes]] = {}
    room = _MOST_BEYOND
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        names = set(source.namelist())
        for name, part in sheets:
            if name not in facts or part not in names:
                continue
            cutter = _Cutter((facts[name].far_row[0], facts[name].far_column[1]), room + facts[name].extent)
            text = source.read(part)
            cut_text = _RANGE.sub(cutter, text)
            room = min(room, cutter.room)
            if cut_text != text:
                changed[part], cuts[name] = cut_text, cutter.cuts
        return (_with_parts(source, changed) if changed else data), cuts


def _with_parts(source: zipfile.ZipFile, changed: Mapping[str, bytes]) -> bytes:
    result = io.BytesIO()
    with zipfile.ZipFile(result, "w") as target:
        for entry in source.infolist():
            target.writestr(entry.filename, changed.get(entry.filename) or source.read(entry))
    return result.getvalue()


def put_back(part: bytes, cuts: Mapping[bytes, bytes]) -> bytes:
    """Return a written sheet with its merged ranges as they were."""
    for now, was in cuts.items():
        part = part.replace(b'<mergeCell ref="' + now + b'"', b'<mergeCell ref="' + was + b'"')
    return part
