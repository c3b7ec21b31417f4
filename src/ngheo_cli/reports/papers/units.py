"""How is a unit called on paper: a commune within a sentence, and what the villages of one are?"""

from collections.abc import Iterable

from ngheo_cli.messages import papers as words
from ngheo_cli.survey.text import key

COMMUNE_WORDS = ("xã", "phường", "thị trấn", "đặc khu")
URBAN_WORDS = ("phường", "thị trấn")
VILLAGE, URBAN_VILLAGE = "thôn", "tổ dân phố"
MOST_KINDS = 3
"""Kinds of villages that one paper names side by side."""


def commune_name(name: str) -> str:
    """Return a commune by its name; what is not told, also what kind of unit it is, is a line to fill."""
    if not name:
        return f"xã {words.LONG_BLANK[0]}"
    return lowered(name) if name.casefold().startswith(COMMUNE_WORDS) else f"{words.BLANK[0]} {name}"


def lowered(name: str) -> str:
    """Return a unit as it stands within a sentence: "xã Mẫu"; a name without the kind of unit as typed."""
    kinds = (*COMMUNE_WORDS, "huyện", "quận", "thị xã", "thành phố", "tỉnh")
    return name[:1].lower() + name[1:] if name.casefold().startswith(kinds) else name


def village_kind(villages: Iterable[str], commune: str, urban: bool) -> str:
    """Return what some villages of a commune are called: "thôn", "tổ dân phố", "thôn, bản".

    Their own names tell it, else the kind of the commune, else whether all their households are `urban`.
    """
    told = {_kind_of(name) for name in set(villages)} - {""}
    if 0 < len(told) <= MOST_KINDS:
        # In the order of the words, each once.
        return ", ".join(
            one for one in dict.fromkeys(kind for kind, _ in words.VILLAGE_KINDS.values()) if one in told
        )
    named = key(commune)
    if named.startswith(COMMUNE_WORDS[:3]):
        urban = named.startswith(URBAN_WORDS)
    return words.VILLAGE_KINDS[URBAN_VILLAGE if urban else VILLAGE][0]


def village_head(kind: str) -> str:
    """Return who leads a village of a kind."""
    own = words.VILLAGE_HEADS.get(kind)
    return own[0] if own else words.VILLAGE_HEAD[0].format(kind=kind)


def _kind_of(village: str) -> str:
    """Return the kind that the name of a village begins with; "" where it tells none."""
    name = f"{key(village)} "
    return next((kind for word, (kind, _) in words.VILLAGE_KINDS.items() if name.startswith(f"{word} ")), "")
