"""Where does a result go, and in which format?"""

from collections.abc import Sequence
from pathlib import Path

from ngheo_cli.cli.options import Format
from ngheo_cli.messages import Stop, usage

SUFFIX = ".ket-qua"
"""What stands between a survey's name and the ending of its result."""


def choose_format(out: Path | None, wanted: Format | None, *, many: bool) -> Format:
    """Return the format: as asked, else from the ending of the output, else a workbook."""
    ending = out.suffix.lower().removeprefix(".") if out and not many else ""
    by_name = Format(ending) if ending in set(Format) else None
    if out and wanted and by_name and wanted != by_name:
        raise Stop(usage.SUFFIX_DISAGREES.at(file=out.name, format=wanted.value))
    return wanted or by_name or Format.XLSX


def result_paths(surveys: Sequence[Path], out: Path | None, kind: Format) -> list[Path]:
    """Return one output a survey; several need a folder, which is made if it is not there."""
    if len(surveys) == 1:
        survey = surveys[0]
        beside = survey.with_name(f"{survey.stem}{SUFFIX}.{kind.value}")
        if out is None:
            return [beside]
        return [out / beside.name] if out.is_dir() else [out]
    if out is None:
        raise Stop(usage.OUTPUT_NEEDS_FOLDER.at())
    if out.exists() and not out.is_dir():
        raise Stop(usage.OUTPUT_NOT_FOLDER.at(file=out.name))
    return [out / f"{survey.stem}{SUFFIX}.{kind.value}" for survey in surveys]
