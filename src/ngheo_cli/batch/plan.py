"""Which surveys are there to recompute, under which names, and which files are passed over?

The same folder gives the same plan on every machine: names are relative, sorted by their letters.
"""

import os
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Literal

from ngheo_cli.batch.manifest import read_manifest
from ngheo_cli.batch.model import Given, Task
from ngheo_cli.batch.places import DATASET, LEDGER, PARTS, RESULTS, WHOLE, result_path, task_id
from ngheo_cli.messages import Place, Stop
from ngheo_cli.messages import batch as say
from ngheo_cli.survey.file_names import spelt

ENDINGS = frozenset([".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".csv", ".tsv"])
"""Files of a folder that may be surveys. A manifest may name any other."""
Why = Literal["lock", "result", "link", "batch", "beside", "closed", "other"]
Found = tuple[str, Path, Given]


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file or folder that is no survey of the batch: an open file's lock, a result of ngheo, a link that
    leads out of the folder, the results of a batch, a table beside the surveys, a folder that cannot be
    looked into, a file that is no table."""

    file: str
    why: Why


@dataclass(frozen=True, slots=True)
class Plan:
    """The surveys in the order of their names, and what was passed over."""

    tasks: tuple[Task, ...]
    skipped: tuple[Skipped, ...]


@dataclass(frozen=True, slots=True)
class Leave:
    """What a folder holds besides surveys: the results of this run, tables of its options, and the endings
    that ngheo gives its own results (`.ket-qua`)."""

    out: Path
    beside: tuple[Path, ...] = ()
    own: tuple[str, ...] = ()


def plan_of(inputs: Sequence[Path], leave: Leave) -> Plan:
    """Return the surveys of folders and manifests. Raises Stop where there are none, and for what is neither
    folder nor manifest."""
    found: list[Found] = []
    skipped: list[Skipped] = []
    manifests = [path for path in inputs if not path.is_dir()]
    for path in manifests:
        found += read_manifest(path)
    _refuse_twice(found)
    listed = len(found)
    named = (given.totals for _, _, given in found if given.totals)
    beside = {_real(path) for path in (*leave.beside, *manifests, *named)}
    several = len(inputs) > 1
    out = _real(leave.out)
    own = {out / name for name in (LEDGER, RESULTS, DATASET, PARTS, *WHOLE)}
    own |= {out} - {_real(path) for path in inputs}
    for folder in (path for path in inputs if path.is_dir()):
        front = f"{folder.resolve().name}/" if several else ""
        walk = _Walk(folder, own, beside, leave.own)
        found += [(front + name, path, Given()) for name, path in walk.surveys()]
        skipped += walk.skipped
    tasks = _tasks(_once(found), {_real(path) for _, path, _ in found[:listed]})
    if not tasks:
        raise Stop(say.NO_SURVEYS.at(Place(), folder=", ".join(path.name or str(path) for path in inputs)))
    return Plan(tasks, tuple(sorted(skipped, key=lambda one: one.file)))


def _refuse_twice(found: Sequence[Found]) -> None:
    """Raise Stop for files that manifests name in several rows: nobody knows which of them holds."""
    times = Counter(_real(path) for _, path, _ in found)
    twice = dict.fromkeys(name for name, path, _ in found if times[_real(path)] > 1)
    if twice:
        raise Stop([say.MANIFEST_TWICE.at(Place(), file=name) for name in twice])


def _once(found: Iterable[Found]) -> list[Found]:
    """Return each file once; what a manifest says counts before a folder."""
    seen: dict[Path, Found] = {}
    for one in found:
        seen.setdefault(_real(one[1]), one)
    return list(seen.values())


def _tasks(found: Sequence[Found], listed: set[Path]) -> tuple[Task, ...]:
    """Number names that several files share, and give every survey a place of its own for its results."""
    taken: set[str] = set()
    named: list[Found] = []
    for typed, path, given in found:
        first = name = unicodedata.normalize("NFC", spelt(typed))
        number = 1
        while name.casefold() in taken:
            number += 1
            name = str(PurePosixPath(first).with_stem(f"{PurePosixPath(first).stem} ({number})"))
        taken.add(name.casefold())
        named.append((name, path, given))
    results = Counter(result_path(name, whole=False).casefold() for name, _, _ in named)
    tasks = [
        Task(
            task_id(name),
            name,
            path.absolute(),
            result_path(name, whole=_clashes(name, results)),
            given,
            _real(path) in listed,
        )
        for name, path, given in named
    ]
    return tuple(sorted(tasks, key=lambda task: task.name))


def _clashes(name: str, results: Counter[str]) -> bool:
    return results[result_path(name, whole=False).casefold()] > 1


def _real(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, RuntimeError):  # a link that leads to itself
        return path.absolute()


def _is_device(path: Path) -> bool:
    """Whether a path is neither a file nor a link that leads nowhere: a pipe would never end."""
    return path.exists() and not path.is_file()


class _Walk:
    """The surveys below one folder, and what is passed over on the way."""

    def __init__(self, folder: Path, written: set[Path], beside: set[Path], own: tuple[str, ...]) -> None:
        self.folder = folder
        self.root = _real(folder)
        self.written = written
        self.beside = beside
        self.own = own
        self.skipped: list[Skipped] = []

    def surveys(self) -> Iterator[tuple[str, Path]]:
        """Yield name and path of each survey; links to folders are not followed."""
        for here, folders, files in os.walk(self.folder, onerror=self._closed):
            at = Path(here)
            folders[:] = sorted(name for name in folders if self._enters(at / name))
            stems = {Path(name).stem.casefold() for name in files}
            for name in sorted(files):
                path = at / name
                if _real(path) not in self.written and not self._passed(path, stems):
                    yield path.relative_to(self.folder).as_posix(), path

    def _enters(self, folder: Path) -> bool:
        if _real(folder) in self.written:
            return False
        why: Why | None = "batch" if (folder / LEDGER).is_file() else None
        if folder.name.startswith("."):
            why = "lock"
        if folder.is_symlink() and not self._inside(folder):
            why = "link"
        if why is not None:
            self._skip(folder, why)
        return why is None

    def _passed(self, path: Path, stems: set[str]) -> bool:
        """Whether a file is no survey of the batch."""
        tests: tuple[tuple[Why, Callable[[], bool]], ...] = (
            ("lock", lambda: path.name.startswith(("~$", "."))),
            ("link", lambda: path.is_symlink() and not self._inside(path)),
            ("beside", lambda: _real(path) in self.beside),
            ("result", lambda: self._is_result(path, stems)),
            ("other", lambda: path.suffix.lower() not in ENDINGS or _is_device(path)),
        )
        why = next((why for why, holds in tests if holds()), None)
        if why is not None:
            self._skip(path, why)
        return why is not None

    def _is_result(self, path: Path, stems: set[str]) -> bool:
        """Whether ngheo wrote it for a survey beside it; a result that came alone stands for its survey."""
        base = Path(path.stem)
        return base.suffix in self.own and base.stem.casefold() in stems

    def _inside(self, path: Path) -> bool:
        return _real(path).is_relative_to(self.root)

    def _skip(self, path: Path, why: Why) -> None:
        self.skipped.append(Skipped(spelt(path.relative_to(self.folder).as_posix()), why))

    def _closed(self, problem: OSError) -> None:
        """Note a folder that cannot be looked into."""
        self._skip(Path(problem.filename), "closed")
