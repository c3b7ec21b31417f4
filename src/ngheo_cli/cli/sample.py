"""Which invented survey does a course or a trial need? `ngheo sample`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from ngheo_cli.cli import options as o
from ngheo_cli.cli.language import language, say
from ngheo_cli.messages import Stop, helps
from ngheo_cli.messages import sample as words

if TYPE_CHECKING:
    from typing import Any

    from ngheo_cli.criteria.choose import Choice
    from ngheo_cli.criteria.model import Criteria
    from ngheo_cli.sample.make import Target
    from ngheo_cli.sample.plan import Plan

ShapeName = Literal["scores", "incomes", "indicators", "facts"]


def _number(flag: str, help_: tuple[str, str], least: int, most: int | None = None) -> "Any":
    return typer.Option(flag, min=least, max=most, metavar=say(words.NUMBER_FORM), help=say(help_))


def sample(
    out: Annotated[
        Path, typer.Option("--out", metavar=say(words.OUT_FORM), readable=False, help=say(words.OUT))
    ],
    households: Annotated[int, _number("--households", words.HOUSEHOLDS, 1)] = 200,
    communes: Annotated[int, _number("--communes", words.COMMUNES, 1)] = 1,
    years: Annotated[int, _number("--years", words.YEARS, 1, 2)] = 1,
    shape: Annotated[ShapeName, typer.Option("--shape", help=say(words.SHAPE))] = "indicators",
    members: Annotated[bool, typer.Option("--members", help=say(words.MEMBERS))] = False,
    defects: Annotated[
        str, typer.Option("--defects", metavar=say(words.DEFECTS_FORM), help=say(words.DEFECTS))
    ] = "",
    seed: Annotated[int, _number("--seed", words.SEED, 0)] = 1,
    criteria: Annotated[
        str | None, typer.Option("--criteria", metavar=say(words.CRITERIA_FORM), help=say(words.CRITERIA))
    ] = None,
    review_date: Annotated[
        str | None, typer.Option("--review-date", metavar=say(helps.DAY_FORM), help=say(words.REVIEW_DATE))
    ] = None,
    format_: Annotated[
        Literal["xlsx", "csv", "parquet"] | None, typer.Option("--format", help=say(words.FORMAT))
    ] = None,
    force: Annotated[bool, typer.Option("--force", help=say(words.FORCE))] = False,
    lang: o.LangOption = None,  # noqa: ARG001 - read by choose_language
    json: o.JsonOption = False,
    quiet: o.QuietOption = False,
) -> int:
    """Write invented surveys, and the list of what is right of them."""
    from ngheo_cli.cli.console import progress
    from ngheo_cli.criteria.choose import choose
    from ngheo_cli.reports.tables import need_parquet
    from ngheo_cli.sample.make import make_sample, target_of
    from ngheo_cli.sample.plan import Plan, Shape

    choice = choose((), criteria, review_date)
    standard = _one(choice)
    target = target_of(out, f".{format_}" if format_ else None)
    if target.ending == ".parquet":
        need_parquet()
    days = _days(standard, years, review_date)
    plan = Plan(standard, seed, households, communes, Shape(shape), members, days)
    plan = _with_defects(plan, defects)
    with progress(quiet) as show:

        def told(done: int, total: int) -> None:
            if show:
                show(say(words.DRAWING).format(done=done, total=total), done, total)

        document = make_sample(plan, target, force=force, told=told)
    return _show(document, plan, target, say(choice.reason), json=json, quiet=quiet)


def _one(choice: "Choice") -> "Criteria":
    if len(choice.criteria) > 1:
        raise Stop(words.SEVERAL_STANDARDS.at())
    return choice.criteria[0]


def _days(standard: "Criteria", years: int, review_date: str | None) -> "tuple[Any, ...]":
    """Return the first day of each review; a year alone leaves the day to the standard."""
    from datetime import date

    from ngheo_cli.criteria.choose import review_day
    from ngheo_cli.sample.plan import review_days

    day = review_day(review_date) if review_date else ""
    if day.isdigit():
        usual = review_days(standard, 1, None)[0]
        return review_days(standard, years, usual.replace(year=int(day)))
    return review_days(standard, years, date.fromisoformat(day) if day else None)


def _with_defects(plan: "Plan", text: str) -> "Plan":
    from dataclasses import replace

    from ngheo_cli.sample.cells import household_columns
    from ngheo_cli.sample.classes import Classes, refuse_shape
    from ngheo_cli.sample.defects import kinds_for, parse_defects

    refuse_shape(plan.criteria, plan.shape)
    columns = household_columns(plan, Classes(plan.criteria, plan.shape))
    possible = kinds_for(tuple(columns), plan.criteria.indicator_ids)
    return replace(plan, defects=parse_defects(text, possible))


def _show(
    document: "dict[str, Any]", plan: "Plan", target: "Target", reason: str, *, json: bool, quiet: bool
) -> int:
    """Say what was written, and what to do with it."""
    import json as json_text
    import sys

    from ngheo_cli.cli.console import CLEAN, print_closing, print_table, print_text
    from ngheo_cli.numbers import number_text

    lang, rows = language(), document["rows"]
    if json:
        sys.stdout.write(json_text.dumps(document, ensure_ascii=False, indent=2) + "\n")
    elif not quiet:
        if plan.criteria.incomplete:
            print_text(plan.criteria.incomplete.of(lang), style="bold")
        print_text(say(words.REASON).format(reason=reason))
        print_text()
        print_table([say(head) for head in words.HEADS], _by_year(document), right=frozenset({0, 1, 2, 3, 4}))
        print_table(*_right_classes(document), title=say(words.DRAWN), right=frozenset({1, 2}))
    households = number_text(sum(row["households"] for row in rows), lang)
    line = say(words.WRITTEN).format(files=len(rows), households=households, out=target.out)
    closing = [(line, False), (say(words.KEY).format(file=target.manifest), False)]
    if target.ending != ".parquet":
        closing += [(say(words.NEXT), True), (f"  {_next(document, plan, target)}", False)]
    print_closing(closing, to_stderr=json)
    return CLEAN


def _by_year(document: "dict[str, Any]") -> list[list[str]]:
    from ngheo_cli.numbers import number_text

    lines = []
    for year in dict.fromkeys(row["year"] for row in document["rows"]):
        rows = [row for row in document["rows"] if row["year"] == year]
        planted = sum(one["year"] == year for one in document["defects"])
        counts = (
            len(rows),
            sum(row["households"] for row in rows),
            sum(row["persons"] for row in rows),
            planted,
        )
        lines.append([str(year), *(number_text(count, language()) for count in counts)])
    return lines


def _right_classes(document: "dict[str, Any]") -> tuple[list[str], list[list[str]]]:
    """Return headings and rows of the households of each class by year."""
    from ngheo_cli.messages import screen
    from ngheo_cli.messages.terms import class_label
    from ngheo_cli.numbers import number_text

    years = list(dict.fromkeys(row["year"] for row in document["rows"]))
    counts: dict[str, dict[int, int]] = {}
    for row in document["rows"]:
        for name, count in row["classes"].items():
            by_year = counts.setdefault(name, dict.fromkeys(years, 0))
            by_year[row["year"]] += count
    order = (
        "poor",
        "near_poor",
        "provincial_poor",
        "provincial_near_poor",
        "average",
        "not_poor",
        "undetermined",
    )
    lang = language()
    lines = [
        [class_label(name, lang), *(number_text(counts[name][year], lang) for year in years)]
        for name in order
        if name in counts
    ]
    return [say(screen.CLASS), *map(str, years)], lines


def _next(document: "dict[str, Any]", plan: "Plan", target: "Target") -> str:
    """Return a command that reads the sample."""
    from ngheo_cli.cli.typed import shell

    base, rows = target.manifest.parent, document["rows"]
    files = [row["file"] for row in rows]
    options = ["--criteria", plan.criteria.id]
    for name in (row["members_file"] for row in rows[:1]):
        options += ["--members", str((base / rows[0]["file"]).with_name(name))] if name else []
    if plan.defects:
        return shell(["ngheo", "check", str(base / files[0]), *options])
    if len(plan.days) > 1 and not rows[0]["members_file"]:
        return shell(["ngheo", "compare", *(str(base / file) for file in files[:2]), *options])
    return shell(["ngheo", "classify", str(base / files[0]), *options])
