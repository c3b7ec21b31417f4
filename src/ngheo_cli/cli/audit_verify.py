"""Does a result still hold? `ngheo audit verify`: made again from its survey and standard, and compared."""

import json as json_
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ngheo_cli.cli import options as o
from ngheo_cli.cli.language import say
from ngheo_cli.cli.masking import OPTION
from ngheo_cli.messages import Finding, Place, Stop, mask, screen
from ngheo_cli.messages import verify as words

if TYPE_CHECKING:
    from ngheo_cli.audit.provenance import Provenance
    from ngheo_cli.survey.sheet import Workbook


@dataclass(frozen=True, slots=True)
class Verified:
    """A result, what its provenance says, and what differs: files, standards, values."""

    path: Path
    told: "Provenance"
    files: tuple[Finding, ...]
    rules: tuple[Finding, ...]
    values: tuple[Finding, ...]
    same_bytes: bool

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Every finding, causes first."""
        return (*self.files, *self.rules, *self.values)


@dataclass(frozen=True, slots=True)
class _Result:
    """A result as it was read, and its provenance."""

    content: "Workbook | Mapping[str, Any]"
    told: "Provenance"


def verify(
    results: Annotated[
        list[Path], typer.Argument(metavar=say(words.RESULT_FORM), readable=False, help=say(words.RESULTS))
    ],
    beside: Annotated[
        list[Path] | None,
        typer.Option("--in", metavar=say(words.FOLDER_FORM), readable=False, help=say(words.BESIDE)),
    ] = None,
    lang: o.LangOption = None,  # noqa: ARG001 - read by choose_language
    json: o.JsonOption = False,
    quiet: o.QuietOption = False,
) -> int:
    """Make results again and say what no longer holds."""
    from ngheo_cli.cli.attention import grave
    from ngheo_cli.cli.audit_verify_text import print_rows, show_verified
    from ngheo_cli.cli.console import CLEAN, FOUND, progress

    done = []
    with progress(quiet) as show:
        for path in results:
            if show:
                show(say(screen.READING).format(file=path.name), 0, 0)
            done.append(_verified(path, beside or ()))
    if json:
        print_rows(done)
    for one in done:
        show_verified(one, table=not (json or quiet), to_stderr=json)
    return FOUND if any(grave(one.findings) for one in done) else CLEAN


def _verified(path: Path, folders: Sequence[Path]) -> Verified:
    """Make one result again and compare; raise Stop where it cannot be made, with the files that changed."""
    from ngheo_cli.audit.verify import changed_files, changed_rules
    from ngheo_cli.cli.remaking import find_files, made_again, written
    from ngheo_cli.reports.run import provenance_of

    result = _read(path)
    if (mark := dict(result.told.options).get(OPTION)) is not None:
        raise Stop(mask.MASKED_RESULT.at(Place(file=path.name), mark=mark))
    there = find_files(path, result.told, folders)
    files = tuple(changed_files(result.told, there.now))
    try:
        loaded, run = made_again(result.told, there)
    except Stop as stop:
        raise Stop((*files, *stop.findings)) from None
    rules = tuple(changed_rules(result.told, provenance_of(loaded.survey, loaded.decisions, run)))
    with written(path.name, loaded, run) as anew:
        same = anew.read_bytes() == path.read_bytes()
        values = () if same else tuple(_differing(result.content, path, anew, changed=bool(files or rules)))
    return Verified(path, result.told, files, rules, values, same)


def _read(path: Path) -> _Result:
    """Read a result and its provenance; raise Stop for a file that is none, or does not say it."""
    from ngheo_cli.audit.provenance import from_json
    from ngheo_cli.audit.provenance_sheet import told_in
    from ngheo_cli.cli.outputs import refuse_surveys

    refuse_surveys([path])
    if path.suffix.lower() == ".json":
        document = _document(path)
        told = from_json(document.get("provenance"))
        if told and isinstance(document.get("rows"), list):
            return _Result(document, told)
        raise Stop(words.NO_PROVENANCE.at(Place(file=path.name)))
    from ngheo_cli.survey.workbook import open_workbook

    book = open_workbook(path)
    if (one := told_in(book)) is None:
        raise Stop(words.NO_PROVENANCE.at(Place(file=path.name)))
    return _Result(book, one)


def _document(path: Path) -> Mapping[str, Any]:
    from ngheo_cli.limits import bounded_bytes
    from ngheo_cli.messages import opening

    try:
        document = json_.loads(
            bounded_bytes(path, "json_bytes").decode("utf-8"), object_pairs_hook=partial(_once, path.name)
        )
    except FileNotFoundError:
        raise Stop(opening.NOT_FOUND.at(Place(file=path.name))) from None
    except OSError:
        raise Stop(opening.UNREADABLE.at(Place(file=path.name))) from None
    except (ValueError, RecursionError):
        return {}
    return document if isinstance(document, dict) else {}


def _once(file: str, pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    """Return an object of JSON; raise Stop where it has a key twice, of which either may be meant."""
    found = dict(pairs)
    if len(found) < len(pairs):
        raise Stop(words.KEY_TWICE.at(Place(file=file)))
    return found


def _differing(
    content: "Workbook | Mapping[str, Any]", path: Path, anew: Path, *, changed: bool
) -> "list[Finding]":
    from ngheo_cli.audit.verify import differing_books, differing_documents
    from ngheo_cli.audit.verify_looks import looks_of
    from ngheo_cli.audit.verify_unseen import unseen_in
    from ngheo_cli.survey.workbook import open_workbook

    if isinstance(content, Mapping):
        document = json_.loads(anew.read_text(encoding="utf-8"))
        return list(differing_documents(path.name, content, document, changed=changed))
    again = open_workbook(anew)
    return [
        *differing_books(content, again, changed=changed),
        *unseen_in(content, again),
        *looks_of(content, path, anew, changed=changed),
    ]
