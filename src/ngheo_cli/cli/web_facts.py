"""From which figures of the other commands is the page of a review made?"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from ngheo_cli.cli.earlier import compared_with, files_of, tells_before
from ngheo_cli.cli.language import language
from ngheo_cli.cli.masking import masked_names, masked_options, masked_sources
from ngheo_cli.cli.rating import Rated, Wanted, count, groups_of, rated_of, wanted_of
from ngheo_cli.messages import Finding

if TYPE_CHECKING:
    from ngheo_cli.audit.provenance import Provenance
    from ngheo_cli.cli.comparing import Compared
    from ngheo_cli.cli.console import Progress
    from ngheo_cli.cli.reading import Loaded, Request
    from ngheo_cli.cli.reviewing import Reviewed
    from ngheo_cli.cli.web import PageWanted
    from ngheo_cli.reports.web.facts import Facts, Moved, Planned
    from ngheo_cli.review.rate_changes import Change
    from ngheo_cli.review.rate_details import DetailRow
    from ngheo_cli.review.units import Unit
    from ngheo_cli.survey.totals import UnitTotal

_INCOME, _POINTS = 50_000, 5
"""How near to a line is near (đồng a person a month; points): as in `ngheo audit list`."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """The figures of a page, and whether a person must look at what they are made of."""

    facts: "Facts"
    unclean: tuple[str, ...]
    """The files that were read of which the reading needs attention."""
    look: bool


def gather(
    surveys: Sequence[Path], wanted: "PageWanted", request: "Request", show: "Progress | None"
) -> Gathered:
    """Read everything and return the figures of the page."""
    from ngheo_cli.audit.list.borderline import Distance
    from ngheo_cli.cli.attention import grave
    from ngheo_cli.cli.verdict import unclean
    from ngheo_cli.reports.web.borderline import borderline_counts
    from ngheo_cli.reports.web.facts import Facts, Ranked

    limits = wanted_of(None, None, wanted.above)
    source = wanted.job.source
    rated = rated_of(surveys, request, (source, wanted.rule, wanted.totals, limits), show)
    compared, earlier = _compared(rated, wanted, request, show)
    moved, of_before = _moved(rated, compared, earlier, wanted, request) if compared else (None, ())
    planned, villages, said = _planned(rated, wanted)
    households, loaded = rated.reviewed.households, rated.reviewed.loaded
    findings = (*rated.findings, *(compared.findings if compared else ()), *of_before, *said)
    read = [(one.survey, one.decisions[0]) for one in loaded]
    facts = Facts(
        lang=language(),
        households=households,
        rows=rated.every,
        grouped=rated.grouped,
        profile=_profile(rated, request),
        borderline=borderline_counts(read, households, Distance(_INCOME, _POINTS)),
        findings=findings,
        provenance=_provenance([*loaded, *files_of(earlier)], rated, wanted, request),
        levels=wanted.levels,
        moved=moved,
        planned=planned,
        ranked=Ranked(limits.above, rated.rows, rated.straddling) if limits.above is not None else None,
        names=wanted.names,
        of_villages=villages,
    )
    left = tuple(unclean((*loaded, *files_of(earlier)), source))
    balanced = all(row.balanced for row in (moved.rows if moved else ()))
    look = bool(left) or grave(findings) or rated.undetermined > 0 or not balanced
    return Gathered(facts, left, look)


def _compared(
    rated: Rated, wanted: "PageWanted", request: "Request", show: "Progress | None"
) -> "tuple[Compared | None, tuple[Reviewed, ...]]":
    if not tells_before(rated.reviewed.households, wanted.before):
        return None, ()
    totals = wanted.both_totals[1] or wanted.totals
    return compared_with(wanted.before, wanted.job, rated.reviewed, request, show, totals)


def _moved(
    rated: Rated,
    compared: "Compared",
    earlier: "Sequence[Reviewed]",
    wanted: "PageWanted",
    request: "Request",
) -> "tuple[Moved, tuple[Finding, ...]]":
    """Return the movements, with the change of rates where both reviews have any, and what is wrong with the
    totals of before."""
    from ngheo_cli.cli.reviewing import totals_given
    from ngheo_cli.reports.web.facts import Moved

    files = earlier[-1].loaded if wanted.before else ()
    given = wanted.both_totals[1]
    own, wrong = totals_given(files, given) if files or given else ((), ())
    changes, said = _changes(rated, compared, own or rated.given, wanted, request)
    names = tuple(path.name for path in masked_names(wanted.before, request))
    moved = Moved(compared.tables.rows, names, len(compared.links.proposals), changes, borrowed=not own)
    return moved, (*wrong, *(said if own else ()))


def _changes(
    rated: Rated,
    compared: "Compared",
    totals: "Sequence[UnitTotal]",
    wanted: "PageWanted",
    request: "Request",
) -> "tuple[dict[Unit, dict[str, Change]], tuple[Finding, ...]]":
    """Return the change of the rates of all households by unit and measure, and what forbids rates before."""
    from ngheo_cli.review.groups import ALL
    from ngheo_cli.review.rate_changes import rate_changes, unclear_units

    if not rated.given:
        return {}, ()
    groups = groups_of(compared.before, wanted.rule, Wanted())
    before = count(compared.before, {ALL: groups[ALL]}, {}, totals, replace(request, units=None))
    now = [row for row in rated.every if row.group == ALL]
    found: dict[Unit, dict[str, Change]] = {}
    for one in rate_changes(before.rows, now):
        found.setdefault(one.unit, {})[one.measure] = one
    return found, (*before.findings, *unclear_units(before.rows, now))


def _planned(
    rated: Rated, wanted: "PageWanted"
) -> "tuple[Planned | None, frozenset[Unit], tuple[Finding, ...]]":
    """Return the plan against what was reached, and the groups of units that villages belong to."""
    from ngheo_cli.reports.web.facts import Planned
    from ngheo_cli.review.group_rows import group_unit
    from ngheo_cli.review.plan import read_plan
    from ngheo_cli.review.plan_scope import plan_groups
    from ngheo_cli.review.targets import target_rows

    groups = dict(rated.unit_groups.members if rated.unit_groups else {})
    planned, said = None, list[Finding]()
    if wanted.plan is not None:
        plan = read_plan(wanted.plan)
        rows, said = target_rows(plan, rated.every, rated.unit_groups)
        planned = Planned(plan.plan.title, rows)
        units = list(dict.fromkeys(row.unit for row in rated.every))
        groups |= {name: one.units for name, one in plan_groups(plan.plan, units, None)[0].items()}
    villages = (name for name, units in groups.items() if any(unit.level == "village" for unit in units))
    return planned, frozenset(map(group_unit, villages)), tuple(said)


def _profile(rated: Rated, request: "Request") -> "tuple[DetailRow, ...]":
    """Return the deprivations of the highest unit, as `ngheo rates --table indicators` counts them."""
    from ngheo_cli.review.groups import ALL
    from ngheo_cli.review.rate_details import details_of

    households = rated.reviewed.households
    details = details_of(households, "indicators")
    counted = count(households, {ALL: rated.groups[ALL]}, details.counts, rated.given, request)
    return tuple(details.rows(counted.rows[0]))


def _provenance(
    files: "Sequence[Loaded]", rated: Rated, wanted: "PageWanted", request: "Request"
) -> "Provenance":
    from ngheo_cli.audit.provenance import sources_of
    from ngheo_cli.reports.run import RunInfo, provenance_under

    sources = [source for one in files for source in one.survey.every_source]
    beside = [
        path for path in (*wanted.beside, request.units, request.points, request.map_) if path is not None
    ]
    options = masked_options((*wanted.shown(), *request.shown()), request)
    own = masked_sources(sources_of(dict.fromkeys(beside)), request)
    run = RunInfo(f"ngheo {version('ngheo-cli')}", ("", ""), language(), options, own)
    return provenance_under([rated.reviewed.households.criteria], list(dict.fromkeys(sources)), run)
