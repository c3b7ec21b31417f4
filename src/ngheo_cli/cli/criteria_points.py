"""Does a point table load, and what does it hold? Part of `ngheo criteria check`."""

from contextlib import suppress
from pathlib import Path

from ngheo_cli.cli.console import print_text
from ngheo_cli.cli.language import language, say
from ngheo_cli.criteria.points import is_points, load_points
from ngheo_cli.criteria.points_model import PointTable
from ngheo_cli.limits import bounded_bytes
from ngheo_cli.messages import points_help as words


def check_points(file: str, *, quiet: bool) -> bool:
    """Check a file that says that it is a point table, and print the verdict unless `quiet`.

    Returns False, and does nothing, for any other file. Raises Stop with every failure found.
    """
    raw = b""
    with suppress(OSError, ValueError):
        raw = bounded_bytes(Path(file))
    if not is_points(raw):
        return False
    table = load_points(file)
    if not quiet:
        _print(table)
    return True


def _print(table: PointTable) -> None:
    numbers = {"items": len(table.items), "regions": len(table.regions)}
    standard = ", ".join(table.standard)
    print_text(say(words.CHECKED).format(file=table.file, id=table.id, standard=standard, **numbers))
    if not table.complete:
        missing = "; ".join(text.of(language()) for text in table.missing)
        print_text(say(words.CHECKED_INCOMPLETE).format(missing=missing))
