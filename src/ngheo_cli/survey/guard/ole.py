"""What are the streams of an OLE compound file (.xls), if its tables are sound? Layout: [MS-CFB] 2."""

import struct

from ngheo_cli.messages import Place, Stop, opening

_FREE = 0xFFFFFFFA
_HEADER = 512
_ENTRY = 128
_STORAGE_STREAM, _STORAGE_ROOT = 2, 5


class Ole:
    """Stream names and their bytes; every count of the header is checked against the file's size."""

    def __init__(self, data: bytes, file: str) -> None:
        self._data, self.file = data, file
        if len(data) < _HEADER:
            raise self.damaged()
        shift, self._mini_shift = struct.unpack_from("<HH", data, 30)
        if shift not in (9, 12) or self._mini_shift != 6:
            raise self.damaged()
        self._size = 1 << shift
        self._sectors = (len(data) + self._size - 1) // self._size
        tables, directory, self._cutoff, mini, minis, more, mores = struct.unpack_from("<II4xIIIII", data, 44)
        if max(tables, minis, mores) > self._sectors:
            raise self.damaged()
        self._fat = self._table(self._fat_sectors(tables, more))
        self._mini_fat = _numbers(self._chain(mini)) if minis else ()
        self._entries = self._directory(self._chain(directory))
        root = next((e for e in self._entries.values() if e[0] == _STORAGE_ROOT), None)
        self._mini_stream = self._chain(root[1]) if root and minis else b""

    def damaged(self) -> Stop:
        """Make the Stop for tables that contradict the file."""
        part = ("bảng mục lục của tệp .xls", "the tables of the .xls container")
        return Stop(opening.DAMAGED.at(Place(file=self.file), part=part))

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._entries

    def stream(self, name: str) -> bytes:
        """Return the bytes of a stream."""
        kind, start, size = self._entries[name.lower()]
        if kind != _STORAGE_STREAM:
            raise self.damaged()
        if size >= self._cutoff:
            return self._chain(start)[:size]
        unit, pieces, seen = 1 << self._mini_shift, [], 0
        while start < _FREE:
            seen += 1
            if start >= len(self._mini_fat) or seen > len(self._mini_fat):
                raise self.damaged()
            pieces.append(self._mini_stream[start * unit : (start + 1) * unit])
            start = self._mini_fat[start]
        return b"".join(pieces)[:size]

    def _sector(self, number: int) -> bytes:
        at = (number + 1) * self._size
        if number >= _FREE or at >= len(self._data):
            raise self.damaged()
        return self._data[at : at + self._size]

    def _chain(self, start: int) -> bytes:
        pieces: list[bytes] = []
        while start < _FREE:
            if start >= len(self._fat) or len(pieces) > self._sectors:
                raise self.damaged()
            pieces.append(self._sector(start))
            start = self._fat[start]
        return b"".join(pieces)

    def _fat_sectors(self, count: int, more: int) -> list[int]:
        """List the sectors of the allocation table: 109 in the header, then a chain."""
        found = list(struct.unpack_from("<109I", self._data, 76))
        seen = 0
        while more < _FREE:
            seen += 1
            if seen > self._sectors:
                raise self.damaged()
            numbers = _numbers(self._sector(more))
            found += numbers[:-1]
            more = numbers[-1]
        return [number for number in found if number < _FREE][:count]

    def _table(self, sectors: list[int]) -> tuple[int, ...]:
        return _numbers(b"".join(self._sector(number) for number in sectors))

    def _directory(self, raw: bytes) -> dict[str, tuple[int, int, int]]:
        """Return the entries: lower-case name to (kind, first sector, size)."""
        if len(raw) % _ENTRY:
            raise self.damaged()
        entries: dict[str, tuple[int, int, int]] = {}
        for at in range(0, len(raw), _ENTRY):
            length, kind = struct.unpack_from("<HB", raw, at + 64)
            start, size = struct.unpack_from("<II", raw, at + 116)
            if kind in (1, _STORAGE_STREAM, _STORAGE_ROOT) and 2 <= length <= 64:
                name = raw[at : at + length - 2].decode("utf-16-le", "replace").lower()
                entries.setdefault(name, (kind, start, size))
        return entries


def _numbers(raw: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{len(raw) // 4}I", raw[: len(raw) // 4 * 4])
