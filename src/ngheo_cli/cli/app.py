"""Which commands are there? The tree, in the order of the work."""

from importlib.metadata import version as installed_version
from typing import Annotated, Any

import typer

from ngheo_cli.cli import (
    audit,
    batch,
    check,
    classify,
    compare,
    criteria,
    doctor,
    explain,
    rates,
    report,
    sample,
    template,
)
from ngheo_cli.cli import list as list_command
from ngheo_cli.cli.completion import completed
from ngheo_cli.cli.console import CLEAN, STOPPED
from ngheo_cli.cli.helptext import in_order, speak
from ngheo_cli.cli.language import say
from ngheo_cli.cli.options import LangOption, QuietOption
from ngheo_cli.cli.parser_errors import keep_context
from ngheo_cli.cli.quietly import quietly
from ngheo_cli.cli.typed_once import typed_once
from ngheo_cli.messages import audit as audit_helps
from ngheo_cli.messages import batch as batch_helps
from ngheo_cli.messages import check as check_helps
from ngheo_cli.messages import compare as compare_helps
from ngheo_cli.messages import doctor as doctor_helps
from ngheo_cli.messages import forms as form_helps
from ngheo_cli.messages import helps, lists_filter, template_command
from ngheo_cli.messages import review as review_helps
from ngheo_cli.messages import sample as sample_helps

ORDER = (
    *("template", "check", "classify", "explain", "rates", "compare", "list", "audit", "batch", "report"),
    *("criteria", "sample", "doctor"),
)
"""The commands in the order of the work."""

app = typer.Typer(
    name="ngheo",
    help=say(helps.NGHEO),
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    invoke_without_command=True,
    context_settings={"help_option_names": ["--help", "-h"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"ngheo {installed_version('ngheo-cli')}")
        raise typer.Exit


@app.callback()
def main(
    context: typer.Context,
    lang: LangOption = None,
    quiet: QuietOption = False,
    version: Annotated[  # noqa: ARG001 - told by its callback
        bool, typer.Option("--version", help=say(helps.VERSION), callback=_version, is_eager=True)
    ] = False,
) -> int:
    """Take the options that stand before a command; without one, ask on a terminal what is to be done."""
    if quiet:
        context.default_map = quietly(context.command)
    if context.invoked_subcommand is not None:
        return CLEAN
    from ngheo_cli.cli.ask import ask_and_run, can_ask

    if not can_ask():
        typer.echo(context.get_help())
        return STOPPED
    more = (*(("--lang", lang.value) if lang else ()), *(("--quiet",) if quiet else ()))
    return ask_and_run(lambda words: int(command().main(words, "ngheo", standalone_mode=False) or 0), more)


app.command("template", help=say(template_command.TEMPLATE), short_help=say(template_command.SHORT_TEMPLATE))(
    template.template
)
app.command("check", help=say(check_helps.CHECK), short_help=say(check_helps.SHORT_CHECK))(check.check)
app.command("classify", help=say(helps.CLASSIFY), short_help=say(helps.SHORT_CLASSIFY))(classify.classify)
app.command("explain", help=say(helps.EXPLAIN), short_help=say(helps.SHORT_EXPLAIN))(explain.explain)
app.command("rates", help=say(review_helps.RATES), short_help=say(review_helps.SHORT_RATES))(rates.rates)
app.command("compare", help=say(compare_helps.COMPARE), short_help=say(compare_helps.SHORT_COMPARE))(
    compare.compare
)
app.add_typer(audit.app, name="audit", short_help=say(audit_helps.SHORT_AUDIT))
app.command("batch", help=say(batch_helps.BATCH), short_help=say(batch_helps.SHORT_BATCH))(batch.batch)
app.command("report", help=say(form_helps.REPORT), short_help=say(form_helps.SHORT_REPORT))(report.report)
app.command("list", help=say(lists_filter.LIST), short_help=say(lists_filter.SHORT_LIST))(
    list_command.list_households
)

app.add_typer(criteria.app, name="criteria", short_help=say(helps.SHORT_CRITERIA))
app.command("sample", help=say(sample_helps.SAMPLE), short_help=say(sample_helps.SHORT_SAMPLE))(sample.sample)
app.command("doctor", help=say(doctor_helps.DOCTOR), short_help=say(doctor_helps.SHORT_DOCTOR))(doctor.doctor)


def command() -> Any:
    """Return the parser of the whole command line, its help in the language of the run."""
    tree = in_order(typer.main.get_command(app), ORDER)
    return typed_once(keep_context(speak(completed(tree))))
