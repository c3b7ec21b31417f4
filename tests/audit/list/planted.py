"""A list of 5 000 households with a planted difference of each cause.

The right classes come from the decree's and circular's sentences as written here, not from the engine.
"""

import csv
import random
from pathlib import Path
from typing import NamedTuple

from ngheo_cli.audit.list.borderline import Distance
from ngheo_cli.audit.list.listing import Listing, listing_of
from ngheo_cli.audit.list.recheck import recheck
from ngheo_cli.cli.audit_list_wider import wider_of
from ngheo_cli.cli.reading import Request, load
from ngheo_cli.criteria.load import get
from ngheo_cli.review.households import households_of

HOUSEHOLDS = 5_000
EACH = 6
INDICATORS = get("2021-2025").indicator_ids
LINES = {"rural": (140, 1_500_000, 2_250_000), "urban": (175, 2_000_000, 3_000_000)}

Row = dict[str, object]


class Plant(NamedTuple):
    """What is planted: its cause, whether the record is another standard's, and the answers."""

    name: str
    cause: str
    verdict: str
    answers: Row


PLANTS = (
    Plant("urban lines in a rural village", "wrong_area", "other_standard",
          {"area": "rural", "score_income": 160, "deprived": 4, "recorded_class": "poor"}),
    Plant("2016-2020 in 2023", "wrong_standard", "other_standard",
          {"area": "urban", "score_income": 130, "deprived": 1, "recorded_class": "poor"}),
    Plant("B2 added up wrongly", "arithmetic", "differs",
          {"area": "rural", "score_income": 130, "deprived": 3, "score_deprivation": 20,
           "recorded_class": "poor"}),
    Plant("B2 followed, indicators say more", "arithmetic", "differs",
          {"area": "rural", "income_per_person": 1_400_000, "deprived": 3, "score_deprivation": 20,
           "recorded_class": "near_poor"}),
    Plant("on the line of B1", "boundary", "differs",
          {"area": "rural", "score_income": 140, "deprived": 4, "recorded_class": "not_poor"}),
    Plant("exactly three deprivations", "boundary", "differs",
          {"area": "rural", "score_income": 130, "deprived": 3, "recorded_class": "near_poor"}),
    Plant("income of a year as a month's", "income_unit", "differs",
          {"area": "rural", "income_per_person": 14_400_000, "deprived": 4, "recorded_class": "poor"}),
    Plant("income not divided", "income_unit", "differs",
          {"area": "rural", "income_total": 5_200_000, "size": 4, "deprived": 1,
           "recorded_class": "not_poor"}),
    Plant("no reason", "unexplained", "differs",
          {"area": "rural", "score_income": 138, "deprived": 1, "recorded_class": "not_poor"}),
    Plant("whatever is missing", "unexplained", "differs",
          {"area": "rural", "score_income": 135, "deprived": None, "recorded_class": "not_poor"}),
    Plant("nothing to go by", "", "cannot_check",
          {"area": "rural", "deprived": 4, "recorded_class": "poor"}),
)  # fmt: skip
TWICE: Row = {"area": "rural", "score_income": 135, "recorded_class": "poor"}
"""A household with two forms: the first of four deprivations, the second of one."""


def right_class(area: str, score: int | None, income: int | None, deprived: int) -> str:
    """Class a household by điểm A and B where there is a score, else by the income per person."""
    points, poverty, average = LINES[area]
    if score is not None and score > points:
        return "not_poor"
    if score is not None or (income is not None and income <= poverty):
        return "poor" if deprived >= 3 else "near_poor"
    return "average" if income is not None and income <= average else "not_poor"


def planted(folder: Path) -> tuple[Path, dict[int, Plant]]:
    """Write the list; return it with the plants by the sheet's row."""
    rng = random.Random(5)  # noqa: S311 - a list for a test
    rows = [_ordinary(rng, i) for i in range(HOUSEHOLDS)]
    places = rng.sample(range(HOUSEHOLDS), EACH * len(PLANTS))
    plants: dict[int, Plant] = {}
    for number, place in enumerate(places):
        plant = PLANTS[number % len(PLANTS)]
        rows[place] = _household(place, {"size": 3, **plant.answers})
        plants[place + 2] = plant
    for i in range(EACH):
        for cause, days in (("duplicate", ("2023-10-01",) * 2), ("superseded", ("2023-09-10", "2023-10-20"))):
            who = HOUSEHOLDS + 2 * i + (cause == "superseded")
            for deprived, day in zip((4, 1), days, strict=True):
                rows.append(_household(who, TWICE | {"deprived": deprived, "review_date": day, "size": 3}))
            plants[len(rows) + 1] = Plant(f"{cause} form", cause, "differs", {})
    path = folder / "danh-sach.csv"
    with path.open("w", encoding="utf-8", newline="") as handle:
        writer = csv.DictWriter(handle, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return path, plants


def _ordinary(rng: random.Random, number: int) -> Row:
    area, deprived = rng.choice(["rural", "urban"]), rng.randint(0, 6)
    told: Row = {"area": area, "deprived": deprived, "size": rng.randint(1, 7)}
    score = income = None
    if rng.random() < 0.6:
        score = told["score_income"] = rng.randint(90, 210)
    else:
        income = rng.choice([rng.randint(300_000, 4_000_000), *(line for line in LINES[area][1:])])
        told["income_per_person"] = income
    return _household(number, told | {"recorded_class": right_class(area, score, income, deprived)})


def _household(number: int, told: Row) -> Row:
    deprived = told["deprived"]
    rng = random.Random(number)  # noqa: S311 - a list for a test
    yes = rng.sample(INDICATORS, deprived) if isinstance(deprived, int) else []
    answers = {name: "" if deprived is None else "yes" if name in yes else "no" for name in INDICATORS}
    points = "" if deprived is None else 10 * len(yes)
    return {
        "commune": "Xã Mẫu",
        "village": f"Thôn {number % 25 + 1}",
        "household_id": f"{number // 25 + 1:03d}",
        "head_name": f"Người Mẫu {number}",
        "size": told["size"],
        "area": told["area"],
        "income_per_person": told.get("income_per_person", ""),
        "income_total": told.get("income_total", ""),
        "score_income": told.get("score_income", ""),
        "score_deprivation": told.get("score_deprivation", points if "score_income" in told else ""),
        **answers,
        "review_date": told.get("review_date", "2023-10-01"),
        "recorded_class": told["recorded_class"],
    }


def listing(path: Path, criteria: str = "2021-2025", within: tuple[int, int] = (50_000, 5)) -> Listing:
    """Check a file under a standard."""
    request = Request(criteria=criteria)
    one = load(path, request)
    frame = households_of([(one.survey, one.decisions[0])]).frame
    checked = recheck(one.survey, one.decisions[0], wider_of(one, request))
    return listing_of(frame, [checked], Distance(*within))


def a_list(folder: Path, *rows: str, header: str = "") -> Path:
    """Write a small list; rows of `village,household_id,head_name,size,area,score_income,score_deprivation,
    recorded_class` unless a header is given."""
    default = "village,household_id,head_name,size,area,score_income,score_deprivation,recorded_class"
    path = folder / "nho.csv"
    path.write_text("\n".join((header or default, *rows)) + "\n", encoding="utf-8")
    return path
