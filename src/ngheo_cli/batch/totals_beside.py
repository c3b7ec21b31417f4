"""Which table of totals lies at the top of a folder of surveys, where the user names none?"""

from collections.abc import Sequence
from pathlib import Path

from ngheo_cli.batch.kinds import totals_of
from ngheo_cli.batch.plan import ENDINGS
from ngheo_cli.survey.text import loose

_CALLED = ("tong so ho", "totals")
"""What the name of such a table begins with, without accents and signs."""


def totals_beside(inputs: Sequence[Path]) -> Path | None:
    """Return the one table that is called and built like totals; None where there is none, or several."""
    found = [
        path
        for folder in inputs
        for path in sorted(_files(folder))
        if path.suffix.lower() in ENDINGS and _called(path) and totals_of(path) is not None
    ]
    return found[0] if len(found) == 1 else None


def _files(folder: Path) -> list[Path]:
    try:
        return [path for path in folder.iterdir() if not path.name.startswith(("~$", "."))]
    except OSError:  # no folder, or one that is closed: the plan tells
        return []


def _called(path: Path) -> bool:
    return loose(path.stem.replace("-", " ").replace("_", " ")).startswith(_CALLED)
