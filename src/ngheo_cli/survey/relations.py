"""Which relation to the head of a household is that of the head?"""

from ngheo_cli.survey.text import key, loose
from ngheo_cli.survey.titles import bare

_HEAD = frozenset(
    [
        "chủ hộ",
        "chủ",
        "ch",
        "head",
        "là chủ hộ",
        "chủ hộ gia đình",
        "c.hộ",
        "c. hộ",
        "c hộ",
        "head of household",
    ]
)
_HEAD_PLAIN = frozenset(["chu ho", "la chu ho", "head"])


def is_head(relation: str) -> bool:
    """Whether a relation, as typed or as a code of a form (`chu_ho`), is the head's own."""
    word = key(relation)
    return (
        not {word, bare(word)}.isdisjoint(_HEAD)
        or bare(word) in _HEAD_PLAIN
        or (word == loose(word) and word in _HEAD_PLAIN)
    )
