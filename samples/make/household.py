"""What does a sample know of a household, before it is written down in the shape of a file?"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from random import Random

from make.people import COMMUNE, DISTRICT, PROVINCE, Person


@dataclass(frozen=True)
class Household:
    """One household row; None is a blank. Amounts in đồng; `answers` in order, True = deprived.

    `typed` holds what is written instead of the value, for cells that cannot be read; the value is then None.
    `problem` is why the row must not be classified: `no_key`, `duplicate_row` or `superseded`.
    """

    head: Person
    village: str
    code: str
    size: int | None
    area: str | None
    income: int | None
    answers: tuple[bool | None, ...]
    b1: int | None = None
    b2: int | None = None
    income_total: int | None = None
    income_12_months: int | None = None
    farming: bool = False
    previous: str = ""
    recorded: str = ""
    reviewed: date | None = None
    problem: str = ""
    hidden: bool = False
    typed: dict[str, str | int] = field(default_factory=dict)

    @property
    def place(self) -> tuple[str, str, str, str]:
        """Province, district, commune, village."""
        return PROVINCE, DISTRICT, COMMUNE, self.village


@dataclass(frozen=True)
class Spread:
    """What amounts and points a sample draws from: the lines that it should have households around."""

    incomes: tuple[int, ...]
    scores: tuple[int, ...]
    indicators: int
    autumn: int


SPREAD_2021 = Spread((1_500_000, 2_250_000), (140,), 12, 2024)
SPREAD_2016 = Spread((700_000, 1_000_000, 1_500_000), (120, 150), 10, 2019)


def households(  # noqa: PLR0913 - a village is that many things
    random: Random,
    heads: Iterator[Person],
    spread: Spread,
    village: str,
    *,
    codes: range,
    area: str = "rural",
    width: int = 3,
) -> list[Household]:
    """Draw a village: all answered, scores agreeing with the answers, one household in seven on a line."""
    return [
        replace(_draw(random, next(heads), spread), village=village, code=f"{code:0{width}d}", area=area)
        for code in codes
    ]


def _draw(random: Random, head: Person, spread: Spread) -> Household:
    on_line = random.randrange(7) == 0
    if on_line:
        which = random.randrange(len(spread.scores))
        income = spread.incomes[which] + random.choice((-1, 0, 1)) * (1 if random.randrange(2) else 10_000)
        b1 = spread.scores[which] + random.choice((-5, 0, 1))
    else:
        income = random.randrange(30, int(spread.incomes[-1] * 1.4) // 10_000) * 10_000
        b1 = max(20, min(260, round(income * spread.scores[-1] / spread.incomes[-2] / 5) * 5))
    poor = income <= spread.incomes[-2]
    wanted = random.choice((1, 2, 2, 3, 3, 4, 6)) if poor else random.choice((0, 0, 1, 1, 2, 3))
    lacking = set(random.sample(range(spread.indicators), wanted))
    answers = tuple(i in lacking for i in range(spread.indicators))
    recorded = ("poor" if wanted >= 3 else "near_poor") if poor else "not_poor"
    return Household(
        head=head,
        village="",
        code="",
        size=random.choice((1, 2, 2, 3, 3, 4, 4, 4, 5, 5, 6, 7)),
        area=None,
        income=income,
        answers=answers,
        b1=b1,
        b2=10 * wanted,
        farming=random.randrange(5) < 3,
        previous=random.choice((recorded, recorded, "poor", "near_poor")),
        recorded=recorded,
        reviewed=date(spread.autumn, 9, 16) + timedelta(days=random.randrange(50)),
    )


def without(household: Household, *names: str) -> Household:
    """Return the household with answers left blank: fields, or `answers` for all of them."""
    blanks: dict[str, object] = {name: None for name in names if name != "answers"}
    if "answers" in names:
        blanks["answers"] = (None,) * len(household.answers)
    return replace(household, **blanks)  # type: ignore[arg-type]


def unanswered(household: Household, *positions: int) -> Household:
    """Return the household with some indicators left blank, counted from 0, and no B2 to tell them."""
    answers = tuple(None if i in positions else answer for i, answer in enumerate(household.answers))
    return replace(household, answers=answers, b2=None)
