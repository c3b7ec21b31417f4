"""What must be known of a run so that anybody can do it again: program, standards, files, options?"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from ngheo_cli.messages import Lang
from ngheo_cli.survey.model import Source


@dataclass(frozen=True, slots=True)
class Rule:
    """A standard or a point table that decided: id, revision, SHA-256 of its file."""

    id: str
    revision: int
    digest: str
    extends: str = ""
    """Of a standard that extends others, those with revision and digest, nearest first."""


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where the result of one survey comes from, without any time of day."""

    tool: str
    lang: Lang
    standards: tuple[Rule, ...]
    table: Rule | None
    """The point table by which B1 was counted."""
    files: tuple[Source, ...]
    """The files that were read; the survey is the first."""
    options: tuple[tuple[str, str], ...]
    """The options that the user gave, as typed; files by base name."""


_WHOLE = TypeAdapter(Provenance)


def to_json(told: Provenance) -> Mapping[str, Any]:
    """Return the object that a JSON result holds; `extends` stands only with a standard that extends one."""
    found = asdict(told)
    for rule in found["standards"]:
        if not rule["extends"]:
            del rule["extends"]
    if found["table"] is not None:
        del found["table"]["extends"]
    return found


def from_json(value: object) -> Provenance | None:
    """Return what a JSON result says of where it comes from; None where it does not say it whole."""
    try:
        return _WHOLE.validate_python(value)
    except ValidationError:
        return None


def sources_of(paths: Iterable[Path]) -> tuple[Source, ...]:
    """Return the base names, digests and sizes of files beside a survey."""
    contents = ((path.name, path.read_bytes()) for path in paths)
    return tuple(Source(name, hashlib.sha256(data).hexdigest(), len(data)) for name, data in contents)
