"""How do two standards differ, and which households of a survey would change class? `ngheo criteria diff`."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ngheo_cli.cli import options as o
from ngheo_cli.cli.language import say
from ngheo_cli.cli.reads import reads_under
from ngheo_cli.messages import Stop, helps, review, shared_scores
from ngheo_cli.messages import criteria_diff as words

if TYPE_CHECKING:
    from ngheo_cli.cli.console import Progress
    from ngheo_cli.cli.rating import Wanted
    from ngheo_cli.cli.reading import Loaded, Request
    from ngheo_cli.messages import Finding
    from ngheo_cli.review.whatif import WhatIf
    from ngheo_cli.review.whatif_rows import UnitChange


@dataclass(frozen=True, slots=True)
class Asked:
    """A survey under two standards: the matrix, the rows of units that are shown, and what was found."""

    what: "WhatIf"
    units: "tuple[UnitChange, ...]"
    every: "tuple[UnitChange, ...]"
    rated: bool
    loaded: "tuple[Loaded, ...]"
    findings: "tuple[Finding, ...]"


@reads_under
def diff(
    first: Annotated[str, typer.Argument(metavar=say(words.FIRST_WORD), help=say(words.FIRST))],
    second: Annotated[str, typer.Argument(metavar=say(words.SECOND_WORD), help=say(words.SECOND))],
    on: Annotated[
        list[Path] | None,
        typer.Option("--on", metavar=say(helps.SURVEY_FORM), readable=False, help=say(words.ON)),
    ] = None,
    totals: o.TotalsOption = None,
    level: Annotated[
        str | None, typer.Option("--level", metavar=say(review.LEVEL_FORM), help=say(review.LEVEL))
    ] = None,
    by: Annotated[str | None, typer.Option("--by", metavar=say(review.BY_FORM), help=say(review.BY))] = None,
    dtts: o.DttsOption = "flag",
    without_scores: Annotated[
        bool, typer.Option("--without-scores", help=say(shared_scores.WITHOUT_SCORES))
    ] = False,
    *,
    request: "Request",
    out: Annotated[Path | None, o.file_option("--out", words.OUT)] = None,
    force: o.ForceOption = False,
    lang: o.LangOption = None,  # noqa: ARG001 - read by choose_language
    json: o.JsonOption = False,
    quiet: o.QuietOption = False,
) -> int:
    """Compare two standards, and with surveys their effect."""
    from ngheo_cli.cli.criteria_diff_text import print_differences, print_rows
    from ngheo_cli.criteria.load import get

    before, after = get(first), get(second)
    if not on:
        given = {"--totals": totals, "--level": level, "--by": by, "--out": out}
        for option, value in {**given, "--without-scores": without_scores or None}.items():
            if value is not None:
                raise Stop(words.ONLY_WITH_ON.at(option=option, before=first, after=second))
        if json:
            print_rows(before, after)
        else:
            print_differences(before, after, (first, second), quiet=quiet)
        return 0
    if before.id == after.id:
        raise Stop(words.SAME_ID.at(id=before.id))
    request = replace(request, criteria=f"{first},{second}", totals=totals, without_scores=without_scores)
    return _effect(on, request, (level, by, dtts), (out, force, json, quiet))


def _effect(
    surveys: Sequence[Path],
    request: "Request",
    wanted: tuple[str | None, str | None, str],
    shown: tuple[Path | None, bool, bool, bool],
) -> int:
    from ngheo_cli.cli.console import CLEAN, FOUND, progress
    from ngheo_cli.cli.rating import wanted_of
    from ngheo_cli.cli.whatif_text import needs_attention, print_asked, show_asked, write_asked
    from ngheo_cli.reports.table_file import refuse_table

    level, by, rule = wanted
    out, force, json, quiet = shown
    picked = wanted_of(level, by, None)
    if out is not None:
        refuse_table(out, [*surveys, *request.files], force=force)
    with progress(quiet) as show:
        asked = _asked(surveys, request, (picked, rule), show)
    if out is not None:
        write_asked(asked, out, force=force)
    if json:
        print_asked(asked)
    show_asked(asked, out, tables=not (json or quiet), to_stderr=json)
    return FOUND if needs_attention(asked) else CLEAN


def _asked(
    surveys: Sequence[Path], request: "Request", wanted: "tuple[Wanted, str]", show: "Progress | None"
) -> Asked:
    from ngheo_cli.cli.reading import load_all
    from ngheo_cli.cli.reviewing import gone_finding, totals_given, unit_findings
    from ngheo_cli.criteria.doubts import inherited_scores
    from ngheo_cli.review.groups import memberships
    from ngheo_cli.review.whatif import what_if
    from ngheo_cli.review.whatif_rows import unit_changes
    from ngheo_cli.survey.units_file import read_units

    picked, rule = wanted
    loaded = load_all(surveys, request, show)
    asked = what_if([(one.survey, one.decisions[0], one.decisions[1]) for one in loaded])
    given, wrong = totals_given(loaded, request.totals)
    groups = memberships(asked.before.of, rule)
    for name in picked.groups:
        if name not in groups:
            raise Stop(review.UNKNOWN_GROUP.at(name=name, allowed=", ".join(groups)))
    grouping = read_units(request.units)[0] if request.units else ()
    changes, forbids = unit_changes(asked, groups, given, grouping)
    scored = any(one.survey.has("score_income") for one in loaded)
    doubts = [told for of in loaded[0].decisions for told in inherited_scores(of.criteria) if scored]
    every = (finding for one in loaded for finding in one.decisions[0].findings)
    shared = [finding for finding in every if finding.code == shared_scores.SHARED_SCORES.code]
    findings = (*unit_findings(loaded), *gone_finding(asked.gone), *wrong, *forbids, *doubts, *shared)
    shown = tuple(change for change in changes if _wanted(change, picked))
    return Asked(asked, shown, tuple(changes), bool(given), tuple(loaded), findings)


def _wanted(change: "UnitChange", picked: "Wanted") -> bool:
    """Whether a row is asked for; without --by those of whole units."""
    row = change.row
    areas = picked.areas or (() if picked.groups else ("all",))
    return (
        (not picked.levels or row.unit.level in picked.levels)
        and row.group in (picked.groups or ("all",))
        and (not areas or row.area in areas)
        and (bool(picked.areas) or row.area == "all")
    )
