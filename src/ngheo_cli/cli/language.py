"""Which language does this run speak, and which half of a (vi, en) pair is it?

The language is read before the commands are built, because help texts are fixed when a command is declared.
"""

import os
from collections.abc import Mapping, Sequence

from ngheo_cli.messages import Lang, Pair, of

_current: list[Lang] = []


def choose_language(argv: Sequence[str], environ: Mapping[str, str]) -> Lang:
    """Set the language of the run: `--lang`, else NGHEO_LANG, else Vietnamese."""
    wanted = environ.get("NGHEO_LANG", "")
    for i, word in enumerate(argv):
        if word.startswith("--lang="):
            wanted = word.partition("=")[2]
        elif word == "--lang" and i + 1 < len(argv):
            wanted = argv[i + 1]
    lang: Lang = "en" if wanted.lower()[:2] == "en" else "vi"
    _current[:] = [lang]
    return lang


def language() -> Lang:
    """Return the language of the run."""
    if not _current:
        choose_language([], os.environ)
    return _current[0]


def say(pair: Pair) -> str:
    """Return the half of a (vi, en) pair that the run speaks."""
    return of(pair, language())
