"""What has been done, from what, and is it still there? The ledger of a folder of results.

One JSON document `ngheo.batch/1`, replaced whole, so that a run that is killed leaves the one before. It
holds digests, counts and reasons, never data of a person, and no time of day: the same surveys give the same
bytes.
"""

import json
import re
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from ngheo_cli.batch.digests import file_digest
from ngheo_cli.batch.model import SETTLED, Entry, entry_of
from ngheo_cli.batch.places import DATASET, KEY, LEDGER, PARTS, RESULTS
from ngheo_cli.messages import Place, Stop
from ngheo_cli.messages import batch as say
from ngheo_cli.reports.files import placed

SCHEMA = "ngheo.batch/1"
_HALF = re.compile(r"\..+\.\d+\.part")
"""A file that is being written (`reports/files.py`)."""
_OURS = re.compile(rf"{PARTS}/[0-9a-f]{{12}}\.json|{DATASET}/{KEY}=[^/]+/part-[0-9a-f]{{12}}\.parquet")


class Ledger:
    """The entries of a folder of results by file, and what was made of them all together."""

    def __init__(self, out: Path) -> None:
        self.out = out
        self.entries: dict[str, Entry] = {}
        self.whole: dict[str, Any] = {}
        """Digest of what the tables of the whole were made from, their outputs, and what they found."""
        self.stale: dict[str, str] = {}
        """Paths of outputs that no entry has any more, or not yet, with the digest that they had when they
        were written; "" for the place of a result that is being written. They are the batch's own."""

    @property
    def path(self) -> Path:
        """Where the ledger stands."""
        return self.out / LEDGER

    def read(self) -> bool:
        """Take what an earlier run wrote; False where there was none. Raises Stop for what is no ledger."""
        if not self.path.exists():
            return False
        try:
            document = json.loads(self.path.read_text(encoding="utf-8"))
            if document["schema"] != SCHEMA:
                raise ValueError(SCHEMA)
            self.entries = {row["file"]: entry_of(row) for row in document["rows"]}
            self.whole = dict(document["whole"])
            self.stale = dict(document["stale"])
        except (OSError, UnicodeError, ValueError, KeyError, TypeError) as problem:
            raise Stop(say.LEDGER_UNREADABLE.at(Place(file=LEDGER))) from problem
        return True

    def write(self) -> None:
        """Write the ledger in place of the one before. Raises Stop where the disk refuses."""
        with placed(self.path, force=True) as beside:
            text = json.dumps(self.document(), ensure_ascii=False, indent=1)
            beside.write_text(text + "\n", encoding="utf-8", newline="\n")

    def document(self) -> dict[str, Any]:
        """Return the published document, in the order of the files."""
        rows = [self.entries[name].as_dict() for name in sorted(self.entries)]
        stale = {path: self.stale[path] for path in sorted(self.stale)}
        return {"schema": SCHEMA, "rows": rows, "whole": self.whole, "stale": stale}

    def drop(self, file: str) -> None:
        """Forget a survey; its outputs wait for `sweep`."""
        entry = self.entries.pop(file, None)
        if entry is not None:
            self.stale |= {one.path: one.digest for one in entry.outcome.outputs}

    def put(self, entry: Entry) -> None:
        """Note what became of a survey."""
        self.entries[entry.file] = entry

    def sweep(self) -> None:
        """Remove outputs that no entry has, unless somebody changed them, what a run that was killed left
        half written, and folders left empty."""
        kept = self.owned()
        for path, digest in self.stale.items():
            if path not in kept and (not digest or file_digest(self.out / path) == digest):
                _remove(self.out / path)
        self.stale = {}
        for half in self.out.glob(".*.part"):
            _remove(half)
        for name in (RESULTS, DATASET, PARTS):
            for found in sorted((self.out / name).rglob("*"), reverse=True):
                relative = found.relative_to(self.out).as_posix()
                if found.is_dir():
                    with suppress(OSError):
                        found.rmdir()
                elif _HALF.fullmatch(found.name) or (_OURS.fullmatch(relative) and relative not in kept):
                    _remove(found)

    def holds(self, file: str, input_: str, work: str) -> bool:
        """Whether a survey needs no work: settled from the same bytes and options, its outputs still there.

        A workbook that somebody edited is there; the data that the tables of the whole are made of must be
        as they were written.
        """
        entry = self.entries.get(file)
        if entry is None or not input_ or (entry.input, entry.work) != (input_, work):
            return False
        states = self._states(entry)
        kept = all(state == "same" or (state == "edited" and _is_book(one)) for one, state in states.items())
        return entry.outcome.status in SETTLED and kept

    def edited(self, file: str) -> list[str]:
        """Return the workbooks of a survey that somebody changed since they were written."""
        entry = self.entries.get(file)
        states = self._states(entry) if entry else {}
        return [path for path, state in states.items() if state == "edited" and _is_book(path)]

    def _states(self, entry: Entry) -> dict[str, str]:
        """Return the path of each output: `same`, `edited` or `gone`."""
        found = {one.path: (file_digest(self.out / one.path), one.digest) for one in entry.outcome.outputs}
        return {p: "same" if is_ == was else "edited" if is_ else "gone" for p, (is_, was) in found.items()}

    def whole_holds(self, made_from: str) -> bool:
        """Whether the tables of the whole need no work."""
        outputs: Mapping[str, str] = self.whole.get("outputs", {})
        there = all(file_digest(self.out / path) == digest for path, digest in outputs.items())
        return self.whole.get("made_from") == made_from and there

    def owned(self) -> set[str]:
        """Return every path that is the batch's own, below the folder of results."""
        outputs = (one.path for entry in self.entries.values() for one in entry.outcome.outputs)
        whole: Mapping[str, str] = self.whole.get("outputs", {})
        return {*outputs, *whole}


def _is_book(path: str) -> bool:
    return path.startswith(f"{RESULTS}/")


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.unlink(missing_ok=True)
