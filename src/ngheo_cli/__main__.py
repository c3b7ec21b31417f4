"""How does a run start and end? Whatever happens: an exit status, a message, and never a traceback.

At its head it imports only what an interpreter has loaded anyway: an interrupt there could not be caught.
"""

import codecs
import gc
import os
import sys
from collections.abc import Sequence

INTERRUPTED = 130
"""What the parser returns for an interrupt."""
STOPPED = 2
"""The exit status of a run that wrote nothing."""
_OBJECTS = 50_000
"""So many new objects before cycles are looked for: cells make none, and looking is a tenth of a run."""


class Interrupted(KeyboardInterrupt):
    """The interrupt key was pressed. After a KeyboardInterrupt that went through text run by a library, an
    interpreter started with `-m` ends with a status of its own, whatever was made of it since."""


def _interrupt(*_: object) -> None:
    raise Interrupted


def _make_printable() -> None:
    """Write UTF-8 where the console can be told to, and never fail on a letter that it cannot show; a stream
    that was closed from the start takes everything."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_WRONLY), "w", encoding="utf-8"))
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is None:
            continue
        keep = stream.isatty() and os.name != "nt" and "ascii" not in codecs.lookup(stream.encoding).name
        reconfigure(encoding=None if keep else "utf-8", errors="replace")


def run(argv: Sequence[str]) -> int:
    """Run one command line and return its exit status: 0 clean, 1 done with findings, 2 nothing written."""
    try:
        status = _command(argv)
        if status == INTERRUPTED:
            raise KeyboardInterrupt
    except BaseException as problem:  # noqa: BLE001, RUF100 - the last line of defence: no traceback ever
        return _told(problem)
    return status if isinstance(status, int) else 0


def _command(argv: Sequence[str]) -> object:
    """Run the command of a command line, and return what the parser returns."""
    from ngheo_cli.cli.language import choose_language
    from ngheo_cli.cli.typed import remember
    from ngheo_cli.reports.trial import forget
    from ngheo_cli.survey.file_names import refuse_unspelt

    choose_language(argv, os.environ)
    refuse_unspelt(argv)
    forget()
    remember(argv)
    from ngheo_cli.cli.app import command

    return command().main(args=list(argv), prog_name="ngheo", standalone_mode=False)


def _told(problem: BaseException) -> int:
    """Say why the run ended and return its exit status, also where nobody can be told any more: the window
    was closed, or the interrupt key is pressed again."""
    try:
        from ngheo_cli.cli.failure import report

        return report(problem)
    except (KeyboardInterrupt, OSError):
        return STOPPED


def _begin_in_utf8() -> None:
    """Begin again in UTF-8 mode where the system's settings cannot spell Vietnamese names of files."""
    if os.name == "nt" or sys.flags.utf8_mode or codecs.lookup(sys.getfilesystemencoding()).name == "utf-8":
        return
    os.execv(sys.executable, [sys.executable, "-P", "-X", "utf8", "-m", "ngheo_cli", *sys.argv[1:]])  # noqa: S606


def main() -> None:
    """Start from the command line: after the first interrupt, or the end, no other one is heard."""
    try:
        status = _whole_run()
        _hear_no_interrupts()
    except KeyboardInterrupt as interrupt:
        _hear_no_interrupts()
        status = _told(interrupt)
    sys.exit(status)


def _hear_no_interrupts() -> None:
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _whole_run() -> int:
    import signal

    signal.signal(signal.SIGINT, _interrupt)
    gc.set_threshold(_OBJECTS)
    _begin_in_utf8()
    _make_printable()
    if os.environ.get("NGHEO_DEBUG") != "1":  # a full disk fails again when a half-written file is forgotten
        sys.unraisablehook = lambda _: None
    status = run(sys.argv[1:])
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            # The reader of a pipe has gone, or the window: nothing is left to say to it, also not at exit.
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    return status


if __name__ == "__main__":
    main()
