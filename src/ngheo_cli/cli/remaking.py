"""How is a result made again from what its provenance says?"""

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from ngheo_cli.audit.provenance import Provenance, sources_of
from ngheo_cli.cli.classify import run_info, write_result
from ngheo_cli.cli.options import Format
from ngheo_cli.cli.reading import SHOWN, Loaded, Request, load
from ngheo_cli.criteria.choose import names_in
from ngheo_cli.criteria.load import get
from ngheo_cli.messages import Finding, Place, Stop
from ngheo_cli.messages import verify as words
from ngheo_cli.messages.criteria_extend import EXTENDS_UNKNOWN
from ngheo_cli.survey.model import Source

if TYPE_CHECKING:
    from ngheo_cli.reports.run import RunInfo

_BESIDE = ("--members", "--map", "--project", "--units", "--points")
"""The options that name files, in the order in which the provenance has the files after the survey."""
_REPEATED = frozenset({"--set", "--unit", "--column", "--encoding", "--setting", "--sheet", "--members"})


@dataclass(frozen=True, slots=True)
class Files:
    """Where the files of a provenance are now, in its order, what they hold now, and the options as given
    then, with files where they are now."""

    paths: tuple[Path, ...]
    now: tuple[Source, ...]
    options: tuple[tuple[str, str | Path], ...]


def find_files(result: Path, told: Provenance, folders: Sequence[Path]) -> Files:
    """Return where the files are: in the folders given, or next to the result. Files of one base name are
    told apart by what they held then.

    Raises:
        Stop: with every file that is nowhere.
    """
    search = _Search((*folders, result.parent))
    same = [search.same(source) for source in told.files]
    taken = {path.resolve() for path in same if path is not None}
    there = [path or search.first(source.file, taken) for source, path in zip(told.files, same, strict=True)]
    missing = [source.file for source, path in zip(told.files, there, strict=True) if path is None]
    missing += [
        name for option, value in told.options if option == "--criteria"
        for name in names_in(value, search.has) if _is_criteria_file(name) and not search.has(name)
    ]  # fmt: skip
    if missing:
        raise Stop(words.FILE_MISSING.at(Place(file=name), name=name, result=result.name) for name in missing)
    paths = tuple(path for path in there if path is not None)
    options = tuple(_options(told, paths, search))
    return Files(paths, tuple(search.source(path) for path in paths), options)


class _Search:
    """Some folders in which files are looked for by base name; each file is read once."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = folders
        self._known: dict[Path, Source] = {}

    def source(self, path: Path) -> Source:
        """Return the name, digest and size of a file."""
        if path not in self._known:
            (self._known[path],) = sources_of([path])
        return self._known[path]

    def every(self, name: str) -> list[Path]:
        """Return the files of a name, in the order of the folders."""
        return list(filter(Path.is_file, (folder / Path(name).name for folder in self._folders)))

    def has(self, name: str) -> bool:
        """Whether a file of the name is there."""
        return bool(self.every(name))

    def first(self, name: str, taken: Collection[Path] = ()) -> Path | None:
        """Return the first file of a name that is not another's."""
        return next((path for path in self.every(name) if path.resolve() not in taken), None)

    def same(self, source: Source) -> Path | None:
        """Return the file that is, byte by byte, the one that was read."""
        return next((path for path in self.every(source.file) if self.source(path) == source), None)


def _is_criteria_file(name: str) -> bool:
    return name.lower().endswith((".yaml", ".yml"))


def _options(told: Provenance, paths: Sequence[Path], search: _Search) -> Iterator[tuple[str, str | Path]]:
    """Yield the options with files where they are now; of several files of one name each is one option's."""
    left = list(zip([source.file for source in told.files], paths, strict=True))[1:]
    for option, value in sorted(told.options, key=lambda one: (*_BESIDE, one[0]).index(one[0])):
        if option == "--criteria":
            yield option, ",".join(_standards(names_in(value, search.has), told, search))
        elif option in _BESIDE:
            mine = next((one for one in left if one[0] == value), None)
            if mine is not None:
                left.remove(mine)
            yield option, mine[1] if mine else search.first(value) or Path(value)
        else:
            yield option, value


def _standards(names: Sequence[str], told: Provenance, search: _Search) -> Iterator[str]:
    """Yield the names with files where they are now; of several files of one name, the one that the standard
    at its place was read from, else one that no other was; of standards named twice, any that was read."""
    known = [rule.digest for rule in told.standards]
    taken: set[Path] = set()
    for n, name in enumerate(names):
        every = search.every(name) if _is_criteria_file(name) else []
        if len(every) > 1:
            here = known[n] if len(names) == len(known) else ""
            held = {path: _standard_digest(path) for path in every}
            every.sort(
                key=lambda path: (held[path] != here, (held[path] in known) == bool(here), path in taken)
            )
        taken.update(every[:1])
        yield str(every[0]) if every else name


def _standard_digest(path: Path) -> str:
    """Return what tells a standard from others; "" of a file that is none."""
    try:
        return get(str(path)).digest
    except Stop:
        return ""


def request_of(files: Files) -> Request:
    """Return what the user asked, with files where they are now."""
    given: dict[str, Any] = {}
    for option, value in files.options:
        if (name := SHOWN.get(option)) is not None:
            given[name] = (*given.get(name, ()), value) if option in _REPEATED else value
    return Request(**given, again=True)


def made_again(told: Provenance, files: Files) -> "tuple[Loaded, RunInfo]":
    """Read and decide the survey of a result as it was; raise Stop where that cannot be done now."""
    survey, request = files.paths[0], request_of(files)
    try:
        loaded = load(survey, request)
    except Stop as stop:
        if request.criteria or not any("choices" in finding.values for finding in stop.findings):
            raise Stop(map(_told, stop.findings)) from None
        # The user was asked which standard, and chose.
        loaded = load(survey, replace(request, criteria=",".join(rule.id for rule in told.standards)))
    # The options are written anew, not copied, so that one which is none of classify differs.
    return loaded, replace(run_info(loaded, request), tool_version=told.tool, lang=told.lang)


def _told(finding: Finding) -> Finding:
    """Return a finding; of a file that a standard builds on and that is not beside it, where it must lie."""
    name = str(finding.values.get("name", ""))
    if finding.code != EXTENDS_UNKNOWN.code or not _is_criteria_file(name):
        return finding
    return words.BASE_MISSING.at(finding.place, name=name, file=finding.place.file)


@contextmanager
def written(name: str, loaded: Loaded, run: "RunInfo") -> Iterator[Path]:
    """Give the result written anew, in the format that its name tells; it is gone when the block ends."""
    kind = Format.JSON if name.lower().endswith(".json") else Format.XLSX
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        write_result(path, loaded, run, kind, force=False)
        yield path
