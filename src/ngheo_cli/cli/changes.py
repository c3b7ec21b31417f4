"""How did the rates change between two reviews, with the totals of each? Part of `ngheo compare`."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
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

    from ngheo_cli.cli.comparing import Compared
    from ngheo_cli.review.households import Households
    from ngheo_cli.review.rate_changes import Change
    from ngheo_cli.review.rates import RateRow
    from ngheo_cli.survey.totals import UnitTotal
    from ngheo_cli.survey.units_file import UnitRow

    GivenTotals = tuple[tuple[UnitTotal, ...], tuple[Finding, ...]]


@dataclass(frozen=True, slots=True)
class Totals:
    """The tables of totals: one for both reviews, or that of before, by names of then, and that of now."""

    files: Sequence[Path]
    crosswalk: Path | None = None
    before: "Households | None" = None
    """The review before under the names of then; None where no crosswalk is asked."""

    def of_before(self) -> "GivenTotals":
        """Return the totals of before by the units of now, and what is wrong with them."""
        from ngheo_cli.review.crosswalk import read_crosswalk
        from ngheo_cli.review.crosswalk_totals import renamed_totals
        from ngheo_cli.review.units import units_of
        from ngheo_cli.survey.totals import read_totals

        given, wrong = read_totals(self.files[0])
        if len(self.files) == 1 or self.crosswalk is None or self.before is None:
            return given, wrong
        walk, _ = read_crosswalk(self.crosswalk)  # what is wrong with it was said of the households
        told, missing = renamed_totals(given, units_of(self.before.frame).units, walk)
        return told, (*wrong, *missing)

    def of_now(self) -> "GivenTotals":
        """Return the totals of now, and what is wrong with them."""
        from ngheo_cli.survey.totals import read_totals

        return read_totals(self.files[-1])


def with_groups(found: "Sequence[Compared]", units: "Sequence[UnitRow]") -> "list[Compared]":
    """Return comparisons with the rows of the groups that a table of units makes of their units: on the day
    of the later list, in both reviews. What is wrong with the table stands with the first."""
    from ngheo_cli.review.movement_groups import group_tables
    from ngheo_cli.review.unit_groups import review_day, unit_groups

    told: list[Compared] = []
    for one in found:
        groups = unit_groups(one.tables.units, units, one.until or review_day(one.now))
        rows = tuple(group_tables(groups.members, one.tables.rows))
        said = () if told else groups.findings
        told.append(replace(one, groups=groups, grouped=rows, findings=(*one.findings, *said)))
    return told


def with_changes(found: "Sequence[Compared]", totals: Totals, units: "Sequence[UnitRow]") -> "list[Compared]":
    """Return comparisons with the change of rates of units and groups of units; one table of totals serves
    both reviews, of two the first is of before, by the names of then. What is wrong with the tables stands
    with the first."""
    from ngheo_cli.review.rate_changes import rate_changes, unclear_units

    of_before, of_now = totals.of_before(), totals.of_now()
    told: list[Compared] = []
    for one in found:
        day = one.groups.day if one.groups else ""
        old, wrong = _rates(one.before, of_before, units, day)
        new, more = _rates(one.now, of_now, units, day)
        said = () if told else (*wrong, *(more if len(totals.files) > 1 else ()), *unclear_units(old, new))
        changes = tuple(rate_changes(old, new))
        told.append(replace(one, changes=changes, findings=(*one.findings, *said)))
    return told


def _rates(
    households: "Households", totals: "GivenTotals", units: "Sequence[UnitRow]", day: str
) -> "tuple[list[RateRow], tuple[Finding, ...]]":
    from ngheo_cli.review.counting import measures, tally
    from ngheo_cli.review.denominators import denominators
    from ngheo_cli.review.group_rows import group_rows
    from ngheo_cli.review.groups import memberships
    from ngheo_cli.review.rates import rate_rows
    from ngheo_cli.review.unit_groups import unit_groups

    given, wrong = totals
    summed = tally(households, memberships(households), measures(households))
    aligned = denominators(summed.units, given)
    rows, forbids = rate_rows(summed, aligned)
    rows = [*rows, *group_rows(unit_groups(aligned.units, units, day).members, rows)]
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
    before, now = one.ends
    return [
        name + ("°" if one.open else ""),
        say(words.MEASURES[one.measure]),
        _range(one.before, before or (None, None)),
        _range(one.now, now or (None, None)),
        _range(one.points, one.points_ends) + mark,
    ]


def _range(value: "Fraction | None", ends: "tuple[Fraction | None, Fraction | None]") -> str:
    """Write a value, or from where to where it may lie."""
    least, most = ends
    return _text(value) if least == most else f"{_text(least)} – {_text(most)}"


def _text(value: "Fraction | None") -> str:
    if value is None:
        return "–"
    text = half_up(value).replace("-", "−")
    return text.replace(".", ",") if language() == "vi" else text
