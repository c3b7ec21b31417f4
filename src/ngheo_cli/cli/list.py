"""Which households or members meet a stated filter? `ngheo list`."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ngheo_cli.cli import options as o
from ngheo_cli.cli.file_names import file_names
from ngheo_cli.cli.language import say
from ngheo_cli.cli.masking import masked_days
from ngheo_cli.cli.reads import reads_surveys
from ngheo_cli.messages import Finding, Stop, helps
from ngheo_cli.messages import lists_filter as words

if TYPE_CHECKING:
    from ngheo_cli.cli.console import Progress
    from ngheo_cli.cli.escaping import Past
    from ngheo_cli.cli.reading import Loaded, Request
    from ngheo_cli.review.filter_rows import Found
    from ngheo_cli.review.filters import Condition, Listed
    from ngheo_cli.review.households import Source
    from ngheo_cli.review.newly_escaped import Escaped
    from ngheo_cli.review.open_escapes import Waiting


WhereOption = Annotated[
    list[str] | None, typer.Option("--where", metavar=say(words.WHERE_FORM), help=say(words.WHERE))
]
AgeOption = Annotated[str | None, typer.Option("--age", metavar=say(words.AGE_FORM), help=say(words.AGE))]
WorkersOption = Annotated[bool, typer.Option("--low-income-workers", help=say(words.LOW_INCOME))]


@dataclass(frozen=True, slots=True)
class Wish:
    """The filter, as asked: conditions, a band of ages (low, below), and the two lists with rules of their
    own."""

    conditions: "tuple[Condition, ...]"
    ages: tuple[int | None, int | None] | None
    escaped: bool
    low_income: bool
    people: bool
    past: "Past"
    dtts: str


@dataclass(frozen=True, slots=True)
class Answer:
    """Who meets the filter, and what was found on the way."""

    wish: Wish
    loaded: "tuple[Loaded, ...]"
    found: "Found"
    findings: tuple[Finding, ...]
    unclean: tuple[str, ...] = ()
    """The files that were read of which a person must look at the reading."""
    waiting: "Waiting" = ()
    """The links that wait for a person and would change who newly escaped, of who meets the other
    conditions."""


@reads_surveys
def list_households(
    surveys: o.SurveysArgument,
    where: WhereOption = None,
    people: Annotated[bool, typer.Option("--people", help=say(words.PEOPLE))] = False,
    age: AgeOption = None,
    newly_escaped: Annotated[bool, typer.Option("--newly-escaped", help=say(words.NEWLY_ESCAPED))] = False,
    low_income_workers: WorkersOption = False,
    history: Annotated[list[Path] | None, o.file_option("--history", words.HISTORY)] = None,
    links: o.LinksOption = None,
    crosswalk: o.CrosswalkOption = None,
    decided: o.DecidedOption = None,
    at: Annotated[str | None, typer.Option("--at", metavar=say(helps.DAY_FORM), help=say(words.AT))] = None,
    class_: o.ClassOption = "computed",
    dtts: o.DttsOption = "flag",
    *,
    request: "Request",
    out: Annotated[Path | None, o.file_option("--out", words.OUT)] = None,
    force: o.ForceOption = False,
    lang: o.LangOption = None,  # noqa: ARG001 - read by choose_language
    json: o.JsonOption = False,
    quiet: o.QuietOption = False,
) -> int:
    """List who meets the filter, and count them by unit."""
    from ngheo_cli.cli.console import CLEAN, FOUND, progress
    from ngheo_cli.cli.escaping import Past, decided_of, whole_day
    from ngheo_cli.cli.list_text import needs_attention, print_list, show_list, write_list
    from ngheo_cli.reports.table_file import refuse_table
    from ngheo_cli.review.filters import parse_condition

    read = [*surveys, *(history or ())]
    days, names = masked_days(decided_of(decided or (), read), request), file_names(read, request)
    past = Past(tuple(history or ()), days, whole_day("--at", at) if at else "", links, crosswalk, names)
    wish = Wish(
        tuple(parse_condition(text) for text in where or ()), _ages(age), newly_escaped, low_income_workers,
        people or age is not None or low_income_workers, past, dtts,
    )  # fmt: skip
    if out is not None:
        refuse_table(out, [*surveys, *past.read, *request.files], force=force)
    with progress(quiet) as show:
        answer = _answer(surveys, wish, request, class_, show)
    if out is not None:
        write_list(answer, out, force=force)
    if json:
        print_list(answer)
    show_list(answer, out, table=not (json or quiet), to_stderr=json)
    return FOUND if needs_attention(answer) else CLEAN


def _ages(text: str | None) -> tuple[int | None, int | None] | None:
    """Return a band as low ≤ age < high; raise Stop for what is none."""
    if text is None:
        return None
    low, sign, high = (part.strip() for part in text.replace("–", "-").partition("-"))
    parts = [part for part in (low, high) if part]
    if not parts or not all(part.isascii() and part.isdigit() and len(part) <= 3 for part in parts):
        raise Stop(words.BAD_AGE.at(value=text[:20]))
    first, last = (int(part) if part else None for part in (low, high if sign else low))
    if first is not None and last is not None and first > last:
        raise Stop(words.BAD_AGE.at(value=text[:20]))
    return first, None if last is None else last + 1


def _answer(
    surveys: Sequence[Path], wish: Wish, request: "Request", source: "Source", show: "Progress | None"
) -> Answer:
    from ngheo_cli.cli.escaping import Told, escaped_of
    from ngheo_cli.cli.reading import load_all
    from ngheo_cli.cli.reviewing import gone_finding, standards_of, unit_findings
    from ngheo_cli.cli.verdict import unclean
    from ngheo_cli.review.file_names import told_apart
    from ngheo_cli.review.filters import Listed, still_there
    from ngheo_cli.review.groups import memberships
    from ngheo_cli.review.open_escapes import open_findings
    from ngheo_cli.review.unit_groups import review_day, unit_groups
    from ngheo_cli.review.units import units_of
    from ngheo_cli.review.unsure import marks_counted
    from ngheo_cli.survey.units_file import read_units

    loaded = load_all(surveys, request, show)
    paths, names = [one.path for one in loaded], wish.past.names
    standards = {id_: told_apart(one, paths, names) for id_, one in standards_of(loaded, source).items()}
    first = next(iter(standards.values()))
    units = units_of(first.frame)
    groups = None
    if request.units:
        groups = unit_groups(units.units, read_units(request.units)[0], wish.past.at or review_day(first))
    listed = Listed(standards, memberships(first, wish.dtts), units, groups)
    past = escaped_of(wish.past, first, request, show) if wish.escaped else Told()
    found = _found(wish, listed, past.escaped)
    others = _found(wish, listed, None).households.can if past.waiting else ()
    waiting = tuple(one for one in past.waiting if others[one[1].now])
    gone = gone_finding(int((~still_there(listed).must).sum()))
    told = (*unit_findings(loaded), *gone, *marks_counted(first), *(groups.findings if groups else ()))
    left = tuple(unclean((*loaded, *past.earlier), source))
    said = (*told, *past.findings, *open_findings(first, waiting))
    return Answer(wish, tuple(loaded), found, said, left, waiting)


def _found(wish: Wish, listed: "Listed", escaped: "Escaped | None") -> "Found":
    from ngheo_cli.review import low_income, people
    from ngheo_cli.review.filter_rows import Found
    from ngheo_cli.review.filters import both, meets, still_there

    of = listed.households
    parts = [still_there(listed), *(meets(condition, listed) for condition in wish.conditions)]
    if escaped is not None:
        parts.append(escaped.truth)
    if wish.low_income:
        line = low_income.low_income_line(of.criteria)
        parts += [low_income.off_the_lists(of), low_income.within_line(of, line)]
    base = both(parts, len(of))
    if not wish.people:
        return Found(listed, base, escaped)
    persons = people.people_of(of)
    unlisted = people.unlisted(persons, of)
    told = [people.aged(persons, of, *wish.ages)] if wish.ages else []
    told += [people.working(persons)] if wish.low_income else []
    of_members = both(told, len(persons))
    if told:
        base = both([base, people.any_member(persons, of_members, len(of), unlisted)], len(of))
    members = people.in_households(persons, of_members, base)
    return Found(listed, base, escaped, persons, members, unlisted)
