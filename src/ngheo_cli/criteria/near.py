"""Which known name is nearest to a misspelt one?"""

from collections.abc import Iterable
from difflib import get_close_matches


def near(name: str, known: Iterable[str], count: int = 1) -> tuple[str, ...]:
    """Return up to `count` known names like `name`, nearest first."""
    return tuple(get_close_matches(name, sorted(known), n=count, cutoff=0.6))


def near_hint(name: str, known: Iterable[str], count: int = 1) -> tuple[str, str]:
    """Return " Có phải là x?" in Vietnamese and English, two empty texts where nothing is near."""
    found = ", ".join(near(name, known, count))
    return (f" Có phải là {found}?", f" Is it {found}?") if found else ("", "")
