"""What does each hostile file take, as a table? `cd tests && python -m hostile.figures`"""

import tempfile
from pathlib import Path

from .books import BOOKS
from .bounded import Bounded
from .places import PLACES
from .texts import TEXTS, THINGS

STOPPED = 2


def main() -> None:
    """Print a line for each file: what was told, seconds of the processor, MiB."""
    runs = Bounded()
    print("| file | told | seconds | MiB |\n| --- | --- | ---: | ---: |")
    for case in (*BOOKS, *PLACES, *TEXTS, *THINGS):
        with tempfile.TemporaryDirectory() as folder:
            taken = runs(Path(folder), *case.command(Path(folder)))
        told = taken.err.partition("[")[2].partition("]")[0] if taken.status == STOPPED else "read"
        print(f"| {case.name} | {told} | {taken.seconds:.1f} | {taken.mb} |", flush=True)
    runs.close()


if __name__ == "__main__":
    main()
