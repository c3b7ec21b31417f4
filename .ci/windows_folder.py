"""Which folder does an office without network need to install ngheo on Windows? This builds it.

    .venv/bin/python .ci/windows_folder.py --out dist/ngheo-windows [--extra parquet] [--python 3.12 …]

The folder holds the wheels of the locked versions for 64-bit Windows, ngheo's own wheel, `install.bat`,
`ngheo.bat` onto which workbooks are dropped, and `doc.txt`. It is built on any system with network from the
package index that pip is set up for. Not tried: Windows itself, for none was at hand; the batch files are
plain ASCII and print their Vietnamese from text files, so that no code page can break them.
"""

import argparse
import re
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from email.parser import HeaderParser
from pathlib import Path
from zipfile import ZipFile

try:
    from packaging.requirements import Requirement
    from packaging.utils import canonicalize_name, parse_wheel_filename
except ImportError:  # installed without what tests need: pip, needed here, brings its own
    from pip._vendor.packaging.requirements import Requirement
    from pip._vendor.packaging.utils import canonicalize_name, parse_wheel_filename

ROOT = Path(__file__).resolve().parent.parent
PARTS = ROOT / ".ci" / "windows"
PYTHONS = ("3.11", "3.12", "3.13")
MEGABYTE = 1_000_000
Fetch = Callable[[Sequence[str]], None]
"""Brings the wheels of `name==version` pins into the folder of wheels."""


def windows(python: str) -> dict[str, str]:
    """Return what environment markers mean on 64-bit Windows; pip itself would ask the machine it runs on."""
    return {
        "implementation_name": "cpython",
        "implementation_version": f"{python}.0",
        "os_name": "nt",
        "platform_machine": "AMD64",
        "platform_python_implementation": "CPython",
        "platform_release": "10",
        "platform_system": "Windows",
        "platform_version": "10.0",
        "python_full_version": f"{python}.0",
        "python_version": python,
        "sys_platform": "win32",
    }


def locked(constraints: str, machine: Mapping[str, str]) -> dict[str, str]:
    """Return the version that is locked for each package on a machine."""
    found: dict[str, str] = {}
    for line in constraints.splitlines():
        if text := line.partition("#")[0].strip():
            one = Requirement(text)
            if one.marker is None or one.marker.evaluate(dict(machine)):
                found[canonicalize_name(one.name)] = next(iter(one.specifier)).version
    return found


def applying(requires: Iterable[str], extras: Iterable[str], machine: Mapping[str, str]) -> list[Requirement]:
    """Return those requirements of a package that hold on a machine, with some of its extras."""
    every = [Requirement(text) for text in requires]
    asked = ("", *extras)
    return [
        one for one in every
        if one.marker is None or any(one.marker.evaluate({**machine, "extra": extra}) for extra in asked)
    ]  # fmt: skip


def requires_of(wheel: Path) -> list[str]:
    """Return what a wheel says it requires."""
    with ZipFile(wheel) as archive:
        name = next(name for name in archive.namelist() if re.fullmatch(r"[^/]+\.dist-info/METADATA", name))
        return HeaderParser().parsestr(archive.read(name).decode("utf-8")).get_all("Requires-Dist") or []


def wheels_in(folder: Path) -> dict[str, Path]:
    """Return one wheel of each package in a folder."""
    return {parse_wheel_filename(path.name)[0]: path for path in sorted(folder.glob("*.whl"))}


def collect(own: str, extras: Sequence[str], python: str, folder: Path, fetch: Fetch) -> list[str]:
    """Fetch everything that a package in the folder needs on Windows, level by level; return the names.

    Raises KeyError for a package of which no version is locked.
    """
    machine = windows(python)
    versions = locked((ROOT / "constraints.txt").read_text(encoding="utf-8"), machine)
    seen, level = set[tuple[str, tuple[str, ...]]](), [(str(canonicalize_name(own)), tuple(extras))]
    fetched = {level[0][0]}
    while level := [one for one in level if one not in seen]:
        wanted = sorted({name for name, _ in level} - fetched)
        if wanted:
            fetch([f"{name}=={versions[name]}" for name in wanted])
        fetched |= set(wanted)
        seen |= set(level)
        there = wheels_in(folder)
        level = [
            (str(canonicalize_name(one.name)), tuple(sorted(one.extras)))
            for name, chosen in level
            for one in applying(requires_of(there[name]), chosen, machine)
        ]
    return sorted(fetched)


