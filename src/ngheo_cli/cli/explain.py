"""Why has one household its class? `ngheo explain`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ngheo_cli.cli import options as o
from ngheo_cli.cli.language import language, say
from ngheo_cli.cli.reads import reads_surveys
from ngheo_cli.messages import Stop, helps, screen, usage

if TYPE_CHECKING:
    from ngheo_cli.classify.explanation import Explanation
    from ngheo_cli.cli.reading import Loaded, Request


@reads_surveys
def explain(
    survey: Annotated[
        Path, typer.Argument(metavar=say(helps.SURVEY_FORM), readable=False, help=say(helps.SURVEY))
    ],
    household: Annotated[
        str | None, typer.Option("--household", metavar=say(helps.HOUSEHOLD_FORM), help=say(helps.HOUSEHOLD))
    ] = None,
    row: Annotated[
        str | None, typer.Option("--row", metavar=say(helps.ROW_FORM), help=say(helps.ROW))
    ] = None,
    *,
    request: "Request",
    lang: o.LangOption = None,  # noqa: ARG001 - read by choose_language
    json: o.JsonOption = False,
) -> int:
    """Explain one household's class, and return 1 where it needs a person's attention."""
    from ngheo_cli.classify.explain import explain as explain_row
    from ngheo_cli.cli.console import progress
    from ngheo_cli.cli.household import find_row
    from ngheo_cli.cli.reading import load

    if (household is None) == (row is None):
        raise Stop(usage.HOUSEHOLD_OR_ROW.at())
    with progress(quiet=json) as show:
        loaded = load(survey, request, show)
    position = find_row(loaded.survey, household, row)
    found = [explain_row(loaded.survey, decisions, position) for decisions in loaded.decisions]
    if json:
        _print_json(found)
    else:
        _print_text(found, loaded)
    return int(any(_needs_attention(one) for one in found))


def _print_json(found: "list[Explanation]") -> None:
    import json
    import sys

    if len(found) > 1:
        raise Stop(usage.ONE_STANDARD.at(ids=", ".join(one.criteria.id for one in found)))
    sys.stdout.write(json.dumps(found[0].document(), ensure_ascii=False, indent=2) + "\n")


def _print_text(found: "list[Explanation]", loaded: "Loaded") -> None:
    from ngheo_cli.classify.explain_text import explanation_text
    from ngheo_cli.cli.console import print_text

    for one in found:
        for line in explanation_text(one, language()):
            print_text(line)
        print_text()
    print_text(say(screen.STANDARD_WHY).format(reason=say(loaded.choice.reason)))


def _needs_attention(one: "Explanation") -> bool:
    grave = any(remark.severity != "note" for remark in one.findings)
    return grave or one.class_ in (None, "undetermined")
