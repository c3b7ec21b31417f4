"""Is every output whole, the old one or the new one, whenever a run is killed?

    python tests/deep/kills.py --kills 200

Runs of `classify`, `report` and `batch` are killed at random moments: half of them alone, half with all their
workers. After each kill every output must be, byte for byte, what was there before or what an undisturbed run
writes; after the next run the folder must be that of an undisturbed run, without litter.
"""

import argparse
import os
import random
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

SAMPLES = Path(__file__).parents[2] / "samples"
_LITTER = ".part"
Contents = dict[str, bytes]


@dataclass(frozen=True, slots=True)
class Work:
    """A command: its words before and after `--out`, and the surveys that it needs."""

    name: str
    words: Callable[[Path], list[str]]
    surveys: tuple[str, ...]
    out: str


@dataclass(slots=True)
class Told:
    """What became of the runs of one command."""

    states: Counter[str] = field(default_factory=Counter)
    damaged: list[str] = field(default_factory=list)
    litter: int = 0


def _classify(folder: Path) -> list[str]:
    return ["classify", str(folder / "xa-mau.xlsx"), "--force", "-q"]


def _report(folder: Path) -> list[str]:
    words = ["report", str(folder / "xa-mau.xlsx"), "--form", "7.10", "--allow-undetermined", "--force"]
    return [*words, "--set", "area=rural", "--out", str(folder / "bieu.xlsx")]


def _batch(folder: Path) -> list[str]:
    out = str(folder / "out")
    return ["batch", str(folder / "in"), "--set", "area=rural", "--out", out, "--workers", "2", "-q"]


WORKS = (
    Work("classify", _classify, ("xa-mau.xlsx",), "xa-mau.ket-qua.xlsx"),
    Work("report", _report, ("xa-mau.xlsx",), "bieu.xlsx"),
    Work("batch", _batch, ("in/a.xlsx", "in/b.xlsx", "in/c.xlsx"), "out"),
)


def started(words: list[str]) -> int:
    """Start a command line in a process of its own, which leads a group, and return its number."""
    child = os.fork()
    if not child:
        os.setsid()
        nowhere = os.open(os.devnull, os.O_RDWR)
        for number in (0, 1, 2):
            os.dup2(nowhere, number)
        from ngheo_cli.__main__ import run  # noqa: PLC0415

        os._exit(run(words))
    return child


def contents(folder: Path) -> Contents:
    """Return the files below a folder by name."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def prepared(folder: Path, work: Work) -> None:
    """Put the surveys of a command into an empty folder."""
    for name in work.surveys:
        target = folder / name
        target.parent.mkdir(exist_ok=True)
        shutil.copy(SAMPLES / "xa-mau.xlsx", target)


def emptied(out: Path) -> None:
    """Take away an output: a file or a folder."""
    if out.is_dir():
        shutil.rmtree(out)
    else:
        out.unlink()


def finish(words: list[str]) -> float:
    """Run a command line to its end, and return the seconds that it took."""
    begun = time.monotonic()
    _, status = os.waitpid(started(words), 0)
    if os.waitstatus_to_exitcode(status) not in {0, 1}:
        raise SystemExit(f"{' '.join(words)} ends with {status}")
    return time.monotonic() - begun


def killed(words: list[str], after: float, *, all_of_it: bool) -> bool:
    """Kill a command line after some seconds; whether it was still running."""
    child = started(words)
    time.sleep(after)
    running = os.waitpid(child, os.WNOHANG)[0] == 0
    if running:
        (os.killpg if all_of_it else os.kill)(child, signal.SIGKILL)
        os.waitpid(child, 0)
    gone = time.monotonic() + 30
    while time.monotonic() < gone:  # workers of a run that was killed alone end by themselves
        try:
            os.killpg(child, 0)
        except OSError:
            break
        time.sleep(0.02)
    return running


def judged(work: Work, before: Contents, after: Contents, whole: Contents, told: Told) -> None:
    """Count what became of the outputs."""
    for name, data in after.items():
        if name in work.surveys:
            if data != before[name]:
                told.damaged.append(name)
        elif name.endswith(_LITTER):
            told.litter += 1
        elif name == "out/batch.json":  # replaced whole, after each survey another
            told.states["ledger"] += 1
            if not data.endswith(b"}\n"):
                told.damaged.append(name)
        elif data == whole.get(name):
            told.states["new"] += 1
        elif data == before.get(name):
            told.states["old"] += 1
        else:
            told.damaged.append(name)
    for name in before.keys() - after.keys():
        told.damaged.append(f"{name} is gone")


def run_kills(work: Work, kills: int, chance: random.Random) -> Told:
    """Kill one command some times; a run that ended before its time came does not count."""
    told = Told()
    number = -1
    while told.states["killed"] < kills:
        number += 1
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            prepared(folder, work)
            words = work.words(folder)
            if number == 0:
                seconds = finish(words)
                whole = contents(folder)
                emptied(folder / work.out)
            if number % 3 and work.name != "batch":  # something older stands there
                (folder / work.out).write_bytes(b"old")
            before = contents(folder)
            running = killed(words, chance.uniform(0, seconds * 1.05), all_of_it=bool(number % 2))
            told.states["killed" if running else "had ended"] += 1
            judged(work, before, contents(folder), whole, told)
            finish(words)
            again = contents(folder)
            if again != whole:
                differing = sorted(again.keys() ^ whole.keys()) or "other bytes"
                told.damaged.append(f"after the next run: {differing}")
    return told


def main() -> int:
    """Kill runs and print what became of them; exit status 1 where something was damaged."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=8)
    asked = parser.parse_args()
    import ngheo_cli.cli.app  # noqa: PLC0415
    import ngheo_cli.reports.workbook  # noqa: PLC0415
    import ngheo_cli.survey.read  # noqa: F401, PLC0415

    chance = random.Random(asked.seed)  # noqa: S311
    shares = {"classify": asked.kills // 2, "report": asked.kills // 4}
    wrong = 0
    for work in WORKS:
        kills = shares.get(work.name, asked.kills - sum(shares.values()))
        told = run_kills(work, kills, chance)
        wrong += len(told.damaged)
        print(work.name, kills, dict(told.states), "half-written files until the next run:", told.litter,
              "damaged:", told.damaged[:5], flush=True)  # fmt: skip
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main())
