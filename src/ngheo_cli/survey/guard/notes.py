"""Which cells of an xlsx sheet have a comment?"""

import posixpath
import re

from ngheo_cli.survey.guard.facts import Position
from ngheo_cli.survey.guard.zip import Parts
from ngheo_cli.survey.letters import column_of

_LINK = re.compile(rb"<(?:[\w.-]+:)?Relationship\s([^<>]*)>")
_TYPE = re.compile(rb"\bType\s*=\s*[\"'][^\"'<>]*/comments[\"']")
"""The type tells, for a part may be called anything; threaded comments have a type of their own."""
_TARGET = re.compile(rb"\bTarget\s*=\s*[\"']([^\"'<>]+)[\"']")
_COMMENT = re.compile(rb"<(?:[\w.-]+:)?comment\s[^<>]*?ref\s*=\s*[\"']([A-Za-z]{1,3})([0-9]{1,7})[\"']")


def note_cells(parts: Parts, sheet: str) -> list[Position]:
    """Return the cells with a comment of the sheet in a part, in order. Raises Stop where one is damaged."""
    folder, name = posixpath.split(sheet)
    links = posixpath.join(folder, "_rels", f"{name}.rels")
    found: set[Position] = set()
    if links not in parts:
        return []
    for link in _LINK.findall(parts.xml(links)):
        target = _TARGET.search(link) if _TYPE.search(link) else None
        if target is None:
            continue
        path = target[1].decode("utf-8", "replace").replace("\\", "/")
        part = posixpath.normpath(path.lstrip("/") if path.startswith("/") else posixpath.join(folder, path))
        if part in parts:
            cells = _COMMENT.findall(parts.xml(part))
            found.update((int(row) - 1, column_of(letters.decode()) or 0) for letters, row in cells)
    return sorted(found)
