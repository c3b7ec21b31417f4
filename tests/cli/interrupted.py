"""Run ngheo and press the interrupt key at a chosen moment: `python -m cli.interrupted MOMENT WORD…`.

Moments are counted in calls of functions since the run began, so that one is the same moment whenever it is
tried. With 0 the run goes on to its end, and how many there were is told last on standard error; -1 is when
a library runs text as code, which an interpreter notes. The screen counts as a terminal.
"""

import importlib
import os
import runpy
import signal
import sys
from types import FrameType


class Clock:
    """Counts calls, and presses the key at one of them."""

    def __init__(self, moment: int) -> None:
        self.moment, self.calls = moment, 0

    def __call__(self, frame: FrameType, event: str, _: object) -> None:
        """Be told of an event of the interpreter."""
        if event != "call" or (not self.calls and frame.f_code.co_name != "_whole_run"):
            return
        self.calls += 1
        if self.calls == self.moment:
            sys.setprofile(None)
            signal.raise_signal(signal.SIGINT)


def press_in_text() -> None:
    """Press the key in text that is run as code, in place of the first question."""
    ask = importlib.import_module("ngheo_cli.cli.ask")  # in other runs its import has moments of its own
    vars(ask)["ask_survey"] = lambda: exec("signal.raise_signal(signal.SIGINT)")  # noqa: S102


if __name__ == "__main__":
    clock = Clock(int(sys.argv.pop(1)))
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a job in the background would hear nothing
    for stream in (sys.stdin, sys.stdout):
        stream.isatty = lambda: True  # type: ignore[method-assign]
    if clock.moment < 0:
        press_in_text()
    sys.setprofile(clock)
    try:
        runpy.run_module("ngheo_cli", run_name="__main__")
    finally:
        sys.setprofile(None)
        if not clock.moment:
            os.write(2, f"\n{clock.calls}".encode())
