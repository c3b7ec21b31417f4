"""How long does comparing two reviews take beside reading and typing them?

    python benchmarks/compare.py [--households 200000] [--runs 7]

Two CSV surveys by the record, a year apart: nine households of ten stay, some under another class, size, code
or village. The ratio is the whole comparison, reading included, over reading and typing both files.
"""

import argparse
import random
import statistics
import tempfile
import time
from pathlib import Path

from ngheo_cli.classify.decide import decide
from ngheo_cli.criteria.load import get
from ngheo_cli.review.history import history_of
from ngheo_cli.review.households import households_of
from ngheo_cli.review.link import link
from ngheo_cli.review.movement_tables import compare
from ngheo_cli.review.newly_escaped import newly_escaped
from ngheo_cli.survey.model import Survey
from ngheo_cli.survey.read import ReadOptions, read_survey

BOUND = 3
CLASSES = ("Hộ nghèo", "Hộ cận nghèo", "Hộ không nghèo")
HEAD = "province,commune,village,household_id,head_name,head_birth,head_national_id,size,area,recorded_class"


def write(path: Path, households: int, year: int) -> None:
    """Write one review; both years draw from one population by a fixed seed."""
    draw, change = random.Random(1), random.Random(year)  # noqa: S311
    lines = [HEAD]
    for number in range(households):
        village, size, class_ = number // 100, draw.randint(1, 8), draw.randrange(3)
        if change.random() < 0.1:
            continue
        if change.random() < 0.2:
            size, class_ = change.randint(1, 8), change.randrange(3)
        lines.append(
            f"Tỉnh Mẫu,Xã {village // 10},Thôn {village},{number % 100 + 1},Chủ hộ {number},"
            f"{1950 + number % 50},{number:012},{size},rural,{CLASSES[class_]}"
        )
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def read(path: Path) -> Survey:
    """Read and type one review."""
    return read_survey([path], ReadOptions(), lambda *_: (get("2021-2025"),))


def once(paths: list[Path]) -> tuple[float, float]:
    """Return seconds of reading and typing both, and of all."""
    start = time.perf_counter()
    surveys = [read(path) for path in paths]
    typed = time.perf_counter() - start
    standard = get("2021-2025")
    before, now = (households_of([(s, decide(s, standard))], "recorded") for s in surveys)
    links = link(before, now)
    compare(before, now, links, history_of(before, now, [links]))
    newly_escaped(now, [before], {}, links=[links])
    return typed, time.perf_counter() - start


def main() -> None:
    """Print the ratio of each run and their median."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--households", type=int, default=200_000)
    parser.add_argument("--runs", type=int, default=7)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{year}.csv" for year in (2022, 2023)]
        for path, year in zip(paths, (2022, 2023), strict=True):
            write(path, asked.households, year)
        ratios = []
        for _ in range(asked.runs):
            typed, whole = once(paths)
            ratios.append(whole / typed)
            print(f"reading and typing {typed:.2f} s, with comparing {whole:.2f} s, {whole / typed:.2f}")
    spread = f"{min(ratios):.2f}-{max(ratios):.2f}"
    print(f"median ratio {statistics.median(ratios):.2f} ({spread}, {asked.runs} runs), bound {BOUND}")


if __name__ == "__main__":
    main()
