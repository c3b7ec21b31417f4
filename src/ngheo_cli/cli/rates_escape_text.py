"""What does the screen show of who registered to escape poverty, and who escaped?"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from ngheo_cli.cli.console import print_table, print_text
from ngheo_cli.cli.language import say
from ngheo_cli.cli.rates_text import number_cell, part_name, range_cell, rate_cell
from ngheo_cli.messages import compare as compare_words
from ngheo_cli.messages import rate_details as words
from ngheo_cli.messages import review as review_words

if TYPE_CHECKING:
    from ngheo_cli.cli.rates_details import Detailed
    from ngheo_cli.review.escape import EscapeRow
    from ngheo_cli.review.rates import RateRow

Cells = dict[tuple[str, str], "EscapeRow"]
_UNKNOWN = "unknown"


def show_escape(detailed: "Detailed") -> None:
    """Show, for each class before, who registered, who of them escaped, and who escaped all the same."""
    rows = [
        (row, {(one.before, one.registered): one for one in cast("Sequence[EscapeRow]", told)})
        for row, told in detailed.rows
    ]
    top = min((row.unit.depth for row, _ in rows), default=0)
    heads = [say(head) for head in words.ESCAPE_HEADS]
    for before, title in words.ESCAPE_BEFORE.items():
        cells = [[_name(row, top), *_cells(of, before)] for row, of in rows]
        print_table(heads, cells, title=say(title), right=frozenset(range(1, len(heads))))
    print_text(say(words.ESCAPE_MEANS))
    if rows:
        _show_others(rows[0][1])
    if detailed.proposals:
        print_text(say(compare_words.OPEN_PROPOSALS).format(count=detailed.proposals))


def _name(row: "RateRow", top: int) -> str:
    """Name the unit below the one above it, with its area and group."""
    name = row.unit.name or say(review_words.WHOLE)
    part = part_name(row)
    return "  " * max(row.unit.depth - top, 0) + (f"{name} ({part})" if part else name)


def _cells(of: Cells, before: str) -> list[str]:
    registered, others, blurred = (of[before, answer] for answer in ("yes", "no", _UNKNOWN))
    if registered.households is None:
        return ["–", say(review_words.NOT_SUBMITTED), "", "", "", ""]
    every = sum(one.households or 0 for one in (registered, others, blurred))
    unknown = (registered.open or 0) + (others.open or 0) + (blurred.households or 0)
    return [
        number_cell(every),
        number_cell(registered.households),
        range_cell(number_cell(registered.escaped), number_cell(registered.escaped_max)),
        range_cell(rate_cell(registered.rate), rate_cell(registered.rate_max)),
        range_cell(number_cell(others.escaped), number_cell(others.escaped_max)),
        number_cell(unknown),
    ]


def _show_others(of: Cells) -> None:
    """Tell of those who registered though they were on no list, as far as is known."""
    neither, unknown = (of[before, "yes"].households or 0 for before in ("neither", _UNKNOWN))
    if neither or unknown:
        print_text(say(words.ESCAPE_OTHERS).format(neither=neither, unknown=unknown))
