"""How is an exact number written in a criteria file?"""

import re
from fractions import Fraction

_SHAPE = re.compile(r"(\d+)(?:/(\d+))?")


def parse_fraction(value: object) -> Fraction:
    """Read a whole number or "p/q" as an exact fraction.

    Raises:
        ValueError: for anything else; decimals are refused because 0.1 is not a tenth in binary.
    """
    if isinstance(value, Fraction):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return Fraction(value)
    if isinstance(value, str) and (found := _SHAPE.fullmatch(value.strip())):
        below = int(found[2] or 1)
        if below:
            return Fraction(int(found[1]), below)
    raise ValueError("fraction")
