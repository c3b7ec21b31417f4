"""Which survey does the user mean: one of this folder, or one dragged into the window?"""

import os
import re
import shlex
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import unquote, urlsplit

from ngheo_cli.cli.ask_line import ask_line
from ngheo_cli.cli.console import print_text
from ngheo_cli.cli.failure import tell, write
from ngheo_cli.cli.language import say
from ngheo_cli.messages import Place, ask, opening

ENDINGS = frozenset({".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".csv"})
WRITTEN = frozenset({".ket-qua", ".kiem-tra", ".bieu-bao-cao", ".doi-chieu", ".mau-thu", ".tong-so-ho"})
"""What stands before the ending of files that ngheo itself writes: they are not offered."""
MOST = 12
"""How many surveys of a folder are listed."""


def surveys_in(folder: Path) -> list[Path]:
    """Return the files of a folder that may be surveys, by name; none where it cannot be looked into."""
    try:
        found = sorted(path for path in folder.iterdir() if _may_be(path))
    except OSError:
        return []
    return [Path(path.name) for path in found] if folder == Path() else found


def _may_be(path: Path) -> bool:
    if path.name.startswith((".", "~$")) or path.suffix.lower() not in ENDINGS:
        return False
    return Path(path.stem).suffix not in WRITTEN and path.is_file()


def typed_path(text: str) -> Path:
    """Return the path that a terminal writes when a file is dragged into it.

    Known are quotes of both kinds, `& '…'` of PowerShell, `file://…`, `~`, and backslashes before spaces
    (not on Windows, where they part folders).
    """
    text = re.sub(r"^&\s+(?=['\"])", "", text.strip())
    if len(text) > 1 and text[0] == text[-1] and text[0] in "'\"":
        text = text[1:-1]
    elif text.startswith("file://"):
        text = unquote(urlsplit(text).path)
    elif "\\" in text and os.name != "nt":
        text = _without_backslashes(text)
    path = Path(text)
    return path.expanduser() if text.startswith("~") else path


def _without_backslashes(text: str) -> str:
    try:
        return " ".join(shlex.split(text))
    except ValueError:
        return text


def ask_survey() -> Path:
    """Ask until a file is named that is there; a folder is looked into."""
    known = surveys_in(Path())
    _list(known, say(ask.HERE))
    while True:
        text = ask_line(ask.FILE, say(ask.WHICH_FILE if known else ask.WHICH_FILE_ALONE))
        if text.isdecimal() and not Path(text).exists():
            number = int(text)
            if 0 < number <= len(known):
                return known[number - 1]
            tell(say(ask.NO_NUMBER).format(number=text[:6]))
            continue
        path = typed_path(text)
        if _is(path, folder=True):
            known = surveys_in(path)
            _list(known, path.name or str(path))
        elif _is(path, folder=False):
            return path
        else:
            write(opening.NOT_FOUND.at(Place(file=path.name)))


def _is(path: Path, *, folder: bool) -> bool:
    try:
        return path.is_dir() if folder else path.is_file()
    except (OSError, ValueError):
        return False


def _list(surveys: Sequence[Path], folder: str) -> None:
    print_text()
    if not surveys:
        print_text(say(ask.NO_SURVEYS).format(folder=folder))
        print_text(say(ask.WHICH_FILE_ALONE))
        return
    print_text(say(ask.SURVEYS).format(folder=folder))
    for number, path in enumerate(surveys[:MOST], 1):
        print_text(f"  {number:>2}. {path.name}", wrap=False)
    if len(surveys) > MOST:
        print_text(say(ask.MORE_SURVEYS).format(count=len(surveys) - MOST))
    print_text(say(ask.WHICH_FILE))
