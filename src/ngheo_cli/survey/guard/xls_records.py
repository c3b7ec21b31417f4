"""Which records does the stream of an xls hold, and does a cell stand where no reader would look?

A reader goes from the start of a sheet to its first end, whatever follows; a damaged record that looks like
an end would lose all households below it. Layouts: [MS-XLS] 2.1.4 and 2.4.
"""

import re
import struct
from collections.abc import Iterator

from ngheo_cli.messages import Pair, Place, Stop, damaged_xls, opening
from ngheo_cli.survey.guard.ole import Ole

BOF, EOF = 0x809, 0x0A
_HEAD = 4
_NOTHING = 0
_WORKSHEET = b"\x10\x00"
"""What the first record of a sheet of cells says that it is."""
_LONGEST = 8224
"""Bytes of a record, at most; what is longer goes on in records of its own."""
_SIZES = {0x203: 14, 0x27E: 10, 0xFD: 10, 0x205: 8, 0x201: 6, 0x208: 16}
"""The bytes of a number, a short number, a shared text, a truth value, a blank and a row: always the same."""
_CELL = re.compile(b"|".join(re.escape(struct.pack("<2H", *head)) for head in _SIZES.items()))


class Records:
    """The records of a workbook; each byte is looked at once, else sheets overlap and the file is damaged."""

    def __init__(self, ole: Ole) -> None:
        self.file = ole.file
        self.data = ole.stream("workbook" if "workbook" in ole else "book")
        self._left = 2 * len(self.data)
        self._looked_at: list[tuple[int, int]] = []

    def substream(self, start: int) -> Iterator[tuple[int, bytes]]:
        """Yield code and body of the records of one substream, not of charts inside it.

        Raises Stop where a record is none that a program would write, or the substream has no end.
        """
        depth, at, closed = 0, start, False
        while at + _HEAD <= len(self.data):
            code, size = struct.unpack_from("<2H", self.data, at)
            body = self.data[at + _HEAD : at + _HEAD + size]
            at += _HEAD + size
            self._left -= _HEAD + size
            if len(body) < size or self._left < 0 or not _is_sound(code, size, first=depth == 0):
                break
            if code == BOF:
                depth += 1
            elif code == EOF:
                depth, closed = depth - 1, True
                if depth == 0:
                    self._looked_at.append((start, at))
                    return
            elif depth == 1:
                if closed and code in _SIZES:
                    break
                yield code, body
        raise self.damaged(damaged_xls.BROKEN_RECORD)

    def pass_over(self, start: int) -> None:
        """Go through a substream of charts or macros; raises Stop as above, and where it holds cells."""
        if self.data[start + 6 : start + 8] == _WORKSHEET:
            raise self.damaged(damaged_xls.BROKEN_RECORD)
        for _ in self.substream(start):
            pass

    def refuse_stray(self) -> None:
        """Raise Stop where a cell or a row stands between or after the substreams that were looked at."""
        at = 0
        for start, end in (*sorted(self._looked_at), (len(self.data), len(self.data))):
            if _CELL.search(self.data, at, start):
                raise self.damaged(damaged_xls.STRAY_CELLS)
            at = max(at, end)

    def damaged(self, part: Pair) -> Stop:
        """Make the Stop for a broken part."""
        return Stop(opening.DAMAGED.at(Place(file=self.file), part=part))


def _is_sound(code: int, size: int, *, first: bool) -> bool:
    """Whether a program would write a record so; zeros stand for a stretch that is lost."""
    if first:
        return code == BOF
    if code == EOF:
        return size == 0
    return code != _NOTHING and size <= _LONGEST and size == _SIZES.get(code, size)
