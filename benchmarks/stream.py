"""What do memory and time of one large table do as it grows, and what does the engine cost in it?

Samples (seeded, incomes and indicators) are written as Parquet and recomputed by `ngheo batch FILE.parquet`,
each in a process of its own: peak memory, processor seconds a household, and the seconds within the engine,
beside the rule written by hand in numpy (`engine.py`) on a million households in the same process.

Run: `python benchmarks/stream.py [HOUSEHOLDS …] [--folder FOLDER]` (1000000 by default; samples are kept)
"""

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
PER_COMMUNE = 5000
RUNS, MILLION = 5, 1_000_000
MOST_MB, MOST_APART_MB, MOST_DRIFT, MOST_RATIO = 1000, 300, 1.2, 3


def sample(folder: Path, households: int) -> Path:
    """Write a sample of so many households, unless it is there."""
    path = folder / f"s{households}.parquet"
    if not path.exists():
        words = ["sample", "--out", str(path), "--households", str(households), "--shape", "incomes", "-q"]
        words += ["--communes", str(max(1, households // PER_COMMUNE))]
        code = "import sys; from ngheo_cli.__main__ import main; sys.argv[0] = 'ngheo'; sys.exit(main())"
        subprocess.run([sys.executable, "-c", code, *words], check=True, stdout=subprocess.DEVNULL)
    return path


def by_hand(households: int) -> float:
    """Return the seconds of the rule by hand for so many households: an income, the size, 12 indicators."""
    from engine import hand_income, surveys  # noqa: PLC0415 - after the peak of memory was taken

    inputs = surveys(households)["income of the household, size"]
    times = []
    for _ in range(RUNS + 1):
        start = time.process_time()
        hand_income(inputs)
        times.append(time.process_time() - start)
    return statistics.median(times[1:])


def recompute(path: Path, out: Path) -> None:
    """Recompute one table in this process and print what it took, in processor seconds and MB."""
    import ngheo_cli.classify.decide as deciding  # noqa: PLC0415 - measured from here on
    from ngheo_cli.__main__ import run  # noqa: PLC0415 - the same

    spent = {"engine": 0.0, "decide": 0.0}

    def timed(name: str, work: Any) -> Any:
        def timing(*words: Any) -> Any:
            start = time.process_time()
            try:
                return work(*words)
            finally:
                spent[name] += time.process_time() - start

        return timing

    engine = "classify_codes"  # as `decide` knows it
    setattr(deciding, engine, timed("engine", getattr(deciding, engine)))
    deciding.decide = timed("decide", deciding.decide)
    start, wall = time.process_time(), time.perf_counter()
    status = run(["batch", str(path), "--out", str(out), "--quiet", "--force"])
    took = {"status": status, "seconds": time.process_time() - start, "wall": time.perf_counter() - wall}
    print(json.dumps({**took, **spent, "peak": _peak(), "hand": by_hand(MILLION)}))


def _peak() -> float:
    """Return the peak of the process's memory so far, in MB."""
    import resource  # noqa: PLC0415 - not on Windows

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measured(path: Path, folder: Path) -> dict[str, float]:
    """Recompute a table in a process of its own and return what it took."""
    words = [sys.executable, str(HERE / "stream.py"), "--one", str(path), "--folder", str(folder)]
    done = subprocess.run(words, check=True, capture_output=True, text=True, encoding="utf-8")
    took: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    if took["status"] > 1:
        raise SystemExit(done.stderr)
    return took


def show(households: int, took: dict[str, float]) -> None:
    """Print what a table took."""
    ratio = took["engine"] / households * MILLION / took["hand"]
    print(
        f"{households:>11,} households: peak {took['peak']:.0f} MB, {took['seconds']:.0f} s of a processor "
        f"({took['seconds'] / households * 1e6:.1f} µs each; {took['wall']:.0f} s in all); a million in the "
        f"engine {took['engine'] / households * 1e9:.0f} ms, by hand {took['hand'] * 1000:.0f} ms, "
        f"ratio {ratio:.2f} (at most {MOST_RATIO})",
        flush=True,
    )


def main() -> None:
    """Measure each size; exit status 1 where a bound does not hold."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("households", nargs="*", type=int, default=[MILLION])
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--one", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    folder = asked.folder or Path(tempfile.mkdtemp())
    folder.mkdir(exist_ok=True)
    if asked.one:
        recompute(asked.one, folder / f"{asked.one.stem}-out")
        return
    found = {}
    for households in asked.households:
        found[households] = measured(sample(folder, households), folder)
        show(households, found[households])
    peaks = [took["peak"] for took in found.values()]
    costs = [took["seconds"] / households for households, took in found.items()]
    drift = max(costs) / min(costs)
    print(f"peaks within {max(peaks) - min(peaks):.0f} MB, costs within {drift:.2f} of one another")
    fast = all(t["engine"] / n * MILLION <= MOST_RATIO * t["hand"] for n, t in found.items())
    kept = max(peaks) < MOST_MB and max(peaks) - min(peaks) <= MOST_APART_MB
    sys.exit(int(not (fast and kept and drift <= MOST_DRIFT)))


if __name__ == "__main__":
    main()
