"""Pages point at what is there, and state their figures."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = sorted(
    p for p in (*ROOT.glob("*.md"), *ROOT.glob("*/*.md")) if not p.parent.name.startswith(".") and p.is_file()
)


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_links_of_a_page_lead_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for target, part in re.findall(r"\]\(([^)#\s]*)(?:#([^)\s]*))?\)", text):
        if "://" not in target:
            led_to = page.parent / target if target else page
            assert led_to.exists(), target
            assert not part or part in parts_of(led_to), part


def parts_of(page: Path) -> set[str]:
    """Return the names that links use for the headings of a page."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_no_page_has_a_figure_left_to_fill_in(page: Path) -> None:
    assert not re.search(r"@[A-Z0-9]+@", page.read_text(encoding="utf-8"))
