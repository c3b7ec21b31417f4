"""What is done with one file of a batch? The same as `classify` does, in whatever process it runs.

Whatever happens becomes an outcome: an error of one file never reaches the others.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from ngheo_cli.batch.model import Outcome, Task
from ngheo_cli.cli.failure import findings_of
from ngheo_cli.cli.language import choose_language
from ngheo_cli.cli.masking import pseudonyms
from ngheo_cli.cli.reading import Loaded, Request, load
from ngheo_cli.messages import Finding, Lang, Stop
from ngheo_cli.messages import batch as say

if TYPE_CHECKING:
    from ngheo_cli.survey.totals import UnitTotal

_TOLD = 3
"""So many reasons of a file are told."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What is the same for every file of a run."""

    request: Request
    out: Path
    lang: Lang


def work(settings: Settings, task: Task) -> Outcome:
    """Read, decide and write one survey, and return what became of it."""
    choose_language([], {"NGHEO_LANG": settings.lang})
    try:
        return _worked(settings, task)
    finally:
        _forget()


def _forget() -> None:
    """Drop what is remembered of one survey's names, IDs and births: no other survey has them, and a process
    that works on hundreds of files would hold them all."""
    from ngheo_cli.survey import national_ids, text
    from ngheo_cli.survey.checks import births
    from ngheo_cli.survey.members import heads as member_heads

    texts = (text.clean, text.key, text.lost_diacritics)
    for remembered in (*texts, national_ids.whole_id, births.doubt, member_heads.person):
        remembered.cache_clear()


def _worked(settings: Settings, task: Task) -> Outcome:
    try:
        loaded = load(task.path, _request(settings.request, task))
    except Stop as stop:
        return _other(settings, task) or _refused(stop.findings, settings.lang)
    except Exception as problem:
        return _failed(findings_of(problem), settings.lang)
    by = pseudonyms(settings.request)
    if loaded.survey.sources[0].digest != (by.digest(task.digest) if by else task.digest):
        return _failed((say.CHANGED.at(),), settings.lang)
    try:
        return _delivered(loaded, settings, task)
    except Exception as problem:
        return _failed(findings_of(problem), settings.lang)


def _other(settings: Settings, task: Task) -> Outcome | None:
    """Return what a file is that was found beside the surveys and is none; None where it may be one."""
    from ngheo_cli.batch.kinds import no_survey
    from ngheo_cli.cli.reading import read_options

    try:
        found = None if task.listed else no_survey(task.path, read_options(settings.request))
    except Exception:  # whatever cannot be looked at is told by the reason why it could not be read
        return None
    return Outcome("not_survey", found.code, found.text(settings.lang)) if found else None


def _request(request: Request, task: Task) -> Request:
    """Return what the user asked, with what the manifest says of this survey."""
    given: Mapping[str, str] = task.given.place
    return replace(
        request,
        set_=(*request.set_, *(f"{name}={text}" for name, text in given.items())),
        review_date=task.given.review_date or request.review_date,
        criteria=task.given.criteria or request.criteria,
        totals=task.given.totals or request.totals,
        may_ask=False,
    )


def _delivered(loaded: Loaded, settings: Settings, task: Task) -> Outcome:
    from ngheo_cli.batch.deliver import deliver
    from ngheo_cli.cli.classify import run_info
    from ngheo_cli.cli.verdict import needs_attention

    run = run_info(loaded, _request(settings.request, task))
    totals = _totals(settings, task)
    read = (loaded.survey, loaded.decisions, run)
    return deliver(settings.out, task, read, totals, clean=not needs_attention(loaded))


def _totals(settings: Settings, task: Task) -> "tuple[Sequence[UnitTotal], Sequence[Finding]]":
    """Return the totals of one survey: those that the manifest names, else a sheet beside the survey's.

    A table for the whole (`--totals`) is read once, where the surveys are added up.
    """
    from ngheo_cli.cli.reviewing import totals_beside
    from ngheo_cli.survey.totals import read_totals

    if task.given.totals:
        return read_totals(task.given.totals)
    return ((), ()) if settings.request.totals else totals_beside(task.path)


def _refused(findings: Sequence[Finding], lang: Lang) -> Outcome:
    return Outcome("refused", findings[0].code, _reason(findings, lang))


def _failed(findings: Sequence[Finding], lang: Lang) -> Outcome:
    return Outcome("failed", findings[0].code, _reason(findings, lang))


def _reason(findings: Sequence[Finding], lang: Lang) -> str:
    told = []
    for finding in findings[:_TOLD]:
        sheet = finding.place.sheet if finding.place.sheet != Path(finding.place.file).stem else ""
        where = " ".join(part for part in (sheet, finding.place.cell) if part)
        told.append(f"{where}: {finding.text(lang)}" if where else finding.text(lang))
    return " ".join(dict.fromkeys(told))
