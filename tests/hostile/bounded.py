"""Run command lines under limits of memory and time, and measure them."""

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

MOST_MB = 1024
MOST_SECONDS = 10
HANG = 120
"""Seconds after which a run that waits for something is ended."""


class Taken(NamedTuple):
    """Exit status (negative: a signal), output, seconds of the processor, peak of memory in MiB."""

    status: int
    out: str
    err: str
    seconds: float
    mb: int

    @property
    def said(self) -> str:
        """Everything that was said, on one line."""
        return " ".join((self.out + " " + self.err).split())


class Bounded:
    """Runs command lines, one after the other, each in a process of its own."""

    def __init__(self) -> None:
        command = [sys.executable, "-m", "hostile.server"]
        self._server = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            cwd=Path(__file__).parents[1],
        )

    def __call__(
        self,
        folder: Path,
        *argv: object,
        environ: Mapping[str, str] | None = None,
        bounded: bool = True,
        largest: int = 0,
    ) -> Taken:
        """Run one command line in a folder; only charts need more addresses than a bounded run has. `largest`
        is the bytes that a file may have before the system refuses to write more, 0 for no such bound."""
        asked = {
            "argv": [str(word) for word in argv],
            "folder": str(folder),
            "environ": dict(environ or {}),
            "seconds": HANG,
            "bounded": bounded,
            "largest": largest,
        }
        assert self._server.stdin
        assert self._server.stdout
        self._server.stdin.write(json.dumps(asked) + "\n")
        self._server.stdin.flush()
        return Taken(**json.loads(self._server.stdout.readline()))

    def close(self) -> None:
        """End the server."""
        self._server.communicate()
