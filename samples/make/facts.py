"""Which indicators of 2021-2025 is a household of a sample deprived of, by what was asked at the door?

A second, independent reading of the thresholds in plain Python (NĐ 07/2021), one household at a time. None is
an answer that was not given; blanks are planted so that no two of them hang together.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from random import Random

from make.people import Person

LEVELS = ("none", "preschool", "primary", "lower_secondary", "upper_secondary", "vocational", "higher")
WATER = ("piped", "drilled_well", "protected_dug_well", "protected_spring", "rain_water", "other")
TOILETS = ("septic", "pour_flush", "ventilated_pit", "double_vault", "other", "none")
DEVICES = ("has_tv", "has_radio", "has_desktop_computer", "has_telephone", "has_laptop", "has_tablet",
           "has_smartphone")  # fmt: skip


@dataclass(frozen=True)
class Member:
    """One member; `relation` is `head`, `spouse`, `child` or `parent`. Levels are codes of `LEVELS`."""

    person: Person
    relation: str
    without_work: bool
    wage_work: bool
    labour_contract: bool
    elderly: bool
    disabled: bool
    allowance: bool
    stunted: bool
    insured: bool | None
    internet: bool
    studying: str
    completed: str


@dataclass(frozen=True)
class Home:
    """What the form asks of the household; the area in hundredths of a square metre."""

    area: int
    durable: tuple[bool, bool, bool]
    water: str | None
    toilet: str
    devices: frozenset[str]


def age(birth: date, day: date) -> int:
    """Return full years on a day."""
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


def answers(home: Home, members: tuple[Member, ...], day: date) -> tuple[bool | None, ...]:
    """Return the twelve answers in the order of the decree; True is deprived."""
    ages = [age(member.person.birth, day) for member in members]
    aged = list(zip(members, ages, strict=True))
    depend = [a < 16 or ((m.elderly or m.disabled) and m.allowance) for m, a in aged]
    return (
        any(m.without_work or (m.wage_work and not m.labour_contract) for m in members),
        sum(depend) * 2 > len(members),
        any(m.stunted for m, a in aged if a < 16),
        _some(None if m.insured is None else not m.insured for m, a in aged if a >= 6),
        any(_untaught(m, a) for m, a in aged),
        any(m.studying == "none" for m, a in aged if 3 <= a < 16),
        sum(not durable for durable in home.durable) >= 2,
        home.area < 800 * len(members),
        None if home.water is None else home.water == "other",
        home.toilet in {"other", "none"},
        not any(m.internet for m in members),
        not home.devices,
    )


def _some(told: Iterable[bool | None]) -> bool | None:
    every = set(told)
    return True if True in every else None if None in every else False


def _untaught(member: Member, years: int) -> bool:
    if not 16 <= years < 31:
        return False
    least = LEVELS.index("lower_secondary" if years < 18 else "upper_secondary")
    return max(LEVELS.index(member.studying), LEVELS.index(member.completed)) < least


def draw_member(random: Random, person: Person, relation: str, day: date) -> Member:
    """Draw what is asked of a member; a child learns at the level of its age or not at all."""
    years = age(person.birth, day)
    adult, old = years >= 18, years >= 60
    completed = random.choice(LEVELS[2:6]) if adult else "primary" if years >= 12 else "none"
    if years >= 16:
        completed = random.choice((completed, "lower_secondary", "upper_secondary"))
    wage = adult and not old and random.randrange(3) == 0
    return Member(
        person=person,
        relation=relation,
        without_work=adult and not old and not wage and random.randrange(12) == 0,
        wage_work=wage,
        labour_contract=wage and random.randrange(4) > 0,
        elderly=old,
        disabled=random.randrange(20) == 0,
        allowance=old and random.randrange(2) == 0,
        stunted=years < 5 and random.randrange(5) == 0,
        insured=random.randrange(14) > 0,
        internet=10 <= years < 60 and random.randrange(3) > 0,
        studying=_studying(random, years),
        completed=completed,
    )


def _studying(random: Random, years: int) -> str:
    if not 3 <= years < 18 or random.randrange(12) == 0:
        return "none"
    return next(level for level, below in (("preschool", 6), ("primary", 12), ("lower_secondary", 16),
                                           ("upper_secondary", 18)) if years < below)  # fmt: skip


def draw_home(random: Random, size: int) -> Home:
    """Draw what is asked of a household; one in five stands on the line of the floor area, or just below."""
    area = size * 800 - random.choice((0, 1)) if random.randrange(5) == 0 else random.randrange(12, 90) * 100
    lacking = random.randrange(5)
    return Home(
        area=area,
        durable=tuple(random.randrange(3) > 0 for _ in range(3)),  # type: ignore[arg-type]
        water=random.choice(WATER),
        toilet=random.choice(TOILETS),
        devices=frozenset() if lacking == 0 else frozenset(random.sample(DEVICES, 2)),
    )
