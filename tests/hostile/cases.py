"""What is a hostile file here: how it is made, how it is given to ngheo, and what has to be said of it?"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

SAMPLES = Path(__file__).parents[2] / "samples"
SURVEY = SAMPLES / "xa-mau.xlsx"
READ = ""
"""In place of a code: the file is read, for what is wrong with it does no harm."""
ANY = "*"
"""In place of a code: the run stops with some message of its own."""


@dataclass(frozen=True, slots=True)
class Case:
    """A hostile file; `make` writes it into an empty folder and returns its path."""

    name: str
    make: Callable[[Path], Path]
    code: str
    """The code of the message that must be told; READ where the file is to be read."""
    argv: tuple[str, ...] = ("check", "{file}")
    """The command; `{file}` is the hostile file, `{survey}` a good survey, `{folder}` the folder."""
    heavy: bool = False
    """Whether making or reading takes seconds: asked for by `-m deep` only."""

    def command(self, folder: Path) -> list[str]:
        """Make the file and return the command line that is given it."""
        file = self.make(folder)
        return [word.format(file=file, survey=SURVEY, folder=folder) for word in self.argv]


def written(name: str, content: bytes | str) -> Callable[[Path], Path]:
    """Return what writes a file."""

    def make(folder: Path) -> Path:
        path = folder / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return make


def streamed(name: str, pieces: Callable[[], Iterable[bytes]]) -> Callable[[Path], Path]:
    """Return what writes a file piece by piece."""

    def make(folder: Path) -> Path:
        path = folder / name
        with path.open("wb") as handle:
            handle.writelines(pieces())
        return path

    return make
