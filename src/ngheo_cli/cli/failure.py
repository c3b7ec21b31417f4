"""What is said when a run cannot go on?

Every way to fail ends here: conditions that stop the run, a command line that is not right, an interrupt,
and errors that nobody expected.
"""

import os
import shutil
import sys
import textwrap
import traceback
from typing import Any

from ngheo_cli.cli.language import language, say
from ngheo_cli.cli.near_file import near_file
from ngheo_cli.cli.parser_errors import usage_finding
from ngheo_cli.cli.shown import shown
from ngheo_cli.messages import Finding, Stop, opening, system, usage


def report(problem: BaseException) -> int:
    """Say on standard error why the run ended and what to do, and return the exit status."""
    if isinstance(problem, SystemExit):
        return problem.code if isinstance(problem.code, int) else 2 if problem.code else 0
    names = {kind.__name__ for kind in type(problem).__mro__}
    if "NoArgsIsHelpError" in names:
        print(_formatted(problem))
        return 2
    if "Exit" in names:
        return int(getattr(problem, "exit_code", 0))
    if isinstance(problem, BrokenPipeError):  # the reader of a pipe has gone: nobody is left to be told
        return 2
    if isinstance(problem, KeyboardInterrupt):
        print(file=sys.stderr)
    for finding in findings_of(problem):
        write(finding)
    if os.environ.get("NGHEO_DEBUG") == "1" and not isinstance(problem, Stop):
        _print_places(problem)
    return 2


def _print_places(problem: BaseException) -> None:
    """Print where an error arose, and of which kinds it and its causes are, without their texts: data may
    stand in them."""
    cause = problem.__cause__ or problem.__context__
    if cause is not None:
        _print_places(cause)
    print("Traceback (most recent call last):", file=sys.stderr)
    traceback.print_tb(problem.__traceback__, file=sys.stderr)
    print(type(problem).__name__, file=sys.stderr)


def write(finding: Finding) -> None:
    """Write a finding to standard error: place, why, what to do."""
    lang, place = language(), finding.place
    where = " ".join(part for part in (place.file, place.sheet, place.cell) if part)
    text = finding.text(lang)
    if finding.code == opening.NOT_FOUND.code:
        text += say(near_file(place.file))
    line = f"{where}: {text}" if where else text
    label = "Lỗi" if lang == "vi" else "Error"
    tell(f"{label} [{finding.code}]: {line}")
    advice, *commands = finding.advice(lang).splitlines() or [""]
    if advice:
        tell(f"  → {advice.rstrip()}")
    for command in commands:
        print(shown(command), file=sys.stderr)


def tell(text: str) -> None:
    """Write one line to standard error, wrapped on a terminal and whole elsewhere: logs can be searched."""
    if sys.stderr.isatty():
        text = textwrap.fill(text, shutil.get_terminal_size().columns - 1, subsequent_indent="  ")
    print(shown(text), file=sys.stderr)


def findings_of(problem: BaseException) -> tuple[Finding, ...]:
    """Return what is said of an error: its own findings, or of what kind it is and where in our code."""
    names = {kind.__name__ for kind in type(problem).__mro__}
    if isinstance(problem, Stop):
        return problem.findings
    if names & {"KeyboardInterrupt", "Abort"}:
        return (usage.INTERRUPTED.at(),)
    if isinstance(problem, MemoryError):
        return (opening.NO_MEMORY.at(),)
    if "UsageError" in names or "ClickException" in names:
        return (usage_finding(problem, names),)
    if isinstance(problem, OSError):
        from ngheo_cli.reports.files import reason_of

        return (system.FAILED.at(reason=reason_of(problem)),)
    from importlib.metadata import version

    return (usage.UNEXPECTED.at(kind=_kind(problem), version=version("ngheo-cli")),)


def _formatted(problem: Any) -> str:
    return str(problem.format_message() if hasattr(problem, "format_message") else problem)


def _kind(problem: BaseException) -> str:
    """Name an unexpected error by class and place in our own code: its text may hold data."""
    where = ""
    for frame in traceback.extract_tb(problem.__traceback__):
        if "ngheo_cli" in frame.filename:
            where = f"{os.path.basename(frame.filename).removesuffix('.py')}:{frame.lineno}"  # noqa: PTH119
    return f"{type(problem).__name__}@{where}" if where else type(problem).__name__
