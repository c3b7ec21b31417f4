"""What does the screen show of the Alkire–Foster measures?"""

import sys
from collections.abc import Sequence
from fractions import Fraction
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from ngheo_cli.cli.console import CLEAN, FOUND, print_table, print_text
from ngheo_cli.cli.criteria_tables import print_json
from ngheo_cli.cli.language import language, say
from ngheo_cli.messages import review as words
from ngheo_cli.messages import screen
from ngheo_cli.numbers import half_up, number_text

if TYPE_CHECKING:
    from ngheo_cli.cli.rates import Measuring
    from ngheo_cli.cli.rating import Rated, Wanted
    from ngheo_cli.review.measure_rows import MeasureRow

_SHEET = ("Thước đo", "Measures")


def show_measures(
    rated: "Rated",
    wanted: "Wanted",
    how: "Measuring",
    out: Path | None,
    *,
    force: bool,
    json: bool,
    quiet: bool,
) -> int:
    """Compute, show and write the measures; return the exit status."""
    from ngheo_cli.cli.rates_text import needs_attention
    from ngheo_cli.reports.table_file import write_table_file
    from ngheo_cli.review.measure_rows import measure_rows

    households = rated.reviewed.households
    picked = {name: member for name, member in rated.groups.items() if name in (wanted.groups or ("all",))}
    rows = measure_rows(households, picked, how.cutoffs, wanted.levels, how.weight)
    published = [row.as_dict() for row in rows]
    if out is not None:
        write_table_file(out, {say(_SHEET): published}, force=force)
    if json:
        print_json("measures", published)
    if not (json or quiet):
        for _, part in groupby(rows, key=lambda row: (row.group, row.k)):
            _show_group(rated, list(part))
    ending = say(words.MEASURES_VERDICT).format(groups=len({row.group for row in rows}), rows=len(rows))
    print(ending, file=sys.stderr if json else sys.stdout)
    if out is not None:
        print(say(screen.WRITTEN).format(file=out), file=sys.stderr if json else sys.stdout)
    unknown = any(row.measure == "unknown" and row.value for row in rows)
    return FOUND if unknown or needs_attention(rated) else CLEAN


def _show_group(rated: "Rated", rows: "Sequence[MeasureRow]") -> None:
    criteria, first = rated.reviewed.households.criteria, rows[0]
    identified = say(words.BY_CLASS) if first.k is None else say(words.BY_CUTOFF).format(k=first.k)
    group = say(words.GROUPS[first.group]) if first.group in words.GROUPS else first.group
    title = say(words.MEASURES_TITLE).format(
        group=group or say(words.WHOLE), id=criteria.id, identified=identified
    )
    values = {(row.measure, row.indicator): row.value for row in rows}
    whole = [(name, _decimal(values[name, None])) for name in ("H", "A", "M0") if (name, None) in values]
    print_table([say(words.MEASURE), say(words.VALUE)], whole, title=title, right=frozenset({1}))
    heads = [words.INDICATOR, words.UNCENSORED, words.CENSORED, words.CONTRIBUTION]
    cells = [
        [
            indicator.title.of(language()),
            *(_percent(values.get((name, indicator.id)))
              for name in ("uncensored_headcount", "censored_headcount")),
            _decimal(values.get(("percentage_contribution", indicator.id)), 2),
        ]
        for indicator in criteria.indicators
    ]  # fmt: skip
    print_table([say(head) for head in heads], cells, right=frozenset({1, 2, 3}))
    counts = {name: int(values[name, None]) for name in ("n", "unknown")}
    print_text(say(words.COUNTED).format(n=number_text(counts["n"], language()), unknown=counts["unknown"]))
    print_text()


def _percent(value: Fraction | int | None) -> str:
    return "–" if value is None else _decimal(100 * value, 2)


def _decimal(value: Fraction | int | None, places: int = 4) -> str:
    if value is None:
        return "–"
    text = half_up(Fraction(value), places)
    return text.replace(".", ",") if language() == "vi" else text
