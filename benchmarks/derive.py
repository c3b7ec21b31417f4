"""How long does deriving the indicators take beside typing the facts that they are derived from?

5 000 households with 20 000 members, all facts of the standard, 5 % of every answer blank. The floor is the
reader's own typing of the same cells (`survey.values.read_cells`), measured in the same run, in turns.

Run: `python benchmarks/derive.py [HOUSEHOLDS] [RUNS]`
"""

import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ngheo_cli.classify.derive import derived_answers
from ngheo_cli.criteria.factbook import Fact
from ngheo_cli.criteria.load import fact_book, get
from ngheo_cli.numbers import BLANK, UNKNOWN
from ngheo_cli.survey.model import Conservation, MemberCounts, Members, Survey
from ngheo_cli.survey.values.columns import read_cells

STANDARDS = ("2016-2020", "2021-2025")
PERSONS = 4
WORDS = ("Có", "Không")


@dataclass(frozen=True, slots=True)
class Case:
    """A survey as typed, and its cells as an officer writes them."""

    survey: Survey
    cells: tuple[list[str], ...]


def facts_of(of: str, count: int, random: np.random.Generator) -> dict[str, NDArray[Any]]:
    """Random answers to every fact of households or members, 5 % blank."""
    facts = {name: fact for name, fact in fact_book().facts.items() if fact.of == of and name != "size"}
    return {name: _answers(fact, count, random) for name, fact in facts.items()}


def _answers(fact: Fact, count: int, random: np.random.Generator) -> NDArray[Any]:
    blank = random.random(count) < 0.05
    if fact.kind == "answer":
        return np.where(blank, BLANK, random.integers(0, 2, count)).astype(np.int8)
    if fact.kind == "number":
        return np.where(blank, UNKNOWN, random.integers(8, 120, count) * 500_000)
    codes = np.array(list(fact.choices), dtype=object)
    values = codes[random.integers(0, len(codes), count)]
    values[blank] = ""
    return values


def case(households: int) -> Case:
    """A synthetic survey with its members; no one in it exists."""
    random = np.random.default_rng(59_2015)
    count = households * PERSONS
    home = pd.DataFrame(facts_of("household", households, random))
    home["size"] = np.full(households, PERSONS)
    home["review_date"] = np.full(households, "2023-10-15", dtype=object)
    person = pd.DataFrame(facts_of("member", count, random))
    days = np.datetime64("1940-01-01") + random.integers(0, 83 * 365, count).astype("timedelta64[D]")
    births = days.astype(str).astype(object)
    births[random.random(count) < 0.1] = "1990"
    births[random.random(count) < 0.02] = ""
    person["birth"] = births
    person["household"] = np.arange(count) // PERSONS
    person["problem"] = np.full(count, "", dtype=object)
    members = Members(person, (), MemberCounts(count, count, 0, 0, 0, 0, {}), {}, {})
    counts = Conservation(households, households, 0, 0, 0, {})
    survey = Survey(home, (), (), (), counts, {}, {}, {}, members=members)
    return Case(survey, tuple(_cells(f[c].to_numpy()) for f in (home, person) for c in f.columns))


def _cells(values: NDArray[Any]) -> list[str]:
    if values.dtype == np.int8:
        words = (*reversed(WORDS), "")
        return [words[code] for code in values.tolist()]
    return [str(value) for value in values.tolist()]


def typed(cells: tuple[list[str], ...]) -> None:
    """Type all columns as a reader does, each distinct text parsed once."""
    for column in cells:
        found = read_cells(column, lambda cell: (cell, None))
        np.array(found.values, dtype=object)


def seconds(work: Callable[[], object], runs: int) -> float:
    """The median time of some runs."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def main() -> None:
    """Print the ratio of deriving to typing, for each standard."""
    households = int(sys.argv[1]) if len(sys.argv) > 1 else 5_000
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 7
    one = case(households)
    floor = seconds(lambda: typed(one.cells), runs)
    print(f"{households} households, {households * PERSONS} members: typing {floor * 1000:.0f} ms")
    for name in STANDARDS:
        standard = get(name)
        needed = seconds(lambda standard=standard: derived_answers(one.survey, standard), runs)  # type: ignore[misc]
        print(f"{name}: deriving {needed * 1000:.1f} ms, {needed / floor:.2f} of typing")


if __name__ == "__main__":
    main()
