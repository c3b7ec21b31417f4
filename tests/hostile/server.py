"""Runs command lines, each in a fork of its own under limits, and tells what each took.

Reads `{"argv": …, "folder": …, "environ": …}` line by line, and answers each with status, output, seconds of
the processor and the peak of memory. A fork starts with everything imported: what it takes is what the file
makes it take, and the memory of the imports.
"""

import contextlib
import json
import os
import resource
import signal
import sys
from pathlib import Path
from typing import Any

ADDRESSES = 6 << 30
"""Bytes of address space of a run: behind this the machine itself would suffer."""


def serve() -> None:
    """Answer requests until there are none."""
    import openpyxl  # noqa: F401, PLC0415 - before the forks
    import pandas as pd  # noqa: F401, PLC0415
    import pyarrow as pa  # noqa: F401, PLC0415

    import ngheo_cli.cli.app  # noqa: PLC0415
    import ngheo_cli.survey.read  # noqa: F401, PLC0415

    for line in sys.stdin:
        print(json.dumps(answer(json.loads(line))), flush=True)


def answer(asked: dict[str, Any]) -> dict[str, Any]:
    """Run one command line in a fork and return what it did and took."""
    told = Path(asked["folder"]) / "told"
    child = os.fork()
    if not child:
        _run(asked, told)
    _, status, used = os.wait4(child, 0)
    said = [told.with_suffix(end).read_text("utf-8") for end in (".out", ".err", ".peak")
            if told.with_suffix(end).exists()]  # fmt: skip
    out, err, peak = (*said, "", "", "")[:3]
    return {
        "status": os.waitstatus_to_exitcode(status),
        "out": out,
        "err": err,
        "seconds": used.ru_utime + used.ru_stime,
        "mb": int(peak or used.ru_maxrss) // 1024,
    }


def _run(asked: dict[str, Any], told: Path) -> None:
    """Be the command line; never returns."""
    from ngheo_cli.__main__ import run  # noqa: PLC0415

    status = 99
    try:
        if asked["bounded"]:
            resource.setrlimit(resource.RLIMIT_AS, (ADDRESSES, ADDRESSES))
        if asked["largest"]:
            resource.setrlimit(resource.RLIMIT_FSIZE, (asked["largest"], asked["largest"]))
        signal.alarm(asked["seconds"])
        os.environ.update(asked["environ"])
        for number, end in ((1, ".out"), (2, ".err")):
            handle = os.open(told.with_suffix(end), os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
            os.dup2(handle, number)
        os.chdir(asked["folder"])
        sys.unraisablehook = lambda _: None  # as in a run of its own
        status = run(asked["argv"])
        sys.stdout.flush()
        sys.stderr.flush()
        told.with_suffix(".peak").write_text(_peak(), "utf-8")
    finally:
        with contextlib.suppress(Exception):
            sys.stderr.flush()
        os._exit(status)


def _peak() -> str:
    """Return the most memory that this process held, in KiB; "" where the system does not tell."""
    with contextlib.suppress(OSError):
        for line in Path("/proc/self/status").read_text("utf-8").splitlines():
            if line.startswith("VmHWM:"):
                return line.split()[1]
    return ""


if __name__ == "__main__":
    serve()
