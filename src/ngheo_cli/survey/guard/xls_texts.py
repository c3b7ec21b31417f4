"""How large is each text that the sheets of an xls share? Layout: [MS-XLS] 2.4.265 and 2.5.293."""

from collections.abc import Sequence

_WIDE, _PHONETIC, _RICH = 1, 4, 8
_HEAD, _FIRST = 3, 8


def shared_sizes(records: Sequence[bytes]) -> list[int]:
    """Return the bytes of each text of the table, from its record and those that continue it.

    A table that ends amid a text gives those before it.
    """
    table, sizes = _Table(records), list[int]()
    while (size := table.next_size()) is not None:
        sizes.append(size)
    return sizes


class _Table:
    """The place in the records of a table of texts."""

    def __init__(self, records: Sequence[bytes]) -> None:
        self._left = list(reversed(records))
        self._body, self._at = self._left.pop() if records else b"", _FIRST

    def next_size(self) -> int | None:
        """Go past the next text and return its bytes; None at the end."""
        while self._at + _HEAD > len(self._body):
            if not self._turn(0):
                return None
        letters, flags = self._number(2), self._number(1)
        after = 4 * self._number(2) if flags & _RICH else 0
        after += self._number(4) if flags & _PHONETIC else 0
        size = self._letters(letters, 1 + (flags & _WIDE))
        return size if size is not None and self._skip(after) else None

    def _number(self, size: int) -> int:
        self._at += size
        return int.from_bytes(self._body[self._at - size : self._at], "little")

    def _turn(self, at: int) -> bool:
        """Go to a place in the next record; False where there is none."""
        if not self._left:
            return False
        self._body, self._at = self._left.pop(), at
        return True

    def _letters(self, count: int, width: int) -> int | None:
        """Go past letters; each record that continues them says anew how wide they are."""
        size = 0
        while count:
            here = min(count, max(len(self._body) - self._at, 0) // width)
            size, count, self._at = size + here * width, count - here, self._at + here * width
            if count:
                if not self._turn(1):
                    return None
                width = 1 + (self._body[0] & _WIDE if self._body else 0)
        return size

    def _skip(self, count: int) -> bool:
        while count > len(self._body) - self._at:
            count -= max(len(self._body) - self._at, 0)
            if not self._turn(0):
                return False
        self._at += count
        return True
