"""How does a criteria file become a standard, or every reason why it cannot?"""

import hashlib
from functools import cache
from pathlib import Path

from ngheo_cli.criteria import shipped
from ngheo_cli.criteria.base import Area
from ngheo_cli.criteria.chain import Chain, chain_of, merged
from ngheo_cli.criteria.checks import Report, check
from ngheo_cli.criteria.factbook import FactBook
from ngheo_cli.criteria.factcheck import check_facts
from ngheo_cli.criteria.model import Criteria
from ngheo_cli.criteria.near import near_hint
from ngheo_cli.criteria.raw import read_bytes, read_model, validated
from ngheo_cli.criteria.reach import unreachable
from ngheo_cli.criteria.scored import unscored
from ngheo_cli.messages import Finding, Place, Stop, choosing
from ngheo_cli.messages import criteria as say
from ngheo_cli.messages import criteria_extend as extend_says
from ngheo_cli.messages.terms import area_label, class_label

_AREAS: tuple[Area, ...] = ("rural", "urban")


def load_file(path: Path | str) -> Criteria:
    """Load a criteria file.

    Raises:
        Stop: with every failure of the file found in one pass, each with its line and what was expected.
    """
    return _loaded(chain_of(Path(path)))


@cache
def _loaded(chain: Chain) -> Criteria:
    base = _loaded(chain[1:]) if len(chain) > 1 else None
    file, raw = chain[0].file, chain[0].raw
    root, findings = merged(chain)
    criteria = validated(root, findings, file, Criteria)
    report = Report(file, root)
    check(criteria, report)
    check_facts(criteria, fact_book(), report)
    if not report.findings:
        _reachable(criteria, report)
    for row in unscored(criteria, base) if base is not None else ():
        report.add(extend_says.CLASS_NOT_SCORED, ("classes", row), name=criteria.classes[row].id)
    if report.findings:
        raise Stop(report.findings)
    digest = digest_of(raw) if base is None else digest_of(raw + base.digest.encode())
    return criteria.model_copy(update={"digest": digest, "file": file}).extending(base)


def digest_of(raw: bytes) -> str:
    """Return the SHA-256 of a criteria file, the same whatever the system's line ends.

    That of a file that extends another is over its own bytes and the digest of its base.
    """
    return hashlib.sha256(raw.replace(b"\r\n", b"\n")).hexdigest()


@cache
def fact_book() -> FactBook:
    """Load the facts that rules of deprivation may use."""
    path = shipped.folder() / shipped.FACTS
    return read_model(read_bytes(path), path.name, FactBook)[0]


def shipped_ids() -> tuple[str, ...]:
    """Return the ids of the national standards that come with the package, in order of period."""
    return tuple(c.id for c in load_all())


def every_id() -> tuple[str, ...]:
    """Return the ids of all standards that come with the package: national ones first, then of provinces."""
    return (*shipped_ids(), *(path.stem for path in shipped.provincial_files()))


@cache
def load_all() -> tuple[Criteria, ...]:
    """Load the shipped national standards, in order of period.

    Raises:
        Stop: with what is wrong in any of them, or between them.
    """
    findings: list[Finding] = []
    loaded: list[Criteria] = []
    for path in shipped.files():
        try:
            loaded.append(load_file(path))
        except Stop as stop:
            findings += stop.findings
    findings += between(loaded)
    if findings:
        raise Stop(findings)
    return tuple(sorted(loaded, key=lambda c: c.applies.from_))


@cache
def load_provincial() -> tuple[Criteria, ...]:
    """Load the shipped standards of provinces, by name; none is ever chosen by default or by date.

    Raises:
        Stop: with what is wrong in any of them.
    """
    return tuple(load_file(path) for path in shipped.provincial_files())


def get(id_or_path: str) -> Criteria:
    """Return a shipped standard by its id, or the one of a file.

    Raises:
        Stop: for an unknown name (with near ones), or a file that does not load.
    """
    for criteria in load_all():
        if criteria.id == id_or_path:
            return criteria
    for path in shipped.provincial_files():
        if path.stem == id_or_path:
            return load_file(path)
    looks_like_path = id_or_path.endswith((".yaml", ".yml")) or "/" in id_or_path or "\\" in id_or_path
    if looks_like_path or Path(id_or_path).exists():
        return load_file(Path(id_or_path))
    ids = every_id()
    hint, allowed = near_hint(id_or_path, ids), ", ".join(ids)
    raise Stop(choosing.UNKNOWN_STANDARD.at(name=id_or_path, near=hint, allowed=allowed))


def between(standards: list[Criteria]) -> list[Finding]:
    """Return what is wrong between national standards: overlapping periods, two defaults, a file misnamed."""
    ordered = sorted(standards, key=lambda c: c.applies.from_)
    findings = [
        say.ID_NOT_FILE.at(Place(file=c.file, row=1), line=1, name=c.id)
        for c in ordered
        if c.file != f"{c.id}.yaml"
    ]
    for i, c in enumerate(ordered):
        for later in ordered[i + 1 :]:
            place = Place(file=later.file, row=1)
            if later.applies.from_ <= c.applies.to:
                day = later.applies.from_.strftime("%d/%m/%Y")
                findings.append(say.OVERLAP.at(place, line=1, name=later.id, other=c.id, day=day))
            if later.default and c.default:
                findings.append(say.ONE_DEFAULT.at(place, line=1, name=later.id, other=c.id))
    return findings


def _reachable(criteria: Criteria, report: Report) -> None:
    for block in ("classes", "score_classes"):
        rows = getattr(criteria, block)
        for area in _AREAS:
            for i in unreachable(criteria, rows, area):
                label = (area_label(area, "vi"), area_label(area, "en"))
                names = (class_label(rows[i].id, "vi"), class_label(rows[i].id, "en"))
                report.add(say.UNREACHABLE, (block, i), name=names, area=label)
