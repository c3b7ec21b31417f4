"""Which cells are too long to be a title, a name or an answer, and what is read of them?

What decides how a text is read looks at it many times over, so that a sheet of very long texts would take
hours. Of a long text the beginning is read and a digest of all of it, so that only equal texts are equal.
"""

from collections.abc import Sequence
from hashlib import blake2b

from ngheo_cli.messages import Finding, Place
from ngheo_cli.messages import limits as say
from ngheo_cli.survey.guard.facts import both, cell_name
from ngheo_cli.survey.sheet import Sheet

LONG, READ = 1_000, 500
"""Letters of the longest text that is read whole, and how many are read of a longer one."""


def shorten(sheets: Sequence[Sheet]) -> list[Finding]:
    """Shorten the long texts of sheets in place; return a note that names the first of each sheet."""
    findings = []
    for sheet in sheets:
        long = [
            (r, c)
            for r, row in enumerate(sheet.rows)
            for c, cell in enumerate(row)
            if isinstance(cell, str) and len(cell) > LONG
        ]
        for r, c in long:
            sheet.rows[r][c] = shortened(str(sheet.rows[r][c]))
        if long:
            place = Place(sheet.file, sheet.name, cell_name(long[0]))
            told = {"count": both(len(long)), "long": both(LONG), "read": both(READ)}
            findings.append(say.LONG_CELLS.at(place, **told))
    return findings


def shortened(text: str) -> str:
    """Return the beginning of a text and a digest of all of it."""
    return f"{text[:READ]} …{blake2b(text.encode('utf-8', 'surrogatepass'), digest_size=16).hexdigest()}"
