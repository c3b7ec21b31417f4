"""How many households has each class of the national standard, beside a provincial one?"""

from typing import TYPE_CHECKING

from ngheo_cli.classify.model import Decisions
from ngheo_cli.messages import Lang, of
from ngheo_cli.messages import national as words
from ngheo_cli.messages.terms import class_label
from ngheo_cli.numbers import number_text
from ngheo_cli.reports.counts import by_class

if TYPE_CHECKING:
    from ngheo_cli.survey.model import Survey


def national_line(survey: "Survey", decisions: Decisions, lang: Lang) -> str:
    """Return the counts by the national standard in one sentence; "" beside no provincial standard."""
    if (beside := decisions.national) is None:
        return ""
    counts = (
        f"{number_text(group.households, lang)} {_lower(class_label(group.code, lang))}"
        for group in by_class(survey, beside)
    )
    return of(words.COUNTED, lang).format(id=beside.criteria.id, counts=", ".join(counts))


def _lower(label: str) -> str:
    return label[:1].lower() + label[1:]
