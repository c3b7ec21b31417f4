"""A parquet file is read as the csv with the same records would be."""

from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet

from ngheo_cli.limits import Limits
from ngheo_cli.messages import Stop
from ngheo_cli.survey import parquet_file
from ngheo_cli.survey.workbook import open_workbook


def write(path: Path, **columns: object) -> Path:
    parquet.write_table(pa.table(columns), str(path))
    return path


def refusal(path: Path, limits: Limits | None = None) -> list[str]:
    with pytest.raises(Stop) as caught:
        open_workbook(path, limits)
    return [finding.code for finding in caught.value.findings]


def test_records_are_texts_below_the_names_and_a_null_is_blank(tmp_path: Path) -> None:
    book = open_workbook(write(tmp_path / "r.parquet", household_id=["001", None], size=[4, None]))
    (sheet,) = book.sheets
    assert sheet.rows == [["household_id", "size"], ["001", "4"], ["", ""]]
    assert (sheet.name, sheet.records, book.file) == ("r", True, "r.parquet")


def test_a_file_is_known_by_its_bytes_not_by_its_name(tmp_path: Path) -> None:
    path = write(tmp_path / "r.parquet", household_id=["001"])
    assert open_workbook(path.rename(tmp_path / "r.csv")).sheets[0].rows[1] == ["001"]


def test_a_damaged_file_and_values_within_values_are_refused(tmp_path: Path) -> None:
    path = write(tmp_path / "r.parquet", household_id=["001"] * 50)
    (tmp_path / "cut.parquet").write_bytes(path.read_bytes()[:-20])
    assert refusal(tmp_path / "cut.parquet") == ["file_damaged"]
    assert refusal(write(tmp_path / "n.parquet", household_id=[["001"], ["002"]])) == ["file_damaged"]


def test_a_small_file_of_many_records_or_long_texts_is_refused(tmp_path: Path) -> None:
    many = write(tmp_path / "r.parquet", household_id=["001"] * 5000)
    assert refusal(many, Limits(csv_rows=100)) == ["file_too_large"]
    assert refusal(many, Limits(csv_cells=100)) == ["file_too_large"]
    long = write(tmp_path / "l.parquet", head_name=["x" * 2000] * 5000)
    assert refusal(long, Limits(field_chars=1000))[0] == "cell_too_long"


def test_without_the_library_the_extra_and_another_format_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path / "r.parquet", household_id=["001"])
    monkeypatch.setattr(parquet_file, "has_parquet", lambda: False)
    assert refusal(path) == ["parquet_needs_extra"]
