"""Who belongs to each household of a block, and what is asked of each person?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ngheo_cli.numbers import YES
from ngheo_cli.sample import chances
from ngheo_cli.sample.answers import yes_no
from ngheo_cli.sample.columns import Chosen, Columns, Mask, Numbers, Values, looked_up
from ngheo_cli.sample.homes import YEAR, Homes
from ngheo_cli.sample.persons import (
    GROUPS,
    SEXES,
    day_texts,
    draw_names,
    member_number,
    national_ids,
    ordinal,
)
from ngheo_cli.sample.plan import Block, Plan

RELATIONS = ("Chủ hộ", "Vợ/chồng", "Con", "Bố/mẹ")
SCHOOLING = ("studying_level", "completed_level")
HEAD, SPOUSE, CHILD, PARENT = range(4)
_LEVELS = ((3, "preschool"), (6, "primary"), (12, "lower_secondary"), (16, "upper_secondary"))
"""From which year of life a child of a sample learns at which level."""
_LATE, _GROWN = 16, 18
_FINISHED = ("none", "primary", "lower_secondary", "upper_secondary", "vocational", "higher")
_EARLY = {12: "primary", 16: "lower_secondary"}
"""The least that whoever goes to school has finished, from which year of life on."""


@dataclass(frozen=True, slots=True)
class People:
    """All persons of the households of a block, in either year, the head of each first; arrays run over them.

    `position` is the place in the household, from 0; a year has those below its size. `wealth` is that of the
    household.
    """

    rows: Columns
    household: Numbers
    position: Numbers
    birth: Numbers


def draw_people(plan: Plan, block: Block, homes: Homes) -> People:
    """Draw the members of the households of a block."""
    draw = plan.stream(block.commune, 4, block.number)
    most = np.maximum.reduce(homes.sizes)
    home = np.repeat(np.arange(len(most)), most)
    position = np.arange(len(home)) - np.repeat(np.cumsum(most) - most, most)
    relation = _relations(draw.random(len(home)), draw.random(len(most))[home], position)
    birth = _births(draw.random(len(home)), relation, homes.birth[home])
    newborn = position >= homes.sizes[0][home]
    relation[newborn] = CHILD
    last = ordinal(plan.days[-1])
    birth[newborn] = last - 30 - (draw.random(int(newborn.sum())) * 300).astype(np.int64)
    birth = np.minimum(birth, np.where(newborn, last, ordinal(plan.days[0])) - 20)
    sex = (draw.random(len(home)) < 0.5).astype(np.int64)
    heads = homes.sex[home]
    sex = np.where(relation == HEAD, heads, np.where(relation == SPOUSE, 1 - heads, sex))
    names, group = draw_names(draw, homes.group[home], sex), homes.group[home]
    ids = national_ids(plan).of(member_number(plan, homes.number[home], position), sex, birth)
    is_head = position == 0
    place = homes.place
    names[is_head], ids[is_head] = place["head_name"], place["head_national_id"]
    parts = {name: place[name][home] for name in ("province", "commune", "village", "household_id")}
    told = {
        "member_name": names,
        "relation": looked_up(RELATIONS, relation),
        "birth": day_texts(birth),
        "sex": looked_up(SEXES, sex),
        "ethnicity": looked_up(GROUPS, group),
        "national_id": ids,
    }
    return People(parts | told, home, position, birth)


def _relations(chance: Chosen, married: Chosen, position: Numbers) -> Numbers:
    relation = np.where(chance < 0.12, PARENT, CHILD)
    relation[position == 0] = HEAD
    relation[(position == 1) & (married < 0.8)] = SPOUSE
    return relation


def _births(chance: Chosen, relation: Numbers, head: Numbers) -> Numbers:
    """Return days of birth that fit that of the head; of parents at most some decades before."""
    gap = {
        HEAD: np.zeros(len(head)),
        SPOUSE: (chance - 0.4) * 10 * YEAR,
        CHILD: (19 + chance * 20) * YEAR,
        PARENT: -np.minimum((20 + chance * 12) * YEAR, np.maximum(head + 40 * YEAR, YEAR)),
    }
    return head + np.choose(relation, [gap[one] for one in range(len(gap))]).astype(np.int64)


def facts_of_people(
    wanted: Sequence[str], ages: Numbers, wealth: Chosen, chance: Mapping[str, Chosen]
) -> Columns:
    """Return the facts that a standard asks of members at their ages, by name, typed as in a survey.

    `chance` has a number from 0 to 1 for each fact and person, `wealth` is that of the household of each.
    """
    found: Columns = {}
    for name in sorted(set(wanted) - set(SCHOOLING), key=lambda name: (name in chances.NEEDS, name)):
        held = _holds(name, ages, wealth, chance[name])
        needs = found.get(chances.NEEDS.get(name, ""))
        found[name] = yes_no(held if needs is None else held & (needs == YES))
    found["studying_level"] = _studying(ages, wealth, chance["studying_level"])
    found["completed_level"] = _completed(ages, wealth, chance["completed_level"], found["studying_level"])
    return {name: found[name] for name in wanted}


def _holds(name: str, ages: Numbers, wealth: Chosen, chance: Chosen) -> Mask:
    if name == "elderly":
        return ages >= chances.OLD
    share, more = chances.HOLDS.get(name, chances.USUAL)
    low, high = chances.AGES.get(name, chances.ANY_AGE)
    held: Mask = (chance < share + more * wealth) & (ages >= low) & (ages <= high)
    return held


def _studying(ages: Numbers, wealth: Chosen, chance: Chosen) -> Values:
    level = np.full(len(ages), "none", dtype=object)
    for start, name in _LEVELS:
        level[ages >= start] = name
    share, more = chances.STUDY
    late = np.where(ages >= _LATE, 0.25, 0.0)  # many leave school after the lower secondary level
    level[(ages >= _GROWN) | (chance >= share + more * wealth - late)] = "none"
    return level


def _completed(ages: Numbers, wealth: Chosen, chance: Chosen, studying: Values) -> Values:
    rank = np.clip((chance * 4.2 + 0.7 * wealth + 0.9), 0, len(_FINISHED) - 1).astype(np.int64)
    level = looked_up(_FINISHED, rank)
    level[ages < _GROWN] = "none"
    for start, least in _EARLY.items():
        level[(ages >= start) & (ages < _GROWN)] = least
    left = (ages >= _LATE) & (ages < _GROWN) & (studying == "none")
    level[left & (chance < 0.2)] = "primary"
    return level
