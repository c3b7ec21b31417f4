"""Is the XML of cells plain, so that every reader finds the same tags in it?

In a comment, an instruction or a CDATA section what looks like a tag is none: one reader would go on where
another stops. Programs write none of them among cells, but for texts in CDATA and a comment at the top.
"""

import re
from collections.abc import Iterable, Iterator

_ROOT = re.compile(rb"<[A-Za-z_]")
_REMARK = re.compile(rb"<!--[^<]*?-->")
_CDATA, _ENDED = b"<![CDATA[", b"]]>"
_TAG = re.compile(rb"<[A-Za-z_/!?]")
_LONGEST = 4 * 1024 * 1024


class NotPlain(Exception):  # noqa: N818  (it is no error: it is what was found)
    """A comment or instruction among the cells, or tags in a CDATA section."""


def plain(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Yield pieces of XML as they are; raises NotPlain before the first that could be read in two ways."""
    begun, held = False, b""
    for chunk in chunks:
        text = held + chunk
        if not begun:
            root = _ROOT.search(text)
            end = root.start() if root else len(text)
            if b"<!--" in _REMARK.sub(b"", text[:end]):
                raise NotPlain
            begun, text = root is not None, text[end:]
        held = _open_end(text) if begun else b""
        yield chunk


def _open_end(text: bytes) -> bytes:
    """Return the end of a text that the next piece may go on with."""
    if b"<!--" in text or b"<?" in text:
        raise NotPlain
    at = text.find(_CDATA)
    while at >= 0:
        end = text.find(_ENDED, at)
        if _TAG.search(text, at + len(_CDATA), end if end >= 0 else len(text)):
            raise NotPlain
        if end < 0:
            if len(text) - at > _LONGEST:
                raise NotPlain
            return text[at:]
        at = text.find(_CDATA, end)
    return text[-len(_CDATA) + 1 :]
