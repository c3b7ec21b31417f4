"""What does the Tab key offer: standards, report forms, papers, levels; and how is completion set up?

The parser itself offers commands, options and closed choices (`--table`, `--class`). What is known by files
or by the catalogue is added here for the whole tree of commands, so that commands need do nothing.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import typer

from ngheo_cli.cli.language import say
from ngheo_cli.messages import completion as words

Names = Callable[[], Sequence[str]]
LEVELS = ("province", "district", "commune", "village")


@dataclass(frozen=True, slots=True)
class Offer:
    """One word that the Tab key offers, with what the parser asks of it."""

    value: str
    type: str = "plain"
    help: str | None = None


def standards() -> list[str]:
    """Return the ids of the standards that come with the package, without loading one."""
    from ngheo_cli.criteria import shipped

    return [path.stem for path in (*shipped.files(), *shipped.provincial_files())]


def forms() -> list[str]:
    """Return the numbers of the report forms that come with the package, 7.2 before 7.10, and `all`."""
    from ngheo_cli.criteria import shipped

    stems = [path.stem for path in (shipped.folder() / "forms").glob("*.yaml")]
    return [*sorted(stems, key=lambda stem: [int(part) for part in stem.split(".")]), "all"]


def papers() -> list[str]:
    """Return the names of the papers of a review, in the order of the yearly work."""
    from ngheo_cli.reports.papers.kinds import BY_NAME

    return list(BY_NAME)


def _levels() -> Sequence[str]:
    return LEVELS


OFFERED: dict[str, Names] = {
    "criteria": standards,
    "extends": standards,
    "id_": standards,
    "first": standards,
    "second": standards,
    "form": forms,
    "level": _levels,
    "paper": papers,
}
"""What is offered for an option or argument, by the name of its parameter in the commands."""


def completed(tree: Any) -> Any:
    """Make a command and all below it offer the names of OFFERED, and tell of completion
    in the language of the run."""
    for one in tree.params:
        if one.name in OFFERED and not getattr(one, "is_flag", False):
            one.shell_complete = _offering(OFFERED[one.name])
        if one.name == "install_completion":
            one.help, one.callback = say(words.INSTALL), _install
        if one.name == "show_completion":
            one.help = say(words.SHOW)
    for child in getattr(tree, "commands", {}).values():
        completed(child)
    return tree


def _offering(names: Names) -> Callable[[Any, str], list[Offer]]:
    """Return how a parameter completes: of several names parted by commas, the last."""

    def complete(_context: Any, incomplete: str) -> list[Offer]:
        typed, comma, last = incomplete.rpartition(",")
        return [Offer(f"{typed}{comma}{name}") for name in names() if name.startswith(last)]

    return complete


def _install(context: Any, _parameter: Any, wanted: Any) -> Any:
    """Set completion up for the shell of this terminal, say where, and end the run."""
    if not wanted or context.resilient_parsing:
        return wanted
    from typer.completion import install  # type: ignore[attr-defined]

    shell, path = install()
    typer.echo(say(words.INSTALLED).format(shell=shell, path=path))
    raise typer.Exit
