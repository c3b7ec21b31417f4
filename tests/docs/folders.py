"""Which files does the reader of a page have before its first command? All are made-up samples."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pandas as pd

from .pages import ROOT, run_line
from .yearly import a_review, fill_office

SAMPLES = ROOT / "samples"


def _run(*lines: str) -> None:
    for line in lines:
        ran = run_line(line)
        if ran.status > 1:
            raise RuntimeError(ran.err)


def _two_years(folder: Path, defects: str = "") -> None:
    """Put a commune of two years there: results of both, totals, and the survey `ra-soat.xlsx`."""
    _run(f"ngheo sample --out mau --households 120 --years 2 --members --seed 5{defects}")
    shutil.copy(folder / "mau" / "2025" / "xa-1.xlsx", folder / "ra-soat.xlsx")
    _run("ngheo classify mau/2024/xa-1.xlsx --out nam-truoc.ket-qua.xlsx")
    _totals(folder)


def _totals(folder: Path) -> None:
    table = pd.read_csv(folder / "mau" / "tong-so-ho-2025.csv", dtype=object)
    table.to_excel(folder / "tong-so-ho.xlsx", index=False)


def _guide(folder: Path) -> None:
    _two_years(folder)
    _run("ngheo classify ra-soat.xlsx --out nam-nay.ket-qua.xlsx")
    shutil.copy(SAMPLES / "xa-mau.xlsx", folder / "ra-soat.xlsx")


def _auditor(folder: Path) -> None:
    _two_years(folder, " --defects recorded_differs=3,area_blank=1")
    _run("ngheo classify ra-soat.xlsx")
    for name, survey in (("bieu", "2025"), ("bieu-truoc", "2024")):
        totals = f"--totals mau/tong-so-ho-{survey}.csv"
        before = "--before nam-truoc.ket-qua.xlsx --form 7.3 --form 7.4" if name == "bieu" else ""
        _run(
            f"ngheo report mau/{survey}/xa-1.xlsx --form 7.2 {before} {totals} --class recorded"
            f" --allow-undetermined --out {name}"
        )
    for number in (2, 3, 4):
        shutil.copy(folder / "bieu" / f"bieu-7.{number}.xlsx", folder / f"bieu-7-{number}.xlsx")
    shutil.copy(folder / "bieu-truoc" / "bieu-7.2.xlsx", folder / "nam-truoc.xlsx")
    (folder / "thu-muc-phieu").mkdir()
    shutil.copy(folder / "ra-soat.xlsx", folder / "thu-muc-phieu")


def _readme(folder: Path) -> None:
    _two_years(folder)
    shutil.copy(SAMPLES / "xuat-he-thong.xlsx", folder / "xuat.xlsx")
    shutil.copy(SAMPLES / "cu.xls", folder)
    _run("ngheo sample --out thu-muc-phieu --communes 2 --households 30 --seed 3")


def _standards(folder: Path) -> None:
    _two_years(folder)
    page = (ROOT / "docs" / "tieu-chi.md").read_text(encoding="utf-8")
    example = re.search(r"```yaml\n(schema: ngheo\.criteria/1.*?)```", page, re.DOTALL)
    if example is None:
        raise ValueError("tieu-chi.md")
    (folder / "chuan-cua-toi.yaml").write_text(example[1], encoding="utf-8")


def _points(folder: Path) -> None:
    shutil.copy(ROOT / "docs" / "examples" / "bang-diem-vi-du.yaml", folder / "bang-diem.yaml")
    _run("ngheo sample --out mau --households 20 --shape facts")
    shutil.copy(folder / "mau" / "xa-1.xlsx", folder / "ra-soat.xlsx")


def _papers(folder: Path) -> None:
    for name, year in (("nam-truoc", 2023), ("ra-soat", 2024)):
        household = ("Thôn 2", "015", "Người Mẫu Một", "Hộ nghèo")
        a_review(folder / f"{name}.xlsx", "Xã Mẫu", year, household)
        _run(f"ngheo classify {name}.xlsx")


FOLDERS: dict[str, Callable[[Path], None]] = {
    "README.md": _readme,
    "docs/bat-dau.md": lambda _: None,
    "docs/tinh.md": lambda _: None,
    "docs/huong-dan.md": _guide,
    "docs/ra-soat-nam.md": fill_office,
    "docs/kiem-tra-lai.md": _auditor,
    "docs/van-ban.md": _papers,
    "docs/bang-diem.md": _points,
    "docs/tieu-chi.md": _standards,
}
"""How the folder of each page is prepared; the current folder is already that folder."""
