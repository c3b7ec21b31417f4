"""The page of `ngheo report --html` on paper: a table's titles stand above its rows, on every sheet."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Page

from ngheo_cli.__main__ import run

from .commandline import a_csv
from .web_browser import chromium, needs_chromium, opened

pytestmark = [
    needs_chromium,
    pytest.mark.skipif(shutil.which("pdftotext") is None, reason="no Poppler here"),
]
TITLES = ("Đơn vị", "Hộ nghèo", "Hộ cận nghèo")
LONG = """() => {
    const body = document.querySelector("#units-table tbody");
    const one = body.rows[0];
    body.replaceChildren(...Array.from({ length: 150 }, (_, i) => {
        const row = one.cloneNode(true);
        row.cells[0].textContent = `Dòng ${i}`;
        return row;
    }));
}"""
"""Makes the table of units fill several sheets."""
LOWER = """() => {
    const table = document.getElementById("units-table");
    while (table.tBodies[0].rows.length > 3) table.tBodies[0].lastElementChild.remove();
    document.body.replaceChildren(...Array.from({ length: 34 }, (_, i) => {
        const sheet = document.createElement("div");
        const space = document.createElement("div");
        sheet.style.breakBefore = "page";
        space.style.height = `${i + 228}mm`;
        sheet.append(space, table.cloneNode(true));
        return sheet;
    }));
}"""
"""Puts the table at every height near the end of a sheet."""


def sheets(page: Page, path: Path) -> list[list[str]]:
    """Print a page; return the lines of each sheet."""
    page.pdf(path=path, prefer_css_page_size=True)
    text = subprocess.run(
        ["pdftotext", "-layout", "-enc", "UTF-8", path, "-"], check=True, capture_output=True
    ).stdout.decode()
    return [re.sub(" +", " ", sheet).splitlines() for sheet in text.split("\f")]


def is_row(line: str) -> bool:
    return re.match(r" ?Dòng \d", line) is not None


def is_head(line: str) -> bool:
    return all(title in line for title in TITLES)


def test_titles_of_a_sorted_table_stand_on_every_sheet_and_never_alone(tmp_path: Path) -> None:
    out = tmp_path / "trang.html"
    survey = a_csv(tmp_path / "nay.csv")
    run(["report", str(survey), "--html", "--criteria", "2021-2025", "--out", str(out), "--quiet"])
    with chromium() as browser, opened(browser, out) as (page, _):
        assert page.locator("#units-table thead button").count() == len(TITLES) + 1
        page.evaluate(LONG)
        page.locator("#units-table thead button").first.click()
        held = [sheet for sheet in sheets(page, tmp_path / "dai.pdf") if any(map(is_row, sheet))]
        page.evaluate(LOWER)
        lowered = sheets(page, tmp_path / "thap.pdf")
    assert len(held) >= 3
    for sheet in held:
        assert any(map(is_head, sheet[: next(i for i, line in enumerate(sheet) if is_row(line))])), sheet
    assert sum(is_row(line) for sheet in lowered for line in sheet) == 34 * 3
    assert all(any(map(is_row, sheet)) for sheet in lowered if any(map(is_head, sheet)))
