"""What does a household answer, being as well off as it is?

Each answer has a number from 0 to 1 of its own (`chance`) and is yes where that is below the share of
households of its wealth.
"""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.random import Generator

from ngheo_cli.criteria.load import fact_book
from ngheo_cli.numbers import NO, QUANTITY_SCALE, YES
from ngheo_cli.sample import chances
from ngheo_cli.sample.classes import Classes
from ngheo_cli.sample.columns import Answers, Chosen, Columns, Mask, Numbers, Values

Chances = Mapping[str, Chosen]
_ROUND = 10_000
"""Incomes are told to so many đồng."""
_LEAST = 100_000
_ON_A_LINE = 0.02
"""Share of households with an income right on a line, or one đồng above it."""


def held(chance: Chosen, wealth: Chosen, of: chances.Chance) -> Answers:
    """Return yes and no by a share and how it rises with wealth."""
    return yes_no(chance < of[0] + of[1] * wealth)


def yes_no(true: Mask) -> Answers:
    """Return YES where something is true."""
    return np.where(true, np.int8(YES), np.int8(NO))


def incomes(classes: Classes, area: int, wealth: Chosen, chance: Chosen) -> Numbers:
    """Return incomes per person a month that lie around the lines of the standard."""
    spread = np.exp(0.12 + 0.38 * wealth + 0.3 * (chance - 0.5))
    found = np.maximum(_LEAST, (classes.reference(area) * spread).astype(np.int64) // _ROUND * _ROUND)
    lines = np.array(classes.lines(area), dtype=np.int64) // classes.months
    edge = np.flatnonzero(chance < _ON_A_LINE)
    found[edge] = lines[edge % len(lines)] + edge // len(lines) % 2
    return found


def home_facts(names: Sequence[str], size: Numbers, wealth: Chosen, chance: Chances) -> Columns:
    """Return raw facts of households by name."""
    found: Columns = {}
    for name in names:
        fact, drawn = fact_book().facts[name], chance[name]
        if fact.kind == "answer":
            found[name] = held(drawn, wealth, chances.HOLDS.get(name, chances.USUAL))
        elif fact.kind == "choice":
            # The lists begin with what is best, and the poorer a household the further down it comes.
            codes = np.array(list(fact.choices), dtype=object)
            found[name] = codes[(len(codes) * drawn ** np.clip(1.4 + wealth, 0.5, 4)).astype(np.int64)]
        else:
            halves = np.exp(2.5 + 0.3 * wealth + 0.9 * (drawn - 0.5)) * size * 2
            found[name] = halves.astype(np.int64) * (QUANTITY_SCALE // 2)
    return found


def indicators(names: Sequence[str], wealth: Chosen, chance: Chances) -> Answers:
    """Return direct answers, shape (households, indicators)."""
    drawn = [held(chance[name], wealth, chances.DEPRIVED.get(name, chances.USUAL)) for name in names]
    return np.array(drawn, dtype=np.int8).reshape(len(drawn), len(wealth)).T


def typed_points(most: int, wealth: Chosen, chance: Chosen) -> Numbers:
    """Return steps of points for a standard that has no indicators."""
    return (chance * most * np.clip(0.55 - 0.15 * wealth, 0.05, 1)).astype(np.int64)


def causes(class_: Values, chance: Chosen) -> Columns:
    """Return the causes (cause_1 …) of those who are on a list; of others none."""
    listed = ~np.isin(class_.astype(str), [*chances.ON_NO_LIST, ""])
    return {
        f"cause_{number}": yes_no(listed & (chance * (7 * number + 1) % 1 < share))
        for number, share in enumerate(chances.CAUSES, start=1)
    }


def earlier_classes(classes: Classes, class_: Values, draw: Generator) -> Values:
    """Return the classes of the review before the first one: mostly the same, else that of a list."""
    known = dict.fromkeys(rule.id for rule in classes.criteria.classes)
    lists = np.array([name for name in known if name not in chances.ON_NO_LIST], dtype=object)
    other = lists[draw.choice(len(lists), len(class_))]
    return np.where(draw.random(len(class_)) < chances.SAME_BEFORE, class_, other)
