"""What does a standard say, and where does it stand in law? `ngheo criteria`."""

from typing import Annotated

import typer

from ngheo_cli.cli import options as o
from ngheo_cli.cli.criteria_diff import diff
from ngheo_cli.cli.criteria_new import new
from ngheo_cli.cli.language import language, say
from ngheo_cli.messages import Stop
from ngheo_cli.messages import criteria_diff as diff_words
from ngheo_cli.messages import criteria_help as h
from ngheo_cli.messages import criteria_new as new_words

app = typer.Typer(rich_markup_mode=None, no_args_is_help=True)
app.callback(help=say(h.CRITERIA))(o.language_before)

IdArgument = Annotated[str, typer.Argument(metavar=say(h.ID_WORD), help=say(h.ID))]


@app.command("list", help=say(h.LIST))
def list_(
    lang: o.LangOption = None,  # noqa: ARG001 - read by choose_language
    json: o.JsonOption = False,
) -> int:
    """List the shipped standards."""
    from ngheo_cli.cli import criteria_tables as tables
    from ngheo_cli.cli import criteria_text as text
    from ngheo_cli.criteria.load import load_all, load_provincial

    standards, provinces = load_all(), load_provincial()
    if json:
        tables.print_json("criteria-list", tables.list_rows((*standards, *provinces), language()))
    else:
        text.print_list(standards, provinces)
    return 0


@app.command("show", help=say(h.SHOW), short_help=say(h.SHORT_SHOW))
def show(
    id_: IdArgument,
    lang: o.LangOption = None,  # noqa: ARG001 - read by choose_language
    json: o.JsonOption = False,
) -> int:
    """Print a whole standard."""
    from ngheo_cli.cli import criteria_tables as tables
    from ngheo_cli.cli import criteria_text as text
    from ngheo_cli.criteria.cite import entries
    from ngheo_cli.criteria.load import get

    criteria = get(id_)
    if json:
        tables.print_json("criteria-show", tables.entry_rows(criteria, entries(criteria), language()))
    else:
        text.print_standard(criteria)
    return 0


@app.command("check", help=say(h.CHECK), short_help=say(h.SHORT_CHECK))
def check(
    file: Annotated[str, typer.Argument(metavar=say(h.FILE_WORD), help=say(h.FILE))],
    lang: o.LangOption = None,  # noqa: ARG001 - read by choose_language
    json: o.JsonOption = False,
) -> int:
    """Check a criteria file; every failure in one pass."""
    from pathlib import Path

    from ngheo_cli.cli import criteria_tables as tables
    from ngheo_cli.cli import criteria_text as text
    from ngheo_cli.cli.console import CLEAN, FOUND
    from ngheo_cli.cli.criteria_points import check_points
    from ngheo_cli.criteria.doubts import doubts_of
    from ngheo_cli.criteria.identity import refused
    from ngheo_cli.criteria.load import get

    try:
        criteria = None if check_points(file, quiet=json) else get(file)
        if criteria is not None and (wrong := refused([(file, criteria)])):
            raise Stop(wrong)
    except Stop as stop:
        if not json:
            raise
        tables.print_json("check", tables.finding_rows(stop.findings, language()))
        return 2
    doubts = doubts_of(Path(file)) if criteria is not None and Path(file).is_file() else []
    if json:
        tables.print_json("check", tables.finding_rows(doubts, language()))
    elif criteria is not None:
        text.print_checked(criteria, doubts)
    return FOUND if doubts else CLEAN


@app.command("cite", help=say(h.CITE), short_help=say(h.SHORT_CITE))
def cite(
    id_: IdArgument,
    key: Annotated[str, typer.Argument(metavar=say(h.KEY_WORD), help=say(h.KEY))],
    lang: o.LangOption = None,  # noqa: ARG001 - read by choose_language
    json: o.JsonOption = False,
) -> int:
    """Print where a value stands."""
    from ngheo_cli.cli import criteria_tables as tables
    from ngheo_cli.cli import criteria_text as text
    from ngheo_cli.criteria.cite import find
    from ngheo_cli.criteria.load import get

    criteria = get(id_)
    found = find(criteria, key)
    if json:
        tables.print_json("criteria-cite", tables.entry_rows(criteria, found, language()))
    else:
        text.print_cited(found)
    return 0


app.command("new", help=say(new_words.NEW), short_help=say(h.SHORT_NEW))(new)
app.command("diff", help=say(diff_words.DIFF), short_help=say(h.SHORT_DIFF))(diff)


@app.command("columns", help=say(h.COLUMNS), short_help=say(h.SHORT_COLUMNS))
def columns(
    lang: o.LangOption = None,  # noqa: ARG001 - read by choose_language
    json: o.JsonOption = False,
) -> int:
    """Print the data dictionary."""
    from ngheo_cli.cli import columns_text as text
    from ngheo_cli.cli.criteria_tables import print_json
    from ngheo_cli.criteria.load import load_all

    standards = load_all()
    if json:
        print_json("criteria-columns", text.column_rows(standards))
    else:
        text.print_columns(standards)
    return 0
