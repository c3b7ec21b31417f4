"""Which options say how a survey is to be read, and what do they mean together?"""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from ngheo_cli.cli.language import say
from ngheo_cli.messages import check as check_helps
from ngheo_cli.messages import helps, lists_filter, points_help, settings
from ngheo_cli.messages import survey_members as member_says


class LangCode(StrEnum):
    """The languages of the output."""

    VI = "vi"
    EN = "en"


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


LangOption = Annotated[LangCode | None, typer.Option("--lang", help=say(helps.LANG))]
"""`--lang` of a command. The value was already taken by `choose_language`: commands ask `language()`."""
CriteriaOption = Annotated[
    str | None, typer.Option("--criteria", metavar=say(helps.CRITERIA_FORM), help=say(helps.CRITERIA))
]
ReviewDateOption = Annotated[
    str | None, typer.Option("--review-date", metavar=say(helps.DAY_FORM), help=say(helps.REVIEW_DATE))
]
SetOption = Annotated[
    list[str] | None, typer.Option("--set", metavar=say(helps.SET_FORM), help=say(helps.SET))
]
UnitOption = Annotated[
    list[str] | None, typer.Option("--unit", metavar=say(helps.UNIT_FORM), help=say(helps.UNIT))
]
ColumnOption = Annotated[
    list[str] | None, typer.Option("--column", metavar=say(helps.COLUMN_FORM), help=say(helps.COLUMN))
]
MapOption = Annotated[
    Path | None, typer.Option("--map", metavar=say(helps.FILE_FORM), readable=False, help=say(helps.MAP))
]
MembersOption = Annotated[
    list[Path] | None,
    typer.Option("--members", metavar=say(helps.FILE_FORM), readable=False, help=say(member_says.OPTION)),
]
UnitsOption = Annotated[
    Path | None,
    typer.Option("--units", metavar=say(helps.FILE_FORM), readable=False, help=say(lists_filter.UNITS)),
]
PointsOption = Annotated[
    Path | None,
    typer.Option("--points", metavar=say(helps.FILE_FORM), readable=False, help=say(points_help.POINTS)),
]
EncodingOption = Annotated[
    list[str] | None, typer.Option("--encoding", metavar=say(helps.ENCODING_FORM), help=say(helps.ENCODING))
]
MarksOption = Annotated[Marks, typer.Option("--marks", help=say(helps.MARKS))]
ProjectOption = Annotated[
    Path | None,
    typer.Option("--project", metavar=say(helps.FILE_FORM), readable=False, help=say(check_helps.PROJECT)),
]
SettingOption = Annotated[
    list[str] | None,
    typer.Option("--setting", metavar=say(settings.SETTING_FORM), help=say(settings.SETTING)),
]
