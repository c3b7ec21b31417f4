"""Which pictures does `docs/bat-dau.md` show? `python -m docs.pictures` in tests/ draws them.

It needs LibreOffice, pdftoppm and Chromium. Data are a sample's: no person in a picture exists.
"""

import os
import re
import subprocess
import sys
import tempfile
from html import escape, unescape
from pathlib import Path

from rich.console import Console
from rich.text import Text

from cli.pseudo_terminal import PseudoTerminal
from cli.web_browser import chromium

from .hands import HANDS
from .pages import ROOT, parts, run_line

PAGE = ROOT / "docs" / "bat-dau.md"
PICTURES = ROOT / "docs" / "hinh"
SCREEN = "classify tap-huan/2025/xa-1.xlsx --out ra-soat.ket-qua.xlsx --force"
SCREEN_FROM = "Kết quả theo chuẩn"
"""The picture of the screen begins at this line: the columns before it are longer than a screen."""
OFFICE = {
    "ket-qua": ("ra-soat.ket-qua.xlsx", 1),
    "bien-ban": ("hop-thon/bien-ban-hop-thon.docx", 1),
    "giay-chung-nhan": ("van-ban/giay-chung-nhan.docx", 1),
    "bieu-bao-cao": ("ra-soat.ket-qua.bieu-bao-cao.xlsx", 2),
    "bieu": ("ra-soat-2025.xlsx", 5),
}
"""Picture, file and page of its print."""
WIDE = 12.2
"""The width of a character on the drawing of a screen."""
RESOLUTION = 60
"""Dots an inch of a printed page."""


def do_the_page(folder: Path) -> None:
    """Run every command of the page in the folder, which must be the current one."""
    for part in parts(PAGE.read_text(encoding="utf-8")):
        if part.hand:
            HANDS[part.hand](folder)
        for line in part.commands:
            ran = run_line(line)
            if ran.status > 1:
                raise RuntimeError(f"{line}: {ran.err}")


def draw_screen(folder: Path, drawing: Path) -> None:
    """Draw what a terminal shows of a command, with its colours, on a page that holds nothing else."""
    with PseudoTerminal(folder, *SCREEN.split()) as terminal:
        terminal.end()
    shown = f"$ ngheo {SCREEN}\n…\n" + SCREEN_FROM + terminal.screen.split(SCREEN_FROM, 1)[1]
    console = Console(record=True, width=82, file=open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123
    console.print(Text.from_ansi(shown))
    svg = console.export_svg(title="ngheo").replace("Fira Code, monospace", "DejaVu Sans")
    placed = re.sub(
        r'<text (class="\S+") x="([\d.]+)" y="([\d.]+)" textLength.*?>(.*?)</text>', _by_column, svg
    )
    drawing.write_text(f"<meta charset=utf-8>{placed}", encoding="utf-8")


def _by_column(line: re.Match[str]) -> str:
    """Place what is parted by wider gaps at its column: DejaVu Sans Mono draws the accent of ố beside it."""
    look, left, y, text = line.groups()
    return "".join(
        f'<text {look} x="{float(left) + WIDE * word.start():.1f}" y="{y}">{escape(word[0])}</text>'
        for word in re.finditer(r"\S+(?: \S+)*", unescape(text).replace("\u00a0", " "))
    )


def photograph(address: Path, picture: Path, width: int, height: int | None = None) -> None:
    """Take a picture of a page in a browser; without a height, of its first drawing alone."""
    with chromium() as browser:
        page = browser.new_page(viewport={"width": width, "height": height or 900})
        page.goto(address.as_uri())
        if height is None:
            page.locator("svg").first.screenshot(path=picture)
        else:
            page.screenshot(path=picture)


def print_office(file: Path, number: int, picture: Path) -> None:
    """Print a file of an office to PDF and make a picture of one page."""
    subprocess.run(
        ["soffice", "--headless", "--convert-to", "pdf", "--outdir", file.parent, file],
        check=True,
        capture_output=True,
    )
    pages = ["-f", str(number), "-l", str(number), "-r", str(RESOLUTION), "-singlefile", "-png"]
    subprocess.run(["pdftoppm", *pages, file.with_suffix(".pdf"), picture.with_suffix("")], check=True)


def main(folder: Path, wanted: set[str]) -> None:
    """Draw the wanted pictures, or all."""
    do_the_page(folder)
    PICTURES.mkdir(exist_ok=True)
    if wanted & {"phan-loai"}:
        draw_screen(folder, folder / "man-hinh.html")
        photograph(folder / "man-hinh.html", PICTURES / "phan-loai.png", 900)
    if wanted & {"trang"}:
        photograph(folder / "trang.html", PICTURES / "trang.png", 1100, 900)
    for name in wanted & OFFICE.keys():
        file, number = OFFICE[name]
        print_office(folder / file, number, PICTURES / f"{name}.png")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as here:
        os.chdir(here)
        main(Path(here), set(sys.argv[1:]) or {*OFFICE, "phan-loai", "trang"})
        os.chdir(ROOT)
