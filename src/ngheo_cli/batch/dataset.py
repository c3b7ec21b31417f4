"""How do the decisions of many surveys stand in one Parquet dataset, by unit and in one schema?

`decisions/unit=Xã A/part-….parquet`: the columns of a result as `classify --format parquet` writes it, and
`survey`, the name of the survey in the batch. Every file has every column that a survey may have, so that any
reader takes them for one table; what a survey lacks is null.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from ngheo_cli.batch.digests import file_digest
from ngheo_cli.batch.model import Output, Task
from ngheo_cli.batch.places import DATASET, KEY, dataset_path
from ngheo_cli.batch.units import partitions
from ngheo_cli.classify.model import Decisions
from ngheo_cli.criteria.load import load_all
from ngheo_cli.criteria.model import Criteria
from ngheo_cli.reports.files import make_folder, placed
from ngheo_cli.reports.rows import Column, result_columns
from ngheo_cli.reports.run import RunInfo
from ngheo_cli.survey.columns import SETTINGS, UNREADABLE, columns_of

if TYPE_CHECKING:
    from ngheo_cli.survey.model import Survey

SURVEY = "survey"
_WHOLE_NUMBERS = {"money", "count", "score"}
_RUN = ("file", "sheet", "row", "criteria", "class", "branch", "basis", "deprivations_min",
        "deprivations_max", "possible", "settle", "national_class", "incomplete", SETTINGS,
        UNREADABLE, "problem")  # fmt: skip
_RUN_NUMBERS = {"row", "deprivations_min", "deprivations_max"}


def write_decisions(
    out: Path, task: Task, survey: "Survey", decisions: Sequence[Decisions], run: RunInfo
) -> tuple[tuple[str, ...], list[Output]]:
    """Write the decisions of a survey, a file a unit, and return the units' paths and the files.

    Raises Stop where a file cannot be written.
    """
    import pyarrow as pa  # noqa: PLC0415 - an extra
    from pyarrow import parquet  # noqa: PLC0415 - an extra

    names, codes = partitions(survey.frame, task.name)
    columns = result_columns(survey, decisions, run)
    table = table_of(columns, schema([one.criteria for one in decisions]), task.name)
    rows = np.repeat(codes, len(decisions))
    outputs = []
    for number, unit in enumerate(names):
        place = dataset_path(unit, task.id)
        make_folder((out / place).parent)
        with placed(out / place, force=True) as beside:
            part = table.take(pa.array(np.flatnonzero(rows == number)))
            parquet.write_table(part, str(beside), compression="zstd")
        outputs.append(Output(place, file_digest(out / place)))
    return tuple(names), outputs


def schema(standards: Sequence[Criteria]) -> dict[str, bool]:
    """Return the columns of the dataset in order, and whether each holds whole numbers: those of every
    standard that is shipped, and of the standards given."""
    columns = columns_of((*load_all(), *standards))
    kinds = {name: column.kind in _WHOLE_NUMBERS for name, column in columns.items()}
    return {SURVEY: False} | kinds | {name: name in _RUN_NUMBERS for name in _RUN}


def table_of(columns: Sequence[Column], kinds: dict[str, bool], name: str) -> Any:
    """Return the columns of a result as an Arrow table of the dataset; `kinds` are those of `schema`, `name`
    that of the survey."""
    import pyarrow as pa  # noqa: PLC0415 - an extra

    own = {column.name: column for column in columns}
    count = len(columns[0].values)
    for column in columns:
        kinds.setdefault(column.name, column.kind == "number")
    arrays = {SURVEY: pa.repeat(pa.scalar(name, pa.string()), count)}
    for column_name, number in kinds.items():
        kind = pa.int64() if number else pa.string()
        if column_name in own:
            arrays[column_name] = pa.array(own[column_name].values, kind)
        elif column_name != SURVEY:
            arrays[column_name] = pa.nulls(count, kind)
    return pa.table(arrays)


def read_decisions(out: Path, files: Sequence[str], columns: Sequence[str]) -> Any:
    """Return some columns of the dataset, and `unit`, as an Arrow table; only `files` are read."""
    import pyarrow as pa  # noqa: PLC0415 - an extra
    from pyarrow import dataset  # noqa: PLC0415 - an extra

    by_unit = dataset.partitioning(pa.schema([(KEY, pa.string())]), flavor="hive")
    whole = dataset.dataset(
        [str(out / path) for path in files],
        format="parquet",
        partitioning=by_unit,
        partition_base_dir=str(out / DATASET),
    )
    return whole.to_table(columns=[*columns, KEY])
