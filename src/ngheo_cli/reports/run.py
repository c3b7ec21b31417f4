"""What of a run is written into its results, besides the decisions?"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ngheo_cli.messages import Lang

if TYPE_CHECKING:
    from ngheo_cli.classify.model import Decisions


@dataclass(frozen=True, slots=True)
class RunInfo:
    """A run, without any time of day: the same input and options give the same bytes."""

    tool_version: str
    reason: tuple[str, str]
    """Why this standard, as a (vi, en) pair."""
    lang: Lang = "vi"
    options: tuple[tuple[str, str], ...] = ()
    """The options that the user gave, as typed; file names by base name."""
    national: Mapping[str, "Decisions"] = field(default_factory=dict)
    """For each provincial standard's id, the decisions of the national standard on the same survey."""
