"""Every command of the pages for officers runs as it is printed, in their order, with the output shown."""

from pathlib import Path

import pytest

from .again import fitted
from .folders import FOLDERS
from .hands import HANDS
from .pages import ROOT, parts, run_line, shows

SHOWN = {
    "docs/bat-dau.md": 12,
    "docs/tinh.md": 6,
    "docs/huong-dan.md": 3,
    "docs/ra-soat-nam.md": 3,
    "docs/kiem-tra-lai.md": 2,
}
"""The least number of outputs that a page shows."""


@pytest.mark.filterwarnings("ignore:Cannot parse header or footer")
@pytest.mark.parametrize("name", FOLDERS)
def test_commands_of_a_page_run_and_print_what_it_shows(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    FOLDERS[name](tmp_path)
    shown = 0
    for part in parts((ROOT / name).read_text(encoding="utf-8")):
        if part.hand:
            HANDS[part.hand](tmp_path)
        if part.file[0]:
            (tmp_path / part.file[0]).write_text(part.file[1], encoding="utf-8")
        out = ""
        for line, wanted in zip(part.commands, part.statuses or ("0",) * len(part.commands), strict=True):
            status, out, err = run_line(line)
            assert str(status) == wanted or (wanted == "?" and status in {0, 1}), (line, status, err)
        if part.shown:
            told = f"{part.commands[-1]}\nwrite again, in tests/: python -m docs.again {name}"
            assert shows(part.shown, out), f"{told}\n{out}"
            shown += 1
    assert shown >= SHOWN.get(name, 0)


def test_every_block_of_commands_is_marked_so_that_it_runs() -> None:
    for name in FOLDERS:
        page = (ROOT / name).read_text(encoding="utf-8")
        assert "```\nngheo " not in page, name
        assert any(part.commands for part in parts(page)), name


@pytest.mark.parametrize(
    ("shown", "same"),
    [
        ("a\nb\nc\n", True),
        ("a\nc\n", False),
        ("a\n…\nc\n", True),
        ("…\nb\n…\n", True),
        ("…\nb\n", False),
        ("a\n…\nx\n…\n", False),
        ("…\nc\n…\nb\n…\n", False),
    ],
)
def test_an_output_is_what_is_shown_of_it(shown: str, same: bool) -> None:
    assert shows(shown, "a  \nb\nc\n") is same


def test_a_shown_output_written_again_keeps_its_cuts() -> None:
    assert fitted("one 1\n…\nthree 3\nfour\n", "one 1\ntwo\nthree 3\nFOUR\n") == "one 1\n…\nthree 3\nFOUR"
    assert fitted("@2 two\n", "one\ntwo 2\nthree\nfour\n") == "…\ntwo 2\nthree\n…"
    with pytest.raises(ValueError, match="gone"):
        fitted("gone\n…\n", "one\n")


def test_pictures_are_small_and_each_is_shown() -> None:
    pictures = sorted((ROOT / "docs" / "hinh").iterdir())
    pages = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "docs").glob("*.md"))
    assert [path.name for path in pictures if f"(hinh/{path.name})" not in pages] == []
    sizes = {path.name: path.stat().st_size for path in pictures}
    assert max(sizes.values()) < 150_000, sizes
    assert sum(sizes.values()) < 1_500_000
