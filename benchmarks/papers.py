"""How long do 500 certificates, or letters, in one document take beside classifying 20 000 households?

    python benchmarks/papers.py [--paper letter] [--count 500] [--households 20000] [--runs 5]

Both are whole commands in one process, run in turn: `ngheo report --documents --paper certificate` of a csv
of 500 recorded poor and near-poor households with 2 000 members in a csv of their own, and `ngheo classify`
of a csv of 20 000 such households, without members, to a result in csv, the fastest one. Exits 1 where the
median ratio of certificates is above the bound.
"""

import argparse
import contextlib
import io
import random
import statistics
import sys
import tempfile
import time
from pathlib import Path

from docx import Document

from ngheo_cli.__main__ import run
from ngheo_cli.criteria.load import get
from ngheo_cli.reports.papers.kinds import BY_NAME

BOUND = 1
TITLES = {"certificate": "GIẤY CHỨNG NHẬN", "letter": "THÔNG BÁO"}
"""The papers of a household, and how each begins."""
STANDARD = "2021-2025"
INDICATORS = get(STANDARD).indicator_ids
HEAD = (
    "province", "commune", "village", "household_id", "head_name", "size", "area", "income_per_person",
    "recorded_class", "review_date", *INDICATORS,
)  # fmt: skip
MEMBERS_HEAD = "commune,village,household_id,member_name,relation,birth,sex,ethnicity"
MEMBERS_EACH = 4


def write_survey(path: Path, households: int, classes: tuple[str, ...]) -> None:
    """Write households by a fixed seed, each with a class on record."""
    draw = random.Random(1)  # noqa: S311
    lines = [",".join(HEAD)]
    for number in range(households):
        marks = ("yes" if draw.random() < 0.25 else "no" for _ in INDICATORS)
        lines.append(
            f"Tỉnh Mẫu,Xã Mẫu,Thôn {number % 20},{number:05},Chủ hộ {number},{MEMBERS_EACH},rural,"
            f"{draw.randrange(500, 4000)}000,{draw.choice(classes)},2025-10-10,{','.join(marks)}"
        )
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def write_members(path: Path, households: int) -> None:
    """Write the members of every household, the head first."""
    lines = [MEMBERS_HEAD]
    for number in range(households):
        for member in range(MEMBERS_EACH):
            name, relation = (f"Chủ hộ {number}", "Chủ hộ") if not member else (f"Người Mẫu {member}", "Con")
            born = f"{1960 + 7 * member}-05-02"
            lines.append(f"Xã Mẫu,Thôn {number % 20},{number:05},{name},{relation},{born},female,Tày")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def timed(words: list[object]) -> float:
    """Run a command without its words on the screen; return the seconds."""
    start = time.perf_counter()
    with contextlib.redirect_stdout(io.StringIO()):
        status = run([str(word) for word in words])
    if status > 1:
        sys.exit(f"{words[0]}: {status}")
    return time.perf_counter() - start


def main() -> None:
    """Print the ratio of every run and their median."""
    options = argparse.ArgumentParser()
    options.add_argument("--paper", choices=TITLES, default="certificate")
    options.add_argument("--count", type=int, default=500)
    options.add_argument("--households", type=int, default=20_000)
    options.add_argument("--runs", type=int, default=5)
    asked = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        write_survey(place / "few.csv", asked.count, ("Hộ nghèo", "Hộ cận nghèo"))
        write_members(place / "members.csv", asked.count)
        write_survey(place / "many.csv", asked.households, ("Hộ nghèo", "Hộ cận nghèo", "Hộ không nghèo"))
        papers = ["report", place / "few.csv", "--members", place / "members.csv", "--documents", "--paper",
                  asked.paper, "--out", place / "papers", "--force", "--quiet"]  # fmt: skip
        classify = ["classify", place / "many.csv", "--out", place / "many.ket-qua.csv", "--force", "--quiet"]
        timed(papers), timed(classify)
        pairs = [(timed(papers), timed(classify)) for _ in range(asked.runs)]
        made = Document(str(place / "papers" / BY_NAME[asked.paper].template))
        if sum(p.text.startswith(TITLES[asked.paper]) for p in made.paragraphs) != asked.count:
            sys.exit("some papers are missing")
    for mine, floor in pairs:
        print(f"{asked.paper}s {mine:.2f} s, classify {floor:.2f} s, ratio {mine / floor:.2f}")
    ratio = statistics.median(mine / floor for mine, floor in pairs)
    print(f"median ratio {ratio:.2f} (bound of certificates {BOUND})")
    raise SystemExit(asked.paper == "certificate" and ratio > BOUND)


if __name__ == "__main__":
    main()
