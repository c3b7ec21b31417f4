"""Which half of a (vi, en) pair is said, and how does it count: "1 household", "2 households"?"""

from string import Formatter
from typing import Literal

Lang = Literal["vi", "en"]
Pair = tuple[str, str]
"""A text in Vietnamese and in English; Vietnamese has no plural."""


class Counted(str):
    """A template whose `{count:household|households}` becomes "1 household" or "2 households"."""

    __slots__ = ()

    def format(self, *values: object, **named: object) -> str:
        """Fill the template."""
        return _COUNTING.vformat(self, values, named)


class _Counting(Formatter):
    def format_field(self, value: object, format_spec: str) -> str:
        one, sign, many = format_spec.partition("|")
        if not sign:
            return str(super().format_field(value, format_spec))
        return f"{value} {one if str(value) == '1' else many}"


_COUNTING = _Counting()


def of(pair: Pair, lang: str) -> str:
    """Return the half of a pair in `lang`; it may be filled with `.format(…)`."""
    text = pair[lang == "en"]
    return Counted(text) if "|" in text else text
