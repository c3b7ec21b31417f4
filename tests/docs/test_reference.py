"""The page of all commands is the help that the commands print."""

from ngheo_cli.cli.app import command

from .pages import ROOT
from .reference import PAGE, reference


def test_page_of_all_commands_is_their_help() -> None:
    told = "write again, in tests/: python -m docs.reference"
    assert PAGE.read_text(encoding="utf-8") == reference(), told


def test_every_command_has_a_part_with_an_example() -> None:
    page = reference()
    for name in command().commands:
        part = page.split(f"\n## ngheo {name}\n")[1].split("\n## ")[0]
        assert "```sh\nngheo " in part, name
    assert "| `--criteria CHUẨN[,CHUẨN]` |" in page


def test_readme_tells_what_each_command_is_for() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    rows = [line.split("`")[1] for line in readme.splitlines() if line.startswith("| `ngheo ")]
    assert rows == [f"ngheo {name}" for name in command().commands]
