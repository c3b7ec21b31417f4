"""Type into a program on a real pseudo-terminal, and read what its screen shows."""

import os
import pty
import select
import subprocess
import sys
import termios
import time
from pathlib import Path

WAIT = 30.0
"""Seconds after which a program that says nothing is given up."""
SETTLED = 0.5
"""Seconds in which a program that has shown its prompt comes to wait for the answer."""
CTRL_C, CTRL_D = "\x03", "\x04"


class PseudoTerminal:
    """A run of ngheo on a terminal of 80 columns; standard error is the terminal too."""

    def __init__(self, folder: Path, *words: str, **environment: str) -> None:
        self._ours, theirs = pty.openpty()
        termios.tcsetwinsize(theirs, (50, 80))
        clean = {name: value for name, value in os.environ.items() if name not in {"NGHEO_LANG", "NO_COLOR"}}
        self._run = subprocess.Popen(
            [sys.executable, "-m", "ngheo_cli", *words],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            cwd=folder,
            env={**clean, "TERM": "xterm-256color", "PYTHONUTF8": "1", **environment},
            start_new_session=True,
            preexec_fn=_take_terminal,  # noqa: PLW1509 - no threads here
        )
        os.close(theirs)
        self.screen = ""
        self._seen = 0

    def __enter__(self) -> "PseudoTerminal":
        return self

    def __exit__(self, *_: object) -> None:
        """End a program that a failed test left behind."""
        if self._run.poll() is None:
            self._run.kill()
            self._run.wait(WAIT)
            os.close(self._ours)

    def expect(self, text: str) -> None:
        """Read until a text is on the screen that was not waited for before."""
        end = time.monotonic() + WAIT
        while (found := self.screen.find(text, self._seen)) < 0:
            assert time.monotonic() < end, f"no {text!r} after:\n{self.screen}"
            if not self._read():
                found = self.screen.find(text, self._seen)
                assert found >= 0, f"ended without {text!r} after:\n{self.screen}"
                break
        self._seen = found + len(text)

    def answer(self, prompt: str, typed: str) -> None:
        """Wait for a prompt and type a line."""
        self.expect(prompt)
        self.press(f"{typed}\n")

    def press(self, keys: str) -> None:
        """Press keys."""
        os.write(self._ours, keys.encode())

    def leave(self, key: str) -> int:
        """Press a key until the program says something, and return its exit status: between showing a prompt
        and waiting for its answer, an interpreter may miss the first, so that it is given time to wait."""
        time.sleep(SETTLED)
        for _ in range(int(WAIT)):
            self.press(key)
            if select.select([self._ours], [], [], 1.0)[0]:
                break
        return self.end()

    def end(self) -> int:
        """Read to the end and return the exit status."""
        while self._read():
            pass
        return self.hang_up()

    def hang_up(self) -> int:
        """Close the window and return the exit status."""
        os.close(self._ours)
        return self._run.wait(WAIT)

    def _read(self) -> bool:
        ready, _, _ = select.select([self._ours], [], [], WAIT)
        try:
            data = os.read(self._ours, 65536) if ready else b""
        except OSError:  # the other side is closed
            data = b""
        self.screen += data.decode("utf-8", "replace").replace("\r\n", "\n")
        return bool(data)


def _take_terminal() -> None:
    """Make the terminal the one of the new session, so that its keys interrupt the program."""
    import fcntl  # noqa: PLC0415 - runs in the child

    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
