"""Can the name of a file be written down, in a result, a ledger or on the screen?

An archive of an old system leaves names behind that are in no UTF-8; the system opens such a file, but no
workbook, JSON or csv can say where its data came from.
"""

import re
from collections.abc import Iterable

from ngheo_cli.messages import Place, Stop, opening

_NO_LETTER = re.compile("[\ud800-\udfff]")
"""What stands for a byte of a name that is no part of a letter."""


def spelt(name: str) -> str:
    """Return a name as it can be shown: a � for what is no letter, as file managers do."""
    return _NO_LETTER.sub("\N{REPLACEMENT CHARACTER}", name)


def refuse_unspelt(names: Iterable[str]) -> None:
    """Raise Stop for each name, or word of a command line, with something in it that is no letter."""
    if wrong := [name for name in names if spelt(name) != name]:
        raise Stop([opening.NAME_UNSPELT.at(Place(), name=spelt(name)) for name in wrong])
