"""Which options do several commands share? Each is declared once here."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, Literal

import typer

from ngheo_cli.cli.language import say
from ngheo_cli.messages import (
    Pair,
    compare,
    helps,
    lists_filter,
    mask,
    points_help,
    review,
    settings,
    sheet_repeats,
)
from ngheo_cli.messages import check as check_helps
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


def file_option(flag: str, words: Pair) -> Any:
    """Return an option that takes a file, which the command opens itself."""
    return typer.Option(flag, metavar=say(helps.FILE_FORM), readable=False, help=say(words))


LangOption = Annotated[LangCode | None, typer.Option("--lang", help=say(helps.LANG))]
"""`--lang` of a command. The value was already taken by `choose_language`: commands ask `language()`."""


def language_before(lang: LangOption = None) -> None:
    """Take `--lang` between a command and its subcommand."""


CriteriaOption = Annotated[
    str | None, typer.Option("--criteria", metavar=say(helps.CRITERIA_FORM), help=say(helps.CRITERIA))
]
OneCriteriaOption = Annotated[
    str | None, typer.Option("--criteria", metavar=say(helps.ONE_CRITERIA_FORM), help=say(helps.ONE_CRITERIA))
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
MapOption = Annotated[Path | None, file_option("--map", helps.MAP)]
MembersOption = Annotated[
    list[Path] | None,
    file_option("--members", member_says.OPTION),
]
UnitsOption = Annotated[
    Path | None,
    file_option("--units", lists_filter.UNITS),
]
PointsOption = Annotated[
    Path | None,
    file_option("--points", points_help.POINTS),
]
EncodingOption = Annotated[
    list[str] | None, typer.Option("--encoding", metavar=say(helps.ENCODING_FORM), help=say(helps.ENCODING))
]
SheetOption = Annotated[
    list[str] | None,
    typer.Option("--sheet", metavar=say(sheet_repeats.OPTION_FORM), help=say(sheet_repeats.OPTION)),
]
MarksOption = Annotated[Marks, typer.Option("--marks", help=say(helps.MARKS))]
ProjectOption = Annotated[
    Path | None,
    file_option("--project", check_helps.PROJECT),
]
MaskOption = Annotated[bool, typer.Option("--mask", help=say(mask.MASK))]
MaskKeyOption = Annotated[Path | None, file_option("--mask-key", mask.MASK_KEY)]
SettingOption = Annotated[
    list[str] | None,
    typer.Option("--setting", metavar=say(settings.SETTING_FORM), help=say(settings.SETTING)),
]
SurveysArgument = Annotated[
    list[Path], typer.Argument(metavar=say(helps.SURVEY_FORM), readable=False, help=say(helps.SURVEYS))
]
ForceOption = Annotated[bool, typer.Option("--force", help=say(helps.FORCE))]
JsonOption = Annotated[bool, typer.Option("--json", help=say(helps.JSON))]
QuietOption = Annotated[bool, typer.Option("--quiet", "-q", help=say(helps.QUIET))]

ClassOption = Annotated[Literal["computed", "recorded"], typer.Option("--class", help=say(review.CLASS))]
"""Whose classes count, in the commands of the yearly review."""
DttsOption = Annotated[Literal["flag", "head"], typer.Option("--dtts", help=say(review.DTTS))]
"""How an ethnic minority household is told."""
TotalsOption = Annotated[Path | None, file_option("--totals", review.TOTALS)]
LinksOption = Annotated[Path | None, file_option("--links", compare.LINKS)]
CrosswalkOption = Annotated[Path | None, file_option("--crosswalk", compare.CROSSWALK)]
DecidedOption = Annotated[
    list[str] | None,
    typer.Option("--decided", metavar=say(lists_filter.DECIDED_FORM), help=say(lists_filter.DECIDED)),
]
NearRelapseOption = Annotated[
    Literal["near_poor_list", "any_list"], typer.Option("--near-relapse", help=say(compare.NEAR_RELAPSE))
]
"""Which list makes a household relapse into near-poverty."""
