"""A page of a sample, and a real browser that shows it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request, sync_playwright

CHROMIUM = Path("/usr/bin/chromium")
_ARGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
needs_chromium = pytest.mark.skipif(not CHROMIUM.exists(), reason="no Chromium here")


@dataclass
class Heard:
    """What a page did beside showing itself."""

    errors: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)


@contextmanager
def chromium() -> Iterator[Browser]:
    """Run the system's Chromium."""
    with sync_playwright() as engine:
        browser = engine.chromium.launch(executable_path=CHROMIUM, args=_ARGS)
        yield browser
        browser.close()


@contextmanager
def opened(browser: Browser, path: Path, width: int = 1366) -> Iterator[tuple[Page, Heard]]:
    """Open a page from its file; whatever else it asks for is refused and told."""
    heard = Heard()
    context = browser.new_context(viewport={"width": width, "height": 800}, locale="vi-VN")
    page = context.new_page()

    def refuse(request: Request) -> None:
        if request.url != path.as_uri():
            heard.requests.append(request.url)

    page.on("request", refuse)
    page.on("pageerror", lambda error: heard.errors.append(str(error)))
    page.on("console", lambda told: heard.errors.append(told.text))
    page.goto(path.as_uri())
    yield page, heard
    context.close()


_VALUE = r"(cell) => cell.dataset.value ?? (/^\d+$/.test(cell.textContent) ? cell.textContent : null)"
"""The number of a cell, as the page itself reads it."""


def column(page: Page, table: str, name: str) -> list[str | None]:
    """Return the numbers of a column of the rows that are shown, from the top; None for none."""
    script = """([table, name]) => {
        const value = VALUE;
        const heads = [...document.querySelectorAll(`#${table} thead th`)];
        const at = heads.findIndex((head) => head.dataset.name === name);
        return [...document.querySelectorAll(`#${table} tbody tr`)].filter((row) => !row.hidden)
            .map((row) => value(row.cells[at]));
    }""".replace("VALUE", _VALUE)
    found: list[str | None] = page.evaluate(script, [table, name])
    return found


def rows(page: Page, table: str) -> list[dict[str, str | None]]:
    """Return the rows of a table that are shown: path, kind, and the numbers by column name."""
    script = """(table) => {
        const value = VALUE;
        const names = [...document.querySelectorAll(`#${table} thead th`)].map((head) => head.dataset.name);
        const rows = [...document.querySelectorAll(`#${table} tbody tr`)].filter((row) => !row.hidden);
        return rows.map((row) => {
            const found = { path: row.dataset.path ?? null, kind: row.dataset.kind ?? null };
            names.forEach((name, i) => { if (name) found[name] = value(row.cells[i]); });
            return found;
        });
    }""".replace("VALUE", _VALUE)
    found: list[dict[str, str | None]] = page.evaluate(script, table)
    return found
