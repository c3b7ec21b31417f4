"""What is a form to be: for which standards, in which language, with which households already in it?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ngheo_cli.criteria.load import every_id
from ngheo_cli.criteria.model import Criteria
from ngheo_cli.messages import Lang, Pair, of
from ngheo_cli.survey.template.fields import Answers

Record = Mapping[str, object]
"""Values of a row by canonical column, as `Survey.frame` types them."""


@dataclass(frozen=True, slots=True)
class Prefill:
    """Households (and members) of the list in force, to be reviewed again; answers are left out."""

    households: Sequence[Record]
    members: Sequence[Record]


@dataclass(frozen=True, slots=True)
class Plan:
    """A form to be written. Without `prefill` it holds sample rows."""

    standards: tuple[Criteria, ...]
    answers: Answers
    lang: Lang
    tool: str
    prefill: Prefill | None = None

    @property
    def trial(self) -> str:
        """The heading of an incomplete standard, "" where all are complete."""
        texts = [criteria.incomplete.of(self.lang) for criteria in self.standards if criteria.incomplete]
        return texts[0] if texts else ""

    @property
    def names(self) -> str:
        """What `--criteria` takes for the standards: ids, and files of those that are not shipped."""
        shipped = every_id()
        return ",".join(one.id if one.id in shipped else one.file for one in self.standards)

    @property
    def file(self) -> str:
        """The name that a form has unless the user gives another, and that its instructions speak of."""
        return f"ra-soat-{'-'.join(criteria.id for criteria in self.standards)}.xlsx"

    @property
    def title(self) -> str:
        """The titles of the standards."""
        return "; ".join(criteria.title.of(self.lang) for criteria in self.standards)

    def say(self, pair: Pair) -> str:
        """Return the half of a pair that the form speaks."""
        return of(pair, self.lang)
