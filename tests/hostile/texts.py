"""Texts without end, in no encoding, or that unfold into more than memory holds: csv, YAML, JSON; and things
that are no files at all."""

import os
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from .cases import ANY, READ, Case, streamed, written

_MB = 1 << 20
_HEADER = "Thôn,Mã hộ,Họ và tên chủ hộ,Số nhân khẩu,Khu vực (nông thôn/thành thị),Điểm B1,Điểm B2\n"
_ROW = "Bản Mẫu,001,Người Mẫu Một,4,nông thôn,140,30\n"
_EXPLODING = "a0: &a0 [x, x]\n" + "".join(
    f"a{i + 1}: &a{i + 1} [{', '.join([f'*a{i}'] * 10)}]\n" for i in range(30)
)
_DEEP = "[" * 100_000
_CRITERIA = ("criteria", "check", "{file}")
_SETTINGS = {
    "--criteria": ("classify", "{survey}", "--criteria", "{file}"),
    "--project": ("check", "{survey}", "--project", "{file}"),
    "--map": ("check", "{survey}", "--map", "{file}"),
    "--points": ("classify", "{survey}", "--points", "{file}"),
    "--plan": ("rates", "{survey}", "--plan", "{file}"),
    "--mask-key": ("classify", "{survey}", "--mask-key", "{file}", "--out", "{folder}/out.xlsx"),
    "--layout": ("audit", "table", "{survey}", "--layout", "{file}"),
    "criteria check": _CRITERIA,
}
"""Every way to give ngheo a settings file in YAML."""
_YAML: dict[str, str | bytes] = {
    "python tags": "id: !!python/object/apply:os.system ['echo hacked']\ntitle: !!python/name:os.system\n",
    "anchors that explode": _EXPLODING,
    "a hundred thousand levels": f"id: {_DEEP}\n",
    "a hundred thousand levels of mappings": "".join(f"{' ' * i}a:\n" for i in range(2000)),
    "one line of 10 MB": "id: " + "x" * (10 * _MB) + "\n",
    "a million keys": "".join(f"k{i}: {i}\n" for i in range(500_000)),
    "a number of a million digits": f"id: {'9' * 1_000_000}\n",
    "NULs": "id: a\0b\n",
    "no text": b"\xff\xfe\x00\x01" * 1000,
}
_TABLES = {
    "survey": ("check", "{file}"),
    "--members": ("check", "{survey}", "--members", "{file}"),
    "--totals": ("rates", "{survey}", "--totals", "{file}"),
    "--units": ("list", "{survey}", "--units", "{file}"),
    "--links": ("compare", "{survey}", "{survey}", "--links", "{file}"),
    "--crosswalk": ("compare", "{survey}", "{survey}", "--crosswalk", "{file}"),
    "--history": ("compare", "{survey}", "{survey}", "--history", "{file}"),
    "--before": ("report", "{survey}", "--form", "7.10", "--before", "{file}"),
    "batch": ("batch", "{file}", "--out", "{folder}/out"),
    "classify table": ("batch", "{file}", "--members", "{survey}", "--out", "{folder}/out"),
    "template --from": ("template", "--from", "{file}"),
    "audit list": ("audit", "list", "{file}"),
    "audit table": ("audit", "table", "{file}"),
    "audit verify": ("audit", "verify", "{file}"),
    "--sample-results": ("audit", "list", "{survey}", "--sample-results", "{file}"),
}
"""Every way to give ngheo a table."""


def _special(kind: str, name: str = "a.yaml") -> Callable[[Path], Path]:
    """Return what puts a thing that is no file where one is expected."""

    def make(folder: Path) -> Path:
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        if kind == "pipe":
            os.mkfifo(path)
        elif kind == "folder":
            path.mkdir()
        elif kind == "zeros":
            path.symlink_to("/dev/zero")
        elif kind == "loop":
            path.symlink_to(path)
        return path

    return make


def _repeated(unit: bytes, times: int, head: bytes = b"", tail: bytes = b"") -> Iterator[bytes]:
    yield head
    for _ in range(times):
        yield unit
    yield tail


def _sparse(size: int) -> Callable[[Path], Path]:
    """Return what writes a file of NULs that takes no room."""

    def make(folder: Path) -> Path:
        path = folder / "a.csv"
        with path.open("wb") as handle:
            handle.write(_HEADER.encode())
            handle.truncate(size)
        return path

    return make


