"""Which class has every household of a survey? `ngheo classify`."""

from pathlib import Path
from typing import Annotated

import typer

from ngheo_cli.cli import options as o
from ngheo_cli.cli.language import LangOption, say
from ngheo_cli.messages import helps


def classify(
    surveys: Annotated[list[Path], typer.Argument(metavar=say(("TỆP", "SURVEY")), help=say(helps.SURVEYS))],
    criteria: o.CriteriaOption = None,
    review_date: o.ReviewDateOption = None,
    out: Annotated[Path | None, typer.Option("--out", metavar="PATH", help=say(helps.OUT))] = None,
    format_: Annotated[o.Format | None, typer.Option("--format", help=say(helps.FORMAT))] = None,
    set_: o.SetOption = None,
    unit: o.UnitOption = None,
    column: o.ColumnOption = None,
    map_: o.MapOption = None,
    marks: o.MarksOption = o.Marks.NO,
    force: Annotated[bool, typer.Option("--force", help=say(helps.FORCE))] = False,
    lang: LangOption = None,
    json: Annotated[bool, typer.Option("--json", help=say(helps.JSON))] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help=say(helps.QUIET))] = False,
) -> int:
    """Classify surveys and write their results."""
    raise NotImplementedError
