"""How large may a survey file be before it is refused unread?"""

from dataclasses import dataclass

_MB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on memory and time; the defaults fit hundreds of thousands of households in one file."""

    file_bytes: int = 256 * _MB
    """Size of a workbook."""
    csv_bytes: int = 1024 * _MB
    """Size of a csv file."""
    entries: int = 10_000
    """Parts in a zip."""
    unpacked_bytes: int = 1536 * _MB
    """Unpacked size of all parts."""
    ratio: int = 150
    """Unpacked to packed size of a part, looked at from `ratio_from_bytes` on."""
    ratio_from_bytes: int = 48 * _MB
    """Parts that unpack to less than this may have any ratio."""
    cells: int = 20_000_000
    """Rows times columns up to the last filled cell, all sheets of a workbook together."""
    sparse_cells: int = 4_000_000
    """The same for a sheet where less than one cell in `sparse` is filled: a stray far cell."""
    sparse: int = 50
    csv_cells: int = 60_000_000
    """Fields of a csv file."""
    csv_rows: int = 5_000_000
    """Records of a csv file, empty ones too."""
    columns: int = 16_384
    """Fields of one csv record."""
    field_chars: int = 100_000
    """Characters of one csv field; a cell of a workbook holds 32 767."""

    def bytes_of(self, suffix: str) -> int:
        """Return the bound on the size of a file that is called so."""
        return self.csv_bytes if suffix in {".csv", ".tsv", ".txt"} else self.file_bytes