def _csv(name: str, unit: bytes, times: int, head: str = _HEADER) -> Callable[[Path], Path]:
    return streamed(name, partial(_repeated, unit, times, head.encode()))


_CSV = (
    Case("csv with NULs", written("a.csv", _HEADER + _ROW.replace("Một", "M\0t")), "csv_nul"),
    Case("csv of 500 MB of NULs", _sparse(500 * _MB), "csv_endless_line", heavy=True),
    Case("csv of 3 GB", _sparse(3000 * _MB), "file_too_large"),
    Case("one line of 500 MB", _csv("a.csv", b"x" * _MB, 500, ""), "csv_endless_line", heavy=True),
    Case("one line of 500 MB below a header", _csv("a.csv", b"x" * _MB, 500), "csv_endless_line", heavy=True),
    Case("one open quote above 3000 lines", _csv("a.csv", b'"x\n' + b"x,y\n" * 3000, 1), READ),
    Case("a quote opened on every tenth line", _csv("a.csv", b'"x\n' + b"x,y\n" * 9, 300), READ),
    Case(
        "one open quote, 300 MB",
        _csv("a.csv", b'"x\n' + b"x,y\n" * 250_000, 300),
        "file_too_large",
        heavy=True,
    ),
    Case("100 million commas", _csv("a.csv", b"," * _MB, 100, ""), "csv_endless_line"),
    Case("100 million commas below a header", _csv("a.csv", b"," * _MB, 100), "csv_endless_line"),
    Case(
        "100 million commas in lines",
        _csv("a.csv", b",,,,,,,,,,\n" * 100_000, 100),
        "file_too_large",
    ),
    Case("100 million line ends", _csv("a.csv", b"\n" * _MB, 100), "file_too_large", heavy=True),
    Case("a quote on every line", _csv("a.csv", b'"\n' * 3000, 1), READ),
    Case("UTF-16 without its mark", written("a.csv", (_HEADER + _ROW).encode("utf-16-le")), "csv_nul"),
    Case("UTF-16 cut in a letter", written("a.csv", (_HEADER + _ROW).encode("utf-16")[:-1]), "csv_encoding"),
    Case("UTF-32", written("a.csv", (_HEADER + _ROW).encode("utf-32")), "csv_nul"),
)
_JSON: dict[str, str | bytes] = {
    "a hundred thousand levels": "[" * 100_000,
    "a number of a million digits": '{"schema": ' + "9" * 1_000_000 + "}",
    "numbers that are none": '{"schema": "ngheo.decision/1", "rows": [NaN, Infinity, 1e999999]}',
    "another schema": '{"schema": 1, "rows": "x", "provenance": {"sources": 7}}',
    "no JSON": "\0" * 1000,
    "half a letter": b'{"schema": "\xff"}',
}
TEXTS = (
    *_CSV,
    *(Case(f"YAML with {name}", written("a.yaml", text), ANY, _CRITERIA) for name, text in _YAML.items()),
    *(
        Case(f"YAML with {name} for {where}", written("a.yaml", _YAML[name]), ANY, argv, heavy=True)
        for where, argv in _SETTINGS.items()
        for name in ("anchors that explode", "a hundred thousand levels", "python tags", "NULs")
        if argv != _CRITERIA
    ),
    *(
        Case(f"JSON with {name}", written("a.json", text), ANY, ("audit", "verify", "{file}"))
        for name, text in _JSON.items()
    ),
)
KINDS = ("pipe", "folder", "zeros", "loop", "nothing")
_PAPERS = ("report", "{survey}", "--documents", "--templates", "{folder}/mau", "--out", "{folder}/out")
THINGS = (
    *(
        Case(f"{kind} for {where}", _special(kind), ANY, argv)
        for kind in KINDS
        for where, argv in (_TABLES | _SETTINGS).items()
    ),
    *(Case(f"{kind} for --templates", _special(kind, "mau/quyet-dinh.docx"), ANY, _PAPERS) for kind in KINDS),
)
QUICK = {
    f"{kind} for {where}"
    for kind in ("pipe", "zeros", "loop")
    for where in (
        "survey",
        "--members",
        "--criteria",
        "--project",
        "--plan",
        "batch",
        "--mask-key",
        "--templates",
    )
}
"""Of those, the ones that every run of the tests looks at."""
