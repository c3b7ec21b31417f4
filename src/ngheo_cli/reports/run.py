"""What of a run is written into its results, besides the decisions?"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ngheo_cli.audit.provenance import Provenance, Rule
from ngheo_cli.messages import Lang

if TYPE_CHECKING:
    from ngheo_cli.classify.model import Decisions
    from ngheo_cli.criteria.model import Criteria
    from ngheo_cli.survey.model import Source, Survey


@dataclass(frozen=True, slots=True)
class RunInfo:
    """A run, without any time of day: the same input and options give the same bytes."""

    tool_version: str
    reason: tuple[str, str]
    """Why this standard, as a (vi, en) pair."""
    lang: Lang = "vi"
    options: tuple[tuple[str, str], ...] = ()
    """The options that the user gave, as typed; file names by base name."""
    files: "tuple[Source, ...]" = ()
    """The files beside the survey that say how it is read."""


def provenance_of(survey: "Survey", decisions: "Sequence[Decisions]", run: RunInfo) -> Provenance:
    """Return what must be known to make the result of a survey again."""
    return provenance_under([one.criteria for one in decisions], survey.every_source, run)


def provenance_under(
    standards: "Sequence[Criteria]", sources: "Sequence[Source]", run: RunInfo
) -> Provenance:
    """Return the same of files decided under some standards."""
    tables = [one.table for one in standards if one.table is not None]
    rules = tuple(Rule(one.id, one.revision, one.digest, one.built_on) for one in standards)
    table = Rule(tables[0].id, tables[0].revision, tables[0].digest) if tables else None
    return Provenance(run.tool_version, run.lang, rules, table, (*sources, *run.files), run.options)
