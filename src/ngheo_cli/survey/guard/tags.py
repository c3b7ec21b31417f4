"""Is some tag of an XML part so long that a reader would be lost in it?

Readers compare each attribute of a tag with all others: a tag of some megabytes takes them hours.
"""

import numpy as np

_LONG = 1 << 16
_LONGEST = 1 << 24
_ATTRIBUTES = 1000


class TagWatch:
    """Watches the stretches between one `>` and the next, over the pieces of a part."""

    def __init__(self) -> None:
        self._open = b""

    def passes(self, chunk: bytes) -> bool:
        """Whether no tag is endless so far; long texts and lists of ranges pass."""
        ends = np.flatnonzero(np.frombuffer(chunk, dtype=np.uint8) == ord(">"))
        if not len(ends):
            self._open += chunk
            return len(self._open) < _LONGEST and _is_sound(self._open)
        if not _is_sound(self._open + chunk[: ends[0]]):
            return False
        for i in np.flatnonzero(np.diff(ends) > _LONG):
            if not _is_sound(chunk[ends[i] + 1 : ends[i + 1]]):
                return False
        self._open = chunk[ends[-1] + 1 :]
        return True


def _is_sound(stretch: bytes) -> bool:
    return len(stretch) <= _LONG or (stretch.count(b"=") <= _ATTRIBUTES and stretch.count(b"<") <= 1)
