"""The page of `ngheo report --html` in a real browser: its numbers, its tables by mouse and keyboard."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser

from ngheo_cli.__main__ import run

from .web_browser import CHROMIUM, chromium, column, needs_chromium, opened, rows

pytestmark = needs_chromium
TOTALS = ("--totals", "tong-so-ho-2025.csv", "--totals-before", "tong-so-ho-2024.csv")


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """two years of four communes; the counts of some villages are small."""
    folder = tmp_path_factory.mktemp("mau")
    options = ["--communes", "4", "--households", "320", "--years", "2", "--format", "csv", "--quiet"]
    run(["sample", "--out", str(folder / "mau"), *options, "--criteria", "2021-2025"])
    return folder / "mau"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if not CHROMIUM.exists():
        pytest.skip("no Chromium here")
    with chromium() as found:
        yield found


def arguments(sample: Path) -> list[str]:
    now, before = (sorted(str(path) for path in (sample / year).glob("*.csv")) for year in ("2025", "2024"))
    asked = [word for path in before for word in ("--before", path)]
    return [*now, *asked, "--criteria", "2021-2025"]


@pytest.fixture(scope="module")
def page(sample: Path) -> Path:
    out = sample / "trang.html"
    totals = [word if word.startswith("--") else str(sample / word) for word in TOTALS]
    run(["report", *arguments(sample), *totals, "--html", "--above", "5", "--out", str(out), "--quiet"])
    return out


@pytest.fixture(scope="module")
def named(sample: Path) -> Path:
    """The same with names, in English, without totals."""
    out = sample / "named.html"
    run(
        ["report", *arguments(sample), "--html", "--with-names", "--out", str(out), "--quiet", "--lang", "en"]
    )
    return out


def document(ngheo: Any, *words: object) -> Any:
    return json.loads(ngheo(*words, "--json").out)


def test_page_reaches_for_nothing_and_reports_no_error(browser: Browser, page: Path) -> None:
    with opened(browser, page) as (shown, heard):
        shown.mouse.wheel(0, 5000)
        shown.locator("#units-table thead button").first.click()
        assert shown.title().startswith("Hộ nghèo, hộ cận nghèo: ")
        assert shown.locator("html").get_attribute("lang") == "vi"
        assert shown.locator("figure svg").count() == 4
    assert heard.errors == []
    assert heard.requests == []


def test_nothing_but_its_own_script_may_run(browser: Browser, page: Path) -> None:
    with opened(browser, page) as (shown, heard):
        shown.evaluate("""() => {
            const added = document.createElement('script');
            added.textContent = 'window.ran = true';
            document.body.append(added);
        }""")
        assert shown.evaluate("window.ran === undefined")
        shown.evaluate("() => fetch('https://example.org/').catch(() => null)")
    assert heard.requests == []
    assert any("Content Security Policy" in error for error in heard.errors)


def test_numbers_of_units_are_those_of_rates(ngheo: Any, browser: Browser, page: Path, sample: Path) -> None:
    now = sorted((sample / "2025").glob("*.csv"))
    said = document(
        ngheo, "rates", *now, "--totals", sample / "tong-so-ho-2025.csv", "--criteria", "2021-2025"
    )
    rates = {row["path"]: row for row in said["rows"] if (row["area"], row["group"]) == ("all", "all")}
    with opened(browser, page) as (shown, _):
        found = rows(shown, "units-table")
    assert {row["path"] for row in found} == rates.keys()
    names = ("households", "poor", "poor_rate", "near_poor", "near_poor_rate", "multi_rate_min")
    compared = 0
    for row in found:
        for name in names:
            if row[name] is not None:
                assert row[name] == str(rates[str(row["path"])][name]), (row["path"], name)
                compared += 1
            else:
                assert row["kind"] == "village"
    assert compared > 3 * len(found)


def test_numbers_of_groups_are_those_of_rates(ngheo: Any, browser: Browser, page: Path, sample: Path) -> None:
    now = sorted((sample / "2025").glob("*.csv"))
    said = document(
        ngheo, "rates", *now, "--totals", sample / "tong-so-ho-2025.csv", "--criteria", "2021-2025"
    )
    top = said["rows"][0]["path"]
    rates = {f"{row['area']}/{row['group']}": row for row in said["rows"] if row["path"] == top}
    with opened(browser, page) as (shown, _):
        found = rows(shown, "groups-table")
    assert {"all/all", "rural/all", "urban/all", "all/dtts"} <= {row["kind"] for row in found}
    for row in found:
        published = rates[str(row["kind"])]
        for name in ("households", "poor", "poor_rate", "near_poor", "near_poor_rate"):
            assert row[name] == (None if published[name] is None else str(published[name])), (
                row["kind"],
                name,
            )


def test_numbers_of_deprivations_are_those_of_rates(
    ngheo: Any, browser: Browser, page: Path, sample: Path
) -> None:
    now = sorted((sample / "2025").glob("*.csv"))
    said = document(ngheo, "rates", *now, "--table", "indicators", "--by", "all", "--criteria", "2021-2025")
    top = [row for row in said["rows"] if row["path"] == said["rows"][0]["path"] and row["area"] == "all"]
    published = {(row["class"], row["indicator"]): row for row in top}
    with opened(browser, page) as (shown, _):
        found = rows(shown, "profile-table")
    assert len(found) == 12
    for row in found:
        for class_ in ("poor", "near_poor"):
            told = published[class_, row["kind"]]
            for name in ("deprived", "rate", "unknown"):
                assert row[f"{class_}_{name}"] == str(told[name])


def compared(ngheo: Any, sample: Path) -> Any:
    """Compare both years, each as one file."""
    files = []
    for year in ("2024", "2025"):
        parts = [path.read_text(encoding="utf-8-sig") for path in sorted((sample / year).glob("*.csv"))]
        head = parts[0].splitlines()[0]
        lines = [head, *(line for part in parts for line in part.splitlines()[1:])]
        files.append(sample / f"{year}.csv")
        files[-1].write_text("\n".join(lines) + "\n", encoding="utf-8")
    return document(ngheo, "compare", *files, "--criteria", "2021-2025")


def test_movements_and_their_picture_are_those_of_compare(
    ngheo: Any, browser: Browser, page: Path, sample: Path
) -> None:
    said = compared(ngheo, sample)["rows"]
    published = {(row["table"], row["path"], row["count"]): row for row in said}
    top = said[0]["path"]
    with opened(browser, page) as (shown, _):
        for table in ("poor", "near_poor"):
            of_table = [row for row in said if row["table"] == table and row["level"] != "village"]
            for row, told in zip(rows(shown, f"{table}-moves"), of_table, strict=True):
                assert row["kind"] == told["count"]
                assert [row[f"c{c}"] for c in range(1, 10)] == [str(told[f"c{c}"]) for c in range(1, 10)]
        flows = {row["kind"]: int(str(row["households"])) for row in rows(shown, "flows-table")}
        drawn = shown.locator("#flows-picture svg text").all_text_contents()
    poor, near = (published[table, top, "households"] for table in ("poor", "near_poor"))
    assert flows["poor-near_poor"] == poor["c2"] == near["c5"]
    assert flows["near_poor-poor"] == near["c3"] == poor["c5"]
    assert flows["poor-none"] == poor["c3"]
    assert flows["near_poor-none"] == near["c2"]
    assert flows["none-poor"] == poor["c6"] + poor["c7"]
    for table, row in (("poor", poor), ("near_poor", near)):
        assert sum(count for name, count in flows.items() if str(name).startswith(f"{table}-")) == row["c1"]
        assert sum(count for name, count in flows.items() if str(name).endswith(f"-{table}")) == row["c9"]
    for row in (poor, near):
        assert any(text.endswith(str(row["c1"])) for text in drawn)
        assert any(text.endswith(str(row["c9"])) for text in drawn)


def test_every_number_of_a_picture_stands_in_the_table_beside_it(browser: Browser, page: Path) -> None:
    with opened(browser, page) as (shown, _):
        for name in ("result", "units", "profile"):
            drawn = shown.locator(f"#{name}-picture svg text").all_text_contents()
            rates = {text.replace("\u00a0%", "") for text in drawn if text.endswith("%")}
            told = set(shown.locator(f"#{name}-picture + details tbody td").all_text_contents())
            assert len(rates) > 4
            assert rates <= told


def test_a_press_sorts_the_next_turns_round_and_the_third_restores(browser: Browser, page: Path) -> None:
    with opened(browser, page) as (shown, _):
        official = column(shown, "units-table", "poor_rate")
        head = shown.locator("#units-table thead th[data-name=poor_rate]")
        head.locator("button").click()
        assert head.get_attribute("aria-sort") == "descending"
        numbers = [float(rate) for rate in column(shown, "units-table", "poor_rate") if rate]
        assert numbers == sorted(numbers, reverse=True)
        assert len(set(numbers)) > 3
        assert "giảm dần" in shown.locator("[data-for=units-table] [role=status]").inner_text()
        head.locator("button").click()
        rising = column(shown, "units-table", "poor_rate")
        numbers = [float(rate) for rate in rising if rate]
        assert numbers == sorted(numbers)
        hidden = official.count(None)
        assert rising[len(rising) - hidden :] == [None] * hidden
        head.locator("button").click()
        assert column(shown, "units-table", "poor_rate") == official
        assert head.get_attribute("aria-sort") is None


def test_tables_are_sorted_and_filtered_by_the_keyboard_alone(browser: Browser, page: Path) -> None:
    with opened(browser, page) as (shown, _):
        search = shown.get_by_label("Tìm trong bảng")
        search.focus()
        shown.keyboard.type("tinh vi du dan pho")
        paths = [str(row["path"]) for row in rows(shown, "units-table")]
        assert paths
        assert all("Tổ dân phố" in path for path in paths)
        status = shown.locator("[data-for=units-table] [role=status]")
        assert status.inner_text().startswith(f"{len(paths)} / ")
        shown.keyboard.press("Control+A")
        shown.keyboard.press("Delete")
        shown.keyboard.press("Tab")
        assert shown.evaluate("document.activeElement.tagName") == "SELECT"
        shown.keyboard.press("ArrowDown")
        shown.keyboard.press("ArrowDown")
        assert {row["kind"] for row in rows(shown, "units-table")} == {"commune"}
        shown.keyboard.press("Tab")  # the table, which scrolls
        shown.keyboard.press("Tab")
        assert shown.evaluate("document.activeElement.tagName") == "BUTTON"
        shown.keyboard.press("Enter")
        assert shown.locator("#units-table thead th").first.get_attribute("aria-sort") == "ascending"
        assert len(rows(shown, "units-table")) == 4


def test_a_number_typed_finds_names_and_not_figures(browser: Browser, page: Path) -> None:
    with opened(browser, page) as (shown, _):
        every = [str(row["path"]) for row in rows(shown, "units-table")]
        shown.get_by_label("Tìm trong bảng").fill("1")
        found = [str(row["path"]) for row in rows(shown, "units-table")]
        assert found == [path for path in every if "1" in path]
        assert 0 < len(found) < len(every)


@pytest.mark.parametrize(("which", "width"), [("page", 390), ("page", 1366), ("named", 390)])
def test_nothing_serious_bars_a_reader(
    browser: Browser, which: str, width: int, request: pytest.FixtureRequest
) -> None:
    with opened(browser, request.getfixturevalue(which), width) as (shown, _):
        found = Axe().run(shown).response["violations"]
        assert [(one["id"], one["impact"]) for one in found if one["impact"] != "minor"] == []
        wide, inner = shown.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
        assert wide <= inner


def test_closed_numbers_are_opened_for_paper(browser: Browser, page: Path) -> None:
    with opened(browser, page) as (shown, _):
        shown.locator("details summary").first.click()
        assert shown.locator("details").first.get_attribute("open") is None
        shown.evaluate("window.dispatchEvent(new Event('beforeprint'))")
        assert shown.locator("details:not([open])").count() == 0
        shown.emulate_media(media="print")
        assert not shown.locator(".tools").first.is_visible()


def test_names_stand_only_where_they_are_asked_for(browser: Browser, page: Path, named: Path) -> None:
    with opened(browser, named) as (shown, heard):
        assert shown.locator("html").get_attribute("lang") == "en"
        listed = shown.locator("#people-table tbody th").all_text_contents()
        assert "No rates, counts only" in shown.locator("#result").inner_text()
        assert shown.locator("text=hidden").count() == 0
    assert heard.errors == []
    assert len(listed) > 20
    told = page.read_text(encoding="utf-8")
    assert all(name not in told for name in listed)
