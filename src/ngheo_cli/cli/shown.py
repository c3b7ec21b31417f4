r"""What of a text may reach the screen? Not what moves the cursor, colours, rings or turns the line round.

Names of files, sheets, titles and people come from files of anybody. A letter that a terminal obeys instead
of showing it is written as Python writes it: `\x1b`, `\u202e`.
"""

import re

_OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def shown(text: str) -> str:
    """Return a text as it may be printed; line ends and tabs stay."""
    return _OBEYED.sub(lambda found: ascii(found[0])[1:-1], text)
