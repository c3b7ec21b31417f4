"""Which key makes the pseudonyms of an office? A file of its own, made on first use and never sent along."""

import os
import secrets
from collections.abc import Callable
from pathlib import Path

from ngheo_cli.limits import bounded_bytes
from ngheo_cli.messages import Stop, mask
from ngheo_cli.reports.files import not_written
from ngheo_cli.survey.pseudonyms import Pseudonyms

NAME = "ngheo-mask.key"
_BYTES, _LEAST, _MOST = 32, 32, 4096


def pseudonyms_of(path: Path, told: Callable[[Path], None], *, make: bool) -> Pseudonyms:
    """Return the pseudonyms of a key file; with `make` one that is not there is made, and `told` of.

    Raises Stop for a key that is missing, too short to be one, or cannot be made.
    """
    if make and not path.exists():
        _make(path)
        told(path)
    try:
        secret = bounded_bytes(path).strip()
    except OSError:
        raise Stop(mask.KEY_MISSING.at(file=path.name)) from None
    if not _LEAST <= len(secret) <= _MOST:
        raise Stop(mask.KEY_SHORT.at(file=path.name, least=_LEAST))
    return Pseudonyms(secret)


def _make(path: Path) -> None:
    """Make a key that only its owner reads; who is there first has made it."""
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="ascii", newline="\n") as file:
            file.write(secrets.token_hex(_BYTES) + "\n")
            file.flush()
            os.fsync(file.fileno())
    except FileExistsError:
        return
    except OSError as problem:
        raise Stop(not_written(path, problem)) from problem
