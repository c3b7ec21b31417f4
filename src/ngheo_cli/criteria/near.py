"""Which known name is nearest to a misspelt one?"""

from collections.abc import Iterable
from difflib import get_close_matches


def near(name: str, known: Iterable[str], count: int = 1) -> tuple[str, ...]:
    """Return up to `count` known names like `name`, nearest first; a name that holds it whole is nearest."""
    names = sorted(known)
    holding = [one for one in names if len(name) > 2 and name in one]
    close = get_close_matches(name, names, n=count, cutoff=0.6)
    return tuple(dict.fromkeys([*holding, *close]))[:count]


def near_hint(name: str, known: Iterable[str], count: int = 1, lead: str = "") -> tuple[str, str]:
    """Return " Có phải là x?" in Vietnamese and English, two empty texts where nothing is near.

    `lead` is what all names begin with, and what therefore makes none of them alike.
    """
    names = [one.removeprefix(lead) for one in known]
    found = [lead + one for one in near(name.removeprefix(lead), names, count)]
    return (f" Có phải là {' hay '.join(found)}?", f" Is it {' or '.join(found)}?") if found else ("", "")
