"""How are the decisions on a table written piece by piece, a folder a unit, and never half of them?"""

import shutil
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

import numpy as np

from ngheo_cli.batch.dataset import schema, table_of
from ngheo_cli.batch.places import DATASET, dataset_path
from ngheo_cli.batch.units import partitions
from ngheo_cli.classify.model import Decisions
from ngheo_cli.messages import Stop
from ngheo_cli.reports.files import not_written
from ngheo_cli.reports.rows import result_columns
from ngheo_cli.reports.run import RunInfo

if TYPE_CHECKING:
    from ngheo_cli.survey.model import Survey

_BESIDE = ".table.part"


class Written:
    """The dataset of a table below `out`, written beside its place until `finish`."""

    def __init__(self, out: Path, name: str) -> None:
        self._out, self._name = out, name
        self.beside = out / _BESIDE
        self.units: set[str] = set()
        self.files = 0
        self._number = 0

    def __enter__(self) -> "Written":
        try:
            shutil.rmtree(self.beside, ignore_errors=True)
            self.beside.mkdir(parents=True)
        except OSError as problem:
            raise Stop(not_written(self._out, problem)) from problem
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        shutil.rmtree(self.beside, ignore_errors=True)
        if isinstance(error, OSError):
            raise Stop(not_written(self._out, error)) from error

    def add(self, survey: "Survey", decisions: Sequence[Decisions], run: RunInfo) -> None:
        """Write the decisions of a piece, a file a unit."""
        import pyarrow as pa  # noqa: PLC0415 - an extra
        from pyarrow import parquet  # noqa: PLC0415 - an extra

        if not len(survey.frame):
            return
        names, codes = partitions(survey.frame, self._name)
        kinds = schema([one.criteria for one in decisions])
        table = table_of(result_columns(survey, decisions, run), kinds, self._name)
        rows = np.repeat(codes, len(decisions))
        for number, unit in enumerate(names):
            path = self.beside / dataset_path(unit, f"{self._number:06}")
            path.parent.mkdir(parents=True, exist_ok=True)
            own = np.flatnonzero(rows == number)
            part = table if len(names) == 1 else table.take(pa.array(own))
            parquet.write_table(part, str(path), compression="zstd")
            self.units.add(unit)
            self.files += 1
        self._number += 1

    def finish(self) -> None:
        """Put the dataset into its place, where another one may stand."""
        shutil.rmtree(self._out / DATASET, ignore_errors=True)
        (self.beside / DATASET).rename(self._out / DATASET)
