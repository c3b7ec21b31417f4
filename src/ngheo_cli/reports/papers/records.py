"""Which papers of a kind can be made of a review, and what has to be said of those that cannot?"""

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

import numpy as np

from ngheo_cli.messages import Finding, Message
from ngheo_cli.messages import papers_said as said
from ngheo_cli.messages.papers_links import LINK_WAITS, YEAR_WAITS
from ngheo_cli.reports.papers import certificates, letters, lists
from ngheo_cli.reports.papers.kinds import BY_NAME, Kind
from ngheo_cli.reports.papers.model import Paper
from ngheo_cli.reports.papers.source import Mask, Source

if TYPE_CHECKING:
    from ngheo_cli.classify.model import Decisions

_CHECK, _POSTED = "check", "posted"


def makeable(kinds: Sequence[Kind], source: Source) -> tuple[tuple[Kind, ...], list[Finding]]:
    """Return the kinds that a review allows: nothing is recognised or certified without a class on record,
    or under a standard that is not whole."""
    trial, recorded = source.recorded.criteria.incomplete, bool((source.recorded.class_ >= 0).any())
    if (trial is None and recorded) or not any(kind.official for kind in kinds):
        return tuple(kind for kind in kinds if recorded or kind.name != _CHECK), []
    why = said.NO_RECORD.at() if not recorded else said.TRIAL.at(id=source.recorded.criteria.id)
    kept = (kind for kind in kinds if not kind.official and (recorded or kind.name != _CHECK))
    return tuple(kept), [why]


def records(
    kind: Kind,
    source: Source,
    decided: "Sequence[Decisions]",
    only: Collection[int],
    show: letters.Show | None = None,
) -> tuple[Sequence[Paper], list[Finding]]:
    """Return the papers of a kind, and what is said of households that get none.

    `decided` are the decisions of each survey, `only` the households asked for (empty for all), of whom alone
    certificates and letters are made.
    """
    match kind.name:
        case "minutes":
            return list(lists.minutes(source)), []
        case "posted":
            open_ = (source.shown.class_ < 0) & ~source.shown.gone
            why = said.NOT_POSTED_UNRECORDED if source.by_record else said.NOT_POSTED
            return list(lists.posted(source)), _each(source, open_, why)
        case "decision":
            return list(lists.decisions(source)), _before(source)
        case "certificate":
            return _certificates(source, only)
        case "letter":
            rows, left = letters.explained(source, only)
            told = [said.NO_LETTER.at(source.recorded.place(row)) for row in left.tolist()]
            return list(letters.letters(source, decided, rows, show)), told
        case _:
            return list(lists.checks(source, only)), []


def check_beside(kinds: Sequence[Kind]) -> tuple[Kind, ...]:
    """Return the paper of the households to look at where it goes beside what was asked for: nothing is
    recognised or certified without it."""
    beside = any(kind.official for kind in kinds) and all(kind.name != _CHECK for kind in kinds)
    return (BY_NAME[_CHECK],) if beside else ()


def looked_at(kinds: Sequence[Kind], source: Source, only: Collection[int] = ()) -> list[Finding]:
    """Return the households, `only` some of them, that papers of some kinds leave open, each at its place:
    where the record and the form do not agree, and where the record or the household before is not
    known."""
    pairs = [
        (source.differs, said.DIFFERS),
        (source.open, said.OPEN),
        (source.unrecorded, said.UNRECORDED),
        (source.perhaps_escaped, said.PERHAPS_ESCAPED),
        (source.link_waits, LINK_WAITS),
    ]
    if not any(kind.official or kind.name == _CHECK for kind in kinds):
        pairs = pairs[-2:] if any(kind.name == _POSTED for kind in kinds) else []
    return [
        finding for mask, message in pairs for finding in _each(source, source.among(mask, only), message)
    ] + _years(kinds, source, only)


def _years(kinds: Sequence[Kind], source: Source, only: Collection[int]) -> list[Finding]:
    """Return the households, `only` some of them, whose certificates lack a row of an earlier year."""
    if not any(kind.official or kind.name == _CHECK for kind in kinds):
        return []
    return [
        YEAR_WAITS.at(source.recorded.place(row), year=year)
        for year, mask in certificates.years_waiting(source).items()
        for row in np.flatnonzero(source.among(mask, only)).tolist()
    ]


def _certificates(source: Source, only: Collection[int]) -> tuple[Sequence[Paper], list[Finding]]:
    rows = certificates.certified(source, only)
    found = certificates.member_findings(source, rows) if len(rows) else []
    provincial = [code for code in source.recorded.classes if code.startswith("provincial")]
    for code in provincial:
        found += _each(source, source.recorded.is_(code), said.NO_CERTIFICATE)
    return list(certificates.certificates(source, rows)), found


def _before(source: Source) -> list[Finding]:
    """Return what is said of a decision for which nothing tells the classes before."""
    if source.told_before:
        return []
    return [(said.NO_RECORD_BEFORE if source.earlier else said.NO_BEFORE).at()]


def _each(source: Source, mask: Mask, message: Message) -> list[Finding]:
    return [message.at(source.recorded.place(row)) for row in np.flatnonzero(mask).tolist()]
