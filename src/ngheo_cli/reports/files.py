"""How is a file written so that nothing is ever lost?

A result is written beside its place, flushed to the disk and renamed; an existing file stays unless
the user said `--force`, and an input is never an output.
"""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from ngheo_cli.messages import Finding, Stop, usage


def refuse_outputs(outputs: Iterable[Path], inputs: Iterable[Path], *, force: bool) -> None:
    """Raise Stop with every reason why an output cannot be written; meant to run before any long work."""
    sources, seen, reasons = tuple(inputs), set[str](), list[Finding]()
    for path in outputs:
        reason = _refusal(path, sources, force=force)
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
    if path.exists():
        if not force:
            return usage.OUTPUT_EXISTS.at(file=path.name)
        try:
            path.open("r+b").close()
        except OSError:
            return usage.OUTPUT_LOCKED.at(file=path.name)
    return None


def _same(path: Path, source: Path) -> bool:
    try:
        return path.samefile(source)
    except OSError:
        return path.absolute() == source.absolute()


@contextmanager
def placed(path: Path, *, force: bool) -> Iterator[Path]:
    """Give a path beside `path` to write to, and rename it into place when the block ends well."""
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        yield beside
        _flush(beside)
        _rename(beside, path, force=force)
    except PermissionError as problem:
        raise Stop(usage.OUTPUT_LOCKED.at(file=path.name)) from problem
    except FileExistsError as problem:
        raise Stop(usage.OUTPUT_EXISTS.at(file=path.name)) from problem
    except OSError as problem:
        reason = problem.strerror or type(problem).__name__
        raise Stop(usage.OUTPUT_FAILED.at(file=path.name, reason=reason)) from problem
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


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
