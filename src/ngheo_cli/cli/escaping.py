"""How do options tell which households newly escaped: earlier reviews, days of decisions, units, links?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from ngheo_cli.messages import Finding, Stop
from ngheo_cli.messages import compared as compared_words
from ngheo_cli.messages import lists_filter as words

if TYPE_CHECKING:
    from ngheo_cli.cli.console import Progress
    from ngheo_cli.cli.reading import Loaded, Request
    from ngheo_cli.review.households import Households
    from ngheo_cli.review.newly_escaped import Escaped
    from ngheo_cli.review.open_escapes import Waiting


@dataclass(frozen=True, slots=True)
class Past:
    """The earlier reviews as given, and what ties them to now. Days are `YYYY-MM-DD`."""

    history: tuple[Path, ...] = ()
    decided: "Mapping[str, str]" = field(default_factory=dict)
    at: str = ""
    links: Path | None = None
    crosswalk: Path | None = None
    names: "Mapping[Path, str]" = field(default_factory=dict)
    """By which name each file is known, those of the review now too."""

    @property
    def read(self) -> tuple[Path, ...]:
        """The files that are read: no result is written over them."""
        return (*self.history, *(path for path in (self.links, self.crosswalk) if path))


def whole_day(option: str, text: str) -> str:
    """Return a day as `YYYY-MM-DD`; raise Stop for what is none, and for a year alone."""
    from ngheo_cli.criteria.choose import review_day

    try:
        day = review_day(text)
    except Stop:
        day = ""
    if len(day) != len("2023-12-20"):
        raise Stop(words.BAD_DAY.at(option=option, value=text[:20]))
    return day


def decided_of(pairs: Sequence[str], files: Sequence[Path]) -> dict[str, str]:
    """Return the day of the decision by the name that tells a file apart; raise Stop for other files, for a
    name that several files have, and for no days."""
    from ngheo_cli.review.file_names import ends_in, names_of, parts_of

    names = names_of(files)
    found = {}
    for pair in pairs:
        file, _, day = pair.rpartition("=")
        told = parts_of(file)
        meant = {name for path, name in names.items() if ends_in(parts_of(str(path.absolute())), told)}
        if len(meant) != 1:
            message = compared_words.DECIDED_AMBIGUOUS if meant else words.DECIDED_UNKNOWN_FILE
            allowed = ", ".join(sorted(meant or set(names.values())))
            raise Stop(message.at(file=file.strip()[:40], allowed=allowed))
        found[meant.pop()] = whole_day("--decided", day.strip())
    return found


@dataclass(frozen=True, slots=True)
class Told:
    """Who newly escaped, the files of the earlier reviews, and what was found in the files about them."""

    escaped: "Escaped | None" = None
    earlier: "tuple[Loaded, ...]" = ()
    findings: tuple[Finding, ...] = ()
    waiting: "Waiting" = ()
    """The links that wait for a person and would change who newly escaped."""


def escaped_of(past: Past, now: "Households", request: "Request", show: "Progress | None") -> Told:
    """Return who newly escaped by the earlier reviews."""
    from ngheo_cli.cli.reading import load_all
    from ngheo_cli.cli.reviewing import standards_of
    from ngheo_cli.review.crosswalk import read_crosswalk, renamed
    from ngheo_cli.review.file_names import told_apart
    from ngheo_cli.review.link import link
    from ngheo_cli.review.link_file import Answers, read_links
    from ngheo_cli.review.newly_escaped import in_time, newly_escaped
    from ngheo_cli.review.open_escapes import open_escapes
    from ngheo_cli.review.strange_units import strange_units
    from ngheo_cli.review.unsure import out_of_order

    walk, wrong = read_crosswalk(past.crosswalk) if past.crosswalk else ({}, ())
    loaded = [load_all([path], request, show) for path in past.history]
    same = [
        told_apart(_same(standards_of(each, now.source), now), [one.path for one in each], past.names)
        for each in loaded
    ]
    reviews = [one.with_frame(renamed(one.frame, walk)) for one in same]
    reviews.sort(key=lambda one: in_time(one, past.decided))
    told, stale = read_links(past.links, reviews, now) if past.links else ((Answers(),) * len(reviews), ())
    links = [link(one, now, of.confirmed, of.refused) for one, of in zip(reviews, told, strict=True)]
    escaped = newly_escaped(now, reviews, past.decided, past.at, links)
    strange = [f for one, of in zip(reviews, links, strict=True) for f in strange_units(one, now, of)]
    earlier = tuple(one for each in loaded for one in each)
    told_of = (*wrong, *stale, *out_of_order(None, now, reviews), *strange, *escaped.findings)
    waiting = open_escapes(now, reviews, past.decided, links, escaped)
    return Told(escaped, earlier, told_of, waiting)


def _same(standards: "Mapping[str, Households]", now: "Households") -> "Households":
    """Return an earlier review: under the standard of now where it has it, else under its own.

    Who was on a list is asked, and not how classes moved, so that another standard is no hindrance.
    """
    return standards.get(now.criteria.id) or next(iter(standards.values()))
