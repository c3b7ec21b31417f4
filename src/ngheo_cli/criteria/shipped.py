"""Where are the standards that come with the package?"""

from functools import cache
from pathlib import Path

FACTS, UNITS = "facts.yaml", "units.yaml"


@cache
def folder() -> Path:
    """Return the folder of the shipped criteria files: in the installed package, else in the repository."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "standards"
    return installed if installed.is_dir() else package.parent.parent / "criteria"


def files() -> tuple[Path, ...]:
    """Return the shipped national criteria files, by name."""
    return tuple(path for path in sorted(folder().glob("*.yaml")) if path.name not in {FACTS, UNITS})


def provincial_files() -> tuple[Path, ...]:
    """Return the shipped criteria files of provinces, by name."""
    return tuple(sorted((folder() / "provincial").glob("*.yaml")))
