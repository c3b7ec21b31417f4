"""Why has one household its class? `ngheo explain`."""

from pathlib import Path
from typing import Annotated

import typer

from ngheo_cli.cli import options as o
from ngheo_cli.cli.language import LangOption, say
from ngheo_cli.messages import helps


def explain(
    survey: Annotated[Path, typer.Argument(metavar=say(("TỆP", "SURVEY")), help=say(helps.SURVEY))],
    household: Annotated[
        str | None, typer.Option("--household", metavar="KEY", help=say(helps.HOUSEHOLD))
    ] = None,
    row: Annotated[str | None, typer.Option("--row", metavar="N", help=say(helps.ROW))] = None,
    criteria: o.CriteriaOption = None,
    review_date: o.ReviewDateOption = None,
    set_: o.SetOption = None,
    unit: o.UnitOption = None,
    column: o.ColumnOption = None,
    map_: o.MapOption = None,
    marks: o.MarksOption = o.Marks.NO,
    lang: LangOption = None,
    json: Annotated[bool, typer.Option("--json", help=say(helps.JSON))] = False,
) -> int:
    """Explain one household's class."""
    raise NotImplementedError
