"""Does any spoilt workbook crash a run, lose a household or change the class of one that was not touched?

python tests/deep/mutants.py --mutants 10000 --seed 8
"""

import argparse
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path
from random import Random

import yaml

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests"))

from deep.judge import Run, Verdict, judge, know_households  # noqa: E402
from deep.pages import Book, load_book, write_book  # noqa: E402
from deep.parts import spoil_parts  # noqa: E402
from deep.spoil import SPOILS  # noqa: E402
from ngheo_cli.__main__ import run as run_words  # noqa: E402

_MADE = (("scores", "xlsx"), ("incomes", "csv"), ("indicators", "xlsx"), ("facts", "xlsx"))
_SHORT = 30
"""Lines of the short form of every base, of which most mutants are made: they are run twice as fast."""
_BY_COMMAND, _BY_PARTS = 25, 12
"""Every how many mutants one goes through the command line, and one through the parts of its zip."""


@dataclass(slots=True)
class Told:
    """What became of the mutants."""

    outcomes: Counter[str] = field(default_factory=Counter)
    households: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    def add(self, name: str, verdict: Verdict) -> None:
        """Count one mutant."""
        self.outcomes[verdict.outcome] += 1
        self.households += verdict.households
        self.wrong += [f"{name}: {one}" for one in verdict.wrong[:3]]


def bases(folder: Path) -> Iterator[tuple[str, Book, Run]]:
    """Give the shipped samples and made ones, with how each is read unspoilt."""
    expected = yaml.safe_load((ROOT / "samples" / "expected.yaml").read_text(encoding="utf-8"))
    paths = [
        (ROOT / "samples" / name, entry["criteria"], entry["set"])
        for name, entry in expected.items()
        if entry["survey"]
    ]
    for number, (shape, kind) in enumerate(_MADE):
        path = folder / f"mau-{shape}.{kind}"
        words = ["sample", "--out", str(path), "--shape", shape, "--households", "80", "--seed", str(number)]
        said = StringIO()
        with redirect_stdout(said), redirect_stderr(said):
            if run_words([*words, "--criteria", "2021-2025", "--defects", "all"]) > 1:
                raise SystemExit(said.getvalue())
        paths.append((path, "2021-2025", {}))
    for path, criteria, values in paths:
        for most in (10_000, _SHORT):
            book = load_book(path, criteria, values, most)
            yield f"{path.stem}:{most}", book, know_households(book, folder / "goc.xlsx")


def mutant(seed: int, number: int, base: Book) -> tuple[str, Book]:
    """Return a mutant by its number, and what was done to it."""
    chance = Random(seed * 1_000_003 + number)  # noqa: S311
    book, done = base.again(), []
    for _ in range(chance.choice((1, 1, 2, 3))):
        spoil = chance.choice(SPOILS)
        spoil(book, chance)
        done.append(spoil.__name__)
    return "+".join(done), book


def by_command(book: Book, folder: Path) -> Verdict:
    """Run `classify` on a mutant: an exit status, and never a traceback."""
    path, out = folder / f"xa{book.ending}", folder / "ra.xlsx"
    write_book(book, path)
    return said_well(
        ["classify", str(path), "--criteria", book.criteria, "--out", str(out), "--force"], book.values
    )


def said_well(words: Sequence[str], values: dict[str, str]) -> Verdict:
    """Run a command line; whether it ended with a status and a message."""
    said = StringIO()
    with redirect_stdout(said), redirect_stderr(said):
        status = run_words([*words, *(w for k, v in values.items() for w in ("--set", f"{k}={v}"))])
    text = said.getvalue()
    if status not in {0, 1, 2} or "Traceback" in text or "[unexpected]" in text or not text.strip():
        return Verdict("crashed", wrong=[f"status {status}: {text[-300:]}"])
    return Verdict("command, stopped" if status == 2 else "command, done")


def hunt(numbers: Sequence[int], seed: int, *, talk: bool = False) -> Told:
    """Run the mutants of some numbers."""
    told, begun = Told(), time.monotonic()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        every = list(bases(folder))
        every += every[1::2] * 3
        for number in numbers:
            stem, base, before = every[number % len(every)]
            done, book = mutant(seed, number, base)
            if number % _BY_PARTS == 0:
                verdict = spoil_parts(base, folder / "xa.xlsx", Random(seed + number))  # noqa: S311
            elif number % _BY_COMMAND == 0:
                verdict = by_command(book, folder)
            else:
                name_of_sheet = book.pages[0].name if book.ending == ".csv" else "xa"
                verdict = judge(book, folder / f"{name_of_sheet}{book.ending}", before)
            told.add(f"{number} {stem} {done}", verdict)
            if talk and verdict.wrong:
                print(told.wrong[-len(verdict.wrong[:3]) :], flush=True)
            if talk and number % 250 == 249:
                print(number + 1, round(time.monotonic() - begun), dict(told.outcomes), flush=True)
    return told


def main() -> int:
    """Hunt and print the figures; exit status 1 where something was wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--mutants", type=int, default=10_000)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--seed", type=int, default=8)
    asked = parser.parse_args()
    told = hunt(range(asked.first, asked.first + asked.mutants), asked.seed, talk=True)
    print("mutants", dict(told.outcomes))
    print("households", dict(told.households))
    print("wrong", len(told.wrong), *told.wrong[:200], sep="\n")
    return int(bool(told.wrong))


if __name__ == "__main__":
    sys.exit(main())
