"""How does a run start and end? Whatever happens: an exit status, a message, and never a traceback."""

import codecs
import os
import sys
from collections.abc import Sequence

INTERRUPTED = 130
"""What the parser returns for an interrupt."""


def _make_printable() -> None:
    """Write UTF-8 where the console can be told to, and never fail on a letter that it cannot show."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is None:
            continue
        keep = stream.isatty() and os.name != "nt" and "ascii" not in codecs.lookup(stream.encoding).name
        reconfigure(encoding=None if keep else "utf-8", errors="replace")


def run(argv: Sequence[str]) -> int:
    """Run one command line and return its exit status: 0 clean, 1 done with findings, 2 nothing written."""
    from ngheo_cli.cli.language import choose_language
    from ngheo_cli.cli.typed import remember
    from ngheo_cli.reports.trial import forget

    choose_language(argv, os.environ)
    forget()
    remember(argv)
    try:
        from ngheo_cli.cli.app import command

        status = command().main(args=list(argv), prog_name="ngheo", standalone_mode=False)
    except BaseException as problem:  # noqa: BLE001, RUF100 - the last line of defence: no traceback ever
        from ngheo_cli.cli.failure import report

        return report(problem)
    if status == INTERRUPTED:
        from ngheo_cli.cli.failure import report

        return report(KeyboardInterrupt())
    return status if isinstance(status, int) else 0


def _begin_in_utf8() -> None:
    """Begin again in UTF-8 mode where the system's settings cannot spell Vietnamese names of files."""
    if os.name == "nt" or sys.flags.utf8_mode or codecs.lookup(sys.getfilesystemencoding()).name == "utf-8":
        return
    os.execv(sys.executable, [sys.executable, "-P", "-X", "utf8", "-m", "ngheo_cli", *sys.argv[1:]])  # noqa: S606


def main() -> None:
    """Start from the command line."""
    _begin_in_utf8()
    _make_printable()
    if os.environ.get("NGHEO_DEBUG") != "1":  # a full disk fails again when a half-written file is forgotten
        sys.unraisablehook = lambda _: None
    status = run(sys.argv[1:])
    try:
        sys.stdout.flush()
    except (BrokenPipeError, OSError):
        # The reader of a pipe has gone: nothing is left to say to it, also not at interpreter exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.exit(status)


if __name__ == "__main__":
    main()
