"""Which findings does a run have, each said once?"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ngheo_cli.messages import Finding

if TYPE_CHECKING:
    from ngheo_cli.classify.model import Decisions
    from ngheo_cli.survey.model import Survey


def all_findings(survey: "Survey", decisions: "Sequence[Decisions]") -> tuple[Finding, ...]:
    """Return the findings of reading, then of deciding; what several standards say alike stands once."""
    found = [*survey.findings, *(finding for one in decisions for finding in one.findings)]
    if len(decisions) == 1:
        return tuple(found)
    return tuple({(finding.code, finding.place, finding.text("vi")): finding for finding in found}.values())
