"""Which options say how a survey is to be read, and what do they mean together?"""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from ngheo_cli.cli.language import say
from ngheo_cli.messages import helps


class Format(StrEnum):
    """The formats of a result."""

    XLSX = "xlsx"
    CSV = "csv"
    JSON = "json"
    PARQUET = "parquet"


class Marks(StrEnum):
    """What an unmarked cell of a mark column means."""

    NO = "no"
    UNKNOWN = "unknown"


CriteriaOption = Annotated[
    str | None, typer.Option("--criteria", metavar="ID[,ID]", help=say(helps.CRITERIA))
]
ReviewDateOption = Annotated[
    str | None, typer.Option("--review-date", metavar="D", help=say(helps.REVIEW_DATE))
]
SetOption = Annotated[list[str] | None, typer.Option("--set", metavar="C=V", help=say(helps.SET))]
UnitOption = Annotated[list[str] | None, typer.Option("--unit", metavar="C=U", help=say(helps.UNIT))]
ColumnOption = Annotated[
    list[str] | None, typer.Option("--column", metavar="C=LETTER", help=say(helps.COLUMN))
]
MapOption = Annotated[Path | None, typer.Option("--map", metavar="FILE", help=say(helps.MAP))]
MarksOption = Annotated[Marks, typer.Option("--marks", help=say(helps.MARKS))]
