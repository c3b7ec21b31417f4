"""How much faster are two workers than one, what does a second run cost, and does a worker's memory grow?

A seeded province (`ngheo sample`: a workbook a commune, totals) is recomputed by `ngheo batch` into fresh
folders with one worker and with two, in turn; then once more over unchanged input, and the first communes
alone. Every byte of the results with one worker and with two must be the same.

Run: `python benchmarks/province.py [--communes 200] [--households 1000] [--few 20] [--rounds 1] [--folder F]`

Each line gives time on the clock and processor time (of the process that adds up, and of its workers). On a
machine that does other work as well the clock tells nothing; the ratio by processor time is what two idle
cores would give: (own + workers) with one worker / (own + half of the workers') with two.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

HERE = Path(__file__)
LEAST_SPEED, MOST_AGAIN, MOST_GROWTH = 1.8, 0.05, 1.2
TOTALS = "tong-so-ho.csv"


@dataclass(frozen=True)
class Took:
    """What a run took: seconds on the clock, processor seconds of the run's own process and of its workers,
    and the peak memory (resident) of a worker in MB."""

    status: int
    clock: float
    own: float
    workers: float
    peak: float

    def show(self, what: str) -> None:
        """Print it."""
        print(
            f"{what:<28} {self.clock:7.1f} s   processor {self.own:6.1f} + {self.workers:6.1f} s   "
            f"peak of a worker {self.peak:4.0f} MB",
            flush=True,
        )


def one(words: list[str]) -> None:
    """Run one batch in this process and print what it took."""
    import resource  # noqa: PLC0415 - not on Windows

    from ngheo_cli.__main__ import run  # noqa: PLC0415 - measured from here on

    start = time.perf_counter()
    status = run(words)
    clock = time.perf_counter() - start
    below = resource.getrusage(resource.RUSAGE_CHILDREN)
    took = Took(status, clock, time.process_time(), below.ru_utime + below.ru_stime, below.ru_maxrss / 1024)
    print(json.dumps(vars(took)))


def recompute(folder: Path, out: Path, workers: int) -> Took:
    """Recompute a folder in a process of its own."""
    words = ["batch", str(folder), "--out", str(out), "--workers", str(workers), "--quiet"]
    words += ["--totals", str(folder / TOTALS)]
    command = [sys.executable, str(HERE), "--one", *words]
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False, env=kept)
    clock = time.perf_counter() - start
    if done.returncode:
        raise SystemExit(done.stderr)
    took = Took(**{**json.loads(done.stdout.splitlines()[-1]), "clock": clock})
    if took.status:
        raise SystemExit(done.stdout + done.stderr)  # the sample is clean: anything else is a defect
    return took


def province(folder: Path, communes: int, households: int) -> Path:
    """Write the surveys and totals of a province, unless they are there."""
    path = folder / f"province-{communes}-{households}"
    if not path.exists():
        words = ["sample", "--out", str(path), "--communes", str(communes), "-q"]
        words += ["--households", str(communes * households)]
        command = [sys.executable, "-m", "ngheo_cli", *words]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return path


def few_of(whole: Path, count: int) -> Path:
    """Return a folder of the first surveys alone."""
    few = whole.with_name(f"{whole.name}-first-{count}")
    shutil.rmtree(few, ignore_errors=True)
    few.mkdir()
    for path in (*sorted(whole.glob("*.xlsx"))[:count], whole / TOTALS):
        shutil.copyfile(path, few / path.name)
    return few


def contents(folder: Path) -> dict[str, str]:
    """Return every file below a folder by path, with its digest."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest() for path in files}


def fresh(out: Path) -> Path:
    """Return a folder that is not there."""
    shutil.rmtree(out, ignore_errors=True)
    return out


def told(what: str, value: float, bound: str, *, holds: bool) -> bool:
    """Print a figure beside its bound and return whether it holds."""
    print(f"{what}: {value:.3f} (bound: {bound}) {'holds' if holds else 'DOES NOT HOLD'}")
    return holds


def measure(folder: Path, asked: argparse.Namespace) -> bool:
    """Run everything and return whether all bounds hold."""
    whole = province(folder, asked.communes, asked.households)
    runs: list[tuple[Took, Took]] = []
    for _ in range(asked.rounds):
        pair = tuple(recompute(whole, fresh(folder / f"out-{workers}"), workers) for workers in (1, 2))
        for workers, took in enumerate(pair, start=1):
            took.show(f"{asked.communes} files, {workers} worker{'s'[: workers - 1]}")
        runs.append((pair[0], pair[1]))
    same = contents(folder / "out-1") == contents(folder / "out-2")
    again = recompute(whole, folder / "out-1", 1)
    again.show("unchanged input again")
    few = recompute(few_of(whole, asked.few), fresh(folder / "out-few"), 1)
    few.show(f"{asked.few} files, 1 worker")
    speed = statistics.median(a.clock / b.clock for a, b in runs)
    by_processor = statistics.median((a.own + a.workers) / (b.own + b.workers / 2) for a, b in runs)
    second = again.clock / statistics.median(a.clock for a, _ in runs)
    growth = max(a.peak for a, _ in runs) / few.peak
    print(f"two workers beside one, by processor time: {by_processor:.3f}")
    print(f"results with one worker and with two: {'the same bytes' if same else 'THEY DIFFER'}")
    held = [
        told("two workers beside one", speed, f"at least {LEAST_SPEED}", holds=speed >= LEAST_SPEED),
        told("second run beside the first", second, f"below {MOST_AGAIN}", holds=second < MOST_AGAIN),
        told(
            "peak of a worker, all beside few", growth, f"at most {MOST_GROWTH}", holds=growth <= MOST_GROWTH
        ),
        same and not again.workers,
    ]
    return all(held)


def main() -> None:
    """Measure; exit status 1 where a bound does not hold."""
    if sys.argv[1:2] == ["--one"]:
        one(sys.argv[2:])
        return
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--communes", type=int, default=200)
    parser.add_argument("--households", type=int, default=1000, help="of a commune")
    parser.add_argument("--few", type=int, default=20, help="files of the small run")
    parser.add_argument("--rounds", type=int, default=1, help="pairs of runs in turn")
    parser.add_argument("--folder", type=Path, help="where the province and the results are kept")
    asked = parser.parse_args()
    if asked.folder:
        asked.folder.mkdir(parents=True, exist_ok=True)
        sys.exit(int(not measure(asked.folder, asked)))
    with tempfile.TemporaryDirectory() as folder:
        sys.exit(int(not measure(Path(folder), asked)))


if __name__ == "__main__":
    main()