def pip(*words: str) -> None:
    """Run pip quietly; raises CalledProcessError where it fails."""
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", *words]
    subprocess.run(command, check=True)  # noqa: S603 - our own words


def download(folder: Path, python: str) -> Fetch:
    """Return how wheels for Windows and one Python come from the package index."""
    where = ("--platform", "win_amd64", "--python-version", python, "--implementation", "cp")
    fixed = ("download", "-q", "--no-deps", "--only-binary=:all:", *where, "-d", str(folder))
    return lambda pins: pip(*fixed, *pins)


def write_parts(folder: Path, requirement: str, version: str, pythons: Sequence[str]) -> None:
    """Write the batch files and texts with the line ends of Windows; the page to read has a mark of UTF-8."""
    words = {
        "REQUIREMENT": requirement,
        "VERSIONS_TEXT": f"{', '.join(pythons[:-1])} hoặc {pythons[-1]}" if pythons[1:] else pythons[0],
        "VERSIONS": " ".join(reversed(pythons)),
        "PYTHONS": f"[{', '.join('(' + one.replace('.', ', ') + ')' for one in pythons)}]",
        "VERSION": version,
    }
    pattern = re.compile(r"\b(" + "|".join(words) + r")\b")
    for part in sorted(path for path in PARTS.rglob("*") if path.is_file()):
        target = folder / part.relative_to(PARTS)
        target.parent.mkdir(parents=True, exist_ok=True)
        text = pattern.sub(lambda found: words[found[1]], part.read_text(encoding="utf-8"))
        encoding = (
            "utf-8-sig" if target.name == "doc.txt" else "ascii" if target.suffix == ".bat" else "utf-8"
        )
        target.write_text(text, encoding=encoding, newline="\r\n")


def build(folder: Path, extras: Sequence[str], pythons: Sequence[str]) -> None:
    """Build the folder; raises CalledProcessError where the index cannot be reached or lacks a wheel."""
    wheels = folder / "wheels"
    wheels.mkdir(parents=True)
    pip("wheel", "-q", "--no-deps", "-w", str(wheels), str(ROOT))
    (own,) = wheels.glob("*.whl")
    name, version, *_ = parse_wheel_filename(own.name)
    for python in pythons:
        names = collect(name, extras, python, wheels, download(wheels, python))
        sys.stdout.write(f"Python {python}: {len(names)} packages\n")
    chosen = f"[{','.join(extras)}]" if extras else ""
    write_parts(folder, f"{name}{chosen}=={version}", str(version), pythons)


def size(folder: Path) -> str:
    """Tell how many files a folder has and how many megabytes (of a million bytes) they take."""
    sizes = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
    return f"{folder}: {len(sizes)} files, {sum(sizes) / MEGABYTE:.1f} MB"


def main(argv: Sequence[str] | None = None) -> int:
    """Build the folder that the command line names; 2 where that cannot be done."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument(
        "--out", type=Path, default=ROOT / "dist" / "ngheo-windows", help="a folder, not there yet"
    )
    parser.add_argument("--extra", action="append", default=[], help="an extra of ngheo, such as parquet")
    parser.add_argument("--python", action="append", choices=PYTHONS, help="a Python version; default: all")
    asked = parser.parse_args(argv)
    if asked.out.exists():
        sys.stderr.write(f"{asked.out} exists: choose another folder with --out, or remove it.\n")
        return 2
    try:
        build(asked.out, asked.extra, asked.python or PYTHONS)
    except subprocess.CalledProcessError:
        sys.stderr.write(
            "pip could not bring every wheel: is the package index reached, is a version gone?\n"
        )
        return 2
    sys.stdout.write(f"{size(asked.out)}\nNot tried on Windows itself.\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
