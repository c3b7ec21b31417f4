"""How do in-year decisions become lists and movement tables at days of the year? `ngheo compare --during`."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from ngheo_cli.messages import Finding, Stop
from ngheo_cli.messages import during as words

if TYPE_CHECKING:
    from ngheo_cli.cli.comparing import Compared, Job
    from ngheo_cli.review.households import Households

MONTHS = {"month": 1, "half": 6}


@dataclass(frozen=True, slots=True)
class InYear:
    """Files of decisions, the day asked for ("" for the ends of periods), and the months of a period."""

    files: Sequence[Path]
    day: str
    months: int


def in_year(files: Sequence[Path], at: str | None, period: str) -> InYear | None:
    """Return what is asked of in-year decisions; None where none are given. Raise Stop for a day that is
    none, and for one without decisions."""
    from ngheo_cli.criteria.choose import review_day

    day = ""
    if at is not None:
        try:
            day = review_day(at)
        except Stop:
            day = ""
        if len(day) != len("2024-06-30") or not files:
            raise Stop(words.AT_NEEDS_DURING.at(value=at[:20]))
    return InYear(files, day, MONTHS[period]) if files else None


def compared_during(job: "Job", asked: InYear, reviews: "list[Households]") -> "list[Compared]":
    """Compare the list of the yearly review, the last of some, with that at every day asked for; the findings
    stand with the first one, those of the history with the last."""
    from ngheo_cli.cli.comparing import Compared, answered_links, earlier_of
    from ngheo_cli.review.course import course_of
    from ngheo_cli.review.crosswalk import read_crosswalk
    from ngheo_cli.review.decisions_file import read_decisions
    from ngheo_cli.review.during import at_day, history_at, period_ends
    from ngheo_cli.review.history import with_earlier
    from ngheo_cli.review.imbalances import imbalances
    from ngheo_cli.review.movement_tables import compare
    from ngheo_cli.review.newly_escaped import in_time
    from ngheo_cli.review.strange_units import strange_units
    from ngheo_cli.review.unit_groups import review_day
    from ngheo_cli.review.unsure import unsure_history
    from ngheo_cli.review.year_names import still_unused, under_new_names

    if len(job.files) != 1:
        raise Stop(words.DURING_ONE_FILE.at(count=len(job.files)))
    read = [read_decisions(path) for path in asked.files]
    earlier, findings = earlier_of(job, reviews)
    last, decisions = reviews[-1], [one for found, _ in read for one in found]
    day = max(in_time(last, job.decided)[1], review_day(last))
    if job.crosswalk:
        walk, _ = read_crosswalk(job.crosswalk)  # what is wrong with it is said with the reviews before
        findings = still_unused(findings, walk, last, decisions)
        last, decisions = under_new_names(walk, last, decisions)
    course = course_of(last, decisions, day)
    said: tuple[Finding, ...] = (*findings, *(f for _, wrong in read for f in wrong), *course.findings)
    days = [asked.day] if asked.day else period_ends(course.days, asked.months)
    found, told_before = [], set[str]()
    for day in days or [""]:
        now, links = at_day(course, day)
        of_past, wrong = answered_links(job.links, earlier, now)
        history = with_earlier(history_at(course, day, job.near_relapse), earlier, of_past, now)
        tables, rule = compare(course.start, now, links, history), job.near_relapse
        past_links = list(zip(earlier, of_past, strict=True))
        unsure = unsure_history(now, past_links, next(iter(tables.by_level.values())), rule)
        # What is doubtful on one day is so on the next, too: told once.
        new = [one for one in unsure.findings if repr(one) not in told_before]
        told_before |= set(map(repr, new))
        told = (*said, *imbalances(course.start, now, tables), *new)
        pasts = tuple(earlier), tuple(of_past)
        found.append(Compared(course.start, now, links, tables, *pasts, rule, told, until=day, unsure=unsure))
        said = ()
    strange = [finding for review, of in past_links for finding in strange_units(review, now, of)]
    found[-1] = replace(found[-1], findings=(*found[-1].findings, *wrong, *strange))
    return found
