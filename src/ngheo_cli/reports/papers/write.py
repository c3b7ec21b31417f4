"""How do papers become files: one for all of a kind, or one for each?"""

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from ngheo_cli.limits import bounded_bytes
from ngheo_cli.messages import Finding, Stop
from ngheo_cli.messages import papers_said as said
from ngheo_cli.reports.files import is_folder, make_folder, placed, refuse_outputs
from ngheo_cli.reports.papers.kinds import KINDS, Kind, shipped
from ngheo_cli.reports.papers.model import Certificate, Letter, Minutes, Paper
from ngheo_cli.reports.papers.template import Template
from ngheo_cli.survey.text import loose

MOST = 500
"""Papers in one document; more become several documents, that any computer opens."""
_SLUG = 40
"""Letters of a code or a unit's name in the name of a file."""


@dataclass(frozen=True, slots=True)
class Filled:
    """The papers of one kind, and the files that they go to: each a part of them."""

    kind: Kind
    template: Template
    papers: Sequence[Paper]
    parts: Sequence[tuple[Path, Sequence[Paper]]]


def templates_of(folder: Path | None, kinds: Collection[Kind]) -> dict[str, Template]:
    """Return the templates by kind: those of an office where it has one, else ours.

    Raises Stop for a folder without any, and with what is wrong in one.
    """
    own = {kind.name: folder / kind.template for kind in KINDS} if folder is not None else {}
    found = {name for name, path in own.items() if path.is_file()}
    if folder is not None and not found:
        names = ", ".join(kind.template for kind in KINDS)
        raise Stop(said.NO_TEMPLATES.at(folder=folder.name, allowed=names))
    templates, reasons = dict[str, Template](), list[Finding]()
    for kind in kinds:
        try:
            data = bounded_bytes(own[kind.name]) if kind.name in found else shipped(kind)
            templates[kind.name] = Template(kind.template, data, kind.shape)
        except Stop as stop:
            reasons += stop.findings
    if reasons:
        raise Stop(reasons)
    return templates


def planned(kind: Kind, template: Template, papers: Sequence[Paper], out: Path, *, each: bool) -> Filled:
    """Return which papers go to which file of a folder."""
    most = 1 if each else MOST
    pieces = [papers[start : start + most] for start in range(0, len(papers), most)]
    digits = len(str(len(pieces)))
    names = [kind.stem] if len(pieces) == 1 and not each else []
    for number, piece in enumerate(pieces, 1) if not names else ():
        slug = _slug(piece[0]) if each else ""
        names.append("-".join(filter(None, (kind.stem, str(number).zfill(digits), slug))))
    targets = [out / f"{name}.docx" for name in names]
    return Filled(kind, template, papers, list(zip(targets, pieces, strict=True)))


def refuse_papers(targets: Iterable[Path], out: Path, read: Iterable[Path], *, force: bool) -> None:
    """Raise Stop where a paper cannot be written."""
    refuse_outputs(targets, read, force=force, new_folder=not is_folder(out))


def write_papers(
    filled: Sequence[Filled],
    out: Path,
    tool: str,
    show: Callable[[str, int, int], None] | None = None,
    *,
    force: bool,
) -> None:
    """Write all papers into a folder, which is made; the same papers give the same bytes.

    All are filled before the first is written, so that a template that fails at one paper leaves none.
    """
    parts = [(one, path, papers) for one in filled for path, papers in one.parts]
    documents = list[tuple[Path, bytes]]()
    for number, (one, path, papers) in enumerate(parts, 1):
        if show is not None:
            show(one.kind.template, number, len(parts))
        documents.append((path, one.template.filled(papers, tool)))
    make_folder(out)
    for path, document in documents:
        with placed(path, force=force) as beside:
            beside.write_bytes(document)


def save_templates(folder: Path, *, force: bool) -> None:
    """Copy our templates into a folder, which is made."""
    make_folder(folder)
    for kind in KINDS:
        with placed(folder / kind.template, force=force) as beside:
            beside.write_bytes(shipped(kind))


def _slug(paper: Paper) -> str:
    """Return what tells a paper in a folder: a code or a unit, never a person's name."""
    match paper:
        case Certificate() | Letter():
            text = paper.household_id
        case Minutes():
            text = paper.village
        case _:
            text = paper.commune
    return re.sub(r"[^a-z0-9]+", "-", loose(text)).strip("-")[:_SLUG]
