"""What did the user type, and how is it typed again with something more?"""

import os
import shlex
from collections.abc import Sequence
from subprocess import list2cmdline

PROGRAM = "ngheo"
_typed: list[str] = []


def remember(argv: Sequence[str]) -> None:
    """Keep the words of this run."""
    _typed[:] = argv


def words() -> tuple[str, ...]:
    """Return the words of this run."""
    return tuple(_typed)


def again(*more: str) -> str:
    """Return the command of this run with more options, to be copied into a terminal."""
    end = _typed.index("--") if "--" in _typed else len(_typed)
    return shell([PROGRAM, *_typed[:end], *more, *_typed[end:]])


def shell(words: Sequence[str]) -> str:
    """Write a command as this system's terminal takes it, quoted where that is needed."""
    return list2cmdline(words) if os.name == "nt" else shlex.join(words)
