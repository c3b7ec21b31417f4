"""Does the program work on this machine, and what of it is missing? `ngheo doctor`."""

import codecs
import os
import platform
import re
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, distribution, version
from tempfile import TemporaryFile
from typing import Literal

from ngheo_cli.cli import options as o
from ngheo_cli.cli.language import say
from ngheo_cli.messages import Stop
from ngheo_cli.messages import doctor as words

PACKAGE = "ngheo-cli"
LETTERS = "ữ ặ đ Ỗ ₫"
"""Letters that every console of an officer has to show."""
_DIGITS = 12
_NEEDED_BY = re.compile(r"^([\w.-]+).*;\s*extra == ['\"](\w+)['\"]")
_NEEDED = re.compile(r"^([\w.-]+)[^;]*$")
SHOWN = ("vl-convert-python", "docxtpl")
"""The libraries that are named even if they are there: what draws the page, and what fills the papers."""
_FOR_DEVELOPERS = {"all", "test", "lint"}

State = Literal["fine", "optional", "wrong"]


@dataclass(frozen=True, slots=True)
class Line:
    """One thing looked at: which part, its name, what was found, and how it stands."""

    part: Literal["program", "standard", "encoding", "extra", "folder", "limit"]
    name: str
    found: str
    state: State


def doctor(
    lang: o.LangOption = None,  # noqa: ARG001 - read by choose_language
    json: o.JsonOption = False,
) -> int:
    """Look at the installation and say what is missing."""
    from ngheo_cli.cli.console import CLEAN, FOUND, print_closing, print_table, print_text
    from ngheo_cli.cli.criteria_tables import print_json

    lines = [*_program(), *_standards(), *_encodings(), *_folders(), *_limits(), *_extras()]
    wrong = sum(line.state == "wrong" for line in lines)
    if json:
        print_json("doctor", [asdict(line) for line in lines])
    else:
        rows = [(say(words.PARTS[x.part]), x.name, x.found, say(words.STATES[x.state])) for x in lines]
        print_table([say(head) for head in words.HEADS], rows)
        for part, names in _to_mend(lines).items():
            print_text(f"→ {say(words.ADVICE[part]).format(extra=names)}")
    verdict = say(words.VERDICT_WRONG if wrong else words.VERDICT_FINE).format(count=wrong)
    print_closing([(verdict, True)], to_stderr=json)
    return FOUND if wrong else CLEAN


def _to_mend(lines: list[Line]) -> dict[str, str]:
    """Return the parts of which something is missing, each with the names."""
    found: dict[str, list[str]] = {}
    for line in lines:
        if line.state != "fine":
            found.setdefault(line.part, []).append(line.name)
    return {part: ",".join(names) for part, names in found.items()}


def _program() -> Iterator[Line]:
    yield Line("program", "ngheo", version(PACKAGE), "fine")
    yield Line("program", "Python", platform.python_version(), "fine")
    yield Line("program", platform.system() or sys.platform, platform.machine(), "fine")
    needed = (line[1] for text in distribution(PACKAGE).requires or () if (line := _NEEDED.match(text)))
    for name in dict.fromkeys((*SHOWN, *needed)):
        if not (found := _version(name)):
            yield Line("program", name, say(words.MISSING).format(names=name), "wrong")
        elif name in SHOWN:
            yield Line("program", name, found, "fine")


def _standards() -> Iterator[Line]:
    from ngheo_cli.criteria import shipped
    from ngheo_cli.criteria.load import load_file

    for path in (*shipped.files(), *shipped.provincial_files()):
        try:
            criteria = load_file(path)
        except Stop:
            yield Line("standard", path.stem, say(words.UNREADABLE), "wrong")
        else:
            digest = criteria.digest[:_DIGITS]
            found = say(words.REVISION).format(revision=criteria.revision, digest=digest)
            yield Line("standard", criteria.id, found, "fine")


def _encodings() -> Iterator[Line]:
    names = ((words.SCREEN, sys.stdout.encoding or ""), (words.FILE_NAMES, sys.getfilesystemencoding()))
    for name, encoding in names:
        yield Line("encoding", say(name), encoding, "fine" if _has_letters(encoding) else "wrong")


def _has_letters(encoding: str) -> bool:
    try:
        return bool(codecs.encode(LETTERS, encoding))
    except (LookupError, UnicodeError):
        return False


def _folders() -> Iterator[Line]:
    try:
        with TemporaryFile() as handle:
            handle.write(b"ngheo")
    except OSError:
        yield Line("folder", say(words.TEMPORARY), say(words.NOT_WRITABLE), "wrong")
    else:
        yield Line("folder", say(words.TEMPORARY), say(words.WRITABLE), "fine")


def _limits() -> Iterator[Line]:
    """Yield the limits on files that somebody set on this machine."""
    from ngheo_cli.limits import VARIABLES, limits

    try:
        limits()
    except Stop as stop:
        yield from (
            Line("limit", str(f.values["name"]), say(words.NO_NUMBER), "wrong") for f in stop.findings
        )
        return
    for variable, _ in VARIABLES.values():
        if value := os.environ.get(variable, "").strip():
            yield Line("limit", variable, value, "fine")


def _extras() -> Iterator[Line]:
    """Yield the extras for users that the package declares, with the versions of what they need."""
    needs: dict[str, list[str]] = {}
    for text in distribution(PACKAGE).requires or ():
        found = _NEEDED_BY.match(text)
        if found and found[2] not in _FOR_DEVELOPERS:
            needs.setdefault(found[2], []).append(found[1])
    for extra, names in needs.items():
        versions = {name: _version(name) for name in names}
        if missing := [name for name, found in versions.items() if not found]:
            yield Line("extra", extra, say(words.MISSING).format(names=", ".join(missing)), "optional")
        else:
            yield Line("extra", extra, ", ".join(map(" ".join, versions.items())), "fine")


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
