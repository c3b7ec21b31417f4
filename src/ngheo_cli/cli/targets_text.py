"""What does the screen show of targets, and how did it end? `ngheo rates --plan`."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ngheo_cli.cli.attention import grave, show_attention
from ngheo_cli.cli.console import CLEAN, FOUND, print_closing, print_table, print_text
from ngheo_cli.cli.criteria_tables import print_json
from ngheo_cli.cli.language import language, say
from ngheo_cli.cli.rates_text import range_cell
from ngheo_cli.messages import Finding, screen
from ngheo_cli.messages import review as review_words
from ngheo_cli.messages import target_ends as end_words
from ngheo_cli.messages import targets as words
from ngheo_cli.numbers import half_up, number_text

if TYPE_CHECKING:
    from fractions import Fraction

    from ngheo_cli.cli.rating import Rated
    from ngheo_cli.review.plan import PlanFile
    from ngheo_cli.review.target_ends import Span
    from ngheo_cli.review.targets import TargetRow

_NOT_OF_A_PLAN = {"no_denominator"}
"""What a plan with typed values does not need: it says of each target what it lacks."""
_SIGNS = {"at_least": "≥ ", "more_than": "> ", "to_level": ""}


def show_targets(
    rated: "Rated", plan: "PlanFile", out: Path | None, *, force: bool, json: bool, quiet: bool
) -> int:
    """Compare a review with a plan; print, write or say it, and return the exit status."""
    from ngheo_cli.cli.verdict import unclean
    from ngheo_cli.reports.table_file import write_table_file
    from ngheo_cli.review.target_ends import published
    from ngheo_cli.review.targets import target_rows

    rows, said = target_rows(plan, rated.every, rated.unit_groups)
    findings = (*(f for f in rated.findings if f.code not in _NOT_OF_A_PLAN), *said)
    of = rated.reviewed.households
    dicts = [published(row) | {"criteria": of.criteria.id, "classes": of.source} for row in rows]
    if out is not None:
        write_table_file(out, {say(words.SHEET): dicts}, force=force, lang=language())
    if json:
        print_json("targets", dicts)
    left = unclean(rated.reviewed.loaded, of.source)
    look = grave(findings) or bool(left) or rated.undetermined > 0
    lines = [(_verdict(rows, findings, look=look), True)]
    if out is not None:
        lines.append((say(screen.WRITTEN).format(file=out), False))
    if not (json or quiet):
        _show_table(rated, plan, rows)
        show_attention(findings, unclean=left)
    print_closing(lines, to_stderr=json)
    return FOUND if look else CLEAN


def _show_table(rated: "Rated", plan: "PlanFile", rows: "Sequence[TargetRow]") -> None:
    of = rated.reviewed.households
    print_text(plan.plan.title, style="bold")
    title = say(words.TITLE).format(id=of.criteria.id, source=say(review_words.SOURCES[of.source]))
    heads = [say(head) for head in words.HEADS.values()]
    print_table(heads, [_cells(row) for row in rows], title=title, right=frozenset(range(2, 9)))
    for line in (line for row in rows for line in _lines(row)):
        print_text(line)
    if any(row.now.open for row in rows):
        print_text(say(end_words.MARKED))


def _cells(row: "TargetRow") -> list[str]:
    from ngheo_cli.review.target_ends import ends_of

    target, ends = row.target, ends_of(row)
    of = f" ({_group(target.of)})" if target.of and target.of != "all" else ""
    planned = "–" if row.planned_level is None else _level(row.planned_level)
    if target.operator != "to_level" and row.planned is not None:
        planned += f" ({_SIGNS[target.operator]}{_level(row.planned)})"
    return [
        _unit(row) + ("°" if row.now.open else ""),
        f"{say(words.MEASURES[target.measure])}{of} {target.year}",
        _level(row.baseline),
        planned,
        _levels(ends.achieved),
        _levels(ends.points),
        _levels(ends.percent_of_plan, 1),
        say(words.MET[row.met]),
        _counts(ends.lacking, range_cell),
    ]


def _lines(row: "TargetRow") -> Iterator[str]:
    from ngheo_cli.review.target_ends import ends_of

    target, unit, lang = row.target, _unit(row), language()
    ends = ends_of(row)
    if row.target.baseline_count is not None and row.now.count is not None and row.scope.own:
        before, now = number_text(target.baseline_count or 0, lang), _counts(ends.count, _from_to)
        yield say(words.COUNT_LINE).format(unit=unit, before=before, now=now)
    if ends.points and row.target.years and row.target.years > 1:
        points = _from_to(*(_level(one / row.target.years) for one in ends.points))
        yield say(words.YEARLY_LINE).format(
            unit=unit, points=points, years=target.years,
            first=target.baseline_year, last=target.year,
        )  # fmt: skip
    if ends.lacking and ends.lacking[1]:
        line = words.UNINSURED_LINE if target.rising else words.LACKING_LINE
        told = {"lacking": _counts(ends.lacking, _from_to), "count": _counts(ends.count, _from_to)}
        told |= {"allowed": number_text(row.allowed or 0, lang)}
        told |= {"denominator": number_text(row.now.denominator or 0, lang)}
        yield say(line).format(unit=unit, level=_level(row.planned_level), **told)
    if target.given is not None and row.scope.own:
        yield say(words.GIVEN_LINE).format(unit=unit, source=target.given.source)


def _unit(row: "TargetRow") -> str:
    return row.scope.unit.name or say(review_words.WHOLE)


def _group(name: str) -> str:
    return (say(review_words.GROUPS[name]) if name in review_words.GROUPS else "") or name


def _level(value: "Fraction | None", places: int = 2) -> str:
    if value is None:
        return "–"
    text = half_up(value, places).replace("-", "−")
    return text.replace(".", ",") if language() == "vi" else text


def _levels(ends: "Span", places: int = 2) -> str:
    """Write what is known, or the least above the most."""
    return "–" if ends is None else range_cell(*(_level(end, places) for end in ends))


def _counts(ends: "Span", written: "Callable[[str, str], str]") -> str:
    return "–" if ends is None else written(*(number_text(end, language()) for end in ends))


def _from_to(low: str, high: str) -> str:
    return low if low == high else say(end_words.FROM_TO).format(low=low, high=high)


def _verdict(rows: "Sequence[TargetRow]", findings: Sequence[Finding], *, look: bool) -> str:
    line = words.VERDICT_LOOK if look else words.VERDICT_CLEAN
    return say(line).format(
        met=sum(row.met is True for row in rows),
        count=len(rows),
        open=sum(row.met is None for row in rows),
        findings=sum(finding.severity != "note" for finding in findings),
    )
