"""Which file did the user perhaps mean, where the one that was typed is not there?"""

import os
import unicodedata
from itertools import islice
from pathlib import Path

from ngheo_cli.cli.typed import words
from ngheo_cli.criteria.near import near, near_hint
from ngheo_cli.messages import Pair

LOOKED_AT = 2_000
"""Names of a folder that are compared; a larger one would take too long."""


def near_file(name: str) -> Pair:
    """Return " Có phải là x?" of the files beside the one typed by this base name; else two empty texts."""
    for word in words():
        typed = word.partition("=")[2] if word.startswith("--") else word
        if typed and unicodedata.normalize("NFC", Path(typed).name) == unicodedata.normalize("NFC", name):
            stems = {Path(one).stem: one for one in _beside(Path(typed))}
            found = near(Path(name).stem, stems)
            return near_hint(stems[found[0]], [stems[found[0]]]) if found else ("", "")
    return "", ""


def _beside(path: Path) -> list[str]:
    try:
        with os.scandir(path.parent) as entries:
            return [
                entry.name for entry in islice(entries, LOOKED_AT) if not entry.name.startswith((".", "~$"))
            ]
    except (OSError, ValueError):
        return []
