"""What does checking cost beside reading and typing? The annotated copy apart.

Makes a workbook of 5 000 households with 20 000 members, with a few mistakes of every hundred rows. In turn
(A B A B …) it is read and typed without any check, and checked as `ngheo check` does: read, typed, checked,
decided, its other sheets looked through for totals, all findings gathered. Prints the ratio of each pair:
median, least and greatest. Bound: 2, for checking adds no more than the time of reading and typing.

    python benchmarks/check.py [--pairs 9] [--households 5000]
"""

import argparse
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from unittest.mock import patch

import xlsxwriter

from ngheo_cli.cli.check_totals import totals_findings
from ngheo_cli.cli.reading import Request, load
from ngheo_cli.criteria.load import get
from ngheo_cli.criteria.model import Criteria
from ngheo_cli.reports.check_findings import check_findings
from ngheo_cli.survey.model import Survey
from ngheo_cli.survey.options import ReadOptions
from ngheo_cli.survey.read import read_survey

BOUND = 2.0
MEMBERS = 4
HOUSEHOLD = (
    "province", "commune", "village", "household_id", "head_name", "head_birth", "head_national_id", "size",
    "area", "income_per_person", "score_income", "score_deprivation", "floor_area_m2", "review_date",
)  # fmt: skip
MEMBER = (
    "village", "household_id", "member_name", "relation", "birth", "sex", "national_id", "health_insurance",
    "wage_work", "labour_contract", "studying_level", "completed_level",
)  # fmt: skip


def make_survey(path: Path, households: int, seed: int = 11) -> None:
    """Write the two sheets; 3 % of the answers are blank and about one row in fifty has a mistake."""
    pick = random.Random(seed)  # noqa: S311
    with xlsxwriter.Workbook(str(path)) as book:
        sheet, people = book.add_worksheet("Hộ"), book.add_worksheet("Thành viên")
        sheet.write_row(0, 0, HOUSEHOLD)
        people.write_row(0, 0, MEMBER)
        for row in range(1, households + 1):
            village, code = f"Thôn {row % 25 + 1}", f"{row:05d}"
            wrong = pick.random() < 0.02
            values: list[object] = [
                "Điện Biên", "Xã Mường Phăng", village, code, f"Người Mẫu {row}",
                f"{pick.randint(1940, 2000)}-03-04", f"099{row:09d}",
                0 if wrong else MEMBERS, "rural", pick.randrange(300, 4000) * 1000,
                pick.randrange(60, 260, 5), 35 if wrong else 10 * pick.randint(0, 9), pick.randint(20, 90),
                "2025-10-15",
            ]  # fmt: skip
            sheet.write_row(
                row, 0, [v if n < 5 or pick.random() > 0.03 else "" for n, v in enumerate(values)]
            )
            for n in range(MEMBERS):
                birth = 2026 if wrong and n == 3 else pick.randint(1950, 2020)
                person: list[object] = [
                    village, code, f"Người Mẫu {row}-{n}", "Chủ hộ" if n == 0 else "Con", f"{birth}-05-06",
                    pick.choice(("Nam", "Nữ")), "", *(pick.choice(("Có", "Không")) for _ in range(3)), "", "",
                ]  # fmt: skip
                people.write_row(MEMBERS * (row - 1) + n + 1, 0, person)


def read_only(path: Path, criteria: Criteria) -> Survey:
    """Read, type and join, without any check."""
    room = "ngheo_cli.survey"
    with (
        patch(f"{room}.read.ASIDE", ()),
        patch(f"{room}.read.KEPT", ()),
        patch(f"{room}.members.check_members", lambda *_: []),
        patch(f"{room}.members.set_duplicates_aside", lambda *_: []),
    ):
        return read_survey([path], ReadOptions(), lambda *_: (criteria,))


def checked(path: Path, criteria: Criteria) -> int:
    """Do what `ngheo check` does but for the copy and the screen; return the number of findings."""
    one = load(path, Request(criteria=criteria.id))
    return len(check_findings(one.survey, one.decisions)) + len(totals_findings(one))


def seconds(work: Callable[[], object]) -> float:
    """Return the wall time of some work."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main() -> int:
    """Measure and print; return 1 above the bound."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=int, default=9)
    parser.add_argument("--households", type=int, default=5000)
    asked = parser.parse_args()
    criteria = get("2021-2025")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "survey.xlsx"
        make_survey(path, asked.households)
        survey, found = read_only(path, criteria), checked(path, criteria)
        members = len(survey.members.frame) if survey.members else 0
        pairs = [
            (seconds(lambda: checked(path, criteria)), seconds(lambda: read_only(path, criteria)))
            for _ in range(asked.pairs)
        ]
    ratios = sorted(a / b for a, b in pairs)
    median = statistics.median(ratios)
    print(f"{asked.households} households, {members} members, {found} findings; {asked.pairs} pairs in turn")
    print(f"checked:        median {statistics.median(a for a, _ in pairs):.3f} s")
    print(f"read and typed: median {statistics.median(b for _, b in pairs):.3f} s")
    print(f"ratio:          median {median:.2f} (from {ratios[0]:.2f} to {ratios[-1]:.2f}), bound {BOUND}")
    return int(median > BOUND)


if __name__ == "__main__":
    sys.exit(main())
