"""How did the rates change between two reviews, with the totals of each? Part of `ngheo compare`."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ngheo_cli.cli.console import print_table, print_text
from ngheo_cli.cli.language import language, say
from ngheo_cli.messages import Finding
from ngheo_cli.messages import during as words
from ngheo_cli.messages import review as review_words
from ngheo_cli.numbers import half_up

if TYPE_CHECKING:
    from fractions import Fraction

    from ngheo_cli.cli.compare import Compared
    from ngheo_cli.review.households import Households
    from ngheo_cli.review.rate_changes import Change
    from ngheo_cli.review.rates import RateRow


def changes_of(
    before: "Households", now: "Households", totals: Sequence[Path]
) -> "tuple[tuple[Change, ...], tuple[Finding, ...]]":
    """Return the change of rates; one table of totals serves both reviews, of two the first is of before."""
    from ngheo_cli.review.rate_changes import rate_changes

    old, wrong = _rates(before, totals[0])
    new, more = _rates(now, totals[-1])
    return tuple(rate_changes(old, new)), (*wrong, *(more if len(totals) > 1 else ()))


def _rates(households: "Households", totals: Path) -> "tuple[list[RateRow], tuple[Finding, ...]]":
    from ngheo_cli.review.counting import measures, tally
    from ngheo_cli.review.denominators import denominators
    from ngheo_cli.review.groups import memberships
    from ngheo_cli.review.rates import rate_rows
    from ngheo_cli.survey.totals import read_totals

    given, wrong = read_totals(totals)
    summed = tally(households, memberships(households), measures(households))
    aligned = denominators(summed.units, given)
    rows, forbids = rate_rows(summed, aligned)
    return rows, (*wrong, *aligned.findings, *forbids)


def show_changes(compared: "Compared") -> None:
    """Print the change of the rates of whole units."""
    from ngheo_cli.review.groups import ALL

    of = compared.now
    title = say(words.CHANGES_TITLE).format(id=of.criteria.id, source=say(review_words.SOURCES[of.source]))
    rows = [one for one in compared.changes if one.group == ALL]
    heads = [say(head) for head in words.HEADS.values()]
    print_table(heads, [_cells(one) for one in rows], title=title, right=frozenset(range(2, len(heads))))
    if any(one.printed_differs for one in rows):
        print_text(say(words.PRINTED_DIFFERS))
    if any(one.open for one in rows):
        print_text(say(review_words.MARKED))


def _cells(one: "Change") -> list[str]:
    name = one.unit.path or say(review_words.WHOLE)
    mark = "†" if one.printed_differs else ""
    return [
        name + ("°" if one.open else ""),
        say(words.MEASURES[one.measure]),
        _text(one.before),
        _text(one.now),
        _text(one.points) + mark,
    ]


def _text(value: "Fraction | None") -> str:
    if value is None:
        return "–"
    text = half_up(value).replace("-", "−")
    return text.replace(".", ",") if language() == "vi" else text
