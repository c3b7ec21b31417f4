"""How does a spreadsheet call a column or cell?"""

import re

_LETTERS = re.compile(r"[A-Z]{1,3}")


def letter_of(column: int) -> str:
    """Return the letter of a 0-based column: 0 is A, 26 is AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def column_of(letters: str) -> int | None:
    """Return the 0-based column of letters (`C`, `aa`), or None."""
    word = letters.strip().upper()
    if not _LETTERS.fullmatch(word):
        return None
    number = 0
    for letter in word:
        number = number * 26 + ord(letter) - 64
    return number - 1
