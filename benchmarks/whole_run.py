"""How long does `ngheo classify` take beside the floor, as whole processes?

Makes a workbook of 5 000 households and 22 columns, classifies it once to learn the result's cell values,
then runs product and floor in turn (A B A B …) and prints the ratio of each pair: median, least and greatest.
Ratios of one run hold when the machine's speed drifts; absolute times do not.

    python benchmarks/whole_run.py [--pairs 11] [--households 5000] [--floor all|lists]

The floor writes every cell of the result; with `--floor lists` only those that people read, without the sheet
of data.
"""

import argparse
import marshal
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import xlsxwriter
from openpyxl import load_workbook

from ngheo_cli.messages.results import SHEET_DATA

INDICATORS = (
    "employment", "dependents", "nutrition", "health_insurance", "adult_education", "child_schooling",
    "housing_quality", "housing_area", "water_source", "hygienic_toilet", "telecom", "information_devices",
)  # fmt: skip
COLUMNS = (
    "village", "household_id", "head_name", "size", "area", "income_per_person", "score_income",
    "score_deprivation", "farming", "review_date", *INDICATORS,
)  # fmt: skip


def make_survey(path: Path, households: int, seed: int = 7) -> None:
    """Write a survey of `households` rows and 22 canonical columns, 5 % of the answers blank."""
    pick = random.Random(seed)  # noqa: S311
    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet("Khảo sát")
    sheet.write_row(0, 0, COLUMNS)
    for row in range(1, households + 1):
        answers = [pick.random() < 0.25 for _ in INDICATORS]
        values: list[str | int] = [
            f"Thôn {row % 20 + 1}", f"{row:05d}", f"Nguyễn Văn {row}", pick.randint(1, 9),
            pick.choice(("rural", "urban")), pick.randrange(300, 4000) * 1000, pick.randrange(60, 260, 5),
            10 * sum(answers), pick.choice(("yes", "no")), "2024-10-15",
            *("yes" if answer else "no" for answer in answers),
        ]  # fmt: skip
        for column in range(4, len(values)):
            if pick.random() < 0.05:
                values[column] = ""
        sheet.write_row(row, 0, values)
    book.close()


def keep_values(result: Path, out: Path, *, data: bool) -> int:
    """Save the cell values of a result, with its sheet of `data` or without; return their number."""
    sheets, cells = [], 0
    for sheet in load_workbook(result, read_only=True).worksheets:
        if sheet.title in SHEET_DATA and not data:
            continue
        rows = [
            tuple(v if isinstance(v, (int, float, str, bool)) else None if v is None else str(v) for v in row)
            for row in sheet.iter_rows(values_only=True)
        ]
        cells += sum(value is not None for row in rows for value in row)
        sheets.append((sheet.title, rows))
    out.write_bytes(marshal.dumps(sheets))
    return cells


def seconds(command: list[str]) -> float:
    """Run a command to its end; return its wall time. Statuses 0 and 1 are a finished run.

    Compiled modules are kept, as on a user's machine: product and floor then both start warm.
    """
    settings = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=settings)
    spent = time.perf_counter() - start
    if done.returncode > 1:
        raise SystemExit(done.stderr)
    return spent


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=int, default=11)
    parser.add_argument("--households", type=int, default=5000)
    parser.add_argument("--floor", choices=("all", "lists"), default="all")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        survey, result, values = here / "survey.xlsx", here / "result.xlsx", here / "values.marshal"
        make_survey(survey, asked.households)
        product = [sys.executable, "-m", "ngheo_cli", "classify", str(survey), "--criteria", "2021-2025",
                   "--out", str(result), "--force"]  # fmt: skip
        floor = [
            sys.executable,
            str(Path(__file__).with_name("floor.py")),
            str(survey),
            str(values),
            str(here / "f.xlsx"),
        ]
        seconds(product)
        cells = keep_values(result, values, data=asked.floor == "all")
        seconds(floor)
        pairs = [(seconds(product), seconds(floor)) for _ in range(asked.pairs)]
    ratios = sorted(a / b for a, b in pairs)
    print(f"{asked.households} households, {len(COLUMNS)} columns; the floor writes {cells} cells")
    print(f"{asked.pairs} pairs in turn")
    print(f"product: median {statistics.median(a for a, _ in pairs):.2f} s")
    print(f"floor:   median {statistics.median(b for _, b in pairs):.2f} s")
    print(f"ratio:   median {statistics.median(ratios):.2f} (from {ratios[0]:.2f} to {ratios[-1]:.2f})")


if __name__ == "__main__":
    main()
