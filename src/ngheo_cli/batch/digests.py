"""From what was an outcome made? Digests of surveys, and of all else that decides it."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from ngheo_cli.batch.model import Task
from ngheo_cli.criteria.choose import named, names_in
from ngheo_cli.criteria.load import get, load_all
from ngheo_cli.messages import Stop

_PIECE = 1 << 20


def file_digest(path: Path) -> str:
    """Return the SHA-256 of a file; "" where it cannot be read."""
    digest = hashlib.sha256()
    try:
        with path.open("rb") as handle:
            while piece := handle.read(_PIECE):
                digest.update(piece)
    except (OSError, ValueError):
        return ""
    return digest.hexdigest()


def digest_of(value: object) -> str:
    """Return the SHA-256 of plain data, the same whatever the order of its keys."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def run_facts(
    version: str, lang: str, options: Iterable[tuple[str, str]], files: Iterable[Path], criteria: str | None
) -> dict[str, object]:
    """Return what decides every outcome of a run: tool, language, options as typed, the tables beside by
    their bytes, every standard that a date may choose, and those that are named. Raises Stop for a name that
    is no standard, or an id that stands for two."""
    return {
        "tool": version,
        "lang": lang,
        "options": [list(pair) for pair in options],
        "files": [[path.name, file_digest(path)] for path in files],
        "standards": {one.id: one.digest for one in (*load_all(), *(named(criteria) if criteria else ()))},
    }


def work_digest(task: Task, facts: Mapping[str, object], criteria: str | None) -> str:
    """Return the digest of all but the survey that decides what is written for a task."""
    given = task.given
    own = {
        "name": task.name,
        "result": task.result,
        "listed": task.listed,
        "place": dict(given.place),
        "review_date": given.review_date,
        "totals": file_digest(given.totals) if given.totals else None,
        "criteria": _standards(given.criteria or criteria),
    }
    return digest_of({**facts, "survey": own})


def _standards(given: str | None) -> object:
    """Return the standards that are named, by their bytes; a name that is none stands as it is."""
    if not given:
        return None
    found: list[object] = []
    for name in names_in(given):
        try:
            criteria = get(name)
        except Stop:
            found.append(name)
        else:
            found.append([criteria.id, criteria.digest])
    return found
