"""What does a person want who typed `ngheo` alone? File, standard, area and unit are asked; then it runs."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import typer

from ngheo_cli.cli.ask_file import ask_survey
from ngheo_cli.cli.ask_needs import ask_needs, choice
from ngheo_cli.cli.console import print_text
from ngheo_cli.cli.failure import write
from ngheo_cli.cli.language import say
from ngheo_cli.cli.outputs import outputs_of
from ngheo_cli.cli.typed import PROGRAM, remember, shell
from ngheo_cli.messages import Stop, ask


def can_ask() -> bool:
    """Whether a person sits before the screen: both input and output are a terminal."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def ask_and_run(run: Callable[[Sequence[str]], int], more: Sequence[str] = ()) -> int:
    """Ask, run the command that the answers make, and print it; return its exit status.

    `run` runs the words of a command line, `more` stand last in them. An interrupt or the end of the input
    raises KeyboardInterrupt.
    """
    try:
        words = _asked(more)
    except typer.Abort:
        raise KeyboardInterrupt from None
    remember(words)
    print_text()
    try:
        return run(words)
    finally:
        print_text()
        print_text(say(ask.COMMAND))
        print_text(f"  {shell([PROGRAM, *words])}", wrap=False)


def _asked(more: Sequence[str]) -> list[str]:
    print_text(say(ask.WELCOME))
    while True:
        survey = ask_survey()
        try:
            needs = ask_needs(survey)
        except Stop as stop:
            for finding in stop.findings:
                write(finding)
        else:
            return ["classify", _word(survey), *needs, *_place(survey), *more]


def _word(survey: Path) -> str:
    """Return a path that no command takes for an option."""
    return f"./{survey}" if str(survey).startswith("-") else str(survey)


def _place(survey: Path) -> list[str]:
    """Return where the result goes if a file stands at its usual place: over it, or beside it."""
    usual = outputs_of([survey], None, None).paths[0]
    if not usual.exists():
        return []
    numbered = (usual.with_name(f"{usual.stem}-{number}{usual.suffix}") for number in range(2, 1000))
    new = next(path for path in numbered if not path.exists())
    question = say(ask.OVERWRITE).format(file=usual.name, new=new.name)
    answer = choice(question, ask.OVERWRITE_SHORT, {"1": "--force", "0": ""}, default="0")
    return [answer] if answer else ["--out", _word(new)]
