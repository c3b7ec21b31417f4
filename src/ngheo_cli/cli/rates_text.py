"""What does the screen show of rates, and how did it end?"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from ngheo_cli.cli.attention import grave, show_attention
from ngheo_cli.cli.console import print_closing, print_table, print_text
from ngheo_cli.cli.criteria_tables import print_json
from ngheo_cli.cli.language import language, say
from ngheo_cli.messages import review as words
from ngheo_cli.messages import screen
from ngheo_cli.numbers import number_text

if TYPE_CHECKING:
    from ngheo_cli.cli.rating import Rated
    from ngheo_cli.review.rates import RateRow

_SHEET = ("Tỷ lệ", "Rates")
STRADDLING = 10
"""How many units that may be above the limit are named."""
_FLAT = -1
"""No unit stands above: every unit is shown by its whole path."""


def with_untold(rated: "Rated") -> "Rated":
    """Return the figures with what is said of counts that nobody tells, which this table alone has."""
    from ngheo_cli.review.rate_findings import untold_counts

    said = untold_counts(rated.every, rated.reviewed.households)
    return replace(rated, findings=(*rated.findings, *said))


def row_dicts(rated: "Rated") -> list[dict[str, object]]:
    """Return the rows as published, each with its standard and source."""
    households = rated.reviewed.households
    head = {"criteria": households.criteria.id, "source": households.source}
    recorded = households.source == "recorded"
    return [
        row.as_dict(households.classes, households.branches, recorded=recorded) | head for row in rated.rows
    ]


def print_rows(rated: "Rated") -> None:
    """Print the document `ngheo.rates/1`."""
    print_json("rates", row_dicts(rated))


def write_rows(rated: "Rated", path: Path, *, force: bool) -> None:
    """Write the rows to a file by its ending."""
    from ngheo_cli.reports.table_file import write_table_file

    write_table_file(path, {say(_SHEET): row_dicts(rated)}, force=force, lang=language())


def needs_attention(rated: "Rated") -> bool:
    """Whether a row was rejected, a household is undetermined, a unit has no rate, or a finding is grave."""
    return grave(rated.findings) or rated.undetermined > 0 or bool(_unclean(rated))


def _unclean(rated: "Rated") -> list[str]:
    from ngheo_cli.cli.verdict import unclean

    return unclean(rated.reviewed.loaded, rated.reviewed.households.source)


def show_rates(rated: "Rated", out: Path | None, *, table: bool, above: str | None, to_stderr: bool) -> None:
    """Print the table (or only the closing line), what needs attention, and how it ended."""
    if table:
        _show_table(rated, above)
        _show_straddling(rated.straddling, above)
        show_attention(rated.findings, unclean=_unclean(rated))
    lines = [(_verdict(rated), True)]
    if out is not None:
        lines.append((say(screen.WRITTEN).format(file=out), False))
    print_closing(lines, to_stderr=to_stderr)


def _show_table(rated: "Rated", above: str | None) -> None:
    from ngheo_cli.review.units import UNIT_GROUP
    from ngheo_cli.review.unplaced import unplaced

    households = rated.reviewed.households
    title = say(words.TITLE).format(id=households.criteria.id, source=say(words.SOURCES[households.source]))
    rows = rated.rows if above is not None or rated.by_name else _main(rated.rows)
    if above is not None and not rows:
        print_text(say(words.NONE_ABOVE).format(above=rate_cell(above)))
        return
    several = len({(row.area, row.group) for row in rows}) > 1
    heads = [words.UNIT, *([words.GROUP] if several else []), words.ALL_HOUSEHOLDS, words.POOR, words.RATE,
             words.NEAR_POOR, words.RATE, words.MULTI_RATE]  # fmt: skip
    ranked = [row.unit.depth for row in rows if row.unit.level != UNIT_GROUP]
    top = min(ranked, default=0) if above is None else _FLAT
    higher = unplaced(households)
    cells = [_cells(row, several, top, "+" * (row.unit.level in higher)) for row in rows]
    numbers = frozenset(range(1 + several, len(heads)))
    print_table([say(head) for head in heads], cells, title=title, right=numbers, names_first=True)
    _remarks(rated)
    if any(row.unit.level in higher for row in rows):
        print_text(say(words.HIGHER))


def _show_straddling(rows: "Sequence[RateRow]", above: str | None) -> None:
    """Name units that may be above the limit: nothing is known until their households are determined."""
    if rows:
        print_text(say(words.STRADDLING).format(count=len(rows), above=rate_cell(above)))
    for row in rows[:STRADDLING]:
        place = ", ".join(filter(None, (row.unit.path or say(words.WHOLE), part_name(row))))
        low, high = rate_cell(row.rate("poor")), rate_cell(row.rate("poor_max"))
        print_text(f"  {place}: {low} – {high} %")
    if len(rows) > STRADDLING:
        print_text("  …")


def _main(rows: "Sequence[RateRow]") -> "list[RateRow]":
    """Return the rows of whole units; other areas and groups are shown where they were asked for."""
    whole = [row for row in rows if (row.area, row.group) == ("all", "all")]
    return whole or list(rows)


def _cells(row: "RateRow", several: bool, top: int, mark: str) -> list[str]:
    marks = mark + ("*" if row.partial else "") + ("°" if row.open else "")
    inside = max(row.unit.depth - top, 0)
    name = row.unit.path if top == _FLAT else "  " * inside + row.unit.name
    part = [part_name(row)] if several else []
    cells = [(name or say(words.WHOLE)) + marks, *part, number_cell(row.households)]
    if row.counts is None:
        return [*cells, say(words.NOT_SUBMITTED), "", "", "", ""]
    counts = [cell for name in ("poor", "near_poor") for cell in (_counted(row, name), _rated(row, name))]
    return [*cells, *counts, _rated(row, "multi")]


def _counted(row: "RateRow", name: str) -> str:
    return range_cell(number_cell(row.count(name)), number_cell(row.count(f"{name}_max")))


def _rated(row: "RateRow", name: str) -> str:
    """Return a rate, or the range that the undetermined households leave it."""
    from ngheo_cli.review.rate_changes import least_of

    return range_cell(rate_cell(row.rate(least_of(name))), rate_cell(row.rate(f"{name}_max")))


def range_cell(least: str, most: str) -> str:
    """Write what is known, or the least above the most, so that both fit a narrow column."""
    return least if least == most else f"{least}\n– {most}"


def part_name(row: "RateRow") -> str:
    """Name the group and area of a row; "" for all of the unit."""
    group = say(words.GROUPS[row.group]) if row.group in words.GROUPS else row.group
    return ", ".join(filter(None, (group, say(words.AREAS[row.area]))))


def number_cell(count: int | None) -> str:
    """Write a count."""
    return "–" if count is None else number_text(count, language())


def rate_cell(rate: str | None) -> str:
    """Write a rate as published."""
    return "–" if rate is None else rate.replace(".", ",") if language() == "vi" else rate


def _remarks(rated: "Rated") -> None:
    households, whole = rated.reviewed.households, rated.every[0]
    if whole.count("undetermined"):
        counts = {name: whole.count(name) or 0 for name in ("poor", "poor_max", "near_poor", "near_poor_max")}
        print_text(
            say(words.RANGE).format(
                count=whole.count("undetermined"),
                poor_min=counts["poor"],
                poor_max=counts["poor_max"],
                near_min=counts["near_poor"],
                near_max=counts["near_poor_max"],
            )
        )
    if rejected := len(households.rejected):
        print_text(say(words.REJECTED).format(count=rejected))
    if households.differs:
        print_text(say(words.DIFFERS).format(count=households.differs))
    if any(row.partial for row in rated.rows):
        print_text(say(words.PARTIAL))
    if any(row.open for row in rated.rows):
        print_text(say(words.MARKED))


def _verdict(rated: "Rated") -> str:
    whole = [row for row in rated.every if (row.area, row.group) == ("all", "all")]
    rated_units = sum(row.rate("poor") is not None for row in whole)
    line = words.VERDICT_LOOK if needs_attention(rated) else words.VERDICT_CLEAN
    return say(line).format(
        units=len(whole),
        rates=rated_units,
        without=len(whole) - rated_units,
        undetermined=rated.undetermined,
        rejected=len(rated.reviewed.households.rejected),
        findings=sum(finding.severity != "note" for finding in rated.findings),
    )
