"""How is a result made again from what its provenance says?"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from ngheo_cli.audit.provenance import Provenance
from ngheo_cli.cli.classify import run_info, write_result
from ngheo_cli.cli.options import Format
from ngheo_cli.cli.reading import SHOWN, Loaded, Request, load
from ngheo_cli.messages import Place, Stop
from ngheo_cli.messages import verify as words

if TYPE_CHECKING:
    from ngheo_cli.reports.run import RunInfo

Files = Mapping[str, Path]
"""Where the files of a provenance are, by base name."""
_PATHS = {"--map": False, "--units": False, "--points": False, "--project": False, "--members": True}
"""The options that name files, and whether they may be repeated."""
_ONE = ("--criteria", "--review-date", "--marks")


def find_files(result: Path, told: Provenance, folders: Sequence[Path]) -> Files:
    """Return where the files are: next to the result, or in the folders given.

    Raises:
        Stop: with every file that is nowhere.
    """
    names = [source.file for source in told.files]
    names += [value for option, value in told.options if option == "--criteria" and _is_file(value)]
    found: dict[str, Path] = {}
    for name in names:
        places = (folder / Path(name).name for folder in (*folders, result.parent))
        if there := next(filter(Path.is_file, places), None):
            found[name] = there
    missing = [name for name in names if name not in found]
    if missing:
        raise Stop(words.FILE_MISSING.at(Place(file=name), name=name, result=result.name) for name in missing)
    return found


def _is_file(criteria: str) -> bool:
    return criteria.endswith((".yaml", ".yml"))


def request_of(told: Provenance, files: Files) -> Request:
    """Return what the user asked, with files where they are now."""
    given: dict[str, Any] = {}
    for option, value in told.options:
        name = SHOWN.get(option)
        if name is None:
            continue
        if option in _PATHS:
            given[name] = (*given.get(name, ()), files[value]) if _PATHS[option] else files[value]
        elif option in _ONE:
            given[name] = str(files.get(value, value))
        else:
            given[name] = (*given.get(name, ()), value)
    return Request(**given)


def made_again(told: Provenance, files: Files) -> "tuple[Loaded, RunInfo]":
    """Read and decide the survey of a result as it was; raise Stop where that cannot be done now."""
    survey, request = files[told.files[0].file], request_of(told, files)
    try:
        loaded = load(survey, request)
    except Stop as stop:
        if request.criteria or not any("choices" in finding.values for finding in stop.findings):
            raise
        # The user was asked which standard, and chose.
        loaded = load(survey, replace(request, criteria=",".join(rule.id for rule in told.standards)))
    run = replace(run_info(loaded, request), tool_version=told.tool, lang=told.lang, options=told.options)
    return loaded, run


@contextmanager
def written(name: str, loaded: Loaded, run: "RunInfo") -> Iterator[Path]:
    """Give the result written anew, in the format that its name tells; it is gone when the block ends."""
    kind = Format.JSON if name.lower().endswith(".json") else Format.XLSX
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        write_result(path, loaded, run, kind, force=False)
        yield path
