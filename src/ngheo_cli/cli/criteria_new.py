"""How does an officer begin a standard of the province? `ngheo criteria new`."""

import os
from pathlib import Path
from typing import Annotated

import typer

from ngheo_cli.cli import options as o
from ngheo_cli.cli.language import language, say
from ngheo_cli.messages import criteria_help as h
from ngheo_cli.messages import criteria_new as words


def new(
    extends: Annotated[str, typer.Option("--extends", metavar=say(h.ID_WORD), help=say(words.EXTENDS))],
    out: Annotated[Path | None, o.file_option("--out", words.OUT)] = None,
    force: o.ForceOption = False,
    lang: o.LangOption = None,  # noqa: ARG001 - read by choose_language
) -> int:
    """Write a commented file that extends a standard, or print it."""
    from ngheo_cli.cli.console import print_text
    from ngheo_cli.cli.typed import shell
    from ngheo_cli.criteria.load import every_id, get
    from ngheo_cli.criteria.starter import starter
    from ngheo_cli.reports.files import placed, refuse_outputs

    base = get(extends)
    own = extends not in every_id()
    if out is None:
        print(starter(base, "", language(), extends), end="")
        return 0
    refuse_outputs([out], [Path(extends)] if own else [], force=force)
    named = _from(out, Path(extends)) if own else extends
    with placed(out, force=force) as beside:
        beside.write_text(starter(base, out.stem, language(), named), encoding="utf-8", newline="\n")
    print_text(say(words.WRITTEN).format(file=out), wrap=False)
    print_text(f"  {shell(['ngheo', 'criteria', 'check', str(out)])}", wrap=False)
    return 0


def _from(out: Path, base: Path) -> str:
    """Name a file of the user's from the folder of another."""
    try:
        return Path(os.path.relpath(base, out.parent)).as_posix()
    except ValueError:  # on another drive
        return base.resolve().as_posix()
