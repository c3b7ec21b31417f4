"""What has an audit of lists found, and of which run, for those who write it down?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ngheo_cli.audit.list.borderline import Distance
from ngheo_cli.audit.list.error_rate import Checked, ErrorRate
from ngheo_cli.audit.list.listing import Listing
from ngheo_cli.audit.list.sample import Sample
from ngheo_cli.criteria.model import Criteria
from ngheo_cli.messages import Lang, Pair, of
from ngheo_cli.messages import audit_sample as words
from ngheo_cli.numbers import number_text
from ngheo_cli.reports.audit_rows import percent_text
from ngheo_cli.review.units import Units
from ngheo_cli.survey.columns import columns_of
from ngheo_cli.survey.model import Source


@dataclass(frozen=True, slots=True)
class AuditFound:
    """The verdicts, and what was asked beside them."""

    listing: Listing
    units: Units
    reviewers: Sequence[str] | None
    sample: Sample | None
    strata: tuple[Checked, ...]
    rate: ErrorRate | None
    rejected: int
    aside: int


@dataclass(frozen=True, slots=True)
class AuditRun:
    """Language, program, files, options as typed, how near a line is near, and the standard."""

    lang: Lang
    tool: str
    sources: tuple[Source, ...]
    options: tuple[tuple[str, str], ...]
    within: Distance
    criteria: Criteria
    titles: Mapping[str, str]
    """By canonical column."""

    def column(self, name: str) -> str:
        """Return the dictionary's title of a canonical column."""
        return self.titles.get(name, name)

    def say(self, pair: Pair) -> str:
        """Return the half of a pair in the language of the run."""
        return of(pair, self.lang)

    def number(self, value: int) -> str:
        """Write a whole number for a reader."""
        return number_text(value, self.lang)

    def percent(self, text: str) -> str:
        """Write a share of the tables for a reader: 7,88 in Vietnamese."""
        plain = text.rstrip("0").rstrip(".") if "." in text else text
        return plain.replace(".", ",") if self.lang == "vi" else plain


def column_titles(criteria: Criteria, lang: Lang) -> dict[str, str]:
    """Return the dictionary's titles of the columns that a standard may ask, by name."""
    columns = columns_of([criteria]).items()
    return {name: column.vi if lang == "vi" else column.en for name, column in columns}


def rate_lines(rate: ErrorRate, run: AuditRun) -> list[str]:
    """Return an estimate in sentences."""
    shares = {
        name: run.percent(percent_text(value)) for name, value in (("rate", rate.rate), ("low", rate.low),
        ("high", rate.high), ("confidence", rate.confidence))
    }  # fmt: skip
    counts = {"wrong": run.number(rate.wrong), "checked": run.number(rate.checked)}
    low, high = (run.number(int(share * rate.population)) for share in (rate.low, rate.high))
    return [
        run.say(words.RATE_LINE).format(**shares, **counts),
        run.say(words.COUNT_LINE).format(low=low, high=high, population=run.number(rate.population)),
    ]


def method_lines(rate: ErrorRate, run: AuditRun) -> list[str]:
    """Return how the interval of an estimate was found, in sentences."""
    lines = [run.say(words.METHOD_LINE).format(effective=run.number(rate.effective))]
    if rate.groups > 1:
        lines.append(run.say(words.GROUPS_LINE).format(groups=run.number(rate.groups)))
    return lines
