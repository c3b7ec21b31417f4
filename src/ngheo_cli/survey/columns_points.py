"""Which columns does a point table of B1 ask for, besides those of the program?"""

from collections.abc import Collection, Iterable
from dataclasses import replace

from ngheo_cli.criteria.factbook import Fact
from ngheo_cli.criteria.model import Criteria
from ngheo_cli.criteria.points_model import REGION, PointTable, Region
from ngheo_cli.messages import Place, Stop
from ngheo_cli.messages import points as say
from ngheo_cli.messages import points_scores as words
from ngheo_cli.survey.column import Column, Labels
from ngheo_cli.survey.columns_facts import fact_column


def point_columns(standards: Iterable[Criteria]) -> dict[str, Column]:
    """Return the columns of the point tables by which standards count B1, by name."""
    tables = [criteria.table for criteria in standards if criteria.table is not None]
    return {name: column for table in tables for name, column in _columns(table).items()}


def refuse_taken(table: PointTable, names: Collection[str]) -> None:
    """Raise Stop where a fact of a table has the name of another column."""
    taken = [name for name in _columns(table) if name in names]
    if taken:
        raise Stop(say.COLUMN_TAKEN.at(Place(file=table.file), id=table.id, names=", ".join(taken)))


def _columns(table: PointTable) -> dict[str, Column]:
    found = {REGION: _region(table.regions)} if table.regions else {}
    for name, fact in table.facts.items():
        column = fact_column(name, fact)
        high = fact.highest if fact.highest is not None else column.high
        found[name] = replace(column, high=high, choices="", own=_labels(fact))
    return found


def _labels(fact: Fact) -> Labels:
    return tuple(
        (code, tuple(dict.fromkeys((label.vi[:1].upper() + label.vi[1:], *label.aliases, label.en))))
        for code, label in fact.choices.items()
    )


def _region(regions: tuple[Region, ...]) -> Column:
    own = tuple(
        (region.id, tuple(dict.fromkeys((region.title.vi, *region.aliases, region.title.en))))
        for region in regions
    )
    vi, en = words.REGION
    return Column(REGION, "choice", vi, en, words.REGION_ALIASES, group="fact", own=own)
