"""What does `docs/lenh.md`, the page of all commands, say? It is the commands' own help, in Vietnamese."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ngheo_cli.cli.app import command
from ngheo_cli.cli.helptext import translate, without_types

PAGE = Path(__file__).parents[2] / "docs" / "lenh.md"
EXAMPLE = "Ví dụ: "
START = """\
# Các lệnh và lựa chọn

Trang này lập từ chính phần `--help` của từng lệnh; xếp theo thứ tự công việc. Cách làm theo từng bước:
[bắt đầu](bat-dau.md), [hướng dẫn](huong-dan.md).

Mã thoát của mọi lệnh: `0` xong và sạch; `1` xong nhưng có chỗ cần người xem; `2` chưa ghi được gì."""
HEADS = ("| viết | nghĩa |", "| --- | --- |")


def reference() -> str:
    """Return the whole page; the language of the run must be Vietnamese."""
    tree = command()
    context = tree.make_context("ngheo", [], resilient_parsing=True)
    lines = [START, "", *_contents(tree), *_section(tree, context, 2)]
    return "\n".join(lines) + "\n"


def _contents(tree: Any) -> list[str]:
    rows = [f"| [`{name}`](#ngheo-{name}) | {one.short_help} |" for name, one in tree.commands.items()]
    return ["| lệnh | để làm gì |", "| --- | --- |", *rows]


def _section(here: Any, context: Any, depth: int) -> Iterator[str]:
    """Yield the lines of a command and of the commands below it."""
    yield from ("", f"{'#' * depth} {context.command_path}", "")
    yield from _help(here.help)
    rows = [row for one in here.get_params(context) for row in _rows(one, context)]
    yield from (*HEADS, *rows)
    for name, child in getattr(here, "commands", {}).items():
        below = child.make_context(name, [], parent=context, resilient_parsing=True)
        yield from _section(child, below, min(depth + (context.parent is not None), 3))


def _help(text: str) -> Iterator[str]:
    """Yield the paragraphs of a help; examples become code."""
    for paragraph in re.split(r"\n\s*\n", text.strip()):
        line = " ".join(paragraph.split())
        if line.startswith(EXAMPLE):
            yield from ("```sh", line.removeprefix(EXAMPLE), "```", "")
        else:
            yield from (line, "")


def _rows(parameter: Any, context: Any) -> Iterator[str]:
    """Yield the row of an argument or option, if the help lists it."""
    if record := parameter.get_help_record(context):
        name, told = (" ".join(translate(without_types(cell)).split()) for cell in record)
        yield f"| `{_escaped(name)}` | {_escaped(told)} |"


def _escaped(cell: str) -> str:
    return cell.replace("|", "\\|")


if __name__ == "__main__":
    PAGE.write_text(reference(), encoding="utf-8", newline="\n")
