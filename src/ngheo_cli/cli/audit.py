"""Does something that is already there hold? `ngheo audit table`, beside those that join it."""

from pathlib import Path
from typing import Annotated

import typer

from ngheo_cli.cli import options as o
from ngheo_cli.cli.audit_list import audit_list
from ngheo_cli.cli.audit_verify import verify
from ngheo_cli.cli.language import say
from ngheo_cli.messages import Stop, helps
from ngheo_cli.messages import audit as words
from ngheo_cli.messages import audit_list as list_words
from ngheo_cli.messages import verify as verify_words

app = typer.Typer(rich_markup_mode=None, no_args_is_help=True)
app.callback(help=say(words.AUDIT))(o.language_before)
app.command("list", help=say(list_words.LIST), short_help=say(list_words.SHORT_LIST))(audit_list)
app.command("verify", help=say(verify_words.VERIFY), short_help=say(verify_words.SHORT_VERIFY))(verify)


@app.command("table", help=say(words.TABLE), short_help=say(words.SHORT_TABLE))
def table(
    files: Annotated[
        list[Path], typer.Argument(metavar=say(helps.SURVEY_FORM), readable=False, help=say(words.FILES))
    ],
    before: Annotated[list[Path] | None, o.file_option("--before", words.BEFORE)] = None,
    layout: Annotated[Path | None, o.file_option("--layout", words.LAYOUT)] = None,
    encoding: o.EncodingOption = None,
    out: Annotated[Path | None, o.file_option("--out", words.OUT)] = None,
    force: o.ForceOption = False,
    lang: o.LangOption = None,  # noqa: ARG001 - read by choose_language
    json: o.JsonOption = False,
    quiet: o.QuietOption = False,
) -> int:
    """Check published tables by themselves and against one another."""
    from ngheo_cli.audit.table.check import audit
    from ngheo_cli.audit.table.layout import read_layout
    from ngheo_cli.audit.table.tables import read_tables, without_values
    from ngheo_cli.cli.attention import grave
    from ngheo_cli.cli.audit_text import print_rows, show_audit, write_rows
    from ngheo_cli.cli.console import CLEAN, FOUND
    from ngheo_cli.reports.table_file import refuse_table
    from ngheo_cli.survey.old_fonts.columns import encodings_of

    described = [layout] if layout else []
    if out is not None:
        refuse_table(out, [*files, *(before or ()), *described], force=force)
    encodings = encodings_of(encoding or ())
    by = read_layout(layout) if layout else None
    tables, findings = read_tables(files, encodings, by)
    earlier, found = read_tables(before or (), encodings, by, before=True)
    result = audit([*tables, *earlier])
    if not result.checked:
        raise Stop([*without_values([*findings, *found]), words.NOTHING_TO_CHECK.at()])
    findings += [*found, *result.findings]
    if out is not None:
        write_rows(result, out, force=force)
    if json:
        print_rows(result)
    show_audit(result, findings, out, table=not (json or quiet), to_stderr=json)
    return FOUND if result.failing or grave(findings) else CLEAN
