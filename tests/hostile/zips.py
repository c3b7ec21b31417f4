"""Zips that no honest program writes: sizes that lie, parts that overlap, parts without number."""

import struct
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

MB = 1 << 20
_DEFLATED = 8
_ZIP64 = 0xFFFFFFFF
_LOCAL, _CENTRAL, _END = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"

Parts = Mapping[str, "bytes | str | Entry"]


@dataclass(frozen=True, slots=True)
class Entry:
    """A part as it stands in the zip: deflated bytes, and the size and checksum that it claims."""

    packed: bytes
    size: int
    crc: int


def packed(content: bytes) -> Entry:
    """Return an honest part."""
    work = zlib.compressobj(6, zlib.DEFLATED, -15)
    return Entry(work.compress(content) + work.flush(), len(content), zlib.crc32(content))


def repeated(head: bytes, unit: bytes, times: int, tail: bytes = b"", *, claims: int | None = None) -> Entry:
    """Return a part of `head`, `times` times `unit`, and `tail`, made without unpacking it anywhere.

    `claims` is the size it says that it has, with the checksum of so many first bytes.
    """
    first = zlib.compressobj(9, zlib.DEFLATED, -15)
    start = first.compress(head) + first.flush(zlib.Z_FULL_FLUSH)
    middle = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = middle.compress(unit) + middle.flush(zlib.Z_FULL_FLUSH)
    last = zlib.compressobj(9, zlib.DEFLATED, -15)
    end = last.compress(tail) + last.flush()
    size = len(head) + len(unit) * times + len(tail)
    if claims is None:
        crc = zlib.crc32(head)
        for _ in range(times if size < 512 * MB else 0):
            crc = zlib.crc32(unit, crc)
        crc = zlib.crc32(tail, crc)
    else:
        crc = zlib.crc32((head + unit * (claims // len(unit) + 1))[:claims])
    return Entry(start + block * times + end, size if claims is None else claims, crc)


def parts_of(book: Path) -> dict[str, bytes]:
    """Return the parts of a zip."""
    with zipfile.ZipFile(book) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def write_zip(path: Path, parts: Parts) -> Path:
    """Write a zip of these parts, claims and all."""
    return write_entries(path, ((name, _entry(content), None) for name, content in parts.items()))


def write_entries(path: Path, entries: Iterable[tuple[str, Entry, int | None]]) -> Path:
    """Write a zip; an entry with a place stands there already: only the directory names it once more."""
    directory, count = [], 0
    with path.open("wb") as handle:
        for name, entry, place in entries:
            at = handle.tell() if place is None else place
            large = entry.size >= _ZIP64
            size = _ZIP64 if large else entry.size
            extra = struct.pack("<HHQ", 1, 8, entry.size) if large else b""
            raw = name.encode()
            common = struct.pack(
                "<HHHHIIIHH",
                0x800,
                _DEFLATED,
                0,
                33,
                entry.crc,
                len(entry.packed),
                size,
                len(raw),
                len(extra),
            )
            if place is None:
                handle.write(_LOCAL + struct.pack("<H", 45) + common + raw + extra + entry.packed)
            head = struct.pack("<HH", 45, 45) + common + struct.pack("<HHHII", 0, 0, 0, 0, at)
            directory.append(_CENTRAL + head + raw + extra)
            count += 1
        at, written = handle.tell(), b"".join(directory)
        told = min(count, 0xFFFF)
        handle.write(written + _END + struct.pack("<HHHHIIH", 0, 0, told, told, len(written), at, 0))
    return path


def _entry(content: "bytes | str | Entry") -> Entry:
    if isinstance(content, Entry):
        return content
    return packed(content.encode() if isinstance(content, str) else content)
