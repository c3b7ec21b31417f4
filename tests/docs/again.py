"""How does a page show the outputs of today? `python -m docs.again PAGE…` in tests/ writes its blocks anew.

A cut block keeps its cuts: each piece begins at the line that it began with and stays as long. In a new block
write `@3 Kết quả` for the three lines from the first one that begins with “Kết quả” (`@0`: to the end).
"""

import os
import re
import sys
import tempfile
from pathlib import Path

from .folders import FOLDERS
from .hands import HANDS
from .pages import CUT, ROOT, lines_of, parts, pieces, run_line


def fitted(shown: str, told: str) -> str:
    """Return an output cut as a page shows it; raises ValueError if a piece begins nowhere."""
    lines, kept = lines_of(told), []
    wanted = list(filter(None, pieces(re.sub(r"^(?=@\d)", f"{CUT}\n", shown, flags=re.MULTILINE))))
    if len(pieces(shown)) == 1 and not shown.startswith("@"):
        return "\n".join(lines)
    end = 0
    for piece in wanted:
        asked = re.match(r"@(\d+) ?(.*)", piece[0])
        begin, length = (asked[2], int(asked[1])) if asked else (piece[0], len(piece))
        at = next((i for i in range(end, len(lines)) if lines[i].startswith(begin)), None)
        if at is None:
            raise ValueError(begin)
        kept += [CUT] * (at > end) + lines[at : at + length if length else None]
        end = at + length if length else len(lines)
    return "\n".join(kept + [CUT] * (end < len(lines)))


def written_again(name: str, folder: Path) -> str:
    """Run the commands of a page in a folder and return the page with what they print."""
    page = (ROOT / name).read_text(encoding="utf-8")
    os.chdir(folder)
    FOLDERS[name](folder)
    for part in parts(page):
        if part.hand:
            HANDS[part.hand](folder)
        if part.file[0]:
            (folder / part.file[0]).write_text(part.file[1], encoding="utf-8")
        ran = [run_line(line) for line in part.commands]
        for line, one in zip(part.commands, ran, strict=True):
            print(one.status, line, one.err)
        if part.shown:
            new = fitted(part.shown, ran[-1].out)
            page = page.replace(f"```text\n{part.shown}```", f"```text\n{new}\n```", 1)
    return page


if __name__ == "__main__":
    for wanted in sys.argv[1:] or FOLDERS:
        with tempfile.TemporaryDirectory() as here:
            text = written_again(wanted, Path(here))
            (ROOT / wanted).write_text(text, encoding="utf-8", newline="\n")
            os.chdir(ROOT)
