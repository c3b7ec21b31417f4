"""Is this zip container honest, and what are its parts, read as a stream within the limits?"""

import io
import lzma
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator

from ngheo_cli.limits import Limits
from ngheo_cli.messages import Place, Stop, opening
from ngheo_cli.survey.guard.plain import NotPlain, plain
from ngheo_cli.survey.guard.tags import TagWatch

CHUNK = 4 * 1024 * 1024
_HEAD = 64 * 1024
_SMALL_PART = 32 * 1024 * 1024
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    OSError,
    ValueError,
    RuntimeError,
)
_NAMED, _END, _TAIL = b"PK\x01\x02", b"PK\x05\x06", 65_557
_DECLARED = b"<!DOCTYPE"
_DECLARES = re.compile(rb"<!(?:DOCTYPE|ENTITY)")
_WHOLE = ("phần cuối của tệp", "the end of the file")


class Parts:
    """The parts of a zip, found by name whatever its case; every byte read counts towards the limits."""

    def __init__(self, data: bytes, file: str, limits: Limits) -> None:
        self.file, self.limits, self._unpacked = file, limits, 0
        self._refuse_two_ends(data)
        self._refuse_many(data)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN as error:
            raise self.damaged(_WHOLE) from error
        self._infos: dict[str, zipfile.ZipInfo] = {}
        self._check()

    def damaged(self, part: tuple[str, str] | str) -> Stop:
        """Make the Stop for a part that is damaged."""
        return Stop(opening.DAMAGED.at(Place(file=self.file), part=part))

    def unsafe(self, vi: str, en: str) -> Stop:
        """Make the Stop for content that is refused."""
        return Stop(opening.UNSAFE.at(Place(file=self.file), reason=(vi, en)))

    def refuse_again(self, name: str, taken: set[str]) -> None:
        """Note a part that a sheet stands in; one of two sheets is a bomb: each would be read anew."""
        if name and name.lower() in taken:
            raise self.unsafe("hai trang cùng nằm ở một phần", "two sheets stand in one part")
        taken.add(name.lower())

    def too_large(self, limit: str, size: int) -> Stop:
        """Make the Stop for something that is beyond a limit of that name."""
        return self.limits.too_large(limit, size, Place(file=self.file))

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._infos

    def __iter__(self) -> Iterator[str]:
        """Yield the names, lower case, with forward slashes."""
        return iter(self._infos)

    def any(self, fragment: str) -> bool:
        """Whether the name of some part holds this."""
        return any(fragment in name for name in self._infos)

    def chunks(self, name: str) -> Iterator[bytes]:
        """Yield a part in pieces; raises Stop where it is missing, damaged or beyond the limits."""
        info = self._infos.get(name.lower())
        if info is None:
            raise self.damaged(name)
        try:
            with self._zip.open(info) as stream:
                while chunk := stream.read(CHUNK):
                    self._unpacked += len(chunk)
                    self._check_unpacked(self._unpacked)
                    yield chunk
        except _BROKEN as error:
            raise self.damaged(name) from error

    def xml_chunks(self, name: str) -> Iterator[bytes]:
        """Yield an XML part in pieces: no document type, no other encoding, no endless tag."""
        watch, seam = TagWatch(), b""
        for i, chunk in enumerate(self.chunks(name)):
            if i == 0:
                self._check_head(chunk[:_HEAD], name)
            if _DECLARES.search(seam + chunk[: len(_DECLARED)]) or _DECLARES.search(chunk):
                raise self.unsafe("có khai báo DTD/ENTITY", "it declares a DTD or an ENTITY")
            seam = chunk[-len(_DECLARED) :]
            if not watch.passes(chunk):
                raise self.damaged(name)
            yield chunk

    def cell_chunks(self, name: str) -> Iterator[bytes]:
        """Yield an XML part of cells or their texts in pieces; every reader finds the same tags in it."""
        try:
            yield from plain(self.xml_chunks(name))
        except NotPlain:
            raise self.damaged(name) from None

    def xml(self, name: str) -> bytes:
        """Return a small XML part."""
        pieces, size = [], 0
        for chunk in self.xml_chunks(name):
            size += len(chunk)
            if size > _SMALL_PART:
                raise self.unsafe("một phần nhỏ lại chứa quá nhiều", "a small part holds far too much")
            pieces.append(chunk)
        return b"".join(pieces)

    def _refuse_two_ends(self, data: bytes) -> None:
        """Refuse a zip with two directories: readers would disagree about what it holds."""
        at = data.rfind(_END)
        if at < 0 or len(data) - at < 22:
            raise self.damaged(_WHOLE)
        comment = int.from_bytes(data[at + 20 : at + 22], "little")
        if at + 22 + comment != len(data) or data.find(_END, max(0, len(data) - _TAIL)) != at:
            raise self.damaged(_WHOLE)

    def _refuse_many(self, data: bytes) -> None:
        """Refuse a directory without number before it is read: each entry of it takes memory."""
        named = data.count(_NAMED)
        if named > self.limits.entries:
            raise self.too_large("entries", named)

    def _check(self) -> None:
        infos = self._zip.infolist()
        for info in infos:
            name = info.filename.replace("\\", "/").lower()
            if name.startswith("/") or ".." in name.split("/") or ":" in name.split("/")[0]:
                raise self.unsafe("có phần mang đường dẫn ra ngoài tệp", "a part has a path out of the file")
            if name in self._infos:
                raise self.unsafe("có hai phần cùng tên", "two parts have the same name")
            if info.flag_bits & 1:
                raise Stop(opening.PASSWORD.at(Place(file=self.file)))
            large = info.file_size > self.limits.ratio_from_bytes
            if large and info.file_size > self.limits.ratio * max(info.compress_size, 1):
                raise self.unsafe("nén bất thường (bom nén)", "its compression is abnormal (a zip bomb)")
            self._infos[name] = info
        self._check_unpacked(sum(info.file_size for info in infos))

    def _check_unpacked(self, size: int) -> None:
        if size > self.limits.unpacked_bytes:
            raise self.too_large("unpacked_bytes", size)

    def _check_head(self, head: bytes, name: str) -> None:
        text = head.removeprefix(b"\xef\xbb\xbf").lstrip()
        if b"\0" in head or not text.startswith(b"<"):
            raise self.damaged(name)
