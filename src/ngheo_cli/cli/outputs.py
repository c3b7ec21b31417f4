"""Where does a result go, and in which format?"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ngheo_cli.cli.options import Format
from ngheo_cli.messages import Finding, Place, Stop, opening, usage
from ngheo_cli.reports.files import is_folder

SUFFIX = ".ket-qua"
"""What stands between a survey's name and the ending of its result."""


@dataclass(frozen=True, slots=True)
class Outputs:
    """The format of the results, one path a survey, and the folder that is to be made for them (None: it is
    there)."""

    kind: Format
    paths: tuple[Path, ...]
    folder: Path | None = None


def refuse_surveys(surveys: Sequence[Path]) -> None:
    """Raise Stop for surveys that have no name for a result: folders, and names that no system
    holds."""
    reasons = [reason for path in surveys if (reason := _refusal(path))]
    if reasons:
        raise Stop(reasons)


def _refusal(path: Path) -> Finding | None:
    place = Place(file=str(path))
    if is_folder(path) or not path.name:
        return opening.IS_FOLDER.at(place, example=str(path / "ra-soat.xlsx"))
    try:
        path.exists()
    except OSError:
        return opening.NOT_FOUND.at(place)
    return None


def outputs_of(
    surveys: Sequence[Path], out: Path | None, wanted: Format | None, suffix: str = SUFFIX
) -> Outputs:
    """Return where the results go; `suffix` stands between a survey's name and the ending.

    `out` is a file if its ending is that of a format, and a folder if it is one or has no ending; several
    surveys need a folder. Raise Stop for an ending that does not fit.
    """
    refuse_surveys(surveys)
    if out is None:
        if len(surveys) > 1:
            raise Stop(usage.OUTPUT_NEEDS_FOLDER.at())
        kind = wanted or Format.XLSX
        return Outputs(kind, (_beside(surveys[0], kind, suffix),))
    there = is_folder(out)
    if not there and out.suffix:
        kind = _format_of(out, wanted)
        if len(surveys) > 1:
            raise Stop(usage.OUTPUT_NEEDS_FOLDER.at())
        return Outputs(kind, (out,))
    if not there and _exists(out):
        raise Stop(usage.OUTPUT_NOT_FOLDER.at(file=out.name))
    kind = wanted or Format.XLSX
    paths = tuple(out / _beside(survey, kind, suffix).name for survey in surveys)
    return Outputs(kind, paths, None if there else out)


def copies_of(files: Sequence[Path], out: Path | None, outputs: Outputs, suffix: str) -> tuple[Path, ...]:
    """Return where the copies of files beside the surveys go: each beside its file, or all in the folder of
    the results if the user named `out`."""
    kind = outputs.kind
    beside = (_beside(file, kind, suffix) for file in files)
    return tuple(outputs.paths[0].with_name(path.name) if out else path for path in beside)


def _format_of(out: Path, wanted: Format | None) -> Format:
    ending = out.suffix.lower().removeprefix(".")
    if ending not in set(Format):
        formats = " ".join(f".{one.value}" for one in Format)
        raise Stop(usage.SUFFIX_UNKNOWN.at(suffix=out.suffix, file=out.name, formats=formats))
    if wanted and wanted != ending:
        raise Stop(usage.SUFFIX_DISAGREES.at(file=out.name, format=wanted.value))
    return Format(ending)


def _beside(survey: Path, kind: Format, suffix: str) -> Path:
    return survey.with_name(f"{survey.stem}{suffix}.{kind.value}")


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        return False
