"""How are two reviews compared: their links, tables, and what is found on the way?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from ngheo_cli.messages import Finding, Place, Stop
from ngheo_cli.messages import compare as words
from ngheo_cli.messages import compared as more_words

if TYPE_CHECKING:
    from ngheo_cli.review.households import Households, Source
    from ngheo_cli.review.link import Links
    from ngheo_cli.review.movement_tables import Comparison, TableRow
    from ngheo_cli.review.movements import NearRelapse
    from ngheo_cli.review.newly_escaped import Escaped
    from ngheo_cli.review.rate_changes import Change
    from ngheo_cli.review.unit_groups import UnitGroups
    from ngheo_cli.review.unsure import Unsure


@dataclass(frozen=True, slots=True)
class Job:
    """What is compared, and by which rules."""

    files: Sequence[Path]
    history: Sequence[Path]
    source: "Source"
    links: Path | None
    crosswalk: Path | None
    near_relapse: "NearRelapse"
    decided: "Mapping[str, str]" = field(default_factory=dict)
    """The day of the decision by the name that tells a file apart."""
    takes_blanks: bool = True
    """Whether a class before that is left blank is that of no list, for who is on none now."""

    @property
    def read(self) -> tuple[Path, ...]:
        """The files that are read: no result is written over them."""
        return (*self.files, *self.history, *(path for path in (self.links, self.crosswalk) if path))


@dataclass(frozen=True, slots=True)
class Compared:
    """Two reviews with their links, tables and findings."""

    before: "Households"
    now: "Households"
    links: "Links"
    tables: "Comparison"
    earlier: "tuple[Households, ...]"
    """The reviews before both, the oldest first, under the names that their units bear now."""
    earlier_links: "tuple[Links, ...]"
    """How each of them hangs together with the review now."""
    near_relapse: "NearRelapse"
    findings: tuple[Finding, ...]
    changes: "tuple[Change, ...]" = ()
    groups: "UnitGroups | None" = None
    grouped: "tuple[TableRow, ...]" = ()
    """The rows of groups of units."""
    escaped: "Escaped | None" = None
    """Who newly escaped by now; None where the standard does not tell for how long, and in a year."""
    until: str = ""
    """The day at which in-year decisions are counted; "" between two reviews."""
    unsure: "Unsure | None" = None
    """Households counted as new that may have relapsed."""
    unclean: tuple[str, ...] = ()
    """The files that were read of which a person must look at the reading, or at undetermined households."""


@dataclass(frozen=True, slots=True)
class Linked:
    """Two reviews with their links, and the reviews before both, the oldest first."""

    before: "Households"
    now: "Households"
    links: "Links"
    earlier: "tuple[Households, ...]"
    earlier_links: "tuple[Links, ...]"
    findings: tuple[Finding, ...]


def earlier_of(job: Job, reviews: "Sequence[Households]") -> "tuple[list[Households], tuple[Finding, ...]]":
    """Return all reviews but the last under the names that their units bear now, those of the history in the
    order of time, and what is wrong with the crosswalk or to be known of the history. Raises Stop for reviews
    under different standards."""
    from ngheo_cli.review.crosswalk import read_crosswalk, renamed, unused
    from ngheo_cli.review.newly_escaped import in_time
    from ngheo_cli.review.periods import past_periods

    walk, findings = read_crosswalk(job.crosswalk) if job.crosswalk else ({}, ())
    findings = (*findings, *unused(walk, [one.frame for one in reviews[:-1]]))
    now, count = reviews[-1], len(reviews) - len(job.files)
    found = [one.with_frame(renamed(one.frame, walk)) for one in reviews[:-1]]
    for number, one in enumerate(found):
        if one.criteria.digest != now.criteria.digest:
            ids = {"before": one.criteria.id, "now": now.criteria.id}
            of_history = more_words.HISTORY_STANDARD.at(Place(one.first_file), file=one.first_file, **ids)
            raise Stop(of_history if number < count else words.OTHER_STANDARD.at(Place(), **ids))
    past = sorted(found[:count], key=lambda one: in_time(one, job.decided))
    return [*past, *found[count:]], (*findings, *past_periods(past, now))


def linked_of(job: Job, reviews: "Sequence[Households]") -> Linked:
    """Link the last two of some reviews, the earliest first; one file of a job tells of both itself.

    Raises Stop for reviews under different standards, and where nothing tells of the review before.
    """
    from ngheo_cli.review.against_previous import against_previous
    from ngheo_cli.review.periods import other_period
    from ngheo_cli.review.strange_units import strange_units
    from ngheo_cli.review.unsure import contradicted_marks, out_of_order, same_files

    now = reviews[-1]
    earlier, findings = earlier_of(job, reviews)
    before, of_before = (earlier.pop(), []) if len(job.files) > 1 else _told_by(now, job.takes_blanks)
    (*past, links), wrong = _links(job, [*earlier, before], now)
    told = out_of_order(before, now, earlier)
    two = len(job.files) > 1
    apart = list(zip(earlier, past, strict=True)) + [(before, links)] * two
    told += same_files(now, [review for review, _ in apart])
    told += [finding for review, of in apart for finding in strange_units(review, now, of)]
    told += [*other_period(before, now, itself=not two), *contradicted_marks(before, now, links)]
    told += against_previous(before, now, links) if two else ()
    said = (*findings, *of_before, *wrong, *told)
    return Linked(before, now, links, tuple(earlier), tuple(past), said)


def compared_of(job: Job, reviews: "Sequence[Households]") -> Compared:
    """Link reviews and make the movement tables of the last two. Raises Stop as `linked_of`."""
    from ngheo_cli.review.history import history_of
    from ngheo_cli.review.imbalances import imbalances
    from ngheo_cli.review.movement_tables import compare as tables_of
    from ngheo_cli.review.unsure import unsure_history

    one = linked_of(job, reviews)
    past, of_past = one.earlier, one.earlier_links
    history = history_of(one.before, one.now, (*of_past, one.links), past, job.near_relapse)
    tables = tables_of(one.before, one.now, one.links, history)
    whole, rule = next(iter(tables.by_level.values())), job.near_relapse
    told = list(zip(past, of_past, strict=True))
    unsure = unsure_history(one.now, told, whole, rule, (one.before, one.links))
    findings = (*one.findings, *imbalances(one.before, one.now, tables), *unsure.findings)
    return Compared(one.before, one.now, one.links, tables, past, of_past, rule, findings, unsure=unsure)


def with_escaped(job: Job, compared: Compared) -> Compared:
    """Return a comparison with who newly escaped by the later review, or why that is not told."""
    from ngheo_cli.review.newly_escaped import newly_escaped, tells_months

    now, reviews, links = compared.now, list(compared.earlier), list(compared.earlier_links)
    if not tells_months(now.criteria):
        return replace(compared, findings=(*compared.findings, more_words.NO_MONTHS.at(id=now.criteria.id)))
    if len(job.files) > 1:
        reviews, links = [*reviews, compared.before], [*links, compared.links]
    return replace(compared, escaped=newly_escaped(now, reviews, job.decided, links=links))


def _told_by(now: "Households", blanks: bool) -> "tuple[Households, list[Finding]]":
    """Return the review before as the file now tells it, and what is said of that."""
    from ngheo_cli.review.previous_class import blanks_taken, from_previous_class

    if not now.has("previous_class"):
        raise Stop(words.NO_PREVIOUS.at())
    return from_previous_class(now, blanks), list(blanks_taken(now)) if blanks else []


def _links(
    job: Job, reviews: "Sequence[Households]", now: "Households"
) -> "tuple[list[Links], tuple[Finding, ...]]":
    """Return the links of each of the reviews before, the oldest first, with now."""
    from ngheo_cli.review.previous_class import same_rows

    links, wrong = answered_links(job.links, reviews, now)
    return (links if len(job.files) > 1 else [*links[:-1], same_rows(now)]), wrong


def answered_links(
    answers: Path | None, reviews: "Sequence[Households]", now: "Households"
) -> "tuple[list[Links], tuple[Finding, ...]]":
    """Return the links of each review, the oldest first, with now, by the answers of a links file if there is
    one, and what is wrong with that file."""
    from ngheo_cli.review.link import link
    from ngheo_cli.review.link_file import Answers, read_links

    told, wrong = read_links(answers, reviews, now) if answers else ((Answers(),) * len(reviews), ())
    return [link(one, now, of.confirmed, of.refused) for one, of in zip(reviews, told, strict=True)], wrong
