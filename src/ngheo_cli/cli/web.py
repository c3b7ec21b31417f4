"""What does `ngheo report --html` do: from the options to one page?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

from ngheo_cli.cli.comparing import Job
from ngheo_cli.cli.language import language, say
from ngheo_cli.cli.masking import masked_names
from ngheo_cli.messages import Stop, screen
from ngheo_cli.messages import web as words
from ngheo_cli.numbers import number_text

if TYPE_CHECKING:
    from ngheo_cli.cli.reading import Request
    from ngheo_cli.cli.web_facts import Gathered
    from ngheo_cli.reports.web.model import Page

ENDINGS = (".html", ".htm")
LARGE = 2_000_000
"""From how many bytes on it is said that a page is large."""


@dataclass(frozen=True, slots=True)
class PageWanted:
    """A page as asked for."""

    job: Job
    before: tuple[Path, ...]
    both_totals: tuple[Path | None, Path | None]
    """The totals of now, and of before."""
    plan: Path | None
    above: str | None
    levels: tuple[str, ...]
    rule: str
    """How an ethnic minority household is told."""
    names: bool
    out: Path | None

    @property
    def totals(self) -> Path | None:
        """The totals of now."""
        return self.both_totals[0]

    @property
    def beside(self) -> list[Path]:
        """The files that are read beside the reviews and their members."""
        named = (*self.both_totals, self.plan, self.job.links, self.job.crosswalk)
        return [path for path in named if path is not None]

    def shown(self) -> list[tuple[str, str]]:
        """Return the options as typed, files by base name."""
        job = self.job
        pairs = [
            ("--html", ""),
            ("--class", job.source),
            ("--dtts", self.rule),
            ("--near-relapse", job.near_relapse),
        ]
        named = (
            ("--totals", self.totals),
            ("--totals-before", self.both_totals[1]),
            ("--plan", self.plan),
            ("--links", job.links),
            ("--crosswalk", job.crosswalk),
        )
        pairs += [(name, path.name) for name, path in named if path is not None]
        pairs += [("--before", path.name) for path in self.before]
        pairs += [("--history", path.name) for path in job.history]
        pairs += [("--above", self.above)] if self.above is not None else []
        pairs += [("--level", name) for name in self.levels]
        return pairs + ([("--with-names", "")] if self.names else [])


def refuse_mixed(html: bool, of_page: Mapping[str, object], of_forms: Mapping[str, object]) -> None:
    """Raise Stop for options of the page without `--html`, and for those of forms with it."""
    given = [name for name, value in (of_forms if html else of_page).items() if value]
    if given:
        raise Stop((words.PAGE_WITH if html else words.PAGE_ONLY).at(option=name) for name in given)


def report_page(
    surveys: Sequence[Path], wanted: PageWanted, request: "Request", *, force: bool, quiet: bool
) -> int:
    """Make the page of a review; return the exit status."""
    from ngheo_cli.cli.console import CLEAN, FOUND, progress
    from ngheo_cli.cli.web_facts import gather
    from ngheo_cli.reports.files import refuse_outputs
    from ngheo_cli.reports.web.page import page_of
    from ngheo_cli.reports.web.render import write_page

    own = masked_names(surveys, request)[0]
    out = wanted.out or own.with_name(f"{own.stem}{say(words.SUFFIX)}{ENDINGS[0]}")
    if out.suffix.lower() not in ENDINGS:
        raise Stop(words.PAGE_ENDING.at(ending=out.suffix))
    read = [*surveys, *wanted.before, *wanted.job.history, *wanted.beside, *request.files]
    refuse_outputs([out], read, force=force)
    with progress(quiet) as show:
        gathered = gather(surveys, wanted, request, show)
        page = page_of(gathered.facts)
    write_page(page, out, force=force)
    _show(gathered, page, out, quiet=quiet)
    return FOUND if gathered.look else CLEAN


def _show(gathered: "Gathered", page: "Page", out: Path, *, quiet: bool) -> None:
    """Print what needs attention, and how it ended."""
    from ngheo_cli.cli.attention import show_attention
    from ngheo_cli.cli.console import print_closing

    facts = gathered.facts
    if not quiet:
        show_attention(facts.findings, unclean=gathered.unclean)
    line = words.VERDICT_LOOK if gathered.look else words.VERDICT_CLEAN
    verdict = say(line).format(
        sections=len(page.sections),
        units=len(facts.units),
        undetermined=facts.whole.count("undetermined") or 0,
        findings=sum(finding.severity != "note" for finding in facts.findings),
    )
    lines = [(verdict, True), (say(screen.WRITTEN).format(file=out), False)]
    if facts.names:
        lines.append((say(words.NAMES_WARNING), True))
    if (size := out.stat().st_size) >= LARGE:
        told = number_text(Fraction(round(size, -5), 1_000_000), language())
        lines.append((say(words.PAGE_LARGE).format(size=told), True))
    print_closing(lines, to_stderr=False)
