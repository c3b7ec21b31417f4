"""How is a file written so that nothing is ever lost?

A result is written beside its place, flushed to the disk and renamed; an existing file stays unless
the user said `--force`, and an input is never an output.
"""

import errno
import glob
import os
import platform
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from ngheo_cli.messages import Finding, Stop, system, usage

_NAME_KEPT = 40
"""Letters of a result's name in the name that it has while it is written: the whole could be too long."""


def is_folder(path: Path) -> bool:
    """Whether a path is a folder; what the system cannot even look up is none."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def make_folder(path: Path) -> None:
    """Make a folder for results; raise Stop where it cannot be made."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        raise Stop(usage.OUTPUT_NOT_FOLDER.at(file=path.name)) from None
    except OSError as problem:
        raise Stop(not_written(path, problem)) from problem


def not_written(path: Path, problem: OSError) -> Finding:
    """Return why a file or folder cannot be written, in words."""
    if isinstance(problem, PermissionError):
        return usage.OUTPUT_LOCKED.at(file=path.name)
    return usage.OUTPUT_FAILED.at(file=path.name, reason=reason_of(problem))


def reason_of(problem: OSError) -> tuple[str, str]:
    """Return what the system says, as a (vi, en) pair: never its own English text alone."""
    name = errno.errorcode.get(problem.errno or 0, type(problem).__name__)
    vi, en = system.REASONS.get(name, system.REASON)
    return vi.format(name=name), en.format(name=name)


def system_error(problem: BaseException) -> OSError | None:
    """Return the error of the system that a library which writes workbooks or XML tells as its own, None for
    any other."""
    if isinstance(problem, OSError):
        return problem
    kind, inner = type(problem).__name__, next(iter(problem.args), None)
    if kind == "FileCreateError":  # xlsxwriter
        return inner if isinstance(inner, OSError) else OSError(str(problem))
    if kind == "SerialisationError":  # lxml says the name alone: IO_ENOSPC
        return OSError(getattr(errno, str(inner).removeprefix("IO_"), errno.EIO), str(problem))
    return None


def refuse_outputs(
    outputs: Iterable[Path], inputs: Iterable[Path], *, force: bool, new_folder: bool = False
) -> None:
    """Raise Stop with every reason why an output cannot be written; meant to run before any long work.

    `new_folder` says that the folder will be made when the results are written.
    """
    sources, seen, reasons = tuple(inputs), set[str](), list[Finding]()
    for path in outputs:
        try:
            reason = None if new_folder else _refusal(path, sources, force=force)
        except OSError as problem:
            reason = not_written(path, problem)
        if reason is None and os.path.normcase(path.absolute()) in seen:
            reason = usage.OUTPUT_TWICE.at(file=path.name)
        seen.add(os.path.normcase(path.absolute()))
        if reason:
            reasons.append(reason)
    if reasons:
        raise Stop(reasons)


def _refusal(path: Path, inputs: tuple[Path, ...], *, force: bool) -> Finding | None:
    if any(_same(path, source) for source in inputs):
        return usage.OUTPUT_IS_INPUT.at(file=path.name)
    if path.is_dir():
        return usage.OUTPUT_IS_FOLDER.at(file=path.name)
    if not path.parent.is_dir():
        return usage.OUTPUT_NO_FOLDER.at(file=path.name)
    if path.exists() and not force:
        return usage.OUTPUT_EXISTS.at(file=path.name)
    return None if _may_write(path) else usage.OUTPUT_LOCKED.at(file=path.name)


def _may_write(path: Path) -> bool:
    """Whether a result may replace the file that is there, or a file may be made."""
    if not path.exists():
        return os.access(path.parent, os.W_OK)
    try:
        path.open("r+b").close()
    except OSError:
        return False
    return True


def _same(path: Path, source: Path) -> bool:
    try:
        return path.samefile(source)
    except OSError:
        return path.absolute() == source.absolute()


@contextmanager
def placed(path: Path, *, force: bool) -> Iterator[Path]:
    """Give a path beside `path` to write to, and rename it into place when the block ends well."""
    beside = path.with_name(f"{_half(path)}.{os.getpid()}.part")
    try:
        yield beside
        _flush(beside)
        _rename(beside, path, force=force)
        _flush_folder(path.parent)
        _sweep(path)
    except FileExistsError as problem:
        raise Stop(usage.OUTPUT_EXISTS.at(file=path.name)) from problem
    except Exception as problem:
        if (reason := system_error(problem)) is None:
            raise
        raise Stop(not_written(path, reason)) from problem
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def _half(path: Path) -> str:
    """Return how the names begin under which this machine writes a file."""
    machine = zlib.crc32(platform.node().encode())
    return f".{path.name[:_NAME_KEPT]}.{machine:08x}"


def _sweep(path: Path) -> None:
    """Remove what runs of this machine that were killed left half written of the same file."""
    for half in path.parent.glob(f"{glob.escape(_half(path))}.*.part"):
        pid = half.name.split(".")[-2]
        if pid.isdecimal() and not _runs(int(pid)):
            with suppress(OSError):
                half.unlink()


def _runs(pid: int) -> bool:
    """Whether a process runs; on Windows nothing is asked, for a file that is written cannot be removed."""
    if os.name == "nt":
        return False
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _flush_folder(folder: Path) -> None:
    """Make a rename last through a power cut, where a system can be told so of a folder."""
    if os.name == "nt":
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _flush(path: Path) -> None:
    with path.open("r+b") as handle:
        os.fsync(handle.fileno())


def _rename(beside: Path, path: Path, *, force: bool) -> None:
    """Rename; without `force` fail if somebody made the file in the meantime."""
    if force:
        beside.replace(path)
        return
    try:
        path.hardlink_to(beside)
    except FileExistsError:
        raise
    except OSError:
        # No hard links here (memory sticks): a check just before the rename is the best there is.
        if path.exists():
            raise FileExistsError(path.name) from None
        beside.rename(path)
