"""How long does making every report form take beside reading both reviews and writing the same cells plain?

    python benchmarks/report.py [--households 60000] [--runs 7]

Two CSV surveys by the record, a year apart, in 10 communes of 20 villages each, with indicators, groups and
causes, and the totals of all communes. The product is the whole command `ngheo report --form all`, from the
files to the workbook; the floor reads and types both surveys, and writes the values of the product's cells
with XlsxWriter, unstyled. Both run in turn, in one process.
"""

import argparse
import contextlib
import io
import random
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import xlsxwriter
from openpyxl import load_workbook

from ngheo_cli.__main__ import run
from ngheo_cli.criteria.load import get
from ngheo_cli.survey.options import ReadOptions
from ngheo_cli.survey.read import read_survey

BOUND = 3
STANDARD = "2021-2025"
COMMUNES, VILLAGES = 10, 20
CLASSES = ("Hộ nghèo", "Hộ cận nghèo", "Hộ không nghèo")
INDICATORS = get(STANDARD).indicator_ids
HEAD = (
    "province", "commune", "village", "household_id", "head_name", "head_birth", "head_national_id",
    "head_ethnicity", "size", "area", "recorded_class", "no_labour_capacity", "merit_member", *INDICATORS,
    *(f"cause_{number}" for number in range(1, 9)),
)  # fmt: skip
Sheets = list[tuple[str, list[tuple[object, ...]]]]


def write_survey(path: Path, households: int, year: int) -> None:
    """Write one review; both years draw from one population by a fixed seed."""
    draw, change = random.Random(1), random.Random(year)  # noqa: S311
    lines = [",".join(HEAD)]
    for number in range(households):
        size, class_ = draw.randint(1, 8), draw.randrange(3)
        ethnic = draw.choice(("Kinh", "Tày", "Mông", "Dao"))
        if change.random() < 0.1:
            continue
        if change.random() < 0.2:
            class_ = change.randrange(3)
        marks = ("yes" if change.random() < 0.2 else "no" for _ in range(2 + len(INDICATORS) + 8))
        village = number % (COMMUNES * VILLAGES)
        lines.append(
            f"Tỉnh Mẫu,Xã {village // VILLAGES},Thôn {village},{number},Chủ hộ {number},{1950 + number % 50},"
            f"{number:012},{ethnic},{size},rural,{CLASSES[class_]},{','.join(marks)}"
        )
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def write_totals(path: Path, households: int) -> None:
    """Write the totals of every commune: three times the households of the list."""
    each = 3 * households // COMMUNES
    rows = [f"Tỉnh Mẫu,Xã {number},{each},{4 * each},{each},{4 * each}" for number in range(COMMUNES)]
    head = "province,commune,households,persons,dtts_households,dtts_persons"
    path.write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")


def cells_of(book: Path) -> Sheets:
    """Return the values of every sheet of a workbook."""
    opened = load_workbook(book, read_only=True, data_only=True)
    return [(sheet.title, list(sheet.iter_rows(values_only=True))) for sheet in opened.worksheets]


def product(words: list[object]) -> int:
    """Run a command without its words on the screen; return its status."""
    with contextlib.redirect_stdout(io.StringIO()):
        return run([str(word) for word in words])


def floor(surveys: list[Path], sheets: Sheets, out: Path) -> None:
    """Read and type the surveys, and write the cells unstyled."""
    for path in surveys:
        read_survey([path], ReadOptions(), lambda *_: (get(STANDARD),))
    with xlsxwriter.Workbook(str(out)) as book:
        for name, rows in sheets:
            sheet = book.add_worksheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)


def seconds(work: Callable[[], object]) -> float:
    """Return the wall time of some work."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main() -> None:
    """Print the ratio of each run and their median."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--households", type=int, default=60_000)
    parser.add_argument("--runs", type=int, default=7)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        before, now, totals, out = (here / name for name in ("2022.csv", "2023.csv", "t.csv", "forms.xlsx"))
        write_survey(before, asked.households, 2022)
        write_survey(now, asked.households, 2023)
        write_totals(totals, asked.households)
        words: list[object] = ["report", now, "--before", before, "--totals", totals, "--class", "recorded",
                 "--form", "all", "--criteria", STANDARD, "--out", out, "--force", "--quiet"]  # fmt: skip
        if product(words) > 1:
            raise SystemExit("no forms were made")
        sheets = cells_of(out)
        count = sum(value is not None for _, rows in sheets for row in rows for value in row)
        print(f"{asked.households} households a review, {len(sheets)} sheets, {count} cells")
        ratios = []
        for _ in range(asked.runs):
            whole = seconds(lambda: product(words))
            least = seconds(lambda: floor([before, now], sheets, here / "floor.xlsx"))
            ratios.append(whole / least)
            print(f"report {whole:.2f} s, floor {least:.2f} s, {whole / least:.2f}")
    spread = f"{min(ratios):.2f}-{max(ratios):.2f}"
    print(f"median ratio {statistics.median(ratios):.2f} ({spread}, {asked.runs} runs), bound {BOUND}")


if __name__ == "__main__":
    main()
