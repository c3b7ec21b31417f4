"""What does the screen show of the tables of `ngheo rates --table`, and how did it end?"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, cast

from ngheo_cli.cli.attention import grave, show_attention
from ngheo_cli.cli.console import CLEAN, FOUND, print_closing, print_table, print_text
from ngheo_cli.cli.criteria_tables import print_json
from ngheo_cli.cli.language import language, say
from ngheo_cli.cli.rates_text import number_cell, part_name, rate_cell
from ngheo_cli.messages import rate_details as words
from ngheo_cli.messages import review as review_words
from ngheo_cli.messages import screen

if TYPE_CHECKING:
    from ngheo_cli.cli.rates_details import Detailed, Rows
    from ngheo_cli.cli.rating import Rated, Wanted
    from ngheo_cli.review.rate_details import DetailRow
    from ngheo_cli.review.rates import RateRow

BLOCKS = 8
"""How many units and groups the screen shows, each with a table of its own."""
_LISTS = ("poor", "near_poor")


def show_details(
    rated: "Rated",
    detailed: "Detailed",
    wanted: "Wanted",
    out: Path | None,
    *,
    force: bool,
    json: bool,
    quiet: bool,
) -> int:
    """Show, print and write a table of details; return the exit status."""
    from ngheo_cli.cli.verdict import unclean
    from ngheo_cli.reports.table_file import write_table_file

    of = rated.reviewed.households
    rows = [row | {"criteria": of.criteria.id, "source": of.source} for row in detailed.as_dicts()]
    if out is not None:
        write_table_file(out, {say(words.SHEETS[detailed.table]): rows}, force=force, lang=language())
    if json:
        print_json(detailed.table, rows)
    left = unclean((*rated.reviewed.loaded, *detailed.earlier), of.source)
    look = grave(detailed.findings) or bool(left) or rated.undetermined > 0
    if not (json or quiet):
        title = say(words.TITLES[detailed.table])
        source = say(review_words.SOURCES[of.source])
        print_text(title.format(id=of.criteria.id, source=source), style="bold")
        _show(rated, replace(detailed, rows=_main(detailed, wanted)), wanted)
        show_attention(detailed.findings, unclean=left)
    lines = [(_verdict(rated, detailed, len(rows), look=look), True)]
    if out is not None:
        lines.append((say(screen.WRITTEN).format(file=out), False))
    print_closing(lines, to_stderr=json)
    return FOUND if look else CLEAN


def _main(detailed: "Detailed", wanted: "Wanted") -> "Rows":
    """Return the rows of whole units; areas are shown where they were asked for."""
    return tuple(one for one in detailed.rows if wanted.areas or one[0].area == "all")


def _show(rated: "Rated", detailed: "Detailed", wanted: "Wanted") -> None:
    from ngheo_cli.cli.rates_escape_text import show_escape

    if detailed.table == "escape":
        show_escape(detailed)
        return
    asked = bool(wanted.levels or wanted.groups or wanted.areas or wanted.above)
    shown = detailed.rows[: BLOCKS if asked else 1]
    for row, rows in shown:
        _show_block(rated, row, cast("Sequence[DetailRow]", rows))
    if rest := len(detailed.rows) - len(shown):
        print_text(say(words.MORE_UNITS).format(count=rest))
    blurred = any(one.unknown for _, rows in shown for one in cast("Sequence[DetailRow]", rows))
    if detailed.table == "causes":
        print_text(say(words.CAUSES_OVERLAP))
    if blurred:
        print_text(say(words.CHILDREN_APART if detailed.table == "children" else words.UNKNOWN_APART))


def _show_block(rated: "Rated", row: "RateRow", rows: "Sequence[DetailRow]") -> None:
    """Show one unit, area and group: a line for each item, columns for the poor and the near-poor."""
    name = named(row)
    if row.counts is None:
        print_text(say(words.NOT_SUBMITTED).format(unit=name))
        return
    poor, near = (number_cell(row.count(code)) for code in _LISTS)
    line = say(words.HOUSEHOLDS_OF).format(unit=name, poor=poor, near=near)
    if undetermined := row.count("undetermined"):
        line += say(words.OPEN).format(count=undetermined)
    by_item: dict[str, dict[str, DetailRow]] = {}
    for one in rows:
        by_item.setdefault(one.item, {})[one.class_] = one
    unclear = {code for code in _LISTS if any(item[code].unknown for item in by_item.values())}
    heads, counts = [say(words.ITEMS[rows[0].kind])], words.COUNTS
    if rows[0].kind == "children":
        counts = words.CHILDREN_IN
    for code in _LISTS:
        heads += [say(counts[code]), say(words.RATE)]
        heads += [say(words.UNKNOWN)] if code in unclear else []
    cells = [
        [_item(rated, item), *(cell for code in _LISTS for cell in _cells(of[code], code in unclear))]
        for item, of in by_item.items()
    ]
    print_table(heads, cells, title=line, right=frozenset(range(1, len(heads))))


def _cells(one: "DetailRow", unclear: bool) -> list[str]:
    """Return count and rate, and where some are unknown how many."""
    known = one.whole is None or not one.whole or one.unknown != one.whole
    cells = [number_cell(one.yes) if known else "–", rate_cell(one.rate)]
    return [*cells, number_cell(one.unknown)] if unclear else cells


def named(row: "RateRow") -> str:
    """Name a unit, and the area and group of it."""
    unit = row.unit.path or say(review_words.WHOLE)
    part = part_name(row)
    return f"{unit} ({part})" if part else unit


def _item(rated: "Rated", item: str) -> str:
    """Name an indicator, a cause, all causes or all children."""
    from ngheo_cli.review.rate_details import ANY, CHILDREN
    from ngheo_cli.survey.columns import by_name

    fixed = {ANY: words.ANY_CAUSE, CHILDREN: words.ALL_CHILDREN}
    if item in fixed:
        return say(fixed[item])
    for indicator in rated.reviewed.households.criteria.indicators:
        if indicator.id == item:
            return indicator.title.of(language())
    column = by_name()[item]
    return column.en if language() == "en" else column.vi


def _verdict(rated: "Rated", detailed: "Detailed", rows: int, *, look: bool) -> str:
    line = words.VERDICT_LOOK if look else words.VERDICT_CLEAN
    return say(line).format(
        units=len({row.unit for row, _ in detailed.rows}),
        rows=rows,
        undetermined=rated.every[0].count("undetermined") or 0,
        rejected=len(rated.reviewed.households.rejected),
        findings=sum(finding.severity != "note" for finding in detailed.findings),
    )
