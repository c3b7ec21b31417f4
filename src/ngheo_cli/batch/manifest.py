"""Which surveys does a manifest (danh mục tệp) name, and what does it say of each?

A table of one row a survey: its file, the unit, the day of the review, the standard, the table of totals.
Paths are seen from the manifest's folder.
"""

from pathlib import Path, PureWindowsPath

from ngheo_cli.batch.model import Given
from ngheo_cli.limits import Limits
from ngheo_cli.messages import Stop
from ngheo_cli.messages import batch as say
from ngheo_cli.survey.column import Column
from ngheo_cli.survey.columns_household import PLACE
from ngheo_cli.survey.csv_file import csv_rows
from ngheo_cli.survey.side_table import SideRow, read_side_table
from ngheo_cli.survey.text import key

_SAMPLE = 64 * 1024
_TITLES = 20
"""Rows among which the titles of a manifest stand."""
FILE = Column("file", "text", "Tệp", "File", ("tên tệp", "tệp rà soát", "đường dẫn", "file"))
COLUMNS: tuple[Column, ...] = (
    FILE,
    *PLACE,
    Column("review_date", "date", "Ngày rà soát", "Review date", ("thời gian rà soát",)),
    Column("criteria", "text", "Chuẩn", "Standard", ("chuẩn áp dụng", "chuẩn nghèo")),
    Column("totals", "text", "Tệp tổng số hộ", "Table of totals", ("tổng số hộ", "bảng tổng số hộ")),
)
"""The columns of a manifest; all but the first may be missing or blank."""


def names_files(path: Path) -> bool:
    """Whether a csv may be a manifest: one of its first rows has the title of a column of files, or it is no
    text that can be read."""
    with path.open("rb") as handle:
        sample = handle.read(_SAMPLE)
    try:
        records = csv_rows(sample[: sample.rfind(b"\n") + 1] or sample, path.name, Limits()).rows
    except Stop:
        return True
    titles = {key(title) for title in (FILE.name, FILE.vi, FILE.en, *FILE.aliases)}
    return any(key(str(cell)) in titles for row in records[:_TITLES] for cell in row)


def read_manifest(path: Path) -> list[tuple[str, Path, Given]]:
    """Return the name, path and given facts of each survey, in order.

    The name is the path below the manifest's folder, else the file's own. Raises Stop where the file is no
    manifest, and for cells that cannot be read.
    """
    table = read_side_table(path, COLUMNS, (FILE.name,), say.MANIFEST_FILE)
    wrong = list(table.findings)
    wrong += [say.MANIFEST_NO_FILE.at(row.at(FILE.name)) for row in table.rows if not row.text(FILE.name)]
    if wrong:
        raise Stop(wrong)
    return [_survey(path.parent.absolute(), row) for row in table.rows]


def _survey(folder: Path, row: SideRow) -> tuple[str, Path, Given]:
    path = _beside(folder, row.text(FILE.name))
    given = Given(
        place={column.name: text for column in PLACE if (text := row.text(column.name))},
        review_date=row.text("review_date"),
        criteria=_standards(folder, row.text("criteria")),
        totals=_beside(folder, text) if (text := row.text("totals")) else None,
    )
    return _name(folder, path), path, given


def _beside(folder: Path, text: str) -> Path:
    """Return the path that a cell means; a manifest made on Windows is read elsewhere too."""
    windows = PureWindowsPath(text)
    return folder / (text if windows.drive or Path(text).is_absolute() else windows.as_posix())


def _standards(folder: Path, text: str) -> str:
    """Return ids as they stand, and the path of a file of a standard."""
    path = _beside(folder, text)
    return str(path) if text and path.is_file() else text


def _name(folder: Path, path: Path) -> str:
    try:
        return path.resolve().relative_to(folder.resolve()).as_posix()
    except (ValueError, OSError):
        return path.name
